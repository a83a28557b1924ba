"""The rule files: where they lie, and the editions in them."""

from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path

from regionai.messages import Message, message
from regionai.model.region import Regions
from regionai.rules.compiled import read_model
from regionai.rules.editions.edition import Edition, read_edition
from regionai.rules.editions.folders import REGIONS, rule_files, shipped_files
from regionai.rules.editions.published import Records
from regionai.rules.numbering import edition_meant, numbered, standing
from regionai.source.file import read_bytes, shown
from regionai.source.problem import START, Problem, UnreadableError, problem


class NoEditionError(Exception):
    """No edition can be chosen; says why, and where in the proposal the answer belongs."""

    def __init__(self, said: Message, key: str) -> None:
        """Keep the sentence and the key of the proposal that it speaks of."""
        super().__init__(said.id)
        self.message = said
        self.key = key


class RuleFiles:
    """All rule files of the shipped folder and of the user's own, each read once."""

    def __init__(
        self, own: tuple[Path, ...], shipped: Path, instead: tuple[Path, ...], written: Mapping[Path, bytes]
    ) -> None:
        """Look for rule files; `instead` are files that take the place of those of the same edition.

        `written` are the bytes of files that are not on the disk yet.
        """
        self._shipped = shipped
        self._own = own
        self._instead = instead
        self._written = written
        self._records = Records()
        self._read: dict[Path, Edition] = {}

    @cached_property
    def regions(self) -> Regions:
        """The table of regions."""
        return _regions(self._shipped)

    @cached_property
    def _paths(self) -> dict[str, dict[str, Path]]:
        """The file of each edition of each programme, editions in the order of their names.

        Shipped files are known by their place; own ones may lie anywhere in
        their folder, so each is opened.
        """
        found = shipped_files(self._shipped)
        for folder in self._own:
            for path in rule_files(folder):
                rules = self.edition_at(path).rules
                editions = found.setdefault(rules.programme, {})
                if rules.edition in editions:
                    other = shown(editions[rules.edition])
                    raise UnreadableError((_twice(path, rules.name, other),))
                editions[rules.edition] = path
        for path in self._instead:
            rules = self.edition_at(path).rules
            found.setdefault(rules.programme, {})[rules.edition] = path
        return found

    def programmes(self) -> tuple[str, ...]:
        """Return the programmes of which there is an edition."""
        return tuple(sorted(self._paths))

    def editions(self, programme: str) -> Iterator[Edition]:
        """Yield the editions of a programme, the newest first."""
        paths = self._paths.get(programme, {})
        for name in sorted(paths, key=numbered, reverse=True):
            yield self.edition_at(paths[name])

    def standing(self, programme: str) -> Iterator[Edition]:
        """Yield the editions of a programme that none corrects, the newest first."""
        paths = self._paths.get(programme, {})
        for name in self._standing.get(programme, ()):
            yield self.edition_at(paths[name])

    @cached_property
    def _standing(self) -> dict[str, tuple[str, ...]]:
        return {programme: standing(paths) for programme, paths in self._paths.items()}

    def edition_at(self, path: Path) -> Edition:
        """Return the edition of a file; raises `UnreadableError`."""
        if path not in self._read:
            content = self._written.get(path)
            self._read[path] = (
                _shipped_edition(path, self._shipped)
                if content is None and path.is_relative_to(self._shipped)
                else read_edition(path, self.regions, self._records, shown(path), content=content)
            )
        return self._read[path]

    def find(self, name: str) -> Edition:
        """Return the edition `PROGRAMME@EDITION`, or what corrects it; of a programme alone, the newest.

        Raises `NoEditionError` if there is none.
        """
        programme, _, wanted = name.partition("@")
        editions = self._paths.get(programme, {})
        found = edition_meant(wanted, editions)
        if found is not None:
            return self.edition_at(editions[found])
        if editions and not wanted:
            return next(self.editions(programme))
        known = ", ".join(
            f"{each}@{edition}" for each in self.programmes() for edition in self._paths[each]
        )
        raise NoEditionError(message("rules-show.no-edition", name=name, known=known), "edition")

    def is_meant(self, edition: Edition, name: str) -> bool:
        """Return whether a name means an edition, as `2026` or `PROGRAMME@2026`."""
        programme, _, wanted = name.rpartition("@")
        if programme not in ("", edition.rules.programme):
            return False
        return edition_meant(wanted, self._paths[edition.rules.programme]) == edition.rules.edition

    def all(self) -> Iterator[Edition]:
        """Yield every edition, by programme, the oldest first."""
        for programme in self.programmes():
            yield from reversed(tuple(self.editions(programme)))


# What comes with regionai is the same as long as the process is: whoever calls it again waits for no file.
@cache
def _regions(shipped: Path) -> Regions:
    path = shipped / REGIONS
    return read_model(Regions, read_bytes(path), shown(path))[0]


@cache
def _records(_shipped: Path) -> Records:
    return Records()


@cache
def _shipped_edition(path: Path, shipped: Path) -> Edition:
    file = shown(Path("rules", path.relative_to(shipped)))
    return read_edition(path, _regions(shipped), _records(shipped), file, is_among_shipped=True)


def _twice(path: Path, name: str, other: str) -> Problem:
    return problem(shown(path), START, message("library.twice", name=name, other=other))
