"""What the fuzzer found: made as small as it goes, and kept as one JSON file with how it has to end."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from fuzz.trial import Case

FOUND = Path(__file__).parent / "found"
# The characters of a longer file stay as they are: each is tried by itself.
_MOST = 400

T = TypeVar("T")


class Found(NamedTuple):
    """A case that once came out wrong, what was wrong, and its right exit code: None until it is mended."""

    case: Case
    was: str
    code: int | None


def kept(found: Found, name: str) -> Path:
    """Write what was found and return its file."""
    kind, contents, arguments = found.case
    files = [content.decode("utf-8", "surrogateescape").splitlines(keepends=True) for content in contents]
    said = {"was": found.was, "exit_code": found.code, "kind": kind, "arguments": arguments, "files": files}
    path = FOUND / f"{name}.json"
    is_printable = all(line.rstrip("\n").isprintable() for lines in files for line in lines)
    path.write_text(json.dumps(said, ensure_ascii=not is_printable, indent=1) + "\n", "utf-8")
    return path


def read(path: Path) -> Found:
    """Return what a file keeps."""
    said = json.loads(path.read_text("utf-8"))
    files = tuple("".join(lines).encode("utf-8", "surrogateescape") for lines in said["files"])
    return Found(Case(said["kind"], files, tuple(said["arguments"])), said["was"], said["exit_code"])


def smallest(case: Case, shows: Callable[[Case], bool]) -> Case:
    """Return a case that still `shows` it: files, lines, characters and words of the call are left out."""
    kept = _least(case.contents, lambda some: bool(some) and shows(case._replace(contents=tuple(some))))
    case = case._replace(contents=tuple(kept))
    for n in range(len(case.contents)):
        for split in (_lines, _characters):
            case = _with_less(case, n, split(case.contents[n]), shows)
    words = _least(case.arguments, lambda some: shows(case._replace(arguments=tuple(some))))
    return case._replace(arguments=tuple(words))


def _with_less(case: Case, n: int, parts: Sequence[bytes], shows: Callable[[Case], bool]) -> Case:
    """Return a case without those parts of one of its files that can be left out."""

    def of(some: Sequence[bytes]) -> Case:
        return case._replace(contents=(*case.contents[:n], b"".join(some), *case.contents[n + 1 :]))

    return of(_least(parts, lambda some: shows(of(some))))


def _lines(content: bytes) -> list[bytes]:
    return content.splitlines(keepends=True)


def _characters(content: bytes) -> list[bytes]:
    text = content.decode("utf-8", "surrogateescape")
    return [content] if len(text) > _MOST else [one.encode("utf-8", "surrogateescape") for one in text]


def _least(parts: Sequence[T], shows: Callable[[Sequence[T]], bool]) -> Sequence[T]:
    """Return parts without any stretch that can be left out, long stretches first."""
    length = len(parts)
    while length:
        at = 0
        while at < len(parts):
            fewer = [*parts[:at], *parts[at + length :]]
            parts, at = (fewer, at) if shows(fewer) else (parts, at + length)
        length //= 2
    return parts
