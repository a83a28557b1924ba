"""Money of several kinds under relations that do not nest: against every way to divide it."""

from collections.abc import Iterator
from itertools import product
from random import Random

import pytest

from regionai.budget.possible.counting import Counts
from regionai.budget.possible.crossing import Crossing, Pool, crossing
from regionai.budget.possible.programme import Prepared
from regionai.budget.possible.relation import Counted, Relation
from regionai.budget.possible.tableau import UnsettledError
from regionai.budget.quantity import FUNDING


def a_relation(least: int | None, greatest: int | None, whole: int = 0) -> Relation:
    """A relation whose worths stand in the counts of the kinds."""
    return Relation(Counted(FUNDING["local"], None, part=1, whole=whole), least, greatest)


def counts(*worths: int) -> Counts:
    return tuple((-number, worth) for number, worth in enumerate(worths) if worth)[::-1]


def ways(pools: list[Pool]) -> Iterator[tuple[int, ...]]:
    """Every way to divide every amount that a pool may have among its kinds."""
    of_pools = [
        [
            way
            for way in product(range(pool.greatest + 1), repeat=len(pool.kinds))
            if pool.least <= sum(way) <= pool.greatest
        ]
        for pool in pools
    ]
    for chosen in product(*of_pools):
        yield tuple(won for way in chosen for won in way)


def test_the_cheapest_division_is_that_of_trying_all() -> None:
    draw = Random(5).randint  # noqa: S311 - some budgets, the same each time
    answers = set()
    for _ in range(120):
        relations = [
            a_relation(least, greatest, draw(-1, 0))
            for _ in range(draw(1, 3))
            for least, greatest in [
                ((None, draw(0, 5)), (draw(-1, 4), None), (draw(0, 2), draw(2, 5)))[draw(0, 2)]
            ]
        ]
        pools = []
        for _ in range(draw(1, 3)):
            least = draw(0, 3)
            kinds = tuple(counts(*(draw(-2, 2) for _ in relations)) for _ in range(draw(1, 2)))
            pools.append(Pool(kinds, least, least + draw(0, 2)))
        worths = [
            [dict(kind).get(-n, 0) for pool in pools for kind in pool.kinds] for n in range(len(relations))
        ]
        points = [
            way
            for way in ways(pools)
            if all(
                (relation.least is None or relation.least <= dot(worth, way))
                and (relation.greatest is None or dot(worth, way) <= relation.greatest)
                for relation, worth in zip(relations, worths, strict=True)
            )
        ]
        costs = [draw(-3, 3) for _ in worths[0]]
        found = crossing(pools, relations).cheapest(costs)
        answers.add(bool(points))
        assert (found is None) is (not points)
        assert found is None or tuple(found) in points
        assert found is None or dot(costs, found) == min(dot(costs, point) for point in points)
    assert answers == {True, False}


def dot(one: list[int], other: object) -> int:
    return sum(a * b for a, b in zip(one, other, strict=True))  # type: ignore[call-overload]


def test_money_of_one_kind_that_is_there_in_any_case_is_no_variable() -> None:
    pools = [Pool((counts(1),), 5, 5), Pool((counts(1),), 3, 7), Pool((counts(1), counts(-1)), 0, 0)]
    pools.append(Pool((counts(2), ()), 4, 4))
    found = crossing(pools, [a_relation(None, 100)])
    assert (found.sure, found.open_to) == ((5, 3, 0, 0, 0, 0), (1, 4, 5))
    assert found.cheapest([0, 1, 0, 0, 1, 0]) == [5, 3, 0, 0, 0, 4]
    assert found.cheapest([0, -1, 0, 0, -1, 0]) == [5, 7, 0, 0, 4, 0]


@pytest.mark.parametrize(
    ("pool", "relations"),
    [(Pool(((),), 0, 1), 15_000), (Pool(((), counts(1)), 0, 1), 7_500 - 1)],
)
def test_too_many_kinds_of_money_under_too_many_relations_are_not_laid_side_by_side(
    pool: Pool, relations: int
) -> None:
    """One row more is that of a pool of several kinds."""
    always = a_relation(0, None)
    assert crossing([pool], [always] * relations).cheapest([1] * len(pool.kinds)) == [0] * len(pool.kinds)
    with pytest.raises(UnsettledError):
        crossing([pool], [always] * (relations + 1))


def test_nothing_is_possible_where_the_programme_has_no_point() -> None:
    assert Crossing((1,), (0,), Prepared(None, None)).cheapest([1]) is None


def test_wide_money_comes_to_whole_sums_of_part_and_whole() -> None:
    """A third of 10,000,000,000 is no whole number of won; of two won more it is."""
    for won, is_possible in ((10_000_000_000, False), (10_000_000_002, True)):
        pools = [Pool((counts(2), counts(-1)), won, won)]
        third = a_relation(0, 0, whole=-1)
        assert (crossing(pools, [third]).cheapest([0, 0]) is not None) is is_possible


def test_all_money_is_whole_where_a_share_of_it_is() -> None:
    """Two thirds of 10,000,000,000.5 won are whole; of the won beside it they are not."""
    pools = [Pool((counts(1), counts(-2)), 10_000_000_000, 10_000_000_001)]
    assert crossing(pools, [a_relation(0, 0, whole=-2)]).cheapest([0, 0]) is None
    pools = [Pool((counts(1), counts(-2)), 10_000_000_001, 10_000_000_002)]
    assert crossing(pools, [a_relation(0, 0, whole=-2)]).cheapest([0, 0]) is not None
