"""The files that a new edition begins with, from nothing or from another edition."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

from regionai.errors import CannotError
from regionai.messages import message
from regionai.rules.companion import CASES, ENVELOPE, INDICATORS, OBLIGATIONS, companion
from regionai.rules.editions.edition import Edition
from regionai.rules.numbering import numbered
from regionai.source.edit import edited
from regionai.source.file import read_bytes, shown
from regionai.source.tree import Tree, read_tree

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_EDITION = re.compile(r"[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*")


@dataclass(frozen=True)
class NewEdition:
    """An edition that begins today, in the folder of its programme within `folder`.

    Raises `CannotError` for a name that cannot be one.
    """

    programme: str
    edition: str
    folder: Path
    today: date

    def __post_init__(self) -> None:
        """Look at both names, before any file is."""
        for name, pattern in ((self.programme, _NAME), (self.edition, _EDITION)):
            if not pattern.fullmatch(name):
                raise CannotError(message("rules-new.bad-name", name=name))
        original, number = numbered(self.edition)
        if (original != self.edition) != (number > 0):
            said = message("rules.pinning-name", edition=self.edition, original=original)
            raise CannotError(said)

    @property
    def corrects(self) -> str | None:
        """The edition that this one corrects, as its name says: `2026` for `2026.1`; None for any other."""
        original, number = numbered(self.edition)
        return original if number else None

    def files(self, before: Edition | None) -> dict[Path, str]:
        """Return the text of each file, the rules first: empty ones, or copied from another edition.

        A correction keeps the days of the edition that it is copied from, and
        waits for the reason to be written; any other begins on the day after,
        or today. Raises `CannotError` for a correction that is copied from
        what it does not correct, and `UnreadableError` for a file next to the
        edition that cannot be copied.
        """
        path = self.folder / self.programme / f"{self.edition}.yaml"
        if before is None:
            days = {"FIRST_DAY": self.today.isoformat()}
            values = {"PROGRAMME": self.programme, "EDITION": self.edition, **days}
            names = {path: "edition.yaml", companion(path, CASES): f"edition{CASES}"}
            return {file: filled(__package__, name, values) for file, name in names.items()}
        found = {path: self._copied(before)}
        name = f"{self.programme}@{self.edition}"
        # How much money there is belongs to one call, and so to its corrections.
        for suffix in (CASES, INDICATORS, OBLIGATIONS, *((ENVELOPE,) if self.corrects else ())):
            file = companion(before.path, suffix)
            if file.is_file():
                tree = read_tree(read_bytes(file), shown(file))
                found[companion(path, suffix)] = edited(tree, {("edition",): lambda _: name})
        return found

    def _copied(self, before: Edition) -> str:
        tree, rules = before.tree, before.rules
        is_original = (rules.programme, numbered(rules.edition).original) == (self.programme, self.corrects)
        if self.corrects and not is_original:
            said = message("rules-new.corrects-other", name=rules.name, edition=self.edition)
            raise CannotError(said)
        first = rules.applies.first
        if not self.corrects:
            first = self.today if rules.applies.last is None else rules.applies.last + timedelta(days=1)
        text = edited(
            tree,
            {
                ("programme",): lambda _: self.programme,
                ("edition",): lambda _: self.edition,
                ("applies", "from"): lambda _: first.isoformat(),
            },
        )
        lines: list[str | None] = [*text.split("\n")]
        _take_out(tree, lines, "corrects", "why")
        if self.corrects:
            at = tree.span(("edition",)).line - 1
            # Nobody reads the file as an edition before the reason is there.
            reason = 'why: {ko: "", en: ""}'
            lines[at] = f'{lines[at]}\ncorrects: "{self.corrects}"\n{reason}'
        elif rules.applies.last is not None:
            _take_out_end(tree, lines)
        return "\n".join(line for line in lines if line is not None)


def _take_out(tree: Tree, lines: list[str | None], *keys: str) -> None:
    """Take out the lines of some keys of a file, where it has them."""
    present = [*tree.data]
    for key in keys:
        if key in present:
            first = tree.span((key,), of_key=True).line
            # None of these keys is the last: the rules follow.
            end = tree.span((present[present.index(key) + 1],), of_key=True).line
            lines[first - 1 : end - 1] = [None] * (end - first)


def _take_out_end(tree: Tree, lines: list[str | None]) -> None:
    """Take the last day out: the new edition's is not known."""
    number = tree.span(("applies", "to")).line - 1
    line = lines[number] or ""
    is_alone = line.lstrip().startswith("to:")
    lines[number] = None if is_alone else re.sub(r",\s*to:[^,}]*", "", line)


def filled(package: str, name: str, values: Mapping[str, str]) -> str:
    """Return a template of a package with a value in each place; what is in a value is no place again."""
    text = files(package).joinpath("templates", name).read_text(encoding="utf-8")
    if not values:
        return text
    return re.sub(rf"\b(?:{'|'.join(values)})\b", lambda place: values[place[0]], text)
