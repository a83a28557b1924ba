"""The smallest budget that keeps, breaks or exactly reaches some limits."""

from fractions import Fraction

import pytest

from builders import HOME
from regionai.budget.cell import Shape
from regionai.budget.demand import Conflict
from regionai.budget.form import Limit
from regionai.budget.quantity import FUNDING
from regionai.budget.witness import Wanted, witness
from regionai.model.money import Won

NATIONAL, PROVINCE, CASH = (
    Shape((source,), ("solution",), (HOME,), (2026,)) for source in ("national", "province", "private_cash")
)
FLOOR = Limit(FUNDING["local"], is_floor=True, share=Fraction(1, 5))
SOME = Limit(FUNDING["total"], is_floor=True, amount=Won(100))
CAP = Limit(FUNDING["national"], is_floor=False, amount=Won(70))


def test_a_limit_is_kept_unless_it_says_otherwise() -> None:
    assert Wanted(CAP) == Wanted(CAP, 0, None)


@pytest.mark.parametrize(
    ("groups", "found"),
    [
        ([], {}),
        ([[Wanted(SOME)], [Wanted(FLOOR, 0, 0)]], {NATIONAL: 80, PROVINCE: 20}),
        ([[Wanted(SOME, None, None)]], {}),
        ([[Wanted(SOME, 0, 0), Wanted(CAP, -1, -1)]], {NATIONAL: 71, PROVINCE: 29}),
        (
            [[Wanted(SOME, 5)], [Wanted(CAP, -9, -8), Wanted(FLOOR, None, -1)]],
            {NATIONAL: 78, CASH: 27},
        ),
    ],
)
def test_a_witness_is_the_least_that_is_wanted(groups: list[list[Wanted]], found: dict[Shape, int]) -> None:
    assert witness(groups, [NATIONAL, PROVINCE, CASH]) == found


def test_of_shapes_that_no_limit_tells_apart_the_first_gets_the_money() -> None:
    municipality = PROVINCE._replace(sources=("municipality",))
    groups = [[Wanted(SOME)], [Wanted(FLOOR, 0, 0)], [Wanted(CAP, 0, 0)]]
    assert witness(groups, [CASH, NATIONAL, municipality, PROVINCE]) == {
        CASH: 10,
        NATIONAL: 70,
        municipality: 20,
    }


def test_groups_that_contradict_each_other_are_named() -> None:
    groups = [[Wanted(SOME)], [Wanted(FLOOR)], [Wanted(CAP, 0, 0)], [Wanted(CAP, 1)]]
    assert witness(groups, [NATIONAL, PROVINCE]) == Conflict((2, 3), in_units=False)


def test_no_money_is_less_than_nothing() -> None:
    assert witness([[Wanted(CAP, 70)]], [NATIONAL]) == {}
    assert witness([[Wanted(CAP, 71)]], [NATIONAL]) == Conflict((0,), in_units=False)
