"""A workbook with corrected numbers in its cells, everything else as its author left it."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from regionai.ask.corrections.correction import Correction, numbers
from regionai.messages import Listing, Message, message
from regionai.model.money import NOTHING, UNITS, Won
from regionai.model.notation import written_like
from regionai.model.proposal import Proposal
from regionai.model.ratio import share_like
from regionai.model.spelling import quoted
from regionai.model.words import FUNDING
from regionai.source.grid import Cell
from regionai.source.office.patch.book import patched
from regionai.source.office.patch.formula import At
from regionai.source.office.patch.writing import Value
from regionai.source.plain import KeyPath, dotted
from regionai.source.problem import Location, Problem, UnreadableError, problem, refusal
from regionai.table.budget import Budget
from regionai.table.figures import Figure


def corrected_cells(found: Correction, budget: Budget, content: bytes, file: str) -> bytes:
    """Return the workbook that a budget was taken from with the numbers of a correction in its cells.

    A sum or a share that is a formula is left to follow. Raises
    `UnreadableError` with a problem for each number that does not stand in one
    cell, or in one with a formula.
    """
    writer = _Writer(found, budget, file)
    before, after = found.before.proposal, found.after.proposal
    if before.amounts.unit != after.amounts.unit:
        said = message(
            "table.wrong-unit", unit=next(name for name, won in UNITS.items() if won == after.amounts.unit)
        )
        raise refusal(*budget.grid.location(file), said)
    for path, new in _changed(before, after):
        writer.write(path, new)
    if writer.problems:
        raise UnreadableError(tuple(writer.problems))
    return patched(content, writer.values, writer.known, file, writer.same(numbers(after)))


def _changed(before: Proposal, after: Proposal) -> Iterator[tuple[KeyPath, Won | Fraction]]:
    """Yield every number that is another, or that a line did not have; one that it lost is nothing."""
    old, new = numbers(before), numbers(after)
    for path in dict.fromkeys((*old, *new)):
        if old.get(path) != new.get(path):
            yield path, new.get(path, NOTHING)


class _Writer:
    """Finds the cell of each number; `known` are results of formulas."""

    def __init__(self, found: Correction, budget: Budget, file: str) -> None:
        self.values: dict[At, Value] = {}
        self.known: dict[At, Decimal] = {}
        self.problems: list[Problem] = []
        self._tree = found.before.tree
        self._disagreeing = found.after.disagreeing
        self._budget = budget
        self._file = file
        of_lines = (figure for line in budget.lines for figure in line.figures)
        self._figures = {figure.at: figure for figure in (*of_lines, *budget.totals, *budget.shares)}

    def write(self, path: KeyPath, new: Won | Fraction) -> None:
        """Take a new number, or the problem of its place."""
        figure = self._figures.get(path)
        cover = self._on_cover(path)
        if cover is not None:
            text = self._tree.text_at(path)
            value = self._amount(text, new) if isinstance(new, Won) else _share(text, text, new)
            self.values[cover], self.known[cover] = value, value.number
            if figure is None:
                return
        if figure is None:
            self._write_empty(path, new)
        elif isinstance(new, Won) and len(figure.cells) > 1:
            places = Listing(tuple(cell.place for cell in figure.cells))
            location = self._budget.grid.location(self._file, figure.cells[0])
            self._refuse(location, message("table.of-several-cells", places=places))
        else:
            self._put(figure.cells[0], self._shown_as(figure, new), path)

    def same(self, numbers: Mapping[KeyPath, Won | Fraction]) -> Mapping[At, Decimal]:
        """Return what the cells of sums and shares show that agree with the lines and do not change."""
        return {
            self._at(figure.cells[0]): self._shown_as(figure, numbers[path]).number
            for path, figure in self._figures.items()
            if path[0] != "budget" and path in numbers and len(figure.cells) == 1
            if dotted(path) not in self._disagreeing
        }

    def _on_cover(self, path: KeyPath) -> At | None:
        """Return the cell of a figure that is declared on another sheet than that of the budget."""
        span = self._tree.location(path).span
        sheet = "" if span.cell is None else span.cell.ko.rpartition("!")[0]
        is_other = sheet not in ("", self._budget.grid.name.ko)
        return At(sheet, span.line, span.column) if is_other else None

    def _write_empty(self, path: KeyPath, new: Won | Fraction) -> None:
        """Take an amount that its line does not have, for the cell where its row and its column meet."""
        if path[0] != "budget" or isinstance(new, Fraction):
            self._refuse(self._tree.location(path), message("table.not-in-cells"))
            return
        _, number, key = path
        line = self._budget.lines[int(number)]
        columns = [
            column.number
            for column in self._budget.columns
            if column.meaning.source == key
            and not (column.meaning.is_sum or column.meaning.is_share)
            and column.meaning.year in (None, line.year)
            and column.meaning.category in (None, line.category)
        ]
        if len(columns) != 1:
            said = message("table.no-cell", key=quoted(FUNDING, str(key)))
            self._refuse(self._tree.location(path[:2]), said)
            return
        row = line.figures[0].cells[0].row
        at = (columns[0], row) if self._budget.grid.is_transposed else (row, columns[0])
        # A dash may stand there, which no sum counts; a number is counted.
        self.values[At(self._budget.grid.name.ko, *at)] = Value(self._number(new))

    def _shown_as(self, figure: Figure, new: Won | Fraction) -> Value:
        shown = figure.cells[0].text
        return self._amount(shown, new) if isinstance(new, Won) else _share(figure.written, shown, new)

    def _amount(self, text: str, won: Won) -> Value:
        return Value(self._number(won), written_like(text, won, self._budget.unit, ","))

    def _number(self, won: Won) -> Decimal:
        # A unit is a power of ten.
        return Decimal(won.amount).scaleb(1 - len(str(self._budget.unit)))

    def _put(self, cell: Cell, value: Value, path: KeyPath) -> None:
        at = self._at(cell)
        if cell.is_formula and path[0] != "budget":
            self.known[at] = value.number
        else:
            self.values[at] = value

    def _at(self, cell: Cell) -> At:
        grid = self._budget.grid
        shown = cell.transposed() if grid.is_transposed else cell
        return At(grid.name.ko, shown.row, shown.column)

    def _refuse(self, location: Location, said: Message) -> None:
        self.problems.append(problem(*location, said))


def _share(written: str, shown: str, share: Fraction) -> Value:
    """Return a share written like another, as its cell shows it: a percentage, or the number of percent."""
    text = share_like(written, share)
    number = Decimal(text.rstrip("% "))
    if shown.endswith("%"):
        return Value(number / 100, text)
    return Value(number, text.rstrip("% "))
