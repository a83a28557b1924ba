"""Which settings files decide a run; loads nothing, as `--help` asks for their language."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

NAME = ".regionai.yaml"


class Source(NamedTuple):
    """Where settings are taken from, as the caller says it.

    `config` is the one file that decides; without it settings are looked for,
    unless `is_none`. `trusted` is a checkout of the branch that a change is
    meant for, which says what decides in the place of what is checked.
    """

    config: Path | None = None
    is_none: bool = False
    trusted: Path | None = None


# Settings are looked for.
FOUND = Source()


class Place(NamedTuple):
    """A settings file, and the folder that its patterns of paths count from."""

    file: Path
    folder: Path


class Places:
    """The settings files of a run: the one that decides, and those below it, which only add.

    The one that decides is looked for from the working directory upwards, so
    that nothing below it decides how it is checked. The `root` of the run is
    the top of the repository there, else the working directory itself; what
    lies in it is taken from the same place in the `trusted` checkout. Files
    are named from the repository's top as well, as code hosts know them, else
    from the folder of the settings found, else from the working directory.
    """

    def __init__(self, source: Source) -> None:
        """Look for what decides; raises `FileNotFoundError` where the working directory is gone."""
        here = Path.cwd()
        repository = next((each for each in (here, *here.parents) if _is_top(each)), None)
        self.root = repository or here
        self.trusted = None if source.trusted is None else _absolute(source.trusted)
        self._is_searched = source.config is None and not source.is_none
        self._found: dict[Path, Place | None] = {}
        self.deciding: Place | None = None
        if source.config is not None:
            file = self.read_from(source.config)
            self.deciding = None if file is None else Place(file, here)
        elif self._is_searched:
            *_, self.deciding = (None, *self._above(here))
        found = self.deciding if self._is_searched else None
        self.named_from = repository or (here if found is None else found.folder)

    def of(self, folder: Path) -> tuple[Place, ...]:
        """Return the settings for a folder: the file that decides, then what adds, the nearest last."""
        first = () if self.deciding is None else (self.deciding,)
        if not self._is_searched:
            return first
        below = [each for each in self._above(_absolute(folder)) if each != self.deciding]
        return (*first, *reversed(below))

    def read_from(self, path: Path) -> Path | None:
        """Return where a file or folder is read from.

        It is None for one that a change adds, of which the trusted checkout
        knows nothing.
        """
        if self.trusted is None:
            return path
        # A link within the root may be part of the change, so it is not followed.
        inside = next((each for each in (_absolute(path), path.resolve()) if self._decides(each)), None)
        if inside is None:
            return path
        twin = self.trusted / inside.relative_to(self.root)
        return twin if os.path.lexists(twin) or not os.path.lexists(inside) else None

    def _decides(self, path: Path) -> bool:
        """Return whether the trusted checkout decides what a path holds."""
        within = self.trusted is not None and self.trusted.is_relative_to(self.root)
        is_theirs = within and path.is_relative_to(self.trusted or self.root)
        return path.is_relative_to(self.root) and not is_theirs

    def _above(self, folder: Path) -> Iterator[Place]:
        """Yield the settings of a folder and of those above it, up to the root or a repository's top.

        A repository below the root is part of what is checked, and ends no search.
        """
        for each in (folder, *folder.parents):
            place = self._place(each)
            if place is not None:
                yield place
            is_below = each != self.root and each.is_relative_to(self.root)
            if not is_below and (self.trusted is not None or _is_top(each)):
                return

    def _place(self, folder: Path) -> Place | None:
        """Return the settings of a folder, looked for once; a link that leads nowhere is no absence."""
        if folder not in self._found:
            file = self.read_from(folder / NAME)
            is_there = file is not None and os.path.lexists(file)
            self._found[folder] = Place(file, folder.resolve()) if file is not None and is_there else None
        return self._found[folder]


def from_here(path: Path) -> Path:
    """Return a path relative to the working directory, if it lies below it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _is_top(folder: Path) -> bool:
    return os.path.lexists(folder / ".git")


def _absolute(path: Path) -> Path:
    """Return a path from the top of the disk, without following links."""
    return Path(os.path.normpath(Path.cwd() / path))
