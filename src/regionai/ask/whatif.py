"""The same budget with one source at another amount."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from regionai.ask.scenario import Amounts, NumberChange, with_amounts
from regionai.budget.cell import Cell
from regionai.budget.ledger import Ledger
from regionai.errors import CannotError
from regionai.judge.assess import assess
from regionai.judge.submission import Submission
from regionai.messages import message
from regionai.model.amount import KEYS, SOURCES
from regionai.model.money import MAX_WON, NOTHING, Won, in_proportion
from regionai.remedy.naming import line_name


@dataclass(frozen=True, slots=True)
class Target:
    """A source of the whole budget, or of one line: `local`, or `training.local`; `total` is all money."""

    key: str
    line: str | None = None

    def cells(self, submission: Submission, ledger: Ledger) -> tuple[Cell, ...]:
        """Return the amounts that it is the sum of; raises `CannotError` if some may be or not."""
        wanted = frozenset(KEYS.get(self.key, SOURCES))
        lines = self.lines(submission)
        near = [cell for cell in ledger.cells if cell.path[1] in lines and wanted & set(cell.shape.sources)]
        for cell in near:
            if not wanted.issuperset(cell.shape.sources):
                proposal, number = submission.proposal, int(cell.path[1])
                said = message(
                    "set.unsplit",
                    what=message(f"funding.{self.key}"),
                    key=str(cell.path[2]),
                    line=line_name(proposal, number),
                )
                raise CannotError(said)
        return tuple(near)

    def lines(self, submission: Submission) -> tuple[int, ...]:
        """Return the numbers of the lines that it looks at; raises `CannotError` if there is none."""
        proposal = submission.proposal
        names = [line_name(proposal, number) for number in range(len(proposal.budget))]
        if self.line is None:
            return tuple(range(len(names)))
        if self.line not in names:
            raise CannotError(message("set.no-line", line=self.line, known=", ".join(names)))
        return (names.index(self.line),)


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A target and what it becomes: an amount, or more or less by won or by a share of itself."""

    said: str
    target: Target
    won: Won = NOTHING
    share: Fraction | None = None
    is_relative: bool = False

    def amount(self, there: Won) -> Won:
        """Return what `there` becomes, to the nearest won, half up; raises `CannotError`."""
        if self.share is not None:
            moved = (2 * self.share * there.amount + 1) // 2
            after = Won(there.amount + int(moved))
        else:
            after = there + self.won if self.is_relative else self.won
        if not 0 <= after.amount <= MAX_WON:
            raise CannotError(message("set.out-of-range", said=self.said, after=after, there=there))
        return after


def with_settings(
    submission: Submission, ledger: Ledger, settings: Sequence[Adjustment]
) -> tuple[Submission, tuple[NumberChange, ...]]:
    """Return the proposal with all settings, one after the other, and every number that is another then."""
    written: dict[tuple[int, str], Won] = {}
    after = ledger
    for setting in settings:
        cells = setting.target.cells(submission, after)
        there = Won(sum(cell.printed for cell in cells))
        written |= spread(submission, after, setting.target, setting.amount(there))
        after = assess(with_amounts(submission, ledger, written)[0]).ledger
    return with_amounts(submission, ledger, written)


def spread(submission: Submission, ledger: Ledger, target: Target, won: Won) -> Amounts:
    """Return the amounts of the target's lines that come to `won`, each in the proportion that it has now.

    Where there is nothing of the source yet, lines take it in the proportion
    of their other money. The sum is exact: what a line's rounding leaves goes
    to the next.
    """
    cells = target.cells(submission, ledger)
    places = {(int(cell.path[1]), str(cell.path[2])): cell.printed for cell in cells}
    if not places:
        lines = target.lines(submission)
        places = {
            (line, target.key): sum(cell.printed for cell in ledger.cells if cell.path[1] == line)
            for line in lines
        }
    weights = tuple(places.values()) if any(places.values()) else (1,) * len(places)
    return {
        place: Won(part) for place, part in zip(places, in_proportion(won.amount, weights), strict=True)
    }
