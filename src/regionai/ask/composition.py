"""Who pays what, and the limits that the rules set to each share."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from regionai.budget.form import Limit, form
from regionai.budget.ledger import Ledger, Sum
from regionai.budget.quantity import FUNDING
from regionai.budget.share import ShareRange, share_range
from regionai.judge.assess import Assessment
from regionai.messages import Message, message
from regionai.model.bound import Bound, BoundWords
from regionai.model.finding import Outcome, WonRange
from regionai.model.ratio import percent, percent_beyond, percent_range

_SIDES = ("national", "local", "private")
_WHOLE = FUNDING["total"]


class LimitMark(NamedTuple):
    """A limit on a side's share of the total; a share of exactly the limit keeps it unless it is strict."""

    limit: Limit
    ledger: Ledger

    @property
    def share(self) -> Fraction:
        """The share that must be reached or not be passed."""
        return self.limit.share

    @property
    def is_floor(self) -> bool:
        """Whether it must be reached."""
        return self.limit.is_floor

    @property
    def is_strict(self) -> bool:
        """Whether the share itself is not enough, or already too much."""
        return self.limit.is_strict

    @property
    def words(self) -> BoundWords:
        """How it is said before its value."""
        return Bound(self.is_floor, self.share, self.is_strict).words

    @property
    def margin(self) -> WonRange:
        """By how many won the side alone may still move, negative if it must; not every page has it."""
        return form(self.limit, self.ledger).margin

    def kept_by(self, share: ShareRange) -> bool:
        """Return whether a share surely keeps the limit, whatever its true value in the range."""
        return self._keeps(share.least if self.is_floor else share.greatest)

    def broken_by(self, share: ShareRange) -> bool:
        """Return whether a share surely breaks the limit, whatever its true value in the range."""
        return not self._keeps(share.greatest if self.is_floor else share.least)

    def _keeps(self, share: Fraction) -> bool:
        if share == self.share:
            return not self.is_strict
        return (share > self.share) is self.is_floor


class FundingSide(NamedTuple):
    """What one side pays; `share` is its share of the total, None if the total may be 0."""

    name: Message
    key: str
    sum: Sum
    share: ShareRange | None
    limits: tuple[LimitMark, ...]

    @property
    def share_words(self) -> str:
        """The share in percent, never rounded onto a limit that it breaks; a range by its ends."""
        if self.share is None:
            return ""
        beside = self.beside(self.share)
        if self.share.is_exact:
            found = self.share.least
            return percent(found) if beside is None else percent_beyond(found, beside)
        least, greatest = percent_range(self.share.least, self.share.greatest, beside)
        return f"{least.removesuffix('%')}~{greatest}"

    def outcome(self, limit: LimitMark) -> Outcome:
        """Return whether the share keeps a limit, undecided where it may do either or is not known."""
        if self.share is None:
            return Outcome.UNDECIDED
        if limit.kept_by(self.share):
            return Outcome.MET
        return Outcome.BROKEN if limit.broken_by(self.share) else Outcome.UNDECIDED

    def beside(self, share: ShareRange) -> Fraction | None:
        """Return the limit that the share must not be printed like; None if there is none.

        It is the first that the share surely breaks, else one that it keeps
        and comes so near to that rounding would bring it there.
        """
        broken = (limit.share for limit in self.limits if limit.broken_by(share))
        ends = [percent(share.least), percent(share.greatest)]
        near = (limit.share for limit in self.limits if limit.is_strict and percent(limit.share) in ends)
        return next(broken, next(near, None))


def composition(assessment: Assessment) -> tuple[FundingSide, ...]:
    """Return what the nation, the region and the private side pay, in this order."""
    parts = frozenset(FUNDING[key] for key in _SIDES)
    limits = [
        limit
        for judged in assessment.judged_rules
        for limit in judged.rule.share_limits(judged.case, parts, _WHOLE)
    ]
    return tuple(_side(assessment.ledger, key, limits) for key in _SIDES)


def _side(ledger: Ledger, key: str, limits: Sequence[Limit]) -> FundingSide:
    of = FUNDING[key]
    marks = tuple(LimitMark(limit, ledger) for limit in limits if limit.of == of)
    share = share_range(of, _WHOLE, ledger)
    return FundingSide(message(f"funding.{key}"), key, ledger.sum(of), share, marks)
