"""Into which parts money rules tell a budget apart, and which amounts are in each."""

from fractions import Fraction

import pytest

from builders import AWAY, HOME, LOCAL_FLOOR, NATIONAL_CAP
from regionai.budget.cell import Cell, Shape
from regionai.budget.form import Limit
from regionai.budget.ledger import Ledger
from regionai.budget.part import SIDES, Part, cells_of, could_hold, merged, parts
from regionai.budget.possible.relation import Counted, Relation
from regionai.budget.quantity import FUNDING, Filter
from regionai.model.amount import KEYS

PROVINCE_FLOOR = Limit(FUNDING["province"], is_floor=True, share=Fraction(1, 10))
IN_KIND_CAP = Limit(
    FUNDING["national"], is_floor=False, whole=FUNDING["private_in_kind"], share=Fraction(3)
)
AWAY_CAP = Limit(Filter(None, None, frozenset({AWAY})), is_floor=False, share=Fraction(1, 2))
OF_2026 = Limit(FUNDING["local"], is_floor=True, years=(2026,))


def a_cell(
    number: int, key: str, least: int, greatest: int | None = None, *, year: int = 2026, away: bool = False
) -> Cell:
    shape = Shape(KEYS[key], ("solution",), (AWAY if away else HOME,), (year,))
    return Cell(shape, least, least, least if greatest is None else greatest, ("budget", number, key))


def shown(found: tuple[Part, ...]) -> list[tuple[str, str, tuple[tuple[int, int], ...], int, int]]:
    return [(part.side, part.source, part.coefficients, part.least, part.greatest) for part in found]


def test_money_of_a_side_is_one_part_where_no_limit_tells_it_apart() -> None:
    cells = [a_cell(0, "province", 5), a_cell(1, "national", 60, 61), a_cell(2, "municipality", 3, 4)]
    assert shown(parts(Ledger(cells), [LOCAL_FLOOR, NATIONAL_CAP])) == [
        ("national", "national", ((-1, -1), (-2, -2)), 60, 61),
        ("local", "local", ((4, 4), (3, 3)), 8, 9),
        # Money that a line could get and does not have yet.
        ("private", "private", ((-1, -1), (3, 3)), 0, 0),
    ]


@pytest.mark.parametrize(
    ("limit", "sources"),
    [
        (PROVINCE_FLOOR, ["national", "province", "municipality", "private"]),
        (IN_KIND_CAP, ["national", "local", "private_cash", "private_in_kind"]),
        (LOCAL_FLOOR, ["national", "local", "private"]),
    ],
)
def test_the_keys_of_a_side_are_parts_where_a_limit_tells_them_apart(
    limit: Limit, sources: list[str]
) -> None:
    found = parts(Ledger([a_cell(0, "national", 1)]), [NATIONAL_CAP, limit])
    assert [part.source for part in found] == sources
    assert all(part.source == part.side or part.source in SIDES[part.side] for part in found)


def test_money_that_is_not_split_is_a_part_of_its_own_unless_it_is_nothing() -> None:
    cells = [a_cell(0, "matching", 0, 1), a_cell(1, "matching", 4), a_cell(2, "local", 7)]
    assert shown(parts(Ledger(cells), [LOCAL_FLOOR]))[-1] == ("matching", "matching", ((-1, 4),), 4, 5)
    nothing = [a_cell(0, "matching", 0), a_cell(2, "local", 7)]
    assert [part.source for part in parts(Ledger(nothing), [LOCAL_FLOOR])] == [
        "national",
        "local",
        "private",
    ]
    # A side that is not split where its keys are told apart.
    found = parts(Ledger([a_cell(2, "local", 7)]), [PROVINCE_FLOOR])
    assert [part.source for part in found] == ["national", "province", "municipality", "private", "local"]
    assert shown(found)[-1] == ("local", "local", ((-1, 9),), 7, 7)


def test_money_on_lines_that_a_limit_tells_apart_is_in_several_parts() -> None:
    cells = [a_cell(0, "local", 5), a_cell(1, "local", 6, away=True), a_cell(2, "local", 7, year=2027)]
    found = parts(Ledger(cells), [AWAY_CAP, OF_2026])
    assert [(part.source, part.coefficients, part.least) for part in found if part.side == "local"] == [
        ("local", ((1, 1), (1, 1)), 5),
        ("local", ((-1, -1), (1, 1)), 6),
        ("local", ((1, 1), (0, 0)), 7),
    ]
    assert [part.least for part in parts(Ledger(cells), [AWAY_CAP]) if part.side == "local"] == [12, 6]
    assert [part.least for part in parts(Ledger(cells), [LOCAL_FLOOR]) if part.side == "local"] == [18]


def test_a_side_that_is_nothing_and_not_split_stays_a_part_where_its_keys_are_told_apart() -> None:
    found = parts(Ledger([a_cell(0, "local", 0)]), [PROVINCE_FLOOR])
    assert [part.source for part in found][-1] == "local"


def test_limits_on_one_place_or_year_alone_tell_the_others_apart() -> None:
    away = Filter(None, None, frozenset({AWAY}))
    limit = Limit(away._replace(sources=frozenset(KEYS["local"])), is_floor=True, whole=away)
    cells = [a_cell(0, "local", 5), a_cell(1, "local", 6, away=True), a_cell(2, "local", 7, year=2027)]
    assert [part.least for part in parts(Ledger(cells), [limit]) if part.side == "local"] == [12, 6]
    assert [part.least for part in parts(Ledger(cells), [OF_2026]) if part.side == "local"] == [11, 7]


def test_what_no_limit_looks_at_is_that_of_the_first_line() -> None:
    cells = [a_cell(0, "local", 5), a_cell(1, "province", 6, away=True), a_cell(2, "private", 7, year=2027)]
    home, away = cells[0].shape, cells[0].shape._replace(places=(AWAY,))
    assert [(part.source, part.shapes) for part in parts(Ledger(cells), [AWAY_CAP])] == [
        ("national", (home._replace(sources=KEYS["national"]),)),
        ("national", (away._replace(sources=KEYS["national"]),)),
        ("local", (home,)),
        ("local", (away._replace(sources=KEYS["province"]), away)),
        ("private", (home._replace(sources=KEYS["private"]),)),
        ("private", (away._replace(sources=KEYS["private"]),)),
    ]


def test_the_shapes_of_a_part_are_each_there_once() -> None:
    cells = [a_cell(0, "province", 5), a_cell(1, "municipality", 6), a_cell(2, "province", 0)]
    (local,) = (part for part in parts(Ledger(cells), [LOCAL_FLOOR]) if part.side == "local")
    assert [shape.sources for shape in local.shapes] == [
        KEYS["province"],
        KEYS["municipality"],
        KEYS["local"],
    ]
    assert (local.least, local.greatest) == (11, 11)


def test_what_a_cover_page_splits_is_in_the_parts_that_it_names() -> None:
    local = Relation(Counted(FUNDING["local"], None, 1, 0), 24, 24)
    ledger = Ledger([a_cell(0, "national", 60), a_cell(0, "matching", 40)], (local,))
    found = parts(ledger, [LOCAL_FLOOR])
    assert [(part.source, part.least) for part in found] == [
        ("national", 60),
        ("local", 24),
        ("private", 16),
    ]
    assert [[one.least for one in of] for of in cells_of(ledger, found, [LOCAL_FLOOR])] == [
        [60],
        [24],
        [16],
    ]


def test_every_amount_is_in_one_part_in_the_order_of_the_file() -> None:
    cells = [
        a_cell(0, "local", 1),
        a_cell(1, "province", 2),
        a_cell(2, "matching", 0),
        a_cell(3, "national", 3),
        a_cell(4, "province", 4),
        a_cell(5, "matching", 5),
        a_cell(6, "province", 6, away=True),
    ]
    limits = [PROVINCE_FLOOR, AWAY_CAP]
    found = parts(Ledger(cells), limits)
    numbers = {
        (part.source, part.coefficients[1][0]): [one.path[1] for one in of]
        for part, of in zip(found, cells_of(Ledger(cells), found, limits), strict=True)
        if of
    }
    assert numbers == {
        ("national", 1): [3],
        ("province", 1): [1, 4],
        ("province", -1): [6],
        ("local", 1): [0],
        ("matching", 1): [2, 5],
    }
    split = [cells[0], cells[2]]
    of_one = parts(Ledger(split), [LOCAL_FLOOR])
    assert [len(of) for of in cells_of(Ledger(split), of_one, [LOCAL_FLOOR])] == [0, 1, 0]


def test_a_line_could_hold_money_of_a_part_that_counts_there_as_much() -> None:
    cells = [a_cell(0, "national", 5), a_cell(1, "national", 6, away=True)]
    found = parts(Ledger(cells), [AWAY_CAP])
    for part in found:
        home, away = (could_hold(part, one, [AWAY_CAP]) for one in cells)
        assert (home, away) == (part.coefficients == ((1, 1),), part.coefficients == ((-1, -1),))


def test_parts_that_limits_do_not_tell_apart_are_merged() -> None:
    cells = [a_cell(0, "local", 5, 6), a_cell(1, "local", 7, 9, away=True), a_cell(2, "national", 1)]
    found = parts(Ledger(cells), [AWAY_CAP, LOCAL_FLOOR])
    assert merged(found, [0, 1]) == found
    of_floor = merged(found, [1])
    assert [
        (part.side, part.source, part.coefficients, part.least, part.greatest) for part in of_floor
    ] == [
        ("national", "national", ((-1, -1),), 1, 1),
        ("local", "local", ((4, 4),), 12, 15),
        ("private", "private", ((-1, -1),), 0, 0),
    ]
    assert of_floor[1].shapes == tuple(
        shape for part in found if part.source == "local" for shape in part.shapes
    )
    assert [part.coefficients for part in merged(found, [1, 0])] == [
        part.coefficients[::-1] for part in found
    ]
