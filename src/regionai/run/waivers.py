"""The waivers of a settings file, and the proposals that they match."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from regionai.judge.waiver import DecidingFinding, GrantedWaiver, waiver_finding
from regionai.messages import message
from regionai.rules.judged import Waiver
from regionai.run.patterns import matches, name_of
from regionai.source.file import files_below
from regionai.source.tree import Tree


class Waivers(NamedTuple):
    """All waivers of one settings file in `folder`; `today` decides which have expired."""

    tree: Tree
    folder: Path
    waivers: tuple[Waiver, ...]
    today: date

    def granted(self) -> Iterator[GrantedWaiver]:
        """Yield every waiver with its place in the file."""
        for number, waiver in enumerate(self.waivers):
            yield GrantedWaiver(waiver, self.tree.location(("waivers", number, "rule")))

    def meant_for(self, path: Path) -> tuple[GrantedWaiver, ...]:
        """Return the waivers whose pattern matches a proposal's path."""
        name = name_of(path, self.folder)
        return tuple(granted for granted in self.granted() if matches(name, granted.waiver.proposal))

    def without_proposal(self, paths: Sequence[Path]) -> Iterator[DecidingFinding]:
        """Yield a finding for each waiver that matches no file, of `paths` or in the folder."""
        missing = _unmatched(self.granted(), {name_of(path, self.folder) for path in paths})
        if missing:
            below = (name_of(path, self.folder) for path in files_below(self.folder, repr))
            missing = _unmatched(missing, set(below))
        for granted in missing:
            said = message("waiver.no-proposal", proposal=granted.waiver.proposal)
            yield waiver_finding("no-proposal", granted, said)


def _unmatched(granted: Iterable[GrantedWaiver], names: Iterable[str]) -> list[GrantedWaiver]:
    """Return the waivers whose pattern matches none of some names."""
    return [each for each in granted if not any(matches(name, each.waiver.proposal) for name in names)]
