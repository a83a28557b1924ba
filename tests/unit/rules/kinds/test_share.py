"""A share: which limits make sense, where one is refused, and a year that misses it by one won."""

from fractions import Fraction
from pathlib import Path

import pytest

from asked import Asked
from regionai.model.money import Won
from regionai.source.problem import UnreadableError

EMPTY = "budget: [{national: 1}]"


def refused(folder: Path, rule: str) -> list[tuple[str, str]]:
    """What is refused of a rule, and the text of its file that it is refused at."""
    asked = Asked(folder)
    try:
        asked.judged(EMPTY, rule)
    except UnreadableError as error:
        lines = (folder / "asks" / "1.yaml").read_text(encoding="utf-8").splitlines()
        spans = [(problem.code, problem.span) for problem in error.problems]
        return [(code, lines[span.line - 1][span.column - 1 : span.end_column - 1]) for code, span in spans]
    return []


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        # All of every year that may have no money: 0 of 0 is neither.
        ("of: own, in: total, below: 100%, per: fiscal-year", [("share.all-per-year", '"fiscal-year"')]),
        ("of: own, in: total, below: 100%", []),
        ("of: own, in: total, below: 99%, per: fiscal-year", []),
        ("of: own, in: national, below: 100%, per: fiscal-year", []),
        ("of: own, in: total, at_least: 100%, per: fiscal-year", []),
        (
            "of: own, in: total, at_least: 20%, amount_at_most: 60억",
            [("rules.amount-beside-floor", '"60억"')],
        ),
        ("of: own, in: total, at_most: 20%, amount_at_most: 60억", []),
        ("of: own, in: total, at_most: 100%", [("share.always-kept", '"100%"')]),
        ("of: own, in: total, above: 100%", [("share.never-kept", '"100%"')]),
        ("of: own, in: national, at_most: 100%", []),
        ("of: own, in: total, at_least: 0%", [("share.always-kept", '"0%"')]),
        ("of: own, in: total, below: 0%", [("share.never-kept", '"0%"')]),
        ("of: own, in: total, at_most: 0%", []),
        # More than all of the whole.
        ("of: own, in: total, at_least: 150%", [("share.never-kept", '"150%"')]),
        ("of: own, in: total, below: 150%", [("share.always-kept", '"150%"')]),
        ("of: own, in: total, above: 0%", []),
    ],
)
def test_a_share_that_cannot_be_asked_for_is_refused_at_its_key(
    tmp_path: Path, parameters: str, expected: list[tuple[str, str]]
) -> None:
    assert refused(tmp_path, f"{{kind: share, {parameters}}}") == expected


@pytest.mark.parametrize(
    ("second", "outcome", "named"),
    [("national: 80, private: 20", "met", []), ("national: 81, private: 20", "broken", [("budget", 1)])],
)
def test_a_year_that_is_one_won_short_of_its_share_is_named(
    tmp_path: Path, second: str, outcome: str, named: list[tuple[str, int]]
) -> None:
    lines = f"{{year: 2026, national: 700, private: 300}}, {{year: 2027, {second}}}"
    rule = "{kind: share, of: own, in: total, at_least: 20%, per: fiscal-year}"
    (found,) = Asked(tmp_path).judged(f"budget: [{lines}]", rule).judged_rules
    assert found.outcome == outcome
    assert [finding.at[:2] for finding in found.judgement.findings] == named
    assert all("2027" in finding.message.say("en") for finding in found.judgement.findings)
    assert [fact.label.say("en") for fact in found.facts] == [
        *("own money in 2026", "total in 2026", "share of own money in 2026"),
        *("own money in 2027", "total in 2027", "share of own money in 2027"),
        "at least in a fiscal year",
    ]


ABOVE = "{kind: share, of: own, in: total, above: 30%, per: fiscal-year}"


@pytest.mark.parametrize(
    ("rule", "proposal", "limits"),
    [
        # The share, then a whole of at least one won.
        (
            "{kind: share, of: own, in: total, above: 30%}",
            "budget: [{national: 7, private: 3}]",
            [(0, "3/10", None, True, True), (1, "0", None, True, False)],
        ),
        (
            "{kind: share, of: own, in: total, at_most: 30%, amount_at_most: 5억}",
            "budget: [{national: 7, private: 3}]",
            [
                (5_0000_0000, "0", None, False, False),
                (0, "3/10", None, False, False),
                (1, "0", None, True, False),
            ],
        ),
        # A year in which there may be no money at all misses no strict share by that.
        (
            ABOVE,
            (
                "{period: {from: 2026-05-01, to: 2027-12-31},"
                " budget: [{year: 2026, national: 7, private: 3}, {national: 7, private: 3}]}"
            ),
            [
                (0, "3/10", (2026,), True, True),
                (0, "3/10", (2027,), True, False),
                (0, "3/10", None, True, True),
                (1, "0", None, True, False),
            ],
        ),
        # Of one of the two there is some.
        (
            "{kind: share, of: own, in: national, above: 30%, per: fiscal-year}",
            "budget: [{year: 2026, national: 0, private: 3}, {year: 2027, national: 3, private: 0}]",
            [
                (0, "3/10", (2026,), True, True),
                (0, "3/10", (2027,), True, True),
                (1, "0", None, True, False),
            ],
        ),
    ],
)
def test_a_share_is_limited_in_each_year_and_of_a_whole_that_is_something(
    tmp_path: Path, rule: str, proposal: str, limits: list[tuple[object, ...]]
) -> None:
    assessment = Asked(tmp_path).judged(proposal, rule)
    ((_, case),) = assessment.cases
    found = assessment.judged_rules[0].rule.limits(case)
    assert [
        (each.amount.amount, str(each.share), each.years, each.is_floor, each.is_strict) for each in found
    ] == limits


@pytest.mark.parametrize(
    ("rule", "proposal", "said", "hint"),
    [
        (
            ABOVE,
            (
                "{period: {from: 2026-05-01, to: 2027-12-31},"
                " budget: [{year: 2026, national: 7, private: 3}, {national: 7, private: 3}]}"
            ),
            (
                "own money must keep 30% of the total in each fiscal year; however the money of no known"
                " year or source is placed, 1원 is off."
            ),
            "raise own money by 1원.",
        ),
        (
            "{kind: share, of: own, in: total, at_least: 30%}",
            "budget: [{national: 0, private: 0}]",
            "the total may be 0원, so there is no share of it.",
            "write the amounts of the lines.",
        ),
    ],
)
def test_what_is_off_in_all_years_or_of_nothing_is_said_at_the_budget(
    tmp_path: Path, rule: str, proposal: str, said: str, hint: str
) -> None:
    (judged,) = Asked(tmp_path).judged(proposal, rule).judged_rules
    (finding,) = judged.judgement.findings
    assert (finding.message.say("en"), finding.hint.say("en"), finding.at) == (said, hint, ("budget",))


@pytest.mark.parametrize(
    ("rule", "required"),
    [
        (ABOVE, "own money must be above 30% of the total in each fiscal year."),
        (
            "{kind: share, of: own, in: total, at_most: 30%, amount_at_most: 5억}",
            (
                "own money must be at most 30% of the total."
                " It must also be at most 500,000,000원, whichever is less."
            ),
        ),
    ],
)
def test_a_share_is_required_by_its_years_and_beside_its_amount(
    tmp_path: Path, rule: str, required: str
) -> None:
    assessment = Asked(tmp_path).judged(EMPTY, rule)
    ((_, case),) = assessment.cases
    assert assessment.judged_rules[0].rule.requires(case).say("en") == required


OPEN_YEARS = "{{period: {{from: 2026-05-01, to: 2027-12-31}}, budget: [{}]}}"
LESS_THAN_ALL = "{kind: share, of: own, in: national, below: 100%, per: fiscal-year}"
AT_MOST = "{kind: share, of: own, in: total, at_most: 30%, per: fiscal-year}"
AND_AMOUNT = "{kind: share, of: own, in: total, at_most: 30%, amount_at_most: 5}"


@pytest.mark.parametrize(
    ("rule", "proposal", "outcome", "margin", "figure", "found"),
    [
        # 2027 may hold as much own money as national money, or neither.
        (
            LESS_THAN_ALL,
            OPEN_YEARS.format("{year: 2026, national: 7, private: 3}, {national: 4, private: 4}"),
            "undecided",
            (-4, 1),
            "27.27% ~ 100% in 2026 (< 100%)",
            [
                (
                    ("budget", 1, "national"),
                    (
                        "what own money in 2027 is, and whether there is any national money then, depends"
                        " on money of no known year: whether it keeps 100% cannot be decided (margin -4원"
                        " to 4원)."
                    ),
                    "what would decide: the `year` of the lines",
                )
            ],
        ),
        # Without own money of no known year it holds none.
        (
            LESS_THAN_ALL,
            OPEN_YEARS.format("{year: 2026, national: 7, private: 3}, {national: 4, private: 0}"),
            "met",
            (0, 3),
            "27.27% ~ 42.85% in 2026 (< 100%)",
            [],
        ),
        (
            LESS_THAN_ALL.replace("100%", "99%"),
            OPEN_YEARS.format("{year: 2026, national: 7, private: 3}, {national: 4, private: 0}"),
            "met",
            (0, 3),
            "27.27% ~ 42.85% in 2026 (< 99%)",
            [],
        ),
        # Each year keeps it by itself, and no placing keeps both.
        (
            AT_MOST,
            OPEN_YEARS.format(
                "{year: 2026, national: 7, private: 3}, {year: 2027, national: 7, private: 3}, {private: 1}"
            ),
            "broken",
            (-1, -1),
            "30% ~ 36.37% in 2026 (≤ 30%)",
            [
                (
                    ("budget",),
                    (
                        "own money must keep 30% of the total in each fiscal year; however the money of no"
                        " known year or source is placed, 1원 is off."
                    ),
                    "cut own money by 1원.",
                )
            ],
        ),
        # The year that is worst is the one that is told.
        (
            AT_MOST,
            OPEN_YEARS.format(
                "{year: 2026, national: 7, private: 2}, {year: 2027, national: 7, private: 3}, {private: 1}"
            ),
            "undecided",
            (-1, 0),
            "30.00% ~ 36.37% in 2027 (≤ 30%)",
            [
                (
                    ("budget", 2, "private"),
                    (
                        "own money in 2027 is between 30.00% and 36.37% of the total: 30% lies within, so"
                        " this cannot be decided (margin -1원 to 0원)."
                    ),
                    "what would decide: the `year` of the lines",
                )
            ],
        ),
        (
            AND_AMOUNT,
            "budget: [{national: 20, private: 6}]",
            "broken",
            (-1, -1),
            "23.08% (≤ 30%), 6원 (≤ 5원)",
            [
                (
                    ("budget", 0, "private"),
                    "own money is 6원, 1원 over 5원.",
                    "cut own money by 1원.",
                )
            ],
        ),
        (
            AND_AMOUNT,
            "budget: [{national: 5, private: 4}]",
            "broken",
            (-2, -2),
            "44.44% (≤ 30%), 4원 (≤ 5원)",
            [
                (
                    ("budget", 0, "private"),
                    "own money is 4원 of 9원 = 44.44%, 2원 over 30% if cut alone.",
                    "cut own money by 2원.",
                )
            ],
        ),
        (
            AND_AMOUNT,
            "budget: [{national: 12, private: 5}]",
            "met",
            (0, 0),
            "29.41% (≤ 30%), 5원 (≤ 5원)",
            [],
        ),
        # Of which year all money is, nobody knows.
        (
            "{kind: share, of: own, in: total, at_least: 20%, per: fiscal-year}",
            OPEN_YEARS.format("{national: 75, private: 25}"),
            "undecided",
            (-19, 3),
            "25.00% (≥ 20%)",
            [
                (
                    ("budget", 0, "national"),
                    (
                        "what own money in 2026 is, and whether there is any total then, depends on money"
                        " of no known year: whether it keeps 20% cannot be decided (margin -19원 to 25원)."
                    ),
                    "what would decide: the `year` of the lines",
                )
            ],
        ),
        (
            "{kind: share, of: own, in: total, at_least: 30%}",
            "{amounts: {rounded_to: 천원}, budget: [{national: 0, private: 0}, {matching: 0}]}",
            "undecided",
            None,
            None,
            [
                (
                    ("budget", 0, "national"),
                    "the total may be 0원, so there is no share of it.",
                    "what would decide: the exact amounts in won (`national`, `private`, `matching`)",
                )
            ],
        ),
    ],
)
def test_a_share_is_judged_with_its_margin_and_what_is_told_of_it(
    tmp_path: Path,
    rule: str,
    proposal: str,
    outcome: str,
    margin: tuple[int, int] | None,
    figure: str | None,
    found: list[tuple[tuple[str | int, ...], str, str]],
) -> None:
    (judged,) = Asked(tmp_path).judged(proposal, rule).judged_rules
    judgement = judged.judgement
    assert judged.outcome == outcome
    assert (judgement.margin and tuple(won.amount for won in judgement.margin)) == margin
    assert (judgement.figure and judgement.figure.say("en")) == figure
    assert [(each.at, each.message.say("en"), each.hint.say("en")) for each in judgement.findings] == found


def test_the_amount_beside_a_share_is_shown_and_each_is_tried_while_the_other_is_kept(
    tmp_path: Path,
) -> None:
    assessment = Asked(tmp_path).judged("budget: [{national: 12, private: 5}]", AND_AMOUNT)
    ((_, case),), (judged,) = assessment.cases, assessment.judged_rules
    assert [(fact.label.say("en"), fact.value) for fact in judged.facts][-2:] == [
        ("at most", Fraction(3, 10)),
        ("at most", Won(5)),
    ]
    assert [
        (
            each.limit.amount.amount,
            str(each.limit.share),
            each.is_guard,
            [held.amount.amount for held in each.held],
        )
        for each in judged.rule.thresholds(case)
    ] == [(0, "3/10", False, [5]), (1, "0", True, []), (5, "0", False, [0])]


@pytest.mark.parametrize(
    ("bound", "lines", "outcome"),
    [
        # All money of 2027 may be cash, which is all of both; or there is none.
        ("below: 100%", "{year: 2026, national: 7, private_cash: 3}, {private_cash: 4}", "undecided"),
        ("below: 100%", "{year: 2026, national: 7, private_cash: 3}, {national: 4}", "met"),
        ("below: 150%", "{year: 2026, national: 7, private_cash: 3}, {private_cash: 4}", "met"),
        ("at_most: 100%", "{year: 2026, national: 7, private_cash: 3}, {private_cash: 4}", "met"),
        # Beside one won that is surely there it is not all.
        (
            "below: 100%",
            "{year: 2026, national: 7, private_cash: 3}, {year: 2027, national: 1, private_cash: 4}",
            "met",
        ),
        ("below: 100%", "{year: 2026, private_cash: 3}, {private_cash: 4}", "broken"),
    ],
)
def test_a_year_in_which_all_money_may_be_of_both_is_not_surely_below_all(
    tmp_path: Path, bound: str, lines: str, outcome: str
) -> None:
    rule = f"{{kind: share, of: own, in: national-and-cash, {bound}, per: fiscal-year}}"
    assert Asked(tmp_path).outcome(OPEN_YEARS.format(lines), rule) == outcome


def test_beside_an_amount_too_there_is_no_share_of_nothing(tmp_path: Path) -> None:
    proposal = "{amounts: {rounded_to: 천원}, budget: [{national: 0, private: 0}]}"
    (judged,) = Asked(tmp_path).judged(proposal, AND_AMOUNT).judged_rules
    share, amount = judged.judgement.findings
    assert (share.message.id, share.at) == ("share.of-nothing", ("budget", 0, "national"))
    assert (amount.message.id, amount.at) == ("amount.cap-undecided", ("budget", 0, "private"))


def test_that_there_is_no_share_of_nothing_is_told_where_the_whole_is_open(tmp_path: Path) -> None:
    proposal = "{amounts: {rounded_to: 천원}, budget: [{private: 0}, {national: 0}]}"
    rule = AND_AMOUNT.replace("in: total", "in: national")
    (judged,) = Asked(tmp_path).judged(proposal, rule).judged_rules
    assert [finding.at for finding in judged.judgement.findings] == [
        ("budget", 1, "national"),
        ("budget", 0, "private"),
    ]


def test_of_three_years_each_is_shown_and_no_two_together(tmp_path: Path) -> None:
    proposal = OPEN_YEARS.format("{year: 2026, national: 7, private: 3}, {national: 7, private: 3}")
    assessment = Asked(tmp_path).judged(proposal.replace("2027-12-31", "2028-12-31"), ABOVE)
    ((_, case),), (judged,) = assessment.cases, assessment.judged_rules
    years = [each.years for each in judged.rule.limits(case)]
    assert (2027, 2028) in years
    labels = [fact.label.say("en") for fact in judged.facts]
    assert [label for label in labels if label.startswith("total in") and label.endswith("least")] == [
        f"total in {year}, at least" for year in (2026, 2027, 2028)
    ]


def test_two_years_of_another_share_together_are_tried_where_each_counts(tmp_path: Path) -> None:
    two = {
        "budget": (
            {"year": "2026", "national": "60"},
            {"year": "2027", "province": "30", "private_cash": "30"},
        )
    }
    for rule, is_tried in ((ABOVE, True), ("{kind: share, of: own, in: total, above: 30%}", False)):
        assessment = Asked(tmp_path).judged(EMPTY, rule)
        ((_, case),) = assessment.cases
        drafts = list(assessment.judged_rules[0].rule._probes(case))
        assert (drafts[-1] == two) is is_tried
        assert two not in drafts[:-1]
