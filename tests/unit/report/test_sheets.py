"""The cells and sheets of a workbook: exact numbers, words as they are printed, nothing that runs."""

from fractions import Fraction
from io import BytesIO, TextIOWrapper
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionai.errors import CannotError
from regionai.messages import Lang, message
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.model.ratio import percent
from regionai.report.page.as_xlsx import write_page
from regionai.report.page.cell import Cell, cell_of
from regionai.report.page.page import (
    Bar,
    Beyond,
    Block,
    Column,
    Difference,
    Drawing,
    Files,
    Lines,
    Notes,
    Page,
    Rounded,
    ShareSpan,
    Table,
    Value,
    figures,
)
from regionai.report.page.style import Style
from sheets import cells, opened, rows

WON = '#,##0"원"'
CHANGE = '+#,##0"원";-#,##0"원";+0"원"'


def words(text: str) -> Value:
    return message("text", text=text)


def column(key: str = "c", *, is_text: bool = False, leads_to: str = "") -> Column:
    return Column(key, message("text", text=key), is_text=is_text, leads_to=leads_to)


def table(*values: Value, key: str = "t", title: str = "title", is_text: bool = False) -> Table:
    """A table of one column."""
    return Table(
        key, message("text", text=title), (column(is_text=is_text),), tuple((each,) for each in values)
    )


def book(*blocks: Block, lang: Lang = "en") -> bytes:
    """The workbook of a page."""
    content = BytesIO()
    with TextIOWrapper(content) as out:
        write_page(Page("p", message("text", text="page"), blocks), out, Style(lang, 80, colour=False))
        return content.getvalue()


# Cells.


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, Cell("")),
        (Won(0), Cell("0원", 0, WON)),
        (Won(-1_500), Cell("-1,500원", -1_500, WON)),
        (Won(10**15 - 1), Cell("999,999,999,999,999원", 10**15 - 1, WON)),
        (Won(10**15), Cell("1,000,000,000,000,000원")),
        (Won(1 - 10**15), Cell("-999,999,999,999,999원", 1 - 10**15, WON)),
        (Won(-(10**15)), Cell("-1,000,000,000,000,000원")),
        (WonRange(Won(5), Won(5)), Cell("5원", 5, WON)),
        (WonRange(Won(5), Won(6)), Cell("5원 ~ 6원")),
        (Difference(-5, -5), Cell("-5", -5, CHANGE)),
        (Difference(-5, 5), Cell("-5 ~ +5")),
        (10**15, Cell("1,000,000,000,000,000")),
        (1_234, Cell("1,234", 1_234, "#,##0")),
        (Outcome.BROKEN, Cell("broken")),
        (Files(("a", "b", "c", "d")), Cell("a, b, c, d")),
        ("1/3", Cell("1/3")),
        ("-", Cell("-")),
    ],
)
def test_a_number_has_no_more_digits_than_a_spreadsheet_keeps(value: Value, expected: Cell) -> None:
    assert cell_of(value, "en", is_text=False) == expected


@pytest.mark.parametrize(
    ("value", "number", "number_format"),
    [
        # 18.9655… breaks 20 %; to round it half up would be 18.97.
        (Beyond(Fraction(11, 58), Fraction(1, 5)), "0.1896", "#,##0.00%"),
        (Fraction(11, 58), "0.1897", "#,##0.00%"),
        (Beyond(Fraction(600_000_001, 10**9), Fraction(3, 5)), "0.6000", '#,##0.00%"+"'),
        (Rounded(Fraction(1, 8), 0), "0.13", "#,##0%"),
        (Rounded(Fraction(1, 8), 1), "0.125", "#,##0.0%"),
        (Fraction(25), "25.0000", "#,##0.00%"),
        ("33.34%", "0.3334", "#,##0.00%"),
    ],
)
def test_a_share_is_the_number_that_is_printed(value: Value, number: str, number_format: str) -> None:
    found = cell_of(value, "en", is_text=False)
    assert (str(found.number), found.number_format) == (number, number_format)


def test_a_text_that_looks_like_a_share_stays_text() -> None:
    assert cell_of("50%", "en", is_text=True) == Cell("50%")


@given(st.fractions(0, 30))
def test_a_share_reads_back_as_it_was_printed(share: Fraction) -> None:
    found = cell_of(share, "en", is_text=False)
    assert found.number is not None
    assert f"{found.number * 100:,.2f}%" == found.words == percent(share)


@given(st.lists(st.integers(-(10**16), 10**16), min_size=1, max_size=20))
def test_every_amount_is_read_back_to_the_won(amounts: list[int]) -> None:
    _, *found = rows(book(table(*map(Won, amounts))), "title")
    assert [
        int(value.replace(",", "").removesuffix("원")) if isinstance(value, str) else value
        for (value,) in found
    ] == amounts


def test_a_column_with_ranges_is_two_columns_of_numbers() -> None:
    spans = (WonRange(Won(1), Won(2)), None, Won(3))
    shares = (ShareSpan(Fraction(1, 4), Fraction(1, 3)), None, Fraction(1, 2))
    changes = (Difference(-1, 1), None, Difference(4, 4))
    values = tuple(zip(spans, shares, changes, strict=True))
    three = tuple(column(key) for key in ("won", "share", "change"))
    content = book(Table("t", message("text", text="title"), three, values))
    assert rows(content, "title") == [
        [f"{key}: {end}" for key in ("won", "share", "change") for end in ("least", "greatest")],
        [1, 2, 0.25, 0.3334, -1, 1],
        [None] * 6,
        [3, 3, 0.5, 0.5, 4, 4],
    ]


# What others wrote.

HOSTILE = [
    *(
        "=1+1",
        "=cmd|' /C calc'!A0",
        "@SUM(A1)",
        "+1",
        "-1",
        "＝1",
        "\t=1",
        " =1",
        '=HYPERLINK("http://x","y")',
    ),
    *(
        "http://example.com",
        "mailto:a@b",
        "internal:'t'!A1",
        "external:c:/x",
        "file:///etc/passwd",
        "#t!A1",
    ),
    *(
        "_x000D_",
        "_x0041_",
        "<f>1</f>",
        "]]>",
        "&amp;",
        "'",
        "1e9",
        "007",
        "TRUE",
        "{=1}",
        "#REF!",
        "a  b ",
    ),
]


@pytest.mark.parametrize("is_text", [True, False])
def test_text_is_text_whatever_it_begins_with(*, is_text: bool) -> None:
    content = book(
        table(*HOSTILE, is_text=is_text),
        Lines("l", message("text", text="lines"), tuple(HOSTILE)),
        lang="ko",
    )
    _, *found = rows(content, "title")
    assert [value for (value,) in found] == [text.replace("\t", "\\t") for text in HOSTILE]
    assert {cell.data_type for cell in cells(content)} == {"s"}
    with ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert not [name for name in parts if "externalLink" in name or "sheets/_rels" in name]
    assert not [name for name, part in parts.items() if b"<f>" in part or b"<f " in part]


def test_what_begins_like_a_formula_stays_text_when_it_is_edited() -> None:
    quoted = {str(cell.value): cell.quotePrefix for cell in cells(book(table(*HOSTILE, is_text=True)))}
    assert {text for text, is_quoted in quoted.items() if is_quoted} == {
        *("=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "+1", "-1", "＝1", " =1", '=HYPERLINK("http://x","y")'),
    }


def test_what_cannot_be_seen_is_shown_by_its_code() -> None:
    content = book(table("a\x00\x1b\x9b\u202eb\u200b\ud800\ufffec", "a\r\nb\u2028c", is_text=True))
    assert rows(content, "title")[1:] == [
        ["a\\x00\\x1b\\x9b\\u202eb\\u200b\\ud800\\ufffec"],
        ["a  b c"],
    ]


@pytest.mark.parametrize(("length", "is_cut"), [(16_000, False), (16_001, True)])
def test_a_longer_text_than_a_cell_holds_is_cut_and_that_is_said(length: int, *, is_cut: bool) -> None:
    # Two units of UTF-16 each.
    long = "𝄞" * length
    _, (found,) = rows(book(table(long, is_text=True)), "title")
    assert found == (f"{'𝄞' * 16_000}… (16,001 characters in all)" if is_cut else long)


# Sheets.


def test_a_sheet_is_there_to_be_filtered_and_printed() -> None:
    sheet = opened(book(table("국비와 지방비", is_text=True)))["title"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("A2", "A1:A2", "$1:$1")
    setup, properties = sheet.page_setup, sheet.sheet_properties.pageSetUpPr
    assert properties is not None
    # On as many pages as it takes, each as wide as the sheet: one is what is not said.
    assert (properties.fitToPage, setup.fitToWidth, setup.fitToHeight) == (True, None, 0)
    assert (setup.orientation, setup.paperSize) == ("landscape", 9)


@pytest.mark.parametrize(
    ("value", "width", "height"),
    [
        ("a", 8, None),
        ("a" * 20, 22, None),
        ("가" * 19, 40, None),
        ("가" * 20, 40, 33),
        ("가" * 38, 40, 33),
        ("가" * 39, 40, 49.5),
        ("가" * 900, 40, 408.75),
    ],
)
def test_a_cell_is_as_wide_as_its_korean_words_and_higher_where_they_wrap(
    value: str, width: int, height: float | None
) -> None:
    sheet = opened(book(table("b", value, "b", is_text=True)))["title"]
    # What Excel adds for the edges of a cell.
    assert round(sheet.column_dimensions["A"].width - 0.71) == width
    assert [sheet.row_dimensions[row].height for row in (1, 2, 3, 4)] == [None, None, height, None]


def test_a_sentence_of_the_first_sheet_has_room() -> None:
    said = [message("text", text="가" * length) for length in (54, 55)]
    sheet = opened(book(Notes("n", tuple(said), title=message("text", text="가" * 16))))["summary"]
    assert [sheet.row_dimensions[row].height for row in (3, 4)] == [33, 33]
    sheet = opened(book(Notes("n", tuple(said), title=message("text", text="가" * 15))))["summary"]
    assert [sheet.row_dimensions[row].height for row in (3, 4)] == [None, 33]


@pytest.mark.parametrize(("columns", "pages"), [(7, 1), (8, 2), (14, 2), (15, 3)])
def test_a_sheet_of_many_columns_is_printed_on_several_pages(columns: int, pages: int) -> None:
    every = tuple(column(f"c{n}", is_text=True) for n in range(columns))
    content = book(Table("t", message("text", text="title"), every, (("a" * 38,) * columns,)))
    setup = opened(content)["title"].page_setup
    assert ((setup.fitToWidth or 1), setup.fitToHeight) == (pages, 0)


def test_words_wrap_and_stand_at_the_left_and_numbers_at_the_right() -> None:
    two = (column("words", is_text=True), column("won"))
    sheet = opened(
        book(Table("t", message("text", text="title"), two, (("a", Won(1)), ("b", Won(2))), frozenset({1})))
    )
    looks = [
        [(cell.alignment.horizontal, cell.alignment.wrap_text, cell.font.bold) for cell in row]
        for row in sheet["title"].rows
    ]
    assert looks == [
        [("left", True, True), ("right", True, True)],
        [("left", True, False), ("right", None, False)],
        [("left", True, True), ("right", None, True)],
    ]


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (("a", "A", "a"), ["a", "A 2", "a 3"]),
        (("summary", "b (won)", "c: d"), ["summary 2", "b", "c"]),
        (("a[b]/c\\d*e?f", "'a'"), ["a b c d e f", "a"]),
        (("one two three four five six seven", "x" * 40), ["one two three four five six", "x" * 31]),
        (("x" * 31, "x" * 31), ["x" * 31, f"{'x' * 27} 2"]),
    ],
)
def test_a_sheet_has_a_name_that_excel_takes(titles: tuple[str, ...], names: list[str]) -> None:
    content = book(*(table(1, key=f"t{n}", title=title) for n, title in enumerate(titles)))
    assert opened(content).sheetnames == ["summary", *names]


def test_the_first_sheet_says_the_rest_of_the_page_and_where_the_tables_are() -> None:
    title = message("text", text="said")
    drawing = Drawing(title, (("a", Bar(1, 1)),))
    content = book(
        figures("f", (("a", message("text", text="a"), Won(7)), ("b", message("text", text="b"), "=b"))),
        figures("g", (("c", message("text", text="c"), None),), title),
        table(1, title="the sum's table"),
        drawing,
        Lines("l", title, ("  one", "two")),
        Notes("n", (title, title)),
    )
    assert rows(content, "summary") == [
        ["page", None],
        [None, None],
        ["a", 7],
        ["b", "=b"],
        [None, None],
        ["said", None],
        ["c", None],
        [None, None],
        ["the sum's table", "the sum's table"],
        [None, None],
        ["said", "  one"],
        [None, "two"],
        [None, None],
        [None, "said"],
        [None, "said"],
    ]
    link = opened(content)["summary"]["B9"].hyperlink
    assert link is not None
    assert (link.location, link.target) == ("'the sum''s table'!A1", None)


def test_a_value_leads_to_its_row_in_a_table_that_stands_before_or_behind() -> None:
    there = Table(
        "there",
        message("text", text="it's"),
        (column("n"), column("file", is_text=True)),
        ((1, "a"), (2, "b")),
    )
    here = Table(
        "here",
        message("text", text="here"),
        (column("file", is_text=True, leads_to="there"),),
        (("b",), ("c",)),
    )
    for blocks in ((here, there), (there, here)):
        sheet = opened(book(*blocks))["here"]
        links = [cell.hyperlink and cell.hyperlink.location for (cell,) in sheet.rows]
        assert links == [None, "'it''s'!A3", None]
    alone = opened(book(here))["here"]
    assert [cell.hyperlink for (cell,) in alone.rows] == [None, None, None]


@pytest.mark.slow
def test_links_that_a_sheet_has_no_place_for_are_words() -> None:
    there = Table("there", message("text", text="there"), (column("file", is_text=True),), (("a",),))
    lead = (column("file", is_text=True, leads_to="there"),)
    content = book(there, Table("here", message("text", text="here"), lead, (("a",),) * 65_531))
    with ZipFile(BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet3.xml")
    assert sheet.count(b"<hyperlink ") == 65_530
    assert b'<hyperlink ref="A65531"' in sheet
    assert b'<c r="A65532"' in sheet


def test_more_rows_than_a_sheet_has_are_refused() -> None:
    with pytest.raises(CannotError) as raised:
        book(table(*[1] * 1_048_576))
    assert raised.value.message.say("en") == (
        "`title` has 1,048,576 rows, and a sheet of Excel holds 1,048,575; use `--format csv`."
    )
