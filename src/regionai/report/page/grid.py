"""Cells in columns that fit a width: what is too wide for its column wraps at its spaces."""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from rich.cells import cell_len

from regionai.report.page.screen import Screen, padded, spaces

# What stands between two columns, and where that makes a table too wide.
_GAPS = ("  ", " ")
# A longer word, in cells, is broken where its column is narrower; a table whose cells wrap to more
# lines than this is harder to read than its rows one below the other.
_LONGEST_WORD = 48
_LONGEST_BROKEN = 8
# Stands for a space where a cell must not wrap, until it is wrapped: as wide as one, and a word to rich.
NO_BREAK = "\u2800"
_MOST_LINES = 4


def table_lines(
    screen: Screen,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    is_text: Sequence[bool],
    may_break: Collection[int] = (),
) -> list[str] | None:
    """Return the lines of a table within the width of the screen; None if it cannot be read there.

    Columns of words are aligned to the left, others to the right. The columns
    in `may_break` may have their words broken.
    """
    columns = list(zip(heads, *rows, strict=True))
    floors = [
        _floor(column, _LONGEST_BROKEN if n in may_break else _LONGEST_WORD)
        for n, column in enumerate(columns)
    ]
    natural = [max(map(cell_len, column)) for column in columns]
    rooms = {gap: screen.width - len(gap) * (len(columns) - 1) for gap in _GAPS}
    fitting = [(gap, natural) for gap, room in rooms.items() if sum(natural) <= room]
    narrowed = [
        (gap, _narrowed(natural, floors, room)) for gap, room in rooms.items() if sum(floors) <= room
    ]
    for gap, widths in (*fitting, *narrowed):
        wrapped = [_wrapped(screen, row, widths) for row in (heads, *rows)]
        if max(len(cell) for row in wrapped for cell in row) <= _MOST_LINES:
            lines = [
                [gap.join(cells).rstrip() for cells in _lines(row, widths, is_text)] for row in wrapped
            ]
            rule = gap.join("-" * width for width in widths)
            return [*lines[0], rule, *chain(*lines[1:])]
    return None


def _narrowed(natural: Sequence[int], floors: Sequence[int], room: int) -> list[int]:
    """Return widths that fit a room, the widest columns narrowed first, none below its floor."""
    widths = list(natural)
    while sum(widths) > room:
        wide = [n for n, width in enumerate(widths) if width > floors[n]]
        widths[max(wide, key=lambda n: widths[n])] -= 1
    return widths


def _wrapped(screen: Screen, row: Sequence[str], widths: Sequence[int]) -> list[list[str]]:
    cells = (screen.wrapped(cell, width) or [""] for cell, width in zip(row, widths, strict=True))
    return [[line.replace(NO_BREAK, " ") for line in cell] for cell in cells]


def _floor(column: Sequence[str], longest: int) -> int:
    """Return the least width of a column in which only words are broken that are longer than `longest`."""
    return max(min(cell_len(word), longest) for cell in column for word in (cell.split() or [""]))


def _lines(
    row: Sequence[Sequence[str]], widths: Sequence[int], is_text: Sequence[bool]
) -> Iterator[list[str]]:
    for number in range(max(map(len, row))):
        texts = (cell[number] if number < len(cell) else "" for cell in row)
        yield [
            padded(text, width) if is_word else spaces(width - cell_len(text)) + text
            for text, width, is_word in zip(texts, widths, is_text, strict=True)
        ]
