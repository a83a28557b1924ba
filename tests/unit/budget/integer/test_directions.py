"""Sums of variables across which a set of whole points is narrow."""

from fractions import Fraction
from itertools import product
from operator import mul

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from regionai.budget.integer.directions import directions
from regionai.budget.possible.tableau import UnsettledError, Work

numbers = st.integers(-9, 9)
images = st.integers(1, 4).flatmap(
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


def basis(images: list[list[int]], sums: list[list[int]]) -> list[list[Fraction]]:
    """The vectors that the sums count: `images` is the sum of them, each as often as a variable says."""
    size, whole = range(len(sums)), determinant(sums)
    cofactors = [[(-1) ** (n + m) * determinant(without(sums, n, m)) for m in size] for n in size]
    return [
        [Fraction(sum(cofactors[n][m] * images[m][k] for m in size), whole) for k in size] for n in size
    ]


def without(rows: list[list[int]], n: int, m: int) -> list[list[int]]:
    return [row[:m] + row[m + 1 :] for at, row in enumerate(rows) if at != n]


@settings(max_examples=60)
@given(images)
def test_the_sums_count_vectors_that_are_reduced(images: list[list[int]]) -> None:
    """Each is along no earlier one by more than half of it, and not much shorter than the one before."""
    assume(determinant(images))
    vectors = basis(images, directions(images, Work()))
    apart: list[list[Fraction]] = []
    for vector in vectors:
        rest, along = vector, []
        for other in apart:
            along.append(dot(vector, other) / dot(other, other))
            rest = [each - along[-1] * more for each, more in zip(rest, other, strict=True)]
        assert all(abs(each) <= Fraction(1, 2) for each in along)
        if apart:
            before = dot(apart[-1], apart[-1])
            assert dot(rest, rest) + along[-1] ** 2 * before >= Fraction(3, 4) * before
        apart.append(rest)


def dot(one: list[Fraction], other: list[Fraction]) -> Fraction:
    return sum(map(mul, one, other), start=Fraction())


def test_a_flat_set_is_narrow_across_its_plane() -> None:
    # A step along (3, 2) hardly counts, all others do.
    assert directions([[2_000, 1], [-3_000, 1]], Work())[-1] in ([2, -3], [-2, 3])


def test_too_much_work_is_given_up() -> None:
    with pytest.raises(UnsettledError):
        directions([[2_000, 1], [-3_000, 1]], Work(8))
