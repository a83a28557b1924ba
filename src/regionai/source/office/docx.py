"""Word documents (.docx): a grid for each table, nested ones too."""

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple
from xml.etree.ElementTree import Element

from regionai.messages import message
from regionai.source.grid import Grid
from regionai.source.office.archive import opened
from regionai.source.office.document import MOST_OF_A_DOCUMENT, TableBuilder
from regionai.source.office.xml import root_of
from regionai.source.problem import START, refusal

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W, _VALUE = f"{{{_NAMESPACE}}}", f"{_NAMESPACE}}}val"
_DOCUMENT = "word/document.xml"


def read_docx(content: bytes, file: str) -> tuple[Grid, ...]:
    """Return the grids of a document, numbered in the order in which its tables begin.

    Raises `UnreadableError` for what is no such document.
    """
    with opened(content, file, MOST_OF_A_DOCUMENT) as archive:
        builder = TableBuilder(file)
        try:
            _read(root_of(archive, _DOCUMENT, file), builder)
        except (ValueError, RecursionError):
            raise refusal(file, START, message("office.not-whole")) from None
    return builder.grids()


def _read(element: Element, builder: TableBuilder) -> None:
    for child in element:
        if child.tag == f"{_W}tbl":
            _read_table(child, builder)
        elif child.tag == f"{_W}p":
            builder.begin_paragraph()
            _read(child, builder)
        elif child.tag == f"{_W}t":
            builder.add(child.text or "", is_italic=_is_italic(element))
        elif child.tag in (f"{_W}tab", f"{_W}br"):
            builder.add(" ")
        # What was deleted under tracked changes is still in the file, and no longer in the text.
        elif child.tag != f"{_W}del":
            _read(child, builder)


def _is_italic(run: Element) -> bool:
    """Return whether a run of text is set in italics itself."""
    found = _below(run, "rPr", "i")
    return found is not None and found.get(_VALUE, "1") not in ("0", "false", "off")


def _below(element: Element, properties: str, name: str) -> Element | None:
    """Return one of the properties of an element; None where it does not have it."""
    # In two steps: to find a path takes several times as long, and there are some for each cell.
    found = element.find(f"{_W}{properties}")
    return None if found is None else found.find(f"{_W}{name}")


class _WordCell(NamedTuple):
    """A cell of a row; one that goes on is the lower part of a merged one."""

    element: Element
    columns: int
    goes_on: bool


def _read_table(table: Element, builder: TableBuilder) -> None:
    rows = [_by_column(row, builder) for row in table.iterfind(f"{_W}tr")]
    builder.begin_table()
    for number, row in enumerate(rows, 1):
        for column, cell in row.items():
            if not cell.goes_on:
                builder.begin_cell(number, column, _height(rows, number, column), cell.columns)
                _read(cell.element, builder)
                builder.end_cell()
            # What is read needs no memory any more.
            cell.element.clear()
    builder.end_table()


def _by_column(row: Element, builder: TableBuilder) -> dict[int, _WordCell]:
    """Return the cells of a row by their first column, counted from 1."""
    found, column = {}, 1
    for element in row.iterfind(f"{_W}tc"):
        builder.count()
        span, merged = _below(element, "tcPr", "gridSpan"), _below(element, "tcPr", "vMerge")
        columns = 1 if span is None else int(span.get(_VALUE, "1"))
        goes_on = merged is not None and merged.get(_VALUE, "continue") == "continue"
        found[column] = _WordCell(element, columns, goes_on)
        column += columns
    return found


def _height(rows: Sequence[Mapping[int, _WordCell]], number: int, column: int) -> int:
    """Return how many rows a cell of a row, counted from 1, spans: its own, and those that go on."""
    cells = (rows[below].get(column) for below in range(number, len(rows)))
    return 1 + sum(1 for _ in takewhile(lambda cell: cell is not None and cell.goes_on, cells))
