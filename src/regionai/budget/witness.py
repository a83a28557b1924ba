"""The smallest budget whose sums keep, break or exactly reach given limits."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from regionai.budget.cell import Shape
from regionai.budget.demand import Conflict, Demand, DemandGroup, Mover
from regionai.budget.form import Limit
from regionai.budget.possible.tableau import Work
from regionai.budget.solver import least_change


class Wanted(NamedTuple):
    """A limit, and the range that the value of its form must lie in, both ends included.

    The value is 0 or more if the limit is kept, which is the default; None is
    no end.
    """

    limit: Limit
    least: int | None = 0
    greatest: int | None = None


def witness(
    groups: Sequence[Sequence[Wanted]],
    shapes: Sequence[Shape],
    work: Work | None = None,
    *,
    explains: bool = True,
) -> dict[Shape, int] | Conflict:
    """Return the budget of least total that satisfies all groups, in won by shape.

    All coordinates of the shapes must be known. Of shapes that no limit tells
    apart, only the first gets money. If no budget satisfies all groups, the
    result is a smallest set of groups that contradict each other, which may
    take most of the time: without `explains` it names none. Raises as
    `least_change` does.
    """
    # What limits that differ by their amount alone weigh is worked out once.
    worths: dict[tuple[object, ...], tuple[int, ...]] = {}
    for limit in (wanted.limit for group in groups for wanted in group):
        if (key := _weighing(limit)) not in worths:
            worths[key] = tuple([limit.coefficients(shape)[0] for shape in shapes])
    classes: dict[tuple[int, ...], int] = {}
    for n in range(len(shapes)):
        classes.setdefault(tuple([worth[n] for worth in worths.values()]), n)
    apart = tuple(classes.values())
    of_classes = {key: tuple([worth[n] for n in apart]) for key, worth in worths.items()}
    demand_groups = [
        DemandGroup(tuple([each for wanted in group for each in _demands(wanted, of_classes)]))
        for group in groups
    ]
    movers = [Mover(shapes[n].sources[0], is_local=False, available=0) for n in apart]
    found = least_change(movers, demand_groups, 1, work, explains=explains)
    if isinstance(found, Conflict):
        return found
    return {shapes[n]: won for n, won in zip(apart, found, strict=True) if won}


def _weighing(limit: Limit) -> tuple[object, ...]:
    """Return all by which a limit tells money apart."""
    return limit.of, limit.whole, limit.share, limit.years, limit.is_floor


def _demands(wanted: Wanted, worths: Mapping[tuple[object, ...], tuple[int, ...]]) -> Iterator[Demand]:
    constant, worth = wanted.limit.constant, worths[_weighing(wanted.limit)]
    if wanted.least is not None:
        yield Demand(constant - wanted.least, worth)
    if wanted.greatest is not None:
        yield Demand(wanted.greatest - constant, tuple([-each for each in worth]))
