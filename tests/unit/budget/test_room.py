"""How far one part may change alone: against trying every won."""

from itertools import product

import pytest

from regionai.budget.demand import Demand
from regionai.budget.room import End, Interval, Room, room

MOST = 8


def kept(available: int, *demands: Demand) -> list[int]:
    """Every change of a part, up to far beyond all ends, that fulfils all demands."""
    changes = range(-available, MOST + 1)
    return [x for x in changes if all(each.value + each.worth[0] * x >= 0 for each in demands)]


def test_the_room_of_a_part_is_what_trying_every_won_finds() -> None:
    pairs = list(product(range(-3, 4), (-2, -1, 0, 1, 3)))
    for available, (value, worth), (other, more) in product((0, 1, 4), pairs, pairs):
        demands = (Demand(value, (worth,)), Demand(other, (more,)))
        found, changes = room(0, available, demands), kept(available, *demands)
        assert found.works is bool(changes)
        if found.works and found.interval is not None:
            least, greatest = found.interval
            assert changes[0] == (-available if least is None else least)
            assert changes[-1] == (MOST if greatest is None else greatest)
        else:
            assert found.interval is None
        for end, side in ((found.least, 0), (found.greatest, -1)):
            if found.works and end is not None:
                assert kept(9, demands[end.demand])[side] == end.won


@pytest.mark.parametrize(
    ("available", "demands", "found"),
    [
        # The first of several demands that set the same end.
        (5, [(3, 1), (3, 1), (7, -1), (7, -1)], Room(End(-3, 0), End(7, 2), works=True)),
        (5, [(3, 2), (2, 1)], Room(End(-1, 0), None, works=True)),
        # As much as there is may be taken without any demand that sets the end.
        (3, [(3, 1)], Room(None, None, works=True)),
        (4, [(3, 1)], Room(End(-3, 0), None, works=True)),
        (0, [(-5, 1), (4, -1)], Room(End(5, 0), End(4, 1), works=False)),
        (0, [(-5, 1), (5, -1)], Room(End(5, 0), End(5, 1), works=True)),
        (2, [(-3, -1)], Room(None, End(-3, 0), works=False)),
        (3, [(-3, -1)], Room(None, End(-3, 0), works=True)),
        (9, [(5, 1), (0, 0), (-1, 0), (-2, 0)], Room(None, None, works=False, unmoved=2)),
    ],
)
def test_each_end_names_the_demand_that_sets_it(
    available: int, demands: list[tuple[int, int]], found: Room
) -> None:
    assert room(0, available, [Demand(value, (worth,)) for value, worth in demands]) == found


def test_the_part_is_the_one_that_is_asked_for() -> None:
    assert room(1, 9, [Demand(-6, (1, 3))]) == Room(End(2, 0), None, works=True)


def anew(value: int, worth: int, gained: int, lost: int) -> Demand:
    return Demand(value, (worth,), (gained,), (lost,))


@pytest.mark.parametrize(
    ("demands", "found"),
    [
        # All is kept: what may not be written anew stays.
        ([anew(4, 1, 0, -2)], Room(End(-2, 0), None, works=True)),
        ([anew(1, 1, 0, -2)], Room(End(0, 0), None, works=True)),
        ([anew(0, 1, 0, -2)], Room(End(0, 0), None, works=True)),
        ([anew(4, -1, -2, 0)], Room(None, End(2, 0), works=True)),
        ([anew(1, -1, -2, 0)], Room(None, End(0, 0), works=True)),
        ([anew(0, 1, -1, 0)], Room(End(0, 0), None, works=True)),
        ([anew(9, 1, 0, -1), anew(7, -1, -1, 0)], Room(End(-8, 0), End(6, 1), works=True)),
        # What is lost is lost by every change, so that it takes more to mend.
        ([anew(-4, 1, -2, 0)], Room(End(6, 0), None, works=True)),
        ([anew(-4, 1, -2, 0), anew(9, -1, -1, 0)], Room(End(6, 0), End(8, 1), works=True)),
        ([anew(-1, 1, -2, -9)], Room(End(3, 0), None, works=True)),
        ([anew(-4, -1, 0, -2)], Room(None, End(-6, 0), works=True)),
        ([anew(9, 1, 0, -1), anew(-4, -1, 0, -2)], Room(End(-8, 0), End(-6, 1), works=True)),
        # Not at all, however it is rounded.
        ([anew(-4, 1, -2, 0), anew(3, -1, 0, 0)], Room(End(4, 0), End(3, 1), works=False)),
        ([anew(-4, 1, -2, 0), anew(5, -1, 0, 0)], Room(End(6, 0), End(5, 1), works=False)),
        ([anew(-1, 0, 0, 0), anew(5, 1, -1, -1)], Room(None, None, works=False, unmoved=0)),
    ],
)
def test_what_is_written_anew_is_rounded_anew(demands: list[Demand], found: Room) -> None:
    assert room(0, 20, demands) == found


def test_a_room_without_ends_is_an_interval_without_ends() -> None:
    assert Room(None, None, works=True).interval == Interval(None, None)
    assert Room(End(0, 0), End(0, 1), works=True).interval == Interval(0, 0)
