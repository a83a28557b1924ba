"""Whether an obligation is due for a budget: surely, possibly, or not, exact over all possible budgets."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple, get_args

from regionai.budget.cell import Membership, among
from regionai.budget.form import Limit, form
from regionai.budget.ledger import Ledger
from regionai.messages import Text
from regionai.model.finding import WonRange
from regionai.model.money import NOTHING, Won
from regionai.model.proposal import APPLICANT
from regionai.model.term import Term
from regionai.rules.base import Case
from regionai.rules.obligations.obligation import (
    ACTORS,
    BODY_KINDS,
    LOCAL_GOVERNMENT,
    AmountCondition,
    Obligation,
)
from regionai.rules.years import each_year

_ONE = Won(1)
# `Literal` keeps the words of one within another.
_KINDS = frozenset(get_args(BODY_KINDS))
# What a body of an unclear kind may be.
_MAY_BE = {"firm": ("sme", "mid-size", "large"), "other": tuple(_KINDS)}


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


class Reach(NamedTuple):
    """An amount from which something is due, beside what a budget has, in one fiscal year or in all.

    Where it counts who executes the money, `theirs` is what those whom it binds
    do, and `alone` are those, by id, that surely reach it with their own lines.
    """

    what: Text
    at_least: Won
    there: WonRange
    year: int | None = None
    is_yearly: bool = False
    theirs: WonRange | None = None
    alone: tuple[str, ...] = ()

    @property
    def margin(self) -> WonRange:
        """How far above the amount the budget is, below zero by how much it falls short."""
        return WonRange(self.there.least - self.at_least, self.there.greatest - self.at_least)


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
    ledgers = _Ledgers(case)
    for each in obligations:
        due = each.due
        exempt = frozenset(each.exempt)
        if due is None or due.local_government is None:
            yield _standing(each, each.who, None if due is None else due.within, ledgers, exempt)
            continue
        yield _standing(each, each.who, due.within, ledgers, exempt | {LOCAL_GOVERNMENT})
        yield _standing(each, LOCAL_GOVERNMENT, due.local_government, ledgers, frozenset())


def _standing(
    obligation: Obligation, who: ACTORS, within: Term | None, ledgers: "_Ledgers", exempt: frozenset[str]
) -> Standing:
    conditions = [(each, ledgers.of(frozenset(each.by or _KINDS) - exempt)) for each in obligation.when]
    most = Membership.YES if obligation.question is None else Membership.MAYBE
    if not conditions:
        most = min(most, ledgers.of(_KINDS - exempt).presence)

    def state(year: int | None) -> State:
        found = (hands.reaches(each, year if each.per else None) for each, hands in conditions)
        return _STATES[min(most, *found, Membership.YES)]

    def reaches(year: int | None) -> tuple[Reach, ...]:
        return tuple(
            hands.reach(each, year if each.per else None)
            for each, hands in conditions
            if each.at_least is not None
        )

    years = (_years(ledgers.case) if obligation.is_yearly else ()) or (None,)
    of_years = tuple(InYear(year, state(year), reaches(year)) for year in years)
    case = ledgers.case
    reached = (_reaches(case, each, case.ledger, None) for each in obligation.when)
    is_reached = all(found is Membership.YES for found in reached)
    return Standing(obligation, who, within, state(None), of_years, is_reached)


def _years(case: Case) -> tuple[int, ...]:
    """Return the fiscal years that the work period covers, or that a line or the cover page names."""
    proposal = case.proposal
    named = {line.year for line in proposal.budget if line.year is not None}
    declared = () if proposal.totals is None else map(int, proposal.totals.years)
    return tuple(sorted(named.union(declared, proposal.fiscal_years() or ())))


class _Ledgers:
    """The money of one case by the bodies that execute it, told apart once for all obligations."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._of: dict[frozenset[str], _Hands] = {}

    def of(self, kinds: frozenset[str]) -> "_Hands":
        """Return the money that bodies of some kinds execute."""
        found = self._of.get(kinds)
        if found is None:
            found = self._of[kinds] = _Hands(self.case, kinds)
        return found


class _Hands:
    """The money that bodies of some kinds execute.

    What is surely theirs is known body by body; what no body is named for may
    be theirs. Whether one of them gets it all and passes it on is not known:
    so an amount is surely reached where one of them reaches it alone.
    """

    def __init__(self, case: Case, kinds: frozenset[str]) -> None:
        self.case = case
        self.is_everybody = kinds == _KINDS
        self.possible = case.ledger
        self.sure: Mapping[str, Ledger] = {}
        if not self.is_everybody:
            self._split(kinds)

    def _split(self, kinds: frozenset[str]) -> None:
        bodies = [line.executed_by or "" for line in self.case.proposal.budget]
        theirs = {body: self._is_of(body, kinds) for body in bodies}
        cells = [(cell, bodies[int(cell.path[1])]) for cell in self.case.ledger.cells]
        self.possible = Ledger(cell for cell, body in cells if theirs[body] is not Membership.NO)
        self.sure = {
            body: Ledger(cell for cell, executing in cells if executing == body)
            for body, membership in theirs.items()
            if membership is Membership.YES
        }

    def _is_of(self, body: str, kinds: frozenset[str]) -> Membership:
        """Return whether a body is of one of some kinds; an empty one stands for any."""
        if body == APPLICANT:
            return among((LOCAL_GOVERNMENT,), kinds)
        member = self.case.proposal.member(body)
        kind = "other" if member is None else member.kind
        return among(_MAY_BE.get(kind, (kind,)), kinds)

    @property
    def presence(self) -> Membership:
        """Whether they execute anything."""
        if self.is_everybody or self.sure:
            return Membership.YES
        return Membership.MAYBE if self.possible.cells else Membership.NO

    def reaches(self, condition: AmountCondition, year: int | None) -> Membership:
        """Return whether a condition holds in a year, or for None in any year or over all of them."""
        over_all = _reaches(self.case, condition, self.case.ledger, year)
        if self.is_everybody:
            return over_all
        if self._alone(condition, year):
            return Membership.YES
        return min(over_all, _reaches(self.case, condition, self.possible, year), Membership.MAYBE)

    def reach(self, condition: AmountCondition, year: int | None) -> Reach:
        """Return the amount of a condition beside what the budget has, and what they execute of it."""
        of, named = self.case.quantity(condition.of), self.case.named(condition.of)
        there, is_yearly = self.case.ledger.sum(of, year).bounds, condition.per is not None
        if self.is_everybody:
            return Reach(named, condition.threshold, there, year, is_yearly)
        least = sum((ledger.sum(of, year).bounds.least for ledger in self.sure.values()), start=NOTHING)
        possible = self.possible.sum(of, year).bounds.greatest
        theirs = WonRange(least, min(possible, there.greatest))
        alone = self._alone(condition, year)
        return Reach(named, condition.threshold, there, year, is_yearly, theirs, alone)

    def _alone(self, condition: AmountCondition, year: int | None) -> tuple[str, ...]:
        """Return the bodies that surely reach an amount with the lines that they execute."""
        return tuple(
            body
            for body, ledger in self.sure.items()
            if _reaches(self.case, condition, ledger, year) is Membership.YES
        )


def _reaches(case: Case, condition: AmountCondition, ledger: Ledger, year: int | None) -> Membership:
    """Return whether some money reaches an amount: of a yearly one in a year, or for None in any year.

    It surely does in some year exactly if no way to place the money in years
    keeps each below the amount.
    """
    of = case.quantity(condition.of)
    if condition.per is None or year is not None:
        least, greatest = ledger.sum(of, year).bounds
        if least >= condition.threshold:
            return Membership.YES
        return Membership.MAYBE if greatest >= condition.threshold else Membership.NO
    below = condition.threshold - _ONE
    caps = [
        form(Limit(of, is_floor=False, amount=Won(below.amount * span.times), years=span.years), ledger)
        for span in each_year(replace(case, ledger=ledger), of)
    ]
    if any(cap.greatest < 0 for cap in caps):
        return Membership.YES
    return Membership.MAYBE if any(cap.least < 0 for cap in caps) else Membership.NO
