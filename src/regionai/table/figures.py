"""The figures in the cells of a budget table; what has no one reading is a problem of its cell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from regionai.messages import Message, message
from regionai.model.amount import KEYS
from regionai.model.figure import figure
from regionai.model.money import Rounding, Won
from regionai.model.ratio import ratio
from regionai.source.grid import Cell
from regionai.source.plain import KeyPath
from regionai.source.problem import Problem, problem
from regionai.source.shape import Refused
from regionai.table.columns import Column
from regionai.table.headings import compact
from regionai.table.layout import Layout
from regionai.table.rows import Row, is_number

# A column of a table, and the cell in which a row of it holds something there.
Filled = tuple[Column, Cell]

WON_SIGN = "₩"
_NONE = frozenset("-－–—―−")
_SEVERAL = 2


class Figure(NamedTuple):
    """A figure as a proposal writes it, where it goes, and the cells that it stands in."""

    at: KeyPath
    written: str
    cells: tuple[Cell, ...]


class Amount(NamedTuple):
    """An amount in one or more cells, how a proposal writes it, and how it was rounded if it says so."""

    won: Won
    written: str
    rounding: Rounding | None
    cells: tuple[Cell, ...]


@dataclass
class Figures:
    """Reads the cells of a table, whose numbers are in `unit` won, and keeps what is wrong with them."""

    layout: Layout
    file: str
    unit: int = 1
    problems: list[Problem] = field(default_factory=list)
    # Many cells of a table say the same.
    _read: dict[str, tuple[Won, str, Rounding | None]] = field(default_factory=dict)

    def filled(self, row: Row, columns: Sequence[Column]) -> list[Filled]:
        """Return the columns in which a row holds more than a plain dash, each with its cell."""
        across = self.layout.grid.across(row.number)
        cells = ((column, across.get(column.number)) for column in columns)
        return [
            (column, cell)
            for column, cell in cells
            if cell is not None and (cell.text not in _NONE or cell.trouble is not None)
        ]

    def amounts(self, filled: Iterable[Filled]) -> dict[str, Amount]:
        """Return the amounts in some columns of a row, by their source."""
        found: dict[str, Amount] = {}
        parts: dict[str, list[str]] = {}
        for column, cell in filled:
            amount = self._amount(cell)
            if amount is None:
                continue
            key = column.source
            other, known = found.get(key), parts.setdefault(key, [])
            if other is None:
                found[key] = amount
            elif other.rounding or amount.rounding or _is_in(column.part, known):
                self.refuse(amount.cells[0], message("table.twice", other=other.cells[0].place))
            else:
                # Parts that no key of a proposal tells apart: cash and goods, money of cities and counties.
                won = other.won + amount.won
                found[key] = Amount(won, self._written(won), None, (*other.cells, *amount.cells))
            known.append(column.part)
        return found

    def share(self, row: Row, column: Column) -> Figure | None:
        """Return a share as it is shown; None for an empty cell, and where no source has shares."""
        cell = next((cell for _, cell in self.filled(row, [column])), None)
        if cell is None or self._is_in_trouble(cell) or column.source not in KEYS:
            return None
        # Below one it may be a factor, of which a spreadsheet shows a percentage.
        is_plain = cell.text.endswith("%") or cell.text.startswith(("0.", "1.")) or cell.text in ("0", "1")
        text = cell.text if is_plain else f"{cell.text}%"
        try:
            ratio(text)
        except Refused as refused:
            self.refuse(cell, refused.message)
            return None
        return Figure(("shares", column.source), text, (cell,))

    def sample(self, row: Row) -> Cell | None:
        """Return the first figure of a row where all of them are in italics, as samples in forms are."""
        cells = self.layout.grid.row(row.number, self.layout.of_money)
        first = next(cells)
        return first if first.is_italic and all(cell.is_italic for cell in cells) else None

    def refuse(self, cell: Cell, said: Message) -> None:
        """Keep a problem of a cell."""
        self.problems.append(problem(*self.layout.grid.location(self.file, cell), said))

    def refuse_headings(self) -> None:
        """Refuse words in trouble, and headings that may stand over more or less, or are not known."""
        layout = self.layout
        for cell, trouble in self._words_in_trouble().items():
            self.refuse(cell, trouble)
        for cell in layout.unsure:
            self.refuse(cell, message("table.how-far", text=" ".join(cell.text.split())))
        cells = (*(each.undated for each in layout.columns), *(each.undated for each in layout.rows))
        for undated in dict.fromkeys(cell for cell in cells if cell is not None):
            self.refuse(undated, message("table.nth-year", text=" ".join(undated.text.split())))
        for column in layout.columns:
            is_of_no_source = not column.holds_money and (column.meaning.category or column.meaning.year)
            if not column.is_known or is_of_no_source:
                self._refuse_numbers_in(column)

    def _words_in_trouble(self) -> Mapping[Cell, Message]:
        """Return the headings of money in trouble, and what is at its left and is no remark."""
        layout, first = self.layout, self.layout.money[0].number
        read = [each for each in layout.columns if each.number < first and not each.meaning.is_remark]
        headings = (cell for column in (*read, *layout.money) for cell in column.headings)
        numbers = [column.number for column in read]
        beside = (cell for row in layout.rows for cell in layout.grid.row(row.number, numbers))
        return {cell: cell.trouble for cell in chain(headings, beside) if cell.trouble is not None}

    def _refuse_numbers_in(self, column: Column) -> None:
        """Refuse a column of numbers whose heading is not known, at its heading or its first number."""
        cells = (self.layout.grid.at(row.number, column.number) for row in self.layout.rows)
        number = next((cell for cell in cells if cell is not None and is_number(cell.text)), None)
        if number is None:
            return
        if column.headings:
            text = " > ".join(" ".join(cell.text.split()) for cell in column.headings)
            self.refuse(column.headings[-1], message("table.unknown-heading", text=text))
        elif column.number > self.layout.money[0].number:
            self.refuse(number, message("table.no-heading"))

    def _amount(self, cell: Cell) -> Amount | None:
        """Return the amount in a cell; None for one that is refused."""
        if self._is_in_trouble(cell):
            return None
        if self.unit > 1 and not cell.text.isascii() and compact(cell.text).startswith(WON_SIGN):
            # Of a number that Excel shows in a currency the sign is copied, whatever unit the table has.
            self.refuse(cell, message("table.won-sign", text=cell.text))
            return None
        read = self._read.get(cell.text)
        if read is None:
            try:
                won, rounding = figure(cell.text, self.unit)
            except Refused as refused:
                self.refuse(cell, refused.message)
                return None
            read = self._read[cell.text] = (won, cell.text if rounding else self._written(won), rounding)
        return Amount(*read, (cell,))

    def _is_in_trouble(self, cell: Cell) -> bool:
        """Return whether the figure of a cell cannot be taken, and refuse it then."""
        trouble = cell.trouble or (message("table.merged") if self._is_of_several(cell) else None)
        if trouble is not None:
            self.refuse(cell, trouble)
        return trouble is not None

    def _is_of_several(self, cell: Cell) -> bool:
        """Return whether a cell stands in more than one row or column of the table."""
        if cell.rows == cell.columns == 1:
            return False
        rows, columns = (
            range(cell.row, cell.row + cell.rows),
            range(cell.column, cell.column + cell.columns),
        )
        return any(
            sum(each.number in span for each in known) > 1
            for span, known in ((rows, self.layout.rows), (columns, self.layout.columns))
        )

    def _written(self, won: Won) -> str:
        """Return an amount in the unit of the table, exact: `2,333.33`."""
        whole, rest = divmod(won.amount, self.unit)
        decimals = f"{rest:0{len(str(self.unit)) - 1}}".rstrip("0") if rest else ""
        return f"{whole:,}" + (f".{decimals}" if decimals else "")


def folded(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the problems of a sheet, with all formulas without a result as one, at the first of them."""
    bare = [each for each in problems if each.code == "table.no-value"]
    if len(bare) < _SEVERAL:
        return tuple(problems)
    first = bare[0]._replace(message=message("table.no-values", count=len(bare)))
    return (first, *(each for each in problems if each.code != bare[0].code))


def _is_in(part: str, others: Sequence[str]) -> bool:
    """Return whether a part of some money is in one of others, or one in it: `시비(포항)` is in `시비`."""
    return any(part.startswith(other) or other.startswith(part) for other in others)
