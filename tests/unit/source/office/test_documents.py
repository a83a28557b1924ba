"""Documents of Hangul and Word: which tables they have, and those that are refused by name."""

import gc
import struct
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from olefile import OleFileIO

from regionai.source.grid import Grid
from regionai.source.office import hwp as binary
from regionai.source.office import xml
from regionai.source.office.docx import read_docx
from regionai.source.office.hwp import read_hwp
from regionai.source.office.hwpx import read_hwpx
from regionai.source.office.workbook import read_workbook
from regionai.source.problem import UnreadableError
from tables import At, archive, at_rows, docx, hwp, hwpx, ole, workbook

ROWS = at_rows([["구분", "국비|(원)"], ["솔루션", "4,000"]])
READERS = ((hwpx, read_hwpx), (hwp, read_hwp), (docx, read_docx))


def code(read: object, content: bytes) -> str:
    with pytest.raises(UnreadableError) as found:
        read(content, "문서")  # type: ignore[operator]
    (problem,) = found.value.problems
    assert problem.message.say("ko") != problem.message.say("en")
    return problem.code


def places(grid: Grid) -> list[tuple[str, str, int, int]]:
    return [(cell.place.ko, cell.text, cell.rows, cell.columns) for cell in grid.cells]


@pytest.mark.parametrize(("build", "read"), READERS)
def test_tables_are_numbered_and_know_what_stands_in_front_of_them(build: object, read: object) -> None:
    content = build([ROWS, at_rows([["국비"]])], ["가", "1. 예산", "", "총괄", "(단위: |천원)"])  # type: ignore[operator]
    first, second = read(content, "문서")  # type: ignore[operator]
    assert (first.name.ko, second.name.en) == ("표 1", "table 2")
    assert first.around == ("1. 예산", "총괄", "(단위: 천원)")
    assert places(first) == [
        ("1행 1열", "구분", 1, 1),
        ("1행 2열", "국비(원)", 1, 1),
        ("2행 1열", "솔루션", 1, 1),
        ("2행 2열", "4,000", 1, 1),
    ]


@pytest.mark.parametrize(("build", "read"), READERS)
def test_merged_cells_span_rows_and_columns(build: object, read: object) -> None:
    rows = [At(1, 1, "구분", 2), At(1, 2, "민간부담금", 1, 2), At(2, 2, "현금"), At(2, 3, "현물")]
    (grid,) = read(build([rows]), "문서")  # type: ignore[operator]
    assert sorted(places(grid)) == [
        ("1행 1열", "구분", 2, 1),
        ("1행 2열", "민간부담금", 1, 2),
        ("2행 2열", "현금", 1, 1),
        ("2행 3열", "현물", 1, 1),
    ]


def test_a_word_document_merges_down_to_its_last_row() -> None:
    (grid,) = read_docx(docx([[At(1, 1, "구분", 3), At(1, 2, "국비"), At(3, 2, "지방비")]]), "문서")
    assert [(cell.text, cell.rows) for cell in grid.cells] == [("구분", 3), ("국비", 1), ("지방비", 1)]


def test_what_was_deleted_in_word_is_gone_and_a_tab_parts_words() -> None:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    cell = (
        "<w:tc><w:p><w:r><w:t>국비</w:t><w:tab/><w:t>현금</w:t></w:r>"
        "<w:del><w:r><w:t>9</w:t></w:r></w:del></w:p></w:tc>"
    )
    body = f"<w:body><w:tbl><w:tr>{cell}</w:tr></w:tbl></w:body>"
    text = f'<w:document xmlns:w="{name}">{body}</w:document>'
    (grid,) = read_docx(archive({"word/document.xml": text}), "문서")
    assert [each.text for each in grid.cells] == ["국비 현금"]


@pytest.mark.parametrize(("build", "read"), READERS)
def test_what_is_said_of_one_table_is_said_of_no_other(build: object, read: object) -> None:
    first, second = read(build([ROWS, ROWS], ["(단위: 천원)"]), "문서")  # type: ignore[operator]
    assert (first.around, second.around) == (("(단위: 천원)",), ())


@pytest.mark.parametrize(("build", "read"), READERS)
def test_a_cell_knows_that_all_of_it_is_in_italics(build: object, read: object) -> None:
    cells = [At(1, 1, "국비"), At(1, 2, "4,|000", is_italic=True)]
    (grid,) = read(build([cells]), "문서")  # type: ignore[operator]
    assert [(cell.text, cell.is_italic) for cell in grid.cells] == [("국비", False), ("4,000", True)]


def test_italics_in_a_part_of_a_cell_are_none_of_all_of_it() -> None:
    runs = "<run charPrIDRef='7'><t>4,</t></run><run charPrIDRef='0'><t>{}</t></run>"
    header = "<h><charPr id='7'><italic/></charPr></h>"
    for rest, is_italic in (("000", False), (" ", True)):
        section = f"<s><tbl><tr><tc><p>{runs.format(rest)}</p></tc></tr></tbl></s>"
        parts = {"Contents/section0.xml": section, "Contents/header.xml": header}
        (grid,) = read_hwpx(archive(parts), "문서")
        assert [cell.is_italic for cell in grid.cells] == [is_italic]


def test_what_was_deleted_in_a_hangul_document_is_gone_and_a_line_end_parts_words() -> None:
    runs = (
        "<t>국비<lineBreak/>현금<markpenBegin/>(원)<deleteBegin Id='1'/>9<tab/></t><t>8</t>",
        "<t>7<deleteEnd Id='1'/><insertBegin/>5<insertEnd/></t>",
    )
    section = f"<s><tbl><tr><tc><p>{runs[0]}</p><p>{runs[1]}</p></tc></tr></tbl></s>"
    (grid,) = read_hwpx(archive({"Contents/section0.xml": section}), "문서")
    assert [cell.text for cell in grid.cells] == ["국비 현금(원)\n5"]


def test_a_nested_table_is_a_table_of_its_own() -> None:
    section = (
        '<s xmlns:hp="p"><hp:tbl><hp:tr><hp:tc><hp:p><hp:t>밖</hp:t>'
        "<hp:tbl><hp:tr><hp:tc><hp:p><hp:t>안</hp:t></hp:p></hp:tc></hp:tr></hp:tbl>"
        "</hp:p></hp:tc></hp:tr></hp:tbl></s>"
    )
    outer, inner = read_hwpx(archive({"Contents/section0.xml": section}), "문서")
    assert ([cell.text for cell in outer.cells], [cell.text for cell in inner.cells]) == (["밖"], ["안"])
    assert [each.trouble and each.trouble.id for each in (*outer.cells, *inner.cells)] == [
        "table.nested",
        None,
    ]


def test_a_cell_that_holds_a_table_and_nothing_else_is_not_empty() -> None:
    inner = "<tbl><tr><tc><p><t>4,000</t></p></tc></tr></tbl>"
    section = f"<s><tbl><tr><tc><p>{inner}</p></tc></tr></tbl></s>"
    outer, _ = read_hwpx(archive({"Contents/section0.xml": section}), "문서")
    assert [(cell.text, cell.trouble and cell.trouble.id) for cell in outer.cells] == [("", "table.nested")]


def test_sections_are_read_in_the_order_of_their_numbers() -> None:
    parts = {
        f"Contents/section{number}.xml": f"<s><tbl><tr><tc><p><t>{number}</t></p></tc></tr></tbl></s>"
        for number in (10, 2, 0)
    }
    grids = read_hwpx(archive({**parts, "Contents/header.xml": "<h/>"}), "문서")
    assert [grid.cells[0].text for grid in grids] == ["0", "2", "10"]


def test_the_caption_of_a_hangul_table_is_none_of_its_cells_and_may_say_its_unit() -> None:
    content = hwp([ROWS, ROWS[:1]], ["총괄"], caption="<표 1> (단위: 천원)")
    first, second = read_hwp(content, "문서")
    assert places(first)[0] == ("1행 1열", "구분", 1, 1)
    assert (first.around, second.around) == (("총괄", "<표 1> (단위: 천원)"), ("<표 1> (단위: 천원)",))
    caption = "<caption><subList><p><t>(단위: 천원)</t></p></subList></caption>"
    section = f"<s><p><t>총괄</t></p><tbl>{caption}<tr><tc><p><t>국비</t></p></tc></tr></tbl></s>"
    (grid,) = read_hwpx(archive({"Contents/section0.xml": section}), "문서")
    assert (grid.around, [cell.text for cell in grid.cells]) == (("총괄", "(단위: 천원)"), ["국비"])


def test_a_hangul_document_need_not_be_packed() -> None:
    (grid,) = read_hwp(hwp([ROWS], properties=0), "문서")
    assert len(grid.cells) == 4


def test_a_record_may_be_longer_than_its_short_size() -> None:
    (grid,) = read_hwp(hwp([[At(1, 1, "가" * 3_000)]]), "문서")
    assert grid.cells[0].text == "가" * 3_000


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        *((hwp([ROWS], properties=1 | 1 << bit), "office.password") for bit in (1, 4, 8, 10)),
        (hwp([ROWS], properties=5), "office.distribution"),
        (hwp([ROWS], signature=b"HWP 3"), "office.old"),
        (ole({"WordDocument": b""}), "office.old"),
        (hwp([ROWS])[:3_000], "office.not-whole"),
        (b"\xd0\xcf\x11\xe0", "office.not-whole"),
        (
            ole(
                {
                    "FileHeader": b"HWP Document File".ljust(36, b"\0") + b"\1",
                    "BodyText/Section0": b"\7" * 9,
                }
            ),
            "office.not-whole",
        ),
    ],
)
def test_a_hangul_document_that_cannot_be_read_is_refused_by_name(content: bytes, expected: str) -> None:
    assert code(read_hwp, content) == expected


def test_a_section_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = hwp([ROWS])
    most = sum(len(_unpacked(content, name)) for name in ("DocInfo", "BodyText/Section0"))
    monkeypatch.setattr("regionai.source.office.hwp.MOST_OF_A_DOCUMENT", most)
    assert len(read_hwp(content, "문서")) == 1
    monkeypatch.setattr("regionai.source.office.hwp.MOST_OF_A_DOCUMENT", most - 1)
    assert code(read_hwp, content) == "office.too-long"


def _unpacked(content: bytes, name: str) -> bytes:
    with OleFileIO(BytesIO(content)) as file:
        return zlib.decompressobj(-15).decompress(file.openstream(name).read())


def test_sections_that_unpack_to_too_much_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    header = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05000300, 1)
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(bytes(400)) + packer.flush()
    content = ole({"FileHeader": header, "BodyText/Section0": packed, "BodyText/Section1": packed})
    monkeypatch.setattr("regionai.source.office.hwp.MOST_OF_A_DOCUMENT", 800)
    assert read_hwp(content, "문서") == ()
    monkeypatch.setattr("regionai.source.office.hwp.MOST_OF_A_DOCUMENT", 799)
    assert code(read_hwp, content) == "office.too-long"


def test_a_damaged_part_is_refused_in_every_way_it_can_be_damaged() -> None:
    # The sum of a part that is stored as it is; a part that is packed; one that says it is encrypted.
    whole = archive({"word/document.xml": "<w>XYZZY</w>"}, stored="word/document.xml")
    assert code(read_docx, whole.replace(b"XYZZY", b"XYZZZ", 1)) == "office.not-whole"
    packed = bytearray(archive({"Contents/section0.xml": "<s/>" * 99}))
    start = 30 + len("Contents/section0.xml")
    packed[start : start + 4] = b"\xff" * 4
    assert code(read_hwpx, bytes(packed)) == "office.not-whole"
    locked = bytearray(archive({"Contents/section0.xml": "<s/>"}))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert code(read_hwpx, bytes(locked)) == "office.password"


def test_of_many_empty_paragraphs_the_nearest_thirty_are_looked_at() -> None:
    for empty, around in ((29, ("(단위: 천원)",)), (30, ())):
        (grid,) = read_hwpx(hwpx([ROWS], ["(단위: 천원)", *[""] * (empty - 1)]), "문서")
        assert grid.around == around


def test_a_packed_document_with_a_password_is_refused_by_name() -> None:
    locked = hwpx([ROWS], **{"META-INF/manifest.xml": "<m><encryption-data/></m>"})
    assert code(read_hwpx, locked) == "office.password"
    assert len(read_hwpx(hwpx([ROWS], **{"META-INF/manifest.xml": "<m/>"}), "문서")) == 1


@pytest.mark.parametrize(
    "section",
    [
        "<s><t>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><s/>",
        '<s><tbl><tr><tc><cellAddr rowAddr="x"/></tc></tr></tbl></s>',
    ],
)
def test_a_section_that_is_not_whole_is_refused(section: str) -> None:
    assert code(read_hwpx, archive({"Contents/section0.xml": section})) == "office.not-whole"


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPAN = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='x'/></w:tcPr></w:tc></w:tr></w:tbl>"


@pytest.mark.parametrize(
    "text",
    ["<w>", "<!DOCTYPE a [<!ENTITY b 'c'>]><w/>", f"<w:document xmlns:w='{WORD}'>{SPAN}</w:document>"],
)
def test_a_word_document_that_is_not_whole_is_refused(text: str) -> None:
    assert code(read_docx, archive({"word/document.xml": text})) == "office.not-whole"
    assert code(read_docx, archive({"word/other.xml": text})) == "office.not-whole"


def test_a_cell_outside_of_every_table_is_no_cell() -> None:
    assert read_hwp(hwp([]), "문서") == ()
    assert read_hwpx(hwpx([[At(0, 1, "가")]]), "문서")[0].cells == ()


def test_text_that_stands_in_no_paragraph_is_text_of_its_cell() -> None:
    section = "<s><tbl><tr><tc><t>국</t><t>비</t></tc></tr></tbl></s>"
    (grid,) = read_hwpx(archive({"Contents/section0.xml": section}), "문서")
    assert [cell.text for cell in grid.cells] == ["국비"]


def test_an_archive_of_something_else_is_refused_by_name() -> None:
    assert code(read_hwpx, archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})) == (
        "office.other"
    )


def test_the_parts_of_a_document_may_be_named_as_windows_does() -> None:
    run = "<run charPrIDRef='7'><t>4,000</t></run>"
    parts = {
        "Contents\\section0.xml": f"<s><tbl><tr><tc><p>{run}</p></tc></tr></tbl></s>",
        "Contents\\header.xml": "<h><charPr id='7'><italic/></charPr></h>",
    }
    (grid,) = read_hwpx(archive(parts), "문서")
    assert [(cell.text, cell.is_italic) for cell in grid.cells] == [("4,000", True)]
    assert code(read_hwpx, archive({**parts, "META-INF\\manifest.xml": "<encryption-data/>"})) == (
        "office.password"
    )


def test_an_archive_that_lost_its_beginning_is_refused() -> None:
    whole = archive({"word/document.xml": "<w/>"})
    assert code(read_docx, whole[:4] + whole[14:]) == "office.not-whole"


def test_a_folder_that_holds_itself_is_refused() -> None:
    content = bytearray(hwp([ROWS]))
    # The first entry of the directory: what it is stands in byte 66, what it holds in bytes 76 to 79.
    entry = 512
    content[entry + 66] = 1
    content[entry + 76 : entry + 80] = struct.pack("<I", 0)
    assert code(read_hwp, bytes(content)) == "office.not-whole"


@pytest.fixture
def uncollected() -> Iterator[None]:
    """As in a command: garbage of other tests, collected meanwhile, would count as given back."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


# More than anybody writes: a small file may hold what takes minutes and gigabytes to read.


@pytest.mark.parametrize(
    ("build", "read", "pieces"), [(hwpx, read_hwpx, 14), (hwp, read_hwp, 14), (docx, read_docx, 13)]
)
def test_a_document_of_too_many_pieces_is_refused(
    build: object, read: object, pieces: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = build([ROWS])  # type: ignore[operator]
    monkeypatch.setattr("regionai.source.office.document.MOST_PIECES", pieces)
    assert len(read(content, "문서")) == 1  # type: ignore[operator]
    monkeypatch.setattr("regionai.source.office.document.MOST_PIECES", pieces - 1)
    assert code(read, content) == "office.too-many-pieces"


@pytest.mark.parametrize(("build", "read"), READERS)
def test_a_document_of_too_many_tables_is_refused(
    build: object, read: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = build([ROWS, ROWS])  # type: ignore[operator]
    monkeypatch.setattr("regionai.source.office.document.MOST_TABLES", 2)
    assert len(read(content, "문서")) == 2  # type: ignore[operator]
    monkeypatch.setattr("regionai.source.office.document.MOST_TABLES", 1)
    assert code(read, content) == "office.too-many-tables"


def test_a_document_of_too_many_records_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    header = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05000300, 0)
    # Of 4,096 bytes each, which is what a stream is padded to.
    streams = dict.fromkeys(("DocInfo", "BodyText/Section0", "BodyText/Section1"), bytes(4_096))
    content = ole({"FileHeader": header, **streams})
    monkeypatch.setattr("regionai.source.office.document.MOST_RECORDS", 3 * 1_024)
    assert read_hwp(content, "문서") == ()
    monkeypatch.setattr("regionai.source.office.document.MOST_RECORDS", 3 * 1_024 - 1)
    assert code(read_hwp, content) == "office.too-many-records"


@pytest.mark.parametrize(
    ("read", "content"),
    [(read_docx, docx([ROWS])), (read_hwpx, hwpx([ROWS])), (read_workbook, workbook(ROWS))],
)
@pytest.mark.usefixtures("uncollected")
def test_what_takes_too_much_memory_is_refused(
    read: object, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(content, "문서")  # type: ignore[operator]
    monkeypatch.setattr(xml, "MOST_IN_MEMORY", 4_000)
    assert code(read, content) == "office.too-many-elements"


@pytest.mark.usefixtures("uncollected")
def test_parts_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    part = f"<a>{'<b/>' * 100_000}</a>"
    monkeypatch.setattr(xml, "MOST_IN_MEMORY", 15_000_000)
    one, two = archive({"1.xml": part}), archive({"1.xml": part, "2.xml": part})
    with ZipFile(BytesIO(one)) as file:
        assert len(xml.root_of(file, "1.xml", "문서")) == 100_000
    with ZipFile(BytesIO(two)) as file:
        assert (
            code(lambda *_: xml.roots_of(file, ["1.xml", "2.xml"], "문서"), two)
            == "office.too-many-elements"
        )


def numbered(text: str, count: int) -> str:
    return "".join(text.format(number) for number in range(count))


HEAVY = [
    "<a/>" * 150_000,
    '<a b=""/>' * 60_000,
    '<a b="12"/>' * 60_000,
    '<a b="12" c="34" d="56" e="78" f="90" g="12"/>' * 15_000,
    "<a>12<b/>34<c/>56</a>" * 40_000,
    "<a>1&#x1F600;</a>" * 40_000,
    "<a>" * 70_000 + "</a>" * 70_000,
    '<a b="12">' * 40_000 + "</a>" * 40_000,
    '<c r="A1" s="3" t="s"><v>12</v></c>' * 20_000,
    numbered("<n{}/>", 40_000),
    numbered("<a n{}='12'/>", 40_000),
    f"<a {numbered('n{} = 1 '.replace('1', chr(34) * 2), 120_000)}/>",
    numbered("<a xmlns='u{}'/>", 40_000),
    f"<y xmlns:x='{'u' * 250}'>{numbered('<x:n{}/>', 20_000)}</y>",
]
LIGHT = [
    "aa\n" * 200_000,
    "&#44032;a&amp;" * 50_000,
    "<![CDATA[</a>]]>" * 40_000,
    "<!-- </a> -->" * 50_000,
    "<?a b?>" * 100_000,
    "&#x1F600;" + "a" * 600_000,
    f"<{'n' * 1_000}/>" * 600,
    "<p>가나다라마바사</p>" * 8_000,
]


def peak(content: str, encoding: str) -> tuple[int, bool]:
    """Return how much memory a part takes while it is read, and whether it is refused."""
    part, is_refused = f"<r>{content}</r>".encode(encoding), False
    tracemalloc.start()
    try:
        xml._Reader("문서").root(part)
    except UnreadableError:
        is_refused = True
    finally:
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    return most, is_refused


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("content", [*HEAVY, *LIGHT])
@pytest.mark.usefixtures("uncollected")
def test_what_is_read_takes_no_more_memory_than_is_said(
    content: str, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml, "MOST_IN_MEMORY", 8_000_000)
    monkeypatch.setattr(xml, "_PIECE", 1 << 14)
    monkeypatch.setattr(xml, "_LONGEST_TAG", 1 << 16)
    most, is_refused = peak(content, encoding)
    # A third more is what parts of a few bytes each, deep in one another, take beyond their blocks.
    assert most < 8_000_000 * 4 / 3
    assert is_refused == (content in HEAVY)


def test_a_namespace_as_long_as_a_book_is_none() -> None:
    for length, is_whole in ((300, True), (301, False), (150_000, False)):
        text = f'<w:document xmlns:w="{"u" * length}"><w:p/></w:document>'
        content = archive({"word/document.xml": text})
        if is_whole:
            assert read_docx(content, "문서") == ()
        else:
            assert code(read_docx, content) == "office.not-whole"


@given(st.lists(st.integers(0, 40) | st.integers(0, 0xFFFF), max_size=40), st.binary(max_size=1))
def test_the_characters_of_a_paragraph_are_those_that_control_nothing(codes: list[int], odd: bytes) -> None:
    content = struct.pack(f"<{len(codes)}H", *codes) + odd
    assert binary._text(content) == _characters(codes)


def test_a_long_paragraph_is_read_to_its_end() -> None:
    for length in (999, 1_000, 1_001, 2_500):
        assert binary._text(("가" * length + "\r").encode("utf-16-le")) == "가" * length


def _characters(codes: list[int]) -> str:
    """Return what the description of the format says of them, one after the other."""
    kept, at = list[int](), 0
    while at < len(codes):
        is_character = codes[at] >= 32
        kept += [codes[at]] if is_character else []
        at += 1 if is_character or codes[at] in (0, 10, 13, *range(24, 32)) else 8
    return struct.pack(f"<{len(kept)}H", *kept).decode("utf-16-le", "replace")


_WORD_CELLS = "<w:tr><w:tc/></w:tr>" * 250_000
_HANGUL_TABLE = struct.pack("<I", 71 | 4 << 20) + b" lbt"


def _of_word(body: str) -> bytes:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = f'<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>'
    return archive({"word/document.xml": text})


def _of_hangul(body: str) -> bytes:
    return archive({"Contents/section0.xml": f'<s xmlns:hp="hp">{body}</s>'})


def _of_records(record: bytes) -> bytes:
    header = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05000300, 1)
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(record * ((16 << 20) // len(record))) + packer.flush()
    return ole({"FileHeader": header, "BodyText/Section0": packed})


@pytest.mark.slow
@pytest.mark.parametrize(
    ("read", "content", "expected"),
    [
        (read_docx, lambda: _of_word('<a b=""/>' * 1_800_000), "office.too-many-elements"),
        (read_docx, lambda: _of_word(f"<w:tbl>{_WORD_CELLS}</w:tbl>"), "office.too-many-pieces"),
        (read_hwpx, lambda: _of_hangul("<hp:tbl/>" * 400_000), "office.too-many-tables"),
        (read_hwp, lambda: _of_records(struct.pack("<I", 66)), "office.too-many-pieces"),
        (read_hwp, lambda: _of_records(struct.pack("<I", 1)), "office.too-many-records"),
        (read_hwp, lambda: _of_records(_HANGUL_TABLE), "office.too-many-tables"),
    ],
)
def test_a_small_file_that_unpacks_to_pieces_without_end_is_refused(
    read: object, content: Callable[[], bytes], expected: str
) -> None:
    packed = content()
    assert len(packed) < 100_000
    assert code(read, packed) == expected
