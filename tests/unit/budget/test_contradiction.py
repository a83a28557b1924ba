"""The first smallest set of groups that contradict each other, against all sets that there are."""

from collections.abc import Iterable, Sequence
from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regionai.budget.contradiction import first_smallest
from regionai.budget.possible.tableau import UnsettledError, Work


class Points:
    """Some points, each by the groups that it keeps; what is asked of them is noted."""

    def __init__(self, points: Iterable[Iterable[int]]) -> None:
        self.points = [*map(frozenset, points)]
        self.asked: list[tuple[int, ...]] = []

    def beside(self, chosen: tuple[int, ...]) -> frozenset[int] | None:
        self.asked.append(chosen)
        return next((kept for kept in self.points if kept.issuperset(chosen)), None)


def all_sets(count: int) -> Sequence[tuple[int, ...]]:
    return [chosen for size in range(count + 1) for chosen in combinations(range(count), size)]


@example([{n} for n in range(7)])
@given(st.lists(st.sets(st.integers(0, 6), min_size=1, max_size=4), max_size=8))
def test_of_the_smallest_sets_that_no_point_keeps_it_is_the_first(missed: list[set[int]]) -> None:
    """And none is asked about that a point keeps which is known already."""
    points = Points({*range(7)} - each for each in missed)
    found = first_smallest(7, points.beside, Work())
    contradicting = (
        chosen for chosen in all_sets(7) if not any(point.issuperset(chosen) for point in points.points)
    )
    assert found == next(contradicting)
    known: list[frozenset[int]] = []
    for chosen in points.asked:
        assert not any(point.issuperset(chosen) for point in known)
        known += [point for point in points.points if point.issuperset(chosen)][:1]


@pytest.mark.parametrize(
    ("kept", "found", "looked_at"),
    [
        ([(0, 1), (2, 3)], (0, 2), [1, 2, 4]),
        ([*combinations(range(4), 2)], (0, 1, 2), [1, 2, 1, 6, 1, 2, 4]),
    ],
)
def test_what_it_takes_to_ask_and_to_look_for_what_to_ask_is_counted(
    kept: list[tuple[int, ...]], found: tuple[int, ...], looked_at: list[int]
) -> None:
    """Of each of four groups a question that is answered takes 1, and 300 beside.

    A set that is looked at, or what some begin with, takes 1, and 1 for each
    point that is known: `looked_at` says how many are while 0, 1, ... points are.
    """
    answers = len(looked_at) - 1
    work = answers * (300 + 4) + sum((known + 1) * sets for known, sets in enumerate(looked_at))
    assert first_smallest(4, Points(kept).beside, Work(work)) == found
    with pytest.raises(UnsettledError):
        first_smallest(4, Points(kept).beside, Work(work - 1))
