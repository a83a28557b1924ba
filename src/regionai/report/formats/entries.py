"""What every format of a check tells: each finding of each proposal, made flat and said in a language."""

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from regionai.engine.assess import Assessment
from regionai.engine.baseline import Stale
from regionai.engine.ruling import Ruling
from regionai.engine.run import Report
from regionai.engine.waiver import WaiverFinding
from regionai.messages import Lang, Message, message
from regionai.model.finding import Finding, Outcome, Severity
from regionai.source.problem import Problem, Span

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


def entries(report: Report, lang: Lang) -> Iterator[Entry]:
    """Yield every finding, by proposal in their order, then what is wrong with waivers."""
    for assessment in report.assessments:
        for ruling in assessment.rulings:
            if ruling.outcome in _OPEN:
                for finding in ruling.judgement.findings:
                    yield _of_finding(assessment, ruling, finding, lang)
        yield from (_of_waiver(finding, lang) for finding in assessment.waiver_findings)
    yield from (_of_waiver(finding, lang) for finding in report.waiver_findings)
    yield from (_of_stale(stale, lang) for stale in report.stale)


def worst_first(found: Iterator[Entry]) -> list[Entry]:
    """Return open findings, errors and what is broken first, equals in their order."""
    severities, outcomes = list(Severity), list(Outcome)
    kept = [entry for entry in found if entry.is_open]
    return sorted(kept, key=lambda e: (severities.index(e.severity), outcomes.index(e.outcome)))


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
