"""Days, months, counts and years: what is read, and what is said of what is not."""

from collections.abc import Callable

import pytest

from regionai.model.day import count, day, measured, month, year, yes_or_no
from regionai.source.shape import Refused


def refused(read: Callable[[str], object], text: str) -> tuple[str, str | None]:
    with pytest.raises(Refused) as caught:
        read(text)
    meant = caught.value.message.values.get("meant")
    return caught.value.message.id, None if meant is None else str(meant)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-03-05", "2026-03-05"),
        (" 2026-3-5 ", "2026-03-05"),
        ("2026. 12 . 31.", "2026-12-31"),
        ("2026.3.5", "2026-03-05"),
        ("2026/3/5", "2026-03-05"),
        ("2026년 3월 5일", "2026-03-05"),
        ("20260305", "2026-03-05"),
    ],
)
def test_a_day_is_read_in_every_usual_form(text: str, found: str) -> None:
    assert str(day(text)) == found


@pytest.mark.parametrize(
    ("text", "code", "meant"),
    [
        ("26.3.5", "day.other-form", "2026-03-05"),
        ("'99.3.5", "day.other-form", "2099-03-05"),
        ("00.3.5", "day.other-form", "2000-03-05"),
        # Four digits are the year itself, however early.
        ("0100.3.5(목)", "day.other-form", "0100-03-05"),
        ("2026-03-05T10:00", "day.other-form", "2026-03-05"),
        ("260305", "day.other-form", "2026-03-05"),
        ("26.2.30", "day.no-such-day", None),
        ("2026-02-30", "day.no-such-day", None),
        ("3월 5일", "day.without-year", None),
        ("내일", "day.not-a-day", None),
    ],
)
def test_what_is_no_day_is_refused_with_the_day_that_was_meant(
    text: str, code: str, meant: str | None
) -> None:
    assert refused(day, text) == (code, meant)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-05", "2026-05"),
        ("2026.12.", "2026-12"),
        ("2026년 2월 28일", "2026-02"),
        ("2026/1", "2026-01"),
    ],
)
def test_a_month_is_read_with_its_year(text: str, found: str) -> None:
    assert month(text) == found


@pytest.mark.parametrize("text", ["2026-13", "2026-02-30", "5월", ""])
def test_what_is_no_month_is_refused(text: str) -> None:
    assert refused(month, text) == ("day.not-a-month", None)


@pytest.mark.parametrize(
    ("text", "code", "meant"),
    [
        ("약 1,200 명", "number.count-meant", "1,200"),
        ("총 12개 사", "number.count-meant", "12"),
        ("12,00명", "number.not-a-count", None),
        ("여럿", "number.not-a-count", None),
        ("1000000000", "number.not-a-count", None),
    ],
)
def test_a_count_with_more_around_it_is_refused_with_the_count(
    text: str, code: str, meant: str | None
) -> None:
    assert refused(count, text) == (code, meant)
    assert count("999999999") == 999_999_999


@pytest.mark.parametrize(
    ("text", "code", "meant"),
    [
        ("26", "number.short-year", "2026"),
        ("'26년", "number.short-year", "2026"),
        ("2026 년도", "number.short-year", "2026"),
        ("2026~2027", "number.several-years", None),
        ("2026 회계", "number.not-a-year", None),
        ("1999", "number.not-a-year", None),
        ("2100", "number.not-a-year", None),
    ],
)
def test_a_year_has_four_digits_and_is_one(text: str, code: str, meant: str | None) -> None:
    assert refused(year, text) == (code, meant)
    assert [year("2000"), year(" 2099년 ")] == [2000, 2099]


def test_yes_and_true_are_yes_and_no_and_false_are_no() -> None:
    assert [yes_or_no(text) for text in ("yes", "true", "no", "false")] == [True, True, False, False]
    assert refused(yes_or_no, "예") == ("number.not-yes-or-no", None)


@pytest.mark.parametrize(
    ("read", "text"),
    [
        *((read, "가" * 41) for read in (day, month, count, measured, year, yes_or_no)),
        (count, "12 " + "가" * 38),
        (year, "2026 " * 8 + "2"),
    ],
)
def test_forty_signs_of_a_long_text_are_shown(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(Refused) as caught:
        read(text)
    assert caught.value.message.values["text"] == text[:40]
