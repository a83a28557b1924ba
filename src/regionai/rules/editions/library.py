"""Which edition applies."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from regionai.messages import Listing, Message, Text, message
from regionai.model.spelling import without_word_for_year, without_year
from regionai.rules.editions.edition import Edition, PlaceTaken, redefinitions
from regionai.rules.editions.files import NoEditionError, RuleFiles
from regionai.rules.editions.folders import MAIN_PROGRAMME, SHIPPED, kin_of
from regionai.rules.numbering import edition_meant
from regionai.rules.ruleset import RuleSet
from regionai.source.file import printable
from regionai.source.names import compared
from regionai.source.problem import Problem, UnreadableError, problem, refusal
from regionai.source.shape import closest


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


class Library(RuleFiles):
    """The rule files, and which of their editions applies."""

    def __init__(
        self,
        own: tuple[Path, ...] = (),
        shipped: Path = SHIPPED,
        instead: tuple[Path, ...] = (),
        written: Mapping[Path, bytes] = {},
        *,
        locked: bool = False,
    ) -> None:
        """Look for rule files; raises `UnreadableError` if an own folder has none.

        `instead` are files that take the place of those of the same edition,
        as one does that is being written, and `written` the bytes of what is not on
        the disk yet. If it is `locked`, nothing is applied
        in the place of a shipped edition that is not shipped itself.
        """
        super().__init__(own, shipped, instead, written)
        self._locked = locked
        self._titled: dict[str, str] = {}
        self._beside: dict[tuple[str, date], tuple[Chosen, ...]] = {}
        self._taken: dict[Path, PlaceTaken | None] = {}

    @cached_property
    def _own_programmes(self) -> tuple[str, ...]:
        """The programmes of which there is a file that is not shipped."""
        return tuple(
            programme
            for programme in self.programmes()
            if not all(path.is_relative_to(self._shipped) for path in self._paths[programme].values())
        )

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
            found, reason = self.edition_at(known[name]), message(because, edition=edition)
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
            self._taken[edition.path] = place_taken(edition, shipped, self.edition_at, locked=self._locked)
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

    def _in_force(self, programme: str) -> str:
        periods = (
            f"{e.rules.edition} ({e.rules.applies.first} ~ {e.rules.applies.last or ''})"
            for e in self.standing(programme)
        )
        return ", ".join(periods)


def around(path: Path, own: tuple[Path, ...], written: Mapping[Path, bytes] = {}) -> Library:
    """Return a library in which a rule file, and those next to it, stand for the editions they are of.

    `written` are the bytes of files that are not on the disk yet.
    """
    return Library(own, instead=(*kin_of(path), path), written=written)


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
