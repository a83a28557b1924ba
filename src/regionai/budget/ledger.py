"""A budget as one flat table of amounts, summed by the coordinates that a rule looks at."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from math import ceil, floor
from typing import NamedTuple

from regionai.budget.cell import Cell, Group, Membership, Shape, telling
from regionai.budget.possible.counting import Counting
from regionai.budget.possible.relation import Combination, LeastSums, Number, Relation
from regionai.budget.quantity import FUNDING, Filter, looked_at
from regionai.model.finding import WonRange
from regionai.model.money import Won

# The positions of all coordinates of a shape.
_ALL = tuple(range(len(Shape._fields)))
_Years = tuple[int, ...] | None
_Asked = tuple[Filter, Filter, _Years]
_Finds = Callable[[Filter, Filter, _Years], LeastSums | None]


class Sum(NamedTuple):
    """The exact bounds of a quantity, and its printed sum; None if it is unclear which cells belong."""

    bounds: WonRange
    printed: Won | None

    @classmethod
    def exactly(cls, won: int) -> "Sum":
        """Return a sum of which nothing is open."""
        amount = Won(won)
        return cls(WonRange(amount, amount), amount)

    def within(self, least: int, greatest: int) -> "Sum":
        """Return the sum with narrower bounds, as printed where that is still possible."""
        if least == greatest:
            return Sum.exactly(least)
        bounds = WonRange(Won(least), Won(greatest))
        is_possible = self.printed is not None and bounds.least <= self.printed <= bounds.greatest
        return Sum(bounds, self.printed if is_possible else None)


class Ledger:
    """The cells of one budget, and what its cover page tells beyond them.

    A rule looks at few coordinates: for each choice of them the cells are
    summed once, and rules read the few groups that remain. Every bound is
    that over the possible budgets: those that lines and cover page allow.
    """

    def __init__(
        self,
        cells: Iterable[Cell],
        relations: tuple[Relation, ...] = (),
        *,
        is_contradicted: bool = False,
        is_unchecked: bool = False,
    ) -> None:
        """Keep the cells in their order; the relations must allow some budget.

        `is_contradicted` says that the cover page and the lines cannot both be true, `is_unchecked` that
        the cover page tells more than the relations, and it is not known whether all of it can be true.
        """
        self.cells = tuple(cells)
        self.relations = relations
        self.is_contradicted = is_contradicted
        self.is_unchecked = is_unchecked
        self._groups: dict[tuple[int, ...], tuple[Group, ...]] = {}
        self._of_category: dict[tuple[int, ...], dict[str, list[Group]]] = {}
        self._held: dict[Filter, Sequence[tuple[Cell, Membership]]] = {}
        self._sums: dict[tuple[Filter, int | None], Sum] = {}
        self._least: dict[Combination, tuple[Number, Number]] = {}
        # By part, whole and years of combinations; and by the coordinates that these look at.
        self._finders: dict[_Asked, LeastSums | None] = {}
        self._possible: dict[tuple[int, ...], _Finds] = {}

    @property
    def lines(self) -> "Ledger":
        """The ledger of the lines alone."""
        return self._beside if self.relations else self

    @cached_property
    def _beside(self) -> "Ledger":
        return Ledger(self.cells)

    def beside(self, relations: tuple[Relation, ...], *, is_unchecked: bool = False) -> "Ledger":
        """Return the ledger of these lines and of what a cover page tells; what was summed stays so."""
        found = Ledger(self.cells, relations, is_unchecked=is_unchecked)
        found._beside = self.lines
        found._groups = self._groups
        found._of_category = self._of_category
        found._held = self._held
        return found

    @property
    def is_possible(self) -> Membership:
        """Whether some budget of these lines keeps all relations; maybe where too many of them cross."""
        everything = FUNDING["total"]
        named = [each.counted.of.categories or frozenset() for each in self.relations]
        if all(named):
            # The money of other categories makes nothing impossible.
            of_category = self._by_category(self._counting.told_of)
            told_of = sorted(frozenset[str]().union(*named))
            groups = dict.fromkeys(group for each in told_of for group in of_category.get(each, ()))
            find = self._possible_of(tuple(groups))(everything, everything, None)
        else:
            find = self._finder(everything, everything, None)
        if find is None:
            return Membership.MAYBE
        return Membership.NO if find(0, 0) is None else Membership.YES

    def along(self, *filters: Filter, by_year: bool = False) -> tuple[Group, ...]:
        """Return the cells summed by the coordinates that the filters look at, and by year if asked."""
        return self._along(looked_at(filters, by_year))

    @property
    def alike(self) -> tuple[Group, ...]:
        """The cells summed of those that are alike in all."""
        return self._along(_ALL)

    def _along(self, positions: tuple[int, ...]) -> tuple[Group, ...]:
        found = self._groups.get(positions)
        if found is None:
            found = tuple(summed_by_shape(self.cells)) if positions == _ALL else self._grouped(positions)
            self._groups[positions] = found
        return found

    def _along_category(self, of: Filter, *, by_year: bool) -> Sequence[Group]:
        """Return the groups whose money a filter may select; of one category they are known at once."""
        positions = looked_at((of,), by_year)
        groups = self._along(positions)
        if of.categories is None or len(of.categories) > 1:
            return groups
        (category,) = of.categories
        return self._by_category(positions).get(category, ())

    def _by_category(self, positions: tuple[int, ...]) -> dict[str, list[Group]]:
        """Return the cells summed by coordinates, the category among them, for each that they may be of."""
        found = self._of_category.get(positions)
        if found is None:
            found = self._of_category[positions] = {}
            for group in self._along(positions):
                for category in group.shape.categories:
                    found.setdefault(category, []).append(group)
        return found

    def cells_about(self, of: Filter) -> Sequence[Cell]:
        """Return the cells that a filter may select; of one category they are known at once."""
        if of.categories is None or len(of.categories) > 1:
            return self.cells
        (category,) = of.categories
        return self._cells_of.get(category, ())

    def held(self, of: Filter) -> Sequence[tuple[Cell, Membership]]:
        """Return the cells that a filter selects or may select, the greatest first, with which of both."""
        found = self._held.get(of)
        if found is None:
            every = ((cell, of.membership(cell.shape)) for cell in self.cells_about(of))
            selected = (each for each in every if each[1] is not Membership.NO)
            found = self._held[of] = sorted(selected, key=lambda each: -each[0].printed)
        return found

    @cached_property
    def _cells_of(self) -> dict[str, list[Cell]]:
        found: dict[str, list[Cell]] = {}
        for cell in self.cells:
            for category in cell.shape.categories:
                found.setdefault(category, []).append(cell)
        return found

    def _grouped(self, positions: tuple[int, ...]) -> tuple[Group, ...]:
        # Most lines are alike in all: what is told apart by less is summed of what these come to.
        key_of = telling(positions)
        shapes: dict[object, Shape] = {}
        sums: dict[object, list[int]] = {}
        for shape, printed, least, greatest in self.alike:
            key = key_of(shape)
            before = sums.get(key)
            if before is None:
                shapes[key] = shape
                sums[key] = [printed, least, greatest]
            else:
                before[0] += printed
                before[1] += least
                before[2] += greatest
        return tuple(Group(shapes[key], *ends) for key, ends in sums.items())

    def sum(self, of: Filter, year: int | None = None) -> Sum:
        """Return the sum of a quantity, in one fiscal year if `year` is given."""
        found = self._sums.get((of, year))
        if found is None:
            found = self._sums[of, year] = self._summed(of, year)
        return found

    def _summed(self, of: Filter, year: int | None) -> Sum:
        if self.relations:
            found = self.lines.sum(of, year)
            if found.bounds.is_exact:
                return found
            years = None if year is None else (year,)
            # Beside all money, as limits of amounts are, so that both are worked out once.
            return found.within(*self.ends(Combination(of, FUNDING["total"], 1, 0, years)))
        least = greatest = printed = 0
        is_known = True
        for shape, won, low, high in self._along_category(of, by_year=year is not None):
            membership = of.membership(shape)
            if year is not None:
                membership = min(membership, shape.falls_in((year,)))
            if membership is Membership.YES:
                least += low
                greatest += high
                printed += won
            elif membership is Membership.MAYBE and high:
                greatest += high
                is_known = False
        if least == greatest:
            return Sum.exactly(least)
        return Sum(WonRange(Won(least), Won(greatest)), Won(printed) if is_known else None)

    def ends(self, of: Combination) -> tuple[int, int]:
        """Return the least and the greatest that a combination comes to in a possible budget, in won.

        Of whole won it comes to a whole number. Where none lies between the ends, they lie around it.
        """
        (part, whole), (most, most_of_all) = self.sums_at_least(of), self.sums_at_least(of.negative)
        least = of.part_worth * part + of.whole_worth * whole
        greatest = of.part_worth * most + of.whole_worth * most_of_all
        inside = ceil(least), floor(greatest)
        return min(inside), max(inside)

    def sums_at_least(self, of: Combination) -> tuple[Number, Number]:
        """Return part and whole in the possible budget where a combination is least, in won.

        Where too much crosses for that, in that of the lines alone: none comes to less.
        """
        found = self._least.get(of)
        if found is None:
            find = self._finder(of.of, of.whole, of.years)
            if find is None:
                return self.lines.sums_at_least(of)
            found = find(of.part_worth, of.whole_worth)
            if found is None:
                raise AssertionError  # pragma: no cover - the relations allow some budget
            self._least[of] = found
        return found

    def _finder(self, of: Filter, whole: Filter, years: _Years) -> LeastSums | None:
        """Return what finds part and whole of combinations, made once for each."""
        if (of, whole, years) in self._finders:
            return self._finders[of, whole, years]
        asked = looked_at((of, whole), years is not None)
        positions = tuple(sorted({*self._counting.told_of, *asked}))
        possible = self._possible.get(positions)
        if possible is None:
            possible = self._possible[positions] = self._possible_of(self._along(positions))
        found = self._finders[of, whole, years] = possible(of, whole, years)
        return found

    def _possible_of(self, groups: Sequence[Group]) -> _Finds:
        # Most proposals are exact, and their cover page tells nothing more.
        from regionai.budget.possible.budgets import Possible

        return Possible(groups, self._counting).least_sums

    @cached_property
    def _counting(self) -> Counting:
        return Counting(self.relations)

    def with_more(self, shape: Shape, amount: Won) -> "Ledger":
        """Return the ledger with one more amount, perhaps negative, and its cover page changed with it."""
        extra = Cell(shape, amount.amount, amount.amount, amount.amount, ())
        moved = (relation.with_more(shape, amount.amount) for relation in self.relations)
        return self.with_cell(extra, tuple(each for each in moved if each is not None))

    def with_cell(self, extra: Cell, relations: tuple[Relation, ...] = ()) -> "Ledger":
        """Return the ledger with one more cell, and some relations in place of its own."""
        found = Ledger((*self.cells, extra), relations)
        found._groups[_ALL] = tuple(summed_by_shape((*self.alike, extra)))
        return found


def summed_by_shape(amounts: Sequence[Cell | Group | tuple[Shape, int, int, int]]) -> Iterator[Group]:
    """Yield amounts summed of those that are alike in all."""
    sums: dict[Shape, list[int]] = {}
    # Lines that are alike share one shape: to look it up as an object spares comparing what it holds.
    known: dict[int, list[int]] = {}
    for shape, printed, least, greatest, *_ in amounts:
        ends = known.get(id(shape))
        if ends is None:
            ends = known[id(shape)] = sums.setdefault(shape, [0, 0, 0])
        ends[0] += printed
        ends[1] += least
        ends[2] += greatest
    return (Group(shape, *ends) for shape, ends in sums.items())
