"""What the formulas of a workbook come to once some of its cells hold other values."""

from collections.abc import Iterator, Mapping
from decimal import Context, Decimal
from fractions import Fraction

from regionai.source.office.area import Area
from regionai.source.office.number_format import GIVEN
from regionai.source.office.patch.calculation import UnknownResultError, result
from regionai.source.office.patch.dependence import Dependence
from regionai.source.office.patch.formula import At
from regionai.source.office.patch.sheet import Sheet
from regionai.source.office.patch.writing import Value

# Of a result Excel keeps two digits more than of a number that is typed.
_KEPT = Context(prec=17)
# An exponent beyond this is that of no amount and no share.
_MOST_EXPONENT = 30
# So many cells and characters of formulas are looked at; what comes behind is not known.
_MOST_WORK = 200_000


class Results:
    """Results of formulas: those that are known, and those that are easily worked out."""

    def __init__(
        self,
        sheets: Mapping[str, Sheet],
        values: Mapping[At, Value],
        known: Mapping[At, Decimal],
        same: Mapping[At, Decimal],
        *,
        is_exact: bool,
    ) -> None:
        """Take the sheets by their names, the new values of cells, and results that are known.

        Those that are the same as before make nothing else change.
        Where the workbook is not exact, nothing follows from its formulas.
        """
        self._sheets = sheets
        self._dependence = Dependence(sheets, {*values, *known})
        self._values = values
        self._places = {name: {*sheet.cells, *sheet.filled} for name, sheet in sheets.items()}
        for sheet, row, column in values:
            self._places[sheet].add((row, column))
        self._known = {**same, **known}
        # None while a formula is worked out, and where that failed.
        self._found: dict[At, Fraction | None] = {}
        self._held: dict[At, tuple[Fraction | None, ...]] = {}
        self._left = _MOST_WORK if is_exact else 0

    def may_change(self, at: At) -> bool:
        """Return whether a cell may come to something else under the new values."""
        return self._dependence.may_change(at)

    def of(self, at: At) -> Decimal | None:
        """Return the result of a computed cell, to the digits that a workbook keeps; None if not known."""
        try:
            found = self._result(at)
        except (UnknownResultError, RecursionError):
            return None
        return _KEPT.divide(Decimal(found.numerator), Decimal(found.denominator))

    def _result(self, at: At) -> Fraction:
        if at not in self._found:
            self._found[at] = None
            self._found[at] = self._followed(at)
        found = self._found[at]
        if found is None:
            raise UnknownResultError
        return found

    def _followed(self, at: At) -> Fraction:
        """Return what a formula comes to, or what is known of it where that is not worked out here."""
        try:
            return self._worked_out(at)
        except UnknownResultError:
            if at not in self._known:
                raise
            return Fraction(self._known[at])

    def _worked_out(self, at: At) -> Fraction:
        sheet, place = self._sheets[at.sheet], (at.row, at.column)
        if place in sheet.filled:
            raise UnknownResultError
        formula = sheet.formula(place)
        self._work(len(formula))
        return result(formula, at.sheet, self._look)

    def _look(self, area: Area) -> Iterator[Fraction | None]:
        places = self._places.get(area.sheet)
        if places is None:
            raise UnknownResultError
        self._work(min(area.size, len(places)))
        for place in area.among(places):
            at = At(area.sheet, *place)
            if at not in self._held:
                self._held[at] = self._value(at)
            yield from self._held[at]

    def _value(self, at: At) -> tuple[Fraction | None, ...]:
        """Return what a cell holds: a number, None for a text, nothing if it is empty."""
        sheet, place = self._sheets[at.sheet], (at.row, at.column)
        value, cell = self._values.get(at), sheet.cells.get(place)
        has_value = cell is not None and bool(cell.value)
        if sheet.is_computed(place) and not (has_value and not self.may_change(at)):
            return (self._result(at),)
        if cell is not None and cell.is_text and (value is None or value.text is not None):
            return (None,)
        if value is not None:
            return (Fraction(value.number),)
        if cell is None or not cell.value:
            return ()
        number = number_of(cell.value) if cell.kind == "n" else None
        if number is None:
            raise UnknownResultError
        return (Fraction(number),)

    def _work(self, amount: int) -> None:
        self._left -= amount
        if self._left < 0:
            raise UnknownResultError


def number_of(text: str) -> Decimal | None:
    """Return a number as Excel keeps it; None for what is none, and for one that is no amount."""
    try:
        number = GIVEN.create_decimal(text)
    except ArithmeticError:
        return None
    return number if number.is_finite() and abs(number.adjusted()) <= _MOST_EXPONENT else None
