"""Sentences about tables of budgets: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "table.row-and-column": ("{row}행 {column}열", "row {row}, column {column}"),
    "table.number": ("표 {number}", "table {number}"),
    "table.pasted": ("붙여 넣은 표", "pasted table"),
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
    "table.no-region": (
        "어느 지역의 예산인지 알 수 없습니다. `--region 경북`처럼 덧붙이거나 `표지` 시트의 한 행에 `신청`, `지역`, `경북`을 칸마다 적으세요.",
        "the region is not known; say it as `--region 경북`, or write `applicant`, `region` and its name in the cells of a row of a sheet `cover`.",
    ),
    "table.budget-on-a-sheet": (
        "`{key|`은} `{sheet}` 시트의 표에 적습니다. 이 칸을 비우고, 총사업비이면 `합계`, `총사업비`의 값으로 적으세요.",
        "`{key}` is written in the table of the sheet `{sheet}`; empty this cell, and write a sum of all as the value of `totals`, `total`.",
    ),
    "table.items-on-a-sheet": (
        "`{key|`은} `{sheet}` 시트에 한 행에 하나씩 적습니다. 여기에는 하나도 없을 때만 `없음`이라고 적으세요.",
        "each item of `{key}` has a row on the sheet `{sheet}`; here only `none` is written, where there are none.",
    ),
    "table.other-region": (
        "제안서의 지역 {written|은} `--region {asked|`과} 다릅니다. 하나로 맞추세요.",
        "the proposal is of {written}, and `--region` says {asked}; make them agree.",
    ),
    "table.said-twice": (
        "`{key|`은} {other}에도 기재되어 있습니다. 하나를 지우세요.",
        "`{key}` is set at {other} too; delete one of the two.",
    ),
    # Of keys and values in cells: what `field` and `money` say of them in a text.
    "table.as-mapping": (
        "`{field|`은} 세부 항목마다 한 행에 적습니다. `{field}` 다음 칸에 {keys|을}, 그 행의 `값` 칸에 값을 적으세요.",
        "`{field}` has a row for each of its parts; write {keys} in the cell behind `{field}`, and the value below `value`.",
    ),
    "table.key-of-section": (
        "`{key|`은} {sections} 안의 세부 항목입니다. 첫 칸에 그 이름을, 그다음 칸에 `{key|`을} 적으세요.",
        "`{key}` is a part of {sections}; write the name of that in the first cell of the row, and `{key}` in the next one.",
    ),
    "table.key-of-top": (
        "`{key|`은} 다른 항목의 일부가 아닙니다. 그 행의 첫 칸에 적으세요.",
        "`{key}` is no part of another key; write it in the first cell of its row.",
    ),
    "table.not-numbered": (
        "`{field|`은} 여럿일 수 있어 번호를 붙입니다. `{field}` 다음 칸에 `1`, 그다음 칸에 세부 항목을 적으세요.",
        "there may be several `{field}`, so they are numbered; write `1` in the cell behind it, and the part in the next one.",
    ),
    "table.numbered-for-parts": (
        "`{field|`은} 번호를 붙이지 않습니다. `{field}` 다음 칸의 번호를 세부 항목의 이름으로 바꾸세요.",
        "`{field}` is not numbered; write the name of its part in the cell behind it, and no number.",
    ),
    "table.number-alone": (
        "번호 다음 칸이 비어 있습니다. 그 칸에 세부 항목을 적으세요.",
        "nothing stands behind the number; write in the next cell of what part of it the value is.",
    ),
    "table.numbers-and-parts": (
        "`{key|`이} {other}에서는 번호로, 여기에서는 이름으로 나뉘거나 그 반대입니다. 하나로 맞추세요.",
        "`{key}` has numbers in one of this row and {other}, and names in the other; write both the same way.",
    ),
    "table.parts-for-text": (
        "`{field|`은} 값 하나입니다. `{field}` 다음 칸부터 `값` 앞까지 비우세요.",
        "`{field}` has one value; leave the cells between it and its value empty.",
    ),
    "table.other-value": ("`{field}`의 값은 `{value}`입니다.", "the value of `{field}` is `{value}`."),
    "table.with-remark": (
        "`{more|`은} 여기에 함께 적을 수 없습니다. `{meant}`만 적고, 설명은 `값` 오른쪽의 칸에 적으세요.",
        "`{more}` cannot stand here; write `{meant}` alone, and remarks to the right of `value`.",
    ),
    "table.several-sources": (
        "`{text|`은} 금액 하나가 아닙니다. 재원마다 다른 칸에 적으세요: {keys}",
        "`{text}` is more than one amount; write each source in a cell of its own: {keys}.",
    ),
    "table.open-amount": (
        "`{text|`은} 금액이 아닙니다. 예상 금액을 `약 10억`처럼 적거나, 그 돈이 없으면 칸을 비우세요.",
        "`{text}` is not an amount; write the one that is expected, as in `약 10억`, or leave the cell empty.",
    ),
    "table.no-file": ("{file}: {said}", "{file}: {said}"),
    "table.no-sheet": (
        "그런 시트가 없습니다. 시트: {names}",
        "there is no such sheet; the workbook has {names}.",
    ),
    "table.not-here": (
        "여기서는 다른 파일의 예산을 읽지 않습니다. `regionai check`로 점검하세요.",
        "the budget in another file is not read here; use `regionai check`.",
    ),
    "table.is-open": (
        "{file|이} Excel이나 LibreOffice에서 열려 있습니다. 저장하고 닫은 뒤 다시 하세요.",
        "{file} is open in Excel or LibreOffice; save it, close it and try again.",
    ),
    "table.write": (
        "고쳐 쓸 수 있는 표는 Excel 통합 문서(`.xlsx`, `.xlsm`)의 것입니다. `--solve`가 보여 주는 칸을 그 프로그램에서 고치세요.",
        "only a table in a workbook (`.xlsx`, `.xlsm`) is written to; correct the cells that `--solve` shows in their own program.",
    ),
    "table.write-name": (
        "금액이 {file}에 있어 그 사본을 씁니다. `--write`의 파일 이름을 `{suffix|`으로} 끝내세요.",
        "the amounts stand in {file}, of which a copy is written; give `--write` a name that ends in `{suffix}`.",
    ),
    "table.not-in-cells": (
        "이 값은 통합 문서의 칸이 아니라 제안서에 있어 함께 고쳐 쓸 수 없습니다. 제안서에서 지우거나 먼저 고치세요.",
        "this value stands in the proposal and in no cell of the workbook, so that both would have to be written; delete it there, or correct it first.",
    ),
    "table.of-several-cells": (
        "{places}의 금액을 더한 값이라 어느 칸을 고칠지 알 수 없습니다. `--solve`가 보여 주는 금액이 되도록 직접 나누어 적으세요.",
        "this is the sum of {places}, and which of them is to change is not known; split what `--solve` shows among them.",
    ),
    "table.wrong-unit": (
        "표의 단위를 `{unit|`으로} 고친 뒤 다시 점검하세요.",
        "the unit of the table should be `{unit}`; correct it where the table says it, and check again.",
    ),
    "table.unreadable-then": (
        "고쳐 쓰면 읽을 수 없게 되어 쓰지 않았습니다: {problem} `--solve`가 보여 주는 칸을 Excel에서 고치세요.",
        "nothing is written, as it could not be read: {problem} Correct the cells that `--solve` shows in Excel.",
    ),
    "table.stale": (
        "수식에 저장된 값이 지금 칸에 있는 금액과 맞지 않습니다. Excel에서 열어 저장한 뒤 다시 실행하세요.",
        "the results that formulas were saved with are not those of their cells; open and save the workbook in Excel, and try again.",
    ),
    "table.results-open": (
        "{places}: 수식의 값은 Excel에서 열 때 계산됩니다. 열어서 저장한 뒤 점검하세요.",
        "{places}: formulas are calculated when Excel opens the file; open and save it before it is checked.",
    ),
    "table.no-cell": (
        "이 항목에 {key} 금액을 적을 칸이 하나로 정해지지 않습니다. 표에 열을 두거나 `--keep`으로 그 재원을 그대로 두세요.",
        "this line has no one cell for an amount of {key}; give the table a column for it, or leave that money as it is with `--keep`.",
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
