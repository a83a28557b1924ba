"""The least value of a sum of whole changes, beside all whole changes there are."""

from collections.abc import Sequence
from itertools import product
from operator import add, neg
from typing import NamedTuple

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from regionai.budget.demand import Demand
from regionai.budget.integer import changes
from regionai.budget.integer.changes import Changes, Point
from regionai.budget.possible.tableau import UnsettledError, Work
from regionai.budget.whole import whole_changes

SIZE = 2
BOTH, MIXED = (True, True), (True, False, True)

worths = st.lists(st.integers(-5, 5), min_size=SIZE, max_size=SIZE).map(tuple)
losses = st.lists(st.integers(-3, 0), min_size=SIZE, max_size=SIZE).map(tuple)
nothing = st.just(())
exact = st.builds(Demand, st.integers(-14, 6), worths, nothing, nothing)
# A part that counts nothing loses nothing.
demands = exact | st.builds(
    lambda value, worth, *lost: Demand(
        value,
        worth,
        *(tuple([won * (own != 0) for own, won in zip(worth, each, strict=True)]) for each in lost),
    ),
    st.integers(-14, 6),
    worths,
    losses,
    losses,
)


class Problem(NamedTuple):
    """Demands on changes, and how far each may go, up and down in turn."""

    demands: list[Demand]
    most: list[int]
    counted: tuple[bool, ...]

    def changes(self, work: Work | None = None) -> Changes:
        found = whole_changes(self.demands, self.most, self.counted, 1, work or Work())
        assert found is not None
        return found

    def every(self) -> list[tuple[int, ...]]:
        """All whole changes that fulfil the demands."""
        ends = zip(self.most[::2], self.most[1::2], strict=True)
        points = product(*(range(-less, more + 1) for more, less in ends))
        return [point for point in points if all(demand.after(point) >= 0 for demand in self.demands)]

    def raised(self, point: Sequence[int]) -> int:
        return sum(won for won, counts in zip(point, self.counted, strict=True) if counts)


# A floor and a cap on the same sum, close to each other: few whole changes lie between them, if any.
flat = st.builds(
    lambda value, worth, width: [Demand(value, worth), Demand(width - value, tuple(map(neg, worth)))],
    st.integers(-14, 6),
    worths,
    st.integers(0, 1),
)
problems = st.builds(
    Problem,
    st.lists(demands, min_size=1, max_size=3) | st.builds(add, flat, st.lists(demands, max_size=1)),
    st.lists(st.integers(0, 6), min_size=2 * SIZE, max_size=2 * SIZE),
    st.tuples(st.booleans(), st.booleans()),
).filter(lambda asked: whole_changes(asked.demands, asked.most, asked.counted, 1, Work()) is not None)
# At once, after all that is tried first, or only after it is known in which directions the set is narrow.
patience = st.sampled_from([0, 1, 40])


def total(point: Sequence[int]) -> int:
    return sum(map(abs, point))


def net(point: Point) -> tuple[int, ...]:
    numbers = point.numbers
    assert all(number >= 0 for number in numbers)
    return tuple(more - less for more, less in zip(numbers[::2], numbers[1::2], strict=True))


@settings(max_examples=60)
@given(problems, patience)
@example(Problem([Demand(4, (-8, 3)), Demand(-4, (8, -3))], [1, 5, 6, 1], BOTH), 1)
@example(Problem([Demand(-14, (-3, -4)), Demand(14, (3, 4)), Demand(0, (3, -2))], [5, 6, 0, 5], BOTH), 0)
@example(Problem([Demand(-1, (-4, -4, 1)), Demand(3, (4, 4, -1))], [3, 1, 3, 5, 0, 1], MIXED), 0)
# The point next to the one that costs least keeps all ends, but does not bear what is lost.
@example(
    Problem(
        [Demand(2, (-3, 3, -1), (0, -1, 0), (0, 0, -1)), Demand(-1, (3, -3, 1), (0,) * 3, (0,) * 3)],
        [6, 0, 5, 3, 0, 3],
        MIXED,
    ),
    40,
)
def test_the_least_total_is_that_of_the_least_of_all_changes(problem: Problem, patience: int) -> None:
    asked, every = problem.changes(), problem.every()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(changes, "_PATIENCE", patience)
        found = asked.least(asked.start, asked.total)
        some = asked.least(asked.start, asked.total, is_any=True)
    if not every:
        assert found is None
        assert some is None
        return
    assert found is not None
    assert some is not None
    assert net(found) in every
    assert net(some) in every
    assert found.value == sum(found.numbers) == min(map(total, every))
    assert some.value == sum(some.numbers)


@settings(max_examples=60)
@given(problems, patience)
def test_of_changes_of_the_least_total_the_least_is_raised(problem: Problem, patience: int) -> None:
    asked, every = problem.changes(), problem.every()
    assume(every)
    least = min(map(total, every))
    box = asked.start.copied()
    box.narrow(asked.total, low=least, high=least)
    assert box.settle()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(changes, "_PATIENCE", patience)
        found = asked.least(box.towards(asked.rows[-1].coefficients, Work()), asked.raised)
    assert found is not None
    assert net(found) in every
    assert total(net(found)) == least
    assert found.value == problem.raised(net(found))
    assert found.value == min(problem.raised(point) for point in every if total(point) == least)


@settings(max_examples=60)
@given(problems, patience, st.integers(0, 12), st.integers(0, 4))
def test_a_total_within_two_ends_is_found_if_there_is_one(
    problem: Problem, patience: int, low: int, width: int
) -> None:
    asked, every = problem.changes(), problem.every()
    least = min(map(total, every), default=low)
    # There must be none below the first end.
    low = min(low, least)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(changes, "_PATIENCE", patience)
        found = asked.first(asked.start, asked.total, low, low + width)
    if found is None:
        assert not every or least > low + width
    else:
        assert low <= found.value == sum(found.numbers) <= low + width
        assert net(found) in every


@pytest.mark.parametrize(
    ("problem", "work"),
    [
        (Problem([Demand(-4, (2, -3), (-3, -1), (-3, 0))], [5, 3, 5, 1], BOTH), 268),
        (
            Problem(
                [
                    Demand(-4, (-7, 5, 8)),
                    Demand(6, (7, -5, -8)),
                    Demand(1, (2, -2, 8), (-3, -3, -1), (-3, -1, 0)),
                    Demand(3, (-4, -3, -1), (-2, -3, 0), (-1, -1, -3)),
                ],
                [6, 5, 5, 5, 6, 5],
                MIXED,
            ),
            6_282,
        ),
    ],
)
def test_only_what_is_charged_is_tried_without_a_charge(problem: Problem, work: int) -> None:
    asked = problem.changes(Work(work))
    assert asked.least(asked.start, asked.total) is not None


def test_each_part_counts_all_coefficients_of_its_rows_and_of_what_they_cost() -> None:
    """To settle two rows of two numbers counts 4, and to look at what is settled 6 with the costs."""

    def asked(work: int) -> Changes:
        return Problem([], [3, 3], (True,)).changes(Work(work))

    enough, short = asked(4 + 6), asked(4 + 6 - 1)
    assert enough.first(enough.start, enough.total, 0, 0) == Point(0, (0, 0))
    with pytest.raises(UnsettledError):
        short.first(short.start, short.total, 0, 0)


def test_a_sum_of_changes_is_one_of_what_is_added_and_taken() -> None:
    assert changes.signed([3, 0, -2]) == (3, -3, 0, 0, -2, 2)
