"""The duties that a correction makes due, and the least correction that makes none due."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from regionai.ask.corrections.constraint import Constraint, Reading
from regionai.ask.corrections.least import NO_WISHES, Contradiction, NewAmounts, Wishes, least_amounts
from regionai.ask.scenario import Amounts, with_amounts
from regionai.budget.cell import Membership
from regionai.budget.proposed import ledger
from regionai.errors import CannotError
from regionai.judge.assess import Assessment
from regionai.messages import Message, message
from regionai.remedy.duties import Duty, NewDuty, duties, new_duties


def opened(assessment: Assessment, amounts: Amounts) -> tuple[NewDuty, ...]:
    """Return the duties that new amounts make due."""
    return _opened(assessment, amounts, duties(assessment.judged_rules, assessment.proposal))


def sparing(assessment: Assessment, wishes: Wishes = NO_WISHES) -> NewAmounts | Message:
    """Return the least correction that makes nothing due.

    Or why there is none: no budget does, or to find it is too much work.
    """
    return _sparing_any(assessment) if wishes is NO_WISHES else _sparing_or_why(assessment, wishes)


@lru_cache(maxsize=1)
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


def _sparing(assessment: Assessment, wishes: Wishes, known: Sequence[Duty]) -> NewAmounts | None:
    """Return the least correction that makes nothing due: each way to keep a duty away is tried."""
    found = least_amounts(assessment, wishes)
    if isinstance(found, Contradiction):
        return None
    opens = _opened(assessment, found.amounts, known)
    if not opens:
        return found
    duty = opens[0].duty
    reading = Reading.ALL if duty.due(assessment.ledger) is Membership.NO else Reading.SOME
    guards = (Constraint("", (limit,), reading=reading) for limit in duty.avoided_by())
    ways = [
        _sparing(assessment, replace(wishes, constraints=(*wishes.constraints, guard)), known)
        for guard in guards
        if guard not in wishes.constraints
    ]
    return min((way for way in ways if way is not None), key=lambda way: way.change, default=None)


def _opened(assessment: Assessment, amounts: Amounts, known: Sequence[Duty]) -> tuple[NewDuty, ...]:
    changed, _ = with_amounts(assessment.submission, assessment.ledger, amounts)
    after = ledger(changed.proposal, changed.applied[0].rules.line_categories)
    return new_duties(known, assessment.ledger, after)
