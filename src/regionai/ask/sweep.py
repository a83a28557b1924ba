"""At which won of one source which rule changes its outcome."""

from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from math import ceil, floor
from typing import NamedTuple

from regionai.ask.proportion import Proportion, Weighted
from regionai.ask.scenario import Place, place_of, with_amounts
from regionai.ask.whatif import Target, borne, weights
from regionai.budget.cover import declared
from regionai.budget.form import Limit
from regionai.budget.split import told_apart
from regionai.errors import CannotError
from regionai.judge.assess import Assessment, assess, laid
from regionai.judge.submission import Submission
from regionai.judge.waiver import waived_alone
from regionai.messages import message
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.model.proposal import Proposal
from regionai.rules.judged import JudgedRule

# A budget is judged anew at each amount of a source, some dozens of times; by many rules at more amounts.
MOST_LINES = 1_000
# So many lines and rules are looked at in all: some two seconds.
MOST_LOOKED_AT = 150_000


class Breakpoint(NamedTuple):
    """Two neighbouring amounts in won between which the outcome of a rule changes."""

    judged: JudgedRule
    last: Won
    first: Won
    before: Outcome
    after: Outcome


class Deviation(NamedTuple):
    """An amount at which a rule has another outcome once its lines are written in whole won."""

    judged: JudgedRule
    won: Won
    exact: Outcome
    written: Outcome


class Strip(NamedTuple):
    """One rule's outcome at each step of the sweep, for drawing."""

    judged: JudgedRule
    outcomes: tuple[Outcome, ...]


class Sweep(NamedTuple):
    """All breakpoints of a sweep in ascending order, and the points that are drawn.

    The lines of the source bear exactly their parts of it. `deviations` are
    amounts where writing these parts in whole won changes an outcome: all that
    are next to a breakpoint, and others that were looked at. `current` is the
    source's amount today. `strips` are those of the rules about money, and of
    other rules whose outcome changes.
    """

    current: Won
    steps: tuple[Won, ...]
    breakpoints: tuple[Breakpoint, ...]
    deviations: tuple[Deviation, ...]
    strips: tuple[Strip, ...]


class SourceAxis:
    """The amounts that one source of a budget may take, in whole won; the outcomes at each are kept."""

    def __init__(self, submission: Submission, assessment: Assessment, target: Target) -> None:
        """Start from the budget as it is.

        Raises `CannotError` if its money of the source is unclear, or it has more lines than `MOST_LINES`.
        """
        count = len(submission.proposal.budget)
        if count > MOST_LINES:
            raise CannotError(message("sweep.too-many-lines", count=count, limit=MOST_LINES))
        self._submission = submission
        self._ledger = assessment.ledger
        self._target = target
        self._looked_at = 0
        self.current = sum(cell.printed for cell in target.cells(submission, assessment.ledger))
        # Each assessment holds a whole budget.
        self.judged = lru_cache(maxsize=8)(self._judged)
        self._laid = lru_cache(maxsize=8)(lambda won: laid(self._with(won)))
        self.outcomes = cache(self._outcomes)

    def _outcomes(self, won: int) -> tuple[Outcome, ...]:
        return tuple(each.outcome for each in self.judged(won).judged_rules)

    def _judged(self, won: int) -> Assessment:
        return assess(self._with(won))

    def judged_alone(self, judged: JudgedRule, won: int) -> JudgedRule:
        """Return one rule judged at an amount, without the others, and waived where it is."""
        (case,) = (case for rules, case in self._laid(won) if rules is judged.rules)
        alone = JudgedRule(judged.rules, judged.rule, case, judged.rule.judge(case))
        return waived_alone(alone, self._submission.grants, self._submission.today)[0]

    def _with(self, won: int) -> Submission:
        """Return the proposal at an amount; raises `CannotError` for more than there is time to look at."""
        rules = sum(len(chosen.rules.rules) for chosen in self._submission.applied)
        self._looked_at += len(self._submission.proposal.budget) + rules
        if self._looked_at > MOST_LOOKED_AT:
            raise CannotError(message("sweep.too-much", rules=rules))
        amounts = borne(self._weights, Won(won))
        return with_amounts(self._submission, self._ledger, amounts, as_written=False)[0]

    @cached_property
    def whole(self) -> int:
        """An amount of which each line has its part in whole won."""
        return sum(self._weights.values())

    @cached_property
    def proportion(self) -> Proportion:
        """The budget in which each line has exactly its part."""
        cells = told_apart(self.judged(self.whole).ledger)
        weighted = [Weighted(cell, self._weights.get(place_of(cell), 0)) for cell in cells]
        return Proportion(weighted, self._submission.proposal.rounding())

    @cached_property
    def _weights(self) -> dict[Place, int]:
        return dict(weights(self._submission, self._ledger, self._target))


class Turns:
    """Where outcomes change from `least` to `greatest`, both included, the lines in exact proportion.

    The judge knows whole won only. Where the parts of the lines are none, the
    outcome is that at the nearest amount, of those that are looked at, where
    lines in whole won keep and break the same limits as the exact parts do.
    """

    def __init__(self, axis: SourceAxis, least: int, greatest: int) -> None:
        """Find the limits of each rule, and the amounts to look at."""
        self._axis = axis
        sides = [axis.judged(won) for won in (least, greatest, axis.whole)]
        figures = tuple(_declared(sides[0].proposal, sides[1].proposal))
        self._judged = sides[0].judged_rules
        by_rule = zip(*(side.judged_rules for side in sides), strict=True)
        self._limits = tuple(_limits(judged_rules, figures) for judged_rules in by_rule)
        every = dict.fromkeys((*figures, *(limit for limits in self._limits for limit in limits)))
        widest = 2 * max(greatest, axis.whole)
        crossings = axis.proportion.crossings(tuple(every), 0, widest)
        around = {won for each in crossings for won in range(ceil(each) - 1, floor(each) + 2)}
        nodes = sorted({0, least, greatest, axis.whole, widest, *around})
        middles = {(low + high) // 2 + more for low, high in pairwise(nodes) for more in (0, 1)}
        self._all = tuple(sorted({*nodes, *middles}))
        self.points = tuple(won for won in self._all if least <= won <= greatest)
        self._outcome = cache(self._worked_out)

    @cached_property
    def breakpoints(self) -> tuple[Breakpoint, ...]:
        """Where outcomes change, in ascending order.

        Thresholds are linear, so that outcomes change only where one is
        crossed; what else may turn between two points, bisection finds.
        """
        found = [
            point
            for number in range(len(self._limits))
            for low, high in pairwise(self.points)
            for point in self._between(number, low, high)
        ]
        return tuple(sorted(found, key=lambda point: point.last))

    @property
    def deviations(self) -> Iterator[Deviation]:
        """Where whole won change an outcome: next to every breakpoint, and near where it may turn."""
        beside = {end.amount for each in self.breakpoints for end in (each.last, each.first)}
        limits = tuple(dict.fromkeys(limit for limits in self._limits for limit in limits))
        unlike = self._axis.proportion.unlike(limits, self.points[0], self.points[-1])
        for won in sorted({*self.points, *beside, *unlike}):
            for number, written in enumerate(self._axis.outcomes(won)):
                exact = self._outcome(number, won)
                if exact is not written:
                    yield Deviation(self._judged[number], Won(won), exact, written)

    def outcomes(self, number: int, steps: Sequence[int]) -> tuple[Outcome, ...]:
        """Return the outcomes of a rule, by its position, at ascending amounts."""
        start = self.points[0]
        own = [each for each in self.breakpoints if each.judged is self._judged[number]]
        turned = [(each.first.amount, each.after) for each in own]
        levels = [(start, self._outcome(number, start)), *turned]
        return tuple([after for first, after in levels if first <= won][-1] for won in steps)

    def _between(self, number: int, low: int, high: int) -> Iterator[Breakpoint]:
        end = high
        while (before := self._outcome(number, low)) is not self._outcome(number, end):
            high = end
            while high - low > 1:
                middle = (low + high) // 2
                if self._outcome(number, middle) is before:
                    low = middle
                else:
                    high = middle
            yield Breakpoint(self._judged[number], Won(low), Won(high), before, self._outcome(number, high))
            low = high

    def _worked_out(self, number: int, won: int) -> Outcome:
        limits, proportion = self._limits[number], self._axis.proportion
        exact = proportion.signs(limits, won)
        nearest = sorted(self._all, key=lambda point: abs(point - won))
        alike = (point for point in (won, *nearest) if proportion.written_signs(limits, point) == exact)
        return self._axis.outcomes(next(alike, won))[number]


def _limits(sides: Sequence[JudgedRule], figures: Sequence[Limit]) -> tuple[Limit, ...]:
    """Return the limits at which one rule may turn, as it is judged at several amounts."""
    found = [
        limit
        for judged in sides
        for threshold in judged.rule.thresholds(judged.case)
        for limit in (threshold.limit, *threshold.held)
    ]
    return tuple(dict.fromkeys((*found, *(figures if sides[0].rule.compares_declared else ()))))


def _declared(low: Proposal, high: Proposal) -> Iterator[Limit]:
    """Yield the limits between which lines agree with a declared figure that does not move along."""
    staying = {(each.at, each.figure) for each in declared(high)}
    for each in declared(low):
        if (each.at, each.figure) not in staying:
            continue
        years = None if each.year is None else (each.year,)
        figure = each.figure
        for is_floor, end in ((True, figure.least), (False, figure.greatest)):
            if isinstance(end, Won):
                yield Limit(each.of, is_floor=is_floor, amount=end, years=years)
            else:
                yield Limit(each.of, is_floor=is_floor, share=end)


def sweep(
    submission: Submission, assessment: Assessment, target: Target, least: Won, greatest: Won, steps: int
) -> Sweep:
    """Return where outcomes change while a source goes from `least` to `greatest`, both included.

    `steps` only says how many points are drawn; the breakpoints are exact.
    Raises `CannotError` as `SourceAxis` does.
    """
    axis = SourceAxis(submission, assessment, target)
    width = greatest.amount - least.amount
    drawn = tuple(least.amount + width * n // (steps - 1) for n in range(steps))
    turns = Turns(axis, least.amount, greatest.amount)
    changed = {each.judged.rule.id for each in turns.breakpoints}
    strips = tuple(
        Strip(judged, turns.outcomes(n, drawn))
        for n, judged in enumerate(assessment.judged_rules)
        if judged.is_money or judged.rule.id in changed
    )
    return Sweep(
        Won(axis.current), tuple(map(Won, drawn)), turns.breakpoints, tuple(turns.deviations), strips
    )
