"""The same budget with some sources at other amounts."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from regionai.ask.scenario import Amounts, NumberChange, Place, place_of, with_amounts
from regionai.budget.cell import Cell
from regionai.budget.ledger import Ledger
from regionai.budget.split import told_apart
from regionai.errors import CannotError
from regionai.judge.assess import assess
from regionai.judge.submission import Submission
from regionai.messages import message
from regionai.model.amount import KEYS, SOURCES
from regionai.model.money import MAX_WON, NOTHING, Won, in_proportion
from regionai.remedy.naming import line_name


class Target(NamedTuple):
    """A source of the whole budget, or of one line: `local`, or `training.local`; `total` is all money."""

    key: str
    line: str | None = None

    def cells(self, submission: Submission, ledger: Ledger) -> tuple[Cell, ...]:
        """Return the cells that it sums; raises `CannotError` if it is unclear which these are."""
        sources = frozenset(KEYS.get(self.key, SOURCES))
        lines = frozenset(self.lines(submission))
        # On which of several lines a part lies, the cover page does not say.
        is_told = self.line is None or sum(len(cell.shape.sources) > 1 for cell in ledger.cells) == 1
        every = told_apart(ledger) if is_told else ledger.cells
        cells = [c for c in every if c.path[1] in lines and sources & set(c.shape.sources)]
        for cell in cells:
            if not sources.issuperset(cell.shape.sources):
                proposal, number = submission.proposal, int(cell.path[1])
                said = message(
                    "set.unsplit",
                    what=message(f"funding.{self.key}"),
                    key=str(cell.path[2]),
                    line=line_name(proposal, number),
                )
                raise CannotError(said)
        return tuple(cells)

    def lines(self, submission: Submission) -> tuple[int, ...]:
        """Return the numbers of its lines, from 0; raises `CannotError` if no line has its name."""
        proposal = submission.proposal
        every = range(len(proposal.budget))
        if self.line is None:
            return tuple(every)
        names = [line_name(proposal, number) for number in every]
        if self.line not in names:
            raise CannotError(message("set.no-line", line=self.line, known=", ".join(names)))
        return (names.index(self.line),)


class Adjustment(NamedTuple):
    """A target and its new amount, as the user wrote it: in won, or relative to the old amount.

    With `is_relative`, `won` is added; `share`, if given, adds that share of
    the old amount.
    """

    said: str
    target: Target
    won: Won = NOTHING
    share: Fraction | None = None
    is_relative: bool = False

    def amount(self, before: Won) -> Won:
        """Return the new amount, rounded half up to whole won.

        Raises `CannotError` for one below 0 or above 10^15 won.
        """
        if self.share is not None:
            moved = (2 * self.share * before.amount + 1) // 2
            after = Won(before.amount + int(moved))
        else:
            after = before + self.won if self.is_relative else self.won
        if not 0 <= after.amount <= MAX_WON:
            raise CannotError(message("set.out-of-range", said=self.said, after=after, there=before))
        return after


def with_settings(
    submission: Submission, ledger: Ledger, settings: Sequence[Adjustment]
) -> tuple[Submission, tuple[NumberChange, ...]]:
    """Return the proposal with all settings applied in order, and every number that changes."""
    written: dict[Place, Won] = {}
    after = ledger
    for setting in settings:
        cells = setting.target.cells(submission, after)
        before = Won(sum(cell.printed for cell in cells))
        written |= spread(submission, after, setting.target, setting.amount(before))
        after = assess(with_amounts(submission, ledger, written, as_written=False)[0]).ledger
    return with_amounts(submission, ledger, written, as_written=False)


def spread(submission: Submission, ledger: Ledger, target: Target, won: Won) -> Amounts:
    """Return new amounts for the target's lines that add up to `won`, in their present proportion.

    The sum is exact: the fraction cut off one line carries over to the next.
    """
    return borne(weights(submission, ledger, target), won)


def borne(places: Mapping[Place, int], won: Won) -> Amounts:
    """Return what each place bears of some money by its weight; the sum is exact."""
    parts = in_proportion(won.amount, tuple(places.values()))
    return {place: Won(part) for place, part in zip(places, parts, strict=True)}


def weights(submission: Submission, ledger: Ledger, target: Target) -> Mapping[Place, int]:
    """Return in which proportion the target's lines bear its money, by line and key; one at least is not 0.

    If no line has the source yet, it is that of their other money; without
    any, all bear as much.
    """
    cells = target.cells(submission, ledger)
    places = {place_of(cell): cell.printed for cell in cells}
    if not places:
        places = dict.fromkeys(((line, target.key) for line in target.lines(submission)), 0)
        for cell in ledger.cells:
            place = int(cell.path[1]), target.key
            if place in places:
                places[place] += cell.printed
    return places if any(places.values()) else dict.fromkeys(places, 1)
