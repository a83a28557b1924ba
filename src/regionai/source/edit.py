"""Replacing single values in the text of a file, or adding some, and leaving everything else as it is."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from regionai.messages import message
from regionai.source.plain import KeyPath
from regionai.source.problem import Span, UnreadableError, problem
from regionai.source.tree import Tree

_QUOTES = "'\""


class Added(NamedTuple):
    """A key that a mapping does not have, its value, and the key that it is put in behind."""

    at: KeyPath
    value: str
    behind: str


class _Scalar(NamedTuple):
    """A value as it is written: its span, the quotes around it, and the text within these."""

    span: Span
    quote: str
    text: str


def edited(tree: Tree, edits: Mapping[KeyPath, Callable[[str], str]], added: Iterable[Added] = ()) -> str:
    """Return the text of a file with some values replaced and some added; comments, order and quotes stay.

    Each edit takes the old text of a value and returns the new one, which must
    need no more quoting than the old. What is added is written as the value
    that it stands behind: on a line of its own or within the same brackets,
    and with the same quotes. Raises `UnreadableError` for values that span
    lines or are not written literally, as with an escape.
    """
    found: list[tuple[Span, str]] = []
    problems = []
    for path, new_text in edits.items():
        old = _scalar(tree, path)
        if old is None:
            said = message("source.not-in-one-piece", key=str(path[-1]))
            problems.append(problem(tree.file, tree.span(path), said))
            continue
        found.append((old.span, f"{old.quote}{new_text(old.text)}{old.quote}"))
    if problems:
        raise UnreadableError(tuple(problems))
    return replaced(tree.text, [*found, *_insertions(tree, added)])


def replaced(text: str, edits: Iterable[tuple[Span, str]]) -> str:
    """Return a text with something else in some spans, none of which spans lines or overlaps another.

    What is put in ends its lines as the text does.
    """
    lines = text.split("\n")
    end = "\r\n" if "\r\n" in text else "\n"
    # From the last edit to the first, so that none moves the places of those still to be made.
    for span, new in sorted(edits, key=lambda edit: (edit[0].line, edit[0].column), reverse=True):
        line = lines[span.line - 1]
        put_in = new.replace("\n", end)
        lines[span.line - 1] = line[: span.column - 1] + put_in + line[span.end_column - 1 :]
    return "\n".join(lines)


def _scalar(tree: Tree, path: KeyPath) -> _Scalar | None:
    """Return a value as it is written; None where it spans lines or is not written literally."""
    span = tree.span(path)
    (line,) = tree.lines(span.line, span.line)
    raw = line[span.column - 1 : span.end_column - 1]
    quote = raw[0] if raw[:1] and raw[0] in _QUOTES else ""
    text = raw.strip(quote) if quote else raw
    if span.end_line != span.line or unicodedata.normalize("NFC", text) != tree.text_at(path):
        return None
    return _Scalar(span, quote, text)


def _insertions(tree: Tree, added: Iterable[Added]) -> Iterator[tuple[Span, str]]:
    for at, value, behind in added:
        beside = (*at[:-1], behind)
        old, key = _scalar(tree, beside), tree.span(beside, of_key=True)
        if old is None:
            said = message("source.not-in-one-piece", key=behind)
            raise UnreadableError((problem(tree.file, tree.span(beside), said),))
        (line,) = tree.lines(key.line, key.line)
        sign = line[key.column - 1]
        word = tree.word(at)
        name = f"{sign}{word}{sign}" if sign in _QUOTES else word
        is_flow = tree.is_flow(beside)
        # Within brackets a comma would end the value.
        quote = old.quote or ('"' if is_flow and "," in value else "")
        pair = f"{name}: {quote}{value}{quote}"
        row, end = old.span.end_line, old.span.end_column
        if is_flow:
            yield Span(row, end, row, end), f", {pair}"
        else:
            # Behind the whole line, whose comment speaks of the value that stands there.
            (line,) = tree.lines(row, row)
            yield Span(row, len(line) + 1, row, len(line) + 1), f"\n{' ' * (key.column - 1)}{pair}"
