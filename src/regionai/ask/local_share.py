"""What a region must pay for a proposal as it is."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from regionai.budget.form import Limit
from regionai.budget.quantity import FUNDING, Filter
from regionai.budget.share import share_range
from regionai.judge.assess import Assessment
from regionai.model.finding import WonRange
from regionai.model.money import least_won
from regionai.rules.judged import JudgedRule

_WHOLE = FUNDING["total"]
_OTHER_MONEY = Filter(frozenset(("national", "private_cash", "private_in_kind")), None, None)


class Present(NamedTuple):
    """The local money of a proposal, and what the rules require while the other money is unchanged.

    `asked`, `margin` and `rule` are None if no rule sets a floor under the
    local share, `share` if it is not exact. `years` has the local money and
    the total of each fiscal year.
    """

    asked: WonRange | None
    current: WonRange
    margin: WonRange | None
    share: Fraction | None
    parts: tuple[tuple[str, WonRange], ...]
    years: tuple[tuple[int, WonRange, WonRange], ...]
    rule: JudgedRule | None


def present(assessment: Assessment) -> Present:
    """Return the local money of a proposal, and what the highest floor under its share requires."""
    ledger = assessment.ledger
    current = ledger.sum(FUNDING["local"]).bounds
    floors = [
        (judged, limit)
        for judged in assessment.judged_rules
        for limit in judged.rule.share_limits(judged.case, (FUNDING["local"],), _WHOLE)
        # All of the money being local is no question of how much.
        if limit.is_floor and limit.share < 1
    ]
    judged, floor = max(
        floors, key=lambda found: (found[1].share, found[1].is_strict), default=(None, None)
    )
    others = ledger.sum(_OTHER_MONEY).bounds
    found = share_range(FUNDING["local"], _WHOLE, ledger)
    return Present(
        None if floor is None else _asked(floor, others),
        current,
        None if judged is None else judged.judgement.margin,
        found.least if found is not None and found.is_exact else None,
        tuple((key, ledger.sum(FUNDING[key]).bounds) for key in ("province", "municipality")),
        tuple(_years(assessment)),
        judged,
    )


def _asked(floor: Limit, others: WonRange) -> WonRange:
    """Return the least local money for which local ≥ share × (local + others), or > if that is strict."""
    rate = floor.share / (1 - floor.share)
    least, greatest = (least_won(rate * end.amount, is_strict=floor.is_strict) for end in others)
    return WonRange(least, greatest)


def _years(assessment: Assessment) -> Iterator[tuple[int, WonRange, WonRange]]:
    ledger = assessment.ledger
    for year in sorted({y for cell in ledger.cells for y in cell.shape.years or ()}):
        local = ledger.sum(FUNDING["local"], year).bounds
        yield year, local, ledger.sum(FUNDING["total"], year).bounds
