"""Cells and rectangles of a sheet, as spreadsheets name them."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from regionai.source.grid import in_letters

MOST_ROWS, MOST_COLUMNS = 1 << 20, 1 << 14
PARTS = re.compile(r"(\$?)([A-Z]{1,3})(\$?)([0-9]+)")
# A row and a column, counted from 1.
Place = tuple[int, int]


class Area(NamedTuple):
    """A rectangle of cells on a sheet; rows and columns count from 1, the last ones belong to it."""

    sheet: str
    top: int
    left: int
    bottom: int
    right: int

    @property
    def rows(self) -> range:
        """Its rows."""
        return range(self.top, self.bottom + 1)

    @property
    def columns(self) -> range:
        """Its columns."""
        return range(self.left, self.right + 1)

    @property
    def size(self) -> int:
        """How many cells it has."""
        return len(self.rows) * len(self.columns)

    @property
    def place(self) -> str:
        """What a spreadsheet calls it on its own sheet: `F5`, `F5:F11`."""
        first, last = in_letters(self.top, self.left).ko, in_letters(self.bottom, self.right).ko
        return first if first == last else f"{first}:{last}"

    def among(self, places: AbstractSet[Place]) -> Iterator[Place]:
        """Yield those of some places that lie in it."""
        rows, columns = self.rows, self.columns
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
    found = PARTS.fullmatch(cell)
    if found is None:
        raise ValueError(cell)
    row, column = int(found[4]), _number(found[2])
    if not (1 <= row <= MOST_ROWS and column <= MOST_COLUMNS):
        raise ValueError(cell)
    return row, column


@cache
def _number(letters: str) -> int:
    """Return the column that a spreadsheet calls so, counted from 1."""
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column


def area_of(reference: str, sheet: str) -> Area:
    """Return the area of a reference such as `F5:F11` on a sheet; raises `ValueError` for none."""
    first, _, last = reference.partition(":")
    (top, left), (bottom, right) = row_and_column(first), row_and_column(last or first)
    return Area(sheet, min(top, bottom), min(left, right), max(top, bottom), max(left, right))
