"""The arithmetic over ranges, against every assignment that is possible."""

from collections.abc import Collection
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from builders import HOME, exact
from regionai.budget.cell import Place, Shape, cell
from regionai.budget.form import Limit, form
from regionai.budget.ledger import Ledger
from regionai.budget.quantity import FUNDING, Filter
from regionai.budget.share import share_range
from regionai.model.amount import KEYS, Amount
from regionai.model.money import Won

AWAY = Place(outside_region=True, capital_region=False)
CAPITAL = Place(outside_region=True, capital_region=True)

subsets = st.sampled_from
# Categories, cost items and kinds of bodies, of which at most one is not known.
LINES = [
    (("solution",), ("운영비",), ("large",)),
    (("training",), ("인건비",), ("sme",)),
    (("solution", "training"), ("인건비",), ("sme",)),
    (("training",), None, ("sme",)),
    (("training",), ("인건비",), ("sme", "large")),
    (("solution",), ("인건비",), None),
]
shapes = st.builds(
    lambda sources, line, places, years: Shape(sources, line[0], places, years, *line[1:]),
    st.sampled_from(list(KEYS.values())),
    st.sampled_from(LINES),
    st.sampled_from([(HOME,), (AWAY,), (HOME, CAPITAL)]),
    st.sampled_from([(2025,), (2026,), (2025, 2026)]),
)
amounts = st.builds(
    lambda printed, below, above: Amount(Won(printed), Won(below), Won(above)),
    st.integers(0, 6),
    st.integers(0, 2),
    st.integers(0, 2),
)
cells = st.builds(cell, shapes, amounts, st.just(("budget", 0, "national")))
ledgers = st.lists(cells, min_size=1, max_size=3).map(Ledger)
filters = st.builds(
    Filter,
    st.sampled_from([None, *(frozenset(sources) for sources in KEYS.values())]),
    st.sampled_from([None, frozenset({"training"})]),
    st.sampled_from([None, frozenset({AWAY, CAPITAL})]),
    st.sampled_from([None, None, None, frozenset({"인건비"})]),
    st.sampled_from([None, None, None, frozenset({"sme"})]),
)
shares = st.fractions(Fraction(1, 20), Fraction(2), max_denominator=20)
shares_of_a_part = st.fractions(Fraction(1, 20), Fraction(19, 20), max_denominator=20)


def sums(ledger: Ledger, *filters: Filter, years: Collection[int] | None = None) -> set[tuple[int, ...]]:
    """What some filters come to over some years, wherever each cell lies; each combination once."""
    found = {(0,) * len(filters)}
    for one in ledger.cells:
        held = {
            tuple(each.holds(money) and (years is None or year in years) for each in filters)
            for money, year in product(one.shape.readings(["인건비"], ["sme"]), one.shape.years or ())
        }
        amounts = range(one.least, one.greatest + 1)
        found = {
            tuple(so_far + amount * holds for so_far, holds in zip(before, held_by, strict=True))
            for before, held_by, amount in product(found, held, amounts)
        }
    return found


def value(limit: Limit, part: int, whole: int) -> int:
    """The form at one assignment, straight from what the rule says: it is kept at 0 or more."""
    difference = part - limit.share * whole - limit.amount.amount
    kept_at = 1 if limit.is_strict else 0
    return int((difference if limit.is_floor else -difference) * limit.share.denominator) - kept_at


@given(ledger=ledgers, of=filters, year=st.sampled_from([None, 2025, 2026]))
def test_a_sum_is_bounded_by_what_is_possible_and_both_bounds_are_reached(
    ledger: Ledger, of: Filter, year: int | None
) -> None:
    possible = [won for (won,) in sums(ledger, of, years=None if year is None else (year,))]
    bounds = ledger.sum(of, year).bounds
    assert (bounds.least.amount, bounds.greatest.amount) == (min(possible), max(possible))


@pytest.mark.slow
@given(
    ledger=ledgers,
    of=filters,
    whole=filters,
    is_floor=st.booleans(),
    share=shares,
    is_strict=st.booleans(),
)
def test_a_share_form_takes_exactly_the_ends_that_are_possible(
    ledger: Ledger, of: Filter, whole: Filter, is_floor: bool, share: Fraction, is_strict: bool
) -> None:
    limit = Limit(of, is_floor, whole=whole, share=share, is_strict=is_strict)
    possible = [value(limit, *each) for each in sums(ledger, limit.of, limit.whole, years=limit.years)]
    found = form(limit, ledger)
    assert (found.least, found.greatest) == (min(possible), max(possible))


@pytest.mark.slow
@given(
    ledger=ledgers,
    of=filters,
    is_floor=st.booleans(),
    amount=st.integers(0, 12),
    years=st.sampled_from([None, (2025,), (2026,), (2025, 2026)]),
)
def test_an_amount_form_takes_exactly_the_ends_that_are_possible(
    ledger: Ledger, of: Filter, is_floor: bool, amount: int, years: tuple[int, ...] | None
) -> None:
    limit = Limit(of, is_floor, Won(amount), years=years)
    possible = [value(limit, *each) for each in sums(ledger, limit.of, limit.whole, years=limit.years)]
    found = form(limit, ledger)
    assert (found.least, found.greatest) == (min(possible), max(possible))


@pytest.mark.slow
@given(ledger=ledgers, of=filters)
def test_a_share_is_bounded_by_what_is_possible_and_both_bounds_are_reached(
    ledger: Ledger, of: Filter
) -> None:
    whole = FUNDING["total"]
    found = share_range(of, whole, ledger)
    assume(found is not None)
    possible = [Fraction(part, total) for part, total in sums(ledger, of, whole)]
    assert found is not None
    assert (found.least, found.greatest) == (min(possible), max(possible))


@pytest.mark.slow
# Most quantities may come to nothing; to draw others takes no time.
@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(ledger=ledgers, of=filters, whole=filters)
def test_a_share_of_any_quantity_is_bounded_exactly(ledger: Ledger, of: Filter, whole: Filter) -> None:
    found = share_range(of, whole, ledger)
    assume(found is not None)
    possible = [Fraction(part, total) for part, total in sums(ledger, of, whole)]
    assert found is not None
    assert (found.least, found.greatest) == (min(possible), max(possible))


@given(ledger=ledgers, of=filters)
def test_a_share_is_refused_only_where_the_whole_may_be_nothing(ledger: Ledger, of: Filter) -> None:
    whole = FUNDING["total"]
    may_be_nothing = any(one.least == 0 for one in ledger.cells) and all(
        one.least == 0 for one in ledger.cells
    )
    assert (share_range(of, whole, ledger) is None) == may_be_nothing


@given(ledger=ledgers, of=filters, whole=filters, is_floor=st.booleans(), share=shares)
def test_a_form_names_what_is_unknown_exactly_when_its_ends_differ(
    ledger: Ledger, of: Filter, whole: Filter, is_floor: bool, share: Fraction
) -> None:
    found = form(Limit(of, is_floor, whole=whole, share=share), ledger)
    uncertain = [one for one in ledger.cells if one.greatest]
    named = [unknown for unknown, _ in form(found.limit, Ledger(uncertain)).unknowns()]
    assert bool(named) == (found.least != found.greatest)


won = st.integers(0, 2_000)


@given(national=won, local=won, private=won, share=shares_of_a_part, is_strict=st.booleans())
def test_the_margin_is_exact_on_both_sides(
    national: int, local: int, private: int, share: Fraction, is_strict: bool
) -> None:
    """What may be lost alone keeps the rule, one won more breaks it; what must be gained, likewise."""
    limit = Limit(FUNDING["local"], is_floor=True, share=share, is_strict=is_strict)
    margin = form(limit, exact(national=national, local=local, private=private)).margin.least.amount

    def holds(moved: int) -> bool:
        total = national + moved + private
        return moved * share.denominator >= share.numerator * total + is_strict

    assert holds(local - margin)
    assert not holds(local - margin - 1)


@given(national=won, local=won, private=won, share=shares_of_a_part, is_strict=st.booleans())
def test_the_margin_under_a_cap_is_exact_on_both_sides(
    national: int, local: int, private: int, share: Fraction, is_strict: bool
) -> None:
    limit = Limit(FUNDING["national"], is_floor=False, share=share, is_strict=is_strict)
    margin = form(limit, exact(national=national, local=local, private=private)).margin.least.amount

    def holds(moved: int) -> bool:
        return moved * share.denominator + is_strict <= share.numerator * (moved + local + private)

    assert holds(national + margin)
    assert not holds(national + margin + 1)
