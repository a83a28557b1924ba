"""The least change over several sources at once: what is preferred, and what contradicts."""

import pytest

from regionai.budget import solver
from regionai.budget.demand import Conflict, Demand, DemandGroup, Mover
from regionai.budget.possible.tableau import Work
from regionai.budget.solver import least_change
from regionai.errors import CannotError
from regionai.messages import message
from regionai.model.money import MAX_WON


def movers(*available: int, local: tuple[int, ...] = (), sources: str = "abcdef") -> list[Mover]:
    return [Mover(sources[n], n in local, won) for n, won in enumerate(available)]


def groups(*demands: tuple[int, tuple[int, ...]]) -> list[DemandGroup]:
    return [DemandGroup((Demand(value, worth),)) for value, worth in demands]


@pytest.mark.parametrize(
    ("available", "demands", "unit", "change"),
    [
        ((0,), [(0, (1,))], 1, (0,)),
        ((0,), [(-7, (1,))], 1, (7,)),
        ((0,), [(-7, (2,))], 1, (4,)),
        ((0,), [(-7, (2,))], 3, (6,)),
        ((0,), [(-7, (1,))], 7, (7,)),
        # As much as there is may be taken, in whole units.
        ((7,), [(-7, (-1,))], 1, (-7,)),
        ((8,), [(-6, (-1,))], 3, (-6,)),
        # A floor and a cap leave what lies between.
        ((0,), [(-7, (1,)), (9, (-1,))], 1, (7,)),
        ((0,), [(-7, (1,)), (9, (-1,))], 4, (8,)),
        # What no part affects is kept already.
        ((0,), [(0, (0,)), (-7, (1,))], 1, (7,)),
        # The least in all comes before the fewest sources.
        ((0, 0), [(-7, (1, 3)), (2, (0, -1))], 1, (1, 2)),
        # The cheapest in all: one part may move as much as two.
        ((0, 0), [(-7, (1, 3))], 1, (0, 3)),
        ((0, 0), [(-9, (2, 3))], 1, (0, 3)),
        # What one adds the other may have to give.
        ((0, 9), [(-5, (1, -1)), (0, (-1, -1)), (0, (1, 1))], 1, (3, -3)),
        ((0,), [(-MAX_WON, (1,))], 1, (MAX_WON,)),
    ],
)
def test_the_least_change_fulfils_all_demands(
    available: tuple[int, ...],
    demands: list[tuple[int, tuple[int, ...]]],
    unit: int,
    change: tuple[int, ...],
) -> None:
    assert least_change(movers(*available), groups(*demands), unit) == change


@pytest.mark.parametrize(
    ("available", "demands", "unit", "conflict"),
    [
        ((7,), [(-8, (-1,))], 1, Conflict((0,), in_units=False)),
        ((8,), [(-7, (-1,))], 3, Conflict((0,), in_units=True)),
        ((0,), [(-7, (1,)), (6, (-1,))], 1, Conflict((0, 1), in_units=False)),
        ((0,), [(-7, (1,)), (7, (-1,))], 2, Conflict((0, 1), in_units=True)),
        ((0,), [(0, (1,)), (-7, (1,)), (9, (0,)), (6, (-1,))], 1, Conflict((1, 3), in_units=False)),
        # The fewest: what contradicts all by itself is named alone.
        ((0,), [(-7, (1,)), (6, (-1,)), (-1, (0,))], 1, Conflict((2,), in_units=False)),
        ((0, 0), [(-7, (1, 1)), (3, (-1, 0)), (3, (0, -1))], 1, Conflict((0, 1, 2), in_units=False)),
        ((0,), [(-MAX_WON - 1, (1,))], 1, Conflict((0,), in_units=False)),
        ((0,), [(-MAX_WON - 10, (1,))], 10, Conflict((0,), in_units=False)),
    ],
)
def test_the_fewest_groups_that_contradict_each_other_are_named(
    available: tuple[int, ...], demands: list[tuple[int, tuple[int, ...]]], unit: int, conflict: Conflict
) -> None:
    assert least_change(movers(*available), groups(*demands), unit) == conflict


def test_of_equal_totals_the_fewest_sources_move() -> None:
    wanted = groups((-6, (1, 1, 1)), (3, (-1, 0, 0)))
    assert least_change(movers(0, 0, 0), wanted, 1) == (0, 0, 6)
    # Parts of one source count as one.
    both = [*groups((-6, (1, 1, 1))), *groups((3, (-1, 0, 0)), (3, (0, -1, 0)), (5, (0, 0, -1)))]
    assert least_change(movers(0, 0, 0, sources="aab"), both, 1) == (3, 3, 0)


def test_of_as_few_sources_local_money_is_raised_least() -> None:
    assert least_change(movers(0, 0, local=(1,)), groups((-6, (1, 1))), 1) == (6, 0)
    assert least_change(movers(0, 0, local=(0,)), groups((-6, (1, 1))), 1) == (0, 6)
    apart = groups((-6, (1, 1)), (4, (-1, 0)), (4, (0, -1)))
    assert least_change(movers(0, 0, local=(0,)), apart, 1) == (2, 4)
    assert least_change(movers(0, 0, local=(1,)), apart, 1) == (4, 2)
    # To take local money is better than to leave it.
    assert least_change(movers(9, 9, local=(0,)), groups((-6, (-1, -1))), 1) == (-6, 0)


def test_of_alike_changes_the_first_movers_stay_as_they_are() -> None:
    assert least_change(movers(0, 0, 0), groups((-6, (1, 1, 1))), 1) == (0, 0, 6)
    assert least_change(movers(9, 9), groups((-6, (-1, -1))), 1) == (0, -6)
    assert least_change(movers(0, 0, 0, sources="aaa"), groups((-6, (1, 1, 1)), (4, (0, 0, -1))), 1) == (
        0,
        2,
        4,
    )


def test_parts_that_a_group_fixes_do_not_change() -> None:
    (wanted,) = groups((-6, (1, 1)))
    assert least_change(movers(0, 0), [wanted, DemandGroup((), frozenset({1}))], 1) == (6, 0)
    fixed = [wanted, DemandGroup((), frozenset({1})), DemandGroup((), frozenset({0}))]
    assert least_change(movers(0, 0), fixed, 1) == Conflict((0, 1, 2), in_units=False)
    one = [*groups((-1, (1,))), DemandGroup((), frozenset({0}))]
    assert least_change(movers(0), one, 1) == Conflict((0, 1), in_units=False)
    assert least_change(
        movers(9, 0), [*groups((-6, (-1, 0))), DemandGroup((), frozenset({0}))], 1
    ) == Conflict((0, 1), in_units=False)


def test_what_is_lost_once_is_lost_by_every_change() -> None:
    def once(value: int, worth: int, gained: int, lost: int) -> list[DemandGroup]:
        return [DemandGroup((Demand(value, (worth,), (gained,), (lost,)),))]

    assert least_change(movers(0), once(-6, 1, -4, -9), 1) == (10,)
    assert least_change(movers(99), once(-6, -1, -4, -9), 1) == (-15,)
    assert least_change(movers(0), once(0, 1, -4, -9), 1) == (0,)
    assert least_change(movers(0), once(-5, 5, -4, 0), 1) == (2,)
    of_two = [DemandGroup((Demand(-6, (1, 1), (-4, 0), (0, 0)), Demand(5, (-1, 0))))]
    assert least_change(movers(0, 0), of_two, 1) == (0, 6)


def test_a_part_that_cannot_bear_what_it_loses_once_does_not_move() -> None:
    # The second part would have to gain 7 to give 2, for 5 of it are lost; more than 4 it may not.
    demands = (Demand(-2, (1, 1), (0, -5), (0, 0)), Demand(4, (0, -1)), Demand(1, (-1, 0)))
    assert least_change(movers(0, 0), [DemandGroup(demands)], 1) == Conflict((0,), in_units=False)
    more = (demands[0], Demand(7, (0, -1)), demands[2])
    assert least_change(movers(0, 0), [DemandGroup(more)], 1) == (0, 7)
    # A floor and a cap on the same sum leave no room for what is lost.
    both = (Demand(-3, (1, 1), (-1, 0), (0, 0)), Demand(3, (-1, -1)))
    assert least_change(movers(0, 0), [DemandGroup(both)], 1) == (0, 3)
    turned = (Demand(3, (-1, -1)), Demand(-3, (1, 1), (0, -1), (0, 0)))
    assert least_change(movers(0, 0), [DemandGroup(turned)], 1) == (3, 0)


def test_what_several_parts_lose_once_is_lost_together() -> None:
    # Either part may lose 1 once, but for both there is no room: 4 must come, and 5 may at most.
    sums = [Demand(-4, (1, 1), (-1, -1), (0, 0)), Demand(5, (-1, -1))]
    for caps, change in [((3, 5), (0, 5)), ((5, 3), (5, 0))]:
        ends = [Demand(won, tuple(-int(n == part) for n in range(2))) for part, won in enumerate(caps)]
        assert least_change(movers(0, 0), [DemandGroup((*sums, *ends))], 1) == change
    tight = [Demand(3, (-1, 0)), Demand(3, (0, -1))]
    assert least_change(movers(0, 0), [DemandGroup((*sums, *tight))], 1) == Conflict((0,), in_units=False)


def test_a_part_that_has_to_move_loses_what_it_loses_once() -> None:
    wanted = [
        DemandGroup((Demand(-2, (2, 4, -4), (-3, 0, 0), (-1, -2, -1)),)),
        DemandGroup((Demand(-4, (0, -2, 4)),)),
    ]
    assert least_change(movers(0, 9, 9), wanted, 1) == (5, 0, 1)


def test_whole_won_that_lie_askew_are_found_or_known_not_to_exist() -> None:
    # A line of the plane is left, on which few points are whole.
    line = groups((-2, (543, -457)), (2, (-543, 457)), (-1_000, (1, 0)))
    assert least_change(movers(0, 0), line, 1) == (1_286, 1_528)
    # The first two groups leave a line as well, which neither of them says.
    hidden = [
        DemandGroup((Demand(-2, (543, -457, 543, -457, 543)), Demand(0, (4, -1, 4, 4, 4)))),
        DemandGroup((Demand(2, (-543, 457, -543, -543, -543)), Demand(0, (-17, 3, -17, -17, 3)))),
    ]
    assert least_change(movers(0, 0, 0, 0, 0), hidden, 1) == (0, 442, 0, 0, 372)
    crossing = Demand(-837_179, (-1, -1, 4, -1, 4)), Demand(837_180, (1, 1, -4, 1, -4))
    apart = [*hidden, DemandGroup(crossing)]
    assert least_change(movers(0, 0, 0, 0, 0), apart, 1) == Conflict((0, 1, 2), in_units=False)


def test_a_group_may_have_several_demands() -> None:
    both = DemandGroup((Demand(-6, (1, 0)), Demand(-5, (0, 1))))
    assert least_change(movers(0, 0), [both], 1) == (6, 5)
    assert least_change(movers(0, 0), [], 1) == (0, 0)
    never = DemandGroup((Demand(-6, (1, 0)), Demand(5, (-1, 0))))
    assert least_change(movers(0, 0), [both, never], 1) == Conflict((1,), in_units=False)


def test_what_is_too_much_work_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = groups((-7, (1, 2, 3)), (5, (0, -1, -4)))
    monkeypatch.setattr(solver, "_MOST_WORK", 10_000)
    assert least_change(movers(0, 0, 0), wanted, 1) == (0, 4, 0)
    monkeypatch.setattr(solver, "_MOST_WORK", 100)
    with pytest.raises(CannotError) as caught:
        least_change(movers(0, 0, 0), wanted, 1)
    assert caught.value.message == message("solve.too-hard")


def test_a_caller_says_how_much_work_there_may_be() -> None:
    assert least_change(movers(0), groups((-7, (1,))), 1) == (7,)
    with pytest.raises(CannotError):
        least_change(movers(0), groups((-7, (1,))), 1, Work(1))


@pytest.mark.parametrize(("available", "value", "unit"), [(7, -8, 1), (8, -7, 3)])
def test_a_conflict_that_nobody_wants_explained_names_no_groups(
    available: int, value: int, unit: int
) -> None:
    """Nor is it asked whether there is a solution in whole won, as there is beside thirds."""
    found = least_change(movers(available), groups((value, (-1,))), unit, explains=False)
    assert found == Conflict((), in_units=False)


def test_of_the_smallest_sets_that_contradict_each_other_the_first_is_named() -> None:
    pairs = groups((-7, (1,)), (-8, (1,)), (6, (-1,)), (5, (-1,)))
    assert least_change(movers(0), pairs, 1) == Conflict((0, 2), in_units=False)
    assert least_change(movers(0), pairs[::-1], 1) == Conflict((0, 2), in_units=False)


def test_a_group_holds_where_its_demands_come_to_0_and_what_it_fixes_stays() -> None:
    group = DemandGroup((Demand(-6, (1, 1)),), frozenset({1}))
    assert group.holds((6, 0))
    assert not group.holds((5, 0))
    assert not group.holds((5, 1))
