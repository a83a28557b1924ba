"""Numbers written anew read as what they are, and slips of the hand are found again."""

import re
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builders import assessed, make_proposal
from regionai.model.figure import figure, won
from regionai.model.money import Won
from regionai.model.notation import half_width, read, unit_text, with_unit, written_like
from regionai.model.ratio import printed_share, ratio, share_like
from regionai.model.slip import Slip, meant_by
from regionai.remedy.numbers import mistyped
from regionai.source.shape import Refused

defaults = st.sampled_from([1, 10**3, 10**6, 10**8])
amounts = st.integers(0, 10**13).map(Won)


@st.composite
def written(draw: st.DrawFn) -> str:
    number = draw(st.integers(0, 999))
    thousands = draw(st.sampled_from(["", "1", "98", "7,654"]))
    sign = draw(st.sampled_from(["", ",", "_"]))
    grouped = f"{thousands},{number:03d}" if thousands else str(number)
    return grouped.replace(",", sign) + draw(st.sampled_from(["", "원", "천원", "백만원", "억"]))


@given(text=written(), default=defaults, amount=amounts, grouping=st.sampled_from(["", ",", "_"]))
def test_an_amount_written_like_another_is_read_as_itself(
    text: str, default: int, amount: Won, grouping: str
) -> None:
    new = written_like(text, amount, default, grouping)
    assert won(new, default) == amount
    assert read(new, default).scales[-1] == read(text, default).scales[-1]


@given(text=written(), default=defaults)
def test_an_amount_written_like_itself_is_the_same_text(text: str, default: int) -> None:
    assert written_like(text, won(text, default), default) == text


# How offices and the press write amounts of several units, and the words around them.
ATOMS = {
    "조": 10**12,
    "천억": 10**11,
    "억": 10**8,
    "천만": 10**7,
    "백만": 10**6,
    "만": 10**4,
    "천": 10**3,
    "": 1,
}
SIGNS = str.maketrans("0123456789,", "０１２３４５６７８９，")


@st.composite
def compound(draw: st.DrawFn) -> str:
    units = draw(st.lists(st.sampled_from(list(ATOMS)), min_size=1, max_size=4))
    ordered = sorted(units, key=lambda unit: -ATOMS[unit]) if draw(st.booleans()) else units
    gap, inner = draw(st.sampled_from(["", " "])), draw(st.sampled_from(["", "", " "]))
    terms = []
    for unit in ordered:
        number = draw(st.one_of(st.integers(0, 9), st.integers(0, 12_000)))
        text = f"{number:,}" if draw(st.booleans()) else str(number)
        if draw(st.integers(0, 9)) == 0:
            text += f".{draw(st.integers(0, 99))}"
        terms.append(f"{text}{inner}{unit}")
    text = draw(st.sampled_from(["", "", "약 ", "금 ", "일금", "￦", "₩ ", "금 ₩"])) + gap.join(terms)
    text += draw(st.sampled_from(["", "원", " 원", "원정", "여", "여원", "원 내외", "원 가량", "여 원"]))
    return text.translate(SIGNS) if draw(st.booleans()) else text


def is_open_ended(tokens: list[list[str]], default: int) -> bool:
    """Whether 천 at the end may be one of more: of 만 (`3억 5천`), of the table's unit (`7천`)."""
    if tokens[-1][1] not in {"십", "백", "천"}:
        return False
    return default > 1 if len(tokens) == 1 else tokens[-2][1][-1:] in {"억", "조"}


def oracle(text: str, default: int) -> int | None:
    """The amount of a text by hand, one sign after the other; None where it is not one to be read."""
    for word in ("약", "일금", "금", "₩", "￦", "내외", "가량", "정", "여"):
        text = text.replace(word, "")
    text = "".join(
        "0123456789,"["０１２３４５６７８９，".index(c)] if c in "０１２３４５６７８９，" else c
        for c in text
    )
    tokens: list[list[str]] = []
    for sign in text.replace(" ", ""):
        if sign.isascii() and (not tokens or tokens[-1][1]):
            tokens.append(["", ""])
        tokens[-1][not sign.isascii()] += sign
    says_won = tokens[-1][1].endswith("원")
    tokens[-1][1] = tokens[-1][1].removesuffix("원")
    if tokens[-1][1] == "" and not says_won:
        return int(Fraction(tokens[0][0].replace(",", "")) * default) if len(tokens) == 1 else None
    if not says_won and is_open_ended(tokens, default):
        return None
    below, total, size = None, Fraction(0), 1
    worth = []
    for number, unit in reversed(tokens):
        big = next((10**zeros for sign, zeros in (("조", 12), ("억", 8), ("만", 4)) if sign in unit), None)
        size = big or size
        worth.append(
            (
                Fraction(number.replace(",", "")),
                (1_000 if "천" in unit else 100 if "백" in unit else 1) * size,
            )
        )
    for count, unit_won in reversed(worth):
        if below is not None and (count * unit_won >= below or unit_won >= below):
            return None
        below, total = unit_won, total + count * unit_won
    if any("." in number for number, _ in tokens[:-1]) or total.denominator != 1 or total > 10**15:
        return None
    return total.numerator


def amount_of(text: str, default: int) -> int | None:
    try:
        return figure(text, default).amount.amount
    except Refused:
        return None


@given(text=compound(), default=defaults)
def test_an_amount_of_several_units_is_what_its_signs_come_to(text: str, default: int) -> None:
    bare = "₩" in text or "￦" in text
    assume(not (("약" in text or "내외" in text or "가량" in text) and "여" in text))
    assume(not re.search(r"[0-9０-９] *(여|정)|(?<![0-9０-９])[0０][0-9０-９]", text))
    assume(not re.search(r"[0-9０-９] [0-9０-９]", text))
    assert amount_of(text, default) == oracle(text, 1 if bare else default)


@pytest.mark.slow
@given(text=compound(), default=defaults, amount=amounts, grouping=st.sampled_from(["", ",", "_"]))
def test_an_amount_is_written_exactly_in_any_notation(
    text: str, default: int, amount: Won, grouping: str
) -> None:
    assume(amount_of(text, default) is not None)
    assert won(written_like(text, amount, default, grouping), default) == amount


@pytest.mark.slow
@given(text=compound(), default=defaults)
def test_what_is_exact_stays_as_it_is_written(text: str, default: int) -> None:
    assume(amount_of(text, default) is not None)
    found = figure(text, default)
    if found.rounding is None:
        assert written_like(text, found.amount, default) == text
    assert won(written_like(text, found.amount, default), default) == found.amount


@pytest.mark.slow
@given(text=compound(), default=defaults, unit=st.sampled_from(["원", "만원", "억"]))
def test_another_unit_stands_in_place_of_the_last(text: str, default: int, unit: str) -> None:
    assume(amount_of(text, default) is not None)
    changed = with_unit(half_width(text), unit, read(text, default))
    assert changed.endswith(unit)
    if amount_of(changed, default) is not None:
        assert unit_text(changed, default) == unit


@given(amount=st.integers(1, 10**13), step=st.sampled_from([1, 10**4, 10**8]))
def test_an_amount_spelled_out_is_read_back(amount: int, step: int) -> None:
    amount -= amount % step
    text = written_like("3억 5천만원", Won(amount), grouping=",")
    assert won(text) == Won(amount)
    assert won(text.replace(" ", "")) == Won(amount)


@given(
    numerator=st.integers(0, 10**6),
    more=st.integers(0, 10**6),
    text=st.sampled_from(["60%", "59.8%", "12.345%", "1/3"]),
)
def test_a_share_written_like_another_agrees_with_itself(numerator: int, more: int, text: str) -> None:
    share = Fraction(numerator, numerator + more or 1)
    new = share_like(text, share)
    assert printed_share(new).agrees(share, share)
    assert ("%" in new) == ("%" in text)
    assert printed_share(new).unit == printed_share(text).unit
    assert printed_share(text).rounded(share).share == ratio(new)


@pytest.mark.parametrize("text", ["lots", "", "1" * 41])
def test_what_is_no_amount_is_not_written_like(text: str) -> None:
    with pytest.raises(Refused):
        written_like(text, Won(1))


amount_texts = st.integers(1_001, 99_999).map(lambda n: f"{n:,},000,000")


@given(amounts=st.lists(amount_texts, min_size=3, max_size=3), which=st.integers(0, 2), data=st.data())
def test_two_swapped_digits_are_always_among_what_is_suspected(
    amounts: list[str], which: int, data: st.DataObject
) -> None:
    right = amounts[which]
    places = [n for n, sign in enumerate(right) if sign != ","]
    first = data.draw(st.sampled_from(range(len(places) - 1)))
    signs = list(right)
    one, other = places[first], places[first + 1]
    signs[one], signs[other] = signs[other], signs[one]
    wrong = "".join(signs)
    if wrong == right or wrong.startswith("0"):
        return
    keys = ("national", "local", "private")
    sums = {key: int(text.replace(",", "")) for key, text in zip(keys, amounts, strict=True)}
    totals = ", ".join(f"{key}: '{value}'" for key, value in {"total": sum(sums.values()), **sums}.items())
    typed = [wrong if n == which else text for n, text in enumerate(amounts)]
    line = ", ".join(f"{key}: '{text}'" for key, text in zip(keys, typed, strict=True))
    assessment = assessed(
        make_proposal(f"{{budget: [{{category: solution, year: 2026, {line}}}], totals: {{{totals}}}}}")
    )
    found = [won(suspect.meant).amount for suspect in assessment.suspects if suspect.at[0] == "budget"]
    assert sums[keys[which]] in found


@given(text=compound(), default=defaults)
def test_a_mistyped_amount_is_what_the_text_without_the_slip_is_read_as(text: str, default: int) -> None:
    assume(amount_of(text, default) is not None)
    half = half_width(text)
    meant = [(slip, amount_of(other, default)) for slip, other in meant_by(half)]
    found: list[tuple[Slip, int | None]] = [
        (meaning.slip, meaning.amount) for meaning in mistyped(half, read(text, default), default)
    ]
    assert found == [(slip, won) for slip, won in meant if won is not None]
