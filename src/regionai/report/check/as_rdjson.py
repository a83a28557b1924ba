"""rdjson, as reviewdog reads it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NotRequired, TextIO, TypedDict

from regionai.judge.assess import Assessment
from regionai.messages import Lang
from regionai.model.finding import Severity
from regionai.report.check.entries import Entry, entries, run_entries
from regionai.report.page.wording import lever_words
from regionai.run.result import ProposalResult, RunSummary
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


@dataclass(frozen=True)
class Rdjson:
    """Open findings and unreadable files; a number that may be a slip, or mends all, with the one meant."""

    lang: Lang

    def render(self, result: ProposalResult) -> list[Diagnostic]:
        """Return the diagnostics of one proposal."""
        assessment = result.assessment
        # What is wrong with a waiver stands in another file.
        found = [
            _entry(entry, assessment.tree if entry.file == assessment.file else None)
            for entry in entries(assessment, self.lang)
            if entry.is_open
        ]
        return found + _slips(assessment, self.lang) + _correction(assessment, self.lang)

    def write(self, rendered: Sequence[list[Diagnostic]], summary: RunSummary, out: TextIO) -> None:
        """Write the diagnostics of all."""
        found = [
            _diagnostic(p.message.say(self.lang), p.file, _range(None, p.span), "ERROR", p.code)
            for p in summary.problems
        ]
        found += [diagnostic for render in rendered for diagnostic in render]
        found += [_entry(entry, None) for entry in run_entries(summary, self.lang)]
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


def _correction(assessment: Assessment, lang: Lang) -> list[Diagnostic]:
    """Return the cheapest single step, where it is the change of one number in the file."""
    if not assessment.levers:
        return []
    from regionai.ask.writing import single_value

    found = single_value(assessment)
    if found is None:
        return []
    span, text = found
    place = _range(assessment.tree, span)
    said = lever_words(assessment.levers[0]).say(lang)
    step = _diagnostic(said, assessment.file, place, "INFO", "correction/single")
    step["suggestions"] = [{"range": place, "text": text}]
    return [step]


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
