"""CSV for Korean Excel: a line for each proposal and rule, and no cell that Excel would run."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from typing import TextIO

from regionai.engine.verdict import Ending, Verdict
from regionai.messages import Lang, message
from regionai.report.csv import MARK, safe

_COLUMNS = (
    *("file", "region", "rule_set", "rule", "title", "severity", "grade", "outcome"),
    *("margin_least", "margin_greatest", "line", "message", "hint"),
)


@dataclass(frozen=True)
class Csv:
    """CSV in UTF-8 with its mark; margins in plain won. Unreadable files come last."""

    lang: Lang

    def piece(self, verdict: Verdict) -> str:
        """Return the lines of one proposal."""
        lang, assessment, out = self.lang, verdict.assessment, StringIO()
        for ruling in assessment.rulings:
            judgement, rule = ruling.judgement, ruling.rule
            margin = ("", "") if judgement.margin is None else tuple(end.amount for end in judgement.margin)
            lines = [finding.place.span.line for finding in judgement.findings]
            cells = (
                *(assessment.file, assessment.region.slug, ruling.rules.name, rule.id),
                *(rule.title.say(lang), rule.severity.value, ruling.rules.grade(rule).value),
                message(f"outcome.{ruling.outcome}").say(lang),
                *margin,
                *lines[:1],
                *([""] if not lines else []),
                " ".join(f.message.say(lang) for f in judgement.findings),
                " ".join(dict.fromkeys(f.hint.say(lang) for f in judgement.findings)),
            )
            _write_row(out, cells)
        return out.getvalue()

    def write(self, pieces: Sequence[str], ending: Ending, out: TextIO) -> None:
        """Write the lines of all."""
        out.write(MARK)
        _write_row(out, _COLUMNS)
        out.writelines(pieces)
        unreadable = message("csv.unreadable").say(self.lang)
        for p in ending.problems:
            empty = [""] * 6
            _write_row(out, (p.file, *empty, unreadable, "", "", p.span.line, p.message.say(self.lang), ""))


def _write_row(out: TextIO, cells: Sequence[str | int]) -> None:
    row = [cell if isinstance(cell, int) else safe(cell) for cell in cells]
    csv.writer(out, lineterminator="\r\n").writerow(row)
