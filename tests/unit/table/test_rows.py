"""Rows of a budget table: whose they are, which are notes and samples, and whose their money is."""

import pytest

from regionai.table.headings import Vocabulary
from tables import At, at_rows
from taken import RULES, kinds, lines, refused, taken, told, totals

UNIT = ["(단위: 백만원)"]
HEAD = ["분야", "내용", "국비", "지방비"]


def read(*rows: str) -> list[At]:
    return at_rows([UNIT, HEAD, *(row.split(",") for row in rows)])


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            ["솔루션,A,1,2", ",B,3,4", ",소계,4,6", "인프라,C,5,6", ",소계,5,6", "합계,,9,12"],
            ["solution", "solution", "infrastructure"],
        ),
        # The sum may stand in the column of the categories, or name the one that it sums.
        (
            ["솔루션,A,1,2", ",B,3,4", "소계,,4,6", "인프라,C,5,6", "합계,,9,12"],
            ["solution", "solution", "infrastructure"],
        ),
        (["솔루션,A,1,2", ",B,3,4", "솔루션 소계,,4,6"], ["solution", "solution"]),
    ],
)
def test_a_category_holds_for_the_rows_below_it_that_its_sum_closes(
    rows: list[str], found: list[str]
) -> None:
    budget = taken(read(*rows))
    assert [category for _, category in kinds(budget)] == found
    assert totals(budget)["totals.solution.national"] == "4"
    assert told(budget) == []


@pytest.mark.parametrize(
    ("rows", "found", "place"),
    [
        # No sum at all, or one of everything.
        (["솔루션,A,1,2", ",B,3,4"], ["solution", None], "B4"),
        (["솔루션,A,1,2", ",B,3,4", "합계,,4,6"], ["solution", None], "B4"),
        # The sum may be that of both groups.
        (
            ["솔루션,A,1,2", "인프라,B,3,4", ",C,5,6", ",소계,9,12"],
            ["solution", "infrastructure", None],
            "B5",
        ),
        # The sum stands above: where its group ends is open.
        (["솔루션,소계,4,6", ",A,1,2", ",B,3,4"], [None, None], "B4, B5"),
    ],
)
def test_a_category_that_may_not_hold_for_a_row_is_not_taken_for_it(
    rows: list[str], found: list[str | None], place: str
) -> None:
    budget = taken(read(*rows))
    assert [category for _, category in kinds(budget)] == found
    (said,) = (each for each in budget.remarks if each.id == "table.open")
    assert f": {place}." in said.say("ko")


def test_below_merged_cells_nothing_is_open() -> None:
    cells = [*at_rows([UNIT, HEAD]), At(3, 1, "솔루션", 2), *at_rows([["", "A", "1", "2"]], 3)]
    budget = taken([*cells, *at_rows([["", "B", "3", "4"], ["", "C", "5", "6"]], 4)])
    assert kinds(budget) == [(None, "solution"), (None, "solution"), (None, None)]
    assert told(budget) == []


def test_a_year_holds_for_the_rows_below_it_that_its_sum_closes() -> None:
    head = ["연도", "내용", "국비", "지방비"]
    rows = [
        ["2026년", "A", "1", "2"],
        ["", "B", "3", "4"],
        ["", "소계", "4", "6"],
        ["2027년", "C", "5", "6"],
    ]
    budget = taken(at_rows([UNIT, head, *rows]))
    assert kinds(budget) == [(2026, None), (2026, None), (2027, None)]
    assert totals(budget) == {"totals.2026.national": "4", "totals.2026.local": "6"}


def test_the_same_rows_below_each_year_are_the_years_own() -> None:
    rows = ["재원,,국비,지방비", "2026년,금액,6,4", ",비율,60%,40%", "2027년,금액,3,2", ",비율,60%,40%"]
    budget = taken(at_rows([UNIT, *(row.split(",") for row in rows)]))
    assert kinds(budget) == [(2026, None), (2027, None)]
    # Shares of a year have no key in a proposal.
    assert (totals(budget), told(budget)) == ({}, ["table.no-key"])


def test_shares_that_may_be_of_one_year_are_not_taken_for_all() -> None:
    rows = ["재원,,국비,지방비", "2026년,금액,6,4", ",비율,60%,40%", "2027년,금액,3,2"]
    budget = taken(at_rows([UNIT, *(row.split(",") for row in rows)]))
    assert (kinds(budget), totals(budget)) == ([(2026, None), (2027, None)], {})
    assert told(budget) == ["table.open"]


@pytest.mark.parametrize(
    "note",
    [
        "※ 국비 60 : 지방비 40",
        "* 국비 60%",
        "주) 지방비는 도비 30%",
        "주1: 지방비는 도비 30%",
        "<주> 지방비는 도비 30%",
        "참고) 국비 60",
    ],
)
@pytest.mark.parametrize("column", [1, 2, 3])
def test_a_note_right_below_the_table_is_no_row(note: str, column: int) -> None:
    budget = taken([*read("솔루션,A,6,4"), At(4, column, note)])
    assert (lines(budget), told(budget)) == ([{"national": "6", "local": "4"}], [])


def test_a_number_beside_a_note_is_refused_where_it_stands() -> None:
    assert refused([*read("솔루션,A,6,4"), At(4, 1, "※ 도비는 30%"), At(4, 4, "30")]) == [
        ("D4", "table.note")
    ]


def test_a_row_in_italics_is_a_sample_and_refused() -> None:
    sample = [At(4, 1, "인프라"), At(4, 3, "3", is_italic=True), At(4, 4, "2", is_italic=True)]
    assert refused([*read("솔루션,A,6,4"), *sample]) == [("C4", "table.sample")]
    # An amount among others is one, and so are sums and shares.
    mixed = [
        *sample[:2],
        At(4, 4, "2"),
        *(At(5, 1 + 2 * n, text, is_italic=True) for n, text in enumerate(("합계", "9"))),
    ]
    assert lines(taken([*read("솔루션,A,6,4"), *mixed])) == [
        {"national": "6", "local": "4"},
        {"national": "3", "local": "2"},
    ]


def test_money_of_cities_and_of_counties_is_that_of_municipalities() -> None:
    rows = [["구분", "국비", "도비", "시비", "군비", "자부담"], ["솔루션", "60", "10", "5", "4", "21"]]
    budget = taken(at_rows([UNIT, *rows]))
    assert lines(budget) == [{"national": "60", "province": "10", "municipality": "9", "private": "21"}]
    assert [cell.place.ko for cell in budget.lines[0].figures[2].cells] == ["D3", "E3"]
    # Two of the same word are not known to be parts.
    assert refused(at_rows([UNIT, ["국비", "군비", "군비"], ["1", "2", "3"]])) == [("C3", "table.twice")]
    assert refused(at_rows([UNIT, ["국비", "시군비", "군비"], ["1", "2", "3"]])) == [("C3", "table.twice")]
    assert refused(at_rows([UNIT, ["국비", "시비", "군비"], ["1", "2", "3억여원"]])) == [
        ("C3", "table.twice")
    ]


def test_districts_of_a_city_that_is_a_region_pay_beside_it() -> None:
    of_a_city = Vocabulary(RULES.category_words, of_a_city=True)
    budget = taken(at_rows([UNIT, ["국비", "시비", "구비", "군비"], ["6", "2", "1", "1"]]), of_a_city)
    assert lines(budget) == [{"national": "6", "province": "2", "municipality": "2"}]


def test_parts_of_money_that_is_not_split_are_told_apart_by_their_words() -> None:
    assert refused(at_rows([UNIT, ["국비", "대응투자", "대응자금"], ["1", "2", "3"]])) == [
        ("C3", "table.twice")
    ]


@pytest.mark.parametrize(("said", "remarks"), [("10", []), ("11", ["table.sum-differs"])])
def test_a_last_column_of_sums_is_that_of_all_money(said: str, remarks: list[str]) -> None:
    rows = [["구분", "국비", "지방비", "소계"], ["솔루션", "6", "4", said], ["합계", "6", "4", "10"]]
    budget = taken(at_rows([UNIT, *rows]))
    assert totals(budget) == {"totals.national": "6", "totals.local": "4", "totals.total": "10"}
    assert told(budget) == remarks


@pytest.mark.parametrize(
    "head",
    [
        ["구분", "국비", "지방비", "소계", "비고", "합계"],
        ["구분", "국비", "소계", "지방비"],
        ["구분", "국비", "소계", "지방비", "소계"],
    ],
)
def test_sums_of_nobody_knows_what_are_left_out(head: list[str]) -> None:
    amounts = {"국비": "6", "지방비": "4", "소계": "99", "합계": "10"}
    budget = taken(at_rows([UNIT, head, ["솔루션", *(amounts.get(each, "") for each in head[1:])]]))
    assert (lines(budget), told(budget)) == ([{"national": "6", "local": "4"}], [])


def test_each_year_may_have_its_last_column_of_sums() -> None:
    head = [At(2, 1, "구분", 2), At(2, 2, "2026년", 1, 3), At(2, 5, "2027년", 1, 3)]
    rows = [["", *["국비", "지방비", "소계"] * 2], ["솔루션", "6", "4", "11", "3", "2", "5"]]
    budget = taken([*at_rows([UNIT]), *head, *at_rows(rows, 3)])
    assert [each.say("ko") for each in budget.remarks] == [
        "D4: 합계는 11,000,000원인데 세부 금액을 더하면 10,000,000원입니다."
    ]


def test_a_cell_without_text_is_no_title() -> None:
    cells = read("솔루션,A,6,4")
    (line,) = taken([*(cell._replace(text="") if cell.text == "A" else cell for cell in cells)]).lines
    assert line.words == {}


SHARES = "비율,,60%,40%"


@pytest.mark.parametrize(
    "rows",
    [
        ["솔루션,A,6,4", SHARES],
        [SHARES, "솔루션,A,6,4"],
        ["솔루션,A,6,4", "합계,,6,4", SHARES, "인프라,B,6,4"],
        ["솔루션,A,6,4", "비율,,1%,2%", "합계,,6,4", SHARES],
    ],
)
def test_shares_below_the_sum_of_all_or_alone_are_those_of_all(rows: list[str]) -> None:
    found = totals(taken(read(*rows)))
    assert (found["shares.national"], found["shares.local"]) == ("60%", "40%")


@pytest.mark.parametrize(
    "rows",
    [
        ["솔루션,A,6,4", SHARES, "인프라,B,6,4"],
        ["솔루션,A,6,4", SHARES, "인프라,B,6,4", SHARES],
        ["솔루션,A,6,4", "소계,,6,4", SHARES, "합계,,6,4"],
    ],
)
def test_shares_of_one_line_or_one_sum_are_not_taken_for_those_of_all(rows: list[str]) -> None:
    budget = taken(read(*rows))
    assert "shares.national" not in totals(budget)
    assert told(budget) == ["table.no-key"]
