"""The simplex method in whole numbers: rows that are sums of free variables.

With bounds on every variable (Dutertre and de Moura, "A fast
linear-arithmetic solver for DPLL(T)", 2006), and whole-number pivots with one
common denominator (Edmonds). The first steps go where there is most to move,
then Bland's rule takes over, with which it ends.
"""

from collections.abc import Sequence
from copy import copy
from fractions import Fraction
from operator import itemgetter, mul
from typing import NamedTuple, Self

Number = int | Fraction

# So many steps for each row go where there is most to move.
_QUICK = 10
# So many coefficients are looked at before it is given up.
_MOST_WORK = 10_000_000


class UnsettledError(Exception):
    """It takes too many steps to find out whether every row can be kept."""


class Work:
    """How many coefficients may still be looked at: counted, so that the same is given up everywhere."""

    def __init__(self, most: int = _MOST_WORK) -> None:
        """Begin with the most that may be looked at."""
        self._left = most

    def spend(self, coefficients: int) -> None:
        """Count coefficients that are looked at; raises `UnsettledError` where they are too many."""
        self._left -= coefficients
        if self._left < 0:
            raise UnsettledError


class Row(NamedTuple):
    """A sum of coefficient times variable that lies within `least` and `greatest`, both included."""

    coefficients: tuple[int, ...]
    least: int
    greatest: int


class Tableau:
    """Each row, and last the cost if it is asked for, as a sum of free variables over one denominator.

    Rows are numbered behind the variables. A free variable is at one of its
    ends, so that what every row comes to is a whole number over the
    denominator, too; `values` are these numbers.
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
        self.values = [sum(map(mul, row, low)) for row in self.table]
        self.denominator = 1

    def copied(self) -> Self:
        """Return the same, to be changed by itself."""
        found = copy(self)
        found.low, found.high, found.ends = [*self.low], [*self.high], [*self.ends]
        found.free, found.basic = [*self.free], [*self.basic]
        found.table, found.values = [*self.table], [*self.values]
        return found

    def with_costs(self, costs: Sequence[int]) -> Self:
        """Return the same, with what its variables cost instead of what they did."""
        found = self.copied()
        del found.table[len(self.basic) :], found.values[len(self.basic) :]
        found.table.append(found.total(costs))
        found.values.append(0)
        return found

    def cheapest(self, work: Work | None = None) -> tuple[Number, ...]:
        """Return a point of least cost; every row must be kept already.

        Raises `UnsettledError` where it takes more `work` than is left, if that is counted.
        """
        quick = _QUICK * len(self.basic)
        while self._improve(is_quick=quick > 0):
            quick -= 1
            if work is not None:
                work.spend(len(self.basic) * self.count)
        return self.point()

    def point(self) -> tuple[Number, ...]:
        """Return what each variable is now."""
        of_basic = dict(zip(self.basic, self.values, strict=False))
        return tuple(
            [self.whole(of_basic[n]) if n in of_basic else self.ends[n] for n in range(self.count)]
        )

    def total(self, coefficients: Sequence[int]) -> list[int]:
        """Return a sum of the variables as one of the free variables, times the denominator."""
        found = [coefficients[n] * self.denominator if n < self.count else 0 for n in self.free]
        for n, row in zip(self.basic, self.table, strict=False):
            if n < self.count and coefficients[n]:
                found = [each + coefficients[n] * factor for each, factor in zip(found, row, strict=True)]
        return found

    def whole(self, value: int) -> Number:
        """Return a value that is times the denominator by itself, as a whole number if it is one."""
        found = Fraction(value, self.denominator)
        return found.numerator if found.denominator == 1 else found

    def settle(self, work: Work | None = None) -> bool:
        """Bring every basic variable within its ends; false if that cannot be.

        Where the cost was least before some ends were narrowed, it is so
        again. Raises `UnsettledError` where it takes too many steps: each
        looks at every coefficient.
        """
        work = work or Work()
        has_costs = len(self.table) > len(self.basic)
        quick = _QUICK * len(self.basic)
        while True:
            work.spend(len(self.basic) * self.count)
            # How far each has to rise, or below 0 to fall, times the denominator.
            outside = [
                (nearest - value, variable, row)
                for row, (variable, value) in enumerate(zip(self.basic, self.values, strict=False))
                if (nearest := self._nearest(variable, value)) != value
            ]
            if not outside:
                return True
            quick -= 1
            is_quick = quick >= 0
            way, variable, row = max(outside, key=_far) if is_quick else min(outside, key=itemgetter(1))
            sign = 1 if way > 0 else -1
            column = (
                self._least_dear(self.table[row], sign)
                if has_costs
                else self._entering(self.table[row], sign, is_quick=is_quick)
            )
            if column is None:
                return False
            self._pivot(row, column, self.low[variable] if way > 0 else self.high[variable])

    def _nearest(self, variable: int, value: int) -> int:
        """Return what is nearest to a value, times the denominator, within the ends of a variable."""
        unit = self.denominator
        return min(max(value, self.low[variable] * unit), self.high[variable] * unit)

    def _improve(self, *, is_quick: bool) -> bool:
        """Go to a neighbouring point that costs no more; false if there is none that costs less."""
        column = self._entering(self.table[-1], -1, is_quick=is_quick)
        if column is None:
            return False
        way = -1 if self.table[-1][column] > 0 else 1
        entering, unit = self.free[column], self.denominator
        # The shortest step as a fraction, the row that limits it, and where its variable then is.
        room, slope, leaving = self.high[entering] - self.low[entering], 1, -1
        end = self.high[entering] if way > 0 else self.low[entering]
        for variable, row in sorted((variable, row) for row, variable in enumerate(self.basic)):
            steep = self.table[row][column] * way
            if steep:
                limit = self.high[variable] if steep > 0 else self.low[variable]
                left = abs(limit * unit - self.values[row])
                if left * slope < room * abs(steep):
                    room, slope, leaving, end = left, abs(steep), row, limit
        if leaving < 0:
            self.shift(column, end - self.ends[entering])
        else:
            self._pivot(leaving, column, end)
        return True

    def _entering(self, gains: Sequence[int], sign: int, *, is_quick: bool) -> int | None:
        """Return the column of a free variable that can move where `sign` times its gain counts.

        It is the first, or the one whose whole way counts most.
        """
        able = self._able(gains, sign)
        if is_quick:
            ways = [(abs(gains[column]) * (self.high[n] - self.low[n]), column) for n, column in able]
            return max(ways)[1] if ways else None
        return min(able)[1] if able else None

    def _least_dear(self, gains: Sequence[int], sign: int) -> int | None:
        """Return the column of a free variable that can move, and costs least for what it gains."""
        costs = self.table[-1]
        # Whatever gains anything costs less for that than 1 for nothing.
        best, dear, gained = None, 1, 0
        for _, column in sorted(self._able(gains, sign)):
            cost, gain = abs(costs[column]), abs(gains[column])
            if cost * gained < dear * gain:
                best, dear, gained = column, cost, gain
        return best

    def _able(self, gains: Sequence[int], sign: int) -> list[tuple[int, int]]:
        """Return the free variables that can move where `sign` times their gain counts, with columns."""
        return [
            (variable, column)
            for column, (variable, gain) in enumerate(zip(self.free, gains, strict=True))
            if gain
            and self.ends[variable] != (self.high[variable] if gain * sign > 0 else self.low[variable])
        ]

    def shift(self, column: int, step: int) -> None:
        """Move a free variable to another end of its own."""
        self.ends[self.free[column]] += step
        self.values = [
            value + step * row[column] for value, row in zip(self.values, self.table, strict=True)
        ]

    def _pivot(self, row: int, column: int, end: int) -> None:
        """Exchange a basic variable, which goes to an end of its own, and a free one."""
        own, before, leaving, entering = (
            self.table[row],
            self.denominator,
            self.basic[row],
            self.free[column],
        )
        sign = 1 if own[column] > 0 else -1
        pivot = own[column] * sign
        way = end * before - self.values[row]
        for number, other in enumerate(self.table):
            factor = other[column] * sign
            # Of sums over different money most have nothing in common.
            if number == row or (not factor and pivot == before):
                continue
            # The divisions leave nothing over.
            self.values[number] = (self.values[number] * pivot + factor * way) // before
            self.table[number] = [
                (each * pivot - factor * solved) // before for each, solved in zip(other, own, strict=True)
            ]
            self.table[number][column] = factor
        self.values[row] = self.ends[entering] * pivot + sign * way
        self.table[row] = [-each * sign for each in own]
        self.table[row][column] = before * sign
        self.denominator = pivot
        self.ends[leaving] = end
        self.basic[row], self.free[column] = entering, leaving


def _far(outside: tuple[int, int, int]) -> int:
    return abs(outside[0])
