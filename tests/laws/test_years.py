"""A cap for each fiscal year, over money whose year is not known, against every way to place it."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import LIBRARY, assessed, judged, make_proposal
from regionai.model.finding import Outcome
from regionai.rules.kinds.amount import AmountRule

YEARS = (2025, 2026, 2027)
lines = st.lists(st.tuples(st.sampled_from([None, *YEARS]), st.integers(0, 5)), min_size=1, max_size=4)


def ways(amount: int, year: int | None) -> list[tuple[int, ...]]:
    """Every way in which whole won of a line can fall over the years."""
    if year is not None:
        return [tuple(amount if y == year else 0 for y in YEARS)]
    return [split for split in product(range(amount + 1), repeat=len(YEARS)) if sum(split) == amount]


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
    expected = Outcome.MET if all(keeps) else Outcome.UNDECIDED if any(keeps) else Outcome.BROKEN
    budget = ", ".join(
        f"{{category: solution, national: {amount}{'' if year is None else f', year: {year}'}}}"
        for year, amount in lines
    )
    text = make_proposal(f"{{period: {{from: 2025-10-01, to: 2027-12-31}}, budget: [{budget}]}}")
    found = judged(assessed(text), "national-average")
    rule = found.rule
    assert isinstance(rule, AmountRule)
    assert capped(rule, cap, text) is expected


def capped(rule: AmountRule, cap: int, text: str) -> Outcome:
    assessment = assessed(text)
    rules = assessment.applied[0].rules
    case = rules.case(LIBRARY.regions, assessment.proposal, assessment.ledger, None)
    smaller = rule.model_copy(update={"at_most": type(rule.bound.value)(cap)})
    return smaller.judge(case).outcome
