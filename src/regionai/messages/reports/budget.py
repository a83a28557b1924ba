"""The questions of `regionai budget`, but for `--solve`: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What a budget is made of.
    "budget.by-year": ("재원 × 회계연도({unit})", "funding source × fiscal year ({unit})"),
    "budget.by-category": ("재원 × 분야({unit})", "funding source × category ({unit})"),
    "budget.sum": ("합계", "sum"),
    "budget.share": ("비율", "share"),
    "budget.unknown-year": ("연도 미상", "year unknown"),
    "budget.unknown-category": ("분야 미상", "category unknown"),
    "budget.rounded_to": (
        "기재된 금액은 {unit} 단위로 반올림한 것이라 하나마다 ±{slack}만큼 다를 수 있습니다.",
        "the amounts are rounded to {unit}: each may be off by ±{slack}.",
    ),
    "budget.cut_to": (
        "기재된 금액은 {unit} 미만을 버린 것이라 하나마다 {slack}까지 더 많을 수 있습니다.",
        "the amounts are cut off to {unit}: each may be up to {slack} more.",
    ),
    "budget.raised_to": (
        "기재된 금액은 {unit} 미만을 올린 것이라 하나마다 {slack}까지 더 적을 수 있습니다.",
        "the amounts are raised to {unit}: each may be up to {slack} less.",
    ),
    "budget.approximate": (
        "`약`이나 `여`가 붙은 금액은 기재된 대로 더했습니다.",
        "amounts that say that they are not exact (`약`, `여`) are added as printed.",
    ),
    "budget.shares-add-up": (
        "비율은 더해서 100.00%가 되도록 나머지가 큰 순서로 올렸습니다.",
        "shares are rounded by largest remainder, so that they add up to 100.00%.",
    ),
    # What if.
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
    "set.city-money": (
        "`{name|`은} 광역시가 신청하면 시의 부담금이고 도가 신청하면 시·군의 부담금입니다. {both} 가운데 하나로 적으세요.",
        "`{name}` is the applicant's money where a city applies, and else a municipality's; write one of {both}.",
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
    # A sweep.
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
    "sweep.deviations": (
        "항목마다 원 단위로 적으면 결과가 달라지는 금액(원)",
        "where writing the lines in whole won changes an outcome (won)",
    ),
    "sweep.won": ("금액", "amount"),
    "sweep.exact": ("정확한 비율", "exact proportion"),
    "sweep.written": ("원 단위", "whole won"),
    "sweep.nothing": ("이 사이에서 결과가 바뀌는 규칙이 없습니다.", "no outcome changes in between."),
    "sweep.form": ("`local=15억..40억`처럼 적으세요.", "write it like `local=15억..40억`."),
    "sweep.no-width": (
        "시작 {least|이} 끝 {greatest}보다 작아야 합니다.",
        "the start, {least}, has to be below the end, {greatest}.",
    ),
    "sweep.too-much": (
        "항목이나 규칙({rules}개)이 많아, 정해 둔 계산량 안에 결과가 바뀌는 금액을 모두 찾지 못하고 그쳤습니다. 항목이나 규칙을 줄여 물으세요.",
        "there are so many lines or rules ({rules}) that looking for the amounts at which outcomes change was given up; ask with fewer of them.",
    ),
    "sweep.too-many-lines": (
        "재원을 움직여 보려면 예산 항목이 {limit}개 이하여야 하는데 {count}개입니다. 비슷한 항목을 합쳐 적으세요.",
        "a source is moved in budgets of at most {limit} lines, and this has {count}; write like lines as one.",
    ),
    "sweep.steps": (
        "{least}에서 {greatest} 사이의 수를 적으세요.",
        "write a number from {least} to {greatest}.",
    ),
    # Settlement.
    "settle.title": (
        "정산 시 부담금이 덜 확보되면: {title}",
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
    "settle.broken": ("위반한 규칙", "broken"),
    "settle.returned": ("반납 A", "paid back A"),
    "settle.borne": ("반납 B", "paid back B"),
    "settle.met": (
        "{missing}까지 덜 들어와도 됩니다({left} 이상이면 됨). 1원 더 모자라면 {rule|이} 더는 맞지 않습니다.",
        "{missing} may be missing ({left} is enough); with one won more missing, {rule} is no longer met.",
    ),
    "settle.kept": (
        "{missing|을} 넘게 모자라면 {rule|은} 어떻게 보아도 위반입니다({left}까지는 아직 미확정).",
        "with more than {missing} missing, {rule} is broken however it is read (down to {left} it is open).",
    ),
    "settle.any": (
        "하나도 들어오지 않아도 지금 맞는 비율은 깨지지 않습니다.",
        "even if none of it arrives, no share that is met is broken.",
    ),
    "settle.failing": (
        "확보하기로 한 금액이 모두 확보되어도 {rules|은} 맞는다고 할 수 없습니다. 먼저 예산을 조정하거나 금액을 원 단위로 적으세요.",
        "even with all of it, {rules} cannot be said to be met; mend the budget first, or write the amounts in won.",
    ),
    "settle.cannot": ("안 됨", "not possible"),
    "settle.nothing": (
        "지방비와 민간부담금이 적혀 있지 않습니다.",
        "there is no local and no private money.",
    ),
    "settle.unknown": (
        "국비는 모두 쓴 것으로 보았습니다. A는 반납한 만큼 총사업비도 줄 때, B는 그만큼을 다른 재원으로 충당할 때입니다. 반납액은 비율을 되돌리는 가장 작은 국비이고, 담당 기관이 실제로 어떻게 정산하는지는 알려지지 않았습니다.",
        "national money is taken as spent in full. A: the total falls by what is paid back; B: others bear it. What is paid back is the least that restores the shares. How the agency settles is not known.",
    ),
    "settle.unsecured": (
        "실적보고일까지 확보하지 못한 자기부담금이 있으면 보조금을 반납하거나 감액받습니다: 국고보조금 통합관리지침 제23조제6항(2026-05-20 시행, 그 전 조문은 확인하지 못함), 근거 {grade}.",
        "own money that is not secured by the day of the report means that subsidy is paid back or cut: `국고보조금 통합관리지침` (guidelines on the management of national subsidies), art. 23(6) (in force 2026-05-20; the earlier text was not seen), grade: {grade}.",
    ),
    "settle.left": (
        "집행 잔액은 재원별로 반납합니다: 같은 지침 제26조제3항, 근거 {grade}.",
        "what is left is returned by source: art. 26(3) of the same guidelines, grade: {grade}.",
    ),
    # Another edition.
    "against.title": ("{title}: {before|과} {after|으로} 비교", "{title}: {before} beside {after}"),
    # The local share.
    "local.title": ("지방비: {name}", "local share: {name}"),
    "local.asked": ("규칙이 요구하는 지방비", "local money that the rules ask for"),
    "local.there": ("있는 지방비", "local money that is there"),
    "local.margin": ("여유", "margin"),
    "local.province": ("시·도비", "the province's part"),
    "local.municipality": ("시·군·구비", "the municipalities' part"),
    "local.year": ("{year}년 지방비", "local money in {year}"),
    "local.of-total": ("{won} (총사업비의 {share})", "{won} ({share} of the total)"),
    "local.independence": ("재정자립도(2025 당초예산)", "fiscal independence (2025 original budget)"),
    "local.independence-unknown": ("알려지지 않음", "not known"),
    "local.no-rule": (
        "{name}에는 지방비를 정한 규칙이 없습니다. 요구액은 알려지지 않았습니다.",
        "{name} has no rule on local money; what is asked for is not known.",
    ),
    "local.other-money-held": (
        "요구액은 국비와 민간부담금이 그대로일 때의 값입니다.",
        "what is asked for holds with national and private money as they are.",
    ),
    "local.planned": ("계획하는 국비", "planned national money"),
    "local.least-total": ("가장 작은 총사업비", "least total"),
    "local.least-local": ("가장 작은 지방비", "least local money"),
    "local.most-private": (
        "그때 규칙이 허용하는 가장 큰 민간부담금",
        "most private money that the rules then allow",
    ),
    "local.least-private": ("가장 작은 민간부담금", "least private money"),
    "local.source": ("근거 `{rule}` ({grade}): {says}", "source `{rule}` ({grade}): {says}"),
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
    "local.bare": (
        "{number}원입니까, {number}억원입니까? 단위를 붙여 적으세요(`{number}원`, `{number}억원`).",
        "is that {number}원 or {number}억원? Write the unit (`{number}원`, `{number}억원`).",
    ),
    # The documents that local money calls for.
    "duty.title": ("서류가 필요해지는 지방비(원)", "from which local money on a document is due (won)"),
    "duty.document": ("서류", "document"),
    "duty.local": ("지방비", "local money"),
    "duty.share": ("이 총사업비에서", "of this total"),
    "duty.state": ("지금", "now"),
    "duty.due": ("필요함", "due"),
    "duty.not-yet": ("아직 아님", "not due"),
    "duty.out-of-reach": ("닿지 않음", "out of reach"),
}
