"""What relations over money leave possible that do not nest: a linear programme."""

from collections.abc import Sequence
from typing import NamedTuple

from regionai.budget.possible.counting import Counts
from regionai.budget.possible.programme import Prepared, Programme
from regionai.budget.possible.relation import Relation
from regionai.budget.possible.tableau import Number, Row, UnsettledError

# More relations times kinds of money than these are not laid side by side.
_MOST = 15_000


class Pool(NamedTuple):
    """Money that may be of several kinds, which relations tell apart; in won."""

    kinds: tuple[Counts, ...]
    least: int
    greatest: int


class Crossing(NamedTuple):
    """The money of each kind of some pools, one after another, that keeps all relations.

    `sure` is what there is of it in any case; the variables of the programme
    are what more there is of those in `open_to`.
    """

    sure: tuple[int, ...]
    open_to: tuple[int, ...]
    programme: Prepared

    def cheapest(self, costs: Sequence[int]) -> list[Number] | None:
        """Return how much there is of each where their cost is least; None if nothing is possible."""
        point = self.programme.cheapest([costs[n] for n in self.open_to])
        if point is None:
            return None
        values: list[Number] = [*self.sure]
        for n, more in zip(self.open_to, point, strict=True):
            values[n] += more
        return values


def crossing(pools: Sequence[Pool], relations: Sequence[Relation]) -> Crossing:
    """Return what pools of money and relations between their kinds leave possible.

    Raises `UnsettledError` where there are too many of them, or it takes too many steps.
    """
    sure: list[int] = []
    open_to: list[int] = []
    counts: list[dict[int, int]] = []
    tops: list[int] = []
    split: list[tuple[range, int, int]] = []
    for kinds, least, greatest in pools:
        is_one = len(kinds) == 1
        top = greatest - least if is_one else greatest
        if top:
            if not is_one:
                split.append((range(len(tops), len(tops) + len(kinds)), least, greatest))
            open_to += range(len(sure), len(sure) + len(kinds))
            tops += [top] * len(kinds)
        sure += [least if is_one else 0] * len(kinds)
        counts += map(dict, kinds)
    if len(tops) * (len(split) + len(relations)) > _MOST:
        raise UnsettledError
    everyone = range(len(tops))
    rows = [Row(tuple([int(n in among) for n in everyone]), *ends) for among, *ends in split]
    parts: dict[tuple[int, ...], None] = {}
    for number, relation in enumerate(relations):
        worths = [each.get(-number, 0) for each in counts]
        fixed = sum([worth * won for worth, won in zip(worths, sure, strict=True)])
        of_open = tuple([worths[n] for n in open_to])
        rows.append(_row(of_open, tops, fixed, relation))
        if relation.counted.whole:
            parts[tuple([int(worth != relation.counted.whole) for worth in of_open])] = None
    # Once part and whole of every share are whole numbers, the rest mostly is.
    sums = ((1,) * len(tops), *parts) if parts else ()
    programme = Programme((0,) * len(tops), tuple(tops), tuple(rows), sums)
    return Crossing(tuple(sure), tuple(open_to), programme.prepared())


def _row(counts: tuple[int, ...], tops: Sequence[int], fixed: int, relation: Relation) -> Row:
    """Return a relation over the variables; where it has no end, what they come to at most is one."""
    least = sum([min(count, 0) * top for count, top in zip(counts, tops, strict=True)])
    greatest = sum([max(count, 0) * top for count, top in zip(counts, tops, strict=True)])
    return Row(
        counts,
        least if relation.least is None else relation.least - fixed,
        greatest if relation.greatest is None else relation.greatest - fixed,
    )
