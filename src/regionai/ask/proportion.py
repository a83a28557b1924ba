"""The lines of a source in their exact proportion, which whole won can only come near."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import pairwise
from math import ceil, floor
from typing import NamedTuple

from regionai.budget.cell import Cell
from regionai.budget.form import Limit, form
from regionai.budget.ledger import Ledger
from regionai.model.money import Rounding, Won


class Weighted(NamedTuple):
    """An amount of a budget, and how many parts of the source's money are its own; 0 for other money."""

    cell: Cell
    weight: int


class Proportion:
    """A budget in which the lines of one source bear exactly their parts of its money.

    Such parts are fractions of a won. All is counted in parts of a won, as
    many as the source has, so that every amount is a whole number.
    """

    def __init__(self, cells: Sequence[Weighted], rounding: Rounding) -> None:
        """Take the amounts in the order of the budget; those that move are rounded as its table."""
        self._cells = cells
        self._parts = sum(weight for _, weight in cells)
        self._below, self._above = rounding.ends
        self._ledger = cache(self._worked_out)

    def signs(self, limits: Sequence[Limit], won: int) -> tuple[bool, ...]:
        """Return with `won` of the source whether each limit may be kept, and whether it surely is."""
        return tuple(value >= 0 for value in self._values(limits, won))

    def crossings(self, limits: Sequence[Limit], least: int, greatest: int) -> Iterator[Fraction]:
        """Yield from `least` to `greatest` where a limit begins or ceases to be kept, surely or possibly.

        Between two bends every value is linear, so that each crossing is exact.
        """
        bends = (end for bend in self._bends() for end in (floor(bend), ceil(bend)))
        nodes = sorted({least, greatest, *(end for end in bends if least < end < greatest)})
        for left, right in pairwise(nodes):
            at_ends = zip(self._values(limits, left), self._values(limits, right), strict=True)
            for low, high in at_ends:
                if (low < 0) is not (high < 0):
                    yield left + Fraction(low * (right - left), low - high)

    def _bends(self) -> Iterator[Fraction]:
        """Yield where the least amount of a line, which is never below 0, begins to rise."""
        for weight in {weight for _, weight in self._cells if weight}:
            yield Fraction(self._below * self._parts, weight)

    def _values(self, limits: Sequence[Limit], won: int) -> tuple[int, ...]:
        scaled = (replace(each, amount=Won(each.amount.amount * self._parts)) for each in limits)
        return ends(tuple(scaled), self._ledger(won))

    def _worked_out(self, won: int) -> Ledger:
        return Ledger(self._at(won, *each) for each in self._cells)

    def _at(self, won: int, cell: Cell, weight: int) -> Cell:
        if weight:
            printed = won * weight
            least = max(printed - self._below * self._parts, 0)
            greatest = printed + self._above * self._parts
        else:
            printed, least, greatest = (
                amount * self._parts for amount in (cell.printed, cell.least, cell.greatest)
            )
        return Cell(cell.shape, printed, least, greatest, cell.path)


def ends(limits: Sequence[Limit], ledger: Ledger) -> tuple[int, ...]:
    """Return the greatest and the least value of each limit's form; the limit is kept at 0 or more."""
    forms = (form(limit, ledger) for limit in limits)
    return tuple(end for each in forms for end in (each.greatest, each.least))
