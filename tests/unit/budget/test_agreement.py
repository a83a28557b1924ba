"""What the cover page declares beside what the lines come to: to the won, and to the share."""

from fractions import Fraction

import pytest

from regionai.budget.agreement import compared_with, share_outcome
from regionai.budget.ledger import Sum
from regionai.budget.share import ShareRange
from regionai.model.amount import Amount
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.model.ratio import PrintedShare


@pytest.mark.parametrize(
    ("declared", "outcome"),
    [
        # Rounded to ten, 5 more or less may be meant; the lines come to 100 to 110.
        (94, Outcome.BROKEN),
        (95, Outcome.MET),
        (105, Outcome.MET),
        (115, Outcome.MET),
        (116, Outcome.BROKEN),
    ],
)
def test_a_sum_agrees_as_far_as_both_may_be_the_same(declared: int, outcome: Outcome) -> None:
    amount = Amount(Won(declared), Won(5), Won(5))
    bounds = WonRange(Won(100), Won(110))
    assert compared_with(amount, Sum(bounds, Won(104))) is outcome
    undecided = Outcome.UNDECIDED if outcome is Outcome.MET else outcome
    assert compared_with(amount, Sum(bounds, None)) is undecided


@pytest.mark.parametrize(
    ("declared", "outcome"), [("1/5", Outcome.MET), ("1/4", Outcome.MET), ("1/3", Outcome.BROKEN)]
)
def test_a_share_agrees_where_it_lies_between_the_ends(declared: str, outcome: Outcome) -> None:
    share = PrintedShare(Fraction(declared), Fraction(0), "rounded-or-cut")
    ends = Fraction(1, 5), Fraction(1, 4)
    assert share_outcome(share, ShareRange(*ends, ends[0])) is outcome
    undecided = Outcome.UNDECIDED if outcome is Outcome.MET else outcome
    assert share_outcome(share, ShareRange(*ends, None)) is undecided
    assert share_outcome(share, None) is Outcome.UNDECIDED
