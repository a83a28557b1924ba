"""Slips of the hand, and the changes that mend a budget: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Slips of the hand.
    "rounding.unsaid": (
        "금액이 {step} 단위({won})로 반올림된 것으로 보이는데 그렇게 적혀 있지 않습니다. 반올림한 금액이면 {how|을} 적으세요(절사한 금액이면 `절사`). 그때의 판단: {outcomes}.",
        "the figures look rounded to {step} ({won}), and the file does not say so. If they were, write {how} (`cut_to` if they were cut off); then: {outcomes}.",
    ),
    "rounding.turns": ("{rule} {before} → {after}", "{rule} {before} → {after}"),
    "rounding.stays": ("{rule} 그대로 {before}", "{rule} still {before}"),
    "slip.amount": (
        "{place} `{key|`은} {written}입니다. {meant|이라면} 기재된 합계와 비율이 모두 맞습니다({slip}).",
        "`{key}` ({place}) is {written}; {meant} would make all declared figures agree ({slip}).",
    ),
    "slip.share": (
        "{place} `{key}` 비율은 {written}입니다. {meant|이라면} 기재된 합계와 비율이 모두 맞습니다({slip}).",
        "the share `{key}` ({place}) is {written}; {meant} would make all declared figures agree ({slip}).",
    ),
    "slip.several": (
        "{place}({where}): {changes|으로} 고치면 기재된 합계와 비율이 모두 맞습니다({slip}).",
        "{place} ({where}): {changes} would make all declared figures agree ({slip}).",
    ),
    "slip.moved-column": (
        "{place}({where}): `{key}`에 기재된 {written|을} `{to}`에 적으면 기재된 합계와 비율이 모두 맞습니다({slip}).",
        "{place} ({where}): {written} stands under `{key}`; under `{to}` it would make all declared figures agree ({slip}).",
    ),
    "slip.moved-part-of-column": (
        "{place}({where}): `{key}`에 기재된 {written} 가운데 {moved|을} `{to}`에 적으면 기재된 합계와 비율이 모두 맞습니다({slip}).",
        "{place} ({where}): of the {written} under `{key}`, {moved} under `{to}` would make all declared figures agree ({slip}).",
    ),
    "slip.line": ("항목 `{id}`", "item `{id}`"),
    "slip.section": ("`{section}`", "`{section}`"),
    "slip.change": ("`{key}` {written} → {meant}", "`{key}` {written} → {meant}"),
    "slip.addition": ("`{key}` {meant}", "`{key}` {meant}"),
    "slip.swapped": ("이웃한 두 숫자가 바뀜", "two digits side by side swapped"),
    "slip.swapped-apart": ("두 숫자가 바뀜", "two digits swapped"),
    "slip.zero": ("0이 하나 더 있거나 빠짐", "one zero more or less"),
    "slip.zero-inside": ("가운데 0이 하나 더 있거나 빠짐", "one zero more or less within"),
    "slip.thousands": ("천 배 차이", "a thousand times too much or too little"),
    "slip.unit": ("다른 줄의 단위", "the unit of another line"),
    "slip.cell-unit": ("다른 단위로 적음: {how}", "in another unit: {how}"),
    "slip.factor": ("×100, 백분율을 소수로 적음", "×100, a percent written as a factor"),
    "slip.table-unit": ("표 전체가 다른 단위", "the whole table in another unit"),
    "slip.column": ("다른 재원의 칸에 적음", "in the column of another source"),
    "slip.sources": ("두 재원이 뒤바뀜", "two sources swapped"),
    "slip.part-of-column": ("다른 재원의 칸에 더해 적음", "added to the column of another source"),
    "slip.line-unit": ("항목 전체가 다른 단위: {how}", "the whole item in another unit: {how}"),
    "slip.cover-unit": (
        "기재된 합계 전체가 다른 단위: {how}",
        "all declared totals in another unit: {how}",
    ),
    "slip.more": ("그 밖에 {count}곳 더 있습니다.", "{count} more would explain it too."),
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
        "새 서류 없이 맞추는 가장 작은 수정은 바뀌는 돈 {change}입니다({amounts}).",
        "The least correction that makes nothing due is {change} of change ({amounts}).",
    ),
    "duty.unavoidable": (
        "새 서류 없이 맞출 수는 없습니다.",
        "No correction makes nothing due.",
    ),
    "duty.section": (
        "새 서류 없이 맞추는 가장 작은 수정: 바뀌는 돈 {change} (표는 원)",
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
    "solve.leaves-open": (
        "이 수정 뒤에도 판단하지 못하는 규칙: {rules}.",
        "undecided after this correction: {rules}.",
    ),
    "lever.none": (
        "재원 하나를 움직이거나 둘 사이에서 옮겨서는 모두 충족할 수 없습니다. 여러 재원을 함께 조정하는 방법은 `regionai budget 제안서 --solve`로 봅니다.",
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
    "lever.works-move": ("{lever}: {won} (바뀌는 돈 {change})", "{lever}: {won} ({change} of change)"),
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
    # The page of `--solve`.
    "solve.title": ("예산 조정 방법: {title}", "how to mend the budget: {title}"),
    "solve.title-with": (
        "예산 조정 방법: {title} (조건 {wishes})",
        "how to mend the budget: {title} (with {wishes})",
    ),
    "solve.broken": ("위반한 금액 기준: {rules}", "broken money rules: {rules}"),
    "solve.nothing-broken": ("위반한 금액 기준이 없습니다.", "no money rule is broken."),
    "solve.nothing-broken-then": (
        "오타를 고치면 위반한 금액 기준이 없습니다.",
        "with the slip corrected no money rule is broken.",
    ),
    "solve.nothing-to-mend": (
        "조정할 금액 기준이 없습니다.",
        "there is no money rule to be mended.",
    ),
    "solve.left": (
        "위반하였으나 오류가 아니어서 그대로 두는 금액 규칙: {rules}. 함께 고치려면 `--mend {severity|`을} 쓰세요.",
        "money rules that are broken, but not as errors, and left as they are: {rules}; `--mend {severity}` mends them too.",
    ),
    "solve.costs": (
        "그대로 둔 규칙 하나를 함께 맞출 때 바뀌는 돈(원)",
        "what changes if one of the rules left is met as well (won)",
    ),
    "solve.severity": ("심각도", "severity"),
    "solve.not-together": ("함께 맞출 수 없음", "not possible together"),
    "solve.undecided": (
        "판단하지 못한 금액 규칙: {rules}. 이 규칙들은 더 나빠지지 않게만 합니다.",
        "undecided money rules: {rules}; these are only kept from being broken.",
    ),
    "solve.undecided-only": (
        "판단하지 못한 금액 규칙: {rules}. 금액을 원 단위로, 재원과 연도별로 나누어 적으면 정해집니다. 지금 그대로 확실히 충족하려면 얼마가 더 필요한지는 `regionai check`가 재원마다 보여 줍니다.",
        "undecided money rules: {rules}. Amounts in won, split by source and year, would decide; how much it takes to be surely met as it is, `regionai check` shows for each source.",
    ),
    "solve.steps": ("조정 방법(원)", "single steps that mend it (won)"),
    "solve.step": ("한 걸음", "single step"),
    "solve.won": ("금액", "by"),
    "solve.total-change": ("바뀌는 돈", "total change"),
    "solve.becomes": ("바뀐 뒤", "to"),
    "solve.spread": (
        "여러 항목에 든 재원은 항목마다 그 재원에서 차지하는 만큼 나누어 고칩니다. 한 항목에서만 고치려면 `--into 항목`을 쓰세요.",
        "a source that stands in several lines changes in each by its share; `--into LINE` lets one line bear it.",
    ),
    "solve.declared": ("함께 고칠 합계와 비율", "what follows"),
    "solve.makes-due": ("새로 필요한 서류", "makes due"),
    "solve.correction": (
        "모두 맞추는 가장 작은 수정: 바뀌는 돈 {change} (표는 원)",
        "the least correction that mends all: {change} of change (in won)",
    ),
    "solve.correction-after": (
        "그다음 모두 맞추는 가장 작은 수정: 바뀌는 돈 {change} (표는 원)",
        "after that, the least correction that mends all: {change} of change (in won)",
    ),
    "solve.correction-of-lines": (
        "금액 규칙을 맞추는 가장 작은 수정: 바뀌는 돈 {change} (표는 원)",
        "the least correction that mends the money rules: {change} of change (in won)",
    ),
    "solve.correction-of-cover": (
        "항목은 그대로 두고 기재된 합계와 비율을 항목에 맞춤 (표는 원)",
        "no line changes; declared figures become what the lines come to (in won)",
    ),
    "solve.slip": (
        "먼저 고칠 오타(원본을 보고 확인하세요)",
        "the slip that is corrected first (look at the original)",
    ),
    "solve.declared-set": (
        "항목과 어긋나던 {figures|을} 항목의 합에 맞추어 고칩니다. 항목이 틀렸다면 항목을 먼저 고치세요.",
        "what {figures} said did not agree with the lines and is set to what these come to; if it is the lines that are wrong, correct them first.",
    ),
    "solve.declared-off": (
        "{figures|은} 이 수정 뒤에도 항목과 어긋납니다. 항목을 재원별로 나누어 적고 다시 돌리세요.",
        "what {figures} says still disagrees with the lines after this; split the lines by source and run this again.",
    ),
    "solve.amounts": ("금액 `{key}`", "amounts, `{key}`"),
    "solve.totals": ("합계 `{key}`", "totals, `{key}`"),
    "solve.shares": ("비율 `{key}`", "shares, `{key}`"),
    "solve.units": (
        "제안서의 단위로 떨어지지 않는 금액이 있습니다. `--round-to`로 단위를 주면 그 단위씩만 바꿉니다(제안서의 단위는 {unit}).",
        "some amounts are not whole in the proposal's unit, {unit}; with `--round-to` they change by whole units.",
    ),
    "solve.line": ("항목 `{line}` `{key}`", "line `{line}`, `{key}`"),
    "solve.impossible": (
        "함께 지킬 수 없는 것들. 이 가운데 하나를 빼야 합니다",
        "what cannot be kept together; one of these has to go",
    ),
    "solve.impossible-in-units": (
        "이 단위로는 함께 지킬 수 없는 것들. 원 단위로는 지킬 수 있습니다",
        "what cannot be kept together in these units; in won it can",
    ),
    "solve.member": ("규칙·조건", "rule or wish"),
    "solve.asks": ("내용", "what it asks"),
    "solve.document": ("문서", "document"),
    "solve.grade": ("근거", "grade"),
    "solve.wish": ("주신 조건", "your wish"),
    "solve.diff": ("바뀐 줄", "changed lines"),
    "solve.written": ("{file}에 썼습니다.", "written to {file}."),
    "solve.no-solver": (
        '여러 재원을 함께 고치는 계산에는 z3가 필요합니다. `python -m pip install "regionai[solve]"`로 설치하세요.',
        'a correction over several sources needs z3: `python -m pip install "regionai[solve]"`.',
    ),
    "solve.no-line": (
        "`{key|`을} 새로 적어야 하는데, 적을 수 있는 항목마다 그것을 담은 금액이 이미 있습니다. `대응투자`처럼 나뉘지 않은 금액을 재원별로 나누어 적고 다시 돌리세요.",
        "money has to be added under `{key}`, and every line that could have it has an amount that includes it; split what is not split, such as `matching`, by source and run this again.",
    ),
    "solve.too-rounded": (
        "반올림 단위보다 작은 금액이 있어 이 단위로는 수정을 적을 수 없습니다. 금액을 원 단위로 적으세요.",
        "some amounts are below what they are rounded to, so that no correction can be written in it; write them in won.",
    ),
    "slip.first": (
        "먼저 {place|을} 보세요. {meant|을} 적으려 했다면 그 숫자를 고치고 다시 점검하세요. 돈은 그다음에 옮깁니다.",
        "look at {place} first: if {meant} was meant, correct that number and check again before any money is moved.",
    ),
}
