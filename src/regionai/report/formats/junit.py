"""JUnit XML: a suite for each proposal, a case for each rule."""

import re
from collections.abc import Sequence
from typing import NamedTuple, TextIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from regionai.engine.assess import Assessment
from regionai.engine.ruling import Ruling
from regionai.engine.run import Report
from regionai.messages import Lang, message
from regionai.model.finding import Outcome, Severity

# What XML 1.0 has no place for, escaped or not.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Count(NamedTuple):
    """What a suite counts."""

    tests: int
    failures: int
    errors: int
    skipped: int


def write_junit(report: Report, out: TextIO, lang: Lang, limits: Sequence[Severity | None]) -> None:
    """Write a report as JUnit XML.

    A rule fails from the severity of its proposal's limit on; below it, what
    it finds stands in the output of its case. None fails nothing.
    """
    root = Element("testsuites", name="regionai")
    for assessment, limit in zip(report.assessments, limits, strict=True):
        _suite(root, assessment, limit, lang)
    for file in dict.fromkeys(problem.file for problem in report.problems):
        suite = SubElement(
            root, "testsuite", _clean({"name": file, "tests": "1", "failures": "0", "errors": "1"})
        )
        case = SubElement(suite, "testcase", _clean({"name": "readable", "classname": file}))
        said = [
            f"{p.span.line}:{p.span.column} {p.message.say(lang)}"
            for p in report.problems
            if p.file == file
        ]
        error = SubElement(case, "error", _clean({"message": said[0], "type": "unreadable"}))
        error.text = _filtered("\n".join(said))
    indent(root)
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write(tostring(root, encoding="unicode"))
    out.write("\n")


def _suite(root: Element, assessment: Assessment, limit: Severity | None, lang: Lang) -> None:
    failing = [ruling for ruling in assessment.rulings if _fails(assessment, ruling, limit)]
    skipped = [r for r in assessment.rulings if r.outcome in (Outcome.NOT_APPLICABLE, Outcome.WAIVED)]
    count = _Count(len(assessment.rulings), len(failing), 0, len(skipped))
    numbers = {key: str(value) for key, value in count._asdict().items()}
    suite = SubElement(root, "testsuite", _clean({"name": assessment.file, **numbers}))
    for ruling in assessment.rulings:
        case = SubElement(
            suite, "testcase", _clean({"name": ruling.rule.id, "classname": ruling.rules.name})
        )
        _outcome(case, assessment, ruling, lang, fails=ruling in failing)


def _outcome(case: Element, assessment: Assessment, ruling: Ruling, lang: Lang, *, fails: bool) -> None:
    outcome = message(f"outcome.{ruling.outcome}").say(lang)
    said = _findings(assessment, ruling, lang)
    if ruling.outcome in (Outcome.NOT_APPLICABLE, Outcome.WAIVED):
        why = outcome if ruling.waiver is None else f"{outcome}: {ruling.waiver.reason}"
        SubElement(case, "skipped", _clean({"message": why}))
    elif fails:
        title = f"{outcome}: {ruling.rule.title.say(lang)}"
        failure = SubElement(
            case, "failure", _clean({"message": title, "type": ruling.rule.severity.value})
        )
        failure.text = _filtered(said)
    elif said:
        SubElement(case, "system-out").text = _filtered(f"{outcome}\n{said}")


def _findings(assessment: Assessment, ruling: Ruling, lang: Lang) -> str:
    lines = []
    for finding in ruling.judgement.findings:
        span = finding.place.span
        place = f"{assessment.file}:{span.line}:{span.column}"
        lines.append(f"{place} {finding.message.say(lang)} {finding.hint.say(lang)}")
    return "\n".join(lines)


def _fails(assessment: Assessment, ruling: Ruling, limit: Severity | None) -> bool:
    order = list(Severity)
    is_open = ruling.outcome in (Outcome.BROKEN, Outcome.UNDECIDED) and not assessment.knows(ruling)
    return is_open and limit is not None and order.index(ruling.rule.severity) <= order.index(limit)


def _clean(attributes: dict[str, str]) -> dict[str, str]:
    return {key: _filtered(value) for key, value in attributes.items()}


def _filtered(text: str) -> str:
    """Return text in which what XML cannot hold is shown by its code."""
    return _FORBIDDEN.sub(lambda found: found[0].encode("unicode_escape").decode(), text)
