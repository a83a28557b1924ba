"""What a budget table tells of a proposal: lines, sums and shares, each figure with its cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from regionai.messages import Listing, Message, message
from regionai.model.money import NOTHING, Won
from regionai.source.grid import Cell, Grid
from regionai.source.problem import UnreadableError
from regionai.table.columns import Column, is_within, parts_of
from regionai.table.figures import Amount, Figure, Figures, folded
from regionai.table.headings import TOTAL_KEY, Meaning
from regionai.table.layout import Layout
from regionai.table.rows import Row
from regionai.table.unit import unit_of

# A line is held against the sums of so many below it.
_MOST_BELOW = 30


class Line(NamedTuple):
    """A line of the budget: what it is of, as far as the table says, its words by key, and its figures."""

    category: str | None
    year: int | None
    words: Mapping[str, str]
    figures: tuple[Figure, ...]


class Budget(NamedTuple):
    """What was taken from a table: `unit` in won, lines, sums and shares, and what is to be told of it.

    `grid` is where it stands.

    Keys of `totals` and `shares` are those of a proposal, with a year or a
    category in front of them where the table sums by these.
    """

    grid: Grid
    unit: int
    lines: tuple[Line, ...]
    totals: tuple[Figure, ...]
    shares: tuple[Figure, ...]
    columns: tuple[Column, ...]
    remarks: tuple[Message, ...]


def budget_of(layout: Layout, file: str) -> Budget:
    """Return what a table tells.

    Raises `UnreadableError` with a problem for each cell that has no one
    reading: without a unit or with two, below a heading that is not known,
    with an error, with what is no whole number of won.
    """
    figures = Figures(layout, file)
    unit = figures.unit = unit_of(layout, figures)
    reader = _Reader(layout, figures)
    reader.read()
    # What stands below the sum of all is no line of the table.
    is_closed = any(TOTAL_KEY in row.meaning.sources for row in layout.rows)
    if layout.behind is not None and not is_closed:
        figures.refuse(layout.behind, message("table.goes-on"))
    if figures.problems:
        raise UnreadableError(folded(figures.problems))
    remarks = [*reader.remarks]
    if reader.left_out:
        remarks.append(message("table.no-key", places=_places(reader.left_out)))
    if reader.open:
        remarks.append(message("table.open", places=_places(reader.open)))
    if layout.behind is not None:
        remarks.append(message("table.cut-off", place=layout.behind.place))
    return Budget(
        layout.grid,
        unit,
        tuple(reader.lines),
        tuple(reader.totals),
        tuple(reader.shares),
        layout.columns,
        tuple(remarks),
    )


def _places(cells: Sequence[Cell]) -> Listing:
    return Listing(tuple(dict.fromkeys(cell.place for cell in cells)))


@dataclass
class _Reader:
    """Takes a table row by row.

    `left_out` are the figures that a proposal has no key for, `open` the first
    cells of rows that may be of the category or the year of those above them.
    """

    layout: Layout
    figures: Figures
    remarks: list[Message] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    totals: list[Figure] = field(default_factory=list)
    shares: list[Figure] = field(default_factory=list)
    left_out: list[Cell] = field(default_factory=list)
    open: list[Cell] = field(default_factory=list)
    # The first cell of each line, and its amounts.
    of_lines: list[tuple[Cell, dict[str, Won]]] = field(default_factory=list)

    def read(self) -> None:
        """Take every figure of the table; of several budgets in one none."""
        headings = [column.headings[-1] for column in self.layout.money if column.meaning.is_version]
        labels = [self._label(row) for row in self.layout.rows if row.meaning.is_version]
        if headings or labels:
            # Which is meant is asked once, and nothing is read.
            first = (*headings, *labels)[0]
            self.figures.refuse(first, message("table.versions", text=" ".join(first.text.split())))
            return
        self.figures.refuse_headings()
        # The categories of the lines since the last sum.
        since: list[str | None] = []
        for row in self.layout.rows:
            sample, is_open = self.figures.sample(row), row.meaning.is_share
            if row.note is not None:
                self.figures.refuse(row.note, message("table.note"))
            elif row.meaning.is_share:
                self._share_row(row)
            elif row.meaning.is_sum:
                self._sum_row(row, since)
                since = []
            elif sample is not None:
                self.figures.refuse(sample, message("table.sample"))
            else:
                since.append(row.meaning.category)
                before = len(self.lines)
                self._line_row(row)
                is_open = len(self.lines) > before
            if is_open and row.above != Meaning():
                self.open.append(self._label(row))
        self._compare_lines()

    def _line_row(self, row: Row) -> None:
        """Take a row as lines: one, or one for each year or category that its columns speak of.

        What sums over these columns is a line of its own only where they are empty.
        """
        over = self.layout.sums_over
        each_of = [column for column in self.layout.money if column not in over]
        before = len(self.figures.problems)
        found = self._lines_in(row, each_of)
        if found:
            self._compare_sums(row, over, found)
        elif not self._lines_in(row, over) and len(self.figures.problems) == before:
            self._refuse_sum_alone(row)

    def _refuse_sum_alone(self, row: Row) -> None:
        """Refuse a row of which nothing but the sum of all is known: whose money it is nobody says."""
        for column in self.layout.money:
            cell = self.layout.grid.at(row.number, column.number)
            is_typed = cell is not None and not cell.is_formula and cell.trouble is None
            if cell is not None and is_typed and column.source == TOTAL_KEY and not column.meaning.is_share:
                amounts = self.figures.amounts(row, [column])
                if any(each.won != NOTHING for each in amounts.values()):
                    self.figures.refuse(cell, message("table.only-sum"))
                return

    def _lines_in(self, row: Row, among: Sequence[Column]) -> list[tuple[str, Amount]]:
        """Take the lines that a row has in some columns; return their amounts by source."""
        all_found: list[tuple[str, Amount]] = []
        for (category, year), columns in _by_kind(among, row):
            # A row may leave unsplit what others split: its sum is then an amount, unless it is worked out.
            usual = parts_of(columns)
            filled = self.figures.filled(row, columns)
            parts = parts_of([column for column, cell in filled if column in usual or not cell.is_formula])
            found = self.figures.amounts(row, parts)
            sums = [column for column in columns if column not in parts]
            self._compare_sums(row, sums, list(found.items()))
            if found:
                at = ("budget", len(self.lines))
                figures = (Figure((*at, key), each.written, each.cells) for key, each in found.items())
                self.lines.append(Line(category, year, row.words, tuple(figures)))
                (first, *_), *_ = (each.cells for each in found.values())
                self.of_lines.append((first, {key: each.won for key, each in found.items()}))
            all_found += found.items()
        return all_found

    def _label(self, row: Row) -> Cell:
        """Return the first cell of a row."""
        return next(self.layout.grid.row(row.number, range(1, self.layout.grid.width + 1)))

    def _compare_lines(self) -> None:
        """Tell of a line whose amounts are the sums of those of the lines right below it."""
        for number, (cell, amounts) in enumerate(self.of_lines):
            summed: dict[str, Won] = {}
            for count, (_, below) in enumerate(self.of_lines[number + 1 : number + _MOST_BELOW], 1):
                for key, won in below.items():
                    summed[key] = summed.get(key, NOTHING) + won
                if count > 1 and summed == amounts:
                    self.remarks.append(message("table.may-be-sum", place=cell.place, count=count))
                # No amount is below nothing, so that sums only grow.
                if any(won.amount > amounts.get(key, NOTHING).amount for key, won in summed.items()):
                    break

    def _sum_row(self, row: Row, since: Sequence[str | None]) -> None:
        """Take a row as sums: of all, of a year, or of a category, if only by the lines above it."""
        is_of_one = TOTAL_KEY not in row.meaning.sources and len(set(since)) == 1
        category = row.meaning.category or (since[0] if is_of_one else None)
        if TOTAL_KEY not in row.meaning.sources and category is None and row.meaning.year is None:
            self.remarks.append(message("table.sum-of-what", place=self._label(row).place))
            return
        of_row = row._replace(meaning=row.meaning._replace(category=category))
        for (of_category, year), columns in _by_kind(self.layout.money, of_row):
            of = [str(each) for each in (year, of_category) if each is not None]
            parts = parts_of(columns)
            keys = {column.source for column in parts}
            sums = [column for column in columns if column not in parts and column.source not in keys]
            known = {figure.at for figure in self.totals}
            for key, each in self.figures.amounts(row, [*parts, *sums]).items():
                figure = Figure(("totals", *of, key), each.written, each.cells)
                # A proposal has no sum of one category in one year, and each sum once.
                if len(of) > 1 or figure.at in known:
                    self.left_out += each.cells
                else:
                    self.totals.append(figure)
        for column in self.layout.money:
            if column.meaning.is_share:
                self._take_share(row, column)

    def _share_row(self, row: Row) -> None:
        for column in self.layout.money:
            # Of which year the shares are is not known, if they are of one.
            if not column.meaning.is_share and row.above == Meaning():
                self._take_share(row, column, is_of_all=row.number in self.layout.shares_of_all)

    def _take_share(self, row: Row, column: Column, *, is_of_all: bool = True) -> None:
        """Take a share of all money; a proposal has none of a year or a category."""
        found = self.figures.share(row, column)
        if found is None:
            return
        meaning = column.meaning.within(row.meaning)
        is_known = any(figure.at == found.at for figure in self.shares)
        if not is_of_all or is_known or meaning.year is not None or meaning.category is not None:
            self.left_out += found.cells
        else:
            self.shares.append(found)

    def _compare_sums(self, row: Row, sums: Sequence[Column], found: Sequence[tuple[str, Amount]]) -> None:
        """Tell where a sum beside the amounts of a row is not theirs."""
        for column in sums:
            within = [
                each.won
                for key, each in found
                if column.source in (TOTAL_KEY, key) or is_within(key, column.source)
            ]
            for said in self.figures.amounts(row, [column]).values():
                summed = sum(within, start=NOTHING)
                if within and said.rounding is None and summed != said.won:
                    place = said.cells[0].place
                    self.remarks.append(
                        message("table.sum-differs", place=place, said=said.won, summed=summed)
                    )


def _by_kind(
    among: Sequence[Column], row: Row
) -> Iterator[tuple[tuple[str | None, int | None], list[Column]]]:
    """Yield the columns of amounts by the category and year that they and a row speak of."""
    by_kind: dict[tuple[str | None, int | None], list[Column]] = {}
    for column in among:
        meaning = column.meaning.within(row.meaning)
        if not column.meaning.is_share:
            by_kind.setdefault((meaning.category, meaning.year), []).append(column)
    yield from by_kind.items()
