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

    A sum is numbered behind the variables and what it is made of: its parts
    by their numbers, and its least and greatest value, both included.
    """

    low: tuple[int, ...]
    high: tuple[int, ...]
    sums: tuple[tuple[tuple[int, ...], int, int], ...]

    def cheapest(self, costs: Sequence[int]) -> list[int] | None:
        """Return the point whose cost is least, in whole numbers; None if there is no point at all."""
        values = [*self.low]
        comes_to = [*self.low]
        # Of each variable or sum the room that is left, by cost: what may still be taken of it.
        rooms = [[(cost, n, self.high[n] - self.low[n])] for n, cost in enumerate(costs)]
        for parts, least, greatest in self.sums:
            room = sorted(piece for part in parts for piece in rooms[part])
            total = sum(comes_to[part] for part in parts)
            if total < least:
                room, lacking = _taken(room, least - total, values)
                if lacking:
                    return None
                total = least
            if total > greatest:
                return None
            comes_to.append(total)
            rooms.append(_first(room, greatest - total))
            for part in parts:
                rooms[part] = []
        for cost, n, most in (piece for room in rooms for piece in room):
            if cost < 0:
                values[n] += most
        return values


# What one more of a variable costs, its number, and how many more there may be.
_Piece = tuple[int, int, int]


def _taken(room: Sequence[_Piece], wanted: int, values: list[int]) -> tuple[list[_Piece], int]:
    """Add what is wanted to the values, the cheapest first; return what room and what want is left."""
    left = []
    for cost, n, most in room:
        step = min(most, wanted)
        values[n] += step
        wanted -= step
        if most > step:
            left.append((cost, n, most - step))
    return left, wanted


def _first(room: Sequence[_Piece], most: int) -> list[_Piece]:
    """Return the cheapest room of a length."""
    kept = []
    for cost, n, length in room:
        kept.append((cost, n, min(length, most)))
        most -= length
        if most <= 0:
            break
    return kept


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
        kept.append((parts, least, greatest))
    return Nested(tuple(low[:count]), tuple(high[:count]), tuple(kept))
