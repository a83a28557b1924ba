"""What a formula comes to that only adds, multiplies and divides cells and numbers, and sums areas."""

import re
from collections.abc import Callable, Iterable
from fractions import Fraction

from regionai.source.office.area import Area
from regionai.source.office.patch.formula import AREA, area_in

_TOKEN = re.compile(
    rf"\s*(?:{AREA}(?![\w.!:(])|(?P<number>[0-9]+(?:\.[0-9]+)?)(?![\w.!:])|(?P<sign>SUM\(|[-+*/%(),]))\s*"
)
# A number with more bits is no result that anybody reads.
_MOST_BITS = 1_024
# The values of the cells of an area that have one, None for a text.
Look = Callable[[Area], Iterable[Fraction | None]]


class UnknownResultError(Exception):
    """What a formula comes to is not known here."""


def result(formula: str, sheet: str, look: Look) -> Fraction:
    """Return what a formula of a sheet comes to.

    Raises `UnknownResultError` for one that does more than to add, multiply
    and divide cells and numbers, and to sum areas.
    """
    try:
        return _Reader(formula, sheet, look).whole()
    except ValueError:
        raise UnknownResultError from None


class _Reader:
    """Works a formula out from left to right."""

    def __init__(self, formula: str, sheet: str, look: Look) -> None:
        self._sheet = sheet
        self._look = look
        self._tokens = _tokens(formula)
        self._at = 0

    def whole(self) -> Fraction:
        """Return the result of all of it."""
        value = self._sum()
        if self._at < len(self._tokens):
            raise UnknownResultError
        return value

    def _sign(self, ahead: int = 0) -> str | None:
        """Return the sign that is next, or so many tokens behind it; None for what is no sign."""
        at = self._at + ahead
        return self._tokens[at]["sign"] if at < len(self._tokens) else None

    def _take(self, *signs: str) -> str | None:
        """Return the next sign and go on behind it; None if it is another."""
        sign = self._sign()
        if sign not in signs:
            return None
        self._at += 1
        return sign

    def _sum(self) -> Fraction:
        value = self._product()
        while (sign := self._take("+", "-")) is not None:
            other = self._product()
            value = _bounded(value + other if sign == "+" else value - other)
        return value

    def _product(self) -> Fraction:
        value = self._factor()
        while (sign := self._take("*", "/")) is not None:
            other = self._factor()
            if sign == "/" and not other:
                raise UnknownResultError
            value = _bounded(value * other if sign == "*" else value / other)
        return value

    def _factor(self) -> Fraction:
        sign = 1
        while (found := self._take("+", "-")) is not None:
            sign = -sign if found == "-" else sign
        value = self._single()
        while self._take("%") is not None:
            value = _bounded(value / 100)
        return sign * value

    def _single(self) -> Fraction:
        if self._take("(") is not None:
            value = self._sum()
            self._close()
            return value
        if self._take("SUM(") is not None:
            value = self._argument()
            while self._take(",") is not None:
                value = _bounded(value + self._argument())
            self._close()
            return value
        if self._at == len(self._tokens) or self._sign() is not None:
            raise UnknownResultError
        token = self._tokens[self._at]
        self._at += 1
        if token["number"] is not None:
            return _bounded(Fraction(token["number"]))
        area = area_in(token, self._sheet)
        values = list(self._look(area)) if area.size == 1 else [None]
        # An empty cell counts as zero here, and a text as what it is taken for.
        if None in values:
            raise UnknownResultError
        return sum(filter(None, values), start=Fraction())

    def _argument(self) -> Fraction:
        """Return an argument of a sum, which leaves the texts of an area out."""
        token = self._tokens[self._at] if self._at < len(self._tokens) else None
        if token is None or token["first"] is None or self._sign(1) not in (",", ")"):
            return self._sum()
        self._at += 1
        return _bounded(sum(filter(None, self._look(area_in(token, self._sheet))), start=Fraction()))

    def _close(self) -> None:
        if self._take(")") is None:
            raise UnknownResultError


def _tokens(formula: str) -> list[re.Match[str]]:
    found, at = [], 0
    while at < len(formula):
        token = _TOKEN.match(formula, at)
        if token is None:
            raise UnknownResultError
        found.append(token)
        at = token.end()
    return found


def _bounded(value: Fraction) -> Fraction:
    if max(value.numerator.bit_length(), value.denominator.bit_length()) > _MOST_BITS:
        raise UnknownResultError
    return value
