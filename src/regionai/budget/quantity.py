"""A named filter over cells."""

from functools import cached_property, lru_cache
from typing import Annotated, Literal, NamedTuple

from regionai.budget.cell import Coordinates, Membership, Place, Shape, among
from regionai.messages import message
from regionai.model.amount import KEYS, SOURCES, Source
from regionai.model.fields import BothLanguages, Purpose, ReadBy, SeveralWords, words
from regionai.source.shape import Refused, Written


def _sources(value: object) -> tuple[Source, ...]:
    """Return the sources that words of a rule file cover: those of a proposal, such as `private`, too."""
    listed = words(value)
    for word in listed:
        if word not in KEYS:
            raise Refused(message("rules.unknown-source", source=word, known=", ".join(KEYS)))
    return tuple(dict.fromkeys(source for word in listed for source in KEYS[word]))


class Filter(NamedTuple):
    """The selection of a quantity without its name; a field that is None selects everything.

    The fields are in the order of a shape's coordinates.
    """

    sources: frozenset[Source] | None
    categories: frozenset[str] | None
    places: frozenset[Place] | None

    def holds(self, cell: Coordinates) -> bool:
        """Return whether money with these coordinates is selected."""
        return (
            (self.sources is None or cell.source in self.sources)
            and (self.categories is None or cell.category in self.categories)
            and (self.places is None or cell.place in self.places)
        )

    def within(self, other: "Filter") -> bool:
        """Return whether all money that is selected is selected by another filter as well."""
        return all(
            theirs is None or (own is not None and own <= theirs)
            for own, theirs in zip(self, other, strict=True)
        )

    @lru_cache(maxsize=4096)  # noqa: B019 - filters and shapes are few, and the same in every file
    def membership(self, shape: Shape) -> Membership:
        """Return whether money of a shape is selected."""
        found = Membership.YES
        if self.sources is not None:
            found = among(shape.sources, self.sources)
        if self.categories is not None:
            found = min(found, among(shape.categories, self.categories))
        if self.places is not None:
            found = min(found, among(shape.places, self.places))
        return found


ExecutedIn = Literal["outside-region", "capital-region", "abroad"]

_AWAY = Place(outside_region=True, capital_region=False)
_CAPITAL = Place(outside_region=True, capital_region=True)
_ABROAD = Place(outside_region=True, capital_region=False, abroad=True)
# The places that each value of `executed_in` means.
_EXECUTED_IN: dict[ExecutedIn, frozenset[Place]] = {
    "outside-region": frozenset((_AWAY, _CAPITAL, _ABROAD)),
    "capital-region": frozenset((_CAPITAL._replace(outside_region=False), _CAPITAL)),
    "abroad": frozenset((_ABROAD,)),
}


class Quantity(Written):
    """The cells that all given filters accept; without any filter every cell, the total."""

    title: Annotated[BothLanguages | None, Purpose.ITSELF] = None
    source: Annotated[tuple[Source, ...] | None, ReadBy(_sources, "sources"), Purpose.FIGURE] = None
    category: Annotated[SeveralWords | None, Purpose.FIGURE] = None
    executed_in: Annotated[ExecutedIn | None, Purpose.FIGURE] = None

    @cached_property
    def filter(self) -> Filter:
        """The selection; quantities with equal filters sum the same money."""
        return Filter(
            None if self.source is None or set(self.source) == set(SOURCES) else frozenset(self.source),
            None if self.category is None else frozenset(self.category),
            None if self.executed_in is None else _EXECUTED_IN[self.executed_in],
        )


# The filters for the whole budget, and for each key under which a proposal writes an amount.
FUNDING: dict[str, Filter] = {
    "total": Filter(None, None, None),
    **{key: Filter(frozenset(sources), None, None) for key, sources in KEYS.items()},
}
