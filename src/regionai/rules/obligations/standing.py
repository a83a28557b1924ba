"""Whether an obligation is due for a budget: surely, possibly, or not, exact over all possible budgets."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from regionai.budget.cell import Membership
from regionai.model.term import Term
from regionai.rules.case import Case
from regionai.rules.obligations.hands import KINDS, Ledgers, Reach, fiscal_years
from regionai.rules.obligations.obligation import ACTORS, LOCAL_GOVERNMENT, Obligation


class State(StrEnum):
    """Whether something has to be done; the worst first."""

    DUE = "due"
    MAY_BE_DUE = "may-be-due"
    DONE = "done"
    NOT_DUE = "not-due"


_STATES = {
    Membership.YES: State.DUE,
    Membership.MAYBE: State.MAY_BE_DUE,
    Membership.NO: State.NOT_DUE,
}


class InYear(NamedTuple):
    """Whether it is due for a fiscal year, or for the whole work where `year` is None; by which amounts."""

    year: int | None
    state: State
    reaches: tuple[Reach, ...]


class Standing(NamedTuple):
    """Whether an obligation is due, for whom, and how long they have.

    `state` is that of the whole work: a yearly one may surely be due in some
    year although it is open in which. There is one of `years` at least.
    `is_reached` is whether the budget surely reaches its amounts, whoever
    executes the money.
    """

    obligation: Obligation
    who: ACTORS
    within: Term | None
    state: State
    years: tuple[InYear, ...]
    is_reached: bool


def standings(obligations: Iterable[Obligation], case: Case) -> Iterator[Standing]:
    """Yield where each obligation stands: twice where local governments have another time than others."""
    ledgers = Ledgers(case)
    for each in obligations:
        due = each.due
        exempt = frozenset(each.exempt)
        if due is None or due.local_government is None:
            yield _standing(each, each.who, None if due is None else due.within, ledgers, exempt)
            continue
        yield _standing(each, each.who, due.within, ledgers, exempt | {LOCAL_GOVERNMENT})
        yield _standing(each, LOCAL_GOVERNMENT, due.local_government, ledgers, frozenset())


def _standing(
    obligation: Obligation, who: ACTORS, within: Term | None, ledgers: Ledgers, exempt: frozenset[str]
) -> Standing:
    conditions = [(each, ledgers.of(frozenset(each.by or KINDS) - exempt)) for each in obligation.when]
    most = Membership.YES if obligation.question is None else Membership.MAYBE
    if not conditions:
        most = min(most, ledgers.of(KINDS - exempt).presence)

    def state(year: int | None) -> State:
        found = (hands.reaches(each, year if each.per else None) for each, hands in conditions)
        return _STATES[min(most, *found, Membership.YES)]

    def reaches(year: int | None) -> tuple[Reach, ...]:
        return tuple(
            hands.reach(each, year if each.per else None)
            for each, hands in conditions
            if each.at_least is not None
        )

    overall = state(None)
    years = fiscal_years(ledgers.case) if obligation.is_yearly else ()
    of_years = tuple(InYear(year, state(year), reaches(year)) for year in years)
    everybody = ledgers.of(KINDS)
    is_reached = all(everybody.reaches(each, None) is Membership.YES for each in obligation.when)
    return Standing(
        obligation, who, within, overall, of_years or (InYear(None, overall, reaches(None)),), is_reached
    )
