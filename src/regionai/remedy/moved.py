"""Amounts that become others, summed by what is known of their sources."""

from collections.abc import Iterable
from typing import NamedTuple

from regionai.budget.cell import Cell, Shape
from regionai.budget.ledger import Ledger
from regionai.model.amount import KEYS, Source


class Moved(NamedTuple):
    """By how many won an amount of some sources moves: as printed, and at both its ends."""

    sources: tuple[Source, ...]
    printed: int
    least: int
    greatest: int


def moved(cell: Cell, to: int) -> Moved:
    """Return how an amount moves that becomes `to`, as rounded as it was."""
    above = cell.greatest - cell.printed
    # An end at nothing was cut there: then it lies as far off as the other.
    below = cell.printed - cell.least if cell.least else above
    least = max(to - below, 0) - cell.least
    return Moved(cell.shape.sources, to - cell.printed, least, to - cell.printed)


def added(key: str, won: int) -> Moved:
    """Return a new amount under a key that a line does not have yet."""
    return Moved(KEYS[key], won, won, won)


def summed(cells: Iterable[Cell]) -> Ledger:
    """Return amounts summed by what is known of their sources, all that a declared figure asks about."""
    found: dict[tuple[Source, ...], Cell] = {}
    for cell in cells:
        shape, before = cell.shape, found.get(cell.shape.sources)
        one = Shape(shape.sources, shape.categories[:1], shape.places[:1], None)
        found[shape.sources] = Cell(
            one,
            cell.printed + (before.printed if before else 0),
            cell.least + (before.least if before else 0),
            cell.greatest + (before.greatest if before else 0),
            (),
        )
    return Ledger(found.values())
