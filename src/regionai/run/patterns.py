"""The patterns of paths that a settings file has, from its folder."""

import unicodedata
from pathlib import Path
from typing import NamedTuple


class Patterns(NamedTuple):
    """Patterns of paths below a folder.

    `*` stands for any text, `/` too; every other sign stands for itself.
    """

    folder: Path
    patterns: tuple[str, ...]

    def match(self, path: Path) -> bool:
        """Return whether any pattern matches a path."""
        name = name_of(path, self.folder)
        return any(matches(name, pattern) for pattern in self.patterns)


def matches(name: str, pattern: str) -> bool:
    """Return whether a pattern matches a name as `name_of` gives it."""
    first, *rest = unicodedata.normalize("NFC", pattern).split("*")
    if not rest:
        return name == first
    *between, last = rest
    at = len(first) if name.startswith(first) else -1
    for part in between:
        # The leftmost place leaves the most to what comes after it.
        found = name.find(part, at) if at >= 0 else -1
        at = found + len(part) if found >= 0 else -1
    return 0 <= at <= len(name) - len(last) and name.endswith(last)


def name_of(path: Path, folder: Path) -> str:
    """Return a path relative to a folder, absolute if it lies outside, with Hangul composed (NFC)."""
    absolute = path.resolve()
    name = absolute.relative_to(folder) if absolute.is_relative_to(folder) else absolute
    return unicodedata.normalize("NFC", name.as_posix())
