"""Demands as rows over whole changes: which demand is of which row."""

from itertools import product
from operator import mul

from hypothesis import given, settings
from hypothesis import strategies as st

from regionai.budget.demand import Demand
from regionai.budget.integer.changes import Changes
from regionai.budget.possible.tableau import Row, Work
from regionai.budget.whole import whole_changes

pairs = st.tuples(st.integers(-4, 4), st.integers(-4, 4))
losses = st.tuples(st.integers(-7, 0), st.integers(-7, 0))
values = st.integers(-20, 20)
nothing = st.just(())
exact = st.builds(Demand, values, pairs, nothing, nothing)
# A part that counts nothing loses nothing.
demands = exact | st.builds(
    lambda value, worth, *lost: Demand(
        value,
        worth,
        *(tuple([won * (own != 0) for own, won in zip(worth, each, strict=True)]) for each in lost),
    ),
    values,
    pairs,
    losses,
    losses,
)


def within(changes: Changes, numbers: tuple[int, ...]) -> bool:
    """Whether numbers keep the ends of their own and of all rows, and bear all charges."""
    sums = [sum(map(mul, row.coefficients, numbers)) for row in changes.rows]
    return (
        all(number <= most for number, most in zip(numbers, changes.start.high, strict=False))
        and all(row.least <= won <= row.greatest for row, won in zip(changes.rows, sums, strict=True))
        and not any(each.lacks(sums[each.row - len(numbers)], numbers) for each in changes.charges)
    )


@settings(max_examples=100)
@given(st.lists(demands, min_size=1, max_size=3), st.tuples(*[st.integers(0, 3)] * 4), st.integers(1, 3))
def test_the_rows_and_charges_leave_what_fulfils_the_demands(
    demands: list[Demand], most: tuple[int, ...], unit: int
) -> None:
    found = whole_changes(demands, most, (True, False), unit, Work())
    for numbers in product(*(range(each + 1) for each in most)):
        if any(map(mul, numbers[::2], numbers[1::2])):
            continue  # What is added and taken again is another change.
        change = [unit * (more - less) for more, less in zip(numbers[::2], numbers[1::2], strict=True)]
        fulfils = all(demand.after(change) >= 0 for demand in demands)
        assert fulfils == (found is not None and within(found, numbers))


def test_what_is_lost_counts_against_the_row_of_its_own_sum() -> None:
    """Two sums with the same ends are two rows, and a cap of the second is one of that."""
    floors = [Demand(5, (1, 0)), Demand(5, (0, 1))]
    cap = Demand(3, (0, -1), (0, -1), (0, -1))
    changes = whole_changes([*floors, cap], (9,) * 4, (False, False), 1, Work())
    assert changes is not None
    first, second, *_ = changes.rows
    assert ((first.least, first.greatest), (second.least, second.greatest)) == ((-5, 18), (-5, 3))
    assert [each.row for each in changes.charges] == [4 + 1]


def test_a_sum_goes_as_far_as_its_parts_where_no_demand_ends_it() -> None:
    changes = whole_changes([Demand(6, (2, -4))], (3, 1, 2, 5), (True, False), 1, Work())
    assert changes is not None
    assert changes.rows == (
        Row((1, -1, -2, 2), -3, 3 + 1 + 2 * 2 + 2 * 5),
        Row((1, 1, 1, 1), 0, 11),
        Row((1, -1, 0, 0), -11, 11),
    )


def test_what_no_part_affects_is_kept_at_0_and_at_no_less() -> None:
    never, kept = Demand(-1, (0, 0)), Demand(0, (0, 0))
    assert whole_changes([never], (9,) * 4, (False, False), 1, Work()) is None
    changes = whole_changes([kept], (9,) * 4, (False, False), 1, Work())
    assert changes is not None
    assert len(changes.rows) == 2


def test_a_floor_above_the_cap_of_the_same_sum_leaves_nothing() -> None:
    def both(cap: int) -> Changes | None:
        return whole_changes(
            [Demand(-5, (1, 1)), Demand(cap, (-1, -1))], (9,) * 4, (False, False), 1, Work()
        )

    assert both(4) is None
    changes = both(5)
    assert changes is not None
    assert changes.rows[0][1:] == (5, 5)


def test_a_part_that_loses_once_more_than_there_is_room_for_stays() -> None:
    """To the won: the row of the sum may come to 9 at most, and a change of the part costs it."""

    def most(lost: int) -> list[int]:
        changes = whole_changes(
            [Demand(0, (1, 1), (lost, 0), (0, 0))], (9, 0, 0, 0), (True, True), 1, Work()
        )
        assert changes is not None
        return changes.start.high[:2]

    assert most(-9) == [9, 0]
    assert most(-10) == [0, 0]

    def least(lost: int) -> list[int]:
        changes = whole_changes(
            [Demand(4, (1, 1)), Demand(0, (-1, -1), (0, 0), (0, lost))],
            (0, 0, 0, 9),
            (True, True),
            1,
            Work(),
        )
        assert changes is not None
        return changes.start.high[2:4]

    assert least(-4) == [0, 9]
    assert least(-5) == [0, 0]
