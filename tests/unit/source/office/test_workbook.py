"""Workbooks as Excel, LibreOffice and others write them, and those that nobody should."""

import struct
import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart

from regionai.source.grid import Tables
from regionai.source.office.archive import MOST_BYTES, MOST_PARTS
from regionai.source.office.delimited import read_delimited
from regionai.source.office.hwp import read_hwp
from regionai.source.office.workbook import MOST_SHEETS, MOST_XML, read_workbook
from regionai.source.problem import UnreadableError
from tables import At, archive, at_rows, ole, workbook


def saved(book: Workbook) -> bytes:
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def one(value: object, shown_as: str = "General") -> Tables:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["B2"].value = value
    sheet["B2"].number_format = shown_as
    return read_workbook(saved(book), "표.xlsx")


def code(content: bytes) -> str:
    with pytest.raises(UnreadableError) as found:
        read_workbook(content, "표.xlsx")
    (problem,) = found.value.problems
    assert problem.message.say("ko") != problem.message.say("en")
    return problem.code


@pytest.mark.parametrize(
    ("value", "shown_as", "text"),
    [
        (7000, "General", "7000"),
        (7000000000, "#,##0", "7000000000"),
        (2333.33, "#,##0", "2333.33"),
        (0.1 + 0.2, "General", "0.3"),
        (1e15, "General", "1000000000000000"),
        (0, "General", "0"),
        (-10, "#,##0;△#,##0", "-10"),
        (0.6034482, "0.0%", "60.3%"),
        (0.60345, "0.00%", "60.35%"),
        (0.604999, "0%", "60%"),
        (0.605, "0%", "61%"),
        (7000, '#,##0"백만원"', "7000"),
        (7000, '_-* #,##0_-;-* #,##0_-;_-* "-"_-', "7000"),
        ("  국비 ", "General", "국비"),
        (True, "General", "True"),
        (date(2026, 3, 5), "yyyy-mm-dd", "2026-03-05"),
        (datetime.fromisoformat("2026-03-05T18:30"), "yyyy-mm-dd hh:mm", "2026-03-05 18:30:00"),
    ],
)
def test_a_cell_has_the_text_that_excel_shows(value: object, shown_as: str, text: str) -> None:
    ((cell,),) = (grid.cells for grid in one(value, shown_as).grids)
    assert (cell.text, cell.trouble, cell.place.ko, (cell.row, cell.column)) == (text, None, "B2", (2, 2))


@pytest.mark.parametrize(
    ("shown_as", "suffix"),
    [
        ('#,##0"백만원"', "백만원"),
        ('#,##0 "원"', "원"),
        ("#,##0천원", "천원"),
        ('#,##0_-"억원";-#,##0"만원"', "억원"),
        ('General"원"', "원"),
        ('_-"₩"* #,##0_-', "₩"),
        ("[$₩-412]#,##0", "₩"),
        ("\\₩#,##0;-\\₩#,##0", "₩"),
        ('"₩"#,##0"원"', "원"),
        ('[빨강][>0]#,##0"원"', "원"),
        ("[$$-409]#,##0", ""),
        ('#,##0"명"', "명"),
    ],
)
def test_a_number_format_may_show_a_unit(shown_as: str, suffix: str) -> None:
    ((cell,),) = (grid.cells for grid in one(7_000, shown_as).grids)
    assert (cell.text, cell.suffix) == ("7000", suffix)


@pytest.mark.parametrize("shown_as", ["#,##0,", "#,##0,,", '0.0,"천"', "#,##0,;[Red]-#,##0"])
def test_a_format_that_shows_a_thousandth_is_trouble(shown_as: str) -> None:
    ((cell,),) = (grid.cells for grid in one(3_000_000_000, shown_as).grids)
    assert cell.trouble is not None
    assert cell.trouble.id == "table.scaled"
    assert shown_as in cell.trouble.say("ko")


@pytest.mark.parametrize("digits", [21, 400])
def test_a_number_that_is_no_amount_is_text(digits: int) -> None:
    with zipfile.ZipFile(BytesIO(workbook([At(2, 2, "777")]))) as old:
        parts = {name: old.read(name).decode() for name in old.namelist()}
    number = "1" + "0" * (digits - 1)
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert "<v>777</v>" in sheet
    parts["xl/worksheets/sheet1.xml"] = sheet.replace("<v>777</v>", f"<v>{number}</v>")
    ((cell,),) = (grid.cells for grid in read_workbook(archive(parts), "표.xlsx").grids)
    assert (cell.text, cell.trouble) == (number, None)


@pytest.mark.parametrize("shown_as", ["General", "0.00%"])
def test_a_number_beyond_every_amount_is_no_percentage(shown_as: str) -> None:
    ((cell,),) = (grid.cells for grid in one(1e300, shown_as).grids)
    assert (float(cell.text), cell.trouble) == (1e300, None)


def test_an_error_is_trouble() -> None:
    ((cell,),) = (grid.cells for grid in one("#REF!").grids)
    assert cell.trouble is not None
    assert (cell.text, cell.trouble.id) == ("#REF!", "table.error-value")


def test_a_formula_without_its_result_is_trouble() -> None:
    ((cell,),) = (grid.cells for grid in one("=1+1").grids)
    assert cell.trouble is not None
    assert (cell.text, cell.is_formula, cell.trouble.id) == ("", True, "table.no-value")


def test_a_formula_with_its_result_is_read_as_the_result() -> None:
    content = BytesIO(saved_with("=SUM(A1:A2)"))
    with zipfile.ZipFile(content) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    sheet = (
        parts["xl/worksheets/sheet1.xml"].replace(b"<v></v>", b"<v>12</v>").replace(b"<v />", b"<v>12</v>")
    )
    assert sheet != parts["xl/worksheets/sheet1.xml"]
    new = BytesIO()
    with zipfile.ZipFile(new, "w") as file:
        for name, part in (parts | {"xl/worksheets/sheet1.xml": sheet}).items():
            file.writestr(name, part)
    ((cell,),) = (grid.cells for grid in read_workbook(new.getvalue(), "표.xlsx").grids)
    assert (cell.text, cell.is_formula, cell.trouble) == ("12", True, None)


def saved_with(formula: str) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["B2"] = formula
    return saved(book)


def test_hidden_rows_and_columns_are_read_and_hidden_sheets_are_not() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["국비"])
    sheet.append(["지방비"])
    sheet.row_dimensions[2].hidden = True
    sheet.row_dimensions[9].hidden = True
    sheet["C1"] = "7"
    sheet.column_dimensions.group("B", "D", hidden=True)
    book.create_sheet("숨김").sheet_state = "hidden"
    book.create_sheet("아주 숨김").sheet_state = "veryHidden"
    found = read_workbook(saved(book), "표.xlsx")
    (grid,) = found.grids
    assert ([cell.text for cell in grid.cells], grid.hidden) == (["국비", "7", "지방비"], ("2", "C"))
    assert found.hidden == ("숨김", "아주 숨김")


def test_a_merged_cell_covers_its_places() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "민간부담금"
    sheet.merge_cells("A1:B2")
    (grid,) = read_workbook(saved(book), "표.xlsx").grids
    (cell,) = grid.cells
    assert (cell.rows, cell.columns, grid.height, grid.width) == (2, 2, 2, 2)
    assert grid.at(2, 2) is cell
    assert grid.at(3, 1) is None
    assert list(grid.row(1, range(1, 9))) == [cell]


def test_a_chart_is_no_table() -> None:
    book = Workbook()
    book.create_chartsheet("그림").add_chart(BarChart())
    assert [grid.name.ko for grid in read_workbook(saved(book), "표.xlsx").grids] == ["Sheet"]


def test_the_width_and_height_of_no_cells_are_nothing() -> None:
    (grid,) = read_workbook(saved(Workbook()), "표.xlsx").grids
    assert (grid.cells, grid.height, grid.width) == ((), 0, 0)


def test_what_is_no_workbook_is_refused() -> None:
    assert code(b"PK\x03\x04 and nothing more") == "office.not-whole"
    assert code(archive({"xl/workbook.xml": "<workbook/>"})) == "office.not-a-workbook"
    assert code(archive({"xl/workbook.xml": "no XML"})) == "office.not-a-workbook"


def test_a_document_type_in_a_part_is_refused() -> None:
    content = BytesIO(workbook(at_rows([["국비"]])))
    with zipfile.ZipFile(content) as old:
        parts = {name: old.read(name).decode() for name in old.namelist()}
    bomb = '<!DOCTYPE a [<!ENTITY b "c">]>'
    parts["xl/workbook.xml"] = bomb + parts["xl/workbook.xml"].partition("?>")[2]
    assert code(archive(parts)) == "office.not-whole"


@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "xl/media/image1.png"])
def test_too_much_xml_is_refused_before_it_is_read_whatever_it_is_called(name: str) -> None:
    parts = {"xl/workbook.xml": "<workbook/>", name: " " * (MOST_XML - 11)}
    assert code(archive(parts)) == "office.not-whole"
    assert code(archive(parts | {name: " " * (MOST_XML - 10)})) == "office.too-long"


@pytest.mark.parametrize(
    ("area", "is_read"),
    [("A1:CV1000", True), ("A1:CV1001", False), ("A1:XFD1048576", False), ("A:XFD", False)],
)
@pytest.mark.parametrize("element", ["mergeCell", "hyperlink"])
def test_a_range_of_too_many_places_is_refused_before_its_cells_are_made(
    element: str, area: str, *, is_read: bool
) -> None:
    content = BytesIO(workbook(at_rows([["국비"]])))
    with zipfile.ZipFile(content) as old:
        parts = {name: old.read(name).decode() for name in old.namelist()}
    more = ' location="x"' if element == "hyperlink" else ""
    inside = f'<{element}s><{element} ref="{area}"{more}/></{element}s>'
    sheet = parts["xl/worksheets/sheet1.xml"].replace("</sheetData>", f"</sheetData>{inside}")
    if is_read:
        assert read_workbook(archive(parts | {"xl/worksheets/sheet1.xml": sheet}), "표.xlsx").grids
    else:
        assert code(archive(parts | {"xl/worksheets/sheet1.xml": sheet})) == "office.too-many-places"


def test_a_range_that_is_none_is_refused() -> None:
    content = BytesIO(workbook(at_rows([["국비"]])))
    with zipfile.ZipFile(content) as old:
        parts = {name: old.read(name).decode() for name in old.namelist()}
    inside = '<mergeCells count="1"><mergeCell ref="none at all"/></mergeCells>'
    sheet = parts["xl/worksheets/sheet1.xml"].replace("</sheetData>", f"</sheetData>{inside}")
    assert code(archive(parts | {"xl/worksheets/sheet1.xml": sheet})) == "office.not-a-workbook"


def test_a_cell_far_from_all_others_is_refused_before_what_lies_between_is_looked_at() -> None:
    assert code(workbook([At(1, 1, "국비"), At(1_048_576, 16_384, "7")])) == "office.too-many-places"


def test_too_much_in_all_is_refused() -> None:
    sized = {"a.bin": "-" * (MOST_BYTES - 11), "xl/workbook.xml": "<workbook/>"}
    assert code(archive(sized)) == "office.not-a-workbook"
    assert code(archive(sized | {"a.bin": "-" * (MOST_BYTES - 10)})) == "office.too-much"


def test_too_many_parts_are_refused() -> None:
    parts = {f"xl/{number}": "" for number in range(MOST_PARTS)}
    assert code(archive(parts)) == "office.not-a-workbook"
    assert code(archive(parts | {"xl/more": ""})) == "office.too-much"


def test_too_many_sheets_are_refused() -> None:
    book = Workbook()
    for number in range(MOST_SHEETS - 1):
        book.create_sheet(str(number))
    assert len(read_workbook(saved(book), "표.xlsx").grids) == MOST_SHEETS
    book.create_sheet("더")
    assert code(saved(book)) == "office.too-many-sheets"


def test_a_workbook_with_a_password_is_refused_by_name() -> None:
    with pytest.raises(UnreadableError) as found:
        read_hwp(ole({"EncryptedPackage": struct.pack("<Q", 9)}), "표.xlsx")
    assert [problem.code for problem in found.value.problems] == ["office.password"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
@pytest.mark.parametrize("mark", [",", "\t"])
def test_text_with_separators_is_a_table(encoding: str, mark: str) -> None:
    text = f'구분{mark}국비\r\n솔루션{mark}"4,000"\r\n'
    grid = read_delimited(text.encode(encoding), "표.csv")
    assert [(cell.place.ko, cell.text) for cell in grid.cells] == [
        ("A1", "구분"),
        ("B1", "국비"),
        ("A2", "솔루션"),
        ("B2", "4,000"),
    ]


@pytest.mark.parametrize(
    ("content", "code"), [(b"\xff\xff\xff", "office.not-text"), (b"a" * 200_000, "office.not-a-csv")]
)
def test_text_that_is_no_table_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as found:
        read_delimited(content, "표.csv")
    assert [problem.code for problem in found.value.problems] == [code]
