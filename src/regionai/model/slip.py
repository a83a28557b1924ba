"""The numbers that may have been meant where a typing error wrote another."""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import combinations, pairwise

_NUMBER = r"[0-9][0-9,_]*(?:\.[0-9]+)?"


class Slip(StrEnum):
    """A kind of typing error; members run from most to least plausible, those of fewer numbers first."""

    SWAPPED = "swapped"
    THOUSANDS = "thousands"
    ZERO = "zero"
    UNIT = "unit"
    CELL_UNIT = "cell-unit"
    SWAPPED_APART = "swapped-apart"
    ZERO_INSIDE = "zero-inside"
    FACTOR = "factor"
    TABLE_UNIT = "table-unit"
    COLUMN = "column"
    SOURCES = "sources"
    PART_OF_COLUMN = "part-of-column"
    LINE_UNIT = "line-unit"
    COVER_UNIT = "cover-unit"


def meant_by(text: str) -> Iterator[tuple[Slip, str]]:
    """Yield the texts that one typing error turns into `text`, the most plausible first.

    An error is two digits swapped, or a zero too many or too few. The texts
    have no thousands separators; they keep the unit or percent sign.

    >>> sorted({meant for _, meant in meant_by("24억")})
    ['204억', '240억', '42억']
    """
    for found in re.finditer(_NUMBER, text):
        before, after = text[: found.start()], text[found.end() :]
        yield from ((slip, f"{before}{meant}{after}") for slip, meant in numbers_meant(found[0]))


def numbers_meant(number: str) -> Iterator[tuple[Slip, str]]:
    """Yield the numbers that one typing error turns into `number`, as `meant_by` does of a text."""
    plain = number.replace(",", "").replace("_", "")
    for slip, meant in _numbers(plain):
        if meant != plain and not meant.endswith(".") and (meant[0] != "0" or meant[1:2] in ("", ".")):
            yield slip, meant


def hundredfold(text: str) -> str:
    """Return a written number a hundred times over, its unit or percent sign kept.

    >>> hundredfold("0.612244 %"), hundredfold("0.60%")
    ('61.2244 %', '60%')
    """
    return re.sub(_NUMBER, lambda found: _tenfold(_tenfold(found[0])), text, count=1)


def _numbers(number: str) -> Iterator[tuple[Slip, str]]:
    digits = [n for n, sign in enumerate(number) if sign != "."]
    adjacent = list(pairwise(digits))
    yield from ((Slip.SWAPPED, _swapped(number, *pair)) for pair in adjacent)
    yield Slip.ZERO, _tenfold(number)
    if number.endswith("0") or "." in number:
        yield Slip.ZERO, _tenth(number)
    apart = (pair for pair in combinations(digits, 2) if pair not in adjacent)
    yield from ((Slip.SWAPPED_APART, _swapped(number, *pair)) for pair in apart)
    for n in digits[1:]:
        yield Slip.ZERO_INSIDE, f"{number[:n]}0{number[n:]}"
        if number[n] == "0":
            yield Slip.ZERO_INSIDE, number[:n] + number[n + 1 :]


def _swapped(number: str, first: int, second: int) -> str:
    signs = list(number)
    signs[first], signs[second] = signs[second], signs[first]
    return "".join(signs)


def _tenfold(number: str) -> str:
    """Return ten times the number, as digits."""
    whole, _, decimals = number.partition(".")
    return _joined((whole + (decimals[:1] or "0")).lstrip("0") or "0", decimals[1:])


def _tenth(number: str) -> str:
    """Return a tenth of the number, as digits."""
    whole, _, decimals = number.partition(".")
    return _joined(whole[:-1] or "0", whole[-1] + decimals)


def _joined(whole: str, decimals: str) -> str:
    left = decimals.rstrip("0")
    return f"{whole}.{left}" if left else whole
