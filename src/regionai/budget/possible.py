"""The budgets that lines and cover page leave possible, and the least that something comes to in them."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from regionai.budget.cell import Group, Shape
from regionai.budget.programme import Number, Programme, Row
from regionai.budget.quantity import Filter
from regionai.budget.relation import Combination, Counted, Relation, readings

# What one won counts in part, in whole, and in each relation.
_Worth = tuple[int, ...]


def least_sums(
    groups: Iterable[Group], relations: Sequence[Relation], of: Combination
) -> tuple[Number, Number] | None:
    """Return part and whole in the possible budget where they combine to least; None if none is possible.

    Both in whole won, but for the rare programme that takes too many branches:
    then they may be fractions, and no possible budget comes to less.
    """
    counted = tuple(relation.counted for relation in relations)
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
