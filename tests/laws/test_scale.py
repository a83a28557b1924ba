"""Where values are drawn: in their order, and never on the wrong side of a mark."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from regionai.report.page.drawing.chart import Mark
from regionai.report.page.drawing.scale import GAP, Scale

WIDTH = 540
# Values as near to each other as an amount in won brings shares, and others.
values = st.one_of(
    st.fractions(min_value=0, max_value=1),
    st.integers(-3, 3).map(lambda off: Fraction(3, 5) + Fraction(off, 10**12)),
    st.sampled_from([Fraction(0), Fraction(1, 5), Fraction(3, 5), Fraction(1)]),
)
marks = st.lists(
    st.builds(Mark, values, st.just("a mark"), st.just(""), st.sampled_from([-1, 0, 1])), max_size=8
)


@given(values, values, marks)
def test_values_stand_in_their_order_and_within(low: Fraction, high: Fraction, marked: list[Mark]) -> None:
    scale = Scale(Fraction(0), Fraction(1), marked, WIDTH)
    first, last = sorted((low, high))
    assert -GAP <= scale.at(first) <= scale.at(last) <= WIDTH + GAP


@given(values, marks)
def test_no_value_is_drawn_at_a_limit_that_it_is_not_at(value: Fraction, marked: list[Mark]) -> None:
    scale = Scale(Fraction(0), Fraction(1), marked, WIDTH)
    for mark in marked:
        place = scale.mark(mark.at)
        if value < mark.at:
            assert scale.at(value) <= place - GAP
        if value > mark.at:
            assert scale.at(value) >= place + GAP


@given(values, st.sampled_from([-1, 0, 1]))
def test_what_is_exactly_at_a_strict_limit_is_drawn_on_its_wrong_side(at: Fraction, beyond: int) -> None:
    scale = Scale(Fraction(0), Fraction(1), [Mark(at, "", "", 0), Mark(at, "", "", beyond)], WIDTH)
    assert scale.at(at) == scale.mark(at) + beyond * GAP


def test_of_more_marks_than_there_is_room_for_each_has_its_place() -> None:
    marked = [Mark(Fraction(n, 10**9), "") for n in range(1, 200)]
    scale = Scale(Fraction(0), Fraction(1), marked, WIDTH)
    places = [scale.mark(mark.at) for mark in marked]
    assert places == sorted(set(places))


def test_what_lies_outside_is_drawn_at_an_end() -> None:
    scale = Scale(Fraction(1), Fraction(2), [Mark(Fraction(3), "")], WIDTH)
    assert (scale.at(Fraction(0)), scale.at(Fraction(4)), scale.mark(Fraction(3))) == (0, WIDTH, WIDTH)
