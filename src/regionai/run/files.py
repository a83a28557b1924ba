"""Which proposal files a run judges: those that paths lead to, or a shard of them."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from regionai.errors import reason_of
from regionai.messages import message
from regionai.source.file import shown
from regionai.source.problem import START, Problem, problem

_SUFFIXES = (".yaml", ".yml")
_SHARD = "([1-9][0-9]{0,5})/([1-9][0-9]{0,5})"

# Problems by what identifies them, in the order in which they were found.
Problems = dict[tuple[object, ...], Problem]


class Shard(NamedTuple):
    """Shard `number` of `of` shards of the files, counted from 1.

    A file belongs to exactly one shard, by a hash of its path within the
    folder that was named: the same on every machine, whatever other files
    there are.

    >>> str(Shard(2, 3))
    '2/3'
    """

    number: int
    of: int

    def __str__(self) -> str:
        """Return the shard as `number/of`."""
        return f"{self.number}/{self.of}"

    def has(self, name: str) -> bool:
        """Return whether a file belongs to the shard; `name` is its path with `/` between folders."""
        hashed = hashlib.sha256(unicodedata.normalize("NFC", name).encode("utf-8", "surrogateescape"))
        return int.from_bytes(hashed.digest()[:8]) % self.of == self.number - 1


def read_shard(text: str) -> Shard | None:
    """Return the shard written as `i/n`; None for other text, and where `i` is above `n`.

    >>> read_shard("4/3")
    """
    written = re.fullmatch(_SHARD, text)
    if written is None or int(written[1]) > int(written[2]):
        return None
    return Shard(int(written[1]), int(written[2]))


def discover(
    paths: Iterable[Path],
    problems: Problems,
    shard: Shard | None = None,
    baselines: Collection[Path] = (),
) -> Iterator[Path]:
    """Yield each proposal file once, in the order of `paths`, and of names within a folder.

    A folder stands for its `.yaml` and `.yml` files at any depth, but not the
    hidden ones, and not the `baselines` of the run. A folder without any, or one
    that cannot be opened, is added to `problems`. With `shard` only the files of that shard are yielded.
    """
    yielded: set[str] = set()
    left_out = {os.path.realpath(path) for path in baselines}
    for path in paths:
        in_folder: list[Problem] = []
        files = tuple(_files_in(path, in_folder)) if path.is_dir() else (path,)
        if left_out and path.is_dir():
            files = tuple(file for file in files if os.path.realpath(file) not in left_out)
        if not files and not in_folder:
            in_folder.append(problem(shown(path), START, message("source.no-files")))
        problems |= keyed(in_folder)
        for file in files:
            identity = os.path.abspath(file)  # noqa: PTH100 - ten times as fast, for every file
            if identity in yielded:
                continue
            yielded.add(identity)
            if shard is None or shard.has((file if file is path else file.relative_to(path)).as_posix()):
                yield file


def keyed(problems: Iterable[Problem]) -> dict[tuple[object, ...], Problem]:
    """Return problems by file, place and sentence: two keys may be missing at the same place."""
    return {(p.file, p.span, p.message.say("en")): p for p in problems}


def _files_in(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    """Yield the YAML files below a folder; folders that cannot be opened are added to `problems`."""

    def note(error: OSError) -> None:
        said = message("source.not-readable", reason=reason_of(error))
        problems.append(problem(shown(Path(error.filename)), START, said))

    for parent, folders, files in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            if name.endswith(_SUFFIXES) and not name.startswith(".") and path.is_file():
                yield path
