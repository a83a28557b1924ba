"""One amount of a budget, and what is known about it."""

from collections.abc import Callable, Collection, Container, Iterable, Iterator
from enum import IntEnum
from itertools import product
from operator import itemgetter
from typing import NamedTuple

from regionai.model.amount import Amount, Source
from regionai.source.plain import KeyPath


class Membership(IntEnum):
    """Whether money meets a condition: certainly not, possibly, or certainly.

    `min` of two is whether it meets both, if the conditions are independent,
    as those on different coordinates are.
    """

    NO = 0
    MAYBE = 1
    YES = 2


def among(options: Iterable[object] | None, chosen: Container[object]) -> Membership:
    """Return whether the true value is among the chosen ones; it is one of `options`, or any for None."""
    if options is None:
        return Membership.MAYBE
    inside = {option in chosen for option in options}
    if False not in inside:
        return Membership.YES
    return Membership.MAYBE if True in inside else Membership.NO


class Place(NamedTuple):
    """Where money is spent, seen from the applicant; what is abroad lies outside its region as well."""

    outside_region: bool
    capital_region: bool
    abroad: bool = False


HOME = Place(outside_region=False, capital_region=False)
CAPITAL_HOME = Place(outside_region=False, capital_region=True)
AWAY = Place(outside_region=True, capital_region=False)
CAPITAL = Place(outside_region=True, capital_region=True)
ABROAD = Place(outside_region=True, capital_region=False, abroad=True)

# A cost item, or a kind of body, that nobody asks about.
ANY_OTHER = ""


class Coordinates(NamedTuple):
    """One possible combination of the coordinates of a cell, without the year.

    `body` is the kind of the body that executes it.
    """

    source: Source
    category: str
    place: Place
    item: str = ANY_OTHER
    body: str = ANY_OTHER


class Shape(NamedTuple):
    """What is known about an amount: the possible values of each coordinate.

    Coordinates are independent of each other. `years` is None if not even the
    work period is known, `items` and `bodies` if nothing is: the cost item and
    the kind of the executing body may then be any.
    """

    sources: tuple[Source, ...]
    categories: tuple[str, ...]
    places: tuple[Place, ...]
    years: tuple[int, ...] | None
    items: tuple[str, ...] | None = None
    bodies: tuple[str, ...] | None = None

    def readings(self, items: Collection[str] = (), bodies: Collection[str] = ()) -> Iterator[Coordinates]:
        """Yield every possible combination of coordinates, without the year.

        Of what may be any, those that are asked about and one that is not.
        """
        of_items, of_bodies = self.items or (*items, ANY_OTHER), self.bodies or (*bodies, ANY_OTHER)
        for coordinates in product(self.sources, self.categories, self.places, of_items, of_bodies):
            yield Coordinates(*coordinates)

    def about(self, positions: Collection[int]) -> "Shape":
        """Return the shape with its coordinates at some positions, and else those that any shape gets."""
        return Shape._make(self[n] if n in positions else other for n, other in enumerate(_OTHERS))

    def falls_in(self, years: tuple[int, ...]) -> Membership:
        """Return whether the money falls in one of `years`."""
        return among(self.years, years)


_OTHERS = Shape(("national",), (ANY_OTHER,), (HOME,), None, (ANY_OTHER,), (ANY_OTHER,))


def telling(positions: Collection[int]) -> Callable[[Shape], object]:
    """Return what gives the coordinates of a shape at some positions, by which shapes are told apart."""
    return itemgetter(*positions) if positions else lambda _: None


class Cell(NamedTuple):
    """One amount of one budget line in won: as printed, and its least and greatest possible value."""

    shape: Shape
    printed: int
    least: int
    greatest: int
    path: KeyPath


def cell(shape: Shape, amount: Amount, path: KeyPath) -> Cell:
    """Return the cell of an amount that is written at `path`."""
    return Cell(shape, amount.printed.amount, amount.least.amount, amount.greatest.amount, path)


class Group(NamedTuple):
    """The sum of cells that agree in all coordinates asked about; `shape` is that of the first."""

    shape: Shape
    printed: int
    least: int
    greatest: int
