"""Whether an obligation is due, against every way to place money in years and in hands."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import assessed, make_proposal
from regionai.rules.obligations.obligation import Obligation
from regionai.rules.obligations.standing import Standing, State, standings

YEARS = (2025, 2026)
BODIES = ("tp", "uni", "applicant", "city", None)
HEAD = (
    "period: {from: 2025-10-01, to: 2026-12-31}\n"
    "consortium:\n"
    "  - {id: tp, name: 가, kind: technopark}\n"
    "  - {id: uni, name: 나, kind: university}\n"
    "  - {id: city, name: 다, kind: other}\n"
)
# Who is surely no local government.
SURE = ("tp", "uni")

Line = tuple[int | None, str | None, int]
lines = st.lists(
    st.tuples(st.sampled_from([None, *YEARS]), st.sampled_from(BODIES), st.integers(0, 4)),
    min_size=1,
    max_size=4,
)


def standing(lines: Iterable[Line], obligation: dict[str, object]) -> Standing:
    budget = ", ".join(
        f"{{category: solution, national: {amount}"
        + (f", year: {year}" if year else "")
        + (f", executed_by: {body}" if body else "")
        + "}"
        for year, body, amount in lines
    )
    assessment = assessed(make_proposal(f"{HEAD}budget: [{budget}]"), edition="2025")
    (_, case) = assessment.cases[0]
    written = {
        "id": "x",
        "title": {"ko": "가", "en": "a"},
        "phase": "after",
        "who": "recipient",
        "source": {"document": "d", "says": {"ko": "가", "en": "a"}},
        **obligation,
    }
    quantities = assessment.applied[0].edition.obligations.quantities
    (found,) = standings((Obligation.model_validate(written),), replace(case, quantities=quantities))
    return found


def of(least: int, **more: object) -> dict[str, object]:
    return {"when": ({"of": "national", "at_least": str(least), **more},)}


def placed(lines: Iterable[Line]) -> Iterable[tuple[tuple[int, str | None, int], ...]]:
    """Every way in which each won of money without a year falls in one: lines are split won by won."""
    pieces = [
        (year, body, part)
        for year, body, amount in lines
        for part in ([amount] if year is not None else [1] * amount)
    ]
    for years in product(*((year,) if year is not None else YEARS for year, _, _ in pieces)):
        yield tuple((year, body, part) for year, (_, body, part) in zip(years, pieces, strict=True))


def most(pieces: Iterable[tuple[int, str | None, int]], bodies: Iterable[str | None]) -> int:
    kept = [(year, part) for year, body, part in pieces if body in tuple(bodies)]
    return max(sum(part for there, part in kept if there == year) for year in YEARS)


def by(*, always: bool, ever: bool) -> State:
    return State.DUE if always else State.MAY_BE_DUE if ever else State.NOT_DUE


@pytest.mark.slow
@given(lines=lines, least=st.integers(1, 6))
@settings(max_examples=150)
def test_a_yearly_amount_is_reached_surely_if_no_way_to_place_money_keeps_below_it(
    lines: list[Line], least: int
) -> None:
    reached = [most(pieces, BODIES) >= least for pieces in placed(lines)]
    found = standing(lines, of(least, per="fiscal-year"))
    assert found.state is by(always=all(reached), ever=any(reached))


@given(lines=lines, least=st.integers(1, 6))
@settings(max_examples=150)
def test_who_is_exempt_is_left_out_and_who_is_not_must_reach_it_alone(
    lines: list[Line], least: int
) -> None:
    """Who executes a line without a body, and whether `other` is a local government, is open."""
    ways = list(placed(lines))
    always = all(any(most(pieces, (body,)) >= least for body in SURE) for pieces in ways)
    ever = any(most(pieces, (*SURE, "city", None)) >= least for pieces in ways)
    found = standing(lines, {"exempt": ("local-government",), **of(least, per="fiscal-year")})
    assert found.state is by(always=always, ever=ever)


@given(lines=lines, least=st.integers(1, 6), year=st.sampled_from(YEARS))
@settings(max_examples=150)
def test_a_year_by_itself_has_what_surely_and_possibly_falls_in_it(
    lines: list[Line], least: int, year: int
) -> None:
    surely = sum(amount for there, _, amount in lines if there == year)
    possibly = sum(amount for there, _, amount in lines if there in (None, year))
    found = standing(lines, of(least, per="fiscal-year"))
    (of_year,) = (each for each in found.years if each.year == year)
    assert of_year.state is by(always=surely >= least, ever=possibly >= least)
    (reach,) = of_year.reaches
    assert (reach.there.least.amount, reach.there.greatest.amount) == (surely, possibly)
    assert (reach.margin.least.amount, reach.margin.greatest.amount) == (surely - least, possibly - least)


@given(lines=lines, least=st.integers(1, 12), by_kind=st.sampled_from(["technopark", "university"]))
@settings(max_examples=100)
def test_money_of_a_kind_of_body_is_what_such_bodies_execute(
    lines: list[Line], least: int, by_kind: str
) -> None:
    body = {"technopark": "tp", "university": "uni"}[by_kind]
    surely = sum(amount for _, executing, amount in lines if executing == body)
    possibly = sum(amount for _, executing, amount in lines if executing in (body, "city", None))
    found = standing(lines, of(least, by=(by_kind,)))
    assert found.state is by(always=surely >= least, ever=possibly >= least)
    ((_, _, (reach,)),) = found.years
    assert reach.alone == ((body,) if surely >= least else ())
