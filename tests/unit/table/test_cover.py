"""What the sheets beside the budget say, as the text of a proposal, and what no cell of them can hold."""

from dataclasses import replace

import pytest

from regionai.messages import Text
from regionai.source.grid import Tables
from regionai.source.problem import UnreadableError
from regionai.table.cover import Assumed, sheets_of, workbook_text
from tables import at_rows
from taken import grid

FILE = "예산.xlsx"
HEAD = ["항목", "세부 항목", "세부 항목", "값", "설명"]
REGION = ["신청", "지역", "", "경북"]


def tables(**sheets: list[list[str]]) -> Tables:
    found = (replace(grid(at_rows(rows)), name=Text(name, name)) for name, rows in sheets.items())
    return Tables(tuple(found))


def text(*rows: list[str], **sheets: list[list[str]]) -> list[str]:
    """Return the lines that a cover sheet and others make, but for those that every workbook has."""
    found = sheets_of(tables(표지=[HEAD, REGION, *rows], **sheets), FILE)
    lines = workbook_text(found, FILE, Assumed("P", "T", None, None)).text.splitlines()
    assert lines[:3] == ["형식: 1", "신청:", "  지역: 경북"]
    assert lines[-3:] == ["사업: P", "사업명: T", "예산: {workbook: .}"]
    return lines[3:-3]


def refused(*rows: list[str], **sheets: list[list[str]]) -> list[str]:
    with pytest.raises(UnreadableError) as found:
        text(*rows, **sheets)
    return [each.say("ko") for each in found.value.problems]


@pytest.mark.parametrize("sign", ["~", "∼", "～", " ~ "])
def test_a_period_may_stand_in_one_cell(sign: str) -> None:
    period = ["기간:", '  부터: "2026-05-01"', '  까지: "2026. 12. 31."']
    assert text(["기간", "", "", f"2026-05-01{sign}2026. 12. 31."]) == period
    assert text(["사업기간", "", "", f"2026-05-01{sign}2026. 12. 31."]) == ["사업기간:", *period[1:]]


def test_only_a_period_is_two_days() -> None:
    assert text(["제출일", "", "", "1~2"]) == ['제출일: "1~2"']
    assert text(["기간", "", "", "1~2~3"]) == ['기간: "1~2~3"']
    assert text(["기간", "부터", "", "1~2"]) == ["기간:", '  부터: "1~2"']


def test_a_period_in_one_cell_stands_beside_no_other() -> None:
    assert refused(["기간", "", "", "2026-05-01~2026-12-31"], ["기간", "까지", "", "2026-12-30"]) == [
        "예산.xlsx:표지!D4 `까지`는 표지!D3에도 기재되어 있습니다. 하나를 지우세요."
    ]


@pytest.mark.parametrize("sign", [":", " :", "："])
def test_a_colon_behind_a_name_says_nothing(sign: str) -> None:
    assert text([f"기간{sign}", f"부터{sign}", "", "2026"]) == ["기간:", "  부터: 2026"]


@pytest.mark.parametrize("key", ["서류", "컨소시엄"])
def test_a_sheet_or_a_cover_may_say_that_there_are_none(key: str) -> None:
    assert text([key, "", "", "없음"]) == [f"{key}: []"]
    assert text(**{key: [["이름", "종류"], ["", "없음"]]}) == [f"{key}: []"]
    assert text(**{key: [["이름", "종류"]]}) == []


def test_none_beside_a_word_is_a_word() -> None:
    assert text(서류=[["제목", "파일"], ["없음", "가.pdf"]]) == [
        "서류:",
        "  - 제목: 없음",
        "    파일: 가.pdf",
    ]


def test_remarks_and_numbers_of_items_are_not_read() -> None:
    assert text(서류=[["연번", "제목", "비고"], ["1", "가", "원본"], ["2", "나"]]) == [
        "서류:",
        "  - 제목: 가",
        "  - 제목: 나",
    ]


@pytest.mark.parametrize("key", ["서류", "컨소시엄"])
def test_an_item_is_not_written_on_the_cover(key: str) -> None:
    (said,) = refused([key, "", "", "1부"])
    assert said.startswith(f"예산.xlsx:표지!D3 `{key}")
    assert f"`{key}` 시트에 한 행에 하나씩" in said


def test_the_budget_is_not_written_on_the_cover() -> None:
    (said,) = refused(["예산", "", "", "100억"])
    assert said == (
        "예산.xlsx:표지!D3 `예산`은 `예산` 시트의 표에 적습니다. "
        "이 칸을 비우고, 총사업비이면 `합계`, `총사업비`의 값으로 적으세요."
    )


@pytest.mark.parametrize("row", [["목표", "성과", "1", "가"], ["금액", "1", "", "천원"]])
def test_a_number_has_a_part_behind_it(row: list[str]) -> None:
    assert refused(row) == ["예산.xlsx:표지!D3 번호 다음 칸이 비어 있습니다. 그 칸에 세부 항목을 적으세요."]


def test_what_has_numbers_has_no_names_beside_them() -> None:
    numbered, named = ["성과", "1", "이름", "가"], ["성과", "이름", "", "나"]
    for one, other in ((numbered, named), (named, numbered)):
        (said,) = refused(one, other)
        assert said.startswith("예산.xlsx:표지!D4 `성과`")
        assert "번호로, 여기에서는 이름으로" in said
