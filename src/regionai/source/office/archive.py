"""Archives of documents, opened within limits that are looked at before anything is unpacked."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from regionai.messages import message
from regionai.source.problem import START, refusal

# An office file of budgets has some dozens of parts of some hundred KB; pictures are parts as well.
MOST_PARTS = 2_000
MOST_BYTES = 64 << 20
# What a part of XML may begin with, in any encoding.
_XML = (b"<", b"\0<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b" ", b"\t", b"\r", b"\n")


def opened(content: bytes, file: str, most: int) -> ZipFile:
    """Return the archive, whose XML comes to at most `most` bytes, whatever its parts are called.

    Raises `UnreadableError` for none, and for too much in one.
    """
    try:
        archive = ZipFile(BytesIO(content))
    except (BadZipFile, ValueError, NotImplementedError, EOFError):
        raise refusal(file, START, message("office.not-whole")) from None
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
        raise refusal(file, START, message("office.too-much", parts=MOST_PARTS, limit=MOST_BYTES))
    if sum(part.file_size for part in xml_parts(archive)) > most:
        raise refusal(file, START, message("office.too-long", limit=most))
    return archive


def xml_parts(archive: ZipFile) -> Iterator[ZipInfo]:
    """Yield the parts that are XML by what they begin with; those that cannot be unpacked are left out."""
    return (part for part in archive.infolist() if _is_xml(archive, part))


def _is_xml(archive: ZipFile, part: ZipInfo) -> bool:
    try:
        with archive.open(part) as stream:
            return stream.read(4).startswith(_XML)
    except (BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError):
        # Whoever reads it says so.
        return False


def part_of(archive: ZipFile, name: str, file: str) -> bytes:
    """Return a part of an archive; raises `UnreadableError` for one that is missing, locked or damaged."""
    try:
        return archive.read(name)
    except (KeyError, BadZipFile, zlib.error, NotImplementedError, EOFError):
        raise refusal(file, START, message("office.not-whole")) from None
    except RuntimeError:
        raise refusal(file, START, message("office.password")) from None
