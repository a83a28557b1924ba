"""Shares as exact fractions, printed so that a broken rule never looks met."""

import re
from fractions import Fraction
from functools import cache
from math import ceil, floor
from typing import Literal, NamedTuple

from regionai.messages import Lang, Message, message
from regionai.source.shape import Refused

PERCENT_SIGN = "(?:[%％]|퍼센트|프로)"
_PERCENT = re.compile(rf"([0-9]{{1,3}}(?:\.[0-9]{{1,12}})?) ?{PERCENT_SIGN}")
# Compiled on first use, like what follows it: most shares are written as they are read.
_NUMBER = rf"([0-9]{{1,3}}(?:\.[0-9]+)?) ?({PERCENT_SIGN}?)"
_MOST_PLACES = 12
# What is added before the places behind are cut off, as to round half up.
_HALF_A_PLACE = Fraction(1, 2 * 10**_MOST_PLACES)
# Of a longer text this much is shown, and of a longer number this much is reckoned with.
_SHOWN = 40
_WHOLE = 100
_FRACTION = r"([0-9]{1,12}) ?/ ?([0-9]{1,12})"

# A percentage within other words (`약 60%`), of which none speaks of a limit.
_WITHIN = (
    r"(?!.*(?:이내|이하|이상|미만|초과|까지|최대|최소))"
    r"[^0-9]*([0-9]{1,3}(?:\.[0-9]+)?) *(?:%|％|퍼센트|프로|percent)[^0-9]*"
)


def ratio(text: str) -> Fraction:
    """Return the share written in `text`, from 0 to 1, both included.

    Accepts `20%`, `12.5%`, `20퍼센트` and `1/3`; raises `Refused` for anything else.

    >>> ratio("12.5%")
    Fraction(1, 8)
    """
    return _no_more_than_all(multiple(text), text)


def _no_more_than_all(share: Fraction, text: str) -> Fraction:
    # To compare a fraction with a number takes as long as to make one.
    if share.numerator > share.denominator:
        raise Refused(message("ratio.over-one", text=text))
    return share


def multiple(text: str) -> Fraction:
    """Return the share written in `text`, which may be more than the whole: 0 or more.

    Accepts `150%` and `3/2`; raises `Refused` for what is no share.

    >>> multiple("150%")
    Fraction(3, 2)
    """
    written = text.strip()
    percent = _PERCENT.fullmatch(written)
    if percent:
        return _of_percent(percent[1])
    quotient = re.fullmatch(_FRACTION, written)
    if quotient and int(quotient[2]):
        return Fraction(int(quotient[1]), int(quotient[2]))
    raise Refused(_not_a_ratio(written))


def _of_percent(written: str) -> Fraction:
    """Return the share that a percentage writes with digits and perhaps a point."""
    whole, _, decimals = written.partition(".")
    return Fraction(int(whole + decimals), 100 * 10 ** len(decimals))


def _not_a_ratio(text: str) -> Message:
    """Return what is wrong with text that is no share, and what is meant where that is plain."""
    shown = text[:_SHOWN]
    number = re.fullmatch(_NUMBER, text)
    within = None if number else re.fullmatch(_WITHIN, text)
    written = Fraction(found[1][:_SHOWN]) if (found := number or within) else None
    is_bare = number is not None and not number[2]
    if written is None or written > _WHOLE or (written == 1 and is_bare):
        return message("ratio.not-a-ratio", text=shown)
    # Without a percent sign it is below 1 the share itself, as a spreadsheet keeps it.
    percent = written * _WHOLE if written < 1 and is_bare else written
    # A spreadsheet keeps 57% as 0.56999999999999995.
    meant = f"{_decimal(percent + _HALF_A_PLACE)}%"
    if number and number[2]:
        return message("ratio.too-fine", text=shown, places=_MOST_PLACES, meant=meant)
    return message("ratio.without-percent", text=shown, meant=meant)


# How a percentage was made: rounded or cut off, which is not known; one of a set that was made to
# add up to 100%; or as the cover page says.
Made = Literal["rounded-or-cut", "of-a-set", "rounded_to", "cut_to", "raised_to"]

# For each, from how many units beside it the true share may lie and up to how many, each end with whether
# it may be that itself.
_REACH: dict[Made, tuple[Fraction, bool, Fraction, bool]] = {
    "rounded-or-cut": (Fraction(-1, 2), True, Fraction(1), False),
    "of-a-set": (Fraction(-1), False, Fraction(1), False),
    "rounded_to": (Fraction(-1, 2), True, Fraction(1, 2), False),
    "cut_to": (Fraction(0), True, Fraction(1), False),
    "raised_to": (Fraction(-1), False, Fraction(0), True),
}


class PrintedShare(NamedTuple):
    """A share as a cover page prints it, and the unit that it was brought to; that of a fraction is 0."""

    share: Fraction
    unit: Fraction
    made: Made = "rounded-or-cut"

    @property
    def least(self) -> Fraction:
        """The lower end of the shares that are printed like this."""
        return self.share + self.unit * _REACH[self.made][0]

    @property
    def greatest(self) -> Fraction:
        """The upper end of the shares that are printed like this."""
        return self.share + self.unit * _REACH[self.made][2]

    @property
    def holds_least(self) -> bool:
        """Whether the lower end itself is printed like this."""
        return self.is_exact or _REACH[self.made][1]

    @property
    def holds_greatest(self) -> bool:
        """Whether the upper end itself is printed like this."""
        return self.is_exact or _REACH[self.made][3]

    @property
    def is_exact(self) -> bool:
        """Whether only one share is printed like this."""
        return not self.unit

    def agrees(self, least: Fraction, greatest: Fraction) -> bool:
        """Return whether a share from `least` to `greatest`, both included, may be printed like this."""
        if self.is_exact:
            return least <= self.share <= greatest
        low, holds_low, high, holds_high = _REACH[self.made]
        # In units: one share is so far from the printed one, and of a range its ends are.
        last = (greatest - self.share) / self.unit
        first = last if least == greatest else (least - self.share) / self.unit
        return (low <= last if holds_low else low < last) and (
            first <= high if holds_high else first < high
        )

    def rounded(self, share: Fraction) -> "PrintedShare":
        """Return another share as this one was made, half up where that is not known; or exact."""
        if self.is_exact:
            return PrintedShare(share, self.unit)
        units = share / self.unit
        whole = {"cut_to": floor(units), "raised_to": ceil(units)}.get(
            self.made, floor(units + Fraction(1, 2))
        )
        return self._replace(share=whole * self.unit)

    def say(self, _lang: Lang) -> str:
        """Return the share in percent, to the decimals it was written with."""
        return f"{_decimal(self.share * _WHOLE)}%"


def printed_share(text: str) -> PrintedShare:
    """Return the share written in `text` with the unit of its last decimal; raises `Refused`.

    >>> printed_share("59.83%").unit
    Fraction(1, 10000)
    """
    percent = _PERCENT.fullmatch(text.strip())
    if percent is None:
        return PrintedShare(ratio(text), Fraction(0))
    share = _no_more_than_all(_of_percent(percent[1]), text)
    return PrintedShare(share, _last_place(len(percent[1].partition(".")[2])))


@cache
def _last_place(places: int) -> Fraction:
    """Return one unit of the last decimal of a percentage."""
    return Fraction(1, 100 * 10**places)


def share_like(text: str, share: Fraction) -> str:
    """Return `share` in the notation of `text`: rounded half up to as many decimals, or as a fraction.

    >>> share_like("60.3 %", Fraction(14_000, 23_340)), share_like("1/3", Fraction(2, 5))
    ('60.0 %', '2/5')
    """
    written = _PERCENT.fullmatch(text.strip())
    if written is None:
        return str(share)
    places = len(written[1].partition(".")[2])
    rounded = percent(share, places).removesuffix("%")
    return text.strip().replace(written[1], rounded)


# Decimals of a percentage that is judged against a limit, and of one that is not.
JUDGED_PLACES = 2
PLAIN_PLACES = 1


def percent(share: Fraction, places: int = JUDGED_PLACES) -> str:
    """Return a share in percent, rounded half up to `places` decimals.

    >>> percent(Fraction(14_000, 23_340)), percent(Fraction(11, 58), PLAIN_PLACES)
    ('59.98%', '19.0%')
    """
    whole, scaled = share.denominator, share.numerator * 10 ** (places + 2)
    return _printed((2 * scaled + whole) // (2 * whole), places)


def percent_down(share: Fraction, places: int = JUDGED_PLACES) -> str:
    """Return a share in percent, rounded down: for the lower end of a range, or a share that is too low."""
    return _printed(share.numerator * 10 ** (places + 2) // share.denominator, places)


def percent_up(share: Fraction, places: int = JUDGED_PLACES) -> str:
    """Return a share in percent, rounded up: for the upper end of a range."""
    return _printed(-(-share.numerator * 10 ** (places + 2) // share.denominator), places)


def percent_beyond(share: Fraction, limit: Fraction) -> str:
    """Return a share that breaks `limit` in percent, rounded down so that it never looks met.

    One that would print like the limit itself gets a `+`; one that is the limit
    itself, where that is not allowed, is printed as the limit is.

    >>> percent_beyond(Fraction(600000001, 10**9), Fraction(3, 5))
    '60.00%+'
    >>> percent_beyond(Fraction(1, 3), Fraction(1, 3))
    '1/3'
    """
    if share == limit:
        return limit_percent(limit)
    down = percent_down(share)
    return f"{down}+" if down == percent_down(limit) else down


def percent_range(least: Fraction, greatest: Fraction, limit: Fraction | None = None) -> tuple[str, str]:
    """Return the ends of a range in percent, rounded outwards.

    A range that lies wholly on one side of `limit`, or begins or ends there, is
    never shown as going over to the other.

    >>> percent_range(Fraction(199_991, 10**6), Fraction(199_999, 10**6))
    ('19.99%', '20.00%')
    >>> percent_range(Fraction(199_991, 10**6), Fraction(199_999, 10**6), Fraction(1, 5))
    ('19.99%', '19.99%')
    """
    low, high = percent_down(least), percent_up(greatest)
    if limit is not None and greatest <= limit:
        high = percent_beyond(greatest, limit)
    if limit is not None and least >= limit:
        low = percent_beyond(least, limit)
    return low, high


@cache
def limit_percent(share: Fraction) -> str:
    """Return a limit in percent without trailing zeros, or as a fraction if two decimals are not exact.

    >>> limit_percent(Fraction(3, 5)), limit_percent(Fraction(1, 3))
    ('60%', '1/3')
    """
    hundredths = share * 10_000
    if hundredths.denominator != 1:
        return str(share)
    whole, rest = divmod(hundredths.numerator, 100)
    return f"{whole}.{rest:02d}".rstrip("0").rstrip(".") + "%"


def _decimal(number: Fraction) -> str:
    """Return a number with as many decimals as it has, cut off after the last that is read."""
    whole, rest = divmod(number.numerator * 10**_MOST_PLACES // number.denominator, 10**_MOST_PLACES)
    decimals = f"{rest:0{_MOST_PLACES}d}".rstrip("0")
    return f"{whole}.{decimals}" if decimals else f"{whole}"


def _printed(count: int, places: int) -> str:
    whole, rest = divmod(count, 10**places)
    return f"{whole:,}.{rest:0{places}d}%" if places else f"{whole:,}%"
