"""A correction written into the workbook that the budget stands in."""

import json
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from calls import Printed, printed
from regionai.cli.app import run
from tables import At, at_rows, workbook
from worked_example import LINES, SHEET, Held, table, written

OF_REGION = ["--region", "경북", "--edition", "2026", "--lang", "ko"]
SOLVED = ["budget", "예산.xlsx", *OF_REGION, "--solve", "--write", "수정.xlsx"]
PROPOSAL = """\
형식: 1
사업: 지역 주도형 AI 대전환
판본: "2026"
사업명: 경북 제조 AI
신청: {지역: 경북}
"""


def with_local(*amounts: Held) -> list[list[Held]]:
    """Return the table with other local money."""
    return table([[line[0], local, line[2]] for line, local in zip(LINES, amounts, strict=True)])


def book(rows: Sequence[Sequence[Held]]) -> bytes:
    """Write a workbook, and return its bytes."""
    content = written(rows)
    Path("예산.xlsx").write_bytes(content)
    return content


def held(name: str = "수정.xlsx", *, results: bool = True) -> list[list[object]]:
    """Return the figures of the table as a reader finds them."""
    sheet = load_workbook(name, data_only=results)[SHEET]
    return [[cell.value for cell in row] for row in sheet["C3:F7"]]


def local(name: str = "수정.xlsx") -> list[object]:
    """Return the local money of the lines, and its sum."""
    return [row[1] for row in held(name)[:4]]


def outcomes(capsys: Printed, *call: str) -> dict[str, str]:
    run(["check", *call, *OF_REGION, "--format", "json"])
    (found,) = json.loads(capsys.readouterr().out)["assessments"]
    return {each["rule"]: each["outcome"] for each in found["judgements"]}


def refused(capsys: Printed, *call: str) -> list[str]:
    """Return what is said of a correction that is not written; there is then no file."""
    assert run([*call]) == 2
    assert not Path("수정.xlsx").exists()
    return capsys.readouterr().err.splitlines()


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_copy_is_mended_and_shows_the_sums(capsys: Printed) -> None:
    before = book(table())
    assert outcomes(capsys, "예산.xlsx")["local-share"] == "broken"
    out = printed(capsys, *SOLVED)
    assert "사업비 총괄표!D3" in out
    assert "수정.xlsx에 썼습니다." in out
    assert Path("예산.xlsx").read_bytes() == before
    assert held() == [
        [4200, 1388, 1500, 7088],
        [1600, 534, 600, 2734],
        [1200, 428, 300, 1928],
        [7000, 2350, 2400, 11750],
        [pytest.approx(7000 / 11750), 0.2, pytest.approx(2400 / 11750), None],
    ]
    formulas = held(results=False)
    assert formulas[3] == [f"=SUM({column}3:{column}5)" for column in "CDEF"]
    assert formulas[4][1] == "=D6/$F$6"
    after = outcomes(capsys, "수정.xlsx")
    assert (after["local-share"], after["national-share"], after["totals-agree"]) == ("met", "met", "met")
    with ZipFile("예산.xlsx") as old, ZipFile("수정.xlsx") as new:
        assert old.namelist() == new.namelist()
        differ = [name for name in old.namelist() if old.read(name) != new.read(name)]
    assert differ == ["xl/worksheets/sheet1.xml"]


def test_the_workbook_itself_is_corrected_in_place(capsys: Printed) -> None:
    book(table())
    printed(capsys, "budget", "예산.xlsx", *OF_REGION, "--solve", "--in-place")
    assert local("예산.xlsx") == [1388, 534, 428, 2350]
    assert outcomes(capsys, "예산.xlsx")["local-share"] == "met"


def test_nothing_is_written_where_nothing_is_to_be_mended(capsys: Printed) -> None:
    book(table())
    printed(capsys, *SOLVED)
    printed(capsys, "budget", "수정.xlsx", *OF_REGION, "--solve", "--write", "다시.xlsx")
    assert not Path("다시.xlsx").exists()


def test_a_text_that_is_a_number_keeps_its_notation(capsys: Printed) -> None:
    rows = [row[:5] for row in with_local("1,300백만원", "500", 400)]
    book([*rows[:5], ["합계", "", 7000, "2,200", 2400]])
    printed(capsys, *SOLVED)
    assert local() == ["1,388백만원", "534", 428, "2,350"]


def test_an_amount_that_is_no_whole_unit_is_written_to_the_won(capsys: Printed) -> None:
    book(with_local(1300.000001, 500, 400))
    printed(capsys, *SOLVED, "--at-least", "local=2350000001", "--into", "1", "--round-to", "원")
    assert local() == [1450.000001, 500, 400, 2350.000001]


def test_numbers_that_stand_for_sums_and_shares_follow(capsys: Printed) -> None:
    book([*table()[:5], ["합계", "", 7000, 2200, 2400, 11600], ["비율", "", 0.603, 0.19, 0.207]])
    printed(capsys, *SOLVED)
    assert held()[3:] == [[7000, 2350, 2400, 11750], [0.596, 0.2, 0.204, None]]


def with_cover(*declared: Held, rows: int = 7) -> list[object]:
    """Correct `rows` of the worked example with a cover sheet that declares figures, and return these."""
    figures = zip(
        ("합계", "합계", "비율", "비율"), ("총사업비", "지방비", "국비", "지방비"), declared, strict=True
    )
    cover: list[list[Held]] = [
        ["항목", "세부 항목", "값"],
        ["신청", "지역", "경북"],
        *map(list[Held], figures),
    ]
    Path("예산.xlsx").write_bytes(written(table()[:rows], cover))
    assert run(SOLVED) == 0
    corrected = load_workbook("수정.xlsx", data_only=True)["표지"]
    return [corrected[f"C{row}"].value for row in range(3, 7)]


def test_figures_that_the_cover_sheet_declares_follow(capsys: Printed) -> None:
    after = with_cover("11,600,000,000원", 2200, "60.3%", 0.1896)
    assert after == ["11,750,000,000원", 2350, "59.6%", 0.2]
    assert local() == [1388, 534, 428, 2350]
    capsys.readouterr()
    assert outcomes(capsys, "수정.xlsx")["totals-agree"] == "met"


def test_figures_that_the_cover_sheet_alone_declares_follow(capsys: Printed) -> None:
    after = with_cover("11,600,000,000원", 2200, "60.3%", 0.1896, rows=5)
    assert after == ["11,750,000,000원", 2350, "59.6%", 0.2]
    capsys.readouterr()
    assert outcomes(capsys, "수정.xlsx")["totals-agree"] == "met"


def test_a_cover_sheet_whose_formulas_lead_to_the_sums_keeps_them(capsys: Printed) -> None:
    sums = (
        (f"='{SHEET}'!F6", 11_600),
        (f"='{SHEET}'!D6", 2_200),
        (f"='{SHEET}'!C7", 0.6034),
        (f"=ROUND('{SHEET}'!D6/'{SHEET}'!F6,3)", 0.19),
    )
    after = with_cover(*sums)
    assert after == [11_750, 2_350, pytest.approx(7000 / 11750), 0.2]
    formulas = load_workbook("수정.xlsx")["표지"]
    assert [formulas[f"C{row}"].value for row in range(3, 7)] == [formula for formula, _ in sums]
    capsys.readouterr()
    assert outcomes(capsys, "수정.xlsx")["totals-agree"] == "met"


def test_a_sum_that_no_longer_is_one_is_told(capsys: Printed) -> None:
    rows = table()
    rows[2][5] = 7000
    rows[5][5] = 11600
    book(rows)
    out = printed(capsys, *SOLVED)
    assert "F3: 합계는 7,000,000,000원인데 세부 금액을 더하면 7,088,000,000원입니다." in " ".join(
        out.split()
    )
    assert (held()[0][3], held()[3][3]) == (7000, 11750)


def test_shares_in_percent_without_their_sign_follow(capsys: Printed) -> None:
    book([*table()[:6], ["비율(%)", "", "60.3", "19.0", "20.7"]])
    printed(capsys, *SOLVED)
    assert held()[4] == ["59.6", "20.0", "20.4", None]


def test_a_share_that_is_rounded_by_its_formula_is_written_as_it_is_declared(capsys: Printed) -> None:
    rows = table()
    shares = zip("CDE", (0.603, 0.19, 0.207), strict=True)
    rows[6][2:] = [(f"=ROUND({of}6/$F$6,3)", share) for of, share in shares]
    book(rows)
    printed(capsys, *SOLVED)
    assert held()[4] == [0.596, 0.2, 0.204, None]


def test_a_formula_is_not_overwritten(capsys: Printed) -> None:
    book([*with_local(("=D20*2", 1300), 500, 400), *[[""]] * 12, ["", "", "", 650]])
    assert refused(capsys, *SOLVED, "--into", "1") == [
        "예산.xlsx:사업비 총괄표!D3 수식 `=D20*2`의 결과이므로 덮어쓰지 않습니다. `D20`의 값을 고치세요."
    ]


def test_results_that_are_not_those_of_their_cells_are_refused(capsys: Printed) -> None:
    rows = with_local("", 1800, 400)
    rows[3][5] = ("=SUM(C4:E4)", 2700)
    book(rows)
    assert refused(capsys, *SOLVED, "--into", "1") == [
        "수식에 저장된 값이 지금 칸에 있는 금액과 맞지 않습니다. Excel에서 열어 저장한 뒤 다시 실행하세요."
    ]


def test_a_result_that_only_a_spreadsheet_knows_is_told(capsys: Printed) -> None:
    rows = table()
    rows[2][5] = ("=ROUND(SUM(C3:E3),0)", 7000)
    book(rows)
    out = printed(capsys, *SOLVED)
    assert "사업비 총괄표!F3: 수식의 값은 Excel에서 열 때 계산됩니다." in out
    assert held()[0] == [4200, 1388, 1500, None]
    assert run(["check", "수정.xlsx", *OF_REGION]) == 2


def test_an_amount_of_several_cells_is_refused_by_their_names(capsys: Printed) -> None:
    rows = [["솔루션", "5,500", "2,000", "2,300", "10,000"], ["합계", "5,500", "2,000", "2,500", "10,000"]]
    merged = [
        At(2, 1, "구분", 2),
        At(2, 2, "정부지원금", 2),
        At(2, 3, "대응자금", 1, 2),
        At(2, 5, "합계", 2),
    ]
    cells = [At(1, 1, "(단위: 백만원)"), *merged, At(3, 3, "현금"), At(3, 4, "현물"), *at_rows(rows, 4)]
    Path("예산.xlsx").write_bytes(workbook(cells))
    (found,) = refused(capsys, *SOLVED)
    assert found.startswith("예산.xlsx:사업비 총괄표!C5 C5, D5의 금액을 더한 값이라")


def test_an_amount_that_a_line_lacks_goes_where_its_row_and_column_meet(capsys: Printed) -> None:
    # In the place of a dash too.
    for nothing in ("", "-"):
        book(with_local(nothing, 1800, 400))
        printed(capsys, *SOLVED, "--into", "1")
        assert local() == [150, 1800, 400, 2350]
        assert outcomes(capsys, "수정.xlsx")["local-share"] == "met"
        Path("수정.xlsx").unlink()


def test_a_number_without_its_unit_among_others_with_theirs_is_refused(capsys: Printed) -> None:
    rows: list[list[Held]] = [["구분", "국비", "지방비", "민간부담금"], ["솔루션", "50억원", "", "50억원"]]
    book(rows)
    (found,) = refused(capsys, *SOLVED)
    assert found.startswith("고쳐 쓰면 읽을 수 없게 되어 쓰지 않았습니다: 예산.xlsx:사업비 총괄표!C2 ")


def test_an_amount_without_a_column_is_refused(capsys: Printed) -> None:
    book([["(단위: 백만원)"], ["구분", "국비", "민간부담금"], ["솔루션", 5000, 5000]])
    (found,) = refused(capsys, *SOLVED)
    assert found.startswith(
        "예산.xlsx:사업비 총괄표!B3 이 항목에 `지방비` 금액을 적을 칸이 하나로 정해지지 않습니다."
    )


@pytest.mark.parametrize("first", [1300, ""])
def test_a_table_whose_sources_stand_at_the_left_is_corrected_too(first: Held, capsys: Printed) -> None:
    rest = 400 if first else 1700
    rows: list[list[Held]] = [
        ["(단위: 백만원)"],
        ["구분", "솔루션", "인프라"],
        ["국비", 4200, 2800],
        ["지방비", first, rest],
        ["민간부담금", 1500, 900],
    ]
    rows[3][2] = 900 if first else 2200
    book(rows)
    printed(capsys, *SOLVED, "--into", "1")
    sheet = load_workbook("수정.xlsx")[SHEET]
    assert (sheet["B4"].value, sheet["C4"].value) == ((1450, 900) if first else (150, 2200))


def test_tables_of_other_files_are_not_written_to(capsys: Printed) -> None:
    lines = ["(단위: 백만원)", "구분,국비,지방비,민간부담금", "솔루션,7000,2200,2400"]
    Path("예산.csv").write_text("\n".join(lines), encoding="utf-8")
    call = ["budget", "예산.csv", *OF_REGION, "--solve", "--write", "수정.xlsx"]
    assert refused(capsys, *call)[0].startswith("고쳐 쓸 수 있는 표는 Excel 통합 문서")


def test_a_copy_is_named_as_a_file_of_its_kind(capsys: Printed) -> None:
    book(table())
    assert refused(capsys, *SOLVED[:-1], "수정.yaml") == [
        "금액이 예산.xlsx에 있어 그 사본을 씁니다. `--write`의 파일 이름을 `.xlsx`로 끝내세요.",
        "`regionai budget --help`로 쓰는 법을 볼 수 있습니다.",
    ]
    assert not Path("수정.yaml").exists()


def named(more: str = "") -> list[str]:
    """Write a proposal that names the workbook, and return the call that corrects it."""
    Path("제안서.yaml").write_text(f"{PROPOSAL}예산: {{파일: 예산.xlsx}}\n{more}", encoding="utf-8")
    return ["budget", "제안서.yaml", "--lang", "ko", "--solve", "--write", "수정.xlsx"]


def test_a_workbook_that_a_proposal_names_is_corrected(capsys: Printed) -> None:
    book(table())
    printed(capsys, *named())
    assert local() == [1388, 534, 428, 2350]
    printed(capsys, "budget", "제안서.yaml", "--lang", "ko", "--solve", "--in-place")
    assert local("예산.xlsx") == [1388, 534, 428, 2350]


@pytest.mark.parametrize("more", ["합계: {지방비: 22억원}\n", "비율: {지방비: 19.0%}\n"])
def test_a_figure_that_stands_in_the_proposal_itself_is_refused(more: str, capsys: Printed) -> None:
    book([row[:5] for row in table()[:5]])
    (found,) = refused(capsys, *named(more))
    assert found.startswith("제안서.yaml:7:11 이 값은 통합 문서의 칸이 아니라 제안서에 있어")


def test_a_wrong_unit_is_told(capsys: Printed) -> None:
    book([["(단위: 천원)"], *[row[:5] for row in table()[1:5]], ["합계", "", "70억원", "22억원", "24억원"]])
    assert refused(capsys, *SOLVED) == [
        "예산.xlsx:사업비 총괄표 표의 단위를 `백만원`으로 고친 뒤 다시 점검하세요."
    ]


@pytest.mark.parametrize("beside", ["~$예산.xlsx", ".~lock.예산.xlsx#"])
def test_a_workbook_that_is_open_is_not_written_over(beside: str, capsys: Printed) -> None:
    book(table())
    Path(beside).touch()
    before = Path("예산.xlsx").read_bytes()
    said = refused(capsys, *SOLVED[:-2], "--in-place")[0]
    assert "열려 있습니다" in said
    assert Path("예산.xlsx").read_bytes() == before
