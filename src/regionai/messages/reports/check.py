"""The report of a check in all its formats: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Words.
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
    "head.own": (
        "{provenance} · regionai에 들어 있지 않은 공표된 파일 {file}",
        "{provenance} · published, but not with regionai: {file}",
    ),
    "head.unpublished": (
        "{provenance} · 공표되지 않은 파일 {file}",
        "{provenance} · not published: {file}",
    ),
    # Sections.
    "section.funding": ("누가 얼마를 내는가: 총사업비 {total}", "who pays what: total {total}"),
    "section.rules": (
        "규칙과 재원마다의 여유(그 재원만 조정할 때)",
        "rules, and what each source alone may change",
    ),
    "section.findings": ("고치거나 확인할 것", "to mend or to look into"),
    "section.levers": ("조정 방법", "single steps that mend it"),
    "section.several": ("여러 재원의 동시 조정", "several sources at once"),
    "section.sparing": ("새 서류 없이 조정하는 방법", "what makes nothing due"),
    "section.several-won": (
        "여러 재원을 함께: 변경 금액 {change}(가장 작음)",
        "several sources at once: {change} of change, the least there is",
    ),
    "section.impossible": (
        "함께 지킬 수 없는 금액 규칙(어떤 예산으로도)",
        "money rules that no budget can keep together",
    ),
    "section.rounding": ("반올림한 금액인지 확인", "figures that look rounded"),
    "section.slips": ("먼저 볼 것: 오타일 수 있는 곳", "first of all: what may be a slip of the hand"),
    "section.stale": ("기준선에만 있는 것", "in the baseline only"),
    "section.table": ("예산표를 읽으면서 확인한 것", "about the budget table"),
    "section.waiver": ("면제에서 고칠 것", "waivers to mend"),
    "section.settings": ("설정에서 고칠 것", "settings to mend"),
    "section.branch": (
        "병합 전이라 적용하지 않은 변경",
        "changes that do not count before they are merged",
    ),
    "section.rule-file": ("확인할 규칙 파일", "rule files to look into"),
    "section.decided": ("기본값이 아닌 판정 근거", "what decided, where it is not the default"),
    "section.against": ("{before|과} {after}(여유는 원)", "{before} and {after} (margins in won)"),
    "section.advice": ("조언", "advice"),
    "section.indicators": ("지표(판정 없음)", "indicators (no verdict)"),
    "section.unknowns": ("확인하지 않은 것 {count}가지", "{count} things not checked"),
    "section.summary": ("제안서 {count}건", "{count} proposals"),
    "section.problems": ("점검하지 못한 파일", "files that could not be judged"),
    "section.rooms": (
        "한 재원만 조정할 때의 폭(다른 재원은 그대로)",
        "how far one source alone may move (the others held)",
    ),
    # Who pays what.
    "funding.at-least": ("{share} 이상", "at least {share}"),
    "funding.at-most": ("{share} 이하", "at most {share}"),
    "funding.above": ("{share} 초과", "above {share}"),
    "funding.below": ("{share} 미만", "below {share}"),
    "funding.no-share": ("비율 없음", "no share"),
    "funding.legend": (
        "{sure} 확실한 부분, {perhaps} 반올림이나 나뉘지 않아 모르는 부분, {limit} 기준",
        "{sure} sure, {perhaps} unknown for rounding or splitting, {limit} limit",
    ),
    # Findings.
    "finding.more": (
        "`{kind}` {more}건이 더 있습니다. 전체는 `--format json`에 있습니다.",
        "and {more} more of `{kind}`; `--format json` has them all.",
    ),
    "finding.source": ("근거({grade}, {document}): {says}", "source ({grade}, {document}): {says}"),
    "advice.line": ("{id}: {message} → {hint}", "{id}: {message} → {hint}"),
    # Indicators.
    "indicator.nothing": ("{whole|이} 0원일 수 있음", "{whole} may be 0원"),
    "indicator.no-year": (
        "항목에 `연도`가 없어 해마다 얼마인지 알 수 없음",
        "lines have no `year`, so the money of a year is not known",
    ),
    "indicator.of-year": ("{year} {title}", "{title} {year}"),
    "indicator.no-target": ("{path|이} 없음", "no {path}"),
    "indicator.fiscal_independence": ("재정자립도(2025)", "fiscal independence (2025)"),
    "indicator.smes": (
        "지역의 중소기업 수(2021, 1,000곳 단위)",
        "SMEs of the region (2021, to the nearest 1,000)",
    ),
    "indicator.line": ("{title}: {value}", "{title}: {value}"),
    "indicator.beside": ("{value} · {label} {other}", "{value} · {label} {other}"),
    # Summary of several.
    "summary.outcome": ("결과", "outcome"),
    "summary.file": ("파일", "file"),
    "summary.region": ("지역", "region"),
    "summary.total": ("총사업비", "total"),
    "summary.national": ("국비 비율", "national"),
    "summary.local": ("지방비 비율", "local"),
    "summary.broken": ("위반", "broken"),
    "summary.undecided": ("판단 불가", "undecided"),
    # Formats.
    "github.more": (
        "{count}건 더 있습니다. 작업 요약(job summary)에서 모두 볼 수 있습니다.",
        "{count} more; the job summary has them all.",
    ),
    "github.cut": (
        "너무 길어 여기까지만 적었습니다. {count}줄이 더 있습니다.",
        "cut here, for it is too long: {count} more lines.",
    ),
    "csv.unreadable": ("점검하지 못함", "could not be judged"),
    "against.changed": (
        "`{rule}`: {edition}에서 {before}, {other}에서 {after}.",
        "`{rule}`: {before} under {edition}, {after} under {other}.",
    ),
}
