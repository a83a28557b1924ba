"""The exact ends of a share, against every budget that is possible."""

from fractions import Fraction
from itertools import product

import pytest

from builders import exact, money
from regionai.budget.cell import Cell, Shape
from regionai.budget.ledger import Ledger
from regionai.budget.possible.relation import Counted, Relation
from regionai.budget.quantity import FUNDING, Filter
from regionai.budget.share import ShareRange, share_range

TOTAL, NATIONAL, LOCAL = FUNDING["total"], FUNDING["national"], FUNDING["local"]
SOLUTION = Filter(None, frozenset({"solution"}), None)
HALF = Fraction(1, 2)


def on(key: str, least: int, greatest: int, years: tuple[int, ...] = (2026,), *categories: str) -> Cell:
    one = money(key, least, years=years)
    shape: Shape = one.shape._replace(categories=categories or ("solution",))
    return Cell(shape, least, least, greatest, one.path)


def tried(of: Filter, whole: Filter, cells: list[Cell], year: int | None = None) -> list[Fraction]:
    """Every share that the cells may come to: each at an end, of each of its coordinates and years."""
    ways = [
        [
            (won * (of.holds(place) and inside), won * (whole.holds(place) and inside))
            for won in (one.least, one.greatest)
            for place in one.shape.readings()
            for inside in {year in (None, each) for each in one.shape.years or ()}
        ]
        for one in cells
    ]
    return [
        Fraction(sum(part for part, _ in way), sum(total for _, total in way)) for way in product(*ways)
    ]


CELLS = [
    on("national", 6, 6),
    on("local", 3, 5),
    on("local", 2, 2, (2027,)),
    on("matching", 2, 4, (2026,), "solution", "training"),
    on("private", 0, 1, (2026, 2027), "training"),
]


@pytest.mark.parametrize("of", [TOTAL, NATIONAL, LOCAL, SOLUTION, FUNDING["private"]])
@pytest.mark.parametrize("whole", [TOTAL, NATIONAL, SOLUTION])
@pytest.mark.parametrize("year", [None, 2026])
def test_a_share_goes_from_the_least_to_the_greatest_that_trying_all_finds(
    of: Filter, whole: Filter, year: int | None
) -> None:
    shares = tried(of, whole, CELLS, year)
    found = share_range(of, whole, Ledger(CELLS), year)
    assert found is not None
    assert (found.least, found.greatest) == (min(shares), max(shares))


@pytest.mark.parametrize(
    ("cells", "year", "found"),
    [
        ([on("national", 1, 1), on("local", 1, 1)], None, ShareRange(HALF, HALF, HALF)),
        # Of what may be nothing there is no share.
        ([], None, None),
        ([on("national", 0, 0)], None, None),
        ([on("national", 0, 1)], None, None),
        ([on("national", 1, 1)], 2027, None),
        ([on("national", 1, 1, (2026, 2027))], 2026, None),
        ([on("local", 1, 1)], None, ShareRange(Fraction(0), Fraction(0), Fraction(0))),
        # As printed where all is known but for rounding.
        ([on("national", 1, 1), on("local", 1, 3)], None, ShareRange(Fraction(1, 4), HALF, HALF)),
        # It is not known what is national.
        (
            [on("national", 1, 1), money("matching", 1)._replace(shape=money("matching", 1).shape._replace(
                sources=("national", "province")))],
            None,
            ShareRange(HALF, Fraction(1), None),
        ),
        ([on("national", 1, 1), on("local", 1, 1, (2026, 2027))], 2026,
         ShareRange(HALF, Fraction(1), None)),
        ([on("national", 1, 1), on("national", 1, 1, (2026, 2027))], 2026,
         ShareRange(Fraction(1), Fraction(1), Fraction(1))),
    ],
)  # fmt: skip
def test_the_share_as_printed_is_known_where_it_is_known_what_belongs(
    cells: list[Cell], year: int | None, found: ShareRange | None
) -> None:
    assert share_range(NATIONAL, TOTAL, Ledger(cells), year) == found


def told(key: str, least: int, greatest: int, year: int | None = None) -> Relation:
    return Relation(Counted(FUNDING[key], year, part=1, whole=0), least, greatest)


@pytest.mark.parametrize(
    ("relations", "year", "least", "greatest", "printed"),
    [
        ((told("local", 24, 24),), None, Fraction(24, 100), Fraction(24, 100), Fraction(24, 100)),
        ((told("local", 24, 30),), None, Fraction(24, 100), Fraction(30, 100), None),
        ((told("private", 10, 15),), 2026, Fraction(25, 100), Fraction(30, 100), None),
    ],
)
def test_a_cover_page_narrows_a_share(
    relations: tuple[Relation, ...],
    year: int | None,
    least: Fraction,
    greatest: Fraction,
    printed: Fraction | None,
) -> None:
    ledger = Ledger([on("national", 60, 60), on("matching", 40, 40)], relations)
    assert share_range(LOCAL, TOTAL, ledger, year) == ShareRange(least, greatest, printed)


def test_a_cover_page_narrows_the_share_of_one_year() -> None:
    cells = [on("national", 60, 60, (2026, 2027)), on("local", 40, 40)]
    ledger = Ledger(cells, (told("national", 10, 40, 2026),))
    assert share_range(LOCAL, TOTAL, ledger, 2026) == ShareRange(HALF, Fraction(4, 5), None)
    assert share_range(LOCAL, TOTAL, ledger, 2027) == ShareRange(Fraction(0), Fraction(0), Fraction(0))


def test_a_share_as_printed_is_forgotten_where_the_cover_page_rules_it_out() -> None:
    cells = [on("national", 50, 60), on("local", 50, 50)]
    found = share_range(NATIONAL, TOTAL, Ledger(cells, (told("national", 55, 58),)))
    assert found == ShareRange(Fraction(55, 105), Fraction(58, 108), None)
    found = share_range(NATIONAL, TOTAL, Ledger(cells, (told("national", 50, 58),)))
    assert found == ShareRange(HALF, Fraction(58, 108), HALF)


def test_a_share_as_printed_is_forgotten_where_its_amounts_are_not_possible_together() -> None:
    """More than 55% is national, which 50 of 100 are not; each of the two sums is possible."""
    cells = [on("national", 50, 60), on("local", 40, 50)._replace(printed=50)]
    share = Relation(Counted(NATIONAL, None, part=100, whole=-55), 0, None)
    found = share_range(NATIONAL, TOTAL, Ledger(cells, (share,)))
    assert found == ShareRange(Fraction(55, 100), Fraction(60, 100), None)


def test_a_share_is_exact_if_its_ends_are_the_same() -> None:
    assert ShareRange(HALF, HALF, None).is_exact
    assert not ShareRange(HALF, Fraction(1), HALF).is_exact
    assert share_range(NATIONAL, TOTAL, exact(national=1, local=1)) == ShareRange(HALF, HALF, HALF)
