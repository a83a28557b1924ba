"""An amount, or a whole table, that stands in another unit is told, though nothing contradicts it."""

import pytest

from tables import At, at_rows
from taken import taken, told

HEAD = ["분야", "국비", "지방비", "합계"]


def read(*rows: str, unit: str = "백만원") -> list[At]:
    return at_rows([[f"(단위: {unit})"], HEAD, *(row.split("/") for row in rows)])


@pytest.mark.parametrize(("amount", "found"), [("899", []), ("900", ["table.out-of-scale"])])
def test_an_amount_three_hundred_times_the_next_one_is_told(amount: str, found: list[str]) -> None:
    budget = taken(read(f"솔루션/{amount}/3", "인프라/2/1"))
    assert told(budget) == found
    assert not found or budget.remarks[0].say("ko") == (
        "B3: 이 금액(900,000,000원)이 표에서 그다음으로 큰 금액(3,000,000원)의 300배 이상입니다. "
        "다른 단위로 적은 것이 아닌지 확인하세요."
    )


@pytest.mark.parametrize("rows", [("솔루션/900/3",), ("솔루션/900/0", "인프라/0/0")])
def test_two_amounts_and_nothing_are_no_scale(rows: tuple[str, ...]) -> None:
    assert told(taken(read(*rows))) == []


@pytest.mark.parametrize(("amount", "found"), [("599,999", []), ("600,000", ["table.large"])])
def test_a_table_of_a_trillion_won_is_told(amount: str, found: list[str]) -> None:
    budget = taken(read(f"솔루션/{amount}/200,000", "인프라/100,000/100,000"))
    assert told(budget) == found
    assert not found or budget.remarks[0].say("ko").endswith("금액이 정말 백만원 단위인지 확인하세요.")


def test_in_won_there_is_no_unit_to_be_wrong() -> None:
    rows = ("솔루션/600,000,000,000/200,000,000,000", "인프라/100,000,000,000/100,000,000,000")
    assert told(taken(read(*rows, unit="원"))) == []
