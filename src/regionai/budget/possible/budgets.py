"""The budgets that lines and cover page leave possible, and the least that something comes to in them."""

from collections.abc import Sequence
from functools import partial

from regionai.budget.cell import Group, Shape, telling
from regionai.budget.possible.counting import Counting, Counts
from regionai.budget.possible.crossing import Crossing, Pool, crossing
from regionai.budget.possible.nested import Nested, Pools, nested
from regionai.budget.possible.relation import Corner, LeastSums, Number, corners, readings
from regionai.budget.possible.tableau import UnsettledError
from regionai.budget.quantity import FUNDING, Filter, looked_at

# A question that tells no money apart.
_EVERYTHING = FUNDING["total"], FUNDING["total"], None


class Possible:
    """The possible budgets of some groups of money: those that keep all relations.

    Where the relations are sums that nest, as those of sources do, there is a
    closed form of what is least; else it is a linear programme.
    """

    def __init__(self, groups: Sequence[Group], counting: Counting) -> None:
        """Keep groups that are apart where a relation tells them apart."""
        self._groups = groups
        self._counting = counting
        self._relations = counting.relations
        self._kinds = [counting.kinds(group.shape) for group in groups]
        is_sums = all(relation.counted[2:] == (1, 0) for relation in self._relations)
        self._nested = self._as_nested() if is_sums else None
        # None where it takes too long to say what is possible.
        self._crossings: dict[tuple[Pool, ...], Crossing | None] = {}

    def least_sums(self, of: Filter, whole: Filter, years: tuple[int, ...] | None) -> LeastSums | None:
        """Return what finds part and whole in the possible budget where they combine to least.

        None if too much crosses for that to be known.

        Both in whole won, but for the rare programme that takes too many branches:
        then they may be fractions, and no possible budget comes to less.
        """
        if self._nested is not None:
            if not self._nested.is_possible:
                return lambda _part, _whole: None
            if (of, whole, years) == _EVERYTHING:
                return partial(_all_money, *self._nested.ends_of_all)
        of_each = self._corners_of_each(of, whole, years)
        if self._nested is None:
            return self._crossing(of_each)
        numbers: dict[tuple[Corner, ...], int] = {}
        pools = self._nested.pools(
            [numbers.setdefault(possible, len(numbers)) for of_kinds in of_each for possible in of_kinds]
        )
        of_number = list(numbers)
        return partial(_cheapest, pools, [of_number[number] for number in pools.kinds])

    def _as_nested(self) -> Nested | None:
        """Return each kind of money in each group as a variable, and what relations tell of their sums."""
        ends: list[tuple[int, int]] = []
        sums: list[tuple[Sequence[int], int, int]] = []
        among: list[list[int]] = [[] for _ in self._relations]
        for group, kinds in zip(self._groups, self._kinds, strict=True):
            if len(kinds) == 1:
                least = group.least
            else:
                least = 0
                sums.append((range(len(ends), len(ends) + len(kinds)), group.least, group.greatest))
            for counts in kinds:
                for number, _ in counts:
                    among[-number].append(len(ends))
                ends.append((least, group.greatest))
        for (_, low, high), variables in zip(self._relations, among, strict=True):
            # Where a relation has no end, what its money comes to anyway is one.
            least = sum([ends[n][0] for n in variables]) if low is None else low
            greatest = sum([ends[n][1] for n in variables]) if high is None else high
            sums.append((variables, least, greatest))
        return nested(ends, sums)

    def _crossing(self, of_each: Sequence[tuple[tuple[Corner, ...], ...]]) -> LeastSums | None:
        """Return what finds part and whole by a linear programme, in which like money is one variable."""
        found: dict[tuple[tuple[Counts, ...], tuple[tuple[Corner, ...], ...]], tuple[int, int]] = {}
        for group, kinds, of_kinds in zip(self._groups, self._kinds, of_each, strict=True):
            least, greatest = found.get((kinds, of_kinds), (0, 0))
            found[kinds, of_kinds] = least + group.least, greatest + group.greatest
        pools = tuple(Pool(kinds, *ends) for (kinds, _), ends in found.items())
        if pools not in self._crossings:
            try:
                self._crossings[pools] = crossing(pools, self._relations)
            except UnsettledError:
                self._crossings[pools] = None
        possible = self._crossings[pools]
        if possible is None:
            return None
        return partial(_cheapest, possible, [each for _, of_kinds in found for each in of_kinds])

    def _corners_of_each(
        self, of: Filter, whole: Filter, years: tuple[int, ...] | None
    ) -> list[tuple[tuple[Corner, ...], ...]]:
        """Return of each kind of money in each group how it may belong to a part and a whole."""
        asked = looked_at((of, whole), years is not None)
        # Money of one kind belongs as much whatever the relations tell of it.
        of_one, of_several = telling(asked), telling({*asked, *self._counting.told_of})
        found: dict[tuple[object, int], tuple[tuple[Corner, ...], ...]] = {}
        of_each = []
        for group, kinds in zip(self._groups, self._kinds, strict=True):
            told_by = of_one if len(kinds) == 1 else of_several
            told = told_by(group.shape), len(kinds)
            if told not in found:
                found[told] = self._corners(group.shape, kinds, of, whole, years)
            of_each.append(found[told])
        return of_each

    def _corners(
        self,
        shape: Shape,
        kinds: tuple[Counts, ...],
        of: Filter,
        whole: Filter,
        years: tuple[int, ...] | None,
    ) -> tuple[tuple[Corner, ...], ...]:
        """Return of each kind of money in a shape how it may belong to a part and a whole."""
        if len(kinds) == 1 and years is None:
            return (corners(shape, of, whole),)
        found: dict[Counts, set[Corner]] = {}
        for money, year in readings(shape, (*(years or ()), *self._counting.years), of, whole):
            falls_in = years is None or year in years
            corner = falls_in and of.holds(money), falls_in and whole.holds(money)
            found.setdefault(self._counting.counts(money, year), set()).add(corner)
        return tuple([tuple(sorted(found[counts])) for counts in kinds])


def _all_money(least: int, greatest: int, part: int, whole: int) -> tuple[int, int]:
    """Return all money as part and whole where it counts least: at one of its ends."""
    won = greatest if part + whole < 0 else least
    return won, won


def _cheapest(
    pools: Pools | Crossing, of_each: Sequence[tuple[Corner, ...]], part: int, whole: int
) -> tuple[Number, Number] | None:
    """Return the money in part and whole where it counts least, so much for each won in either."""
    # Of each pool how its money counts least.
    corners = [
        possible[0]
        if len(possible) == 1
        else min(possible, key=lambda corner: part * corner[0] + whole * corner[1])
        for possible in of_each
    ]
    values = pools.cheapest([part * in_part + whole * in_whole for in_part, in_whole in corners])
    if values is None:
        return None
    all_in_part: Number = 0
    all_in_whole: Number = 0
    for won, (in_part, in_whole) in zip(values, corners, strict=True):
        if in_part:
            all_in_part += won
        if in_whole:
            all_in_whole += won
    return all_in_part, all_in_whole
