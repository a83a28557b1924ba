"""Demands as rows over whole changes: which demand is of which row."""

from regionai.budget.demand import Demand
from regionai.budget.possible.tableau import Work
from regionai.budget.whole import whole_changes


def test_what_is_lost_counts_against_the_row_of_its_own_sum() -> None:
    """Two sums with the same ends are two rows, and a cap of the second is one of that."""
    floors = [Demand(5, (1, 0)), Demand(5, (0, 1))]
    cap = Demand(3, (0, -1), (0, -1), (0, -1))
    changes = whole_changes([*floors, cap], (9,) * 4, (False, False), 1, Work())
    assert changes is not None
    first, second, *_ = changes.rows
    assert ((first.least, first.greatest), (second.least, second.greatest)) == ((-5, 18), (-5, 3))
    assert [each.row for each in changes.charges] == [4 + 1]
