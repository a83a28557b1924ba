"""What a correction must achieve, as integer inequalities over the parts of a budget."""

from collections.abc import Sequence
from operator import mul
from typing import NamedTuple

from regionai.budget.form import Form
from regionai.budget.part import Part


class Demand(NamedTuple):
    """A value that must become 0 or more, and how much one more won of each part adds to it.

    One won less subtracts as much: which end of a range of coefficients counts
    does not depend on the size of the amount. `gained` and `lost` are what is
    added once if a part gains or loses anything at all, as its figures are
    then written anew: never more than 0, and nothing if they are empty.
    """

    value: int
    worth: tuple[int, ...]
    gained: tuple[int, ...] = ()
    lost: tuple[int, ...] = ()

    def once(self, added: int | None, taken: int | None) -> int:
        """Return what is added once if one part gains and another loses; None is no part."""
        if not self.gained:
            return 0
        gained = 0 if added is None else self.gained[added]
        return gained + (0 if taken is None else self.lost[taken])

    def after(self, changes: Sequence[int]) -> int:
        """Return the value after changes of all parts in won."""
        found: int = self.value + sum(map(mul, self.worth, changes))
        for gained, lost, won in zip(self.gained, self.lost, changes, strict=bool(self.gained)):
            found += gained if won > 0 else lost if won < 0 else 0
        return found


class Mover(NamedTuple):
    """A part whose money may move.

    `available` is the most that can be taken, in won. A `source` counts as
    one, however many of its parts move.
    """

    source: str
    is_local: bool
    available: int


class DemandGroup(NamedTuple):
    """The demands of one rule or user's constraint, and the positions of parts that must not change."""

    demands: tuple[Demand, ...]
    fixed: frozenset[int] = frozenset()

    def holds(self, changes: Sequence[int]) -> bool:
        """Return whether changes of all parts in won fulfil the demands and leave what is fixed."""
        return all(demand.after(changes) >= 0 for demand in self.demands) and not any(
            changes[n] for n in self.fixed
        )


class Conflict(NamedTuple):
    """A smallest set of groups that no budget can fulfil together, by position.

    `in_units` is true if there is a solution in whole won, but none in whole
    units.
    """

    groups: tuple[int, ...]
    in_units: bool


class Ends(NamedTuple):
    """By how many won the least amount of a part falls, not above 0, and the greatest rises, not below."""

    least: int
    greatest: int


class Rewritten(NamedTuple):
    """How the ends of each part move beyond a change itself, where its figures are written anew.

    `gains` is where the part gains, `losses` where it loses.
    """

    gains: tuple[Ends, ...]
    losses: tuple[Ends, ...]


def surely_kept(
    form: Form, position: int, parts: tuple[Part, ...], rewritten: Rewritten | None = None
) -> Demand:
    """Return the demand that a limit is kept whatever the true figures are.

    `position` is the index of the limit in the coefficients of the parts.
    """
    worth = tuple(part.coefficients[position][0] for part in parts)
    if rewritten is None:
        return Demand(form.least, worth)
    gained, lost = (tuple(map(_once, worth, ends)) for ends in rewritten)
    return Demand(form.least, worth, gained, lost)


def not_broken(form: Form, position: int, parts: tuple[Part, ...]) -> Demand:
    """Return the demand that a limit is kept for some possible figures; `position` as in `surely_kept`.

    Figures that are written anew leave no less possible.
    """
    return Demand(form.greatest, tuple(part.coefficients[position][1] for part in parts))


def _once(worth: int, moved: Ends) -> int:
    return min(worth * moved.least, worth * moved.greatest)
