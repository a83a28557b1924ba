"""Cells in columns that fit a width: what is too wide for its column wraps at its spaces."""

from collections.abc import Iterator, Sequence
from itertools import chain

from rich.cells import cell_len

from regionai.report.page.screen import Screen, padded, spaces

# What stands between two columns, and where that makes a table too wide.
_GAPS = ("  ", " ")
# A longer word, in cells, is broken where its column is narrower; a table whose cells wrap to more
# lines than this is harder to read than its rows one below the other.
_LONGEST_WORD = 40
_MOST_LINES = 4


def table_lines(
    screen: Screen, heads: Sequence[str], rows: Sequence[Sequence[str]], is_text: Sequence[bool]
) -> list[str] | None:
    """Return the lines of a table within the width of the screen; None if it cannot be read there.

    Columns of words are aligned to the left, others to the right.
    """
    columns = list(zip(heads, *rows, strict=True))
    floors = [_floor(column) for column in columns]
    for gap in _GAPS:
        room = screen.width - len(gap) * (len(columns) - 1)
        if sum(floors) <= room:
            widths = _widths(columns, floors, room)
            wrapped = [_wrapped(screen, row, widths) for row in (heads, *rows)]
            if max(len(cell) for row in wrapped for cell in row) <= _MOST_LINES:
                lines = [
                    [gap.join(cells).rstrip() for cells in _lines(row, widths, is_text)] for row in wrapped
                ]
                rule = gap.join("-" * width for width in widths)
                return [*lines[0], rule, *chain(*lines[1:])]
    return None


def _widths(columns: Sequence[Sequence[str]], floors: Sequence[int], room: int) -> list[int]:
    """Return the widths of columns that are as wide as their cells where there is room."""
    widths = [max(map(cell_len, column)) for column in columns]
    while sum(widths) > room:
        wide = [n for n, width in enumerate(widths) if width > floors[n]]
        widths[max(wide, key=lambda n: widths[n])] -= 1
    return widths


def _wrapped(screen: Screen, row: Sequence[str], widths: Sequence[int]) -> list[list[str]]:
    return [screen.wrapped(cell, width) or [""] for cell, width in zip(row, widths, strict=True)]


def _floor(column: Sequence[str]) -> int:
    """Return the least width of a column in which only very long words are broken."""
    return max(min(cell_len(word), _LONGEST_WORD) for cell in column for word in (cell.split() or [""]))


def _lines(
    row: Sequence[Sequence[str]], widths: Sequence[int], is_text: Sequence[bool]
) -> Iterator[list[str]]:
    for number in range(max(map(len, row))):
        texts = (cell[number] if number < len(cell) else "" for cell in row)
        yield [
            padded(text, width) if is_word else spaces(width - cell_len(text)) + text
            for text, width, is_word in zip(texts, widths, is_text, strict=True)
        ]
