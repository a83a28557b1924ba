"""Amounts that become others, summed by what is known of them."""

from collections.abc import Iterable
from typing import NamedTuple

from regionai.budget.cell import Cell, Shape
from regionai.budget.ledger import Ledger


class Moved(NamedTuple):
    """By how many won an amount moves: as printed, and at both its ends."""

    shape: Shape
    printed: int
    least: int
    greatest: int


def moved(cell: Cell, to: int) -> Moved:
    """Return how an amount moves that becomes `to`, as rounded as it was."""
    above = cell.greatest - cell.printed
    # An end at nothing was cut there: then it lies as far off as the other.
    below = cell.printed - cell.least if cell.least else above
    least = max(to - below, 0) - cell.least
    return Moved(cell.shape, to - cell.printed, least, to - cell.printed)


def added(shape: Shape, won: int) -> Moved:
    """Return a new amount that a line does not have yet."""
    return Moved(shape, won, won, won)


def summed(cells: Iterable[Cell]) -> Ledger:
    """Return amounts summed by their shapes."""
    found: dict[Shape, Cell] = {}
    for cell in cells:
        before = found.get(cell.shape, Cell(cell.shape, 0, 0, 0, ()))
        found[cell.shape] = Cell(
            cell.shape,
            cell.printed + before.printed,
            cell.least + before.least,
            cell.greatest + before.greatest,
            (),
        )
    return Ledger(found.values())
