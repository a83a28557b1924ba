"""A sweep against every won of it: exact fractions by hand, and what is written."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import LIBRARY, make_proposal
from calls import CLEAN
from regionai.ask.sweep import SourceAxis, Sweep, sweep
from regionai.ask.whatif import Adjustment, Target, with_settings
from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import Options, read_submission
from regionai.judge.submission import Submission
from regionai.model.money import Won
from regionai.rules.case import Case, Threshold
from regionai.rules.editions.library import Library
from regionai.rules.kinds.amount import AmountRule

# Rules that tell the lines apart, so that it matters how the money of a source is spread.
HOUSE = """
schema: 1
programme: house
edition: "1"
title: {ko: 도 규칙, en: house rules}
applies: {from: 2026-01-01}
adds_to: region-led-ai
documents:
  memo: {title: 지침, publisher: 도, grade: official}
categories:
  solution: {ko: 개발, en: development}
  training: {ko: 교육, en: training}
quantities:
  whole: {}
  training: {category: training}
  local: {source: [province, municipality]}
  training-local: {source: [province, municipality], category: training}
rules:
  - {id: part, kind: share, of: training, in: whole, at_least: 30%, REST}
  - {id: local-part, kind: share, of: training-local, in: local, at_most: 1/3, REST}
  - {id: enough, kind: amount, of: training-local, at_least: 7원, REST}
  - {id: duty, kind: document, duties: [{document: other, when: [{of: training, at_least: 11원}]}], REST}
unknowns: []
""".replace(
    "REST",
    "title: {ko: 규칙, en: rule}, severity: error, source: {document: memo, says: {ko: 그렇다, en: so}}",
)

won = st.integers(1, 30)
LINES = st.lists(
    st.tuples(won, won, won, st.sampled_from(["solution", "training"])), min_size=1, max_size=3
)
Lines = list[tuple[int, int, int, str]]


@cache
def house() -> Library:
    with TemporaryDirectory() as folder:
        (Path(folder) / "house.yaml").write_text(HOUSE, encoding="utf-8")
        library = Library((Path(folder),))
        read_submission(make_proposal().encode(), "test.yaml", library, Options())
    return library


def opened(lines: Lines, more: str = "") -> Submission:
    listed = ", ".join(
        f"{{category: {category}, year: 2026, national: {national}, local: {local}, private: {private}}}"
        for national, local, private, category in lines
    )
    text = make_proposal(f"{{budget: [{listed}], documents: [{{kind: feasibility-study}}]{more}}}")
    return read_submission(text.encode(), "test.yaml", house(), Options())


def swept(submission: Submission, least: int, greatest: int, steps: int = 2) -> Sweep:
    return sweep(submission, assess(submission), Target("local"), Won(least), Won(greatest), steps)


def said(found: Sweep) -> list[tuple[str, int, str, str]]:
    """Breakpoints and deviations by rule and won, with both outcomes."""
    return [
        *((p.judged.rule.id, p.first.amount, p.before.value, p.after.value) for p in found.breakpoints),
        *((d.judged.rule.id, d.won.amount, d.exact.value, d.written.value) for d in found.deviations),
    ]


def supposed(submission: Submission, local: int) -> Assessment:
    """What `--set local=...` judges."""
    setting = Adjustment("x", Target("local"), Won(local))
    return assess(with_settings(submission, assess(submission).ledger, [setting])[0])


def outcomes_of(assessment: Assessment) -> dict[str, str]:
    return {each.rule.id: each.outcome.value for each in assessment.judged_rules}


def by_hand(lines: Lines, local: int) -> dict[str, str]:
    """The outcomes with each line at exactly its part of the local money."""
    whole = sum(line[1] for line in lines)
    parts = [Fraction(local * line[1], whole) for line in lines]
    trains = [line[3] == "training" for line in lines]
    everything = sum(line[0] + line[2] for line in lines) + local
    of_training = sum((part for part, is_it in zip(parts, trains, strict=True) if is_it), Fraction(0))
    training = of_training + sum(line[0] + line[2] for line in lines if line[3] == "training")
    local_part = "undecided" if local == 0 else "met" if 3 * of_training <= local else "broken"
    return {
        "part": "met" if 10 * training >= 3 * everything else "broken",
        "local-part": local_part,
        "enough": "met" if of_training >= 7 else "broken",
        "duty": "broken" if training >= 11 else "not-applicable",
    }


def turns(outcomes: list[dict[str, str]], least: int) -> Iterator[tuple[int, str, str, str]]:
    for low, (before, after) in enumerate(pairwise(outcomes), least):
        for rule, outcome in before.items():
            if after[rule] != outcome:
                yield low, rule, outcome, after[rule]


@pytest.mark.slow
@given(lines=LINES, ends=st.tuples(st.integers(0, 90), st.integers(0, 90)))
@settings(max_examples=40, deadline=None)
def test_outcomes_change_where_exact_fractions_say(lines: Lines, ends: tuple[int, int]) -> None:
    least, greatest = min(ends), max(ends) + 1
    found = swept(opened(lines), least, greatest)
    expected = turns([by_hand(lines, local) for local in range(least, greatest + 1)], least)
    rules = by_hand(lines, least)
    assert sorted(
        (p.last.amount, p.judged.rule.id, p.before.value, p.after.value)
        for p in found.breakpoints
        if p.judged.rule.id in rules
    ) == sorted(expected)
    assert all(p.first.amount == p.last.amount + 1 for p in found.breakpoints)


@pytest.mark.slow
@given(lines=LINES, ends=st.tuples(st.integers(0, 90), st.integers(0, 90)), declared=st.integers(0, 90))
@settings(max_examples=40, deadline=None)
def test_what_is_set_at_a_breakpoint_and_one_won_before_is_what_the_sweep_says(
    lines: Lines, ends: tuple[int, int], declared: int
) -> None:
    submission = opened(lines, f", totals: {{local: {declared}}}")
    found = swept(submission, min(ends), max(ends) + 1)
    written = {(d.judged.rule.id, d.won): d.written for d in found.deviations}
    for point in found.breakpoints:
        rule = point.judged.rule.id
        for local, outcome in ((point.last, point.before), (point.first, point.after)):
            told = written.get((rule, local), outcome)
            assert outcomes_of(supposed(submission, local.amount))[rule] == told.value
    for each in found.deviations:
        assert each.written is not each.exact
        assert outcomes_of(supposed(submission, each.won.amount))[each.judged.rule.id] == each.written.value


@pytest.mark.slow
@given(lines=LINES)
@settings(max_examples=20, deadline=None)
def test_every_rule_of_which_whole_won_change_an_outcome_is_named(lines: Lines) -> None:
    submission = opened(lines)
    axis = SourceAxis(submission, assess(submission), Target("local"))
    changed = {
        rule
        for local in range(61)
        for rule, outcome in by_hand(lines, local).items()
        if outcomes_of(axis.judged(local))[rule] != outcome
    }
    assert {each.judged.rule.id for each in swept(submission, 0, 60).deviations} == changed


@pytest.mark.slow
@given(lines=LINES, steps=st.integers(3, 40))
@settings(max_examples=10, deadline=None)
def test_steps_choose_what_is_drawn_and_nothing_else(lines: Lines, steps: int) -> None:
    submission = opened(lines)
    few, many = swept(submission, 0, 90), swept(submission, 0, 90, steps)
    assert said(few) == said(many)
    for strip in many.strips:
        rule = strip.judged.rule.id
        if rule in by_hand(lines, 0):
            assert [o.value for o in strip.outcomes] == [by_hand(lines, w.amount)[rule] for w in many.steps]


DECLARED = """
amounts: {AMOUNTS}
totals: {local: 28억}
budget: [{category: solution, year: 2026, national: 60억, local: 25억, private: 15억}]
"""


@pytest.mark.parametrize("steps", [2, 7, 500])
@pytest.mark.parametrize(
    ("amounts", "first", "last"),
    [
        ("unit: 원", 2_800_000_000, 2_800_000_000),
        # Line and declared figure are each off by up to half a unit.
        ("rounded_to: 억원", 2_700_000_000, 2_900_000_000),
        ("cut_to: 억원", 2_700_000_001, 2_899_999_999),
    ],
)
def test_a_declared_total_agrees_at_its_own_amount_and_nowhere_else(
    amounts: str, first: int, last: int, steps: int
) -> None:
    text = make_proposal(DECLARED.replace("AMOUNTS", amounts))
    submission = read_submission(text.encode(), "test.yaml", LIBRARY, Options())
    found = swept(submission, 2_000_000_000, 4_000_000_000, steps)
    points = [
        (p.last.amount, p.first.amount, p.before.value, p.after.value)
        for p in found.breakpoints
        if p.judged.rule.id == "totals-agree"
    ]
    assert points == [(first - 1, first, "broken", "met"), (last, last + 1, "met", "broken")]
    assert found.deviations == ()


def test_a_declared_share_agrees_between_its_ends() -> None:
    shares = (
        "{shares: {local: 30.0%}, budget: [{category: solution, year: 2026, national: 600, local: 100}]}"
    )
    submission = read_submission(make_proposal(shares).encode(), "test.yaml", LIBRARY, Options())
    found = swept(submission, 0, 600)
    points = [p.first.amount for p in found.breakpoints if p.judged.rule.id == "totals-agree"]
    agreeing = [n for n in range(200, 320) if outcomes_of(supposed(submission, n))["totals-agree"] == "met"]
    assert points[-2:] == [agreeing[0], agreeing[-1] + 1]


def test_whole_won_that_change_an_outcome_are_said() -> None:
    """Three lines bear a third each: of 19 won the last has 6 1/3, and is written with 7."""
    lines = [(50, 10, 10, "solution"), (50, 10, 10, "solution"), (50, 10, 10, "training")]
    found = swept(opened(lines), 19, 23)
    assert [each for each in said(found) if each[0] == "enough"] == [
        ("enough", 21, "broken", "met"),
        ("enough", 19, "broken", "met"),
        ("enough", 20, "broken", "met"),
    ]


class Silent(AmountRule):
    """A rule that turns where no limit of its own says so."""

    def thresholds(self, _case: Case) -> tuple[Threshold, ...]:
        return ()


@given(floor=st.integers(1, 1_000_000))
@settings(max_examples=10, deadline=None)
def test_what_no_limit_tells_is_found_between_the_ends(floor: int) -> None:
    text = make_proposal("budget: [{category: solution, year: 2026, national: 60, local: 20}]")
    submission = read_submission(text.encode(), "test.yaml", house(), Options())
    (chosen,) = (each for each in submission.applied if each.rules.programme == "house")
    (enough,) = (rule for rule in chosen.rules.rules if rule.id == "enough")
    silent = Silent.model_construct(None, **dict(enough) | {"of": "local", "at_least": Won(floor)})
    rules = chosen.rules.model_copy(update={"rules": (silent,)})
    applied = (chosen._replace(edition=replace(chosen.edition, rules=rules)),)
    found = swept(submission._replace(applied=applied), 0, 1_000_000)
    assert said(found) == [("enough", floor, "broken", "met")]


def test_the_shipped_documents_are_found_to_the_won() -> None:
    content = Path(CLEAN).read_bytes()
    submission = read_submission(content, "test.yaml", LIBRARY, Options())
    found = swept(submission, 0, 100_000_000_000)
    assert ("fiscal-impact-assessment", 5_000_000_000, "not-applicable", "broken") in said(found)
