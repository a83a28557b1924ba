"""The rule files: where they lie, and which edition applies."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from regionai.messages import Message, message
from regionai.model.region import Regions
from regionai.rules.ruleset import RuleSet
from regionai.source.file import read_bytes, shown
from regionai.source.problem import Problem, Span, UnreadableError, problem
from regionai.source.shape import closest, validated
from regionai.source.tree import read_tree

# In a wheel the rule files lie within the package; in a checkout, at the top.
_INSTALLED = Path(__file__).parents[1] / "_rules"
_CHECKOUT = Path(__file__).parents[3] / "rules"
SHIPPED = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT

_REGIONS = "regions.yaml"


@dataclass(frozen=True)
class Edition:
    """A rule set as read from a file, with the hash of its bytes."""

    rules: RuleSet
    file: str
    sha256: str


@dataclass(frozen=True)
class Chosen:
    """An edition that is applied, and why it and not another."""

    edition: Edition
    because: Message

    @property
    def rules(self) -> RuleSet:
        """The rule set itself."""
        return self.edition.rules


class NoEditionError(Exception):
    """No edition can be chosen; says why, and where in the proposal the answer belongs."""

    def __init__(self, said: Message, key: str) -> None:
        """Keep the sentence and the key of the proposal that it speaks of."""
        super().__init__(said.id)
        self.message = said
        self.key = key


class Library:
    """All rule files of the shipped folder and of the user's own, each read once."""

    def __init__(self, own: tuple[Path, ...] = (), shipped: Path = SHIPPED) -> None:
        """Look for rule files; raises `UnreadableError` if an own folder has none."""
        self._shipped = shipped
        self._own = own
        self._read: dict[Path, Edition] = {}
        self._beside: dict[tuple[str, date], tuple[Chosen, ...]] = {}

    @cached_property
    def regions(self) -> Regions:
        """The table of regions."""
        path = self._shipped / _REGIONS
        return validated(Regions, read_tree(read_bytes(path), shown(path)))

    @cached_property
    def _paths(self) -> dict[str, dict[str, Path]]:
        """The file of each edition of each programme, editions in the order of their names.

        Shipped files are known by their place; own ones may lie anywhere in
        their folder, so each is opened.
        """
        found: dict[str, dict[str, Path]] = {}
        for path in sorted(self._shipped.glob("*/*.yaml")):
            if not path.name.endswith(".cases.yaml"):
                found.setdefault(path.parent.name, {})[path.stem] = path
        for folder in self._own:
            for path in _rule_files(folder):
                rules = self._edition(path).rules
                editions = found.setdefault(rules.programme, {})
                if rules.edition in editions:
                    other = shown(editions[rules.edition])
                    raise UnreadableError((_twice(path, rules.name, other),))
                editions[rules.edition] = path
        return found

    def programmes(self) -> tuple[str, ...]:
        """Return the programmes of which there is an edition."""
        return tuple(sorted(self._paths))

    def editions(self, programme: str) -> Iterator[Edition]:
        """Yield the editions of a programme, the newest first."""
        for path in self._newest_first.get(programme, ()):
            yield self._edition(path)

    @cached_property
    def _newest_first(self) -> dict[str, tuple[Path, ...]]:
        return {
            programme: tuple(path for _, path in sorted(editions.items(), reverse=True))
            for programme, editions in self._paths.items()
        }

    def choose(self, programme: str, edition: str | None, on: date | None, because: str) -> Chosen:
        """Return the edition that is named, else the one in force on a day.

        `because` is the message that says where the name or the day comes
        from. Raises `NoEditionError` if there is no such programme or edition.
        """
        known = self._paths.get(programme)
        if known is None:
            meant = closest(programme, self._paths) or "-"
            said = message(
                "library.no-programme", programme=programme, meant=meant, known=", ".join(self.programmes())
            )
            raise NoEditionError(said, "programme")
        if edition is not None:
            if edition not in known:
                said = message("library.no-edition", edition=edition, known=", ".join(known))
                raise NoEditionError(said, "edition")
            return Chosen(self._edition(known[edition]), message(because, edition=edition))
        if on is None:
            raise NoEditionError(message("library.no-date", known=", ".join(known)), "submitted")
        for found in self.editions(programme):
            if found.rules.applies.covers(on):
                return Chosen(found, message(because, day=on))
        said = message("library.none-in-force", day=on, known=self._in_force(programme))
        raise NoEditionError(said, "submitted")

    def beside(self, chosen: Chosen, on: date) -> tuple[Chosen, ...]:
        """Return the general law applied with an edition: the text in force, else the nearest."""
        asked = (chosen.edition.file, on)
        if asked not in self._beside:
            self._beside[asked] = tuple(self._law(chosen, on))
        return self._beside[asked]

    def _law(self, chosen: Chosen, on: date) -> Iterator[Chosen]:
        for name in chosen.rules.beside:
            editions = tuple(self.editions(name))
            if not editions:
                said = message("library.no-law", law=name, by=chosen.rules.name)
                raise NoEditionError(said, "programme")
            in_force = next((e for e in editions if e.rules.applies.covers(on)), None)
            if in_force is not None:
                yield Chosen(in_force, message("library.law-in-force", day=on))
                continue
            nearest = min(editions, key=lambda e: abs((e.rules.applies.first - on).days))
            said = message("library.law-nearest", day=on, first=nearest.rules.applies.first)
            yield Chosen(nearest, said)

    def _edition(self, path: Path) -> Edition:
        if path not in self._read:
            self._read[path] = read_edition(path)
        return self._read[path]

    def _in_force(self, programme: str) -> str:
        periods = (
            f"{e.rules.edition} ({e.rules.applies.first} ~ {e.rules.applies.last or ''})"
            for e in self.editions(programme)
        )
        return ", ".join(periods)


def read_edition(path: Path) -> Edition:
    """Return the rule set of a file; raises `UnreadableError` with every problem."""
    content = read_bytes(path)
    file = shown(path)
    tree = read_tree(content, file)
    rules = validated(RuleSet, tree)
    problems = tuple(problem(file, tree.span(at), said) for at, said in rules.contradictions())
    if problems:
        raise UnreadableError(problems)
    return Edition(rules, file, hashlib.sha256(content).hexdigest())


def _rule_files(folder: Path) -> tuple[Path, ...]:
    found = tuple(
        path
        for path in sorted(folder.rglob("*.yaml"))
        if path.is_file() and not path.name.endswith(".cases.yaml") and path.name != _REGIONS
    )
    if not found:
        said = message("library.empty-folder")
        raise UnreadableError((problem(shown(folder), Span(1, 1, 1, 1), said),))
    return found


def _twice(path: Path, name: str, other: str) -> Problem:
    return problem(shown(path), Span(1, 1, 1, 1), message("library.twice", name=name, other=other))
