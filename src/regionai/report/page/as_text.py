"""A page of answers as text: figures and tables that fit the terminal, drawings, notes."""

from collections.abc import Iterable, Sequence
from itertools import product
from typing import TextIO, assert_never

from rich.cells import cell_len
from rich.text import Text

from regionai.messages import Message, message
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.report.page.grid import NO_BREAK, table_lines
from regionai.report.page.page import (
    Bar,
    Block,
    Difference,
    Drawing,
    Figures,
    Lines,
    Notes,
    Page,
    Table,
    Value,
)
from regionai.report.page.provenance import sentences
from regionai.report.page.screen import Screen, mark, padded
from regionai.report.page.signs import MARKED
from regionai.report.page.style import Style
from regionai.report.page.units import USUAL, in_unit, unit_name
from regionai.report.page.values import plain

# Whether programs read its bytes as they are, in UTF-8 and with its own line ends.
IS_EXACT = False

# Of a longer table the first rows are drawn: the other formats have them all.
_MOST_ROWS = 1_000
# By how many cells the rest of a preformatted line is indented that is wider than the screen.
_CONTINUED = 4

# In cells: the greatest width of a bar, and the width reserved for its label and its number.
_WIDEST_BAR, _LABEL_AND_NUMBER = 40, 20


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
            if block.legend is not None:
                screen.draw(Text())
                screen.line((screen.say(block.legend), "dim"))
        case Lines():
            _draw_title(screen, block)
            for line in block.lines:
                _draw_as_it_is(screen, line)
        case Notes():
            _draw_title(screen, block)
            for sentence in block.sentences:
                screen.line((screen.say(sentence), block.weight))
        case _:
            assert_never(block)


def _draw_rows(screen: Screen, block: Table | Drawing, rows: Iterable[tuple[Value | Bar, ...]]) -> None:
    _draw_title(screen, block)
    cells = [[_drawn(screen, value) for value in row] for row in rows]
    lines = _in_columns(cells)
    if max(map(cell_len, lines)) > screen.width:
        lines = [cell for row in cells for cell in row]
    for line in lines:
        screen.draw(Text(line.rstrip()))


def _in_columns(rows: Sequence[Sequence[str]], sides: tuple[str, ...] | None = None) -> list[str]:
    """Return a line for each row, whose cells stand below each other, at the left unless said otherwise."""
    # The report on one proposal has no columns.
    from tabulate import tabulate

    return tabulate(rows, tablefmt="plain", colalign=sides, disable_numparse=True).splitlines()


def _drawn(screen: Screen, value: Value | Bar) -> str:
    """Return a bar scaled to the screen, or a value as people read it."""
    if isinstance(value, Bar):
        room = min(_WIDEST_BAR, screen.width - _LABEL_AND_NUMBER)
        return "=" * -(-value.number * room // value.most)
    return shown(screen, value)


def _draw_as_it_is(screen: Screen, line: str) -> None:
    """Draw a preformatted line; the rest of one that is too wide is indented more."""
    if cell_len(line) <= screen.width:
        screen.draw(Text(line))
    else:
        text = line.lstrip(" ")
        screen.line(text, indent=len(line) - len(text), hanging=_CONTINUED)


def _draw_title(screen: Screen, block: Block) -> None:
    if block.title is None:
        screen.draw(Text())
    else:
        screen.heading(block.title)


def _draw_figures(screen: Screen, block: Figures) -> None:
    _draw_title(screen, block)
    rows = [[screen.say(figure.label), shown(screen, figure.value)] for figure in block.for_people]
    lines = _in_columns(rows, ("left", "right"))
    if max(cell_len(line) for line in lines) <= screen.width:
        for line in lines:
            screen.draw(Text(line.rstrip()))
        return
    for label, value in rows:
        screen.line(f"{label}: {value}", hanging=2)


def _draw_table(screen: Screen, block: Table) -> None:
    """Draw a table in won, else in millions if that loses nothing, else without details or as records."""
    more = len(block.rows) - _MOST_ROWS
    block = block._replace(rows=block.rows[:_MOST_ROWS])
    filled = _filled(block)
    lines = None
    if _has_millions(block) and _tabulated(screen, block, filled) is None:
        lines = _tabulated(screen, block, filled, unit=USUAL)
    if lines is not None:
        title = Message(block.title.id, {**block.title.values, "unit": unit_name(USUAL)})
        _draw_title(screen, block._replace(title=title))
        _draw_lines(screen, lines)
    else:
        _draw_title(screen, block)
        draw_table(screen, block)
    if more > 0:
        screen.line((screen.say(message("page.more-rows", count=more)), "bold"))


def _has_millions(block: Table) -> bool:
    """Return whether the title of a table says its unit, and every amount in it is whole millions."""
    ends = (end for row in block.rows for value in row for end in (*_ends(value), *_differences(value)))
    return "unit" in block.title.values and not any(end % USUAL for end in ends)


def draw_table(screen: Screen, block: Table) -> None:
    """Draw the rows of a table, without its title."""
    filled = _filled(block)
    details = [n for n in filled if block.columns[n].is_detail]
    fewer = [[n for n in filled if n not in details[count:]] for count in range(len(details), -1, -1)]
    breaking = fewer if any(column.may_break for column in block.columns) else []
    for kept, may_break in (*product(fewer, [False]), *product(breaking, [True])):
        lines = _tabulated(screen, block, kept, may_break=may_break)
        if lines is not None:
            _draw_lines(screen, lines)
            return
    for number in range(len(block.rows)):
        _draw_record(screen, block, filled, number)


def _filled(block: Table) -> list[int]:
    """Return the columns that a terminal may show: those for it that are not empty in every row, if any."""
    shown = [n for n in block.for_people if not block.columns[n].is_for_files]
    return [n for n in shown if not block.rows or any(row[n] is not None for row in block.rows)]


def _draw_lines(screen: Screen, lines: Iterable[str]) -> None:
    for line in lines:
        screen.draw(Text(line))


def _draw_record(screen: Screen, block: Table, filled: list[int], number: int) -> None:
    """Draw a row that is too wide for a table: its first value, and below it the others, a line each."""
    row = block.rows[number]
    sign = f"{MARKED} " if number in block.marked else ""
    screen.line((f"{sign}{_in_table(screen, row[filled[0]])}", "bold"), hanging=2)
    labels = {n: screen.say(block.columns[n].label) for n in filled[1:]}
    width = max(map(cell_len, labels.values()), default=0)
    for n, label in labels.items():
        if row[n] not in (None, ""):
            for value in screen.wrapped(_in_table(screen, row[n]), screen.width - width - 4):
                screen.draw(Text(f"  {padded(label, width)}  {value}"))
                label = ""  # noqa: PLW2901 - said once


def _tabulated(
    screen: Screen, block: Table, kept: list[int], *, may_break: bool = False, unit: int = 1
) -> list[str] | None:
    heads = [screen.say(block.columns[n].label) for n in kept]
    rows = [[_cell(screen, row[n], unit) for n in kept] for row in block.rows]
    is_text = [block.columns[n].is_text for n in kept]
    columns = enumerate(kept, bool(block.marked))
    broken = {i for i, n in columns if may_break and block.columns[n].may_break}
    if block.marked:
        heads.insert(0, "")
        is_text.insert(0, True)
        rows = [[MARKED if n in block.marked else "", *row] for n, row in enumerate(rows)]
    return table_lines(screen, heads, rows, is_text, broken)


def _cell(screen: Screen, value: Value, unit: int) -> str:
    """Return a value as it stands in a column; the words of an outcome stay beside its sign."""
    said = _in_table(screen, value, unit)
    return said.replace(" ", NO_BREAK) if isinstance(value, Outcome) else said


def _in_table(screen: Screen, value: Value, unit: int = 1) -> str:
    """Return a value without its unit, which is in the title of the table."""
    signs, ends = ("+", _differences(value)) if isinstance(value, Difference) else ("", _ends(value))
    match [f"{signs if end >= 0 else ''}{in_unit(WonRange(Won(end), Won(end)), unit)}" for end in ends]:
        case [least, greatest] if least != greatest:
            return screen.say(message("figure.range", least=least, greatest=greatest))
        case [amount, *_]:
            return amount
        case _:
            return shown(screen, value)


def _ends(value: Value) -> tuple[int, ...]:
    match value:
        case Won(amount):
            return (amount,)
        case WonRange(least, greatest):
            return (least.amount, greatest.amount)
        case _:
            return ()


def _differences(value: Value) -> tuple[int, ...]:
    return tuple(value) if isinstance(value, Difference) else ()


def shown(screen: Screen, value: Value) -> str:
    """Return a value as people read it; an outcome gets its sign."""
    words = plain(value, screen.lang)
    return f"{mark(value)[0]} {words}" if isinstance(value, Outcome) else words
