"""GitHub Actions: annotations."""

from collections.abc import Sequence
from heapq import nsmallest
from operator import attrgetter, itemgetter
from typing import NamedTuple, TextIO

from regionai.messages import message
from regionai.model.finding import Severity
from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.check.format import Format
from regionai.run.result import ProposalResult
from regionai.source.problem import Span

# GitHub shows ten of a kind for a step; more would push the worst out of sight.
_MOST = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


class Annotations(NamedTuple):
    """The first annotations of one proposal, each with its rank among all, and how many it has."""

    first: list[tuple[tuple[int, ...], str]]
    total: int


class Github(Format[Annotations]):
    """Annotations: files that could not be judged, slips, then the worst findings, then how many more."""

    ending = ".txt"
    is_exact = False
    may_command = True

    def render(self, _result: ProposalResult, found: Sequence[Diagnostic]) -> Annotations:
        """Return the annotations of one proposal."""
        return self._annotations([each for each in found if each.is_open])

    def write(self, rendered: Sequence[Annotations], run: RunDiagnostics, out: TextIO) -> None:
        """Write as many as GitHub shows."""
        every = (*rendered, self._annotations(run.found))
        ranked = [each for annotations in every for each in annotations.first]
        out.writelines(f"{line}\n" for _, line in nsmallest(_MOST, ranked, key=itemgetter(0)))
        more = sum(annotations.total for annotations in every) - _MOST
        if more > 0:
            said = message("github.more", count=more).say(self.lang)
            out.write(f"::notice title=regionai::{_data(said)}\n")

    def _annotations(self, found: Sequence[Diagnostic]) -> Annotations:
        first = nsmallest(_MOST, found, key=attrgetter("rank"))
        return Annotations([(each.rank, self._annotation(each)) for each in first], len(found))

    def _annotation(self, each: Diagnostic) -> str:
        properties = {
            "file": self.look.seen(each.location.file),
            **(_lines(each.location.span) if each.location.span.cell is None else {}),
            "title": each.code,
        }
        named = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
        return f"::{_COMMANDS[each.severity]} {named}::{_data(each.say_where(self.lang))}"


def _lines(span: Span) -> dict[str, str]:
    """Return where something stands in a file of lines, which a cell is none of."""
    lines = {"line": span.line, "endLine": span.end_line, "col": span.column, "endColumn": span.end_column}
    return {key: str(number) for key, number in lines.items()}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
