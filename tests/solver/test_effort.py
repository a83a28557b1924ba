"""How many coefficients the program looks at: no more than it did."""

from random import Random

import pytest

from regionai.budget import solver
from regionai.budget.demand import Conflict
from regionai.budget.solver import least_change
from regionai.errors import CannotError
from solver.drawn import drawn_demands


# Problems that need many parts, or sums across which the set is narrow.
@pytest.mark.parametrize(
    ("number", "work", "is_conflict"),
    [
        (62, 15_544, False),
        (146, 60_264, False),
        (158, 10_656, True),
        (202, 7_528, False),
        (242, 19_784, True),
        (258, 36_352, False),
        (280, 25_072, False),
        (282, 38_172, True),
        (309, 30_344, False),
        (352, 11_907, True),
        (371, 36_856, False),
        (380, 44_706, True),
    ],
)
def test_a_hard_problem_takes_no_more_work(
    monkeypatch: pytest.MonkeyPatch, number: int, work: int, *, is_conflict: bool
) -> None:
    monkeypatch.setattr(solver, "_MOST_WORK", work)
    found = least_change(*drawn_demands(Random(f"0.{number}")))  # noqa: S311 -- the same number draws the same
    assert isinstance(found, Conflict) == is_conflict


@pytest.mark.parametrize(("number", "work"), [(158, 10_656), (202, 7_528), (352, 11_907)])
def test_all_that_is_looked_at_is_counted(monkeypatch: pytest.MonkeyPatch, number: int, work: int) -> None:
    monkeypatch.setattr(solver, "_MOST_WORK", work - 1)
    with pytest.raises(CannotError):
        least_change(*drawn_demands(Random(f"0.{number}")))  # noqa: S311 -- the same number draws the same
