"""Which proposal files a run judges: those that paths lead to, or a shard of them."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from regionai.errors import reason_of
from regionai.messages import message
from regionai.run.root import real
from regionai.source.endings import WORKBOOKS, YAML_SUFFIXES
from regionai.source.file import files_below, is_folder, shown
from regionai.source.problem import START, Problem, problem

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


# Why a file is not judged that the settings leave out; of any other it is its `FileKind`.
EXCLUDED = "excluded"


class LeftOut(NamedTuple):
    """A file of a folder that is not judged, and why."""

    file: str
    why: str


class Found(NamedTuple):
    """The proposal files that paths lead to, and the files beside them that are left out."""

    files: tuple[Path, ...]
    left_out: tuple[LeftOut, ...]


def discover(
    paths: Iterable[Path],
    problems: Problems,
    shard: Shard | None = None,
    is_excluded: Callable[[Path], bool] = lambda _path: False,
) -> Found:
    """Return each proposal file once, in the order of `paths`, and of names within a folder.

    Two spellings of its path are one file, through a link of a folder too.

    A folder stands for its `.yaml` and `.yml` files at any depth that are
    proposals, but not the hidden ones, and not those excluded; a file that is
    named is taken whatever it is. A folder without any, or one that cannot be
    opened, is added to `problems`. With `shard` only the files of that shard
    are returned.
    """
    here = os.getcwd()  # noqa: PTH109 - text is what is wanted
    seen: set[str] = set()
    files: list[Path] = []
    left_out: dict[str, LeftOut] = {}
    for path in paths:
        in_folder: list[Problem] = []
        named = not is_folder(path)
        taken = 0
        for file in (path,) if named else _files_in(path, in_folder):
            identity = real(os.fspath(file), here)
            why = None if named else EXCLUDED if is_excluded(file) else _kind_of(file)
            taken += why is None
            if why is not None:
                left_out.setdefault(identity, LeftOut(shown(file), why))
            elif identity not in seen:
                seen.add(identity)
                if shard is None or shard.has((file if named else file.relative_to(path)).as_posix()):
                    files.append(file)
        if not taken and not in_folder:
            from regionai.source.neighbours import none_in

            in_folder.append(Problem(shown(path), START, "source.no-files", none_in(path)))
        problems |= keyed(in_folder)
    return Found(tuple(files), tuple(left for key, left in left_out.items() if key not in seen))


def listed(paths: Iterable[Path], most: int) -> int:
    """Return how many files paths lead to, `most` at most; what they are is not looked at.

    >>> listed([Path("a.yaml"), Path("b.yaml")], 1)
    1
    """
    files = (file for path in paths for file in (_files_in(path, []) if is_folder(path) else (path,)))
    return sum(1 for _ in islice(files, most))


def keyed(problems: Iterable[Problem]) -> dict[tuple[object, ...], Problem]:
    """Return problems by file, place and sentence: two keys may be missing at the same place."""
    return {(p.file, p.span, p.message.say("en")): p for p in problems}


def _kind_of(file: Path) -> str | None:
    # Loaded for folders alone: a file that is named is no other kind than it was named for.
    from regionai.run.contents import kind_of

    return kind_of(file)


def _files_in(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    """Yield the YAML files below a folder; folders that cannot be opened are added to `problems`."""

    def note(error: OSError) -> None:
        said = message("source.not-readable", reason=reason_of(error))
        problems.append(problem(shown(Path(error.filename)), START, said))

    # A link that leads nowhere is named with what is wrong with it.
    return files_below(folder, note, hidden=False, suffixes=(*YAML_SUFFIXES, *WORKBOOKS))
