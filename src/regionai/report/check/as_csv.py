"""CSV for Korean Excel: a line for each proposal and rule, and no cell that Excel would run."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from typing import TextIO

from regionai.messages import Lang, message
from regionai.report.page.as_csv import MARK, safe
from regionai.run.result import ProposalResult, RunSummary

_COLUMNS = (
    *("file", "region", "rule_set", "rule", "title", "severity", "grade", "outcome"),
    *("margin_least", "margin_greatest", "line", "message", "hint"),
)


@dataclass(frozen=True)
class Csv:
    """CSV in UTF-8 with its mark; margins in plain won. Unreadable files come last."""

    lang: Lang

    def render(self, result: ProposalResult) -> str:
        """Return the lines of one proposal."""
        lang, assessment, out = self.lang, result.assessment, StringIO()
        for judged in assessment.judged_rules:
            judgement, rule = judged.judgement, judged.rule
            margin = ("", "") if judgement.margin is None else tuple(end.amount for end in judgement.margin)
            lines = [finding.place.span.line for finding in judgement.findings]
            cells = (
                *(assessment.file, assessment.region.slug, judged.rules.name, rule.id),
                *(rule.title.say(lang), rule.severity.value, judged.rules.grade(rule).value),
                message(f"outcome.{judged.outcome}").say(lang),
                *margin,
                *lines[:1],
                *([""] if not lines else []),
                " ".join(f.message.say(lang) for f in judgement.findings),
                " ".join(dict.fromkeys(f.hint.say(lang) for f in judgement.findings)),
            )
            _write_row(out, cells)
        return out.getvalue()

    def write(self, rendered: Sequence[str], summary: RunSummary, out: TextIO) -> None:
        """Write the lines of all."""
        out.write(MARK)
        _write_row(out, _COLUMNS)
        out.writelines(rendered)
        unreadable = message("csv.unreadable").say(self.lang)
        for p in summary.problems:
            empty = [""] * 6
            _write_row(out, (p.file, *empty, unreadable, "", "", p.span.line, p.message.say(self.lang), ""))


def _write_row(out: TextIO, cells: Sequence[str | int]) -> None:
    row = [cell if isinstance(cell, int) else safe(cell) for cell in cells]
    csv.writer(out, lineterminator="\r\n").writerow(row)
