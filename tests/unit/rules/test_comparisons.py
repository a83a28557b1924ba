"""What a call may ask of one amount beside another: more than all of it, as much, or none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from builders import assessed, judged, make_proposal
from regionai.ask.composition import composition
from regionai.ask.local_share import present
from regionai.ask.plan import planned
from regionai.judge.assess import Assessment
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.report.page.values import plain
from regionai.report.pages.composition import share_of
from regionai.rules.judged import JudgedRule
from regionai.rules.library import Library
from regionai.source.problem import UnreadableError

EDITION = """
schema: 1
programme: region-led-ai
edition: "9"
title: {{ko: 시험, en: test}}
applies: {{from: 2026-01-01, to: 2026-12-31}}
documents: {{d: {{title: 시험 공고, publisher: 시험, grade: press}}}}
categories:
  solution: {{ko: 솔루션, en: solution}}
  training: {{ko: 인력양성, en: training}}
quantities:
  total: {{}}
  national: {{source: national}}
  local: {{source: [province, municipality]}}
  trained: {{category: training}}
  {more}
rules:
  - id: it
    title: {{ko: 시험, en: test}}
    severity: error
    source: {{document: d, says: {{ko: 그렇다, en: so it is}}}}
    {rule}
unknowns: []
"""

Laid = Callable[[str, str], Assessment]


def edition_of(folder: Path, rule: str, more: str = "") -> Library:
    """A library of one edition with one rule, its fields one below the other, and `more` quantities."""
    fields = "\n    ".join(rule.split("; "))
    (folder / "9.yaml").write_text(EDITION.format(rule=fields, more=more), encoding="utf-8")
    return Library((folder,))


@pytest.fixture
def laid(tmp_path: Path) -> Laid:
    """Lays a proposal before a rule."""
    return lambda rule, budget: assessed(
        make_proposal(f"budget: {budget}\nedition: '9'"), edition_of(tmp_path, rule)
    )


def margin(found: JudgedRule) -> WonRange | None:
    return found.judgement.margin


def won(amount: int) -> WonRange:
    return WonRange(Won(amount), Won(amount))


# --- as much as another amount, and more


@pytest.mark.parametrize(
    ("least", "local", "expected", "off"),
    [
        ("100%", 60, "met", 0),
        ("100%", 59, "broken", -1),
        ("150%", 90, "met", 0),
        ("150%", 89, "broken", -1),
        ("3/2", 92, "met", 2),
    ],
)
def test_local_money_may_have_to_be_as_much_as_national_money_or_more(
    laid: Laid, least: str, local: int, expected: str, off: int
) -> None:
    assessment = laid(
        f"kind: share; of: local; in: national; at_least: {least}", f"[{{national: 60, province: {local}}}]"
    )
    found = judged(assessment, "it")
    assert (found.outcome.value, margin(found)) == (expected, won(off))
    levers = {lever.name.say("en"): lever.reach.least for lever in assessment.levers if lever.works}
    assert levers.get("raise local money") == (-off if expected == "broken" else None)


def test_all_of_the_whole_is_short_by_its_other_money(laid: Laid) -> None:
    found = judged(
        laid("kind: share; of: national; in: total; at_least: 100%", "[{national: 60, province: 7}]"), "it"
    )
    assert margin(found) == won(-7)
    (finding,) = found.judgement.findings
    assert finding.message.id == "share.short-inside"
    assert finding.hint.say("en") == "cut the other money in the total by 7원, or make it national."


def test_all_of_the_whole_may_be_known_only_between_two_ends(laid: Laid) -> None:
    rule = "kind: share; of: national; in: total; at_least: 100%"
    found = judged(laid(rule, "[{national: 약 60억, province: 약 7억}]"), "it")
    assert found.judgement.findings[0].message.id == "share.short-inside-range"
    met = judged(laid(rule, "[{national: 60}]"), "it")
    assert (met.outcome, margin(met)) == (Outcome.MET, won(0))


def test_none_at_all_is_a_limit(laid: Laid) -> None:
    rule = "kind: share; of: local; in: total; at_most: 0%"
    assert judged(laid(rule, "[{national: 60}]"), "it").outcome is Outcome.MET
    found = judged(laid(rule, "[{national: 60, province: 1}]"), "it")
    assert (found.outcome, margin(found)) == (Outcome.BROKEN, won(-1))


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("kind: share; of: local; in: total; at_most: 100%", "share.always-kept"),
        ("kind: share; of: local; in: national; at_least: 0%", "share.always-kept"),
        ("kind: share; of: local; in: total; at_least: 101%", "share.never-kept"),
        ("kind: share-by-kind; of: local; in: total; at_least: {sme: 0%, large: 20%}", "share.always-kept"),
        ("kind: share-by-kind; of: local; in: total; at_least: {sme: 150%}", "share.never-kept"),
    ],
)
def test_a_share_that_every_budget_keeps_or_none_is_refused_where_it_is_written(
    tmp_path: Path, rule: str, said: str
) -> None:
    with pytest.raises(UnreadableError) as error:
        edition_of(tmp_path, rule).find("region-led-ai@9")
    (problem,) = error.value.problems
    written = (tmp_path / "9.yaml").read_text(encoding="utf-8").splitlines()[problem.span.line - 1]
    assert (problem.code, written.strip()) == (said, rule.rsplit("; ", maxsplit=1)[-1])


def test_what_never_ends_is_a_limit_of_money_beside_it(tmp_path: Path) -> None:
    for share in ("at_most: 100%", "at_most: 250%", "at_least: 250%"):
        edition_of(tmp_path, f"kind: share; of: local; in: national; {share}").find("region-led-ai@9")


def test_all_money_being_local_asks_for_no_amount_of_it(laid: Laid, tmp_path: Path) -> None:
    rule = "kind: share; of: local; in: total; at_least: 100%"
    assert present(laid(rule, "[{national: 60, province: 7}]")).asked is None
    library = edition_of(tmp_path, rule)
    chosen = library.choose("region-led-ai", "9", None, "chosen.by-option")
    plan = planned({"": Won(60)}, (chosen,), library.regions)
    assert (plan.least_total, plan.least_local) == (Won(60), Won(0))


# --- above and below: the limit itself breaks the rule


@pytest.mark.parametrize(
    ("rule", "budget", "expected", "off", "figure"),
    [
        ("below: 60%", "[{national: 60, private: 40}]", "broken", -1, "60 % (< 60 %)"),
        ("below: 60%", "[{national: 59, private: 40}]", "met", 0, "59.59 % (< 60 %)"),
        ("below: 60%", "[{national: 599999, private: 400001}]", "met", 2, "59.99 % (< 60 %)"),
        ("below: 1/3", "[{national: 1, private: 2}]", "broken", -1, "1/3 (< 1/3)"),
        ("above: 60%", "[{national: 60, private: 40}]", "broken", -1, "60 % (> 60 %)"),
        ("above: 60%", "[{national: 61, private: 40}]", "met", 0, "60.39 % (> 60 %)"),
        ("above: 60%", "[{national: 600001, private: 399999}]", "met", 2, "60.00 %+ (> 60 %)"),
    ],
)
def test_the_limit_itself_is_off_by_one_won_and_never_printed_as_met(
    laid: Laid, rule: str, budget: str, expected: str, off: int, figure: str
) -> None:
    found = judged(laid(f"kind: share; of: national; in: total; {rule}", budget), "it")
    assert (found.outcome.value, margin(found)) == (expected, won(off))
    assert found.judgement.figure is not None
    assert found.judgement.figure.say("en") == figure


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("below: 60%", "national is 60원 of 100원 = 60 %, not below 60 %: 1원 over if cut alone."),
        ("above: 60%", "national is 60원 of 100원 = 60 %, not above 60 %: 1원 short if raised alone."),
    ],
)
def test_what_is_just_the_limit_is_said_to_be_it(laid: Laid, rule: str, said: str) -> None:
    assessment = laid(f"kind: share; of: national; in: total; {rule}", "[{national: 60, private: 40}]")
    (finding,) = judged(assessment, "it").judgement.findings
    assert finding.message.say("en") == said
    wanted = "cut national money" if rule.startswith("below") else "raise national money"
    assert {str(each.name.say("en")): each.reach.least for each in assessment.levers if each.works}[
        wanted
    ] == 1


@pytest.mark.parametrize(
    ("rule", "expected", "figure", "said"),
    [
        ("below: 60%", "undecided", "50.00 % ~ 60 % (< 60 %)", "share.undecided-split"),
        ("below: 50%", "broken", "50 % ~ 60.00 % (< 50 %)", "share.not-below-range"),
        ("above: 60%", "broken", "50.00 % ~ 60 % (> 60 %)", "share.not-above-range"),
        ("above: 50%", "undecided", "50 % ~ 60.00 % (> 50 %)", "share.undecided-split"),
    ],
)
def test_a_range_that_ends_at_the_limit_does_not_reach_over_it(
    laid: Laid, rule: str, expected: str, figure: str, said: str
) -> None:
    text = f"kind: share; of: trained; in: total; {rule}"
    budget = "[{category: training, national: 50}, {category: solution, national: 40}, {national: 10}]"
    found = judged(laid(text, budget), "it")
    assert found.outcome.value == expected
    assert found.judgement.figure is not None
    assert found.judgement.figure.say("en") == figure
    assert found.judgement.findings[0].message.id == said


@pytest.mark.parametrize(
    ("rule", "national", "expected", "off"),
    [
        ("below: 70억", 7_000_000_000, "broken", -1),
        ("below: 70억", 6_999_999_999, "met", 0),
        ("above: 70억", 7_000_000_000, "broken", -1),
        ("above: 70억", 7_000_000_001, "met", 0),
        ("below: 70억; per: fiscal-year", 7_000_000_000, "broken", -1),
        ("below: 70억; per: fiscal-year", 6_999_999_999, "met", 0),
        ("below: 70억; per: fiscal-year; on: average", 7_000_000_000, "broken", -1),
        ("above: 70억; per: fiscal-year; on: average", 7_000_000_001, "met", 0),
    ],
)
def test_an_amount_may_have_to_be_less_or_more_than_its_limit(
    laid: Laid, rule: str, national: int, expected: str, off: int
) -> None:
    text = f"kind: amount; of: national; {rule}"
    found = judged(laid(text, f"[{{year: 2026, national: {national}, local: 40억}}]"), "it")
    assert (found.outcome.value, margin(found)) == (expected, won(off))


@pytest.mark.parametrize(
    ("rule", "budget", "said"),
    [
        (
            "below: 70; per: fiscal-year",
            "[{year: 2026, national: 70}]",
            "national in 2026 is 70원, 1원 too much to be below 70원 in a fiscal year.",
        ),
        (
            "below: 70; per: fiscal-year",
            "[{year: 2026, national: 69}, {year: 2027, national: 70}, {year: 2027, national: 1}]",
            "national in 2027 is 71원, 2원 too much to be below 70원 in a fiscal year.",
        ),
        (
            "above: 70",
            "[{national: 70}]",
            "national is 70원, 1원 too little to be above 70원.",
        ),
        (
            "below: 70",
            "[{national: 70}]",
            "national is 70원, 1원 too much to be below 70원.",
        ),
        (
            "above: 70; per: fiscal-year; on: average",
            "[{national: 70}]",
            "national is up to 70원, 1원 short of more than 70원 even if all of it is for one fiscal year.",
        ),
        (
            "below: 70",
            "[{national: 약 0.007만원}]",
            "national is between 65원 and 75원: whether it is below 70원 cannot be decided.",
        ),
        (
            "above: 70",
            "[{national: 약 0.007만원}]",
            "national is between 65원 and 75원: whether it is above 70원 cannot be decided.",
        ),
        (
            "below: 70; per: fiscal-year",
            "[{year: 2026, national: 약 0.007만원}]",
            (
                "national in 2026 is between 65원 and 75원: whether it is below 70원 in a fiscal year"
                " cannot be decided."
            ),
        ),
    ],
)
def test_a_missed_amount_says_on_which_side_of_the_limit_it_must_be(
    laid: Laid, rule: str, budget: str, said: str
) -> None:
    (finding,) = judged(laid(f"kind: amount; of: national; {rule}", budget), "it").judgement.findings
    assert finding.message.say("en") == said


def test_two_years_on_average_lack_one_won_together_and_each_year_one_of_its_own(laid: Laid) -> None:
    budget = "[{year: 2026, national: 70억}, {year: 2027, national: 70억}]"
    average = "kind: amount; of: national; below: 70억; per: fiscal-year; on: average"
    assert margin(judged(laid(average, budget), "it")) == won(-1)
    each = "kind: amount; of: national; below: 70억; per: fiscal-year"
    assert margin(judged(laid(each, budget), "it")) == won(-2)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("of: local; in: national; below: 0%", "share.never-kept"),
        ("of: local; in: total; above: 100%", "share.never-kept"),
        ("of: local; in: total; below: 101%", "share.always-kept"),
    ],
)
def test_a_strict_share_that_every_budget_keeps_or_none_is_refused(
    tmp_path: Path, rule: str, said: str
) -> None:
    with pytest.raises(UnreadableError) as error:
        edition_of(tmp_path, f"kind: share; {rule}").find("region-led-ai@9")
    assert [problem.code for problem in error.value.problems] == [said]


def test_some_other_money_may_have_to_be_there(laid: Laid) -> None:
    rule = "kind: share; of: national; in: total; below: 100%"
    found = judged(laid(rule, "[{national: 60}]"), "it")
    assert (found.outcome, margin(found)) == (Outcome.BROKEN, won(-1))
    assert found.judgement.findings[0].message.id == "share.not-below-inside"
    assert judged(laid(rule, "[{national: 60, province: 1}]"), "it").outcome is Outcome.MET
    any_at_all = "kind: share; of: local; in: total; above: 0%"
    assert judged(laid(any_at_all, "[{national: 60}]"), "it").outcome is Outcome.BROKEN
    assert judged(laid(any_at_all, "[{national: 60, province: 1}]"), "it").outcome is Outcome.MET


@pytest.mark.parametrize(("local", "expected"), [(20, "broken"), (21, "met")])
def test_the_share_of_each_kind_may_have_to_be_passed(laid: Laid, local: int, expected: str) -> None:
    rule = "kind: share-by-kind; of: local; in: total; above: {sme: 20%, mid-size: 20%}"
    budget = (
        f"[{{national: 80, province: {local}}}]\nconsortium: [{{id: a, name: 가, kind: sme, role: lead}}]"
    )
    assert judged(laid(rule, budget), "it").outcome.value == expected


def test_a_plan_keeps_strict_limits_to_the_won(tmp_path: Path) -> None:
    for share, expected in (
        ("of: national; in: total; below: 60%", (101, 0)),
        ("of: national; in: total; at_most: 60%", (100, 0)),
        ("of: local; in: total; above: 20%", (76, 16)),
        ("of: local; in: total; at_least: 20%", (75, 15)),
    ):
        library = edition_of(tmp_path, f"kind: share; {share}")
        chosen = library.choose("region-led-ai", "9", None, "chosen.by-option")
        plan = planned({"": Won(60)}, (chosen,), library.regions)
        assert (plan.least_total.amount, plan.least_local.amount) == expected, share


def test_a_page_says_the_least_local_money_above_a_share(laid: Laid) -> None:
    budget = "[{national: 80, province: 20}]"
    for rule, asked in (("at_least: 20%", 20), ("above: 20%", 21)):
        assessment = laid(f"kind: share; of: local; in: total; {rule}", budget)
        assert present(assessment).asked == won(asked)


def test_the_chart_tells_a_share_from_a_limit_that_it_must_not_reach(laid: Laid) -> None:
    rule = "kind: share; of: national; in: total; below: 60%"
    for national, shown, is_kept in ((599_999, "59.99 %", True), (600_000, "60 %", False)):
        assessment = laid(rule, f"[{{national: {national}, private: {1_000_000 - national}}}]")
        side = composition(assessment)[0]
        assert side.share is not None
        assert [mark.kept_by(side.share) for mark in side.limits] == [is_kept]
        assert plain(share_of(side), "en") == shown


# --- the words of a proposal for several sources


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("private", 30),
        ("[private, private_cash]", 30),
        ("[private_cash, private_in_kind]", 30),
        ("local", 20),
        ("matching", 50),
        ("[national, matching]", 110),
    ],
)
def test_a_quantity_names_its_sources_as_a_proposal_does(
    tmp_path: Path, source: str, expected: int
) -> None:
    rule = f"kind: amount; of: its; at_least: {expected}"
    library = edition_of(tmp_path, rule, more=f"its: {{source: {source}}}")
    budget = "[{national: 60, local: 20, private_cash: 5, private_in_kind: 5}, {private: 20}]"
    found = judged(assessed(make_proposal(f"budget: {budget}\nedition: '9'"), library), "it")
    assert (found.outcome, margin(found)) == (Outcome.MET, won(0))
