"""Numbers written anew read as what they are, and slips of the hand are found again."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import assessed, make_proposal
from regionai.model.money import Won, unit_of, won, written_like
from regionai.model.ratio import printed_share, ratio, share_like
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
    assert unit_of(new, default) == unit_of(text, default)


@given(text=written(), default=defaults)
def test_an_amount_written_like_itself_is_the_same_text(text: str, default: int) -> None:
    assert written_like(text, won(text, default), default) == text


@given(
    numerator=st.integers(0, 10**6),
    more=st.integers(0, 10**6),
    text=st.sampled_from(["60%", "59.8 %", "12.345%", "1/3"]),
)
def test_a_share_written_like_another_agrees_with_itself(numerator: int, more: int, text: str) -> None:
    share = Fraction(numerator, numerator + more or 1)
    new = share_like(text, share)
    assert printed_share(new).agrees(share, share)
    assert ("%" in new) == ("%" in text)
    assert printed_share(new).slack == printed_share(text).slack
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
