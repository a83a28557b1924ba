"""Exact linear programmes over a few bounded whole numbers, without floats.

The simplex method with bounds on every variable (Dutertre and de Moura, "A
fast linear-arithmetic solver for DPLL(T)", 2006), with Bland's rule so that
it ends, whole-number pivots with one common denominator (Edmonds), and
branch and bound for whole points.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor
from operator import mul
from typing import NamedTuple

Number = int | Fraction

# Where a variable is wider than this, a point need not be whole.
_WIDE = 1_000
# After so many branches neither.
_MOST_BRANCHES = 200
# So many are tried to find that sums of wide variables cannot be whole.
_FEW_BRANCHES = 32


class Row(NamedTuple):
    """A sum of coefficient times variable that lies within `least` and `greatest`, both included."""

    coefficients: tuple[int, ...]
    least: int
    greatest: int


class Programme(NamedTuple):
    """Variables between their ends, both included, that keep every row.

    `sums` are sums of variables that whole points are looked for by first.
    """

    low: tuple[int, ...]
    high: tuple[int, ...]
    rows: tuple[Row, ...]
    sums: tuple[tuple[int, ...], ...] = ()

    def cheapest(self, costs: Sequence[int]) -> tuple[Number, ...] | None:
        """Return a point in whole numbers whose cost is least; None if there is no point at all.

        Where variables are wide, or it takes too many branches, the point may
        not be a whole one; then no whole point costs less. Without costs it is
        only asked whether there is a point: then `sums` are whole even there.
        """
        reduced = self._reduced()
        if reduced is None:
            return None
        first = _cheapest(reduced, costs)
        if first is None or reduced.halves(first) is None:
            return first
        if reduced.width > _WIDE:
            return first if any(costs) or reduced.may_have_whole_sums() else None
        best: tuple[Number, ...] | None = None
        boxes = [reduced]
        for _ in range(_MOST_BRANCHES):
            if not boxes:
                return best
            box = boxes.pop()
            point = _cheapest(box, costs)
            if point is None or (best is not None and _total(costs, point) >= _total(costs, best)):
                continue
            halves = box.halves(point)
            if halves is None:
                best = point
            else:
                boxes += halves
        return first

    def may_have_whole_sums(self) -> bool:
        """Return whether the sums may all be whole in some point; false only if they surely cannot be."""
        boxes = [self]
        free = (0,) * len(self.low)
        for _ in range(_FEW_BRANCHES):
            if not boxes:
                return False
            box = boxes.pop()
            point = _cheapest(box, free)
            halves = None if point is None else box.halves_of_sums(point)
            if point is not None and halves is None:
                return True
            boxes += halves or ()
        return True

    def halves(self, point: Sequence[Number]) -> "tuple[Programme, Programme] | None":
        """Return the programmes on both sides of a point that is not whole; None if it is."""
        of_sums = self.halves_of_sums(point)
        if of_sums is not None:
            return of_sums
        for n, value in enumerate(point):
            if value != floor(value):
                return (
                    self._replace(high=(*self.high[:n], floor(value), *self.high[n + 1 :])),
                    self._replace(low=(*self.low[:n], ceil(value), *self.low[n + 1 :])),
                )
        return None

    def halves_of_sums(self, point: Sequence[Number]) -> "tuple[Programme, Programme] | None":
        """Return the programmes on both sides of a sum that is not whole in a point; None if all are."""
        for coefficients in self.sums:
            value = _total(coefficients, point)
            if value != floor(value):
                rest = tuple(row for row in self.rows if row.coefficients != coefficients)
                same = next((row for row in self.rows if row.coefficients == coefficients), None)
                least = same.least if same else sum(map(mul, coefficients, self.low))
                greatest = same.greatest if same else sum(map(mul, coefficients, self.high))
                return (
                    self._replace(rows=(*rest, Row(coefficients, least, floor(value)))),
                    self._replace(rows=(*rest, Row(coefficients, ceil(value), greatest))),
                )
        return None

    @property
    def width(self) -> int:
        """How far the widest variable reaches."""
        return max((high - low for low, high in zip(self.low, self.high, strict=True)), default=0)

    def _reduced(self) -> "Programme | None":
        """Return the programme with rows of one variable as its ends, and without rows that always hold.

        None if some row or variable cannot hold.
        """
        low, high, rows = list(self.low), list(self.high), []
        for row in self.rows:
            used = [n for n, factor in enumerate(row.coefficients) if factor]
            if len(used) != 1:
                rows.append(row)
                continue
            (only,) = used
            factor = row.coefficients[only]
            ends = (row.least, row.greatest) if factor > 0 else (-row.greatest, -row.least)
            low[only] = max(low[only], -(-ends[0] // abs(factor)))
            high[only] = min(high[only], ends[1] // abs(factor))
        if any(least > greatest for least, greatest in zip(low, high, strict=True)):
            return None
        kept = []
        for row in rows:
            reach = [sorted((f * a, f * b)) for f, a, b in zip(row.coefficients, low, high, strict=True)]
            least, greatest = sum(each[0] for each in reach), sum(each[1] for each in reach)
            if greatest < row.least or row.greatest < least:
                return None
            if least < row.least or row.greatest < greatest:
                kept.append(row)
        return self._replace(low=tuple(low), high=tuple(high), rows=tuple(kept))


def _cheapest(programme: Programme, costs: Sequence[int]) -> tuple[Number, ...] | None:
    """Return a point of least cost, which need not be whole; None if there is none."""
    if not programme.rows:
        ends = zip(costs, programme.low, programme.high, strict=True)
        return tuple(low if cost >= 0 else high for cost, low, high in ends)
    return _Tableau(programme, costs).cheapest()


class _Tableau:
    """Each row, and last the cost, as a sum of free variables: whole numbers over one denominator.

    Rows are numbered behind the variables. A free variable is at one of its
    ends, so that every basic one is a whole number over the denominator, too.
    """

    def __init__(self, programme: Programme, costs: Sequence[int]) -> None:
        """Begin with every variable at its lower end."""
        rows = programme.rows
        self.low = [*programme.low, *(row.least for row in rows)]
        self.high = [*programme.high, *(row.greatest for row in rows)]
        self.count = len(costs)
        self.free = list(range(self.count))
        self.basic = list(range(self.count, len(self.low)))
        self.ends = [*self.low]
        self.table = [[*row.coefficients] for row in rows] + [[*costs]]
        self.denominator = 1

    def cheapest(self) -> tuple[Number, ...] | None:
        """Return a point of least cost; None if there is none."""
        if not self._settle():
            return None
        while self._improve():
            pass
        found = dict(zip(self.basic, (self._whole(each) for each in self._values()), strict=True))
        return tuple(found.get(variable, self.ends[variable]) for variable in range(self.count))

    def _whole(self, value: int) -> Number:
        found = Fraction(value, self.denominator)
        return found.numerator if found.denominator == 1 else found

    def _values(self) -> list[int]:
        """Return the basic variables, times the denominator."""
        ends = [self.ends[variable] for variable in self.free]
        return [sum(map(mul, row, ends)) for row in self.table[:-1]]

    def _settle(self) -> bool:
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


def _total(coefficients: Sequence[int], point: Sequence[Number]) -> Number:
    return sum((factor * value for factor, value in zip(coefficients, point, strict=True)), start=0)
