"""A named filter over cells."""

from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Annotated, Literal, NamedTuple, get_args

from regionai.budget.cell import (
    ABROAD,
    AWAY,
    CAPITAL,
    CAPITAL_HOME,
    HOME,
    Coordinates,
    Membership,
    Place,
    Shape,
    among,
)
from regionai.messages import Listing, message
from regionai.model.amount import KEYS, SOURCES, Source
from regionai.model.bodies import APPLICANT
from regionai.model.fields import BothLanguages, Purpose, ReadBy, SeveralWords, words
from regionai.model.proposal import MEMBER_KINDS, SIZES
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

    The fields have the names of a shape's coordinates.
    """

    sources: frozenset[Source] | None
    categories: frozenset[str] | None
    places: frozenset[Place] | None
    items: frozenset[str] | None = None
    bodies: frozenset[str] | None = None

    def holds(self, cell: Coordinates) -> bool:
        """Return whether money with these coordinates is selected."""
        return (
            (self.sources is None or cell.source in self.sources)
            and (self.categories is None or cell.category in self.categories)
            and (self.places is None or cell.place in self.places)
            and (self.items is None or cell.item in self.items)
            and (self.bodies is None or cell.body in self.bodies)
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
        if self.items is not None:
            found = min(found, among(shape.items, self.items))
        if self.bodies is not None:
            found = min(found, among(shape.bodies, self.bodies))
        return found

    def readings(self, shape: Shape, *more: "Filter") -> Iterator[Coordinates]:
        """Yield the combinations of a shape's coordinates that this filter and others can tell apart."""
        filters = (self, *more)
        items = {item for of in filters for item in of.items or ()}
        bodies = {body for of in filters for body in of.bodies or ()}
        return shape.readings(sorted(items), sorted(bodies))


# Where in a shape each coordinate stands that a filter looks at.
_POSITIONS = tuple(Shape._fields.index(name) for name in Filter._fields)


@lru_cache(maxsize=4096)
def looked_at(filters: tuple[Filter, ...], by_year: bool) -> tuple[int, ...]:  # noqa: FBT001
    """Return which coordinates of a shape the filters look at."""
    asked = {_POSITIONS[n] for of in filters for n, chosen in enumerate(of) if chosen is not None}
    return tuple(sorted(asked | {Shape._fields.index("years")} if by_year else asked))


# Who may execute money, as a quantity names them: the regional government, or a kind of body.
EXECUTORS: tuple[str, ...] = (APPLICANT, *(kind for kind in get_args(MEMBER_KINDS) if kind != "other"))

ExecutedIn = Literal["outside-region", "capital-region", "abroad", "korea"]

# The places that each value of `executed_in` means.
_EXECUTED_IN: dict[ExecutedIn, frozenset[Place]] = {
    "outside-region": frozenset((AWAY, CAPITAL, ABROAD)),
    "capital-region": frozenset((CAPITAL_HOME, CAPITAL)),
    "abroad": frozenset((ABROAD,)),
    "korea": frozenset((HOME, CAPITAL_HOME, AWAY, CAPITAL)),
}


def _bodies(value: object) -> tuple[str, ...]:
    """Return the kinds of bodies, or `applicant`, of a rule file; of `other` nobody knows what it is."""
    listed = words(value)
    for word in listed:
        if word not in EXECUTORS:
            known = Listing(tuple(f"`{each}`" for each in EXECUTORS))
            raise Refused(message("field.not-one-of-these", text=word, expected=known))
    return listed


class Quantity(Written):
    """The cells that all given filters accept; without any filter every cell, the total."""

    title: Annotated[BothLanguages | None, Purpose.ITSELF] = None
    source: Annotated[tuple[Source, ...] | None, ReadBy(_sources, "sources"), Purpose.FIGURE] = None
    category: Annotated[SeveralWords | None, Purpose.FIGURE] = None
    item: Annotated[SeveralWords | None, Purpose.FIGURE] = None
    executed_in: Annotated[ExecutedIn | None, Purpose.FIGURE] = None
    executed_by: Annotated[tuple[str, ...] | None, ReadBy(_bodies, "bodies"), Purpose.FIGURE] = None

    @cached_property
    def filter(self) -> Filter:
        """The selection; quantities with equal filters sum the same money."""
        return Filter(
            None if self.source is None or set(self.source) == set(SOURCES) else frozenset(self.source),
            None if self.category is None else frozenset(self.category),
            None if self.executed_in is None else _EXECUTED_IN[self.executed_in],
            None if self.item is None else frozenset(self.item),
            None
            if self.executed_by is None
            else frozenset(size for kind in self.executed_by for size in SIZES.get(kind, (kind,))),
        )


# The filters for the whole budget, and for each key under which a proposal writes an amount.
FUNDING: dict[str, Filter] = {
    "total": Filter(None, None, None),
    **{key: Filter(frozenset(sources), None, None) for key, sources in KEYS.items()},
}
