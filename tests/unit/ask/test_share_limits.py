"""Whatever kind of rule limits a share: the chart, the settlement and the plan see it."""

from fractions import Fraction
from pathlib import Path

import pytest

from builders import LIBRARY, assessed, make_proposal
from house_rules import house, share
from regionai.ask.composition import composition
from regionai.ask.plan import planned
from regionai.ask.settlement import Fall, falls
from regionai.judge.assess import assess
from regionai.judge.reading import Options, read_submission
from regionai.model.money import Won
from regionai.report.page.page import Beyond
from regionai.report.pages.composition import share_of
from regionai.rules.editions.library import Library

VOUCHER = """
schema: 1
programme: ai-voucher
edition: "2021"
title: 바우처
applicant: {{region: 경북}}
consortium: [{{id: a, name: 가, kind: {kind}, role: lead}}]
budget: [{{national: {national}, private_cash: {own}}}]
"""

# A house rule of a province, by what kind of firm leads.
HOUSE = """
schema: 1
programme: house
edition: "1"
title: {ko: 도 규칙, en: house rules}
applies: {from: 2026-01-01}
adds_to: region-led-ai
documents:
  memo: {title: 지침, publisher: 도, grade: official}
quantities:
  whole: {}
  region: {source: [province, municipality]}
  own: {source: [private_cash, private_in_kind]}
rules:
  - id: regional-floor
    kind: share
    title: {ko: 지방비 하한, en: floor}
    of: region
    in: whole
    at_least: 25%
    severity: error
    source: {document: memo, says: {ko: 그렇다, en: so it is}}
  - id: own-floor
    kind: share-by-kind
    title: {ko: 자부담 하한, en: floor}
    of: own
    in: whole
    at_least: {sme: 20%, mid-size: 30%}
    severity: error
    source: {document: memo, says: {ko: 그렇다, en: so it is}}
unknowns: []
"""


def settled(kind: str, national: int, own: int) -> Fall:
    """What follows if the firm's own money does not arrive in full."""
    text = VOUCHER.format(kind=kind, national=national, own=own)
    submission = read_submission(text.encode(), "test.yaml", LIBRARY, Options())
    _, private = falls(submission, assess(submission))
    return private


def outcome(kind: str, national: int, own: int) -> str:
    found = assessed(VOUCHER.format(kind=kind, national=national, own=own))
    (share,) = (judged for judged in found.judged_rules if judged.rule.id == "own-share")
    return share.outcome.value


def test_own_money_that_does_not_arrive_breaks_a_share_by_kind() -> None:
    fall = settled("sme", 80, 22)
    assert fall.met is not None
    assert (fall.met.missing, fall.met.judged.rule.id) == (Won(2), "own-share")
    assert (outcome("sme", 80, 20), outcome("sme", 80, 19)) == ("met", "broken")
    assert [[judged.rule.id for judged in row.broken] for row in fall.rows[-2:]] == [["own-share"]] * 2


def test_a_firm_of_an_unclear_kind_may_be_one_of_which_nothing_is_asked() -> None:
    fall = settled("firm", 70_000, 40_000)
    assert fall.met is not None
    assert fall.met.missing == Won(10_000)
    assert (outcome("firm", 70_000, 30_000), outcome("firm", 70_000, 29_999)) == ("met", "undecided")
    # No share is asked of a large firm, so nothing is ever surely broken.
    assert fall.kept is None
    assert outcome("firm", 70_000, 1) == "undecided"


def test_where_either_of_two_shares_applies_the_lower_one_is_broken_last(tmp_path: Path) -> None:
    bodies = (f"{{id: {kind}, name: {kind}, kind: {kind}, role: lead}}" for kind in ("sme", "mid-size"))
    two = f"consortium: [{', '.join(bodies)}]"
    (tmp_path / "house.yaml").write_text(HOUSE, encoding="utf-8")
    budget = "budget: [{category: solution, year: 2026, national: 30_000, local: 40_000, private: 60_000}]"
    text = make_proposal(f"{two}\n{budget}")
    submission = read_submission(text.encode(), "test.yaml", Library((tmp_path,)), Options())
    _, private = falls(submission, assess(submission))
    assert private.met is not None
    assert private.kept is not None
    # 30% of 100,000 for certain, 20% of 87,500 at the least.
    assert (private.met.missing, private.kept.missing) == (Won(30_000), Won(42_500))


@pytest.mark.parametrize(("national", "own", "passed"), [(80_000, 20_000, False), (80_001, 19_999, True)])
def test_a_share_by_kind_that_is_broken_is_not_drawn_as_kept(
    national: int, own: int, *, passed: bool
) -> None:
    assessment = assessed(VOUCHER.format(kind="sme", national=national, own=own))
    _, _, private = composition(assessment)
    assert [(limit.share, limit.is_floor) for limit in private.limits] == [(Fraction(1, 5), True)]
    shown = share_of(private)
    assert shown == (Beyond(Fraction(own, 100_000), Fraction(1, 5)) if passed else Fraction(1, 5))


def test_a_plan_keeps_the_floors_of_house_rules_too(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text(HOUSE, encoding="utf-8")
    library = Library((tmp_path,))
    edition = library.choose("region-led-ai", "2026", None, "chosen.newest")
    applied = (edition, *library.applied_with(edition, edition.rules.applies.first))
    found = planned({"2026": Won(7_000_000_000)}, applied, library.regions)
    # Of own money nobody says whose it is, so the highest share is planned for: 70억 are 45%.
    assert found.least_total == Won(15_555_555_556)
    assert found.least_local == Won(3_888_888_889)
    assert found.least_private == Won(4_666_666_667)
    assert found.least_total == found.national + found.least_local + found.least_private
    assert [rule.id for _, rule in found.rules] == [
        "national-share",
        "local-share",
        "regional-floor",
        "own-floor",
    ]


@pytest.mark.parametrize("national", [*range(1, 60), 6_999_999_999])
def test_a_plan_is_the_least_that_keeps_all_floors(tmp_path: Path, national: int) -> None:
    (tmp_path / "house.yaml").write_text(HOUSE, encoding="utf-8")
    library = Library((tmp_path,))
    edition = library.choose("region-led-ai", "2026", None, "chosen.newest")
    applied = (edition, *library.applied_with(edition, edition.rules.applies.first))
    found = planned({"": Won(national)}, applied, library.regions)
    total, local, private = (
        won.amount for won in (found.least_total, found.least_local, found.least_private)
    )

    def kept(local: int, private: int) -> bool:
        whole = national + local + private
        return 5 * national <= 3 * whole and 4 * local >= whole and 10 * private >= 3 * whole

    assert kept(local, private)
    least = total - 1 - national
    assert not any(
        kept(own, least - own) for own in (range(least + 1) if least < 1000 else (local, local - 1))
    )


@pytest.mark.parametrize(("x", "y", "first"), [(80, 60, "y"), (60, 80, "x"), (60, 60, "x"), (40, 80, "y")])
def test_of_rules_that_fail_as_money_falls_the_first_to_fail_is_the_bound(
    x: int, y: int, first: str, tmp_path: Path
) -> None:
    """One that is broken already has no bound."""
    house(
        tmp_path,
        share("a", "local", "at_least: 1%"),
        share("x", "national", f"at_most: {x}%"),
        share("y", "national", f"at_most: {y}%"),
    )
    whole = "schema: 1\nprogramme: house\nsubmitted: 2026-03-05\ntitle: t\napplicant: {region: 경북}\n"
    text = whole + "budget: [{national: 50, local: 50}]\n"
    submission = read_submission(text.encode(), "test.yaml", Library((tmp_path / "house",)), Options())
    (total,) = falls(submission, assess(submission))
    assert total.met is not None
    assert total.kept is not None
    assert (total.met.judged.rule.id, total.kept.judged.rule.id) == (first, first)
    assert [each.rule.id for each in total.failing] == (["x"] if x < 50 else [])
