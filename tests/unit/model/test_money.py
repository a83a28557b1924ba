"""Amounts as officers write them, at the boundary and one won on each side."""

from fractions import Fraction

import pytest

from builders import LIBRARY, assessed, judged, make_proposal, money, outcome
from regionai.budget.ledger import Ledger
from regionai.budget.quantity import FUNDING
from regionai.model.amount import Amount, rounded
from regionai.model.figure import figure, unmistakable, won
from regionai.model.money import (
    EXACT,
    MAX_WON,
    NOTHING,
    UNITS,
    Rounding,
    Spoken,
    Won,
    least_won,
    shown_unit,
    unit,
)
from regionai.source.shape import Refused


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("0", 0),
        ("70억", 7_000_000_000),
        ("70억원", 7_000_000_000),
        ("70 억원", 7_000_000_000),
        ("23.33억원", 2_333_000_000),
        ("1.1억", 110_000_000),
        ("1.8억", 180_000_000),
        ("1,234백만원", 1_234_000_000),
        ("500천원", 500_000),
        ("7,000,000,000원", 7_000_000_000),
        ("7_000_000_000", 7_000_000_000),
        (" 70억 ", 7_000_000_000),
        ("0.00000001억", 1),
        ("1000조원", MAX_WON),
        ("1,000,000,000,000,000", MAX_WON),
        ("70억 원", 7_000_000_000),
        ("123억 7,500만원", 12_375_000_000),
        ("123억 7,500만 원", 12_375_000_000),
        ("11억2500만원", 1_125_000_000),
        ("1천408억원", 140_800_000_000),
        ("2천685억", 268_500_000_000),
        ("42억 5천만원", 4_250_000_000),
        ("3천5백만원", 35_000_000),
        ("10억 천만원", 1_010_000_000),
        ("10억천만원", 1_010_000_000),
        ("1조 2,345.6억원", 1_234_560_000_000),
        ("1천억원", 100_000_000_000),
        ("5백원", 500),
        ("42억원정", 4_200_000_000),
        ("금 42억 원정", 4_200_000_000),
        ("일금 42억원", 4_200_000_000),
        ("￦4,200,000,000", 4_200_000_000),
        ("₩100", 100),
        ("₩42억", 4_200_000_000),
        ("１２３", 123),
        ("４２억", 4_200_000_000),
        ("4，200，000，000", 4_200_000_000),
        ("２３．３３억원", 2_333_000_000),
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
        ("1.", "field.superfluous"),
        ("", "money.empty"),
        ("   ", "money.empty"),
        ("70달러", "money.unknown-unit"),
        ("9" * 41, "money.not-an-amount"),
        ("42 5억", "money.not-an-amount"),
        ("천억원", "money.in-hangul"),
        ("-", "money.dash"),
        ("–", "money.dash"),
        ("₩-100", "money.negative"),
        ("1천408", "money.bare-tail"),
        ("5억 3조", "money.parts"),
        ("5억 3억", "money.parts"),
        ("1억 10,000만원", "money.parts"),
        ("1천2000", "money.parts"),
        ("42억원 5천만원", "money.parts"),
        ("1.5억 3천만원", "money.parts"),
        ("42억 0500만원", "money.leading-zero"),
        ("42억 5.5원", "money.fraction"),
        ("1000조 1원", "money.too-much"),
        ("42억 5달러", "money.unknown-unit"),
        ("5달러 42억", "money.unknown-unit"),
        ("42정", "money.unknown-unit"),
        ("약 70억원", "money.not-exact"),
        ("78억여", "money.not-exact"),
        ("70여억원", "money.cut-inside"),
        ("약 70억여원", "money.marked-twice"),
    ],
)
def test_what_is_no_amount_says_why(text: str, code: str) -> None:
    with pytest.raises(Refused) as caught:
        won(text)
    assert caught.value.message.id == code


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("42,00,000,000", "4,200,000,000"),
        ("42,00억", "4,200억"),
        ("042억", "42억"),
        ("00억", "0억"),
        # Only the number itself is written anew, and none that holds its digits.
        ("00억 5,000만원", "0억 5,000만원"),
        ("1,00억 51,000만원", "100억 51,000만원"),
        ("0,012,345원", "12,345원"),
        ("0_012.50억", "12.50억"),
        ("-10억", "10억"),
        ("△ 10억", "10억"),
        ("1천2,408억", "3,408억원"),
        ("1.5억 3천만원", "1억 8,000만원"),
        ("5천여만원", "5천만여원"),
        ("약 70억 5천만원", "70억 5,000만원"),
    ],
)
def test_what_is_wrong_is_written_as_it_should_stand(text: str, plain: str) -> None:
    with pytest.raises(Refused) as caught:
        won(text)
    assert caught.value.message.values["plain"] == plain
    assert f"`{plain}`" in caught.value.message.say("ko")
    assert f"`{plain}`" in caught.value.message.say("en")


@pytest.mark.parametrize(
    ("text", "unit", "meant"),
    [
        ("11억 2500", 1, "`2500`, has no unit; write what is meant: `11억 2,500만원`, `11억 2,500원`."),
        ("3억5천", 1, "`5천`, has no unit; write what is meant: `3억 5,000만원`, `3억 5,000원`."),
        ("약 3억 5백", 1, "`5백`, has no unit; write what is meant: `3억 500만원`, `3억 500원`."),
        (
            "1조 5천",
            1,
            "`5천`, has no unit; write what is meant: `1조 5,000억원`, `1조 5,000만원`, `1조 5,000원`.",
        ),
        ("7천", 10**6, "`7천`, has no unit; write what is meant: `7,000원`, `70억원`."),
    ],
)
def test_a_last_number_without_a_unit_has_every_reading_named(text: str, unit: int, meant: str) -> None:
    with pytest.raises(Refused) as caught:
        won(text, unit)
    assert caught.value.message.say("en") == f"the last number of `{text}`, {meant}"


def test_a_last_number_whose_unit_is_plain_is_read() -> None:
    found = [won(text).amount for text in ("7천", "3만 5천", "3억 5천원", "3억 5천만", "2천5백")]
    assert found == [7_000, 35_000, 300_005_000, 350_000_000, 2_500]
    assert won("7천원", 10**6) == Won(7_000)


@pytest.mark.parametrize(
    ("text", "rounding"),
    [
        ("70억원", None),
        ("78억여", Rounding("cut_to", 10**8)),
        ("72억여원", Rounding("cut_to", 10**8)),
        ("72억 여 원", Rounding("cut_to", 10**8)),
        ("72억원여", Rounding("cut_to", 10**8)),
        ("23.3억여원", Rounding("cut_to", 10**7)),
        ("42억 5천만여원", Rounding("cut_to", 10**7)),
        ("1천408억여원", Rounding("cut_to", 10**8)),
        ("약 70억원", Rounding("rounded_to", 10**8)),
        ("약 70.0억원", Rounding("rounded_to", 10**7)),
        ("70억원 내외", Rounding("rounded_to", 10**8)),
        ("70억 원 가량", Rounding("rounded_to", 10**8)),
        ("약 7,000,000,000원", Rounding("rounded_to", 1)),
        ("약 7.000000000억", Rounding("rounded_to", 1)),
    ],
)
def test_a_figure_is_rounded_to_the_unit_of_its_last_digit(text: str, rounding: Rounding | None) -> None:
    assert figure(text).rounding == rounding


def test_a_bare_number_under_ten_million_is_refused_where_it_may_be_meant_in_another_unit() -> None:
    assert unmistakable(" 10,000,000 ") == Won(10_000_000)
    assert unmistakable("9,999,999원") == Won(9_999_999)
    assert unmistakable("0") == Won(0)
    for bare in ("9,999,999", "1"):
        with pytest.raises(Refused) as refused:
            unmistakable(bare)
        assert refused.value.id == "local.bare"


def test_a_bare_figure_is_in_won_where_no_table_says_its_unit() -> None:
    assert figure("7") == (Won(7), None)


def test_a_bare_figure_is_rounded_to_the_unit_of_the_table() -> None:
    assert figure("78여", 10**8) == (Won(7_800_000_000), Rounding("cut_to", 10**8))


def test_a_won_sign_is_a_unit_of_its_own() -> None:
    assert won("₩4,200", 10**6) == Won(4_200)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text", ["1" * 10**6, "1억 " * 10**6, "약 " * 10**6 + "x", "1," * 20, "천" * 40, "9조" * 20]
)
def test_hostile_amounts_are_refused_at_once(text: str) -> None:
    with pytest.raises(Refused):
        won(text)


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
    found = rounded(Won(14_000_000_000), Rounding("rounded_to", 10**8))
    assert (found.least, found.greatest) == (Won(13_950_000_000), Won(14_050_000_000))


def test_a_rounded_nothing_is_never_negative() -> None:
    assert Amount(Won(0), Won(50), Won(50)).least == Won(0)
    bounds = Ledger([money("national", 10, slack=50)]).sum(FUNDING["national"]).bounds
    assert (bounds.least, bounds.greatest) == (Won(0), Won(60))


# The applicant who pays exactly 55% of 100,000,000 is refused by floats:
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


def test_every_unit_is_a_number_of_won() -> None:
    assert UNITS == {
        "원": 1,
        "천원": 1_000,
        "만원": 10_000,
        "십만원": 100_000,
        "백만원": 1_000_000,
        "천만원": 10_000_000,
        "억원": 100_000_000,
        "십억원": 1_000_000_000,
        "백억원": 10_000_000_000,
        "조원": 1_000_000_000_000,
    }


def test_a_table_is_shown_in_few_of_the_units() -> None:
    assert [shown_unit(word) for word in ("원", "천", "만원", "백만", "억원")] == [
        1,
        10**3,
        10**4,
        10**6,
        10**8,
    ]
    for word in ("", "천만원", "조", "~", "달러"):
        with pytest.raises(Refused) as caught:
            shown_unit(word)
        assert caught.value.id == "money.unknown-unit"
        assert caught.value.message.values["known"] == "원, 천원, 만원, 백만원, 억원"
    with pytest.raises(Refused) as caught:
        unit("달러")
    assert str(caught.value.message.values["known"]).startswith("원, 천원, 만원, ")


@pytest.mark.parametrize(
    ("amount", "korean", "english"),
    [
        (0, "0원", "0 won"),
        (1, "1원", "1 won"),
        (-1, "-1원", "-1 won"),
        (9_999, "9,999원", "9,999 won"),
        (10_000, "1만원", "0.01 million won"),
        (150_000_000, "1억 5,000만원", "150 million won"),
        (1_010_000, "101만원", "1.01 million won"),
        (1_100_000, "110만원", "1.1 million won"),
        (1_001_000, "100만 1,000원", "1,001,000 won"),
        (100_000_000_000, "1,000억원", "100,000 million won"),
        (-1_234_500_010_001, "-12,345억 1만 1원", "-1,234,500,010,001 won"),
    ],
)
def test_an_amount_is_spoken_to_the_won(amount: int, korean: str, english: str) -> None:
    assert (Spoken(Won(amount)).say("ko"), Spoken(Won(amount)).say("en")) == (korean, english)


def test_the_least_won_come_to_an_amount_or_to_more() -> None:
    assert [least_won(Fraction(each)) for each in ("5/2", "3")] == [Won(3), Won(3)]
    assert [least_won(Fraction(each), is_strict=True) for each in ("5/2", "3")] == [Won(3), Won(4)]


def test_an_amount_and_its_negative_are_nothing() -> None:
    assert Won(7) + -Won(7) == NOTHING
    assert EXACT.ends == (0, 0)
    assert Rounding("rounded_to", 1) == EXACT


def test_forty_signs_are_an_amount_and_one_more_is_none() -> None:
    assert won("0." + "0" * 36 + "억원") == NOTHING
    with pytest.raises(Refused) as caught:
        won("0." + "0" * 37 + "억원")
    assert caught.value.id == "money.not-an-amount"
