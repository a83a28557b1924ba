"""Parts of an archive that are XML: read without document types, names without their namespaces."""

from contextlib import suppress
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.parsers import expat
from zipfile import ZipFile

from regionai.messages import message
from regionai.source.office.archive import part_of
from regionai.source.problem import START, refusal


def root_of(archive: ZipFile, name: str, file: str) -> Element:
    """Return the root of a part; raises `UnreadableError` for one that is missing, damaged or no XML."""
    content = part_of(archive, name, file)
    try:
        _refuse_document_type(content)
        # What a document type could make of it is out of the way.
        return fromstring(content)  # noqa: S314
    except (ParseError, expat.ExpatError, ValueError):
        raise refusal(file, START, message("office.not-whole")) from None


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
    return str(element.tag).rpartition("}")[2]
