"""The smallest budget whose sums keep, break or exactly reach given limits."""

from collections.abc import Sequence
from typing import NamedTuple

from regionai.budget.cell import Shape
from regionai.budget.demand import Conflict, Demand, DemandGroup, Mover
from regionai.budget.form import Limit
from regionai.budget.solver import least_change


class Wanted(NamedTuple):
    """A limit, and the range that the value of its form must lie in, both ends included.

    The value is 0 or more if the limit is kept, which is the default; None is
    no end.
    """

    limit: Limit
    least: int | None = 0
    greatest: int | None = None


def witness(groups: Sequence[Sequence[Wanted]], shapes: Sequence[Shape]) -> dict[Shape, int] | Conflict:
    """Return the budget of least total that satisfies all groups, in won by shape.

    All coordinates of the shapes must be known. Of shapes that no limit tells
    apart, only the first gets money. If no budget satisfies all groups, the
    result is a smallest set of groups that contradict each other. Raises
    `CannotError` where that is too much work.
    """
    limits = [condition.limit for group in groups for condition in group]
    classes: dict[tuple[int, ...], Shape] = {}
    for shape in shapes:
        classes.setdefault(tuple(limit.coefficients(shape)[0] for limit in limits), shape)
    worths = list(classes)
    demand_groups: list[DemandGroup] = []
    position = 0
    for group in groups:
        demands: list[Demand] = []
        for condition in group:
            demands += _demands(condition, tuple(worth[position] for worth in worths))
            position += 1
        demand_groups.append(DemandGroup(tuple(demands)))
    movers = [Mover(shape.sources[0], is_local=False, available=0) for shape in classes.values()]
    found = least_change(movers, demand_groups, 1)
    if isinstance(found, Conflict):
        return found
    return {shape: won for shape, won in zip(classes.values(), found, strict=True) if won}


def _demands(condition: Wanted, worth: tuple[int, ...]) -> list[Demand]:
    constant = condition.limit.constant
    demands = []
    if condition.least is not None:
        demands.append(Demand(constant - condition.least, worth))
    if condition.greatest is not None:
        demands.append(Demand(condition.greatest - constant, tuple(-each for each in worth)))
    return demands
