"""The files that a new edition begins with, from nothing or from another edition."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

from regionai.errors import CannotError
from regionai.messages import message
from regionai.rules.companion import CASES, INDICATORS, companion
from regionai.rules.edition import Edition
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

    def files(self, before: Edition | None) -> dict[Path, str]:
        """Return the text of each file, the rules first: empty ones, or copied from another edition.

        A correction (`2026.1` of `2026`) supersedes the edition that it is
        copied from and keeps its days; any other begins on the day after, or
        today. Raises `UnreadableError` for cases or indicators that cannot be copied.
        """
        path = self.folder / self.programme / f"{self.edition}.yaml"
        if before is None:
            days = {"FIRST_DAY": self.today.isoformat()}
            values = {"PROGRAMME": self.programme, "EDITION": self.edition, **days}
            names = {path: "edition.yaml", companion(path, CASES): f"edition{CASES}"}
            return {file: filled(__package__, name, values) for file, name in names.items()}
        found = {path: self._copied(before)}
        name = f"{self.programme}@{self.edition}"
        for suffix in (CASES, INDICATORS):
            file = companion(before.path, suffix)
            if file.is_file():
                tree = read_tree(read_bytes(file), shown(file))
                found[companion(path, suffix)] = edited(tree, {("edition",): lambda _: name})
        return found

    def _copied(self, before: Edition) -> str:
        tree, rules = before.tree, before.rules
        corrects = self.programme == rules.programme and self.edition.startswith(f"{rules.edition}.")
        first = rules.applies.first
        if not corrects:
            first = self.today if rules.applies.last is None else rules.applies.last + timedelta(days=1)
        text = edited(
            tree,
            {
                ("programme",): lambda _: self.programme,
                ("edition",): lambda _: self.edition,
                ("applies", "from"): lambda _: first.isoformat(),
            },
        )
        lines = text.split("\n")
        if corrects:
            at = tree.span(("edition",)).line
            lines.insert(at, f'supersedes: "{rules.edition}"')
        elif rules.applies.last is not None:
            _take_out_end(tree, lines)
        return "\n".join(lines)


def _take_out_end(tree: Tree, lines: list[str]) -> None:
    """Take the last day out: the new edition's is not known."""
    number = tree.span(("applies", "to")).line - 1
    if lines[number].lstrip().startswith("to:"):
        del lines[number]
    else:
        lines[number] = re.sub(r",\s*to:[^,}]*", "", lines[number])


def filled(package: str, name: str, values: Mapping[str, str]) -> str:
    """Return a template of a package with a value in each place; what is in a value is no place again."""
    text = files(package).joinpath("templates", name).read_text(encoding="utf-8")
    if not values:
        return text
    return re.sub(rf"\b(?:{'|'.join(values)})\b", lambda place: values[place[0]], text)
