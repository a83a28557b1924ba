"""An amount as printed: how it is said, and which true amounts it stands for."""

import pytest

from builders import LIBRARY, assessed, make_proposal
from regionai.model.amount import Amount, Rounded, _amount, reading, rounded, said_once
from regionai.model.money import EXACT, NOTHING, Rounding, Way, Won
from regionai.source.plain import Plain
from regionai.source.problem import UnreadableError
from regionai.source.shape import Refused


@pytest.mark.parametrize(
    ("way", "korean", "english"),
    [
        ("rounded_to", "1,000원 ±50원", "1,000원 ±50원"),
        ("cut_to", "1,000원 이상 1,100원 미만", "from 1,000원 to below 1,100원"),
        ("raised_to", "900원 초과 1,000원 이하", "from above 900원 to 1,000원"),
    ],
)
def test_a_rounded_amount_is_said_with_the_ends_of_the_true_one(
    way: Way, korean: str, english: str
) -> None:
    found = rounded(Won(1_000), Rounding(way, 100))
    assert (found.say("ko"), found.say("en")) == (korean, english)


def test_an_exact_amount_is_said_alone_and_says_nothing_of_itself() -> None:
    assert Amount(Won(1_000)).say("ko") == "1,000원"
    assert rounded(Won(1_000), EXACT) == Amount(Won(1_000), NOTHING, NOTHING, is_own=False)
    assert not Amount(Won(1_000)).is_own


def test_money_is_never_negative_however_far_it_was_rounded() -> None:
    found = rounded(Won(49), Rounding("rounded_to", 100))
    assert (found.least, found.greatest) == (Won(0), Won(99))
    assert rounded(Won(51), Rounding("rounded_to", 100)).least == Won(1)


def test_two_ways_of_rounding_are_one_too_many() -> None:
    said_once(Rounded.model_construct(cut_to=10))
    with pytest.raises(Refused) as refused:
        said_once(Rounded.model_construct(cut_to=10, raised_to=10))
    assert refused.value.at == ("raised_to",)


@pytest.mark.parametrize(("unit", "scale"), [("백만원", 10**6), ("달러", 1), (None, 1), ((), 1)])
def test_a_unit_that_cannot_be_read_counts_as_one_won(unit: Plain, scale: int) -> None:
    found = reading({"amounts": {"unit": unit, "cut_to": unit}}, LIBRARY.regions)
    assert (found.scale, found.rounding) == (scale, Rounding("cut_to", scale))
    assert reading({"amounts": ()}, LIBRARY.regions).rounding == EXACT


def test_a_figure_that_says_how_it_was_rounded_is_its_own() -> None:
    found = _amount("78억여원", 1, Rounding("rounded_to", 10))
    assert (found.least, found.greatest, found.is_own) == (Won(7_800_000_000), Won(7_899_999_999), True)
    assert _amount("78억원", 1, Rounding("rounded_to", 10)).greatest == Won(7_800_000_005)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ("budget: [{national: [60억]}]", "field.not-a-single-value"),
        ("budget: [{national: 60억 + 1억}]", "money.sum"),
        ("amounts: {cut_to: 억원, raised_to: 억원}", "proposal.rounded-twice"),
    ],
)
def test_what_is_no_amount_or_no_way_of_rounding_is_explained(changes: str, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        assessed(make_proposal(changes))
    assert [each.code for each in caught.value.problems] == [code]
