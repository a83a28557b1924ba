"""One amount of a budget, and all that is known of it."""

from collections.abc import Container, Iterable, Iterator
from enum import IntEnum
from itertools import product
from typing import NamedTuple

from regionai.model.amount import Amount, Source
from regionai.source.tree import KeyPath


class Membership(IntEnum):
    """Whether money belongs to something; the lesser of two is whether it belongs to both.

    That holds where the two are independent of each other, as coordinates are.
    """

    NO = 0
    MAYBE = 1
    YES = 2


def among(options: Iterable[object], chosen: Container[object]) -> Membership:
    """Return whether the one true option is among the chosen ones."""
    inside = [option in chosen for option in options]
    if all(inside):
        return Membership.YES
    return Membership.MAYBE if any(inside) else Membership.NO


class Place(NamedTuple):
    """Where money is spent, seen from the applicant."""

    outside_region: bool
    capital_region: bool


class Coordinates(NamedTuple):
    """One possible reading of a cell, its year aside."""

    source: Source
    category: str
    place: Place


class Shape(NamedTuple):
    """All that is known of an amount: for each coordinate, what it may be.

    Coordinates are independent of each other. `years` is None when not even
    the work period is known.
    """

    sources: tuple[Source, ...]
    categories: tuple[str, ...]
    places: tuple[Place, ...]
    years: tuple[int, ...] | None

    def readings(self) -> Iterator[Coordinates]:
        """Yield every possible reading, years aside."""
        for coordinates in product(self.sources, self.categories, self.places):
            yield Coordinates(*coordinates)

    def falls_in(self, years: tuple[int, ...]) -> Membership:
        """Return whether the money falls in one of `years`."""
        return Membership.MAYBE if self.years is None else among(self.years, years)


class Cell(NamedTuple):
    """One amount of one budget line, in won, as printed and at its two ends."""

    shape: Shape
    printed: int
    least: int
    greatest: int
    path: KeyPath


def cell(shape: Shape, amount: Amount, path: KeyPath) -> Cell:
    """Return an amount of a shape as a cell."""
    return Cell(shape, amount.printed.amount, amount.least.amount, amount.greatest.amount, path)
