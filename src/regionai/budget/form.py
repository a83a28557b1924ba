"""A money rule as a linear form over the cells, with exact ends."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from regionai.budget.cell import Membership, Shape
from regionai.budget.ledger import Ledger, corners
from regionai.budget.quantity import FUNDING, Filter
from regionai.model.finding import WonRange
from regionai.model.money import NOTHING, Won
from regionai.source.tree import KeyPath


class Undetermined(StrEnum):
    """Why an amount's part in a form is not one number."""

    ROUNDED = "rounded"
    SOURCE = "source"
    CATEGORY = "category"
    YEAR = "year"
    EXECUTED_BY = "executed_by"


@dataclass(frozen=True, slots=True)
class Limit:
    """What a money rule asks for: `of` against an amount, or against a share of `whole`.

    `is_floor` tells at least from at most; `share` is 0 for an amount and
    lies below 1. `years` narrows the rule to the money of some fiscal years;
    None looks at all.
    """

    of: Filter
    is_floor: bool
    amount: Won = NOTHING
    whole: Filter = FUNDING["total"]
    share: Fraction = Fraction(0)
    years: tuple[int, ...] | None = None

    @property
    def worth(self) -> int:
        """What one more won of the quantity alone brings to the form, never 0."""
        step = self.share.denominator - self.share.numerator
        return step if self.is_floor else -step

    def coefficients(self, shape: Shape) -> tuple[int, int]:
        """Return the least and greatest that one won of `shape` brings to the form."""
        part, whole = self.share.denominator, self.share.numerator
        if not self.is_floor:
            part, whole = -part, -whole
        falls = Membership.YES if self.years is None else shape.falls_in(self.years)
        if falls is Membership.NO:
            return 0, 0
        found = corners(shape, self.of, self.whole)
        if len(found) == 1 and falls is Membership.YES:
            ((in_part, in_whole),) = found
            worth = part * in_part - whole * in_whole
            return worth, worth
        worths = [part * in_part - whole * in_whole for in_part, in_whole in found]
        if falls is Membership.MAYBE:
            worths.append(0)
        return min(worths), max(worths)


@dataclass(frozen=True, slots=True)
class Form:
    """A constant and the sum of coefficient times amount; the rule asks for 0 or more.

    Coefficients are whole: a share p/q is multiplied by q. `least` and
    `greatest` are the exact ends of the value over the ledger.
    """

    limit: Limit
    ledger: Ledger
    least: int
    greatest: int

    @property
    def margin(self) -> WonRange:
        """By how many won the quantity may move alone, the other money held.

        Whole won, rounded against the applicant: below zero, it must move by
        at least that much.
        """
        step = abs(self.limit.worth)
        return WonRange(Won(self.least // step), Won(self.greatest // step))

    def unknowns(self) -> Iterator[tuple[Undetermined, KeyPath]]:
        """Yield what keeps the value from being one number, with each place."""
        for cell in self.ledger.cells:
            low, high = self.limit.coefficients(cell.shape)
            if low != high:
                for unknown in self._coordinates_that_matter(cell.shape):
                    yield unknown, cell.path
            if (low or high) and cell.least != cell.greatest:
                yield Undetermined.ROUNDED, cell.path

    def _coordinates_that_matter(self, shape: Shape) -> Iterator[Undetermined]:
        years = shape.years or self.limit.years or ()
        options = {
            Undetermined.SOURCE: [shape._replace(sources=(source,)) for source in shape.sources],
            Undetermined.CATEGORY: [shape._replace(categories=(c,)) for c in shape.categories],
            Undetermined.EXECUTED_BY: [shape._replace(places=(place,)) for place in shape.places],
            Undetermined.YEAR: [shape._replace(years=(year,)) for year in years],
        }
        for unknown, narrowed in options.items():
            if len({self.limit.coefficients(option) for option in narrowed}) > 1:
                yield unknown


def form(limit: Limit, ledger: Ledger) -> Form:
    """Return a limit over a ledger, moved to one side: 0 or more keeps it."""
    constant = -limit.amount.amount if limit.is_floor else limit.amount.amount
    least = greatest = constant
    for group in ledger.along(limit.of, limit.whole, by_year=limit.years is not None):
        low, high = limit.coefficients(group.shape)
        least += low * (group.least if low >= 0 else group.greatest)
        greatest += high * (group.greatest if high >= 0 else group.least)
    return Form(limit, ledger, least, greatest)
