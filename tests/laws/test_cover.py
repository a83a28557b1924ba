"""What lines and cover page leave possible, against every budget that there is."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, product
from math import comb
from typing import get_args

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from builders import HOME
from regionai.budget.cell import Cell, Coordinates, Place, Shape
from regionai.budget.cover import Declared, contradictions, told, would_be
from regionai.budget.form import Limit, form
from regionai.budget.ledger import Ledger
from regionai.budget.possible.nested import nested
from regionai.budget.possible.programme import Programme
from regionai.budget.possible.tableau import Row, Tableau, UnsettledError, Work
from regionai.budget.quantity import FUNDING, Filter
from regionai.budget.share import share_range
from regionai.model.amount import KEYS, Amount
from regionai.model.finding import WonRange
from regionai.model.money import Won
from regionai.model.ratio import Made, PrintedShare

# Money of each coordinates and year: a budget to the won.
Budget = dict[tuple[Coordinates, int], int]

TRAINING = frozenset({"training"})
YEARS = (2026, 2027)

small_rows = st.builds(
    lambda coefficients, least, span: Row(tuple(coefficients), least, least + span),
    st.lists(st.integers(-3, 3), min_size=3, max_size=3),
    st.integers(-6, 8),
    st.sampled_from([0, 0, 1, 3]),
)


@pytest.mark.slow
@settings(max_examples=1_000)
@given(
    st.lists(st.integers(0, 4), min_size=3, max_size=3),
    st.lists(small_rows, max_size=3),
    st.lists(st.integers(-3, 3), min_size=3, max_size=3),
)
def test_the_cheapest_whole_point_is_the_cheapest_of_all(
    tops: list[int], rows: list[Row], costs: list[int]
) -> None:
    points = (
        point
        for point in product(*(range(top + 1) for top in tops))
        if all(row.least <= _dot(row.coefficients, point) <= row.greatest for row in rows)
    )
    cheapest = min((_dot(costs, point) for point in points), default=None)
    found = Programme((0,) * 3, tuple(tops), tuple(rows)).prepared().cheapest(costs)
    assert (None if found is None else _dot(costs, found)) == cheapest


@pytest.mark.slow
@settings(max_examples=500)
@given(
    st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3)), min_size=4, max_size=4),
    st.lists(st.tuples(st.frozensets(st.integers(0, 3)), st.integers(0, 7), st.integers(0, 3)), max_size=4),
    st.lists(st.integers(-2, 2), min_size=4, max_size=4),
)
def test_sums_that_nest_have_the_cheapest_point_of_all(
    spans: list[tuple[int, int]], sums: list[tuple[frozenset[int], int, int]], costs: list[int]
) -> None:
    ends = [(least, least + span) for least, span in spans]
    asked = [(among, least, least + span) for among, least, span in sums]
    found = nested(ends, asked)
    if found is None:
        # Some two of the sums are neither within one another nor apart.
        assert any(
            one & other not in (one, other, frozenset()) for (one, *_), (other, *_) in product(sums, sums)
        )
        return
    points = [
        point
        for point in product(*(range(least, greatest + 1) for least, greatest in ends))
        if all(least <= sum(point[n] for n in among) <= greatest for among, least, greatest in asked)
    ]
    assert found.is_possible is (points != [])
    if not points:
        return
    cheapest = min(_dot(costs, point) for point in points)
    assert found.ends_of_all == (min(map(sum, points)), max(map(sum, points)))
    # What costs the same may be one.
    alike = found.pools(costs)
    assert _dot(alike.kinds, alike.cheapest(alike.kinds)) == cheapest
    each = found.pools(range(len(ends)))
    values = dict(zip(each.kinds, each.cheapest([costs[n] for n in each.kinds]), strict=True))
    assert _dot(costs, [values[n] for n in range(len(ends))]) == cheapest
    assert all(least <= values[n] <= greatest for n, (least, greatest) in enumerate(ends))
    assert all(least <= sum(values[n] for n in among) <= greatest for among, least, greatest in asked)


def test_a_programme_that_is_wide_is_answered_from_below() -> None:
    # Twice a whole number is never odd; within a few won there may be a point, or not.
    row = Row((2, 2, 2), 2_000_000_001, 2_000_000_001)
    found = Programme((0,) * 3, (10**9,) * 3, (row,)).prepared().cheapest((1, 1, 1))
    assert found is not None
    assert sum(found) == Fraction(2_000_000_001, 2)


def test_a_wide_programme_whose_sums_cannot_be_whole_has_no_point() -> None:
    # 41.55% of the whole is 8,798,266 won: no whole number of won is that whole.
    share = Row((8_311, -11_689, 0), 0, 0)
    programme = Programme((8_798_266, 0, 0), (8_798_266, 10**8, 10**8), (share,), ((1, 1, 0),))
    assert programme.prepared().cheapest((0, 0, 0)) is None
    assert programme._replace(sums=()).prepared().cheapest((0, 0, 0)) is not None
    # What would have to be whole may be if the whole is wider by one part in a million.
    wider = Row((8_311, -11_689, 0), -11_689, 11_689)
    assert programme._replace(rows=(wider,)).prepared().cheapest((0, 0, 0)) is not None


def test_sums_that_take_too_many_branches_may_be_whole() -> None:
    each = tuple(tuple(int(n == m) for m in range(12)) for n in range(12))
    row = Row((2,) * 12, 20_001, 20_001)
    programme = Programme((0,) * 12, (9_000,) * 12, (row,), each)
    assert programme.prepared().cheapest((0,) * 12) is not None


def test_a_programme_of_too_many_branches_is_answered_from_below() -> None:
    row = Row((2,) * 12, 1_001, 1_001)
    found = Programme((0,) * 12, (900,) * 12, (row,)).prepared().cheapest((1,) * 12)
    assert found is not None
    assert sum(found) == Fraction(1_001, 2)


def test_a_sum_that_many_of_its_variables_make_up_is_reached() -> None:
    row = Row((1,) * 60, 50, 50)
    prepared = Programme((0,) * 60, (1,) * 60, (row,)).prepared()
    for cost in (1, -1):
        found = prepared.cheapest((cost,) * 59 + (0,))
        assert found is not None
        assert (sum(found), found[-1]) == (50, 1 if cost > 0 else 0)


@pytest.mark.parametrize(("count", "least", "room"), [(60, 0, 150), (60, 150, 155), (45, 299, 299)])
def test_what_is_worth_most_for_its_weight_is_taken_first(count: int, least: int, room: int) -> None:
    """It takes a step for each thing: more than those that go where there is most to move."""
    worth, weight = [n * 7 % 41 + 1 for n in range(count)], [n * 5 % 13 + 1 for n in range(count)]
    begun = Tableau((0,) * count, (1,) * count, (Row(tuple(weight), least, room),))
    assert begun.settle()
    found = begun.with_costs([-each for each in worth]).cheapest()
    left, most = Fraction(room), Fraction(0)
    for own, each in sorted(zip(worth, weight, strict=True), key=lambda of: Fraction(*of), reverse=True):
        most += own * min(left / each, Fraction(1))
        left = max(left - each, Fraction(0))
    assert _dot(worth, found) == most


def test_a_programme_is_given_up_after_so_much_work() -> None:
    def begun() -> Tableau:
        return Tableau((0,) * 60, (1,) * 60, (Row((1,) * 60, 3, 3),))

    assert begun().settle(Work(4 * 60))
    with pytest.raises(UnsettledError):
        begun().settle(Work(3 * 60))


shapes = st.builds(
    Shape,
    st.sampled_from([KEYS[key] for key in ("national", "province", "local", "private_cash", "matching")]),
    st.sampled_from([("solution",), ("training",), ("solution", "training")]),
    st.just((HOME,)),
    st.sampled_from([(2026,), YEARS]),
    st.none(),
    st.none(),
)
cells = st.builds(
    lambda shape, least, span: Cell(shape, least, least, least + span, ("budget", 0, "national")),
    shapes,
    st.integers(0, 3),
    st.sampled_from([0, 0, 1]),
)
sums = st.builds(
    lambda key, category, year, least, span: Declared(
        ("totals", key),
        key,
        FUNDING[key]._replace(categories=category),
        Amount(Won(least), Won(0), Won(span)),
        year,
    ),
    st.sampled_from(["total", "national", "local", "matching", "province"]),
    st.sampled_from([None, None, TRAINING]),
    st.sampled_from([None, None, 2026]),
    st.integers(0, 5),
    st.sampled_from([0, 0, 1]),
)
printed_shares = st.builds(
    PrintedShare,
    st.fractions(Fraction(0), Fraction(1), max_denominator=6),
    st.sampled_from([Fraction(0), Fraction(1, 4), Fraction(1, 10)]),
    st.sampled_from(get_args(Made)),
)
shares = st.builds(
    lambda key, share: Declared(("shares", key), key, FUNDING[key], share),
    st.sampled_from(["national", "local", "province"]),
    printed_shares,
)
ledgers = st.lists(cells, min_size=1, max_size=2).map(Ledger)
figures = st.lists(st.one_of(sums, shares), min_size=1, max_size=3).map(
    lambda found: [figure._replace(at=(*figure.at, number)) for number, figure in enumerate(found)]
)
filters = st.builds(
    Filter,
    st.sampled_from([None, *(frozenset(KEYS[key]) for key in ("national", "local", "private"))]),
    st.sampled_from([None, TRAINING]),
    st.none(),
    st.none(),
    st.none(),
)


def _dot(one: list[int] | tuple[int, ...], other: object) -> Fraction:
    return sum((Fraction(a) * b for a, b in zip(one, other, strict=True)), Fraction(0))  # type: ignore[call-overload]


def splits(won: int, ways: int) -> Iterator[tuple[int, ...]]:
    if ways == 1:
        yield (won,)
        return
    for first in range(won + 1):
        for rest in splits(won - first, ways - 1):
            yield (first, *rest)


def of_cell(cell: Cell) -> Iterator[Budget]:
    readings = [(money, year) for money in cell.shape.readings() for year in cell.shape.years or ()]
    for won in range(cell.least, cell.greatest + 1):
        for split in splits(won, len(readings)):
            yield dict(zip(readings, split, strict=True))


def budgets(ledger: Ledger) -> list[Budget]:
    return [
        {key: sum(part.get(key, 0) for part in parts) for part in parts for key in part}
        for parts in product(*(tuple(of_cell(cell)) for cell in ledger.cells))
    ]


def counted(budget: Budget, of: Filter, years: tuple[int, ...] | None = None) -> int:
    return sum(
        won for (money, year), won in budget.items() if of.holds(money) and (years is None or year in years)
    )


def is_true(figure: Declared, budget: Budget) -> bool:
    part = counted(budget, figure.of, None if figure.year is None else (figure.year,))
    if isinstance(figure.figure, Amount):
        return figure.figure.least.amount <= part <= figure.figure.greatest.amount
    share = Fraction(part, counted(budget, FUNDING["total"]))
    return figure.figure.agrees(share, share)


def all_true(some: list[Declared] | tuple[Declared, ...], budget: Budget) -> bool:
    return all(is_true(figure, budget) for figure in some)


def size(ledger: Ledger) -> int:
    """How many budgets there are, which is known before they are listed."""
    found = 1
    for cell in ledger.cells:
        others = len([*cell.shape.readings()]) * len(cell.shape.years or ()) - 1
        found *= sum(comb(won + others, others) for won in range(cell.least, cell.greatest + 1))
    return found


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(ledgers, figures, filters, filters, st.fractions(0, 1, max_denominator=5), st.booleans())
def test_every_bound_is_that_of_the_possible_budgets(
    lines: Ledger, some: list[Declared], of: Filter, whole: Filter, share: Fraction, is_floor: bool
) -> None:
    assume(lines.sum(FUNDING["total"]).bounds.least > Won(0) and size(lines) < 3_000)
    every = budgets(lines)
    possible = [budget for budget in every if all_true(some, budget)] or every
    ledger = told(lines, some) or lines

    parts = [counted(budget, of) for budget in possible]
    assert ledger.sum(of).bounds == WonRange(Won(min(parts)), Won(max(parts)))
    of_year = [counted(budget, of, (2026,)) for budget in possible]
    assert ledger.sum(of, 2026).bounds == WonRange(Won(min(of_year)), Won(max(of_year)))

    limit = Limit(of, is_floor, whole=whole, share=share)
    sign = 1 if is_floor else -1
    values = [
        sign * (share.denominator * counted(budget, of) - share.numerator * counted(budget, whole))
        for budget in possible
    ]
    found = form(limit, ledger)
    assert (found.least, found.greatest) == (min(values), max(values))

    wholes = [counted(budget, whole) for budget in possible]
    found_share = share_range(of, whole, ledger)
    if min(wholes) == 0:
        assert found_share is None
    else:
        assert found_share is not None
        ends = [Fraction(part, everything) for part, everything in zip(parts, wholes, strict=True)]
        assert (found_share.least, found_share.greatest) == (min(ends), max(ends))


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(ledgers, figures)
def test_a_contradiction_is_as_small_as_there_is_one(lines: Ledger, some: list[Declared]) -> None:
    assume(lines.sum(FUNDING["total"]).bounds.least > Won(0) and size(lines) < 3_000)
    every = budgets(lines)

    def allowed(figures: tuple[Declared, ...]) -> bool:
        return any(all_true(figures, budget) for budget in every)

    sizes = [
        count
        for count in range(1, len(some) + 1)
        for figures in combinations(some, count)
        if not allowed(figures)
    ]
    found = contradictions(lines, some)
    assert [len(figures) for figures in found[:1]] == sizes[:1]
    assert all(not allowed(figures) for figures in found)
    left = tuple(figure for figure in some if not any(figure in figures for figures in found))
    assert allowed(left)
    for figures in found:
        for figure in figures:
            others = tuple(other for other in figures if other is not figure)
            truths = [budget for budget in every if all_true(others, budget)]
            meant = would_be(figure, others, lines)
            if isinstance(meant, WonRange):
                years = None if figure.year is None else (figure.year,)
                values = [counted(budget, figure.of, years) for budget in truths]
                assert meant == WonRange(Won(min(values)), Won(max(values)))


@settings(max_examples=150, deadline=None)
@given(ledgers, figures, filters, st.integers(1, 4))
def test_a_cover_page_that_follows_more_money_tells_as_much(
    lines: Ledger, some: list[Declared], of: Filter, more: int
) -> None:
    assume(lines.sum(FUNDING["total"]).bounds.least > Won(0))
    before = told(lines, some) or lines
    shape = Shape(("province",), ("training",), (HOME,), (2026,))
    after = before.with_more(shape, Won(more))
    counts = more if of.membership(shape) else 0
    bounds = before.sum(of).bounds
    assert after.sum(of).bounds == WonRange(bounds.least + Won(counts), bounds.greatest + Won(counts))


def test_sums_that_each_may_be_true_and_together_are_not_allow_no_budget() -> None:
    national, province = (
        Cell(Shape(KEYS[key], ("solution",), (HOME,), (2026,), None, None), 2, 1, 3, ("budget", 0, key))
        for key in ("national", "province")
    )
    figures = [
        Declared(("totals", key), key, FUNDING[key], Amount(Won(won)))
        for key, won in (("national", 2), ("province", 2), ("total", 5))
    ]
    lines = Ledger((national, province))
    assert told(lines, figures) is None
    assert told(lines, figures[:2]) is not None


CATEGORIES = tuple(f"c{n}" for n in range(22))


def subtotal(category: str, key: str, won: int) -> Declared:
    of = FUNDING[key]._replace(categories=frozenset({category}))
    return Declared(("totals", category, key), key, of, Amount(Won(won)), None, category)


def money(won: int, categories: tuple[str, ...]) -> Cell:
    return Cell(Shape(KEYS["matching"], categories, (HOME,), None), won, won, won, ())


def test_of_very_many_figures_those_of_one_category_are_laid_side_by_side() -> None:
    lines = Ledger(money(40, (category,)) for category in CATEGORIES)
    pairs = [tuple(subtotal(each, *of) for of in (("local", 30), ("private", 20))) for each in CATEGORIES]
    figures = [figure for pair in pairs for figure in pair]
    assert list(contradictions(lines, figures)) == pairs


def test_of_very_many_figures_none_is_named_that_can_be_spared() -> None:
    # Ten times 10 of 100 may be anywhere, eleven times may not.
    lines = Ledger([money(100, CATEGORIES)])
    figures = [subtotal(category, "total", 10) for category in CATEGORIES]
    assert contradictions(lines, figures) == (tuple(figures[11:]), tuple(figures[:11]))


def test_what_a_sum_of_a_category_would_be_turns_on_those_of_others_that_money_may_be_of() -> None:
    lines = Ledger([money(40, ("c0", "c1")), money(10, ("c1",))])
    asked, own, other = subtotal("c0", "total", 0), subtotal("c0", "local", 5), subtotal("c1", "total", 30)
    assert would_be(asked, (), lines) == WonRange(Won(0), Won(40))
    assert would_be(asked, (own,), lines) == WonRange(Won(5), Won(40))
    assert would_be(asked, (other,), lines) == WonRange(Won(20), Won(20))
    assert would_be(asked, (own, other), lines) == WonRange(Won(20), Won(20))


def in_the_grid(category: str, year: int, place: Place = HOME) -> Cell:
    shape = Shape(KEYS["national"], (category,), (place,), (year,))
    return Cell(shape, 100, 90, 110, ())


def grid(*, too_much: int) -> list[Declared]:
    """Sums of 25 categories and 15 years, 375 amounts apart; those of categories come to more than all."""
    of_years = (
        Declared(("totals", str(year)), "total", FUNDING["total"], Amount(Won(2_500)), year)
        for year in range(2026, 2041)
    )
    return [*(subtotal(f"c{n}", "total", 1_500 + too_much) for n in range(25)), *of_years]


WHOLE = Declared(("totals", "total"), "total", FUNDING["total"], Amount(Won(37_500)))
OF_GRID = [in_the_grid(f"c{n}", year) for n in range(25) for year in range(2026, 2041)]


@pytest.mark.slow
def test_as_many_figures_as_are_laid_side_by_side_are_judged_together() -> None:
    lines = Ledger(OF_GRID)
    found = told(lines, grid(too_much=0))
    assert found is not None
    assert (found.is_unchecked, len(found.relations)) == (False, 40)
    assert told(lines, grid(too_much=1)) is None


def test_one_figure_more_is_not_checked_and_the_whole_budget_still_is() -> None:
    lines = Ledger(OF_GRID)
    found = told(lines, [WHOLE, *grid(too_much=1)])
    assert found is not None
    assert (found.is_unchecked, len(found.relations)) == (True, 1)
    assert found.sum(FUNDING["total"]).bounds == WonRange(Won(37_500), Won(37_500))
    # What is allowed to nobody by itself is found all the same.
    others = (subtotal("c0", "national", 1_499), subtotal("c0", "total", 1_500))
    figures = [WHOLE, *grid(too_much=0)[1:], *others]
    assert told(lines, figures) is None
    assert contradictions(lines, figures) == (others,)


def test_a_question_that_tells_too_much_apart_is_answered_by_the_lines() -> None:
    away = Place(outside_region=True, capital_region=False)
    spent_away = [cell._replace(shape=cell.shape._replace(places=(away,))) for cell in OF_GRID]
    lines = Ledger([*OF_GRID, *spent_away])
    twice = [
        each._replace(figure=Amount(Won(3_000 if each.category else 5_000))) for each in grid(too_much=0)
    ]
    found = told(lines, twice)
    assert found is not None
    assert not found.is_unchecked
    of = FUNDING["total"]._replace(places=frozenset({away}))
    assert found.sum(of).bounds == lines.sum(of).bounds
