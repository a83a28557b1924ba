"""One drawn problem, worked out by the program and by z3."""

from random import Random
from typing import Literal

from regionai.budget.demand import Conflict
from regionai.budget.solver import least_change
from regionai.errors import CannotError
from solver.by_z3 import TooHardError, by_z3
from solver.drawn import drawn_demands

Outcome = Literal["equal", "other", "z3 gave up", "given up"]


def tried(number: int) -> Outcome:
    """Return how the answers compare: the same changes, or as few groups that contradict each other."""
    drawn = drawn_demands(Random(f"0.{number}"))  # noqa: S311 -- the same number draws the same
    try:
        found = least_change(*drawn)
    except CannotError:
        return "given up"
    try:
        by_other = by_z3(*drawn)
    except TooHardError:
        return "z3 gave up"
    if isinstance(found, Conflict) and isinstance(by_other, Conflict):
        # Of several smallest sets z3 names any; the program's must contradict each other as well.
        alone = [drawn.groups[n] for n in found.groups]
        of_these = by_z3(drawn.movers, alone, drawn.unit if found.in_units else 1)
        same = isinstance(of_these, Conflict) and len(found.groups) == len(by_other.groups)
        return "equal" if same and found.in_units == by_other.in_units else "other"
    return "equal" if found == by_other else "other"
