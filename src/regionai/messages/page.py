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
    "page.where": ("어디", "where"),
    "page.what": ("무엇", "what"),
    "page.code": ("코드", "code"),
    "page.line": ("줄", "line"),
    "page.no-rule": ("규칙 없음", "no such rule"),
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
    "tables.proposals": ("제안서(총사업비는 원)", "proposals (totals in won)"),
}
