"""The words of the pages that answer questions about a budget: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Columns and titles that several pages have.
    "page.before": ("전", "before"),
    "page.after": ("후", "after"),
    "page.difference": ("차이", "difference"),
    "page.margin-before": ("여유(전)", "margin before"),
    "page.margin-after": ("여유(후)", "margin after"),
    "page.quantity": ("금액", "quantity"),
    "page.indicator": ("지표", "indicator"),
    "page.rule": ("규칙", "rule"),
    "page.source": ("재원", "source"),
    "page.sources": ("재원(원)", "sources (won)"),
    "page.outcomes": ("규칙(여유는 원)", "rules (margins in won)"),
    "page.lines": ("항목", "lines"),
    "page.where": ("어디", "where"),
    "page.line": ("줄", "line"),
    "page.no-rule": ("규칙 없음", "no such rule"),
    "page.nothing-changes": ("결과가 바뀌는 규칙이 없습니다.", "no outcome changes."),
    "page.changes": (
        "규칙 {count}개의 결과가 바뀝니다: {rules}",
        "{count} outcome(s) change: {rules}",
    ),
    "page.worst-case": (
        "반올림했거나 나뉘지 않은 금액이 있습니다. 값은 가장 나쁜 경우에도 맞는 것입니다.",
        "some amounts are rounded or not split: what is given holds in the worst case.",
    ),
    # Correction.
    "solve.title": ("예산을 바로잡는 길: {title}", "how to mend the budget: {title}"),
    "solve.title-with": (
        "예산을 바로잡는 길: {title} (조건 {wishes})",
        "how to mend the budget: {title} (with {wishes})",
    ),
    "solve.broken": ("어긴 금액 규칙: {rules}", "broken money rules: {rules}"),
    "solve.nothing-broken": ("어긴 금액 규칙이 없습니다.", "no money rule is broken."),
    "solve.undecided": (
        "판단하지 못한 금액 규칙: {rules}. 이 규칙들은 더 나빠지지 않게만 합니다.",
        "undecided money rules: {rules}; these are only kept from being broken.",
    ),
    "solve.undecided-only": (
        "판단하지 못한 금액 규칙: {rules}. 금액을 원 단위로, 재원과 연도별로 나누어 적으면 정해집니다. 지금 그대로 확실히 충족하려면 얼마가 더 필요한지는 `regionai check`가 재원마다 보여 줍니다.",
        "undecided money rules: {rules}. Amounts in won, split by source and year, would decide; how much it takes to be surely met as it is, `regionai check` shows for each source.",
    ),
    "solve.steps": ("한 번에 바로잡는 길(원)", "single steps that mend it (won)"),
    "solve.step": ("한 걸음", "single step"),
    "solve.won": ("금액", "by"),
    "solve.total-change": ("바뀌는 돈", "total change"),
    "solve.becomes": ("바뀐 뒤", "to"),
    "solve.correction": (
        "모두 맞추는 가장 작은 수정: 바뀌는 돈 {change} (표는 원)",
        "the least correction that mends all: {change} of change (in won)",
    ),
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
        '여러 재원을 함께 고치는 셈에는 z3가 필요합니다. `python -m pip install "regionai[solve]"`로 설치하세요.',
        'a correction over several sources needs z3: `python -m pip install "regionai[solve]"`.',
    ),
    "solve.cannot-add": (
        "항목 `{line}`에 아직 없는 `{key}`를 새로 적어야 합니다. `{key}: {won|`을} 직접 적고 다시 돌리세요. 쓴 것은 없습니다.",
        "line `{line}` needs a `{key}` that it does not have; add `{key}: {won}` by hand and run this again. Nothing was written.",
    ),
    "solve.too-rounded": (
        "반올림 단위보다 작은 금액이 있어 이 단위로는 수정을 적을 수 없습니다. 금액을 원 단위로 적으세요.",
        "some amounts are below what they are rounded to, so that no correction can be written in it; write them in won.",
    ),
    # What-if.
    "whatif.title": ("{title}: {settings}라면", "{title}: what if {settings}"),
    "whatif.nothing-written": (
        "파일은 그대로입니다. 맞던 합계와 비율은 함께 바뀐 것으로 보았습니다.",
        "the file is as it was; totals and shares that agreed are taken to follow.",
    ),
    "set.unsplit": (
        "항목 `{line}`의 `{key}`에 {what|이} 얼마나 들었는지 나뉘어 있지 않아 바꾸어 볼 수 없습니다. 나누어 적으세요.",
        "line `{line}` has `{key}`, and how much of it is {what} is not known; split it first.",
    ),
    "set.no-line": (
        "항목 `{line|`이} 없습니다. 있는 항목: {known}",
        "there is no line `{line}`; known are {known}.",
    ),
    "set.out-of-range": (
        "`{said|`은} {there|을} {after|으로} 만듭니다. 금액은 0원에서 1,000조원 사이여야 합니다.",
        "`{said}` turns {there} into {after}; an amount is from 0원 to `1,000조원`.",
    ),
    "set.no-source": (
        "재원 `{name|`은} 없습니다. 있는 재원: {known}",
        "`{name}` is no source; known are {known}.",
    ),
    "set.no-source-meant": (
        "재원 `{name|`은} 없습니다. `{meant|`을} 쓰려던 것입니까? 있는 재원: {known}",
        "`{name}` is no source; did you mean `{meant}`? Known are {known}.",
    ),
    "set.form": ("`{like}`처럼 적으세요.", "write it like `{like}`."),
    "set.sign": (
        "늘리려면 `+{share}`, 줄이려면 `-{share}`로 적으세요.",
        "write `+{share}` for more or `-{share}` for less.",
    ),
    # Sweep.
    "sweep.title": (
        "{title}: {source} {least}에서 {greatest}까지(지금 {there})",
        "{title}: {source} from {least} to {greatest} (now {there})",
    ),
    "sweep.strips": ("규칙마다의 결과", "the outcome of each rule"),
    "sweep.here": ("지금", "now"),
    "sweep.legend": (
        "= 충족, x 위반, ? 판단 불가, . 해당 없음",
        "= met, x broken, ? undecided, . not applicable",
    ),
    "sweep.breakpoints": ("결과가 바뀌는 금액(원)", "where outcomes change (won)"),
    "sweep.last": ("여기까지", "up to"),
    "sweep.first": ("여기부터", "from"),
    "sweep.nothing": ("이 사이에서 결과가 바뀌는 규칙이 없습니다.", "no outcome changes in between."),
    "sweep.form": ("`local=15억..40억`처럼 적으세요.", "write it like `local=15억..40억`."),
    "sweep.no-width": (
        "시작 {least|이} 끝 {greatest}보다 작아야 합니다.",
        "the start, {least}, has to be below the end, {greatest}.",
    ),
    "sweep.steps": (
        "{least}에서 {greatest} 사이의 수를 적으세요.",
        "write a number from {least} to {greatest}.",
    ),
    # Settlement.
    "settle.title": (
        "정산 때 돈이 덜 들어오면: {title}",
        "if money fails to arrive by settlement: {title}",
    ),
    "settle.matching": (
        "총사업비가 줄 때: 지방비와 민간부담금 {there|이} 같은 비율로 덜 들어옴(표는 원)",
        "the total falls: local and private money, {there}, arrives short in proportion (in won)",
    ),
    "settle.private": (
        "민간부담금 {there|이} 덜 들어올 때(표는 원)",
        "private money, {there}, arrives short (in won)",
    ),
    "settle.missing": ("부족액", "missing"),
    "settle.total": ("총사업비", "total then"),
    "settle.share": ("국비 비율", "national share"),
    "settle.broken": ("어긴 규칙", "broken"),
    "settle.returned": ("반납 A", "paid back A"),
    "settle.borne": ("반납 B", "paid back B"),
    "settle.met": (
        "{missing}까지 덜 들어와도 됩니다({left} 이상이면 됨). 1원 더 모자라면 {rule|이} 더는 맞지 않습니다.",
        "{missing} may be missing ({left} is enough); with one won more missing, {rule} is met no more.",
    ),
    "settle.kept": (
        "{missing|을} 넘게 모자라면 {rule|은} 어떻게 보아도 위반입니다({left}까지는 아직 모름).",
        "with more than {missing} missing, {rule} is broken however it is read (down to {left} it is open).",
    ),
    "settle.any": (
        "하나도 들어오지 않아도 지금 맞는 비율은 깨지지 않습니다.",
        "even if none of it arrives, no share that is met is broken.",
    ),
    "settle.failing": (
        "들어오기로 한 돈이 다 와도 {rules|은} 맞는다고 할 수 없습니다. 먼저 예산을 바로잡거나 금액을 원 단위로 적으세요.",
        "even with all of it, {rules} cannot be said to be met; mend the budget first, or write the amounts in won.",
    ),
    "settle.cannot": ("안 됨", "cannot"),
    "settle.nothing": (
        "지방비와 민간부담금이 적혀 있지 않습니다.",
        "there is no local and no private money.",
    ),
    "settle.unknown": (
        "국비는 모두 쓴 것으로 보았습니다. A는 돌려준 만큼 총사업비도 줄 때, B는 그만큼을 다른 돈으로 메울 때입니다. 반납액은 비율을 되돌리는 가장 작은 국비이고, 주관기관이 실제로 어떻게 정산하는지는 알려지지 않았습니다.",
        "national money is taken as spent in full. A: the total falls by what is paid back; B: others bear it. What is paid back is the least that restores the shares. How the agency settles is not known.",
    ),
    # Against.
    "against.title": (
        "{title}: {before|과} {after|으로} 견줌",
        "{title}: {before} beside {after}",
    ),
    # Local share.
    "local.title-region": ("지방비: {region}, {name}", "local share: {region}, {name}"),
    "local.title-proposal": ("지방비: {name} · {title}", "local share: {name} · {title}"),
    "local.of-year": ("회계연도", "fiscal year"),
    "local.by-year": (
        "회계연도마다(원, 국비에 비례해 나눔)",
        "each fiscal year (won, in the proportion of national money)",
    ),
    "local.share-of-total": ("총사업비 가운데 지방비", "local money in the total"),
    "local.burden": ("지역의 부담", "the region's burden"),
    "local.rank-title": ("재정자립도 순서", "its place among the regions"),
    "local.rank": ("{count}곳 가운데 {rank}번째", "number {rank} of {count}"),
    "local.region-not-then": (
        "{region|은} {day}에 없는 지방자치단체입니다. `--as-of`로 날을 정하세요.",
        "{region} does not exist on {day}; name the day with `--as-of`.",
    ),
    "local.years-once": (
        "한 금액을 주거나, 연도마다 한 번씩 `2026=70억`처럼 주세요.",
        "give one amount, or one for each year, like `2026=70억`.",
    ),
    "local.nothing": ("0원보다 큰 금액을 주세요.", "give an amount above 0원."),
    "duty.title": (
        "서류가 필요해지는 지방비(원)",
        "from which local money on a document is due (won)",
    ),
    "duty.document": ("서류", "document"),
    "duty.local": ("지방비", "local money"),
    "duty.share": ("이 총사업비에서", "of this total"),
    "duty.state": ("지금", "now"),
    "duty.due": ("필요함", "due"),
    "duty.not-yet": ("아직 아님", "not due"),
    "duty.out-of-reach": ("닿지 않음", "out of reach"),
}
