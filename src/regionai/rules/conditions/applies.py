"""Whether a rule applies to a case by its conditions, and what follows for its judgement."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from regionai.budget.cell import Membership
from regionai.budget.form import Limit
from regionai.messages import Listing, Message, message
from regionai.model.finding import Fact, Finding, Judgement, Outcome
from regionai.model.money import Won
from regionai.rules.case import Case, Threshold
from regionai.rules.conditions.condition import Condition
from regionai.rules.conditions.found import Found
from regionai.rules.terms import Terms


def holding(case: Case, conditions: Iterable[Condition]) -> Membership:
    """Return whether all that conditions ask for is there."""
    return min((c.holds(case, case.proposal, case.ledger) for c in conditions), default=Membership.YES)


def holding_elsewhere(case: Case, conditions: Iterable[Condition]) -> Membership:
    """Return whether all that conditions ask for is there, the budget aside."""
    return min((c.holds_elsewhere(case.proposal) for c in conditions), default=Membership.YES)


def found_in(case: Case, conditions: Iterable[Condition]) -> tuple[Found, ...]:
    """Return what a case says of everything that conditions ask for."""
    return tuple(each for c in conditions for each in c.found(case, case.proposal, case.ledger))


def found_elsewhere(case: Case, conditions: Iterable[Condition]) -> tuple[Found, ...]:
    """Return what a case says of everything that conditions ask for, the budget aside."""
    return tuple(each for c in conditions for each in c.found_elsewhere(case, case.proposal))


def asked_amounts(terms: Terms, conditions: Iterable[Condition]) -> tuple[Limit, ...]:
    """Return the limits within which the amounts lie that conditions ask for."""
    return tuple(limit for condition in conditions for limit in condition.limits(terms))


class Turn(NamedTuple):
    """An amount at which conditions begin to hold, or cease to, if the limits of `held` are kept."""

    limit: Limit
    held: tuple[Limit, ...]
    begins: bool


def turns(case: Case, conditions: Sequence[Condition]) -> Iterator[Turn]:
    """Yield every amount at which conditions turn; none if they do not hold whatever the budget is."""
    if holding_elsewhere(case, conditions) is Membership.NO:
        return
    asked = asked_amounts(case, conditions)
    for limit in asked:
        end = limit if limit.is_floor else limit._replace(is_floor=True, amount=limit.amount + Won(1))
        yield Turn(end, tuple(other for other in asked if other is not limit), limit.is_floor)


def conditional(
    own: Iterable[Threshold], case: Case, conditions: Sequence[Condition]
) -> Iterator[Threshold]:
    """Yield where the outcome of a rule may turn, and where it begins or ceases to apply.

    Nothing if it does not apply whatever the budget is.
    """
    if holding_elsewhere(case, conditions) is Membership.NO:
        return
    asked = asked_amounts(case, conditions)
    yield from (each._replace(held=(*each.held, *asked)) for each in own)
    yield from (Threshold(turn.limit, turn.held) for turn in turns(case, conditions))


def asked_facts(found: Iterable[Found]) -> Iterator[Fact]:
    """Yield what is asked for, each with what there is."""
    for each in found:
        yield Fact(message("when.fact", what=each.what, asked=each.asked), each.figure)


def not_applicable(found: Iterable[Found]) -> Judgement:
    """Return that a rule does not apply, and why."""
    refusing = Listing(tuple(each.said for each in found if each.holds is Membership.NO))
    return Judgement(Outcome.NOT_APPLICABLE, figure=message("when.not-met", found=refusing))


def where_it_applies(judgement: Judgement, found: Sequence[Found], case: Case) -> Judgement:
    """Return a judgement that says on what its rule depends; undecided if that may not be so."""
    if judgement.outcome is Outcome.NOT_APPLICABLE:
        return judgement
    because = Listing(tuple(each.said for each in found))
    in_doubt = tuple(_open(each, case) for each in found if each.holds is Membership.MAYBE)
    if in_doubt:
        return Judgement(Outcome.UNDECIDED, in_doubt, figure=message("text", text=because))
    findings = (
        finding._replace(message=message("when.applies", found=because, said=finding.message))
        for finding in judgement.findings
    )
    parts = (because,) if judgement.figure is None else (judgement.figure, because)
    return judgement._replace(findings=tuple(findings), figure=message("text", text=Listing(parts)))


def hint_of(found: Found, case: Case) -> Message:
    """Return what to do about something that is asked for and not known."""
    return found.hint or case.ask("hint.ask-agency")


def _open(found: Found, case: Case) -> Finding:
    return Finding(message("when.open", found=found.said), hint_of(found, case), found.at)
