"""Excel workbooks: a grid for each sheet that is shown."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from functools import lru_cache
from operator import attrgetter
from posixpath import join, normpath
from typing import NamedTuple
from xml.etree.ElementTree import Element

from regionai.messages import Text, message
from regionai.source.file import printable
from regionai.source.grid import MOST_PLACES, MOST_SPANNED, Cell, Grid, Tables, in_letters, letters
from regionai.source.office.archive import opened, xml_parts
from regionai.source.office.area import MOST_COLUMNS, MOST_ROWS, Area, Place, area_of, row_and_column
from regionai.source.office.number_format import (
    FIRST_DAY,
    FIRST_OF_1904,
    GENERAL,
    MIDNIGHT,
    NUMBERED,
    NumberFormat,
    Shown,
    error,
    number_format,
)
from regionai.source.office.xml import name_of, roots_of
from regionai.source.problem import START, refusal

MOST_SHEETS = 100
# In bytes: 100,000 cells of some 50 bytes each.
MOST_XML = 5 << 20
_FOLDER = "xl"
BOOK, LINKS = f"{_FOLDER}/workbook.xml", f"{_FOLDER}/_rels/workbook.xml.rels"
_TRUE = ("1", "true")
_NOTHING = Element("")
_PLACE = attrgetter("at")


class SheetPart(NamedTuple):
    """A sheet of cells: its name, the part of the archive that holds it, and whether it is shown."""

    name: str
    part: str
    is_shown: bool


class _Book(NamedTuple):
    """What the sheets of a workbook share; of each style its format, and whether it is in italics."""

    texts: "_Texts"
    styles: Sequence[tuple[NumberFormat, bool]]
    first_day: datetime


class _Texts:
    """The texts that cells share, each read when a cell asks: most may be of sheets nobody looks at."""

    def __init__(self, elements: Element) -> None:
        self._elements = elements
        self._known: dict[int, Shown] = {}

    def at(self, number: int) -> Shown:
        """Return a text, counted from 0; raises `IndexError` for one that is not there."""
        if number not in self._known:
            self._known[number] = Shown(_text(self._elements[number]))
        return self._known[number]


def read_workbook(content: bytes, file: str) -> Tables:
    """Return the grids of a workbook; macros and links to other files are not looked at.

    Raises `UnreadableError` for what is no workbook, or too much of one.
    """
    with opened(content, file, MOST_XML) as archive:
        roots = roots_of(archive, [each.filename for each in xml_parts(archive)], file)
    try:
        return _tables(roots, file)
    except (ValueError, LookupError, ArithmeticError):
        raise refusal(file, START, message("office.not-a-workbook")) from None


def sheets_in(book: Element, links: Element) -> Iterator[SheetPart]:
    """Yield the sheets of cells of a workbook, in their order; `links` lead to its parts."""
    parts = _linked(links, "worksheet")
    for sheet in _sections(book).get("sheets", ()):
        for name, link in sheet.items():
            # In the namespace of links, which differs between versions of the format.
            if name.endswith("}id") and link in parts:
                is_shown = sheet.get("state", "visible") == "visible"
                yield SheetPart(printable(sheet.get("name", "")), parts[link], is_shown)


def _tables(roots: Mapping[str, Element], file: str) -> Tables:
    sheets = [each for each in sheets_in(roots[BOOK], roots[LINKS]) if each.part in roots]
    if len(sheets) > MOST_SHEETS:
        raise refusal(file, START, message("office.too-many-sheets", limit=MOST_SHEETS))
    sections = {each: _sections(roots[each.part]) for each in sheets if each.is_shown}
    merged = {
        each: [area_of(area.get("ref", ""), each.name) for area in found.get("mergeCells", ())]
        for each, found in sections.items()
    }
    grids: tuple[Grid, ...] = ()
    # Where it is too much, no list of places is made.
    places = sum(area.size for areas in merged.values() for area in areas)
    if places <= MOST_PLACES:
        book = _book(roots)
        grids = tuple(_grid(book, each.name, sections[each], merged[each]) for each in sections)
    if max(places, sum(grid.places for grid in grids)) > MOST_PLACES:
        raise refusal(file, START, message("office.too-many-places", limit=MOST_PLACES))
    return Tables(grids, tuple(each.name for each in sheets if not each.is_shown))


def _linked(links: Element, kind: str) -> dict[str, str]:
    """Return the parts of a kind, by the links that lead to them."""
    return {
        link.get("Id", ""): normpath(join("/", _FOLDER, link.get("Target", "")))[1:]
        for link in links
        if link.get("Type", "").endswith(f"/{kind}")
    }


def _sections(root: Element) -> Mapping[str, Element]:
    return {name_of(each): each for each in root}


def _book(roots: Mapping[str, Element]) -> _Book:
    texts, styles = (
        next((roots[part] for part in _linked(roots[LINKS], kind).values() if part in roots), _NOTHING)
        for kind in ("sharedStrings", "styles")
    )
    is_of_1904 = _sections(roots[BOOK]).get("workbookPr", _NOTHING).get("date1904") in _TRUE
    first_day = FIRST_OF_1904 if is_of_1904 else FIRST_DAY
    return _Book(_Texts(texts), _styles(_sections(styles)), first_day)


def _text(element: Element) -> str:
    """Return a text, the parts of which may look different, without how it is read aloud."""
    of_text, of_run = _tags_of_text(element.tag)
    if len(element) == 1 and element[0].tag == of_text:
        text = element[0].text or ""
    else:
        parts = (element, *element.findall(of_run))
        text = "".join(each.text or "" for part in parts for each in part.findall(of_text))
    # A sign that has a meaning of its own is written as its number.
    return text.replace("x005F_", "").strip()


@lru_cache(maxsize=8)
def _tags_of_text(element: str) -> tuple[str, str]:
    """Return the tags of a text, and of a part that looks different, in the namespace of an element."""
    space = element[: element.rfind("}") + 1]
    return f"{space}t", f"{space}r"


def _styles(sections: Mapping[str, Element]) -> list[tuple[NumberFormat, bool]]:
    own = {
        each.get("numFmtId", ""): number_format(each.get("formatCode", ""))
        for each in sections.get("numFmts", ())
    }
    formats = NUMBERED | own
    are_italic = [
        any(name_of(each) == "i" and each.get("val", "1") in _TRUE for each in font)
        for font in sections.get("fonts", ())
    ]
    styles = [
        (formats.get(each.get("numFmtId", ""), GENERAL), are_italic[int(each.get("fontId", "0"))])
        for each in sections.get("cellXfs", ())
    ]
    return styles or [(GENERAL, False)]


def _grid(book: _Book, name: str, sections: Mapping[str, Element], merged: Sequence[Area]) -> Grid:
    spans = {(area.top, area.left): area for area in merged}
    covered = {(row, column) for area in merged for row in area.rows for column in area.columns}
    covered -= spans.keys()
    cells: dict[Place, Cell] = {}
    number, hidden_rows = 0, set[int]()
    for row in sections.get("sheetData", ()):
        number, column = int(row.get("r") or number + 1), 0
        is_of_a_sheet, digits = 0 < number <= MOST_ROWS, str(number)
        if row.get("hidden") in _TRUE:
            hidden_rows.add(number)
        for element in row:
            written, column = element.get("r"), column + 1
            place = number, column
            # Nearly always it is the next one, and its name need not be taken apart.
            is_next = is_of_a_sheet and column <= MOST_COLUMNS and written == letters(column) + digits
            if written is not None and not is_next:
                place = _, column = row_and_column(written)
            cell = None if place in covered else _cell(book, element, place)
            if cell is not None:
                cells[place] = cell
    for place in spans.keys() & cells.keys():
        rows, columns = len(spans[place].rows), len(spans[place].columns)
        cells[place] = cells[place]._replace(
            rows=min(rows, MOST_SPANNED), columns=min(columns, MOST_SPANNED)
        )
    # A file may have its cells in any order.
    in_order = tuple(sorted(cells.values(), key=_PLACE))
    hidden = _hidden(sections, hidden_rows, in_order)
    return Grid(Text(name, name), in_order, hidden=hidden, joint="!")


def _hidden(
    sections: Mapping[str, Element], rows: AbstractSet[int], cells: Sequence[Cell]
) -> tuple[str, ...]:
    """Return the rows and columns with cells that are not shown, by number and letter."""
    columns = [
        range(int(each.get("min", "0")), int(each.get("max", "0")) + 1)
        for each in sections.get("cols", ())
        if each.get("hidden") in _TRUE
    ]
    if not (rows or columns):
        return ()
    return (
        *(f"{row}" for row in sorted({cell.row for cell in cells} & rows)),
        *(
            letters(column)
            for column in sorted({cell.column for cell in cells})
            if any(column in span for span in columns)
        ),
    )


def _cell(book: _Book, element: Element, place: Place) -> Cell | None:
    """Return a cell as it is shown; None for one that is empty."""
    kind, (of_value, of_formula, of_inline) = element.get("t", "n"), _tags_in(element.tag)
    if kind == "inlineStr":
        inline = element.find(of_inline)
        value = None if inline is None else _text(inline)
    else:
        value = element.findtext(of_value) or None
    # A formula stands in front of its value.
    is_formula = (value is None or len(element) > 1) and element.find(of_formula) is not None
    if value is None and not is_formula:
        return None
    form, is_italic = book.styles[int(element.get("s", "0"))]
    text, trouble, suffix = _shown(book, kind, value, form)
    row, column = place
    return Cell(text, row, column, place, in_letters, 1, 1, trouble, is_formula, is_italic, suffix)


@lru_cache(maxsize=8)
def _tags_in(cell: str) -> tuple[str, str, str]:
    """Return the tags of a value, a formula and a text in a cell, which are in its namespace."""
    space = cell.removesuffix("c")
    return f"{space}v", f"{space}f", f"{space}is"


def _shown(book: _Book, kind: str, value: str | None, form: NumberFormat) -> Shown:
    match kind:
        case _ if value is None:
            shown = Shown("", message("table.no-value"))
        case "n":
            shown = form.shown(value, book.first_day)
        case "s":
            shown = book.texts.at(int(value))
        case "b":
            shown = Shown(str(bool(int(value))))
        case "e":
            shown = error(value)
        case "d":
            shown = Shown(value.replace("T", " ").removesuffix(MIDNIGHT))
        case _:
            shown = Shown(value.strip())
    return shown
