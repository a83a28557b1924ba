"""Hangul documents in their XML form (.hwpx): a grid for each table, nested ones too."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from regionai.messages import message
from regionai.source.grid import Grid
from regionai.source.office.archive import opened, part_of
from regionai.source.office.document import MOST_OF_A_DOCUMENT, TableBuilder
from regionai.source.office.xml import name_of, root_of
from regionai.source.problem import START, refusal

_SECTION = re.compile(r"Contents/section([0-9]{1,4})\.xml")
_MANIFEST = "META-INF/manifest.xml"


def read_hwpx(content: bytes, file: str) -> tuple[Grid, ...]:
    """Return the grids of a document, numbered in the order in which its tables begin.

    Raises `UnreadableError` for one with a password, and for what is no such document.
    """
    with opened(content, file, MOST_OF_A_DOCUMENT) as archive:
        names = sorted(
            (int(found[1]), name) for name in archive.namelist() if (found := _SECTION.fullmatch(name))
        )
        if _MANIFEST in archive.namelist() and b"encryption-data" in part_of(archive, _MANIFEST, file):
            raise refusal(file, START, message("office.password"))
        builder = TableBuilder()
        for _, name in names:
            try:
                _read(root_of(archive, name, file), builder)
            except (ValueError, RecursionError):
                raise refusal(file, START, message("office.not-whole")) from None
    return builder.grids()


def _read(element: Element, builder: TableBuilder) -> None:
    for child in element:
        kind = name_of(child)
        if kind == "tbl":
            _read_table(child, builder)
        elif kind == "p":
            builder.begin_paragraph()
            _read(child, builder)
        elif kind == "t":
            builder.add("".join(child.itertext()))
        else:
            _read(child, builder)


def _read_table(table: Element, builder: TableBuilder) -> None:
    with builder.table():
        for cell in _children(table, "tr", "tc"):
            address, span = _child(cell, "cellAddr"), _child(cell, "cellSpan")
            row, column = _number(address, "rowAddr", 0), _number(address, "colAddr", 0)
            rows, columns = _number(span, "rowSpan", 1), _number(span, "colSpan", 1)
            with builder.cell(row + 1, column + 1, rows, columns):
                _read(cell, builder)


def _children(element: Element, *names: str) -> Iterator[Element]:
    first, *rest = names
    for child in element:
        if name_of(child) == first:
            if rest:
                yield from _children(child, *rest)
            else:
                yield child


def _child(element: Element, name: str) -> Element | None:
    return next(_children(element, name), None)


def _number(element: Element | None, name: str, otherwise: int) -> int:
    return otherwise if element is None else int(element.get(name, otherwise))
