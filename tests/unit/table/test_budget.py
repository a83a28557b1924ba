"""What has no one reading in a table is refused at its cell, and never guessed."""

from dataclasses import replace

import pytest

from regionai.messages import Text, message
from regionai.source.grid import Grid
from regionai.source.problem import UnreadableError
from regionai.table import budget
from regionai.table.budget import budget_of
from regionai.table.headings import Meaning, Vocabulary
from regionai.table.layout import Layout, layouts
from tables import At, at_rows
from taken import RULES, VOCABULARY, grid, lines, refused, taken, totals

UNIT = ["(단위: 백만원)"]
HEAD = ["구분", "국비", "지방비", "합계"]


def test_a_table_without_a_unit_is_refused() -> None:
    assert refused(at_rows([HEAD, ["솔루션", "1", "2", "3"]])) == [("B1", "table.no-unit")]


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        (["구분", "국비(천원)", "지방비(천원)"], 1_000),
        (["구분", "국비(단위: 억원)", "지방비(억원)"], 10**8),
    ],
)
def test_the_unit_may_stand_in_the_headings(head: list[str], unit: int) -> None:
    # What stands around the table is then not asked.
    assert taken(at_rows([UNIT, head, ["솔루션", "1", "2"]])).unit == unit


def test_two_units_are_refused() -> None:
    assert refused(at_rows([UNIT, ["[단위 : 천원]"], HEAD, ["솔루션", "1", "2", "3"]])) == [
        ("B3", "table.two-units")
    ]


def test_two_units_in_headings_are_refused() -> None:
    cells = at_rows([["구분", "국비(천원)", "지방비(원)"], ["솔루션", "1", "2"]])
    assert refused(cells) == [("B1", "table.two-units")]


def test_a_heading_that_is_not_known_is_refused_where_numbers_stand_below_it() -> None:
    cells = at_rows([UNIT, ["구분", "국비", "지방비", "기금"], ["솔루션", "1", "2", "3"]])
    assert refused(cells) == [("D2", "table.unknown-heading")]


def test_a_heading_that_is_not_known_may_have_words_below_it() -> None:
    cells = at_rows([UNIT, ["구분", "국비", "지방비", "담당"], ["솔루션", "1", "2", "김 주무관"]])
    assert lines(taken(cells)) == [{"national": "1", "local": "2"}]


def test_two_sources_in_one_heading_are_refused() -> None:
    cells = at_rows([UNIT, ["구분", "국비", "지방비", "국비·민간"], ["솔루션", "1", "2", "3"]])
    assert refused(cells) == [("D2", "table.unknown-heading")]


def test_numbers_without_a_heading_are_refused_once() -> None:
    cells = at_rows(
        [UNIT, ["구분", "국비", "지방비"], ["솔루션", "1", "2", "9"], ["인프라", "1", "2", "9"]]
    )
    assert refused(cells) == [("D3", "table.no-heading")]


def test_numbers_that_count_the_lines_need_no_heading() -> None:
    cells = at_rows([UNIT, ["", "구분", "국비", "지방비"], ["1", "솔루션", "1", "2"]])
    assert lines(taken(cells)) == [{"national": "1", "local": "2"}]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("△10", "money.negative"),
        ("-10", "money.negative"),
        ("2333.3333333", "money.fraction"),
        ("미정", "money.not-an-amount"),
        ("1,00", "money.grouping"),
        ("60%", "money.not-an-amount"),
    ],
)
def test_what_is_no_amount_is_refused_at_its_cell(text: str, code: str) -> None:
    assert refused(at_rows([UNIT, HEAD, ["솔루션", "1", text, "3"]])) == [("C3", code)]


@pytest.mark.parametrize("text", ["-", "－", "―"])
def test_a_dash_is_nothing(text: str) -> None:
    assert lines(taken(at_rows([UNIT, HEAD, ["솔루션", "1", text, "1"]]))) == [{"national": "1"}]


def test_an_amount_may_have_a_unit_of_its_own_and_say_that_it_is_not_exact() -> None:
    cells = at_rows([UNIT, HEAD, ["솔루션", "1억원", "78억여원", ""]])
    assert lines(taken(cells)) == [{"national": "100", "local": "78억여원"}]


def test_an_amount_in_merged_cells_is_refused() -> None:
    cells = [*at_rows([UNIT, HEAD]), At(3, 1, "솔루션"), At(3, 2, "7", rows=2), At(4, 1, "인프라")]
    cells += [At(3, 3, "1"), At(4, 3, "1")]
    assert refused(cells) == [("B3", "table.merged"), ("B3", "table.merged")]


def test_a_second_amount_of_a_source_is_refused() -> None:
    cells = at_rows([UNIT, ["구분", "국비", "지방비", "국비"], ["솔루션", "1", "2", "3"]])
    assert refused(cells) == [("D3", "table.twice")]


def test_cash_and_goods_of_money_that_is_not_split_are_one_amount() -> None:
    head = [At(2, 1, "구분", 2), At(2, 2, "정부지원금", 2), At(2, 3, "대응자금", 1, 3)]
    head += [At(3, 3, "소계"), At(3, 4, "현금"), At(3, 5, "현물")]
    rows = at_rows([["솔루션", "100", "30", "10.5", "19.5"], ["합계", "100", "30", "10.5", "19.5"]], 4)
    budget = taken([*at_rows([UNIT]), *head, *rows])
    assert lines(budget) == [{"national": "100", "matching": "30"}]
    assert [cell.place.ko for cell in budget.lines[0].figures[1].cells] == ["D4", "E4"]
    assert totals(budget) == {"totals.national": "100", "totals.matching": "30"}
    assert budget.remarks == ()


def test_a_subtotal_beside_its_parts_is_compared_and_not_added() -> None:
    head = [At(2, 1, "구분", 2), At(2, 2, "국비", 2), At(2, 3, "지방비", 1, 3)]
    head += [At(3, 3, "계"), At(3, 4, "도비"), At(3, 5, "시군비")]
    rows = at_rows([["솔루션", "100", "31", "10", "20"], ["합계", "100", "31", "10", "20"]], 4)
    budget = taken([*at_rows([UNIT]), *head, *rows])
    assert lines(budget) == [{"national": "100", "province": "10", "municipality": "20"}]
    assert totals(budget) == {
        "totals.national": "100",
        "totals.province": "10",
        "totals.municipality": "20",
        "totals.local": "31",
    }
    assert [each.id for each in budget.remarks] == ["table.sum-differs"]
    assert (
        budget.remarks[0].say("ko") == "C4: 합계는 31,000,000원인데 세부 금액을 더하면 30,000,000원입니다."
    )


def test_a_sum_that_cannot_be_read_is_refused() -> None:
    assert refused(at_rows([UNIT, HEAD, ["솔루션", "1", "2", "셋"]])) == [("D3", "money.not-an-amount")]


def test_a_sum_that_was_cut_off_is_not_compared() -> None:
    assert taken(at_rows([UNIT, HEAD, ["솔루션", "1", "2", "9억여원"]])).remarks == ()


def test_years_and_categories_may_stand_above() -> None:
    head = [At(2, 1, "재원", 2), At(2, 2, "솔루션", 1, 2), At(2, 4, "합계", 2)]
    head += [At(3, 2, "2026년"), At(3, 3, "2027년")]
    rows = at_rows(
        [["국비", "6", "60", "66"], ["지방비", "2", "20", "22"], ["총사업비", "8", "80", "88"]], 4
    )
    budget = taken([*at_rows([UNIT]), *head, *rows])
    assert [(line.category, line.year) for line in budget.lines] == [("solution", 2026), ("solution", 2027)]
    assert lines(budget) == [{"national": "6", "local": "2"}, {"national": "60", "local": "20"}]
    assert totals(budget) == {"totals.national": "66", "totals.local": "22", "totals.total": "88"}


def test_a_sum_of_a_category_in_a_year_has_no_place_in_a_proposal() -> None:
    head = [At(2, 1, "구분", 2), At(2, 2, "2026년", 1, 2), At(3, 2, "국비"), At(3, 3, "지방비")]
    rows = at_rows([["솔루션", "6", "2"], ["소계", "6", "2"], ["합계", "6", "2"]], 4)
    assert totals(taken([*at_rows([UNIT]), *head, *rows])) == {
        "totals.2026.national": "6",
        "totals.2026.local": "2",
    }


def yearly(*rows: list[str]) -> list[At]:
    """Return a table with two years as columns, and sums of both behind them."""
    head = [At(2, 1, "구분", 2), At(2, 2, "2026년", 1, 2), At(2, 4, "2027년", 1, 2), At(2, 6, "합계", 1, 3)]
    below = ["", "국비", "지방비", "국비", "지방비", "국비", "지방비", "비율"]
    return [*at_rows([UNIT]), *head, *at_rows([below, *rows], 3)]


@pytest.mark.parametrize(("said", "remarks"), [("13", []), ("14", ["table.sum-differs"])])
def test_sums_over_years_are_compared_and_are_no_lines(said: str, remarks: list[str]) -> None:
    cells = yearly(["솔루션", "6", "2", "7", "3", said, "5", "72%"], ["계", "6", "2", "7", "3", "13", "5"])
    budget = taken(cells)
    assert [(line.category, line.year) for line in budget.lines] == [("solution", 2026), ("solution", 2027)]
    assert totals(budget)["totals.national"] == "13"
    assert [each.id for each in budget.remarks] == remarks


def test_sums_over_years_that_are_empty_are_a_line() -> None:
    budget = taken(yearly(["솔루션", "", "", "", "", "13", "5"], ["인프라", "1", "", "", "", "1"]))
    assert [(line.category, line.year) for line in budget.lines] == [
        ("solution", None),
        ("infrastructure", 2026),
    ]
    assert lines(budget) == [{"national": "13", "local": "5"}, {"national": "1"}]


def test_sums_over_categories_are_compared_and_are_no_lines() -> None:
    head = [At(2, 1, "구분", 2), At(2, 2, "솔루션", 1, 2), At(2, 4, "인프라"), At(2, 5, "합계")]
    below = ["", "국비", "지방비", "국비", "국비"]
    budget = taken([*at_rows([UNIT]), *head, *at_rows([below, ["과제", "6", "2", "1", "8"]], 3)])
    assert lines(budget) == [{"national": "6", "local": "2"}, {"national": "1"}]
    assert [each.say("ko") for each in budget.remarks] == [
        "E4: 합계는 8,000,000원인데 세부 금액을 더하면 7,000,000원입니다."
    ]


def test_numbers_of_a_year_or_a_category_without_a_source_are_refused() -> None:
    head = ["구분", "국비", "지방비", "기타", "2026년"]
    cells = at_rows([UNIT, head, ["솔루션", "1", "2", "3", "3"]])
    assert refused(cells) == [("D2", "table.unknown-heading"), ("E2", "table.unknown-heading")]


def test_a_subtotal_of_nothing_that_is_named_is_told_and_left_out() -> None:
    cells = at_rows(
        [UNIT, HEAD, ["솔루션", "1", "2", "3"], ["인프라", "1", "2", "3"], ["소계", "2", "4", "6"]]
    )
    budget = taken(cells)
    assert totals(budget) == {}
    assert [each.say("ko") for each in budget.remarks] == [
        "A5: 무엇의 소계인지 알 수 없어 옮기지 않았습니다."
    ]


@pytest.mark.parametrize(("text", "share"), [("60.3%", "60.3%"), ("60.3", "60.3%"), ("100", "100%")])
def test_shares_below_the_sums_are_taken_as_they_are_shown(text: str, share: str) -> None:
    cells = at_rows([UNIT, HEAD, ["솔루션", "6", "4", "10"], ["구성비(%)", text, "", "100%"]])
    assert totals(taken(cells)) == {"shares.national": share}


def test_shares_beside_the_sums_are_those_of_their_row() -> None:
    cells = at_rows(
        [
            UNIT,
            ["구분", "금액", "비율"],
            ["국비", "60", "60%"],
            ["지방비", "40", "40%"],
            ["합계", "100", "100%"],
        ]
    )
    budget = taken(cells)
    assert lines(budget) == [{"national": "60", "local": "40"}]
    assert totals(budget) == {"shares.national": "60%", "shares.local": "40%"}


@pytest.mark.parametrize("text", ["0.6034482", "1", "많이"])
def test_a_share_that_may_be_a_factor_is_refused(text: str) -> None:
    cells = at_rows([UNIT, HEAD, ["솔루션", "6", "4", "10"], ["비율", text, "", ""]])
    ((place, code),) = refused(cells)
    assert place == "B4"
    assert code in ("ratio.without-percent", "ratio.not-a-ratio")


def test_the_share_of_each_line_is_left_out() -> None:
    cells = at_rows(
        [
            UNIT,
            ["구분", "국비", "지방비", "국비 비율"],
            ["솔루션", "6", "4", "60%"],
            ["합계", "6", "4", "60%"],
        ]
    )
    assert totals(taken(cells)) == {"totals.national": "6", "totals.local": "4", "shares.national": "60%"}


def test_a_trouble_of_a_cell_is_refused_where_its_figure_is_needed() -> None:
    cells = at_rows([UNIT, [*HEAD, "비고"], ["솔루션", "1", "2", "3", "#REF!"]])
    table = grid(cells)
    broken = message("table.error-value", text="#REF!")
    inside = Grid(
        table.name,
        tuple(
            cell._replace(trouble=broken) if cell.text in ("#REF!", "1") else cell for cell in table.cells
        ),
    )
    (layout,) = layouts(inside, VOCABULARY)
    with pytest.raises(UnreadableError) as found:
        budget_of(layout, "표.xlsx")
    assert [problem.code for problem in found.value.problems] == ["table.error-value"]


def test_words_of_a_line_go_where_their_headings_say() -> None:
    head = ["사업분야", "세부사업명", "구분", "보조비목", "수행기관", "국비", "지방비"]
    row = ["솔루션", "2026년\n공정 개선", "1단계", "민간이전", "테크노파크", "1", "2"]
    (line,) = taken(at_rows([UNIT, head, row])).lines
    assert (line.category, line.year, line.words) == (
        "solution",
        None,
        {"title": "2026년 공정 개선 1단계", "item": "민간이전", "executed_by": "테크노파크"},
    )


def test_a_city_that_is_a_region_pays_its_money_itself() -> None:
    cells = at_rows([UNIT, ["구분", "국비", "시비"], ["솔루션", "1", "2"]])
    of_a_city = Vocabulary(RULES.category_words, of_a_city=True)
    assert lines(taken(cells)) == [{"national": "1", "municipality": "2"}]
    assert lines(taken(cells, of_a_city)) == [{"national": "1", "province": "2"}]


def test_two_tables_below_each_other_are_two() -> None:
    one = [
        HEAD,
        ["솔루션", "1", "2", "3"],
        [""],
        HEAD,
        ["인프라", "4", "5", "9"],
        HEAD,
        ["교육", "1", "1", "2"],
    ]
    found = layouts(grid(at_rows([UNIT, *one])), VOCABULARY)
    assert [layout.first for layout in found] == [2, 5, 7]
    assert [len(layout.rows) for layout in found] == [1, 1, 1]


def test_numbers_behind_an_empty_row_are_refused_up_to_the_next_headings() -> None:
    one = [HEAD, ["솔루션", "1", "2", "3"], ["", "", "", ""], ["인프라", "4", "5", "9"]]
    assert refused(at_rows([UNIT, *one])) == [("B5", "table.goes-on")]
    closed = [*one[:2], ["합계", "1", "2", "3"], *one[2:]]
    budget = taken(at_rows([UNIT, *closed]))
    assert lines(budget) == [{"national": "1", "local": "2"}]
    assert [(each.id, each.values["place"]) for each in budget.remarks] == [
        ("table.cut-off", Text("B6", "B6"))
    ]
    two = [*one[:3], ["주: 1"], ["구분", "예산", "", ""], HEAD, ["인프라", "4", "5", "9"]]
    assert [each.behind for each in layouts(grid(at_rows([UNIT, *two])), VOCABULARY)] == [None, None]


def test_a_number_may_be_a_year_above_the_sources_and_is_an_amount_below_them() -> None:
    head = [At(2, 1, "구분", 2), At(2, 2, "2026", 1, 2), At(2, 4, "2027", 1, 2)]
    below = at_rows([["", "국비", "지방비", "국비", "지방비"], ["솔루션", "2026", "2027", "7", "3"]], 3)
    budget = taken([*at_rows([UNIT]), *head, *below])
    assert [line.year for line in budget.lines] == [2026, 2027]
    assert lines(budget) == [{"national": "2,026", "local": "2,027"}, {"national": "7", "local": "3"}]


def test_a_merged_number_below_the_sources_is_no_year() -> None:
    cells = [*at_rows([UNIT, HEAD]), At(3, 1, "합계"), At(3, 2, "2026", 1, 2)]
    assert refused(cells) == [("B3", "table.merged"), ("B3", "table.merged")]


def test_the_last_row_of_a_table_is_no_heading_of_the_next() -> None:
    two = [HEAD, ["계", "2026", "2027", "4053"], HEAD, ["솔루션", "4", "5", "9"]]
    found = layouts(grid(at_rows([UNIT, *two])), VOCABULARY)
    assert [(each.first, [row.number for row in each.rows]) for each in found] == [(2, [3]), (4, [5])]


def test_a_note_across_the_table_is_no_row() -> None:
    note = At(4, 1, "※ 민간부담금은 현금 10% 이상", 1, 4)
    budget = taken([*at_rows([UNIT, HEAD, ["솔루션", "1", "2", "3"]]), note])
    assert lines(budget) == [{"national": "1", "local": "2"}]
    number = At(4, 1, "7", 1, 4)
    assert refused([*at_rows([UNIT, HEAD, ["솔루션", "1", "2", "3"]]), number])[0] == ("A4", "table.merged")


def test_remarks_are_left_out_as_a_row_and_as_a_column_beside_sources_at_the_left() -> None:
    rows = [["국비", "6", "중기부"], ["지방비", "4", "포항 3, 구미 1"], ["계", "10", ""]]
    assert lines(taken(at_rows([UNIT, ["구분", "금액", "비고"], *rows]))) == [
        {"national": "6", "local": "4"}
    ]
    upright = [HEAD, ["솔루션", "1", "2", "3"], ["비고", "중기부", "", ""]]
    assert lines(taken(at_rows([UNIT, *upright]))) == [{"national": "1", "local": "2"}]


def test_the_title_of_a_sheet_is_no_title_of_a_line() -> None:
    rows = [["", "2026년", "2027년"], ["국비", "6", "7"], ["지방비", "4", "3"]]
    (first, second) = taken([At(1, 1, "사업비 총괄표", 1, 3), *at_rows([UNIT, *rows], 2)]).lines
    assert (first.year, first.words, second.year, second.words) == (2026, {}, 2027, {})


def test_headings_reach_as_far_down_as_the_merged_ones_among_them() -> None:
    head = [At(2, 1, "구분", 2), At(2, 2, "국비", 2), At(2, 3, "시군비", 1, 2)]
    rows = at_rows([["", "", "포항시", "구미시"], ["솔루션", "6", "3", "1"]], 3)
    assert refused([*at_rows([UNIT]), *head, *rows]) == [
        ("C3", "table.unknown-heading"),
        ("D3", "table.unknown-heading"),
    ]


def test_an_empty_row_right_below_the_headings_ends_no_table() -> None:
    assert lines(taken(at_rows([UNIT, HEAD, [""], ["솔루션", "1", "2", "3"]]))) == [
        {"national": "1", "local": "2"}
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [["국비는 60% 이하입니다."]],
        [HEAD],
        [["구분", "국비"], ["솔루션", "7"]],
        [["국비", "지방비"], ["현금", "국비"], ["1", "2"]],
    ],
)
def test_what_has_no_two_columns_of_sources_is_no_budget_table(rows: list[list[str]]) -> None:
    assert layouts(grid(at_rows(rows)), VOCABULARY) == ()


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("국 비", Meaning(("national",))),
        ("국비(A)", Meaning(("national",))),
        ("총사업비\n(A+B)", Meaning(("total",), is_sum=True)),
        ("민간부담금(현금)", Meaning(("private", "private_cash"))),
        ("2026년 국비", Meaning(("national",), year=2026)),
        ("비율(%)", Meaning(is_share=True)),
        ("국비（천원）", Meaning(("national",), unit=1_000)),
        ("단위: 백만원", None),
        ("(국비 아님)", None),
        ("국비 (아님)", None),
        ("(아님) (원)", None),
        ("", None),
        ("국비" * 50, Meaning(("national",) * 50)),
        ("국비" * 50 + "계", None),
    ],
)
def test_a_heading_is_read_word_by_word(text: str, meaning: Meaning | None) -> None:
    assert VOCABULARY.read(text) == meaning


def test_a_source_within_another_is_the_one_that_is_meant() -> None:
    assert Meaning(("private", "private_cash")).source == "private_cash"
    assert Meaning(("total", "national")).source == "national"
    assert Meaning(("national", "total")).source == "national"
    assert Meaning(("private_cash", "private")).source is None


def test_what_a_proposal_has_no_key_for_is_told_and_left_out() -> None:
    head = [At(2, 1, "구분", 2), At(2, 2, "2026년", 1, 3)]
    head += [At(3, 2, "국비"), At(3, 3, "지방비"), At(3, 4, "국비 비율")]
    rows = at_rows([["솔루션", "6", "4", ""], ["소계", "6", "4", ""], ["합계", "6", "4", "60%"]], 4)
    budget = taken([*at_rows([UNIT]), *head, *rows])
    assert totals(budget) == {"totals.2026.national": "6", "totals.2026.local": "4"}
    assert [each.say("ko") for each in budget.remarks] == [
        "제안서에 기재할 자리가 없어 옮기지 않은 금액입니다: B5, C5, D6"
    ]


def test_the_share_of_all_money_in_a_row_of_shares_is_that_of_no_source() -> None:
    rows = [["구분", "국비", "지방비", "비율"], ["솔루션", "6", "4", "100%"]]
    rows.append(["비율", "60%", "40%", "100%"])
    assert totals(taken(at_rows([UNIT, *rows]))) == {"shares.national": "60%", "shares.local": "40%"}


def test_of_several_budgets_in_one_table_none_is_taken() -> None:
    rows = [["구분", "당초", "변경", "증감"], ["국비", "60", "70", "10"], ["지방비", "40", "30", "△10"]]
    assert refused(at_rows([UNIT, *rows])) == [("B2", "table.versions")]
    upright = [["구분", "당초 국비", "변경 국비", "지방비"], ["솔루션", "60", "70", "40"]]
    assert refused(at_rows([UNIT, *upright])) == [("B2", "table.versions")]


@pytest.mark.parametrize(("first", "remarks"), [("300", ["table.may-be-sum"]), ("301", [])])
def test_a_line_that_is_the_sum_of_those_below_it_is_told(first: str, remarks: list[str]) -> None:
    rows = [["솔루션", first, "90", ""], ["- 품질예측", "100", "30", ""], ["- 예지보전", "200", "60", ""]]
    budget = taken(at_rows([UNIT, HEAD, *rows, ["인프라", "5", "5", "10"]]))
    assert len(budget.lines) == 4
    assert [each.id for each in budget.remarks] == remarks
    assert [each.say("ko").partition(":")[0] for each in budget.remarks] == ["B3"] * len(remarks)
    assert [each.values["count"] for each in budget.remarks] == [2] * len(remarks)


def test_headings_may_be_the_keys_of_a_proposal() -> None:
    head = ["No.", "category", "title", "year", "national", "private_cash", "total"]
    rows = [
        ["1", "training", "a course", "2026", "60", "40", "100"],
        ["", "total", "", "", "60", "40", "100"],
    ]
    found = taken(at_rows([UNIT, head, *rows, ["", "share", "", "", "60.0%", "40.0%", ""]]))
    (line,) = found.lines
    assert (line.category, line.year, dict(line.words)) == ("training", 2026, {"title": "a course"})
    assert lines(found) == [{"national": "60", "private_cash": "40"}]
    assert totals(found) == {
        "totals.national": "60",
        "totals.private_cash": "40",
        "totals.total": "100",
        "shares.national": "60.0%",
        "shares.private_cash": "40.0%",
    }


MIXED = ["구분", "국비", "현금", "현물", "민간부담금"]


def test_money_that_only_one_row_leaves_unsplit_is_its_amount() -> None:
    rows = [["솔루션", "60", "30", "10", "40"], ["인프라", "60", "", "-", "40"]]
    assert lines(taken(at_rows([UNIT, MIXED, *rows]))) == [
        {"national": "60", "private_cash": "30", "private_in_kind": "10"},
        {"national": "60", "private": "40"},
    ]


def test_a_sum_that_is_worked_out_is_no_amount_where_there_are_no_parts() -> None:
    table = grid(at_rows([UNIT, MIXED, ["솔루션", "60", "30", "10", "40"], ["인프라", "60", "", "", "0"]]))
    cells = tuple(cell._replace(is_formula=cell.text in ("0", "60")) for cell in table.cells)
    (layout,) = layouts(replace(table, cells=cells), VOCABULARY)
    assert lines(budget_of(layout, "표.xlsx"))[1:] == [{"national": "60"}]


def test_a_line_has_the_id_and_the_equipment_of_its_columns() -> None:
    head = ["약칭", "장비", "구분", "국비", "지방비"]
    (line,) = taken(at_rows([UNIT, head, ["가", "서버, 센서", "장비", "60", "40"]])).lines
    # What a row is labelled with is no key of a line.
    assert dict(line.words) == {"id": "가", "equipment": "서버, 센서", "title": "장비"}


def without_results(cells: list[At], *places: str) -> Layout:
    """Return the table of cells of which some are formulas without a result, as a library saves them."""
    bare = message("table.no-value")
    found = [
        cell._replace(text="", trouble=bare) if cell.place.ko in places else cell
        for cell in grid(cells).cells
    ]
    (layout,) = layouts(replace(grid(cells), cells=tuple(found)), VOCABULARY)
    return layout


def test_formulas_without_results_are_one_problem_at_the_first_of_them() -> None:
    rows = [UNIT, HEAD, ["솔루션", "1", "x", "3"], ["인프라", "4", "5", "x"], ["합계", "5", "7", "12"]]
    with pytest.raises(UnreadableError) as found:
        budget_of(without_results(at_rows(rows), "D3", "B5", "C5", "A4"), "표.xlsx")
    assert [(each.location.say("ko"), each.code) for each in found.value.problems] == [
        ("표.xlsx:총괄표!C3", "money.not-an-amount"),
        ("표.xlsx:총괄표!A4", "table.no-value"),
        ("표.xlsx:총괄표!D4", "money.not-an-amount"),
    ]
    assert found.value.problems[1].message.say("ko").startswith("이 칸을 비롯하여 수식 4칸의")


def test_a_formula_without_a_result_stays_what_it_is() -> None:
    rows = [UNIT, HEAD, ["솔루션", "1", "2", "3"]]
    with pytest.raises(UnreadableError) as found:
        budget_of(without_results(at_rows(rows), "C3"), "표.xlsx")
    (problem,) = found.value.problems
    assert problem.message == message("table.no-value")


@pytest.mark.parametrize("place", ["A2", "A3"])
def test_a_word_in_trouble_is_told(place: str) -> None:
    """Else a category would be missing, and nobody would know why."""
    with pytest.raises(UnreadableError) as found:
        budget_of(without_results(at_rows([UNIT, HEAD, ["솔루션", "1", "2", "3"]]), place), "표.xlsx")
    assert [each.location.say("ko") for each in found.value.problems] == [f"표.xlsx:총괄표!{place}"]


@pytest.mark.parametrize(
    ("head", "row", "values"),
    [
        (["", "국비", "지방비"], ["", "1", "2"], 5),
        (["", "국비", "지방비"], ["솔루션", "1", ""], 5),
        (["", "국비", "지방비"], ["2026년", "1", "2"], 7),
        (["세부사업", "국비", "지방비"], ["공정", "1", "2"], 7),
        # Unless the proposal has a consortium, who carries a line out is no value of it.
        (["수행기관", "국비", "지방비"], ["TP", "1", "2"], 5),
    ],
)
def test_reading_ends_at_the_line_with_which_a_table_has_more_values_than_any_file(
    head: list[str], row: list[str], values: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    cells = at_rows([UNIT, head, row, row, row, row])
    monkeypatch.setattr(budget, "MAX_NODES", 4 * values)
    assert len(taken(cells).lines) == 4
    monkeypatch.setattr(budget, "MAX_NODES", 3 * values - 1)
    assert refused(cells) == [("B5", "source.too-many-nodes")]
