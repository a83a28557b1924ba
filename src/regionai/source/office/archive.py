"""Archives of documents, opened within limits that are looked at before anything is unpacked."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from regionai.messages import message
from regionai.source.problem import START, refusal

# An office file of budgets has some dozens of parts of some hundred KB; pictures are parts as well.
MOST_PARTS = 2_000
MOST_BYTES = 64 << 20
# XML is read whole: this much of one part takes about three seconds.
MOST_OF_A_PART = 4 << 20


def opened(content: bytes, file: str) -> ZipFile:
    """Return the archive; raises `UnreadableError` for none, and for too much in one."""
    try:
        archive = ZipFile(BytesIO(content))
    except (BadZipFile, ValueError, NotImplementedError, EOFError):
        raise refusal(file, START, message("office.not-whole")) from None
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
        raise refusal(file, START, message("office.too-much", parts=MOST_PARTS, limit=MOST_BYTES))
    for part in parts:
        if part.filename.endswith((".xml", ".rels")) and part.file_size > MOST_OF_A_PART:
            said = message("office.part-too-large", part=part.filename[:200], limit=MOST_OF_A_PART)
            raise refusal(file, START, said)
    return archive


def part_of(archive: ZipFile, name: str, file: str) -> bytes:
    """Return a part of an archive; raises `UnreadableError` for one that is missing, locked or damaged."""
    try:
        return archive.read(name)
    except (KeyError, BadZipFile, zlib.error, NotImplementedError, EOFError):
        raise refusal(file, START, message("office.not-whole")) from None
    except RuntimeError:
        raise refusal(file, START, message("office.password")) from None
