"""rdjson, as reviewdog reads it."""

from collections.abc import Sequence
from typing import NotRequired, TextIO, TypedDict

from regionai.model.finding import Severity
from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.check.format import Format
from regionai.report.check.json_lines import dumped, write_list
from regionai.run.result import ProposalResult
from regionai.source.problem import Location, Span
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


class RelatedNote(TypedDict):
    """A further place with words of its own."""

    message: str
    location: dict[str, object]


class Remark(TypedDict):
    """What reviewdog calls a diagnostic."""

    message: str
    location: dict[str, object]
    severity: str
    code: dict[str, str]
    suggestions: NotRequired[list[Suggestion]]
    related_locations: NotRequired[list[RelatedNote]]


class Rdjson(Format[list[Remark]]):
    """What is open, unreadable files, and edits: what a slip meant, the number that mends all."""

    ending = ".json"
    offers_edits = True

    def render(self, result: ProposalResult, found: Sequence[Diagnostic]) -> list[Remark]:
        """Return the remarks on one proposal."""
        tree = result.assessment.tree
        return [self._remark(each, tree) for each in found if each.is_open or each.is_step]

    def write(self, rendered: Sequence[list[Remark]], run: RunDiagnostics, out: TextIO) -> None:
        """Write the remarks on all."""
        first, last = (
            [self._remark(e, None) for e in run.found if e.is_problem is side] for side in (True, False)
        )
        every = [*first, *(remark for remarks in rendered for remark in remarks), *last]
        out.write('{"source": {"name": "regionai"}, "diagnostics": ')
        write_list(out, map(dumped, every))
        out.write("}\n")

    def _remark(self, each: Diagnostic, tree: Tree | None) -> Remark:
        # What is wrong with a waiver stands in another file.
        tree = tree if tree is not None and each.location.file == tree.file else None
        remark = Remark(
            message=each.say_where(self.lang),
            location=self._location(each.location, tree),
            severity=_SEVERITIES[each.severity],
            code={"value": each.code},
        )
        # A suggestion is taken alone, and half of several edits would make it worse.
        if len(each.edits) == 1 and each.location.span.cell is None:
            remark["suggestions"] = [
                Suggestion(range=_range(edit.location.span, tree), text=edit.text) for edit in each.edits
            ]
        if each.related:
            remark["related_locations"] = [
                RelatedNote(
                    message=place.message.say(self.lang), location=self._location(place.location, tree)
                )
                for place in each.related
            ]
        return remark

    def _location(self, location: Location, tree: Tree | None) -> dict[str, object]:
        # A cell is no line of its file.
        where = {"range": _range(location.span, tree)} if location.span.cell is None else {}
        return {"path": self.look.seen(location.file), **where}


def _range(span: Span, tree: Tree | None) -> Range:
    return Range(
        start=_position(tree, span.line, span.column), end=_position(tree, span.end_line, span.end_column)
    )


def _position(tree: Tree | None, line: int, column: int) -> Position:
    """Return a place in bytes; in a file that could not be read code points must do."""
    if tree is not None:
        (text,) = tree.lines(line, line)
        column = len(text[: column - 1].encode("utf-8")) + 1
    return Position(line=line, column=column)
