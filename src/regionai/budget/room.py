"""How far one part of a budget may change alone, to the won, before a demand fails."""

from collections.abc import Sequence
from typing import NamedTuple

from regionai.budget.demand import Demand


class Interval(NamedTuple):
    """A range of changes in won, both ends included, negative for money taken away; None is no end."""

    least: int | None
    greatest: int | None


class End(NamedTuple):
    """An end of an interval, and the position of the demand that sets it."""

    won: int
    demand: int


class Room(NamedTuple):
    """The changes of one part alone that fulfil all demands; `works` is false if there are none.

    `least` and `greatest` are both included. None means that no demand sets
    that end: all the money may be taken away, or any amount added. `unmoved`
    is the position of an unfulfilled demand that the part does not affect.
    """

    least: End | None
    greatest: End | None
    works: bool
    unmoved: int | None = None

    @property
    def interval(self) -> Interval | None:
        """The changes in won; None if no change fulfils all demands."""
        if not self.works:
            return None
        return Interval(self.least and self.least.won, self.greatest and self.greatest.won)


def room(part: int, available: int, demands: Sequence[Demand]) -> Room:
    """Return by how many won the part at position `part` may change alone.

    `available` is the most that can be taken from it, in won. Where figures
    that are written anew are rounded anew, that counts for every change.
    """
    found = _room(part, available, demands)
    if not any(demand.once(part, part) for demand in demands):
        return found
    gaining, losing = (
        _room(
            part,
            available,
            [demand._replace(value=demand.value + demand.once(*ends)) for demand in demands],
        )
        for ends in ((part, None), (None, part))
    )
    if all(demand.value >= 0 for demand in demands):
        # Nothing need change, so that what may not be written anew simply stays.
        least = losing.least and losing.least._replace(won=min(losing.least.won, 0))
        greatest = gaining.greatest and gaining.greatest._replace(won=max(gaining.greatest.won, 0))
        return Room(least, greatest, works=True)
    if not found.works:
        return found
    return gaining if found.least is not None and found.least.won > 0 else losing


def _room(part: int, available: int, demands: Sequence[Demand]) -> Room:
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
    if least is not None and least.won <= -available:
        least = None
    lowest = -available if least is None else least.won
    return Room(least, greatest, works=greatest is None or greatest.won >= lowest)


def _won(end: End) -> int:
    return end.won
