"""From exact values to whole units of a drawing, so that no value is drawn on the wrong side of a mark."""

from collections.abc import Iterable
from fractions import Fraction

from regionai.report.page.drawing.chart import Mark

# By how many units a value is off a mark that it is not at: enough to be seen.
GAP = 4


class Scale:
    """Units from 0 to `width` for values from `least` to `greatest`; what lies outside is at an end.

    Between two marks, or a mark and an end, the scale is straight. A value
    below a mark is drawn at least `GAP` units below it, one above it as much
    above it, however near it is; less where there are too many marks for that.
    """

    def __init__(self, least: Fraction, greatest: Fraction, marks: Iterable[Mark], width: int) -> None:
        """Place the marks two gaps from each other and from both ends; `least` is below `greatest`."""
        # Of marks at one value that which moves what is there.
        self._beyond = {mark.at: mark.beyond for mark in sorted(marks, key=lambda mark: abs(mark.beyond))}
        inside = sorted(at for at in self._beyond if least < at < greatest)
        self._gap = min(GAP, width // (2 * len(inside) + 2))
        self._places = {least: 0}
        for number, at in enumerate(inside):
            straight = int((at - least) / (greatest - least) * width)
            lowest = max(self._places.values()) + 2 * self._gap
            self._places[at] = min(max(straight, lowest), width - 2 * self._gap * (len(inside) - number))
        self._places[greatest] = width

    def mark(self, at: Fraction) -> int:
        """Return where a mark stands, at an end if that is outside."""
        least, *_, greatest = self._places
        return self._places[min(max(at, least), greatest)]

    def at(self, value: Fraction) -> int:
        """Return where a value stands."""
        least, *_, greatest = self._places
        if value in self._beyond and value in self._places:
            return self._places[value] + self._beyond[value] * self._gap
        if not least < value < greatest:
            return self._places[min(max(value, least), greatest)]
        below = max(at for at in self._places if at < value)
        above = min(at for at in self._places if at > value)
        first, last = self._places[below], self._places[above]
        first += self._gap if below in self._beyond else 0
        last -= self._gap if above in self._beyond else 0
        return first + int((value - below) / (above - below) * (last - first))
