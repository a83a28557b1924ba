"""Where a budget table stands in a grid, and what each of its columns and rows is."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from regionai.source.grid import Cell, Grid
from regionai.table.columns import Column, columns_of, spread, widths
from regionai.table.headings import SAYS_NOTHING, TOTAL_KEY, Meaning, Vocabulary
from regionai.table.rows import Row, is_number, rows_of

# Headings stand in one to three rows.
_MOST_HEADINGS = 3
_FEWEST_SOURCES = 2
# A sheet in more parts than this is looked at as a whole.
_MOST_BLOCKS = 50


@dataclass(frozen=True)
class Layout:
    """A budget table of a grid: the columns of money in it, the others, and the rows of figures.

    `grid` is the one given or that with rows as columns: here the sources
    always stand above. `first` is its first row of headings, `around` are the
    texts from the table before to the next one, `unsure` the headings that
    stand over nobody knows how many columns, `behind` the first number below
    its columns of money that an empty row cuts off.
    """

    grid: Grid
    first: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    around: tuple[str, ...] = ()
    unsure: tuple[Cell, ...] = ()
    behind: Cell | None = None

    @cached_property
    def money(self) -> tuple[Column, ...]:
        """The columns of money, from left to right."""
        return tuple(column for column in self.columns if column.holds_money)

    @cached_property
    def of_money(self) -> tuple[int, ...]:
        """The numbers of the columns of money."""
        return tuple(column.number for column in self.money)

    @cached_property
    def remarks(self) -> frozenset[int]:
        """The numbers of the columns that count the rows, or hold remarks."""
        return frozenset(column.number for column in self.columns if column.meaning.is_remark)

    @cached_property
    def sums_over(self) -> tuple[Column, ...]:
        """The columns of money that sum over the years or the categories that other columns speak of."""
        has_years = any(column.meaning.year for column in self.money)
        has_categories = any(column.meaning.category for column in self.money)
        return tuple(
            column
            for column in self.money
            if column.meaning.is_sum
            and not column.meaning.is_share
            and (
                (has_years and column.meaning.year is None)
                or (has_categories and column.meaning.category is None)
            )
        )

    @cached_property
    def parts(self) -> tuple[Column, ...]:
        """The other columns of money."""
        return tuple(column for column in self.money if column not in self.sums_over)

    @cached_property
    def shares_of_all(self) -> frozenset[int]:
        """The rows of shares that are those of all money: below a sum of all, or one at an end."""
        below_a_sum = {
            row.number
            for above, row in pairwise(self.rows)
            if row.meaning.is_share and TOTAL_KEY in above.meaning.sources
        }
        alone = [row for row in self.rows if row.meaning.is_share]
        ends = (self.rows[0], self.rows[-1])
        is_at_an_end = len(alone) == 1 and alone[0] in ends
        return frozenset(below_a_sum or (row.number for row in alone if is_at_an_end))

    def label(self, row: Row) -> Cell:
        """Return the first cell of a row."""
        return next(self.grid.row(row.number))

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of money that have a column, each once."""
        found = (column.source for column in self.money)
        return tuple(dict.fromkeys(key for key in found if key != TOTAL_KEY))


def layouts(grid: Grid, vocabulary: Vocabulary) -> tuple[Layout, ...]:
    """Return the budget tables of a grid, from top to bottom; sources may stand above or at the left."""
    return tuple(found for part in _parts(grid, vocabulary) for found in _layouts_in(part, vocabulary))


def _parts(grid: Grid, vocabulary: Vocabulary) -> Iterator[Grid]:
    """Yield the parts of a grid between empty rows that hold a table each; words go with the one below."""
    blocks = grid.blocks
    start, last, has_table = 1, 0, False
    for block in blocks if 1 < len(blocks) <= _MOST_BLOCKS else ():
        alone = grid.part(block)
        is_table = any(
            row.label or row.meaning != SAYS_NOTHING
            for found in _layouts_in(alone, vocabulary)
            for row in found.rows
        )
        if is_table and has_table:
            yield grid.part(range(start, last + 1))
            start = last + 1
        has_table |= is_table
        if is_table or any(is_number(cell.text) for cell in alone.cells):
            last = block.stop - 1
    yield grid if start == 1 else grid.part(range(start, grid.height + 1))


def _layouts_in(grid: Grid, vocabulary: Vocabulary) -> tuple[Layout, ...]:
    # A table says the same in many cells.
    sources = vocabulary.money_in({cell.text for cell in grid.cells})
    named = [(cell, sources[cell.text]) for cell in grid.cells if cell.text in sources]
    heads, beside = _heads(named), _heads([(cell.transposed(), source) for cell, source in named])
    upright = _layouts(grid, heads, vocabulary)
    turned = _layouts(grid.transposed(), beside, vocabulary) if beside else ()
    most = max((len(each.sources) for each in turned), default=0)
    return turned if most > max((len(each.sources) for each in upright), default=0) else upright


def _heads(named: Sequence[tuple[Cell, str]]) -> dict[int, int]:
    """Return the rows that name two or more sources and so are of headings, with the first row below."""
    rows: dict[int, list[tuple[Cell, str]]] = {}
    for cell, source in named:
        rows.setdefault(cell.row, []).append((cell, source))
    return {
        row: max(row + cell.rows for cell, _ in found)
        for row, found in sorted(rows.items())
        if len({source for _, source in found}) >= _FEWEST_SOURCES
    }


def _layouts(grid: Grid, heads: Mapping[int, int], vocabulary: Vocabulary) -> tuple[Layout, ...]:
    """Return the tables below rows of headings, each with the texts from the table before it on."""
    found = tuple(_below(grid, heads, vocabulary))
    ends = [each.rows[-1].number for each in found[:-1]]
    around = [[*grid.around] for _ in found]
    for cell in grid.cells if ends else ():
        around[bisect_left(ends, cell.row)].append(cell.text)
    if found and not ends:
        around[0] += [cell.text for cell in grid.cells]
    return tuple(replace(each, around=tuple(texts)) for each, texts in zip(found, around, strict=True))


def _below(grid: Grid, heads: Mapping[int, int], vocabulary: Vocabulary) -> Iterator[Layout]:
    found = [
        (headings, below, widths(grid, headings, vocabulary))
        for headings, below in _tables(grid, heads, vocabulary)
    ]
    # A grid is made anew once, however many tables it has.
    over = spread(grid, dict(pair for *_, each in found for pair in each.wider.items()))
    starts = [*heads]
    for headings, below, (_, unsure) in found:
        columns = columns_of(over, headings, below.stop, vocabulary)
        rows = rows_of(grid, below, columns, vocabulary)
        if rows:
            at = bisect_left(starts, below.stop)
            next_one = _start(grid, heads, starts[at : at + 1], below.stop, vocabulary)
            behind = _behind(grid, range(below.stop, next_one), columns)
            yield Layout(over, headings.start, columns, rows, unsure=unsure, behind=behind)


def _tables(grid: Grid, heads: Mapping[int, int], vocabulary: Vocabulary) -> Iterator[tuple[range, range]]:
    """Yield the rows of the headings of each table, and those below them."""
    top = 1
    for row in heads:
        if row < top:
            continue
        first, below = _headings(grid, row, heads[row], top, vocabulary)
        headings = range(first, below)
        # Empty rows right below the headings are still theirs.
        while below < grid.height and below not in grid.rows:
            below += 1
        rows = range(below, _end(grid, below, heads))
        top = rows.stop
        yield headings, rows


def _start(
    grid: Grid, heads: Mapping[int, int], following: Sequence[int], top: int, vocabulary: Vocabulary
) -> int:
    """Return the first row of headings around the first of some rows; behind the grid if there is none."""
    for row in following:
        return _headings(grid, row, heads[row], top, vocabulary)[0]
    return grid.height + 1


def _behind(grid: Grid, rows: range, columns: Sequence[Column]) -> Cell | None:
    """Return the first number in columns of money in some rows."""
    cells = (grid.at(row, column.number) for row in rows for column in columns if column.holds_money)
    return next((cell for cell in cells if cell is not None and is_number(cell.text)), None)


def _headings(grid: Grid, row: int, below: int, top: int, vocabulary: Vocabulary) -> tuple[int, int]:
    """Return the first row of headings around one of them, at the highest `top`, and the first below.

    They reach as far down as those that are merged, to above `below`.
    """
    first, below = row, min(below, row + _MOST_HEADINGS)
    while first > top and below - first < _MOST_HEADINGS and _is_heading(grid, first - 1, vocabulary):
        first -= 1
    while below <= grid.height and below - first < _MOST_HEADINGS and _is_heading(grid, below, vocabulary):
        # `2026` may be a year above the sources, and is an amount below them.
        if any(cell.row == below and cell.text.isdigit() for cell in grid.row(below)):
            break
        below += 1
    return first, below


def _is_heading(grid: Grid, row: int, vocabulary: Vocabulary) -> bool:
    """Return whether a row next to a heading is one too: it has words of headings, and no others."""
    cells = [cell for cell in grid.row(row) if cell.row == row]
    # A number is a year at most where it stands over several columns.
    meanings = [
        vocabulary.read(cell.text) if cell.columns > 1 or not cell.text.isdigit() else None
        for cell in cells
    ]
    # A unit above the table is none.
    return None not in meanings and any(
        each != Meaning(unit=each.unit) for each in meanings if each is not None
    )


def _end(grid: Grid, below: int, heads: Mapping[int, int]) -> int:
    """Return the first row behind the table: one without text, or of new headings."""
    rows = range(below, grid.height + 1)
    return next((row for row in rows if row not in grid.rows or row in heads), grid.height + 1)
