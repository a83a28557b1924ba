"""How a workbook shows a number: as an amount, a percentage, or a day."""

import re
from datetime import datetime, timedelta
from decimal import Context, Decimal, InvalidOperation
from typing import NamedTuple

from regionai.messages import Message, message

# What days are counted from, in a workbook as Excel for Windows or as that for the Macintosh makes it.
FIRST_DAY, FIRST_OF_1904 = datetime.fromisoformat("1899-12-30"), datetime.fromisoformat("1904-01-01")
MIDNIGHT = " 00:00:00"
_DAY_IN_MS = 86_400_000
# Excel keeps and shows 15 digits of a number that is typed; too great a one is infinite, too small a one 0.
GIVEN = Context(prec=15, Emin=-307, Emax=308, traps=[InvalidOperation])
# A number of more digits before its point is no amount and no share, and is left as its text.
_MOST_DIGITS = 20
# Of a format Excel takes no more.
_MOST_OF_A_FORMAT = 255
# A comma behind the last digit of a format divides what is shown by a thousand.
_SCALED = re.compile(r"[0#?],+(?![0#?,])")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_PLACES = re.compile(r"\.([0#?]+)")
_KOREAN = re.compile(r"[\uac00-\ud7a3]+")
# A colour or a condition, and no currency (`[$₩-412]`).
_CONDITION = re.compile(r"\[(?!\$)[^\]]*\]")
_OF_A_DAY = re.compile("[dmhys]", re.IGNORECASE)
# The numbers of days and times that a workbook does not write out; the second and last are those of Korea.
_DAYS = (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))


class Shown(NamedTuple):
    """A text, why it cannot be taken for what it shows, if it cannot, and the Korean or sign beside it."""

    text: str
    trouble: Message | None = None
    suffix: str = ""


class NumberFormat(NamedTuple):
    """How numbers are shown; `step` is that of percentages, None for other numbers."""

    is_of_a_day: bool
    step: Decimal | None
    trouble: Message | None
    suffix: str

    def shown(self, value: str, first_day: datetime) -> Shown:
        """Return a number as text: a percentage as it is displayed, any other to its last digit.

        Raises `ArithmeticError` for no number, and for a percentage of too many digits.
        """
        is_whole = value.isdecimal() and value.isascii() and not value.startswith("0")
        if is_whole and len(value) <= GIVEN.prec and self.step is None and not self.is_of_a_day:
            return Shown(value, self.trouble, self.suffix)
        # It is written with more digits than it has.
        number = GIVEN.create_decimal(value)
        if self.is_of_a_day:
            return _day(number, first_day)
        if not number.is_finite() or number.adjusted() >= _MOST_DIGITS:
            return Shown(value)
        if self.step is None:
            return Shown(f"{number.normalize():f}", self.trouble, self.suffix)
        return Shown(f"{(number * 100).quantize(self.step, 'ROUND_HALF_UP'):f}%", None, self.suffix)


def number_format(shown_as: str) -> NumberFormat:
    """Return what a format says of numbers above zero, which stand first in it."""
    first = shown_as[:_MOST_OF_A_FORMAT].partition(";")[0]
    plain = _QUOTED.sub("", first)
    places = _PLACES.search(plain)
    step = Decimal(1).scaleb(-(len(places[1]) if places else 0)) if "%" in plain else None
    trouble = message("table.scaled", format=shown_as) if _SCALED.search(plain) else None
    return NumberFormat(bool(_OF_A_DAY.search(plain)), step, trouble, _unit_shown(first))


def _unit_shown(first: str) -> str:
    """Return the Korean that a number format shows with a number, else the sign of won if it shows that."""
    shown = _CONDITION.sub("", first)
    return "".join(_KOREAN.findall(shown)) or ("₩" if "₩" in shown else "")


GENERAL = number_format("General")
NUMBERED = {
    **{f"{number}": number_format("yyyy-mm-dd") for number in _DAYS},
    "9": number_format("0%"),
    "10": number_format("0.00%"),
}


def error(text: str) -> Shown:
    """Return what a spreadsheet shows where it cannot work something out."""
    return Shown(text, message("table.error-value", text=text))


def _day(days: Decimal, first_day: datetime) -> Shown:
    """Return a day, a time or both; the error that Excel shows for a day too far away."""
    try:
        moment = first_day + timedelta(milliseconds=round(days * _DAY_IN_MS))
    except OverflowError:
        return error("#VALUE!")
    return Shown(f"{moment.time()}" if 0 <= days < 1 else f"{moment}".removesuffix(MIDNIGHT))
