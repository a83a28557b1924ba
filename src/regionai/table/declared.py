"""What a budget table declares of its lines: sums of all, of years and of categories, and shares."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from regionai.messages import Message, message
from regionai.source.grid import Cell
from regionai.source.plain import KeyPath
from regionai.table.columns import Column, parts_of
from regionai.table.figures import Amount, Figure, Figures
from regionai.table.headings import SAYS_NOTHING, TOTAL_KEY
from regionai.table.layout import Layout
from regionai.table.rows import Row
from regionai.table.sums import Kind, Told


@dataclass
class Declared:
    """Takes the rows and columns that are sums or shares of a table.

    `left_out` are the figures that a proposal has no key for, `told` every row with all its money.
    """

    layout: Layout
    figures: Figures
    totals: list[Figure] = field(default_factory=list)
    shares: list[Figure] = field(default_factory=list)
    left_out: list[Cell] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    _known: set[KeyPath] = field(default_factory=set)

    def take_sums(self, row: Row, since: Sequence[Row]) -> None:
        """Take a row as sums: of all, of a year, or of a category, if only by the lines `since` then."""
        category, year = self._kind_of(row, since)
        is_placed = TOTAL_KEY in row.meaning.sources or category is not None or year is not None
        kinds, own, over = set[Kind](), list[Amount](), list[Amount]()
        for kind, columns in by_kind(self.layout.money, (category, year)):
            kinds.add(kind)
            parts = parts_of(columns)
            keys = {column.source for column in parts}
            sums = [column for column in columns if column not in parts and column.source not in keys]
            amounts = self.figures.amounts(self.figures.filled(row, [*parts, *sums]))
            # Where no part is filled in, the last sum is that of all.
            filled = [each for key, each in amounts.items() if key in keys] or [*amounts.values()][-1:]
            (over if set(columns) <= {*self.layout.sums_over} else own).extend(filled)
            if is_placed:
                self.declare(kind, amounts)
        name = row.named_sum or self.layout.label(row)
        told = Told(
            name, exact(own or over), frozenset(kinds), not row.words, is_sum=True, is_placed=is_placed
        )
        self.told.append(told)
        if not is_placed:
            self.remarks.append(message("table.sum-of-what", place=self.layout.label(row).place))
            return
        for column in self.layout.money:
            if column.meaning.is_share:
                self._take_share(row, column)

    def declare(self, kind: Kind, amounts: Mapping[str, Amount]) -> None:
        """Take amounts as sums of a kind, by their source."""
        category, year = kind
        of = [str(each) for each in (year, category) if each is not None]
        for key, each in amounts.items():
            figure = Figure(("totals", *of, key), each.written, each.cells)
            # A proposal has no sum of one category in one year, and each sum once.
            if len(of) > 1 or figure.at in self._known:
                self.left_out += each.cells
            else:
                self.totals.append(figure)
                self._known.add(figure.at)

    def is_all_of(self, category: str | None, year: int | None) -> bool:
        """Return whether the line of a kind is all that the table has of a year, whatever the category."""
        _, years = self._lines
        return category is None and year is not None and years[year] + years[None] == 1

    def take_shares(self, row: Row) -> None:
        """Take a row of shares."""
        for column in self.layout.money:
            # Of which year the shares are is not known, if they are of one.
            if not column.meaning.is_share and row.above == SAYS_NOTHING:
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

    def _kind_of(self, row: Row, since: Sequence[Row]) -> Kind:
        """Return what a sum is of: as it says, else what the lines since the last are of, and no others."""
        meaning = row.meaning
        if TOTAL_KEY in meaning.sources or meaning.category or meaning.year:
            return meaning.category, meaning.year
        categories = {each.meaning.category for each in since}
        years = {each.meaning.year for each in since}
        of_category, of_year = self._lines
        category = categories.pop() if len(categories) == 1 else None
        year = years.pop() if len(years) == 1 else None
        if category is not None and of_category[category] == len(since):
            return category, None
        return None, year if year is not None and of_year[year] == len(since) else None

    @cached_property
    def _lines(self) -> tuple[Counter[str | None], Counter[int | None]]:
        """How many rows of lines there are of each category, and of each year."""
        meanings = (row.meaning for row in self.layout.rows)
        rows = [each for each in meanings if not each.is_sum and not each.is_share]
        return Counter(each.category for each in rows), Counter(each.year for each in rows)


def exact(amounts: Iterable[Amount]) -> int | None:
    """Return what amounts come to in won; None if one of them is not exact, or there is none."""
    won: int | None = None
    for each in amounts:
        if each.rounding is not None:
            return None
        won = (won or 0) + each.won.amount
    return won


# The rows of a table have the same columns.
@lru_cache(maxsize=64)
def by_kind(among: tuple[Column, ...], of: Kind) -> tuple[tuple[Kind, tuple[Column, ...]], ...]:
    """Return the columns of amounts by the category and year that they and a row of a kind speak of."""
    found: dict[Kind, list[Column]] = {}
    for column in among:
        inner, (category, year) = column.meaning, of
        if not inner.is_share:
            found.setdefault((inner.category or category, inner.year or year), []).append(column)
    return tuple((kind, tuple(columns)) for kind, columns in found.items())
