"""The least change of a few won, against trying every change there is."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from regionai.budget.demand import Conflict, Demand, DemandGroup, Mover
from regionai.budget.solver import least_change

# No part gains more than this, by a demand of its own.
MOST = 5
SOURCES = "cab"


@st.composite
def demands(draw: st.DrawFn, count: int) -> Demand:
    worth = draw(st.tuples(*[st.integers(-4, 4)] * count))
    value = draw(st.integers(-12, 12))
    if draw(st.booleans()):
        return Demand(value, worth)
    once = st.tuples(*[st.integers(-4, 0)] * count)
    return Demand(value, worth, draw(once), draw(once))


@st.composite
def problems(draw: st.DrawFn) -> tuple[list[Mover], list[DemandGroup], int]:
    count = draw(st.integers(1, 3))
    movers = [
        Mover(draw(st.sampled_from(SOURCES)), draw(st.booleans()), draw(st.integers(0, 4)))
        for _ in range(count)
    ]
    groups = [
        DemandGroup(
            tuple(draw(st.lists(demands(count), min_size=1, max_size=2))),
            draw(st.sampled_from((frozenset(), frozenset(), frozenset({0})))),
        )
        for _ in range(draw(st.integers(1, 3)))
    ]
    unit = draw(st.sampled_from((1, 1, 2)))
    ends = [Demand(MOST, tuple(-int(n == other) for other in range(count))) for n in range(count)]
    return movers, [DemandGroup(tuple(ends)), *groups], unit


def every(movers: Sequence[Mover], unit: int) -> Iterator[tuple[int, ...]]:
    yield from product(*(range(-(mover.available // unit) * unit, MOST + 1, unit) for mover in movers))


def fulfils(groups: Sequence[DemandGroup], changes: tuple[int, ...]) -> bool:
    """Straight from what a demand says."""
    for group in groups:
        if any(changes[n] for n in group.fixed):
            return False
        for demand in group.demands:
            value = demand.value + sum(map(int.__mul__, demand.worth, changes))
            if demand.gained:
                value += sum(once for once, won in zip(demand.gained, changes, strict=True) if won > 0)
                value += sum(once for once, won in zip(demand.lost, changes, strict=True) if won < 0)
            if value < 0:
                return False
    return True


def preference(
    movers: Sequence[Mover], changes: tuple[int, ...]
) -> tuple[int, int, int, int, tuple[int, ...]]:
    """Total, sources, local money raised, the last sources first, the first movers as they are."""
    moved = {mover.source for mover, won in zip(movers, changes, strict=True) if won}
    sources = dict.fromkeys(mover.source for mover in reversed(movers))
    sets = [set(each) for each in combinations(sources, len(moved))]
    raised = sum(won for mover, won in zip(movers, changes, strict=True) if mover.is_local)
    numbers = tuple(number for won in changes for number in (max(won, 0), max(-won, 0)))
    return sum(map(abs, changes)), len(moved), raised, sets.index(moved), numbers


@given(problems())
@settings(max_examples=60, deadline=None)
def test_it_is_what_is_preferred_of_all_changes(
    problem: tuple[list[Mover], list[DemandGroup], int],
) -> None:
    movers, groups, unit = problem
    found = least_change(movers, groups, unit)
    good = [changes for changes in every(movers, unit) if fulfils(groups, changes)]
    if isinstance(found, Conflict):
        assert not good
        assert found.in_units == any(fulfils(groups, changes) for changes in every(movers, 1))
    else:
        assert found == min(good, key=lambda changes: preference(movers, changes))
