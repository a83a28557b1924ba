"""Slips in the unit of many numbers at once: a line, the whole table, the cover page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from regionai.budget.ledger import Ledger
from regionai.model.amount import Amount
from regionai.model.figure import figure
from regionai.model.money import UNITS, Won
from regionai.model.notation import OPEN_UNITS
from regionai.model.slip import Slip
from regionai.remedy.doubt import UNIT, Change, Doubt
from regionai.remedy.figures import Figures, WrittenCell
from regionai.remedy.moved import moved
from regionai.remedy.numbers import FACTORS, said_factor, times
from regionai.source.plain import KeyPath
from regionai.source.shape import Refused

# The units in which tables are kept; the others are for single amounts.
_OF_TABLES = (1, 10**3, 10**4, 10**6, 10**8)
_NAMES = {won: name for name, won in UNITS.items()}
_FEW = 2


class Units:
    """Every other unit of many numbers that would explain all that disagrees in a file."""

    def __init__(self, figures: Figures) -> None:
        """Take what the file declares and writes."""
        self.figures = figures
        self.scale = figures.scale

    def doubts(self) -> Iterator[Doubt]:
        """Yield lines, the table, and the cover page."""
        for cells in self.figures.lines:
            yield from self._line([cell for cell in cells if cell.cell.printed])
        yield from self._table()
        yield from self._cover()

    def _line(self, cells: Sequence[WrittenCell]) -> Iterator[Doubt]:
        if len(cells) < _FEW or len({self.figures.written(cell.text).unit for cell in cells}) > 1:
            return
        before = sum(cell.cell.printed for cell in cells)
        least, greatest = self.figures.together([cell.cell for cell in cells]) or (1, 0)
        for _, factor in FACTORS:
            # Asked once for the line, it is rarely asked for each of its amounts.
            up, down = factor.as_integer_ratio()
            if not least * down <= before * (up - down) <= greatest * down:
                continue
            amounts = [times(cell.cell.printed, factor) for cell in cells]
            found = [(cell, amount) for cell, amount in zip(cells, amounts, strict=True) if amount]
            if len(found) < len(cells):
                continue
            if self.figures.agree_after([moved(cell.cell, amount) for cell, amount in found]):
                changes = tuple(
                    self._change(cell.cell.path, cell.text, Won(amount)) for cell, amount in found
                )
                yield Doubt(Slip.LINE_UNIT, changes, said_factor(factor))

    def _table(self) -> Iterator[Doubt]:
        """Yield other units of the bare numbers, with the bare totals and without them."""
        written, texts = self.figures.written, self.figures.texts
        bare_totals = [at for at in self.figures.totals if written(texts[at]).is_bare]
        bare = [cell for cell in self.figures.cells if written(cell.text).is_bare]
        if not self.figures.off or not bare:
            return
        # In a unit below the one that figures are rounded to anything would agree.
        for scale in (each for each in _OF_TABLES if self.scale != each >= self.figures.rounded_to):
            lines = None if self._is_refused(scale) else self._lines_in(scale, bare)
            if lines is None:
                continue
            unit = Change(UNIT, self.figures.unit_text, _NAMES[scale])
            totals = self._totals_in(scale, bare_totals)
            if totals is not None and self.figures.agree(lines, totals):
                yield Doubt(Slip.TABLE_UNIT, (unit,))
            elif self.figures.agree(lines):
                yield Doubt(Slip.TABLE_UNIT, (unit, *map(self._with_unit, bare_totals)))

    def _lines_in(self, scale: int, bare: Sequence[WrittenCell]) -> Ledger | None:
        """Return what the lines come to with bare numbers in another unit; None where it cannot be read."""
        factor, moves = Fraction(scale, self.scale), []
        for cell in bare:
            amount = times(cell.cell.printed, factor)
            if amount is None:
                return None
            moves.append(moved(cell.cell, amount))
        return self.figures.after(moves)

    def _is_refused(self, scale: int) -> bool:
        """Return whether another unit of bare numbers leaves open what `7천` among the others is."""
        try:
            for cell in self.figures.cells:
                if self.figures.written(cell.text).unit in OPEN_UNITS:
                    figure(cell.text, scale)
        except Refused:
            return True
        return False

    def _totals_in(self, scale: int, bare: Sequence[KeyPath]) -> Mapping[KeyPath, Amount] | None:
        """Return the declared totals so; None where it cannot be read."""
        totals, texts = self.figures.totals, self.figures.texts
        try:
            return totals | {
                at: replace(totals[at], printed=figure(texts[at], scale).amount) for at in bare
            }
        except Refused:
            return None

    def _cover(self) -> Iterator[Doubt]:
        """Yield another unit of all declared totals, where there are several and all are off."""
        totals = self.figures.totals
        if len(totals) < _FEW or len(self.figures.off) < len(totals) or self.figures.shares_off:
            return
        for _, factor in FACTORS:
            amounts = {at: times(total.printed.amount, factor) for at, total in totals.items()}
            found = {at: replace(totals[at], printed=Won(won)) for at, won in amounts.items() if won}
            if len(found) == len(totals) and self.figures.agree(self.figures.summed, found):
                changes = tuple(
                    self._change(at, self.figures.texts[at], amount.printed) for at, amount in found.items()
                )
                yield Doubt(Slip.COVER_UNIT, changes, said_factor(factor))

    def _change(self, at: KeyPath, text: str, amount: Won) -> Change:
        return Change(at, text, self.figures.scaled_like(text, amount), amount)

    def _with_unit(self, at: KeyPath) -> Change:
        """Return a bare total with the unit that it stands in now."""
        text = self.figures.texts[at]
        return Change(at, text, f"{text}{_NAMES[self.scale]}", self.figures.totals[at].printed)
