"""Columns and sentences that several pages have: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "text": ("{text}", "{text}"),
    "page.before": ("전", "before"),
    "page.after": ("후", "after"),
    "page.difference": ("차이", "difference"),
    "page.margin-before": ("여유(전)", "margin before"),
    "page.margin-after": ("여유(후)", "margin after"),
    "page.quantity": ("금액", "quantity"),
    "page.indicator": ("지표", "indicator"),
    "page.rule": ("규칙", "rule"),
    "page.source": ("재원", "source"),
    "page.sources": ("재원({unit})", "sources ({unit})"),
    "page.outcomes": ("규칙(여유는 {unit})", "rules (margins in {unit})"),
    "page.lines": ("항목", "lines"),
    "page.where": ("위치", "where"),
    "page.what": ("내용", "what"),
    "page.code": ("코드", "code"),
    "page.line": ("줄·칸", "line"),
    "page.no-rule": ("규칙 없음", "no such rule"),
    "page.more-rows": (
        "{count}줄이 더 있습니다. 전체는 `--format csv`에 있습니다.",
        "and {count} more rows; `--format csv` has them all.",
    ),
    "page.nothing-changes": ("결과가 바뀌는 규칙이 없습니다.", "no outcome changes."),
    "page.changes": ("규칙 {count}개의 결과가 바뀝니다: {rules}", "{count} outcome(s) change: {rules}"),
    "page.worst-case": (
        "반올림·절사했거나, 나뉘지 않았거나, 연도나 분야를 알 수 없는 금액이 있습니다. 값은 가장 나쁜 경우에도 맞는 것입니다.",
        "some amounts are rounded, not split, or of no known year or category: what is given holds in the worst case.",
    ),
    # A workbook.
    "xlsx.needs-xlsxwriter": (
        'xlsx에는 XlsxWriter가 필요합니다. `python -m pip install "regionai[office]"`로 설치하세요.',
        'xlsx needs XlsxWriter: `python -m pip install "regionai[office]"`.',
    ),
    "xlsx.too-many-rows": (
        "`{table}`의 행이 {count}개입니다. 엑셀 시트에는 {most}행까지 들어갑니다. `--format csv`로 쓰세요.",
        "`{table}` has {count} rows, and a sheet of Excel holds {most}; use `--format csv`.",
    ),
    "xlsx.summary": ("요약", "summary"),
    "xlsx.least": ("{label}: 최소", "{label}: least"),
    "xlsx.greatest": ("{label}: 최대", "{label}: greatest"),
    "xlsx.cut": ("{text}…(모두 {count}자)", "{text}… ({count} characters in all)"),
    # HTML.
    "html.figure": ("판정한 값과 기준", "figure and limit"),
    "html.works": ("○ 가능", "○ works"),
    "html.works-not": ("× 불가", "× does not"),
    "html.step": ("조정", "step"),
    "html.amount": ("금액", "amount"),
    "html.now": ("현재 금액", "now"),
    "html.room": ("줄이거나 늘릴 폭", "room"),
    "html.met-or-kept": ("충족 {met}, 위반 아님 {kept}", "met {met}, not broken {kept}"),
    # Charts.
    "chart.limit": ("{limit} {sign}", "{limit} {sign}"),
    "chart.money": ("{name} {won}", "{name} {won}"),
    "chart.share": ("{name} {won}({share})", "{name} {won} ({share})"),
    "chart.perhaps": (
        "{name}: 반올림이나 나뉘지 않아 모르는 부분",
        "{name}: unknown for rounding or splitting",
    ),
    "chart.dashed": ("점선은 지금의 금액", "dashed: the amount now"),
    "chart.burden": (
        "재정자립도(막대)와 총사업비 가운데 지방비(세로선)",
        "fiscal independence (bars) and the local share of the total (line)",
    ),
    "chart.own": ("▶ {name}", "▶ {name}"),
    "chart.from-to": ("{rule} {least} ~ {greatest}: {outcome}", "{rule} {least} ~ {greatest}: {outcome}"),
    "chart.plane": (
        "국비와 지방비 비율의 위치(칠한 곳이 둘 다 충족하는 곳)",
        "where proposals stand by their shares of national and local money (what meets both limits is shaded)",
    ),
    "chart.point": (
        "{name}: 국비 {national}({national_share}), 지방비 {local}({local_share}). {file}",
        "{name}: national {national} ({national_share}), local {local} ({local_share}). {file}",
    ),
    "tables.proposals": ("제안서(총사업비는 원)", "proposals (totals in won)"),
}
