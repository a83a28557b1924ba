"""Demands on the parts of a budget as rows over changes in whole units."""

from collections.abc import Iterable, Sequence
from math import gcd
from operator import neg
from typing import NamedTuple

from regionai.budget.demand import Demand
from regionai.budget.integer.changes import Changes, signed
from regionai.budget.integer.charge import Charge
from regionai.budget.possible.tableau import Row, Work


def whole_changes(
    demands: Iterable[Demand], most: Sequence[int], counted: Sequence[bool], unit: int, work: Work
) -> Changes | None:
    """Return the changes of all parts that fulfil the demands; None if there surely are none.

    `most` is how many units can be added to each part and taken from it, in
    turn. What is added to `counted` parts is raised.
    """
    most, charges = [*most], []
    ends: dict[tuple[int, ...], list[int]] = {}
    known: dict[tuple[int, ...], _Side | None] = {}
    for demand in demands:
        if demand.worth not in known:
            known[demand.worth] = _side(demand.worth, most, ends)
        side = known[demand.worth]
        if side is None:
            if demand.value < 0:
                return None
            continue
        lost = tuple([won for both in zip(demand.gained, demand.lost, strict=True) for won in both])
        charge = Charge(len(most) + side.number, side.is_cap, demand.value, side.common * unit, lost)
        side.narrow(charge.end(()))
        if any(lost):
            charges.append(charge)
    if any(least > greatest for least, greatest in ends.values()):
        return None
    rows = [Row(signed(worth), *both) for worth, both in ends.items()]
    for charge in charges:
        least, greatest = rows[charge.row - len(most)][1:]
        for n in range(len(most)):
            # What a figure loses where it is written anew may be more than there is room for.
            if charge.end((n,)) < (least if charge.is_cap else -greatest):
                most[n] = 0
    return Changes(most, rows, charges, counted, work)


class _Side(NamedTuple):
    """An end of a row that demands of one worth move, and what all of the worth have in common."""

    row: list[int]
    number: int
    is_cap: bool
    common: int

    def narrow(self, end: int) -> None:
        """Move the end to where the row may fall to, below 0, and no further back."""
        if self.is_cap:
            self.row[1] = min(self.row[1], end)
        else:
            self.row[0] = max(self.row[0], -end)


def _side(
    worth: tuple[int, ...], most: Sequence[int], ends: dict[tuple[int, ...], list[int]]
) -> _Side | None:
    """Return the end of a row that demands of a worth move; None where nothing is worth anything.

    A row that is new has all the way to go.
    """
    common = gcd(*worth)
    if not common:
        return None
    key = tuple([each // common for each in worth])
    # A floor and a cap on the same sum are one row.
    opposite = tuple(map(neg, key))
    is_cap = opposite in ends
    key = opposite if is_cap else key
    if key not in ends:
        reach = sum([abs(each) * won for each, won in zip(signed(key), most, strict=True)])
        ends[key] = [-reach, reach]
    return _Side(ends[key], [*ends].index(key), is_cap=is_cap, common=common)
