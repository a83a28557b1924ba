"""The duties that a correction makes due, and the least correction that makes none due."""

from collections.abc import Sequence
from dataclasses import replace
from heapq import heappop, heappush
from typing import NamedTuple

from regionai.ask.corrections.constraint import Constraint, Reading
from regionai.ask.corrections.least import NO_WISHES, NewAmounts, Wishes, least_amounts
from regionai.ask.remembered import remembered
from regionai.ask.scenario import Amounts, ledger_moved, ledger_with
from regionai.budget.cell import Membership
from regionai.errors import CannotError
from regionai.judge.assess import Assessment
from regionai.messages import Message, message
from regionai.model.money import Won
from regionai.remedy.duties import Duty, NewDuty, duties, new_duties


def opened(assessment: Assessment, amounts: Amounts) -> tuple[NewDuty, ...]:
    """Return the duties that new amounts make due."""
    known = duties(assessment.judged_rules, assessment.proposal)
    after = ledger_with(assessment.submission, assessment.ledger, amounts)
    return new_duties(known, assessment.ledger, after)


def sparing(assessment: Assessment, wishes: Wishes = NO_WISHES) -> NewAmounts | Message:
    """Return the least correction that makes nothing due.

    Or why there is none: no budget does, or to find it is too much work.
    """
    return _sparing_any(assessment) if wishes is NO_WISHES else _sparing_or_why(assessment, wishes)


@remembered
def _sparing_any(assessment: Assessment) -> NewAmounts | Message:
    """Return what `sparing` does without wishes; a report asks several times, a long budget takes long."""
    return _sparing_or_why(assessment, NO_WISHES)


def _sparing_or_why(assessment: Assessment, wishes: Wishes) -> NewAmounts | Message:
    known = duties(assessment.judged_rules, assessment.proposal)
    try:
        found = _sparing(assessment, wishes, known)
    except CannotError as error:
        return error.message
    return message("duty.unavoidable") if found is None else found


class _Way(NamedTuple):
    """A least correction under constraints; `path` says which of its turns each of these was."""

    change: Won
    path: tuple[int, ...]
    found: NewAmounts
    constraints: tuple[Constraint, ...]


def _sparing(assessment: Assessment, wishes: Wishes, known: Sequence[Duty]) -> NewAmounts | None:
    """Return the least correction that makes nothing due, of several that of the first path.

    Each way to keep a duty away is tried, the least change first: under one constraint more none is less.
    """
    ways: list[_Way] = []

    def find(path: tuple[int, ...], constraints: tuple[Constraint, ...]) -> None:
        found = least_amounts(assessment, replace(wishes, constraints=constraints))
        if isinstance(found, NewAmounts):
            heappush(ways, _Way(found.change, path, found, constraints))

    find((), wishes.constraints)
    while ways:
        way = heappop(ways)
        after = ledger_moved(assessment.submission, assessment.ledger, way.found.moves)
        opens = new_duties(known, assessment.ledger, after)
        if not opens:
            return way.found
        duty = opens[0].duty
        reading = Reading.ALL if duty.due(assessment.ledger) is Membership.NO else Reading.SOME
        guards = (Constraint("", (limit,), reading=reading) for limit in duty.avoided_by())
        for turn, guard in enumerate(each for each in guards if each not in way.constraints):
            find((*way.path, turn), (*way.constraints, guard))
    return None
