"""The least change over several sources, against trying every budget of whole won."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import LOCAL_FLOOR, NATIONAL_CAP, demanded, exact
from regionai.budget.demand import Conflict, Demand, DemandGroup, Mover
from regionai.budget.form import Limit
from regionai.budget.lever import least_conceivable
from regionai.budget.quantity import FUNDING
from regionai.budget.solver import least_change
from regionai.model.money import Won

SIDES = ("national", "local", "private")
# No correction of so small budgets needs more than this of any source.
MOST = 18

won = st.integers(0, 6)
limits = st.lists(
    st.one_of(
        st.just(NATIONAL_CAP),
        st.just(LOCAL_FLOOR),
        st.builds(
            lambda of, floor, share: Limit(of, floor, share=share),
            st.sampled_from([FUNDING[side] for side in SIDES]),
            st.booleans(),
            share=st.sampled_from([Fraction(1, 5), Fraction(1, 3), Fraction(1, 2), Fraction(3, 5)]),
        ),
        st.builds(
            lambda key, floor, amount: Limit(FUNDING[key], floor, Won(amount)),
            st.sampled_from([*SIDES, "total"]),
            st.booleans(),
            won,
        ),
    ),
    min_size=1,
    max_size=4,
)
budgets = st.tuples(won, won, won).map(lambda amounts: dict(zip(SIDES, amounts, strict=True)))


def movers(amounts: dict[str, int]) -> list[Mover]:
    """Each side as one part: these limits tell nothing else apart."""
    return [Mover(side, side == "local", amounts[side]) for side in SIDES]


def kept(limits: list[Limit], amounts: tuple[int, ...]) -> bool:
    """Straight from what the limits say, for every budget that is tried."""
    return all(holds(limit, dict(zip(SIDES, amounts, strict=True))) for limit in limits)


def holds(limit: Limit, amounts: dict[str, int]) -> bool:
    part = sum(amounts[side] for side in SIDES if limit.of.sources is None or FUNDING[side] == limit.of)
    asked = limit.share * sum(amounts.values()) + limit.amount.amount
    return part >= asked if limit.is_floor else part <= asked


def every(amounts: dict[str, int], unit: int = 1) -> Iterator[tuple[int, ...]]:
    """Every budget in which amounts change by whole units."""
    yield from product(*(range(amount % unit, MOST + 1, unit) for amount in amounts.values()))


def cost(amounts: dict[str, int], after: tuple[int, ...]) -> tuple[int, int, int]:
    """Total change, sources that change, local money raised: what is preferred in this order."""
    moved = [new - old for new, old in zip(after, amounts.values(), strict=True)]
    return sum(map(abs, moved)), sum(map(bool, moved)), moved[SIDES.index("local")]


@pytest.mark.slow
@given(amounts=budgets, limits=limits, unit=st.sampled_from([1, 1, 2, 5]))
@settings(max_examples=60)
def test_a_correction_repairs_and_no_cheaper_one_exists(
    amounts: dict[str, int], limits: list[Limit], unit: int
) -> None:
    _, demands = demanded(exact(**amounts), limits)
    found = least_change(movers(amounts), [DemandGroup((demand,)) for demand in demands], unit)
    good = [after for after in every(amounts, unit) if kept(limits, after)]
    if isinstance(found, Conflict):
        assert not good
        return
    after = tuple(amount + moved for amount, moved in zip(amounts.values(), found, strict=True))
    assert kept(limits, after)
    assert all(moved % unit == 0 for moved in found)
    if max(after) <= MOST:
        assert cost(amounts, after) == min(cost(amounts, other) for other in good)


@given(amounts=budgets, limits=limits)
@settings(max_examples=40)
def test_what_contradicts_each_other_is_the_smallest_set_that_does(
    amounts: dict[str, int], limits: list[Limit]
) -> None:
    limits = [*limits, Limit(FUNDING["total"], is_floor=True, amount=Won(1))]
    _, demands = demanded(exact(**amounts), limits)
    found = least_change(movers(amounts), [DemandGroup((demand,)) for demand in demands], 1)
    if not isinstance(found, Conflict):
        return
    assert not found.in_units
    assert not any(kept([limits[n] for n in found.groups], after) for after in every(amounts))
    for without in found.groups:
        rest = [limits[n] for n in found.groups if n != without]
        assert any(kept(rest, after) for after in every(amounts))


@pytest.mark.slow
@given(amounts=budgets, limits=limits)
@settings(max_examples=40)
def test_no_correction_undercuts_what_is_least_conceivable(
    amounts: dict[str, int], limits: list[Limit]
) -> None:
    _, demands = demanded(exact(**amounts), limits)
    least = least_conceivable(demands)
    good = [after for after in every(amounts) if kept(limits, after)]
    assert all(cost(amounts, after)[0] >= least for after in good)


def test_a_limit_that_no_money_touches_has_no_conceivable_least() -> None:
    assert least_conceivable([Demand(-5, (0, 0)), Demand(-7, (2, -3))]) == 3


def test_equal_corrections_leave_local_money_alone() -> None:
    """With national money over 60% only, a won of local or of private money does the same."""
    amounts = {"national": 62, "local": 20, "private": 20}
    _, demands = demanded(exact(**amounts), [NATIONAL_CAP])
    fixed = DemandGroup((), frozenset({SIDES.index("national")}))
    assert least_change(movers(amounts), [DemandGroup(demands), fixed], 1) == (0, 0, 2)


def test_of_corrections_that_are_alike_in_all_the_first_is_taken() -> None:
    pair = [Mover("private", is_local=False, available=0) for _ in range(2)]
    wanted = [DemandGroup((Demand(-7, (1, 1)),))]
    assert least_change(pair, wanted, 1) == (0, 7)
    assert least_change(pair, wanted, 1) == (0, 7)


def test_in_whole_units_nothing_may_do_where_won_would() -> None:
    amounts = {"national": 3, "local": 1, "private": 1}
    limits = [Limit(FUNDING["total"], is_floor, Won(6)) for is_floor in (True, False)]
    _, demands = demanded(exact(**amounts), limits)
    found = least_change(movers(amounts), [DemandGroup(demands)], 2)
    assert found == Conflict((0,), in_units=True)
