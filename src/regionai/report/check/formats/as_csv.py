"""CSV for Korean Excel: a line for each proposal and rule, and no cell that Excel would run."""

import csv
from collections.abc import Sequence
from io import StringIO
from typing import TextIO

from regionai.judge.assess import Assessment
from regionai.messages import Lang, message
from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.diagnostic import Diagnostic, of_rule
from regionai.report.check.format import Format
from regionai.report.page.as_csv import MARK, safe
from regionai.rules.judged import JudgedRule
from regionai.run.result import ProposalResult

_COLUMNS = (
    *("file", "region", "rule_set", "rule", "title", "severity", "grade", "outcome"),
    *("margin_least", "margin_greatest", "line", "message", "hint"),
)


class Csv(Format[str]):
    """CSV in UTF-8 with its mark; margins in plain won.

    What no rule finds has its code in the place of the rule; unreadable files
    come last.
    """

    ending = ".csv"

    def render(self, result: ProposalResult, found: Sequence[Diagnostic]) -> str:
        """Return the lines of one proposal."""
        out, assessment = StringIO(), result.assessment
        for slip in (each for each in found if each.is_slip):
            _write_row(out, self._remark(slip))
        for judged in assessment.judged_rules:
            _write_row(out, self._rule(judged, of_rule(found, judged), assessment))
        for each in found:
            if each.judged is None and not (each.is_slip or each.is_step):
                _write_row(out, self._remark(each))
        return out.getvalue()

    def write(self, rendered: Sequence[str], run: RunDiagnostics, out: TextIO) -> None:
        """Write the lines of all."""
        out.write(MARK)
        _write_row(out, _COLUMNS)
        out.writelines(rendered)
        for each in sorted(run.found, key=lambda each: each.is_problem):
            _write_row(out, self._unreadable(each) if each.is_problem else self._remark(each))

    def _rule(
        self, judged: JudgedRule, found: Sequence[Diagnostic], assessment: Assessment
    ) -> Sequence[str | int]:
        rule, margin, lang = judged.rule, judged.judgement.margin, self.lang
        hints = dict.fromkeys(each.hint.say(lang) for each in found if each.hint is not None)
        return (
            *(assessment.file, assessment.region.slug, judged.rules.name, rule.id),
            *(rule.title.say(lang), rule.severity.value, judged.rules.grade(rule).value),
            message(f"outcome.{judged.outcome}").say(lang),
            *(("", "") if margin is None else (end.amount for end in margin)),
            _place(found[0], lang) if found else "",
            " ".join(each.message.say(lang) for each in found),
            " ".join(hints),
        )

    def _remark(self, each: Diagnostic) -> Sequence[str | int]:
        lang, outcome = self.lang, each.outcome
        return (
            *(each.location.file, "", "", each.code, each.title.say(lang), each.severity.value, ""),
            "" if outcome is None else message(f"outcome.{outcome}").say(lang),
            *("", "", _place(each, lang), each.message.say(lang)),
            "" if each.hint is None else each.hint.say(lang),
        )

    def _unreadable(self, each: Diagnostic) -> Sequence[str | int]:
        outcome = message("csv.unreadable").say(self.lang)
        line, said = _place(each, self.lang), each.message.say(self.lang)
        return (each.location.file, *[""] * 6, outcome, "", "", line, said, "")


def _place(each: Diagnostic, lang: Lang) -> int | str:
    found = each.location.span.line_or_cell
    return found if isinstance(found, int) else found.say(lang)


def _write_row(out: TextIO, cells: Sequence[str | int]) -> None:
    row = [cell if isinstance(cell, int) else safe(cell) for cell in cells]
    csv.writer(out, lineterminator="\r\n").writerow(row)
