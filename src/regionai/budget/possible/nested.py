"""The closed form of programmes whose sums nest: any two lie within one another, or apart.

Such are the sums of a cover page: all money, of it what is not national, of
that what is local. The least cost of a sum, as a function of what it comes
to, is made of the pieces of its parts, the cheapest first, and its ends cut
them off. Every end is a whole number, so that the point is whole as well.
"""

from collections.abc import Collection, Iterable, Sequence
from operator import le
from typing import NamedTuple


class Nested(NamedTuple):
    """Variables between their ends, and the sums among them that these ends do not keep by themselves.

    `low` and `high` are what every variable and then every sum can come to,
    both included; each lies above the other where there is no point at all.
    `parts` are the numbers of what each sum is made of, the inner sums first.
    """

    low: tuple[int, ...]
    high: tuple[int, ...]
    parts: tuple[tuple[int, ...], ...]

    @property
    def is_possible(self) -> bool:
        """Whether there is any point."""
        return all(map(le, self.low, self.high))

    @property
    def ends_of_all(self) -> tuple[int, int]:
        """What all variables together come to at least and at most; there must be a point."""
        inside = {part for parts in self.parts for part in parts}
        outermost = [n for n in range(len(self.low)) if n not in inside]
        return sum([self.low[n] for n in outermost]), sum([self.high[n] for n in outermost])

    def pools(self, kinds: Sequence[int]) -> "Pools":
        """Return what is left if variables of one kind are one where no sum tells them apart.

        `kinds` has one for each variable. There must be a point.
        """
        found = Pools([], [], [], [])
        # Of each variable and sum the kind; None for a sum of several, and then the pools that are in it.
        kind_of: list[int | None] = [*kinds]
        mixed: dict[int, list[int]] = {}
        inside: set[int] = set()
        for number, parts in enumerate(self.parts, len(kinds)):
            inside.update(parts)
            alike = {kind_of[part] for part in parts}
            kind_of.append(alike.pop() if len(alike) == 1 else None)
            if kind_of[number] is None:
                mixed[number] = self._pool(parts, kind_of, mixed, found)
                found.sums.append((mixed[number], self.low[number], self.high[number]))
        self._pool([n for n in range(len(kind_of)) if n not in inside], kind_of, mixed, found)
        return found

    def _pool(
        self,
        parts: Sequence[int],
        kind_of: Sequence[int | None],
        mixed: dict[int, list[int]],
        found: "Pools",
    ) -> list[int]:
        """Add a pool for each kind among some variables and sums; return all that these are made of."""
        among: list[int] = []
        pool_of: dict[int, int] = {}
        for part in parts:
            kind = kind_of[part]
            if kind is None:
                among += mixed[part]
                continue
            pool = pool_of.setdefault(kind, len(found.low))
            if pool == len(found.low):
                among.append(pool)
                found.kinds.append(kind)
                found.low.append(0)
                found.high.append(0)
            found.low[pool] += self.low[part]
            found.high[pool] += self.high[part]
        return among


class Pools(NamedTuple):
    """Variables between their ends, each of a kind, and sums among them with theirs, inner ones first."""

    kinds: list[int]
    low: list[int]
    high: list[int]
    sums: list[tuple[list[int], int, int]]

    def cheapest(self, costs: Sequence[int]) -> list[int]:
        """Return the point whose cost is least, in whole numbers."""
        values, tops = [*self.low], [*self.high]
        for among, least, greatest in self.sums:
            lacking, over = least, -greatest
            for n in among:
                lacking -= values[n]
                over += tops[n]
            if lacking > 0:
                for n in sorted(among, key=costs.__getitem__):
                    step = min(tops[n] - values[n], lacking)
                    values[n] += step
                    lacking -= step
            if over > 0:
                for n in sorted(among, key=costs.__getitem__, reverse=True):
                    step = min(tops[n] - values[n], over)
                    tops[n] -= step
                    over -= step
        return [top if cost < 0 else value for value, top, cost in zip(values, tops, costs, strict=True)]


def nested(
    ends: Iterable[tuple[int, int]], sums: Iterable[tuple[Collection[int], int, int]]
) -> Nested | None:
    """Return variables and sums of them as a programme; None if the sums do not nest.

    What the smaller sums and the ends of the variables imply falls away.
    """
    low, high = map(list, zip(*ends, strict=True))
    # Of each number how many variables are in it; of each variable the outermost sum that it is in.
    sizes = [1] * len(low)
    outermost = [*range(len(low))]
    kept: list[tuple[int, ...]] = []
    for among, *both in sorted(sums, key=lambda each: len(each[0])):
        open_to = [n for n in among if low[n] != high[n]]
        fixed = sum([low[n] for n in among if low[n] == high[n]])
        least, greatest = both[0] - fixed, both[1] - fixed
        parts = tuple(dict.fromkeys([outermost[n] for n in open_to]))
        does_nest = sum([sizes[part] for part in parts]) == len(open_to)
        implied = parts if does_nest else open_to
        bottom, top = sum([low[n] for n in implied]), sum([high[n] for n in implied])
        if least <= bottom and top <= greatest:
            continue
        if not does_nest:
            return None
        if len(parts) == 1:
            (only,) = parts
        else:
            only = len(low)
            low.append(bottom)
            high.append(top)
            sizes.append(len(open_to))
            kept.append(parts)
            for n in open_to:
                outermost[n] = only
        low[only], high[only] = max(bottom, least), min(top, greatest)
    return Nested(tuple(low), tuple(high), tuple(kept))
