"""A budget made to order is what was ordered, and no smaller one is."""

from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import AWAY, HOME
from regionai.budget.cell import Shape
from regionai.budget.demand import Conflict
from regionai.budget.form import Limit
from regionai.budget.quantity import FUNDING, Filter
from regionai.budget.witness import Wanted, witness
from regionai.model.amount import SOURCES
from regionai.model.money import Won

SHAPES = [Shape((source,), ("x",), (place,), (2026,)) for source in SOURCES[:3] for place in (HOME, AWAY)]
FILTERS = [FUNDING["total"], FUNDING["national"], FUNDING["local"], Filter(None, None, frozenset((AWAY,)))]
MOST = 4


@st.composite
def limits(draw: st.DrawFn) -> Limit:
    of, is_floor = draw(st.sampled_from(FILTERS)), draw(st.booleans())
    if draw(st.booleans()):
        return Limit(of, is_floor, amount=Won(draw(st.integers(0, 5))))
    share = Fraction(draw(st.integers(1, 3)), 4)
    return Limit(of, is_floor, whole=draw(st.sampled_from(FILTERS[:2])), share=share)


@st.composite
def wishes(draw: st.DrawFn) -> Wanted:
    limit = draw(limits())
    least = draw(st.sampled_from((None, -2, 0, 1)))
    greatest = draw(st.sampled_from((None, 3))) if least is not None else draw(st.sampled_from((-1, 0)))
    return Wanted(limit, least, greatest)


def value(limit: Limit, amounts: dict[Shape, int]) -> int:
    """The value of a form, worked out from its definition."""
    part = sum(won for shape, won in amounts.items() if limit.of.membership(shape))
    whole = sum(won for shape, won in amounts.items() if limit.whole.membership(shape))
    share = limit.share
    difference = share.denominator * part - share.numerator * whole - limit.amount.amount
    return difference if limit.is_floor else -difference


def holds(wanted: Wanted, amounts: dict[Shape, int]) -> bool:
    found = value(wanted.limit, amounts)
    low, high = wanted.least, wanted.greatest
    return (low is None or found >= low) and (high is None or found <= high)


@settings(max_examples=60, deadline=None)
@given(groups=st.lists(st.lists(wishes(), min_size=1, max_size=2), min_size=1, max_size=3))
def test_a_witness_gives_all_that_is_wanted_and_is_the_least(groups: list[list[Wanted]]) -> None:
    """Against all budgets of a few won."""
    found = witness(groups, SHAPES)
    every = [wanted for group in groups for wanted in group]
    small = [
        dict(zip(SHAPES, amounts, strict=True))
        for amounts in product(range(MOST + 1), repeat=len(SHAPES))
        if sum(amounts) <= MOST
    ]
    able = [amounts for amounts in small if all(holds(wanted, amounts) for wanted in every)]
    if isinstance(found, Conflict):
        assert not able
        named = [wanted for n in found.groups for wanted in groups[n]]
        assert not [amounts for amounts in small if all(holds(wanted, amounts) for wanted in named)]
    else:
        assert all(holds(wanted, found) for wanted in every)
        assert sum(found.values()) <= min((sum(amounts.values()) for amounts in able), default=10**12)
