"""Parts of an archive that are XML: read without document types, names without their namespaces."""

from xml.etree.ElementTree import Element, ParseError
from zipfile import ZipFile

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from regionai.messages import message
from regionai.source.office.archive import part_of
from regionai.source.problem import START, refusal


def root_of(archive: ZipFile, name: str, file: str) -> Element:
    """Return the root of a part; raises `UnreadableError` for one that is missing, damaged or no XML."""
    try:
        root: Element = fromstring(part_of(archive, name, file), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError):
        raise refusal(file, START, message("office.not-whole")) from None
    return root


def name_of(element: Element) -> str:
    """Return the name of an element without its namespace, which differs between versions of a format."""
    return str(element.tag).rpartition("}")[2]
