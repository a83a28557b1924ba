"""The tables of a file, whichever kind it is of: what it is shows in its first bytes."""

from pathlib import Path

from regionai.messages import message
from regionai.source.file import read_file
from regionai.source.grid import MOST_PLACES, Tables
from regionai.source.office.archive import MOST_BYTES as MOST_BYTES_OF_PARTS
from regionai.source.office.archive import opened
from regionai.source.problem import START, refusal
from regionai.source.text import HWP_3, OLE, ZIP

MOST_COLUMNS = 1_000


def read_tables(path: Path) -> Tables:
    """Return the tables of a workbook or a document of at most 32 MiB, or a text with separators of 1 MiB.

    `-` is standard input: what is pasted.
    Raises `UnreadableError`, also where what reads such a file is not installed.
    """
    return tables_in(*read_file(path))


def tables_in(content: bytes, file: str) -> Tables:
    """Return the tables of the bytes of such a file; raises as `read_tables` does."""
    try:
        tables = _read(content, file)
    except ModuleNotFoundError:
        raise refusal(file, START, message("office.not-installed")) from None
    if any(grid.width > MOST_COLUMNS for grid in tables.grids):
        raise refusal(file, START, message("office.too-wide", limit=MOST_COLUMNS))
    if sum(grid.places for grid in tables.grids) > MOST_PLACES:
        raise refusal(file, START, message("office.too-many-places", limit=MOST_PLACES))
    return tables


def _read(content: bytes, file: str) -> Tables:
    if content.startswith(ZIP):
        with opened(content, file, MOST_BYTES_OF_PARTS) as archive:
            names = frozenset(archive.namelist())
        if "xl/workbook.xml" in names:
            from regionai.source.office.workbook import read_workbook

            return read_workbook(content, file)
        if "word/document.xml" in names:
            from regionai.source.office.docx import read_docx

            return Tables(read_docx(content, file))
        from regionai.source.office.hwpx import read_hwpx

        return Tables(read_hwpx(content, file))
    if content.startswith(OLE):
        from regionai.source.office.hwp import is_tracked, read_hwp

        return Tables(read_hwp(content, file), is_tracked=is_tracked(content))
    if content.startswith(HWP_3):
        raise refusal(file, START, message("office.old"))
    from regionai.source.office.delimited import read_delimited

    return Tables((read_delimited(content, file),))
