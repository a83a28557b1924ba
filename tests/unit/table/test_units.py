"""The unit of the amounts: where a table says it, for which it counts, and where amounts say their own."""

from dataclasses import replace

import pytest

from regionai.messages import message
from regionai.source.grid import Grid
from regionai.source.problem import UnreadableError
from regionai.table.budget import Budget, budget_of
from regionai.table.layout import layouts
from tables import At, at_rows
from taken import VOCABULARY, grid, lines, refused, taken, totals

HEAD = ["구분", "국비", "지방비", "합계"]


@pytest.mark.parametrize(
    ("amounts", "unit", "written"),
    [
        (["4,200원", "70억원", "0"], 1, {"national": "4,200", "local": "7,000,000,000"}),
        (["70백만원", "30백만원", "100백만원"], 10**6, {"national": "70", "local": "30"}),
        (["1.5억", "2억", "3.5억"], 10**8, {"national": "1.5", "local": "2"}),
        (["1억 5,000만원", "2억원", "-"], 10**4, {"national": "15,000", "local": "20,000"}),
        (["₩4,200", "1천원", ""], 1, {"national": "4,200", "local": "1,000"}),
        (["70백만 원", "0", "70백만원"], 10**6, {"national": "70", "local": "0"}),
    ],
)
def test_amounts_that_all_say_their_unit_need_no_other(
    amounts: list[str], unit: int, written: dict[str, str]
) -> None:
    budget = taken(at_rows([HEAD, ["솔루션", *amounts]]))
    assert (budget.unit, lines(budget)) == (unit, [written])


def test_an_amount_that_says_none_among_others_is_refused_where_it_stands() -> None:
    assert refused(at_rows([HEAD, ["솔루션", "70백만원", "30", "100"]])) == [("C2", "table.no-unit")]


def test_what_is_no_amount_says_no_unit_and_needs_none() -> None:
    assert refused(at_rows([HEAD, ["솔루션", "70백만원", "12식", "00백만원"]])) == [
        ("C2", "money.unknown-unit"),
        ("D2", "money.leading-zero"),
    ]


def test_shares_say_no_unit_and_need_none() -> None:
    rows = [
        ["구분", "국비", "지방비", "국비 비율"],
        ["솔루션", "6원", "4원", "60"],
        ["비율", "60", "40", ""],
    ]
    assert totals(taken(at_rows(rows))) == {"shares.national": "60%", "shares.local": "40%"}


def test_an_amount_may_say_another_unit_than_its_table() -> None:
    budget = taken(at_rows([["(단위: 백만원)"], HEAD, ["솔루션", "70", "3,000천원", "73"]]))
    assert (budget.unit, lines(budget)) == (10**6, [{"national": "70", "local": "3"}])


def test_the_sign_of_won_in_a_table_of_another_unit_is_refused() -> None:
    rows = [HEAD, ["솔루션", "₩ 70", "￦30", "100"]]
    assert refused(at_rows([["(단위: 백만원)"], *rows])) == [
        ("B3", "table.won-sign"),
        ("C3", "table.won-sign"),
    ]
    assert lines(taken(at_rows([["(단위: 원)"], HEAD, ["솔루션", "₩70", "￦30", "100"]]))) == [
        {"national": "70", "local": "30"}
    ]


def shown(units: list[str], said: list[str]) -> object:
    """Return the unit of a table whose amounts have formats that show units, or the problem."""
    table = grid(at_rows([said, HEAD, ["솔루션", "70", "30", "100"]]))
    amounts = iter(units)
    cells = tuple(
        cell._replace(suffix=next(amounts)) if cell.text in ("70", "30", "100") else cell
        for cell in table.cells
    )
    (layout,) = layouts(Grid(table.name, cells), VOCABULARY)
    try:
        return budget_of(layout, "표.xlsx").unit
    except UnreadableError as refused:
        return [problem.code for problem in refused.problems]


def test_a_number_format_that_shows_a_unit_says_it() -> None:
    assert shown(["백만원", "", "백만"], [""]) == 10**6
    assert shown(["백만원", "백만원", "명"], ["(단위: 백만원)"]) == 10**6
    assert shown(["백만원", "", ""], ["(단위: 천원)"]) == ["table.two-units"]
    assert shown(["백만원", "원", ""], [""]) == ["table.two-units"]
    assert shown(["명", "", ""], [""]) == ["table.no-unit"]


def test_a_unit_counts_for_the_table_below_it_and_no_other() -> None:
    one = [["(단위: 백만원)"], HEAD, ["솔루션", "1", "2", "3"]]
    two = [[""], ["나. 세부", "", "", "(단위: 천원)"], HEAD, ["품질예측", "1,000", "2,000", "3,000"]]
    found = layouts(grid(at_rows([*one, *two])), VOCABULARY)
    assert [budget_of(layout, "표.xlsx").unit for layout in found] == [10**6, 10**3]
    first, second = layouts(grid(at_rows([*one, [""], *two[2:]])), VOCABULARY)
    assert budget_of(first, "표.xlsx").unit == 10**6
    with pytest.raises(UnreadableError) as refused:
        budget_of(second, "표.xlsx")
    assert [problem.code for problem in refused.value.problems] == ["table.no-unit"]


def test_a_unit_below_the_last_table_counts_for_it() -> None:
    assert taken(at_rows([HEAD, ["솔루션", "1", "2", "3"], [""], ["", "", "", "단위: 천원"]])).unit == 10**3


def test_the_unit_may_stand_in_the_heading_of_a_row() -> None:
    rows = [["구분", "금액(백만원)"], ["국비", "60"], ["지방비", "40"]]
    assert taken(at_rows(rows)).unit == 10**6
    rows = [["구분", "금액(백만원)", "2027년(천원)"], ["국비", "60", "1"], ["지방비", "40", "1"]]
    assert refused(at_rows(rows)) == [("A2", "table.two-units")]


def test_columns_that_a_document_has_and_its_table_does_not_are_none() -> None:
    head = [At(1, 1, "구분", 1, 2), At(1, 3, "국비(원)", 1, 3), At(1, 6, "지방비(원)", 1, 2)]
    row = [At(2, 1, "솔루션", 2, 2), At(2, 3, "6", 2, 3), At(2, 6, "4", 2, 2)]
    assert lines(taken([*head, *row])) == [{"national": "6", "local": "4"}]
    wide = [At(2, 1, "솔루션", 2, 2), At(2, 3, "6", 2, 5)]
    assert refused([*head, *wide]) == [("C2", "table.merged"), ("C2", "table.merged")]


def shown_as(suffix: str, *rows: list[str]) -> Budget:
    """Return what is taken from rows whose numbers are all shown with a unit."""
    cells = (
        cell._replace(suffix=suffix) if cell.text.isdigit() else cell for cell in grid(at_rows(rows)).cells
    )
    (layout,) = layouts(replace(grid([]), cells=tuple(cells)), VOCABULARY)
    return budget_of(layout, "표.xlsx")


@pytest.mark.parametrize("suffix", ["₩", "원"])
def test_numbers_that_are_shown_in_won_need_no_other_unit(suffix: str) -> None:
    assert shown_as(suffix, HEAD, ["솔루션", "1", "2", "3"]).unit == 1


def test_numbers_shown_in_won_in_a_table_of_another_unit_are_refused_once() -> None:
    with pytest.raises(UnreadableError) as found:
        shown_as("₩", ["(단위: 천원)"], HEAD, ["솔루션", "1", "2", "3"])
    (problem,) = found.value.problems
    assert problem.location.say("ko") == "표.xlsx:총괄표!B3"
    assert problem.message == message("table.won-sign", text="₩1")


def units(*rows: list[str]) -> list[object]:
    """Return the unit of each table of a sheet, or its problems."""
    found: list[object] = []
    for layout in layouts(grid(at_rows(rows)), VOCABULARY):
        try:
            found.append(budget_of(layout, "표.xlsx").unit)
        except UnreadableError as refused:
            found.append([problem.code for problem in refused.problems])
    return found


TURNED = [["재원", "2026년"], ["국비", "6"], ["지방비", "4"]]


def test_each_table_with_its_sources_at_the_left_has_its_own_unit() -> None:
    one, two = [["(단위: 백만원)"], *TURNED], [["(단위: 천원)"], *TURNED]
    assert units(*one, [""], *two) == [10**6, 10**3]
    assert units(*one, [""], *two[:1], [""], *two[1:]) == [10**6, 10**3]
    assert units(*one, [""], *TURNED) == [10**6, ["table.no-unit"]]
    assert units(*one, [""], ["(단위: 천원)"], HEAD, ["솔루션", "1", "2", "3"]) == [10**6, 10**3]


def test_an_empty_row_within_a_table_with_its_sources_at_the_left_parts_nothing() -> None:
    rows = [["(단위: 원)"], *TURNED, [""], ["현금", "1"], ["현물", "2"]]
    assert lines(taken(at_rows(rows))) == [
        {"national": "6", "local": "4", "private_cash": "1", "private_in_kind": "2"}
    ]


def test_a_sheet_in_more_than_fifty_parts_is_looked_at_as_a_whole() -> None:
    rows = [["(단위: 원)"], *TURNED, [""], *TURNED]
    assert units(*rows, *([""], ["글"]) * 48) == [1, ["table.no-unit"]]
    assert len(units(*rows, *([""], ["글"]) * 49)) == 1
