"""Which proposal files a run is about: those that paths lead to, or a shard of them."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from regionai.messages import message
from regionai.source.file import shown
from regionai.source.problem import START, Problem, problem

_SUFFIXES = (".yaml", ".yml")
_SHARD = "([1-9][0-9]{0,5})/([1-9][0-9]{0,5})"

# Problems by what tells them apart, in the order in which they were met.
Problems = dict[tuple[object, ...], Problem]


class Shard(NamedTuple):
    """One of so many shards of the files, both counted from 1.

    A file belongs to exactly one shard, by a sum over its path within the
    folder that was named: the same on every machine, and whatever files come
    or go beside it.

    >>> str(Shard(2, 3))
    '2/3'
    """

    number: int
    of: int

    def __str__(self) -> str:
        """Return the shard as it is written."""
        return f"{self.number}/{self.of}"

    def has(self, name: str) -> bool:
        """Return whether a file belongs to the shard; `name` has `/` between folders."""
        whole = hashlib.sha256(unicodedata.normalize("NFC", name).encode("utf-8", "surrogateescape"))
        return int.from_bytes(whole.digest()[:8]) % self.of == self.number - 1


def read_shard(text: str) -> Shard | None:
    """Return the shard that `i/n` means; None if it means none.

    >>> read_shard("4/3")
    """
    written = re.fullmatch(_SHARD, text)
    if written is None or int(written[1]) > int(written[2]):
        return None
    return Shard(int(written[1]), int(written[2]))


def discover(paths: Iterable[Path], problems: Problems, shard: Shard | None = None) -> Iterator[Path]:
    """Yield each proposal file once: files as named, folders searched in the order of names.

    A folder stands for its `.yaml` and `.yml` files at any depth, hidden ones
    aside; one without any is a problem. With `shard` only its files are
    yielded.
    """
    seen: set[str] = set()
    for path in paths:
        closed: list[Problem] = []
        found = tuple(_files_in(path, closed)) if path.is_dir() else (path,)
        if not found and not closed:
            closed.append(problem(shown(path), START, message("source.no-files")))
        problems |= keyed(closed)
        for file in found:
            identity = os.path.abspath(file)  # noqa: PTH100 - ten times as fast, for every file
            if identity in seen:
                continue
            seen.add(identity)
            if shard is None or shard.has((file if file is path else file.relative_to(path)).as_posix()):
                yield file


def keyed(problems: Iterable[Problem]) -> dict[tuple[object, ...], Problem]:
    """Return problems by what tells them apart: two keys may be missing at one place."""
    return {(p.file, p.span, p.message.say("en")): p for p in problems}


def _files_in(folder: Path, closed: list[Problem]) -> Iterator[Path]:
    """Yield the YAML files below a folder; folders that cannot be opened are put into `closed`."""

    def note(error: OSError) -> None:
        said = message("source.not-readable", reason=error.strerror or str(error))
        closed.append(problem(shown(Path(error.filename)), START, said))

    for parent, folders, files in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            if name.endswith(_SUFFIXES) and not name.startswith(".") and path.is_file():
                yield path
