"""Workbooks with other values in some cells, opened by LibreOffice: it shows what follows from them."""

import os
import random
import re
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

import libreoffice
from regionai.cli.app import run
from regionai.source.grid import in_letters
from regionai.source.office.archive import with_parts
from regionai.source.office.patch.book import patched
from regionai.source.office.patch.formula import At
from regionai.source.office.patch.writing import Value
from tables import bare_workbook, rich_workbook, sheet_xml
from worked_example import LINES, table, written

if not os.environ.get("REGIONAI_REAL_PARTS") and not libreoffice.PROGRAM:
    pytest.skip("LibreOffice is not installed", allow_module_level=True)

pytestmark = pytest.mark.slow

SHEET = "xl/worksheets/sheet1.xml"
FORMULAS = (
    "{a}+{b}",
    "SUM({a}:{b})",
    "{a}-{b}*2",
    "{a}/4",
    "({a}+{b})/({a}+1)",
    "-{a}%",
    "SUM({a}:{b},{a},7)",
)
Shown = dict[str, dict[str, object]]


def opened(folder: Path, books: dict[str, bytes]) -> dict[str, Shown]:
    """Return the values that LibreOffice shows, by workbook, sheet and place."""
    saved = libreoffice.saved(books, folder, libreoffice.WORKBOOK)
    shown: dict[str, Shown] = {}
    for name in books:
        book = load_workbook(saved / f"{name}.xlsx", data_only=True)
        shown[name] = {
            sheet.title: {
                cell.coordinate: cell.value
                for row in sheet.iter_rows()
                for cell in row
                if cell.value is not None
            }
            for sheet in book.worksheets
        }
    return shown


def test_corrected_sums_are_shown(tmp_path: Path) -> None:
    values = {
        At("사업비 총괄표", 3, 3): Value(Decimal(1450), ""),
        At("사업비 총괄표", 4, 2): Value(Decimal(1500), ""),
    }
    known = {At("사업비 총괄표", 5, 4): Decimal(7_650)}
    new = patched(rich_workbook(), values, known, "예산.xlsx")
    shown = opened(tmp_path, {"수정": new})["수정"]
    table = shown["사업비 총괄표"]
    assert [table[f"{column}5"] for column in "BCD"] == [5_700, 1_950, 7_650]
    assert (table["B6"], table["C6"]) == (pytest.approx(5_700 / 7_650, rel=1e-14), 0.255)
    # Through a name.
    assert shown["참고"]["A2"] == 15_300


def test_an_officer_sees_twenty_percent(tmp_path: Path) -> None:
    """From a workbook that is wrong, over its correction, to what the spreadsheet shows."""
    book, new = tmp_path / "예산.xlsx", tmp_path / "수정.xlsx"
    book.write_bytes(written(table()))
    of_region = ["--region", "경북", "--edition", "2026"]
    assert run(["budget", str(book), *of_region, "--solve", "--write", str(new)]) == 0
    shown = opened(tmp_path, {"수정": new.read_bytes()})["수정"]["사업비 총괄표"]
    assert [shown[f"{column}6"] for column in "CDEF"] == [7_000, 2_350, 2_400, 11_750]
    assert (shown["D7"], shown["C7"]) == (0.2, pytest.approx(7_000 / 11_750))


def test_the_path_of_an_officer_leads_from_a_new_workbook_to_a_clean_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Filled and saved in a spreadsheet, checked, corrected, opened, saved and checked again."""
    monkeypatch.chdir(tmp_path)
    lang = ["--lang", "ko"]
    assert (
        run(["new", "workbook", "--region", "경북", "--edition", "2026", "--output", "새.xlsx", *lang]) == 0
    )
    typed = {
        At("예산", row, column): Value(Decimal(str(amount)))
        for row, line in enumerate(LINES, 5)
        for column, amount in enumerate(line, 5)
    }
    opened(tmp_path, {"예산": patched(Path("새.xlsx").read_bytes(), typed, {}, "새.xlsx")})
    capsys.readouterr()
    assert run(["check", "opened/예산.xlsx", *lang]) == 1
    assert "예산!F5  지방비: 1,300" in capsys.readouterr().out
    assert run(["budget", "opened/예산.xlsx", "--solve", "--write", "수정.xlsx", *lang]) == 0
    table = opened(tmp_path, {"수정": Path("수정.xlsx").read_bytes()})["수정"]["예산"]
    assert 0.2 in table.values()
    capsys.readouterr()
    for name in ("수정.xlsx", "opened/수정.xlsx"):
        run(["check", name, *lang])
        assert "위반 없음" in capsys.readouterr().out


def drawn_sheet(drawn: random.Random) -> tuple[str, dict[At, Value]]:
    """Return rows of numbers and of formulas without results, and new values for some numbers."""
    rows, values = "", {}
    for row in range(1, 7):
        cells = ""
        for column in range(1, 6):
            place = in_letters(row, column).ko
            a, b = (in_letters(drawn.randint(1, row), drawn.randint(1, column)).ko for _ in range(2))
            if drawn.random() < 0.3:
                cells += f'<c r="{place}"><f>{drawn.choice(FORMULAS).format(a=a, b=b)}</f></c>'
            else:
                cells += f'<c r="{place}"><v>{Decimal(drawn.randint(1, 10**9)).scaleb(-2)}</v></c>'
                if drawn.random() < 0.3:
                    values[At("표1", row, column)] = Value(Decimal(drawn.randint(1, 10**9)).scaleb(-2), "")
        rows += f'<row r="{row}">{cells}</row>'
    return rows, values


def test_results_are_those_that_libreoffice_works_out(tmp_path: Path) -> None:
    drawn = random.Random(20260305)  # noqa: S311 - no secret
    books, without = {}, {}
    for number in range(25):
        rows, values = drawn_sheet(drawn)
        content = patched(bare_workbook(sheet_xml(rows)), values, {}, "예산.xlsx")
        books[f"책{number}"] = content
        with ZipFile(BytesIO(content)) as file:
            sheet = re.sub(rb"</f><v>[^<]*</v>", b"</f>", file.read(SHEET))
        without[f"책{number}"] = with_parts(content, {SHEET: sheet}, "예산.xlsx")
    worked_out = 0
    for name, shown in opened(tmp_path, without).items():
        ours = load_workbook(BytesIO(books[name]), data_only=True)["표1"]
        formulas = load_workbook(BytesIO(books[name]))["표1"]
        for place, value in shown["표1"].items():
            # A text is an error: a formula that depends on itself, or that divides by nothing.
            if ours[place].value is not None:
                assert isinstance(value, int | float), (name, place)
                assert ours[place].value == pytest.approx(value, rel=1e-13), (name, place)
                worked_out += formulas[place].data_type == "f"
    assert worked_out > 50
