"""Amounts beside what a budget has: of all money, or of what bodies of some kinds execute."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, get_args

from regionai.budget.cell import Cell, Membership, among
from regionai.budget.form import Limit, form
from regionai.budget.ledger import Ledger
from regionai.budget.quantity import Filter
from regionai.messages import Text
from regionai.model.bodies import APPLICANT
from regionai.model.finding import WonRange
from regionai.model.money import NOTHING, Won
from regionai.rules.case import Case
from regionai.rules.money.years import each_year
from regionai.rules.obligations.obligation import BODY_KINDS, LOCAL_GOVERNMENT, AmountCondition

_ONE = Won(1)
# Every kind of body; `Literal` keeps the words of one within another.
KINDS = frozenset(get_args(BODY_KINDS))
# What a body of an unclear kind may be.
_MAY_BE = {"firm": ("sme", "mid-size", "large"), "other": tuple(KINDS)}


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


class _Reached(NamedTuple):
    """Whether a condition holds, and the bodies that surely make it so with the lines that they execute."""

    holds: Membership
    alone: tuple[str, ...] = ()


class Hands:
    """The money that bodies of some kinds execute.

    What is surely theirs is known body by body; what no body is named for may
    be theirs. Whether one of them gets it all and passes it on is not known:
    so an amount is surely reached where one of them reaches it alone.
    """

    def __init__(self, case: Case, kinds: frozenset[str]) -> None:
        """Tell apart what is theirs, what may be, and what is not."""
        self.case = case
        self.is_everybody = kinds == KINDS
        self.possible = case.ledger.lines
        self.sure: Mapping[str, Ledger] = {}
        self._found: dict[tuple[str, str | None, Won, int | None], _Reached] = {}
        if not self.is_everybody:
            self._split(kinds)

    def _split(self, kinds: frozenset[str]) -> None:
        proposal = self.case.proposal
        kind_of = {
            **{each.id: each.kind for each in proposal.consortium or ()},
            APPLICANT: LOCAL_GOVERNMENT,
        }
        theirs: dict[str, Membership] = {}
        cells: dict[str, list[Cell]] = {}
        for cell in self.case.ledger.cells:
            # A line without a body stands for any.
            body = proposal.budget[int(cell.path[1])].executed_by or ""
            if body not in theirs:
                kind = kind_of.get(body, "other")
                theirs[body] = among(_MAY_BE.get(kind, (kind,)), kinds)
            cells.setdefault(body, []).append(cell)
        if Membership.NO in theirs.values():
            possible = (cells[body] for body, found in theirs.items() if found is not Membership.NO)
            self.possible = Ledger(cell for of_body in possible for cell in of_body)
        self.sure = {body: Ledger(cells[body]) for body in theirs if theirs[body] is Membership.YES}

    @property
    def presence(self) -> Membership:
        """Whether they execute anything."""
        if self.is_everybody or self.sure:
            return Membership.YES
        return Membership.MAYBE if self.possible.cells else Membership.NO

    def reaches(self, condition: AmountCondition, year: int | None) -> Membership:
        """Return whether a condition holds in a year, or for None in any year or over all of them."""
        return self._reached(condition, year).holds

    def _reached(self, condition: AmountCondition, year: int | None) -> _Reached:
        key = condition.of, condition.per, condition.threshold, year
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._worked_out(condition, year)
        return found

    def _worked_out(self, condition: AmountCondition, year: int | None) -> _Reached:
        of = self.case.quantity(condition.of)

        def reached_by(ledger: Ledger) -> Membership:
            return _reaches(ledger, of, condition, year, self._years)

        over_all = reached_by(self.case.ledger)
        # Nobody reaches alone what all together do not.
        if self.is_everybody or over_all is Membership.NO:
            return _Reached(over_all)
        alone = tuple(body for body, ledger in self.sure.items() if reached_by(ledger) is Membership.YES)
        if alone:
            return _Reached(Membership.YES, alone)
        return _Reached(min(over_all, reached_by(self.possible), Membership.MAYBE))

    def reach(self, condition: AmountCondition, year: int | None) -> Reach:
        """Return the amount of a condition beside what the budget has, and what they execute of it."""
        of, named = self.case.quantity(condition.of), self.case.named(condition.of)
        there, is_yearly = self.case.ledger.sum(of, year).bounds, condition.per is not None
        if self.is_everybody:
            return Reach(named, condition.threshold, there, year, is_yearly)
        least = sum((ledger.sum(of, year).bounds.least for ledger in self.sure.values()), start=NOTHING)
        possible = self.possible.sum(of, year).bounds.greatest
        theirs = WonRange(least, min(possible, there.greatest))
        alone = self._reached(condition, year).alone
        return Reach(named, condition.threshold, there, year, is_yearly, theirs, alone)

    @cached_property
    def _years(self) -> tuple[int, ...]:
        return fiscal_years(self.case)


class Ledgers:
    """The money of one case by the bodies that execute it, told apart once for all obligations."""

    def __init__(self, case: Case) -> None:
        """Tell nothing apart yet."""
        self.case = case
        self._of: dict[frozenset[str], Hands] = {}

    def of(self, kinds: frozenset[str]) -> Hands:
        """Return the money that bodies of some kinds execute."""
        found = self._of.get(kinds)
        if found is None:
            found = self._of[kinds] = Hands(self.case, kinds)
        return found


def fiscal_years(case: Case) -> tuple[int, ...]:
    """Return the fiscal years that the work period covers, or that a line or the cover page names."""
    proposal = case.proposal
    named = {line.year for line in proposal.budget if line.year is not None}
    declared = () if proposal.totals is None else map(int, proposal.totals.years)
    return tuple(sorted(named.union(declared, proposal.fiscal_years() or ())))


def _reaches(
    ledger: Ledger, of: Filter, condition: AmountCondition, year: int | None, years: Sequence[int]
) -> Membership:
    """Return whether money reaches an amount: of a yearly one in a year, or for None in any of `years`.

    It surely does in some year exactly if no way to place the money in years
    keeps each below the amount.
    """
    (least, greatest), threshold = ledger.sum(of, year).bounds, condition.threshold
    if greatest < threshold:
        return Membership.NO
    if condition.per is None or year is not None:
        return Membership.YES if least >= threshold else Membership.MAYBE
    # Most money has a year, and one that surely reaches it is soon found.
    if any(ledger.sum(of, each).bounds.least >= threshold for each in years):
        return Membership.YES
    below = threshold - _ONE
    caps = [
        form(Limit(of, is_floor=False, amount=Won(below.amount * span.times), years=span.years), ledger)
        for span in each_year(ledger, of)
    ]
    if any(cap.greatest < 0 for cap in caps):
        return Membership.YES
    return Membership.MAYBE if any(cap.least < 0 for cap in caps) else Membership.NO
