"""A workbook for an author: of a region and an edition, or of a proposal that is written already."""

import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from builders import LIBRARY, make_proposal
from calls import Printed, printed
from golden import ROOT
from regionai.cli.app import run

EDITIONS = [edition.rules.name for edition in LIBRARY.all() if edition.rules.programme != "subsidy-law"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("제안서.yaml").write_text(make_proposal("title: 옮길 제안서"), encoding="utf-8")
    return tmp_path


def begun(capsys: Printed, *arguments: str, code: int = 0, lang: str = "ko") -> str:
    return printed(capsys, "new", "workbook", "--lang", lang, *arguments, code=code)


def cover(file: str, sheet: str = "표지") -> dict[tuple[object, ...], tuple[object, object]]:
    rows = load_workbook(file)[sheet].iter_rows(min_row=2, values_only=True)
    return {tuple(each for each in row[:4] if each): (row[4], row[5]) for row in rows}


def test_a_new_workbook_has_the_lines_and_the_notes_of_its_edition(capsys: Printed) -> None:
    said = begun(capsys, "--region", "경북", "--edition", "2026")
    assert said == "proposal.xlsx를 만들었습니다.\n다음: `regionai check proposal.xlsx`\n"
    found = cover("proposal.xlsx")
    assert found["신청", "지역"][0] == "경북"
    assert (found["사업",][0], found["판본",][0]) == ("지역 주도형 AI 대전환", "2026")
    assert found["제출일",] == (None, "`제출일: 2026. 3. 5.`처럼 적으세요.")
    assert str(found["계획", "강사"][1]) == "누가 가르치는지, 몇 명인지 적으세요."
    assert found["목표", "성과", "1", "이름"][1] == "성과마다 이름과 단위, 지금의 수와 목표를 적으세요."
    sheet = load_workbook("proposal.xlsx")["예산"]
    titles = ["AI 솔루션 개발·보급", "AI 활용 인프라 구축", "AI 인력양성", None]
    assert [sheet.cell(row, 2).value for row in range(5, 9)] == titles
    assert [cell.value for cell in sheet[4]] == [
        *("번호", "분야", "내용", "연도", "국비", "지방비", "민간부담금", "총사업비")
    ]
    comment = load_workbook("proposal.xlsx")["컨소시엄"]["A1"].comment
    assert comment is not None
    assert comment.text.startswith("맞는 `유형`이 있으면 적고")


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_has_a_workbook(edition: str, capsys: Printed) -> None:
    begun(capsys, "--region", "gyeongbuk", "--edition", edition, "-o", "new.xlsx", lang="en")
    found = cover("new.xlsx", "cover")
    assert f"{found['programme',][0]}@{found['edition',][0]}" == edition


def test_the_workbook_of_a_proposal_holds_it(capsys: Printed) -> None:
    begun(capsys, "--from", "제안서.yaml", "-o", "new.xlsx")
    assert cover("new.xlsx")["사업명",][0] == "옮길 제안서"
    assert load_workbook("new.xlsx")["예산"]["E5"].value == 60
    begun(capsys, "--from", "제안서.yaml", "--region", "경상북도", "--edition", "2025", "-o", "old.xlsx")
    titles = [row[0].value for row in load_workbook("old.xlsx")["판정"].iter_rows(min_row=9)]
    assert any("matching-share" in str(title) for title in titles)


@pytest.mark.parametrize(
    ("arguments", "piece"),
    [
        ([], "`--region`이 없습니다."),
        (["--region", "경복"], "`--region`은 `경복`을 받지 않습니다."),
        (["--region", "경북", "--edition", "2031"], "2031"),
        (
            ["--region", "서울", "--from", "제안서.yaml"],
            "제안서의 지역 경상북도는 `--region 서울`과 다릅니다.",
        ),
        (["--from", "없음.yaml"], "없음.yaml"),
        (["--region", "경북", "-o", "제안서.yaml"], "제안서.yaml"),
    ],
)
def test_what_makes_no_workbook_is_said(arguments: list[str], piece: str, capsys: Printed) -> None:
    assert run(["new", "workbook", "--lang", "ko", *arguments]) == 2
    assert piece in capsys.readouterr().err
    assert {path.name for path in Path().iterdir()} == {"제안서.yaml"}


def test_without_the_extra_it_is_said_how_to_install_it(
    capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [
        each for each in sys.modules if each.startswith(("xlsxwriter", "regionai.report.workbook"))
    ]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    said = begun(capsys, "--region", "경북", code=2)
    assert 'python -m pip install "regionai[office]"' in said
    assert not Path("proposal.xlsx").exists()


def test_the_workbook_of_a_workbook_is_the_same(capsys: Printed) -> None:
    begun(capsys, "--from", str(ROOT / "proposals" / "gangwon-2026.yaml"), "-o", "first.xlsx")
    begun(capsys, "--from", "first.xlsx", "-o", "second.xlsx")
    assert Path("second.xlsx").read_bytes() == Path("first.xlsx").read_bytes()
