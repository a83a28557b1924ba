"""Workbooks as Excel, LibreOffice and others write them, and those that nobody should."""

import struct
import zipfile
from contextlib import suppress
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart

from regionai.source.grid import Tables
from regionai.source.office.archive import MOST_BYTES, MOST_PARTS, opened
from regionai.source.office.delimited import read_delimited
from regionai.source.office.hwp import read_hwp
from regionai.source.office.workbook import MOST_SHEETS, MOST_XML, read_workbook
from regionai.source.problem import UnreadableError
from tables import At, archive, at_rows, bare_workbook, ole, sheet_xml, workbook


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


@pytest.mark.parametrize("number", [f"1{'0' * 20}", f"1{'0' * 399}", "1e308", "1e999999999", "nan", "-inf"])
def test_a_number_that_is_no_amount_is_text(number: str) -> None:
    assert shown(f"<row><c><v>{number}</v></c></row>") == [("A1", number)]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("56.999999999999993", "57"),
        ("999999999999999.4", "999999999999999"),
        ("999999999999999.5", "1000000000000000"),
        ("99999999999999900000", "99999999999999900000"),
        ("0.00000000000000000001", "0.00000000000000000001"),
        ("1e-400", "0"),
        ("-1e-999999999", "-0"),
    ],
)
def test_a_number_has_fifteen_digits_however_many_are_written(number: str, text: str) -> None:
    assert shown(f"<row><c><v>{number}</v></c></row>") == [("A1", text)]


@pytest.mark.parametrize("shown_as", ["General", "0.00%"])
def test_a_number_beyond_every_amount_is_no_percentage(shown_as: str) -> None:
    ((cell,),) = (grid.cells for grid in one(1e300, shown_as).grids)
    assert (float(cell.text), cell.trouble) == (1e300, None)


def test_an_archive_is_closed_after_it_was_read_and_before_it_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[zipfile.ZipFile] = []

    class Noted(zipfile.ZipFile):
        def __init__(self, file: BytesIO) -> None:
            super().__init__(file)
            made.append(self)

    monkeypatch.setattr("regionai.source.office.archive.ZipFile", Noted)
    content = workbook([At(1, 1, "국비")])
    for most in (0, MOST_XML):
        with suppress(UnreadableError), opened(content, "표.xlsx", most) as archive:
            assert archive.fp is not None
    assert [each.fp for each in made] == [None, None]


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


def with_area(area: str, cells: str = '<c t="b"><v>1</v></c>') -> bytes:
    sheet = sheet_xml(f"<row>{cells}</row>")
    behind = f'</sheetData><mergeCells><mergeCell ref="{area}"/></mergeCells>'
    return bare_workbook(sheet.replace("</sheetData>", behind))


@pytest.mark.parametrize("area", ["A1:CV1000", "CV1000:A1"])
def test_as_many_places_in_merged_ranges_as_may_be_are_read(area: str) -> None:
    (grid,) = read_workbook(with_area(area), "표.xlsx").grids
    assert [(cell.text, cell.rows, cell.columns) for cell in grid.cells] == [("True", 1000, 100)]


@pytest.mark.parametrize("area", ["A1:CV1001", "CV1001:A1", "A1:XFD1048576"])
def test_a_range_of_too_many_places_is_refused(area: str) -> None:
    assert code(with_area(area)) == "office.too-many-places"


@pytest.mark.parametrize("area", ["", "none at all", "A:XFD", "A1:B0", "A1:XFE1"])
def test_a_range_that_is_none_is_refused(area: str) -> None:
    assert code(with_area(area)) == "office.not-a-workbook"


def shown(rows: str, behind: str = "", **parts: str) -> list[tuple[str, str]]:
    """Return place and text of each cell of a sheet in XML, in a workbook of more parts."""
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(BytesIO(bare_workbook(sheet_xml(rows), behind=behind))) as bare:
        held = {name: bare.read(name).decode() for name in bare.namelist()}
    targets = "".join(
        f'<Relationship Id="{name}" Type="{links}/{name}" Target="/xl/{name}.xml"/>' for name in parts
    )
    named = "xl/_rels/workbook.xml.rels"
    held |= {f"xl/{name}.xml": text for name, text in parts.items()}
    held[named] = held[named].replace("</Relationships>", f"{targets}</Relationships>")
    (grid,) = read_workbook(archive(held), "표.xlsx").grids
    return [(cell.place.ko, cell.text) for cell in grid.cells]


def test_cells_stand_where_they_say_or_behind_the_one_before() -> None:
    first = '<row><c t="b"><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row>'
    rows = '<row r="7"><c><v>4</v></c></row><row><c><v>5</v></c></row>'
    assert shown(first + rows) == [
        ("A1", "True"),
        ("C1", "2"),
        ("D1", "3"),
        ("A7", "4"),
        ("A8", "5"),
    ]


def test_cells_are_taken_from_top_to_bottom_however_they_are_written() -> None:
    rows = '<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row>'
    assert shown(f'{rows}<row r="1"><c><v>0</v></c></row>') == [("A1", "0"), ("A2", "1"), ("B2", "2")]


def test_what_a_merged_cell_covers_is_not_shown() -> None:
    (grid,) = read_workbook(
        with_area("A1:B1", "<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c>"), "표.xlsx"
    ).grids
    assert [(cell.place.ko, cell.text, cell.columns) for cell in grid.cells] == [
        ("A1", "1", 2),
        ("C1", "3", 1),
    ]


@pytest.mark.parametrize(
    ("kind", "inside", "text"),
    [
        ("inlineStr", "<is><t> 국비 </t></is>", "국비"),
        ("inlineStr", "<is><r><t>국</t></r><r><t>비</t></r><rPh><t>x</t></rPh></is>", "국비"),
        ("inlineStr", "<is><t/></is>", ""),
        ("str", "<f>A1</f><v> 국비</v>", "국비"),
        ("d", "<v>2026-03-05T00:00:00</v>", "2026-03-05"),
        ("d", "<v>2026-03-05T18:30:00</v>", "2026-03-05 18:30:00"),
        ("b", "<v>0</v>", "False"),
        ("n", "<v>7E+03</v>", "7000"),
        ("n", "<v>NaN</v>", "NaN"),
        ("s", "<v>1</v>", "_x000D_나"),
    ],
)
def test_a_cell_may_hold_its_text_in_many_ways(kind: str, inside: str, text: str) -> None:
    texts = "<sst><si><t>가</t></si><si><r><t>_x005F_x000D_</t></r><r><t>나 </t></r></si></sst>"
    assert shown(f'<row><c t="{kind}">{inside}</c></row>', sharedStrings=texts) == [("A1", text)]


@pytest.mark.parametrize("kind", ["n", "s", "inlineStr"])
@pytest.mark.parametrize("inside", ["", "<v/>", "<v></v>"])
def test_a_cell_without_a_value_is_none(kind: str, inside: str) -> None:
    assert shown(f'<row><c s="0" t="{kind}">{inside}</c></row>') == []


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ('<c t="s"><v>0</v></c>', "a text that is not there"),
        ('<c s="1"><v>0</v></c>', "a style that is not there"),
        ('<c r="A0"><v>0</v></c>', "a place that is not there"),
        ("<c><v>가</v></c>", "no number"),
    ],
)
def test_a_cell_that_says_what_cannot_be_is_no_cell_of_a_workbook(cell: str, reason: str) -> None:
    assert code(bare_workbook(sheet_xml(f"<row>{cell}</row>"))) == "office.not-a-workbook", reason


@pytest.mark.parametrize("row", ["0", "-1", "1048577"])
def test_a_row_that_no_sheet_has_is_refused_though_its_cell_says_the_same(row: str) -> None:
    cell = f'<row r="{row}"><c r="A{row}"><v>0</v></c></row>'
    assert code(bare_workbook(sheet_xml(cell))) == "office.not-a-workbook"


@pytest.mark.parametrize(
    ("number", "value", "behind", "text"),
    [
        (14, "46086", "", "2026-03-05"),
        (31, "46086.75", "", "2026-03-05 18:00:00"),
        (14, "44624", '<workbookPr date1904="1"/>', "2026-03-05"),
        (20, "0.5", "", "12:00:00"),
        (14, "1e300", "", "#VALUE!"),
        (9, "0.605", "", "61%"),
        (10, "0.6034482", "", "60.34%"),
        (3, "46086", "", "46086"),
    ],
)
def test_a_format_that_has_only_a_number_is_known(number: int, value: str, behind: str, text: str) -> None:
    style = f'<fonts><font/></fonts><cellXfs><xf numFmtId="{number}" fontId="0"/></cellXfs>'
    found = shown(f"<row><c><v>{value}</v></c></row>", behind, styles=f"<s>{style}</s>")
    assert found == [("A1", text)]


def test_a_percentage_of_too_many_digits_is_refused() -> None:
    ((cell,),) = (grid.cells for grid in one(0.5, f"0.{'0' * 20}%").grids)
    assert cell.text == f"50.{'0' * 20}%"
    book = Workbook()
    book.worksheets[0]["A1"] = 0.5
    book.worksheets[0]["A1"].number_format = f"0.{'0' * 40}%"
    assert code(saved(book)) == "office.not-a-workbook"


def test_a_sheet_without_its_part_is_left_out() -> None:
    with zipfile.ZipFile(BytesIO(bare_workbook(sheet_xml(""), sheet_xml("")))) as bare:
        parts = {name: bare.read(name) for name in bare.namelist() if "sheet1" not in name}
    assert [grid.name.ko for grid in read_workbook(archive(parts), "표.xlsx").grids] == ["표2"]


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
