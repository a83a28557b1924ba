"""Parts of an archive that are XML: read without document types, names without their namespaces."""

import sys
from collections.abc import Iterable
from functools import lru_cache
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat
from zipfile import ZipFile

from regionai.messages import message
from regionai.source.office.archive import part_of
from regionai.source.problem import START, refusal

# What the elements that are read of a file at once may take in memory, in bytes. Python tells how many
# small blocks are in use, which come to so many bytes each; a text takes up to so many for each of its own.
MOST_IN_MEMORY, _BLOCK, _CHARACTER = 130_000_000, 90, 4
# How many bytes are read before it is looked at how much it is by now.
_PIECE = 1 << 18
# No format has so many names of elements and attributes, so long a namespace, which is kept with each of
# its names, and so long a tag, of which all attributes are made at once.
_MOST_NAMES, _LONGEST_NAMESPACE, _LONGEST_TAG = 5_000, 300, 1 << 20


def root_of(archive: ZipFile, name: str, file: str) -> Element:
    """Return the root of a part; raises as `roots_of` does."""
    return roots_of(archive, (name,), file)[name]


def roots_of(archive: ZipFile, names: Iterable[str], file: str) -> dict[str, Element]:
    """Return the roots of parts by their names; attributes in a namespace are called `namespace}name`.

    Raises `UnreadableError` for a part that is missing, damaged or no XML, and
    where all of them take more than `MOST_IN_MEMORY`: 16 KB may unpack to 700 MB.
    """
    reader, roots = _Reader(file), dict[str, Element]()
    for name in names:
        content = part_of(archive, name, file)
        try:
            roots[name] = reader.root(content)
        except (expat.ExpatError, ValueError):
            raise refusal(file, START, message("office.not-whole")) from None
    return roots


class _Reader:
    """Reads parts as long as they do not take too much together."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._blocks, self._read = sys.getallocatedblocks(), 0

    def root(self, content: bytes) -> Element:
        """Return the root of a part; raises `ExpatError` or `ValueError` for none, `UnreadableError`."""
        known: dict[str, str] = {}
        parser, builder = expat.ParserCreate(namespace_separator="}", intern=known), TreeBuilder()
        tags, begin = _Tags(), builder.start
        parser.StartElementHandler = lambda name, attributes: begin(tags[name], attributes)
        parser.EndElementHandler = builder.end
        parser.buffer_text = True
        parser.CharacterDataHandler = builder.data
        parser.StartDoctypeDeclHandler, parser.StartNamespaceDeclHandler = _refuse, _namespace
        for start in range(0, len(content), _PIECE):
            piece = content[start : start + _PIECE]
            parser.Parse(piece, False)  # noqa: FBT003 - it has no name
            self._read += len(piece)
            used = _BLOCK * (sys.getallocatedblocks() - self._blocks) + _CHARACTER * self._read
            is_long = start + len(piece) - parser.CurrentByteIndex > _LONGEST_TAG
            if used > MOST_IN_MEMORY or len(known) > _MOST_NAMES or is_long:
                said = message("office.too-many-elements", limit=MOST_IN_MEMORY)
                raise refusal(self._file, START, said)
        parser.Parse(b"", True)  # noqa: FBT003 - it has no name
        return builder.close()


class _Tags(dict[str, str]):
    """The tags of elements, `{namespace}name`, by what the parser calls them, without the first brace."""

    def __missing__(self, name: str) -> str:
        self[name] = tag = f"{{{name}" if "}" in name else name
        return tag


def _refuse(*_: object) -> None:
    """Refuse a document type, which alone can declare entities."""
    raise ValueError


def _namespace(_prefix: str | None, name: str | None) -> None:
    if name is not None and len(name) > _LONGEST_NAMESPACE:
        raise ValueError


def name_of(element: Element) -> str:
    """Return the name of an element without its namespace, which differs between versions of a format."""
    return _name(str(element.tag))


# A document has few names of elements, and many elements.
@lru_cache(maxsize=256)
def _name(tag: str) -> str:
    return tag.rpartition("}")[2]
