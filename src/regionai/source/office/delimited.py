"""Tables as text: CSV files, and what Excel puts on the clipboard."""

import csv
from io import StringIO

from regionai.messages import Text, message
from regionai.source.grid import Cell, Grid, in_letters
from regionai.source.problem import START, refusal


def read_delimited(content: bytes, file: str) -> Grid:
    """Return the grid of a text whose cells stand between commas, or between tabs where it has any.

    It is in UTF-8, else in CP949 as Excel writes it in Korea. Raises
    `UnreadableError` for text in another encoding.
    """
    text = _decoded(content, file)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter="\t" if "\t" in text else ","))
    except csv.Error:
        raise refusal(file, START, message("office.not-a-csv")) from None
    cells = tuple(
        Cell(value.strip(), row, column, in_letters(row, column))
        for row, values in enumerate(rows, 1)
        for column, value in enumerate(values, 1)
        if value.strip()
    )
    return Grid(Text(file, file), cells)


def _decoded(content: bytes, file: str) -> str:
    for encoding in ("utf-8-sig", "cp949"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise refusal(file, START, message("office.not-text"))
