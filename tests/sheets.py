"""A workbook as whoever opens it sees it: its sheets, what stands in their cells and how that is shown."""

from collections.abc import Iterator
from io import BytesIO
from typing import cast

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell

Value = str | int | float | None
Rows = list[list[Value]]


def opened(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


def cells(content: bytes) -> Iterator[Cell]:
    """Every cell of every sheet that holds something."""
    for sheet in opened(content):
        for row in sheet.iter_rows():
            yield from (cell for cell in row if isinstance(cell, Cell) and cell.value is not None)


def rows(content: bytes, sheet: str) -> Rows:
    """The values of a sheet, row by row."""
    found = opened(content)[sheet].iter_rows(values_only=True)
    return [[cast("Value", value) for value in row] for row in found]


def said(content: bytes) -> str:
    """The whole workbook in words: a line for each row, numbers with their formats, links with where to."""
    lines = []
    for sheet in opened(content):
        lines.append(f"[{sheet.title}]")
        rows = (map(_said, row) for row in sheet.iter_rows())
        lines += ("\t".join(row).rstrip() for row in rows)
    return "\n".join(lines) + "\n"


def _said(cell: Cell | MergedCell) -> str:
    words = "" if cell.value is None else str(cell.value)
    if isinstance(cell.value, int | float):
        words += f" {cell.number_format}"
    return f"{words} -> {cell.hyperlink.location}" if cell.hyperlink else words
