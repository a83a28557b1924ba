"""The patterns of paths that a settings file has, from its folder."""

import unicodedata
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple


class Patterns(NamedTuple):
    """Patterns of paths below a folder.

    `*` stands for any characters and `?` for one, `/` among them; `[ab]` for
    one of those named.
    """

    folder: Path
    patterns: tuple[str, ...]

    def match(self, path: Path) -> bool:
        """Return whether any pattern matches a path."""
        name = name_of(path, self.folder)
        return any(matches(name, pattern) for pattern in self.patterns)


def matches(name: str, pattern: str) -> bool:
    """Return whether a pattern matches a name as `name_of` gives it."""
    return fnmatchcase(name, unicodedata.normalize("NFC", pattern))


def name_of(path: Path, folder: Path) -> str:
    """Return a path relative to a folder, absolute if it lies outside, with Hangul composed (NFC)."""
    absolute = path.resolve()
    name = absolute.relative_to(folder) if absolute.is_relative_to(folder) else absolute
    return unicodedata.normalize("NFC", name.as_posix())
