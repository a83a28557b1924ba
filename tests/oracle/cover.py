"""Which budgets the cover page allows: those of which each declared figure and share is true."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from oracle.wording import COVERED, TOTAL, Paper, Percent, Sum


class Band(NamedTuple):
    """Between which shares of the total a sum lies; `least` belongs to it or not, `end` never does."""

    of: Sum
    least: Fraction
    end: Fraction
    holds_least: bool

    def allows(self, part: int, total: int) -> bool:
        above = part >= self.least * total if self.holds_least else part > self.least * total
        return above and part < self.end * total


def bands(paper: Paper) -> tuple[Band, ...]:
    """Return what each declared share says: rounded or cut off, or made to add up to 100% with others."""
    made = made_to_add_up(paper.shares)
    return tuple(
        Band(Sum(COVERED[each.key]), each.value - each.unit, each.value + each.unit, holds_least=False)
        if each in made
        else Band(
            Sum(COVERED[each.key]), each.value - each.unit / 2, each.value + each.unit, holds_least=True
        )
        for each in paper.shares
    )


def made_to_add_up(shares: Sequence[Percent]) -> set[Percent]:
    """Return the shares that belong to a set which names no source twice and comes to exactly 100%."""
    found: set[Percent] = set()
    for count in range(2, len(shares) + 1):
        for some in combinations(shares, count):
            covered = [source for each in some for source in COVERED[each.key]]
            if len(set(covered)) == len(covered) and sum(each.value for each in some) == 1:
                found |= set(some)
    return found


def cover_sums(paper: Paper) -> tuple[Sum, ...]:
    """Return the sums that the cover page speaks of."""
    of_shares = (TOTAL, *(Sum(COVERED[each.key]) for each in paper.shares)) if paper.shares else ()
    return (*(each.of for each in paper.totals), *of_shares)
