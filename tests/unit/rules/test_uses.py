"""Whatever a kind declares is seen by every use; no kind is named here, so the next one is not forgotten.

Each kind is tried with the rules of its own examples, on proposals made to
order just below, at and just above every threshold that it declares.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pydantic import ValidationError

from builders import as_yaml, plain
from regionai.ask.composition import composition
from regionai.ask.corrections.correction import Correction, correction
from regionai.ask.settlement import falls
from regionai.ask.sweep import SourceAxis, Turns
from regionai.ask.whatif import Target
from regionai.budget.quantity import FUNDING
from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import Options, read_submission
from regionai.judge.submission import Submission
from regionai.messages import Text
from regionai.model.fields import Purpose, fields_of, purpose_of, quantities_of
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.remedy.margins import margins
from regionai.report.page.as_markdown import write_page
from regionai.report.page.page import Page
from regionai.report.page.style import Style
from regionai.report.pages.rules.editions import edition_page
from regionai.report.pages.rules.explanation import kind_page, rule_page
from regionai.rulebook.boundaries import boundaries
from regionai.rulebook.harness import Harness
from regionai.rulebook.lint import _meaning, lint
from regionai.rulebook.variation import _choices, _written, variations
from regionai.rules.base import Rule
from regionai.rules.case import Threshold
from regionai.rules.draft import Boundary, Draft
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.library import Library
from regionai.rules.kinds import KINDS, kind_name
from regionai.rules.source import RuleSource
from regionai.source.plain import Plain

DOCS = (Path(__file__).parents[3] / "docs" / "kinds.md").read_text(encoding="utf-8")
SOURCES = ("national", "province", "municipality", "private_cash", "private_in_kind")

EDITION = """
schema: 1
programme: uses
edition: "1"
title: {ko: 시험, en: test}
applies: {from: 2026-01-01}
documents: {d: {title: 시험 공고, publisher: 시험, grade: press}}
categories:
  solution: {ko: 솔루션, en: solution}
  training: {ko: 인력양성, en: training}
quantities:
  total: {}
  national: {source: national}
  local: {source: [province, municipality]}
  private: {source: [private_cash, private_in_kind]}
  cash: {source: private_cash}
unknowns: []
"""


def text_of(page: Page) -> str:
    out = StringIO()
    write_page(page, out, Style("en", 100, colour=False))
    return out.getvalue().replace("\\", "")


@dataclass(frozen=True)
class Use:
    """A rule alone in an edition, and all that is made to order for it."""

    library: Library
    edition: Edition

    @property
    def rule(self) -> Rule:
        (rule,) = self.edition.rules.rules
        return rule

    @cached_property
    def harness(self) -> Harness:
        return Harness(self.edition.rules, self.library.regions, None)

    @cached_property
    def boundaries(self) -> tuple[Boundary, ...]:
        return tuple(boundaries(self.rule, self.harness.drafter))

    @cached_property
    def thresholds(self) -> tuple[Threshold, ...]:
        """Every threshold that is no guard, whatever else a proposal must say for it."""
        drafts = [step.draft for boundary in self.boundaries for step in boundary.steps]
        cases = [self.harness.case(self.harness.proposal(draft)) for draft in drafts]
        found = (each for case in cases for each in self.rule.thresholds(case) if not each.is_guard)
        return tuple(dict.fromkeys(found))

    def laid(self, draft: Draft) -> tuple[Submission, Assessment]:
        """Return a draft as it is judged."""
        whole = {**self.harness.drafter.base(), **draft, "programme": "uses"}
        text = as_yaml({key: value for key, value in whole.items() if value is not None})
        submission = read_submission(text.encode(), "test.yaml", self.library, Options())
        return submission, assess(submission)

    @cached_property
    def at_thresholds(self) -> tuple[tuple[tuple[Submission, Assessment], ...], ...]:
        return tuple(
            tuple(self.laid(step.draft) for step in boundary.steps) for boundary in self.boundaries
        )

    def with_outcome(self, *outcomes: Outcome) -> Iterator[tuple[Submission, Assessment]]:
        for steps in self.at_thresholds:
            for submission, assessment in steps:
                if assessment.judged_rules[0].outcome in outcomes:
                    yield submission, assessment


@cache
def used(kind: str, parameters: str) -> Use:
    rule: dict[str, Plain] = {
        "id": "the-rule",
        "kind": kind,
        "title": {"ko": "시험", "en": "test"},
        "severity": "error",
        "source": {"document": "d", "says": {"ko": "그렇다", "en": "so it is"}},
    }
    with TemporaryDirectory() as folder:
        path = Path(folder, "1.yaml")
        path.write_text(as_yaml({**plain(EDITION), "rules": (rule | plain(parameters),)}), encoding="utf-8")
        library = Library((Path(folder),))
        return Use(library, library.find("uses@1"))


USES = {
    f"{kind_name(kind)}-{number}": (kind_name(kind), parameters)
    for kind in KINDS
    for number, parameters in enumerate(dict.fromkeys(example.rule for example in kind.examples))
}


# Those about money, and those of them that set limits to the budget, which a correction keeps.
MONEY = [key for key in USES if list(used(*USES[key]).rule.quantity_names())]
LIMITING = [key for key in MONEY if type(used(*USES[key]).rule)._limits is not Rule._limits]


@pytest.fixture(params=USES)
def use(request: pytest.FixtureRequest) -> Use:
    return used(*USES[request.param])


@pytest.fixture(params=MONEY)
def money(request: pytest.FixtureRequest) -> Use:
    return used(*USES[request.param])


@pytest.fixture(params=LIMITING)
def limiting(request: pytest.FixtureRequest) -> Use:
    return used(*USES[request.param])


def test_a_rule_that_names_a_quantity_declares_its_thresholds(money: Use) -> None:
    assert money.thresholds
    assert money.boundaries


def test_a_rule_that_limits_a_share_says_so(use: Use) -> None:
    assert use.rule.limits_shares is any(each.limit.share for each in use.thresholds)


def test_judging_turns_at_every_threshold(use: Use) -> None:
    for steps in use.at_thresholds:
        outcomes = [assessment.judged_rules[0].outcome for _, assessment in steps]
        # No region has exactly the figure at which a condition turns, mostly.
        assert len(outcomes) in (2, 3)
        assert len(set(outcomes)) == 2, outcomes


def test_a_broken_limit_has_a_margin_and_steps_that_mend_it(limiting: Use) -> None:
    broken = list(limiting.with_outcome(Outcome.BROKEN))
    assert broken
    for _, assessment in broken:
        (judged,) = assessment.judged_rules
        assert judged.judgement.margin is not None
        assert judged.judgement.margin.greatest < Won(0)
        assert assessment.task.needs
        assert any(lever.works for lever in assessment.levers)


def test_a_kept_limit_binds_how_far_each_source_may_go(limiting: Use) -> None:
    for _, assessment in limiting.with_outcome(Outcome.MET):
        (judged,) = assessment.judged_rules
        assert assessment.binding is judged
        assert margins(assessment.task, judged)
        ends = [end for room in assessment.rooms for end in (room.least, room.greatest)]
        assert any(end is not None for end in ends)


def test_the_solver_mends_a_broken_limit_and_keeps_it(limiting: Use) -> None:
    for _, assessment in limiting.with_outcome(Outcome.BROKEN):
        found = correction(assessment.submission, assessment)
        assert isinstance(found, Correction)
        (judged,) = found.after.judged_rules
        assert judged.outcome is Outcome.MET


def test_the_chart_shows_a_limit_to_a_side_s_share_of_the_total(money: Use) -> None:
    wanted = {
        (key, limit.share, limit.is_floor, limit.is_strict)
        for limit, *_ in money.thresholds
        for key in ("national", "local", "private")
        if limit.share and (limit.of, limit.whole) == (FUNDING[key], FUNDING["total"])
    }
    shown = {
        (side.key, mark.share, mark.is_floor, mark.is_strict)
        for steps in money.at_thresholds
        for _, assessment in steps
        for side in composition(assessment)
        for mark in side.limits
    }
    assert shown == wanted


def test_the_settlement_asks_every_rule_that_limits_a_share(money: Use) -> None:
    asked = [money.rule] if any(threshold.limit.share for threshold in money.thresholds) else []
    for submission, assessment in money.with_outcome(Outcome.BROKEN):
        found = list(falls(submission, assessment))
        assert [[each.rule for each in fall.failing] for fall in found] == [asked] * len(found)
        is_all_national = assessment.ledger.sum(FUNDING["matching"]).bounds.greatest == Won(0)
        assert found or not asked or is_all_national
    for submission, assessment in money.with_outcome(Outcome.MET) if asked else ():
        # What asks only of large works asks nothing once there is less money.
        begins = any(condition.of for condition in money.rule.when)
        assert begins or any(fall.met or fall.kept for fall in falls(submission, assessment))


def test_a_sweep_finds_every_threshold_to_the_won(money: Use) -> None:
    # No budget moves a region.
    for steps in (each for each in money.at_thresholds if len(each) == 3):
        submission, assessment = steps[1]
        before, at, after = (each.judged_rules[0].outcome for _, each in steps)
        points = set()
        for source in SOURCES:
            axis = SourceAxis(submission, assessment, Target(source))
            if axis.current:
                # A change between the ends is found anyway: what counts is that the threshold leads there.
                turns = Turns(axis, 0, 100 * axis.current)
                near = set(turns.points)
                points |= {
                    (point.before, point.after)
                    for point in turns.breakpoints
                    if {point.last.amount, point.first.amount} <= near
                }
        sides = {(before, at), (at, after)} - {(at, at)}
        assert any(side in points or side[::-1] in points for side in sides)


def is_refused_without(rule: Rule, key: str) -> bool:
    whole = _written(rule)
    try:
        type(rule).model_validate({name: value for name, value in whole.items() if name != key})
    except ValidationError:
        return True
    return False


def test_every_declared_figure_is_varied(use: Use) -> None:
    found = {at[0] for at, _, _ in variations(use.rule)}
    for key, field, value in fields_of(use.rule):
        # Of the only word of an open list nothing is left, and no other word is known.
        is_only = isinstance(value, tuple) and len(value) == 1
        # The only word of a figure that another one needs has nothing near it.
        is_only |= _choices(field.annotation) == (value,) and is_refused_without(use.rule, key)
        if purpose_of(field).is_varied and value not in (None, ()) and not is_only:
            assert key in found, key
        # What a rule says of itself is in words, or yes or no.
        if purpose_of(field) is Purpose.ITSELF:
            assert isinstance(value, str | bool | Text | RuleSource | tuple), key


def test_every_variation_is_said_and_so_seen_by_the_page_and_by_a_comparison(use: Use) -> None:
    terms = use.edition.rules.terms(use.library.regions)
    for at, _, changed in variations(use.rule):
        if at != ("severity",):
            assert changed.requires(terms).say("en") != use.rule.requires(terms).say("en"), at


def test_lint_proves_or_tries_the_rule_and_knows_what_it_speaks_of(use: Use) -> None:
    linted = lint(use.edition, use.library, date(2026, 3, 5), 365)
    said = [proof.statement.say("en") for proof in linted.proofs]
    sets_limits = any(
        use.rule.limits(assessment.cases[0][1]) for steps in use.at_thresholds for _, assessment in steps
    )
    assert any("the-rule" in each for each in said) == sets_limits
    assert "lint.dead" not in {remark.problem.code for remark in linted.remarks}
    meaning = _meaning(use.rule, use.edition)
    subjects = {key for key, field, _ in fields_of(use.rule) if purpose_of(field) is Purpose.SUBJECT}
    for at, said_, changed in variations(use.rule):
        is_other = _meaning(changed, use.edition) != meaning
        names_others = [*quantities_of(changed, "when")] != [*quantities_of(use.rule, "when")]
        assert is_other == (at[0] in subjects or said_.id == "mutant.swapped" or names_others), at


def test_the_pages_explain_the_rule_and_all_its_keys(use: Use) -> None:
    terms = use.edition.rules.terms(use.library.regions)
    assert use.rule.requires(terms).say("en") in text_of(rule_page(use.edition, use.rule, terms, (), ()))
    assert "the-rule" in text_of(edition_page(use.edition, terms))
    manual = text_of(kind_page(type(use.rule)))
    own = [key for key, _, _ in fields_of(use.rule) if key not in Rule.model_fields]
    assert all(f"`{key}`" in manual for key in own)
    assert f"`{use.rule.kind}`" in DOCS
