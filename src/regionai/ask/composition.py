"""Who pays what, with the limits that the rules set to it."""

from dataclasses import dataclass
from fractions import Fraction

from regionai.budget.ledger import Sum
from regionai.budget.quantity import FUNDING
from regionai.budget.share import ShareRange, share_range
from regionai.judge.assess import Assessment
from regionai.messages import Message, message


@dataclass(frozen=True, slots=True)
class LimitMark:
    """A limit on a part's share of the total."""

    share: Fraction
    is_floor: bool

    def kept_by(self, share: ShareRange) -> bool:
        """Whether a share keeps the limit, wherever in its range it lies."""
        return share.least >= self.share if self.is_floor else share.greatest <= self.share

    def broken_by(self, share: ShareRange) -> bool:
        """Whether a share breaks the limit, wherever in its range it lies."""
        return share.greatest < self.share if self.is_floor else share.least > self.share


@dataclass(frozen=True, slots=True)
class FundingSide:
    """What one side pays, and its share of the total; None if the total is nothing."""

    name: Message
    key: str
    sum: Sum
    share: ShareRange | None
    limits: tuple[LimitMark, ...]

    @property
    def passed(self) -> Fraction | None:
        """The limit that the share surely breaks, wherever in its range it lies; None if there is none."""
        shares = [share for share in (self.share,) if share is not None]
        broken = (limit.share for share in shares for limit in self.limits if limit.broken_by(share))
        return next(broken, None)


def composition(assessment: Assessment) -> tuple[FundingSide, ...]:
    """Return what the nation, the region and the private side pay."""
    return tuple(_side(assessment, key) for key in ("national", "local", "private"))


def _side(assessment: Assessment, key: str) -> FundingSide:
    of, whole, ledger = FUNDING[key], FUNDING["total"], assessment.ledger
    limits = tuple(
        LimitMark(limit.share, limit.is_floor)
        for judged in assessment.judged_rules
        for limit in judged.rule.share_limits(judged.case, of, whole)
    )
    share = share_range(of, whole, ledger)
    return FundingSide(message(f"funding.{key}"), key, ledger.sum(of), share, limits)
