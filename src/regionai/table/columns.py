"""The columns of a budget table below its headings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import NamedTuple

from regionai.frozen import frozen
from regionai.model.amount import KEYS
from regionai.source.grid import Cell, Grid
from regionai.table.headings import SAYS_NOTHING, TOTAL_KEY, Meaning, Vocabulary


@frozen
class Column:
    """A column below its headings; it is not known where they have unknown words, or there are none.

    `undated` is the heading that counts a year of the work where none says which year that is.
    """

    number: int
    headings: tuple[Cell, ...]
    meaning: Meaning
    is_known: bool
    undated: Cell | None = None

    @cached_property
    def source(self) -> str:
        """The key of the money that it is of; of a column of shares without one, that of all money."""
        return self.meaning.source or TOTAL_KEY

    @cached_property
    def part(self) -> str:
        """Which part of that money it is, where its key has several; empty for all of it."""
        return self.meaning.part

    @cached_property
    def holds_money(self) -> bool:
        """Whether amounts or shares of money stand in it."""
        return bool(self.meaning.source or self.meaning.is_share)


def columns_of(grid: Grid, headings: range, end: int, vocabulary: Vocabulary) -> tuple[Column, ...]:
    """Return the columns of a table up to a row, from left to right.

    A document has more columns than its table shows: where no cell begins is none.
    """
    rows = range(headings.start, end)
    numbers = (
        number
        for number in range(1, grid.width + 1)
        if any(grid.at(row, number) is not grid.at(row, number - 1) for row in rows)
    )
    columns = [_column(grid, headings, number, vocabulary) for number in numbers]
    return tuple(_with_its_source(column, columns) for column in columns)


def _column(grid: Grid, headings: range, number: int, vocabulary: Vocabulary) -> Column:
    cells = tuple(dict.fromkeys(cell for row in headings if (cell := grid.at(row, number)) is not None))
    meanings = [vocabulary.heading(cell.text) for cell in cells]
    meaning, undated = SAYS_NOTHING, None
    for cell, each in zip(cells, meanings, strict=True):
        meaning = (each or SAYS_NOTHING).within(meaning)
        undated = cell if each is not None and each.is_nth_year else undated
    is_known = bool(cells) and None not in meanings and not (meaning.sources and meaning.source is None)
    if not is_known:
        return Column(number, cells, SAYS_NOTHING, is_known=False)
    return Column(number, cells, meaning, is_known, undated if meaning.is_undated else None)


def _with_its_source(column: Column, columns: Sequence[Column]) -> Column:
    """Return a sum of no named source as one of all money where it is the last of its kind, and alone."""
    meaning = column.meaning
    if not meaning.is_sum or meaning.sources or meaning.is_share:
        return column
    same = [
        each
        for each in columns
        if (each.holds_money or each.meaning.is_sum)
        and (each.meaning.category, each.meaning.year) == (meaning.category, meaning.year)
    ]
    has_sum = any(each.meaning.source in (None, TOTAL_KEY) for each in same[:-1])
    if has_sum or same[-1] is not column:
        return column
    return replace(column, meaning=meaning._replace(sources=(TOTAL_KEY,)))


# The rows of a table have the same columns.
@lru_cache(maxsize=64)
def parts_of(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns of amounts that are no sum of others among them."""
    kinds = {(column.source, column.meaning.is_sum) for column in columns}
    return tuple(
        column
        for column in columns
        if column.source != TOTAL_KEY
        and not any(
            is_within(source, column.source)
            or (column.meaning.is_sum and not is_sum and source == column.source)
            for source, is_sum in kinds
        )
    )


def is_within(key: str, whole: str) -> bool:
    """Return whether the money of a key is a part of another's, and not all of it."""
    return TOTAL_KEY not in (key, whole) and set(KEYS[key]) < set(KEYS[whole])


class Widths(NamedTuple):
    """Upper headings, each as it stands over all of its columns; it is not known of those in `unsure`."""

    wider: Mapping[Cell, Cell]
    unsure: tuple[Cell, ...]


def spread(grid: Grid, wider: Mapping[Cell, Cell]) -> Grid:
    """Return a grid with other cells in the place of some."""
    if not wider:
        return grid
    return replace(grid, cells=tuple(wider.get(cell, cell) for cell in grid.cells))


def widths(grid: Grid, headings: range, vocabulary: Vocabulary) -> Widths:
    """Return the widths of upper headings that a file without merged cells has lost.

    A heading reaches over the empty places right of it where what stands below
    them stands below another heading of its row too, or is part of its money.
    """
    wider, unsure = dict[Cell, Cell](), list[Cell]()
    for row in headings[:-1]:
        below = range(row + 1, headings.stop)
        cells = [cell for cell in grid.row(row) if cell.row == row]
        texts = {cell: _texts(grid, cell, below) for cell in cells}
        times = Counter(texts.values())
        for cell, (first, *others) in texts.items():
            outer, inner = (vocabulary.read(each) or SAYS_NOTHING for each in (cell.text, first))
            is_of_money = inner.source or inner.is_amount or inner.is_share or inner.is_sum
            meanings = [vocabulary.read(each) or SAYS_NOTHING for each in others if each]
            if not is_of_money or all(_kind(each.within(outer)) == _kind(each) for each in meanings):
                continue
            is_repeated = times[texts[cell]] > 1
            is_clear = "" not in others and len({first, *others}) > len(others)
            if (is_repeated and is_clear) or all(_is_part(each, outer) for each in meanings):
                wider[cell] = cell._replace(columns=len(texts[cell]))
            else:
                unsure.append(cell)
    return Widths(wider, tuple(unsure))


def _texts(grid: Grid, cell: Cell, below: range) -> tuple[str, ...]:
    """Return the headings below a cell, and below the empty places right of it as far as there are any."""
    found, column = [_text(grid, below, cell.column)], cell.column + 1
    while cell.columns == 1 and column <= grid.width and grid.at(cell.row, column) is None:
        found.append(_text(grid, below, column))
        column += 1
    while len(found) > 1 and not found[-1]:
        found.pop()
    return tuple(found)


def _text(grid: Grid, rows: range, column: int) -> str:
    """Return the headings that begin in some rows of a column."""
    cells = (grid.at(row, column) for row in rows)
    return " ".join(cell.text for cell in cells if cell is not None and cell.row >= rows.start)


def _kind(meaning: Meaning) -> tuple[object, ...]:
    """Return what an outer heading may change of an inner one."""
    of = (meaning.category, meaning.year, meaning.is_undated, meaning.is_sum)
    return (meaning.source, meaning.part, *of)


def _is_part(meaning: Meaning, outer: Meaning) -> bool:
    """Return whether a heading names a part of the money of another, or no money by itself."""
    inner = set(KEYS.get(meaning.source or "", ()))
    return outer.source in KEYS and (not meaning.sources or set() < inner < set(KEYS[outer.source]))
