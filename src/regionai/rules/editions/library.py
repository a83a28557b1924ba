"""The rule files: where they lie, and which edition applies."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from regionai.messages import Listing, Message, Text, message
from regionai.model.region import Regions
from regionai.model.spelling import without_word_for_year, without_year
from regionai.rules.editions.edition import Edition, PlaceTaken, read_edition, redefinitions
from regionai.rules.editions.folders import REGIONS, SHIPPED, kin_of, rule_files, shipped_files
from regionai.rules.editions.published import Records
from regionai.rules.numbering import edition_meant, numbered, standing
from regionai.rules.ruleset import RuleSet
from regionai.source.file import printable, read_bytes, shown
from regionai.source.names import compared
from regionai.source.problem import START, Problem, UnreadableError, problem, refusal
from regionai.source.shape import closest, validated
from regionai.source.tree import read_tree

# The programme that is meant where none is named.
MAIN_PROGRAMME = "region-led-ai"


class Chosen(NamedTuple):
    """An edition that is applied, and why it and not another.

    `taken` says that it takes the place of a shipped one and is not published,
    if it does.
    """

    edition: Edition
    because: Message
    taken: PlaceTaken | None = None

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

    def __init__(
        self,
        own: tuple[Path, ...] = (),
        shipped: Path = SHIPPED,
        instead: tuple[Path, ...] = (),
        *,
        locked: bool = False,
    ) -> None:
        """Look for rule files; raises `UnreadableError` if an own folder has none.

        `instead` are files that take the place of those of the same edition,
        as one does that is being written. If it is `locked`, nothing is applied
        in the place of a shipped edition that is not shipped itself.
        """
        self._shipped = shipped
        self._own = own
        self._instead = instead
        self._locked = locked
        self._records = Records()
        self._read: dict[Path, Edition] = {}
        self._titled: dict[str, str] = {}
        self._beside: dict[tuple[str, date], tuple[Chosen, ...]] = {}
        self._taken: dict[Path, PlaceTaken | None] = {}

    @cached_property
    def regions(self) -> Regions:
        """The table of regions."""
        path = self._shipped / REGIONS
        return validated(Regions, read_tree(read_bytes(path), shown(path)))

    @cached_property
    def _paths(self) -> dict[str, dict[str, Path]]:
        """The file of each edition of each programme, editions in the order of their names.

        Shipped files are known by their place; own ones may lie anywhere in
        their folder, so each is opened.
        """
        found = shipped_files(self._shipped)
        for folder in self._own:
            for path in rule_files(folder):
                rules = self._edition(path).rules
                editions = found.setdefault(rules.programme, {})
                if rules.edition in editions:
                    other = shown(editions[rules.edition])
                    raise UnreadableError((_twice(path, rules.name, other),))
                editions[rules.edition] = path
        for path in self._instead:
            rules = self._edition(path).rules
            found.setdefault(rules.programme, {})[rules.edition] = path
        return found

    @cached_property
    def _own_programmes(self) -> tuple[str, ...]:
        """The programmes of which there is a file that is not shipped."""
        return tuple(
            programme
            for programme in self.programmes()
            if not all(path.is_relative_to(self._shipped) for path in self._paths[programme].values())
        )

    def programmes(self) -> tuple[str, ...]:
        """Return the programmes of which there is an edition."""
        return tuple(sorted(self._paths))

    def editions(self, programme: str) -> Iterator[Edition]:
        """Yield the editions of a programme, the newest first."""
        paths = self._paths.get(programme, {})
        for name in sorted(paths, key=numbered, reverse=True):
            yield self._edition(paths[name])

    def standing(self, programme: str) -> Iterator[Edition]:
        """Yield the editions of a programme that none corrects, the newest first."""
        paths = self._paths.get(programme, {})
        for name in self._standing.get(programme, ()):
            yield self._edition(paths[name])

    @cached_property
    def _standing(self) -> dict[str, tuple[str, ...]]:
        return {programme: standing(paths) for programme, paths in self._paths.items()}

    def programme(self, word: str) -> str:
        """Return the programme that a word means: a name, or the title of an edition without its year.

        Any other word is its own.
        """
        if word in self._paths or word.isascii():
            return word
        if word not in self._titled:
            # Most proposals are of one programme, and reading all editions takes longer than judging.
            others = (name for name in self.programmes() if name != MAIN_PROGRAMME)
            titled = (
                name
                for name in (MAIN_PROGRAMME, *others)
                for edition in self.editions(name)
                if compared(without_year(edition.rules.title.ko)) == compared(without_year(word))
            )
            self._titled[word] = next(titled, word)
        return self._titled[word]

    def choose(self, programme: str, edition: str | None, on: date | None, because: str) -> Chosen:
        """Return the edition that is named, or what corrects it, else the one in force on a day.

        `because` is the message that says where the name or the day comes
        from. Raises `NoEditionError` if there is no such programme or edition.
        """
        known = self._paths.get(programme)
        if known is None:
            raise NoEditionError(self._no_programme(programme), "programme")
        if edition is not None:
            name = edition_meant(edition, known)
            if name is None:
                edition = without_word_for_year(edition)
                name = edition_meant(edition, known)
            if name is None:
                said = message("library.no-edition", edition=printable(edition), known=", ".join(known))
                raise NoEditionError(said, "edition")
            found, reason = self._edition(known[name]), message(because, edition=edition)
            return self.chosen(found, reason if name == edition else _corrected(found, reason))
        if on is None:
            raise NoEditionError(message("library.no-date", known=", ".join(known)), "submitted")
        in_force = self._in_force_on(programme, on)
        if len(in_force) > 1:
            raise UnreadableError((_overlap(in_force[0], in_force[1], on),))
        if in_force:
            return self.chosen(in_force[0], _corrected(in_force[0], message(because, day=on)))
        said = message("library.none-in-force", day=on, known=self._in_force(programme))
        raise NoEditionError(said, "submitted")

    def chosen(self, edition: Edition, because: Message) -> Chosen:
        """Return an edition as one that is applied.

        Raises `UnreadableError` for one that takes the place of a shipped one if
        the library is locked.
        """
        taken = None if edition.is_shipped else self._place_taken(edition)
        if taken is not None and self._locked:
            raise refusal(edition.file, edition.tree.span(taken.at), taken.said)
        return Chosen(edition, because, taken)

    def _place_taken(self, edition: Edition) -> PlaceTaken | None:
        if edition.path not in self._taken:
            # Most runs apply nothing but what is shipped.
            from regionai.rules.editions.unpublished import place_taken, published_files

            shipped = published_files(self._shipped, self._records)
            self._taken[edition.path] = place_taken(edition, shipped, self._edition, locked=self._locked)
        return self._taken[edition.path]

    def _no_programme(self, word: str) -> Message:
        names = self.programmes()
        titles = [without_year(next(self.editions(name)).rules.title.ko) for name in names]
        known = Listing(
            tuple(Text(ko=f"{title}({name})", en=name) for name, title in zip(names, titles, strict=True))
        )
        meant = closest(word, (*names, *titles)) or "-"
        return message("library.no-programme", programme=word, meant=meant, known=known)

    def _in_force_on(self, programme: str, on: date) -> tuple[Edition, ...]:
        """Return the editions in force on a day, but those that were corrected.

        Of shipped ones there is at most one, so that the search ends with it.
        """
        covering = (e for e in self.standing(programme) if e.rules.applies.covers(on))
        return tuple(covering if programme in self._own_programmes else islice(covering, 1))

    def applied_with(self, chosen: Chosen, on: date) -> tuple[Chosen, ...]:
        """Return what is applied with an edition: general law, then the user's own rule sets.

        Of general law it is the text in force, else the nearest; of own rule
        sets those in force that add to the programme. Raises `UnreadableError`
        if one of those redefines what another says.
        """
        asked = (chosen.edition.file, on)
        if asked not in self._beside:
            found = (*self._law(chosen, on), *self._additions(chosen, on))
            problems = tuple(redefinitions([each.edition for each in (chosen, *found)]))
            if problems:
                raise UnreadableError(problems)
            self._beside[asked] = found
        return self._beside[asked]

    def _additions(self, chosen: Chosen, on: date) -> Iterator[Chosen]:
        # No shipped rule set adds to another, and reading them all would cost more than judging.
        for programme in self._own_programmes:
            for found in self._in_force_on(programme, on) if self._adds(programme, chosen) else ():
                said = message("library.adds", programme=chosen.rules.programme, day=on)
                yield self.chosen(found, _corrected(found, said))

    def _adds(self, programme: str, chosen: Chosen) -> bool:
        return any(chosen.rules.programme in e.rules.adds_to for e in self.editions(programme))

    def _law(self, chosen: Chosen, on: date) -> Iterator[Chosen]:
        for name in chosen.rules.beside:
            editions = tuple(self.standing(name))
            if not editions:
                said = message("library.no-law", law=name, by=chosen.rules.name)
                raise NoEditionError(said, "programme")
            in_force = next((e for e in editions if e.rules.applies.covers(on)), None)
            if in_force is not None:
                yield self.chosen(in_force, _corrected(in_force, message("library.law-in-force", day=on)))
                continue
            nearest = min(editions, key=lambda e: abs((e.rules.applies.first - on).days))
            yield self.chosen(nearest, _corrected(nearest, nearest.rules.nearest_to(on)))

    def _edition(self, path: Path) -> Edition:
        if path not in self._read:
            is_shipped = path.is_relative_to(self._shipped)
            shown_as = shown(Path("rules", path.relative_to(self._shipped)) if is_shipped else path)
            self._read[path] = read_edition(
                path, self.regions, self._records, shown_as, is_among_shipped=is_shipped
            )
        return self._read[path]

    def edition_at(self, path: Path) -> Edition:
        """Return the edition of a file; raises `UnreadableError`."""
        return self._edition(path)

    def find(self, name: str) -> Edition:
        """Return the edition `PROGRAMME@EDITION`, or what corrects it; of a programme alone, the newest.

        Raises `NoEditionError` if there is none.
        """
        programme, _, wanted = name.partition("@")
        editions = self._paths.get(programme, {})
        found = edition_meant(wanted, editions)
        if found is not None:
            return self._edition(editions[found])
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

    def _in_force(self, programme: str) -> str:
        periods = (
            f"{e.rules.edition} ({e.rules.applies.first} ~ {e.rules.applies.last or ''})"
            for e in self.standing(programme)
        )
        return ", ".join(periods)


def around(path: Path, own: tuple[Path, ...]) -> Library:
    """Return a library in which a rule file, and those next to it, stand for the editions they are of."""
    return Library(own, instead=(*kin_of(path), path))


def _corrected(found: Edition, because: Message) -> Message:
    """Return why an edition applies; of one that nobody named by its number, also what it corrects."""
    rules = found.rules
    if rules.corrects is None or rules.why is None:
        return because
    return message(
        "chosen.corrected", because=because, edition=rules.edition, original=rules.corrects, why=rules.why
    )


def _overlap(one: Edition, other: Edition, on: date) -> Problem:
    said = message("library.overlap", day=on, name=one.rules.name, other=other.rules.name, file=other.file)
    return problem(one.file, one.tree.span(("applies", "from")), said)


def _twice(path: Path, name: str, other: str) -> Problem:
    return problem(shown(path), START, message("library.twice", name=name, other=other))
