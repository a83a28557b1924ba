"""Tables as text: CSV files, and what Excel puts on the clipboard."""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from io import StringIO

from regionai.messages import Text, in_both, message
from regionai.source.file import STANDARD_INPUT
from regionai.source.grid import Cell, Grid
from regionai.source.problem import START, refusal


def read_delimited(content: bytes, file: str) -> Grid:
    """Return the grid of a text whose cells stand between commas, or between tabs where it has any.

    It is in UTF-8, in UTF-16 as Windows copies text, else in CP949 as Excel
    writes it in Korea. Raises `UnreadableError` for text in another encoding,
    and for one whose Korean was lost on its way.
    """
    text = _decoded(content, file)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter="\t" if "\t" in text else ","))
    except csv.Error:
        raise refusal(file, START, message("office.not-a-csv")) from None
    cells = tuple(
        Cell(value.strip(), row, column, (row, column))
        for row, values in enumerate(rows, 1)
        for column, value in enumerate(values, 1)
        if value.strip()
    )
    is_pasted = file == STANDARD_INPUT
    return Grid(in_both(message("table.pasted")) if is_pasted else Text(file, file), cells)


def _decoded(content: bytes, file: str) -> str:
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        # Windows PowerShell makes ASCII of what it pipes, unless it is told otherwise.
        if text.isascii() and "??" in text:
            raise refusal(file, START, message("office.question-marks"))
        return text
    raise refusal(file, START, message("office.not-text"))


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return ("utf-16",)
    # Tabs and ends of lines have a zero byte there, and in no other encoding.
    if b"\0" in content:
        is_little = content[1::2].count(0) >= content[::2].count(0)
        return ("utf-16-le" if is_little else "utf-16-be",)
    return ("utf-8-sig", "cp949")
