"""What a call may ask of one amount beside another: more than all of it, as much, or none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from builders import assessed, judged, make_proposal
from regionai.ask.composition import composition
from regionai.ask.corrections.correction import Correction, correction
from regionai.ask.local_share import present
from regionai.ask.plan import planned
from regionai.judge.assess import Assessment
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.report.page.values import plain
from regionai.report.pages.composition import share_of
from regionai.report.pages.rules.editions import quantity_words
from regionai.rulebook.boundaries import boundaries
from regionai.rulebook.harness import Harness
from regionai.rulebook.mutation import survivors
from regionai.rulebook.proof import Prover
from regionai.rules.editions.library import Library
from regionai.rules.judged import JudgedRule
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
        rule = f"kind: share; of: local; in: national; {share}"
        edition = edition_of(tmp_path, rule).find("region-led-ai@9")
        assert edition is not None
        assert [each.id for each in edition.rules.rules] == ["it"]


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
        ("below: 60%", "[{national: 60, private: 40}]", "broken", -1, "60% (< 60%)"),
        ("below: 60%", "[{national: 59, private: 40}]", "met", 0, "59.59% (< 60%)"),
        ("below: 60%", "[{national: 599999, private: 400001}]", "met", 2, "59.99% (< 60%)"),
        ("below: 1/3", "[{national: 1, private: 2}]", "broken", -1, "1/3 (< 1/3)"),
        ("above: 60%", "[{national: 60, private: 40}]", "broken", -1, "60% (> 60%)"),
        ("above: 60%", "[{national: 61, private: 40}]", "met", 0, "60.39% (> 60%)"),
        ("above: 60%", "[{national: 600001, private: 399999}]", "met", 2, "60.00%+ (> 60%)"),
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
        ("below: 60%", "national is 60원 of 100원 = 60%, not below 60%: 1원 over if cut alone."),
        ("above: 60%", "national is 60원 of 100원 = 60%, not above 60%: 1원 short if raised alone."),
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
        ("below: 60%", "undecided", "50.00% ~ 60% (< 60%)", "share.undecided-split"),
        ("below: 50%", "broken", "50% ~ 60.00% (< 50%)", "share.not-below-range"),
        ("above: 60%", "broken", "50.00% ~ 60% (> 60%)", "share.not-above-range"),
        ("above: 50%", "undecided", "50% ~ 60.00% (> 50%)", "share.undecided-split"),
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


@pytest.mark.parametrize("limits", ["", "; at_least: {sme: 20%}; above: {sme: 20%}"])
def test_the_share_of_each_kind_is_given_in_one_way(tmp_path: Path, limits: str) -> None:
    with pytest.raises(UnreadableError) as error:
        edition_of(tmp_path, f"kind: share-by-kind; of: local; in: total{limits}").find("region-led-ai@9")
    assert [problem.code for problem in error.value.problems] == ["rules.one-floor"]


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
    for national, shown, is_kept in ((599_999, "59.99%", True), (600_000, "60%", False)):
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


# --- a share of each fiscal year

FLOOR = "kind: share; of: local; in: total; at_least: 20%; per: fiscal-year"
CAP = "kind: share; of: local; in: national; at_most: 50%; per: fiscal-year"
TWO_YEARS = "period: {from: 2026-05-01, to: 2027-12-31}"
THREE_YEARS = "period: {from: 2026-05-01, to: 2028-12-31}"


def test_each_broken_year_is_named_and_what_is_off_adds_up(laid: Laid) -> None:
    lines = "{year: 2026, national: 80}, {year: 2027, national: 60, local: 40}, {year: 2028, national: 40}"
    assessment = laid(FLOOR, f"[{lines}]\n{THREE_YEARS}")
    found = judged(assessment, "it")
    assert (found.outcome, margin(found)) == (Outcome.BROKEN, won(-30))
    assert [each.message.say("en") for each in found.judgement.findings] == [
        "local in 2026 is 0원 of 80원 = 0.00%, 20원 short of 20% if raised alone.",
        "local in 2028 is 0원 of 40원 = 0.00%, 10원 short of 20% if raised alone.",
    ]
    assert [each.at for each in found.judgement.findings] == [
        ("budget", 0, "national"),
        ("budget", 2, "national"),
    ]
    assert found.judgement.figure is not None
    assert found.judgement.figure.say("en") == "0.00% in 2026 (≥ 20%)"
    mended = correction(assessment.submission, assessment)
    assert isinstance(mended, Correction)
    assert (mended.change, judged(mended.after, "it").outcome) == (Won(30), Outcome.MET)


@pytest.mark.parametrize(("local", "expected", "off"), [(20, "met", 0), (19, "broken", -1)])
def test_a_year_lends_nothing_to_another(laid: Laid, local: int, expected: str, off: int) -> None:
    lines = f"{{year: 2026, national: 80, local: {local}}}, {{year: 2027, national: 10, local: 90}}"
    found = judged(laid(FLOOR, f"[{lines}]\n{TWO_YEARS}"), "it")
    assert (found.outcome.value, margin(found)) == (expected, won(off))


@pytest.mark.parametrize(
    ("undated", "expected", "said"),
    [
        # Whatever its year, there is enough local money in each.
        ("{local: 10}", "met", []),
        ("{national: 10}", "undecided", ["share.undecided-split"]),
        # Once all of it is in one year, that is short.
        ("{national: 500}", "broken", ["share.fits-nowhere"]),
    ],
)
def test_money_of_no_known_year_counts_where_it_matters(
    laid: Laid, undated: str, expected: str, said: list[str]
) -> None:
    lines = f"{{year: 2026, national: 70, local: 30}}, {{year: 2027, national: 79, local: 21}}, {undated}"
    found = judged(laid(FLOOR, f"[{lines}]\n{TWO_YEARS}"), "it")
    assert found.outcome.value == expected
    assert [each.message.id for each in found.judgement.findings] == said


def test_undated_money_that_two_years_need_is_too_little_for_both(laid: Laid) -> None:
    lines = [f"{{year: {year}, national: 80, local: {local}}}" for year, local in ((2026, 10), (2027, 10))]
    lines += ["{year: 2028, local: 100}", "{local: 15}"]
    found = judged(laid(FLOOR, f"[{', '.join(lines)}]\n{THREE_YEARS}"), "it")
    assert (found.outcome, found.judgement.findings[0].message.id) == (Outcome.BROKEN, "share.fits-nowhere")
    assert margin(found) == WonRange(Won(-20), Won(-5))


def test_a_period_of_many_years_is_judged_by_those_that_lack_most(laid: Laid) -> None:
    dated = [
        f"{{year: {2026 + n}, national: 80, local: {local}}}" for n, local in enumerate([10] * 3 + [50] * 4)
    ]
    period = "period: {from: 2026-05-01, to: 2032-12-31}"
    for local, expected in ((29, "broken"), (30, "undecided")):
        found = judged(laid(FLOOR, f"[{', '.join(dated)}, {{local: {local}}}]\n{period}"), "it")
        assert found.outcome.value == expected


def test_a_year_without_the_whole_has_no_share_and_may_still_miss_the_limit(laid: Laid) -> None:
    lines = "{year: 2026, national: 80, local: 40}, {year: 2027, local: 10}"
    found = judged(laid(CAP, f"[{lines}]\n{TWO_YEARS}"), "it")
    assert (found.outcome, margin(found)) == (Outcome.BROKEN, won(-10))
    (finding,) = found.judgement.findings
    assert finding.message.say("en") == (
        "the national of that year may be 0원, so there is no share of it; however that is,"
        " local in 2027 misses 50% by 10원."
    )
    assert [fact.label.say("en") for fact in found.rule.facts(found.case)] == [
        "local in 2026",
        "national in 2026",
        "share of local in 2026",
        "local in 2027",
        "national in 2027",
        "at most in a fiscal year",
    ]


@pytest.mark.parametrize(
    ("budget", "expected"),
    [
        ("[{national: 0}]", "share.of-nothing"),
        ("[{national: 80, local: 20}]", "share.undecided-year"),
        ("[{year: 2026, national: 70, local: 30}, {national: 10}]", "share.undecided-year"),
        ("[{national: 81, local: 19}]", "share.fits-nowhere"),
    ],
)
def test_money_without_even_a_period_may_be_all_of_some_year(
    laid: Laid, budget: str, expected: str
) -> None:
    found = judged(laid(FLOOR, budget), "it")
    assert [each.message.id for each in found.judgement.findings] == [expected]


def test_only_local_money_keeps_its_floor_in_whatever_year(laid: Laid) -> None:
    assert judged(laid(FLOOR, "[{year: 2026, national: 60, local: 40}, {local: 10}]"), "it").outcome is (
        Outcome.MET
    )


@pytest.mark.parametrize(
    ("rule", "undated", "expected"),
    [
        ("below: 60%", "{private: 5}", "met"),
        ("below: 60%", "{national: 5}", "undecided"),
        ("at_most: 60%", "{national: 5}", "undecided"),
    ],
)
def test_a_year_that_may_have_no_money_misses_no_strict_limit_by_that(
    laid: Laid, rule: str, undated: str, expected: str
) -> None:
    text = f"kind: share; of: national; in: total; {rule}; per: fiscal-year"
    found = judged(laid(text, f"[{{year: 2026, national: 50, local: 50}}, {undated}]\n{TWO_YEARS}"), "it")
    assert found.outcome.value == expected


def test_a_share_of_each_year_is_a_range_where_figures_are_rounded_or_the_cover_page_knows_more(
    laid: Laid,
) -> None:
    lines = "{year: 2026, national: 80, matching: 20}, {year: 2027, national: 60, local: 40}"
    found = judged(laid(FLOOR, f"[{lines}]\n{TWO_YEARS}"), "it")
    assert found.judgement.figure is not None
    assert found.judgement.figure.say("en") == "0.00% ~ 20.00% in 2026 (≥ 20%)"
    for local, outcome, figure in ((60, "met", "20.00%"), (55, "broken", "15.00%")):
        cover = f"totals: {{local: {local}}}"
        told = judged(laid(FLOOR, f"[{lines}]\n{TWO_YEARS}\n{cover}"), "it")
        assert told.judgement.figure is not None
        assert (told.outcome.value, told.judgement.figure.say("en")) == (
            outcome,
            f"{figure} in 2026 (≥ 20%)",
        )


@pytest.mark.parametrize(("local", "expected"), [(40, "met"), (39, "broken"), (20, "broken")])
def test_local_money_that_only_the_cover_page_knows_is_not_enough_for_two_years_twice(
    laid: Laid, local: int, expected: str
) -> None:
    lines = "{year: 2026, national: 80, matching: 20}, {year: 2027, national: 80, matching: 20}"
    found = judged(laid(FLOOR, f"[{lines}]\n{TWO_YEARS}\ntotals: {{local: {local}}}"), "it")
    assert found.outcome.value == expected
    assert [each.message.id for each in found.judgement.findings] == (
        [] if expected == "met" else ["share.fits-nowhere"]
    )


# Another rule beside the one that is tried.
SIZE = """
  - id: size
    title: {ko: 시험, en: test}
    severity: error
    source: {document: d, says: {ko: 그렇다, en: so it is}}
    kind: amount
    of: total
    at_least: 300"""


def reasons(assessment: Assessment) -> dict[str, str]:
    return {each.name.say("en"): each.cannot.say("en") for each in assessment.levers if each.cannot}


def test_a_lever_says_the_share_of_the_year_that_stays_short(laid: Laid) -> None:
    lines = "{year: 2026, national: 80, local: 10}, {year: 2027, national: 60, local: 40}"
    found = reasons(laid(FLOOR + SIZE, f"[{lines}]\n{TWO_YEARS}"))
    said = "at 110원 the others hold, but `it` comes to 11.11% and stays broken"
    assert found["raise local money (2027)"] == said
    both = "{year: 2026, national: 80, local: 10}, {year: 2027, national: 80, local: 10}"
    assert reasons(laid(FLOOR, f"[{both}]\n{TWO_YEARS}"))["raise local money (2026)"] == (
        "it mends `it` only in part, and 10원 stays off"
    )


def test_all_but_a_won_of_each_year_is_refused(tmp_path: Path) -> None:
    rule = "kind: share; of: local; in: total; below: 100%; per: fiscal-year"
    with pytest.raises(UnreadableError) as error:
        edition_of(tmp_path, rule).find("region-led-ai@9")
    assert [problem.code for problem in error.value.problems] == ["share.all-per-year"]


def test_a_plan_of_several_years_keeps_what_each_must_keep(tmp_path: Path) -> None:
    library = edition_of(tmp_path, "kind: share; of: national; in: total; at_most: 60%; per: fiscal-year")
    chosen = library.choose("region-led-ai", "9", None, "chosen.by-option")
    plan = planned({"2026": Won(60), "2027": Won(30)}, (chosen,), library.regions)
    assert plan.least_total == Won(150)


def test_the_least_local_money_of_a_yearly_floor_is_that_of_all_years(laid: Laid) -> None:
    lines = "{year: 2026, national: 80}, {year: 2027, national: 60, local: 40}"
    found = present(laid(FLOOR, f"[{lines}]\n{TWO_YEARS}"))
    assert (found.asked, found.margin) == (won(35), won(-20))


@pytest.mark.parametrize(
    ("rule", "more"),
    [
        (FLOOR, ""),
        ("kind: share; of: local; in: national; at_least: 100%", ""),
        ("kind: share; of: national; in: total; below: 60%", ""),
        ("kind: amount; of: national; below: 70억", ""),
        (
            "kind: share; of: office; in: staff; at_most: 15%",
            "staff: {item: 인건비}\n  office: {item: [사무비, 운영비]}",
        ),
        (
            "kind: share; of: theirs; in: total; at_most: 50%",
            "theirs: {executed_by: [sme, university, applicant]}",
        ),
    ],
)
def test_every_change_of_the_rule_shows_on_some_proposal_made_to_order(
    tmp_path: Path, rule: str, more: str
) -> None:
    library = edition_of(tmp_path, rule, more)
    edition = library.find("region-led-ai@9")
    found = list(survivors(Harness(edition.rules, library.regions, None)))
    changed = {str(each.mutant.at[-1]) for each in found if each.catching is not None}
    assert changed >= {part.split(":")[0] for part in rule.split("; ")} - {"kind", "of", "in"}
    assert [each.mutant.said.say("en") for each in found if each.catching is None] == []


def test_a_share_with_an_unsplit_amount_has_its_steps(laid: Laid) -> None:
    found = judged(laid("kind: share; of: local; in: total; at_least: 20%", "[{matching: 40}]"), "it")
    assert [fact.label.say("en") for fact in found.rule.facts(found.case)] == [
        "local, at least",
        "local, at most",
        "total",
        "share of local, at least",
        "share of local, at most",
        "at least",
    ]


# --- money by cost item, and by who executes it

ITEMS = "staff: {item: 인건비}\n  office: {item: [사무비, 운영비]}"
OFFICE = "kind: share; of: office; in: staff; at_most: 15%"


@pytest.mark.parametrize(
    ("budget", "expected", "off"),
    [
        ("{item: 인건비, national: 100억}, {item: 사무비, national: 17억}", "broken", -200_000_000),
        ("{item: 인건비, national: 100억}, {item: 운영비, national: 10억}", "met", 500_000_000),
        (
            "{item: 인건비, national: 100}, {item: 사무비, national: 8}, {item: 운영비, local: 8}",
            "broken",
            -1,
        ),
        ("{item: 인건비, national: 100}, {item: 재료비, national: 500}", "met", 15),
    ],
)
def test_one_cost_item_is_limited_by_another(tmp_path: Path, budget: str, expected: str, off: int) -> None:
    library = edition_of(tmp_path, OFFICE, ITEMS)
    found = judged(assessed(make_proposal(f"budget: [{budget}]\nedition: '9'"), library), "it")
    assert (found.outcome.value, margin(found)) == (expected, won(off))


@pytest.mark.parametrize(
    ("budget", "at", "said"),
    [
        # A line without an item may be of any.
        (
            "{item: 인건비, national: 100}, {national: 16}",
            ("budget", 1, "national"),
            "share.undecided-split",
        ),
        ("{item: 사무비, national: 16}, {national: 100}", ("budget", 1, "national"), "share.of-nothing"),
    ],
)
def test_a_line_without_an_item_is_asked_for_it(
    tmp_path: Path, budget: str, at: tuple[object, ...], said: str
) -> None:
    library = edition_of(tmp_path, OFFICE, ITEMS)
    found = judged(assessed(make_proposal(f"budget: [{budget}]\nedition: '9'"), library), "it")
    (finding,) = found.judgement.findings
    assert (finding.message.id, finding.at) == (said, at)
    assert finding.hint.say("en") == "what would decide: the `item` of the lines"


def test_a_line_without_an_item_that_changes_nothing_is_not_asked(tmp_path: Path) -> None:
    library = edition_of(tmp_path, OFFICE, ITEMS)
    budget = "[{item: 인건비, national: 100}, {national: 15}]"
    found = judged(assessed(make_proposal(f"budget: {budget}\nedition: '9'"), library), "it")
    assert (found.outcome, margin(found)) == (Outcome.MET, WonRange(Won(0), Won(17)))


MEMBERS = (
    "consortium: [{id: uni, name: 대학교, kind: university}, {id: small, name: 가, kind: sme},"
    " {id: some, name: 나, kind: firm}, {id: what, name: 다, kind: other}]"
)


@pytest.mark.parametrize(
    ("by", "executed_by", "expected"),
    [
        ("university", "uni", "broken"),
        ("university", "small", "met"),
        ("[university, institute]", "uni", "broken"),
        ("firm", "small", "broken"),
        ("firm", "some", "broken"),
        ("sme", "some", "undecided"),
        ("sme", "what", "undecided"),
        ("sme", "applicant", "met"),
        ("applicant", "applicant", "broken"),
        ("applicant", "uni", "met"),
        ("university", None, "undecided"),
    ],
)
def test_money_is_summed_by_the_kind_of_body_that_executes_it(
    tmp_path: Path, by: str, executed_by: str | None, expected: str
) -> None:
    rule = "kind: share; of: theirs; in: total; at_most: 50%"
    library = edition_of(tmp_path, rule, f"theirs: {{executed_by: {by}}}")
    who = f", executed_by: {executed_by}" if executed_by else ""
    budget = f"[{{national: 60{who}}}, {{national: 40, executed_by: uni}}]"
    if by in ("university", "[university, institute]"):
        budget = f"[{{national: 60{who}}}, {{national: 40, executed_by: applicant}}]"
    text = make_proposal(f"budget: {budget}\nedition: '9'\n{MEMBERS}")
    found = judged(assessed(text, library), "it")
    assert found.outcome.value == expected
    if expected == "undecided":
        assert found.judgement.findings[0].hint.say("en") == (
            "what would decide: the `executed_by` of the lines, and that body's `kind`"
        )


AWAY = """theirs: {executed_by: [sme, university]}
  away: {executed_in: outside-region, executed_by: sme}"""


def test_a_body_of_no_kind_that_is_known_is_refused_in_a_quantity(tmp_path: Path) -> None:
    library = edition_of(tmp_path, FLOOR, "theirs: {executed_by: other}")
    with pytest.raises(UnreadableError) as error:
        library.find("region-led-ai@9")
    assert [problem.code for problem in error.value.problems] == ["field.not-one-of-these"]


def test_parts_are_named_by_item_and_body(tmp_path: Path) -> None:
    more = f"{ITEMS}\n  theirs: {{executed_by: firm}}"
    second = SIZE.replace("of: total\n    at_least: 300", "of: theirs\n    at_most: 5")
    library = edition_of(tmp_path, OFFICE + second, more)
    budget = (
        "[{item: 인건비, national: 100, executed_by: uni}, {item: 사무비, national: 16, executed_by: some}]"
    )
    assessment = assessed(make_proposal(f"budget: {budget}\nedition: '9'\n{MEMBERS}"), library)
    names = [each.name.say("en") for each in assessment.levers if each.works]
    assert "cut national money (`사무비`, firm)" in names


@pytest.mark.parametrize(
    ("rule", "more"),
    [
        (OFFICE, ITEMS),
        (
            "kind: share; of: theirs; in: total; at_most: 50%",
            "theirs: {executed_by: [sme, university, applicant]}",
        ),
        (
            "kind: share; of: away; in: theirs; at_most: 50%",
            AWAY,
        ),
    ],
)
def test_drafts_name_items_and_bodies_and_the_rule_is_proved(tmp_path: Path, rule: str, more: str) -> None:
    library = edition_of(tmp_path, rule, more)
    edition = library.find("region-led-ai@9")
    harness = Harness(edition.rules, library.regions, None)
    (only,) = edition.rules.rules
    assert [
        [only.judge(harness.case(harness.proposal(step.draft))).outcome.value for step in boundary.steps]
        for boundary in boundaries(only, harness.drafter)
    ] == [["met", "met", "broken"]]
    prover = Prover(harness)
    prover.prove()
    assert prover.against == []


def test_an_edition_shows_what_a_quantity_selects(tmp_path: Path) -> None:
    library = edition_of(tmp_path, FLOOR, "its: {item: 인건비, executed_by: [applicant, sme]}")
    quantity = library.find("region-led-ai@9").rules.quantities["its"]
    assert quantity_words(quantity).say("en") == "`인건비`, regional government, SME"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # All local money of a year may be all of its money: then the total is not above it.
        ("{national: 4, local: 12}", "undecided"),
        ("{year: 2026, national: 4, local: 12}", "met"),
        ("{year: 2026, national: 4, local: 12}, {local: 1}", "undecided"),
        ("{year: 2026, local: 12}, {year: 2027, national: 4, local: 1}", "broken"),
    ],
)
def test_a_year_of_money_that_is_both_part_and_whole_is_not_above_100_percent(
    laid: Laid, lines: str, expected: str
) -> None:
    rule = "kind: share; of: total; in: local; above: 100%; per: fiscal-year"
    assert judged(laid(rule, f"[{lines}]\n{TWO_YEARS}"), "it").outcome.value == expected
