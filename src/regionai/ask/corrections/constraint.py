"""What a user demands of a correction in addition to the rules."""

from enum import StrEnum
from typing import NamedTuple

from regionai.budget.cell import Membership
from regionai.budget.demand import DemandGroup, Rewritten, not_broken, surely_kept
from regionai.budget.form import Limit, form
from regionai.budget.ledger import Ledger
from regionai.budget.part import Part
from regionai.budget.quantity import FUNDING, Filter
from regionai.model.money import Won


class Reading(StrEnum):
    """For which figures a limit must hold: those that are printed, all possible ones, or some of these."""

    PRINTED = "printed"
    ALL = "all"
    SOME = "some"


class Constraint(NamedTuple):
    """A constraint as the user wrote it, with its limits, by default on the printed amounts.

    `keeps` selects money that must not change at all.
    """

    said: str
    limits: tuple[Limit, ...]
    keeps: Filter | None = None
    reading: Reading = Reading.PRINTED

    def group(
        self, position: int, ledger: Ledger, parts: tuple[Part, ...], anew: Rewritten | None = None
    ) -> DemandGroup:
        """Return the constraint as a group of demands.

        `position` is the index of its first limit in the coefficients of the parts.
        """
        if self.keeps is not None:
            return DemandGroup((), frozenset(n for n, part in enumerate(parts) if self._may_be_kept(part)))
        if self.reading is Reading.PRINTED:
            ledger = Ledger(
                cell._replace(least=cell.printed, greatest=cell.printed) for cell in ledger.cells
            )
            anew = None
        forms = [(form(limit, ledger), n) for n, limit in enumerate(self.limits, position)]
        if self.reading is Reading.SOME:
            return DemandGroup(tuple(not_broken(each, n, parts) for each, n in forms))
        return DemandGroup(tuple(surely_kept(each, n, parts, anew) for each, n in forms))

    def _may_be_kept(self, part: Part) -> bool:
        return any(self.keeps.membership(shape) is not Membership.NO for shape in part.shapes if self.keeps)


def keep(said: str, key: str) -> Constraint:
    """Return the constraint that no money that is or may be of a source changes."""
    return Constraint(said, (Limit(FUNDING[key], is_floor=True),), FUNDING[key])


def at_most(said: str, key: str, won: Won) -> Constraint:
    """Return the constraint that a source comes to at most `won`."""
    return Constraint(said, (Limit(FUNDING[key], is_floor=False, amount=won),))


def at_least(said: str, key: str, won: Won) -> Constraint:
    """Return the constraint that a source comes to at least `won`."""
    return Constraint(said, (Limit(FUNDING[key], is_floor=True, amount=won),))


def total(said: str, won: Won) -> Constraint:
    """Return the constraint that the total is exactly `won`."""
    return Constraint(said, (*at_least(said, "total", won).limits, *at_most(said, "total", won).limits))
