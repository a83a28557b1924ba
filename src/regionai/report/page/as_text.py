"""A page of answers as text: figures and tables that fit the terminal, drawings, notes."""

from collections.abc import Iterable
from typing import TextIO, assert_never

from rich.cells import cell_len
from rich.text import Text
from tabulate import tabulate

from regionai.messages import message
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.report.page.page import Bar, Block, Drawing, Figures, Lines, Notes, Page, Table, Value
from regionai.report.page.provenance import sentences
from regionai.report.page.screen import Screen, mark
from regionai.report.page.style import Style
from regionai.report.page.values import plain

# Whether programs read its bytes as they are, in UTF-8 and with its own line ends.
IS_EXACT = False

_MARK = "▶"

# In cells: the greatest width of a bar, and the width reserved for its label and its number.
_WIDEST_BAR, _LABEL_AND_NUMBER = 40, 20

# A value of a record that is wider than this, in cells, gets lines of its own.
_LONG = 30


def write_page(page: Page, out: TextIO, style: Style) -> None:
    """Write a page as text in the language, width and colours of `style`."""
    screen = Screen(out, style)
    screen.line((screen.say(page.title), "bold"))
    for block in page.blocks:
        draw_block(screen, block)
    if page.applied:
        screen.draw(Text())
    for said, provenance in sentences(page.applied):
        screen.line((screen.say(said), "dim"))
        screen.line((screen.say(provenance), "dim"), indent=2)


def draw_block(screen: Screen, block: Block) -> None:
    """Draw one block of a page."""
    match block:
        case Figures():
            _draw_figures(screen, block)
        case Table(drawn=(_, *_) as rows):
            _draw_rows(screen, block, rows)
        case Table():
            _draw_table(screen, block)
        case Drawing():
            _draw_rows(screen, block, block.rows)
        case Lines():
            _draw_title(screen, block)
            for shown in block.lines:
                screen.draw(Text(shown))
        case Notes():
            _draw_title(screen, block)
            for sentence in block.sentences:
                screen.line((screen.say(sentence), block.weight))
        case _:
            assert_never(block)


def _draw_rows(screen: Screen, block: Table | Drawing, rows: Iterable[tuple[Value | Bar, ...]]) -> None:
    _draw_title(screen, block)
    cells = [[_drawn(screen, value) for value in row] for row in rows]
    for line in tabulate(cells, tablefmt="plain", disable_numparse=True).splitlines():
        screen.draw(Text(line.rstrip()))


def _drawn(screen: Screen, value: Value | Bar) -> str:
    """Return a bar scaled to the screen, or a value as people read it."""
    if isinstance(value, Bar):
        room = min(_WIDEST_BAR, screen.width - _LABEL_AND_NUMBER)
        return "=" * -(-value.number * room // value.most)
    return shown(screen, value)


def _draw_title(screen: Screen, block: Block) -> None:
    if block.title is None:
        screen.draw(Text())
    else:
        screen.heading(block.title)


def _draw_figures(screen: Screen, block: Figures) -> None:
    _draw_title(screen, block)
    rows = [[screen.say(figure.label), shown(screen, figure.value)] for figure in block.figures]
    drawn = tabulate(rows, tablefmt="plain", colalign=("left", "right"), disable_numparse=True)
    lines = drawn.splitlines()
    if max(cell_len(line) for line in lines) <= screen.width:
        for line in lines:
            screen.draw(Text(line.rstrip()))
        return
    for label, value in rows:
        screen.line(f"{label}: {value}", hanging=2)


def _draw_table(screen: Screen, block: Table) -> None:
    _draw_title(screen, block)
    shown = [n for n in block.for_people if not block.columns[n].is_for_files]
    filled = [n for n in shown if any(row[n] is not None for row in block.rows)]
    for columns in (filled, [n for n in filled if not block.columns[n].is_detail]):
        lines = _tabulated(screen, block, columns)
        if max(cell_len(line) for line in lines) <= screen.width:
            for line in lines:
                screen.draw(Text(line))
            return
    # Still too wide for the terminal: draw each row as a paragraph.
    for number, row in enumerate(block.rows):
        _draw_record(screen, block, [n for n in filled if row[n] is not None], number)


def _draw_record(screen: Screen, block: Table, filled: list[int], number: int) -> None:
    """Draw a row as a paragraph: its short values on one line, each long one on lines of its own."""
    cells = {n: _in_table(screen, block.rows[number][n]) for n in filled}
    labelled = {n: f"{screen.say(block.columns[n].label)} {cells[n]}" for n in filled}
    long = [n for n in filled if n and cell_len(cells[n]) > _LONG]
    head = " / ".join(labelled[n] for n in filled if n not in long)
    screen.line(f"{_MARK} " if number in block.marked else "", head, hanging=2)
    for n in long:
        screen.line(labelled[n], indent=4, hanging=2)


def _tabulated(screen: Screen, block: Table, kept: list[int]) -> list[str]:
    columns = [block.columns[n] for n in kept]
    headers = [screen.say(column.label) for column in columns]
    rows = [[_in_table(screen, row[n]) for n in kept] for row in block.rows]
    if block.marked:
        headers = ["", *headers]
        rows = [[_MARK if n in block.marked else "", *row] for n, row in enumerate(rows)]
    texts = [column.is_text for column in columns]
    align = ["left" if is_text else "right" for is_text in ([True] if block.marked else []) + texts]
    drawn = tabulate(rows, headers=headers, tablefmt="simple", colalign=align, disable_numparse=True)
    return [line.rstrip() for line in drawn.splitlines()]


def _in_table(screen: Screen, value: Value) -> str:
    """Return a value without its unit, which is in the title of the table."""
    match value:
        case Won(amount):
            return f"{amount:,}"
        case WonRange(least, greatest) if least == greatest:
            return f"{least.amount:,}"
        case WonRange(least, greatest):
            ends = {"least": f"{least.amount:,}", "greatest": f"{greatest.amount:,}"}
            return screen.say(message("figure.range", **ends))
        case _:
            return shown(screen, value)


def shown(screen: Screen, value: Value) -> str:
    """Return a value as people read it; an outcome gets its sign."""
    words = plain(value, screen.lang)
    return f"{mark(value)[0]} {words}" if isinstance(value, Outcome) else words
