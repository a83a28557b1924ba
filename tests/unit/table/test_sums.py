"""A row that is called a sum is one, or is told: by the amounts of the rows beside it."""

import pytest

from tables import At, at_rows
from taken import kinds, lines, refused, taken, told, totals

UNIT = ["(단위: 백만원)"]
HEAD = ["분야", "내용", "세부", "국비", "지방비"]


def read(*rows: str, head: list[str] = HEAD) -> list[At]:
    return at_rows([UNIT, head, *(row.split(",") for row in rows)])


# A name of a sum beside other words.


@pytest.mark.parametrize("word", ["소계", "총사업비", "합계", "솔루션 소계"])
def test_a_sum_beside_other_words_is_one_where_its_amounts_are_those_of_the_lines_above(word: str) -> None:
    rows = ("솔루션,A,,1,2", "솔루션,B,,3,4", f"솔루션,{word},2개 과제,4,6")
    assert lines(taken(read(*rows))) == [{"national": "1", "local": "2"}, {"national": "3", "local": "4"}]


def test_a_sum_beside_other_words_may_stand_above_its_lines() -> None:
    rows = ("솔루션,소계,2개 과제,4,6", "솔루션,A,,1,2", "솔루션,B,,3,4", "인프라,C,,5,6")
    assert len(lines(taken(read(*rows)))) == 3


@pytest.mark.parametrize("amounts", ["4,7", "4,5", "1,3"])
def test_a_sum_beside_other_words_that_sums_nothing_is_told_at_its_cell(amounts: str) -> None:
    """One of the unit more, or less: whether it is a line that is called so nobody knows."""
    rows = ("솔루션,A,,1,2", "솔루션,B,,3,4", f"솔루션,소계,관리비,{amounts}", "인프라,C,,5,60")
    assert refused(read(*rows)) == [("B5", "table.sum-or-line")]


def test_lines_that_are_called_sums_are_told_where_the_table_has_no_others() -> None:
    rows = ("솔루션,총사업비,관리비,6,2", "인프라,소계,인건비,3,1", "합계,,,9,3")
    assert refused(read(*rows)) == [("B3", "table.sum-or-line"), ("B4", "table.sum-or-line")]


def test_a_rounded_sum_beside_other_words_is_taken_as_it_is_called() -> None:
    rows = ("솔루션,A,,1,2", "솔루션,소계,관리비,5백만여원,1")
    assert lines(taken(read(*rows))) == [{"national": "1", "local": "2"}]


# A sum of what the table has no line of.


@pytest.mark.parametrize(("category", "places"), [("솔루션", []), ("", []), ("인프라", ["B3"])])
def test_a_sum_has_lines_that_may_be_of_its_kind(category: str, places: list[str]) -> None:
    cells = read("솔루션,소계,,4,6", f"{category},A,,4,6")
    if places:
        assert refused(cells) == [(place, "table.sum-of-nothing") for place in places]
    else:
        assert len(taken(cells).lines) == 1


@pytest.mark.parametrize(("year", "is_one"), [("2026", True), ("", True), ("2027", False)])
def test_a_sum_of_a_year_has_lines_that_may_be_of_it(year: str, is_one: bool) -> None:
    cells = read("2026년 소계,,4,6", f"{year},A,4,6", head=["연도", "내용", "국비", "지방비"])
    if is_one:
        assert len(taken(cells).lines) == 1
    else:
        assert refused(cells) == [("A3", "table.sum-of-nothing")]


def test_a_table_of_sums_alone_is_a_table_of_sums() -> None:
    assert totals(taken(read("솔루션,소계,,4,6", "합계,,,4,6"))) == {
        "totals.solution.national": "4",
        "totals.solution.local": "6",
        "totals.national": "4",
        "totals.local": "6",
    }


# A sum that does not say of what.


def test_a_sum_of_the_lines_of_one_year_is_that_of_the_year() -> None:
    rows = ("2026,A,6,2", "2026,B,6,2", "소계,,12,4", "2027,A,6,2", "소계,,6,2")
    budget = taken(read(*rows, head=["연도", "내용", "국비", "지방비"]))
    assert totals(budget) == {
        "totals.2026.national": "12",
        "totals.2026.local": "4",
        "totals.2027.national": "6",
        "totals.2027.local": "2",
    }
    assert told(budget) == []


def test_a_sum_of_some_lines_of_a_category_is_not_that_of_all_of_it() -> None:
    rows = ("솔루션,A,,1,2", "솔루션,B,,3,4", "소계,,,4,6", "솔루션,C,,1,2", "소계,,,1,2")
    budget = taken(read(*rows))
    assert (totals(budget), told(budget)) == ({}, ["table.sum-of-what", "table.sum-of-what"])


@pytest.mark.parametrize(
    ("amounts", "is_sum"), [("9,12", True), ("9,13", False), ("5,6", True), ("8,10", True)]
)
def test_a_sum_that_says_nothing_is_that_of_any_lines_above_it(amounts: str, is_sum: bool) -> None:
    cells = read("솔루션,A,,1,2", "인프라,B,,3,4", "인프라,C,,5,6", f"소계,,,{amounts}")
    if is_sum:
        assert told(taken(cells)) == ["table.sum-of-what"]
    else:
        assert refused(cells) == [("A6", "table.sum-or-line")]


# A row without a name.


def test_a_row_without_a_name_that_sums_others_is_told() -> None:
    head = ["분야", "국비", "지방비"]
    assert refused(read("솔루션,6,2", "인프라,5,1", ",11,3", head=head)) == [("B5", "table.unnamed-sum")]
    assert len(taken(read("솔루션,6,2", "인프라,5,1", ",11,4", head=head)).lines) == 3
    assert len(taken(read("솔루션,6,2", ",6,2", head=head)).lines) == 2


def test_a_row_that_is_counted_as_a_line_is_one() -> None:
    head = ["번호", "국비", "지방비"]
    assert len(taken(read("1,6,2", "2,5,1", "3,11,3", head=head)).lines) == 3


def test_a_row_of_a_year_alone_that_sums_the_others_of_it_is_told() -> None:
    rows = ("솔루션,2026,6,2", "솔루션,2027,5,1", "인프라,2026,4,1", "합계,2027,5,1", ",2026,10,3")
    head = ["분야", "연도", "국비", "지방비"]
    assert refused(read(*rows, head=head)) == [("B7", "table.unnamed-sum")]
    assert len(taken(read(*rows[:-1], ",2026,10,4", head=head)).lines) == 4


# A year that has one line.


@pytest.mark.parametrize("said", ["8", "9"])
def test_the_sum_of_a_year_with_one_line_is_declared(said: str) -> None:
    budget = taken(read("국비,6,5", "지방비,2,1", f"합계,{said},6", head=["재원", "2026년", "2027년"]))
    assert kinds(budget) == [(2026, None), (2027, None)]
    assert totals(budget) == {"totals.2026.total": said, "totals.2027.total": "6"}
    assert told(budget) == []


def test_the_sum_of_a_line_is_none_of_its_year_beside_others() -> None:
    head = ["연도", "내용", "국비", "지방비", "합계"]
    budget = taken(read("2026,A,6,2,9", "2026,B,6,2,8", "2027,C,6,2,8", head=head))
    assert totals(budget) == {"totals.2027.total": "8"}
    assert told(budget) == ["table.sum-differs"]
    # A line that says no year may be of any.
    assert totals(taken(read("2026,A,6,2,8", ",B,6,2,8", head=head))) == {}


def test_a_line_of_nothing_is_the_sum_of_nothing() -> None:
    rows = ("솔루션,A,,0,0", "솔루션,B,,0,0", "솔루션,C,,0,0")
    assert told(taken(read(*rows))) == []


# Lines above those that they sum.


LEVELS = ("합계,10,3", "○ 솔루션,7,2", "- A,4,1", "- B,3,1", "○ 인력양성,3,1", "- C,3,1")
SOURCES = ["구분", "국비", "지방비"]


def test_lines_without_which_the_sum_of_all_is_right_are_told() -> None:
    cells = read(*LEVELS, head=SOURCES)
    assert refused(cells) == [("A4", "table.sum-by-total"), ("A7", "table.sum-by-total")]


@pytest.mark.parametrize("head", [SOURCES, ["분야", *SOURCES[1:]]])
def test_lines_that_are_called_sums_then_are_sums(head: list[str]) -> None:
    rows = [f"{row.partition(',')[0]} 소계,7,2" if "솔루션" in row else row for row in LEVELS[:4]]
    assert len(taken(read("합계,7,2", *rows[1:], head=head)).lines) == 2


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        # The sum of all is that of all rows, or of none that is known.
        (("합계,20,6", *LEVELS[1:]), 5),
        (("합계,11,3", *LEVELS[1:]), 5),
        (LEVELS[1:], 5),
        # Two lines of one amount, and a sum that is wrong.
        (("A,3,1", "B,3,1", "합계,3,1"), 2),
    ],
)
def test_other_lines_are_lines(rows: tuple[str, ...], count: int) -> None:
    assert len(taken(read(*rows, head=SOURCES)).lines) == count


# A row of which only a sum is known.


@pytest.mark.parametrize("first", ["", "-", "0"])
@pytest.mark.parametrize(("last", "is_refused"), [("30", True), ("1", True), ("0", False), ("-", False)])
def test_a_sum_without_parts_is_refused_whatever_stands_for_another_year(
    first: str, last: str, is_refused: bool
) -> None:
    head = [
        "내용",
        "2026년 국비",
        "2026년 지방비",
        "2026년 계",
        "2027년 국비",
        "2027년 지방비",
        "2027년 계",
    ]
    cells = read("A,1,2,3,4,5,9", f"B,,,{first},,,{last}", head=head)
    if is_refused:
        assert refused(cells) == [("G4", "table.only-sum")]
    else:
        assert len(taken(cells).lines) == 2
