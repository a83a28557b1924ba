"""The budgets that lines and cover page leave possible, and the least that something comes to in them."""

from collections.abc import Collection, Iterable, Sequence
from functools import partial

from regionai.budget.cell import Coordinates, Group, Shape
from regionai.budget.nested import Nested, Pools, nested
from regionai.budget.programme import Programme, Row
from regionai.budget.quantity import FUNDING, Filter
from regionai.budget.relation import Corner, LeastSums, Number, Relation, corners, readings

# What one won counts in part, in whole, and in each relation.
_Worth = tuple[int, ...]
# A question that tells no money apart.
_EVERYTHING = FUNDING["total"], FUNDING["total"], None


class Possible:
    """The possible budgets of some groups of money: those that keep all relations.

    Where the relations are sums that nest, as those of sources do, there is a
    closed form of what is least; else it is a linear programme.
    """

    def __init__(self, groups: Sequence[Group], relations: Sequence[Relation]) -> None:
        """Keep groups that are apart where a relation tells them apart."""
        self._groups = groups
        self._relations = relations
        self._counted = tuple(relation.counted for relation in relations)
        # Of money of some coordinates and year what it counts in each relation.
        self._counts: dict[tuple[Coordinates, int | None], _Worth] = {}
        self._years = tuple({each.year for each in self._counted if each.year is not None})
        self._kinds = [_by_counts(self._worths(group.shape, *_EVERYTHING)) for group in groups]
        is_sums = all((each.part, each.whole) == (1, 0) for each in self._counted)
        self._nested = self._as_nested() if is_sums else None

    def least_sums(self, of: Filter, whole: Filter, years: tuple[int, ...] | None) -> LeastSums:
        """Return what finds part and whole in the possible budget where they combine to least.

        Both in whole won, but for the rare programme that takes too many branches:
        then they may be fractions, and no possible budget comes to less.
        """
        if self._nested is None:
            worths = [self._worths(group.shape, of, whole, years) for group in self._groups]
            return partial(_least_sums, self._groups, worths, self._relations)
        if not self._nested.is_possible:
            return lambda _part, _whole: None
        kinds: dict[tuple[Corner, ...], int] = {}
        of_each = [
            kinds.setdefault(possible, len(kinds))
            for group, alike in zip(self._groups, self._kinds, strict=True)
            for possible in self._corners(group.shape, alike, of, whole, years)
        ]
        pools, of_kind = self._nested.pools(of_each), list(kinds)
        return partial(_cheapest, pools, [of_kind[kind] for kind in pools.kinds])

    def _as_nested(self) -> Nested | None:
        """Return each kind of money in each group as a variable, and what relations tell of their sums."""
        ends: list[tuple[int, int]] = []
        sums: list[tuple[Sequence[int], int, int]] = []
        counts: list[tuple[int, ...]] = []
        for group, kinds in zip(self._groups, self._kinds, strict=True):
            least = group.least if len(kinds) == 1 else 0
            if len(kinds) > 1:
                sums.append((range(len(ends), len(ends) + len(kinds)), group.least, group.greatest))
            ends += [(least, group.greatest)] * len(kinds)
            counts += kinds
        for (_, low, high), worths in zip(self._relations, zip(*counts, strict=True), strict=True):
            among = [n for n, worth in enumerate(worths) if worth]
            # Where a relation has no end, what its money comes to anyway is one.
            least = sum([ends[n][0] for n in among]) if low is None else low
            greatest = sum([ends[n][1] for n in among]) if high is None else high
            sums.append((among, least, greatest))
        return nested(ends, sums)

    def _corners(
        self,
        shape: Shape,
        kinds: Collection[_Worth],
        of: Filter,
        whole: Filter,
        years: tuple[int, ...] | None,
    ) -> Iterable[tuple[Corner, ...]]:
        """Return of each kind of money in a shape how it may belong to a part and a whole."""
        if len(kinds) == 1 and years is None:
            return (corners(shape, of, whole),)
        return _by_counts(self._worths(shape, of, whole, years)).values()

    def _worths(
        self, shape: Shape, of: Filter, whole: Filter, years: tuple[int, ...] | None
    ) -> tuple[_Worth, ...]:
        """Return what one won of a shape may count in part, whole and all else, each possibility once."""
        found = set()
        for money, year in readings(shape, (*(years or ()), *self._years), of, whole):
            counts = self._counts.get((money, year))
            if counts is None:
                counts = tuple([each.worth(money, year) for each in self._counted])
                self._counts[money, year] = counts
            falls_in = years is None or year in years
            found.add((int(falls_in and of.holds(money)), int(falls_in and whole.holds(money)), *counts))
        return tuple(sorted(found))


def _by_counts(worths: Iterable[_Worth]) -> dict[_Worth, tuple[Corner, ...]]:
    """Return the kinds of money that relations tell apart, in order; of each its corners."""
    found: dict[_Worth, list[Corner]] = {}
    for in_part, in_whole, *counts in worths:
        found.setdefault(tuple(counts), []).append((bool(in_part), bool(in_whole)))
    return {counts: tuple(possible) for counts, possible in sorted(found.items())}


def _cheapest(
    pools: Pools, of_each: Sequence[tuple[Corner, ...]], part: int, whole: int
) -> tuple[int, int]:
    """Return the money in part and whole where it counts least, so much for each won in either."""
    # Of each pool how its money counts least.
    corners = [
        possible[0]
        if len(possible) == 1
        else min(possible, key=lambda corner: part * corner[0] + whole * corner[1])
        for possible in of_each
    ]
    values = pools.cheapest([part * in_part + whole * in_whole for in_part, in_whole in corners])
    all_in_part = all_in_whole = 0
    for won, (in_part, in_whole) in zip(values, corners, strict=True):
        if in_part:
            all_in_part += won
        if in_whole:
            all_in_whole += won
    return all_in_part, all_in_whole


def _least_sums(
    groups: Sequence[Group],
    of_each: Sequence[tuple[_Worth, ...]],
    relations: Sequence[Relation],
    part_worth: int,
    whole_worth: int,
) -> tuple[Number, Number] | None:
    """Return part and whole where they combine to least, by a linear programme."""
    pools: dict[tuple[_Worth, ...], tuple[int, int]] = {}
    for each, worths in zip(groups, of_each, strict=True):
        least, greatest = pools.get(worths, (0, 0))
        pools[worths] = least + each.least, greatest + each.greatest
    fixed = [0] * (2 + len(relations))
    variables: list[_Worth] = []
    tops: list[int] = []
    split: list[tuple[range, int, int]] = []
    for worths, (least, greatest) in pools.items():
        top = 0
        if len(worths) == 1:
            fixed = [before + least * each for before, each in zip(fixed, worths[0], strict=True)]
            top = greatest - least
        elif greatest:
            top = greatest
            split.append((range(len(variables), len(variables) + len(worths)), least, greatest))
        if top:
            variables += worths
            tops += [top] * len(worths)
    everyone = range(len(variables))
    rows = [Row(tuple(int(n in among) for n in everyone), *ends) for among, *ends in split]
    for number, relation in enumerate(relations, 2):
        counts = tuple(worth[number] for worth in variables)
        rows.append(_row(counts, tops, fixed[number], relation))
    costs = [part_worth * worth[0] + whole_worth * worth[1] for worth in variables]
    # Once part and whole of every share are whole numbers, the rest mostly is.
    shares = [
        (n, relation.counted.whole) for n, relation in enumerate(relations, 2) if relation.counted.whole
    ]
    parts = {tuple(int(worth[n] != outside) for worth in variables): None for n, outside in shares}
    sums = ((1,) * len(variables), *parts) if parts else ()
    point = Programme((0,) * len(tops), tuple(tops), tuple(rows), sums).cheapest(costs)
    if point is None:
        return None
    part, whole = (
        fixed[n] + sum(worth[n] * value for worth, value in zip(variables, point, strict=True))
        for n in (0, 1)
    )
    return part, whole


def _row(counts: tuple[int, ...], tops: Sequence[int], fixed: int, relation: Relation) -> Row:
    """Return a relation over the variables; where it has no end, what they come to at most is one."""
    least = sum(min(count, 0) * top for count, top in zip(counts, tops, strict=True))
    greatest = sum(max(count, 0) * top for count, top in zip(counts, tops, strict=True))
    return Row(
        counts,
        least if relation.least is None else relation.least - fixed,
        greatest if relation.greatest is None else relation.greatest - fixed,
    )
