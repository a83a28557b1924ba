"""The machine-readable report, version 1.

The types here belong to the format and change only with its version. Amounts
are whole won, shares exact fractions as text; there is no time in it, so the
same input gives the same bytes. One assessment stands on one line.
"""

import json
from collections.abc import Iterable
from fractions import Fraction
from typing import TextIO, TypedDict

from regionai import __version__
from regionai.engine.assess import Assessment, Ruling
from regionai.engine.run import Report
from regionai.messages import Lang, said
from regionai.model.finding import Fact, Finding, Outcome, WonRange
from regionai.model.money import Won
from regionai.rules.indicator import Reading
from regionai.rules.library import Chosen
from regionai.source.problem import Problem

VERSION = 1

FactV1 = dict[str, str | int]


class RuleSetV1(TypedDict):
    """A rule set that was applied."""

    programme: str
    edition: str
    sha256: str
    chosen_because: str


class SummaryV1(TypedDict):
    """How many rules had each outcome, and how many questions were not checked."""

    met: int
    broken: int
    undecided: int
    not_applicable: int
    waived: int
    not_checked: int


class RangeV1(TypedDict):
    """Two ends in won, both included."""

    least: int
    greatest: int


class FindingV1(TypedDict):
    """A finding with its place; lines and columns from 1, in code points, end excluded."""

    message: str
    hint: str
    at: str
    line: int
    column: int
    end_line: int
    end_column: int


class SourceV1(TypedDict):
    """Who says so; `url` is the address, else where the text was found."""

    document: str
    grade: str
    url: str | None


class JudgementV1(TypedDict):
    """One rule's outcome; each fact has a label and one of `won`, `ratio`, `text`."""

    rule_set: str
    rule: str
    kind: str
    severity: str
    outcome: str
    title: str
    margin_won: RangeV1 | None
    facts: list[FactV1]
    findings: list[FindingV1]
    source: SourceV1


class IndicatorV1(TypedDict):
    """A figure without a verdict: `least` and `greatest` as won or as exact fractions."""

    id: str
    title: str
    unit: str
    least: int | str | None
    greatest: int | str | None
    beside: str | None
    why: str


class UnknownV1(TypedDict):
    """A question that was not checked."""

    rule_set: str
    id: str
    question: str


class AssessmentV1(TypedDict):
    """All judgements on one proposal."""

    file: str
    sha256: str
    title: str
    region: str
    rule_sets: list[RuleSetV1]
    summary: SummaryV1
    judgements: list[JudgementV1]
    indicators: list[IndicatorV1]
    unknowns: list[UnknownV1]


class ProblemV1(TypedDict):
    """Why a file was not judged."""

    file: str
    line: int
    column: int
    code: str
    message: str


def write_json(report: Report, exit_code: int, out: TextIO, lang: Lang) -> None:
    """Write a report as JSON, version 1."""
    head = {"format": "regionai-report", "version": VERSION}
    head_text = _dumped(head | {"tool": {"name": "regionai", "version": __version__}})
    out.write(head_text[:-1])
    out.write(', "assessments": ')
    _write_list(out, (_assessment(assessment, lang) for assessment in report.assessments))
    out.write(', "problems": ')
    _write_list(out, (_problem(problem, lang) for problem in report.problems))
    out.write(f', "exit_code": {exit_code}}}\n')


def _write_list(out: TextIO, items: Iterable[object]) -> None:
    separator = "[\n"
    for item in items:
        out.write(separator)
        out.write(_dumped(item))
        separator = ",\n"
    out.write("[]" if separator == "[\n" else "\n]")


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _assessment(assessment: Assessment, lang: Lang) -> AssessmentV1:
    return AssessmentV1(
        file=assessment.file,
        sha256=assessment.sha256,
        title=assessment.proposal.title,
        region=assessment.region.slug,
        rule_sets=[_rule_set(chosen, lang) for chosen in assessment.applied],
        summary=_summary(assessment),
        judgements=[_judgement(ruling, lang) for ruling in assessment.rulings],
        indicators=[_indicator(key, reading, lang) for key, reading in assessment.indicators],
        unknowns=[
            UnknownV1(rule_set=rules.name, id=unknown.id, question=unknown.question.say(lang))
            for rules, unknown in assessment.unknowns
        ],
    )


def _rule_set(chosen: Chosen, lang: Lang) -> RuleSetV1:
    return RuleSetV1(
        programme=chosen.rules.programme,
        edition=chosen.rules.edition,
        sha256=chosen.edition.sha256,
        chosen_because=chosen.because.say(lang),
    )


def _summary(assessment: Assessment) -> SummaryV1:
    outcomes = [ruling.outcome for ruling in assessment.rulings]
    return SummaryV1(
        met=outcomes.count(Outcome.MET),
        broken=outcomes.count(Outcome.BROKEN),
        undecided=outcomes.count(Outcome.UNDECIDED),
        not_applicable=outcomes.count(Outcome.NOT_APPLICABLE),
        waived=outcomes.count(Outcome.WAIVED),
        not_checked=len(assessment.unknowns),
    )


def _judgement(ruling: Ruling, lang: Lang) -> JudgementV1:
    rule, judgement = ruling.rule, ruling.judgement
    document = ruling.rules.documents[rule.source.document]
    return JudgementV1(
        rule_set=ruling.rules.name,
        rule=rule.id,
        kind=rule.kind,
        severity=rule.severity,
        outcome=judgement.outcome,
        title=rule.title.say(lang),
        margin_won=_range(judgement.margin),
        facts=[_fact(fact, lang) for fact in ruling.facts],
        findings=[_finding(finding, lang) for finding in judgement.findings],
        source=SourceV1(
            document=rule.source.document,
            grade=ruling.rules.grade(rule),
            url=document.url or document.locator,
        ),
    )


def _range(margin: WonRange | None) -> RangeV1 | None:
    if margin is None:
        return None
    return RangeV1(least=margin.least.amount, greatest=margin.greatest.amount)


def _fact(fact: Fact, lang: Lang) -> FactV1:
    label = fact.label.say(lang)
    match fact.value:
        case Won(amount):
            return {"label": label, "won": amount}
        case Fraction():
            return {"label": label, "ratio": str(fact.value)}
        case words:
            return {"label": label, "text": said(words, lang)}


def _finding(finding: Finding, lang: Lang) -> FindingV1:
    if finding.excerpt is None:
        raise AssertionError  # pragma: no cover - the engine gives every finding its place
    span = finding.excerpt.span
    return FindingV1(
        message=finding.message.say(lang),
        hint=finding.hint.say(lang),
        at=".".join(str(part) for part in finding.at),
        line=span.line,
        column=span.column,
        end_line=span.end_line,
        end_column=span.end_column,
    )


def _indicator(key: str, reading: Reading, lang: Lang) -> IndicatorV1:
    least: int | str | None = None
    greatest: int | str | None = None
    if reading.share is not None:
        least, greatest = str(reading.share[0]), str(reading.share[1])
    elif reading.won is not None:
        least, greatest = reading.won.least.amount, reading.won.greatest.amount
    return IndicatorV1(
        id=key,
        title=reading.title.say(lang),
        unit="ratio" if reading.is_share else "won",
        least=least,
        greatest=greatest,
        beside=None if reading.beside is None else str(reading.beside[1]),
        why=reading.why.say(lang),
    )


def _problem(problem: Problem, lang: Lang) -> ProblemV1:
    return ProblemV1(
        file=problem.file,
        line=problem.span.line,
        column=problem.span.column,
        code=problem.code,
        message=problem.message.say(lang),
    )
