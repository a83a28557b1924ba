"""What is found and shown of declared figures, and which proposals try the rule."""

from fractions import Fraction
from pathlib import Path

import pytest

from asked import Asked
from regionai.messages import said
from regionai.model.ratio import percent
from regionai.rules.kinds.totals import TotalsRule

COVER = (
    "{totals: {total: 100, '2026': {national: 60}, training: 약 100},"
    " shares: {national: 60%, private: 1/5},"
    " budget: [{year: 2026, national: 60, matching: 40, category: training}]}"
)


@pytest.mark.parametrize(
    ("proposal", "facts"),
    [
        # Shares come first; one that is open is shown with both its ends.
        (
            COVER,
            [
                "share of national money as declared: 60%",
                "share of national money: 60%",
                "share of private money as declared: 20%",
                "share of private money, at least: 0%",
                "share of private money, at most: 40%",
                "the total as declared: 100원",
                "the total as summed: 100원",
                "national money in 2026 as declared: 60원",
                "national money in 2026 as summed: 60원",
                "the total of training as declared: 100원",
                "the total of training as summed: 100원",
            ],
        ),
        (
            "{totals: {total: 약 100억}, budget: [{national: 60억, local: 40억}]}",
            [
                "the total as declared: 10,000,000,000원 ±50,000,000원",
                "the total as summed: 10,000,000,000원",
            ],
        ),
        (
            "{shares: {national: 60%}, budget: [{national: 0}]}",
            ["share of national money as declared: 60%"],
        ),
    ],
)
def test_declared_figures_are_shown_beside_what_the_lines_come_to(
    tmp_path: Path, proposal: str, facts: list[str]
) -> None:
    (judged,) = Asked(tmp_path).judged(proposal, "{kind: totals}").judged_rules
    values = [
        percent(fact.value, 0) if isinstance(fact.value, Fraction) else said(fact.value, "en")
        for fact in judged.facts
    ]
    labels = [fact.label.say("en") for fact in judged.facts]
    assert [f"{label}: {value}" for label, value in zip(labels, values, strict=True)] == facts


@pytest.mark.parametrize(
    ("proposal", "outcome", "found"),
    [
        ("budget: [{national: 1}]", "not-applicable", []),
        ("{totals: {total: 0, local: 0}, budget: [{national: 0}]}", "met", []),
        ("{shares: {national: 60%}, budget: [{national: 60, local: 40}]}", "met", []),
        (
            "{totals: {total: 0}, shares: {national: 60%, local: 40%}, budget: [{national: 0}]}",
            "undecided",
            [
                (
                    "shares.national",
                    "the total may be 0원, so the declared share of national money cannot be compared.",
                    "write the amounts of the lines.",
                ),
                (
                    "shares.local",
                    "the total may be 0원, so the declared share of local money cannot be compared.",
                    "write the amounts of the lines.",
                ),
            ],
        ),
        # That the lines alone count is said once, of the first.
        (
            "{totals: {total: 101, national: 61}, budget: [{national: 60, local: 40}]}",
            "broken",
            [
                (
                    "totals.total",
                    "the total is declared as 101원, 1원 more than the 100원 of the lines.",
                    (
                        "if the lines are right, declare 100원; if the total is right, find the line that"
                        " is off. Until then the other rules are judged on the lines."
                    ),
                ),
                (
                    "totals.national",
                    "national money is declared as 61원, 1원 more than the 60원 of the lines.",
                    (
                        "if the lines are right, declare 60원; if the total is right, find the line that is"
                        " off."
                    ),
                ),
            ],
        ),
    ],
)
def test_each_figure_that_is_off_or_cannot_be_compared_is_found(
    tmp_path: Path, proposal: str, outcome: str, found: list[tuple[str, str, str]]
) -> None:
    (judged,) = Asked(tmp_path).judged(proposal, "{kind: totals}").judged_rules
    assert judged.outcome == outcome
    assert [
        (".".join(map(str, each.at)), each.message.say("en"), each.hint.say("en"))
        for each in judged.judgement.findings
    ] == found


def test_a_total_a_share_and_what_is_not_split_are_tried_at_their_ends(tmp_path: Path) -> None:
    assessment = Asked(tmp_path).judged("budget: [{national: 1}]", "{kind: totals}")
    ((_, case),) = assessment.cases
    split = ({"national": "60", "province": "20", "private_cash": "20"},)
    unsplit = ({"national": "60", "matching": "40"},)
    assert list(assessment.judged_rules[0].rule._probes(case)) == [
        {"budget": split, "totals": {"total": "99"}},
        {"budget": split, "totals": {"total": "100"}},
        {"budget": split, "totals": {"total": "101"}},
        {"budget": split, "shares": {"national": "59.9%"}},
        {"budget": split, "shares": {"national": "60.0%"}},
        {"budget": ({"national": "0"},), "shares": {"national": "60%"}},
        {"budget": unsplit, "totals": {"local": "20"}},
        {"budget": unsplit, "totals": {"local": "41"}},
    ]
    assert TotalsRule.compares_declared
    assert assessment.judged_rules[0].rule.requires(case).id == "requires.totals"
