"""GitHub Actions: annotations."""

from collections.abc import Sequence
from operator import itemgetter
from typing import TextIO

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

# An annotation with its rank among all.
Annotations = list[tuple[tuple[int, ...], str]]


class Github(Format[Annotations]):
    """Annotations: files that could not be judged, slips, then the worst findings, then how many more."""

    ending = ".txt"
    is_exact = False
    may_command = True

    def render(self, _result: ProposalResult, found: Sequence[Diagnostic]) -> Annotations:
        """Return the annotations of one proposal."""
        return [(each.rank, self._annotation(each)) for each in found if each.is_open]

    def write(self, rendered: Sequence[Annotations], run: RunDiagnostics, out: TextIO) -> None:
        """Write as many as GitHub shows."""
        last = [(each.rank, self._annotation(each)) for each in run.found]
        every = [ranked for annotations in (*rendered, last) for ranked in annotations]
        lines = [line for _, line in sorted(every, key=itemgetter(0))]
        out.writelines(f"{line}\n" for line in lines[:_MOST])
        if len(lines) > _MOST:
            said = message("github.more", count=len(lines) - _MOST).say(self.lang)
            out.write(f"::notice title=regionai::{_data(said)}\n")

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
