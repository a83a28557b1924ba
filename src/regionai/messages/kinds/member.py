"""The words of the rule kind `member`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What it says of a proposal.
    "member.no-section": (
        "컨소시엄이 적혀 있지 않아 {wanted|이} 있는지 알 수 없습니다.",
        "no consortium is written, so it is not known whether it has: {wanted}.",
    ),
    "member.no-section-hint": (
        "`컨소시엄`에 기관의 `이름`, `유형`, `역할`을 적으세요.",
        "write the bodies under `consortium`, with name, kind and role.",
    ),
    "member.other": (
        "{name}의 유형이 {kind|으로} 적혀 있어 {wanted}에 드는지 알 수 없습니다.",
        "{name} is of kind {kind}; whether it counts as {wanted} is not known.",
    ),
    "member.other-hint": (
        "맞는 `유형`이 있으면 적고, 없으면 {agency}에 문의하세요.",
        "write its `kind` if one fits; else ask {agency}.",
    ),
    "member.missing": (
        "컨소시엄 {count}곳 가운데 {wanted|이} 없습니다.",
        "none of the {count} bodies of the consortium is: {wanted}.",
    ),
    "member.role-hint": (
        "한 기관에 `역할: {role|`을} 적으세요.",
        "give one body `role: {role}`.",
    ),
    "member.kind-hint": (
        "{wanted} 가운데 한 곳을 컨소시엄에 넣거나 `유형`을 확인하세요.",
        "bring one of {wanted} into the consortium, or look at the `kind` of its bodies.",
    ),
    "fact.wanted-member": ("있어야 할 기관", "wanted"),
    "fact.members": ("있는 기관", "there"),
    # What it requires.
    "requires.member": (
        "컨소시엄에 다음이 있어야 합니다: {wanted}.",
        "the consortium must have one of: {wanted}.",
    ),
    "requires.member-as": (
        "컨소시엄의 {role|은} 다음 가운데 하나여야 합니다: {wanted}.",
        "the consortium must have, as {role}, one of: {wanted}.",
    ),
    # Its manual.
    "kind.member.what": (
        "컨소시엄에 어떤 유형의, 또는 어떤 역할의 기관이 있어야 한다는 규칙입니다.",
        "The consortium has a body of some kind, or in some role.",
    ),
    "kind.member.how": (
        "`kinds`와 `role`을 모두 적으면 한 기관이 둘 다 맞아야 합니다. 유형이 `other`인 기관은 찾는 유형일 수 있고 `firm`인 기관은 찾는 크기의 기업일 수 있으므로, 그것뿐이면 판단 불가이고, 컨소시엄이 적혀 있지 않아도 그렇습니다.",
        "Where both `kinds` and `role` are given, one body must match both. A body of kind `other` may be of the kind that is asked for, and one of kind `firm` a firm of the size that is: alone it leaves the rule undecided, and so does a proposal without a consortium section.",
    ),
    "kind.member.do": (
        "`consortium`에 기관의 `kind`와 `role`을 적고, 없으면 그런 기관을 넣으세요.",
        "Write the `kind` and the `role` of the bodies under `consortium`, or bring such a body in.",
    ),
    # Its keys.
    "describe.kinds": (
        "기관의 유형: 이 가운데 하나가 있어야 합니다.",
        "kinds: one of these must be there.",
    ),
}
