"""The tables of a document that is read from front to back, whatever its format."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

from regionai.messages import in_both, message
from regionai.source.grid import MOST_SPANNED, Cell, Grid, in_numbers

# How many bytes the text of a document may come to, with all that marks it up: some hundred pages.
MOST_OF_A_DOCUMENT = 16 << 20
# How many paragraphs in front of a table may say its unit, and how many are looked at to find them.
_NEAR, _LOOKED_AT = 3, 30


@dataclass
class _Table:
    number: int
    around: tuple[str, ...] = ()
    cells: list[Cell] = field(default_factory=list)


@dataclass
class _Passage:
    """What stands in the body, or in a cell: the runs of its paragraphs.

    `behind` is the first paragraph behind its last table, and `has_upright`
    says that some of its text is not in italics.
    """

    paragraphs: list[list[str]] = field(default_factory=list)
    behind: int = 0
    has_table: bool = False
    has_upright: bool = False

    def texts(self, first: int) -> Iterator[str]:
        """Yield the paragraphs from one on that hold text, from the last to the first of them."""
        found = islice(reversed(self.paragraphs[first:]), _LOOKED_AT)
        return (text for runs in found if (text := "".join(runs)).strip())


class TableBuilder:
    """Takes the text of a document in its order, and which of it stands in cells of tables.

    Text in a nested table belongs to that table, and to no cell around it.
    """

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._tables: list[_Table] = []
        self._open: list[_Table] = []
        # That of the body, and of each cell that is open, the innermost last.
        self._passages = [_Passage()]

    def begin_paragraph(self) -> None:
        """Begin a paragraph of the body, or of the innermost open cell."""
        self._passages[-1].paragraphs.append([])

    def add(self, text: str, *, is_italic: bool = False) -> None:
        """Add a run of text to the paragraph."""
        passage = self._passages[-1]
        if not passage.paragraphs:
            self.begin_paragraph()
        passage.paragraphs[-1].append(text)
        passage.has_upright |= not is_italic and bool(text.strip())

    @contextmanager
    def table(self) -> Iterator[None]:
        """Read a table; what stands shortly in front of it, or is its caption, may say its unit."""
        table, passage = _Table(len(self._tables) + 1), self._passages[-1]
        before = tuple(islice(passage.texts(passage.behind), _NEAR))
        first = len(passage.paragraphs)
        self._tables.append(table)
        self._open.append(table)
        yield
        self._open.pop()
        table.around = (*passage.texts(first), *before)[::-1]
        # What is said of this table is said of no other.
        passage.behind, passage.has_table = len(passage.paragraphs), True

    @contextmanager
    def cell(self, row: int, column: int, rows: int, columns: int) -> Iterator[None]:
        """Read a cell of the innermost table; rows and columns count from 1."""
        self._passages.append(_Passage())
        yield
        passage = self._passages.pop()
        text = "\n".join(map("".join, passage.paragraphs)).strip()
        if (text or passage.has_table) and row > 0 and column > 0:
            rows, columns = (max(1, min(each, MOST_SPANNED)) for each in (rows, columns))
            trouble = message("table.nested") if passage.has_table else None
            cell = Cell(text, row, column, (row, column), in_numbers, rows, columns, trouble)
            self._open[-1].cells.append(cell._replace(is_italic=not passage.has_upright))

    def grids(self) -> tuple[Grid, ...]:
        """Return the tables read so far."""
        named = [(in_both(message("table.number", number=each.number)), each) for each in self._tables]
        return tuple(Grid(name, tuple(each.cells), each.around, joint=", ") for name, each in named)
