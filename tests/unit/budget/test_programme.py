"""Programmes over few whole numbers: how they are halved and reduced, and the cheapest point of all."""

from fractions import Fraction
from itertools import product
from random import Random

import pytest

from regionai.budget.possible.programme import Programme, _total
from regionai.budget.possible.tableau import Row

HALF = Fraction(1, 2)


def programme(
    *ends: tuple[int, int], rows: tuple[Row, ...] = (), sums: tuple[tuple[int, ...], ...] = ()
) -> Programme:
    return Programme(tuple(low for low, _ in ends), tuple(high for _, high in ends), rows, sums)


def test_a_point_that_is_not_whole_is_cut_out_between_two_whole_numbers() -> None:
    box = programme((0, 4), (1, 9), (0, 5))
    assert box.halves((4, 3, 0)) is None
    assert box.halves((4, Fraction(7, 2), HALF)) == (
        programme((0, 4), (1, 3), (0, 5)),
        programme((0, 4), (4, 9), (0, 5)),
    )
    assert box.halves((4, 3, HALF)) == (
        programme((0, 4), (1, 9), (0, 0)),
        programme((0, 4), (1, 9), (1, 5)),
    )


def test_a_sum_that_is_not_whole_is_cut_first() -> None:
    other = Row((1, -1), 0, 1)
    box = programme((0, 4), (1, 9), rows=(other,), sums=((1, 0), (1, 2)))
    assert box.halves_of_sums((3, 1)) is None
    assert box.halves((3, Fraction(5, 4))) == (
        box._replace(rows=(other, Row((1, 2), 2, 5))),
        box._replace(rows=(other, Row((1, 2), 6, 22))),
    )
    # A row of the same sum is narrowed, not doubled.
    told = box._replace(rows=(Row((1, 2), 3, 7), other))
    assert told.halves((3, Fraction(5, 4))) == (
        box._replace(rows=(other, Row((1, 2), 3, 5))),
        box._replace(rows=(other, Row((1, 2), 6, 7))),
    )
    assert box.halves((HALF, Fraction(5, 4))) == (
        box._replace(rows=(other, Row((1, 0), 0, 0))),
        box._replace(rows=(other, Row((1, 0), 1, 4))),
    )


def test_a_programme_is_as_wide_as_its_widest_variable() -> None:
    assert programme((0, 4), (1, 9), (5, 5)).width == 8
    assert programme().width == 0


@pytest.mark.parametrize(
    ("rows", "reduced"),
    [
        # A row of one variable is its ends, in whole numbers.
        ([Row((0, 2), 3, 9)], programme((0, 5), (2, 4))),
        ([Row((0, -2), -9, -3)], programme((0, 5), (2, 4))),
        ([Row((0, 2), 4, 8)], programme((0, 5), (2, 4))),
        ([Row((1, 0), -4, 9)], programme((0, 5), (1, 7))),
        ([Row((1, 0), 6, 9)], None),
        ([Row((2, 0), 3, 3)], None),
        ([Row((1, 0), 5, 9)], programme((5, 5), (1, 7))),
        # A row that always holds falls away, one that never holds leaves nothing.
        ([Row((1, 1), 1, 12)], programme((0, 5), (1, 7))),
        ([Row((1, 1), 2, 12)], programme((0, 5), (1, 7), rows=(Row((1, 1), 2, 12),))),
        ([Row((1, 1), 1, 11)], programme((0, 5), (1, 7), rows=(Row((1, 1), 1, 11),))),
        ([Row((1, 1), 12, 15)], programme((0, 5), (1, 7), rows=(Row((1, 1), 12, 15),))),
        ([Row((1, 1), 13, 15)], None),
        ([Row((1, 1), -3, 1)], programme((0, 5), (1, 7), rows=(Row((1, 1), -3, 1),))),
        ([Row((1, 1), -3, 0)], None),
        ([Row((1, -1), -7, 4)], programme((0, 5), (1, 7))),
        # What one row narrows another may keep by itself.
        ([Row((1, 1), 3, 9), Row((0, 1), 3, 4)], programme((0, 5), (3, 4))),
        # A row of no variable holds or does not.
        ([Row((0, 0), 0, 0)], programme((0, 5), (1, 7))),
        ([Row((0, 0), 1, 1)], None),
    ],
)
def test_what_ends_imply_falls_away(rows: list[Row], reduced: Programme | None) -> None:
    assert programme((0, 5), (1, 7), rows=tuple(rows))._reduced() == reduced


def test_the_cheapest_point_is_that_of_trying_all() -> None:
    draw = Random(7).randint  # noqa: S311 - some programmes, the same each time
    for _ in range(150):
        tops = [draw(0, 3) for _ in range(3)]
        rows = [
            Row(tuple(draw(-3, 3) for _ in range(3)), least, least + draw(0, 2))
            for least in [draw(-4, 6) for _ in range(draw(1, 3))]
        ]
        costs = [draw(-3, 3) for _ in range(3)]
        points = [
            point
            for point in product(*(range(top + 1) for top in tops))
            if all(row.least <= _total(row.coefficients, point) <= row.greatest for row in rows)
        ]
        found = programme(*((0, top) for top in tops), rows=tuple(rows)).prepared().cheapest(costs)
        assert (found in points) is bool(points)
        assert found is None or _total(costs, found) == min(_total(costs, each) for each in points)


@pytest.mark.parametrize(("width", "is_whole"), [(1_000, True), (1_001, False)])
def test_a_point_of_wide_variables_need_not_be_whole(width: int, *, is_whole: bool) -> None:
    found = programme((0, width), (0, 1), rows=(Row((2, 1), 1, 1),)).prepared().cheapest((0, 1))
    assert found == ((0, 1) if is_whole else (HALF, 0))


def test_wide_sums_that_cannot_be_whole_have_no_point_unless_it_costs() -> None:
    odd = programme((0, 9_000), (0, 9_000), rows=(Row((2, 2), 7, 7),), sums=((1, 1),))
    assert not odd.may_have_whole_sums()
    assert odd.prepared().cheapest((0, 0)) is None
    found = odd.prepared().cheapest((1, 0))
    assert found is not None
    assert sum(found) == Fraction(7, 2)
    # The point is not whole, but its sum may be.
    assert odd._replace(rows=(Row((2, 2), 7, 8),)).prepared().cheapest((0, 0)) is not None
    even = odd._replace(rows=(Row((2, 2), 8, 8),))
    assert even.may_have_whole_sums()
    assert sum(even.prepared().cheapest((0, 0)) or ()) == 4


@pytest.mark.parametrize(
    ("variables", "rows", "branches"),
    [
        (0, 0, 200),
        (2_500, 0, 200),
        (2_501, 0, 199),
        (0, 60, 138),
        (2, 50, 100),
        # To the last of the half million that may be looked at.
        (166_667, 1, 2),
        (2, 501, 0),
    ],
)
def test_the_more_rows_and_variables_the_fewer_branches_are_tried(
    variables: int, rows: int, branches: int
) -> None:
    asked = programme(*[(0, 9)] * variables, rows=(Row((), 0, 0),) * rows)
    assert asked.most_branches == branches


def test_sums_may_be_whole_where_it_is_too_much_work_to_try() -> None:
    odd = programme((0, 9_000), (0, 9_000), rows=(Row((2, 2), 7, 7),), sums=((1, 1),))
    assert not odd.may_have_whole_sums()
    more = odd._replace(rows=(*odd.rows, *[Row((1, 0), 0, 9_000)] * 500))
    assert more.may_have_whole_sums()


def test_a_sum_may_be_whole_on_either_side_of_a_point() -> None:
    """What lies between two won is left for one of them: more of it, or less."""
    for least, greatest in ((7, 8), (6, 7)):
        one = programme((0, 9_000), (0, 9_000), rows=(Row((2, 2), least, greatest),), sums=((1, 1),))
        assert one.may_have_whole_sums()


def test_nothing_is_cheapest_of_no_point() -> None:
    assert programme((1, 0)).prepared().cheapest((1,)) is None
    rows = (Row((1, 1), 2, 2), Row((1, -1), 2, 2), Row((1, 2), 3, 3))
    assert programme((0, 9), (0, 9), rows=rows).prepared().cheapest((1, 1)) is None
