"""The simplex method in whole numbers: rows that are sums of free variables.

With bounds on every variable (Dutertre and de Moura, "A fast
linear-arithmetic solver for DPLL(T)", 2006), with Bland's rule so that it
ends, and whole-number pivots with one common denominator (Edmonds).
"""

from collections.abc import Sequence
from copy import copy
from fractions import Fraction
from operator import mul
from typing import NamedTuple

Number = int | Fraction


class Row(NamedTuple):
    """A sum of coefficient times variable that lies within `least` and `greatest`, both included."""

    coefficients: tuple[int, ...]
    least: int
    greatest: int


class Tableau:
    """Each row, and last the cost if it is asked for, as a sum of free variables over one denominator.

    Rows are numbered behind the variables. A free variable is at one of its
    ends, so that every basic one is a whole number over the denominator, too.
    """

    def __init__(self, low: Sequence[int], high: Sequence[int], rows: Sequence[Row]) -> None:
        """Begin with every variable at its lower end; `low` and `high` are those of the variables."""
        self.low = [*low, *(row.least for row in rows)]
        self.high = [*high, *(row.greatest for row in rows)]
        self.count = len(low)
        self.free = list(range(self.count))
        self.basic = list(range(self.count, len(self.low)))
        self.ends = [*self.low]
        self.table = [[*row.coefficients] for row in rows]
        self.denominator = 1

    def with_costs(self, costs: Sequence[int]) -> "Tableau":
        """Return the same, with what its variables cost."""
        found = copy(self)
        found.free, found.basic, found.ends = [*self.free], [*self.basic], [*self.ends]
        found.table = [*self.table, self._cost(costs)]
        return found

    def cheapest(self) -> tuple[Number, ...]:
        """Return a point of least cost; every row must be kept already."""
        while self._improve():
            pass
        of_basic = dict(zip(self.basic, map(self._whole, self._values()), strict=True))
        return tuple([of_basic.get(variable, self.ends[variable]) for variable in range(self.count)])

    def _cost(self, costs: Sequence[int]) -> list[int]:
        """Return what the free variables cost, and those of the rows that are sums of them."""
        found = [costs[n] * self.denominator if n < self.count else 0 for n in self.free]
        for n, row in zip(self.basic, self.table, strict=True):
            if n < self.count and costs[n]:
                found = [each + costs[n] * factor for each, factor in zip(found, row, strict=True)]
        return found

    def _whole(self, value: int) -> Number:
        found = Fraction(value, self.denominator)
        return found.numerator if found.denominator == 1 else found

    def _values(self) -> list[int]:
        """Return the basic variables, times the denominator."""
        ends = [self.ends[variable] for variable in self.free]
        return [sum(map(mul, row, ends)) for row in self.table[: len(self.basic)]]

    def settle(self) -> bool:
        """Bring every basic variable within its ends; false if that cannot be."""
        while True:
            unit = self.denominator
            outside = [
                (variable, row, value < self.low[variable] * unit)
                for row, (variable, value) in enumerate(zip(self.basic, self._values(), strict=True))
                if not self.low[variable] * unit <= value <= self.high[variable] * unit
            ]
            if not outside:
                return True
            variable, row, rises = min(outside)
            column = self._entering(self.table[row], 1 if rises else -1)
            if column is None:
                return False
            self.ends[variable] = self.low[variable] if rises else self.high[variable]
            self._pivot(row, column)

    def _improve(self) -> bool:
        """Go to a neighbouring point that costs no more; false if there is none that costs less."""
        column = self._entering(self.table[-1], -1)
        if column is None:
            return False
        way = -1 if self.table[-1][column] > 0 else 1
        entering, unit = self.free[column], self.denominator
        # The shortest step as a fraction, the row that limits it, and where its variable then is.
        room, slope, leaving = self.high[entering] - self.low[entering], 1, -1
        end = self.high[entering] if way > 0 else self.low[entering]
        values = self._values()
        for variable, row in sorted((variable, row) for row, variable in enumerate(self.basic)):
            steep = self.table[row][column] * way
            if steep:
                limit = self.high[variable] if steep > 0 else self.low[variable]
                left = abs(limit * unit - values[row])
                if left * slope < room * abs(steep):
                    room, slope, leaving, end = left, abs(steep), row, limit
        if leaving < 0:
            self.ends[entering] = end
        else:
            self.ends[self.basic[leaving]] = end
            self._pivot(leaving, column)
        return True

    def _entering(self, gains: Sequence[int], sign: int) -> int | None:
        """Return the column of the first free variable that can move where `sign` times its gain counts."""
        able = [
            (variable, column)
            for column, (variable, gain) in enumerate(zip(self.free, gains, strict=True))
            if gain
            and self.ends[variable] != (self.high[variable] if gain * sign > 0 else self.low[variable])
        ]
        return min(able)[1] if able else None

    def _pivot(self, row: int, column: int) -> None:
        """Exchange a basic variable and a free one."""
        own, before = self.table[row], self.denominator
        sign = 1 if own[column] > 0 else -1
        pivot = own[column] * sign
        for number, other in enumerate(self.table):
            factor = other[column] * sign
            if number != row:
                # The division leaves nothing over.
                self.table[number] = [
                    (each * pivot - factor * solved) // before
                    for each, solved in zip(other, own, strict=True)
                ]
                self.table[number][column] = factor
        self.table[row] = [-each * sign for each in own]
        self.table[row][column] = before * sign
        self.denominator = pivot
        self.basic[row], self.free[column] = self.free[column], self.basic[row]
