"""The closed form of programmes whose sums nest: any two lie within one another, or apart.

Such are the sums of a cover page: all money, of it what is not national, of
that what is local. The least cost of a sum, as a function of what it comes
to, is made of the pieces of its parts, the cheapest first, and its ends cut
them off. Every end is a whole number, so that the point is whole as well.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Nested(NamedTuple):
    """Variables between their ends, and the sums among them that these ends do not keep by themselves.

    A sum is the variables that it is made of, and its least and greatest
    value, both included; the inner ones come first.
    """

    low: tuple[int, ...]
    high: tuple[int, ...]
    sums: tuple[tuple[tuple[int, ...], int, int], ...]

    def cheapest(self, costs: Sequence[int]) -> list[int] | None:
        """Return the point whose cost is least, in whole numbers; None if there is no point at all."""
        values = [*self.low]
        # What may still be added to each variable.
        room = [high - low for low, high in zip(self.low, self.high, strict=True)]
        for among, least, greatest in self.sums:
            total = sum([values[n] for n in among])
            lacking, over = least - total, total + sum([room[n] for n in among]) - greatest
            by_cost = sorted(among, key=costs.__getitem__)
            if lacking > 0:
                for n in by_cost:
                    step = min(room[n], lacking)
                    values[n] += step
                    room[n] -= step
                    lacking -= step
            if over > 0:
                for n in reversed(by_cost):
                    step = min(room[n], over)
                    room[n] -= step
                    over -= step
            if lacking > 0 or over > 0:
                return None
        return [
            won + more if cost < 0 else won for won, more, cost in zip(values, room, costs, strict=True)
        ]


def nested(
    ends: Iterable[tuple[int, int]], sums: Iterable[tuple[frozenset[int], int, int]]
) -> Nested | None:
    """Return variables and sums of them as a programme; None if the sums do not nest.

    What the smaller sums and the ends of the variables imply falls away.
    """
    low, high = map(list, zip(*ends, strict=True))
    count = len(low)
    # Of each number which variables it is made of; of each variable the outermost sum that it is in.
    members = [frozenset((n,)) for n in range(count)]
    outermost = [*range(count)]
    kept: list[tuple[tuple[int, ...], int, int]] = []
    for among, *both in sorted(sums, key=lambda each: len(each[0])):
        open_to = [n for n in sorted(among) if low[n] != high[n]]
        fixed = sum(low[n] for n in among if low[n] == high[n])
        least, greatest = (end - fixed for end in both)
        parts = tuple(dict.fromkeys(outermost[n] for n in open_to))
        inside = frozenset[int]().union(*(members[part] for part in parts))
        does_nest = inside <= among
        implied = parts if does_nest else open_to
        if least <= sum(low[part] for part in implied) and sum(high[part] for part in implied) <= greatest:
            continue
        if not does_nest:
            return None
        if len(parts) == 1 and parts[0] < count:
            (only,) = parts
            low[only], high[only] = max(low[only], least), min(high[only], greatest)
            if low[only] > high[only]:
                kept.append(((), 1, 0))
            continue
        outermost = [len(members) if n in inside else outer for n, outer in enumerate(outermost)]
        members.append(inside)
        low.append(max(least, sum(low[part] for part in parts)))
        high.append(min(greatest, sum(high[part] for part in parts)))
        kept.append((tuple(sorted(inside)), least, greatest))
    return Nested(tuple(low[:count]), tuple(high[:count]), tuple(kept))
