"""What the cover page says of a budget, as linear relations over its money."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from regionai.budget.cell import Coordinates, Membership, Shape
from regionai.budget.quantity import Filter

_EVERYTHING = Filter(None, None, None)

Number = int | Fraction

# From what one won counts in a part and in a whole to both, in won, in the possible budget where it all
# counts least; None if no budget is possible.
LeastSums = Callable[[int, int], tuple[Number, Number] | None]

# Whether money belongs to a part, and whether to the whole that the part is a share of.
Corner = tuple[bool, bool]


class Counted(NamedTuple):
    """`part` times a quantity, with `year` only the money of that year, plus `whole` times all money."""

    of: Filter
    year: int | None
    part: int
    whole: int

    def worth(self, money: Coordinates, year: int | None) -> int:
        """Return what one won with these coordinates counts."""
        belongs = self.of.holds(money) and self.year in (None, year)
        return self.whole + (self.part if belongs else 0)


class Relation(NamedTuple):
    """What is counted lies within two ends in won, both included; an end that is None is none."""

    counted: Counted
    least: int | None
    greatest: int | None

    def with_more(self, shape: Shape, won: int) -> "Relation | None":
        """Return the relation after both sides followed more money; None if that is not known."""
        counted = {self.counted.worth(*reading) for reading in readings(shape, (self.counted.year,))}
        if len(counted) > 1:
            return None
        more = won * counted.pop()
        least, greatest = (None if end is None else end + more for end in self[1:])
        return Relation(self.counted, least, greatest)


class Combination(NamedTuple):
    """`part` times a quantity plus `whole` times another, of the money of some years; None is all years."""

    of: Filter
    whole: Filter
    part_worth: int
    whole_worth: int
    years: tuple[int, ...] | None = None

    @property
    def negative(self) -> "Combination":
        """The combination that is least where this one is greatest."""
        return Combination(self.of, self.whole, -self.part_worth, -self.whole_worth, self.years)


def readings(
    shape: Shape, asked: tuple[int | None, ...], *filters: Filter
) -> Iterator[tuple[Coordinates, int | None]]:
    """Yield every combination of coordinates that filters can tell apart, with its year.

    One year stands for all that are not asked about.
    """
    years = {None, *asked} if shape.years is None else {y if y in asked else None for y in shape.years}
    return product(_EVERYTHING.readings(shape, *filters), years)


@lru_cache(maxsize=4096)
def corners(shape: Shape, part: Filter, whole: Filter) -> tuple[Corner, ...]:
    """Return all possible pairs of whether money of a shape belongs to a part, and to its whole."""
    in_part, in_whole = part.membership(shape), whole.membership(shape)
    if Membership.MAYBE not in (in_part, in_whole):
        return ((in_part is Membership.YES, in_whole is Membership.YES),)
    found = {(part.holds(reading), whole.holds(reading)) for reading in part.readings(shape, whole)}
    return tuple(sorted(found))
