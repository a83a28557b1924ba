"""A workbook as a proposal, and a correction in its cells: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "table.pasted": ("붙여 넣은 표", "pasted table"),
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
}
