"""What must still be spent and what is paid back, against trying every won."""

from collections.abc import Iterator
from itertools import count, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import exact, money
from regionai.ask.spent import InStep, Payment, Standing, by_month, standing
from regionai.budget.ledger import Ledger
from regionai.model.finding import WonRange
from regionai.model.money import Won

won = st.integers(0, 30)
slack = st.integers(0, 3)


def keeps_step(subsidy: int, own: int, planned_subsidy: int, planned_own: int) -> bool:
    """Own money is spent at least in the ratio of the subsidy, and the subsidy lies within its plan."""
    return subsidy <= planned_subsidy and own * planned_subsidy >= subsidy * planned_own


def least_still(subsidy: int, own: int, planned_subsidy: int, planned_own: int) -> int:
    counted = min(subsidy, planned_subsidy)
    return next(n for n in count() if keeps_step(counted, own + n, planned_subsidy, planned_own))


def least_returned(subsidy: int, planned_subsidy: int, others: list[tuple[int, int]]) -> int:
    return next(
        n
        for n in range(subsidy + 1)
        if subsidy - n <= planned_subsidy
        and all(keeps_step(subsidy - n, own, planned_subsidy, planned) for own, planned in others)
    )


def ends(found: list[int]) -> WonRange:
    return WonRange(Won(min(found)), Won(max(found)))


def possible(printed: int, off: int) -> range:
    return range(max(printed - off, 0), printed + off + 1)


def stood(planned: dict[str, int], spent: dict[str, int], off: int = 0) -> Standing:
    ledger = Ledger(money(key, amount, off) for key, amount in planned.items())
    return standing(ledger, [Payment(key, Won(amount)) for key, amount in spent.items()])


def other(found: Standing, key: str) -> InStep:
    (own,) = (each for each in found.others if each.spending.key == key)
    return own


@given(planned=st.tuples(won, won, won), spent=st.tuples(won, won, won))
def test_the_least_is_least_to_the_won(planned: tuple[int, int, int], spent: tuple[int, int, int]) -> None:
    keys = ("national", "local", "private")
    found = stood(dict(zip(keys, planned, strict=True)), dict(zip(keys, spent, strict=True)))
    owns = list(zip(spent[1:], planned[1:], strict=True))
    for key, (own, plan) in zip(keys[1:], owns, strict=True):
        if not own and not plan:
            assert key not in [each.spending.key for each in found.others]
            continue
        row = other(found, key)
        least = least_still(spent[0], own, planned[0], plan)
        assert row.still == ends([least])
        assert row.returned == ends([least_returned(spent[0], planned[0], [(own, plan)])])
    assert found.returned == ends([least_returned(spent[0], planned[0], owns)])


@given(planned=st.tuples(won, won, won), spent=st.tuples(won, won, won), off=slack)
@settings(max_examples=60, deadline=None)
def test_a_rounded_plan_gives_the_least_and_the_greatest_of_all_plans(
    planned: tuple[int, int, int], spent: tuple[int, int, int], off: int
) -> None:
    keys = ("national", "local", "private")
    found = stood(dict(zip(keys, planned, strict=True)), dict(zip(keys, spent, strict=True)), off)
    subsidies, *owns = (possible(each, off) for each in planned)
    for key, own, plans in zip(keys[1:], spent[1:], owns, strict=True):
        rows = [each for each in found.others if each.spending.key == key]
        assert bool(rows) == bool(own or max(plans))
        for row in rows:
            pairs = list(product(subsidies, plans))
            assert row.still == ends([least_still(spent[0], own, n, plan) for n, plan in pairs])
            assert row.returned == ends([least_returned(spent[0], n, [(own, plan)]) for n, plan in pairs])
    returned = [
        least_returned(spent[0], n, [(spent[1], local), (spent[2], private)])
        for n, local, private in product(subsidies, *owns)
    ]
    assert found.returned == ends(returned)


def test_what_is_left_and_what_is_beyond_the_plan() -> None:
    found = stood(
        {"national": 70, "local": 29, "private": 18}, {"national": 75, "local": 29, "private": 20}
    )
    assert (found.subsidy.left, found.subsidy.beyond) == (ends([0]), ends([5]))
    assert found.returned == ends([5])
    assert other(found, "local").still == ends([0])
    assert other(found, "private").spending.beyond == ends([2])


def test_a_year_of_real_amounts_is_exact() -> None:
    """40 of 70 is spent: of 29 at least 16.571428571..., of 18 at least 10.285714285..."""
    found = stood(
        {"national": 7_000_000_000, "local": 2_900_000_000, "private": 1_800_000_000},
        {"national": 4_000_000_000, "local": 1_657_142_857, "private": 1_028_571_429},
    )
    assert other(found, "local").still == ends([1])
    assert other(found, "private").still == ends([0])
    assert found.returned == ends([1])


@pytest.mark.parametrize(("key", "side"), [("province", "local"), ("private_in_kind", "private")])
def test_a_part_of_a_side_counts_with_its_side(key: str, side: str) -> None:
    found = stood({"national": 70, "local": 30, "private": 20}, {"national": 7, key: 3})
    assert other(found, side).spending.spent == Won(3)


@pytest.mark.parametrize(
    ("planned", "spent", "keys"),
    [
        ({"national": 70, "local": 30, "private": 20}, {"local": 1}, ["local", "private"]),
        ({"national": 70, "matching": 50}, {"national": 7, "local": 1, "private": 1}, ["matching"]),
        ({"national": 70, "local": 30, "private": 20}, {"national": 7, "matching": 1}, ["matching"]),
        (
            {"national": 70, "local": 30, "private": 20},
            {"national": 7, "matching": 0},
            ["local", "private"],
        ),
        ({"national": 70, "local": 30, "matching": 0}, {"national": 7}, ["local"]),
    ],
)
def test_where_own_money_is_not_split_it_is_taken_together(
    planned: dict[str, int], spent: dict[str, int], keys: list[str]
) -> None:
    found = stood(planned, spent)
    assert [each.spending.key for each in found.others] == keys
    assert found.is_split == (keys != ["matching"])


def test_without_planned_subsidy_nothing_has_to_keep_step() -> None:
    found = stood({"local": 30}, {"national": 3, "local": 1})
    assert (other(found, "local").still, found.returned) == (ends([0]), ends([3]))


payments = st.lists(
    st.builds(
        Payment,
        st.sampled_from(["national", "province", "private"]),
        st.builds(Won, won),
        st.sampled_from(["2026-05", "2026-06", "2026-11"]),
    )
)


def until(month: str, spent: list[Payment]) -> Iterator[Payment]:
    return (each for each in spent if each.month is not None and each.month <= month)


@given(spent=payments)
def test_a_month_stands_where_all_before_it_lead(spent: list[Payment]) -> None:
    ledger = exact(national=70, local=30, private=20)
    found = list(by_month(ledger, spent))
    assert [month for month, _ in found] == sorted({each.month for each in spent if each.month})
    assert all(there == standing(ledger, list(until(month, spent))) for month, there in found)
    if found:
        assert found[-1][1] == standing(ledger, spent)
