"""Money that only the cover page splits, line by line; and where it stays whole."""

import pytest

from builders import AWAY, HOME
from regionai.budget.cell import Cell, Shape
from regionai.budget.form import Limit
from regionai.budget.ledger import Ledger
from regionai.budget.possible.relation import Counted, Relation
from regionai.budget.quantity import FUNDING, Filter
from regionai.budget.split import told_apart
from regionai.model.amount import KEYS


def a_cell(number: int, key: str, won: int, greatest: int | None = None, year: int = 2026) -> Cell:
    shape = Shape(KEYS[key], ("solution",), (HOME,), (year,))
    return Cell(shape, won, won, won if greatest is None else greatest, ("budget", number, key))


def told(key: str, least: int, greatest: int | None = None) -> Relation:
    return Relation(Counted(FUNDING[key], None, 1, 0), least, least if greatest is None else greatest)


def split(cells: list[Cell], *relations: Relation, limits: tuple[Limit, ...] = ()) -> list[tuple[str, int]]:
    found = told_apart(Ledger(cells, relations), limits)
    keys = {sources: key for key, sources in KEYS.items()}
    assert all(cell.printed == cell.least == cell.greatest for cell in found if cell.greatest == cell.least)
    return [(f"{cell.path[1]} {keys[cell.shape.sources]}", cell.least) for cell in found]


UNSPLIT = [a_cell(0, "national", 60), a_cell(0, "matching", 30), a_cell(1, "matching", 10)]
WHOLE = [("0 national", 60), ("0 matching", 30), ("1 matching", 10)]


@pytest.mark.parametrize(
    ("relations", "found"),
    [
        # Every line bears its share of each part, the last part what is left.
        (
            (told("local", 24),),
            [("0 national", 60), ("0 local", 18), ("0 private", 12), ("1 local", 6), ("1 private", 4)],
        ),
        (
            (told("private", 14),),
            [("0 national", 60), ("0 local", 19), ("0 private", 11), ("1 local", 7), ("1 private", 3)],
        ),
        (
            (told("local", 24), told("province", 4), told("private_cash", 16)),
            [
                ("0 national", 60),
                *[
                    ("0 province", 3),
                    ("0 municipality", 15),
                    ("0 private_cash", 12),
                    ("0 private_in_kind", 0),
                ],
                *[
                    ("1 province", 1),
                    ("1 municipality", 5),
                    ("1 private_cash", 4),
                    ("1 private_in_kind", 0),
                ],
            ],
        ),
        (
            (told("local", 40),),
            [("0 national", 60), ("0 local", 30), ("0 private", 0), ("1 local", 10), ("1 private", 0)],
        ),
        # Nothing is told, or not to the won, or of no part that has a key.
        ((), WHOLE),
        ((told("local", 20, 24),), WHOLE),
        ((told("total", 100),), WHOLE),
        ((told("province", 24),), WHOLE),
        ((told("matching", 40),), WHOLE),
    ],
)
def test_what_a_cover_page_splits_to_the_won_is_cut_on_every_line(
    relations: tuple[Relation, ...], found: list[tuple[str, int]]
) -> None:
    assert split(UNSPLIT, *relations) == found


def test_amounts_that_are_not_exact_stay_whole() -> None:
    cells = [a_cell(0, "national", 60, 61), *UNSPLIT[1:]]
    assert split(cells, told("local", 24)) == WHOLE


def test_what_lines_split_themselves_is_no_part_of_what_is_cut() -> None:
    cells = [*UNSPLIT, a_cell(2, "province", 4)]
    assert split(cells, told("local", 24)) == [
        ("0 national", 60),
        *[("0 local", 15), ("0 private", 15), ("1 local", 5), ("1 private", 5), ("2 province", 4)],
    ]


def test_kinds_of_unsplit_money_are_cut_only_where_they_lie_apart() -> None:
    cells = [a_cell(0, "local", 20), a_cell(1, "private", 10), a_cell(2, "local", 0)]
    assert split(cells, told("province", 5), told("private_cash", 4)) == [
        *[("0 province", 5), ("0 municipality", 15), ("1 private_cash", 4), ("1 private_in_kind", 6)],
        *[("2 province", 0), ("2 municipality", 0)],
    ]
    cells = [a_cell(0, "local", 20), a_cell(1, "matching", 10)]
    assert split(cells, told("province", 5), told("private", 4)) == [("0 local", 20), ("1 matching", 10)]
    # Unsplit money that is nothing is in nobody's way.
    cells = [a_cell(0, "local", 20), a_cell(1, "matching", 0)]
    assert split(cells, told("province", 5)) == [
        ("0 province", 5),
        ("0 municipality", 15),
        ("1 matching", 0),
    ]


@pytest.mark.parametrize(
    ("limit", "is_cut"),
    [
        (Limit(FUNDING["local"], is_floor=True), True),
        # On which line a part lies would count.
        (Limit(FUNDING["local"], is_floor=True, years=(2026,)), False),
        (Limit(FUNDING["private"], is_floor=True, years=(2026,)), False),
        (Limit(FUNDING["national"], is_floor=True, years=(2026,)), True),
        (Limit(Filter(None, None, frozenset({AWAY})), is_floor=True), True),
    ],
)
def test_money_stays_whole_where_it_counts_on_which_line_a_part_lies(limit: Limit, *, is_cut: bool) -> None:
    cells = [*UNSPLIT[:2], a_cell(1, "matching", 10, year=2027)]
    always = Limit(FUNDING["total"], is_floor=True)
    for limits in ((limit, always), (always, limit)):
        assert (split(cells, told("local", 24), limits=limits) != WHOLE) is is_cut
