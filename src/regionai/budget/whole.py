"""Demands on the parts of a budget as rows over changes in whole units."""

from collections.abc import Iterable, Sequence
from math import gcd
from operator import neg

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
    for demand in demands:
        common = gcd(*demand.worth)
        if not common:
            if demand.value < 0:
                return None
            continue
        worth = tuple([each // common for each in demand.worth])
        # A floor and a cap on the same sum are one row.
        opposite = tuple(map(neg, worth))
        is_cap = opposite in ends
        reach = sum([abs(each) * won for each, won in zip(signed(worth), most, strict=True)])
        key = opposite if is_cap else worth
        row = ends.setdefault(key, [-reach, reach])
        lost = tuple([won for both in zip(demand.gained, demand.lost, strict=True) for won in both])
        number = len(most) + [*ends].index(key)
        charge = Charge(number, is_cap, demand.value, common * unit, lost)
        if is_cap:
            row[1] = min(row[1], charge.end(()))
        else:
            row[0] = max(row[0], -charge.end(()))
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
