"""The sheets of a workbook: what a page says, then each of its tables, to be sorted, filtered and printed.

Text is written as text, whatever it begins with, and no link leads out of the workbook.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count, repeat
from typing import NamedTuple, assert_never

from rich.cells import cell_len
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from regionai.errors import CannotError
from regionai.messages import Lang, Message, message, said
from regionai.report.page.as_csv import safe
from regionai.report.page.cell import Cell, cell_of, ends_of
from regionai.report.page.foreign_text import one_line
from regionai.report.page.page import Drawing, Figures, Lines, Notes, Page, Table, Value
from regionai.report.page.provenance import sentences

# What a sheet of Excel has of rows and of links, and the longest name of one.
_MOST_ROWS, _MOST_LINKS, _LONGEST_NAME = 1_048_576, 65_530, 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
# A cell holds 32,767 units of UTF-16, of which a character takes up to two.
_LONGEST = 16_000
_A4, _BLUE = 9, "#0563C1"
# Widths in digits: the sign of a filter, the space around words, the narrowest column, the widest before
# words wrap, and what can be read on paper beside each other.
_FILTER, _AROUND, _NARROWEST, _WIDEST, _PAPER = 3, 2, 8, 40, 280
_LABELS, _SENTENCES = 32, 110
# Heights in points: of a line of Hangul, and the greatest of a row.
_LINE, _HIGHEST = 16.5, 408.75


class _Line(NamedTuple):
    """A line of the first sheet: what it is, what it says, and the address that this leads to."""

    label: str
    value: Value = None
    address: str = ""


class _Column(NamedTuple):
    """A column of a sheet: its heading, its position in the table, and which end of its ranges it has."""

    heading: Message
    position: int
    is_greatest: bool = False


def write_sheets(book: Workbook, page: Page, lang: Lang) -> None:
    """Write a page into a new workbook; raises `CannotError` for a table of more rows than a sheet."""
    tables = {block.key: block for block in page.blocks if isinstance(block, Table)}
    names = [message("xlsx.summary").say(lang)]
    for table in tables.values():
        if len(table.rows) >= _MOST_ROWS:
            counts = {"count": len(table.rows), "most": _MOST_ROWS - 1}
            raise CannotError(message("xlsx.too-many-rows", table=table.title, **counts))
        names.append(_name(table.title.say(lang), names))
    sheets = dict(zip(tables, names[1:], strict=True))
    writer = _Writer(book, lang)
    writer.write_lines(names[0], tuple(_lines(page, sheets, lang)))
    for key, table in tables.items():
        addresses = {
            column.key: _addresses(tables[column.leads_to], sheets[column.leads_to], column.key)
            for column in table.columns
            if column.leads_to in tables
        }
        writer.write_table(sheets[key], table, addresses)


def _lines(page: Page, sheets: Mapping[str, str], lang: Lang) -> Iterator[_Line]:
    """Yield what a page says, an empty line before each block; of a table, where its sheet is."""
    yield _Line(said(page.title, lang))
    for block in page.blocks:
        if isinstance(block, Drawing):
            continue
        yield _Line("")
        title = "" if block.title is None else said(block.title, lang)
        labels = chain([title], repeat(""))
        match block:
            case Figures():
                yield from (_Line(title),) if title else ()
                yield from (_Line(said(each.label, lang), each.value) for each in block.for_people)
            case Table():
                yield _Line(title, sheets[block.key], _address(sheets[block.key], 1))
            case Lines():
                yield from map(_Line, labels, block.lines)
            case Notes():
                yield from map(_Line, labels, block.sentences)
            case _:
                assert_never(block)
    yield from (_Line(""),) if page.applied else ()
    yield from (_Line("", sentence) for pair in sentences(page.applied) for sentence in pair)


def _name(title: str, taken: Sequence[str]) -> str:
    """Return a name for a sheet that no other has: the first words of a title."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", re.split("[(:]", title)[0]).split())
    if len(name) > _LONGEST_NAME:
        name = name[: _LONGEST_NAME + 1].rpartition(" ")[0] or name[:_LONGEST_NAME]
    # Excel knows no case, and its names begin and end with no apostrophe.
    others, name = {each.lower() for each in taken}, name.strip("'")
    numbered = (f"{name[: _LONGEST_NAME - 4]} {number}" for number in count(2))
    return next(each for each in chain([name], numbered) if each.lower() not in others)


def _address(sheet: str, row: int) -> str:
    """Return what leads to a row of a sheet."""
    quoted = sheet.replace("'", "''")
    return f"internal:'{quoted}'!A{row}"


def _addresses(table: Table, sheet: str, key: str) -> Mapping[Value, str]:
    """Return what leads to the row that a table has for each value of a column."""
    position = [column.key for column in table.columns].index(key)
    return {row[position]: _address(sheet, n) for n, row in enumerate(table.rows, 2)}


def _columns(table: Table) -> Iterator[_Column]:
    """Yield the columns of a sheet: two where some value is a range, so that both ends are numbers."""
    for n in table.for_workbooks:
        label = table.columns[n].label
        if any(least != greatest for least, greatest in (ends_of(row[n]) for row in table.rows)):
            yield _Column(message("xlsx.least", label=label), n)
            yield _Column(message("xlsx.greatest", label=label), n, is_greatest=True)
        else:
            yield _Column(label, n)


class _Writer:
    """Writes sheets in a language; each look of a cell is one format.

    Not every spreadsheet makes a row as high as its words, so each row says how high it is.
    """

    def __init__(self, book: Workbook, lang: Lang) -> None:
        self._book, self._lang = book, lang
        self._formats: dict[tuple[tuple[str, str | int], ...], Format] = {}

    def write_lines(self, name: str, lines: Sequence[_Line]) -> None:
        """Write the first sheet: labels at the left, and what is said beside them."""
        sheet = self._sheet(name)
        sheet.set_column(0, 0, _LABELS)
        sheet.set_column(1, 1, _SENTENCES)
        for row, line in enumerate(lines):
            cell = cell_of(line.value, self._lang, is_text=True)
            self._write(sheet, row, 0, Cell(one_line(line.label)), bold=True)
            self._write(sheet, row, 1, cell, line.address, align="left")
            set_height(sheet, row, max(wrapped(line.label, _LABELS), wrapped(cell.words, _SENTENCES)))

    def write_table(self, name: str, table: Table, addresses: Mapping[str, Mapping[Value, str]]) -> None:
        """Write a table; `addresses` are what the values of a column lead to, by its key."""
        sheet = self._sheet(name)
        columns, lines, whole = tuple(_columns(table)), [1] * (len(table.rows) + 1), 0
        for n, (heading, position, is_greatest) in enumerate(columns):
            column = table.columns[position]
            there, align = addresses.get(column.key, {}), "left" if column.is_text else "right"
            head = Cell(one_line(heading.say(self._lang)))
            self._write(sheet, 0, n, head, align=align, bold=True, bottom=1)
            words = [head.words]
            for row, values in enumerate(table.rows, 1):
                cell = cell_of(ends_of(values[position])[is_greatest], self._lang, is_text=column.is_text)
                address = there.get(values[position], "") if there and row <= _MOST_LINKS else ""
                self._write(sheet, row, n, cell, address, align=align, bold=row - 1 in table.marked)
                words.append(cell.words)
            natural = max(cell_len(head.words) + _FILTER, *(cell_len(each) + _AROUND for each in words))
            width = min(max(natural, _NARROWEST), _WIDEST)
            sheet.set_column(n, n, width)
            whole += width
            lines = [max(found, wrapped(each, width)) for found, each in zip(lines, words, strict=True)]
        for row, high in enumerate(lines):
            set_height(sheet, row, high)
        sheet.fit_to_pages(-(-whole // _PAPER), 0)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table.rows), len(columns) - 1)
        sheet.repeat_rows(0)

    def _sheet(self, name: str) -> Worksheet:
        """Return a new sheet that is printed across, as wide as the paper."""
        sheet = self._book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&L&A&R&P / &N")
        return sheet

    def _write(
        self, sheet: Worksheet, row: int, column: int, cell: Cell, address: str = "", **look: str | int
    ) -> None:
        if cell.number is not None:
            shown = self._format(num_format=cell.number_format, **look)
            sheet.write_number(row, column, cell.number, shown)
            return
        words = cell.words
        if len(words) > _LONGEST:
            said_of_it = message("xlsx.cut", text=words[:_LONGEST], count=len(words))
            words = said_of_it.say(self._lang)
        # Who edits a cell that begins like a formula would else make one of it.
        look |= {"text_wrap": True, "quote_prefix": safe(words) != words}
        if address:
            look |= {"font_color": _BLUE, "underline": 1}
            sheet.write_url(row, column, address, self._format(**look), words)
        elif words:
            sheet.write_string(row, column, words, self._format(**look))

    def _format(self, **look: str | int) -> Format:
        key = tuple(look.items())
        if key not in self._formats:
            self._formats[key] = self._book.add_format({"valign": "top", "indent": 1, **look})
        return self._formats[key]


def wrapped(words: str, width: int) -> int:
    """Return how many lines words take at most in a column of a width in digits."""
    return max(1, -(-cell_len(words) // (width - _AROUND)))


def set_height(sheet: Worksheet, row: int, lines: int) -> None:
    """Make a row, counted from 0, as high as some lines of words."""
    if lines > 1:
        sheet.set_row(row, min(lines * _LINE, _HIGHEST))
