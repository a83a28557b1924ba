"""What every format of a check tells: each finding of each proposal, made flat and said in a language."""

import hashlib
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple, TypeVar

from regionai.judge.assess import Assessment
from regionai.judge.waiver import WaiverFinding
from regionai.messages import Lang, Message, message
from regionai.model.finding import Finding, Outcome, Severity
from regionai.rules.judged import JudgedRule
from regionai.run.baseline import Stale
from regionai.run.result import RunSummary
from regionai.source.problem import Problem, Span

P = TypeVar("P")

# The place of a finding among others, the least first.
Rank = tuple[int, int]

_OPEN = (Outcome.BROKEN, Outcome.UNDECIDED, Outcome.WAIVED)


class Entry(NamedTuple):
    """One finding; lines and columns from 1, in code points, the end excluded.

    `code` is what people cite: the rule with its rule set, or the kind of a
    waiver's mistake. `at` is the key path, `fingerprint` stays the same when
    lines are put in above.
    """

    file: str
    span: Span
    code: str
    severity: Severity
    outcome: Outcome
    title: str
    message: str
    hint: str
    at: str
    fingerprint: str
    judged: JudgedRule | None
    is_known: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is broken or undecided and no baseline knows it, so that somebody has to act."""
        return self.outcome is not Outcome.WAIVED and not self.is_known


def entries(assessment: Assessment, lang: Lang) -> Iterator[Entry]:
    """Yield every finding of a proposal, then what is wrong with its waivers."""
    for judged in assessment.judged_rules:
        if judged.outcome in _OPEN:
            for finding in judged.judgement.findings:
                yield _of_finding(assessment, judged, finding, lang)
    yield from (_of_waiver(finding, lang) for finding in assessment.waiver_findings)


def run_entries(summary: RunSummary, lang: Lang) -> Iterator[Entry]:
    """Yield what a run finds that belongs to no proposal: waivers, and what a baseline knows in vain."""
    yield from (_of_waiver(finding, lang) for finding in summary.waiver_findings)
    yield from (_of_stale(stale, lang) for stale in summary.stale)


def ranked(found: Iterable[Entry]) -> Iterator[tuple[Rank, Entry]]:
    """Yield open findings with their ranks: errors and what is broken come first."""
    severities, outcomes = list(Severity), list(Outcome)
    for entry in found:
        if entry.is_open:
            yield (severities.index(entry.severity), outcomes.index(entry.outcome)), entry


def in_order(rendered: Iterable[Iterable[tuple[Rank, P]]]) -> list[P]:
    """Return what was told of all findings, the worst first, equals in their order."""
    found = [each for render in rendered for each in render]
    return [told for _, told in sorted(found, key=itemgetter(0))]


def seen_from(here: str, file: str) -> str:
    """Return a file as seen from a folder, an absolute path, if it lies below it; else as it is."""
    return file.removeprefix(f"{here}/")


def problem_fingerprint(problem: Problem) -> str:
    """Return what tells a problem from others, wherever its line goes."""
    return _fingerprint(problem.file, problem.code, problem.message.say("en"))


def _of_finding(assessment: Assessment, judged: JudgedRule, finding: Finding, lang: Lang) -> Entry:
    at = ".".join(str(part) for part in finding.at)
    code = f"{judged.rules.name}/{judged.rule.id}"
    return Entry(
        assessment.file,
        finding.place.span,
        code,
        judged.rule.severity,
        judged.outcome,
        judged.rule.title.say(lang),
        finding.message.say(lang),
        finding.hint.say(lang),
        at,
        _fingerprint(assessment.file, judged.rules.programme, judged.rule.id, at),
        judged,
        assessment.knows(judged),
    )


def _of_waiver(finding: WaiverFinding, lang: Lang) -> Entry:
    granted = finding.granted
    hint: Message = message("entry.waiver-hint")
    return Entry(
        granted.file,
        granted.span,
        f"waiver/{finding.kind}",
        Severity.WARNING,
        Outcome.BROKEN,
        message("section.waivers").say(lang),
        finding.message.say(lang),
        hint.say(lang),
        f"waivers.{granted.waiver.rule}",
        _fingerprint(granted.file, finding.kind, granted.waiver.rule, granted.waiver.proposal),
        None,
    )


def _of_stale(stale: Stale, lang: Lang) -> Entry:
    key = stale.key
    return Entry(
        stale.file,
        stale.span,
        "baseline/stale",
        Severity.ADVICE,
        Outcome.BROKEN,
        message("section.stale").say(lang),
        stale.message.say(lang),
        "",
        key.at,
        _fingerprint(stale.file, *key),
        None,
    )


def _fingerprint(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
