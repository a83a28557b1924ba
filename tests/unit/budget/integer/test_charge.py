"""What is lost once where numbers are above 0."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from regionai.budget.integer.box import Box
from regionai.budget.integer.charge import Charge
from regionai.budget.possible.tableau import Row

charges = st.builds(
    Charge,
    st.just(2),
    st.booleans(),
    st.integers(-9, 9),
    st.integers(1, 4),
    st.tuples(st.integers(-5, 0), st.integers(-5, 0)),
)
numbers = st.tuples(st.integers(0, 2), st.integers(0, 2))


@given(charges, numbers, st.integers(-20, 20))
def test_a_row_that_comes_to_the_end_bears_the_charge_and_one_beyond_does_not(
    charge: Charge, numbers: tuple[int, int], row: int
) -> None:
    moved = [n for n, number in enumerate(numbers) if number > 0]
    lost = sum(charge.lost[n] for n in moved)
    own = -row if charge.is_cap else row
    is_short = charge.value + charge.divisor * own + lost < 0
    assert charge.lacks(row, numbers) == is_short
    assert (own < -charge.end(moved)) == is_short


def test_a_charge_is_borne_to_the_smallest_part_of_a_won() -> None:
    charge = Charge(2, is_cap=False, value=-3, divisor=2, lost=(0, -4))
    assert not charge.lacks(Fraction(3, 2), (1, 0))
    assert charge.lacks(Fraction(3, 2) - Fraction(1, 1000), (1, 0))
    assert not charge.lacks(Fraction(7, 2), (0, Fraction(1, 9)))
    assert charge.lacks(Fraction(7, 2) - Fraction(1, 1000), (0, Fraction(1, 9)))


@given(charges, st.frozensets(st.integers(0, 1)))
def test_a_box_keeps_the_points_whose_row_bears_what_is_lost(charge: Charge, moved: frozenset[int]) -> None:
    box = Box((0, 0), (9, 9), [Row((1, -1), -9, 9)])
    numbers = [int(n in moved) for n in range(2)]
    kept = [row for row in range(-9, 10) if not charge.lacks(row, numbers)]
    assert charge.narrow(box, moved) == bool(kept)
    if kept:
        assert (box.low[2], box.high[2]) == (kept[0], kept[-1])
