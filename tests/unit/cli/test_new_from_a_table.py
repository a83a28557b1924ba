"""A proposal begun from the budget table of an office file: every figure says where it stood."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from openpyxl import Workbook, load_workbook

from calls import Printed, page, printed
from golden import ROOT
from regionai.cli.app import run
from tables import TABLE, At, at_rows, docx, hwp, hwpx, workbook


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("예산.xlsx").write_bytes(workbook(TABLE))
    return tmp_path


def begun(capsys: Printed, *arguments: str, code: int = 0) -> str:
    return printed(capsys, "new", "proposal", "--region", "경북", "--lang", "ko", *arguments, code=code)


def text(name: str = "proposal.yaml") -> str:
    return Path(name).read_text(encoding="utf-8")


def test_the_table_of_a_workbook_becomes_a_proposal_with_the_place_of_each_figure(capsys: Printed) -> None:
    out = begun(capsys, "--from", "예산.xlsx")
    assert (
        out.splitlines()[0] == "사업비 총괄표에서 항목 3개, 합계 5개, 비율 1개를 옮겼습니다(단위 백만원)."
    )
    assert out.endswith("proposal.yaml을 만들었습니다.\n다음: `regionai check proposal.yaml`\n")
    lines = text().splitlines()
    first = lines.index("예산:")
    assert lines[first + 1 : first + 8] == [
        "  - 분야: 솔루션",
        '    내용: "제조 공정"',
        "    국비: 4,200  # 사업비 총괄표!C5",
        "    시도비: 900  # 사업비 총괄표!D5",
        "    시군구비: 400  # 사업비 총괄표!E5",
        "    민간부담금: 1,500  # 사업비 총괄표!F5",
        "",
    ]
    assert "  총사업비: 11,600  # 사업비 총괄표!G8" in lines
    assert "  국비: 60.3%  # 사업비 총괄표!C9" in lines


def test_what_each_heading_was_taken_for_is_told(capsys: Printed) -> None:
    out = begun(capsys, "--from", "예산.xlsx", "--lang", "en")
    told = [line.split("  ") for line in out.splitlines()]
    rows = {line[0]: [part.strip() for part in line[1:] if part.strip()] for line in told if len(line) > 1}
    assert rows["A3"] == ["구분", "left out"]
    assert rows["B3"] == ["세부사업", "title"]
    assert rows["D3, D4"] == ["지방비 > 도비", "province"]
    assert rows["G3"] == ["합계", "total"]


def test_years_categories_and_shares_of_headings_are_told(capsys: Printed) -> None:
    head = [At(1, 1, "(단위: 원)"), At(2, 1, "재원"), At(2, 2, "2026년 솔루션"), At(2, 3, "인프라")]
    rows = at_rows(
        [["국비", "6", "3"], ["지방비", "4", "1"], ["국비 비율", "60%", ""], ["비율", "", ""]], 3
    )
    Path("예산.xlsx").write_bytes(workbook([*head, *rows]))
    out = begun(capsys, "--from", "예산.xlsx")
    assert "A5    국비 비율   국비 비율\n" in out
    assert "A6    비율        비율\n" in out
    upright = [
        At(1, 1, "(단위: 원)"),
        *at_rows([["구분", "2026년 국비", "2027년 솔루션 국비", "지방비"]], 2),
    ]
    Path("예산.xlsx").write_bytes(workbook([*upright, *at_rows([["과제", "6", "3", "1"]], 3)]))
    out = begun(capsys, "--from", "예산.xlsx", "-o", "upright.yaml")
    assert "B2    2026년 국비         2026, 국비\n" in out
    assert "C2    2027년 솔루션 국비  2027, 솔루션, 국비\n" in out


def test_what_each_figure_was_taken_for_is_told(capsys: Printed) -> None:
    rows = [["구분", "국비", "도비", "시비", "군비", "2027년 국비", "국비 소계"]]
    rows += [["솔루션", "60", "10", "5", "4", "1", "61"], ["합계", "60", "10", "5", "4", "1", "61"]]
    rows += [["솔루션 소계", "60"], ["비율", "75.9%"]]
    Path("예산.xlsx").write_bytes(workbook(at_rows([["(단위: 천원)"], *rows])))
    out = begun(capsys, "--from", "예산.xlsx")
    assert "G2    국비 소계    국비 합계\n" in out
    start = out.index("■ 금액을 읽은 뜻(단위 천원)")
    assert out[start:].partition("\n\n")[0].splitlines() == [
        "■ 금액을 읽은 뜻(단위 천원)",
        "자리    읽은 뜻                        값",
        "------  --------------------------  -----",
        "B3      항목 1, 솔루션, 국비           60",
        "C3      항목 1, 솔루션, 시도비         10",
        "D3, E3  항목 1, 솔루션, 시군구비        9",
        "F3      항목 2, 2027, 솔루션, 국비      1",
        "B4      합계, 국비                     60",
        "C4      합계, 시도비                   10",
        "D4, E4  합계, 시군구비                  9",
        "F4      합계, 2027, 국비                1",
        "B5      합계, 솔루션, 국비             60",
        "B6      비율, 국비                  75.9%",
    ]
    out = begun(capsys, "--from", "예산.xlsx", "--lang", "en", "-o", "other.yaml")
    assert "G2     국비 소계    sum of national\n" in out
    assert "B5      totals, solution, national           60\n" in out


def test_the_proposal_is_judged_as_the_same_figures_in_yaml(capsys: Printed) -> None:
    begun(capsys, "--from", "예산.xlsx")
    taken = page(capsys, "check", "proposal.yaml", code=1)
    Path("written.yaml").write_text(
        text().partition("예산:")[0]
        + "예산:\n"
        + "  - {분야: 솔루션, 국비: 4200, 시도비: 900, 시군구비: 400, 민간부담금: 1500}\n"
        + "  - {분야: 인프라, 국비: 1600, 시도비: 500, 민간부담금: 600}\n"
        + "  - {분야: 인력양성, 국비: 1200, 시도비: 200, 시군구비: 200, 민간부담금: 300}\n"
        + "합계: {총사업비: 11600, 국비: 7000, 시도비: 1600, 시군구비: 600, 민간부담금: 2400}\n"
        + "비율: {국비: 60.3%}\n",
        encoding="utf-8",
    )
    other = page(capsys, "check", "written.yaml", code=1)
    outcomes = [
        [
            (each["rule"], each["outcome"], str(each["margin_won"]))
            for each in found["assessments"][0]["judgements"]  # type: ignore[index]
        ]
        for found in (taken, other)
    ]
    assert outcomes[0] == outcomes[1]
    assert ("local-share", "broken") in [each[:2] for each in outcomes[0]]


def test_a_proposal_may_be_judged_at_once(capsys: Printed) -> None:
    out = begun(capsys, "--from", "예산.xlsx", "--check", code=1)
    assert "다음: `regionai check proposal.yaml`" in out
    assert "지방비 증액: 1억 5,000만원" in out
    assert "시도비: 900  # 사업비 총괄표!D5" in out


def test_a_category_without_a_word_keeps_its_key_in_english(capsys: Printed) -> None:
    begun(capsys, "--from", "예산.xlsx", "--lang", "en")
    assert "  - category: solution\n" in text()
    assert "totals:\n  national: 7,000  # 사업비 총괄표!C8\n" in text()


def test_the_same_table_of_any_document_gives_the_same_draft(capsys: Printed) -> None:
    shifted = [cell._replace(row=cell.row - 2) for cell in TABLE if cell.row > 2]
    drafts = set()
    for kind, build in (("hwp", hwp), ("hwpx", hwpx), ("docx", docx)):
        Path(f"계획.{kind}").write_bytes(build([shifted], ["사업비", "(단위: 백만원)"]))
        begun(capsys, "--from", f"계획.{kind}", "-o", f"{kind}.yaml")
        drafts.add(text(f"{kind}.yaml").replace(f"{kind}.yaml", "FILE"))
    (draft,) = drafts
    assert "    국비: 4,200  # 표 1, 3행 3열\n" in draft


def test_a_table_that_is_pasted_becomes_a_proposal(
    capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    pasted = '국비(백만원)\t"지방비\n(백만원)"\r\n4,200\t1,300\r\n'
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(pasted.encode("utf-16"))))
    out = begun(capsys, "--from", "-")
    assert out.startswith("붙여 넣은 표에서 항목 1개, 합계 0개, 비율 0개를 옮겼습니다(단위 백만원).\n")
    assert "국비: 4,200  # 붙여 넣은 표, A2\n    지방비: 1,300  # 붙여 넣은 표, B2\n" in text()


def test_a_sample_row_of_a_form_is_refused_in_every_kind_of_file(capsys: Printed) -> None:
    rows = at_rows([["구분", "국비(원)", "지방비(원)"], ["솔루션", "3", "1"], ["인프라", "", "1"]])
    cells = [*rows, At(3, 2, "2", is_italic=True)]
    sample = [cell._replace(is_italic=True) if cell.row == 3 else cell for cell in cells]
    contents = {"xlsx": (workbook(cells), workbook(sample))}
    contents |= {
        kind: (build([cells]), build([sample]))
        for kind, build in (("hwp", hwp), ("hwpx", hwpx), ("docx", docx))
    }
    for kind, (mixed, all_of_it) in contents.items():
        Path(f"계획.{kind}").write_bytes(mixed)
        begun(capsys, "--from", f"계획.{kind}", "-o", f"{kind}.yaml")
        Path(f"계획.{kind}").write_bytes(all_of_it)
        said = begun(capsys, "--from", f"계획.{kind}", "-o", f"{kind}.other.yaml", code=2)
        assert "작성 예시로 보아 옮기지 않습니다" in said
        place = "사업비 총괄표!B3" if kind == "xlsx" else "표 1, 3행 2열"
        assert said.startswith(f"계획.{kind}:{place} ")


def test_sums_of_categories_and_years_stand_below_them(capsys: Printed) -> None:
    rows = [
        ["(단위: 원)"],
        ["구분", "연도", "국비", "지방비"],
        ["솔루션", "2026", "3", "1"],
        ["솔루션", "2027", "6", "2"],
        ["소계", "", "9", "3"],
    ]
    rows += [["합계", "2026", "3", "1"], ["합계", "2027", "6", "2"]]
    Path("예산.xlsx").write_bytes(workbook(at_rows([*rows, ["합계", "", "9", "3"]])))
    begun(capsys, "--from", "예산.xlsx")
    data = yaml.safe_load(text())
    assert data["합계"] == {
        "국비": 9,
        "지방비": 3,
        "솔루션": {"국비": 9, "지방비": 3},
        2026: {"국비": 3, "지방비": 1},
        2027: {"국비": 6, "지방비": 2},
    }
    assert [line["연도"] for line in data["예산"]] == [2026, 2027]


def test_a_table_without_sums_says_nothing_of_the_cover_page(capsys: Printed) -> None:
    Path("예산.csv").write_text("국비(원),지방비(원)\n3,1\n", encoding="utf-8")
    begun(capsys, "--from", "예산.csv")
    assert yaml.safe_load(text())["예산"] == [{"국비": 3, "지방비": 1}]
    assert "합계" not in yaml.safe_load(text())


def test_of_several_tables_one_is_chosen(capsys: Printed) -> None:
    other = at_rows([["구분", "국비(원)", "지방비(원)"], ["솔루션", "3", "1"]])
    Path("계획.hwpx").write_bytes(hwpx([TABLE, at_rows([["목차"]]), other]))
    said = begun(capsys, "--from", "계획.hwpx", code=2)
    assert said == (
        "계획.hwpx:표 1 예산표가 2개 있습니다. "
        "하나를 고르세요(`--table 번호`, 제안서는 `표: 번호`, 또는 그 시트 이름을 `예산`으로): "
        "1. 표 1 3행 3열 (국비, 시도비, 시군구비, 민간부담금), 2. 표 3 1행 2열 (국비, 지방비)\n"
    )
    assert not Path("proposal.yaml").exists()
    begun(capsys, "--from", "계획.hwpx", "--table", "2")
    assert "    국비: 3  # 표 3, 2행 2열\n" in text()


@pytest.mark.parametrize("number", ["0", "2"])
def test_a_table_that_is_not_there_is_refused(number: str, capsys: Printed) -> None:
    said = begun(capsys, "--from", "예산.xlsx", "--table", number, code=2)
    listed = "1. 사업비 총괄표 C3 (국비, 시도비, 시군구비, 민간부담금)"
    assert said == f"예산.xlsx:사업비 총괄표 {number}번 표가 없습니다. 예산표는 1개입니다: {listed}\n"


def test_a_category_that_the_edition_has_not_is_taken_as_it_stands(capsys: Printed) -> None:
    Path("예산.csv").write_text("분야,국비(원),지방비(원)\n물류,3,1\n", encoding="utf-8")
    out = begun(capsys, "--from", "예산.csv")
    assert "항목 1, 물류, 국비" in " ".join(out.split())
    assert yaml.safe_load(text())["예산"] == [{"분야": "물류", "국비": 3, "지방비": 1}]


def test_a_file_without_a_budget_table_is_refused(capsys: Printed) -> None:
    Path("예산.xlsx").write_bytes(workbook(at_rows([["일정", "3월"]])))
    assert begun(capsys, "--from", "예산.xlsx", code=2).startswith("예산.xlsx:")


def test_a_table_needs_a_file(capsys: Printed) -> None:
    assert "`--from`" in begun(capsys, "--table", "1", code=2)


def test_a_cell_in_trouble_is_named_and_nothing_is_written(capsys: Printed) -> None:
    cells = [cell._replace(text="△900") if cell.text == "900" else cell for cell in TABLE]
    Path("예산.xlsx").write_bytes(workbook(cells))
    said = begun(capsys, "--from", "예산.xlsx", code=2)
    assert said.startswith("예산.xlsx:사업비 총괄표!D5 ")
    assert not Path("proposal.yaml").exists()


def test_what_is_hidden_is_told(capsys: Printed) -> None:
    book = load_workbook("예산.xlsx")
    book["사업비 총괄표"].row_dimensions[6].hidden = True
    book.create_sheet("근거").sheet_state = "hidden"
    book.save("예산.xlsx")
    out = begun(capsys, "--from", "예산.xlsx")
    assert "사업비 총괄표: 숨긴 행이나 열(6)도 읽었습니다.\n숨긴 시트는 읽지 않았습니다: 근거. " in out
    assert "    국비: 1,600  # 사업비 총괄표!C6\n" in text()


def test_who_carries_a_line_out_stays_open_beside_it(capsys: Printed) -> None:
    rows = [
        ["내용", "비목", "수행기관", "국비(원)", "지방비(원)"],
        ["공정", "민간이전", "TP: 경북", "3", "1"],
    ]
    Path("예산.xlsx").write_bytes(workbook(at_rows(rows)))
    begun(capsys, "--from", "예산.xlsx")
    lines = text().splitlines()
    first = lines.index("예산:")
    assert lines[first + 1 : first + 6] == [
        '  - 내용: "공정"',
        '    비목: "민간이전"',
        "    국비: 3  # 사업비 총괄표!D2",
        "    지방비: 1  # 사업비 총괄표!E2",
        '    # 수행: "TP: 경북"',
    ]
    assert run(["check", "proposal.yaml"]) in (0, 1)


def test_a_draft_takes_the_place_of_nothing(capsys: Printed) -> None:
    Path("proposal.yaml").write_text("mine", encoding="utf-8")
    begun(capsys, "--from", "예산.xlsx", code=2)
    assert text() == "mine"


def test_an_empty_workbook_has_no_table(capsys: Printed) -> None:
    Workbook().save("예산.xlsx")
    assert begun(capsys, "--from", "예산.xlsx", code=2).startswith("예산.xlsx:")
    assert not Path("proposal.yaml").exists()


def test_without_the_extra_it_is_said_how_to_install_it(
    capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [each for each in sys.modules if each.partition(".")[0] == "olefile"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "regionai.source.office.hwp", raising=False)
    monkeypatch.setitem(sys.modules, "olefile", None)
    Path("계획.hwp").write_bytes(hwp([TABLE]))
    assert 'python -m pip install "regionai[office]"' in begun(capsys, "--from", "계획.hwp", code=2)


def test_a_workbook_is_read_with_nothing_but_the_standard_library() -> None:
    Path("예산.xlsx").write_bytes(workbook(TABLE))
    found = subprocess.run(
        [
            *(sys.executable, "-X", "importtime", "-m", "regionai", "check", "예산.xlsx"),
            *("--region", "경북", "--edition", "2026"),
        ],
        capture_output=True,
        check=False,
    )
    loaded = found.stderr.decode()
    assert " regionai.source.office.workbook\n" in loaded
    for name in ("openpyxl", "lxml", "xlsxwriter", "olefile"):
        assert f" {name}\n" not in loaded


def test_the_check_of_such_a_file_names_the_command(capsys: Printed) -> None:
    for name, content in (
        ("계획.hwpx", hwpx([TABLE])),
        ("계획.hwp", hwp([TABLE])),
        ("계획.docx", docx([TABLE])),
    ):
        Path(name).write_bytes(content)
        assert run(["check", name, "--lang", "ko"]) == 2
        out = " ".join(capsys.readouterr().out.split())
        assert f"`regionai new proposal --region 지역 --from {name}`" in out


def test_a_check_of_yaml_loads_none_of_it() -> None:
    found = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "regionai", "check", "proposals/gyeongbuk-2026.yaml"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    loaded = found.stderr.decode()
    assert "regionai.source.tree" in loaded
    for name in ("openpyxl", "olefile", "regionai.table", "regionai.source.office"):
        assert f" {name}\n" not in loaded


def test_the_equipment_of_a_row_is_a_list(capsys: Printed) -> None:
    head = ["(단위: 백만원)"], ["구분", "약칭", "장비", "국비", "지방비"]
    Path("예산.xlsx").write_bytes(workbook(at_rows([*head, ["솔루션", "가", "서버, 센서", "60", "40"]])))
    begun(capsys, "--from", "예산.xlsx")
    (line,) = yaml.safe_load(text())["예산"]
    assert (line["약칭"], line["장비"]) == ("가", ["서버", "센서"])


@pytest.mark.parametrize(("bit", "is_told"), [(0, False), (1 << 14, True), (1 << 13, False)])
def test_tracked_changes_of_a_binary_document_are_told(bit: int, is_told: bool, capsys: Printed) -> None:
    """Nothing in its text says what was deleted."""
    Path("계획서.hwp").write_bytes(hwp([TABLE], properties=1 | bit))
    out = printed(capsys, "new", "proposal", "--region", "경북", "--from", "계획서.hwp", "--lang", "ko")
    assert ("변경 내용을 추적하는 `.hwp` 문서입니다." in out) is is_told
