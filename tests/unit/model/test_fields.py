"""Small values that refuse what they are not."""

from fractions import Fraction

import pytest

from regionai.model.day import count, yes_or_no
from regionai.model.ratio import ratio
from regionai.source.composer import span_at
from regionai.source.problem import START
from regionai.source.shape import Refused


@pytest.mark.parametrize(
    ("text", "share"), [("20%", "1/5"), ("12.5 %", "1/8"), ("1/3", "1/3"), ("0%", "0")]
)
def test_a_share_is_read(text: str, share: str) -> None:
    assert ratio(text) == Fraction(share)


@pytest.mark.parametrize("text", ["20", "0.2", "1/0", "101%", "4/3", "-1%", "20 퍼센트", ""])
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


def test_a_complaint_without_a_place_stands_at_the_top() -> None:
    assert span_at(None) == START


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("0.6", "60%"),
        ("0.593", "59.3%"),
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
