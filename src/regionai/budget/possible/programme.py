"""Exact linear programmes over a few bounded whole numbers: branch and bound for whole points."""

from collections.abc import Sequence
from contextlib import suppress
from math import ceil, floor
from operator import mul
from typing import NamedTuple

from regionai.budget.possible.tableau import Number, Row, Tableau, UnsettledError

# Where a variable is wider than this, a point need not be whole.
_WIDE = 1_000
# After so many branches neither, nor after so many steps of them all: each takes about as many as there are
# rows, and looks at every row and variable.
_MOST_BRANCHES = 200
_MOST_WORK = 500_000
# So many are tried to find that sums of wide variables cannot be whole.
_FEW_BRANCHES = 32


class Programme(NamedTuple):
    """Variables between their ends, both included, that keep every row.

    `sums` are sums of variables that whole points are looked for by first.
    """

    low: tuple[int, ...]
    high: tuple[int, ...]
    rows: tuple[Row, ...]
    sums: tuple[tuple[int, ...], ...] = ()

    def prepared(self) -> "Prepared":
        """Return the programme with a first point, from which the cheapest is found for any costs.

        Raises `UnsettledError` where it takes too many steps to find one.
        """
        reduced = self._reduced()
        return Prepared(reduced, None if reduced is None else _settled(reduced))

    def may_have_whole_sums(self) -> bool:
        """Return whether the sums may all be whole in some point; false only if they surely cannot be."""
        boxes = [self]
        free = (0,) * len(self.low)
        for _ in range(min(_FEW_BRANCHES, self.most_branches)):
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

    @property
    def most_branches(self) -> int:
        """How many branches may be tried: the fewer, the more rows and variables there are."""
        rows = max(len(self.rows), 1)
        return min(_MOST_BRANCHES, _MOST_WORK // (rows * rows * max(len(self.low), 1)))

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


class Prepared:
    """A programme whose cheapest points are found from one first point, if it has any."""

    def __init__(self, programme: Programme | None, first: Tableau | None) -> None:
        """Keep both; there is no point where either is None."""
        self._programme = programme
        self._first = first

    def cheapest(self, costs: Sequence[int]) -> tuple[Number, ...] | None:
        """Return a point in whole numbers whose cost is least; None if there is no point at all.

        Where variables are wide, or it takes too many branches, the point may
        not be a whole one; then no whole point costs less. Without costs it is
        only asked whether there is a point: then `sums` are whole even there.
        """
        if self._programme is None or self._first is None:
            return None
        first = self._first.with_costs(costs).cheapest()
        if self._programme.halves(first) is None:
            return first
        with suppress(UnsettledError):
            if self._programme.width > _WIDE:
                return first if any(costs) or self._programme.may_have_whole_sums() else None
            best: tuple[Number, ...] | None = None
            boxes = [self._programme]
            for _ in range(self._programme.most_branches):
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


def _cheapest(programme: Programme, costs: Sequence[int]) -> tuple[Number, ...] | None:
    """Return a point of least cost, which need not be whole; None if there is none."""
    first = _settled(programme)
    return None if first is None else first.with_costs(costs).cheapest()


def _settled(programme: Programme) -> Tableau | None:
    """Return a tableau in which every row is kept; None if there is none."""
    found = Tableau(programme.low, programme.high, programme.rows)
    return found if found.settle() else None


def _total(coefficients: Sequence[int], point: Sequence[Number]) -> Number:
    return sum((factor * value for factor, value in zip(coefficients, point, strict=True)), start=0)
