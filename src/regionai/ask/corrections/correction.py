"""The least correction of a proposal, with all that follows from it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from regionai.ask.corrections.least import (
    NO_WISHES,
    Contradiction,
    NewAmounts,
    Search,
    Wishes,
    least_amounts,
    single_step,
    step_amounts,
)
from regionai.ask.scenario import NumberChange, with_amounts
from regionai.errors import CannotError
from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import reread
from regionai.judge.submission import Submission
from regionai.messages import Message, message
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.model.proposal import Proposal
from regionai.remedy.duties import NewDuty, duties, new_duties
from regionai.remedy.steps import Lever, levers
from regionai.remedy.suspect import Suspect
from regionai.remedy.task import BINDING, Mending
from regionai.rules.judged import JudgedRule
from regionai.source.edit import replaced
from regionai.source.plain import KeyPath


class Correction(NamedTuple):
    """The least change that mends all that is to be mended, or a single step, and the assessment after it.

    Where one slip explains all that disagrees, it is corrected first: `start`
    is the assessment with it corrected, and the rest is counted from there.
    `change` is the total change of the lines in won; `changes` are all numbers
    of the file that change, declared totals and shares included. `step` is the
    single step, None for the least change.
    """

    slip: Suspect | None
    change: Won
    changes: tuple[NumberChange, ...]
    before: Assessment
    start: Assessment
    after: Assessment
    submission: Submission
    step: Lever | None = None

    @property
    def opens(self) -> tuple[NewDuty, ...]:
        """The duties that it makes due."""
        known = duties(self.start.judged_rules, self.start.proposal)
        return new_duties(known, self.start.ledger, self.after.ledger)

    @property
    def leaves_open(self) -> tuple[JudgedRule, ...]:
        """The rules on money and documents that are undecided after it."""
        return tuple(
            judged
            for judged in self.after.judged_rules
            if judged.outcome is Outcome.UNDECIDED
            and (judged.is_money or judged.rule.thresholds(judged.case))
        )

    @property
    def is_nothing(self) -> bool:
        """Whether nothing of the file changes."""
        return self.slip is None and not self.changes


class Cost(NamedTuple):
    """A broken rule that is left as it is, and the total change in won if it were mended as well.

    Or why that is not known: no budget keeps it together with what is asked,
    or to find it is too much work.
    """

    judged: JudgedRule
    change: Won | Message


def correction(
    submission: Submission, assessment: Assessment, wishes: Wishes = NO_WISHES, number: int | None = None
) -> Correction | Contradiction:
    """Return the least correction with the assessment after it, or why there is none.

    Or the single step of a number, counted from 1 in the order of those that
    work. Declared figures that still disagree become what the lines come to. Raises
    `CannotError` as `least_amounts` does, if there is no step of the number, and
    if the corrected amounts cannot be expressed at the rounding of the file.
    """
    disagrees = any(map(wishes.mending.mends_declared, assessment.judged_rules))
    slip = next(iter(assessment.suspects), None) if disagrees else None
    start = assessment
    if slip is not None:
        text = replaced(submission.tree.text, [(edit.span, edit.text) for edit in slip.edits])
        submission = reread(submission, text)
        start = assess(submission)
    step = None if number is None else _step(start, wishes.mending, number)
    found = least_amounts(start, wishes) if step is None else step_amounts(start, step, wishes)
    if isinstance(found, Contradiction):
        return found
    changed, changes = with_amounts(submission, start.ledger, found.amounts, agreeing=disagrees)
    after = assess(changed) if changes else start
    heeded = (
        pair
        for pair in zip(start.judged_rules, after.judged_rules, strict=True)
        if wishes.mending.heeds(pair[0]) and not wishes.mending.leaves(pair[0])
    )
    if not all(_keeps(*pair) for pair in heeded):
        raise CannotError(message("solve.too-rounded"))  # pragma: no cover - figures that bound each other
    return Correction(slip, found.change, changes, assessment, start, after, changed, step)


def _step(assessment: Assessment, mending: Mending, number: int) -> Lever:
    """Return a single step that works by its number; raises `CannotError`."""
    working = [step for step in steps(assessment, mending) if step.works]
    if not working:
        raise CannotError(message("solve.no-steps"))
    if not 1 <= number <= len(working):
        raise CannotError(message("solve.no-step", number=number, count=len(working)))
    return working[number - 1]


def _keeps(before: JudgedRule, after: JudgedRule) -> bool:
    """Return whether a money rule is met after the change, or undecided as it was before."""
    return after.outcome is Outcome.MET or (before.outcome is Outcome.UNDECIDED is after.outcome)


def costs(assessment: Assessment, wishes: Wishes = NO_WISHES) -> Iterator[Cost]:
    """Yield each broken money rule that a correction leaves, with what it would cost to mend it as well."""
    for judged in filter(wishes.mending.leaves, assessment.judged_rules):
        mending = wishes.mending._replace(also=judged.rule)
        try:
            found = least_amounts(assessment, replace(wishes, mending=mending))
        except CannotError as error:
            yield Cost(judged, error.message)
            continue
        if isinstance(found, Contradiction):
            yield Cost(judged, message("solve.not-together"))
        else:
            yield Cost(judged, found.change)


def steps(assessment: Assessment, mending: Mending) -> tuple[Lever, ...]:
    """Return the single steps that mend what `mending` says, as `Assessment.levers` does by default."""
    if mending == BINDING:
        return assessment.levers
    asked = assessment.task_of(mending)
    return levers(asked, assessment.proposal) if asked.needs else ()


def several(assessment: Assessment) -> NewAmounts | Contradiction | None:
    """Return the least change over several sources, if it is less than any single step.

    None if there is nothing to mend, or if a single step is as good. Raises
    `CannotError` as `least_amounts` does.
    """
    if not assessment.levers or single_step(assessment) is not None:
        return None
    found = least_amounts(assessment)
    best = assessment.levers[0]
    if isinstance(found, NewAmounts) and best.works and found.change >= best.change:
        return None
    return found


def single_amount(assessment: Assessment, unit: int) -> tuple[KeyPath, Won] | None:
    """Return the place and new value of the one amount whose change, in whole units, is a least correction.

    None if there is nothing to mend, if several amounts must change, if some
    figure is not exact, or if the file declares totals or shares.
    """
    single = single_step(assessment, unit)
    proposal = assessment.proposal
    if single is None or assessment.task.has_ranges or proposal.totals or proposal.shares:
        return None
    search = Search(assessment, Wishes(unit=unit))
    moves = search.moves(*single) if search.cells[single[0]] else ()
    if len(moves) != 1:
        return None
    ((cell, won),) = moves
    return cell.path, Won(cell.printed + won)


def numbers(proposal: Proposal) -> Mapping[KeyPath, Won | Fraction]:
    """Return every number of a proposal by its key path: amounts, declared sums and shares."""
    found: dict[KeyPath, Won | Fraction] = {
        ("budget", number, key): amount.printed
        for number, line in enumerate(proposal.budget)
        for key, amount in line.amounts()
    }
    for each in proposal.totals.sums() if proposal.totals else ():
        found["totals", *each.path] = each.amount.printed
    for key, share in proposal.shares.declared() if proposal.shares else ():
        found["shares", key] = share.share
    return found
