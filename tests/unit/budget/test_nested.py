"""Sums that nest, each step by hand: what is kept, what falls away, and the cheapest point."""

import pytest

from regionai.budget.possible.nested import Nested, Pools, nested


@pytest.mark.parametrize(
    ("ends", "sums", "found"),
    [
        # Without sums there are only variables.
        ([(0, 3), (1, 2)], [], Nested((0, 1), (3, 2), ())),
        # A sum of one variable narrows it.
        ([(0, 9), (1, 2)], [((0,), 2, 5), ((0,), 1, 4)], Nested((2, 1), (4, 2), ())),
        ([(0, 9), (1, 2)], [((0,), 7, 3)], Nested((7, 1), (3, 2), ())),
        # What the variables keep by themselves falls away, at either end and to the won.
        ([(0, 3), (1, 2)], [((0, 1), 1, 5)], Nested((0, 1), (3, 2), ())),
        ([(0, 3), (1, 2)], [((0, 1), 2, 5)], Nested((0, 1, 2), (3, 2, 5), ((0, 1),))),
        ([(0, 3), (1, 2)], [((0, 1), 1, 4)], Nested((0, 1, 1), (3, 2, 4), ((0, 1),))),
        # A variable that is fixed is none of those that a sum leaves open.
        ([(0, 3), (1, 2), (5, 5)], [((0, 1, 2), 7, 9)], Nested((0, 1, 5, 2), (3, 2, 5, 4), ((0, 1),))),
        ([(0, 3), (5, 5)], [((0, 1), 6, 7)], Nested((1, 5), (2, 5), ())),
        ([(0, 3), (5, 5)], [((0, 1), 5, 8), ((1,), 6, 7)], Nested((0, 5, 1), (3, 5, 0), ((),))),
        # Of sums of the same variables, and of one that fixed variables leave the same, both count.
        ([(0, 3), (0, 3)], [((0, 1), 2, 5), ((1, 0), 1, 4)], Nested((0, 0, 2), (3, 3, 4), ((0, 1),))),
        # A sum within another is one of its parts.
        (
            [(0, 3), (0, 3), (0, 3)],
            [((0, 1, 2), 4, 6), ((0, 1), 2, 4)],
            Nested((0, 0, 0, 2, 4), (3, 3, 3, 4, 6), ((0, 1), (3, 2))),
        ),
        ([(0, 3)] * 3, [((0, 1), 2, 4), ((0, 1, 2), 2, 7)], Nested((0, 0, 0, 2), (3, 3, 3, 4), ((0, 1),))),
        # Two that lie apart are both parts of all.
        (
            [(0, 3)] * 4,
            [((0, 1), 2, 4), ((2, 3), 1, 5), ((0, 1, 2, 3), 5, 6)],
            Nested((0, 0, 0, 0, 2, 1, 5), (3, 3, 3, 3, 4, 5, 6), ((0, 1), (2, 3), (4, 5))),
        ),
        # Two that overlap do not nest, unless one falls away.
        ([(0, 3)] * 3, [((0, 1), 2, 4), ((1, 2), 2, 4)], None),
        ([(0, 3)] * 3, [((0, 1), 2, 4), ((1, 2), 0, 6)], Nested((0, 0, 0, 2), (3, 3, 3, 4), ((0, 1),))),
        ([(0, 3)] * 3, [((0, 1), 2, 4), ((1, 2), 0, 5)], None),
        ([(0, 3)] * 3, [((0, 1), 2, 4), ((1, 2), 1, 6)], None),
        # Where there is no point an end lies above the other.
        ([(0, 3), (0, 3)], [((0, 1), 7, 8)], Nested((0, 0, 7), (3, 3, 6), ((0, 1),))),
    ],
)  # fmt: skip
def test_sums_nest_with_what_the_others_do_not_imply(
    ends: list[tuple[int, int]], sums: list[tuple[tuple[int, ...], int, int]], found: Nested | None
) -> None:
    assert nested(ends, sums) == found


def test_there_is_a_point_unless_an_end_lies_above_the_other() -> None:
    assert Nested((0, 2), (0, 3), ()).is_possible
    assert not Nested((0, 4), (0, 3), ()).is_possible


def test_all_variables_come_to_what_the_outermost_sums_do() -> None:
    assert Nested((0, 0, 1, 2), (3, 3, 5, 4), ((0, 1),)).ends_of_all == (3, 9)
    assert Nested((0, 1), (3, 2), ()).ends_of_all == (1, 5)


@pytest.mark.parametrize(
    ("programme", "kinds", "pools"),
    [
        (Nested((0, 1, 2), (3, 4, 5), ()), (7, 8, 7), Pools([7, 8], [2, 1], [8, 4], [])),
        # A sum of one kind is a variable of its own ends.
        (Nested((0, 0, 1), (3, 3, 4), ((0, 1),)), (7, 7), Pools([7], [1], [4], [])),
        # One of several kinds holds its variables apart from those outside.
        (
            Nested((0, 0, 5, 1), (3, 3, 6, 4), ((0, 1),)),
            (7, 8, 7),
            Pools([7, 8, 7], [0, 0, 5], [3, 3, 6], [([0, 1], 1, 4)]),
        ),
        # And a sum of several sums holds what they are made of.
        (
            Nested((0, 0, 5, 1, 7), (3, 3, 6, 4, 9), ((0, 1), (3, 2))),
            (7, 8, 7),
            Pools([7, 8, 7], [0, 0, 5], [3, 3, 6], [([0, 1], 1, 4), ([0, 1, 2], 7, 9)]),
        ),
        (
            Nested((0, 0, 5, 1, 7), (3, 3, 6, 4, 9), ((0, 1), (3, 2))),
            (7, 7, 8),
            Pools([7, 8], [1, 5], [4, 6], [([0, 1], 7, 9)]),
        ),
    ],
)
def test_variables_of_one_kind_are_one_where_no_sum_tells_them_apart(
    programme: Nested, kinds: tuple[int, ...], pools: Pools
) -> None:
    assert programme.pools(kinds) == pools


@pytest.mark.parametrize(
    ("sums", "costs", "point"),
    [
        ([], (0, 1, -1), [0, 1, 9]),
        # What a sum lacks comes from the cheapest, and then from the next.
        ([([0, 1], 5, 9)], (2, 1, 0), [0, 5, 0]),
        ([([0, 1], 5, 9)], (1, 2, 0), [4, 1, 0]),
        ([([0, 1], 8, 9)], (1, 2, 0), [4, 4, 0]),
        ([([0, 1], 1, 9)], (1, 2, 0), [0, 1, 0]),
        ([([0, 1], 2, 9)], (1, 2, 0), [1, 1, 0]),
        # What is too much is given up by the dearest.
        ([([0, 1], 0, 6)], (-2, -1, 0), [4, 2, 0]),
        ([([0, 1], 0, 6)], (-1, -2, 0), [1, 5, 0]),
        ([([0, 1], 0, 3)], (-2, -1, 0), [2, 1, 0]),
        ([([0, 1], 0, 8)], (-2, -1, 0), [4, 4, 0]),
        # An outer sum takes up where the inner one stopped.
        ([([0, 1], 3, 4), ([0, 1, 2], 6, 8)], (1, 2, 3), [3, 1, 2]),
        ([([0, 1], 3, 4), ([0, 1, 2], 6, 8)], (-3, -2, -1), [3, 1, 4]),
    ],
)
def test_the_cheapest_point_fills_up_from_below_and_is_cut_off_from_above(
    sums: list[tuple[list[int], int, int]], costs: tuple[int, ...], point: list[int]
) -> None:
    assert Pools([1, 2, 3], [0, 1, 0], [4, 5, 9], sums).cheapest(costs) == point
