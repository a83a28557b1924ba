"""Money, shares and days: what is written is what is read, exactly."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionai.messages.particles import with_particle
from regionai.model.day import day
from regionai.model.figure import won
from regionai.model.money import MAX_WON, UNITS, Won
from regionai.model.ratio import (
    percent,
    percent_beyond,
    percent_down,
    percent_up,
    ratio,
)
from regionai.report.pages.composition import adding_up
from regionai.source.shape import Refused

amounts = st.integers(0, MAX_WON)
fractions = st.fractions(0, 1, max_denominator=10**9)


def number(printed: str) -> Fraction:
    return Fraction(printed.removesuffix("+").removesuffix("%")) / 100


@given(amounts)
def test_every_notation_of_an_amount_is_the_same_amount(amount: int) -> None:
    assert {
        won(text) for text in (str(amount), f"{amount:,}", f"{amount:_}", f"{amount:,}원", f"{amount} 원")
    } == {Won(amount)}


@given(amounts, st.sampled_from(list(UNITS.items())))
def test_an_amount_written_in_any_unit_is_read_back_whole(amount: int, unit: tuple[str, int]) -> None:
    name, scale = unit
    text = f"{Decimal(amount) / scale:f}"
    assert won(f"{text}{name}") == Won(amount)
    assert won(text, scale) == Won(amount)


@given(st.decimals(0, 10**6, places=4), st.sampled_from(list(UNITS.items())))
def test_a_decimal_amount_is_exact_or_refused(number: Decimal, unit: tuple[str, int]) -> None:
    name, scale = unit
    exact = Fraction(number) * scale
    text = f"{number:f}{name}"
    if exact.denominator == 1 and exact <= MAX_WON:
        assert won(text) == Won(int(exact))
    else:
        with pytest.raises(Refused):
            won(text)


@given(st.text(max_size=20))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    try:
        found = won(text)
    except Refused:
        return
    assert 0 <= found.amount <= MAX_WON


@given(st.integers(0, 10_000))
def test_a_percentage_is_read_exactly(hundredths: int) -> None:
    assert ratio(f"{hundredths // 100}.{hundredths % 100:02d}%") == Fraction(hundredths, 10_000)


@given(fractions)
def test_printed_bounds_hold_the_share_between_them(share: Fraction) -> None:
    assert number(percent_down(share)) <= share <= number(percent_up(share))
    assert number(percent_up(share)) - number(percent_down(share)) <= Fraction(1, 10_000)
    assert number(percent_down(share, 1)) <= share <= number(percent_up(share, 1))


@given(fractions)
def test_a_share_is_printed_to_the_nearest_hundredth(share: Fraction) -> None:
    assert abs(number(percent(share)) - share) <= Fraction(1, 20_000)


@given(share=fractions, limit=st.integers(1, 9_999))
def test_a_share_beyond_its_limit_is_never_printed_as_the_limit(share: Fraction, limit: int) -> None:
    at = Fraction(limit, 10_000)
    printed = percent_beyond(share, at)
    if share != at:
        assert printed != percent(at)
    if share > at:
        assert number(printed) > at or printed.endswith("+")
    if share < at:
        assert number(printed) < at


@given(st.dates())
def test_every_day_is_read_back(found: object) -> None:
    assert str(day(str(found))) == str(found)


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=8))
def test_printed_shares_add_up_to_a_hundred_percent(parts: list[int]) -> None:
    printed = adding_up(parts)
    if sum(parts):
        assert sum(number(share) for share in printed) == 1
        for part, share in zip(parts, printed, strict=True):
            assert abs(number(share) - Fraction(part, sum(parts))) < Fraction(1, 10_000)
    else:
        assert set(printed) == {"-"}


@given(st.text(min_size=1), st.sampled_from(["은", "이", "을", "과", "으로"]))
def test_a_particle_only_adds_to_the_word(word: str, particle: str) -> None:
    assert with_particle(word, particle).startswith(word)
    assert 1 <= len(with_particle(word, particle)) - len(word) <= 2
