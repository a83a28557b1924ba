"""What the formula of a cell refers to, and how it reads where it is shared."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from typing import NamedTuple

from regionai.source.grid import in_letters

MOST_ROWS, MOST_COLUMNS = 1 << 20, 1 << 14
# Patterns of a text in a formula, and of cells that it refers to.
TEXT = r"\"(?:[^\"]|\"\")*\""
_CELL = r"\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}"
AREA = rf"(?:(?P<sheet>'(?:[^']|'')+'|[^\W\d][\w.]*)!)?(?P<first>{_CELL})(?::(?P<last>{_CELL}))?"
# Neither part of a longer name, nor of the name of a function or of a sheet.
_REFERENCE = re.compile(rf"{TEXT}|(?<![\w.!:'\]]){AREA}(?![\w.!:(])")
_PARTS = re.compile(r"(\$?)([A-Z]{1,3})(\$?)([0-9]+)")
# A row and a column, counted from 1.
Place = tuple[int, int]


class At(NamedTuple):
    """A cell of a workbook: its sheet, its row and its column, which count from 1."""

    sheet: str
    row: int
    column: int


class Area(NamedTuple):
    """A rectangle of cells on a sheet; rows and columns count from 1, the last ones belong to it."""

    sheet: str
    top: int
    left: int
    bottom: int
    right: int

    @property
    def size(self) -> int:
        """How many cells it has."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    @property
    def place(self) -> str:
        """What a spreadsheet calls it on its own sheet: `F5`, `F5:F11`."""
        first, last = in_letters(self.top, self.left).ko, in_letters(self.bottom, self.right).ko
        return first if first == last else f"{first}:{last}"

    def among(self, places: AbstractSet[Place]) -> Iterator[Place]:
        """Yield those of some places that lie in it."""
        rows, columns = range(self.top, self.bottom + 1), range(self.left, self.right + 1)
        # The fewer are gone through: an area may be a whole sheet.
        if self.size < len(places):
            yield from places & {(row, column) for row in rows for column in columns}
        else:
            yield from (place for place in places if place[0] in rows and place[1] in columns)


def row_and_column(cell: str) -> Place:
    """Return the row and column of a place such as `F5`, counted from 1.

    Raises `ValueError` for what is no place of a sheet.

    >>> row_and_column("F5"), row_and_column("$AB$1")
    ((5, 6), (1, 28))
    """
    found = _PARTS.fullmatch(cell)
    if found is None:
        raise ValueError(cell)
    column = 0
    for letter in found[2]:
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(found[4])
    if not (1 <= row <= MOST_ROWS and column <= MOST_COLUMNS):
        raise ValueError(cell)
    return row, column


def area_of(reference: str, sheet: str) -> Area:
    """Return the area of a reference such as `F5:F11` on a sheet; raises `ValueError` for none."""
    first, _, last = reference.partition(":")
    (top, left), (bottom, right) = row_and_column(first), row_and_column(last or first)
    return Area(sheet, min(top, bottom), min(left, right), max(top, bottom), max(left, right))


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
        return sheet + _PARTS.sub(one, found[0][len(sheet) :])

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
