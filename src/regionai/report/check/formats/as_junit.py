"""JUnit XML: a suite for each proposal, a case for each rule."""

import re
from collections.abc import Iterable, Sequence
from typing import TextIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from regionai.messages import message
from regionai.model.finding import Outcome
from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.diagnostic import Diagnostic, of_rule
from regionai.report.check.format import Format
from regionai.rules.judged import JudgedRule
from regionai.run.result import ProposalResult

# What XML 1.0 has no place for, escaped or not.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Junit(Format[str]):
    """JUnit XML, in which a case fails that makes the exit code 1, under its proposal's limit.

    Below it, what a rule finds stands in the output of its case. What no rule
    finds has a case of its own: a slip, what is wrong with a waiver.
    """

    ending = ".xml"

    def render(self, result: ProposalResult, found: Sequence[Diagnostic]) -> str:
        """Return the suite of one proposal."""
        slips = [self._remark(each) for each in found if each.is_slip]
        rules = [self._rule(judged, of_rule(found, judged)) for judged in result.assessment.judged_rules]
        others = [
            self._remark(each)
            for each in found
            if each.judged is None and not (each.is_slip or each.is_step)
        ]
        return _suite(self.look.seen(result.assessment.file), [*slips, *rules, *others])

    def write(self, rendered: Sequence[str], run: RunDiagnostics, out: TextIO) -> None:
        """Write the suites of all, then one for each file that something else is said of."""
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="regionai">\n')
        out.writelines(f"  {suite}\n" for suite in rendered)
        for file in dict.fromkeys(each.location.file for each in run.found):
            here = [each for each in run.found if each.location.file == file]
            problems = [each for each in here if each.is_problem]
            seen = self.look.seen(file)
            cases = [self._unreadable(seen, problems)] if problems else map(self._remark, here)
            out.write(f"  {_suite(seen, cases)}\n")
        out.write("</testsuites>\n")

    def _unreadable(self, file: str, problems: Sequence[Diagnostic]) -> Element:
        case = _case("readable", file)
        lang = self.lang
        said = [f"{each.location.span.say(lang)} {each.message.say(lang)}" for each in problems]
        error = SubElement(case, "error", _clean({"message": said[0], "type": "unreadable"}))
        error.text = _filtered("\n".join(said))
        return case

    def _rule(self, judged: JudgedRule, found: Sequence[Diagnostic]) -> Element:
        case = _case(judged.rule.id, judged.rules.name)
        outcome = message(f"outcome.{judged.outcome}").say(self.lang)
        if judged.outcome in (Outcome.NOT_APPLICABLE, Outcome.WAIVED):
            why = outcome if judged.waiver is None else f"{outcome}: {judged.waiver.reason}"
            SubElement(case, "skipped", _clean({"message": why}))
        elif found:
            title = f"{outcome}: {judged.rule.title.say(self.lang)}"
            self._fill(case, found, title, f"{outcome}\n")
        return case

    def _remark(self, each: Diagnostic) -> Element:
        case = _case(each.at, each.code)
        self._fill(case, [each], each.title.say(self.lang))
        return case

    def _place(self, each: Diagnostic) -> str:
        return each.location._replace(file=self.look.seen(each.location.file)).say(self.lang)

    def _fill(self, case: Element, found: Sequence[Diagnostic], title: str, head: str = "") -> None:
        """Let a case fail with what is found if that fails the run; else put it out, under a head."""
        said = "\n".join(f"{self._place(each)} {each.say(self.lang)}" for each in found)
        if any(each.fails for each in found):
            attributes = _clean({"message": title, "type": found[0].severity.value})
            SubElement(case, "failure", attributes).text = _filtered(said)
        else:
            SubElement(case, "system-out").text = _filtered(f"{head}{said}")


def _case(name: str, classname: str) -> Element:
    return Element("testcase", _clean({"name": name, "classname": classname}))


def _suite(name: str, cases: Iterable[Element]) -> str:
    suite = Element("testsuite")
    suite.extend(cases)
    counted = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    counts = {key: str(len(suite.findall(f"testcase/{tag}"))) for key, tag in counted.items()}
    suite.attrib |= _clean({"name": name, "tests": str(len(suite)), **counts})
    indent(suite, level=1)
    return tostring(suite, encoding="unicode")


def _clean(attributes: dict[str, str]) -> dict[str, str]:
    return {key: _filtered(value) for key, value in attributes.items()}


def _filtered(text: str) -> str:
    """Return text in which what XML cannot hold is shown by its code."""
    return _FORBIDDEN.sub(lambda found: found[0].encode("unicode_escape").decode(), text)
