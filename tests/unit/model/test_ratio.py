"""Shares as they are read, and as they are printed: at their ends and one unit beside them."""

from fractions import Fraction

import pytest

from regionai.model.ratio import (
    JUDGED_PLACES,
    PLAIN_PLACES,
    Made,
    PrintedShare,
    limit_percent,
    multiple,
    percent,
    percent_beyond,
    percent_down,
    percent_range,
    percent_up,
    printed_share,
    ratio,
    share_like,
)
from regionai.source.shape import Refused

HALF = Fraction(1, 2)
UNIT = Fraction(1, 100)


def refused(text: str) -> tuple[str, object]:
    with pytest.raises(Refused) as caught:
        ratio(text)
    return caught.value.message.id, caught.value.message.values.get("meant")


def test_the_whole_is_a_share_and_more_is_a_multiple() -> None:
    assert [ratio("100%"), ratio("7/7"), ratio(" 0/7 ")] == [1, 1, 0]
    assert [multiple("100.5%"), multiple(" 150퍼센트 "), multiple("3/2")] == [
        Fraction(201, 200),
        Fraction(3, 2),
        Fraction(3, 2),
    ]
    assert refused("100.000000000001%")[0] == "ratio.over-one"
    assert refused("8/7")[0] == "ratio.over-one"


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("1.000000000001%", Fraction(1_000_000_000_001, 10**14)),
        ("1/999999999999", Fraction(1, 999_999_999_999)),
        ("999999999999 / 999999999999", Fraction(1)),
    ],
)
def test_twelve_digits_are_read(text: str, share: Fraction) -> None:
    assert ratio(text) == share


@pytest.mark.parametrize(
    ("text", "code", "meant"),
    [
        ("1.0000000000001%", "ratio.too-fine", "1%"),
        ("1.0000000000004%", "ratio.too-fine", "1%"),
        ("1.0000000000005%", "ratio.too-fine", "1.000000000001%"),
        ("1.0000000000006%", "ratio.too-fine", "1.000000000001%"),
        ("1.0000000000000%", "ratio.too-fine", "1%"),
        ("0.5000000000000%", "ratio.too-fine", "0.5%"),
        ("1." + "3" * 13 + "%", "ratio.too-fine", "1." + "3" * 12 + "%"),
        ("1." + "3" * 31 + "%", "ratio.too-fine", "1." + "3" * 12 + "%"),
        ("1." + "3" * 5_000 + "%", "ratio.too-fine", "1." + "3" * 12 + "%"),
        ("0." + "3" * 5_000, "ratio.without-percent", "33." + "3" * 12 + "%"),
        ("약 1." + "3" * 5_000 + "%", "ratio.without-percent", "1." + "3" * 12 + "%"),
        ("약 60.50%", "ratio.without-percent", "60.5%"),
        ("1/1000000000000", "ratio.not-a-ratio", None),
        ("1000000000000/1", "ratio.not-a-ratio", None),
        ("1000%", "ratio.not-a-ratio", None),
        ("1", "ratio.not-a-ratio", None),
        ("1.0", "ratio.not-a-ratio", None),
        ("1.1", "ratio.without-percent", "1.1%"),
        ("0.99", "ratio.without-percent", "99%"),
        ("100", "ratio.without-percent", "100%"),
        ("100.1", "ratio.not-a-ratio", None),
        ("약 60%", "ratio.without-percent", "60%"),
        ("약 100%", "ratio.without-percent", "100%"),
        ("약 101%", "ratio.not-a-ratio", None),
        ("60% 이상", "ratio.not-a-ratio", None),
        ("60% 중 20%", "ratio.not-a-ratio", None),
    ],
)
def test_what_is_no_share_is_refused_with_what_was_meant(text: str, code: str, meant: str | None) -> None:
    assert refused(text) == (code, meant)


def test_forty_signs_of_a_long_text_are_shown() -> None:
    with pytest.raises(Refused) as caught:
        ratio("약 60%" + "쯤" * 36)
    assert caught.value.message.values["text"] == "약 60%" + "쯤" * 35


@pytest.mark.parametrize(
    ("made", "least", "holds_least", "greatest", "holds_greatest"),
    [
        ("rounded-or-cut", "99/200", True, "51/100", False),
        ("of-a-set", "49/100", False, "51/100", False),
        ("rounded_to", "99/200", True, "101/200", False),
        ("cut_to", "1/2", True, "51/100", False),
        ("raised_to", "49/100", False, "1/2", True),
    ],
)
def test_a_printed_share_agrees_up_to_its_ends(
    made: Made, least: str, holds_least: bool, greatest: str, holds_greatest: bool
) -> None:
    share, low, high = PrintedShare(HALF, UNIT, made), Fraction(least), Fraction(greatest)
    ends = (share.least, share.holds_least, share.greatest, share.holds_greatest, share.is_exact)
    assert ends == (low, holds_least, high, holds_greatest, False)
    little = Fraction(1, 10**9)
    assert share.agrees(low, low) is holds_least
    assert share.agrees(high, high) is holds_greatest
    assert share.agrees(low + little, high - little)
    assert share.agrees(Fraction(0), Fraction(1))
    assert not share.agrees(Fraction(0), low - little)
    assert not share.agrees(high + little, Fraction(1))


def test_a_fraction_agrees_with_itself_alone() -> None:
    share = printed_share("1/2")
    assert share == PrintedShare(HALF, Fraction(0), "rounded-or-cut")
    assert (share.holds_least, share.holds_greatest, share.is_exact) == (True, True, True)
    assert share.agrees(HALF, HALF)
    assert not share.agrees(HALF + UNIT, Fraction(1))
    of_a_set = PrintedShare(HALF, Fraction(0), "of-a-set")
    assert (of_a_set.holds_least, of_a_set.holds_greatest) == (True, True)
    assert share.rounded(Fraction(1, 3)) == PrintedShare(Fraction(1, 3), Fraction(0))


@pytest.mark.parametrize(
    ("made", "rounded"),
    [
        ("rounded-or-cut", ("12/100", "13/100", "12/100")),
        ("cut_to", ("12/100", "12/100", "12/100")),
        ("raised_to", ("13/100", "13/100", "12/100")),
    ],
)
def test_another_share_is_rounded_as_this_one_was(made: Made, rounded: tuple[str, ...]) -> None:
    share = PrintedShare(HALF, UNIT, made)
    found = [share.rounded(Fraction(text)) for text in ("1249/10000", "125/1000", "12/100")]
    assert found == [PrintedShare(Fraction(text), UNIT, made) for text in rounded]


def test_the_unit_of_a_percentage_is_that_of_its_last_decimal() -> None:
    units = [printed_share(text).unit for text in ("59%", " 59.8% ", "59.80%")]
    assert units == [Fraction(1, 100), Fraction(1, 1_000), Fraction(1, 10_000)]
    assert printed_share("59.80%").say("ko") == "59.8%"
    assert printed_share("60%").say("ko") == "60%"
    assert PrintedShare(Fraction(1, 3), UNIT).say("en") == "33.333333333333%"


def test_a_share_is_written_like_another() -> None:
    third = Fraction(1, 3)
    found = [share_like(text, third) for text in (" 60 % ", "60.0퍼센트", "60.000%", " 1/2 ")]
    assert found == ["33 %", "33.3퍼센트", "33.333%", "1/3"]


@pytest.mark.parametrize(
    ("share", "nearest", "down", "up"),
    [
        (Fraction(12_345, 10**6), "1.23%", "1.23%", "1.24%"),
        (Fraction(1_235, 10**5), "1.24%", "1.23%", "1.24%"),
        (Fraction(1_234, 10**5), "1.23%", "1.23%", "1.24%"),
        (Fraction(123, 10**4), "1.23%", "1.23%", "1.23%"),
        (Fraction(1_205, 100), "1,205.00%", "1,205.00%", "1,205.00%"),
        (Fraction(1, 10**4), "0.01%", "0.01%", "0.01%"),
    ],
)
def test_a_share_is_printed_to_the_hundredth(share: Fraction, nearest: str, down: str, up: str) -> None:
    assert (percent(share), percent_down(share), percent_up(share)) == (nearest, down, up)


def test_a_share_is_printed_to_as_many_decimals_as_are_asked_for() -> None:
    share = Fraction(19_996, 10**5)
    assert (percent(share, PLAIN_PLACES), percent(share, JUDGED_PLACES)) == ("20.0%", "20.00%")
    assert [percent(share, places) for places in (0, 1, 3)] == ["20%", "20.0%", "19.996%"]
    assert [percent_down(share, 0), percent_up(share, 0), percent(Fraction(12), 0)] == [
        "19%",
        "20%",
        "1,200%",
    ]


def test_a_range_never_looks_as_if_it_went_over_its_limit() -> None:
    fifth = Fraction(1, 5)
    below, above = fifth - Fraction(1, 10**6), fifth + Fraction(1, 10**6)
    assert percent_beyond(above, fifth) == "20.00%+"
    assert percent_beyond(below, fifth) == "19.99%"
    assert percent_beyond(fifth, fifth) == "20%"
    assert percent_range(below, above) == ("19.99%", "20.01%")
    assert percent_range(below, above, fifth) == ("19.99%", "20.01%")
    assert percent_range(below, fifth, fifth) == ("19.99%", "20%")
    assert percent_range(fifth, above, fifth) == ("20%", "20.01%")
    assert percent_range(above, above, fifth) == ("20.00%+", "20.01%")
    assert percent_range(Fraction(33_331, 10**5), HALF, Fraction(1, 3)) == ("33.33%", "50.00%")
    assert percent_range(Fraction(0), Fraction(33_334, 10**5), Fraction(1, 3)) == ("0.00%", "33.34%")


@pytest.mark.parametrize(
    ("share", "printed"),
    [
        ("3/5", "60%"),
        ("1/8", "12.5%"),
        ("1201/10000", "12.01%"),
        ("12001/100000", "12001/100000"),
        ("1", "100%"),
    ],
)
def test_a_limit_is_printed_without_needless_zeros(share: str, printed: str) -> None:
    assert limit_percent(Fraction(share)) == printed
