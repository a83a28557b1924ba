"""Archives of documents, opened within limits that are looked at before anything is unpacked."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from regionai.messages import message
from regionai.source.problem import START, refusal

# An office file of budgets has some dozens of parts of some hundred KB; pictures are parts as well.
MOST_PARTS = 2_000
MOST_BYTES = 64 << 20
# What `zipfile` lets out where it meets a broken archive.
_BROKEN = (BadZipFile, zlib.error, struct.error, NotImplementedError, EOFError, ValueError, OSError)
# What a part of XML may begin with, in any encoding.
_XML = (b"<", b"\0<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b" ", b"\t", b"\r", b"\n")
# Where numbers stand in an entry of an archive's directory, and in the record behind it.
_SIZES, _LENGTHS, _OFFSET, _HEAD = 20, 28, 42, 46
_END_SIGNATURE, _END_OF_ENTRIES, _END_HEAD = b"PK\5\6", 12, 22
# A number that is written elsewhere, as it may be too great.
_ELSEWHERE = 0xFFFFFFFF


@contextmanager
def opened(content: bytes, file: str, most: int) -> Iterator[ZipFile]:
    """Open an archive, whose XML comes to at most `most` bytes, whatever its parts are called.

    Raises `UnreadableError` for none, and for too much in one.
    """
    try:
        archive = ZipFile(BytesIO(content))
    except _BROKEN:
        raise refusal(file, START, message("office.not-whole")) from None
    with archive:
        parts = archive.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
            raise refusal(file, START, message("office.too-much", parts=MOST_PARTS, limit=MOST_BYTES))
        if sum(part.file_size for part in xml_parts(archive)) > most:
            raise refusal(file, START, message("office.too-long", limit=most))
        yield archive


def xml_parts(archive: ZipFile) -> Iterator[ZipInfo]:
    """Yield the parts that are XML by what they begin with; those that cannot be unpacked are left out."""
    return (part for part in archive.infolist() if _is_xml(archive, part))


def _is_xml(archive: ZipFile, part: ZipInfo) -> bool:
    try:
        with archive.open(part) as stream:
            return stream.read(4).startswith(_XML)
    except (*_BROKEN, RuntimeError):
        # Whoever reads it says so.
        return False


def part_of(archive: ZipFile, name: str, file: str) -> bytes:
    """Return a part of an archive; raises `UnreadableError` for one that is missing, locked or damaged."""
    try:
        return archive.read(name)
    except (KeyError, *_BROKEN):
        raise refusal(file, START, message("office.not-whole")) from None
    except RuntimeError:
        raise refusal(file, START, message("office.password")) from None


def with_parts(content: bytes, new: Mapping[str, bytes], file: str) -> bytes:
    """Return an archive with other content in some of its parts, and every other byte as it was.

    A part keeps its place, its date, its attributes and how it is packed.
    Raises `UnreadableError` for two parts of one name, and for the form of
    archives of more than 4 GiB.
    """
    with ZipFile(BytesIO(content)) as archive:
        parts, at = archive.infolist(), archive.start_dir
    twice = [name for name, times in Counter(part.filename for part in parts).items() if times > 1]
    entries: list[tuple[ZipInfo, bytes]] = []
    numbers: list[int] = []
    for part in parts:
        numbers += struct.unpack_from("<2I", content, at + _SIZES)
        numbers += struct.unpack_from("<I", content, at + _OFFSET)
        end = at + _HEAD + sum(struct.unpack_from("<3H", content, at + _LENGTHS))
        entries.append((part, content[at:end]))
        at = end
    if twice or _ELSEWHERE in numbers or not content.startswith(_END_SIGNATURE, at):
        raise refusal(file, START, message("office.not-as-excel"))
    return _joined(content, entries, new, content[at:])


def _joined(
    content: bytes, entries: list[tuple[ZipInfo, bytes]], new: Mapping[str, bytes], last: bytes
) -> bytes:
    """Return an archive of the parts of `content`; the entries of its directory keep their order."""
    in_order = sorted((part for part, _ in entries), key=lambda part: part.header_offset)
    starts = [part.header_offset for part in in_order]
    directory = len(content) - len(last) - sum(len(entry) for _, entry in entries)
    result, moved, renewed = bytearray(content[: starts[0]]), {}, {}
    for part, end in zip(in_order, [*starts[1:], directory], strict=True):
        moved[part.filename] = len(result) - part.header_offset
        if part.filename in new:
            packed, renewed[part.filename] = _packed(part, new[part.filename])
            result += packed
        else:
            result += content[part.header_offset : end]
    begin = len(result)
    for part, old in entries:
        entry = bytearray(renewed.get(part.filename, old))
        # It counts from where the archive begins, which need not be where the file does.
        (offset,) = struct.unpack_from("<I", old, _OFFSET)
        struct.pack_into("<I", entry, _OFFSET, offset + moved[part.filename])
        result += entry
    end_record = bytearray(last)
    (offset,) = struct.unpack_from("<I", last, _END_OF_ENTRIES + 4)
    struct.pack_into("<2I", end_record, _END_OF_ENTRIES, len(result) - begin, offset + begin - directory)
    return bytes(result + end_record)


def _packed(part: ZipInfo, content: bytes) -> tuple[bytes, bytes]:
    """Return what an archive holds for a part with other content, and its entry in the directory."""
    info, target = copy(part), BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr(info, content)
        # None at all would have become those of a file of its owner's.
        info.external_attr = part.external_attr
        begin = archive.start_dir
    whole = target.getvalue()
    return whole[:begin], whole[begin:-_END_HEAD]
