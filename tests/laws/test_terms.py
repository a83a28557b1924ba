"""The last day of a deadline against a walk from day to day."""

from datetime import MAXYEAR, date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionai.model.term import Term, term

ONE = timedelta(days=1)
days = st.dates(date(1999, 1, 1), date(2110, 12, 31))


def walked(after: date, months: int) -> date:
    """The last day before the one that corresponds to the first, or the last of a month that has none."""
    first = after + ONE
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    day = first
    while True:
        following = day + ONE
        if (following.year, following.month) == (year, month + 1) and following.day == first.day:
            return day
        if (following.year, following.month) > (year, month + 1):
            return day
        day = following


@given(after=days, months=st.integers(1, 40))
def test_months_are_over_where_a_walk_from_day_to_day_ends(after: date, months: int) -> None:
    assert Term(months, "months").last_day(after) == walked(after, months)


@given(after=days, number=st.integers(1, 999))
def test_days_are_counted_from_the_next_one(after: date, number: int) -> None:
    assert Term(number, "days").last_day(after) - after == timedelta(days=number)


@given(after=days, months=st.integers(1, 30))
def test_a_later_day_is_never_over_earlier(after: date, months: int) -> None:
    assert Term(months, "months").last_day(after) <= Term(months, "months").last_day(after + ONE)


@pytest.mark.parametrize(
    ("after", "months", "last"),
    [
        ("2026-12-31", 2, "2027-02-28"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2026-12-30", 2, "2027-02-28"),
        ("2026-12-28", 2, "2027-02-28"),
        ("2026-12-27", 2, "2027-02-27"),
        ("2026-11-30", 2, "2027-01-31"),
        ("2027-02-28", 2, "2027-04-30"),
        ("2028-02-28", 2, "2028-04-28"),
        ("2026-12-31", 4, "2027-04-30"),
        ("2026-06-15", 3, "2026-09-15"),
    ],
)
def test_the_day_that_does_not_exist_is_the_last_of_its_month(after: str, months: int, last: str) -> None:
    assert Term(months, "months").last_day(date.fromisoformat(after)).isoformat() == last


@pytest.mark.parametrize("unit", ["1 month", "1 day"])
def test_there_is_no_day_after_the_last_there_is(unit: str) -> None:
    assert term(unit).last_day(date.max) == date.max
    assert term(unit).last_day(date(MAXYEAR, 11, 29)) < date.max
