"""How much money may fail to arrive before a share rule breaks, and what would be paid back then."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from regionai.ask.composition import FundingSide, composition
from regionai.ask.sweep import SourceAxis
from regionai.ask.whatif import Target
from regionai.budget.cell import Cell, Shape
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

# What money may fail to arrive, by its shape, of which long budgets have few.
Falling = Mapping[Shape, int]

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
    falling: dict[Shape, int] = {}
    for cell in cells:
        falling[cell.shape] = falling.get(cell.shape, 0) + cell.printed
    now = [each for each in axis.judged(axis.current).judged_rules if _limits_shares(each)]
    return Fall(
        key,
        Won(axis.current),
        _bound(axis, [each for each in now if each.outcome is Outcome.MET], falling, surely=True),
        _bound(axis, [each for each in now if each.outcome is not Outcome.BROKEN], falling, surely=False),
        tuple(each for each in now if each.outcome not in (Outcome.MET, Outcome.NOT_APPLICABLE)),
        tuple(_shortfall(axis, int(share * axis.current)) for share in STEPS),
    )


def _limits_shares(judged: JudgedRule) -> bool:
    """Return whether a rule limits a share, which changes when money does not arrive."""
    return any(threshold.limit.share for threshold in judged.rule.thresholds(judged.case))


def _bound(
    axis: SourceAxis, judged_rules: Sequence[JudgedRule], falling: Falling, *, surely: bool
) -> ShortfallBound | None:
    """Return the most that may be missing while all rules stay met, or with `surely` false not broken.

    Rules are looked at in the order in which they could fail first, until the
    next could only fail later.
    """
    ends = {n: _ends(axis, judged, falling, surely=surely) for n, judged in enumerate(judged_rules)}
    best: tuple[int, int] | None = None
    for n in sorted((n for n in ends if ends[n]), key=lambda n: ends[n][0]):
        if best is not None and ends[n][0] > best[0]:
            break
        missing = _most_missing(axis, judged_rules[n], ends[n], falling, surely=surely)
        if missing is not None:
            best = min((missing, n), best or (missing, n))
    return best and ShortfallBound(Won(best[0]), judged_rules[best[1]])


def _ends(axis: SourceAxis, judged: JudgedRule, falling: Falling, *, surely: bool) -> list[int]:
    """Return how much may be missing before each limit of a rule is passed, the first of them first."""
    rule, case = judged.rule, judged.case
    limits = [each.limit for each in rule.thresholds(case)] if rule.when else rule.limits(case)
    found = (_until(limit, case.ledger, falling, axis.current, surely=surely) for limit in limits)
    return sorted({end for end in found if end is not None})


def _most_missing(
    axis: SourceAxis, judged: JudgedRule, ends: Sequence[int], falling: Falling, *, surely: bool
) -> int | None:
    """Return the most that may be missing under one rule, every amount in proportion; None if all may.

    Which limits apply may depend on the budget, so the rule is judged again
    just past the first of them, and asked for its limits there.
    """
    if judged.rule.when:
        return _first_open(axis, judged, ends, surely=surely)
    if surely:
        return ends[0]
    limits = judged.rule.limits(judged.case)
    while True:
        then = axis.judged_alone(judged, axis.current - ends[0] - 1)
        if then.outcome is Outcome.BROKEN:
            return ends[0]
        before, limits = limits, then.rule.limits(then.case)
        more = () if limits == before else limits
        found = (_until(each, judged.case.ledger, falling, axis.current, surely=False) for each in more)
        ends = sorted({end for end in found if end is not None})
        if not ends:
            return None


def _first_open(axis: SourceAxis, judged: JudgedRule, ends: Sequence[int], *, surely: bool) -> int | None:
    """Return the most that may be missing before a conditional rule applies and fails; None if all may."""
    fails = (Outcome.BROKEN, Outcome.UNDECIDED) if surely else (Outcome.BROKEN,)
    past = (
        missing
        for missing in ends
        if axis.judged_alone(judged, axis.current - missing - 1).outcome in fails
    )
    return next(past, None)


def _until(limit: Limit, ledger: Ledger, falling: Falling, total: int, *, surely: bool) -> int | None:
    """Return the most that may be missing, in whole won, before a limit is passed; None if all may."""
    linear = form(limit, ledger)
    ends = ((limit.coefficients(shape), printed) for shape, printed in falling.items())
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
