"""What is lost once where a number is above 0, however far it goes."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from regionai.budget.integer.box import Box
from regionai.budget.possible.tableau import Number


class Charge(NamedTuple):
    """What some numbers take from a row once if they are above 0.

    `value`, and `sign` times `divisor` times the row, less `lost` of these
    numbers, must come to 0 or more.
    """

    row: int
    sign: int
    value: int
    divisor: int
    lost: tuple[int, ...]

    def end(self, moved: Iterable[int]) -> int:
        """Return what `sign` times the row may fall to, below 0, if these numbers are above 0."""
        return (self.value + sum([self.lost[n] for n in moved])) // self.divisor

    def narrow(self, box: Box, moved: Iterable[int]) -> bool:
        """Narrow a box to where the row bears that these numbers are above 0; false if nothing is left."""
        end = self.end(moved)
        return box.narrow(self.row, low=-end) if self.sign > 0 else box.narrow(self.row, high=end)

    def lacks(self, row: Number, numbers: Sequence[Number]) -> bool:
        """Return whether a row falls short of what these numbers take from it."""
        lost = sum([each for each, number in zip(self.lost, numbers, strict=True) if number > 0])
        return self.value + self.sign * self.divisor * row + lost < 0
