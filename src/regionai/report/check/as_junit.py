"""JUnit XML: a suite for each proposal, a case for each rule."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TextIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from regionai.judge.assess import Assessment
from regionai.messages import Lang, message
from regionai.model.finding import Outcome, Severity
from regionai.rules.judged import JudgedRule
from regionai.run.result import ProposalResult, RunSummary

# What XML 1.0 has no place for, escaped or not.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Count(NamedTuple):
    """What a suite counts."""

    tests: int
    failures: int
    errors: int
    skipped: int


@dataclass(frozen=True)
class Junit:
    """JUnit XML, in which a rule fails from the severity of its proposal's limit on.

    Below it, what it finds stands in the output of its case. None fails nothing.
    """

    lang: Lang

    def render(self, result: ProposalResult) -> str:
        """Return the suite of one proposal."""
        return _written(_suite(result.assessment, result.limit, self.lang))

    def write(self, rendered: Sequence[str], summary: RunSummary, out: TextIO) -> None:
        """Write the suites of all."""
        suites = [*rendered, *(_written(suite) for suite in _unreadable(summary, self.lang))]
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="regionai">\n')
        out.writelines(f"  {suite}\n" for suite in suites)
        out.write("</testsuites>\n")


def _written(suite: Element) -> str:
    indent(suite, level=1)
    return tostring(suite, encoding="unicode")


def _unreadable(summary: RunSummary, lang: Lang) -> Iterator[Element]:
    for file in dict.fromkeys(problem.file for problem in summary.problems):
        suite = Element("testsuite", _clean({"name": file, "tests": "1", "failures": "0", "errors": "1"}))
        case = SubElement(suite, "testcase", _clean({"name": "readable", "classname": file}))
        said = [
            f"{p.span.line}:{p.span.column} {p.message.say(lang)}"
            for p in summary.problems
            if p.file == file
        ]
        error = SubElement(case, "error", _clean({"message": said[0], "type": "unreadable"}))
        error.text = _filtered("\n".join(said))
        yield suite


def _suite(assessment: Assessment, limit: Severity | None, lang: Lang) -> Element:
    failing = [judged for judged in assessment.judged_rules if _fails(assessment, judged, limit)]
    skipped = [r for r in assessment.judged_rules if r.outcome in (Outcome.NOT_APPLICABLE, Outcome.WAIVED)]
    count = _Count(len(assessment.judged_rules), len(failing), 0, len(skipped))
    numbers = {key: str(value) for key, value in count._asdict().items()}
    suite = Element("testsuite", _clean({"name": assessment.file, **numbers}))
    for judged in assessment.judged_rules:
        case = SubElement(
            suite, "testcase", _clean({"name": judged.rule.id, "classname": judged.rules.name})
        )
        _outcome(case, assessment, judged, lang, fails=judged in failing)
    return suite


def _outcome(case: Element, assessment: Assessment, judged: JudgedRule, lang: Lang, *, fails: bool) -> None:
    outcome = message(f"outcome.{judged.outcome}").say(lang)
    said = _findings(assessment, judged, lang)
    if judged.outcome in (Outcome.NOT_APPLICABLE, Outcome.WAIVED):
        why = outcome if judged.waiver is None else f"{outcome}: {judged.waiver.reason}"
        SubElement(case, "skipped", _clean({"message": why}))
    elif fails:
        title = f"{outcome}: {judged.rule.title.say(lang)}"
        failure = SubElement(
            case, "failure", _clean({"message": title, "type": judged.rule.severity.value})
        )
        failure.text = _filtered(said)
    elif said:
        SubElement(case, "system-out").text = _filtered(f"{outcome}\n{said}")


def _findings(assessment: Assessment, judged: JudgedRule, lang: Lang) -> str:
    lines = []
    for finding in judged.judgement.findings:
        span = finding.place.span
        place = f"{assessment.file}:{span.line}:{span.column}"
        lines.append(f"{place} {finding.message.say(lang)} {finding.hint.say(lang)}")
    return "\n".join(lines)


def _fails(assessment: Assessment, judged: JudgedRule, limit: Severity | None) -> bool:
    order = list(Severity)
    is_open = judged.outcome in (Outcome.BROKEN, Outcome.UNDECIDED) and not assessment.knows(judged)
    return is_open and limit is not None and order.index(judged.rule.severity) <= order.index(limit)


def _clean(attributes: dict[str, str]) -> dict[str, str]:
    return {key: _filtered(value) for key, value in attributes.items()}


def _filtered(text: str) -> str:
    """Return text in which what XML cannot hold is shown by its code."""
    return _FORBIDDEN.sub(lambda found: found[0].encode("unicode_escape").decode(), text)
