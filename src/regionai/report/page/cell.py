"""A value of a page as a cell of a workbook: a number where a spreadsheet keeps all of it, else text."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from regionai.messages import Lang
from regionai.model.finding import WonRange
from regionai.model.money import Won
from regionai.model.ratio import percent_range
from regionai.report.page.page import Beyond, Difference, Files, Rounded, ShareSpan, Value
from regionai.report.page.values import plain

# Excel keeps 15 digits of a number, and writes zeros for those behind.
_MOST_DIGITS = 15
_COUNT, _WON = "#,##0", '#,##0"원"'
_CHANGE = '+#,##0"원";-#,##0"원";+0"원"'
_PERCENT = re.compile(r"([0-9,]+(?:\.([0-9]+))?)%(\+?)")


class Cell(NamedTuple):
    """What stands in a cell: a number and the format that shows it, or `words`, which say the same."""

    words: str
    number: int | Decimal | None = None
    number_format: str = ""


def ends_of(value: Value) -> tuple[Value, Value]:
    """Return the least and the greatest that a value may be; twice the same where it is one."""
    match value:
        case WonRange(least, greatest):
            return least, greatest
        case ShareSpan(low, high, limit):
            return percent_range(low, high, limit)
        case Difference(least, greatest):
            return Difference(least, least), Difference(greatest, greatest)
        case _:
            return value, value


def cell_of(value: Value, lang: Lang, *, is_text: bool) -> Cell:
    """Return the cell of a value; a share is a number as it is printed, unless it is a text of others.

    No number has more digits than a spreadsheet keeps.
    """
    words = plain(value, lang, bare=isinstance(value, Files))
    least, greatest = ends_of(value)
    match least if least == greatest else None:
        case Won(won):
            return _whole(words, won, _WON)
        case Difference(won, _):
            return _whole(words, won, _CHANGE)
        case int(count):
            return _whole(words, count, _COUNT)
        case Fraction() | Rounded() | Beyond():
            return _share(words)
        case str() if not is_text:
            return _share(words)
        case _:
            return Cell(words)


def _whole(words: str, number: int, number_format: str) -> Cell:
    if abs(number) >= 10**_MOST_DIGITS:
        return Cell(words)
    return Cell(words, number, number_format)


def _share(words: str) -> Cell:
    """Return the cell of a printed share, whose digits are those that were printed; else text."""
    printed = _PERCENT.fullmatch(words)
    if printed is None:
        return Cell(words)
    digits, decimals, beyond = printed.groups()
    number = Decimal(digits.replace(",", "")).scaleb(-2)
    places = f".{'0' * len(decimals)}" if decimals else ""
    return Cell(words, number, f'#,##0{places}%"{beyond}"' if beyond else f"#,##0{places}%")
