"""GitHub Actions: annotations, and a text that commands nothing."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO

from regionai.messages import Lang, message
from regionai.model.finding import Severity
from regionai.report.check.entries import Entry, Rank, entries, in_order, ranked, run_entries
from regionai.run.result import ProposalResult, RunSummary
from regionai.source.problem import Span

# GitHub shows ten of a kind for a step; more would push the worst out of sight.
_MOST = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


Annotations = list[tuple[Rank, str]]


@dataclass(frozen=True)
class Github:
    """Annotations: files that could not be judged, then the worst findings, then how many more."""

    lang: Lang

    def render(self, result: ProposalResult) -> Annotations:
        """Return the annotations of one proposal."""
        return [(rank, _annotation(e)) for rank, e in ranked(entries(result.assessment, self.lang))]

    def write(self, rendered: Sequence[Annotations], summary: RunSummary, out: TextIO) -> None:
        """Write as many as GitHub shows."""
        last = [(rank, _annotation(entry)) for rank, entry in ranked(run_entries(summary, self.lang))]
        lines = [
            _command("error", p.file, p.span, p.code, p.message.say(self.lang)) for p in summary.problems
        ]
        lines += in_order((*rendered, last))
        out.writelines(f"{line}\n" for line in lines[:_MOST])
        if len(lines) > _MOST:
            said = message("github.more", count=len(lines) - _MOST).say(self.lang)
            out.write(f"::notice title=regionai::{_data(said)}\n")


def write_wrapped(text: str, out: TextIO) -> None:
    """Write text within which no line is a command, whatever a proposal says.

    The word that ends it depends on the text, so that nothing in the text can
    be that word.
    """
    token = hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:32]
    out.write(f"::stop-commands::{token}\n{text}")
    out.write("" if text.endswith("\n") else "\n")
    out.write(f"::{token}::\n")


def _annotation(entry: Entry) -> str:
    said = f"{entry.message} {entry.hint}"
    return _command(_COMMANDS[entry.severity], entry.file, entry.span, entry.code, said)


def _command(kind: str, file: str, span: Span, title: str, said: str) -> str:
    properties = {
        "file": file,
        "line": str(span.line),
        "endLine": str(span.end_line),
        "col": str(span.column),
        "endColumn": str(span.end_column),
        "title": title,
    }
    named = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{kind} {named}::{_data(said)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
