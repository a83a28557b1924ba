"""What a caller gives to be checked: a file, a text, bytes or data, told apart by what it is.

A `str` is a path, as for `open`, unless it has a line break: a proposal of one
line is given as `text=` or as bytes. The disk is never asked which is meant, so
that the answer does not depend on what lies there.
"""

import json
import os
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from numbers import Integral
from pathlib import Path
from typing import NamedTuple

from regionai.api.circumstances import StrPath, fraction_text
from regionai.api.kinds import refuse_other
from regionai.messages import message
from regionai.source.composer import MAX_DEPTH
from regionai.source.file import STANDARD_INPUT, is_folder, limited, printable, shown
from regionai.source.plain import KeyPath, Plain, dotted
from regionai.source.problem import START, Problem, UnreadableError, problem, refusal

Proposal = StrPath | bytes | Mapping[str, object]


class Given(NamedTuple):
    """A file, or the bytes that stand in its place with the name that they go by."""

    path: Path
    content: tuple[bytes, str] | None = None


def given(proposal: Proposal | None, text: str | None, name: str) -> Given:
    """Return what a caller gives.

    Raises `TypeError` for nothing, for both and for a value of another type,
    `CannotError` for a name that is no text, `UnreadableError` for a folder,
    what is too large, and data that no proposal can hold.
    """
    refuse_other("name", name, str)
    if (proposal is None) is (text is None):
        raise TypeError(message("api.one-proposal").say("en"))
    match text if proposal is None else proposal:
        case str(written) if text is not None or "\n" in written:
            content = written.encode("utf-8", "surrogatepass")
        case str() | os.PathLike() as path:
            return _file(Path(path))
        case bytes(content):
            pass
        case Mapping() as data:
            content = _content(data, printable(name))
        case other:
            raise TypeError(message("api.no-proposal", type=type(other).__name__).say("en"))
    file = printable(name)
    return Given(Path(STANDARD_INPUT), (limited(file, content), file))


def _file(path: Path) -> Given:
    if is_folder(path):
        raise refusal(shown(path), START, message("api.folder", folder=repr(shown(path))))
    return Given(path)


def _content(data: Mapping[str, object], file: str) -> bytes:
    """Return data as the text of a proposal: JSON is YAML, and each value is the text of its field."""
    problems: list[Problem] = []
    written = _plain(data, file, (), problems)
    if problems:
        raise UnreadableError(tuple(problems))
    return json.dumps(written, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


def _plain(value: object, file: str, at: KeyPath, problems: list[Problem]) -> Plain:
    """Return a value as text, lists and mappings of text; what cannot be one is added to the problems."""
    if len(at) > MAX_DEPTH:
        # It may hold itself.
        raise refusal(file, START, message("source.too-deep", limit=MAX_DEPTH))
    match value:
        case Mapping():
            return dict(_items(value, file, at, problems))
        case list() | tuple():
            return tuple(_plain(each, file, (*at, n), problems) for n, each in enumerate(value))
    text = _text(value)
    if text is None:
        where = printable(dotted(at))
        said = message("api.no-value", at=where, type=type(value).__name__)
        if isinstance(value, float):
            said = message("api.float", at=where, value=f"{value!r}")
        problems.append(problem(file, START, said))
    return text or ""


def _text(value: object) -> str | None:
    """Return a value as the text of a field; None for one that has no exact text."""
    match value:
        case Decimal():
            return f"{value:f}"
        # A day with an hour is none.
        case datetime():
            return None
        case Fraction():
            return fraction_text(value)
        case str() | Integral() | date():
            return str(value)
    return None


def _items(
    data: Mapping[object, object], file: str, at: KeyPath, problems: list[Problem]
) -> Iterator[tuple[str, Plain]]:
    """Yield the values that there are: a key without one is as if it were not there."""
    names = set[str]()
    for key, value in data.items():
        if value is not None:
            name, where = str(key), (*at, str(key))
            if name in names:
                said = message("api.repeated-key", at=printable(dotted(where)))
                problems.append(problem(file, START, said))
            names.add(name)
            yield name, _plain(value, file, where, problems)
