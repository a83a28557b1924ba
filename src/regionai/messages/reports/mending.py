"""The changes that mend a budget: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Slips of the hand.
    "rounding.unsaid": (
        "금액이 {step} 단위({won})로 반올림된 것으로 보이는데 그렇게 적혀 있지 않습니다. 반올림한 금액이면 {how|을} 적으세요(절사한 금액이면 `절사`). 그때의 판단: {outcomes}.",
        "the figures look rounded to {step} ({won}), and the file does not say so. If they were, write {how} (`cut_to` if they were cut off); then: {outcomes}.",
    ),
    "rounding.turns": ("{rule} {before} → {after}", "{rule} {before} → {after}"),
    "rounding.stays": ("{rule} 그대로 {before}", "{rule} still {before}"),
    # Single steps.
    "lever.raise": ("{what} 증액", "raise {what}"),
    "lever.cut": ("{what} 감액", "cut {what}"),
    "lever.move": ("{source|을} {to|으로} 대체", "move {source} into {to}"),
    "lever.best": (
        "오류로 위반한 금액 기준을 모두 충족하는 최소 조정: {lever} {won}.",
        "the smallest single step that mends every money rule broken as an error: {lever} by {won}.",
    ),
    "lever.best-carried": (
        "오류로 위반한 금액 기준을 모두 충족하는 최소 조정: {lever} {won}. 기재된 {figures}도 함께 고쳐야 합니다.",
        "the smallest single step that mends every money rule broken as an error: {lever} by {won}. What {figures} says has to follow.",
    ),
    "lever.best-off": (
        "오류로 위반한 금액 기준을 모두 충족하는 최소 조정: {lever} {won}. 그래도 기재된 {figures|은} 항목과 어긋납니다. 그것까지 함께 조정하는 방법은 `regionai budget 제안서 --solve`로 봅니다.",
        "the smallest single step that mends every money rule broken as an error: {lever} by {won}. What {figures} says still disagrees with the lines; `regionai budget PROPOSAL --solve` mends that too.",
    ),
    "lever.carried": (
        "{lever}. 기재된 {figures}도 함께",
        "{lever}; what {figures} says follows",
    ),
    "lever.opens": (
        "{lever}. 이렇게 하면 새로 필요해지는 서류: {duties}",
        "{lever}; this makes due: {duties}",
    ),
    "duty.sure": ("{document}(`{rule}`)", "{document} (`{rule}`)"),
    "duty.maybe": ("어쩌면 {document}(`{rule}`)", "possibly {document} (`{rule}`)"),
    "duty.opens": (
        "이렇게 하면 새로 필요해지는 서류: {duties}.",
        "this makes due: {duties}.",
    ),
    "duty.spared": (
        "새 서류 없이 충족하는 최소 조정은 변경 금액 {change}입니다({amounts}).",
        "The least correction that makes nothing due is {change} of change ({amounts}).",
    ),
    "duty.unavoidable": (
        "새 서류 없이 맞출 수는 없습니다.",
        "No correction makes nothing due.",
    ),
    "duty.section": (
        "새 서류 없이 충족하는 최소 조정: 변경 금액 {change} (표는 원)",
        "the least correction that makes nothing due: {change} of change (in won)",
    ),
    "lever.with-duty": (
        "{step} 이렇게 하면 새로 필요해지는 서류: {duties}. {other}",
        "{step} This makes due: {duties}. {other}",
    ),
    "lever.leaves-open": (
        "{step} 판단하지 못한 금액 규칙은 그대로 남습니다: {rules}.",
        "{step} Money rules that stay undecided: {rules}.",
    ),
    "lever.none": (
        "재원 하나를 조정하거나 둘 사이에서 옮겨서는 모두 충족할 수 없습니다. 여러 재원을 함께 조정하는 방법은 `regionai budget 제안서 --solve`로 봅니다.",
        "no single source, and no move between two, mends them all; `regionai budget PROPOSAL --solve` changes several together.",
    ),
    "lever.unasked": (
        "{severity} 규칙이므로 따로 지정하지 않으면 조정에 넣지 않습니다. 이것까지 한 번에 충족하는 최소 조정: {lever} {won}(`regionai budget 제안서 --solve --mend {word}`).",
        "its severity is {severity}, so no money moves for it unasked; the smallest single step that meets it too: {lever} by {won} (`regionai budget PROPOSAL --solve --mend {word}`).",
    ),
    "lever.unasked-several": (
        "{severity} 규칙이므로 따로 지정하지 않으면 조정에 넣지 않습니다. 이것까지 맞추려면 여럿을 함께 고쳐야 하며, 얼마가 드는지는 `regionai budget 제안서 --solve --mend {word}`로 봅니다.",
        "its severity is {severity}, so no money moves for it unasked; to meet it too takes several changes together, and `regionai budget PROPOSAL --solve --mend {word}` shows what they come to.",
    ),
    "lever.no-help": (
        "{rule|은} 나아지지 않고 {gap} 어긋난 그대로입니다",
        "it does not help {rule}, which stays {gap} off",
    ),
    "lever.partly": (
        "{rule|은} 일부만 나아지고 {gap|이} 그대로 남습니다",
        "it mends {rule} only in part, and {gap} stays off",
    ),
    "lever.worse": (
        "{rule|은} 오히려 더 어긋납니다",
        "it takes {rule} further off",
    ),
    "lever.still-broken": (
        "{won|으로} 나머지는 맞지만 {rule|은} {share|이} 되어 그대로 위반입니다",
        "at {won} the others hold, but {rule} comes to {share} and stays broken",
    ),
    "lever.not-enough": (
        "{rules|을} 맞추려면 {least|이} 필요한데 {available}뿐입니다",
        "{rules} needs {least}, and there is only {available}",
    ),
    "lever.conflict": (
        "{rules|은} {least} 이상을, {other|은} {greatest} 이하를 요구합니다",
        "{rules} asks for at least {least}, {other} for at most {greatest}",
    ),
    "lever.works": ("{lever}: {won}", "{lever}: {won}"),
    "lever.works-move": ("{lever}: {won} (변경 금액 {change})", "{lever}: {won} ({change} of change)"),
    "lever.works-to": ("{lever}: {won} → {to}", "{lever}: {won} → {to}"),
    "lever.on-lines": ("{lever} (항목 {lines})", "{lever} (lines {lines})"),
    "lever.cannot": ("{lever}: 안 됩니다. {why}.", "{lever}: not possible, because {why}."),
    # The part of the money that a step moves.
    "part.which": ("{which} {part}", "{part} ({which})"),
    "part.year": ("{year}년", "{year}"),
    "part.other": ("나머지 {part}", "other {part}"),
    "part.more": ("그 밖 {count}개", "{count} more"),
    "place.home": ("지역 안", "in the region"),
    "place.outside": ("지역 밖", "outside the region"),
    "place.capital": ("수도권", "in the capital region"),
    "place.elsewhere": ("수도권 밖", "outside the capital region"),
    "place.abroad": ("해외", "abroad"),
    "place.inland": ("국내", "in Korea"),
    # Several sources at once, in the report of a check.
    "several.line": (
        "항목 `{line}` `{key}`: {before} → {after}",
        "line `{line}`, `{key}`: {before} → {after}",
    ),
    "several.more": (
        "금액 {more}개를 더 고칩니다. 전체는 `--format json`에 있습니다.",
        "and {more} more amounts; `--format json` has them all.",
    ),
    "several.rule": ("{title} `{rule}`", "{title} `{rule}`"),
}
