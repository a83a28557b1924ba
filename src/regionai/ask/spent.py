"""What was spent, and what must still be spent so that no subsidy is paid back."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from regionai.budget.ledger import Ledger
from regionai.budget.quantity import FUNDING
from regionai.model.amount import KEYS
from regionai.model.finding import WonRange
from regionai.model.money import NOTHING, Won

# The sources whose money must be spent in step with the subsidy: each side by itself, or
# where it is not split whose money it is, both together.
_SIDES = ("local", "private")
_UNSPLIT = ("matching",)


class Payment(NamedTuple):
    """Money of a source that was spent; `month` is a text like `2026-05`, None if no one says it."""

    key: str
    won: Won
    month: str | None = None


class Spending(NamedTuple):
    """A source in the middle of the work: what is planned, and what of it was spent.

    `is_said` is false if no payment is of it: then nothing counts as spent.
    """

    key: str
    planned: WonRange
    spent: Won
    is_said: bool

    @property
    def left(self) -> WonRange:
        """What the plan still has, 0 won at least."""
        least, greatest = self.planned
        return WonRange(max(least - self.spent, NOTHING), max(greatest - self.spent, NOTHING))

    @property
    def beyond(self) -> WonRange:
        """What was spent beyond the plan, 0 won at least."""
        least, greatest = self.planned
        return WonRange(max(self.spent - greatest, NOTHING), max(self.spent - least, NOTHING))


class InStep(NamedTuple):
    """Other money than the subsidy, which must be spent in the ratio of the plan.

    `still` is the least that must still be spent of it, `returned` the least
    subsidy that is paid back if nothing more is spent; both rounded up.
    """

    spending: Spending
    still: WonRange
    returned: WonRange


class Standing(NamedTuple):
    """Where the work stands: the subsidy, the money that must keep step, and what is paid back in all.

    `others` has no source of which nothing is planned and nothing spent.
    `returned` is what is paid back if the work ends now: at least what was
    spent of the subsidy beyond its plan.
    """

    subsidy: Spending
    others: tuple[InStep, ...]
    returned: WonRange

    @property
    def is_split(self) -> bool:
        """Whether local and private money stand each by themselves."""
        return all(other.spending.key in _SIDES for other in self.others)


def standing(ledger: Ledger, payments: Sequence[Payment]) -> Standing:
    """Return where the work stands after some payments.

    Own money must have been spent at least in the ratio in which the subsidy
    was: subsidy spent × own planned ÷ subsidy planned. Subsidy beyond its plan
    counts as none, for the plan has no more of it. Figures that are not exact
    give ranges.
    """
    subsidy = _spending(ledger, payments, "national")
    unsplit = any(ledger.sum(FUNDING[side]).printed is None for side in _SIDES)
    unsplit = unsplit or any(payment.key in _UNSPLIT and payment.won.amount for payment in payments)
    found = (_spending(ledger, payments, key) for key in (_UNSPLIT if unsplit else _SIDES))
    others = tuple(
        InStep(own, _still(subsidy, own), _returned(subsidy, own))
        for own in found
        if own.spent.amount or own.planned.greatest.amount
    )
    ends = (subsidy.beyond, *(other.returned for other in others))
    returned = WonRange(max(end.least for end in ends), max(end.greatest for end in ends))
    return Standing(subsidy, others, returned)


def by_month(ledger: Ledger, payments: Sequence[Payment]) -> Iterator[tuple[str, Standing]]:
    """Yield each month of some payments in order, and where the work stood at its end."""
    months = sorted({payment.month for payment in payments if payment.month})
    for month in months:
        yield month, standing(ledger, [p for p in payments if p.month and p.month <= month])


def _spending(ledger: Ledger, payments: Iterable[Payment], key: str) -> Spending:
    inside = frozenset(KEYS[key])
    own = [payment.won.amount for payment in payments if inside.issuperset(KEYS[payment.key])]
    return Spending(key, ledger.sum(FUNDING[key]).bounds, Won(sum(own)), bool(own))


def _still(subsidy: Spending, own: Spending) -> WonRange:
    """Return what must still be spent: the more, the less subsidy and the more own money is planned."""
    if not subsidy.planned.greatest.amount:
        return WonRange(NOTHING, NOTHING)
    # Of an amount that may be 0 won, one won is the least that there is to be spent.
    planned = (subsidy.planned.greatest, max(subsidy.planned.least, Won(1)))
    least, greatest = (
        ceil(part.amount * _done(subsidy.spent, whole)) - own.spent.amount
        for part, whole in zip(own.planned, planned, strict=True)
    )
    return WonRange(Won(max(least, 0)), Won(max(greatest, 0)))


def _returned(subsidy: Spending, own: Spending) -> WonRange:
    """Return what is paid back: the less, the more subsidy and the less own money is planned."""
    least, greatest = (
        subsidy.spent.amount - floor(whole.amount * _done(own.spent, part))
        for whole, part in zip(reversed(subsidy.planned), own.planned, strict=True)
    )
    return WonRange(Won(max(least, 0)), Won(max(greatest, 0)))


def _done(spent: Won, planned: Won) -> Fraction:
    """Return which part of a plan is done, at most all of it; a plan of nothing is done from the start."""
    return Fraction(min(spent, planned).amount, planned.amount) if planned.amount else Fraction(1)
