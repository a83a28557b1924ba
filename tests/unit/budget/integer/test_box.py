"""A box that is narrowed from where it costs least, beside the same worked out from the beginning."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil
from operator import mul

from hypothesis import assume, given
from hypothesis import strategies as st

from regionai.budget.integer.box import Box
from regionai.budget.possible.tableau import Number, Row, Tableau, Work

SIZE = 3

small = st.integers(-3, 3)
sums = st.lists(small, min_size=SIZE, max_size=SIZE)
rows = st.builds(
    lambda coefficients, least, span: Row(tuple(coefficients), least, least + span),
    sums,
    st.integers(-6, 8),
    st.sampled_from([0, 1, 3, 9]),
)
tops = st.lists(st.integers(0, 4), min_size=SIZE, max_size=SIZE)


def dot(factors: Sequence[int], numbers: Sequence[Number]) -> Number:
    return sum(map(mul, factors, numbers), start=Fraction())


def begun(most: Sequence[int], rows: Sequence[Row], costs: Sequence[int]) -> Box:
    """A box at a point where it costs least; there has to be one."""
    box = Box((0,) * SIZE, most, rows)
    assume(box.settle())
    box = box.with_costs(costs)
    box.cheapest()
    return box


def least_cost(box: Box, rows: Sequence[Row], costs: Sequence[int]) -> Number | None:
    """The least cost within the ends of a box, worked out from the beginning; None if there is no point."""
    ends = [*zip(box.low, box.high, strict=True)]
    kept = [Row(row.coefficients, *both) for row, both in zip(rows, ends[SIZE:], strict=True)]
    fresh = Tableau(box.low[:SIZE], box.high[:SIZE], kept)
    return dot(costs, fresh.with_costs(costs).cheapest()) if fresh.settle() else None


def assert_at_one_point(box: Box, rows: Sequence[Row]) -> None:
    """What each number and row comes to is that of one point, and what is free is at an end of its own."""
    point = box.point()
    assert [box.value(n) for n in range(SIZE)] == [*point]
    assert [box.value(SIZE + n) for n in range(len(rows))] == [dot(row.coefficients, point) for row in rows]
    assert all(box.ends[n] in (box.low[n], box.high[n]) for n in box.free)


@given(tops, st.lists(rows, max_size=2), sums, st.data())
def test_a_box_that_is_narrowed_costs_the_least_that_is_left(
    most: list[int], rows: list[Row], costs: list[int], data: st.DataObject
) -> None:
    box = begun(most, rows, costs)
    for _ in range(2):
        number = data.draw(st.integers(0, SIZE + len(rows) - 1))
        low, high = data.draw(st.tuples(st.none() | st.integers(-5, 9), st.none() | st.integers(-5, 9)))
        least, greatest = box.low[number], box.high[number]
        least = least if low is None else max(least, low)
        greatest = greatest if high is None else min(greatest, high)
        assert box.narrow(number, low, high) == (least <= greatest)
        assert (box.low[number], box.high[number]) == (least, greatest)
        if least > greatest:
            return
        assert_at_one_point(box, rows)
        expected = least_cost(box, rows, costs)
        assert box.settle() == (expected is not None)
        if expected is None:
            return
        assert_at_one_point(box, rows)
        assert dot(costs, box.point()) == expected


@given(tops, st.lists(rows, min_size=1, max_size=2), sums, sums, st.integers(0, 3))
def test_other_costs_are_least_too_from_where_the_first_were(
    most: list[int], rows: list[Row], costs: list[int], others: list[int], step: int
) -> None:
    box = begun(most, rows, costs)
    # The point is outside as soon as the row is narrowed from where it costs least.
    assume(box.narrow(SIZE, low=ceil(box.value(SIZE)) + step))
    assume(least_cost(box, rows, others) is not None)
    before = box.point()
    found = box.towards(others, Work())
    assert_at_one_point(found, rows)
    assert dot(others, found.point()) == least_cost(box, rows, others)
    assert box.point() == before


@given(tops, st.lists(rows, max_size=2), sums, rows)
def test_one_row_more_is_one_from_the_beginning(
    most: list[int], rows: list[Row], costs: list[int], more: Row
) -> None:
    box = begun(most, rows, costs)
    found, every = box.with_row(more), [*rows, more]
    assert len(box.ends) == SIZE + len(rows)
    assert_at_one_point(found, every)
    expected = least_cost(found, every, costs)
    assert found.settle() == (expected is not None)
    if expected is not None:
        assert_at_one_point(found, every)
        assert dot(costs, found.point()) == expected
