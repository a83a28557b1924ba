"""Places in a text, from our lines and columns to those of an editor and back."""

from collections.abc import Callable, Sequence
from itertools import accumulate

from lsprotocol.types import Position, Range

from regionai.source.problem import Span

# Returns how many units of an editor a text takes: of UTF-16, unless the editor wants others.
Units = Callable[[str], int]

# For a place in a line no more letters are counted than these: a whole budget may stand on one.
_STRETCH = 32


def utf16(text: str) -> int:
    """Return how many units of UTF-16 a text takes.

    >>> utf16("국비 🏛")
    5
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class Lines:
    """The lines of a text, with places in it as an editor counts: from 0, in units of its own."""

    def __init__(self, text: str, units: Units = utf16) -> None:
        """Split a text; a line ends at a line feed, before which a carriage return may stand."""
        self.all: Sequence[str] = [line.removesuffix("\r") for line in text.split("\n")]
        self.units = units
        self._counted: dict[int, Sequence[int]] = {}

    def range(self, span: Span) -> Range:
        """Return where a span of lines and columns lies; what is past the text lies at its end."""
        return Range(self._position(span.line, span.column), self._position(span.end_line, span.end_column))

    def line_of(self, place: Position) -> int:
        """Return the number of a line, counted from 1; of a place past the text that of the last."""
        return min(place.line + 1, len(self.all))

    def column_of(self, place: Position) -> int:
        """Return the column of a place, counted from 1; of one within a letter that of the letter."""
        line, taken = self.all[self.line_of(place) - 1], 0
        for number, letter in enumerate(line, 1):
            taken += self.units(letter)
            if taken > place.character:
                return number
        return len(line) + 1

    def _position(self, line: int, column: int) -> Position:
        if line > len(self.all):
            return Position(len(self.all) - 1, self.units(self.all[-1]))
        return Position(line - 1, self._units_before(line - 1, column - 1))

    def _units_before(self, number: int, letters: int) -> int:
        """Return how many units the first letters of a line take, whose number counts from 0."""
        line = self.all[number]
        if line.isascii():
            return min(letters, len(line))
        whole = min(letters, len(line)) // _STRETCH
        before = self._of_stretches(number)[whole] if whole else 0
        return before + self.units(line[whole * _STRETCH : letters])

    def _of_stretches(self, number: int) -> Sequence[int]:
        """Return how many units stand before each stretch of a line."""
        if number not in self._counted:
            line = self.all[number]
            stretches = (line[n : n + _STRETCH] for n in range(0, len(line), _STRETCH))
            self._counted[number] = [*accumulate(map(self.units, stretches), initial=0)]
        return self._counted[number]
