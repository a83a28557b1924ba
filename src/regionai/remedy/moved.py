"""Amounts that become others, summed by what is known of them."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from regionai.budget.cell import Cell, Group, Shape
from regionai.budget.ledger import Ledger, summed_by_shape


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


def summed(parts: Iterable[Cell | Moved], asked: Callable[[Shape], Shape]) -> Ledger:
    """Return amounts and their moves summed by what is asked of their shapes."""
    return Ledger(by_shape(part._replace(shape=asked(part.shape)) for part in by_shape(parts)))


def by_shape(parts: Iterable[Cell | Group | tuple[Shape, int, int, int]]) -> Iterator[Cell]:
    """Yield amounts and their moves summed by shape, as cells that stand nowhere in the file."""
    return (Cell(*group, ()) for group in summed_by_shape(tuple(parts)))
