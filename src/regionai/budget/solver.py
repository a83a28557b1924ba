"""The least change over several sources at once, in whole won: what is preferred, and what contradicts."""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from regionai.budget.contradiction import first_smallest
from regionai.budget.demand import Conflict, DemandGroup, Mover
from regionai.budget.integer.box import Box
from regionai.budget.integer.changes import Changes, Point
from regionai.budget.possible.tableau import UnsettledError, Work
from regionai.budget.whole import whole_changes
from regionai.errors import CannotError
from regionai.messages import message
from regionai.model.money import MAX_WON

# So many coefficients are looked at before it is given up: some seconds.
_MOST_WORK = 20_000_000


def least_change(
    movers: Sequence[Mover],
    groups: Sequence[DemandGroup],
    unit: int,
    work: Work | None = None,
    *,
    explains: bool = True,
) -> tuple[int, ...] | Conflict:
    """Return the change of each mover in won, the least in total that fulfils all demands.

    Changes are multiples of `unit` won. Of equal totals it is the one that
    changes the fewest sources, then the one that raises local money least,
    then the one that leaves the first movers as they are: the same input gives
    the same answer. Of the smallest sets that contradict each other it is the
    first; without `explains` a conflict names none. Raises `CannotError` where
    that is too much work, or what `work` raises.
    """
    search = _Search(movers, unit, work or Work(_MOST_WORK))
    try:
        found = search.solution(groups)
        if found is not None:
            return found
        if not explains:
            return Conflict((), in_units=False)
        in_won = search._replace(unit=1)
        if in_won.any_change(groups) is not None:
            return Conflict(search.contradicting(groups), in_units=True)
        return Conflict(in_won.contradicting(groups), in_units=False)
    except UnsettledError:
        raise CannotError(message("solve.too-hard")) from None


class _Search(NamedTuple):
    """The search for changes of some movers by whole units."""

    movers: Sequence[Mover]
    unit: int
    work: Work

    def any_change(self, groups: Sequence[DemandGroup]) -> tuple[int, ...] | None:
        """Return some changes in won that fulfil the groups; None if there are none."""
        changes = self._changes(groups)
        point = changes and changes.least(changes.start, changes.total, is_any=True)
        return self._in_won(point) if point else None

    def contradicting(self, groups: Sequence[DemandGroup]) -> tuple[int, ...]:
        """Return the first of the smallest sets of groups that contradict each other; there must be one."""

        def kept_beside(chosen: tuple[int, ...]) -> frozenset[int] | None:
            found = self.any_change([groups[n] for n in chosen])
            return None if found is None else _kept(groups, found)

        return first_smallest(len(groups), kept_beside, self.work)

    def solution(self, groups: Sequence[DemandGroup]) -> tuple[int, ...] | None:
        """Return the changes in won that `least_change` promises; None if there are none."""
        changes = self._changes(groups)
        point = changes and changes.least(changes.start, changes.total)
        if not changes or not point:
            return None
        boxes = [
            box.towards(changes.rows[-1].coefficients, self.work)
            for box in self._with_fewest_sources(changes, point.value)
        ]
        points = [(each, box) for box in boxes if (each := changes.least(box, changes.raised))]
        point, box = min(points, key=lambda each: each[0].value)
        box.narrow(changes.raised, high=point.value)
        for n in range(box.count):
            if point.numbers[n]:
                box = box.towards([int(n == other) for other in range(box.count)], self.work)
                below = box.copied()
                below.narrow(n, high=point.numbers[n] - 1)
                point = changes.least(below, n) or point
            box.narrow(n, low=point.numbers[n], high=point.numbers[n])
        return self._in_won(point)

    def _with_fewest_sources(self, changes: Changes, total: int) -> list[Box]:
        """Return what is left with each smallest set of sources that suffices for a total change."""
        # The last sources come first: national money is the last to move.
        sources = tuple(dict.fromkeys(mover.source for mover in reversed(self.movers)))
        by_size = (
            [box for moved in combinations(sources, size) if (box := self._kept(changes, total, moved))]
            for size in range(len(sources) + 1)
        )
        return next(filter(None, by_size))

    def _kept(self, changes: Changes, total: int, moved: tuple[str, ...]) -> Box | None:
        """Return what is left where no source changes but those in `moved`; None if that is nothing."""
        box = changes.start.copied()
        for n, mover in enumerate(self.movers):
            if mover.source not in moved:
                box.narrow(2 * n, high=0)
                box.narrow(2 * n + 1, high=0)
        if changes.first(box, changes.total, total, total) is None:
            return None
        box.narrow(changes.total, low=total, high=total)
        return box

    def _changes(self, groups: Sequence[DemandGroup]) -> Changes | None:
        fixed = frozenset[int]().union(*(group.fixed for group in groups))
        most = [
            0 if n in fixed else won // self.unit
            for n, mover in enumerate(self.movers)
            for won in (MAX_WON, mover.available)
        ]
        demands = [demand for group in groups for demand in group.demands]
        counted = [mover.is_local for mover in self.movers]
        return whole_changes(demands, most, counted, self.unit, self.work)

    def _in_won(self, point: Point) -> tuple[int, ...]:
        numbers = point.numbers
        return tuple(
            [self.unit * (more - less) for more, less in zip(numbers[::2], numbers[1::2], strict=True)]
        )


def _kept(groups: Sequence[DemandGroup], changes: Sequence[int]) -> frozenset[int]:
    """Return which groups are kept by changes of all parts; what many of them ask is worked out once."""
    holds: dict[DemandGroup, bool] = {}
    for group in groups:
        if group not in holds:
            holds[group] = group.holds(changes)
    return frozenset(n for n, group in enumerate(groups) if holds[group])
