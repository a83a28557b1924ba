"""The page of `budget --solve`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "solve.leaves-open": (
        "이 수정 뒤에도 판단하지 못하는 규칙: {rules}.",
        "undecided after this correction: {rules}.",
    ),
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
        "그대로 둔 규칙 하나를 함께 맞출 때 변경 금액(원)",
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
    "solve.number": ("번호", "no."),
    "solve.no-steps": (
        "한 가지만 바꾸어 충족하는 조정 방법이 없습니다. `--step` 없이 `--solve`만 쓰면 위반한 기준이 있는지, 오타가 있는지, 여러 재원을 함께 바꾸면 되는지 보입니다.",
        "no single step mends it; `--solve` without `--step` shows whether anything is broken, whether it is a typing error, and what several sources together would do.",
    ),
    "solve.no-step": (
        "{number}번 조정 방법은 없습니다. 지금 쓸 수 있는 조정 방법은 {count}개이며, `--step` 없이 `--solve`만 쓰면 번호와 함께 보입니다.",
        "there is no single step {number}: {count} mend it, and `--solve` without `--step` shows them with their numbers.",
    ),
    "solve.correction-step": (
        "{step}: 변경 금액 {change} (표는 원)",
        "{step}: {change} of change (in won)",
    ),
    "solve.step": ("단일 조정", "single step"),
    "solve.won": ("금액", "by"),
    "solve.total-change": ("변경 금액", "total change"),
    "solve.becomes": ("바뀐 뒤", "to"),
    "solve.spread": (
        "여러 항목에 든 재원은 항목마다 그 재원에서 차지하는 만큼 나누어 고칩니다. 한 항목에서만 고치려면 `--into 항목`을 쓰세요.",
        "a source that stands in several lines changes in each by its share; `--into LINE` lets one line bear it.",
    ),
    "solve.declared": ("함께 고칠 합계와 비율", "what follows"),
    "solve.makes-due": ("새로 필요한 서류", "makes due"),
    "solve.correction": (
        "모두 충족하는 최소 조정: 변경 금액 {change} (표는 원)",
        "the least correction that mends all: {change} of change (in won)",
    ),
    "solve.correction-after": (
        "그다음 모두 충족하는 최소 조정: 변경 금액 {change} (표는 원)",
        "after that, the least correction that mends all: {change} of change (in won)",
    ),
    "solve.correction-of-lines": (
        "금액 규칙을 충족하는 최소 조정: 변경 금액 {change} (표는 원)",
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
    "solve.too-hard": (
        "여러 재원을 함께 조정하는 계산이 너무 길어 그만두었습니다. `--round-to`로 단위를 키우거나, `--keep`처럼 주신 조건을 줄여 다시 돌리세요.",
        "to work out a correction over several sources takes too long and was given up; run this again in larger units, with `--round-to`, or with fewer wishes such as `--keep`.",
    ),
    "solve.no-line": (
        "`{key|`을} 새로 적어야 하는데, 적을 수 있는 항목마다 그것을 담은 금액이 이미 있습니다. `대응투자`처럼 나뉘지 않은 금액을 재원별로 나누어 적고 다시 돌리세요.",
        "money has to be added under `{key}`, and every line that could have it has an amount that includes it; split what is not split, such as `matching`, by source and run this again.",
    ),
    "solve.too-rounded": (
        "반올림 단위보다 작은 금액이 있어 이 단위로는 수정을 적을 수 없습니다. 금액을 원 단위로 적으세요.",
        "some amounts are below what they are rounded to, so that no correction can be written in it; write them in won.",
    ),
}
