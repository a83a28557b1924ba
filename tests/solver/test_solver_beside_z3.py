"""The least change as the program finds it, beside z3."""

import pytest

from solver.trial import tried

# Problems of all shapes, which z3 answers at once.
PROBLEMS = 100
EASY = 12
# Problems that need many parts, sums across which the set is narrow, or to choose among many.
HARD = (62, 68, 146, 158, 202, 242, 258, 280, 282, 309, 352, 371, 380)


@pytest.mark.parametrize("number", [*range(EASY), *HARD])
def test_the_program_finds_what_z3_finds(number: int) -> None:
    assert tried(number) == "equal"


@pytest.mark.slow
def test_the_program_finds_what_z3_finds_of_many() -> None:
    outcomes = {number: tried(number) for number in range(EASY, PROBLEMS)}
    assert {number: outcome for number, outcome in outcomes.items() if outcome != "equal"} == {}
