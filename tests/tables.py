"""Tables as they stand in files of an office: the same rows in every format, built from nothing."""

import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import xlsxwriter
from openpyxl import Workbook
from openpyxl.styles import Font


class At(NamedTuple):
    """A text in a table at a row and a column, counted from 1, over so many rows and columns."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1
    is_italic: bool = False


def at_rows(rows: Iterable[Sequence[str]], first: int = 1) -> list[At]:
    """Return rows of texts as cells; an empty text is no cell."""
    return [
        At(row, column, text)
        for row, texts in enumerate(rows, first)
        for column, text in enumerate(texts, 1)
        if text
    ]


def number(text: str) -> int | float | None:
    """Return what Excel holds for a text that is a plain number."""
    plain = text.replace(",", "")
    if not plain.replace(".", "", 1).isdigit():
        return None
    return float(plain) if "." in plain else int(plain)


def workbook(cells: Sequence[At], title: str = "사업비 총괄표") -> bytes:
    """Return a workbook with one sheet, whose numbers are numbers and whose percentages are percentages."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for cell in cells:
        found = sheet.cell(cell.row, cell.column)
        found.font = Font(i=cell.is_italic)
        percent = number(cell.text.removesuffix("%")) if cell.text.endswith("%") else None
        if percent is not None:
            found.value = percent / 100
            places = len(cell.text.removesuffix("%").partition(".")[2])
            found.number_format = f"0.{'0' * places}%" if places else "0%"
        else:
            plain = number(cell.text)
            found.value = cell.text if plain is None else plain
        if (cell.rows, cell.columns) != (1, 1):
            sheet.merge_cells(
                start_row=cell.row,
                start_column=cell.column,
                end_row=cell.row + cell.rows - 1,
                end_column=cell.column + cell.columns - 1,
            )
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def rich_workbook() -> bytes:
    """Return a workbook with what a budget may have beside its numbers."""
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        money, share = (
            book.add_format({"num_format": "#,##0"}),
            book.add_format({"num_format": "0.0%", "bold": 1}),
        )
        sheet = book.add_worksheet("사업비 총괄표")
        sheet.merge_range("A1:D1", "2026년 사업비 총괄표")
        sheet.write_row("A2", ["구분", "국비", "지방비", "합계"])
        for row, (name, *amounts) in enumerate((("솔루션", 4200, 1300), ("인프라", 1600, 500)), 2):
            sheet.write(row, 0, name)
            sheet.write_row(row, 1, amounts, money)
            sheet.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", money, sum(amounts))
        sheet.write("A5", "합계")
        for column, total in enumerate((5800, 1800, 7600), 1):
            letter = "ABCD"[column]
            sheet.write_formula(4, column, f"=SUM({letter}3:{letter}4)", money, total)
        sheet.write_formula("B6", "=B5/D5", share, 5800 / 7600)
        sheet.write_formula("C6", "=ROUND(C5/D5,3)", share, 0.237)
        sheet.write_comment("B3", "국비는 공고문 기준")
        sheet.insert_textbox("F2", "검토 의견")
        sheet.data_validation("A3:A4", {"validate": "list", "source": ["솔루션", "인프라"]})
        sheet.conditional_format("B3:C4", {"type": "cell", "criteria": ">", "value": 1000, "format": share})
        sheet.set_row(7, 30, share)
        book.define_name("총사업비", "='사업비 총괄표'!$D$5")
        other = book.add_worksheet("참고")
        other.write_rich_string("A1", "국비 ", share, "70억", money, "원")
        other.write_formula("A2", "=총사업비*2", None, 15200)
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "='사업비 총괄표'!$B$3:$B$4"})
        other.insert_chart("C3", chart)
        pie = book.add_chart({"type": "pie"})
        pie.add_series({"values": "='사업비 총괄표'!$B$3:$B$4"})
        book.add_chartsheet("도표").set_chart(pie)
    return content.getvalue()


def bare_workbook(
    *sheets: str | bytes, behind: str = "", parts: Mapping[str, str | bytes] | None = None
) -> bytes:
    """Return a workbook of sheets in XML, called `표1`, `표2` and so on.

    `behind` is the XML behind their names, `parts` are more parts or others.
    """
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    numbers = range(1, len(sheets) + 1)
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{kind}.worksheet+xml"/>'
        for n in numbers
    )
    names = "".join(f'<sheet name="표{n}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    targets = "".join(
        f'<Relationship Id="rId{n}" Type="{links}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>{types}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
            f'<Relationship Id="rId1" Type="{links}/officeDocument" Target="xl/workbook.xml"/>'
            "</Relationships>",
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{links}"><sheets>{names}</sheets>'
            f"{behind}</workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">{targets}'
            "</Relationships>",
            **{f"xl/worksheets/sheet{n}.xml": sheet for n, sheet in enumerate(sheets, 1)},
            **(parts or {}),
        }
    )


def sheet_xml(rows: str) -> str:
    """Return a sheet of rows in XML."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'


def archive(parts: Mapping[str, str | bytes], stored: str = "") -> bytes:
    """Return a ZIP archive of parts; one is stored first and not compressed."""
    content = BytesIO()
    with ZipFile(content, "w") as file:
        for name, text in sorted(parts.items(), key=lambda part: part[0] != stored):
            file.writestr(name, text, ZIP_STORED if name == stored else ZIP_DEFLATED)
    return content.getvalue()


def hwpx(tables: Iterable[Sequence[At]], before: Sequence[str] = (), **parts: str) -> bytes:
    """Return a Hangul document with paragraphs and then tables; a text may be in runs, cut at `|`."""
    name = "http://www.hancom.co.kr/hwpml/2011/paragraph"
    body = "".join(_hwpx_paragraph(text) for text in before)
    body += "".join(f"<hp:p><hp:run>{_hwpx_table(cells)}</hp:run></hp:p>" for cells in tables)
    section = (
        f'<hs:sec xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:hp="{name}">{body}</hs:sec>'
    )
    shapes = '<h:h xmlns:h="head"><h:charPr id="0"/><h:charPr id="7"><h:italic/></h:charPr></h:h>'
    files = {"mimetype": "application/hwp+zip", "Contents/section0.xml": section}
    files |= {"Contents/header.xml": shapes, **parts}
    return archive(files, stored="mimetype")


def _hwpx_paragraph(text: str, *, is_italic: bool = False) -> str:
    shape = f'<hp:run charPrIDRef="{7 if is_italic else 0}">'
    runs = "".join(f"{shape}<hp:t>{escape(run)}</hp:t></hp:run>" for run in text.split("|"))
    return f"<hp:p>{runs}</hp:p>"


def _hwpx_table(cells: Sequence[At]) -> str:
    rows = ""
    for row in sorted({cell.row for cell in cells}):
        found = "".join(
            f"<hp:tc><hp:subList>{_hwpx_paragraph(cell.text, is_italic=cell.is_italic)}</hp:subList>"
            f'<hp:cellAddr colAddr="{cell.column - 1}" rowAddr="{cell.row - 1}"/>'
            f'<hp:cellSpan colSpan="{cell.columns}" rowSpan="{cell.rows}"/></hp:tc>'
            for cell in cells
            if cell.row == row
        )
        rows += f"<hp:tr>{found}</hp:tr>"
    return f"<hp:tbl>{rows}</hp:tbl>"


def docx(tables: Iterable[Sequence[At]], before: Sequence[str] = ()) -> bytes:
    """Return a Word document with paragraphs and then tables."""
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(_docx_paragraph(text) for text in before)
    body += "".join(_docx_table(cells) for cells in tables)
    text = f'<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>'
    return archive({"[Content_Types].xml": "<Types/>", "word/document.xml": text})


def _docx_paragraph(text: str, *, is_italic: bool = False) -> str:
    shape = f'<w:rPr><w:i w:val="{"true" if is_italic else "0"}"/></w:rPr>'
    runs = "".join(f"<w:r>{shape}<w:t>{escape(run)}</w:t></w:r>" for run in text.split("|"))
    return f"<w:p>{runs}</w:p>"


def _docx_table(cells: Sequence[At]) -> str:
    by_place = {
        (row, column): cell
        for cell in cells
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    }
    height, width = (max(place[n] for place in by_place) for n in (0, 1))
    rows = ""
    for row in range(1, height + 1):
        found, column = "", 1
        while column <= width:
            cell = by_place.get((row, column), At(row, column, ""))
            merged = (
                ""
                if cell.rows == 1
                else '<w:vMerge w:val="restart"/>'
                if cell.row == row
                else "<w:vMerge/>"
            )
            shape = f'<w:tcPr><w:gridSpan w:val="{cell.columns}"/>{merged}</w:tcPr>'
            text = cell.text if cell.row == row else ""
            found += f"<w:tc>{shape}{_docx_paragraph(text, is_italic=cell.is_italic)}</w:tc>"
            column += cell.columns
        rows += f"<w:tr>{found}</w:tr>"
    return f"<w:tbl>{rows}</w:tbl>"


def hwp(
    tables: Iterable[Sequence[At]],
    before: Sequence[str] = (),
    *,
    properties: int = 1,
    signature: bytes = b"HWP Document File",
    caption: str = "",
) -> bytes:
    """Return a Hangul document in its binary form, with paragraphs and then tables."""
    section = b"".join(_hwp_paragraph(0, text) for text in before)
    for cells in tables:
        section += _record(66, 0, bytes(22)) + _record(67, 1, _controls(11) + "\r".encode("utf-16-le"))
        section += _record(71, 1, b" lbt" + bytes(40))
        if caption:
            section += _record(72, 2, bytes(30)) + _hwp_paragraph(2, caption)
        section += _record(77, 2, bytes(30))
        for cell in cells:
            shape = struct.pack("<4H", cell.column - 1, cell.row - 1, cell.columns, cell.rows)
            paragraph = _hwp_paragraph(2, cell.text, is_italic=cell.is_italic)
            section += _record(72, 2, bytes(8) + shape + bytes(26)) + paragraph
    shapes = b"".join(_record(21, 0, bytes(46) + struct.pack("<I", bits)) for bits in (2, 3))
    if properties & 1:
        section, shapes = _packed(section), _packed(shapes)
    header = signature.ljust(32, b"\0") + struct.pack("<II", 0x05000300, properties)
    return ole({"FileHeader": header, "DocInfo": shapes, "BodyText/Section0": section})


def _packed(stream: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(stream) + packer.flush()


def _hwp_paragraph(level: int, text: str, *, is_italic: bool = False) -> bytes:
    # An inline control before the words, as for a bookmark.
    content = _controls(4) + text.replace("|", "").encode("utf-16-le") + "\r".encode("utf-16-le")
    # The mark at the end of a paragraph has a shape of its own, which is not that of the words.
    shapes = struct.pack("<4I", 0, is_italic, len(content) // 2 - 1, not is_italic)
    return _record(66, level, bytes(22)) + _record(67, level + 1, content) + _record(68, level + 1, shapes)


def _controls(code: int) -> bytes:
    return struct.pack("<8H", code, 0x6362, 0x6574, 0, 0, 0, 0, code)


def _record(tag: int, level: int, content: bytes) -> bytes:
    size = len(content)
    long = size >= 0xFFF
    head = struct.pack("<I", tag | level << 10 | (0xFFF if long else size) << 20)
    return head + (struct.pack("<I", size) if long else b"") + content


def ole(streams: dict[str, bytes]) -> bytes:
    """Return an OLE file with streams, some of them perhaps in a folder; each is padded to 4 KB or more.

    Shorter ones would have to lie in a stream of their own.
    """
    size = 512
    folders = list(dict.fromkeys(name.split("/")[0] for name in streams if "/" in name))
    names = ["Root Entry", *folders, *streams]
    padded = {name: content.ljust(4096, b"\0") for name, content in streams.items()}
    padded = {name: content + bytes(-len(content) % size) for name, content in padded.items()}
    directory = -(-len(names) * 128 // size)
    starts, at = {}, directory
    for name, content in padded.items():
        starts[name], at = at, at + len(content) // size
    chains = [*_chain(0, directory)]
    for name, content in padded.items():
        chains += _chain(starts[name], len(content) // size)
    tables = 1
    while (at + tables) * 4 > tables * size:
        tables += 1
    fat = [*chains, *[0xFFFFFFFD] * tables]
    fat += [0xFFFFFFFF] * (tables * size // 4 - len(fat))
    entries = b""
    tops = [name for name in names[1:] if "/" not in name]
    for name in names:
        nothing = 0xFFFFFFFF
        kind = 5 if name == "Root Entry" else 1 if name in folders else 2
        folder = name.rpartition("/")[0]
        siblings = [each for each in streams if each.startswith(f"{folder}/")] if folder else tops
        place = siblings.index(name) if name in siblings else -1
        right = names.index(siblings[place + 1]) if 0 <= place < len(siblings) - 1 else nothing
        inside = next((each for each in streams if each.startswith(f"{name}/")), None)
        child = 1 if kind == 5 else nothing if inside is None else names.index(inside)
        own = name.rpartition("/")[2].encode("utf-16-le") + b"\0\0"
        start, length = (starts[name], len(padded[name])) if kind == 2 else (0xFFFFFFFE, 0)
        entries += own.ljust(64, b"\0") + struct.pack("<HBBIII", len(own), kind, 1, nothing, right, child)
        entries += bytes(16) + struct.pack("<I", 0) + bytes(16) + struct.pack("<IQ", start, length)
    entries += bytes(-len(entries) % size)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, tables, 0, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    places = [at + number for number in range(tables)]
    header += struct.pack("<109I", *places, *[0xFFFFFFFF] * (109 - tables))
    return header + entries + b"".join(padded.values()) + struct.pack(f"<{len(fat)}I", *fat)


def _chain(start: int, length: int) -> list[int]:
    return [*range(start + 1, start + length), 0xFFFFFFFE]


# The worked example as an office draws it: two rows of headings, its unit above, sums and shares.
HEAD = [At(1, 1, "2026년 사업비 총괄표", 1, 8), At(2, 8, "(단위 : 백만원)")]
HEAD += [At(3, 1, "구분", 2), At(3, 2, "세부사업", 2), At(3, 3, "국비", 2), At(3, 4, "지방비", 1, 2)]
HEAD += [
    At(4, 4, "도비"),
    At(4, 5, "시군비"),
    At(3, 6, "민간부담금", 2),
    At(3, 7, "합계", 2),
    At(3, 8, "비고", 2),
]
ROWS = [
    ["솔루션", "제조 공정", "4,200", "900", "400", "1,500", "7,000"],
    ["인프라", "시험장", "1,600", "500", "", "600", "2,700"],
    ["인력양성", "교육", "1,200", "200", "200", "300", "1,900"],
    ["합계", "", "7,000", "1,600", "600", "2,400", "11,600"],
    ["비율", "", "60.3%"],
]
TABLE = [*HEAD, *at_rows(ROWS, 5)]
