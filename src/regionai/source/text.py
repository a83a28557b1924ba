"""Bytes into text: a file that is not UTF-8 is recognised, and the error says what to do about it."""

import re
import unicodedata
from codecs import BOM_UTF8
from collections import Counter
from functools import cache

from regionai.messages import Message, message
from regionai.source.problem import START, Problem, Span, UnreadableError, problem, refusal

# Control characters other than line ends, bidirectional marks, characters without
# width, Unicode's line separators (the parsers disagree on them), noncharacters.
_INVISIBLE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\uffff\U000e0000-\U000e0fff"
)
# Possessive throughout: a long line must not be searched again from each of its characters.
_WIDE = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_WIDE_INDENTATION = f"^[ -]*+(?:([{_WIDE}])|[^\n:\"'#{{\\[]++:([{_WIDE}]))"
# Those of them that Unicode calls printable; those of plane 14 begin so in UTF-8. Where none of these is,
# nor a character that is not printable, there is nothing to look for, and no set of characters to compile.
_PRINTABLE = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0\ufffc\ufffd"
    "\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f"
)
_PLANE_14 = b"\xf3\xa0"
# What each of them begins with in UTF-8; no other part of a character is such a byte.
_FIRST_BYTES = {_PLANE_14[:1], *(each.encode()[:1] for each in _PRINTABLE)}
# The signs of ASCII that may stand anywhere: of most texts a fifth is left without them.
_ORDINARY = bytes((0x0A, *range(0x20, 0x7F)))

# The codes of files of another kind.
FOREIGN = ("source.xlsx", "source.docx", "source.hwpx", "source.hwp", "source.zip", "source.pdf")

ZIP = b"PK\x03\x04"
# Hangul 97 and before.
HWP_3 = b"HWP Document File V"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@cache
def invisible() -> re.Pattern[str]:
    """Return what finds a character that nobody sees; compiled on first use, as most files have none."""
    # One set of characters, which is searched faster than a choice of two: of `\r` then only those alone.
    return re.compile(f"[{_INVISIBLE}\t\r](?<!\r(?=\n))")


def decode(content: bytes, file: str) -> str:
    """Return the text of UTF-8 bytes without their byte order mark.

    Raises `UnreadableError` for another encoding or a known binary format, for
    tabs and invisible characters, and for wide spaces in the indentation.
    """
    foreign = _foreign_format(content, file)
    if foreign is not None:
        raise refusal(file, START, foreign)
    written = content.removeprefix(BOM_UTF8)
    try:
        text = written.decode()
    except UnicodeDecodeError as error:
        raise refusal(file, *_undecodable(written, error)) from None
    # One byte is found by the C library, two by a slower search.
    lines = written.replace(b"\r\n", b"") if b"\r" in written else written
    rest = lines.translate(None, _ORDINARY)
    if not _may_be_strange(rest):
        return text
    problems = [*_invisible(text, file), *_wide_indentation(text, file)]
    if problems:
        raise UnreadableError(tuple(problems))
    return text


def character(found: str) -> Message:
    """Return the name of an invisible character: its code point, and its Unicode name or category."""
    name = unicodedata.name(found, "") or unicodedata.category(found)
    return message("source.character", code=f"U+{ord(found):04X}", name=name)


def _may_be_strange(rest: bytes) -> bool:
    """Return whether a text may hold what is refused, by what is left of it without ordinary signs."""
    text = rest.decode()
    if not text.isprintable():
        return True
    if not any(map(rest.__contains__, _FIRST_BYTES)):
        return False
    return _PLANE_14 in rest or any(map(text.__contains__, _PRINTABLE))


def _foreign_format(content: bytes, file: str) -> Message | None:
    head = content[:4096]
    if head.startswith(ZIP):
        kinds = (
            ("source.hwpx", b"hwp+zip", head),
            ("source.xlsx", b"xl/workbook.xml", content),
            ("source.docx", b"word/document.xml", content),
        )
        found = (code for code, part, within in kinds if part in within)
        return message(next(found, "source.zip"), file=file)
    if head.startswith((OLE, HWP_3)):
        return message("source.hwp", file=file)
    if head.startswith(_UTF16) or (b"\0" in head and head[1::2].count(0) > len(head) // 3):
        return message("source.utf-16")
    if head.startswith(b"%PDF-"):
        return message("source.pdf")
    return None


def _undecodable(content: bytes, error: UnicodeDecodeError) -> tuple[Span, Message]:
    before = content[: error.start].decode()
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    span = Span(line, column, line, column + 1)
    try:
        content.decode("cp949")
    except UnicodeDecodeError:
        return span, message("source.not-utf-8", byte=f"0x{content[error.start]:02X}")
    return span, message("source.cp949")


def _invisible(text: str, file: str) -> list[Problem]:
    """Return one problem for each distinct character, at its first place, with its count."""
    first: dict[str, int] = {}
    count: dict[str, int] = {}
    for found in invisible().finditer(text):
        first.setdefault(found[0], found.start())
        count[found[0]] = count.get(found[0], 0) + 1
    problems = []
    for mark, offset in first.items():
        said = (
            message("source.tab", times=count[mark])
            if mark == "\t"
            else message("source.invisible", character=character(mark), times=count[mark])
        )
        problems.append(problem(file, _span_at(text, offset), said))
    return problems


def _wide_indentation(text: str, file: str) -> list[Problem]:
    """Return one problem for each distinct space, at its first place, with its count."""
    first: dict[str, int] = {}
    count: Counter[str] = Counter()
    for found in re.finditer(_WIDE_INDENTATION, text, re.MULTILINE):
        space = found[1] or found[2]
        first.setdefault(space, max(found.start(1), found.start(2)))
        count[space] += 1
    return [
        problem(
            file,
            _span_at(text, offset),
            message("source.wide-space", character=character(space), times=count[space]),
        )
        for space, offset in first.items()
    ]


def _span_at(text: str, offset: int) -> Span:
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return Span(line, column, line, column + 1)
