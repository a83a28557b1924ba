"""rdjson, as reviewdog reads it."""

import json
from typing import NotRequired, TextIO, TypedDict

from regionai.engine.assess import Assessment
from regionai.engine.run import Report
from regionai.messages import Lang
from regionai.model.finding import Severity
from regionai.report.formats.entries import Entry, entries
from regionai.source.problem import Span
from regionai.source.tree import Tree

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.ADVICE: "INFO"}


class Position(TypedDict):
    """A place; lines from 1, columns from 1 in bytes of UTF-8."""

    line: int
    column: int


class Range(TypedDict):
    """Two places, the end excluded."""

    start: Position
    end: Position


class Suggestion(TypedDict):
    """A text that would stand better in a range."""

    range: Range
    text: str


class Diagnostic(TypedDict):
    """One finding."""

    message: str
    location: dict[str, object]
    severity: str
    code: dict[str, str]
    suggestions: NotRequired[list[Suggestion]]


def write_rdjson(report: Report, out: TextIO, lang: Lang) -> None:
    """Write open findings and unreadable files; a number that may be a slip comes with the one meant."""
    trees = {assessment.file: assessment.tree for assessment in report.assessments}
    found = [
        _diagnostic(p.message.say(lang), p.file, _range(None, p.span), "ERROR", p.code)
        for p in report.problems
    ]
    found += [_entry(entry, trees.get(entry.file)) for entry in entries(report, lang) if entry.is_open]
    found += [slip for assessment in report.assessments for slip in _slips(assessment, lang)]
    source = {"name": "regionai"}
    json.dump({"source": source, "diagnostics": found}, out, ensure_ascii=False, indent=1)
    out.write("\n")


def _entry(entry: Entry, tree: Tree | None) -> Diagnostic:
    said = f"{entry.message} {entry.hint}"
    return _diagnostic(said, entry.file, _range(tree, entry.span), _SEVERITIES[entry.severity], entry.code)


def _slips(assessment: Assessment, lang: Lang) -> list[Diagnostic]:
    slips = []
    for suspect in assessment.suspects:
        place = _range(assessment.tree, suspect.span)
        slip = _diagnostic(suspect.said.say(lang), assessment.file, place, "INFO", f"slip/{suspect.slip}")
        slip["suggestions"] = [{"range": place, "text": suspect.meant}]
        slips.append(slip)
    return slips


def _diagnostic(said: str, file: str, place: Range, severity: str, code: str) -> Diagnostic:
    return Diagnostic(
        message=said,
        location={"path": file, "range": place},
        severity=severity,
        code={"value": code},
    )


def _range(tree: Tree | None, span: Span) -> Range:
    return Range(
        start=_position(tree, span.line, span.column), end=_position(tree, span.end_line, span.end_column)
    )


def _position(tree: Tree | None, line: int, column: int) -> Position:
    """Return a place in bytes; in a file that could not be read code points must do."""
    if tree is not None:
        (text,) = tree.lines(line, line)
        column = len(text[: column - 1].encode("utf-8")) + 1
    return Position(line=line, column=column)
