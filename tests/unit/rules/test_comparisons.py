"""What a call may ask of one amount beside another: more than all of it, as much, or none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from builders import assessed, judged, make_proposal
from regionai.ask.local_share import present
from regionai.ask.plan import planned
from regionai.judge.assess import Assessment
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
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
rules:
  - id: it
    title: {{ko: 시험, en: test}}
    severity: error
    source: {{document: d, says: {{ko: 그렇다, en: so it is}}}}
    {rule}
unknowns: []
"""

Laid = Callable[[str, str], Assessment]


def edition_of(folder: Path, rule: str) -> Library:
    """A library of one edition with one rule, its fields one below the other."""
    fields = "\n    ".join(rule.split("; "))
    (folder / "9.yaml").write_text(EDITION.format(rule=fields), encoding="utf-8")
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
