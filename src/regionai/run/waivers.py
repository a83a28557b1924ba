"""The waivers of a settings file, and the proposals that they are meant for."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

from regionai.judge.waiver import GrantedWaiver, WaiverFinding
from regionai.messages import message
from regionai.rules.judged import Waiver
from regionai.source.tree import Tree


@dataclass(frozen=True)
class Waivers:
    """All waivers of one settings file, and the day on which they are looked at."""

    tree: Tree
    folder: Path
    waivers: tuple[Waiver, ...]
    today: date

    def granted(self) -> Iterator[GrantedWaiver]:
        """Yield every waiver with its place."""
        for number, waiver in enumerate(self.waivers):
            yield GrantedWaiver(waiver, self.tree.location(("waivers", number, "rule")))

    def meant_for(self, path: Path) -> tuple[GrantedWaiver, ...]:
        """Return the waivers whose pattern a proposal's path answers to."""
        name = _name(path, self.folder)
        return tuple(granted for granted in self.granted() if _answers(name, granted.waiver.proposal))

    def without_proposal(self, paths: Sequence[Path]) -> Iterator[WaiverFinding]:
        """Yield the waivers that no file at all answers to: neither of `paths`, nor in the folder."""
        names = {_name(path, self.folder) for path in paths}
        for granted in self.granted():
            pattern = granted.waiver.proposal
            if any(_answers(name, pattern) for name in names) or any(
                _answers(_name(path, self.folder), pattern)
                for suffix in ("*.yaml", "*.yml")
                for path in self.folder.rglob(suffix)
            ):
                continue
            said = message("waiver.no-proposal", proposal=pattern)
            yield WaiverFinding("no-proposal", granted, said)


def _answers(name: str, pattern: str) -> bool:
    return fnmatchcase(name, unicodedata.normalize("NFC", pattern))


def _name(path: Path, folder: Path) -> str:
    """Return a path as seen from a folder, the same for however Hangul was typed."""
    whole = path.resolve()
    seen = whole.relative_to(folder) if whole.is_relative_to(folder) else whole
    return unicodedata.normalize("NFC", seen.as_posix())
