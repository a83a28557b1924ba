"""Parts of an archive that are XML: read without document types, names without their namespaces."""

import re
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.parsers import expat
from zipfile import ZipFile

from regionai.messages import message
from regionai.source.office.archive import part_of
from regionai.source.problem import START, refusal

# How much memory all may take that is read of a file at once, in bytes. A part of XML takes at most so many
# for each of its own, those of its names among them, which are kept twice.
MOST_IN_MEMORY, _FOR_A_BYTE = 155_000_000, 70
# Closer, if it has few names: what it takes for an element, for having attributes, for each of these, for
# each text between two tags, and for each byte of them.
_ELEMENT, _WITH_ATTRIBUTES, _ATTRIBUTE, _TEXT, _CHARACTER = 110, 200, 75, 75, 4
_MOST_NAMES = 5_000
_NAMES = re.compile(rb"<([^\s/>]++)"), re.compile(rb"\s([^\s<>=\"'/]++)\s*+=")


def root_of(archive: ZipFile, name: str, file: str) -> Element:
    """Return the root of a part; raises as `roots_of` does."""
    return roots_of(archive, (name,), file)[name]


def roots_of(archive: ZipFile, names: Iterable[str], file: str) -> dict[str, Element]:
    """Return the roots of parts by their names.

    Raises `UnreadableError` for a part that is missing, damaged or no XML, and
    where all of them would take more than `MOST_IN_MEMORY`.
    """
    contents = {name: part_of(archive, name, file) for name in names}
    by_length = _FOR_A_BYTE * sum(map(len, contents.values()))
    if by_length > MOST_IN_MEMORY and sum(map(in_memory, contents.values())) > MOST_IN_MEMORY:
        raise refusal(file, START, message("office.too-many-elements", limit=MOST_IN_MEMORY))
    try:
        return {name: _root(content) for name, content in contents.items()}
    except (ParseError, expat.ExpatError, ValueError):
        raise refusal(file, START, message("office.not-whole")) from None


def in_memory(content: bytes) -> int:
    """Return how many bytes of memory a part of XML takes at most: 16 KB may be packed that take 700 MB."""
    # Of characters of two bytes no mark would be found.
    if b"\0" in content or sum(len({*names.findall(content)}) for names in _NAMES) > _MOST_NAMES:
        return _FOR_A_BYTE * len(content)
    tags, attributes = content.count(b"<"), content.count(b"=")
    elements = tags - content.count(b"</")
    return (
        _ELEMENT * elements
        + _WITH_ATTRIBUTES * min(elements, attributes)
        + _ATTRIBUTE * attributes
        + _TEXT * tags
        + _CHARACTER * len(content)
    )


def _root(content: bytes) -> Element:
    _refuse_document_type(content)
    # What a document type could make of it is out of the way.
    return fromstring(content)  # noqa: S314


class _Begun(Exception):  # noqa: N818 - no error
    """The first element begins: no document type stands behind it."""


def _refuse_document_type(content: bytes) -> None:
    """Raise `ValueError` for a document type, which alone can declare entities."""

    def refuse(*_: object) -> None:
        raise ValueError

    def begin(*_: object) -> None:
        raise _Begun

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler, parser.StartElementHandler = refuse, begin
    with suppress(_Begun):
        parser.Parse(content, True)  # noqa: FBT003 - it has no name


def name_of(element: Element) -> str:
    """Return the name of an element without its namespace, which differs between versions of a format."""
    return _name(str(element.tag))


# A document has few names of elements, and many elements.
@lru_cache(maxsize=256)
def _name(tag: str) -> str:
    return tag.rpartition("}")[2]
