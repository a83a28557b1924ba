"""The tables of a document that is read from front to back, whatever its format."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from regionai.messages import Message, in_both, message
from regionai.source.grid import MOST_SPANNED, Cell, Grid, in_numbers
from regionai.source.problem import START, refusal

# How many bytes the text of a document may come to, with all that marks it up: some hundred pages.
MOST_OF_A_DOCUMENT = 16 << 20
# How many tables it may have, and how many paragraphs, runs of text and cells together.
MOST_TABLES, MOST_PIECES = 5_000, 200_000
# How many records a `.hwp` may have, twice as many as people's have that are as long as is read.
MOST_RECORDS = 1_000_000
# How many paragraphs in front of a table may say its unit, and how many are looked at to find them.
_NEAR, _LOOKED_AT = 3, 30


@dataclass
class _Table:
    """A table; `first` is its first paragraph, a caption's, among those around it."""

    number: int
    around: tuple[str, ...] = ()
    first: int = 0
    cells: list[Cell] = field(default_factory=list)


@dataclass(slots=True)
class _Passage:
    """What stands in the body, or in a cell: the runs of its paragraphs.

    `place` is the row, column and size of a cell, `behind` the first paragraph
    behind its last table, and `has_upright` says that some of its text is not in
    italics.
    """

    place: tuple[int, int, int, int] = (0, 0, 1, 1)
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

    def __init__(self, file: str) -> None:
        """Begin with nothing read; what is read raises `UnreadableError` where it is too much."""
        self._file, self._pieces, self._records = file, 0, 0
        self._tables: list[_Table] = []
        self._open: list[_Table] = []
        # That of the body, and of each cell that is open, the innermost last.
        self._passages = [_Passage()]

    def count(self) -> None:
        """Count a piece of the document, each of which takes time to read."""
        self._pieces += 1
        if self._pieces > MOST_PIECES:
            self._refuse(message("office.too-many-pieces", limit=MOST_PIECES))

    def count_record(self) -> None:
        """Count a record, of which a document is made; most are no piece of it."""
        self._records += 1
        if self._records > MOST_RECORDS:
            self._refuse(message("office.too-many-records", limit=MOST_RECORDS))

    def _refuse(self, said: Message) -> None:
        raise refusal(self._file, START, said)

    def begin_paragraph(self) -> None:
        """Begin a paragraph of the body, or of the innermost open cell."""
        self.count()
        self._passages[-1].paragraphs.append([])

    def add(self, text: str, *, is_italic: bool = False) -> None:
        """Add a run of text to the paragraph."""
        self.count()
        passage = self._passages[-1]
        if not passage.paragraphs:
            self.begin_paragraph()
        passage.paragraphs[-1].append(text)
        passage.has_upright |= not is_italic and bool(text.strip())

    def begin_table(self) -> None:
        """Begin a table; what stands shortly in front of it, or is its caption, may say its unit."""
        number, passage = len(self._tables) + 1, self._passages[-1]
        if number > MOST_TABLES:
            self._refuse(message("office.too-many-tables", limit=MOST_TABLES))
        before = tuple(islice(passage.texts(passage.behind), _NEAR))
        table = _Table(number, before, len(passage.paragraphs))
        self._tables.append(table)
        self._open.append(table)

    def end_table(self) -> None:
        """End the innermost table."""
        table, passage = self._open.pop(), self._passages[-1]
        table.around = (*passage.texts(table.first), *table.around)[::-1]
        # What is said of this table is said of no other.
        passage.behind, passage.has_table = len(passage.paragraphs), True

    def begin_cell(self, row: int, column: int, rows: int, columns: int) -> None:
        """Begin a cell of the innermost table, which was counted; rows and columns count from 1."""
        self._passages.append(_Passage((row, column, rows, columns)))

    def end_cell(self) -> None:
        """End the innermost cell."""
        passage = self._passages.pop()
        row, column, *spanned = passage.place
        text = "\n".join(map("".join, passage.paragraphs)).strip()
        if (text or passage.has_table) and row > 0 and column > 0:
            rows, columns = (max(1, min(each, MOST_SPANNED)) for each in spanned)
            trouble = message("table.nested") if passage.has_table else None
            cell = Cell(text, row, column, (row, column), in_numbers, rows, columns, trouble)
            self._open[-1].cells.append(cell if passage.has_upright else cell._replace(is_italic=True))

    def grids(self) -> tuple[Grid, ...]:
        """Return the tables read so far."""
        named = [(in_both(message("table.number", number=each.number)), each) for each in self._tables]
        return tuple(Grid(name, tuple(each.cells), each.around, joint=", ") for name, each in named)
