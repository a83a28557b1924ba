"""The words of the rule kind `share-by-kind`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What it says of a proposal.
    "share-by-kind.undecided": (
        "{role}의 유형이 드러나지 않아 어느 기준({limits})인지 판단할 수 없습니다.",
        "the kind of {role} does not tell which limit applies ({limits}), so this cannot be decided.",
    ),
    "share-by-kind.hint": (
        "{role}의 `유형`을 `중소기업`, `중견기업`, `대기업` 가운데 하나로 적으세요.",
        "write the `kind` of {role} as `sme`, `mid-size` or `large`.",
    ),
    "share-by-kind.cash": ("현금 {limit}", "{limit} in cash"),
    "share-by-kind.with-cash": ("{share}에 {cash}", "{share} with {cash}"),
    "rules.half-of-cash": (
        "현금의 비율은 `cash`(현금인 금액의 이름)와 `cash_at_least`를 함께 적습니다. `cash_in`은 그 둘과 함께만 적습니다.",
        "a share of cash is `cash`, the quantity that is cash, together with `cash_at_least`; `cash_in` goes with both.",
    ),
    # What it requires.
    "requires.share-by-kind-above": (
        "{role|이} 누구냐에 따라 {what|은} {whole}의 다음 비율을 넘어야 합니다: {limits}.",
        "by the kind of {role}, {what} must be above this share of the {whole}: {limits}.",
    ),
    "requires.share-by-kind-at-least": (
        "{role|이} 누구냐에 따라 {what|은} {whole}의 다음 비율 이상이어야 합니다: {limits}.",
        "by the kind of {role}, {what} must be at least this share of the {whole}: {limits}.",
    ),
    "requires.share-by-kind-cash": (
        "{share} 또한 {what|은} {whole}의 다음 비율 이상이어야 합니다: {limits}.",
        "{share} And {what} must be at least this share of the {whole}: {limits}.",
    ),
    "requires.kind-limit": ("{kind} {limit}", "{kind} {limit}"),
    # Its manual.
    "kind.share-by-kind.what": (
        "어떤 기업이 신청하느냐에 따라 기준이 달라지는 비율 규칙입니다.",
        "One quantity is at least, or above, a share of another, and how large a share depends on what kind of firm applies.",
    ),
    "kind.share-by-kind.how": (
        "`role`인 기관의 `kind`가 기준을 정합니다. `above`(초과)면 기준과 똑같은 비율도 모자란 것입니다. 기관이 적혀 있지 않거나 `firm`, `other`처럼 유형이 드러나지 않으면 어느 기준이든 될 수 있으므로, 가장 높은 기준을 지켜야 충족이고, 될 수 있는 유형마다 기준이 있고 가장 낮은 기준도 못 지켜야 위반입니다. 기준이 없는 유형이면 해당 없음입니다. `cash`와 `cash_at_least`를 더하면 유형마다 그 금액도 전체(`in`, 또는 `cash_in`)의 그 비율 이상이어야 하고, 둘 다 지켜야 충족입니다.",
        "The `kind` of the body in the `role` sets the limit. With `above` just the limit itself is too little. Where no such body is written, or its kind (`firm`, `other`) does not tell, any limit may be the one: keeping the highest is met, and missing the lowest is broken if every kind that it may be of has a limit. A kind without a limit makes the rule not applicable. With `cash` and `cash_at_least` that quantity, too, must be the share that its kind is asked for, of the same whole or of `cash_in`: both must be kept.",
    ),
    "kind.share-by-kind.do": (
        "기관의 `kind`를 `sme`, `mid-size`, `large` 가운데 맞는 것으로 적고, 모자라면 보고서가 이르는 만큼 늘리세요.",
        "Write the body's `kind` as `sme`, `mid-size` or `large`, and where money is short raise it by what the report says.",
    ),
    # Its keys.
    "describe.cash": ("현금: 현금인 금액의 이름입니다.", "cash: the quantity that is cash."),
    "describe.cash_in": (
        "현금의 전체: 현금의 비율을 따지는 금액의 이름이며, 없으면 `in`입니다.",
        "cash in: the quantity that the cash is a share of; else that of `in`.",
    ),
    "describe.cash_at_least": (
        "현금 하한: 기관의 유형마다 현금이 차지해야 할 비율입니다.",
        "cash at least: for each kind of body, the share that must be cash.",
    ),
}
