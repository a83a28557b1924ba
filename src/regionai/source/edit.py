"""Replacing single values in the text of a file and leaving everything else as it is."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping

from regionai.messages import message
from regionai.source.plain import KeyPath
from regionai.source.problem import Span, UnreadableError, problem
from regionai.source.tree import Tree

_QUOTES = "'\""


def edited(tree: Tree, edits: Mapping[KeyPath, Callable[[str], str]]) -> str:
    """Return the text of a file with some values replaced; comments, order and quotes stay.

    Each edit takes the old text of a value and returns the new one, which must
    need no more quoting than the old. Raises `UnreadableError` for values that
    span lines or are not written literally, as with an escape.
    """
    lines = tree.text.split("\n")
    problems = []
    # From the last edit to the first, so that none moves the places of those still to be made.
    for path in sorted(edits, key=lambda path: _place(tree, path), reverse=True):
        span = tree.span(path)
        line = lines[span.line - 1]
        raw = line[span.column - 1 : span.end_column - 1]
        quote = raw[0] if raw[:1] and raw[0] in _QUOTES else ""
        value = raw.strip(quote) if quote else raw
        if span.end_line != span.line or unicodedata.normalize("NFC", value) != tree.text_at(path):
            problems.append(problem(tree.file, span, message("source.not-in-one-piece", key=str(path[-1]))))
            continue
        new = f"{quote}{edits[path](value)}{quote}"
        lines[span.line - 1] = line[: span.column - 1] + new + line[span.end_column - 1 :]
    if problems:
        raise UnreadableError(tuple(problems))
    return "\n".join(lines)


def replaced(text: str, edits: Iterable[tuple[Span, str]]) -> str:
    """Return a text with something else in some spans, none of which spans lines or overlaps another.

    What is put in ends its lines as the text does.
    """
    lines = text.split("\n")
    end = "\r\n" if "\r\n" in text else "\n"
    # From the last edit to the first, so that none moves the places of those still to be made.
    for span, new in sorted(edits, key=lambda edit: (edit[0].line, edit[0].column), reverse=True):
        line = lines[span.line - 1]
        lines[span.line - 1] = (
            line[: span.column - 1] + new.replace("\n", end) + line[span.end_column - 1 :]
        )
    return "\n".join(lines)


def _place(tree: Tree, path: KeyPath) -> tuple[int, int]:
    span = tree.span(path)
    return span.line, span.column
