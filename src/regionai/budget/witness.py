"""A budget made to order: the least one whose sums keep, break or exactly reach given limits."""

from collections.abc import Sequence
from typing import NamedTuple

from regionai.budget.cell import Shape
from regionai.budget.demand import Demand
from regionai.budget.form import Limit
from regionai.budget.solver import Conflict, DemandGroup, Mover, least_change


class Wanted(NamedTuple):
    """A limit, and between which values its form must come out, both included.

    The value is 0 or more where the limit is kept; None is no end. As it
    stands the limit is to be kept.
    """

    limit: Limit
    least: int | None = 0
    greatest: int | None = None


def witness(groups: Sequence[Sequence[Wanted]], shapes: Sequence[Shape]) -> dict[Shape, int] | Conflict:
    """Return won by shape, the least in total that gives all groups what they want.

    Shapes know all their coordinates. Of shapes that no limit tells apart the
    first takes the money. Where no budget will do, the answer is the smallest
    set of groups that contradict each other. Raises `CannotError` if z3 is
    not installed.
    """
    limits = [wanted.limit for group in groups for wanted in group]
    classes: dict[tuple[int, ...], Shape] = {}
    for shape in shapes:
        classes.setdefault(tuple(limit.coefficients(shape)[0] for limit in limits), shape)
    worths = list(classes)
    held: list[DemandGroup] = []
    position = 0
    for group in groups:
        demands: list[Demand] = []
        for wanted in group:
            demands += _demands(wanted, tuple(worth[position] for worth in worths))
            position += 1
        held.append(DemandGroup(tuple(demands)))
    movers = [Mover(shape.sources[0], is_local=False, there=0) for shape in classes.values()]
    found = least_change(movers, held, 1)
    if isinstance(found, Conflict):
        return found
    return {shape: won for shape, won in zip(classes.values(), found, strict=True) if won}


def _demands(wanted: Wanted, worth: tuple[int, ...]) -> list[Demand]:
    limit = wanted.limit
    constant = -limit.amount.amount if limit.is_floor else limit.amount.amount
    demands = []
    if wanted.least is not None:
        demands.append(Demand(constant - wanted.least, worth))
    if wanted.greatest is not None:
        demands.append(Demand(wanted.greatest - constant, tuple(-each for each in worth)))
    return demands
