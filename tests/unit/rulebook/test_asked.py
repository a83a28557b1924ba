"""What a money rule asks of any budget of a region: its limits, for whom, and over how many years."""

from fractions import Fraction
from pathlib import Path

import pytest

from asked import Asked
from builders import LIBRARY
from regionai.budget.cell import Membership
from regionai.budget.quantity import FUNDING
from regionai.model.money import Won
from regionai.rulebook.asked import Body, Version, versions_of

REGION = LIBRARY.regions.find("경북")
YEARS = (2026, 2027)


def versions(folder: Path, rule: str) -> tuple[Version, ...]:
    library = Asked(folder).library(rule)
    rules = library.find("asks@1").rules
    return versions_of(rules.rules[0], rules, library.regions, REGION, YEARS)


def test_a_share_is_one_limit_and_there_must_be_a_whole(tmp_path: Path) -> None:
    (version,) = versions(tmp_path, "{kind: share, of: national, in: total, at_most: 60%}")
    (asked,) = version.asked
    assert (asked.limit.of, asked.limit.whole, asked.limit.share) == (
        FUNDING["national"],
        FUNDING["total"],
        Fraction(3, 5),
    )
    # One won more of national money is one won more of all money: 5 - 3.
    assert (asked.step, asked.counts_years, version.bodies) == (2, False, ())
    assert [(limit.of, limit.amount) for limit in version.guards] == [(FUNDING["total"], Won(1))]


def test_an_average_is_another_amount_for_each_number_of_years(tmp_path: Path) -> None:
    rule = "{kind: amount, of: national, at_most: 70억, per: fiscal-year, on: average}"
    (version,) = versions(tmp_path, rule)
    (asked,) = version.asked
    assert asked.counts_years
    assert asked.amounts == tuple(Won(count * 7_000_000_000) for count in range(1, 12))


def test_what_each_year_keeps_is_a_limit_for_each_year(tmp_path: Path) -> None:
    rule = "{kind: amount, of: national, at_most: 70억, per: fiscal-year}"
    (version,) = versions(tmp_path, rule)
    assert [(asked.limit.years, asked.limit.amount.amount) for asked in version.asked] == [
        ((2026,), 7_000_000_000),
        ((2027,), 7_000_000_000),
    ]


def test_what_depends_on_a_kind_of_body_has_a_version_for_each(tmp_path: Path) -> None:
    rule = "{kind: share-by-kind, of: own, in: total, at_least: {sme: 20%, mid-size: 30%}, role: partner}"
    assert [(each.bodies, each.asked[0].limit.share) for each in versions(tmp_path, rule)] == [
        ((Body("partner", "sme"),), Fraction(1, 5)),
        ((Body("partner", "mid-size"),), Fraction(3, 10)),
    ]


@pytest.mark.parametrize(
    ("condition", "applies"),
    [
        ("{region: [gyeongbuk]}", Membership.YES),
        ("{region: [seoul]}", Membership.NO),
        ("{fiscal_independence: {at_most: 100%}}", Membership.YES),
    ],
)
def test_whether_a_rule_applies_is_that_of_the_region(
    condition: str, applies: Membership, tmp_path: Path
) -> None:
    rule = f"{{kind: share, of: own, in: total, at_least: 20%, when: {condition}}}"
    (version,) = versions(tmp_path, rule)
    assert (version.applies, len(version.asked)) == (applies, int(applies is Membership.YES))


def test_a_figure_that_nobody_knows_leaves_it_open_whether_a_rule_applies(tmp_path: Path) -> None:
    rule = "{kind: share, of: own, in: total, at_least: 20%, when: {fiscal_independence: {at_most: 30%}}}"
    library = Asked(tmp_path).library(rule)
    rules, region = library.find("asks@1").rules, library.regions.find("전남광주")
    (version,) = versions_of(rules.rules[0], rules, library.regions, region, YEARS)
    assert version.applies is Membership.MAYBE


def test_the_amounts_within_which_a_rule_applies_are_known(tmp_path: Path) -> None:
    rule = (
        "{kind: share, of: own, in: total, at_least: 20%, when: {of: total, at_least: 90억, below: 130억}}"
    )
    (version,) = versions(tmp_path, rule)
    assert [(limit.is_floor, limit.amount.amount) for limit in version.within] == [
        (True, 9_000_000_000),
        (False, 12_999_999_999),
    ]


def test_a_rule_that_is_not_about_money_asks_nothing_of_it(tmp_path: Path) -> None:
    assert versions(tmp_path, "{kind: totals}") == ()
