"""The lines of a source in their exact proportion, which whole won can only come near."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache, cached_property
from itertools import pairwise
from math import ceil, floor
from typing import NamedTuple

from regionai.budget.cell import Cell, Group, Shape
from regionai.budget.form import Limit, form
from regionai.budget.ledger import Ledger
from regionai.model.money import Rounding, Won, in_proportion

# How far around each end of where whole won may matter amounts are looked at.
_NEAR = 8


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
        self._ends = rounding.ends
        self._exact = cache(self._in_parts)
        self._written = cache(self._in_whole_won)

    def signs(self, limits: Sequence[Limit], won: int) -> tuple[bool, ...]:
        """Return with `won` of the source whether each limit may be kept, and whether it surely is."""
        return _signs(self._values(limits, won))

    def written_signs(self, limits: Sequence[Limit], won: int) -> tuple[bool, ...]:
        """Return the same with every line in whole won."""
        return _signs(_ends(limits, self._written(won)))

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

    def unlike(self, limits: Sequence[Limit], least: int, greatest: int) -> Iterator[int]:
        """Yield amounts at which whole won keep and break other limits than the exact parts do.

        They lie where a limit is kept or broken by less than whole won may be
        off; some of them are looked at, on both sides of each end.
        """
        for limit in limits:
            off = Won(self._most_off(limit))
            if off.amount:
                moved = (
                    limit._replace(amount=amount) for amount in (limit.amount - off, limit.amount + off)
                )
                crossings = self.crossings((limit, *moved), least, greatest)
                for end in {least, greatest, *map(floor, crossings)}:
                    for won in range(max(end - _NEAR, least), min(end + _NEAR, greatest) + 1):
                        if self.signs((limit,), won) != self.written_signs((limit,), won):
                            yield won

    def _most_off(self, limit: Limit) -> int:
        """Return a bound on how far whole won move a limit's value: they add up to the exact sum."""
        moving = [cell for cell, weight in self._cells if weight]
        worth = [each for cell in moving for each in limit.coefficients(cell.shape)]
        return (max(worth) - min(worth)) * (len(moving) - 1)

    def _bends(self) -> Iterator[Fraction]:
        """Yield where the least amount of a line, which is never below 0, begins to rise."""
        for weight in {weight for _, weight in self._cells if weight}:
            yield Fraction(self._ends[0] * self._parts, weight)

    def _values(self, limits: Sequence[Limit], won: int) -> tuple[int, ...]:
        scaled = (each._replace(amount=Won(each.amount.amount * self._parts)) for each in limits)
        return _ends(tuple(scaled), self._exact(won))

    def _in_whole_won(self, won: int) -> Ledger:
        return self._summed(in_proportion(won, [weight for _, weight in self._cells]), 1)

    def _in_parts(self, won: int) -> Ledger:
        return self._summed([won * weight for _, weight in self._cells], self._parts)

    def _summed(self, moved: Sequence[int], scale: int) -> Ledger:
        """Return the budget with the lines of the source at other amounts, all lines alike as one.

        A limit sees no more of them than their sums. All is counted in parts of a won, `scale` to
        one, and an amount that moves may be off as its table is rounded.
        """
        below, above = (end * scale for end in self._ends)
        cells = []
        for still, moving in self._alike:
            found = [moved[n] for n in moving]
            least = sum([won - below for won in found if won > below])
            greatest = sum(found) + above * len(found)
            ends = (still.least * scale + least, still.greatest * scale + greatest)
            cells.append(Cell(still.shape, still.printed * scale + sum(found), *ends, ()))
        return Ledger(cells)

    @cached_property
    def _alike(self) -> tuple[tuple[Group, tuple[int, ...]], ...]:
        """The sums of the amounts of each shape that stay, and the numbers of those that move."""
        numbers: dict[Shape, list[int]] = {}
        for number, (cell, _) in enumerate(self._cells):
            numbers.setdefault(cell.shape, []).append(number)
        return tuple((self._still(shape, each), self._moving(each)) for shape, each in numbers.items())

    def _still(self, shape: Shape, numbers: Sequence[int]) -> Group:
        still = [cell for cell, weight in (self._cells[n] for n in numbers) if not weight]
        ends = (sum(cell.least for cell in still), sum(cell.greatest for cell in still))
        return Group(shape, sum(cell.printed for cell in still), *ends)

    def _moving(self, numbers: Sequence[int]) -> tuple[int, ...]:
        return tuple(n for n in numbers if self._cells[n].weight)


def _ends(limits: Sequence[Limit], ledger: Ledger) -> tuple[int, ...]:
    """Return the greatest and the least value of each limit's form; the limit is kept at 0 or more."""
    forms = (form(limit, ledger) for limit in limits)
    return tuple(end for each in forms for end in (each.greatest, each.least))


def _signs(values: tuple[int, ...]) -> tuple[bool, ...]:
    return tuple(value >= 0 for value in values)
