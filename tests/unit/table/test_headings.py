"""Years, numbers in front and lost widths of headings: what they say, and what they leave open."""

import pytest

from regionai.source.problem import UnreadableError
from regionai.table.headings import Meaning, Vocabulary
from tables import At, at_rows
from taken import RULES, VOCABULARY, kinds, lines, refused, taken, told, totals

UNIT = ["(단위: 백만원)"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2026", 2026),
        ("2026년도", 2026),
        ("'26년", 2026),
        ("’26", 2026),
        ("‘26년도", 2026),
        ("＇26", 2026),
        ("26년", 2026),
        ("36년", 2036),
        ("1차년도(2026)", 2026),
        ("2026년(1차년도)", 2026),
        ("2차년도\n('27년)", 2027),
    ],
)
def test_a_heading_may_say_its_year_in_two_digits(text: str, year: int) -> None:
    found = VOCABULARY.read(text)
    assert found is not None
    assert (found.year, found.is_undated) == (year, False)


@pytest.mark.parametrize("text", ["25년", "'37", "26", "10년", "2026-2027", "1차", "26년까지"])
def test_what_is_no_year_of_the_edition_is_none(text: str) -> None:
    assert VOCABULARY.read(text) is None


def test_two_digits_are_no_year_where_no_years_are_known() -> None:
    words = Vocabulary(RULES.category_words, of_a_city=False)
    assert (words.read("'26년"), words.read("2026년")) == (None, Meaning(year=2026))


@pytest.mark.parametrize("text", ["1차년도", "2차연도", "제3차년도", "1년차", "10차년도"])
def test_a_year_of_the_work_is_of_no_known_year(text: str) -> None:
    assert VOCABULARY.read(text) == Meaning(is_nth_year=True)


@pytest.mark.parametrize(
    "rows",
    [
        [["구분", "'26년", "’27년"], ["국비", "60", "30"], ["지방비", "20", "10"]],
        [["구분", "1차년도(2026)", "2027년(2차년도)"], ["국비", "60", "30"], ["지방비", "20", "10"]],
        [
            ["구분", "국비(2026)", "지방비(2026)", "2027 국비", "27년 지방비"],
            ["과제", "60", "20", "30", "10"],
        ],
        [["연도", "국비", "지방비"], ["26년", "60", "20"], ["2027", "30", "10"]],
    ],
)
def test_years_stand_wherever_a_table_says_them(rows: list[list[str]]) -> None:
    budget = taken(at_rows([UNIT, *rows]))
    assert kinds(budget) == [(2026, None), (2027, None)]
    assert lines(budget) == [{"national": "60", "local": "20"}, {"national": "30", "local": "10"}]


@pytest.mark.parametrize(
    ("rows", "places"),
    [
        ([["구분", "1차년도", "2차년도(2027)"], ["국비", "60", "30"], ["지방비", "20", "10"]], ["B2"]),
        ([["구분", "1차년도 국비", "1차년도 지방비"], ["과제", "60", "20"]], ["B2", "C2"]),
        ([["구분", "국비", "지방비"], ["1차년도", "60", "20"], ["2차년도", "30", "10"]], ["A3", "A4"]),
    ],
)
def test_a_year_of_the_work_alone_is_refused_where_it_stands(
    rows: list[list[str]], places: list[str]
) -> None:
    assert refused(at_rows([UNIT, *rows])) == [(place, "table.nth-year") for place in places]


def test_a_year_of_the_work_over_several_columns_is_refused_once() -> None:
    head = [At(2, 1, "구분", 2), At(2, 2, "1차년도", 1, 2), At(3, 2, "국비"), At(3, 3, "지방비")]
    assert refused([*at_rows([UNIT]), *head, *at_rows([["과제", "60", "20"]], 4)]) == [
        ("B2", "table.nth-year")
    ]


@pytest.mark.parametrize(
    "numbers",
    [
        ("1. ", "2. ", "3. "),
        ("1) ", "(2)", "3)"),
        ("①", "② ", "③"),
        ("가. ", "나) ", "다."),
        ("Ⅰ. ", "Ⅱ ", "III."),
        ("- ", "○ ", "ㅇ "),
    ],
)
def test_numbers_in_front_of_headings_say_nothing(numbers: tuple[str, str, str]) -> None:
    one, two, three = numbers
    rows = [["구분", "금액(백만원)", "비율"], [f"{one}국비", "60", "60%"], [f"{two}지방비", "20", "20%"]]
    rows += [[f"{three}민간부담금", "20", "20%"], ["합 계", "100", "100%"]]
    budget = taken(at_rows(rows))
    assert lines(budget) == [{"national": "60", "local": "20", "private": "20"}]
    assert totals(budget) == {"shares.national": "60%", "shares.local": "20%", "shares.private": "20%"}


def test_parts_below_their_sum_are_numbered_as_well() -> None:
    rows = [["구분", "금액(백만원)"], ["1. 국비", "60"], ["2. 지방비", "21"], [" - 도비", "5"]]
    budget = taken(at_rows([*rows, [" - 시군비", "15"]]))
    assert lines(budget) == [{"national": "60", "province": "5", "municipality": "15"}]
    assert [each.say("ko") for each in budget.remarks] == [
        "B3: 합계는 21,000,000원인데 세부 금액을 더하면 20,000,000원입니다."
    ]


def test_a_number_in_front_of_nothing_is_no_heading() -> None:
    assert [VOCABULARY.read(text) for text in ("1.", "-", "1.5", "2026.", "계)")] == [None] * 5


def csv(*rows: str) -> list[At]:
    return at_rows([UNIT, *(row.split(",") for row in rows)])


def test_years_that_lost_their_width_have_it_where_the_same_headings_stand_below_each() -> None:
    budget = taken(
        csv("구분,2026년,,2027년,,계,", f",국비,지방비{',국비,지방비' * 2}", "과제,6,2,7,3,13,5")
    )
    assert kinds(budget) == [(2026, None), (2027, None)]
    assert lines(budget) == [{"national": "6", "local": "2"}, {"national": "7", "local": "3"}]
    assert told(budget) == []


def test_columns_without_headings_between_the_years_are_no_part_of_them() -> None:
    rows = ("구분,2026년,,,2027년,,", ",국비,지방비,,국비,지방비,", "과제,6,2,,7,3,비밀")
    assert lines(taken(csv(*rows))) == [
        {"national": "6", "local": "2"},
        {"national": "7", "local": "3"},
    ]


def test_sources_that_lost_their_width_have_it_where_the_same_headings_stand_below_each() -> None:
    budget = taken(
        csv(
            "구분,국비,,지방비,,합계,",
            ",금액,비율,금액,비율,금액,비율",
            "과제,6,60%,4,40%,10,100%",
            "계,6,60%,4,40%,10,100%",
        )
    )
    assert lines(budget) == [{"national": "6", "local": "4"}]
    assert totals(budget) == {
        "totals.national": "6",
        "totals.local": "4",
        "totals.total": "10",
        "shares.national": "60%",
        "shares.local": "40%",
    }


def test_a_source_that_lost_its_width_stands_over_its_parts_and_their_sum() -> None:
    head = ("구분,국비,지방비,,", ",,도비,시군비,소계")
    budget = taken(csv(*head, "과제,6,1,2,3"))
    assert lines(budget) == [{"national": "6", "province": "1", "municipality": "2"}]
    assert told(budget) == []
    assert told(taken(csv(*head, "과제,6,1,2,4"))) == ["table.sum-differs"]
    assert lines(taken(csv("구분,국비,대응자금,", ",,현금,현물", "과제,6,1,2"))) == [
        {"national": "6", "matching": "3"}
    ]


def test_sources_at_the_left_that_lost_their_height_have_it_as_well() -> None:
    rows = ("재원,,금액", "국비,,6", "지방비,도비,1", ",시군비,2", ",소계,4", "민간,현금,4", ",현물,5")
    budget = taken(csv(*rows))
    parts = {"province": "1", "municipality": "2", "private_cash": "4", "private_in_kind": "5"}
    assert lines(budget) == [{"national": "6", **parts}]
    assert told(budget) == ["table.sum-differs"]


@pytest.mark.parametrize(
    ("head", "below", "place"),
    [
        # One year: what stands right of it may be of no year.
        ("구분,2026년,", ",국비,지방비", "B2"),
        # The sum of the last may be one of both.
        ("구분,2026년,,2027년,,", ",국비,지방비,국비,지방비,합계", "B2"),
        # A place without a heading below it.
        ("구분,2026년,,,2027년,,", ",국비,,지방비,국비,,지방비", "B2"),
        # What stands twice below one year is not one year's.
        ("구분,2026년,,,2027년,,", ",국비,지방비,국비,국비,지방비,국비", "B2"),
        ("구분,솔루션,,인프라", ",국비,지방비,국비", "B2"),
        ("구분,1차년도,", ",국비,지방비", "B2"),
        ("구분,민간부담금,,", ",현금,현물,합계", "B2"),
    ],
)
def test_a_heading_that_may_stand_over_more_is_refused(head: str, below: str, place: str) -> None:
    found = refused(csv(head, below, "과제" + ",1" * below.count(",")))
    assert (place, "table.how-far") in found


def test_the_width_of_a_title_is_of_no_account() -> None:
    budget = taken(csv("2026년,,", "구분,국비,지방비", "과제,6,4"))
    assert (kinds(budget), lines(budget)) == ([(None, None)], [{"national": "6", "local": "4"}])


def test_a_heading_with_nothing_open_right_of_it_is_as_wide_as_it_is() -> None:
    budget = taken(csv("구분,2026년,2026년,합계", ",국비,지방비,", "과제,6,4,10"))
    assert (kinds(budget), lines(budget)) == ([(2026, None)], [{"national": "6", "local": "4"}])


PLACES = Vocabulary(
    RULES.category_words, of_a_city=False, places=("경상북도", "경북", "포항시", "구미시", "칠곡군")
)


def test_a_source_may_name_whose_money_it_is() -> None:
    head = ["구분", "국비", "도비(경북)", "시비(포항)", "시비(구미시)", "군비(칠곡군)", "기업부담"]
    budget = taken(at_rows([UNIT, head, ["과제", "60", "10", "1", "2", "3", "20"]]), PLACES)
    assert lines(budget) == [{"national": "60", "province": "10", "municipality": "6", "private": "20"}]


@pytest.mark.parametrize("text", ["시비(부산)", "시비(이월)", "국비(포항)", "시비(포)", "민간(포항)"])
def test_what_is_no_place_of_the_region_is_not_known(text: str) -> None:
    assert PLACES.read(text) is None


@pytest.mark.parametrize(
    "pair",
    [("시비", "시비(포항)"), ("시비(포항)", "시비"), ("시비(포항)", "시비(포항)"), ("도비", "도비(경북)")],
)
def test_money_of_a_place_beside_that_of_all_is_refused(pair: tuple[str, str]) -> None:
    cells = at_rows([UNIT, ["구분", "국비", *pair], ["과제", "60", "1", "2"]])
    with pytest.raises(UnreadableError) as found:
        taken(cells, PLACES)
    assert [each.code for each in found.value.problems] == ["table.twice"]


@pytest.mark.parametrize("word", ["기업부담", "기업 부담금"])
def test_money_of_firms_is_private(word: str) -> None:
    head = [
        At(2, 1, "재원", 1, 3),
        At(3, 1, "국비"),
        At(3, 2, word, 1, 2),
        At(4, 2, "현금"),
        At(4, 3, "현물"),
    ]
    budget = taken([*at_rows([UNIT]), *head, *at_rows([["60", "10", "20"]], 5)])
    assert lines(budget) == [{"national": "60", "private_cash": "10", "private_in_kind": "20"}]


def test_a_heading_may_stand_over_all_sources_without_its_width() -> None:
    budget = taken(csv("구분,재원,,,합계", ",국비,지방비,민간부담금,", "솔루션,6,2,2,10", "합계,6,2,2,10"))
    assert lines(budget) == [{"national": "6", "local": "2", "private": "2"}]
    assert totals(budget)["totals.total"] == "10"
    assert told(budget) == []
