"""CSV for Korean Excel: a line for each proposal and rule, and no cell that Excel would run."""

import csv
from typing import TextIO

from regionai.engine.run import Report
from regionai.messages import Lang, message
from regionai.report.csv import MARK, safe

_COLUMNS = (
    *("file", "region", "rule_set", "rule", "title", "severity", "grade", "outcome"),
    *("margin_least", "margin_greatest", "line", "message", "hint"),
)


def write_csv_report(report: Report, out: TextIO, lang: Lang) -> None:
    """Write a report as CSV, in UTF-8 with its mark; margins in plain won. Unreadable files come last."""
    out.write(MARK)
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(_COLUMNS)
    for assessment in report.assessments:
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
            rows.writerow([cell if isinstance(cell, int) else safe(cell) for cell in cells])
    unreadable = message("csv.unreadable").say(lang)
    for p in report.problems:
        empty = [""] * 6
        cells = (p.file, *empty, unreadable, "", "", p.span.line, p.message.say(lang), "")
        rows.writerow([cell if isinstance(cell, int) else safe(cell) for cell in cells])
