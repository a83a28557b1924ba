"""How much money may fail to arrive before a share rule breaks, and what would be paid back then."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from regionai.ask.composition import FundingSide, composition
from regionai.ask.sweep import SourceAxis
from regionai.ask.whatif import Target
from regionai.budget.cell import Cell
from regionai.budget.form import Limit, form
from regionai.budget.ledger import Ledger
from regionai.budget.lever import Movement, reach
from regionai.budget.quantity import FUNDING
from regionai.judge.assess import Assessment
from regionai.judge.submission import Submission
from regionai.model.finding import Outcome, Severity
from regionai.model.money import NOTHING, Won
from regionai.remedy.task import Mending, Task, task
from regionai.rules.judged import JudgedRule

# The money that falls short while the national money is spent as granted: all other
# money in proportion, or that of the private side alone.
FALLS = ("matching", "private")

# The fractions of it that are missing in the rows of the table.
STEPS = (Fraction(1, 20), Fraction(1, 10), Fraction(1, 5), Fraction(3, 10), Fraction(1, 2), Fraction(1))


class Shortfall(NamedTuple):
    """How much is missing, and what follows from it.

    `returned` is the least national money to be paid back if the total cost
    falls by as much, `borne` the least that others must pay in place of
    national money if the cost stays; 0 won if no share rule is broken, None if
    no such amount mends it.
    """

    missing: Won
    total: Won
    national: FundingSide
    broken: tuple[JudgedRule, ...]
    returned: Won | None
    borne: Won | None


class ShortfallBound(NamedTuple):
    """The most that may be missing, and the rule whose outcome changes with one won more."""

    missing: Won
    judged: JudgedRule


@dataclass(frozen=True)
class Fall:
    """What follows if one kind of money, `current` won in total, fails to arrive.

    `met` is the most that may be missing while every share rule stays met,
    `kept` while none is surely broken; None if all of it may be missing. They
    differ if figures are not exact. `failing` are the share rules that are
    undecided or broken even with all the money: they have no bound.
    """

    key: str
    current: Won
    met: ShortfallBound | None
    kept: ShortfallBound | None
    failing: tuple[JudgedRule, ...]
    rows: tuple[Shortfall, ...]


def falls(submission: Submission, assessment: Assessment) -> Iterator[Fall]:
    """Yield what follows if the other money, or the private side's alone, does not arrive in full.

    Raises `CannotError` as `SourceAxis` does.
    """
    for key in FALLS:
        axis = SourceAxis(submission, assessment, Target(key))
        if axis.current:
            yield _fall(key, axis, Target(key).cells(submission, assessment.ledger))


def _fall(key: str, axis: SourceAxis, cells: Sequence[Cell]) -> Fall:
    now = [each for each in axis.judged(axis.current).judged_rules if _limits_shares(each)]
    return Fall(
        key,
        Won(axis.current),
        _bound(axis, [each for each in now if each.outcome is Outcome.MET], cells, surely=True),
        _bound(axis, [each for each in now if each.outcome is not Outcome.BROKEN], cells, surely=False),
        tuple(each for each in now if each.outcome not in (Outcome.MET, Outcome.NOT_APPLICABLE)),
        tuple(_shortfall(axis, int(share * axis.current)) for share in STEPS),
    )


def _limits_shares(judged: JudgedRule) -> bool:
    """Return whether a rule limits a share, which changes when money does not arrive."""
    return any(threshold.limit.share for threshold in judged.rule.thresholds(judged.case))


def _bound(
    axis: SourceAxis, judged_rules: Sequence[JudgedRule], cells: Sequence[Cell], *, surely: bool
) -> ShortfallBound | None:
    """Return the most that may be missing while all rules stay met, or with `surely` false not broken."""
    by_rule = ((_most_missing(axis, judged, cells, surely=surely), judged) for judged in judged_rules)
    bounds = [ShortfallBound(Won(missing), judged) for missing, judged in by_rule if missing is not None]
    return min(bounds, key=lambda bound: bound.missing, default=None)


def _most_missing(
    axis: SourceAxis, judged: JudgedRule, cells: Sequence[Cell], *, surely: bool
) -> int | None:
    """Return the most that may be missing under one rule, every amount in proportion; None if all may.

    Which limits apply may depend on the budget, so the rule is judged again
    just past the first of them, and asked for its limits there.
    """
    if judged.rule.when:
        return _first_open(axis, judged, cells, surely=surely)
    limits = judged.rule.limits(judged.case)
    while True:
        ends = (_until(limit, judged.case.ledger, cells, axis.current, surely=surely) for limit in limits)
        missing = [end for end in ends if end is not None]
        if not missing or surely:
            return min(missing, default=None)
        rules_past = axis.judged(axis.current - min(missing) - 1).judged_rules
        (then,) = (each for each in rules_past if each.rule is judged.rule)
        if then.outcome is Outcome.BROKEN:
            return min(missing)
        before, limits = limits, then.rule.limits(then.case)
        if limits == before:
            return None


def _first_open(axis: SourceAxis, judged: JudgedRule, cells: Sequence[Cell], *, surely: bool) -> int | None:
    """Return the most that may be missing before a conditional rule applies and fails; None if all may."""
    fails = (Outcome.BROKEN, Outcome.UNDECIDED) if surely else (Outcome.BROKEN,)
    limits = [threshold.limit for threshold in judged.rule.thresholds(judged.case)]
    found = (_until(limit, judged.case.ledger, cells, axis.current, surely=surely) for limit in limits)
    for missing in sorted({end for end in found if end is not None}):
        rules_past = axis.judged(axis.current - missing - 1).judged_rules
        if any(each.rule is judged.rule and each.outcome in fails for each in rules_past):
            return missing
    return None


def _until(limit: Limit, ledger: Ledger, cells: Sequence[Cell], total: int, *, surely: bool) -> int | None:
    """Return the most that may be missing, in whole won, before a limit is passed; None if all may."""
    linear = form(limit, ledger)
    ends = ((limit.coefficients(cell.shape), cell.printed) for cell in cells)
    contribution = sum((low if surely else high) * printed for (low, high), printed in ends)
    value = linear.least if surely else linear.greatest
    return value * total // contribution if contribution > 0 and value < contribution else None


def _shortfall(axis: SourceAxis, missing: int) -> Shortfall:
    then = axis.judged(axis.current - missing)
    shares = [judged for judged in then.judged_rules if _limits_shares(judged)]
    broken = tuple(judged for judged in shares if judged.outcome is Outcome.BROKEN)
    national, _, _ = composition(then)
    total = then.ledger.sum(FUNDING["total"]).bounds
    returned = borne = None if broken else NOTHING
    if broken:
        returned, borne = _paid_back(task(then.ledger, shares, Mending(Severity.ADVICE)))
    return Shortfall(Won(missing), total.least, national, broken, returned, borne)


def _paid_back(work: Task) -> tuple[Won | None, Won | None]:
    """Return the least national money that mends every share rule, paid back or paid by others."""
    every = range(len(work.parts))
    amounts: dict[bool, list[int]] = {False: [], True: []}
    for taken in (n for n in every if work.parts[n].side == "national"):
        for added in (None, *(n for n in every if n != taken)):
            needed = reach(Movement(added, taken), work.parts[taken].least, work.demands)
            if needed.works:
                amounts[added is not None].append(needed.least)
    returned, borne = (None if not amounts[moved] else Won(min(amounts[moved])) for moved in (False, True))
    return returned, borne
