"""The root of a run: what code hosts and baselines call its files, wherever it is called from."""

import os
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from regionai.source.file import STANDARD_INPUT, shown


class Root(NamedTuple):
    """The root of a run and the working directory, absolute, with `/` between folders.

    Files below the root are named relative to it, others absolutely.
    """

    folder: str
    here: str

    @classmethod
    def at(cls, folder: Path) -> "Root":
        """Return the root at a folder, for paths that start where the process stands."""
        return cls(shown(folder.resolve()), shown(Path.cwd()))

    def name(self, file: str) -> str:
        """Return what a file is called whose path is shown as `file`; standard input is `-`."""
        if file == STANDARD_INPUT:
            return file
        found = real(file, self.here)
        return "." if found == self.folder else found.removeprefix(f"{self.folder.rstrip('/')}/")


# One file has thousands of findings.
@lru_cache(maxsize=1024)
def real(path: str, here: str) -> str:
    """Return the absolute path of a file as seen from `here`: the same for every spelling.

    Links to folders are followed, as repositories know nothing behind them; a
    link to a file is a file of its own.
    """
    folder, last = os.path.split(os.path.join(here, path))  # noqa: PTH118 - a path would lose `..`
    if last in (".", ".."):
        return _followed(f"{folder}/{last}")
    return f"{_followed(folder).rstrip('/')}/{last}"


# Each folder of a run is followed once.
@lru_cache(maxsize=1024)
def _followed(folder: str) -> str:
    return os.path.realpath(folder).replace(os.sep, "/")
