"""What a correction must achieve: what a won of each part adds, and what is added once."""

import pytest

from builders import LOCAL_FLOOR, NATIONAL_CAP, exact
from regionai.budget.demand import Demand, Ends, Rewritten, not_broken, surely_kept
from regionai.budget.form import Form
from regionai.budget.part import Part

# Two limits; of the second each part counts within a range.
PARTS = (
    Part("national", "national", (), ((9, 9), (-3, 2)), 0, 0),
    Part("local", "local", (), ((9, 9), (0, 4)), 0, 0),
    Part("private", "private", (), ((9, 9), (-5, -1)), 0, 0),
)
FORM = Form(LOCAL_FLOOR, exact(), least=-7, greatest=11)


def test_a_limit_is_surely_kept_by_its_least_value_and_least_worth() -> None:
    assert surely_kept(FORM, 1, PARTS) == Demand(-7, (-3, 0, -5))
    assert surely_kept(FORM, 0, PARTS) == Demand(-7, (9, 9, 9))


def test_a_limit_is_not_broken_by_its_greatest_value_and_greatest_worth() -> None:
    assert not_broken(FORM, 1, PARTS) == Demand(11, (2, 4, -1))


def test_figures_that_are_written_anew_lose_by_the_end_that_counts() -> None:
    """A part that helps loses as its least amount falls, one that hurts as its greatest rises."""
    gains = (Ends(-10, 20), Ends(-30, 40), Ends(-50, 60))
    losses = (Ends(-1, 2), Ends(-3, 4), Ends(-5, 6))
    assert surely_kept(FORM, 1, PARTS, Rewritten(gains, losses)) == Demand(
        -7, (-3, 0, -5), (-3 * 20, 0, -5 * 60), (-3 * 2, 0, -5 * 6)
    )
    assert surely_kept(FORM, 0, PARTS, Rewritten(gains, losses)) == Demand(
        -7, (9, 9, 9), (-90, -270, -450), (-9, -27, -45)
    )


@pytest.mark.parametrize(
    ("added", "taken", "once"),
    [
        (None, None, 0),
        (0, None, -1),
        (1, None, -2),
        (None, 0, -30),
        (None, 1, -40),
        (0, 1, -41),
        (1, 0, -32),
    ],
)
def test_what_is_added_once_is_that_of_the_part_that_gains_and_of_the_one_that_loses(
    added: int | None, taken: int | None, once: int
) -> None:
    assert Demand(0, (1, 1), (-1, -2), (-30, -40)).once(added, taken) == once
    assert Demand(0, (1, 1)).once(added, taken) == 0


@pytest.mark.parametrize(
    ("changes", "value"),
    [
        ((0, 0), 5),
        ((1, 0), 5 + 3 - 10),
        ((-1, 0), 5 - 3 - 30),
        ((0, 2), 5 - 4 - 20),
        ((1, -1), 5 + 3 + 2 - 50),
    ],
)
def test_what_a_part_loses_once_is_lost_by_every_change_of_it(changes: tuple[int, int], value: int) -> None:
    once = (-10, -20), (-30, -40)
    assert Demand(5, (3, -2), *once).after(changes) == value
    assert Demand(5, (3, -2)).after(changes) == 5 + 3 * changes[0] - 2 * changes[1]


def test_a_cap_and_a_floor_are_apart() -> None:
    assert (NATIONAL_CAP.is_floor, LOCAL_FLOOR.is_floor) == (False, True)


@pytest.mark.parametrize(
    ("changes", "value"),
    [((0, 0), -6), ((7, 0), 0), ((0, -8), 0), ((-1, 0), -37), ((0, 1), -27), ((7, -8), 6)],
)
def test_after_a_change_counts_what_it_is_worth_and_what_is_added_once(
    changes: tuple[int, int], value: int
) -> None:
    assert Demand(-6, (1, -1), (-1, -20), (-30, -2)).after(changes) == value
