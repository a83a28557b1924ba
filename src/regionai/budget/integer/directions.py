"""In which directions a flat set of whole points is narrow: lattice reduction.

Whole points on both sides of a variable may be endless where the set lies
askew; across the right sums of variables it has only a few layers of them
(Lenstra, "Integer programming with a fixed number of variables", 1983). They
are found by the LLL algorithm in whole numbers (Cohen, "A course in
computational algebraic number theory", 2.6.7).
"""

from collections.abc import Sequence
from operator import mul

from regionai.budget.possible.tableau import Work

Vector = Sequence[int]


def directions(images: Sequence[Vector], work: Work) -> list[list[int]]:
    """Return sums of variables that are whole exactly where all variables are, the narrowest last.

    `images` says of each variable how far a step of 1 leads, measured by the
    set; they must not depend on each other. Raises `UnsettledError`.
    """
    reduction = _Reduction(images)
    last, size = 1, len(images)
    while last < size:
        work.spend(size * size)
        reduction.shorten(last, last - 1)
        if reduction.is_out_of_order(last):
            reduction.swap(last)
            last = max(1, last - 1)
        else:
            for other in range(last - 2, -1, -1):
                reduction.shorten(last, other)
            last += 1
    return reduction.sums


class _Reduction:
    """A basis of the lattice, the sums that count its vectors, and its Gram-Schmidt numbers, all whole."""

    def __init__(self, images: Sequence[Vector]) -> None:
        self.vectors = [[*image] for image in images]
        size = len(images)
        self.sums = [[int(n == other) for n in range(size)] for other in range(size)]
        # The determinant of the first so many vectors, and each vector along those before it.
        self.volumes = [1]
        self.along: list[list[int]] = []
        for last, vector in enumerate(self.vectors):
            row: list[int] = []
            for n in range(last + 1):
                number = sum(map(mul, vector, self.vectors[n]))
                other = self.along[n] if n < last else row
                for before, own, theirs, after in zip(
                    self.volumes, row, other, self.volumes[1:], strict=False
                ):
                    number = (after * number - own * theirs) // before
                row.append(number)
            self.volumes.append(row.pop())
            self.along.append(row)

    def shorten(self, last: int, other: int) -> None:
        """Take as many of another vector from one as bring it nearest to 0 along the other."""
        row, volume = self.along[last], self.volumes[other + 1]
        times = (2 * row[other] + volume) // (2 * volume)
        if times:
            self.vectors[last] = _less(self.vectors[last], times, self.vectors[other])
            self.sums[other] = _less(self.sums[other], -times, self.sums[last])
            row[:other] = _less(row[:other], times, self.along[other])
            row[other] -= times * volume

    def is_out_of_order(self, last: int) -> bool:
        """Return whether a vector is much shorter than the one before, beside those before both."""
        before, own, after = self.volumes[last - 1 : last + 2]
        return 4 * (after * before + self.along[last][last - 1] ** 2) < 3 * own * own

    def swap(self, last: int) -> None:
        """Exchange a vector with the one before it."""
        for each in (self.vectors, self.sums):
            each[last - 1], each[last] = each[last], each[last - 1]
        *inner, between = self.along[last]
        self.along[last], self.along[last - 1] = [*self.along[last - 1], between], inner
        before, own, after = self.volumes[last - 1 : last + 2]
        volume = (before * after + between * between) // own
        for row in self.along[last + 1 :]:
            old = row[last]
            row[last] = (after * row[last - 1] - between * old) // own
            row[last - 1] = (volume * old + between * row[last]) // after
        self.volumes[last] = volume


def _less(vector: Sequence[int], times: int, other: Sequence[int]) -> list[int]:
    return [each - times * more for each, more in zip(vector, other, strict=True)]
