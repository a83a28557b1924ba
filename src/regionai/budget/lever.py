"""What one movement of money does to all demands at once, to the won."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from regionai.budget.demand import Demand


class Movement(NamedTuple):
    """Money added to one part, taken from another, or both at a constant total; by their positions."""

    added: int | None
    taken: int | None

    @property
    def weight(self) -> int:
        """How many won of change one won of the movement is: a move changes two sources."""
        return (self.added is not None) + (self.taken is not None)

    @property
    def only(self) -> int | None:
        """The one part that is moved; None for a move between two."""
        return self.added if self.taken is None else self.taken if self.added is None else None

    def step(self, demand: Demand) -> int:
        """Return the least that one more won of the movement brings."""
        added = 0 if self.added is None else demand.worth[self.added]
        taken = 0 if self.taken is None else demand.worth[self.taken]
        return added - taken


@dataclass(frozen=True, slots=True)
class Reach:
    """The exact whole won by which a movement keeps all demands at 0 or more.

    `least` to `greatest`, both included; `greatest` is None without an upper
    end. `against` are the positions of the demands that leave no such won.
    """

    least: int
    greatest: int | None
    against: tuple[int, ...] = ()

    @property
    def works(self) -> bool:
        """Whether any movement of this kind keeps all demands."""
        return not self.against and (self.greatest is None or self.least <= self.greatest)


def reach(movement: Movement, available: int | None, demands: Sequence[Demand]) -> Reach:
    """Return by how many won `movement` makes every demand at least 0.

    `available` is the least that is surely there to be taken; None where
    nothing is taken.
    """
    least, greatest = 0, available
    needs: list[int] = []
    limits: list[int] = []
    for position, demand in enumerate(demands):
        value, step = demand.value, movement.step(demand)
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
    """Return a total change below which no correction can be: each demand met by its best part alone."""
    return max(
        (
            -(demand.value // max(map(abs, demand.worth)))
            for demand in demands
            if demand.value < 0 and any(demand.worth)
        ),
        default=0,
    )
