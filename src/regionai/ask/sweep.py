"""At which won of one source which rule changes its outcome."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache
from itertools import pairwise
from math import ceil, floor
from typing import NamedTuple

from regionai.ask.scenario import with_amounts
from regionai.ask.whatif import Target, spread
from regionai.budget.form import form
from regionai.judge.assess import Assessment, assess
from regionai.judge.submission import Submission
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.rules.judged import JudgedRule


class Breakpoint(NamedTuple):
    """Two neighbouring amounts in won between which the outcome of a rule changes."""

    judged: JudgedRule
    last: Won
    first: Won
    before: Outcome
    after: Outcome


class Strip(NamedTuple):
    """One rule's outcome at each step of the sweep, for drawing."""

    judged: JudgedRule
    outcomes: tuple[Outcome, ...]


class Sweep(NamedTuple):
    """All breakpoints of a sweep in ascending order, and the points that are drawn.

    `current` is the source's amount today. `strips` are those of the rules about
    money, and of other rules whose outcome changes.
    """

    current: Won
    steps: tuple[Won, ...]
    breakpoints: tuple[Breakpoint, ...]
    strips: tuple[Strip, ...]


class SourceAxis:
    """The amounts that one source of a budget may take, in whole won; each is judged at most once."""

    def __init__(self, submission: Submission, assessment: Assessment, target: Target) -> None:
        """Start from the budget as it is; raises `CannotError` if its money of the source is unclear."""
        self._submission = submission
        self._ledger = assessment.ledger
        self._target = target
        self.current = sum(cell.printed for cell in target.cells(submission, assessment.ledger))
        self.judged = cache(self._judged)

    def _judged(self, won: int) -> Assessment:
        amounts = spread(self._submission, self._ledger, self._target, Won(won))
        return assess(with_amounts(self._submission, self._ledger, amounts)[0])

    def breakpoints(self, least: int, greatest: int, more: Iterable[int] = ()) -> tuple[Breakpoint, ...]:
        """Return where outcomes change from `least` to `greatest`, both included, to the won.

        Thresholds are linear, so outcomes change only where one is crossed;
        where two points differ, bisection finds the won. `more` are further
        points to look at.
        """
        points = sorted({least, greatest, *more, *self._crossings(least, greatest)})
        breakpoints = [
            point
            for low, high in pairwise(points)
            for number in range(len(self.judged(low).judged_rules))
            for point in self._between(number, low, high)
        ]
        return tuple(sorted(breakpoints, key=lambda point: point.last))

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
            judged = self.judged(low).judged_rules[number]
            yield Breakpoint(judged, Won(low), Won(high), before, self._outcome(number, high))
            low = high

    def _outcome(self, number: int, won: int) -> Outcome:
        return self.judged(won).judged_rules[number].outcome

    def _crossings(self, least: int, greatest: int) -> Iterator[int]:
        """Yield the whole won around each amount at which a threshold is crossed."""
        ends = [self._values(self.judged(won)) for won in (least, greatest)]
        for low, high in zip(*ends, strict=True):
            if (low < 0) is (high < 0):
                continue
            crossing = least + Fraction(low * (greatest - least), low - high)
            # One won more on both sides: spreading over lines rounds, and rules may tell the lines apart.
            yield from range(max(floor(crossing) - 1, least), min(ceil(crossing) + 1, greatest) + 1)

    @staticmethod
    def _values(assessment: Assessment) -> list[int]:
        """Return the least and greatest value of every threshold's form; at 0 it is reached."""
        return [
            end
            for judged in assessment.judged_rules
            for limit, *_ in judged.rule.thresholds(judged.case)
            for linear in (form(limit, assessment.ledger),)
            for end in (linear.least, linear.greatest)
        ]


def sweep(
    submission: Submission, assessment: Assessment, target: Target, least: Won, greatest: Won, steps: int
) -> Sweep:
    """Return where outcomes change while a source goes from `least` to `greatest`, both included.

    `steps` only says how many points are drawn; the breakpoints are exact.
    Raises `CannotError` if it is unclear which amounts are of the source.
    """
    axis = SourceAxis(submission, assessment, target)
    width = greatest.amount - least.amount
    drawn = tuple(least.amount + width * n // (steps - 1) for n in range(steps))
    breakpoints = axis.breakpoints(least.amount, greatest.amount, drawn)
    changed = {each.judged.rule.id for each in breakpoints}
    strips = tuple(
        Strip(judged, tuple(axis.judged(won).judged_rules[n].outcome for won in drawn))
        for n, judged in enumerate(assessment.judged_rules)
        if judged.is_money or judged.rule.id in changed
    )
    return Sweep(Won(axis.current), tuple(Won(won) for won in drawn), breakpoints, strips)
