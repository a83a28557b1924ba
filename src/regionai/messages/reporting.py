"""The words of the reports: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "outcome.met": ("충족", "met"),
    "outcome.broken": ("위반", "broken"),
    "outcome.undecided": ("판단 불가", "undecided"),
    "outcome.not-applicable": ("해당 없음", "not applicable"),
    "outcome.waived": ("면제", "waived"),
    "severity.error": ("오류", "error"),
    "severity.warning": ("경고", "warning"),
    "severity.advice": ("조언", "advice"),
    "grade.official": ("법령·공식", "official"),
    "grade.press": ("언론", "press"),
    "grade.inferred": ("추론", "inferred"),
    "grade.unknown": ("찾지 못함", "not found"),
    # Head.
    "head.file": ("{file} · {region}", "{file} · {region}"),
    "head.brief": ("{file} · {region} · {applied}", "{file} · {region} · {applied}"),
    "head.rules": (
        "적용 {name} ({first} ~ {last}): {because}",
        "applied {name} ({first} ~ {last}): {because}",
    ),
    "head.provenance": (
        "가장 약한 근거 {grade} · sha256 {sha256}",
        "weakest source: {grade} · sha256 {sha256}",
    ),
    # Sections.
    "section.funding": ("누가 얼마를 내는가: 총사업비 {total}", "who pays what: total {total}"),
    "section.rules": (
        "규칙과 재원마다의 여유(그 돈만 움직일 때)",
        "rules, and what each source alone may change",
    ),
    "section.findings": ("고치거나 확인할 것", "to mend or to look into"),
    "section.levers": ("한 번에 바로잡는 길", "single steps that mend it"),
    "section.several": ("여러 재원을 함께 고치는 길", "several sources at once"),
    "section.several-won": (
        "여러 재원을 함께: 바뀌는 돈 {change}(가장 작음)",
        "several sources at once: {change} of change, the least there is",
    ),
    "section.impossible": (
        "함께 지킬 수 없는 금액 규칙(어떤 예산으로도)",
        "money rules that no budget can keep together",
    ),
    "several.line": (
        "항목 `{line}` `{key}`: {before} → {after}",
        "line `{line}`, `{key}`: {before} → {after}",
    ),
    "several.rule": ("{title} `{rule}`", "{title} `{rule}`"),
    "section.slips": ("먼저 볼 것: 오타일 수 있는 곳", "first of all: what may be a slip of the hand"),
    "section.stale": ("기준선에만 있는 것", "in the baseline only"),
    "section.waivers": ("면제에서 고칠 것", "waivers to mend"),
    "section.against": ("{before|과} {after}(여유는 원)", "{before} and {after} (margins in won)"),
    "closing.waived": (
        "면제한 것 {count}건은 충족으로 세지 않았습니다.",
        "{count} waived, which is not counted as met.",
    ),
    "section.advice": ("조언", "advice"),
    "section.indicators": ("지표(판정 없음)", "indicators (no verdict)"),
    "section.unknowns": ("확인하지 않은 것 {count}가지", "{count} things not checked"),
    "section.summary": ("제안서 {count}건", "{count} proposals"),
    "section.problems": ("점검하지 못한 파일", "files that could not be judged"),
    # Funding.
    "funding.floor": ("{share} 이상", "at least {share}"),
    "funding.cap": ("{share} 이하", "at most {share}"),
    "funding.no-share": ("비율 없음", "no share"),
    "funding.legend": (
        "= 확실한 몫, ~ 반올림이나 나뉘지 않아 모르는 몫, | 한도",
        "= sure, ~ unknown for rounding or splitting, | limit",
    ),
    # Rules.
    "margin.spare": ("여유 {won}", "{won} to spare"),
    "margin.short": ("{won} 모자람", "{won} off"),
    "margin.source": ("{name} {change}", "{name} {change}"),
    "margin.source-range": (
        "{name} 충족 {met}, 위반 아님 {kept}",
        "{name} met {met}, not broken {kept}",
    ),
    "interval.none": ("혼자서는 안 됨", "not by itself"),
    "interval.any": ("제한 없음", "without limit"),
    "interval.up-to": ("{won}까지", "up to {won}"),
    "interval.from": ("{won}부터", "from {won} on"),
    "section.rooms": (
        "한 재원만 움직일 때의 폭(다른 돈은 그대로)",
        "how far one source alone may move (the others held)",
    ),
    "room.source": ("{name} {there}", "{name}: {there}"),
    "room.cannot": (
        "이 재원만으로는 안 됨. 둘을 함께 할 수 없음:",
        "not by itself; both cannot be:",
    ),
    "room.too-little": (
        "이 재원만으로는 안 됨. {won} 이상 줄여야 하는데 {there}뿐임({rule})",
        "not by itself: it must lose {won}, and there is only {there} ({rule})",
    ),
    "room.unmoved": (
        "이 재원만으로는 안 됨. {rule|은} 이 돈과 상관없이 어긋나 있음",
        "not by itself: it does not bear on {rule}, which is broken",
    ),
    "room.lose": ("{won}까지 줄일 수 있음({rule})", "may lose {won} ({rule})"),
    "room.gain": ("{won}까지 늘릴 수 있음({rule})", "may gain {won} ({rule})"),
    "room.lose-any": ("얼마든지 줄일 수 있음", "may lose all of it"),
    "room.gain-any": ("얼마든지 늘릴 수 있음", "may gain any amount"),
    "room.must-gain": ("{won} 이상 늘려야 함({rule})", "must gain at least {won} ({rule})"),
    "room.must-lose": ("{won} 이상 줄여야 함({rule})", "must lose at least {won} ({rule})"),
    "room.binding": (
        "가장 빠듯한 규칙: {title} [{severity}] {rule}",
        "the binding rule: {title} [{severity}] {rule}",
    ),
    "room.binding-broken": (
        "가장 많이 어긋난 규칙: {title} [{severity}] {rule}",
        "the binding rule, broken: {title} [{severity}] {rule}",
    ),
    "room.binding-undecided": (
        "가장 빠듯한 규칙(판단 불가): {title} [{severity}] {rule}",
        "the binding rule, undecided: {title} [{severity}] {rule}",
    ),
    "margin.range": ("여유 {least} ~ {greatest}", "margin {least} to {greatest}"),
    # Findings.
    "finding.head": ("{title} [{severity}] {id}", "{title} [{severity}] {id}"),
    "finding.source": (
        "근거({grade}, {document}): {says}",
        "source ({grade}, {document}): {says}",
    ),
    "lever.works": ("{lever}: {won}", "{lever}: {won}"),
    "lever.works-move": (
        "{lever}: {won} (바뀌는 돈 {change})",
        "{lever}: {won} ({change} of change)",
    ),
    "lever.works-to": ("{lever}: {won} → {to}", "{lever}: {won} → {to}"),
    "lever.on-lines": ("{lever} (항목 {lines})", "{lever} (lines {lines})"),
    "slip.more": ("그 밖에 {count}곳 더 있습니다.", "{count} more would explain it too."),
    "lever.cannot": ("{lever}: 안 됩니다. {why}.", "{lever}: cannot. {why}."),
    "advice.line": ("{id}: {message} → {hint}", "{id}: {message} → {hint}"),
    # Indicators.
    "indicator.line": ("{title}: {value}", "{title}: {value}"),
    "indicator.beside": ("{value} · {label} {other}", "{value} · {label} {other}"),
    # A portfolio.
    "portfolio.title": ("제안서 {count}건 한눈에", "{count} proposals at a glance"),
    "portfolio.proposals": ("제안서", "proposals"),
    "portfolio.shown": ("보인 것", "shown"),
    "portfolio.requested": ("바라는 국비", "national money asked for"),
    "portfolio.requested-shown": ("보인 것이 바라는 국비", "of those shown"),
    "portfolio.binding": ("가장 빠듯한 규칙", "binding rule"),
    "portfolio.margin": ("여유", "margin"),
    "portfolio.nothing": ("조건에 맞는 제안서가 없습니다.", "no proposal answers to the conditions."),
    "portfolio.national-share": (
        "국비 비율의 분포(범위는 아래 끝으로)",
        "how national shares lie (a range by its lower end)",
    ),
    "portfolio.local-share": (
        "지방비 비율의 분포(범위는 아래 끝으로)",
        "how local shares lie (a range by its lower end)",
    ),
    "portfolio.twice": ("두 제안서에 있는 것", "in more than one proposal"),
    "portfolio.envelope": (
        "사업 전체의 국비와 뽑는 지역의 수는 규칙 파일에 없어 견주지 않았습니다.",
        "the programme's whole envelope and the number of regions are not in the rule files, and were not compared.",
    ),
    "portfolio.no-key": (
        "`{key|`은} 쓸 수 있는 이름이 아닙니다: {known}",
        "`{key}` is not a key; known are {known}.",
    ),
    "portfolio.no-condition": (
        "`{condition}` 대신 `outcome=broken`이나 `local-share<25%`처럼 적으세요.",
        "write a condition like `outcome=broken` or `local-share<25%`, not `{condition}`.",
    ),
    "portfolio.no-number": (
        "`{text|`은} 수가 아닙니다. `25%`나 `7,000,000,000`처럼 적으세요.",
        "`{text}` is no number; write `25%` or `7,000,000,000`.",
    ),
    "twice.region": ("지역", "region"),
    "twice.lead": ("주관기관", "lead"),
    "twice.supplier": ("공급기업", "supplier"),
    "twice.site": ("자리", "site"),
    "twice.equipment": ("장비", "equipment"),
    # Formats of a check.
    "entry.waiver-hint": ("면제를 고치거나 지우세요.", "correct the waiver, or delete it."),
    "github.more": (
        "{count}건 더 있습니다. 작업 요약(job summary)에서 모두 볼 수 있습니다.",
        "{count} more; the job summary has them all.",
    ),
    "github.cut": (
        "너무 길어 여기까지만 적었습니다. {count}줄이 더 있습니다.",
        "cut here, for it is too long: {count} more lines.",
    ),
    "csv.unreadable": ("점검하지 못함", "could not be judged"),
    "tables.proposals": ("제안서(총사업비는 원)", "proposals (totals in won)"),
    # Closing.
    "closing.clean": (
        "이 판의 규칙 {rules}개 가운데 어긴 것이 없습니다. 판단하지 못한 것 {undecided}건, 확인하지 않은 것 {unknowns}가지. 선정 여부는 주관기관이 정합니다.",
        "none of the {rules} rules is broken; {undecided} undecided, {unknowns} things not checked. Whether it is picked is for the agency.",
    ),
    "closing.broken": (
        "규칙 {rules}개 가운데 {broken}개를 어깁니다. 판단하지 못한 것 {undecided}건, 확인하지 않은 것 {unknowns}가지.",
        "{broken} of the {rules} rules are broken; {undecided} undecided, {unknowns} things not checked.",
    ),
    "closing.several": (
        "제안서 {count}건 가운데 {broken}건이 규칙을 어기고 {undecided}건에 판단하지 못한 것이 있습니다. 확인하지 않은 것 {unknowns}가지.",
        "of {count} proposals {broken} break a rule and {undecided} leave one undecided; {unknowns} things not checked.",
    ),
    "closing.problems": (
        "파일 {count}개를 점검하지 못했습니다.",
        "{count} file(s) could not be judged.",
    ),
    "closing.nothing": ("점검한 제안서가 없습니다.", "no proposal was judged."),
    # Summary of several.
    "summary.outcome": ("결과", "outcome"),
    "summary.file": ("파일", "file"),
    "summary.region": ("지역", "region"),
    "summary.total": ("총사업비", "total"),
    "summary.national": ("국비 비율", "national"),
    "summary.local": ("지방비 비율", "local"),
    "summary.broken": ("위반", "broken"),
    "summary.undecided": ("판단 불가", "undecided"),
    # Budget.
    "budget.by-year": ("재원 × 회계연도", "funding source × fiscal year"),
    "budget.by-category": ("재원 × 분야", "funding source × category"),
    "budget.source": ("재원", "source"),
    "budget.sum": ("합계", "sum"),
    "budget.share": ("비율", "share"),
    "budget.unknown-year": ("연도 모름", "year unknown"),
    "budget.unknown-category": ("분야 모름", "category unknown"),
    "budget.rounded": (
        "적힌 금액은 {unit} 단위로 반올림한 것이라 하나마다 ±{slack}만큼 다를 수 있습니다.",
        "the amounts are rounded to {unit}: each may be off by ±{slack}.",
    ),
    "budget.shares-add-up": (
        "비율은 더해서 100.00 %가 되도록 나머지가 큰 순서로 올렸습니다.",
        "shares are rounded by largest remainder, so that they add up to 100.00 %.",
    ),
    # Local share.
    "local.title": ("지방비: {name}", "local share: {name}"),
    "local.asked": ("규칙이 요구하는 지방비", "local money that the rules ask for"),
    "local.there": ("있는 지방비", "local money that is there"),
    "local.margin": ("여유", "margin"),
    "local.province": ("시·도비", "the province's part"),
    "local.municipality": ("시·군·구비", "the municipalities' part"),
    "local.unsplit": ("나뉘지 않은 지방비", "not split"),
    "local.year": ("{year}년 지방비", "local money in {year}"),
    "local.no-year": ("연도를 모르는 지방비", "local money of unknown year"),
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
    "local.source": (
        "근거 `{rule}` ({grade}): {says}",
        "source `{rule}` ({grade}): {says}",
    ),
}
