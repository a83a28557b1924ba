"""A money rule as a linear form over the cells, with exact ends."""

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from regionai.budget.cell import Coordinates, Membership, Shape, telling
from regionai.budget.ledger import Ledger
from regionai.budget.possible.relation import Combination, corners
from regionai.budget.quantity import FUNDING, Filter, looked_at
from regionai.model.finding import WonRange
from regionai.model.money import NOTHING, Won
from regionai.source.plain import KeyPath


class Undetermined(StrEnum):
    """Why an amount contributes a range to a form, and not one number."""

    ROUNDED = "rounded"
    SOURCE = "source"
    CATEGORY = "category"
    YEAR = "year"
    EXECUTED_BY = "executed_by"
    ITEM = "item"
    BODY = "body"


class Limit(NamedTuple):
    """What a money rule requires: `of` compared with an amount, or with a share of `whole`.

    With `is_floor` it is at least that much, else at most; exactly that much
    is allowed unless the limit is strict. `share` is 0 for an amount, and may be more than 1. `years`
    restricts the rule to the money of some fiscal years; None means all.
    """

    of: Filter
    is_floor: bool
    amount: Won = NOTHING
    whole: Filter = FUNDING["total"]
    share: Fraction = Fraction(0)
    years: tuple[int, ...] | None = None
    is_strict: bool = False

    @property
    def constant(self) -> int:
        """The value of the form without any money; it is whole, so that more than 0 is 1 or more."""
        amount = self.amount.amount
        return (-amount if self.is_floor else amount) - self.is_strict

    def step(self, ledger: Ledger) -> int:
        """Return by how much the value moves at most with one won of the quantity alone; above 0.

        The whole moves along only where the quantity lies in it, wherever a
        line of the ledger could hold its money. Of one that does not mend the
        limit it is what a won of the whole's other money moves.
        """
        worth = self.worth(ledger)
        return worth if worth > 0 else self.share.numerator

    def worth(self, ledger: Ledger) -> int:
        """Return what one won of the quantity alone does for the limit; not above 0 where it mends nothing.

        Of a part of the whole no won more is ever more than all of it.
        """
        return self.share.denominator - (self.share.numerator if self._lies_in_whole(ledger) else 0)

    def _lies_in_whole(self, ledger: Ledger) -> bool:
        if self.of.within(self.whole):
            return True
        if not _by_source(self.of).within(_by_source(self.whole)):
            return False
        lines = (
            reading
            for group in ledger.along(self.of, self.whole)
            for reading in self.of.readings(group.shape, self.whole)
        )
        in_whole = [
            self._without_source(self.whole, each) for each in lines if self._without_source(self.of, each)
        ]
        return bool(in_whole) and all(in_whole)

    @staticmethod
    def _without_source(of: Filter, money: Coordinates) -> bool:
        """Return whether money of the right source would be selected."""
        return of._replace(sources=None).holds(money)

    @property
    def combination(self) -> Combination:
        """What is added to the constant: part and whole, each by what one won of it counts."""
        return Combination(self.of, self.whole, *self.worths, self.years)

    @property
    def worths(self) -> tuple[int, int]:
        """What one won of the part counts, and one of the whole."""
        whole, part = self.share.as_integer_ratio()
        return (part, -whole) if self.is_floor else (-part, whole)

    def coefficients(self, shape: Shape) -> tuple[int, int]:
        """Return the least and greatest possible coefficient of money of this shape in the form."""
        part, whole = self.worths
        in_years = Membership.YES if self.years is None else shape.falls_in(self.years)
        if in_years is Membership.NO:
            return 0, 0
        possible = corners(shape, self.of, self.whole)
        if len(possible) == 1 and in_years is Membership.YES:
            ((in_part, in_whole),) = possible
            worth = part * in_part + whole * in_whole
            return worth, worth
        worths = [part * in_part + whole * in_whole for in_part, in_whole in possible]
        if in_years is Membership.MAYBE:
            worths.append(0)
        return min(worths), max(worths)


class Form(NamedTuple):
    """A constant plus the sum of coefficient times amount; the limit is kept at 0 or more.

    Coefficients are integers: a share p/q is multiplied by q. `least` and
    `greatest` are the exact bounds of the value over all possible budgets.
    """

    limit: Limit
    ledger: Ledger
    least: int
    greatest: int

    @property
    def margin(self) -> WonRange:
        """By how many won the quantity alone may still move, all other money unchanged.

        In whole won, rounded down; a negative margin is the number of won by
        which it must move at least.
        """
        step = self.limit.step(self.ledger)
        return WonRange(Won(self.least // step), Won(self.greatest // step))

    def unknowns(self) -> Iterator[tuple[Undetermined, KeyPath]]:
        """Yield each reason why the value is a range, with the key path of the amount."""
        # Of a long budget many lines know the same.
        known: dict[object, tuple[int, int]] = {}
        unknown_of: dict[object, tuple[Undetermined, ...]] = {}
        told_by = telling(looked_at((self.limit.of, self.limit.whole), self.limit.years is not None))
        for cell in self.ledger.cells:
            told = told_by(cell.shape)
            if told not in known:
                low, high = known[told] = self.limit.coefficients(cell.shape)
                if low != high:
                    unknown_of[told] = tuple(self._coordinates_that_matter(cell.shape))
            low, high = known[told]
            for unknown in unknown_of.get(told, ()):
                yield unknown, cell.path
            if (low or high) and cell.least != cell.greatest:
                yield Undetermined.ROUNDED, cell.path

    def _coordinates_that_matter(self, shape: Shape) -> Iterator[Undetermined]:
        # Money of no known year may fall in one that the limit is about, or in any other.
        years = shape.years or (*(self.limit.years or ()), 0)
        open_to = tuple(self.limit.of.readings(shape, self.limit.whole))
        options = {
            Undetermined.SOURCE: [shape._replace(sources=(source,)) for source in shape.sources],
            Undetermined.CATEGORY: [shape._replace(categories=(c,)) for c in shape.categories],
            Undetermined.EXECUTED_BY: [shape._replace(places=(place,)) for place in shape.places],
            Undetermined.YEAR: [shape._replace(years=(year,)) for year in years],
            Undetermined.ITEM: [shape._replace(items=(item,)) for item in {each.item for each in open_to}],
            Undetermined.BODY: [shape._replace(bodies=(body,)) for body in {each.body for each in open_to}],
        }
        for unknown, narrowed in options.items():
            if len({self.limit.coefficients(option) for option in narrowed}) > 1:
                yield unknown


def form(limit: Limit, ledger: Ledger) -> Form:
    """Return a limit as a linear form over a ledger, whose value is 0 or more if the limit is kept."""
    least = greatest = constant = limit.constant
    if ledger.relations:
        low, high = ledger.ends(limit.combination)
        return Form(limit, ledger, constant + low, constant + high)
    if limit.years is None:
        of, whole = ledger.sum(limit.of).bounds, ledger.sum(limit.whole).bounds
        if of.is_exact and whole.is_exact:
            # As most budgets are; and many rules ask for the same sums.
            part_worth, whole_worth = limit.worths
            value = constant + part_worth * of.least.amount + whole_worth * whole.least.amount
            return Form(limit, ledger, value, value)
    for group in ledger.along(limit.of, limit.whole, by_year=limit.years is not None):
        low, high = limit.coefficients(group.shape)
        least += low * (group.least if low > 0 else group.greatest)
        greatest += high * (group.greatest if high > 0 else group.least)
    return Form(limit, ledger, least, greatest)


def _by_source(of: Filter) -> Filter:
    """Return which sources a filter selects, whatever the lines."""
    return of._replace(categories=None, places=None, items=None, bodies=None)
