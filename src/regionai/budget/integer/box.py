"""The points of a linear programme that costs a sum, to be narrowed from where it costs least."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Self

from regionai.budget.possible.tableau import Number, Row, Tableau, Work


class Box(Tableau):
    """A tableau whose ends move towards each other, and which is settled again after that."""

    def narrow(self, number: int, low: int | None = None, high: int | None = None) -> bool:
        """Move the ends of a variable or row towards each other; false if nothing is left between them."""
        if low is not None:
            self.low[number] = max(self.low[number], low)
        if high is not None:
            self.high[number] = min(self.high[number], high)
        least, greatest = self.low[number], self.high[number]
        if number in self.free:
            nearest = min(max(self.ends[number], least), greatest)
            self.shift(self.free.index(number), nearest - self.ends[number])
        return least <= greatest

    def value(self, number: int) -> Number:
        """Return what a variable or row comes to."""
        if number in self.free:
            return self.ends[number]
        return self.whole(self.values[self.basic.index(number)])

    def towards(self, costs: Sequence[int], work: Work) -> Self:
        """Return the same where other costs are least; there must be a point. Raises `UnsettledError`."""
        found = self.copied()
        del found.table[len(found.basic) :], found.values[len(found.basic) :]
        found.settle(work)
        found = found.with_costs(costs)
        found.cheapest(work)
        return found

    def with_row(self, row: Row) -> Self:
        """Return the same with one row more, which has the last number."""
        found, point = self.copied(), self.point()
        value = sum([n * each for n, each in zip(row.coefficients, point, strict=True)], start=Fraction())
        found.table.insert(len(self.basic), self.total(row.coefficients))
        found.values.insert(len(self.basic), int(value * self.denominator))
        found.basic.append(len(self.ends))
        found.low.append(row.least)
        found.high.append(row.greatest)
        found.ends.append(row.least)
        return found
