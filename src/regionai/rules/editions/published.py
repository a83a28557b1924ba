"""The record of published rule files: one line of `published.sha256` for each, as `sha256sum` writes it.

The sum is taken over the file with a line feed alone at the end of its lines,
so that a checkout on Windows has the same one.
"""

import hashlib
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from regionai.messages import message
from regionai.source.file import read_bytes, shown
from regionai.source.problem import Span, UnreadableError, problem

RECORD = "published.sha256"
_LINE = re.compile(r"([0-9a-f]{64}) [ *](\S.*)")


class Entry(NamedTuple):
    """One published file: its sum, and on which line of the record it stands."""

    sha256: str
    line: int


def sum_of(content: bytes) -> str:
    """Return the sum of a file's bytes."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def record_of(path: Path) -> Path:
    """Return the record in which a rule file is entered: next to it, or next to its programme's folder.

    Where there is none yet it belongs next to the folder of the programme. The
    folder is the one where the file really lies, whether it was named from
    within that folder or through a link; the record is given as the file was,
    from the working folder or from the root.
    """
    folder = path.resolve().parent
    here, above = folder / RECORD, folder.parent / RECORD
    record = here if here.is_file() else above
    return record if path.is_absolute() else Path(os.path.relpath(record))


class Records:
    """Records of published files, each read once."""

    def __init__(self) -> None:
        """Read nothing yet."""
        self._read: dict[Path, dict[str, Entry]] = {}

    def entry(self, path: Path) -> Entry | None:
        """Return what is recorded of a file; None if it is not published.

        Raises `UnreadableError` if the record itself cannot be read.
        """
        record = record_of(path)
        if record not in self._read:
            self._read[record] = read_record(record) if record.is_file() else {}
        return self._read[record].get(name_in(record, path))


def name_in(record: Path, path: Path) -> str:
    """Return what a record calls a file."""
    return path.resolve().relative_to(record.parent.resolve()).as_posix()


def read_record(record: Path) -> dict[str, Entry]:
    """Return the entries of a record by file; raises `UnreadableError` for a line that is none."""
    found: dict[str, Entry] = {}
    text = read_bytes(record).decode("utf-8", "replace")
    for number, line in enumerate(text.splitlines(), 1):
        entry = _LINE.fullmatch(line)
        if entry is None or entry[2] in found:
            said = message("library.bad-record")
            span = Span(number, 1, number, len(line) + 1)
            raise UnreadableError((problem(shown(record), span, said),))
        found[entry[2]] = Entry(entry[1], number)
    return found


def with_entries(record: Path, files: Iterable[Path]) -> str:
    """Return the text of a record with some more files, in the order of names."""
    entries = read_record(record) if record.is_file() else {}
    sums = {name: entry.sha256 for name, entry in entries.items()}
    sums |= {name_in(record, path): sum_of(read_bytes(path)) for path in files}
    return "".join(f"{sums[name]}  {name}\n" for name in sorted(sums))
