"""A money rule as a linear form: its ends, its worth and what leaves it open, against every budget."""

from fractions import Fraction
from itertools import product

import pytest

from builders import AWAY, HOME, LOCAL_FLOOR, NATIONAL_CAP, exact
from regionai.budget.cell import Cell, Shape
from regionai.budget.form import Limit, Undetermined, form
from regionai.budget.ledger import Ledger
from regionai.budget.possible.relation import Combination, Counted, Relation
from regionai.budget.quantity import FUNDING, Filter
from regionai.model.finding import WonRange
from regionai.model.money import Won

EVERYTHING = FUNDING["total"]
SOLUTION = Filter(None, frozenset({"solution"}), None)
AWAY_ONLY = Filter(None, None, frozenset({AWAY}))
OF_ITEM = Filter(None, None, None, frozenset({"x"}))
OF_SME = Filter(None, None, None, None, frozenset({"sme"}))
KNOWN = Shape(("national",), ("solution",), (HOME,), (2026,), ("x",), ("sme",))
SHAPES = (
    KNOWN,
    KNOWN._replace(sources=("province", "municipality")),
    KNOWN._replace(categories=("solution", "training"), years=(2026, 2027)),
    KNOWN._replace(places=(HOME, AWAY), years=None),
    KNOWN._replace(years=(2027,), items=None),
    KNOWN._replace(sources=("national", "province"), bodies=None),
)
FILTERS = (EVERYTHING, FUNDING["national"], FUNDING["local"], SOLUTION, AWAY_ONLY, OF_ITEM, OF_SME)


def a_cell(shape: Shape, least: int, greatest: int, number: int = 0) -> Cell:
    return Cell(shape, least, least, greatest, ("budget", number, "national"))


def coefficients(limit: Limit, shape: Shape) -> set[int]:
    """What one won may count, by each combination of what it may be."""
    part, whole = limit.share.denominator, limit.share.numerator
    sign = 1 if limit.is_floor else -1
    years = shape.years or range(2025, 2029)
    return {
        sign * (part * limit.of.holds(money) - whole * limit.whole.holds(money))
        * (limit.years is None or year in limit.years)
        for money in shape.readings(["x"], ["sme"])
        for year in years
    }  # fmt: skip


def test_a_won_counts_from_the_least_to_the_most_that_it_may_be() -> None:
    for shape, of, whole, is_floor, years in product(
        SHAPES, FILTERS, FILTERS, (False, True), (None, (2026,), (2026, 2027), (2025,))
    ):
        limit = Limit(of, is_floor, whole=whole, share=Fraction(3, 5), years=years)
        found = coefficients(limit, shape)
        assert limit.coefficients(shape) == (min(found), max(found))


def test_a_form_goes_from_the_worst_of_each_amount_to_the_best() -> None:
    ends = ((0, 0), (3, 3), (2, 7))
    for of, whole, is_floor, years in product(FILTERS[1:4], FILTERS[:4], (False, True), (None, (2026,))):
        limit = Limit(of, is_floor, Won(5), whole, Fraction(2, 3), years)
        cells = [a_cell(shape, *ends[n % 3]) for n, shape in enumerate(SHAPES)]
        worths = [
            [c * won for c in coefficients(limit, cell.shape) for won in (cell.least, cell.greatest)]
            for cell in cells
        ]
        found = form(limit, Ledger(cells))
        constant = -5 if is_floor else 5
        assert (found.least, found.greatest) == (
            constant + sum(map(min, worths)),
            constant + sum(map(max, worths)),
        )
        assert (found.limit, found.ledger.cells) == (limit, tuple(cells))


@pytest.mark.parametrize(
    ("is_floor", "is_strict", "constant"),
    [(True, False, -7), (True, True, -8), (False, False, 7), (False, True, 6)],
)
def test_a_strict_limit_is_one_won_further(*, is_floor: bool, is_strict: bool, constant: int) -> None:
    assert Limit(SOLUTION, is_floor, Won(7), is_strict=is_strict).constant == constant
    assert form(Limit(SOLUTION, is_floor, Won(7), is_strict=is_strict), exact()).least == constant


def test_a_limit_is_on_an_amount_of_all_years_and_not_strict_unless_it_says_otherwise() -> None:
    assert Limit(SOLUTION, is_floor=True) == Limit(
        SOLUTION, True, Won(0), EVERYTHING, Fraction(0), None, False  # noqa: FBT003
    )  # fmt: skip


@pytest.mark.parametrize(
    ("limit", "worth", "step"),
    [
        # A won of an amount counts one; of a share of the whole that it lies in, what is left of it.
        (Limit(FUNDING["local"], is_floor=True, amount=Won(9)), 1, 1),
        (Limit(FUNDING["local"], is_floor=True, share=Fraction(1, 5)), 4, 4),
        (Limit(FUNDING["local"], is_floor=True, whole=FUNDING["national"], share=Fraction(3, 2)), 2, 2),
        # Of all of the whole no won more is more; then what a won of other money moves.
        (Limit(FUNDING["local"], is_floor=True, share=Fraction(1)), 0, 1),
        (Limit(FUNDING["local"], is_floor=False, share=Fraction(3, 2)), -1, 3),
    ],
)
def test_a_won_mends_what_it_does_not_move_the_whole_by(limit: Limit, worth: int, step: int) -> None:
    assert (limit.worth(exact(national=5)), limit.step(exact(national=5))) == (worth, step)


@pytest.mark.parametrize(
    ("of", "whole", "shapes", "worth"),
    [
        # In the whole wherever a line could hold it.
        (FUNDING["national"], SOLUTION, [KNOWN], 3),
        (FUNDING["national"], SOLUTION, [KNOWN, KNOWN._replace(categories=("training",))], 5),
        (FUNDING["national"], SOLUTION, [KNOWN._replace(categories=("solution", "training"))], 5),
        (FUNDING["national"], SOLUTION, [], 5),
        # By its source the quantity may lie elsewhere, whatever the lines.
        (SOLUTION, FUNDING["national"], [KNOWN], 5),
        (SOLUTION, FUNDING["national"]._replace(categories=frozenset({"solution"})), [KNOWN], 5),
        # Lines that could hold none of it say nothing.
        (OF_ITEM, SOLUTION, [KNOWN, KNOWN._replace(categories=("training",), items=("y",))], 3),
        (OF_ITEM, SOLUTION, [KNOWN._replace(items=("y",))], 5),
        (FUNDING["local"], SOLUTION, [KNOWN], 3),
        (FUNDING["local"]._replace(categories=frozenset({"solution"})), SOLUTION, [], 3),
    ],
)
def test_the_whole_moves_along_where_the_quantity_lies_in_it(
    of: Filter, whole: Filter, shapes: list[Shape], worth: int
) -> None:
    limit = Limit(of, is_floor=True, whole=whole, share=Fraction(2, 5))
    assert limit.worth(Ledger([a_cell(shape, 1, 1) for shape in shapes])) == worth


def test_a_form_is_a_constant_and_a_combination() -> None:
    floor = Limit(SOLUTION, is_floor=True, whole=AWAY_ONLY, share=Fraction(2, 5), years=(2026,))
    assert floor.combination == Combination(SOLUTION, AWAY_ONLY, 5, -2, (2026,))
    cap = Limit(SOLUTION, is_floor=False, whole=AWAY_ONLY, share=Fraction(2, 5))
    assert cap.combination == Combination(SOLUTION, AWAY_ONLY, -5, 2, None)


def test_a_form_of_a_ledger_with_a_cover_page_goes_over_the_budgets_that_it_allows() -> None:
    """Of 40 that are not split 25 to 27 are local."""
    unsplit = KNOWN._replace(sources=("province", "municipality", "private_cash", "private_in_kind"))
    told = Relation(Counted(FUNDING["local"], None, part=1, whole=0), 25, 27)
    ledger = Ledger([a_cell(KNOWN, 60, 60), a_cell(unsplit, 40, 40)], (told,))
    floor = form(Limit(FUNDING["local"], is_floor=True, amount=Won(20)), ledger)
    assert (floor.least, floor.greatest) == (5, 7)
    share = form(LOCAL_FLOOR, ledger)
    assert (share.least, share.greatest) == (5 * 25 - 100, 5 * 27 - 100)
    assert share.margin == WonRange(Won(6), Won(8))


@pytest.mark.parametrize(
    ("limit", "national", "local", "margin"),
    [
        (LOCAL_FLOOR, 60, 20, 5),
        (LOCAL_FLOOR, 61, 14, -2),
        (LOCAL_FLOOR, 60, 15, 0),
        (LOCAL_FLOOR, 60, 16, 1),
        (NATIONAL_CAP, 60, 40, 0),
        (NATIONAL_CAP, 61, 40, -1),
        (NATIONAL_CAP, 60, 42, 3),
    ],
)
def test_the_margin_is_by_how_many_won_the_quantity_alone_may_move(
    limit: Limit, national: int, local: int, margin: int
) -> None:
    assert form(limit, exact(national=national, local=local)).margin == WonRange(Won(margin), Won(margin))


@pytest.mark.parametrize(
    ("limit", "shape", "unknown"),
    [
        (LOCAL_FLOOR, KNOWN._replace(sources=("province", "private_cash")), ["source"]),
        (LOCAL_FLOOR, KNOWN._replace(sources=("province", "municipality")), []),
        (
            Limit(SOLUTION, is_floor=True),
            KNOWN._replace(categories=("solution", "training"), places=(HOME, AWAY)),
            ["category"],
        ),
        (Limit(AWAY_ONLY, is_floor=True), KNOWN._replace(places=(HOME, AWAY), years=None), ["executed_by"]),
        (Limit(OF_ITEM, is_floor=True), KNOWN._replace(items=None, bodies=None), ["item"]),
        (Limit(OF_SME, is_floor=True), KNOWN._replace(items=None, bodies=None), ["body"]),
        (Limit(EVERYTHING, is_floor=True, years=(2026,)), KNOWN._replace(years=(2026, 2027)), ["year"]),
        (Limit(EVERYTHING, is_floor=True, years=(2026,)), KNOWN._replace(years=None), ["year"]),
        (Limit(EVERYTHING, is_floor=True, years=(2026,)), KNOWN._replace(years=(2027, 2028)), []),
        (
            Limit(SOLUTION, is_floor=True, years=(2026, 2027)),
            KNOWN._replace(categories=("solution", "training"), years=(2026, 2027)),
            ["category"],
        ),
        (
            Limit(SOLUTION, is_floor=True, years=(2026,)),
            KNOWN._replace(categories=("solution", "training"), years=(2026, 2027)),
            ["category", "year"],
        ),
        (Limit(OF_ITEM, is_floor=True, whole=OF_SME, share=Fraction(1, 2)),
         KNOWN._replace(items=None, bodies=None), ["item", "body"]),
    ],
)  # fmt: skip
def test_what_is_not_known_and_matters_is_named_for_each_amount(
    limit: Limit, shape: Shape, unknown: list[str]
) -> None:
    cells = [a_cell(shape, 5, 5, 0), a_cell(shape, 5, 5, 1)]
    assert list(form(limit, Ledger(cells)).unknowns()) == [
        (Undetermined(each), cell.path) for cell in cells for each in unknown
    ]


def test_lines_that_differ_in_nothing_but_their_year_are_told_apart_where_it_matters() -> None:
    shapes = (KNOWN, KNOWN._replace(years=(2026, 2027)), KNOWN._replace(years=(2027,)))
    ledger = Ledger(a_cell(shape, 5, 5, number) for number, shape in enumerate(shapes))
    of_2026 = Limit(EVERYTHING, is_floor=True, years=(2026,))
    assert list(form(of_2026, ledger).unknowns()) == [(Undetermined.YEAR, ("budget", 1, "national"))]
    assert list(form(of_2026._replace(years=None), ledger).unknowns()) == []


@pytest.mark.parametrize(
    ("shape", "ends", "unknown"),
    [
        (KNOWN, (5, 5), []),
        (KNOWN, (5, 6), ["rounded"]),
        (KNOWN._replace(categories=("training",)), (5, 6), []),
        (KNOWN._replace(categories=("solution", "training")), (5, 6), ["category", "rounded"]),
    ],
)
def test_a_rounded_amount_leaves_open_what_it_counts_in(
    shape: Shape, ends: tuple[int, int], unknown: list[str]
) -> None:
    for is_floor in (True, False):
        found = form(Limit(SOLUTION, is_floor), Ledger([a_cell(shape, *ends)]))
        assert [str(each) for each, _ in found.unknowns()] == unknown
