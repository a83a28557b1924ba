"""Demands on parts of a budget at random: those of money rules, and those that are hard to fulfil."""

from random import Random
from typing import NamedTuple

from regionai.budget.demand import Demand, DemandGroup, Mover

SOURCES = ("national", "province", "municipality", "private_cash", "private_in_kind", "matching")
SHARES = ((1, 5), (3, 5), (1, 10), (1, 3), (2, 7), (457, 1000), (4571, 10000), (1, 2), (3, 20), (9, 100))
UNITS = (1, 1, 1, 1, 10, 1_000, 10_000, 1_000_000, 100_000_000)


class Drawn(NamedTuple):
    """What a solver is asked: the least change by whole units that fulfils these groups."""

    movers: tuple[Mover, ...]
    groups: tuple[DemandGroup, ...]
    unit: int


def drawn_demands(random: Random) -> Drawn:
    """Return a problem of one of several shapes."""
    return random.choice((*(_rules,) * 12, *(_witness,) * 5, _knapsack))(random)


def _rules(random: Random) -> Drawn:
    """Return money rules over parts by source and category, most of which the budget keeps."""
    is_large = random.random() < 0.15
    names = SOURCES[: random.randint(1, len(SOURCES) if is_large else 4)]
    categories = random.randint(1, random.choice((1, 2, 3))) if is_large else 1
    unit = random.choice(UNITS)
    size = random.choice((10, 1_000, 10**8, 10**10))
    cells = [(source, category) for source in names for category in range(categories)]
    amounts = [random.choice((0, 1, 1)) * random.randrange(size) for _ in cells]
    is_exact = random.random() < 0.7
    groups = []
    for _ in range(random.randint(1, 12 if is_large else 4)):
        demands = []
        for _ in range(random.choice((1, 1, 1, 2))):
            worth = _worth(random, cells, names, categories)
            there = sum(w * won for w, won in zip(worth, amounts, strict=True))
            slack = random.choice((0, 0, 1, -1)) * random.randrange(size)
            value = there if random.random() < 0.6 else slack
            once = () if is_exact else _once(random, worth, unit)
            demands.append(Demand(value, worth, *once))
            if random.random() < 0.1:
                demands.append(Demand(-value, tuple(-w for w in worth), *_none(once, worth)))
        groups.append(DemandGroup(tuple(demands), _fixed(random, len(cells))))
    movers = [
        Mover(source, source in names[1:3], won // unit * unit)
        for (source, _), won in zip(cells, amounts, strict=True)
    ]
    return Drawn(tuple(movers), tuple(groups), unit)


def _worth(
    random: Random, cells: list[tuple[str, int]], names: tuple[str, ...], categories: int
) -> tuple[int, ...]:
    """Return what a won of each cell is worth to a share, or to an amount, of some money."""
    part, whole = random.choice(SHARES) if random.random() < 0.7 else (0, 1)
    chosen = set(random.sample(names, random.randint(1, len(names))))
    among = set(random.sample(range(categories), random.randint(1, categories)))
    of_all = random.random() < 0.7
    sign = random.choice((1, -1))
    return tuple(
        sign * (whole * (source in chosen and category in among) - part * (of_all or category in among))
        for source, category in cells
    )


def _once(random: Random, worth: tuple[int, ...], unit: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return what figures that are rounded anew cost each demand, at most half a unit or so."""
    half = random.choice((1, unit // 2, 500, 50_000_000))
    return tuple(-abs(w) * random.choice((0, half)) for w in worth), tuple(
        -abs(w) * random.choice((0, half)) for w in worth
    )


def _none(once: object, worth: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    return ((0,) * len(worth), (0,) * len(worth)) if once else ()


def _fixed(random: Random, count: int) -> frozenset[int]:
    return frozenset({random.randrange(count)}) if random.random() < 0.05 else frozenset()


def _witness(random: Random) -> Drawn:
    """Return budgets made to order, whose limits are kept, missed or reached by so many won."""
    names = SOURCES[: random.randint(1, 5)]
    categories = random.choice((1, 1, 1, 2))
    cells = [(source, category) for source in names for category in range(categories)]
    groups = []
    for _ in range(random.randint(1, 4)):
        demands = []
        for _ in range(random.randint(1, 2)):
            worth = _worth(random, cells, names, categories)
            constant = random.choice((0, 0, -(10**8), 10**8, -random.randrange(10**6), -7))
            off = random.randint(-2, 2)
            demands.append(Demand(constant - off, worth))
            if random.random() < 0.4:
                demands.append(Demand(off + random.choice((0, 0, 1)) - constant, tuple(-w for w in worth)))
        groups.append(DemandGroup(tuple(demands)))
    if random.random() < 0.7:
        total = random.choice((10**8, 10**8, 1, 999))
        every = (1,) * len(cells)
        groups.append(DemandGroup((Demand(-total, every), Demand(total, tuple(-w for w in every)))))
    return Drawn(tuple(Mover(source, is_local=False, available=0) for source, _ in cells), tuple(groups), 1)


def _knapsack(random: Random) -> Drawn:
    """Return sums of any coefficients within narrow bounds: few whole numbers come to these."""
    count = random.randint(1, 4)
    most = random.choice((3, 10, 100))
    groups = []
    for _ in range(random.randint(1, 3)):
        worth = tuple(random.randint(-most, most) for _ in range(count))
        value = random.randint(-most * random.choice((1, 10, 1_000)), most)
        demands = [Demand(value, worth)]
        if random.random() < 0.5:
            width = random.choice((0, 0, 1, most // 2, most))
            demands.append(Demand(width - value, tuple(-w for w in worth)))
        groups.append(DemandGroup(tuple(demands)))
    movers = (
        Mover(random.choice(SOURCES), random.random() < 0.3, random.choice((0, 5, most * 10, 10**9)))
        for _ in range(count)
    )
    return Drawn(tuple(movers), tuple(groups), random.choice((1, 1, 1, 3, 10)))
