"""What a region must pay: for a proposal as it is, or for a planned amount of national money."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from regionai.budget.quantity import FUNDING, Filter
from regionai.engine.assess import Assessment, Ruling
from regionai.model.finding import WonRange
from regionai.model.money import Won
from regionai.rules.kinds.amount import AmountRule
from regionai.rules.kinds.share import ShareRule
from regionai.rules.ruleset import RuleSet

_WHOLE = FUNDING["total"]
_OTHER_MONEY = Filter(frozenset(("national", "private_cash", "private_in_kind")), None, None)


@dataclass(frozen=True, slots=True)
class Present:
    """The local money of a proposal, and what the rules ask for while the other money stays.

    `asked` is None where no rule is about the local share.
    """

    asked: WonRange | None
    there: WonRange
    margin: WonRange | None
    parts: tuple[tuple[str, WonRange], ...]
    years: tuple[tuple[int, WonRange, WonRange], ...]
    rule: Ruling | None


@dataclass(frozen=True, slots=True)
class Planned:
    """The least that goes with an amount of national money, to the won.

    `most_private` is the most that the least local money bears; a region that
    pays more bears more.
    """

    national: Won
    least_total: Won
    least_local: Won
    least_private: Won
    most_private: Won | None
    rules: tuple[ShareRule, ...]


def present(assessment: Assessment) -> Present:
    """Return the local money of a proposal beside what is asked for."""
    ledger = assessment.ledger
    there = ledger.sum(FUNDING["local"]).bounds
    floors = [
        (ruling, rule.at_least)
        for ruling in assessment.rulings
        for rule in ruling.rules.shares(FUNDING["local"], _WHOLE)
        if rule is ruling.rule and rule.at_least is not None
    ]
    ruling, share = max(floors, key=lambda found: found[1], default=(None, Fraction(0)))
    others = ledger.sum(_OTHER_MONEY).bounds
    return Present(
        None if ruling is None else _asked(share, others),
        there,
        None if ruling is None else ruling.judgement.margin,
        tuple((key, ledger.sum(FUNDING[key]).bounds) for key in ("province", "municipality")),
        tuple(_years(assessment)),
        ruling,
    )


def _asked(share: Fraction, others: WonRange) -> WonRange:
    """Return the least local money beside `others`: local ≥ share × (local + others)."""
    beside = share / (1 - share)
    return WonRange(Won(ceil(beside * others.least.amount)), Won(ceil(beside * others.greatest.amount)))


def _years(assessment: Assessment) -> Iterator[tuple[int, WonRange, WonRange]]:
    ledger = assessment.ledger
    for year in sorted({y for cell in ledger.cells for y in cell.shape.years or ()}):
        local = ledger.sum(FUNDING["local"], year).bounds
        yield year, local, ledger.sum(FUNDING["total"], year).bounds


def planned(national: Won, rules: RuleSet) -> Planned:
    """Return the least total, local and private money that goes with `national`.

    Only rules on shares of the total are looked at: caps on national money,
    floors under local money and under local and private money together.
    """
    national_rules = rules.shares(FUNDING["national"], _WHOLE)
    local_rules = rules.shares(FUNDING["local"], _WHOLE)
    matching_rules = rules.shares(FUNDING["matching"], _WHOLE)
    caps = [rule.at_most for rule in national_rules if rule.at_most]
    caps += [1 - rule.at_least for rule in matching_rules if rule.at_least]
    floors = [rule.at_least for rule in local_rules if rule.at_least]
    share = max(floors, default=Fraction(0))
    least_total = max(ceil(national.amount / cap) for cap in (*caps, 1 - share))
    least_local = ceil(share * least_total)
    # With less private money the local share only grows: the least is what the total still lacks.
    least_private = max(least_total - national.amount - least_local, 0)
    most_private = floor(least_local / share) - national.amount - least_local if share else None
    return Planned(
        national,
        Won(least_total),
        Won(least_local),
        Won(least_private),
        None if most_private is None else Won(most_private),
        (*national_rules, *local_rules, *matching_rules),
    )


def stated_national(rules: RuleSet) -> Won | None:
    """Return the national money for a region that an edition states, if it does."""
    return next(
        (
            rule.at_most
            for rule in rules.rules
            if isinstance(rule, AmountRule)
            and rule.at_most is not None
            and rules.quantities[rule.of].filter == FUNDING["national"]
        ),
        None,
    )
