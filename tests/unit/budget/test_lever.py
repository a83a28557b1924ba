"""By how many won one movement of money fulfils all demands: against trying every size."""

from itertools import product

import pytest

from regionai.budget.demand import Demand
from regionai.budget.lever import Movement, Reach, least_conceivable, reach

MOST = 20
INTO, OUT, MOVE = Movement(0, None), Movement(None, 1), Movement(0, 1)


def test_a_movement_changes_what_it_adds_to_and_what_it_takes_from() -> None:
    assert [each.weight for each in (INTO, OUT, MOVE)] == [1, 1, 2]
    assert [each.only for each in (INTO, OUT, MOVE)] == [0, 1, None]
    demand = Demand(0, (5, 3), (-1, -2), (-30, -40))
    assert [each.step(demand) for each in (INTO, OUT, MOVE)] == [5, -3, 2]
    assert [each.once(demand) for each in (INTO, OUT, MOVE)] == [-1, -40, -41]


def test_the_sizes_that_work_are_what_trying_each_finds() -> None:
    pairs = list(product((-5, -1, 0, 1, 4), (-2, 0, 1, 3)))
    for available, (value, worth), (other, more), once in product((None, 0, 3), pairs, pairs, (0, -1)):
        demands = (Demand(value, (worth,), (once,), (0,)), Demand(other, (more,)))
        sizes = [
            size
            for size in range((MOST if available is None else available) + 1)
            if value + once + worth * size >= 0 and other + more * size >= 0
        ]
        found = reach(INTO, available, demands)
        assert found.works is bool(sizes)
        if found.works:
            assert found.least == sizes[0]
            assert sizes[-1] == (MOST if found.greatest is None else found.greatest)


@pytest.mark.parametrize(
    ("available", "demands", "found"),
    [
        (None, [], Reach(0, None)),
        (7, [], Reach(0, 7)),
        (None, [(5, 0), (-5, 2)], Reach(3, None)),
        (None, [(-5, 2), (5, -2)], Reach(3, 2, (0, 1))),
        (None, [(-6, 2), (6, -2)], Reach(3, 3)),
        # The first of several that need or allow as much; what there is rules out by itself.
        (None, [(-6, 2), (-3, 1), (4, -2), (2, -1)], Reach(3, 2, (0, 2))),
        (2, [(-6, 2), (2, -1)], Reach(3, 2, (0,))),
        (2, [(-6, 2), (1, -1)], Reach(3, 1, (0, 1))),
        (9, [(3, 1), (-1, 0), (-1, -1)], Reach(0, 0, (1,))),
        (9, [(3, 1), (-1, -1)], Reach(0, 0, (1,))),
    ],
)
def test_what_rules_every_size_out_is_named(
    available: int | None, demands: list[tuple[int, int]], found: Reach
) -> None:
    assert reach(INTO, available, [Demand(value, (worth,)) for value, worth in demands]) == found


@pytest.mark.parametrize(
    ("found", "works"),
    [
        (Reach(0, None), True),
        (Reach(3, 3), True),
        (Reach(3, 2), False),
        (Reach(0, 5, (0,)), False),
        (Reach(0, 0), True),
    ],
)
def test_a_movement_works_if_there_is_a_size_that_nothing_is_against(found: Reach, works: bool) -> None:
    assert found.works is works


@pytest.mark.parametrize(
    ("demands", "least"),
    [
        ([], 0),
        # What is kept needs nothing, whatever would be lost once.
        ([Demand(5, (1,))], 0),
        ([Demand(0, (1,), (-4,), (-4,))], 0),
        ([Demand(-1, (1,), (-4,), (-9,))], 5),
        ([Demand(-1, (-1,), (-4,), (-9,))], 10),
        ([Demand(-1, (0, 0))], 0),
        ([Demand(-7, (2, 0, -3))], 3),
        ([Demand(-6, (2, -3))], 2),
        ([Demand(-6, (2, -3)), Demand(-5, (1, 0)), Demand(-9, (0, 0))], 5),
        # What is gained or lost once counts on the side that helps.
        ([Demand(-6, (2, -3), (-4, -100), (-100, -7))], 5),
        ([Demand(-6, (2, -3), (-1, -100), (-100, -7))], 4),
    ],
)
def test_no_correction_is_less_than_the_hardest_demand_needs_of_its_best_part(
    demands: list[Demand], least: int
) -> None:
    assert least_conceivable(demands) == least
