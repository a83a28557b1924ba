"""How far one part of a budget may move alone, to the won, before a demand is passed."""

from collections.abc import Sequence
from typing import NamedTuple

from regionai.budget.demand import Demand


class Interval(NamedTuple):
    """Changes in won, both ends included, below zero for money taken away; None where there is no end."""

    least: int | None
    greatest: int | None


class End(NamedTuple):
    """An end of an interval, and the position of the demand that sets it."""

    won: int
    demand: int


class Room(NamedTuple):
    """The changes of one part alone that keep all demands; `works` is false where none does.

    `least` and `greatest` are both included; None where no demand sets an
    end: then all of the money may go, or any amount be added. `unmoved` is
    the position of a demand that the part does not bear on, and that is not
    fulfilled.
    """

    least: End | None
    greatest: End | None
    works: bool
    unmoved: int | None = None

    @property
    def interval(self) -> Interval | None:
        """The changes in won; None where no change keeps all demands."""
        if not self.works:
            return None
        return Interval(self.least and self.least.won, self.greatest and self.greatest.won)


def room(part: int, there: int, demands: Sequence[Demand]) -> Room:
    """Return by how many won the part at position `part` may change alone.

    `there` is what can be taken from it.
    """
    least: End | None = None
    greatest: End | None = None
    for position, demand in enumerate(demands):
        value, worth = demand.value, demand.worth[part]
        if worth > 0:
            end = End(-(value // worth), position)
            least = end if least is None else max(least, end, key=_won)
        elif worth < 0:
            end = End(value // -worth, position)
            greatest = end if greatest is None else min(greatest, end, key=_won)
        elif value < 0:
            return Room(None, None, works=False, unmoved=position)
    if least is not None and least.won <= -there:
        least = None
    lowest = -there if least is None else least.won
    return Room(least, greatest, works=greatest is None or greatest.won >= lowest)


def _won(end: End) -> int:
    return end.won
