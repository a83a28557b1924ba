"""What the formula of a cell refers to, and how it reads where it is shared."""

import re
from contextlib import suppress
from typing import NamedTuple

from regionai.source.grid import in_letters
from regionai.source.office.area import PARTS, Area, area_of, row_and_column

# Patterns of a text in a formula, and of cells that it refers to.
TEXT = r"\"(?:[^\"]|\"\")*\""
_CELL = r"\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}"
AREA = rf"(?:(?P<sheet>'(?:[^']|'')+'|[^\W\d][\w.]*)!)?(?P<first>{_CELL})(?::(?P<last>{_CELL}))?"
# Neither part of a longer name, nor of the name of a function or of a sheet.
_REFERENCE = re.compile(rf"{TEXT}|(?<![\w.!:'\]]){AREA}(?![\w.!:(])")


class At(NamedTuple):
    """A cell of a workbook: its sheet, its row and its column, which count from 1."""

    sheet: str
    row: int
    column: int


def moved(formula: str, rows: int, columns: int) -> str:
    """Return a formula as it reads so many cells further down and to the right.

    What leaves the sheet is no reference any more.

    >>> moved("SUM(C5:$E5)*Sheet1!A$1", 1, 1)
    'SUM(D6:$E6)*Sheet1!B$1'
    """

    def one(found: re.Match[str]) -> str:
        try:
            row, column = row_and_column(found[0])
            row += 0 if found[3] else rows
            column += 0 if found[1] else columns
            letters = in_letters(row, max(column, 0)).ko
            row_and_column(letters)
        except ValueError:
            return "#REF!"
        return f"{found[1]}{letters.removesuffix(str(row))}{found[3]}{row}"

    def whole(found: re.Match[str]) -> str:
        if found["first"] is None:
            return found[0]
        sheet = "" if found["sheet"] is None else found[0][: found.start("first") - found.start()]
        return sheet + PARTS.sub(one, found[0][len(sheet) :])

    return _REFERENCE.sub(whole, formula)


def areas(formula: str, sheet: str) -> tuple[Area, ...]:
    """Return the cells that a formula of a sheet names, each area once, in the order in which it does."""
    found = []
    for match in _REFERENCE.finditer(formula):
        # What is between quotes, and what lies behind the last cell of a sheet, is something else.
        with suppress(ValueError):
            found.append(area_in(match, sheet))
    return tuple(dict.fromkeys(found))


def area_in(match: re.Match[str], sheet: str) -> Area:
    """Return the area of a match of `AREA` in a formula of a sheet; raises `ValueError` for none."""
    name = match["sheet"]
    if name is not None:
        sheet = name[1:-1].replace("''", "'") if name.startswith("'") else name
    return area_of(f"{match['first']}:{match['last'] or match['first']}", sheet)
