"""The numbers that one typing error makes of another: each of them, in the order of likelihood."""

import pytest

from regionai.model.slip import Slip, hundredfold, meant_by

_SWAPPED, _ZERO, _APART, _INSIDE = Slip.SWAPPED, Slip.ZERO, Slip.SWAPPED_APART, Slip.ZERO_INSIDE


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "약 1,20_3원",
            [
                (_SWAPPED, "약 2103원"),
                (_SWAPPED, "약 1023원"),
                (_SWAPPED, "약 1230원"),
                (_ZERO, "약 12030원"),
                (_APART, "약 3201원"),
                (_APART, "약 1302원"),
                (_INSIDE, "약 10203원"),
                (_INSIDE, "약 12003원"),
                (_INSIDE, "약 123원"),
                (_INSIDE, "약 12003원"),
            ],
        ),
        (
            "1.05%",
            [
                (_SWAPPED, "0.15%"),
                (_SWAPPED, "1.50%"),
                (_ZERO, "10.5%"),
                (_ZERO, "0.105%"),
                (_APART, "5.01%"),
                (_INSIDE, "1.005%"),
                (_INSIDE, "1.5%"),
                (_INSIDE, "1.005%"),
            ],
        ),
        (
            "3과 40",
            [
                (_ZERO, "30과 40"),
                (_ZERO, "3과 400"),
                (_ZERO, "3과 4"),
                (_INSIDE, "3과 400"),
                (_INSIDE, "3과 4"),
            ],
        ),
        ("0.2", [(_SWAPPED, "2.0"), (_ZERO, "2"), (_ZERO, "0.02"), (_INSIDE, "0.02")]),
        ("9.0", [(_SWAPPED, "0.9"), (_ZERO, "90"), (_ZERO, "0.9"), (_INSIDE, "9.00")]),
        ("11", [(_ZERO, "110"), (_INSIDE, "101")]),
        ("0", []),
    ],
)
def test_every_number_of_one_slip_is_meant_and_no_other(text: str, meant: list[tuple[Slip, str]]) -> None:
    """Equal digits cannot be swapped; no number begins with a zero, or ends with its point."""
    assert list(meant_by(text)) == meant


@pytest.mark.parametrize(
    ("text", "hundred"),
    [("0.005 %와 0.07 %", "0.5 %와 0.07 %"), ("0.0", "0"), ("12.3450%", "1234.5%"), ("7%", "700%")],
)
def test_the_first_number_is_a_hundred_times_over(text: str, hundred: str) -> None:
    assert hundredfold(text) == hundred
