"""Amounts as officers write them, at the boundary and one won on each side."""

import pytest

from builders import LIBRARY, assessed, judged, make_proposal, money, outcome
from regionai.budget.ledger import Ledger
from regionai.budget.quantity import FUNDING
from regionai.model.amount import Amount
from regionai.model.money import MAX_WON, Won, unit, won
from regionai.source.shape import Refused


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("0", 0),
        ("70억", 7_000_000_000),
        ("70억원", 7_000_000_000),
        ("70 억원", 7_000_000_000),
        ("23.33억원", 2_333_000_000),
        ("1,234백만원", 1_234_000_000),
        ("500천원", 500_000),
        ("7,000,000,000원", 7_000_000_000),
        ("7_000_000_000", 7_000_000_000),
        (" 70억 ", 7_000_000_000),
        ("0.00000001억", 1),
        ("1000조원", MAX_WON),
        ("1,000,000,000,000,000", MAX_WON),
    ],
)
def test_an_amount_is_read(text: str, amount: int) -> None:
    assert won(text) == Won(amount)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1,000,000,000,000,001", "money.too-much"),
        ("0.000000001억", "money.fraction"),
        ("0.5", "money.fraction"),
        ("-1", "money.negative"),
        ("△70억", "money.negative"),
        ("▲70억", "money.negative"),
        ("010", "money.leading-zero"),
        ("00", "money.leading-zero"),
        ("1,00", "money.grouping"),
        ("1,0000", "money.grouping"),
        ("1_00", "money.grouping"),
        ("1,000_000", "money.grouping"),
        ("0,123", "money.leading-zero"),
        ("7e9", "money.not-an-amount"),
        ("0x1F", "money.not-an-amount"),
        ("70:30", "money.not-an-amount"),
        ("₩100", "money.not-an-amount"),
        ("１２３", "money.not-an-amount"),
        ("1.", "money.not-an-amount"),
        ("", "money.empty"),
        ("   ", "money.empty"),
        ("70달러", "money.unknown-unit"),
        ("9" * 41, "money.not-an-amount"),
    ],
)
def test_what_is_no_amount_says_why(text: str, code: str) -> None:
    with pytest.raises(Refused) as caught:
        won(text)
    assert caught.value.message.id == code


def test_a_unit_may_leave_out_its_won() -> None:
    assert unit("백만") == unit("백만원") == 1_000_000
    with pytest.raises(Refused):
        unit("")


def test_a_bare_number_is_in_the_unit_of_the_proposal_and_an_own_unit_wins() -> None:
    text = make_proposal(
        "{amounts: {unit: 백만원}, budget: [{national: '4,000', local: 20억, private: 0.5}]}"
    )
    ledger = assessed(text).ledger
    assert ledger.sum(FUNDING["national"]).printed == Won(4_000_000_000)
    assert ledger.sum(FUNDING["local"]).printed == Won(2_000_000_000)
    assert ledger.sum(FUNDING["private"]).printed == Won(500_000)


def test_a_rounded_amount_is_an_interval_of_half_its_unit() -> None:
    found = Amount(Won(14_000_000_000), Won(50_000_000))
    assert (found.least, found.greatest) == (Won(13_950_000_000), Won(14_050_000_000))


def test_a_rounded_nothing_is_never_negative() -> None:
    assert Amount(Won(0), Won(50)).least == Won(0)
    bounds = Ledger([money("national", 10, slack=50)]).sum(FUNDING["national"]).bounds
    assert (bounds.least, bounds.greatest) == (Won(0), Won(60))


# The applicant who pays exactly 55 % of 100,000,000 is refused by floats:
# 0.55 * 100_000_000 is 55000000.00000001.
def test_exactly_the_limit_is_met_where_floats_refuse() -> None:
    from fractions import Fraction

    from regionai.budget.form import Limit, form

    limit = Limit(FUNDING["local"], is_floor=True, share=Fraction("0.55"))
    budget = Ledger([money("local", 55_000_000), money("national", 45_000_000)])
    assert form(limit, budget).least == 0
    short = Ledger([money("local", 54_999_999), money("national", 45_000_001)])
    assert form(limit, short).greatest < 0


@pytest.mark.parametrize(
    ("national", "local", "private", "expected"),
    [
        # At 7,000,000,000 exact 6 : 4 is impossible in whole won.
        (7_000_000_000, 2_333_333_334, 2_333_333_333, ("met", "met")),
        (7_000_000_000, 2_333_333_333, 2_333_333_333, ("broken", "broken")),
        (7_000_000_000, 2_333_333_333, 2_333_333_334, ("met", "broken")),
        (7_000_000_001, 2_333_333_334, 2_333_333_333, ("broken", "met")),
        (7_000_000_000, 2_333_333_334, 2_333_333_336, ("met", "met")),
        (7_000_000_000, 2_333_333_334, 2_333_333_337, ("met", "broken")),
    ],
)
def test_shares_are_judged_to_the_won(
    national: int, local: int, private: int, expected: tuple[str, str]
) -> None:
    text = make_proposal(
        f"budget: [{{category: solution, year: 2026, national: {national},"
        f" local: {local}, private: {private}}}]"
    )
    assert (outcome(text, "national-share"), outcome(text, "local-share")) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(6_999_999_999, "met"), (7_000_000_000, "met"), (7_000_000_001, "broken")],
)
def test_the_average_is_kept_to_the_won(amount: int, expected: str) -> None:
    text = make_proposal(f"budget: [{{category: solution, year: 2026, national: {amount}, local: 90억}}]")
    assert outcome(text, "national-average") == expected


@pytest.mark.parametrize(
    ("local", "total", "expected"),
    [
        ("5,000,000,000", "10,000,000,000", "undecided"),
        ("4,999,999,999", "10,000,000,000", "not-applicable"),
        ("5,000,000,000", "9,999,999,999", "not-applicable"),
    ],
)
def test_the_impact_assessment_is_due_from_both_amounts_on(local: str, total: str, expected: str) -> None:
    rest = int(total.replace(",", "")) - int(local.replace(",", ""))
    text = make_proposal(
        f"budget: [{{category: solution, year: 2026, national: {rest}, local: '{local}'}}]"
    )
    assert outcome(text, "fiscal-impact-assessment") == expected


@pytest.mark.parametrize(
    ("total", "document"),
    [
        ("3,999,999,999", None),
        ("4,000,000,000", "document.investment-review"),
        ("29,999,999,999", "document.investment-review"),
        ("30,000,000,000", "document.central-investment-review"),
    ],
)
def test_the_investment_review_changes_hands_at_its_amounts(total: str, document: str | None) -> None:
    text = make_proposal(f"budget: [{{category: solution, year: 2026, national: '{total}'}}]")
    judgement = judged(assessed(text), "investment-review").judgement
    if document is None:
        assert judgement.outcome.value == "not-applicable"
        return
    assert judgement.outcome.value == "undecided"
    (finding,) = judgement.findings
    assert getattr(finding.message.values["document"], "id", None) == document


def test_a_whole_of_nothing_has_no_shares() -> None:
    text = make_proposal("budget: [{category: solution, year: 2026, national: 0}]")
    assert outcome(text, "national-share") == "undecided"
    assert LIBRARY.regions.by_slug("none") is None


def test_a_bad_unit_is_the_only_problem_of_its_amounts() -> None:
    from regionai.source.problem import UnreadableError

    with pytest.raises(UnreadableError) as caught:
        assessed(make_proposal("amounts: {unit: 달러}"))
    assert [problem.code for problem in caught.value.problems] == ["money.unknown-unit"]
