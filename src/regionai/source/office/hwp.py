"""Hangul documents in their binary form (.hwp, version 5): a grid for each table, nested ones too.

The format is published by its maker (`한글문서파일형식 5.0`): records in the
streams of an OLE file, each with a tag, a level and a size.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import chain, pairwise
from typing import NamedTuple

from olefile import OleFileIO

from regionai.messages import message
from regionai.source.grid import Grid
from regionai.source.office.document import MOST_OF_A_DOCUMENT, TableBuilder
from regionai.source.problem import START, refusal

_CHAR_SHAPE = 21
_PARA_HEADER, _PARA_TEXT, _PARA_CHAR_SHAPE, _CTRL_HEADER, _LIST_HEADER, _TABLE = 66, 67, 68, 71, 72, 77
# Where the properties of a shape of characters stand, and the bit of italics in them.
_SHAPE_PROPERTIES, _IS_ITALIC = 46, 1
_TABLE_ID = b" lbt"
_SIGNATURE = b"HWP Document File"
# What the shapes of characters are, which a paragraph names by their number.
_SHAPES = "DocInfo"
_SECTION = re.compile(r"Section([0-9]{1,4})")
# Bits of the properties in the file's header. A password, the rights of a document, a certificate lock it.
_IS_PACKED, _IS_FOR_DISTRIBUTION, _IS_TRACKED = 1, 4, 1 << 14
_IS_LOCKED = 1 << 1 | 1 << 4 | 1 << 8 | 1 << 10
# A size that says that the true one follows.
_LONG = 0xFFF
# Characters of two bytes, not too many at once, as `re` notes each; of those below a space some take one
# place, any other has seven more behind it.
_CHARACTERS = re.compile(
    rb"((?:[^\x00-\x1f].|[\x00-\x1f][^\x00]){1,1000})|[\x00\n\r\x18-\x1f]\x00|[\x00-\x1f]\x00.{0,14}",
    re.DOTALL,
)


class _Record(NamedTuple):
    tag: int
    level: int
    content: bytes


def read_hwp(content: bytes, file: str) -> tuple[Grid, ...]:
    """Return the grids of a document, numbered in the order in which its tables begin.

    Raises `UnreadableError` for one with a password or for distribution, for a
    workbook with a password, and for what is no such document.
    """
    try:
        with OleFileIO(BytesIO(content)) as ole:
            names = ["/".join(parts) for parts in ole.listdir()]
            if "EncryptedPackage" in names:
                raise refusal(file, START, message("office.password"))
            header = ole.openstream("FileHeader").read(256) if "FileHeader" in names else b""
            if not header.startswith(_SIGNATURE):
                raise refusal(file, START, message("office.old"))
            properties = _properties(header)
            if properties & _IS_LOCKED:
                raise refusal(file, START, message("office.password"))
            if properties & _IS_FOR_DISTRIBUTION:
                raise refusal(file, START, message("office.distribution"))
            sections = sorted(
                (int(found[1]), name)
                for name in names
                if name.startswith("BodyText/") and (found := _SECTION.fullmatch(name.partition("/")[2]))
            )
            builder, rest = TableBuilder(file), MOST_OF_A_DOCUMENT
            italics: frozenset[int] = frozenset()
            for name in (*(each for each in names if each == _SHAPES), *(name for _, name in sections)):
                stream = ole.openstream(name).read()
                if properties & _IS_PACKED:
                    stream = zlib.decompressobj(-15).decompress(stream, rest + 1)
                rest -= len(stream)
                if rest < 0:
                    raise refusal(file, START, message("office.too-long", limit=MOST_OF_A_DOCUMENT))
                if name == _SHAPES:
                    italics = _italics(stream, builder)
                else:
                    _read(stream, builder, italics)
    except (OSError, struct.error, zlib.error, ValueError, IndexError, RecursionError):
        raise refusal(file, START, message("office.not-whole")) from None
    return builder.grids()


def is_tracked(content: bytes) -> bool:
    """Return whether changes are tracked in a document that can be read: what is deleted stays in it."""
    with OleFileIO(BytesIO(content)) as ole:
        return bool(_properties(ole.openstream("FileHeader").read(256)) & _IS_TRACKED)


def _properties(header: bytes) -> int:
    (properties,) = struct.unpack_from("<I", header, 36)
    return int(properties)


def _records(stream: bytes, builder: TableBuilder) -> Iterator[_Record]:
    at = 0
    while at < len(stream):
        builder.count_record()
        (header,) = struct.unpack_from("<I", stream, at)
        at += 4
        size = header >> 20
        if size == _LONG:
            (size,) = struct.unpack_from("<I", stream, at)
            at += 4
        yield _Record(header & 0x3FF, header >> 10 & 0x3FF, stream[at : at + size])
        at += size


def _italics(document: bytes, builder: TableBuilder) -> frozenset[int]:
    """Return the numbers of the shapes of characters that are in italics."""
    shapes = (record.content for record in _records(document, builder) if record.tag == _CHAR_SHAPE)
    return frozenset(
        number
        for number, shape in enumerate(shapes)
        if shape[_SHAPE_PROPERTIES : _SHAPE_PROPERTIES + 1] and shape[_SHAPE_PROPERTIES] & _IS_ITALIC
    )


class _OpenTable:
    """A table whose records are being read: all that lie deeper than its control, at `level`."""

    def __init__(self, level: int, builder: TableBuilder) -> None:
        self.level = level
        self._builder = builder
        self._has_cell = False
        builder.begin_table()
        # What comes before is the caption, whose paragraphs look like those of a cell.
        self.has_begun = False

    def begin_cell(self, content: bytes) -> None:
        """End the cell that is read, and begin the next."""
        self._end_cell()
        column, row, columns, rows = struct.unpack_from("<4H", content, 8)
        self._builder.count()
        self._builder.begin_cell(row + 1, column + 1, rows, columns)
        self._has_cell = True

    def _end_cell(self) -> None:
        if self._has_cell:
            self._builder.end_cell()

    def close(self) -> None:
        """End the table."""
        self._end_cell()
        self._builder.end_table()


def _read(section: bytes, builder: TableBuilder, italics: frozenset[int]) -> None:
    """Read a section; a table ends with the first record that is no deeper than its control."""
    tables: list[_OpenTable] = []
    for record, following in pairwise(chain(_records(section, builder), (_Record(0, 0, b""),))):
        while tables and record.level <= tables[-1].level:
            tables.pop().close()
        inner = tables[-1] if tables else None
        if record.tag == _CTRL_HEADER and record.content[:4] == _TABLE_ID:
            tables.append(_OpenTable(record.level, builder))
        elif record.tag == _TABLE and inner is not None:
            inner.has_begun = True
        elif record.tag == _LIST_HEADER and inner is not None:
            if inner.has_begun and record.level == inner.level + 1:
                inner.begin_cell(record.content)
        elif record.tag == _PARA_HEADER:
            builder.begin_paragraph()
        elif record.tag == _PARA_TEXT:
            # The shapes of the characters follow them.
            shapes = following.content if following.tag == _PARA_CHAR_SHAPE else b""
            builder.add(_text(record.content), is_italic=_is_italic(record.content, shapes, italics))
    while tables:
        tables.pop().close()


def _is_italic(content: bytes, shapes: bytes, italics: frozenset[int]) -> bool:
    """Return whether all shapes of a paragraph are italics, but for that of the mark that ends it."""
    end = len(content) // 2 - 1
    found = struct.iter_unpack("<2I", shapes[: len(shapes) // 8 * 8])
    return {shape in italics for start, shape in found if start < end} == {True}


def _text(content: bytes) -> str:
    """Return the characters of a paragraph, without those that control something."""
    whole = content[: len(content) // 2 * 2]
    return b"".join(_CHARACTERS.findall(whole)).decode("utf-16-le", "replace")
