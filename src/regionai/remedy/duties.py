"""The documents that become due when a budget changes: duties that its author has not seen yet."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from regionai.budget.cell import Membership
from regionai.budget.form import Limit, form
from regionai.budget.ledger import Ledger
from regionai.model.money import Won
from regionai.model.proposal import Proposal
from regionai.rules.case import Threshold
from regionai.rules.judged import JudgedRule

_ONE = Won(1)


class Duty(NamedTuple):
    """A document that does not go with the proposal, and is due while certain limits are kept.

    It is due if all limits of `begins` are kept and none of `ends` is.
    """

    judged: JudgedRule
    document: str
    begins: tuple[Limit, ...]
    ends: tuple[Limit, ...]

    def due(self, ledger: Ledger) -> Membership:
        """Return whether it is due for a budget: surely, possibly or not."""
        reached = (_kept(limit, ledger) for limit in self.begins)
        passed = (Membership.YES - _kept(limit, ledger) for limit in self.ends)
        return Membership(min(*reached, *passed, Membership.YES))

    def avoided_by(self) -> Iterator[Limit]:
        """Yield each limit that keeps it from being due, if it is kept."""
        for limit in self.begins:
            yield Limit(limit.of, is_floor=False, amount=limit.amount - _ONE)
        yield from self.ends


class NewDuty(NamedTuple):
    """A duty that a change of the budget makes due, surely or possibly."""

    duty: Duty
    is_sure: bool


def duties(judged_rules: Sequence[JudgedRule], proposal: Proposal) -> tuple[Duty, ...]:
    """Return every document that may become due and does not go with a proposal, unless it is waived."""
    there = {document.kind for document in proposal.documents or ()}
    return tuple(
        duty
        for judged in judged_rules
        if judged.waiver is None
        for duty in asked_by(judged)
        if duty.document not in there
    )


def asked_by(judged: JudgedRule) -> Iterator[Duty]:
    """Yield every document that a rule may ask for, whether it is there or not."""
    thresholds = () if judged.is_money else sorted(judged.rule.thresholds(judged.case), key=_at)
    for _, alike in groupby(thresholds, key=_at):
        own = tuple(alike)
        document = next((each.begins for each in own if each.begins is not None), None)
        if document is not None:
            begins = tuple(each.limit for each in own if each.begins is not None)
            ends = tuple(each.limit for each in own if each.begins is None)
            yield Duty(judged, document, begins, ends)


def new_duties(known: Sequence[Duty], before: Ledger, after: Ledger) -> tuple[NewDuty, ...]:
    """Return the duties that are due after a change and were not before, or now surely are."""
    found = ((duty, duty.due(before), duty.due(after)) for duty in known)
    return tuple(NewDuty(duty, now is Membership.YES) for duty, then, now in found if now > then)


def _at(threshold: Threshold) -> tuple[str, ...]:
    return tuple(map(str, threshold.at))


def _kept(limit: Limit, ledger: Ledger) -> Membership:
    value = form(limit, ledger)
    if value.least >= 0:
        return Membership.YES
    return Membership.NO if value.greatest < 0 else Membership.MAYBE
