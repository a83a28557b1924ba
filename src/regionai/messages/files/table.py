"""Sentences about tables of budgets: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "table.row-and-column": ("{row}행 {column}열", "row {row}, column {column}"),
    "table.number": ("표 {number}", "table {number}"),
    "table.none": (
        "예산표를 찾지 못했습니다. 국비·지방비·민간부담금처럼 재원 이름이 둘 이상 있는 표가 필요합니다.",
        "no budget table was found: one is needed that names at least two sources of money, such as `국비` and `지방비`.",
    ),
    "table.empty": (
        "예산표에 금액이 없습니다. 항목마다 국비·지방비·민간부담금을 적으세요.",
        "the budget table has no amounts; write those of each line by source.",
    ),
    "table.only-sums": (
        "예산표에 합계만 있고 항목이 없습니다. 합계의 줄 위에 항목마다 국비·지방비·민간부담금을 적으세요.",
        "the budget table has sums and no lines; write the lines above them, with the amounts of each by source.",
    ),
    "table.several": (
        "예산표가 {count}개 있습니다. 하나를 고르세요(`--table 번호`, 제안서는 `표: 번호`, 또는 그 시트 이름을 `예산`으로): {tables}",
        "there are {count} budget tables; choose one (`--table N`, `table: N` in a proposal, or name its sheet `budget`): {tables}",
    ),
    "table.several-on-a-sheet": (
        "한 시트에 예산표가 {count}개 있습니다. 하나를 고르거나(`--table 번호`, 제안서는 `표: 번호`), 점검할 표만 `예산` 시트로 옮기세요: {tables}",
        "there are {count} budget tables on one sheet; choose one (`--table N`, or `table: N` in a proposal), or move the one that is meant to a sheet `budget`: {tables}",
    ),
    "table.outside": (
        "제안서가 있는 폴더나 그 하위 폴더의 파일만 쓸 수 있습니다. `예산.xlsx`처럼 적으세요.",
        "only a file in the folder of the proposal or below it can be named; write it as `budget.xlsx`.",
    ),
    "table.in-brackets": (
        "중괄호 안에 쓴 제안서에서는 예산 파일을 가리킬 수 없습니다. 중괄호 없이 줄마다 적으세요.",
        "a proposal within braces cannot name a file with its budget; write it without them, a key a line.",
    ),
    "table.other-unit": (
        "표의 단위는 {unit}입니다. 여기에도 `{unit|`을} 적으세요.",
        "the unit of the table is {unit}; write `{unit}` here as well.",
    ),
    "table.declared": (
        "제안서에 `{key|`이} 있어 표의 값은 보지 않았습니다. 제안서의 것을 지우면 표의 값을 비교합니다.",
        "the proposal has `{key}` of its own, so those of the table were not looked at; delete them there to compare the table's.",
    ),
    "table.candidate": ("{number}. {table} {place} ({sources})", "{number}. {table} {place} ({sources})"),
    "table.no-such": (
        "{number}번 표가 없습니다. 예산표는 {count}개입니다: {tables}",
        "there is no table {number}; the file has {count} budget tables: {tables}",
    ),
    "table.of-text": (
        "`--table`은 Excel·CSV 파일의 예산표를 고릅니다. 이 제안서에서는 `예산` 아래에 `표: {number}`로 적으세요.",
        "`--table` chooses a table of a workbook or CSV file; in this proposal write `table: {number}` under `budget`.",
    ),
    "table.no-unit": (
        "금액의 단위를 알 수 없습니다. 표 위에 `(단위: 백만원)`처럼 적으세요.",
        "the unit of the amounts is not known; write it above the table, as `(단위: 백만원)`.",
    ),
    "table.two-units": (
        "금액의 단위가 둘 이상입니다: {units}. 표마다 하나만 적으세요.",
        "the amounts have more than one unit: {units}; write one for each table.",
    ),
    "table.unknown-heading": (
        "제목 `{text|`을} 알 수 없고 그 아래에 숫자가 있습니다. 국비·지방비·민간부담금 같은 재원 이름으로 고치거나, 예산이 아니면 `비고`로 적으세요.",
        "the heading `{text}` is not known and has numbers below it; name a source of money, or write `비고` if it is none of the budget.",
    ),
    "table.no-heading": (
        "제목 없는 열에 숫자가 있습니다. 열의 제목을 적으세요.",
        "there are numbers in a column without a heading; write its heading.",
    ),
    "table.no-value": (
        "수식의 계산값이 저장되어 있지 않습니다. Excel에서 열어 저장한 뒤 다시 점검하세요.",
        "the formula has no stored result; open the file in Excel, save it, and try again.",
    ),
    "table.no-values": (
        "이 칸을 비롯하여 수식 {count}칸의 계산값이 저장되어 있지 않습니다. Excel에서 열어 저장한 뒤 다시 점검하세요.",
        "{count} formulas of this sheet, this one first, have no stored result; open the file in Excel, save it, and try again.",
    ),
    "table.only-sum": (
        "재원 없이 총액만 있습니다. 국비·지방비·민간부담금의 금액을 적으세요.",
        "there is only the sum of all; write the amounts of each source.",
    ),
    "table.two-sheets": (
        "시트 {names|은} 같은 뜻이라 어느 것인지 알 수 없습니다. 하나만 남기거나 이름을 바꾸세요.",
        "the sheets {names} mean the same; keep one, or name one otherwise.",
    ),
    "table.no-heading-of-values": (
        "첫 행에 제목 `값`이 없어 이 시트의 내용을 읽을 수 없습니다. 값이 있는 열의 제목을 `값`으로 적으세요.",
        "no heading `value` stands in the first row, so that nothing here can be read; write it above the values.",
    ),
    "table.error-value": (
        "오류값 `{text}`가 있습니다. 수식을 고치세요.",
        "the cell holds the error `{text}`; mend its formula.",
    ),
    "table.scaled": (
        "표시 형식 `{format|`은} 실제보다 천분의 일로 줄여 보여 줍니다. 표시 형식을 `#,##0`으로 바꾸고 단위를 확인하세요.",
        "the number format `{format}` shows a thousandth of the number; make it `#,##0` and look at the unit again.",
    ),
    "table.won-sign": (
        "`{text|`은} 원 단위로 보이는데 표의 단위는 다릅니다. 통화 기호를 지우거나 단위를 하나로 하세요.",
        "`{text}` looks like won, and the table is in another unit; take the sign away, or write one unit.",
    ),
    "table.merged": (
        "금액 칸이 병합되어 어느 항목의 금액인지 알 수 없습니다. 병합을 풀고 칸마다 적으세요.",
        "an amount in merged cells belongs to no one line; unmerge them and write it in each.",
    ),
    "table.nested": (
        "칸 안에 다른 표가 있어 금액을 읽지 않았습니다. 칸에 금액을 바로 적으세요.",
        "another table stands in this cell, and no amount was read; write the amount in the cell itself.",
    ),
    "table.sample": (
        "기울임꼴로 적은 줄은 작성 예시로 보아 옮기지 않습니다. 예시이면 지우고, 제출할 금액이면 기울임꼴을 없애세요.",
        "a row in italics is taken for a sample; delete it, or take the italics away if its amounts are meant.",
    ),
    "table.nth-year": (
        "`{text|`이} 몇 년인지 알 수 없습니다. `1차년도(2026년)`처럼 연도를 함께 적으세요.",
        "which year `{text}` is, is not known; write the year beside it, as `1차년도(2026년)`.",
    ),
    "table.how-far": (
        "`{text|`이} 그다음 빈 제목 칸까지 걸치는지 알 수 없습니다. 빈칸에도 같은 제목을 적거나, 셀을 병합한 Excel 파일을 주세요.",
        "whether `{text}` also stands over the empty headings behind it is not known; write it there too, or give a workbook with merged cells.",
    ),
    "table.note": (
        "주석으로 시작하는 줄에 숫자가 있어 금액인지 알 수 없습니다. 주석이면 숫자를 지우고, 예산이면 `※` 같은 기호를 지우세요.",
        "a row that begins as a note holds a number; delete it if this is a note, or take away the sign (`※`) if it is a line.",
    ),
    "table.open": (
        "분야나 연도 칸이 비어 있고 위 줄과 같다고 볼 근거가 없어, 분야나 연도 없이 옮겼습니다: {places}. 위와 같으면 칸마다 적으세요.",
        "taken without the category or the year of the rows above, as their own cells are empty and nothing says that these are theirs: {places}; if so, write it in each.",
    ),
    "table.twice": (
        "같은 항목의 같은 재원에 금액이 둘입니다: {other}에도 있습니다. 열의 제목을 구분하세요.",
        "a second amount for the same source of the same line, beside {other}; tell the headings apart.",
    ),
    "table.sum-differs": (
        "{place}: 합계는 {said}인데 세부 금액을 더하면 {summed}입니다.",
        "{place}: the sum says {said}, the amounts beside it come to {summed}.",
    ),
    "table.sum-of-what": (
        "{place}: 무엇의 소계인지 알 수 없어 옮기지 않았습니다.",
        "{place}: left out, as it does not say what it is the sum of.",
    ),
    "table.sum-of-nothing": (
        "`{text|`은} 합계를 뜻하는데 이 줄이 더하는 항목이 표에 없습니다. 항목이면 다른 이름을 적고, 합계이면 더한 항목을 적으세요.",
        "`{text}` means a sum, and the table has no line that it sums; name it otherwise if it is a line, or write the lines.",
    ),
    "table.sum-or-line": (
        "`{text|`은} 합계를 뜻하는데 금액이 위나 아래 항목의 합이 아닙니다. 항목이면 다른 이름을 적고, 합계이면 금액을 고치거나 `솔루션 소계`처럼 무엇의 합계인지 적으세요.",
        "`{text}` means a sum, and its amounts are not those of the lines above or below; name it otherwise if it is a line, else correct it or say what it sums.",
    ),
    "table.sum-by-total": (
        "이 줄의 금액은 아래 항목 {count}개의 합이고, 합계는 이런 줄을 뺀 것입니다. 소계이면 이름에 `소계`라고 적고, 항목이면 합계를 고치세요.",
        "this row has the sum of what stands below it (rows: {count}), and the sum of all is without such rows; write `소계` in it if it is a sum, else correct the sum of all.",
    ),
    "table.unnamed-sum": (
        "이름 없는 줄의 금액이 다른 항목 {count}개의 합과 같습니다. 합계이면 `합계`나 `소계`, 항목이면 그 이름을 적으세요.",
        "a row without a name has the sum of other lines ({count}); write `합계` or `소계` in it if it is one, else its name.",
    ),
    "table.no-key": (
        "제안서에 기재할 자리가 없어 옮기지 않은 금액입니다: {places}",
        "left out, as a proposal has no key for them: {places}",
    ),
    "table.cut-off": (
        "{place}: 합계 아래 빈 줄 다음의 숫자는 읽지 않았습니다.",
        "{place}: numbers behind an empty row below the sum of all were not read.",
    ),
    "table.goes-on": (
        "빈 줄에서 표가 끝났는데 그 아래 금액이 더 있습니다. 같은 표이면 빈 줄을 지우고, 아니면 다른 시트로 옮기세요.",
        "the table ends at an empty row or column, and there are amounts behind it; delete what is empty if they are of this table, or move them to another sheet.",
    ),
    "table.hidden": (
        "{table}: 숨긴 행이나 열({hidden})도 읽었습니다.",
        "{table}: hidden rows or columns ({hidden}) were read as well.",
    ),
    "table.versions": (
        "`{text}`처럼 서로 다른 예산이 한 표에 있어 어느 것인지 알 수 없습니다. 제출할 예산만 남기세요.",
        "the table holds several budgets (`{text}`), and which is meant is not known; leave the one that is submitted.",
    ),
    "table.may-be-sum": (
        "{place}: 이 줄의 금액이 아래 {count}줄의 합과 같습니다. 합계이면 그 줄에 `소계`라고 적고 다시 옮기세요.",
        "{place}: the amounts of this row are the sum of the {count} below it; if it is one, write `소계` in it and try again.",
    ),
    "table.out-of-scale": (
        "{place}: 이 금액({won})이 표에서 그다음으로 큰 금액({next})의 {times}배 이상입니다. 다른 단위로 적은 것이 아닌지 확인하세요.",
        "{place}: this amount ({won}) is at least {times} times the next largest one of the table ({next}); see whether it stands in another unit.",
    ),
    "table.large": (
        "항목을 모두 더하면 {total}입니다. 금액이 정말 {unit} 단위인지 확인하세요.",
        "the lines come to {total}; see whether the amounts really are in {unit}.",
    ),
    "table.hidden-sheets": (
        "숨긴 시트는 읽지 않았습니다: {names}. 내용을 쓰려면 숨기기를 취소하세요.",
        "hidden sheets were not read: {names}; unhide those that are meant.",
    ),
    "table.tracked": (
        "변경 내용을 추적하는 `.hwp` 문서입니다. 지운 글자가 금액에 남아 있는지 이 형식에서는 알 수 없습니다. 한글에서 변경 내용을 적용하여 저장하거나 `.hwpx`로 저장하세요.",
        "changes are tracked in this `.hwp`, and whether text that was deleted still stands in an amount cannot be known of this form; accept the changes and save it again, or save it as `.hwpx`.",
    ),
    "table.taken": (
        "{table}에서 항목 {lines}개, 합계 {totals}개, 비율 {shares}개를 옮겼습니다(단위 {unit}).",
        "took {lines} lines, {totals} sums and {shares} shares from {table} (in {unit}).",
    ),
    "table.title": ("표의 제목을 읽은 뜻", "What the headings were taken for"),
    "table.cell": ("자리", "Place"),
    "table.text": ("제목", "Heading"),
    "table.meant": ("읽은 뜻", "Taken for"),
    "table.figures": ("금액을 읽은 뜻(단위 {unit})", "What the figures were taken for (in {unit})"),
    "table.line": ("항목 {number}", "line {number}"),
    "table.value": ("값", "Value"),
    "table.left-out": ("옮기지 않음", "left out"),
    "table.sum-of": ("{source} 합계", "sum of {source}"),
    "table.share-of": ("{source} 비율", "share of {source}"),
    "table.share": ("비율", "share"),
}
