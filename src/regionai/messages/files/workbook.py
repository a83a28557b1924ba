"""Sentences in the cells of a workbook that holds a whole proposal. Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # The cover, the budget, the lists.
    "workbook.section": ("구분", "section"),
    "workbook.item": ("항목", "item"),
    "workbook.part": ("세부 항목·순번", "part, or number"),
    "workbook.within": ("순번별 내용", "part of that number"),
    "workbook.note": ("설명", "note"),
    "workbook.title-open": ("사업명을 적으세요", "write the title"),
    "workbook.units": ("단위", "Unit"),
    "workbook.won": ("원", "Won"),
    "workbook.number": ("번호", "No."),
    "workbook.days": ("날짜로 보이는 금액", "Amounts like a day"),
    "workbook.number-wanted": (
        "금액은 숫자로 입력하세요. 단위는 왼쪽 위 칸에서 고릅니다.",
        "Write the amount as a number; the unit is that of the cell at the upper left.",
    ),
    "workbook.sum": ("합계", "total"),
    "workbook.budget-note": (
        "노란 칸에 적습니다. 분야와 연도는 목록에서 고르고, 한 항목을 한 줄에 적습니다. 합계와 비율은 다시 계산됩니다.",
        "Write in the yellow cells, one line in each row; choose category and year from their lists. Sums and shares follow.",
    ),
    "workbook.rounded-note": (
        "노란 칸에 적습니다. 반올림·절사한 금액을 더한 것은 합계가 아니므로 합계와 비율은 표지에 적은 것만 있습니다.",
        "Write in the yellow cells. What rounded amounts add up to is no sum, so that sums and shares are those on the cover alone.",
    ),
    "workbook.more-lines": (
        "줄이 모자라면 이 줄 위에 행을 삽입하세요.",
        "If there are too few rows, insert some above this one.",
    ),
    "workbook.end-of-lines": (
        "여기까지가 합계와 판정의 범위입니다.",
        "Sums and the verdict reach down to here.",
    ),
    # The verdict.
    "workbook.verdict-title": ("{title}: 금액 기준 판정", "{title}: verdict of the money rules"),
    "workbook.verdict-note": (
        "예산 시트를 고치면 다시 계산됩니다. 여기에서 계산하지 않는 규칙과 최종 결과는 `regionai check`로 확인하세요.",
        "Follows the budget sheet. For the rules that are not computed here, and for the final result, use `regionai check`.",
    ),
    "workbook.unit-in-won": ("단위 하나(원)", "One of the unit, in won"),
    "workbook.years": ("사업기간의 회계연도 수", "Fiscal years of the work period"),
    "workbook.all-money": ("예산 시트의 총액(원)", "All money of the budget sheet, in won"),
    "workbook.state": ("계산하지 못하는 사유", "Why nothing is computed"),
    "workbook.rule": ("규칙", "Rule"),
    "workbook.outcome": ("판정", "Outcome"),
    "workbook.margin": ("여유(예산의 단위)", "Margin (in the unit of the budget)"),
    "workbook.severity": ("심각도", "Severity"),
    "workbook.requires": ("기준", "Limit"),
    "workbook.source": ("근거", "Source"),
    "workbook.says": ("근거의 내용", "What it says"),
    "workbook.cited": ("{source} ({grade})", "{source} ({grade})"),
    "workbook.checks": ("계산 과정(원)", "The arithmetic, in won"),
    "workbook.year": ("연도", "Year"),
    "workbook.formula": ("식", "Formula"),
    "workbook.of-part": ("왼쪽 금액", "Amount at the left"),
    "workbook.of-whole": ("오른쪽 금액", "Amount at the right"),
    "workbook.kept": ("충족", "Kept"),
    "workbook.possible": ("나뉘지 않은 금액에 따라 충족할 수 있음", "Can be kept as unsplit money falls"),
    "workbook.least": ("여유(최소)", "Margin, at least"),
    "workbook.greatest": ("여유(최대)", "Margin, at most"),
    "workbook.limit": ("기준 금액", "the amount of the limit"),
    "workbook.not-here": (
        "여기에서 계산하지 않음: `regionai check`로 점검하세요",
        "not computed here: use `regionai check`",
    ),
    "workbook.no-unit": (
        "예산 시트의 단위를 목록에서 고르세요",
        "choose the unit on the budget sheet from its list",
    ),
    "workbook.no-money": ("예산 시트에 금액을 적으세요", "write amounts on the budget sheet"),
    "workbook.text-money": (
        "예산 시트의 금액 칸에 글자가 있습니다. 숫자만 적으세요",
        "a cell of an amount on the budget sheet holds text; write a number",
    ),
    "workbook.day-money": (
        "예산 시트의 금액 칸에 날짜로 보이는 값이 있습니다. 금액을 적고 표시 형식을 숫자로 바꾸세요",
        "an amount on the budget sheet looks like a day; write the amount, in a format of numbers",
    ),
    "workbook.no-whole-won": (
        "예산 시트에 원 단위로 떨어지지 않는 금액이 있습니다. 금액을 고치세요",
        "an amount on the budget sheet is no whole number of won; mend it",
    ),
    "workbook.negative-money": (
        "예산 시트에 0보다 작은 금액이 있습니다. 금액을 고치세요",
        "an amount on the budget sheet is below 0; mend it",
    ),
    "workbook.rounded-money": (
        "반올림·절사한 금액은 여기에서 계산하지 않습니다. `regionai check`로 점검하세요",
        "rounded amounts are not computed here: use `regionai check`",
    ),
    "workbook.other-edition": (
        "표지의 판본이 바뀌었습니다. 파일을 다시 만들거나 `regionai check`로 점검하세요",
        "the edition on the cover was changed; begin a file for it, or use `regionai check`",
    ),
    "workbook.other-region": (
        "지역이 바뀌었습니다. 파일을 다시 만들거나 `regionai check`로 점검하세요",
        "the region was changed; begin a file for it, or use `regionai check`",
    ),
    "workbook.no-period": (
        "표지에 사업기간(부터, 까지)을 적으세요",
        "write the work period (from, to) on the cover sheet",
    ),
    "workbook.text-period": (
        "사업기간이 글자로 입력되어 여기에서 계산하지 않음: 날짜로 고치거나 `regionai check`로 점검하세요",
        "the work period is text, so this is not computed here: write days, or use `regionai check`",
    ),
    "workbook.no-year": (
        "예산 시트의 연도를 모두 목록에서 고르세요",
        "choose the year of every line of the budget from the list",
    ),
    "workbook.no-category": (
        "예산 시트의 분야를 모두 목록에서 고르세요",
        "choose the category of every line of the budget from the list",
    ),
    "workbook.no-item": (
        "예산 시트의 비목을 모두 적으세요",
        "write the cost item of every line of the budget",
    ),
    "workbook.no-kind": (
        "컨소시엄의 유형과 역할을 모두 목록에서 고르세요",
        "choose kind and role of every body of the consortium from their lists",
    ),
    "workbook.made-by": (
        "regionai {version}이 만든 통합 문서입니다. 판정이 점검을 대신하지는 않습니다.",
        "A workbook made by regionai {version}. Its verdict does not stand for a check.",
    ),
}
