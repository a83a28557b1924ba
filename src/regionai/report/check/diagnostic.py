"""Everything that a check has to say, as one list of diagnostics that every format renders."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from regionai.judge.assess import Assessment
from regionai.judge.compare import Compared
from regionai.judge.waiver import WaiverFinding
from regionai.messages import Lang, Message, Sayable, message
from regionai.model.finding import Excerpt, Finding, Outcome, Severity
from regionai.remedy.slips import Suspect
from regionai.remedy.steps import Lever
from regionai.report.page.wording import lever_words
from regionai.rules.judged import JudgedRule
from regionai.run.baseline import Stale
from regionai.run.result import ProposalResult, RunSummary
from regionai.source.problem import Location, Problem, Span

_SHOWN = (Outcome.BROKEN, Outcome.UNDECIDED, Outcome.WAIVED)


class Edit(NamedTuple):
    """A text that would stand better in the place of another; the span is within the main location."""

    span: Span
    text: str


class RelatedLocation(NamedTuple):
    """A further place that a diagnostic is about, with its key path and words of its own."""

    location: Location
    at: str
    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One thing that a check has to say, at a place.

    `origin` is what it was made of. `code` is what people cite: the rule with
    its rule set, or the kind of mistake. `at` is the key path. `fails` says
    whether it alone makes the exit code 1, `is_known` whether a baseline has
    it. `identity` tells it from others and stays the same when lines are put
    in above.
    """

    origin: JudgedRule | Suspect | Lever | WaiverFinding | Compared | Stale | Problem
    location: Location
    code: str
    severity: Severity
    title: Sayable
    message: Message
    identity: tuple[str, ...]
    hint: Message | None = None
    at: str = ""
    outcome: Outcome | None = None
    excerpt: Excerpt | None = None
    related: tuple[RelatedLocation, ...] = ()
    edits: tuple[Edit, ...] = ()
    is_known: bool = False
    fails: bool = False

    @property
    def judged(self) -> JudgedRule | None:
        """The rule that found it, if one did."""
        return self.origin if isinstance(self.origin, JudgedRule) else None

    @property
    def is_slip(self) -> bool:
        """Whether it is a typing error that would explain what disagrees: that is looked at first."""
        return isinstance(self.origin, Suspect)

    @property
    def is_step(self) -> bool:
        """Whether it is a way to mend what others find, and finds nothing itself."""
        return isinstance(self.origin, Lever)

    @property
    def is_problem(self) -> bool:
        """Whether a file could not be judged."""
        return isinstance(self.origin, Problem)

    @property
    def is_open(self) -> bool:
        """Whether somebody has to act: it is neither waived nor known to a baseline, and no mere remedy."""
        return not (self.outcome is Outcome.WAIVED or self.is_known or self.is_step)

    @property
    def rank(self) -> tuple[int, ...]:
        """The place among others: files that could not be judged, slips, then errors and what is broken."""
        outcome = -1 if self.outcome is None else list(Outcome).index(self.outcome)
        return (not self.is_problem, not self.is_slip, self.severity.rank, outcome)

    @property
    def fingerprint(self) -> str:
        """What code hosts tell it by, as hexadecimal digits."""
        return hashlib.sha256("\0".join(self.identity).encode()).hexdigest()

    def say(self, lang: Lang) -> str:
        """Return the message and, if there is one, the hint."""
        said = self.message.say(lang)
        return said if self.hint is None else f"{said} {self.hint.say(lang)}"


class RunDiagnostics(NamedTuple):
    """The summary of a run, and what is said of no proposal."""

    summary: RunSummary
    found: tuple[Diagnostic, ...]


def diagnostics(result: ProposalResult) -> tuple[Diagnostic, ...]:
    """Return all that is said of a proposal: slips, findings, the step that mends, waivers, changes."""
    return tuple(_of_proposal(result))


def run_diagnostics(summary: RunSummary) -> RunDiagnostics:
    """Return all that is said of no proposal: files not judged, waivers for none, what is stale."""
    waivers = (_of_waiver(finding, fails=summary.heeds_warnings) for finding in summary.waiver_findings)
    found = (*map(of_problem, summary.problems), *waivers, *map(_of_stale, summary.stale))
    return RunDiagnostics(summary, found)


def of_rule(found: Iterable[Diagnostic], judged: JudgedRule) -> tuple[Diagnostic, ...]:
    """Return the diagnostics that one judged rule is the origin of."""
    return tuple(each for each in found if each.origin is judged)


def seen_from(here: str, file: str) -> str:
    """Return a file as seen from a folder, an absolute path, if it lies below it; else as it is."""
    return file.removeprefix(f"{here}/")


def of_problem(problem: Problem) -> Diagnostic:
    """Return why a file could not be judged, as a diagnostic."""
    return Diagnostic(
        origin=problem,
        location=problem.location,
        code=problem.code,
        severity=Severity.ERROR,
        title=message("section.problems"),
        message=problem.message,
        identity=(problem.file, problem.code, problem.message.say("en")),
    )


def _of_proposal(result: ProposalResult) -> Iterator[Diagnostic]:
    assessment, limit = result.assessment, result.limit
    yield from (_of_slip(suspect, assessment) for suspect in assessment.suspects)
    for judged in assessment.judged_rules:
        if judged.outcome in _SHOWN:
            fails = limit is not None and assessment.fails(judged, limit)
            for finding in judged.judgement.findings:
                yield _of_finding(finding, judged, assessment, fails=fails)
    yield from _step(assessment)
    for wrong in assessment.waiver_findings:
        yield _of_waiver(wrong, fails=limit is not None and Severity.WARNING.reaches(limit))
    yield from (_of_change(change, result) for change in result.failing_changes)


def _of_slip(suspect: Suspect, assessment: Assessment) -> Diagnostic:
    at = _dotted(suspect.at)
    explained = (r for r in assessment.judged_rules if r.rule.compares_declared and r.outcome.is_open)
    return Diagnostic(
        origin=suspect,
        location=Location(assessment.file, suspect.span),
        code=f"slip/{suspect.slip}",
        severity=Severity.ADVICE,
        title=message("section.slips"),
        message=suspect.said,
        identity=(assessment.file, suspect.slip, at, suspect.meant),
        at=at,
        edits=(Edit(suspect.span, suspect.meant),),
        is_known=all(map(assessment.knows, explained)),
    )


def _of_finding(finding: Finding, judged: JudgedRule, assessment: Assessment, *, fails: bool) -> Diagnostic:
    at, file = _dotted(finding.at), assessment.file
    return Diagnostic(
        origin=judged,
        location=Location(file, finding.place.span),
        code=f"{judged.rules.name}/{judged.rule.id}",
        severity=judged.rule.severity,
        title=judged.rule.title,
        message=finding.message,
        identity=(file, judged.rules.programme, judged.rule.id, at),
        hint=_hint(finding, judged, assessment.suspects),
        at=at,
        outcome=judged.outcome,
        excerpt=finding.place,
        related=tuple(
            RelatedLocation(Location(file, place.span), _dotted(place.at), place.message)
            for place in finding.related
        ),
        is_known=assessment.knows(judged),
        fails=fails,
    )


def _hint(finding: Finding, judged: JudgedRule, suspects: Sequence[Suspect]) -> Message:
    """Return what mends a finding; where a slip would explain all, no money is moved before that."""
    if suspects and judged.is_money and judged.outcome is Outcome.BROKEN:
        return message("slip.first", line=str(suspects[0].span.line), meant=suspects[0].meant)
    return finding.hint


def _step(assessment: Assessment) -> Iterator[Diagnostic]:
    """Yield the cheapest single step, where it is the change of one number in the file."""
    if not assessment.levers or assessment.suspects:
        return
    from regionai.ask.writing import single_value

    found = single_value(assessment)
    if found is not None:
        span, text = found
        yield Diagnostic(
            origin=assessment.levers[0],
            location=Location(assessment.file, span),
            code="correction/single",
            severity=Severity.ADVICE,
            title=message("section.levers"),
            message=lever_words(assessment.levers[0]),
            identity=(assessment.file, "correction/single", text),
            edits=(Edit(span, text),),
        )


def _of_waiver(finding: WaiverFinding, *, fails: bool) -> Diagnostic:
    waiver, location = finding.granted
    return Diagnostic(
        origin=finding,
        location=location,
        code=f"waiver/{finding.kind}",
        severity=Severity.WARNING,
        title=message("section.waivers"),
        message=finding.message,
        identity=(location.file, finding.kind, waiver.rule, waiver.proposal),
        hint=message("entry.waiver-hint"),
        at=f"waivers.{waiver.rule}",
        outcome=Outcome.BROKEN,
        fails=fails,
    )


def _of_change(change: Compared, result: ProposalResult) -> Diagnostic:
    """Return that another edition judges a rule otherwise, for a run that fails on that."""
    sides = (result.assessment, result.against)
    names = [side.applied[0].rules.name for side in sides if side is not None]
    before, after = (
        message("page.no-rule" if outcome is None else f"outcome.{outcome}") for outcome in change.outcomes
    )
    editions = {"edition": names[0], "other": names[1]}
    return Diagnostic(
        origin=change,
        location=result.assessment.tree.location(("edition",)),
        code="against/changed",
        severity=Severity.WARNING,
        title=message("section.against", before=names[0], after=names[1]),
        message=message("against.changed", rule=change.rule_id, before=before, after=after, **editions),
        identity=(result.assessment.file, "against/changed", *names, change.rule_id),
        at=change.rule_id,
        fails=True,
    )


def _of_stale(stale: Stale) -> Diagnostic:
    return Diagnostic(
        origin=stale,
        location=stale.location,
        code="baseline/stale",
        severity=Severity.ADVICE,
        title=message("section.stale"),
        message=stale.message,
        identity=(stale.location.file, *stale.key),
        at=stale.key.at,
        outcome=Outcome.BROKEN,
    )


def _dotted(at: Iterable[str | int]) -> str:
    return ".".join(map(str, at))
