"""The rows of figures of a budget table, and what stands at their left."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from regionai.model.words import NOTES
from regionai.source.grid import Cell, Grid
from regionai.table.columns import Column
from regionai.table.headings import SAYS_NOTHING, TOTAL_KEY, Meaning, Vocabulary, compact

# The keys of a line whose values are words, whatever these mean elsewhere.
_IN_WORDS = ("id", "title", "item", "executed_by", "site", "equipment")
# What a note below a table begins with.
_NOTE = re.compile(rf"\s*+(?:※|\*|[<〈(\[]?(?:{'|'.join(NOTES)})\s*+[0-9]{{0,2}}\s*+[)〉>\]:：.])")


class Row(NamedTuple):
    """A row of figures with what stands at its left: its meaning, and words that have none, by their key.

    The key is that of a line that their column is of, `title` where it is of
    none. `above` is the category and the year of the rows above where its own
    cells are empty, and nobody knows whether they are its own; `others` are the
    texts at its left but for these. `undated` is the cell that counts a year
    of the work and does not say which, `note` a number in a row that begins as
    notes do, `named_sum` the cell that calls it a sum.
    """

    number: int
    meaning: Meaning
    words: Mapping[str, str]
    others: tuple[str, ...] = ()
    above: Meaning = SAYS_NOTHING
    undated: Cell | None = None
    note: Cell | None = None
    named_sum: Cell | None = None

    @property
    def label(self) -> str:
        """What stands at its left but for its category and its year, as words are compared."""
        return " ".join(map(compact, self.others))

    @property
    def is_sum_of_some(self) -> bool:
        """Whether it sums some of the rows, and not all of them."""
        return self.meaning.is_sum and not self.meaning.is_share and TOTAL_KEY not in self.meaning.sources


def is_number(text: str) -> bool:
    """Return whether a text is a figure: digits with the signs that stand around them."""
    return any(sign.isdigit() for sign in text) and all(sign in "0123456789,.%△▲-−() " for sign in text)


def rows_of(
    grid: Grid, numbers: range, columns: Sequence[Column], vocabulary: Vocabulary
) -> tuple[Row, ...]:
    """Return the rows of a table that hold figures, from top to bottom."""
    reader = _Reader(grid, numbers, columns, vocabulary)
    # A document has more rows than its table shows: where no cell begins is none.
    begun = (number for number in numbers if number in grid.begun)
    return _grouped([row for number in begun if (row := reader.row(number)) is not None])


class _Reader:
    def __init__(
        self, grid: Grid, numbers: range, columns: Sequence[Column], vocabulary: Vocabulary
    ) -> None:
        self._grid = grid
        self._first = numbers.start
        self._money = [column.number for column in columns if column.holds_money]
        self._beside = [
            column
            for column in columns
            if self._money and column.number < self._money[0] and not column.meaning.is_remark
        ]
        self._vocabulary = vocabulary
        # The category or year last named in each column.
        self._named: dict[int, Meaning] = {}

    def row(self, number: int) -> Row | None:
        """Return a row; None for one without figures, for remarks and for notes."""
        meaning, above, undated, named_sum = SAYS_NOTHING, SAYS_NOTHING, None, None
        words, others = dict[str, list[str]](), list[str]()
        last, across = None, self._grid.across(number)
        for column in self._beside:
            cell = across.get(column.number)
            if cell is None:
                above = self._named.get(column.number, SAYS_NOTHING).within(above)
            # The title of a sheet stands beside all of it, where rows are its columns.
            if cell is None or cell is last or cell.row < self._first or not cell.text:
                continue
            last = cell
            found = self._vocabulary.read(cell.text)
            for at in [at for at in self._named if at >= column.number]:
                del self._named[at]
            if found is None or (found.category is None and found.year is None):
                others.append(cell.text)
            elif cell.rows == 1:
                self._named[column.number] = Meaning(category=found.category, year=found.year)
            key = column.meaning.label if column.meaning.label in _IN_WORDS else None
            if found is None and column.meaning.label == "category":
                # A category that the edition does not have is one all the same.
                meaning = Meaning(category=" ".join(cell.text.split())).within(meaning)
            elif found is None or (key and not found.is_sum and not found.is_share):
                text = cell.text.replace("\n", ";") if key == "equipment" else cell.text
                words.setdefault(key or "title", []).extend(text.split())
            else:
                meaning = found.within(meaning)
                undated = cell if found.is_nth_year else undated
                named_sum = cell if found.is_sum else named_sum
        figures, note = self._figures(number)
        if not figures or meaning.is_remark:
            return None
        return Row(
            number,
            meaning,
            {key: " ".join(said) for key, said in words.items()},
            tuple(others),
            SAYS_NOTHING if TOTAL_KEY in meaning.sources else above,
            undated if meaning.is_undated else None,
            note,
            named_sum,
        )

    def _figures(self, number: int) -> tuple[Sequence[Cell], Cell | None]:
        """Return the figures of a row, and the first of them where it begins as notes do."""
        # A note below the table lies across it, from its left.
        figures = [
            cell
            for cell in self._grid.row(number, self._money)
            if cell.column >= self._money[0] or is_number(cell.text)
        ]
        first = next((cell for cell in self._grid.row(number) if cell.row == number), None)
        if first is None or not _NOTE.match(first.text):
            return figures, None
        figures = [cell for cell in figures if cell is not first and is_number(cell.text)]
        return figures, next(iter(figures), None)


def _grouped(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return rows with the category and year of those above them where it is certain that they have these.

    It is where a sum closes them and one group alone stands above it, and where
    the same rows stand in every group.
    """
    groups = dict[int, list[Row]]()
    head = 0
    for row in rows:
        head = head if row.above != SAYS_NOTHING else row.number
        groups.setdefault(head, []).append(row)
    several = [[row.label for row in group] for group in groups.values() if len(group) > 1]
    is_repeated = len(several) > 1 and all(
        labels == several[0] and len({"", *labels}) > len(labels) for labels in several
    )
    sure = {row.number for row in rows} if is_repeated else set[int]()
    since: list[Row] = []
    for row in rows:
        if row.is_sum_of_some and [each.above != SAYS_NOTHING for each in since] == [False] + [True] * (
            len(since) - 1
        ):
            sure |= {each.number for each in (*since, row)}
        if row.meaning.is_sum:
            since = []
        elif not row.meaning.is_share:
            since.append(row)
    return tuple(
        row._replace(meaning=row.meaning.within(row.above), above=SAYS_NOTHING)
        if row.number in sure
        else row
        for row in rows
    )
