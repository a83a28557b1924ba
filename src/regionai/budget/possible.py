"""The budgets that lines and cover page leave possible, and the least that something comes to in them."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from regionai.budget.cell import Group, Shape
from regionai.budget.nested import Nested, nested
from regionai.budget.programme import Number, Programme, Row
from regionai.budget.quantity import FUNDING, Filter
from regionai.budget.relation import Combination, Corner, Counted, Relation, readings

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
        self._corners: dict[tuple[Filter, Filter, tuple[int, ...] | None], list[tuple[Corner, ...]]] = {}
        is_sums = all((each.part, each.whole) == (1, 0) for each in self._counted)
        self._nested = self._as_nested() if is_sums else None

    def least_sums(self, of: Combination) -> tuple[Number, Number] | None:
        """Return part and whole in the possible budget where they combine to least; None if there is none.

        Both in whole won, but for the rare programme that takes too many branches:
        then they may be fractions, and no possible budget comes to less.
        """
        if self._nested is None:
            return _least_sums(self._groups, self._relations, self._counted, of)
        asked = of.of, of.whole, of.years
        corners = self._corners.get(asked)
        if corners is None:
            corners = self._corners[asked] = [
                tuple(each) for group in self._groups for each in self._kinds(group.shape, *asked).values()
            ]
        part, whole = of.part_worth, of.whole_worth
        # Each costs what it counts where that is least.
        cheapest = [
            each[0] if len(each) == 1 else min(each, key=lambda at: part * at[0] + whole * at[1])
            for each in corners
        ]
        values = self._nested.cheapest(
            [part * in_part + whole * in_whole for in_part, in_whole in cheapest]
        )
        if values is None:
            return None
        of_both = list(zip(values, cheapest, strict=True))
        return sum(won for won, at in of_both if at[0]), sum(won for won, at in of_both if at[1])

    def _as_nested(self) -> Nested | None:
        """Return each kind of money in each group as a variable, and what relations tell of their sums."""
        ends: list[tuple[int, int]] = []
        sums: list[tuple[frozenset[int], int, int]] = []
        counts: list[tuple[int, ...]] = []
        for group in self._groups:
            kinds = self._kinds(group.shape, *_EVERYTHING)
            least = group.least if len(kinds) == 1 else 0
            if len(kinds) > 1:
                split = frozenset(range(len(ends), len(ends) + len(kinds)))
                sums.append((split, group.least, group.greatest))
            ends += [(least, group.greatest)] * len(kinds)
            counts += kinds
        for number, (_, low, high) in enumerate(self._relations):
            among = frozenset(n for n, worths in enumerate(counts) if worths[number])
            # Where a relation has no end, what its money comes to anyway is one.
            least, greatest = (sum(ends[n][side] for n in among) for side in (0, 1))
            sums.append((among, least if low is None else low, greatest if high is None else high))
        return nested(ends, sums)

    def _kinds(
        self, shape: Shape, of: Filter, whole: Filter, years: tuple[int, ...] | None
    ) -> dict[_Worth, list[Corner]]:
        """Return the kinds of money that relations tell apart in a shape, in order; of each its corners."""
        found: dict[_Worth, list[Corner]] = {}
        for in_part, in_whole, *worths in _worths(shape, of, whole, years, self._counted):
            found.setdefault(tuple(worths), []).append((bool(in_part), bool(in_whole)))
        return dict(sorted(found.items()))


def _least_sums(
    groups: Iterable[Group], relations: Sequence[Relation], counted: tuple[Counted, ...], of: Combination
) -> tuple[Number, Number] | None:
    """Return part and whole where they combine to least, by a linear programme."""
    pools: dict[tuple[_Worth, ...], tuple[int, int]] = {}
    for each in groups:
        worths = _worths(each.shape, of.of, of.whole, of.years, counted)
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
    costs = [of.part_worth * worth[0] + of.whole_worth * worth[1] for worth in variables]
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


@lru_cache(maxsize=4096)
def _worths(
    shape: Shape, of: Filter, whole: Filter, years: tuple[int, ...] | None, counted: tuple[Counted, ...]
) -> tuple[_Worth, ...]:
    """Return what one won of a shape may count in part, whole and all else, each possibility once."""
    asked = (*(years or ()), *(each.year for each in counted if each.year is not None))
    found = set()
    for money, year in readings(shape, asked, of, whole):
        falls_in = years is None or year in years
        found.add(
            (
                int(falls_in and of.holds(money)),
                int(falls_in and whole.holds(money)),
                *(each.worth(money, year) for each in counted),
            )
        )
    return tuple(sorted(found))
