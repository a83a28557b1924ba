"""The exact bounds of a share of amounts that are not all known."""

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from regionai.budget.cell import Membership, Shape
from regionai.budget.ledger import Ledger
from regionai.budget.possible.relation import Combination, Corner, corners
from regionai.budget.quantity import Filter


class ShareRange(NamedTuple):
    """The least and greatest possible value of a share, both included.

    `printed` is the share of the printed amounts; None if it is unclear which
    of them belong to part or whole.
    """

    least: Fraction
    greatest: Fraction
    printed: Fraction | None

    @property
    def is_exact(self) -> bool:
        """Whether only one share is possible."""
        return self.least == self.greatest


def share_range(of: Filter, whole: Filter, ledger: Ledger, year: int | None = None) -> ShareRange | None:
    """Return the bounds of the share of `of` in `whole`, with `year` of that fiscal year's money.

    None if the whole may be 0. Each end is found by Dinkelbach's iteration:
    for a guess r, the cell-wise extreme of part - r * whole gives the next
    guess, and the guesses end at the exact bound because the corners are
    finitely many.
    """
    everything, part = ledger.sum(whole, year), ledger.sum(of, year)
    if everything.bounds.least.amount <= 0:
        return None
    printed = None
    if part.printed is not None and everything.printed is not None:
        printed = Fraction(part.printed.amount, everything.printed.amount)
        if part.bounds.is_exact and everything.bounds.is_exact:
            return ShareRange(printed, printed, printed)
    if ledger.relations:
        years = None if year is None else (year,)
        asked = Combination(of, whole, 1, 0, years)
        # Where part and whole can be at these ends at once, that is the end of the share.
        lowest = Fraction(part.bounds.least.amount, everything.bounds.greatest.amount)
        highest = Fraction(part.bounds.greatest.amount, everything.bounds.least.amount)
        ends = _possible_end(asked, ledger, lowest), _possible_end(asked.negative, ledger, highest)
    else:
        ends = (_end(of, whole, ledger, year, min), _end(of, whole, ledger, year, max))
    if ends[0] == ends[1]:
        printed = ends[0]
    return ShareRange(*ends, printed if printed is not None and ends[0] <= printed <= ends[1] else None)


def _possible_end(asked: Combination, ledger: Ledger, guess: Fraction) -> Fraction:
    """Return the share in the possible budget where it is least, or with `asked` negative greatest."""
    while True:
        part_worth, whole_worth = asked.part_worth * guess.denominator, -asked.part_worth * guess.numerator
        combination = asked._replace(part_worth=part_worth, whole_worth=whole_worth)
        part, whole = ledger.sums_at_least(combination)
        if part * part_worth + whole * whole_worth == 0:
            return guess
        guess = Fraction(part, whole)


def _end(
    of: Filter,
    whole: Filter,
    ledger: Ledger,
    year: int | None,
    extreme: Callable[..., tuple[int, int, int]],
) -> Fraction:
    groups = [
        (group, _corners_in(year, group.shape, of, whole))
        for group in ledger.along(of, whole, by_year=year is not None)
    ]
    guess: Fraction | None = None
    next_guess = Fraction()
    while guess != next_guess:
        guess = next_guess
        part_worth, whole_worth = guess.denominator, -guess.numerator
        total_part = total_whole = 0
        for group, possible in groups:
            amounts = {group.least, group.greatest}
            _, part, everything = extreme(
                (
                    amount * (part_worth * in_part + whole_worth * in_whole),
                    amount * in_part,
                    amount * in_whole,
                )
                for in_part, in_whole in possible
                for amount in amounts
            )
            total_part += part
            total_whole += everything
        next_guess = Fraction(total_part, total_whole)
    return next_guess


def _corners_in(year: int | None, shape: Shape, of: Filter, whole: Filter) -> tuple[Corner, ...]:
    """Return all possible pairs of whether money of a shape belongs to a part and a whole of a year."""
    if year is None:
        return corners(shape, of, whole)
    falls = shape.falls_in((year,))
    inside = () if falls is Membership.NO else corners(shape, of, whole)
    return inside if falls is Membership.YES else (*inside, (False, False))
