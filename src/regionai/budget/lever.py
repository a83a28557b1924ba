"""By how many won a single movement of money fulfils all demands at once."""

from collections.abc import Sequence
from typing import NamedTuple

from regionai.budget.demand import Demand


class Movement(NamedTuple):
    """Money added to one part, taken from one, or moved between two; parts are given by position."""

    added: int | None
    taken: int | None

    @property
    def weight(self) -> int:
        """The total change in won for each won moved: 2 for a move between two parts, else 1."""
        return (self.added is not None) + (self.taken is not None)

    @property
    def only(self) -> int | None:
        """The position of the only part that changes; None for a move between two."""
        return self.added if self.taken is None else self.taken if self.added is None else None

    def step(self, demand: Demand) -> int:
        """Return how much one more won of the movement adds to the value of a demand."""
        added = 0 if self.added is None else demand.worth[self.added]
        taken = 0 if self.taken is None else demand.worth[self.taken]
        return added - taken

    def once(self, demand: Demand) -> int:
        """Return what the movement adds to the value of a demand, however far it goes."""
        return demand.once(self.added, self.taken)


class Reach(NamedTuple):
    """The sizes of a movement in whole won that fulfil all demands.

    They go from `least` to `greatest`, both included; `greatest` is None if
    there is no upper bound. If no size works, `against` holds the positions of
    the demands that rule it out.
    """

    least: int
    greatest: int | None
    against: tuple[int, ...] = ()

    @property
    def works(self) -> bool:
        """Whether some size of the movement fulfils all demands."""
        return not self.against and (self.greatest is None or self.least <= self.greatest)


def reach(movement: Movement, available: int | None, demands: Sequence[Demand]) -> Reach:
    """Return the sizes of `movement` that fulfil every demand.

    `available` is the most that can be taken, in won; None means no limit.
    """
    least, greatest = 0, available
    needs: list[int] = []
    limits: list[int] = []
    for position, demand in enumerate(demands):
        value, step = demand.value + movement.once(demand), movement.step(demand)
        if step > 0:
            needed = -(value // step)
            if needed > least:
                least, needs = needed, [position]
        elif value < 0:
            return Reach(0, 0, (position,))
        elif step < 0:
            allowed = value // -step
            if greatest is None or allowed < greatest:
                greatest, limits = allowed, [position]
    if greatest is not None and least > greatest:
        return Reach(least, greatest, (*needs, *limits))
    return Reach(least, greatest)


def least_conceivable(demands: Sequence[Demand]) -> int:
    """Return a lower bound in won on every correction: what the hardest demand needs of its best part."""
    return max((_needed(demand) for demand in demands if demand.value < 0 and any(demand.worth)), default=0)


def _needed(demand: Demand) -> int:
    """Return the least that a demand needs of any one part: several parts never do with less."""
    return min(
        -((demand.value + demand.once(*((n, None) if worth > 0 else (None, n)))) // abs(worth))
        for n, worth in enumerate(demand.worth)
        if worth
    )
