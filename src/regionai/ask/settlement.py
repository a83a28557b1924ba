"""How far money may fail to arrive before a share is broken, and what would then be paid back."""

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
from regionai.model.finding import Outcome
from regionai.model.money import NOTHING, Won
from regionai.remedy.task import Task, task
from regionai.rules.judged import JudgedRule

# What falls, with the national money spent as it was granted: all other money in
# proportion, or the private side's alone.
FALLS = ("matching", "private")

# How much of it is lacking, in the table.
STEPS = (Fraction(1, 20), Fraction(1, 10), Fraction(1, 5), Fraction(3, 10), Fraction(1, 2), Fraction(1))


class Shortfall(NamedTuple):
    """What is lacking, and what follows from it.

    `returned` is the least national money to be paid back if the total falls
    by it as well, `borne` the least that others must bear in its place if the
    cost stays; NOTHING where no share is broken, None where paying back mends
    nothing.
    """

    missing: Won
    total: Won
    national: FundingSide
    broken: tuple[JudgedRule, ...]
    returned: Won | None
    borne: Won | None


class ShortfallBound(NamedTuple):
    """The most that may be lacking, and the rule whose outcome is another with one won more."""

    missing: Won
    judged: JudgedRule


@dataclass(frozen=True)
class Fall:
    """One kind of money that fails to arrive, from what is there down to nothing.

    `met` bounds what may be lacking while every share rule stays met, `kept`
    while none is surely broken; None where all of it may. They differ where
    figures are open. `failing` are the share rules that are not met, or even
    broken, with all the money there: they have no bound.
    """

    key: str
    there: Won
    met: ShortfallBound | None
    kept: ShortfallBound | None
    failing: tuple[JudgedRule, ...]
    rows: tuple[Shortfall, ...]


def falls(submission: Submission, assessment: Assessment) -> Iterator[Fall]:
    """Yield what follows if the other money, or the private side's alone, does not arrive in full.

    Raises `CannotError` where that money is not known by itself.
    """
    for key in FALLS:
        line = SourceAxis(submission, assessment, Target(key))
        if line.there:
            yield _fall(key, line, Target(key).cells(submission, assessment.ledger))


def _fall(key: str, axis: SourceAxis, cells: Sequence[Cell]) -> Fall:
    now = [each for each in axis.judged(axis.there).judged_rules if _limits_shares(each)]
    return Fall(
        key,
        Won(axis.there),
        _bound(axis, [each for each in now if each.outcome is Outcome.MET], cells, surely=True),
        _bound(axis, [each for each in now if each.outcome is not Outcome.BROKEN], cells, surely=False),
        tuple(each for each in now if each.outcome is not Outcome.MET),
        tuple(_shortfall(axis, int(share * axis.there)) for share in STEPS),
    )


def _limits_shares(judged: JudgedRule) -> bool:
    """Return whether a rule sets a limit to a share, which moves when money does not arrive."""
    return any(threshold.limit.share for threshold in judged.rule.thresholds(judged.case))


def _bound(
    axis: SourceAxis, judged_rules: Sequence[JudgedRule], cells: Sequence[Cell], *, surely: bool
) -> ShortfallBound | None:
    """Return the most that may be lacking while all rules stay met, or with `surely` false not broken."""
    found = ((_lacking(axis, judged, cells, surely=surely), judged) for judged in judged_rules)
    bounds = [ShortfallBound(Won(missing), judged) for missing, judged in found if missing is not None]
    return min(bounds, key=lambda bound: bound.missing, default=None)


def _lacking(axis: SourceAxis, judged: JudgedRule, cells: Sequence[Cell], *, surely: bool) -> int | None:
    """Return the most that may be lacking for one rule, every amount in proportion; None if all may.

    Which limit decides may depend on the budget, so the rule is asked again
    where the first one would turn it: its outcome there has the last word.
    """
    limits = judged.rule.limits(judged.case)
    while True:
        ends = (_until(limit, judged.case.ledger, cells, axis.there, surely=surely) for limit in limits)
        lacking = [end for end in ends if end is not None]
        if not lacking:
            return None
        there = axis.judged(axis.there - min(lacking) - 1).judged_rules
        (then,) = (each for each in there if each.rule is judged.rule)
        if surely or then.outcome is Outcome.BROKEN:
            return min(lacking)
        before, limits = limits, then.rule.limits(then.case)
        if limits == before:
            return None


def _until(limit: Limit, ledger: Ledger, cells: Sequence[Cell], there: int, *, surely: bool) -> int | None:
    """Return the most that may be lacking before a limit is passed, fractions of a won and all."""
    found = form(limit, ledger)
    ends = ((limit.coefficients(cell.shape), cell.printed) for cell in cells)
    brought = sum((low if surely else high) * printed for (low, high), printed in ends)
    value = found.least if surely else found.greatest
    return value * there // brought if brought > 0 and value < brought else None


def _shortfall(line: SourceAxis, missing: int) -> Shortfall:
    then = line.judged(line.there - missing)
    shares = [judged for judged in then.judged_rules if _limits_shares(judged)]
    broken = tuple(judged for judged in shares if judged.outcome is Outcome.BROKEN)
    national, _, _ = composition(then)
    total = then.ledger.sum(FUNDING["total"]).bounds
    returned = borne = None if broken else NOTHING
    if broken:
        returned, borne = _paid_back(task(then.ledger, shares))
    return Shortfall(Won(missing), total.least, national, broken, returned, borne)


def _paid_back(work: Task) -> tuple[Won | None, Won | None]:
    """Return the least national money that mends every share, taken away or borne by others."""
    every = range(len(work.parts))
    found: dict[bool, list[int]] = {False: [], True: []}
    for taken in (n for n in every if work.parts[n].side == "national"):
        for added in (None, *(n for n in every if n != taken)):
            needed = reach(Movement(added, taken), work.parts[taken].least, work.demands)
            if needed.works:
                found[added is not None].append(needed.least)
    returned, borne = (None if not found[moved] else Won(min(found[moved])) for moved in (False, True))
    return returned, borne
