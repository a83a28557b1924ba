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
_BLANKS = frozenset(("tab", "lineBreak", "nbSpace", "fwSpace"))
_HEADER = "Contents/header.xml"


def read_hwpx(content: bytes, file: str) -> tuple[Grid, ...]:
    """Return the grids of a document, numbered in the order in which its tables begin.

    Raises `UnreadableError` for one with a password, and for what is no such document.
    """
    with opened(content, file, MOST_OF_A_DOCUMENT) as archive:
        # Some programs of Windows write its own separator into the names.
        parts = {name.replace("\\", "/"): name for name in archive.namelist()}
        sections = sorted((int(found[1]), name) for name in parts if (found := _SECTION.fullmatch(name)))
        if _MANIFEST in parts and b"encryption-data" in part_of(archive, parts[_MANIFEST], file):
            raise refusal(file, START, message("office.password"))
        if not sections:
            raise refusal(file, START, message("office.other"))
        has_header = _HEADER in parts
        italics = _italics(root_of(archive, parts[_HEADER], file)) if has_header else frozenset()
        reader = _Reader(TableBuilder(file), italics)
        for _, name in sections:
            try:
                reader.read(root_of(archive, parts[name], file))
            except (ValueError, RecursionError):
                raise refusal(file, START, message("office.not-whole")) from None
    return reader.builder.grids()


def _italics(header: Element) -> frozenset[str | None]:
    """Return the shapes of characters that are in italics."""
    shapes = (each for each in header.iter() if name_of(each) == "charPr")
    return frozenset(each.get("id", "") for each in shapes if _child(each, "italic") is not None)


class _Reader:
    def __init__(self, builder: TableBuilder, italics: frozenset[str | None]) -> None:
        self.builder = builder
        self._italics = italics
        # Under tracked changes, which may reach over runs and paragraphs.
        self._is_deleted = False

    def read(self, element: Element) -> None:
        """Read what stands in an element: text in a run, whose shape is that of its characters."""
        for child in element:
            kind = name_of(child)
            if kind == "tbl":
                self._read_table(child)
            elif kind == "t":
                is_italic = element.get("charPrIDRef") in self._italics
                self.builder.add("".join(self._text(child)), is_italic=is_italic)
            else:
                if kind == "p":
                    self.builder.begin_paragraph()
                self.read(child)

    def _text(self, element: Element) -> Iterator[str]:
        """Yield the text of a run, with blanks for what parts it, and without what was deleted since."""
        yield self._kept(element.text)
        for child in element:
            kind = name_of(child)
            self._is_deleted = kind == "deleteBegin" or (self._is_deleted and kind != "deleteEnd")
            yield self._kept(" " if kind in _BLANKS else "")
            yield self._kept(child.tail)

    def _kept(self, text: str | None) -> str:
        return "" if text is None or self._is_deleted else text

    def _read_table(self, table: Element) -> None:
        self.builder.begin_table()
        for caption in _children(table, "caption"):
            self.read(caption)
        for cell in _children(table, "tr", "tc"):
            address, span = _child(cell, "cellAddr"), _child(cell, "cellSpan")
            row, column = _number(address, "rowAddr", 0), _number(address, "colAddr", 0)
            rows, columns = _number(span, "rowSpan", 1), _number(span, "colSpan", 1)
            self.builder.count()
            self.builder.begin_cell(row + 1, column + 1, rows, columns)
            self.read(cell)
            self.builder.end_cell()
            # What is read needs no memory any more.
            cell.clear()
        self.builder.end_table()


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
