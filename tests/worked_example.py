"""The worked example as a workbook, as an office makes one: formulas for sums and shares, a text box."""

from collections.abc import Sequence
from io import BytesIO

import xlsxwriter

SHEET = "사업비 총괄표"
# What a cell holds; a formula with its result; a number with its format.
Held = str | int | float | tuple[str, float]


def number(held: Held) -> float:
    """Return what a cell counts for in a sum: a formula its result, a text nothing."""
    if isinstance(held, str):
        return 0
    return held[1] if isinstance(held, tuple) else held


# The worked example: local money is 150 short.
LINES: list[list[Held]] = [[4200, 1300, 1500], [1600, 500, 600], [1200, 400, 300]]
NAMES: list[list[Held]] = [["솔루션", "공정"], ["인프라", "시험장"], ["인력양성", "인력"]]
HEADINGS: list[list[Held]] = [
    ["2026년 사업비 총괄표", "(단위: 백만원)"],
    ["구분", "세부사업", "국비", "지방비", "민간부담금", "합계"],
]


def table(lines: Sequence[Sequence[Held]] = LINES) -> list[list[Held]]:
    """Return a table whose sums and shares are formulas, with their results."""
    rows = [*HEADINGS]
    for row, (names, amounts) in enumerate(zip(NAMES, lines, strict=True), 3):
        rows.append([*names, *amounts, (f"=SUM(C{row}:E{row})", sum(map(number, amounts)))])
    sums = [sum(map(number, column)) for column in zip(*(row[2:] for row in rows[2:]), strict=True)]
    rows.append(["합계", "", *((f"=SUM({of}3:{of}5)", n) for of, n in zip("CDEF", sums, strict=True))])
    shares = [(f"={of}6/$F$6", part / sums[-1]) for of, part in zip("CDE", sums[:3], strict=True)]
    return [*rows, ["비율", "", *shares]]


def written(rows: Sequence[Sequence[Held]], cover: Sequence[Sequence[Held]] = ()) -> bytes:
    """Return a workbook of rows with a text box beside them, and of those of a cover sheet if there are."""
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        money, share = book.add_format({"num_format": "#,##0"}), book.add_format({"num_format": "0.0%"})
        for name, held in ((SHEET, rows), *([("표지", cover)] if cover else [])):
            sheet = book.add_worksheet(name)
            for row, values in enumerate(held):
                for column, value in enumerate(values):
                    shown_as = share if 0 < number(value) < 1 else money
                    if isinstance(value, tuple):
                        sheet.write_formula(row, column, value[0], shown_as, value[1])
                    elif value != "":
                        sheet.write(row, column, value, shown_as)
        book.get_worksheet_by_name(SHEET).insert_textbox("H2", "검토 의견")
    return content.getvalue()
