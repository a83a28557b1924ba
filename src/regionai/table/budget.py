"""What a budget table tells of a proposal: lines, sums and shares, each figure with its cell."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from regionai.messages import Listing, Message, message
from regionai.model.money import NOTHING, Won
from regionai.source.composer import MAX_NODES
from regionai.source.grid import Cell, Grid
from regionai.source.problem import UnreadableError
from regionai.table.columns import Column, is_within, parts_of
from regionai.table.declared import Declared, by_kind, exact
from regionai.table.figures import Amount, Figure, Figures, Filled, folded
from regionai.table.headings import SAYS_NOTHING, TOTAL_KEY
from regionai.table.layout import Layout
from regionai.table.rows import Row
from regionai.table.scale import out_of_scale
from regionai.table.sums import Kind, Told, doubts
from regionai.table.unit import unit_of

# A line is held against the sums of so many below it.
_MOST_BELOW = 30


class Line(NamedTuple):
    """A line of the budget: what it is of, as far as the table says, its words by key, and its figures."""

    category: str | None
    year: int | None
    words: Mapping[str, str]
    figures: tuple[Figure, ...]

    @property
    def values(self) -> int:
        """How many values it has at least in the text of a proposal, keys among them."""
        said = (self.category is not None, self.year is not None)
        # A name may become a comment.
        words = len(self.words) - ("executed_by" in self.words)
        return 1 + 2 * (sum(said) + words + len(self.figures))


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
    declared = Declared(layout, figures)
    reader = _Reader(layout, figures, declared, declared.remarks)
    reader.read()
    # What stands below the sum of all is no line of the table.
    is_closed = any(TOTAL_KEY in row.meaning.sources for row in layout.rows)
    if layout.behind is not None and not is_closed:
        figures.refuse(layout.behind, message("table.goes-on"))
    if figures.problems:
        raise UnreadableError(folded(figures.problems))
    remarks = [*reader.remarks, *out_of_scale(reader.amounts, unit)]
    if declared.left_out:
        remarks.append(message("table.no-key", places=_places(declared.left_out)))
    if reader.open:
        remarks.append(message("table.open", places=_places(reader.open)))
    if layout.behind is not None:
        remarks.append(message("table.cut-off", place=layout.behind.place))
    return Budget(
        layout.grid,
        unit,
        tuple(reader.lines),
        tuple(declared.totals),
        tuple(declared.shares),
        layout.columns,
        tuple(remarks),
    )


# Most rows of a table are of few kinds.
_kinds: Callable[[tuple[Kind, ...]], frozenset[Kind]] = lru_cache(maxsize=64)(frozenset)


def _places(cells: Sequence[Cell]) -> Listing:
    return Listing(tuple(dict.fromkeys(cell.place for cell in cells)))


@dataclass
class _Reader:
    """Takes a table row by row.

    `open` are the first cells of rows that may be of the category or the year
    of those above them, `values` how many values the lines have at least.
    """

    layout: Layout
    figures: Figures
    declared: Declared
    remarks: list[Message]
    lines: list[Line] = field(default_factory=list)
    open: list[Cell] = field(default_factory=list)
    # The amounts of each line by source.
    of_lines: list[Mapping[str, Amount]] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    values: int = 0

    def read(self) -> None:
        """Take every figure of the table; of several budgets in one none."""
        headings = [column.headings[-1] for column in self.layout.money if column.meaning.is_version]
        labels = [self.layout.label(row) for row in self.layout.rows if row.meaning.is_version]
        if headings or labels:
            # Which is meant is asked once, and nothing is read.
            first = (*headings, *labels)[0]
            self.figures.refuse(first, message("table.versions", text=" ".join(first.text.split())))
            return
        self.figures.refuse_headings()
        # The lines since the last sum.
        since: list[Row] = []
        for row in self.layout.rows:
            sample, is_open = self.figures.sample(row), row.meaning.is_share
            if row.note is not None:
                self.figures.refuse(row.note, message("table.note"))
            elif row.meaning.is_share:
                self.declared.take_shares(row)
            elif row.meaning.is_sum:
                self.declared.take_sums(row, since)
                since = []
            elif sample is not None:
                self.figures.refuse(sample, message("table.sample"))
            else:
                since.append(row)
                before = len(self.lines)
                self._line_row(row)
                is_open = len(self.lines) > before
            if is_open and row.above != SAYS_NOTHING:
                self.open.append(self.layout.label(row))
            if self.values > MAX_NODES:
                # Nor would the proposal be read that is made of them.
                self.figures.refuse(
                    _first(self.of_lines[-1]), message("source.too-many-nodes", limit=MAX_NODES)
                )
                return
        self._compare_lines()
        for cell, said in doubts(self.declared.told):
            self.figures.refuse(cell, said)

    def _line_row(self, row: Row) -> None:
        """Take a row as lines: one, or one for each year or category that its columns speak of.

        What sums over these columns is a line of its own only where they are empty.
        """
        over = self.layout.sums_over
        before, first = len(self.figures.problems), len(self.lines)
        found = self._lines_in(row, self.layout.parts)
        if found:
            self._compare_sums(self.figures.filled(row, over), found)
        else:
            found = self._lines_in(row, over)
            if not found and len(self.figures.problems) == before:
                self._refuse_sum_alone(row)
        if found:
            kinds = _kinds(tuple((line.category, line.year) for line in self.lines[first:]))
            won = exact(each for _, each in found)
            label = self.layout.label(row)
            is_counted = label.column in self.layout.remarks
            is_plain = not row.words and row.meaning.category is None and not is_counted
            self.declared.told.append(Told(label, won, kinds, is_plain=is_plain))

    def _refuse_sum_alone(self, row: Row) -> None:
        """Refuse a row of which nothing but the sum of all is known: whose money it is nobody says."""
        for column, cell in self.figures.filled(row, self.layout.money):
            is_typed = not cell.is_formula and cell.trouble is None
            if is_typed and column.source == TOTAL_KEY and not column.meaning.is_share:
                amounts = self.figures.amounts([(column, cell)])
                if any(each.won != NOTHING for each in amounts.values()):
                    self.figures.refuse(cell, message("table.only-sum"))
                    return

    def _lines_in(self, row: Row, among: tuple[Column, ...]) -> list[tuple[str, Amount]]:
        """Take the lines that a row has in some columns; return their amounts by source."""
        all_found: list[tuple[str, Amount]] = []
        for (category, year), columns in by_kind(among, (row.meaning.category, row.meaning.year)):
            # A row may leave unsplit what others split: its sum is then an amount, unless it is worked out.
            filled = self.figures.filled(row, columns)
            known = [c for c, cell in filled if not cell.is_formula or c in parts_of(columns)]
            parts = parts_of(tuple(known))
            found = self.figures.amounts(each for each in filled if each[0] in parts)
            sums = [each for each in filled if each[0] not in parts]
            if found and row.above == SAYS_NOTHING and self.declared.is_all_of(category, year):
                self.declared.declare((category, year), self.figures.amounts(sums))
            else:
                self._compare_sums(sums, found.items())
            if found:
                at = ("budget", len(self.lines))
                figures = (Figure((*at, key), each.written, each.cells) for key, each in found.items())
                self.lines.append(Line(category, year, row.words, tuple(figures)))
                self.values += self.lines[-1].values
                self.of_lines.append(found)
            all_found += found.items()
            self.amounts += found.values()
        return all_found

    def _compare_lines(self) -> None:
        """Tell of a line whose amounts are the sums of those of the lines right below it."""
        for number, amounts in enumerate(self.of_lines):
            # Nothing is the sum of nothing.
            if not any(each.won.amount for each in amounts.values()):
                continue
            most = {key: each.won.amount for key, each in amounts.items()}
            summed: dict[str, int] = {}
            for count, below in enumerate(self.of_lines[number + 1 : number + _MOST_BELOW], 1):
                for key, each in below.items():
                    summed[key] = summed.get(key, 0) + each.won.amount
                if count > 1 and summed == most:
                    place = _first(amounts).place
                    self.remarks.append(message("table.may-be-sum", place=place, count=count))
                # No amount is below nothing, so that sums only grow.
                if any(won > most.get(key, 0) for key, won in summed.items()):
                    break

    def _compare_sums(self, sums: Sequence[Filled], found: Collection[tuple[str, Amount]]) -> None:
        """Tell where a sum beside the amounts of a row is not theirs."""
        for column, cell in sums:
            for said in self.figures.amounts([(column, cell)]).values():
                within = [
                    each.won.amount
                    for key, each in found
                    if column.source in (TOTAL_KEY, key) or is_within(key, column.source)
                ]
                summed = Won(sum(within))
                if within and said.rounding is None and summed != said.won:
                    place = said.cells[0].place
                    self.remarks.append(
                        message("table.sum-differs", place=place, said=said.won, summed=summed)
                    )


def _first(amounts: Mapping[str, Amount]) -> Cell:
    """Return the first cell of a line."""
    return next(iter(amounts.values())).cells[0]
