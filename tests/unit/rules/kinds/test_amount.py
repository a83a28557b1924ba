"""An amount that is reached or not passed: its limit, and one won on each side of it, by years too."""

from pathlib import Path

import pytest

from asked import Asked
from regionai.model.money import Won
from regionai.rules.judged import JudgedRule
from regionai.source.problem import UnreadableError

IN_TWO_YEARS = "budget: [{{year: 2026, national: {}}}, {{year: 2027, national: {}}}]"


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    return Asked(tmp_path)


def judged(asked: Asked, proposal: str, parameters: str) -> JudgedRule:
    (found,) = asked.judged(proposal, f"{{kind: amount, of: national, {parameters}}}").judged_rules
    return found


@pytest.mark.parametrize(
    ("limit", "national", "outcome", "margin"),
    [
        ("at_least: 70억", 69_9999_9999, "broken", -1),
        ("at_least: 70억", 70_0000_0000, "met", 0),
        ("above: 70억", 70_0000_0000, "broken", -1),
        ("above: 70억", 70_0000_0001, "met", 0),
        ("at_most: 70억", 70_0000_0000, "met", 0),
        ("at_most: 70억", 70_0000_0001, "broken", -1),
        ("below: 70억", 69_9999_9999, "met", 0),
        ("below: 70억", 70_0000_0000, "broken", -1),
    ],
)
def test_a_limit_is_kept_to_the_won(
    asked: Asked, limit: str, national: int, outcome: str, margin: int
) -> None:
    found = judged(asked, f"budget: [{{year: 2026, national: {national}}}]", limit)
    assert found.outcome == outcome
    assert found.judgement.margin == (Won(margin), Won(margin))


# An average below 70억 is a sum below 140억: no year has to be below by itself.
@pytest.mark.parametrize(
    ("limit", "second", "outcome"),
    [
        ("below: 70억", 59_9999_9999, "met"),
        ("below: 70억", 60_0000_0000, "broken"),
        ("above: 70억", 60_0000_0000, "broken"),
        ("above: 70억", 60_0000_0001, "met"),
    ],
)
def test_of_a_strict_average_the_sum_is_off_by_one_won_and_not_by_one_a_year(
    asked: Asked, limit: str, second: int, outcome: str
) -> None:
    proposal = IN_TWO_YEARS.format(80_0000_0000, second)
    assert judged(asked, proposal, f"{limit}, per: fiscal-year, on: average").outcome == outcome


def test_a_year_that_is_one_won_over_is_named(asked: Asked) -> None:
    over = "{year: 2027, national: 30억}, {year: 2027, national: '4,000,000,001'}"
    found = judged(
        asked, f"budget: [{{year: 2026, national: 70억}}, {over}]", "at_most: 70억, per: fiscal-year"
    )
    (finding,) = found.judgement.findings
    assert (found.outcome, finding.margin, finding.at) == ("broken", Won(-1), ("budget", 2, "national"))
    assert [place.at for place in finding.related] == [("budget", 1, "national")]
    assert finding.message.id == "amount.cap-year-broken"
    assert "2027" in finding.message.say("en")
    assert "2026" not in finding.message.say("en")


# Money of either year: what both years together may take is twice the limit, not once.
@pytest.mark.parametrize(("national", "outcome"), [(140_0000_0000, "undecided"), (140_0000_0001, "broken")])
def test_money_of_no_known_year_is_over_where_no_year_can_take_it(
    asked: Asked, national: int, outcome: str
) -> None:
    proposal = f"{{period: {{from: 2026-05-01, to: 2027-12-31}}, budget: [{{national: {national}}}]}}"
    assert judged(asked, proposal, "at_most: 70억, per: fiscal-year").outcome == outcome


def test_where_no_year_is_over_the_one_with_the_least_room_is_shown(asked: Asked) -> None:
    found = judged(
        asked, IN_TWO_YEARS.format(50_0000_0000, 60_0000_0000), "at_most: 70억, per: fiscal-year"
    )
    figure = found.judgement.figure
    assert (found.outcome, found.judgement.margin) == ("met", (Won(10_0000_0000), Won(10_0000_0000)))
    assert figure is not None
    assert figure.say("en") == "6,000,000,000원 in 2027 (≤ 7,000,000,000원)"


def test_an_average_of_two_years_is_shown_beside_twice_the_limit(asked: Asked) -> None:
    proposal = IN_TWO_YEARS.format(50_0000_0000, 60_0000_0000)
    figure = judged(asked, proposal, "at_most: 70억, per: fiscal-year, on: average").judgement.figure
    assert figure is not None
    assert figure.say("en") == "11,000,000,000원 (≤ 2 × 7,000,000,000원)"


@pytest.mark.parametrize(
    ("parameters", "facts"),
    [
        ("at_most: 70억", [("national money", Won(110_0000_0000)), ("at most", Won(70_0000_0000))]),
        (
            "at_most: 70억, per: fiscal-year",
            [
                ("national money in 2026", Won(50_0000_0000)),
                ("national money in 2027", Won(60_0000_0000)),
                ("at most in a fiscal year", Won(70_0000_0000)),
            ],
        ),
        (
            "at_most: 70억, per: fiscal-year, on: average",
            [
                ("national money", Won(110_0000_0000)),
                ("fiscal years", "2"),
                ("at most in a fiscal year on average", Won(70_0000_0000)),
            ],
        ),
    ],
)
def test_the_arithmetic_is_shown_as_it_counts_by_years(
    asked: Asked, parameters: str, facts: list[tuple[str, object]]
) -> None:
    found = judged(asked, IN_TWO_YEARS.format(50_0000_0000, 60_0000_0000), parameters)
    assert [(fact.label.say("en"), fact.value) for fact in found.facts] == facts


def test_money_of_which_no_year_is_named_is_told_to_name_it(asked: Asked) -> None:
    found = judged(asked, "budget: [{national: 71억}]", "at_most: 70억, per: fiscal-year")
    (finding,) = found.judgement.findings
    assert (found.outcome, finding.at, finding.margin) == ("undecided", ("budget",), Won(-1_0000_0000))
    assert "`year`" in finding.hint.say("en")


@pytest.mark.parametrize(
    ("parameters", "code", "value"),
    [
        ("at_most: 70억, on: average", "rules.average-of-nothing", "average"),
        ("at_least: 70억, per: fiscal-year", "rules.floor-per-year", "fiscal-year"),
    ],
)
def test_a_mistake_about_years_is_said_where_it_is(
    asked: Asked, parameters: str, code: str, value: str
) -> None:
    with pytest.raises(UnreadableError) as caught:
        judged(asked, "budget: [{national: 1}]", parameters)
    (problem,) = caught.value.problems
    assert problem.code == code
    lines = (asked.folder / "asks" / "1.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[problem.span.line - 1][problem.span.column - 1 :].startswith(f'"{value}"')


IN_EITHER_YEAR = "{{period: {{from: 2026-05-01, to: 2027-12-31}}, budget: [{{national: {}}}]}}"
ON_AVERAGE = "per: fiscal-year, on: average"


@pytest.mark.parametrize(
    ("parameters", "limits"),
    [
        ("at_most: 70억", [(70_0000_0000, None)]),
        # What both years together may take is twice the limit of one.
        (
            "at_most: 70억, per: fiscal-year",
            [(70_0000_0000, (2026,)), (70_0000_0000, (2027,)), (140_0000_0000, (2026, 2027))],
        ),
        (
            "below: 70억, per: fiscal-year",
            [(69_9999_9999, (2026,)), (69_9999_9999, (2027,)), (139_9999_9998, (2026, 2027))],
        ),
        (f"below: 70억, {ON_AVERAGE}", [(139_9999_9999, None)]),
        (f"above: 70억, {ON_AVERAGE}", [(140_0000_0001, None)]),
    ],
)
def test_years_together_may_take_the_limit_as_often_as_they_are(
    asked: Asked, parameters: str, limits: list[tuple[int, tuple[int, ...] | None]]
) -> None:
    rule = f"{{kind: amount, of: national, {parameters}}}"
    assessment = asked.judged(IN_EITHER_YEAR.format("10억"), rule)
    ((_, case),) = assessment.cases
    found = assessment.judged_rules[0].rule.limits(case)
    assert [(limit.amount.amount, limit.years) for limit in found] == limits


@pytest.mark.parametrize(
    ("proposal", "parameters", "said", "hint"),
    [
        (
            "budget: [{national: 약 75억}]",
            "at_most: 70억",
            "national money is at least 7,450,000,000원: at best 450,000,000원 over 7,000,000,000원.",
            "cut national money by 450,000,000원.",
        ),
        (
            "budget: [{national: 69억}]",
            "above: 70억",
            "national money is 6,900,000,000원, 100,000,001원 too little to be above 7,000,000,000원.",
            "raise national money by 100,000,001원.",
        ),
        (
            "budget: [{national: 약 70억}]",
            "at_most: 70억",
            (
                "national money is between 6,950,000,000원 and 7,050,000,000원: 7,000,000,000원 lies "
                "within, so this cannot be decided."
            ),
            "what would decide: the exact amounts in won (`national`)",
        ),
        (
            IN_EITHER_YEAR.format("141억"),
            "at_most: 70억, per: fiscal-year",
            (
                "national money is at most 7,000,000,000원 in a fiscal year; however it is placed, "
                "100,000,000원 is too much (0원 ~ 14,100,000,000원 in 2026)."
            ),
            "cut national money by 100,000,000원.",
        ),
        (
            IN_TWO_YEARS.format("80억", "61억"),
            f"at_most: 70억, {ON_AVERAGE}",
            (
                "national money is 14,100,000,000원, 100,000,000원 over 14,000,000,000원 "
                "(an average of 7,000,000,000원 in a fiscal year, times 2)."
            ),
            "cut national money by 100,000,000원.",
        ),
        (
            "budget: [{national: 약 70억}]",
            "below: 70억, per: fiscal-year",
            (
                "national money is up to 7,050,000,000원, over an unknown number of years; "
                "the limit is less than 7,000,000,000원 in a fiscal year."
            ),
            "write the `period`, or a `year` on each line.",
        ),
        (
            "budget: [{national: 70억}]",
            f"above: 70억, {ON_AVERAGE}",
            (
                "national money is up to 7,000,000,000원, 1원 short of more than 7,000,000,000원 "
                "even if all of it is for one fiscal year."
            ),
            "write the `period`, or a `year` on each line.",
        ),
        (
            "budget: [{national: 71억}]",
            "at_most: 70억, per: fiscal-year",
            (
                "national money is up to 7,100,000,000원, over an unknown number of years; "
                "the limit is 7,000,000,000원 in a fiscal year."
            ),
            "write the `period`, or a `year` on each line.",
        ),
    ],
)
def test_what_is_off_is_said_with_its_gap_and_what_would_mend_it(
    asked: Asked, proposal: str, parameters: str, said: str, hint: str
) -> None:
    (finding,) = judged(asked, proposal, parameters).judgement.findings
    assert (finding.message.say("en"), finding.hint.say("en")) == (said, hint)


def test_each_year_that_is_over_is_said_and_shown(asked: Asked) -> None:
    found = judged(asked, IN_TWO_YEARS.format("80억", "71억"), "at_most: 70억, per: fiscal-year")
    assert [finding.margin for finding in found.judgement.findings] == [
        Won(-10_0000_0000),
        Won(-1_0000_0000),
    ]
    assert found.judgement.figure is not None
    assert found.judgement.figure.say("en") == (
        "8,000,000,000원 in 2026, 7,100,000,000원 in 2027 (≤ 7,000,000,000원)"
    )


# What surely falls in one year is over by 1억, all of both years by 2억 at best.
def test_where_years_together_are_over_by_more_than_each_that_is_said(asked: Asked) -> None:
    lines = "{year: 2026, national: 71억}, {national: 71억}"
    proposal = f"{{period: {{from: 2026-05-01, to: 2027-12-31}}, budget: [{lines}]}}"
    found = judged(asked, proposal, "at_most: 70억, per: fiscal-year")
    (finding,) = found.judgement.findings
    assert (found.outcome, found.judgement.margin) == ("broken", (Won(-72_0000_0000), Won(-2_0000_0000)))
    assert finding.message.id == "amount.cap-per-year-broken"
    assert "200,000,000원 is too much" in finding.message.say("en")


@pytest.mark.parametrize(
    ("parameters", "national", "outcome", "margin"),
    [
        ("at_most: 70억, per: fiscal-year", "70억", "met", (Won(0), Won(0))),
        ("at_most: 70억, per: fiscal-year", "약 69억", "met", (Won(5000_0000), Won(1_5000_0000))),
        (f"at_least: 70억, {ON_AVERAGE}", "약 69억", "broken", (Won(-1_5000_0000), Won(-5000_0000))),
        (f"at_least: 70억, {ON_AVERAGE}", "70억", "undecided", None),
    ],
)
def test_money_of_no_year_keeps_a_limit_only_if_all_of_one_year_does(
    asked: Asked, parameters: str, national: str, outcome: str, margin: tuple[Won, Won] | None
) -> None:
    found = judged(asked, f"budget: [{{national: {national}}}]", parameters)
    assert (found.outcome, found.judgement.margin) == (outcome, margin)


def test_a_year_at_its_limit_keeps_it(asked: Asked) -> None:
    found = judged(asked, IN_TWO_YEARS.format("70억", "10억"), "at_most: 70억, per: fiscal-year")
    assert (found.outcome, found.judgement.margin) == ("met", (Won(0), Won(0)))


@pytest.mark.parametrize(
    ("parameters", "required"),
    [
        ("at_most: 70억", "national money must be at most 7,000,000,000원."),
        ("above: 70억", "national money must be above 7,000,000,000원."),
        (
            "below: 70억, per: fiscal-year",
            "national money must be below 7,000,000,000원 in each fiscal year.",
        ),
        (
            f"at_least: 70억, {ON_AVERAGE}",
            "national money must be at least 7,000,000,000원 in a fiscal year on average.",
        ),
    ],
)
def test_the_requirement_is_said_by_its_bound_and_its_years(
    asked: Asked, parameters: str, required: str
) -> None:
    rule = f"{{kind: amount, of: national, {parameters}}}"
    assessment = asked.judged("budget: [{national: 1}]", rule)
    ((_, case),) = assessment.cases
    assert assessment.judged_rules[0].rule.requires(case).say("en") == required


def test_where_no_year_is_named_all_of_the_money_is_shown(asked: Asked) -> None:
    found = judged(asked, "budget: [{national: 71억}]", "at_most: 70억, per: fiscal-year")
    assert [(fact.label.say("en"), fact.value) for fact in found.facts] == [
        ("national money", Won(71_0000_0000)),
        ("at most in a fiscal year", Won(70_0000_0000)),
    ]
