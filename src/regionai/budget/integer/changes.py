"""The least value of a sum of whole changes: branch and bound over an exact linear programme."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from fractions import Fraction
from itertools import product
from math import ceil, floor
from operator import mul
from typing import NamedTuple

from regionai.budget.integer.box import Box
from regionai.budget.integer.charge import Charge
from regionai.budget.integer.directions import directions
from regionai.budget.possible.tableau import Number, Row, UnsettledError, Work

# So many boxes are looked at before it is asked in which directions they are narrow.
_PATIENCE = 40
# How many times as wide a range is looked at where the last one had no point.
_WIDER = 8
# What a step counts where it leads from end to end, and how much more where nothing may move at all.
_STEP = 1 << 60
_FIXED = _STEP << 20
# So many numbers are tried up and down where they are not whole.
_MOST_ROUNDED = 3


class Point(NamedTuple):
    """What a sum comes to, and the numbers of which it is the sum."""

    value: int
    numbers: tuple[int, ...]


class _Part(NamedTuple):
    """A part of all points, and the numbers whose charges are taken in it."""

    box: Box
    moved: frozenset[int] = frozenset()

    def above(self, number: int, low: int) -> "_Part":
        """Return the part in which a number or row is at least so much; it can be."""
        box = self.box.copied()
        box.narrow(number, low=low)
        return self._replace(box=box)

    def below(self, number: int, high: int) -> Iterator["_Part"]:
        """Yield the part in which a number or row is at most so much, if it can be."""
        box = self.box.copied()
        if box.narrow(number, high=high):
            yield self._replace(box=box)

    def halves(self, number: int, value: Number) -> Iterator["_Part"]:
        """Yield the parts on both sides of a value that is not whole, the nearer one last."""
        is_low = value - floor(value) < ceil(value) - value
        if is_low:
            yield self.above(number, ceil(value))
        yield from self.below(number, floor(value))
        if not is_low:
            yield self.above(number, ceil(value))


class Changes:
    """Whole changes, each by two numbers from 0 on: what is added, and what is taken.

    `start` has all of them, and costs their sum. Of its rows the last but one
    is that sum, `total`, and the last what is added to some, `raised`.
    """

    def __init__(
        self,
        most: Sequence[int],
        rows: Sequence[Row],
        charges: Sequence[Charge],
        counted: Sequence[bool],
        work: Work,
    ) -> None:
        """Take how far each number and row may go, and the changes that are `counted` in what is raised."""
        self.charges, self.work, everything = charges, work, sum(most)
        of_all = Row((1,) * len(most), 0, everything)
        of_some = Row(signed(map(int, counted)), -everything, everything)
        self.rows = (*rows, of_all, of_some)
        self.total, self.raised = len(most) + len(rows), len(most) + len(rows) + 1
        self.start = Box((0,) * len(most), most, self.rows).with_costs(of_all.coefficients)

    def least(self, start: Box, of: int, *, is_any: bool = False) -> Point | None:
        """Return a point where a number or row is least; None if there is none.

        It is what `start` costs, and costs least there. With `is_any` it need
        not be the least. Raises `UnsettledError` where that is too much work.
        """
        base = start.copied()
        if not base.settle(self.work):
            return None
        low, top, width = ceil(base.value(of)), base.high[of], 0
        found = self.first(base, of, low, low)
        if found is not None:
            return found
        with suppress(UnsettledError):
            found = self._search(base.copied(), of, (), _PATIENCE)
            if found is None:
                return None
        low += 1
        while found is None or (low < found.value and not is_any):
            high = low + width if found is None else min(low + width, (low + found.value - 1) // 2)
            nearer = self.first(base, of, low, high)
            if nearer is not None:
                found, width = nearer, 0
            elif high >= top:
                return None
            else:
                low, width = high + 1, width * _WIDER + 1
        return found

    def first(self, start: Box, of: int, low: int, high: int) -> Point | None:
        """Return a point where what `start` costs lies within two ends, both included; else as `least`.

        No whole point may cost less than `low`.
        """
        box = start.copied()
        box.narrow(of, high=high)
        begun = box.copied()
        begun.narrow(of, low=low)
        try:
            return self._search(begun, of, (), _PATIENCE)
        except UnsettledError:
            turned, sums = self._turned(box)
            turned.narrow(of, low=low)
            return self._search(turned, of, sums)

    def _search(self, box: Box, of: int, sums: Sequence[int], patience: int = -1) -> Point | None:
        """Return a whole point; `sums`, the last of them first, are made whole before all else.

        Raises `UnsettledError` after so many parts as `patience` says, which below 0 is endless.
        """
        parts = [_Part(box)]
        while parts:
            if patience == 0:
                raise UnsettledError
            patience -= 1
            part = parts.pop()
            self.work.spend(len(box.table) * box.count)
            if not part.box.settle(self.work):
                continue
            least = part.box.value(of)
            if least != floor(least):
                parts.append(part.above(of, ceil(least)))
            elif (charged := self._charged(part)) is not None:
                parts += self._by_charge(part, charged)
            elif (split := _split(part.box, sums)) is None:
                # What is added and taken again costs, so that where changes are whole these are, too.
                return Point(floor(least), tuple(map(int, part.box.point())))
            elif (near := self._near(part.box)) is not None:
                return Point((*near, *self._sums(near))[of], near)
            else:
                parts += part.halves(*split)
        return None

    def _near(self, box: Box) -> tuple[int, ...] | None:
        """Return whole numbers next to the point that keep all ends and bear all charges, if any do."""
        point = box.point()
        rounded = [n for n, value in enumerate(point) if value != floor(value)]
        if len(rounded) > _MOST_ROUNDED:
            return None
        for up in product((0, 1), repeat=len(rounded)):
            numbers = [*map(floor, point)]
            for n, more in zip(rounded, up, strict=True):
                numbers[n] += more
            sums = self._sums(numbers)
            ends = zip(box.low[box.count :], sums, box.high[box.count :], strict=False)
            if all(low <= value <= high for low, value, high in ends) and not any(
                charge.lacks(sums[charge.row - box.count], numbers) for charge in self.charges
            ):
                return tuple(numbers)
        return None

    def _sums(self, numbers: Sequence[int]) -> list[int]:
        """Return what all rows come to."""
        return [sum(map(mul, row.coefficients, numbers)) for row in self.rows]

    def _charged(self, part: _Part) -> int | None:
        """Return a number whose charge the point does not bear, and which is not taken yet, if any."""
        point = part.box.point() if self.charges else ()
        for charge in self.charges:
            if charge.lacks(part.box.value(charge.row), point):
                charged = [n for n, lost in enumerate(charge.lost) if lost and n not in part.moved]
                return max(charged, key=point.__getitem__)
        return None

    def _by_charge(self, part: _Part, number: int) -> Iterator[_Part]:
        """Yield the part in which a number is above 0 and charged, and the one in which it is 0."""
        above = part.above(number, 1)._replace(moved=part.moved | {number})
        if all(charge.narrow(above.box, above.moved) for charge in self.charges):
            yield above
        yield from part.below(number, 0)

    def _turned(self, box: Box) -> tuple[Box, list[int]]:
        """Return a box with rows for the sums across which it is narrow, the narrowest last."""
        size = box.count // 2
        ends = [self._ends(box, each) for each in _units(size)]
        # The sum of all as far as nothing changes its sign.
        total = [(least >= 0) - (greatest <= 0) for least, greatest in ends]
        images: list[list[int]] = [[] for _ in ends]
        for form in (*_units(size), *(row.coefficients[::2] for row in self.rows), total):
            least, greatest = self._ends(box, form)
            step = 1 + _STEP // ceil(greatest - least) if least < greatest else _FIXED
            for image, factor in zip(images, form, strict=True):
                image.append(step * factor)
        sums = []
        for each in directions(images, self.work):
            coefficients = signed(each)
            reach = sum(map(mul, map(abs, coefficients), box.high))
            box = box.with_row(Row(coefficients, -reach, reach))
            sums.append(len(box.ends) - 1)
        return box, sums

    def _ends(self, box: Box, form: Sequence[int]) -> tuple[Number, Number]:
        """Return the least and the greatest that a sum of changes comes to, if they need not be whole."""
        least, negative = (
            sum(map(mul, costs, box.towards(costs, self.work).point()), start=Fraction())
            for costs in (signed(form), signed(-each for each in form))
        )
        return least, -negative


def _units(size: int) -> list[list[int]]:
    return [[int(n == other) for other in range(size)] for n in range(size)]


def signed(factors: Iterable[int]) -> tuple[int, ...]:
    """Return a sum of changes as one of the numbers that they are made of."""
    return tuple([each for factor in factors for each in (factor, -factor)])


def _split(box: Box, sums: Sequence[int]) -> tuple[int, Number] | None:
    """Return what is not whole but has to be, and its value; None if all is.

    It is the last of `sums`, or without any what is farthest from whole.
    """
    unit = box.denominator
    rests = {number: value % unit for number, value in zip(box.basic, box.values, strict=False)}
    among = [n for n in sums or rests if rests.get(n)]
    if not among:
        return None
    number = among[-1] if sums else max(among, key=lambda n: min(rests[n], unit - rests[n]))
    return number, box.value(number)
