"""Who pays what, with the limits that the rules set to it."""

from dataclasses import dataclass
from fractions import Fraction

from regionai.budget.ledger import Ledger, Sum
from regionai.budget.quantity import FUNDING
from regionai.budget.share import ShareRange, share_range
from regionai.messages import Message, message
from regionai.rules.library import Chosen


@dataclass(frozen=True, slots=True)
class LimitMark:
    """A limit on a part's share of the total."""

    share: Fraction
    is_floor: bool


@dataclass(frozen=True, slots=True)
class Part:
    """What one side pays, and its share of the total; None if the total is nothing."""

    name: Message
    key: str
    sum: Sum
    share: ShareRange | None
    limits: tuple[LimitMark, ...]


def composition(ledger: Ledger, applied: tuple[Chosen, ...]) -> tuple[Part, ...]:
    """Return what the nation, the region and the private side pay."""
    return tuple(_part(ledger, applied, key) for key in ("national", "local", "private"))


def _part(ledger: Ledger, applied: tuple[Chosen, ...], key: str) -> Part:
    of, whole = FUNDING[key], FUNDING["total"]
    limits = tuple(
        LimitMark(rule.limit, rule.at_least is not None)
        for chosen in applied
        for rule in chosen.rules.shares(of, whole)
    )
    share = share_range(of, whole, ledger)
    return Part(message(f"funding.{key}"), key, ledger.sum(of), share, limits)
