"""Small values that refuse what they are not."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from regionai.model.country import CODES
from regionai.model.day import count, day, measured, year, yes_or_no
from regionai.model.fields import country
from regionai.model.ratio import ratio
from regionai.model.term import Term, term
from regionai.model.words import COUNTRIES
from regionai.source.composer import span_at
from regionai.source.problem import START
from regionai.source.shape import Refused


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("20%", "1/5"),
        ("12.5%", "1/8"),
        ("1/3", "1/3"),
        ("0%", "0"),
        ("59.3퍼센트", "593/1000"),
        ("20 ％", "1/5"),
    ],
)
def test_a_share_is_read(text: str, share: str) -> None:
    assert ratio(text) == Fraction(share)


@pytest.mark.parametrize("text", ["20", "0.2", "1/0", "101%", "4/3", "-1%", "20 배", ""])
def test_what_is_no_share_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        ratio(text)


def test_only_yes_and_no_are_yes_and_no() -> None:
    assert yes_or_no("yes")
    assert not yes_or_no("no")
    with pytest.raises(Refused):
        yes_or_no("on")


def test_a_count_may_be_grouped() -> None:
    assert count("1,200") == 1200


@pytest.mark.parametrize(
    ("text", "value"),
    [("3.2", "16/5"), ("1,200", "1200"), ("-0.5", "-1/2"), ("−4", "-4"), (" 0 ", "0"), ("007", "7")],
)
def test_a_measured_value_is_exact(text: str, value: str) -> None:
    assert measured(text) == Fraction(value)


@pytest.mark.parametrize(
    "text", ["3.2%", "1,20", "1.", ".5", "1e3", "약 3", "", "12건", "1" * 13, "0." + "1" * 13, "１"]
)
def test_what_has_more_than_a_number_is_no_measured_value(text: str) -> None:
    with pytest.raises(Refused) as refused:
        measured(text)
    assert refused.value.message.id == "number.not-measured"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("JP", "JP"), (" jp ", "JP"), ("NO", "NO"), ("KP", "KP"), ("kr", "KR")),
        *((" 일본 ", "JP"), ("대한민국", "KR"), ("한국", "KR")),
    ],
)
def test_a_country_is_two_letters_or_a_korean_name(text: str, code: str) -> None:
    assert country(text) == code


def test_the_names_of_countries_are_of_codes() -> None:
    assert set(COUNTRIES) <= CODES


@pytest.mark.parametrize("text", ["UK", "EU", "JPN", "니혼", "", "XX", "J"])
def test_what_is_no_country_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        country(text)
    assert refused.value.message.id == "country.unknown"


@pytest.mark.parametrize(
    ("read", "code"),
    [(country, "country.unknown"), (term, "day.not-a-term"), (ratio, "ratio.not-a-ratio")],
)
def test_forty_signs_of_a_long_text_are_shown(read: Callable[[str], object], code: str) -> None:
    with pytest.raises(Refused) as refused:
        read("가" * 41)
    assert (refused.value.id, refused.value.message.values["text"]) == (code, "가" * 40)


def test_a_term_is_of_months_or_days() -> None:
    assert [term(text) for text in ("1 month", " 12 months ", "15 days")] == [
        Term(1, "months"),
        Term(12, "months"),
        Term(15, "days"),
    ]


ZONES = Path("/usr/share/zoneinfo/iso3166.tab")


@pytest.mark.skipif(not ZONES.is_file(), reason="this machine has no table of time zones")
def test_the_codes_are_those_of_the_table_of_time_zones() -> None:
    lines = ZONES.read_text(encoding="utf-8").splitlines()
    assert {line.split("\t")[0] for line in lines if not line.startswith("#")} == CODES


def test_a_complaint_without_a_place_stands_at_the_top() -> None:
    assert span_at(None) == START


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("0.6", "60%"),
        # What a spreadsheet keeps for 57%.
        ("0.56999999999999995", "57%"),
        ("0.593", "59.3%"),
        # Twelve decimals are kept, and a thirteenth is rounded.
        ("0.12345678901234", "12.345678901234%"),
        ("0.123456789012345", "12.345678901235%"),
        ("0.123456789012346", "12.345678901235%"),
        ("59.32", "59.32%"),
        ("20", "20%"),
        ("100", "100%"),
        ("0.0", "0%"),
    ],
)
def test_a_share_without_its_percent_sign_is_refused_with_what_was_meant(text: str, meant: str) -> None:
    with pytest.raises(Refused) as refused:
        ratio(text)
    assert refused.value.message.say("en") == f"write `{meant}`, not `{text}`."


@pytest.mark.parametrize("text", ["1", "101", "lots", "130 percent"])
def test_a_number_that_may_mean_anything_is_refused_without_a_guess(text: str) -> None:
    with pytest.raises(Refused) as refused:
        ratio(text)
    assert refused.value.message.id == "ratio.not-a-ratio"


def test_more_decimals_than_are_read_are_named() -> None:
    with pytest.raises(Refused) as refused:
        ratio("56.999999999999995%")
    assert refused.value.message.say("en") == (
        "`56.999999999999995%` has too many decimals; at most 12 are read (`57%`)."
    )
    assert ratio("56.999999999999%") == Fraction(56_999_999_999_999, 10**14)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-05",
        "2026-3-5",
        "2026.3.5",
        "2026.03.05.",
        "2026. 3. 5.",
        "2026/3/5",
        "2026년 3월 5일",
        "2026년3월5일",
        "20260305",
        " 2026-03-05 ",
    ],
)
def test_a_day_is_read_as_offices_write_it(text: str) -> None:
    assert str(day(text)) == "2026-03-05"


@pytest.mark.parametrize(
    "text", ["26.3.5", "'26.3.5.", "26-03-05", "260305", "2026 3 5", "2026.3.5.(목)", "2026-3.5"]
)
def test_a_day_that_is_nearly_clear_is_refused_with_the_day_that_is_meant(text: str) -> None:
    with pytest.raises(Refused) as caught:
        day(text)
    assert caught.value.message.id == "day.other-form"
    assert "`2026-03-05`" in caught.value.message.say("ko")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("3월 5일", "day.without-year"),
        ("26.13.5", "day.no-such-day"),
        ("2026.13.5", "day.no-such-day"),
        ("20260229", "day.no-such-day"),
        ("", "day.not-a-day"),
    ],
)
def test_what_is_no_day_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refused) as caught:
        day(text)
    assert caught.value.message.id == code


@pytest.mark.parametrize("text", ["2026", "2026년", "2026 년", " 2026 "])
def test_a_fiscal_year_is_read_as_offices_write_it(text: str) -> None:
    assert year(text) == 2026


@pytest.mark.parametrize("text", ["26", "26년", "'26", "2026년도"])
def test_a_fiscal_year_that_is_nearly_clear_is_refused_with_the_year_that_is_meant(text: str) -> None:
    with pytest.raises(Refused) as caught:
        year(text)
    assert "`2026`" in caught.value.message.say("ko")


@pytest.mark.parametrize("text", ["올해", "1999", "2100년", "202", "20266"])
def test_what_is_no_fiscal_year_is_refused(text: str) -> None:
    with pytest.raises(Refused) as caught:
        year(text)
    assert caught.value.message.id == "number.not-a-year"
