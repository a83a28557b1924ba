"""Sums of a budget by the coordinates that are asked for, with and without a cover page."""

from itertools import product

import pytest

from builders import AWAY, HOME, exact, money
from regionai.budget.cell import Cell, Group, Shape
from regionai.budget.ledger import Ledger, Sum
from regionai.budget.possible.relation import Combination, Counted, Relation
from regionai.budget.quantity import FUNDING, Filter
from regionai.model.amount import KEYS
from regionai.model.finding import WonRange
from regionai.model.money import Won

TOTAL, NATIONAL, LOCAL = FUNDING["total"], FUNDING["national"], FUNDING["local"]
SOLUTION = Filter(None, frozenset({"solution"}), None)
EITHER = Filter(None, frozenset({"solution", "training"}), None)
ELSEWHERE = Filter(None, frozenset({"other"}), None)
AWAY_ONLY = Filter(None, None, frozenset({AWAY}))
BASE = Shape(KEYS["national"], ("solution",), (HOME,), (2026,))


def a_cell(shape: Shape, printed: int, least: int, greatest: int, number: int = 0) -> Cell:
    return Cell(shape, printed, least, greatest, ("budget", number, "national"))


CELLS = [
    a_cell(BASE, 6, 5, 8, 0),
    a_cell(BASE, 1, 1, 1, 1),
    a_cell(BASE._replace(categories=("training",), years=(2027,)), 3, 2, 4, 2),
    a_cell(BASE._replace(categories=("solution", "training"), places=(HOME, AWAY)), 9, 9, 9, 3),
    a_cell(BASE._replace(sources=KEYS["local"], years=(2026, 2027)), 2, 2, 2, 4),
    a_cell(BASE._replace(sources=KEYS["matching"], years=None), 0, 0, 0, 5),
]


def sum_of(least: int, greatest: int, printed: int | None) -> Sum:
    return Sum(WonRange(Won(least), Won(greatest)), None if printed is None else Won(printed))


def tried(of: Filter, cells: list[Cell], year: int | None) -> Sum:
    """A sum cell by cell: what surely belongs, what may, and what is printed if nothing only may."""
    least = greatest = printed = 0
    is_known = True
    for one in cells:
        years = one.shape.years or (2026, 2027, 2028)
        belongs = {
            of.holds(money) and year in (None, each) for money in one.shape.readings() for each in years
        }
        if belongs == {True}:
            least, greatest, printed = least + one.least, greatest + one.greatest, printed + one.printed
        elif True in belongs and one.greatest:
            greatest, is_known = greatest + one.greatest, False
    return sum_of(least, greatest, printed if is_known else None)


def test_the_amounts_about_one_category_are_those_that_may_be_of_it() -> None:
    ledger = Ledger(CELLS)
    assert [*ledger.cells_about(SOLUTION)] == [CELLS[n] for n in (0, 1, 3, 4, 5)]
    assert [*ledger.cells_about(ELSEWHERE)] == []
    assert [*ledger.cells_about(EITHER)] == [*ledger.cells_about(TOTAL)] == CELLS


def test_what_a_filter_may_select_is_held_the_greatest_first() -> None:
    ledger = Ledger(CELLS)
    held = ledger.held(SOLUTION)
    assert {cell for cell, _ in held} == {*ledger.cells_about(SOLUTION)}
    assert [cell.printed for cell, _ in held] == sorted((cell.printed for cell, _ in held), reverse=True)
    assert [belongs for _, belongs in held] == [SOLUTION.membership(cell.shape) for cell, _ in held]
    assert ledger.held(ELSEWHERE) == []


def test_what_is_told_is_neither_contradicted_nor_unchecked_unless_it_says_so() -> None:
    for ledger in (Ledger(CELLS), Ledger(CELLS).beside(())):
        assert (ledger.is_contradicted, ledger.is_unchecked) == (False, False)


@pytest.mark.parametrize("of", [TOTAL, NATIONAL, LOCAL, SOLUTION, EITHER, ELSEWHERE, AWAY_ONLY])
@pytest.mark.parametrize("year", [None, 2026, 2027, 2025])
def test_a_sum_is_what_going_over_all_amounts_finds(of: Filter, year: int | None) -> None:
    ledger = Ledger(CELLS)
    for _ in range(2):
        assert ledger.sum(of, year) == tried(of, CELLS, year)


@pytest.mark.parametrize("categories", [frozenset({"solution"}), frozenset({"training"})])
def test_the_sum_of_a_category_is_that_of_it_alone(categories: frozenset[str]) -> None:
    ledger = Ledger(CELLS)
    for year, source in product((None, 2026), (None, frozenset({"national"}))):
        of = Filter(source, categories, None)  # type: ignore[arg-type]
        assert ledger.sum(of, year) == tried(of, CELLS, year)


def test_amounts_that_agree_in_all_are_one_group_where_all_is_asked() -> None:
    shape, other = (Shape(("national",), ("x",), (HOME,), (year,), ("i",), ("b",)) for year in (2026, 2027))
    cells = [a_cell(shape, 1, 1, 1), a_cell(other, 2, 2, 2), a_cell(shape, 4, 3, 5)]
    named = frozenset({"x"})
    of = Filter(frozenset({"national"}), named, frozenset({HOME}), named, named)
    assert Ledger(cells).along(of, by_year=True) == (Group(shape, 5, 4, 6), Group(other, 2, 2, 2))


def test_amounts_that_agree_in_what_is_asked_are_one_group() -> None:
    ledger = Ledger(CELLS)
    assert ledger.along() == (Group(BASE, 21, 19, 24),)
    assert ledger.along(TOTAL, by_year=True) == (
        Group(BASE, 16, 15, 18),
        Group(CELLS[2].shape, 3, 2, 4),
        Group(CELLS[4].shape, 2, 2, 2),
        Group(CELLS[5].shape, 0, 0, 0),
    )
    assert ledger.along(SOLUTION, NATIONAL) == (
        Group(BASE, 7, 6, 9),
        Group(CELLS[2].shape, 3, 2, 4),
        Group(CELLS[3].shape, 9, 9, 9),
        Group(CELLS[4].shape, 2, 2, 2),
        Group(CELLS[5].shape, 0, 0, 0),
    )
    assert len(ledger.along(AWAY_ONLY)) == 2
    assert Ledger([]).along(SOLUTION) == ()


@pytest.mark.parametrize(
    ("least", "greatest", "found"),
    [(4, 9, sum_of(4, 9, 6)), (6, 6, sum_of(6, 6, 6)), (6, 9, sum_of(6, 9, 6)), (4, 6, sum_of(4, 6, 6)),
     (7, 9, sum_of(7, 9, None)), (4, 5, sum_of(4, 5, None)), (7, 7, sum_of(7, 7, 7))],
)  # fmt: skip
def test_a_sum_within_narrower_ends_is_as_printed_where_that_is_possible(
    least: int, greatest: int, found: Sum
) -> None:
    assert sum_of(4, 9, 6).within(least, greatest) == found


def test_a_sum_that_was_not_known_is_known_where_only_one_is_left() -> None:
    assert sum_of(4, 9, None).within(4, 8) == sum_of(4, 8, None)
    assert sum_of(4, 9, None).within(5, 5) == sum_of(5, 5, 5)


def told(of: Filter, least: int | None, greatest: int | None, year: int | None = None) -> Relation:
    return Relation(Counted(of, year, part=1, whole=0), least, greatest)


UNSPLIT = [money("national", 60), money("matching", 40)]


def test_a_cover_page_narrows_what_the_lines_leave_open() -> None:
    ledger = Ledger(UNSPLIT, (told(LOCAL, 24, 30),))
    assert ledger.sum(LOCAL) == sum_of(24, 30, None)
    assert ledger.sum(FUNDING["private"]) == sum_of(10, 16, None)
    assert ledger.sum(NATIONAL) == sum_of(60, 60, 60)
    assert ledger.lines.sum(LOCAL) == sum_of(0, 40, None)
    assert ledger.lines is ledger.lines
    assert Ledger(UNSPLIT).lines.relations == ()
    once = Ledger(UNSPLIT)
    assert once.lines is once


def test_a_cover_page_narrows_a_year() -> None:
    cells = [a_cell(BASE._replace(years=(2026, 2027)), 10, 10, 10)]
    ledger = Ledger(cells, (told(NATIONAL, 3, 4, 2026),))
    assert [ledger.sum(NATIONAL, year) for year in (2026, 2027, None)] == [
        sum_of(3, 4, None),
        sum_of(6, 7, None),
        sum_of(10, 10, 10),
    ]


def test_a_combination_goes_over_all_budgets_that_are_possible() -> None:
    ledger = Ledger(UNSPLIT, (told(LOCAL, 24, 30),))
    for _ in range(2):
        assert ledger.ends(Combination(LOCAL, TOTAL, 5, -1)) == (5 * 24 - 100, 5 * 30 - 100)
        assert ledger.ends(Combination(LOCAL, TOTAL, -5, 1)) == (100 - 5 * 30, 100 - 5 * 24)
        assert ledger.ends(Combination(LOCAL, NATIONAL, 5, -1)) == (5 * 24 - 60, 5 * 30 - 60)
        assert ledger.ends(Combination(LOCAL, TOTAL, 1, 0, (2027,))) == (0, 0)
    assert ledger.sums_at_least(Combination(LOCAL, TOTAL, 1, 0)) == (24, 100)
    assert ledger.sums_at_least(Combination(LOCAL, TOTAL, -1, 0)) == (30, 100)


@pytest.mark.parametrize(
    ("relations", "is_possible"),
    [
        ((told(LOCAL, 24, 30),), True),
        ((told(LOCAL, 0, 40),), True),
        ((told(LOCAL, 41, 50),), False),
        ((told(LOCAL, 40, 50), told(FUNDING["private"], 1, 9)), False),
        ((told(LOCAL, 39, 50), told(FUNDING["private"], 1, 9)), True),
        ((told(NATIONAL, 61, None),), False),
        ((told(NATIONAL, None, 60),), True),
        # Of one category: the money of others is in nobody's way, nor of any help.
        ((told(SOLUTION, 100, 100),), True),
        ((told(SOLUTION, 101, 105),), False),
        ((told(SOLUTION, 101, 105), told(TOTAL, 105, 105)), False),
        ((told(SOLUTION, 100, 100), told(TOTAL, 105, 105)), True),
        ((told(SOLUTION, 100, 100), told(TOTAL, 104, 104)), False),
        ((told(EITHER, 105, 105),), True),
        ((told(EITHER, 106, 106),), False),
    ],
)
def test_relations_are_possible_if_some_budget_keeps_them_all(
    relations: tuple[Relation, ...], *, is_possible: bool
) -> None:
    # What tells of a category is beside money of another one.
    other = a_cell(BASE._replace(categories=("training",)), 5, 5, 5)
    of_categories = any(each.counted.of.categories for each in relations)
    cells = [*UNSPLIT, *([other] if of_categories else [])]
    assert bool(Ledger(cells, relations).is_possible) is is_possible


def test_a_share_that_no_whole_won_come_to_is_not_possible() -> None:
    """A third of 10,000,000,000, and of five won more, which is 3,333,333,335."""
    third = Relation(Counted(LOCAL, None, part=3, whole=-1), 0, 0)
    for more, is_possible in ((0, False), (5, True)):
        cells = [money("national", 6_000_000_000), money("matching", 4_000_000_000 + more)]
        assert bool(Ledger(cells, (third,)).is_possible) is is_possible


def test_a_sum_of_one_category_that_no_whole_won_come_to_is_not_possible() -> None:
    of = LOCAL._replace(categories=frozenset({"solution"}))
    other = a_cell(BASE._replace(categories=("training",)), 5, 5, 5)
    for won, is_possible in ((4_000_000_000, False), (4_000_000_001, False), (4_000_000_002, True)):
        third = Relation(Counted(of, None, part=3, whole=0), won, won)
        assert bool(Ledger([money("matching", 4_000_000_000), other], (third,)).is_possible) is is_possible


def test_the_years_of_each_relation_are_told_apart() -> None:
    later = UNSPLIT[1]._replace(shape=UNSPLIT[1].shape._replace(years=(2027,)))
    relations = (told(LOCAL, 24, 24, 2026), told(FUNDING["private"], 50, 50))
    for told_first in (relations, relations[::-1]):
        ledger = Ledger([*UNSPLIT, later], told_first)
        assert [ledger.sum(LOCAL, year) for year in (None, 2026, 2027)] == [
            sum_of(30, 30, 30),
            sum_of(24, 24, 24),
            sum_of(6, 6, 6),
        ]
        assert ledger.ends(Combination(LOCAL, TOTAL, 1, 0, (2027,))) == (6, 6)


def test_the_years_of_a_combination_are_told_apart_though_no_relation_does() -> None:
    later = money("matching", 20, years=(2027,))
    ledger = Ledger([*UNSPLIT, later], (told(FUNDING["private"], 10, 10),))
    assert ledger.ends(Combination(LOCAL, TOTAL, 1, 0, (2027,))) == (10, 20)
    assert ledger.ends(Combination(LOCAL, TOTAL, 1, 0, (2026,))) == (30, 40)


def test_the_year_of_a_relation_is_told_apart_though_nobody_asks_for_years() -> None:
    later = money("matching", 20, years=(2027,))
    ledger = Ledger([*UNSPLIT, later], (told(LOCAL, 24, 24, 2026),))
    assert ledger.sum(LOCAL) == sum_of(24, 44, None)


def test_where_no_whole_won_lies_between_the_ends_they_lie_around_it() -> None:
    """Beside 10,000,000,000 the third of it is between two won, where nobody asked for whole ones."""
    cells = [money("national", 6_000_000_000), money("matching", 4_000_000_000)]
    ledger = Ledger(cells, (Relation(Counted(LOCAL, None, part=3, whole=-1), 0, 0),))
    assert ledger.ends(Combination(LOCAL, TOTAL, 1, 0)) == (3_333_333_333, 3_333_333_334)


def test_what_lies_beside_the_lines_may_be_another_cover_page() -> None:
    ledger = Ledger(UNSPLIT, (told(LOCAL, 24, 24),))
    assert ledger.sum(LOCAL).bounds.least == Won(24)
    other = ledger.beside((told(LOCAL, 20, 20),))
    assert other.sum(LOCAL) == sum_of(20, 20, 20)
    assert (other.cells, other.lines is ledger.lines) == (ledger.cells, True)
    assert other.along(TOTAL) is ledger.along(TOTAL)
    assert not other.is_contradicted
    assert Ledger(UNSPLIT, is_contradicted=True).is_contradicted


def test_more_money_is_followed_by_the_cover_page() -> None:
    ledger = Ledger(UNSPLIT, (told(LOCAL, 24, 30), told(NATIONAL, 60, 60)))
    local = UNSPLIT[1].shape._replace(sources=KEYS["local"])
    more = ledger.with_more(local, Won(5))
    assert more.cells == (*UNSPLIT, Cell(local, 5, 5, 5, ()))
    assert more.relations == (told(LOCAL, 29, 35), told(NATIONAL, 60, 60))
    assert ledger.with_more(UNSPLIT[1].shape, Won(5)).relations == (told(NATIONAL, 60, 60),)
    assert exact(national=60).with_more(local, Won(-5)).sum(LOCAL) == sum_of(-5, -5, -5)
