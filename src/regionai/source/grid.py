"""A table as its reader sees it: cells with their text, place and span, whatever file it stands in."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, cached_property
from typing import NamedTuple

from regionai.frozen import frozen
from regionai.messages import Message, Text, in_both, message
from regionai.source.names import compared
from regionai.source.problem import START, Location, Span


def in_letters(row: int, column: int) -> Text:
    """Return the place of a cell as a spreadsheet names it.

    >>> in_letters(5, 6).ko, in_letters(1, 28).ko
    ('F5', 'AB1')
    """
    place = f"{letters(column)}{row}"
    return Text(place, place)


@cache
def letters(column: int) -> str:
    """Return what a spreadsheet calls a column: `AB` for the 28th."""
    found = ""
    while column:
        column, letter = divmod(column - 1, 26)
        found = chr(ord("A") + letter) + found
    return found


def in_numbers(row: int, column: int) -> Text:
    """Return the place of a cell of a table in a document.

    >>> in_numbers(2, 4).en
    'row 2, column 4'
    """
    return in_both(message("table.row-and-column", row=row, column=column))


class Cell(NamedTuple):
    """A cell with text; `row` and `column` count from 1, `rows` and `columns` are how many it spans.

    `at` is its row and column in its file, and `named` what its reader calls
    that: `F5` of a sheet, row 5 and column 6 of a table in a document. `trouble`
    is why what stands in it cannot be taken for what it shows; None if it can.
    `is_formula` says that the text is the result of one, `is_italic` that all of
    it is in italics, as samples are; `suffix` is what its number format shows
    with it: Korean (`백만원`), or `₩`.
    """

    text: str
    row: int
    column: int
    at: tuple[int, int]
    named: Callable[[int, int], Text] = in_letters
    rows: int = 1
    columns: int = 1
    trouble: Message | None = None
    is_formula: bool = False
    is_italic: bool = False
    suffix: str = ""

    def __hash__(self) -> int:
        """Return the hash of the place: what is wrong with a cell has none."""
        return hash((self.row, self.column))

    @property
    def place(self) -> Text:
        """What its reader calls it. Few cells of a table are ever named."""
        return self.named(*self.at)

    def transposed(self) -> "Cell":
        """Return the cell with rows as columns; it keeps the name of its place."""
        return self._replace(row=self.column, column=self.row, rows=self.columns, columns=self.rows)


_NONE: Mapping[int, Cell] = {}


@frozen
class Grid:
    """A table: `name` is what its reader calls it, `around` the texts beside and above it in its file.

    `joint` stands between its name and that of a cell; it is empty where a cell
    is named without its table. `hidden` are the rows and columns that are not shown, by number and letter;
    their cells are among the others.
    """

    name: Text
    cells: tuple[Cell, ...]
    around: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    joint: str = ""
    is_transposed: bool = False

    @cached_property
    def _by_row(self) -> dict[int, dict[int, Cell]]:
        found: dict[int, dict[int, Cell]] = {}
        for cell in self.cells:
            if cell.rows == cell.columns == 1:
                found.setdefault(cell.row, {})[cell.column] = cell
            else:
                for row in _rows(cell):
                    found.setdefault(row, {}).update(dict.fromkeys(_columns(cell), cell))
        return found

    @cached_property
    def _spanning(self) -> tuple[Cell, ...]:
        """The cells that span several places: most of a table span one."""
        return tuple(cell for cell in self.cells if cell.rows != 1 or cell.columns != 1)

    def at(self, row: int, column: int) -> Cell | None:
        """Return the cell that covers a place; None if nothing is written there."""
        return self.across(row).get(column)

    def across(self, row: int) -> Mapping[int, Cell]:
        """Return the cells that cover places of a row, by column."""
        return self._by_row.get(row, _NONE)

    @cached_property
    def places(self) -> int:
        """How many places there are to look at: those within its bounds, or all that its cells span."""
        spanned = len(self.cells) + sum(cell.rows * cell.columns - 1 for cell in self._spanning)
        return max(self.height * self.width, spanned)

    @cached_property
    def height(self) -> int:
        """The number of the last row with text; 0 if there is none."""
        return max(self.rows, default=0)

    @cached_property
    def width(self) -> int:
        """The number of the last column with text; 0 if there is none."""
        begun = {cell.column for cell in self.cells}
        return max(begun.union(*map(_columns, self._spanning)), default=0)

    def row(self, number: int, columns: Iterable[int] | None = None) -> Iterator[Cell]:
        """Yield each cell once that covers some of the columns of a row, or any, from left to right."""
        seen, places = None, self.across(number)
        for column in sorted(places) if columns is None else columns:
            cell = places.get(column)
            if cell is not None and cell is not seen:
                yield cell
            seen = cell

    @cached_property
    def rows(self) -> frozenset[int]:
        """The rows that are not empty."""
        return self.begun.union(*map(_rows, self._spanning))

    @cached_property
    def begun(self) -> frozenset[int]:
        """The rows in which a cell begins."""
        return frozenset(cell.row for cell in self.cells)

    @cached_property
    def blocks(self) -> tuple[range, ...]:
        """The rows between those that are empty, block by block."""
        found: list[range] = []
        for row in sorted(self.rows):
            if found and found[-1].stop == row:
                found[-1] = range(found[-1].start, row + 1)
            else:
                found.append(range(row, row + 1))
        return tuple(found)

    def part(self, rows: range) -> "Grid":
        """Return the grid with the cells that begin in some rows; the texts around go with the first."""
        cells = tuple(cell for cell in self.cells if cell.row in rows)
        return replace(self, cells=cells, around=self.around if rows.start == 1 else ())

    def transposed(self) -> "Grid":
        """Return the grid with rows as columns."""
        cells = tuple(cell.transposed() for cell in self.cells)
        return replace(self, cells=cells, is_transposed=not self.is_transposed)

    def place_of(self, cell: Cell) -> Text:
        """Return what a cell is called within its file: `예산!F5`."""
        if not self.joint:
            return cell.place
        name, joint, place = self.name, self.joint, cell.place
        return Text(f"{name.ko}{joint}{place.ko}", f"{name.en}{joint}{place.en}")

    def location(self, file: str, cell: Cell | None = None) -> Location:
        """Return where a cell is in a file, or where the table is."""
        if cell is None:
            return Location(file, START._replace(cell=self.name) if self.joint else START)
        cell = cell.transposed() if self.is_transposed else cell
        span = Span(cell.row, cell.column, cell.row, cell.column + 1, self.place_of(cell))
        return Location(file, span)


def _rows(cell: Cell) -> range:
    return range(cell.row, cell.row + cell.rows)


def _columns(cell: Cell) -> range:
    return range(cell.column, cell.column + cell.columns)


class Tables(NamedTuple):
    """The tables of a file, and the names of the sheets that were not read as they are hidden.

    `is_tracked` says that what was deleted may stand among their texts.
    """

    grids: tuple[Grid, ...]
    hidden: tuple[str, ...] = ()
    is_tracked: bool = False

    def named(self, name: str) -> tuple[Grid, ...]:
        """Return the table that is called so; empty if none is."""
        return tuple(grid for grid in self.grids if compared(grid.name.ko) == compared(name))


# The places of all tables of a file together, those of empty cells too: 2,000 rows of 50 columns.
MOST_PLACES = 100_000
# A cell that spans more than this is a frame, and not a heading of so many columns.
MOST_SPANNED = 1_000
