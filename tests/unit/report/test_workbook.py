"""The workbook of a proposal: what stands in its cells, what can be chosen, and that no text runs."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from rich.cells import cell_len

from builders import LIBRARY, make_proposal
from regionai.model.money import EXACT
from regionai.model.words import MEMBER_KINDS, ROLES
from regionai.source.office.workbook import read_workbook
from regionai.table.budget import Budget, budget_of
from regionai.table.headings import Vocabulary
from regionai.table.layout import layouts
from workbooks import book, every_way, proposals

TEXT = """
consortium:
  - {id: tp, name: '=HYPERLINK("http://x","y")', kind: technopark, role: lead, region: 경북}
  - {id: far, name: 먼 기관, kind: other, country: JP}
period: {from: 2026-05-01, to: 2027-12-31}
amounts: {unit: 백만원}
budget:
  - {category: solution, title: '=1+1', year: 2026, item: 민간이전, executed_by: tp, national: '6,000',
     local: 2000}
  - {category: unheard, title: '@SUM(A1)', national: 0.5, private: 12.25}
totals: {total: '8,012.75', national: 60.005억}
targets: {results: [{name: 불량률, unit: '%', target: 2}, {name: 시간, unit: 초, baseline: 9}]}
documents: [{kind: other, title: '-2+3', dated: 2026-01-02}]
"""


def loaded(text: str, lang: str = "ko") -> Workbook:
    return load_workbook(BytesIO(book(text, LIBRARY, "ko" if lang == "ko" else "en").content))


def rows(sheet: Worksheet, columns: int) -> list[tuple[object, ...]]:
    found = sheet.iter_rows(max_col=columns, values_only=True)
    return [row for row in found if any(value is not None for value in row)]


@pytest.fixture(scope="module")
def korean() -> Workbook:
    return loaded(make_proposal(TEXT))


def test_the_sheets_have_the_names_of_their_language(korean: Workbook) -> None:
    assert korean.sheetnames == ["표지", "예산", "컨소시엄", "서류", "판정", "출처", "목록"]
    english = ["cover", "budget", "consortium", "documents", "verdict", "sources", "lists"]
    assert loaded(make_proposal(TEXT), "en").sheetnames == english


def test_the_cover_has_a_row_for_each_key_path_and_open_ones_for_more(korean: Workbook) -> None:
    found = {tuple(each for each in row[:4] if each): row[4] for row in rows(korean["표지"], 5)}
    assert found["구분", "항목", "세부 항목·순번", "순번별 내용"] == "값"
    assert found["사업명",] == "시험 제안"
    assert found["신청", "지역"] == "경북"
    assert str(found["기간", "까지"]) == "2027-12-31 00:00:00"
    # A sum stands beside no unit, and says its own.
    assert (found["합계", "총사업비"], found["합계", "국비"]) == ("8,012.75백만원", "60.005억")
    assert (found["목표", "성과", "1", "이름"], found["목표", "성과", "2", "현재"]) == ("불량률", "9")
    assert found["계획", "인력계획"] is None


def test_a_line_is_a_row_in_the_unit_of_the_proposal(korean: Workbook) -> None:
    sheet = korean["예산"]
    assert sheet["A2"].value == "(단위: 백만원)"
    head, first, second, *_ = rows(sheet, 10)[3:]
    assert head == (
        "번호",
        "분야",
        "내용",
        "비목",
        "수행",
        "연도",
        "국비",
        "지방비",
        "민간부담금",
        "총사업비",
    )
    assert first[:9] == (1, "AI 솔루션 개발·보급", "=1+1", "민간이전", "tp", 2026, 6000, 2000, None)
    assert second[:9] == (2, "unheard", "@SUM(A1)", None, None, None, 0.5, None, 12.25)


def test_text_of_others_is_no_formula(korean: Workbook) -> None:
    sheets = (korean[name] for name in ("표지", "컨소시엄", "서류"))
    cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert korean["예산"]["C5"].data_type == "s"
    assert korean["컨소시엄"]["B2"].value == '=HYPERLINK("http://x","y")'


def test_bodies_and_documents_have_a_row_each(korean: Workbook) -> None:
    assert rows(korean["컨소시엄"], 6)[1:] == [
        ("tp", '=HYPERLINK("http://x","y")', "테크노파크", "주관", "경북", None),
        ("far", "먼 기관", "기타", "참여", None, "JP"),
    ]
    ((kind, title, _, dated),) = rows(korean["서류"], 4)[1:]
    assert (kind, title, str(dated)) == ("기타", "-2+3", "2026-01-02 00:00:00")


def chosen(book: Workbook, sheet: str, cell: str) -> list[object]:
    """The list that a cell is chosen from."""
    (rule,) = (each for each in book[sheet].data_validations.dataValidation if cell in each.sqref)
    name, _, area = str(rule.formula1).replace("'", "").replace("$", "").partition("!")
    return [cell.value for (cell,) in book[name][area]]


def test_cells_are_chosen_from_the_lists_of_the_edition(korean: Workbook) -> None:
    titles = ["AI 솔루션 개발·보급", "AI 활용 인프라 구축", "AI 인력양성", "기타"]
    assert chosen(korean, "예산", "B5") == titles
    assert chosen(korean, "예산", "F5") == [2026, 2027, 2028, 2029]
    assert chosen(korean, "컨소시엄", "C2") == [words[0] for words in MEMBER_KINDS.values()]
    assert chosen(korean, "컨소시엄", "D2") == [words[0] for words in ROLES.values()]
    assert "지방비 확약서" in chosen(korean, "서류", "A2")
    assert chosen(korean, "예산", "A2")[:4] == [
        "(단위: 원)",
        "(단위: 천원)",
        "(단위: 만원)",
        "(단위: 십만원)",
    ]
    assert "제주" in chosen(korean, "표지", "E7")


def test_the_verdict_is_a_formula_without_a_division(korean: Workbook) -> None:
    sheet = korean["판정"]
    checks = {row[2]: row[5] for row in rows(sheet, 6) if row[2]}
    assert str(checks["5 × 국비 ≤ 3 × 총사업비"]).startswith("=IFERROR(5*$D$")
    formulas = [str(cell.value) for cell in sheet["F"] if str(cell.value).startswith("=")]
    assert formulas
    assert not any("/" in formula for formula in formulas)


def test_a_rule_that_is_no_formula_is_never_met(korean: Workbook) -> None:
    outcomes = {str(row[0]).rpartition("(")[2]: row[1] for row in rows(korean["판정"], 2)}
    for rule in ("allowed-categories)", "application-window)", "feasibility-study)"):
        assert outcomes[rule] == "여기에서 계산하지 않음: `regionai check`로 점검하세요"


def test_every_rule_of_the_edition_and_of_the_law_is_there_with_its_source(korean: Workbook) -> None:
    found = [str(row[0]) for row in rows(korean["판정"], 1)]
    for name in ("region-led-ai@2026", "subsidy-law@2026"):
        for rule in LIBRARY.find(name).rules.rules:
            assert f"{rule.title.ko} ({rule.id})" in found
    sources = [row[1] for row in rows(korean["출처"], 2)]
    assert {"press-20260204", "local-finance-act"} <= set(sources)


def read(content: bytes, edition: str) -> Budget:
    """The budget of a workbook as the tool reads any table."""
    rules = LIBRARY.find(edition).rules
    tables = read_workbook(content, "proposal.xlsx")
    (grid,) = (each for each in tables.grids if each.name.ko in ("예산", "budget"))
    (layout,) = layouts(grid, Vocabulary(rules.category_words, of_a_city=False))
    return budget_of(layout, "proposal.xlsx")


@pytest.mark.slow
@pytest.mark.parametrize("path", proposals(), ids=lambda path: path.stem)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_budget_is_read_back_as_it_was(path: Path, lang: str) -> None:
    own = book(path.read_text(encoding="utf-8"), LIBRARY, "ko" if lang == "ko" else "en")
    proposal, applied = own.assessment.proposal, own.assessment.applied[0].rules
    found = read(own.content, applied.name)
    assert found.unit == proposal.amounts.unit
    # Of a line without a category or a year it is told that it is not that of the line above.
    assert {each.id for each in found.remarks} <= {"table.open"}
    assert len(found.lines) == len(proposal.budget)
    for line, written in zip(found.lines, proposal.budget, strict=True):
        amounts = {str(each.at[-1]): each.written.replace(",", "") for each in line.figures}
        right = {key: amount.printed.amount for key, amount in written.amounts()}
        assert {key: round(float(text) * found.unit) for key, text in amounts.items()} == right
        if written.category in applied.line_categories:
            assert line.category == written.category
        assert line.year == written.year
    if proposal.rounding() != EXACT:
        assert (found.totals, found.shares) == ((), ())
        return
    totals = {str(each.at[-1]): each.written for each in found.totals}
    whole = sum(amount.printed.amount for line in proposal.budget for _, amount in line.amounts())
    assert round(float(totals["total"].replace(",", "")) * found.unit) == whole


def test_the_same_proposal_makes_the_same_bytes() -> None:
    text = make_proposal(TEXT)
    assert book(text, LIBRARY).content == book(text, LIBRARY).content


def test_amounts_that_say_how_they_were_rounded_stay_text() -> None:
    text = make_proposal("budget: [{national: 78억여, local: 20억}]\namounts: {cut_to: 억원, unit: 천원}")
    found = loaded(text)
    assert [found["예산"][cell].value for cell in ("E5", "F5", "A2")] == [
        "78억여",
        2_000_000,
        "(단위: 천원)",
    ]
    cover = {row[:2]: row[4] for row in rows(found["표지"], 5)}
    assert (cover["금액", "단위"], cover["금액", "절사"]) == ("천원", "억원")


def test_a_table_has_the_columns_that_rules_and_lines_need(tmp_path: Path) -> None:
    library = every_way(tmp_path)
    text = make_proposal("programme: books\nedition: '1'\nbudget: [{matching: 1}, {province: 1, site: 곳}]")
    sheet = load_workbook(BytesIO(book(text, library).content))["예산"]
    assert [cell.value for cell in sheet[4]] == [
        *("번호", "분야", "내용", "비목", "수행", "장소", "연도"),
        *("국비", "시도비", "대응투자", "총사업비"),
    ]


def test_a_source_says_what_the_rules_ask_of_it(korean: Workbook) -> None:
    comment = korean["예산"]["G4"].comment
    assert comment is not None
    assert "국비는 총사업비의 60% 이하여야 합니다." in str(comment.text)


def test_rows_above_and_right_below_the_note_are_within_the_sums() -> None:
    """A spreadsheet widens a range for a row that is inserted above its last one."""
    text = make_proposal("budget: [{national: 60, local: 40}]")
    sheet = load_workbook(BytesIO(book(text, LIBRARY).content))["예산"]
    (note,) = (row for row in range(1, 40) if str(sheet.cell(row, 1).value).startswith("줄이 모자라면"))
    end, total = str(sheet.cell(note + 1, 1).value), str(sheet.cell(note + 2, 5).value)
    assert (end, total) == ("여기까지가 합계와 판정의 범위입니다.", f"=SUM($E$5:$E${note + 1})")


def test_of_money_that_stands_in_two_columns_neither_has_a_sum() -> None:
    """One line tells cash from goods and the other does not: a sum of cash would not be all cash."""
    text = make_proposal("budget: [{national: 60, private_cash: 40}, {national: 60, private: 40}]")
    sheet = load_workbook(BytesIO(book(text, LIBRARY).content))["예산"]
    sums = {str(head.value): cell.value for head, cell in zip(sheet[4], sheet[24], strict=True)}
    assert sums.pop("분야") == "합계"
    assert {head for head, value in sums.items() if value} == {"국비", "지방비", "총사업비"}


def test_of_no_money_there_is_no_share() -> None:
    text = make_proposal("budget: [{national: 0, local: 0}]")
    content = book(text, LIBRARY).content
    assert load_workbook(BytesIO(content), data_only=True)["예산"]["E24"].value == "-"
    assert read(content, "region-led-ai@2026").shares == ()


def test_the_id_and_the_equipment_of_a_line_stand_in_its_row() -> None:
    text = make_proposal("budget: [{id: 가, equipment: [서버, 센서], national: 60, local: 40}]")
    sheet = load_workbook(BytesIO(book(text, LIBRARY).content))["예산"]
    assert [(sheet[4][at].value, sheet[5][at].value) for at in (3, 4)] == [
        ("약칭", "가"),
        ("장비", "서버, 센서"),
    ]


def test_another_edition_on_the_cover_stops_the_verdict(korean: Workbook) -> None:
    state = str(korean["판정"]["B6"].value)
    assert '&""<>"2026"),"표지의 판본이 바뀌었습니다.' in state


def test_a_row_is_as_high_as_its_words_need(korean: Workbook) -> None:
    sheet = korean["판정"]
    widths = {letter: sheet.column_dimensions[letter].width - 1 for letter in "AEFG"}
    for row in range(9, 32):
        words = ((letter, sheet[f"{letter}{row}"].value) for letter in widths)
        lines = max(cell_len(str(said)) / widths[letter] for letter, said in words)
        # A line of Hangul is about 16 points; what is worked out may take two.
        assert (sheet.row_dimensions[row].height or 0) >= 16 * max(lines, 2)
    assert korean["예산"].row_dimensions[6].height is None


def test_anything_but_a_number_among_the_amounts_is_warned_of(korean: Workbook) -> None:
    (rule,) = (r for r in korean["예산"].data_validations.dataValidation if "H5" in r.sqref)
    assert (rule.type, rule.operator, rule.formula1, rule.errorStyle) == (
        "decimal",
        "greaterThanOrEqual",
        "0",
        "warning",
    )
    assert "금액은 숫자로" in str(rule.error)
    text = make_proposal("budget: [{category: solution, national: 약 60억, local: 20억}]")
    rules = loaded(text)["예산"].data_validations.dataValidation
    assert not any(rule.type == "decimal" for rule in rules)


def test_a_korean_workbook_calls_the_programme_by_its_title(korean: Workbook) -> None:
    assert korean["표지"]["E3"].value == "지역 주도형 AI 대전환"
    assert loaded(make_proposal(TEXT), "en")["cover"]["E3"].value == "region-led-ai"


def test_a_day_that_is_not_said_is_an_open_cell() -> None:
    sheet = loaded(make_proposal("edition: '2026'", without=["submitted"]))["표지"]
    found = {tuple(each for each in row[:4] if each): row[4] for row in rows(sheet, 5)}
    assert found["제출일",] is None
