"""The tables of a document that is read from front to back, whatever its format."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

from regionai.messages import message
from regionai.source.grid import MOST_SPANNED, Cell, Grid, in_both, in_numbers

# How many bytes the text of a document may come to, with all that marks it up: some hundred pages.
MOST_OF_A_DOCUMENT = 16 << 20
# How many paragraphs in front of a table may say its unit, and how many are looked at to find them.
_NEAR, _LOOKED_AT = 3, 30


@dataclass
class _Table:
    number: int
    around: tuple[str, ...]
    cells: list[Cell] = field(default_factory=list)


class TableBuilder:
    """Takes the text of a document in its order, and which of it stands in cells of tables.

    Text in a nested table belongs to that table, and to no cell around it.
    """

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._tables: list[_Table] = []
        self._open: list[_Table] = []
        # The runs of the paragraphs of the body, and of each cell that is open, the innermost last.
        self._texts: list[list[list[str]]] = [[]]

    def begin_paragraph(self) -> None:
        """Begin a paragraph of the body, or of the innermost open cell."""
        self._texts[-1].append([])

    def add(self, text: str) -> None:
        """Add a run of text to the paragraph."""
        if not self._texts[-1]:
            self.begin_paragraph()
        self._texts[-1][-1].append(text)

    @contextmanager
    def table(self) -> Iterator[None]:
        """Read a table; what stands shortly in front of it may say its unit."""
        texts = ("".join(runs) for runs in islice(reversed(self._texts[-1]), _LOOKED_AT))
        near = tuple(islice((text for text in texts if text.strip()), _NEAR))
        table = _Table(len(self._tables) + 1, near[::-1])
        self._tables.append(table)
        self._open.append(table)
        yield
        self._open.pop()

    @contextmanager
    def cell(self, row: int, column: int, rows: int, columns: int) -> Iterator[None]:
        """Read a cell of the innermost table; rows and columns count from 1."""
        self._texts.append([])
        yield
        text = "\n".join(map("".join, self._texts.pop())).strip()
        if text and row > 0 and column > 0:
            place = in_numbers(row, column)
            rows, columns = (max(1, min(each, MOST_SPANNED)) for each in (rows, columns))
            self._open[-1].cells.append(Cell(text, row, column, place, rows, columns))

    def grids(self) -> tuple[Grid, ...]:
        """Return the tables read so far."""
        named = [(in_both(message("table.number", number=each.number)), each) for each in self._tables]
        return tuple(Grid(name, tuple(each.cells), each.around, joint=", ") for name, each in named)
