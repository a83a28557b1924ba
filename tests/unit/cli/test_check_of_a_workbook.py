"""A workbook is judged as the proposal that it is: every finding at its cell."""

import json
import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from calls import Printed, page, printed
from calls import rows as rows_of
from regionai.cli.app import run
from tables import TABLE, at_rows, workbook

BUDGET = [
    ["(단위: 백만원)"],
    ["분야", "세부사업", "수행기관", "국비", "지방비", "민간부담금", "합계"],
    ["솔루션", "공정", "TP", "4,200", "1,400", "1,400", "7,000"],
    ["인력양성", "교육", "TP", "1,800", "600", "600", "3,000"],
    ["합계", "", "", "6,000", "2,000", "2,000", "10,000"],
]
# Of more than 100억, of which the region pays more than 50억.
LARGE = [
    ["(단위: 백만원)"],
    ["분야", "국비", "지방비", "민간부담금"],
    ["솔루션", "6,000", "5,000", "1,000"],
]
COVER = [
    ["항목", "세부 항목", "세부 항목", "값", "설명"],
    ["사업", "", "", "지역 주도형 AI 대전환", "무시된다"],
    ["판본", "", "", "2026"],
    ["제출일", "", "", "2026-03-05"],
    ["사업명", "", "", "경북 제조 AI"],
    ["신청", "지역", "", "경북"],
    ["기간", "부터", "", "2026-05-01"],
    ["기간", "까지", "", "2026-12-31"],
    ["목표", "AI 활용률", "현재", "10%"],
    ["목표", "AI 활용률", "목표", "30%"],
    ["계획", "강사", "", ""],
]
CONSORTIUM = [
    ["약칭", "이름", "유형", "역할"],
    ["TP", "경북테크노파크", "테크노파크", "주관"],
    [],
    ["가", "나", "대학", "참여"],
]
PROPOSAL = """\
형식: 1
사업: 지역 주도형 AI 대전환
판본: "2026"
제출일: 2026-03-05
사업명: 경북 제조 AI
신청: {지역: 경북}
"""
OF_REGION = ["--region", "경북", "--edition", "2026"]


def book(_hidden: str = "", /, **sheets: list[list[str]]) -> bytes:
    """Return a workbook of sheets of texts, of which one may be hidden."""
    found = Workbook()
    found.remove(found.worksheets[0])
    for name, rows in sheets.items():
        sheet = found.create_sheet(name)
        sheet.sheet_state = "hidden" if name == _hidden else "visible"
        for cell in at_rows(rows):
            sheet.cell(cell.row, cell.column).value = cell.text
    content = BytesIO()
    found.save(content)
    return content.getvalue()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("예산.xlsx").write_bytes(workbook(TABLE))
    return tmp_path


def checked(capsys: Printed, *arguments: str, code: int | None = None) -> dict[str, object]:
    """Return the JSON report of the only proposal of a check."""
    found = run(["check", *arguments, "--format", "json", "--lang", "ko"])
    report = json.loads(capsys.readouterr().out)
    assert code is None or found == code, report
    (assessment,) = report["assessments"]
    return assessment  # type: ignore[no-any-return]


def outcomes(assessment: dict[str, object]) -> list[tuple[str, str, object]]:
    judgements = assessment["judgements"]
    assert isinstance(judgements, list)
    return [(each["rule"], each["outcome"], each["margin_won"]) for each in judgements]


def problems(capsys: Printed, *arguments: str) -> list[str]:
    """Return the place and the code of each problem of files that cannot be judged."""
    assert run(["check", *arguments, "--format", "json", "--lang", "ko"]) == 2
    found = json.loads(capsys.readouterr().out)["problems"]
    return [f"{each['file']}:{each.get('cell', each['line'])} {each['code']}" for each in found]


def named(text: str = "예산: {파일: 예산.xlsx}\n") -> None:
    Path("제안서.yaml").write_text(PROPOSAL + text, encoding="utf-8")


# By itself.


def test_a_finding_stands_at_its_cell_with_the_amount(capsys: Printed) -> None:
    out = printed(capsys, "check", "예산.xlsx", *OF_REGION, "--lang", "ko", code=1)
    assert "   사업비 총괄표!D5  시도비: 900\n" in out
    assert "이 금액만 늘려 충족하려면 1억 5,000만원을" in out
    assert "신청 기간 (application-window) 사업비 총괄표" in out
    assert "전체: regionai budget 예산.xlsx --region 경북 --edition 2026 --solve\n" in out
    full = printed(capsys, "check", "예산.xlsx", *OF_REGION, "--full", "--lang", "ko", code=1)
    assert "    예산.xlsx:사업비 총괄표!D5  시도비: 900\n" in full
    page = printed(capsys, "check", "예산.xlsx", *OF_REGION, "--format", "html", "--lang", "ko", code=1)
    assert "<pre>사업비 총괄표!D5  시도비: <mark>900</mark></pre>" in page


def test_a_wrong_sum_is_found_at_its_cell(capsys: Printed) -> None:
    cells = [each._replace(text="11,500") if (each.row, each.column) == (8, 7) else each for each in TABLE]
    Path("예산.xlsx").write_bytes(workbook(cells))
    assessment = checked(capsys, "예산.xlsx", *OF_REGION, code=1)
    (judged,) = (each for each in assessment["judgements"] if each["rule"] == "totals-agree")  # type: ignore[attr-defined]
    (finding,) = judged["findings"]
    assert (finding["cell"], finding["line"], finding["column"]) == ("사업비 총괄표!G8", 8, 7)
    assert "11,500,000,000" in finding["message"]


@pytest.mark.parametrize(("said", "outcome"), [("10,000", "met"), ("10,001", "broken")])
def test_the_sum_of_a_year_is_compared_at_its_cell(said: str, outcome: str, capsys: Printed) -> None:
    head = [*BUDGET[1][:2], "연도", *BUDGET[1][3:]]
    lines = [[*row[:2], "2026", *row[3:]] for row in BUDGET[2:4]]
    rows = [BUDGET[0], head, *lines, ["소계", "", "", "6,000", "2,000", "2,000", said]]
    Path("예산.xlsx").write_bytes(book(사업비=rows))
    assessment = checked(capsys, "예산.xlsx", *OF_REGION)
    (judged,) = (each for each in assessment["judgements"] if each["rule"] == "totals-agree")  # type: ignore[attr-defined]
    assert judged["outcome"] == outcome
    assert {each["cell"] for each in judged["findings"]} == (
        {"사업비!G5"} if outcome == "broken" else set()
    )


@pytest.mark.parametrize("kind", ["xlsx", "xlsm", "csv", "tsv"])
def test_a_file_of_any_kind_is_judged_as_its_draft_is(kind: str, capsys: Printed) -> None:
    rows = [*BUDGET[:2], ["솔루션", "공정", "", "4,200", "1,300", "1,400", "6,900"], *BUDGET[3:4]]
    rows[3] = [*rows[3][:2], "", *rows[3][3:]]
    if kind in ("csv", "tsv"):
        sign = "," if kind == "csv" else "\t"
        text = "\n".join(sign.join(f'"{cell}"' for cell in row) for row in rows)
        Path(f"표.{kind}").write_bytes(text.encode("cp949" if kind == "csv" else "utf-8-sig"))
    else:
        Path(f"표.{kind}").write_bytes(book(사업비=rows))
    draft = ["--region", "경북", "--from", f"표.{kind}", "-o", "초안.yaml", "--lang", "ko"]
    printed(capsys, "new", "proposal", *draft)
    text = Path("초안.yaml").read_text(encoding="utf-8")
    # The draft invents a lead body to be filled in.
    Path("초안.yaml").write_text(
        text[: text.index("컨소시엄:")] + text[text.index("금액:") :], encoding="utf-8"
    )
    of_table = checked(capsys, f"표.{kind}", *OF_REGION)
    assert outcomes(of_table) == outcomes(checked(capsys, "초안.yaml"))
    place = "사업비!D3" if kind.startswith("xls") else "D3"
    places = {each.get("cell") for judged in of_table["judgements"] for each in judged["findings"]}  # type: ignore[attr-defined]
    assert place in places


def test_a_workbook_whose_region_is_not_known_says_how_to_name_it(capsys: Printed) -> None:
    assert problems(capsys, "예산.xlsx") == ["예산.xlsx:사업비 총괄표 table.no-region"]


def test_an_empty_workbook_is_said_to_be_one(capsys: Printed) -> None:
    Path("빈.xlsx").write_bytes(book(Sheet=[]))
    assert problems(capsys, "빈.xlsx", "--region", "경북", "--edition", "2026") == [
        "빈.xlsx:Sheet table.none"
    ]
    Path("빈.csv").write_text("", encoding="utf-8")
    assert problems(capsys, "빈.csv") == ["빈.csv:1 table.no-region"]


def test_a_table_without_amounts_is_told(capsys: Printed) -> None:
    Path("예산.xlsx").write_bytes(
        book(사업비=[*BUDGET[:2], ["솔루션", "공정"], ["합계", "", "", "0", "0", "0", "0"]])
    )
    assert problems(capsys, "예산.xlsx", *OF_REGION) == ["예산.xlsx:사업비 table.empty"]


def test_a_table_of_sums_alone_is_told(capsys: Printed) -> None:
    Path("예산.xlsx").write_bytes(book(사업비=[*BUDGET[:2], BUDGET[-1]]))
    assert problems(capsys, "예산.xlsx", *OF_REGION) == ["예산.xlsx:사업비 table.only-sums"]


def test_a_category_that_is_none_is_found_at_its_line(capsys: Printed) -> None:
    rows = [[*row] for row in BUDGET]
    rows[3][0] = "홍보: 축제"
    Path("예산.xlsx").write_bytes(book(사업비=rows))
    assessment = checked(capsys, "예산.xlsx", *OF_REGION, code=1)
    (judged,) = (each for each in assessment["judgements"] if each["rule"] == "allowed-categories")  # type: ignore[attr-defined]
    assert judged["outcome"] == "broken"
    (finding,) = judged["findings"]
    assert finding["cell"] == "사업비!D4"
    assert "홍보: 축제" in finding["message"]


def test_only_hidden_sheets_are_no_budget(capsys: Printed) -> None:
    found = Workbook()
    found.create_sheet("보임")
    found.remove(found.worksheets[0])
    hidden = found.create_sheet("숨김")
    for cell in at_rows(BUDGET):
        hidden.cell(cell.row, cell.column).value = cell.text
    hidden.sheet_state = "hidden"
    found.save("예산.xlsx")
    assert problems(capsys, "예산.xlsx", *OF_REGION) == [
        "예산.xlsx:보임 table.none",
        "예산.xlsx:보임 table.hidden-sheets",
    ]


def test_a_cell_in_trouble_is_named(capsys: Printed) -> None:
    cells = [
        each._replace(text="4,200.5.1") if (each.row, each.column) == (5, 3) else each for each in TABLE
    ]
    cells = [each._replace(text="-500") if (each.row, each.column) == (6, 4) else each for each in cells]
    Path("예산.xlsx").write_bytes(workbook(cells))
    (first, second) = problems(capsys, "예산.xlsx", *OF_REGION)
    assert first.startswith("예산.xlsx:사업비 총괄표!C5 money.")
    assert second == "예산.xlsx:사업비 총괄표!D6 money.negative"


def test_a_negative_amount_alone_is_told_at_its_cell(capsys: Printed) -> None:
    cells = [each._replace(text="△500") if (each.row, each.column) == (6, 4) else each for each in TABLE]
    Path("예산.xlsx").write_bytes(workbook(cells))
    assert problems(capsys, "예산.xlsx", *OF_REGION) == ["예산.xlsx:사업비 총괄표!D6 money.negative"]


def test_a_sheet_with_a_password_is_told_by_name(capsys: Printed) -> None:
    Path("예산.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))
    (said,) = problems(capsys, "예산.xlsx", *OF_REGION)
    assert said.startswith("예산.xlsx:1 office.")


def test_hidden_rows_are_read_and_told(capsys: Printed) -> None:
    found = Workbook()
    sheet = found.worksheets[0]
    for cell in at_rows(BUDGET):
        sheet.cell(cell.row, cell.column).value = cell.text
    sheet.row_dimensions[4].hidden = True
    found.save("예산.xlsx")
    out = printed(capsys, "check", "예산.xlsx", *OF_REGION, "--lang", "ko", code=1)
    said = "예산.xlsx:Sheet\n   Sheet: 숨긴 행이나 열(4)도 읽었습니다."
    assert f"■ 예산표를 읽으면서 확인한 것\n {said}" in out
    report = json.loads(printed(capsys, "check", "예산.xlsx", *OF_REGION, "--format", "json", code=1))
    (told,) = report["assessments"][0]["remarks"]
    assert (told["code"], told["severity"], told["cell"]) == ("table/hidden", "advice", "Sheet")
    assert told["at"] == "budget"


# Its cover sheet.


def test_a_workbook_with_a_cover_sheet_needs_no_option(capsys: Printed) -> None:
    Path("예산.xlsx").write_bytes(book(표지=COVER, 예산=BUDGET, 컨소시엄=CONSORTIUM, 판정=BUDGET))
    assessment = checked(capsys, "예산.xlsx")
    assert (assessment["title"], assessment["region"]) == ("경북 제조 AI", "gyeongbuk")
    written = (
        PROPOSAL
        + """\
기간: {부터: 2026-05-01, 까지: 2026-12-31}
목표: {AI 활용률: {현재: 10%, 목표: 30%}}
컨소시엄:
  - {약칭: TP, 이름: 경북테크노파크, 유형: 테크노파크, 역할: 주관}
  - {약칭: 가, 이름: 나, 유형: 대학, 역할: 참여}
금액: {단위: 백만원}
예산:
  - {분야: 솔루션, 내용: 공정, 수행: TP, 국비: "4,200", 지방비: "1,400", 민간부담금: "1,400"}
  - {분야: 인력양성, 내용: 교육, 수행: TP, 국비: "1,800", 지방비: "600", 민간부담금: "600"}
합계: {국비: "6,000", 지방비: "2,000", 민간부담금: "2,000", 총사업비: "10,000"}
"""
    )
    Path("제안서.yaml").write_text(written, encoding="utf-8")
    assert outcomes(assessment) == outcomes(checked(capsys, "제안서.yaml"))


def test_a_cover_sheet_may_be_english(capsys: Printed) -> None:
    cover = [["item", "part", "number", "word", "value"], ["applicant", "region", "", "", "gyeongbuk"]]
    cover += [["edition", "", "", "", "2026"]]
    cover += [["targets", "results", "1", word, value] for word, value in (("name", "A"), ("unit", "%"))]
    cover += [["targets", "results", "1", "baseline", "1"], ["targets", "results", "1", "target", "2"]]
    Path("budget.xlsx").write_bytes(book(cover=cover, budget=BUDGET))
    assert checked(capsys, "budget.xlsx")["title"] == "budget"
    out = printed(capsys, "check", "budget.xlsx", "--lang", "en", code=1)
    assert "(lead-body) cover" in out


def test_a_value_that_cannot_be_is_told_at_its_cell(capsys: Printed) -> None:
    cover = [[*row[:3], "2026-13-05", *row[4:]] if row[0] == "제출일" else row for row in COVER]
    Path("예산.xlsx").write_bytes(
        book(표지=[*cover, ["모름", "", "", "1"]], 예산=BUDGET, 컨소시엄=CONSORTIUM)
    )
    (day, unknown) = problems(capsys, "예산.xlsx")
    assert day.startswith("예산.xlsx:표지!D4 day.")
    assert unknown == "예산.xlsx:표지!D12 field.unknown-key"


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        (["신청", "시도", "", "경남"], "표지!D12"),
        (["신청", "", "", "경남"], "표지!D12"),
        (["판본", "또", "", "1"], "표지!D12"),
    ],
)
def test_what_is_said_twice_is_told_where(row: list[str], cell: str, capsys: Printed) -> None:
    Path("예산.xlsx").write_bytes(book(표지=[*COVER, row], 예산=BUDGET))
    assert problems(capsys, "예산.xlsx") == [f"예산.xlsx:{cell} table.said-twice"]


def test_an_error_on_the_cover_is_told(capsys: Printed) -> None:
    found = Workbook()
    sheet = found.worksheets[0]
    sheet.title = "표지"
    for cell in at_rows(COVER):
        sheet.cell(cell.row, cell.column).value = cell.text
    sheet["D6"] = "=1/0"
    found.save("예산.xlsx")
    assert problems(capsys, "예산.xlsx") == ["예산.xlsx:표지!D6 table.no-value"]
    sheet["D5"] = '="가"'
    found.save("예산.xlsx")
    assert problems(capsys, "예산.xlsx") == ["예산.xlsx:표지!D5 table.no-value"]


@pytest.mark.parametrize(
    ("row", "cell", "code", "said"),
    [
        (["계획", "", "", "있음"], "D12", "field.as-mapping", "`계획` 다음 칸에 `사업 종료 후 운영계획`을"),
        (["목표", "성과", "", "1"], "D12", "field.text-for-list", "`성과` 다음 칸에 `1`, 그다음 칸에"),
        (
            ["목표", "성과", "이름", "1"],
            None,
            "field.mapping-for-list",
            "`성과` 다음 칸에 `1`, 그다음 칸에",
        ),
        (["금액", "1", "단위", "천원"], None, "field.list-for-mapping", "`금액` 다음 칸의 번호를"),
        (["형식", "", "", "2"], None, "field.other-value", "`형식`의 값은 `1`입니다."),
        (
            ["시도", "", "", "경북"],
            "D12",
            "field.key-of-section",
            "첫 칸에 그 이름을, 그다음 칸에 `시도`를",
        ),
        (["신청", "사업명", "", "가"], "D12", "field.key-of-top", "그 행의 첫 칸에 적으세요."),
        (["지원사업 이름", "", "", "가"], "D12", "field.unknown-key", "`지원사업 이름`은 모르는 이름"),
        (["목표", "교육생", "", "500 (연간)"], "D12", "field.remark", "`값` 오른쪽의 칸에"),
        (["합계", "국비", "", "추후 확정"], "D12", "money.open", "칸을 비우세요."),
    ],
)
def test_a_mistake_on_the_cover_is_told_in_the_words_of_a_sheet(
    row: list[str], cell: str | None, code: str, said: str, capsys: Printed
) -> None:
    """No colon, no indentation, no line to be deleted; what the whole row means stands on the sheet."""
    Path("예산.xlsx").write_bytes(book(표지=[*COVER, row], 예산=BUDGET))
    assert run(["check", "예산.xlsx", "--format", "json", "--lang", "ko"]) == 2
    (found,) = json.loads(capsys.readouterr().out)["problems"]
    assert found["code"].startswith(code)
    assert found["cell"] == (f"표지!{cell}" if cell else "표지")
    assert said in found["message"]


def test_a_cover_without_the_heading_of_values_is_refused(capsys: Printed) -> None:
    Path("예산.xlsx").write_bytes(book(표지=[["항목", "내용"], ["지역", "경북"]], 예산=BUDGET))
    assert problems(capsys, "예산.xlsx") == ["예산.xlsx:표지 table.no-heading-of-values"]


def test_the_region_of_the_caller_must_be_that_of_the_cover(capsys: Printed) -> None:
    Path("예산.xlsx").write_bytes(book(표지=COVER, 예산=BUDGET, 컨소시엄=CONSORTIUM))
    assert problems(capsys, "예산.xlsx", "--region", "경남") == ["예산.xlsx:표지!D6 table.other-region"]
    assert checked(capsys, "예산.xlsx", "--region", "경상북도")["region"] == "gyeongbuk"


# Named by a proposal.


def test_a_proposal_names_the_workbook_of_its_budget(capsys: Printed) -> None:
    named()
    of_file = checked(capsys, "제안서.yaml", code=1)
    assert of_file["title"] == "경북 제조 AI"
    Path("표.xlsx").write_bytes(workbook(TABLE))
    of_table = checked(capsys, "예산.xlsx", *OF_REGION, "--as-of", "2026-03-05", code=1)
    assert outcomes(of_file) == outcomes(of_table)
    out = printed(capsys, "check", "제안서.yaml", "--full", "--lang", "ko", code=1)
    assert "    예산.xlsx:사업비 총괄표!D5  시도비: 900\n" in out
    assert "    제안서.yaml:1:1\n" not in out


def test_what_is_wrong_beside_the_budget_is_told_by_its_line(capsys: Printed) -> None:
    named("예산:\n  파일: 예산.xlsx\n  시트: 사업비 총괄표\n\n기간: {부터: 2026-05-01, 까지: 2026-04-01}\n")
    assert problems(capsys, "제안서.yaml") == ["제안서.yaml:11 proposal.period-reversed"]
    named("예산:\n  파일: 예산.xlsx\n기간: {부터: 2026-05-01, 까지: 2026-12-31}\n지역: 경북")
    assert problems(capsys, "제안서.yaml") == ["제안서.yaml:10 field.key-of-section"]


def test_an_english_proposal_names_it_in_english(capsys: Printed) -> None:
    text = (
        "schema: 1\nprogramme: region-led-ai\nedition: '2026'\ntitle: T\napplicant: {region: gyeongbuk}\n"
    )
    Path("p.yaml").write_text(
        f"{text}budget: {{workbook: 예산.xlsx, table: 1}}  # its lines\n", encoding="utf-8"
    )
    assert ("local-share", "broken") in [each[:2] for each in outcomes(checked(capsys, "p.yaml", code=1))]
    out = printed(capsys, "check", "p.yaml", "--lang", "en", code=1)
    assert "사업비 총괄표!D5  province: 900" in out


@pytest.mark.parametrize(
    ("budget", "said"),
    [
        ("{파일: ../예산.xlsx}", "제안서.yaml:7 table.outside"),
        ("{파일: /예산.xlsx}", "제안서.yaml:7 table.outside"),
        ("{파일: '-'}", "제안서.yaml:7 table.outside"),
        ("{파일: 'C:\\예산.xlsx'}", "제안서.yaml:7 table.outside"),
        ("{파일: 없음.xlsx}", "제안서.yaml:7 source.not-found"),
        ("{파일: 예산.xlsx, 시트: 없음}", "제안서.yaml:7 table.no-sheet"),
        ("{파일: 예산.xlsx, 표: 2}", "예산.xlsx:사업비 총괄표 table.no-such"),
        ("{파일: 예산.xlsx, 쪽: 2}", "제안서.yaml:7 field.unknown-key"),
        ("{파일: 예산.xlsx}\n금액: {단위: 천원}", "제안서.yaml:8 table.other-unit"),
        ("{파일: 예산.xlsx}\n금액: {반올림: 백만원}", "제안서.yaml:8 table.other-unit"),
        ("{파일: 예산.xlsx}\n금액: 백만원", "제안서.yaml:8 field.as-mapping"),
    ],
)
def test_a_file_that_cannot_be_taken_is_told(budget: str, said: str, capsys: Printed) -> None:
    named(f"예산: {budget}\n")
    assert problems(capsys, "제안서.yaml") == [said]


def test_a_file_that_is_not_there_is_told_where_it_is_named(capsys: Printed) -> None:
    """With its name as the system looks for it, and what lies beside it."""
    Path("안").mkdir()
    Path("안/예산표.xlsx").write_bytes(b"")
    Path("안/제안서.yaml").write_text(f"{PROPOSAL}예산: {{파일: 예산표1.xlsx}}\n", encoding="utf-8")
    assert run(["check", "안/제안서.yaml", "--format", "json", "--lang", "ko"]) == 2
    (found,) = json.loads(capsys.readouterr().out)["problems"]
    assert (found["file"], found["line"], found["column"]) == ("안/제안서.yaml", 7, 10)
    assert found["message"] == "안/예산표1.xlsx: 파일이 없습니다. `안/예산표.xlsx`를 쓰려던 것입니까?"


@pytest.mark.parametrize(
    ("hidden", "missing"),
    [("예산", "예산.xlsx:표지 table.none"), ("표지", "예산.xlsx:예산 table.no-region")],
)
def test_where_something_is_missing_the_hidden_sheets_are_told(
    hidden: str, missing: str, capsys: Printed
) -> None:
    Path("예산.xlsx").write_bytes(book(hidden, 표지=COVER, 예산=BUDGET))
    place = missing.partition(" ")[0]
    assert problems(capsys, "예산.xlsx") == [missing, f"{place} table.hidden-sheets"]


def test_a_hidden_sheet_that_a_proposal_names_is_told(capsys: Printed) -> None:
    Path("예산.xlsx").write_bytes(book("나", 가=BUDGET, 나=BUDGET))
    named("예산: {파일: 예산.xlsx, 시트: 나}\n")
    assert problems(capsys, "제안서.yaml") == [
        "제안서.yaml:7 table.no-sheet",
        "제안서.yaml:7 table.hidden-sheets",
    ]


def test_a_hidden_cover_that_is_not_needed_is_told_of(capsys: Printed) -> None:
    Path("예산.xlsx").write_bytes(book("표지", 표지=COVER, 예산=BUDGET))
    report = json.loads(printed(capsys, "check", "예산.xlsx", *OF_REGION, "--format", "json", code=1))
    (told,) = report["assessments"][0]["remarks"]
    assert (told["cell"], told["code"]) == ("예산", "table/hidden-sheets")


def test_within_braces_no_file_is_named(capsys: Printed) -> None:
    keys = {
        "형식": 1,
        "사업": "지역 주도형 AI 대전환",
        "사업명": "가",
        "판본": "2026",
        "신청": {"지역": "경북"},
    }
    text = json.dumps({**keys, "예산": {"파일": "예산.xlsx"}}, ensure_ascii=False)
    Path("p.yaml").write_text(text, encoding="utf-8")
    assert problems(capsys, "p.yaml") == ["p.yaml:1 table.in-brackets"]


def test_a_mapping_without_a_file_is_no_budget(capsys: Printed) -> None:
    named("예산: {시트: 예산}\n")
    (said,) = problems(capsys, "제안서.yaml")
    assert said.startswith("제안서.yaml:7 ")
    assert "table" not in said


def test_units_and_sums_of_a_proposal_count_before_those_of_its_table(capsys: Printed) -> None:
    named('금액: {단위: 백만원}\n예산: {파일: 예산.xlsx}\n합계: {국비: "7,000"}\n')
    report = json.loads(printed(capsys, "check", "제안서.yaml", "--format", "json", "--lang", "ko", code=1))
    (told,) = report["assessments"][0]["remarks"]
    assert (told["file"], told["cell"], told["code"]) == ("예산.xlsx", "사업비 총괄표!C8", "table/declared")
    assert "합계" in told["message"]
    (assessment,) = report["assessments"]
    (judged,) = (each for each in assessment["judgements"] if each["rule"] == "totals-agree")
    assert judged["outcome"] == "met"


def test_of_the_sums_that_a_template_works_out_nothing_is_told(capsys: Printed) -> None:
    line = "예산: [{분야: 솔루션, 국비: 60억, 지방비: 20억, 민간부담금: 20억}]\n"
    Path("제안서.yaml").write_text(
        f"{PROPOSAL}{line}합계: {{국비: 60억}}\n비율: {{국비: 60%}}\n", encoding="utf-8"
    )
    printed(capsys, "new", "workbook", "--from", "제안서.yaml", "-o", "제안서.xlsx", "--lang", "ko")
    run(["check", "제안서.xlsx", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["assessments"][0]["remarks"] == []


def test_one_table_of_several_is_chosen_by_its_number(capsys: Printed) -> None:
    Path("예산.xlsx").write_bytes(book(가=BUDGET, 나=[BUDGET[0], BUDGET[1], BUDGET[2]]))
    named()
    assert problems(capsys, "제안서.yaml") == ["예산.xlsx:가 table.several"]
    named("예산: {파일: 예산.xlsx, 표: 2}\n")
    (judged,) = (each for each in outcomes(checked(capsys, "제안서.yaml")) if each[0] == "national-share")
    assert judged[1] == "met"
    named('예산: {파일: 예산.xlsx, 시트: 나}\n합계: {국비: "4,200"}\n금액: {단위: 백만원}\n')
    assert judged in outcomes(checked(capsys, "제안서.yaml"))


def test_several_tables_of_one_sheet_are_told_to_be_parted(capsys: Printed) -> None:
    Path("예산.xlsx").write_bytes(book(사업비=[*BUDGET, [""], *BUDGET]))
    assert problems(capsys, "예산.xlsx", *OF_REGION) == ["예산.xlsx:사업비 table.several-on-a-sheet"]


def test_an_option_chooses_among_the_tables_of_a_workbook(capsys: Printed) -> None:
    short = [*LARGE[:2], ["솔루션", "7,000", "2,200", "2,400"]]
    Path("예산.xlsx").write_bytes(book(가=BUDGET, 나=short))
    listed = "1. 가 D2 (국비, 지방비, 민간부담금), 2. 나 B2 (국비, 지방비, 민간부담금)"
    asked = ["예산.xlsx", *OF_REGION, "--lang", "ko"]
    assert run(["check", *asked]) == 2
    said = " ".join(capsys.readouterr().out.split())
    assert "`--table 번호`" in said
    assert listed in said
    assert run(["check", *asked, "--table", "3"]) == 2
    said = " ".join(capsys.readouterr().out.split())
    assert f"3번 표가 없습니다. 예산표는 2개입니다: {listed}" in said
    totals = [
        rows_of(page(capsys, "budget", *asked, "--table", each), "by_year")[-1]["sum"] for each in "12"
    ]
    assert totals == [10_000_000_000, 11_600_000_000]
    (row,) = rows_of(page(capsys, "portfolio", *asked, "--table", "2"), "portfolio")
    assert row["total"] == 11_600_000_000
    said = printed(capsys, "check", "예산.xlsx", *OF_REGION, "--table", "2", "--lang", "ko", code=1)
    assert "전체: regionai budget 예산.xlsx --region 경북 --edition 2026 --table 2 --solve\n" in said


@pytest.mark.parametrize(
    "asked",
    [
        ("check",),
        ("check", "--full"),
        ("check", "--format", "markdown"),
        ("budget",),
        ("budget", "--solve"),
    ],
    ids=" ".join,
)
def test_a_korean_report_calls_categories_by_their_words(asked: tuple[str, ...], capsys: Printed) -> None:
    table = [
        *LARGE[:2],
        ["솔루션", "4,200", "1,300", "1,500"],
        ["인력양성", "2,800", "900", "900"],
        ["물류", "100", "0", "0"],
        ["소계(솔루션)", "4,200", "1,300", "1,600"],
    ]
    Path("예산.xlsx").write_bytes(book(예산=table))
    command, *more = asked
    run([command, "예산.xlsx", *more, *OF_REGION, "--lang", "ko"])
    out = capsys.readouterr().out
    assert "솔루션" in out
    # That is the name of a rule.
    words = out.replace("data-infrastructure-plan", "")
    assert not re.search("solution|infrastructure|training", words)
    # The lines around a cell are none of its author's.
    assert not re.search("[0-9] [|]     (국비|지방비)", out)


def test_an_option_chooses_no_table_of_a_proposal(capsys: Printed) -> None:
    named()
    assert problems(capsys, "제안서.yaml", "--table", "1") == ["제안서.yaml:1 table.of-text"]


def test_another_edition_judges_the_same_table_of_the_same_region(capsys: Printed) -> None:
    Path("예산.xlsx").write_bytes(book(가=BUDGET, 나=LARGE))
    options = ("--region", "경북", "--as-of", "2026-03-05", "--table", "2", "--against", "2025")
    report = json.loads(printed(capsys, "check", "예산.xlsx", *options, "--format", "json", code=1))
    (assessment,) = report["assessments"]
    (share,) = (each for each in assessment["against"]["rules"] if each["rule"] == "local-share")
    assert (share["before"], share["after"]) == ("met", "met")
    asked = page(capsys, "budget", "예산.xlsx", *options)
    assert asked["page"] == "against"


# Everything that a line can be asked.


def test_a_slip_in_a_cell_is_told_by_its_cell(capsys: Printed) -> None:
    rows = [
        [cell.replace("1,400", "4,100") if n == 2 and c == 4 else cell for c, cell in enumerate(row)]
        for n, row in enumerate(BUDGET)
    ]
    Path("예산.xlsx").write_bytes(book(사업비=rows))
    assessment = checked(capsys, "예산.xlsx", *OF_REGION, code=1)
    slips = assessment["slips"]
    assert isinstance(slips, list)
    (slip,) = slips
    assert (slip["cell"], slip["meant"]) == ("사업비!E3", "1,400")
    assert slip["message"].startswith("사업비!E3 `지방비`는 4,100입니다.")
    for kind in ("text", "plain", "csv", "junit", "gitlab", "github", "sarif", "rdjson"):
        assert run(["check", "예산.xlsx", *OF_REGION, "--format", kind, "--lang", "ko"]) == 1
        assert "사업비!E3" in capsys.readouterr().out, kind


def test_a_format_of_lines_has_none_for_a_cell(capsys: Printed) -> None:
    run(["check", "예산.xlsx", *OF_REGION, "--format", "rdjson"])
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    assert all("range" not in each["location"] and "suggestions" not in each for each in found)
    run(["check", "예산.xlsx", *OF_REGION, "--format", "github"])
    assert ",line=" not in capsys.readouterr().out
    run(["check", "예산.xlsx", *OF_REGION, "--format", "sarif"])
    results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    (place,) = results[0]["locations"]
    assert "region" not in place["physicalLocation"]
    assert place["logicalLocations"] == [{"fullyQualifiedName": "사업비 총괄표!C5"}]


def test_every_question_is_answered_of_a_workbook(capsys: Printed) -> None:
    named()
    assert "사업비 총괄표!D5" in printed(
        capsys, "budget", "예산.xlsx", *OF_REGION, "--solve", "--lang", "ko"
    )
    for question in (
        ["--set", "local=24억"],
        ["--sweep", "local=20억..30억"],
        ["--local-share"],
        ["--settle"],
        [],
    ):
        of_file = page(capsys, "budget", "제안서.yaml", *question)
        of_table = page(capsys, "budget", "예산.xlsx", *OF_REGION, "--as-of", "2026-03-05", *question)
        but = {"title": "", "rule_sets": [], "budget-file": []}
        assert of_table | but == of_file | but, question
    assert "경북" in printed(capsys, "portfolio", "예산.xlsx", *OF_REGION, "--lang", "ko")
    assert "정산" in printed(capsys, "calendar", "예산.xlsx", *OF_REGION, "--lang", "ko")


def test_a_baseline_knows_the_findings_of_cells(capsys: Printed) -> None:
    printed(capsys, "check", "예산.xlsx", *OF_REGION, "--write-baseline", "known.yaml", code=1)
    printed(capsys, "check", "예산.xlsx", *OF_REGION, "--baseline", "known.yaml")


def test_where_no_file_can_be_opened_a_budget_in_one_is_refused(capsys: Printed) -> None:
    named()
    assert (
        run(
            [
                "rules",
                "diff",
                "region-led-ai@2025",
                "region-led-ai@2026",
                "--proposals",
                "제안서.yaml",
                "--lang",
                "ko",
            ]
        )
        == 2
    )
    assert "여기서는 다른 파일의 예산을 읽지 않습니다" in "".join(capsys.readouterr())


def test_a_cover_says_that_there_are_no_documents(capsys: Printed) -> None:
    """An empty sheet says nothing: whoever judges does not know yet."""
    outcomes = []
    for more in ([], [["서류", "", "", "없음"]]):
        Path("제안서.xlsx").write_bytes(book(표지=[*COVER, *more], 예산=LARGE, 서류=[["종류", "제목"]]))
        found = checked(capsys, "제안서.xlsx")
        judgements = {each["rule"]: each["outcome"] for each in found["judgements"]}  # type: ignore[attr-defined]
        outcomes.append(judgements["fiscal-impact-assessment"])
    assert outcomes == ["undecided", "broken"]


def test_a_cover_that_says_there_are_none_stands_beside_no_documents(capsys: Printed) -> None:
    sheets = {"표지": [*COVER, ["서류", "", "", "없음"]], "예산": LARGE, "서류": [["종류"], ["기타"]]}
    Path("제안서.xlsx").write_bytes(book(**sheets))
    assert run(["check", "제안서.xlsx", "--lang", "ko"]) == 2
    assert "표지, D12" in capsys.readouterr().out.replace("!", ", ")


def test_workbooks_of_a_folder_are_named_as_left_out(capsys: Printed) -> None:
    named()
    assert run(["check", ".", "--lang", "ko"]) == 1
    assert "점검 제외 1개(Excel 파일은 이름을 적어야 점검): 예산.xlsx" in capsys.readouterr().err


def test_what_is_said_nowhere_stands_at_no_cell(capsys: Printed) -> None:
    Path("예산.xlsx").write_bytes(book(표지=COVER, 예산=BUDGET))
    assessment = checked(capsys, "예산.xlsx")
    places = {
        judged["rule"]: finding["cell"]
        for judged in assessment["judgements"]  # type: ignore[attr-defined]
        for finding in judged["findings"]
    }
    assert places["lead-body"] == "표지"
    assert places["measurable-results"] == "표지"


def test_what_two_workbooks_share_is_named_by_its_cells(capsys: Printed) -> None:
    for name in ("가.xlsx", "나.xlsx"):
        Path(name).write_bytes(book(표지=COVER, 예산=BUDGET, 컨소시엄=CONSORTIUM))
    run(["check", "가.xlsx", "나.xlsx", "--full", "--lang", "ko"])
    out = capsys.readouterr().out
    assert "나.xlsx:예산!D3" in out


@pytest.mark.parametrize("kind", ["csv", "xlsx", "markdown"])
def test_a_report_takes_the_place_of_no_workbook_but_a_report(kind: str, capsys: Printed) -> None:
    named()
    before = Path("예산.xlsx").read_bytes()
    assert run(["check", "제안서.yaml", "--format", kind, "-o", "예산.xlsx", "--lang", "ko"]) == 2
    assert "보고서가 아닌 Excel 파일" in capsys.readouterr().err
    assert Path("예산.xlsx").read_bytes() == before
    for _ in range(2):
        assert run(["check", "제안서.yaml", "--format", "xlsx", "-o", "결과.xlsx"]) == 1
    Path("빈.xlsx").write_bytes(b"PK\x05\x06" + bytes(18))
    Path("글.xlsx").write_text("a", encoding="utf-8")
    for name in ("빈.xlsx", "글.xlsx"):
        assert run(["check", "제안서.yaml", "--format", "csv", "-o", name]) == 1
    with ZipFile("속성없음.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert run(["check", "제안서.yaml", "--format", "csv", "-o", "속성없음.xlsx"]) == 2


def test_a_line_of_which_only_the_sum_is_known_is_refused(capsys: Printed) -> None:
    rows = [*BUDGET[:3], ["인력양성", "교육", "", "", "", "", "3,000"]]
    Path("예산.xlsx").write_bytes(book(사업비=rows))
    assert problems(capsys, "예산.xlsx", *OF_REGION) == ["예산.xlsx:사업비!G4 table.only-sum"]
    rows[3][6] = "0"
    Path("예산.xlsx").write_bytes(book(사업비=rows))
    checked(capsys, "예산.xlsx", *OF_REGION)


def test_two_sheets_of_one_meaning_are_refused(capsys: Printed) -> None:
    Path("예산.xlsx").write_bytes(book(예산=BUDGET, budget=BUDGET))
    assert problems(capsys, "예산.xlsx", *OF_REGION) == ["예산.xlsx:budget table.two-sheets"]


def test_a_link_out_of_the_folder_is_not_followed(capsys: Printed, tmp_path: Path) -> None:
    Path("안").mkdir()
    Path("안/제안서.yaml").write_text(f"{PROPOSAL}예산: {{파일: 예산.xlsx}}\n", encoding="utf-8")
    Path("안/예산.xlsx").symlink_to(tmp_path / "예산.xlsx")
    assert problems(capsys, "안/제안서.yaml") == ["안/예산.xlsx:1 table.outside"]


def test_what_no_text_may_hold_is_told_at_its_cell(capsys: Printed) -> None:
    cover = [[*row[:3], "경북\u200b", *row[4:]] if row[1:2] == ["지역"] else row for row in COVER]
    Path("예산.xlsx").write_bytes(book(표지=cover, 예산=BUDGET))
    assert problems(capsys, "예산.xlsx") == ["예산.xlsx:표지!D6 source.invisible"]


def test_a_number_before_a_key_is_no_key(capsys: Printed) -> None:
    cover = [["번호", *COVER[0]], *([str(number), *row] for number, row in enumerate(COVER[1:], 1))]
    Path("예산.xlsx").write_bytes(book(표지=cover, 예산=BUDGET))
    assert problems(capsys, "예산.xlsx")[0].startswith("예산.xlsx:표지")


@pytest.mark.parametrize("command", [["check"], ["budget"], ["portfolio"], ["calendar"]])
def test_a_region_that_is_none_is_told_of_the_option_and_of_no_file(
    command: list[str], capsys: Printed
) -> None:
    named()
    for file in ("제안서.yaml", "예산.xlsx"):
        assert run([*command, file, "--region", "없는곳", "--lang", "ko"]) == 2
        out, said = capsys.readouterr()
        assert said.startswith("`--region`은 `없는곳`을 받지 않습니다. ")
        assert out == ""
        assert file not in said
