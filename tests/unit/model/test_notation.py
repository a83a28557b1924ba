"""How an amount is taken apart, said again as it should stand, and written anew like another."""

import pytest

from regionai.model.money import Rounding, Won
from regionai.model.notation import read, unit_text, with_unit, written_like
from regionai.source.shape import Refused


@pytest.mark.parametrize(
    ("text", "amount", "new"),
    [
        # What it comes to already is left as it is, but for what says that it is not exact.
        (" 70억 ", 70_0000_0000, "70억"),
        ("약 70억원", 70_0000_0000, "70억원"),
        ("72억 여 원", 73_0000_0000, "73억원"),
        ("72억여원정", 72_0000_0000, "72억원정"),
        # The head stays, its spaces become one; so does the space before the unit.
        ("금  ₩  42억원", 43_0000_0000, "금 ₩ 43억원"),
        ("일금42억원정", 43_0000_0000, "일금43억원정"),
        ("70  억  원", 71_0000_0000, "71 억  원"),
        ("₩4,200", 5_000, "₩5,000"),
        ("₩ 4,200", 5_000, "₩ 5,000"),
        # Decimals stay, of zeros at the end eight at most.
        ("7.0억", 7_1000_0000, "7.1억"),
        ("7.00억", 7_0000_0001, "7.00000001억"),
        ("7.00억", 8_0000_0000, "8.00억"),
        ("7.000000000억", 7_1000_0000, "7.10000000억"),
        ("7.000000001조", 7_0000_0000_0000, "7.00000000조"),
        # Several units, and one that is not for tables, become 조, 억, 만 and won.
        ("금 42억 5천만원정", 42_6000_0000, "금 42억 6000만원정"),
        ("42억 5,000만", 42_6000_0000, "42억 6,000만원"),
        ("42억5,000만원", 123_4567_8901, "123억4,567만8,901원"),
        ("1_000억 5천만원", 2_0000_0000_0001, "2조 1원"),
        ("1천억원", 1500_0000_0000, "1500억원"),
        ("3백", 5_000, "5000원"),
        ("3천", 5_000, "5천"),
        ("5억 3천만원", 0, "0원"),
        ("42억 5천만원", 5_0000, "5만원"),
    ],
)
def test_an_amount_is_written_like_another(text: str, amount: int, new: str) -> None:
    assert written_like(text, Won(amount)) == new


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("999", "12,345,678"),
        ("1000", "12345678"),
        ("1_000", "12_345_678"),
        ("1,000", "12,345,678"),
        ("9.123천", "12,345.678천"),
        ("1만 1백원", "1,234만 5,678원"),
        ("1만 1000원", "1234만 5678원"),
        ("1만 1_000원", "1_234만 5_678원"),
    ],
)
def test_a_number_that_is_too_short_to_show_it_is_grouped_as_others_are(text: str, new: str) -> None:
    assert written_like(text, Won(12_345_678), grouping=",") == new


@pytest.mark.parametrize(
    ("text", "unit", "scale"),
    [
        ("7", "", 10**6),
        ("₩7", "", 1),
        ("7 억 원정", "억원", 10**8),
        ("3억 5천만여 원", "천만원", 10**7),
        ("1천408억", "억", 10**8),
    ],
)
def test_the_last_unit_is_without_its_spaces_and_marks(text: str, unit: str, scale: int) -> None:
    assert (unit_text(text, 10**6), read(text, 10**6).scales[-1]) == (unit, scale)


def test_a_text_counts_in_won_unless_a_table_says_its_unit() -> None:
    assert unit_text("7천") == "천"
    with pytest.raises(Refused):
        unit_text("0.5")


def test_another_unit_stands_in_place_of_the_last_and_of_what_follows_it() -> None:
    assert with_unit(" 3억 5천만 원정 ", "만원", read(" 3억 5천만 원정 ", 1)) == "3억 5만원"
    assert with_unit("0.7", "억", read("0.7", 10**6)) == "0.7억"


@pytest.mark.parametrize(
    ("text", "head", "numbers", "scales", "closing", "rounding"),
    [
        ("1천 4백 8억", "", ["1", "4", "8"], (10**11, 10**10, 10**8), "", None),
        ("2 천 만 5백", "", ["2", "5"], (10**7, 100), "", None),
        ("1조 3만 5천", "", ["1", "3", "5"], (10**12, 10**4, 1_000), "", None),
        ("1_000만 5백", "", ["1_000", "5"], (10_000, 100), "", None),
        ("2천5백", "", ["2", "5"], (1_000, 100), "", None),
        ("3만 5십", "", ["3", "5"], (10_000, 10), "", None),
        ("약 ₩ 4,200", "₩ ", ["4,200"], (1,), "", Rounding("rounded_to", 1)),
        ("금 1억천만원정", "금 ", ["1", "1"], (10**8, 10**7), "정", None),
        ("70억안팎정", "", ["70"], (10**8,), "정", Rounding("rounded_to", 10**8)),
        ("72.5억원여", "", ["72.5"], (10**8,), "", Rounding("cut_to", 10**7)),
        ("약 3억 5.5만원", "", ["3", "5.5"], (10**8, 10**4), "", Rounding("rounded_to", 10**3)),
        ("약 7.000000000억", "", ["7.000000000"], (10**8,), "", Rounding("rounded_to", 1)),
        ("70.25억 정도", "", ["70.25"], (10**8,), "", Rounding("rounded_to", 10**6)),
    ],
)
def test_an_amount_is_taken_apart(
    text: str,
    head: str,
    numbers: list[str],
    scales: tuple[int, ...],
    closing: str,
    rounding: Rounding | None,
) -> None:
    found = read(text, 1)
    assert (found.head, [part.number for part in found.parts]) == (head, numbers)
    assert (found.scales, found.closing, found.rounding) == (scales, closing, rounding)


UNITS_SAID = "원, 천원, 만원, 십만원, 백만원, 천만원, 억원, 십억원, 백억원, 조원"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "money.empty {}"),
        (" - ", "money.dash {'text': '-'}"),
        ("- -", "money.not-an-amount {'text': '- -'}"),
        ("9" * 41, f"money.not-an-amount {{'text': '{'9' * 40}'}}"),
        ("42 5억", "money.not-an-amount {'text': '42 5억'}"),
        ("- 5억", "money.negative {'text': '- 5억', 'plain': '5억'}"),
        ("￦△5", "money.negative {'text': '￦△5', 'plain': '￦5'}"),
        ("-₩ － 5", "money.negative {'text': '-₩ － 5', 'plain': '₩ 5'}"),
        ("-₩0", "money.negative {'text': '-₩0', 'plain': '₩0'}"),
        ("0_1", "money.leading-zero {'text': '0_1', 'plain': '1'}"),
        ("０００", "money.leading-zero {'text': '０００', 'plain': '0'}"),
        ("1_2345", "money.grouping {'text': '1_2345', 'plain': '12,345'}"),
        ("12,34억 5원", "money.grouping {'text': '12,34억 5원', 'plain': '1,234억 5원'}"),
        # Each number is written anew, and only where it is wrong.
        ("51,000억 1,00만원", "money.grouping {'text': '51,000억 1,00만원', 'plain': '51,000억 100만원'}"),
        ("03억 0_5.050만", "money.leading-zero {'text': '03억 0_5.050만', 'plain': '3억 5.050만'}"),
        ("5달 러", f"money.unknown-unit {{'unit': '달 러', 'known': '{UNITS_SAID}'}}"),
        ("5정", f"money.unknown-unit {{'unit': '정', 'known': '{UNITS_SAID}'}}"),
        ("5여달러", f"money.unknown-unit {{'unit': '여달러', 'known': '{UNITS_SAID}'}}"),
        ("3억 5달러", f"money.unknown-unit {{'unit': '달러', 'known': '{UNITS_SAID}'}}"),
        ("5달러 3억", f"money.unknown-unit {{'unit': '달러', 'known': '{UNITS_SAID}'}}"),
        ("5 여 억원", "money.cut-inside {'text': '5 여 억원', 'plain': '5억여원'}"),
        ("5여 3억", "money.cut-inside {'text': '5여 3억', 'plain': '5여원'}"),
        (
            "약 72.5억여",
            (
                "money.marked-twice"
                " {'text': '약 72.5억여', 'cut': '72억 5,000만여원', 'about': '약 72억 5,000만원'}"
            ),
        ),
        ("1.5억 0.5원", "money.fraction {'text': '1.5억 0.5원'}"),
        (
            "1000조 1원",
            "money.too-much {'text': '1000조 1원', 'limit': Won(amount=1000000000000000)}",
        ),
        ("1억원 5천만", "money.parts {'text': '1억원 5천만', 'part': '1억원', 'plain': '1억 5,000만원'}"),
        ("1천 1천", "money.parts {'text': '1천 1천', 'part': '1천', 'plain': '2,000원'}"),
        ("1만 10000원", "money.parts {'text': '1만 10000원', 'part': '10000원', 'plain': '2만원'}"),
        (
            "1.5억 5억 7억",
            "money.parts {'text': '1.5억 5억 7억', 'part': '1.5억', 'plain': '13억 5,000만원'}",
        ),
    ],
)
def test_what_is_refused_is_said_with_all_that_it_holds(text: str, said: str) -> None:
    with pytest.raises(Refused) as caught:
        read(text, 1)
    assert f"{caught.value.message.id} {caught.value.message.values}" == said


@pytest.mark.parametrize(
    ("text", "unit", "tail", "meant"),
    [
        ("11억 2500", 1, "2500", ("`11억 2,500만원`", "`11억 2,500원`")),
        ("12,000억 5천", 1, "5천", ("`1조 2,000억 5,000만원`", "`1조 2,000억 5,000원`")),
        ("3조 5천", 1, "5천", ("`3조 5,000억원`", "`3조 5,000만원`", "`3조 5,000원`")),
        ("3억 5십", 1, "5십", ("`3억 50만원`", "`3억 50원`")),
        ("3조 9,999 여", 1, "9,999", ("`3조 9,999억원`", "`3조 9,999만원`", "`3조 9,999원`")),
        ("3억 5천 2", 1, "2", ("`3억 5,002만원`", "`3억 5,002원`")),
        ("1만 5", 1, "5", ("`1만 5원`",)),
        ("7천", 2, "7천", ("`7,000원`", "`1만 4,000원`")),
        ("7백", 10**6, "7백", ("`700원`", "`7억원`")),
    ],
)
def test_of_a_last_number_without_a_unit_all_that_may_be_meant_is_said(
    text: str, unit: int, tail: str, meant: tuple[str, ...]
) -> None:
    with pytest.raises(Refused) as caught:
        read(text, unit)
    assert caught.value.message.id == "money.bare-tail"
    assert caught.value.message.values["tail"] == tail
    assert caught.value.message.values["text"] == text
    assert caught.value.message.values["meant"].items == meant  # type: ignore[union-attr]


def test_forty_signs_are_taken_apart_and_one_more_is_not() -> None:
    assert read("0." + "0" * 36 + "억원", 1).amount == 0
    with pytest.raises(Refused):
        read("0." + "0" * 37 + "억원", 1)
    assert read("1000조원", 1).amount == 10**15
