"""GitHub Actions: annotations, a text that commands nothing, and the job summary."""

import hashlib
from io import StringIO
from typing import TextIO

from regionai.engine.run import Report
from regionai.messages import Lang, message
from regionai.model.finding import Severity
from regionai.report.formats.entries import Entry, entries, worst_first
from regionai.report.formats.tables import write_markdown_report
from regionai.source.problem import Span

# GitHub shows ten of a kind for a step; more would push the worst out of sight.
_MOST = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}

# A summary over 1 MiB is thrown away whole.
SUMMARY_BYTES = 900 * 1024


def write_github(report: Report, out: TextIO, lang: Lang) -> None:
    """Write annotations: files that could not be judged, then the worst findings, then how many more."""
    lines = [_command("error", p.file, p.span, p.code, p.message.say(lang)) for p in report.problems]
    lines += [_annotation(entry) for entry in worst_first(entries(report, lang))]
    out.writelines(f"{line}\n" for line in lines[:_MOST])
    if len(lines) > _MOST:
        said = message("github.more", count=len(lines) - _MOST).say(lang)
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


def summary(report: Report, lang: Lang) -> str:
    """Return the job summary as Markdown, cut at a line if it is too long, with what was left out."""
    whole = StringIO()
    write_markdown_report(report, whole, lang)
    lines = whole.getvalue().splitlines(keepends=True)
    kept: list[str] = []
    size = 0
    for line in lines:
        size += len(line.encode("utf-8"))
        if size > SUMMARY_BYTES:
            left = message("github.cut", count=len(lines) - len(kept)).say(lang)
            return "".join((*kept, f"\n{left}\n"))
        kept.append(line)
    return "".join(kept)


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
