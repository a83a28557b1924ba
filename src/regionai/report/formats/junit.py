"""JUnit XML: a suite for each proposal, a case for each rule."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TextIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from regionai.engine.assess import Assessment
from regionai.engine.ruling import Ruling
from regionai.engine.verdict import Ending, Verdict
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


@dataclass(frozen=True)
class Junit:
    """JUnit XML, in which a rule fails from the severity of its proposal's limit on.

    Below it, what it finds stands in the output of its case. None fails nothing.
    """

    lang: Lang

    def piece(self, verdict: Verdict) -> str:
        """Return the suite of one proposal."""
        return _written(_suite(verdict.assessment, verdict.limit, self.lang))

    def write(self, pieces: Sequence[str], ending: Ending, out: TextIO) -> None:
        """Write the suites of all."""
        suites = [*pieces, *(_written(suite) for suite in _unreadable(ending, self.lang))]
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="regionai">\n')
        out.writelines(f"  {suite}\n" for suite in suites)
        out.write("</testsuites>\n")


def _written(suite: Element) -> str:
    indent(suite, level=1)
    return tostring(suite, encoding="unicode")


def _unreadable(ending: Ending, lang: Lang) -> Iterator[Element]:
    for file in dict.fromkeys(problem.file for problem in ending.problems):
        suite = Element("testsuite", _clean({"name": file, "tests": "1", "failures": "0", "errors": "1"}))
        case = SubElement(suite, "testcase", _clean({"name": "readable", "classname": file}))
        said = [
            f"{p.span.line}:{p.span.column} {p.message.say(lang)}"
            for p in ending.problems
            if p.file == file
        ]
        error = SubElement(case, "error", _clean({"message": said[0], "type": "unreadable"}))
        error.text = _filtered("\n".join(said))
        yield suite


def _suite(assessment: Assessment, limit: Severity | None, lang: Lang) -> Element:
    failing = [ruling for ruling in assessment.rulings if _fails(assessment, ruling, limit)]
    skipped = [r for r in assessment.rulings if r.outcome in (Outcome.NOT_APPLICABLE, Outcome.WAIVED)]
    count = _Count(len(assessment.rulings), len(failing), 0, len(skipped))
    numbers = {key: str(value) for key, value in count._asdict().items()}
    suite = Element("testsuite", _clean({"name": assessment.file, **numbers}))
    for ruling in assessment.rulings:
        case = SubElement(
            suite, "testcase", _clean({"name": ruling.rule.id, "classname": ruling.rules.name})
        )
        _outcome(case, assessment, ruling, lang, fails=ruling in failing)
    return suite


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
