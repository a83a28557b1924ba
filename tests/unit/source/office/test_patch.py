"""Other values in cells of a workbook: what changes, and what must not."""

import re
import struct
from collections.abc import Mapping
from decimal import Decimal
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from openpyxl import load_workbook

from regionai.source.grid import in_letters
from regionai.source.office.patch.book import patched
from regionai.source.office.patch.formula import At
from regionai.source.office.patch.writing import Value
from regionai.source.problem import UnreadableError
from tables import archive, bare_workbook, rich_workbook, sheet_xml

SHEET, BOOK = "xl/worksheets/sheet1.xml", "xl/workbook.xml"
Held = dict[str, object]


def number(value: str) -> Value:
    return Value(Decimal(value), value)


def part(content: bytes, name: str = SHEET) -> str:
    with ZipFile(BytesIO(content)) as found:
        return found.read(name).decode()


def rows(content: bytes, name: str = SHEET) -> str:
    return part(content, name).partition("<sheetData>")[2].partition("</sheetData>")[0]


def held(content: bytes, *, results: bool = False) -> Held:
    """Return what openpyxl reads in the first sheet, by place."""
    sheet = load_workbook(BytesIO(content), data_only=results).worksheets[0]
    return {
        cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None
    }


def one(
    before: str, values: Mapping[tuple[int, int], Value], known: Mapping[tuple[int, int], str] | None = None
) -> str:
    """Return the rows of a sheet after new values and known results."""
    old = bare_workbook(sheet_xml(before))
    new = patched(
        old,
        {At("표1", *place): value for place, value in values.items()},
        {At("표1", *place): Decimal(result) for place, result in (known or {}).items()},
        "예산.xlsx",
    )
    return rows(new)


def said(content: bytes, values: Mapping[At, Value]) -> list[str]:
    with pytest.raises(UnreadableError) as found:
        patched(content, values, {}, "예산.xlsx")
    assert all(each.message.say("ko") != each.message.say("en") for each in found.value.problems)
    return [each.say("ko").removeprefix("예산.xlsx:").removeprefix("1:1 ") for each in found.value.problems]


UNLIKE_EXCEL = [
    "Excel이 저장하는 형식과 달라 고쳐 쓸 수 없습니다. Excel에서 열어 `.xlsx`로 다시 저장하세요."
]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # A number keeps its style.
        ('<row r="1"><c r="A1" s="3"><v>7</v></c></row>', '<row r="1"><c r="A1" s="3"><v>8</v></c></row>'),
        ('<row r="1"><c r="A1" t="n"><v>7</v></c></row>', '<row r="1"><c r="A1"><v>8</v></c></row>'),
        (
            "<row r='1'><c r='A1' t='b' s='1'><v>1</v></c></row>",
            "<row r='1'><c r='A1' s='1'><v>8</v></c></row>",
        ),
        (
            '<row r="1"><c r="A1" t="e" vm="1"><v>#REF!</v></c></row>',
            '<row r="1"><c r="A1"><v>8</v></c></row>',
        ),
        # A text stays one.
        (
            '<row r="1"><c r="A1" s="3" t="s"><v>0</v></c></row>',
            '<row r="1"><c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve">8원</t></is></c></row>',
        ),
        (
            '<row r="1"><c r="A1" t="inlineStr"><is><r><t>7</t></r><r><t>원</t></r></is></c></row>',
            '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">8원</t></is></c></row>',
        ),
        (
            '<row r="1"><c r="A1" t="str"><v>7</v></c></row>',
            '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">8원</t></is></c></row>',
        ),
        # What follows the value stays.
        (
            '<row r="1"><c r="A1"><v>7</v><extLst><ext uri="x"/></extLst></c></row>',
            '<row r="1"><c r="A1"><v>8</v><extLst><ext uri="x"/></extLst></c></row>',
        ),
        # Empty cells, rows and sheets.
        ('<row r="1"><c r="A1" s="2"/></row>', '<row r="1"><c r="A1" s="2"><v>8</v></c></row>'),
        ('<row r="1" ht="20"/>', '<row r="1" ht="20"><c r="A1"><v>8</v></c></row>'),
        ('<row r="1" ht="20"></row>', '<row r="1" ht="20"><c r="A1"><v>8</v></c></row>'),
        ("", '<row r="1"><c r="A1"><v>8</v></c></row>'),
        # Cells and rows without their places.
        ("<row><c><v>7</v></c><c/></row>", "<row><c><v>8</v></c><c/></row>"),
        ("<row>\r\n<c><v>7</v></c>\r\n</row>\r\n<row/>", "<row>\r\n<c><v>8</v></c>\r\n</row>\r\n<row/>"),
        # In their order.
        ('<row r="2"/>', '<row r="1"><c r="A1"><v>8</v></c></row><row r="2"/>'),
        ('<row r="1"><c r="B1"/></row>', '<row r="1"><c r="A1"><v>8</v></c><c r="B1"/></row>'),
        # In the style of the row, if it has one.
        (
            '<row r="1" s="4" customFormat="1"><c r="B1"/></row>',
            '<row r="1" s="4" customFormat="1"><c r="A1" s="4"><v>8</v></c><c r="B1"/></row>',
        ),
        ('<row r="1" s="4"><c r="B1"/></row>', '<row r="1" s="4"><c r="A1"><v>8</v></c><c r="B1"/></row>'),
    ],
)
def test_a_cell_gets_a_value_and_its_neighbours_stay(before: str, after: str) -> None:
    assert one(before, {(1, 1): Value(Decimal(8), "8원")}) == after


def test_a_text_becomes_a_number_where_no_text_is_to_be_written() -> None:
    before = '<row r="1"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1"><f>SUM(A1)</f><v>0</v></c></row>'
    after = '<row r="1"><c r="A1" s="3"><v>8</v></c><c r="B1"><f>SUM(A1)</f><v>8</v></c></row>'
    assert one(before, {(1, 1): Value(Decimal(8))}) == after


def test_several_cells_that_are_missing_stand_in_their_order() -> None:
    before = '<row r="2"><c r="C2"><v>1</v></c></row><row r="5"><c r="B5"><v>2</v></c></row>'
    places = [(7, 1), (2, 5), (4, 2), (2, 1), (2, 4), (5, 1), (4, 1), (2, 2), (9, 3)]
    assert one(before, {place: number(f"{place[0]}{place[1]}") for place in places}) == (
        '<row r="2"><c r="A2"><v>21</v></c><c r="B2"><v>22</v></c><c r="C2"><v>1</v></c>'
        '<c r="D2"><v>24</v></c><c r="E2"><v>25</v></c></row>'
        '<row r="4"><c r="A4"><v>41</v></c><c r="B4"><v>42</v></c></row>'
        '<row r="5"><c r="A5"><v>51</v></c><c r="B5"><v>2</v></c></row>'
        '<row r="7"><c r="A7"><v>71</v></c></row><row r="9"><c r="C9"><v>93</v></c></row>'
    )


def test_a_cell_that_is_missing_has_the_style_of_its_column() -> None:
    sheet = sheet_xml("").replace(
        "<sheetData>", '<cols><col min="2" max="3" style="5"/><col min="4" max="4"/></cols><sheetData>'
    )
    new = patched(bare_workbook(sheet), {At("표1", 1, n): number("1") for n in (1, 2, 3, 4)}, {}, "f")
    assert rows(new) == (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="5"><v>1</v></c><c r="C1" s="5"><v>1</v></c>'
        '<c r="D1"><v>1</v></c></row>'
    )


def test_names_with_a_prefix_keep_it() -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = (
        f'\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<x:worksheet xmlns:x="{main}"><x:sheetData>'
        '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:f>A2+1</x:f></x:c></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    book = bare_workbook(
        sheet,
        parts={
            BOOK: part(bare_workbook(sheet), BOOK)
            .replace("<", "<y:")
            .replace("<y:/", "</y:")
            .replace("xmlns=", "xmlns:y=")
        },
    )
    new = patched(
        book, {At("표1", 1, 1): Value(Decimal(1), "<1>\r"), At("표1", 2, 1): number("3")}, {}, "f"
    )
    assert part(new) == sheet.replace(
        '<x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:f>A2+1</x:f></x:c></x:row>',
        '<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">&lt;1&gt;&#13;</x:t></x:is></x:c>'
        '<x:c r="B1"><x:f>A2+1</x:f><x:v>4</x:v></x:c></x:row>'
        '<x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row>',
    )
    assert part(new, BOOK) == part(book, BOOK).replace(
        "</y:workbook>", '<y:calcPr fullCalcOnLoad="1"/></y:workbook>'
    )


def test_a_sign_in_an_attribute_ends_no_tag() -> None:
    before = """<row r="1"><c r="A1" x=" t='s' >/>" y='"'><v>7</v></c></row>"""
    old = bare_workbook(sheet_xml(before))
    new = patched(old, {At("표1", 1, 1): number("8")}, {}, "f")
    assert rows(new) == before.replace("7", "8")


@pytest.mark.parametrize(
    ("behind", "after"),
    [
        ("", '<calcPr fullCalcOnLoad="1"/>'),
        ("<definedNames/>", '<definedNames/><calcPr fullCalcOnLoad="1"/>'),
        ("<definedNames/><extLst/>", '<definedNames/><calcPr fullCalcOnLoad="1"/><extLst/>'),
        ("<oleSize/><pivotCaches/>", '<calcPr fullCalcOnLoad="1"/><oleSize/><pivotCaches/>'),
        ('<calcPr calcId="1"/>', '<calcPr calcId="1" fullCalcOnLoad="1"/>'),
        ('<calcPr fullCalcOnLoad="0" calcId="1" />', '<calcPr calcId="1" fullCalcOnLoad="1"/>'),
        ('<calcPr calcId="1"></calcPr>', '<calcPr calcId="1" fullCalcOnLoad="1"/>'),
        ('<calcPr fullCalcOnLoad="1"/>', '<calcPr fullCalcOnLoad="1"/>'),
        ('<calcPr fullCalcOnLoad="true"/>', '<calcPr fullCalcOnLoad="true"/>'),
    ],
)
def test_the_workbook_is_calculated_anew_when_it_is_opened(behind: str, after: str) -> None:
    old = bare_workbook(sheet_xml(""), behind=behind)
    new = patched(old, {At("표1", 1, 1): number("8")}, {}, "f")
    assert part(new, BOOK) == part(old, BOOK).replace(f"</sheets>{behind}", f"</sheets>{after}")


SUMS = (
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    '<row r="2"><c r="A2"><f>A1*2</f><v>2</v></c><c r="B2"><f>ROUND(A1,0)</f><v>1</v></c>'
    '<c r="C2" t="str" vm="1"><f>A1&amp;"원"</f><v>1원</v></c><c r="D2"><f>B1*2</f><v>4</v></c></row>'
)


def test_results_that_follow_are_written_and_others_left_to_the_spreadsheet() -> None:
    assert one(SUMS, {(1, 1): number("1.5")}) == (
        '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1"><v>2</v></c></row>'
        '<row r="2"><c r="A2"><f>A1*2</f><v>3</v></c><c r="B2"><f>ROUND(A1,0)</f></c>'
        '<c r="C2"><f>A1&amp;"원"</f></c><c r="D2"><f>B1*2</f><v>4</v></c></row>'
    )


def test_results_that_are_known_are_written_beside_their_formula() -> None:
    assert one(SUMS, {(1, 1): number("1.5")}, {(2, 2): "2", (2, 3): "7.50"}) == (
        '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1"><v>2</v></c></row>'
        '<row r="2"><c r="A2"><f>A1*2</f><v>3</v></c><c r="B2"><f>ROUND(A1,0)</f><v>2</v></c>'
        '<c r="C2"><f>A1&amp;"원"</f><v>7.5</v></c><c r="D2"><f>B1*2</f><v>4</v></c></row>'
    )


def test_a_workbook_that_calculates_with_what_it_shows_gets_no_results_but_those_that_are_known() -> None:
    old = bare_workbook(sheet_xml(SUMS), behind='<calcPr fullPrecision="0"/>')
    new = patched(old, {At("표1", 1, 1): number("1.5")}, {At("표1", 2, 2): Decimal(2)}, "f")
    assert held(new, results=True) == {"A1": 1.5, "B1": 2, "B2": 2, "D2": 4}


@pytest.mark.parametrize(
    ("cells", "formula", "result"),
    [
        # Texts are left out of a sum, and empty cells count as nothing.
        ("<c r='B1'><v>2</v></c><c r='C1' t='s'><v>0</v></c><c r='D1'/>", "SUM(A1:H1)", 7),
        ("<c r='B1' t='inlineStr'><is><t>2</t></is></c>", "SUM(A1:B1)", 5),
        ("<c r='B1'><f>A1*2</f></c>", "SUM(A1:B1)-B1", 5),
        ("", "A1+Z99", 5),
        ("<c r='B1'><v>0.30000000000000004</v></c>", "B1-0.3+A1", 5),
        ("<c r='B1'><v>1E+2</v></c>", "B1+A1", 105),
        # What is no number, or may be another.
        ("<c r='B1' t='s'><v>0</v></c>", "A1+B1", None),
        ("<c r='B1' t='b'><v>1</v></c>", "SUM(A1:B1)", None),
        ("<c r='B1' t='e'><v>#REF!</v></c>", "SUM(A1:B1)", None),
        ("<c r='B1'><v>7원</v></c>", "SUM(A1:B1)", None),
        ("<c r='B1'><v>nan</v></c>", "SUM(A1:B1)", None),
        ("<c r='B1'><v>1E+999999999</v></c>", "SUM(A1:B1)", None),
        ("<c r='B1'><v>1E-31</v></c>", "SUM(A1:B1)", None),
        ("<c r='B1'><f>B1+1</f><v>1</v></c>", "A1+B1", None),
        ("<c r='B1'><f>Z9</f><v>1</v></c>", "A1+B1+C9", None),
        ("", "표9!A1+A1", None),
        ("", "SUM(A1:B1", None),
    ],
)
def test_a_result_follows_from_numbers_alone(cells: str, formula: str, result: int | None) -> None:
    before = f"<row r='1'><c r='A1'><v>1</v></c>{cells}</row><row r='9'><c r='C9'><f>C9</f></c></row>"
    after = one(
        f"{before}<row r='10'><c r='A10'><f>{formula}</f><v>-1</v></c></row>", {(1, 1): number("5")}
    )
    value = "" if result is None else f"<v>{result}</v>"
    assert after.endswith(f"<c r='A10'><f>{formula}</f>{value}</c></row>")


@pytest.mark.parametrize(
    ("formula", "stays"),
    [
        ('IFERROR(ROUND(B1*1.5,0),"A1")', True),
        ("VLOOKUP(B1,B1:C9,2,FALSE)&B2", True),
        ('SUMIF(B1:B2,">0",C1)', True),
        ("IF(B1>=0,TRUE,FALSE())", True),
        ("'표1'!B1", True),
        # Through another formula.
        ("SUM(B1:B4)", True),
        ("A3*2", False),
        ("ROUND(A1,0)", False),
        ("SUM(A:A)", False),
        ("SUMIF(B1:C2,B9,$A$3)", False),
        ("SUMIF(B1:B3,B9,D1)", False),
        ("SUM(D1)", True),
        ("OFFSET(B1,0,-1)", False),
        ('INDIRECT("A"&B1)', False),
        ("총사업비", False),
        ("TODAY()", False),
        ("B1:INDEX(B1:C9,1)", False),
        ("예산[국비]", False),
        ("표9!B1", False),
        ("[1]표1!B1", False),
        # It depends on itself.
        ("E4+B1", False),
        ("1:1", False),
        ("XFD1", True),
        ("XFE1", False),
        ("SUMIF(", True),
        ("", False),
    ],
)
def test_a_result_that_no_new_value_reaches_stays(formula: str, *, stays: bool) -> None:
    before = (
        "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='D1'><v>4</v></c></row>"
        "<row r='3'><c r='A3'><f>ROUND(A1,2)</f><v>1</v></c><c r='B3'><f>ROUND(B1,2)</f><v>2</v></c>"
        "<c r='D3'><f>A3</f><v>4</v></c></row>"
    )
    cell = f"<row r='4'><c r='E4'><f>{escape(formula)}</f><v>9</v></c></row>"
    after = one(before + cell, {(1, 1): number("5")})
    assert ("<v>9</v>" in after) == stays


def test_a_result_that_stays_is_summed_as_it_is() -> None:
    before = (
        "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><f>VLOOKUP(C1,C1:D9,2,0)</f><v>30</v></c>"
        "<c r='E1' t='str'><f>TEXT(C1,\"0\")</f><v>0</v></c><c r='F1'><f>SUM(A1:E1)</f><v>31</v></c></row>"
    )
    assert one(before, {(1, 1): number("5")}) == before.replace("<v>1<", "<v>5<").replace(
        "<v>31<", "<v>35<"
    )


def test_a_value_that_is_new_is_summed() -> None:
    before = "<row r='1'><c r='A1'><v>1</v></c><c r='D1'><f>SUM(A1:C1)</f><v>1</v></c></row>"
    assert "<f>SUM(A1:C1)</f><v>3</v>" in one(before, {(1, 2): number("2")})


def test_a_chain_of_formulas_that_is_too_long_is_left_to_the_spreadsheet() -> None:
    chain = "".join(
        f"<row r='{n}'><c r='A{n}'><f>A{n + 1}+1</f><v>0</v></c></row>" for n in range(1, 3_000)
    )
    after = one(chain, {(3_000, 1): number("1")})
    assert "<f>A2+1</f></c>" in after
    assert "<f>A3000+1</f><v>2</v></c>" in after


def test_so_much_work_that_it_would_take_long_is_left_to_the_spreadsheet() -> None:
    numbers = "".join(f"<row r='{n}'><c r='A{n}'><v>1</v></c></row>" for n in range(1, 1_001))
    sums = "".join(f"<c r='{in_letters(2_000, n).ko}'><f>SUM(A1:A1000)</f></c>" for n in range(1, 201))
    after = one(f"{numbers}<row r='2000'>{sums}</row>", {(1, 1): number("5")})
    # Each looks at a thousand cells and reads thirteen characters.
    assert after.count("<f>SUM(A1:A1000)</f><v>1004</v>") == 200_000 // 1_013
    assert after.count("<f>SUM(A1:A1000)</f></c>") == 200 - 200_000 // 1_013


def test_results_on_other_sheets_follow_too() -> None:
    other = '<row r="1"><c r="A1"><f>표1!A1</f><v>1</v></c><c r="B1"><f>NOW()</f><v>46000</v></c></row>'
    old = bare_workbook(
        sheet_xml(SUMS), sheet_xml(other), sheet_xml('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>')
    )
    new = patched(old, {At("표1", 1, 1): number("1.5")}, {}, "f")
    assert rows(new, "xl/worksheets/sheet2.xml") == (
        '<row r="1"><c r="A1"><f>표1!A1</f><v>1.5</v></c><c r="B1"><f>NOW()</f></c></row>'
    )
    assert changed_parts(old, new) == {BOOK, SHEET, "xl/worksheets/sheet2.xml"}


ARRAY = (
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c></row>'
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><f>SUM(B1:B3)</f><v>4</v></c></row>'
)


def test_cells_that_another_fills_are_results() -> None:
    assert one(ARRAY, {(1, 1): number("5")}) == (
        '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f></c></row>'
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2"/><c r="C2"><f>SUM(B1:B3)</f></c></row>'
    )
    assert one(ARRAY, {(1, 1): number("5")}, {(1, 2): "10", (2, 2): "2"}) == (
        '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>10</v></c></row>'
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c>'
        '<c r="C2"><f>SUM(B1:B3)</f><v>12</v></c></row>'
    )


@pytest.mark.parametrize(
    ("cells", "place", "formula", "fed_by"),
    [
        ("<c r='B2'><f>SUM(C5:C10)</f></c>", (2, 2), "SUM(C5:C10)", "`C5:C10`의 값을 고치세요."),
        (
            "<c r='B2'><f>C2+'표 2'!D3+$C$2</f></c>",
            (2, 2),
            "C2+'표 2'!D3+$C$2",
            "`C2`, `표 2!D3`의 값을 고치세요.",
        ),
        ("<c r='B2'><f>NOW()</f></c>", (2, 2), "NOW()", "수식을 고치거나 값으로 바꾸세요."),
        (
            "<c r='B2'><f t='shared' si='0' ref='B2:C2'>B1*$A2</f></c><c r='C2'><f t='shared' si='0'/></c>",
            (2, 3),
            "C1*$A2",
            "`C1`, `A2`의 값을 고치세요.",
        ),
        (
            "<c r='B2'><f t='array' ref='B2:B3'>A1:A2*2</f></c>",
            (3, 2),
            "A1:A2*2",
            "`A1:A2`의 값을 고치세요.",
        ),
        ("<c r='B2'><f t='shared' si='3'/></c>", (2, 2), "", "수식을 고치거나 값으로 바꾸세요."),
    ],
)
def test_a_formula_is_not_overwritten_and_the_cells_that_feed_it_are_named(
    cells: str, place: tuple[int, int], formula: str, fed_by: str
) -> None:
    book = bare_workbook(sheet_xml(f"<row r='2'>{cells}</row>"))
    at = At("표1", *place)
    assert said(book, {at: number("1")}) == [
        f"표1!{in_letters(*place).ko} 수식 `={formula}`의 결과이므로 덮어쓰지 않습니다. {fed_by}"
    ]


def test_a_long_formula_is_cut_in_the_sentence_and_every_cell_is_told_at_once() -> None:
    for length, shown in ((60, "1" * 60), (61, "1" * 60 + "…")):
        cells = f"<c r='A1'><f>{'1' * length}</f></c><c r='B1'><f>A1</f></c>"
        book = bare_workbook(sheet_xml(f"<row r='1'>{cells}</row>"))
        assert said(book, {At("표1", 1, n): number("1") for n in (1, 2)}) == [
            f"표1!A1 수식 `={shown}`의 결과이므로 덮어쓰지 않습니다. 수식을 고치거나 값으로 바꾸세요.",
            "표1!B1 수식 `=A1`의 결과이므로 덮어쓰지 않습니다. `A1`의 값을 고치세요.",
        ]


def test_a_number_has_15_digits_and_a_text_as_many_as_it_likes() -> None:
    cell = '<row r="1"><c r="A1"><v>7</v></c></row>'
    assert "<v>123456789012.345</v>" in one(cell, {(1, 1): number("123456789012.345")})
    assert "<v>1000000000000000000</v>" in one(cell, {(1, 1): number("1E+18")})
    (found,) = said(bare_workbook(sheet_xml(cell)), {At("표1", 1, 1): number("1234567890123.456")})
    assert found.startswith("표1!A1 Excel의 숫자는 15자리까지라 1234567890123.456을 적을 수 없습니다.")
    assert "1234567890123.456" in one(
        cell.replace("<c r", '<c t="str" r'), {(1, 1): number("1234567890123.456")}
    )


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="2"/><row r="1"/>',
        '<row r="1"/><row r="1"/>',
        '<row r="a"/>',
        '<row r="99999999"/>',
        '<row r="1"><c r="B1"/><c r="A1"/></row>',
        '<row r="1"><c r="A1"/><c r="A1"/></row>',
        '<row r="1"><c r="A2"/></row>',
        '<row r="1"><c r="1"/></row>',
        '<row r="1"><c r="ZZZ1"/></row>',
        '<row r="1"><c r="A1"><f t="array" ref="none">1</f></c></row>',
    ],
)
def test_cells_that_are_not_where_they_say_are_refused(rows: str) -> None:
    assert said(bare_workbook(sheet_xml(rows)), {At("표1", 9, 9): number("1")}) == UNLIKE_EXCEL


def test_a_sheet_that_fills_too_many_cells_is_refused() -> None:
    book = bare_workbook(sheet_xml('<row r="1"><c r="A1"><f t="dataTable" ref="A1:C99999"/></c></row>'))
    (found,) = said(book, {At("표1", 9, 9): number("1")})
    assert found.startswith("표가 너무 큽니다.")


@pytest.mark.parametrize(
    "sheet",
    [
        sheet_xml("").encode("utf-16"),
        sheet_xml("").encode("utf-16-be"),
        b'<?xml version="1.0" encoding="euc-kr"?>' + sheet_xml("").encode(),
        sheet_xml("").replace("sheetData", "other"),
    ],
)
def test_a_sheet_that_excel_would_not_write_is_refused(sheet: str | bytes) -> None:
    assert said(bare_workbook(sheet), {}) == UNLIKE_EXCEL


@pytest.mark.parametrize("sheet", ["<!DOCTYPE a>" + sheet_xml(""), "<worksheet>", ""])
def test_a_sheet_that_is_no_xml_or_has_a_document_type_is_refused(sheet: str) -> None:
    assert said(bare_workbook(sheet), {}) == [
        "파일이 온전하지 않습니다. 프로그램에서 열어 다시 저장하세요."
    ]


def test_sheets_of_one_name_or_one_part_are_refused() -> None:
    two = bare_workbook(sheet_xml(""), sheet_xml(""))
    for name, old, new in (
        (BOOK, "표2", "표1"),
        ("xl/_rels/workbook.xml.rels", "sheet2.xml", "sheet1.xml"),
    ):
        with ZipFile(BytesIO(two)) as found:
            parts = {each: found.read(each).decode() for each in found.namelist()}
        parts[name] = parts[name].replace(old, new)
        assert said(archive(parts), {}) == UNLIKE_EXCEL


def test_too_many_sheets_are_refused() -> None:
    assert patched(bare_workbook(*[sheet_xml("")] * 100), {}, {}, "f")
    (found,) = said(bare_workbook(*[sheet_xml("")] * 101), {})
    assert found.startswith("시트가 100개를 넘습니다.")


def test_two_parts_of_one_name_are_refused() -> None:
    content = BytesIO(bare_workbook(sheet_xml("")))
    with ZipFile(content, "a") as file, pytest.warns(UserWarning, match="Duplicate"):
        file.writestr(SHEET, sheet_xml(""))
    assert said(content.getvalue(), {}) == UNLIKE_EXCEL


def test_an_archive_in_the_form_of_those_of_more_than_4_gib_is_refused() -> None:
    content = bare_workbook(sheet_xml(""))
    with ZipFile(BytesIO(content)) as file:
        count, begin, last = len(file.infolist()), file.start_dir, file.infolist()[-1]
    end = len(content) - 22
    record = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, end - begin, begin)
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, end, 1)
    assert said(content[:end] + record + locator + content[end:], {}) == UNLIKE_EXCEL
    entry = bytearray(content[content.rindex(b"PK\1\2") : end])
    struct.pack_into("<I", entry, 20, 0xFFFFFFFF)
    struct.pack_into("<H", entry, 30, 12)
    entry += struct.pack("<2HQ", 1, 8, last.compress_size)
    final = bytearray(content[end:])
    struct.pack_into("<I", final, 12, end - begin + 12)
    assert said(content[: content.rindex(b"PK\1\2")] + entry + final, {}) == UNLIKE_EXCEL


class Stream(BytesIO):
    """A file that nobody goes back in, as a server writes one."""

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        raise OSError


def odd_archive(target: BytesIO) -> bytes:
    """Return a workbook whose parts are packed in every way."""
    with ZipFile(BytesIO(bare_workbook(sheet_xml(SUMS)))) as old, ZipFile(target, "w") as new:
        for number, name in enumerate(reversed(old.namelist())):
            info = ZipInfo(name, (2020 + number, 2, 3, 4, 5, 6))
            info.compress_type = ZIP_STORED if number % 2 else ZIP_DEFLATED
            info.external_attr = (0, 0o640 << 16)[number % 2]
            info.internal_attr = number % 2
            info.extra = struct.pack("<2HI", 0x7875, 4, number)
            info.comment = name.encode()
            new.writestr(info, old.read(name))
        new.writestr(ZipInfo("customXml/빈 것.bin"), b"\0\1")
        new.comment = "예산".encode()
    return target.getvalue()


@pytest.mark.parametrize("target", [BytesIO, Stream])
def test_every_other_part_stays_as_it_is_packed(target: type[BytesIO]) -> None:
    old = odd_archive(target())
    new = patched(old, {At("표1", 1, 1): number("5")}, {}, "f")
    assert changed_parts(old, new) == {BOOK, SHEET}
    assert held(new, results=True)["A2"] == 10
    with ZipFile(BytesIO(new)) as file:
        assert (file.comment.decode(), file.testzip()) == ("예산", None)


def test_what_stands_in_front_of_an_archive_stays() -> None:
    old = b"#!/bin/sh\n" + odd_archive(BytesIO())
    new = patched(old, {At("표1", 1, 1): number("5")}, {}, "f")
    assert new.startswith(b"#!/bin/sh\nPK")
    assert changed_parts(old, new) == {BOOK, SHEET}


def test_a_file_that_is_no_workbook_is_refused() -> None:
    # Its directory says that the first part begins in front of the file.
    before = bytearray(bare_workbook(sheet_xml("")))
    (begin,) = struct.unpack_from("<I", before, len(before) - 6)
    struct.pack_into("<I", before, len(before) - 6, begin + 1)
    for content in (b"PK", archive({"a": "b"}), bytes(before)):
        (found,) = said(content, {})
        assert found.startswith("파일이 온전하지 않습니다.")


def test_comments_text_boxes_charts_and_whatever_else_there_is_stay() -> None:
    old = rich_workbook()
    values = {At("사업비 총괄표", 3, 3): number("1450"), At("사업비 총괄표", 8, 2): number("1")}
    new = patched(old, values, {}, "f")
    # This one is calculated anew already.
    assert changed_parts(old, new) == {SHEET, "xl/worksheets/sheet2.xml"}
    before, after = part(old), part(new)
    for old_cell, new_cell in (
        ('<c r="C3" s="1"><v>1300</v></c>', '<c r="C3" s="1"><v>1450</v></c>'),
        ("<f>B3+C3</f><v>5500</v>", "<f>B3+C3</f><v>5650</v>"),
        ("<f>SUM(C3:C4)</f><v>1800</v>", "<f>SUM(C3:C4)</f><v>1950</v>"),
        ("<f>SUM(D3:D4)</f><v>7600</v>", "<f>SUM(D3:D4)</f><v>7750</v>"),
        ("<f>B5/D5</f><v>0.7631578947368421</v>", "<f>B5/D5</f><v>0.74838709677419355</v>"),
        ("<f>ROUND(C5/D5,3)</f><v>0.237</v>", "<f>ROUND(C5/D5,3)</f>"),
    ):
        assert old_cell in before
        before = before.replace(old_cell, new_cell)
    filled = re.sub(r'(<row r="8"[^>]*)/>', r'\1><c r="B8" s="2"><v>1</v></c></row>', before)
    assert after == filled != before
    assert part(new, "xl/worksheets/sheet2.xml") == part(old, "xl/worksheets/sheet2.xml").replace(
        "<v>15200</v>", ""
    )


def entries(content: bytes) -> dict[str, tuple[object, ...]]:
    """Return of every part what the directory says and the very bytes it is packed in."""
    found: dict[str, tuple[object, ...]] = {}
    with ZipFile(BytesIO(content)) as file:
        for info in file.infolist():
            lengths = content[info.header_offset + 26 : info.header_offset + 30]
            begin = (
                info.header_offset
                + 30
                + int.from_bytes(lengths[:2], "little")
                + int.from_bytes(lengths[2:], "little")
            )
            packed = content[info.header_offset : begin + info.compress_size]
            found[info.filename] = (
                packed,
                info.CRC,
                info.date_time,
                info.compress_type,
                info.external_attr,
                info.internal_attr,
                info.create_system,
                info.create_version,
                info.extra,
                info.comment,
                info.volume,
            )
    return found


def changed_parts(old: bytes, new: bytes) -> set[str]:
    before, after = entries(old), entries(new)
    assert list(before) == list(after)
    changed = {name for name in before if before[name] != after[name]}
    # What changed is packed as it was.
    assert all(before[name][2:] == after[name][2:] for name in changed)
    return changed
