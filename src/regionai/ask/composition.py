"""Who pays what, and the limits that the rules set to each share."""

from fractions import Fraction
from typing import NamedTuple

from regionai.budget.form import form
from regionai.budget.ledger import Sum
from regionai.budget.quantity import FUNDING
from regionai.budget.share import ShareRange, share_range
from regionai.judge.assess import Assessment
from regionai.messages import Message, message
from regionai.model.finding import WonRange
from regionai.model.ratio import percent, percent_beyond, percent_range


class LimitMark(NamedTuple):
    """A limit on a side's share of the total; a share of exactly the limit keeps it.

    `margin` is by how many won the side alone may still move, negative if it must.
    """

    share: Fraction
    is_floor: bool
    margin: WonRange

    def kept_by(self, share: ShareRange) -> bool:
        """Return whether a share surely keeps the limit, whatever its true value in the range."""
        return share.least >= self.share if self.is_floor else share.greatest <= self.share

    def broken_by(self, share: ShareRange) -> bool:
        """Return whether a share surely breaks the limit, whatever its true value in the range."""
        return share.greatest < self.share if self.is_floor else share.least > self.share


class FundingSide(NamedTuple):
    """What one side pays; `share` is its share of the total, None if the total may be 0."""

    name: Message
    key: str
    sum: Sum
    share: ShareRange | None
    limits: tuple[LimitMark, ...]

    @property
    def passed(self) -> Fraction | None:
        """The first limit that the share surely breaks; None if there is none."""
        shares = [share for share in (self.share,) if share is not None]
        broken = (limit.share for share in shares for limit in self.limits if limit.broken_by(share))
        return next(broken, None)

    @property
    def share_words(self) -> str:
        """The share in percent, never rounded onto a limit that it breaks; a range by its ends."""
        if self.share is None:
            return ""
        if self.share.is_exact:
            found = self.share.least
            return percent(found) if self.passed is None else percent_beyond(found, self.passed)
        least, greatest = percent_range(self.share.least, self.share.greatest, self.passed)
        return f"{least.removesuffix(' %')}~{greatest}"


def composition(assessment: Assessment) -> tuple[FundingSide, ...]:
    """Return what the nation, the region and the private side pay, in this order."""
    return tuple(_side(assessment, key) for key in ("national", "local", "private"))


def _side(assessment: Assessment, key: str) -> FundingSide:
    of, whole, ledger = FUNDING[key], FUNDING["total"], assessment.ledger
    limits = tuple(
        LimitMark(limit.share, limit.is_floor, form(limit, ledger).margin)
        for judged in assessment.judged_rules
        for limit in judged.rule.share_limits(judged.case, of, whole)
    )
    share = share_range(of, whole, ledger)
    return FundingSide(message(f"funding.{key}"), key, ledger.sum(of), share, limits)
