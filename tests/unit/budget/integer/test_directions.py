"""Sums of variables across which a set of whole points is narrow."""

from itertools import product
from operator import mul

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from regionai.budget.integer.directions import directions
from regionai.budget.possible.tableau import UnsettledError, Work

numbers = st.integers(-9, 9)
images = st.integers(1, 3).flatmap(
    lambda size: st.lists(st.lists(numbers, min_size=size, max_size=size), min_size=size, max_size=size)
)


def determinant(rows: list[list[int]]) -> int:
    if not rows:
        return 1
    return sum(
        (-1) ** n * first * determinant([row[:n] + row[n + 1 :] for row in rows[1:]])
        for n, first in enumerate(rows[0])
    )


def length(images: list[list[int]], step: tuple[int, ...]) -> int:
    """The square of how far a step leads."""
    return sum(
        sum(each * n for each, n in zip(column, step, strict=True)) ** 2
        for column in zip(*images, strict=True)
    )


@settings(max_examples=40)
@given(images)
def test_the_sums_are_whole_exactly_where_all_variables_are(images: list[list[int]]) -> None:
    assume(determinant(images))
    assert abs(determinant(directions(images, Work()))) == 1


@settings(max_examples=40)
@given(images)
def test_a_step_across_the_first_sum_alone_is_nearly_the_shortest(images: list[list[int]]) -> None:
    assume(determinant(images))
    sums = directions(images, Work())
    steps = {step: length(images, step) for step in product(range(-2, 3), repeat=len(images)) if any(step)}
    alone = [far for step, far in steps.items() if not any(sum(map(mul, each, step)) for each in sums[1:])]
    assume(alone)
    assert min(alone) <= 2 ** (len(images) - 1) * min(steps.values())


def test_a_flat_set_is_narrow_across_its_plane() -> None:
    # A step along (3, 2) hardly counts, all others do.
    assert directions([[2_000, 1], [-3_000, 1]], Work())[-1] in ([2, -3], [-2, 3])


def test_too_much_work_is_given_up() -> None:
    with pytest.raises(UnsettledError):
        directions([[2_000, 1], [-3_000, 1]], Work(8))
