"""Limits by fiscal year, each and on average, against every way to place money without a year."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import LIBRARY, assessed, judged, make_proposal
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.rules.kinds.amount import AmountRule

YEARS = (2025, 2026, 2027)
PERIOD = "period: {from: 2025-10-01, to: 2027-12-31}, "
lines = st.lists(st.tuples(st.sampled_from([None, *YEARS]), st.integers(0, 5)), min_size=1, max_size=4)


def ways(amount: int, year: int | None) -> list[tuple[int, ...]]:
    """Every way in which whole won of a line can fall over the years."""
    if year is not None:
        return [tuple(amount if y == year else 0 for y in YEARS)]
    return [split for split in product(range(amount + 1), repeat=len(YEARS)) if sum(split) == amount]


def over_all(keeps: list[bool]) -> Outcome:
    return Outcome.MET if all(keeps) else Outcome.UNDECIDED if any(keeps) else Outcome.BROKEN


def written(lines: list[tuple[int | None, int]], period: str = PERIOD) -> str:
    budget = ", ".join(
        f"{{category: solution, national: {amount}{'' if year is None else f', year: {year}'}}}"
        for year, amount in lines
    )
    return make_proposal(f"{{{period}budget: [{budget}]}}")


@given(lines=lines, cap=st.integers(1, 6))
@settings(max_examples=60)
def test_money_without_a_year_breaks_a_yearly_cap_only_if_it_fits_nowhere(
    lines: list[tuple[int | None, int]], cap: int
) -> None:
    placed = [
        [sum(column) for column in zip(*chosen, strict=True)]
        for chosen in product(*(ways(amount, year) for year, amount in lines))
    ]
    keeps = [all(amount <= cap for amount in years) for years in placed]
    assert found(written(lines), at_most=Won(cap), on=None) is over_all(keeps)


@given(lines=lines, limit=st.integers(1, 6), is_floor=st.booleans(), period=st.sampled_from([PERIOD, ""]))
@settings(max_examples=100)
def test_an_average_is_the_sum_over_the_known_years_against_the_limit_times_their_number(
    lines: list[tuple[int | None, int]], limit: int, is_floor: bool, period: str
) -> None:
    """Without a work period money without a year may lie beyond the years that lines name."""
    total = sum(amount for _, amount in lines)
    named = {year for year, _ in lines if year is not None}
    dated = sum(amount for year, amount in lines if year is not None)
    possible = [(total, number) for number in range(1, total + 2)]
    if named:
        possible = [(each, len(named)) for each in range(dated, total + 1)]
    if period:
        possible = [(total, len(YEARS))]
    keeps = [each >= limit * n if is_floor else each <= limit * n for each, n in possible]
    text = written(lines, period)
    outcome = (
        found(text, at_least=Won(limit), at_most=None) if is_floor else found(text, at_most=Won(limit))
    )
    assert outcome is over_all(keeps)


def found(text: str, **changes: object) -> Outcome:
    """What comes out of the average of national money with other parameters."""
    assessment = assessed(text)
    rule = judged(assessment, "national-average").rule
    assert isinstance(rule, AmountRule)
    rules = assessment.applied[0].rules
    case = rules.case(LIBRARY.regions, assessment.proposal, assessment.ledger, None)
    return rule.model_copy(update=changes).judge(case).outcome
