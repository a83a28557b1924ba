"""What the cover page says as relations: what money counts, and what follows more of it."""

from itertools import product

import pytest

from builders import AWAY, HOME
from regionai.budget.cell import Coordinates, Shape
from regionai.budget.possible.relation import Combination, Counted, Relation, corners, readings
from regionai.budget.quantity import Filter

NATIONAL = Filter(frozenset({"national"}), None, None)
SOLUTION = Filter(None, frozenset({"solution"}), None)
MONEY = Coordinates("national", "solution", HOME)
SHAPE = Shape(("national", "province"), ("solution",), (HOME,), (2026, 2027))


@pytest.mark.parametrize(
    ("money", "year", "worth"),
    [
        (MONEY, 2026, 7),
        (MONEY, 2027, 2),
        (MONEY, None, 2),
        (MONEY._replace(source="province"), 2026, 2),
    ],
)
def test_money_counts_in_the_whole_and_if_it_belongs_in_the_part(
    money: Coordinates, year: int | None, worth: int
) -> None:
    assert Counted(NATIONAL, 2026, part=5, whole=2).worth(money, year) == worth


def test_money_of_any_year_belongs_where_no_year_is_asked_for() -> None:
    counted = Counted(NATIONAL, None, part=5, whole=2)
    assert [counted.worth(MONEY, year) for year in (None, 2026)] == [7, 7]


def test_both_ends_follow_more_money_that_counts_one_thing() -> None:
    counted = Counted(NATIONAL, 2026, part=5, whole=2)
    before = Relation(counted, -10, None)
    known = SHAPE._replace(sources=("national",), years=(2026,))
    assert before.with_more(known, 3) == Relation(counted, -10 + 21, None)
    assert before.with_more(known._replace(years=(2027, 2028)), 3) == Relation(counted, -10 + 6, None)
    assert Relation(counted, None, 4).with_more(known, -1) == Relation(counted, None, 4 - 7)


def test_a_relation_is_lost_if_it_is_not_known_what_more_money_counts() -> None:
    relation = Relation(Counted(NATIONAL, 2026, part=5, whole=2), -10, 10)
    assert relation.with_more(SHAPE, 3) is None
    assert relation.with_more(SHAPE._replace(sources=("national",)), 3) is None
    assert relation.with_more(SHAPE._replace(sources=("national",), years=None), 3) is None
    assert relation.with_more(SHAPE._replace(sources=("province",)), 3) is not None


def test_the_negative_of_a_combination_counts_the_opposite_of_the_same_money() -> None:
    combination = Combination(NATIONAL, SOLUTION, 5, -2, (2026,))
    assert combination.negative == Combination(NATIONAL, SOLUTION, -5, 2, (2026,))
    assert Combination(NATIONAL, SOLUTION, 5, -2).years is None


@pytest.mark.parametrize(
    ("years", "asked", "found"),
    [
        ((2026,), (2026,), {2026}),
        ((2026, 2027), (2026,), {2026, None}),
        ((2027, 2028), (2026,), {None}),
        ((2026,), (None,), {None}),
        (None, (2026, 2028), {None, 2026, 2028}),
        (None, (), {None}),
    ],
)
def test_years_that_are_not_asked_about_are_one(
    years: tuple[int, ...] | None, asked: tuple[int | None, ...], found: set[int | None]
) -> None:
    shape = Shape(("national",), ("solution",), (HOME,), years)
    assert list(readings(shape, asked)) == [(MONEY, year) for year in dict.fromkeys(found)]


def test_of_what_may_be_any_only_what_filters_ask_about_is_told_apart() -> None:
    shape = Shape(("national",), ("solution",), (HOME,), (2026,))
    asked = Filter(None, None, None, frozenset({"x"}), frozenset({"sme"}))
    assert [(money.item, money.body) for money, _ in readings(shape, (), asked)] == [
        ("x", "sme"),
        ("x", ""),
        ("", "sme"),
        ("", ""),
    ]


def test_the_corners_are_what_every_combination_of_coordinates_comes_to() -> None:
    sources = [None, frozenset({"national"}), frozenset({"province", "private_cash"})]
    filters = [
        Filter(source, category, place, item)  # type: ignore[arg-type]
        for source, category, place, item in product(
            sources, [None, frozenset({"solution"})], [None, frozenset({AWAY})], [None, frozenset({"x"})]
        )
    ]
    shapes = [
        SHAPE,
        SHAPE._replace(sources=("national",), items=("x",)),
        SHAPE._replace(places=(HOME, AWAY), categories=("solution", "training")),
    ]
    for shape, part, whole in product(shapes, filters, filters):
        every = {(part.holds(money), whole.holds(money)) for money in shape.readings(["x"])}
        assert corners(shape, part, whole) == tuple(sorted(every))
