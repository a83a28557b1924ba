"""What is known about an amount, and whether its money meets a condition."""

import pytest

from builders import AWAY, HOME
from regionai.budget.cell import ANY_OTHER, Cell, Coordinates, Membership, Place, Shape, among, cell
from regionai.model.amount import Amount
from regionai.model.money import Won

NO, MAYBE, YES = Membership.NO, Membership.MAYBE, Membership.YES


@pytest.mark.parametrize(
    ("options", "chosen", "found"),
    [
        (None, {1}, MAYBE),
        (None, set[int](), MAYBE),
        ((1,), {1, 2}, YES),
        ((1, 2), {1, 2}, YES),
        ((1, 2), {2}, MAYBE),
        ((1, 2), {3}, NO),
        ((1,), set[int](), NO),
    ],
)
def test_money_is_among_the_chosen_if_all_it_may_be_is(
    options: tuple[int, ...] | None, chosen: set[int], found: Membership
) -> None:
    assert among(options, chosen) is found


def test_two_conditions_are_both_met_by_the_least_of_them() -> None:
    assert [min(NO, MAYBE), min(MAYBE, YES), min(YES, NO)] == [NO, MAYBE, NO]
    assert [*map(int, (NO, MAYBE, YES))] == [0, 1, 2]


def test_a_place_is_in_korea_unless_it_says_otherwise() -> None:
    assert Place(outside_region=True, capital_region=False) == (True, False, False)


def test_money_may_be_each_combination_of_what_it_may_be() -> None:
    shape = Shape(("national", "province"), ("a", "b"), (HOME, AWAY), (2026,), ("x",), ("sme", "large"))
    assert list(shape.readings(["y"], ["firm"])) == [
        Coordinates(source, category, place, "x", body)
        for source in ("national", "province")
        for category in ("a", "b")
        for place in (HOME, AWAY)
        for body in ("sme", "large")
    ]


def test_money_of_which_nothing_is_known_is_what_is_asked_about_or_something_else() -> None:
    shape = Shape(("national",), ("a",), (HOME,), None)
    assert [(money.item, money.body) for money in shape.readings(["x", "y"], ["sme"])] == [
        (item, body) for item in ("x", "y", ANY_OTHER) for body in ("sme", ANY_OTHER)
    ]
    assert list(shape.readings()) == [Coordinates("national", "a", HOME)]
    assert ANY_OTHER == ""


def test_shapes_are_the_same_about_what_they_have_in_common() -> None:
    one = Shape(("national",), ("a",), (HOME,), (2026,), ("x",), ("sme",))
    other = Shape(("province",), ("a",), (AWAY,), None)
    for position in range(len(one)):
        assert (one.about([position]) == other.about([position])) is (position == 1)
    assert one.about([]) == other.about([])
    assert list(one.about([]).readings()) == [Coordinates("national", ANY_OTHER, HOME)]


def test_money_falls_in_years_like_in_any_other_condition() -> None:
    shape = Shape(("national",), ("a",), (HOME,), (2026, 2027))
    assert [shape.falls_in(years) for years in ((2026, 2027, 2028), (2027,), (2028,))] == [YES, MAYBE, NO]
    assert shape._replace(years=None).falls_in((2026,)) is MAYBE


def test_the_cell_of_an_amount_has_its_ends_in_won() -> None:
    shape = Shape(("national",), ("a",), (HOME,), None)
    amount = Amount(Won(10), Won(3), Won(2))
    assert cell(shape, amount, ("budget", 0, "national")) == Cell(
        shape, 10, 7, 12, ("budget", 0, "national")
    )
