"""What is lost once where a number is above 0, however far it goes."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from regionai.budget.integer.box import Box
from regionai.budget.possible.tableau import Number


class Charge(NamedTuple):
    """What some numbers take from a row once if they are above 0.

    `value`, and `divisor` times the row, less `lost` of these numbers, must
    come to 0 or more; times the row with the opposite sign where it `is_cap`.
    """

    row: int
    is_cap: bool
    value: int
    divisor: int
    lost: tuple[int, ...]

    def end(self, moved: Iterable[int]) -> int:
        """Return how far below 0 the row, or of a cap its opposite, may fall if these are above 0."""
        return (self.value + sum([self.lost[n] for n in moved])) // self.divisor

    def narrow(self, box: Box, moved: Iterable[int]) -> bool:
        """Narrow a box to where the row bears that these numbers are above 0; false if nothing is left."""
        end = self.end(moved)
        return box.narrow(self.row, high=end) if self.is_cap else box.narrow(self.row, low=-end)

    def lacks(self, row: Number, numbers: Sequence[Number]) -> bool:
        """Return whether a row falls short of what these numbers take from it."""
        lost = sum([each for each, number in zip(self.lost, numbers, strict=True) if number > 0])
        return self.value + self.divisor * (-row if self.is_cap else row) + lost < 0
