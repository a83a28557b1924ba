"""XML with the place of every element in its bytes, so that nothing changes but what is meant to."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate

from regionai.messages import message
from regionai.source.problem import START, refusal

# In the quotes of an attribute a `>` may stand.
_TAG = re.compile(rb"<[^\s/>]+(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ATTRIBUTE = re.compile(rb"\s+([^\s=]+)\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_NONE: Mapping[str, str] = {}
_END_OF_NAME = re.compile(rb"[\s/>]")


class Element(NamedTuple):
    """An element by its name without a prefix, and where it stands, in bytes from the start of its part.

    Its tag begins at `start`, and its end tag at `outer`; with `is_empty` it is
    written without one (`<c/>`) and ends there.
    """

    name: str
    attributes: Mapping[str, str]
    start: int
    outer: int
    is_empty: bool
    text: str
    children: tuple["Element", ...]

    def named(self, name: str) -> Iterator["Element"]:
        """Yield the children of a name."""
        return (child for child in self.children if child.name == name)


class Edit(NamedTuple):
    """New bytes for those from `start` to before `end`, which may be none."""

    start: int
    end: int
    new: bytes


class Part(NamedTuple):
    """A part of XML in UTF-8, and its outermost element."""

    content: bytes
    root: Element

    def raw(self, element: Element) -> bytes:
        """Return the bytes of an element."""
        return self.content[element.start : self._end(element)]

    def name(self, element: Element, other: str = "") -> bytes:
        """Return the name of an element as it is written, or another name with its prefix."""
        own = _END_OF_NAME.split(self._tag(element)[1:], maxsplit=1)[0]
        prefix, colon, _ = own.rpartition(b":")
        return prefix + colon + other.encode() if other else own

    def tag(self, element: Element, without: Iterable[bytes], more: bytes = b"") -> bytes:
        """Return the start tag of an element without its end, without some attributes and with others."""
        raw = self._tag(element)[: -2 if element.is_empty else -1]
        return _ATTRIBUTE.sub(lambda found: b"" if found[1] in without else found[0], raw).rstrip() + more

    def whole(self, element: Element, tag: bytes, content: bytes) -> Edit:
        """Return the edit that gives an element a start tag, as `tag` returns it, and a content."""
        end = b">" + content + b"</" + self.name(element) + b">" if content else b"/>"
        return Edit(element.start, self._end(element), tag + end)

    def appended(self, element: Element, new: bytes) -> Edit:
        """Return the edit that puts something at the end of the content of an element."""
        if element.is_empty:
            return Edit(element.outer - 2, element.outer, b">" + new + b"</" + self.name(element) + b">")
        return Edit(element.outer, element.outer, new)

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """Return the bytes with edits that do not overlap; at one place they keep their order."""
        pieces, at = [], 0
        for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
            pieces += [self.content[at : edit.start], edit.new]
            at = edit.end
        return b"".join([*pieces, self.content[at:]])

    def _tag(self, element: Element) -> bytes:
        """Return the start tag of an element."""
        return next(_TAG.finditer(self.content, element.start))[0]

    def _end(self, element: Element) -> int:
        """Return where what follows an element begins."""
        return element.outer if element.is_empty else self.content.index(b">", element.outer) + 1


def part_in(content: bytes, file: str) -> Part:
    """Return the elements of a part; raises `UnreadableError` for no XML, or one with a document type."""
    if b"\0" in content[:4]:
        raise refusal(file, START, message("office.not-as-excel"))
    reader = _Reader(content, file)
    try:
        reader.parser.Parse(content, True)  # noqa: FBT003 - it takes no keyword
    except ExpatError:
        raise refusal(file, START, message("office.not-whole")) from None
    (root,) = reader.open.pop().children
    # Each holds the other, and a command runs without the collector, which would find them.
    del reader.parser
    return Part(content, root)


class _Open(NamedTuple):
    """An element whose end is not read yet."""

    name: str
    attributes: Mapping[str, str]
    start: int
    texts: list[str]
    children: list[Element]


class _Reader:
    def __init__(self, content: bytes, file: str) -> None:
        self._content = content
        self._file = file
        self.open = [_Open("", {}, 0, [], [])]
        self.parser = ParserCreate()
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.XmlDeclHandler = self._declaration
        self.parser.StartDoctypeDeclHandler = self._document_type

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        self.open.append(_Open(name, attributes, self.parser.CurrentByteIndex, [], []))

    def _end(self, _: str) -> None:
        name, attributes, start, texts, children = self.open.pop()
        # Of an empty element the parser tells where it ends, of any other where its end tag begins.
        outer = self.parser.CurrentByteIndex
        is_empty = not (texts or children) and self._content.endswith(b"/>", start, outer)
        plain = name.rpartition(":")[2]
        found = Element(plain, attributes or _NONE, start, outer, is_empty, "".join(texts), tuple(children))
        self.open[-1].children.append(found)

    def _text(self, text: str) -> None:
        self.open[-1].texts.append(text)

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.casefold() != "utf-8":
            raise refusal(self._file, START, message("office.not-as-excel"))

    def _document_type(self, *_: object) -> None:
        raise refusal(self._file, START, message("office.not-whole"))
