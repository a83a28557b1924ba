"""Waivers: who lets a proposal off a rule, why, and until when."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from regionai.engine.ruling import Ruling, Waiver
from regionai.messages import Message, message
from regionai.model.finding import Outcome
from regionai.source.problem import Span
from regionai.source.shape import closest
from regionai.source.tree import Tree

_OPEN = (Outcome.BROKEN, Outcome.UNDECIDED)


class Granted(NamedTuple):
    """A waiver with its place in the settings."""

    waiver: Waiver
    file: str
    span: Span


class WaiverFinding(NamedTuple):
    """What is wrong with a waiver: it has expired, is not needed, or names what is not there.

    `kind` is `expired`, `unused`, `unknown`, `not-waivable` or `no-proposal`.
    It weighs as a warning.
    """

    kind: str
    granted: Granted
    message: Message


@dataclass(frozen=True)
class Waivers:
    """All waivers of one settings file, and the day on which they are looked at."""

    tree: Tree
    folder: Path
    waivers: tuple[Waiver, ...]
    today: date

    def granted(self) -> Iterator[Granted]:
        """Yield every waiver with its place."""
        for number, waiver in enumerate(self.waivers):
            yield Granted(waiver, self.tree.file, self.tree.span(("waivers", number, "rule")))

    def meant_for(self, path: Path) -> tuple[Granted, ...]:
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


def waived(
    rulings: Sequence[Ruling], grants: Sequence[Granted], today: date
) -> tuple[list[Ruling], tuple[WaiverFinding, ...]]:
    """Return the rulings with what is let off, and what is wrong with the waivers.

    A waived rule is neither met nor broken, and its money binds nobody; what
    it found stays.
    """
    findings: list[WaiverFinding] = []
    valid: dict[str, Granted] = {}
    known = {ruling.rule.id: ruling for ruling in rulings}
    for granted in grants:
        finding = _wrong(granted, known, today)
        if finding is not None:
            findings.append(finding)
        else:
            valid.setdefault(granted.waiver.rule, granted)
    return [_let_off(ruling, valid.get(ruling.rule.id)) for ruling in rulings], tuple(findings)


def _wrong(granted: Granted, known: Mapping[str, Ruling], today: date) -> WaiverFinding | None:
    waiver = granted.waiver
    ruling = known.get(waiver.rule)
    if ruling is None:
        meant = closest(waiver.rule, known) or "-"
        return WaiverFinding("unknown", granted, message("waiver.unknown", rule=waiver.rule, meant=meant))
    if not ruling.rule.waivable:
        return WaiverFinding("not-waivable", granted, message("waiver.not-waivable", rule=waiver.rule))
    if ruling.rule.compares_proposals and ruling.case.elsewhere is None:
        # Nothing was compared yet.
        return None
    if today > waiver.expires:
        said = message(
            "waiver.expired",
            rule=waiver.rule,
            expires=waiver.expires,
            approver=waiver.approver,
            today=today,
        )
        return WaiverFinding("expired", granted, said)
    if ruling.outcome not in _OPEN:
        outcome = message(f"outcome.{ruling.outcome}")
        said = message("waiver.unused", rule=waiver.rule, outcome=outcome)
        return WaiverFinding("unused", granted, said)
    return None


def _let_off(ruling: Ruling, granted: Granted | None) -> Ruling:
    if granted is None or ruling.outcome not in _OPEN:
        return ruling
    judgement = ruling.judgement._replace(outcome=Outcome.WAIVED, margin=None)
    return ruling._replace(judgement=judgement, waiver=granted.waiver)


def _answers(name: str, pattern: str) -> bool:
    return fnmatchcase(name, unicodedata.normalize("NFC", pattern))


def _name(path: Path, folder: Path) -> str:
    """Return a path as seen from a folder, the same for however Hangul was typed."""
    whole = path.resolve()
    seen = whole.relative_to(folder) if whole.is_relative_to(folder) else whole
    return unicodedata.normalize("NFC", seen.as_posix())
