"""What every format of a check tells: each finding of each proposal, made flat and said in a language."""

import hashlib
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple, TypeVar

from regionai.engine.assess import Assessment
from regionai.engine.baseline import Stale
from regionai.engine.ruling import Ruling
from regionai.engine.verdict import Ending
from regionai.engine.waiver import WaiverFinding
from regionai.messages import Lang, Message, message
from regionai.model.finding import Finding, Outcome, Severity
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
    ruling: Ruling | None
    is_known: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is broken or undecided and no baseline knows it, so that somebody has to act."""
        return self.outcome is not Outcome.WAIVED and not self.is_known


def entries(assessment: Assessment, lang: Lang) -> Iterator[Entry]:
    """Yield every finding of a proposal, then what is wrong with its waivers."""
    for ruling in assessment.rulings:
        if ruling.outcome in _OPEN:
            for finding in ruling.judgement.findings:
                yield _of_finding(assessment, ruling, finding, lang)
    yield from (_of_waiver(finding, lang) for finding in assessment.waiver_findings)


def ending_entries(ending: Ending, lang: Lang) -> Iterator[Entry]:
    """Yield what a run finds that belongs to no proposal: waivers, and what a baseline knows in vain."""
    yield from (_of_waiver(finding, lang) for finding in ending.waiver_findings)
    yield from (_of_stale(stale, lang) for stale in ending.stale)


def ranked(found: Iterable[Entry]) -> Iterator[tuple[Rank, Entry]]:
    """Yield open findings with their ranks: errors and what is broken come first."""
    severities, outcomes = list(Severity), list(Outcome)
    for entry in found:
        if entry.is_open:
            yield (severities.index(entry.severity), outcomes.index(entry.outcome)), entry


def in_order(pieces: Iterable[Iterable[tuple[Rank, P]]]) -> list[P]:
    """Return what was told of all findings, the worst first, equals in their order."""
    found = [each for piece in pieces for each in piece]
    return [told for _, told in sorted(found, key=itemgetter(0))]


def seen_from(here: str, file: str) -> str:
    """Return a file as seen from a folder, an absolute path, if it lies below it; else as it is."""
    return file.removeprefix(f"{here}/")


def problem_fingerprint(problem: Problem) -> str:
    """Return what tells a problem from others, wherever its line goes."""
    return _fingerprint(problem.file, problem.code, problem.message.say("en"))


def _of_finding(assessment: Assessment, ruling: Ruling, finding: Finding, lang: Lang) -> Entry:
    at = ".".join(str(part) for part in finding.at)
    code = f"{ruling.rules.name}/{ruling.rule.id}"
    return Entry(
        assessment.file,
        finding.place.span,
        code,
        ruling.rule.severity,
        ruling.outcome,
        ruling.rule.title.say(lang),
        finding.message.say(lang),
        finding.hint.say(lang),
        at,
        _fingerprint(assessment.file, ruling.rules.programme, ruling.rule.id, at),
        ruling,
        assessment.knows(ruling),
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
