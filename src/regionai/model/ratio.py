"""Shares as exact fractions, and how they are printed without making a broken rule look met."""

import re
from fractions import Fraction
from functools import cache

from regionai.messages import message
from regionai.source.shape import Refused

_PERCENT = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,12})?) ?%")
_FRACTION = re.compile(r"([0-9]{1,12}) ?/ ?([0-9]{1,12})")


def ratio(text: str) -> Fraction:
    """Return the share that `text` writes, from 0 to 1 inclusive.

    Takes `20%`, `12.5%` and `1/3`; raises `Refused` for anything else.

    >>> ratio("12.5%")
    Fraction(1, 8)
    """
    percent = _PERCENT.fullmatch(text.strip())
    quotient = _FRACTION.fullmatch(text.strip())
    if percent:
        share = Fraction(percent[1]) / 100
    elif quotient and int(quotient[2]):
        share = Fraction(int(quotient[1]), int(quotient[2]))
    else:
        raise Refused(message("ratio.not-a-ratio", text=text[:40]))
    if share > 1:
        raise Refused(message("ratio.over-one", text=text))
    return share


def percent(share: Fraction) -> str:
    """Return a share to the nearest hundredth of a percent, half up.

    >>> percent(Fraction(14_000, 23_340))
    '59.98 %'
    """
    whole, part = share.denominator, share.numerator
    return _hundredths((part * 20_000 + whole) // (2 * whole))


def percent_down(share: Fraction) -> str:
    """Return a share rounded down: the honest end of a range below, and of a share that is short."""
    return _hundredths(share.numerator * 10_000 // share.denominator)


def percent_up(share: Fraction) -> str:
    """Return a share rounded up: the honest end of a range above."""
    return _hundredths(-(-share.numerator * 10_000 // share.denominator))


def percent_beyond(share: Fraction, limit: Fraction) -> str:
    """Return a share that breaks `limit`, never so that it looks as if it kept it.

    >>> percent_beyond(Fraction(600000001, 10**9), Fraction(3, 5))
    '60.00 %+'
    """
    down = percent_down(share)
    return f"{down}+" if down == percent_down(limit) else down


def tenths(share: Fraction) -> str:
    """Return a share to the nearest tenth of a percent: enough where nothing is judged.

    >>> tenths(Fraction(11, 58))
    '19.0 %'
    """
    whole, part = share.denominator, share.numerator
    return _tenths((part * 2_000 + whole) // (2 * whole))


def tenths_down(share: Fraction) -> str:
    """Return a share rounded down to a tenth of a percent."""
    return _tenths(share.numerator * 1_000 // share.denominator)


def tenths_up(share: Fraction) -> str:
    """Return a share rounded up to a tenth of a percent."""
    return _tenths(-(-share.numerator * 1_000 // share.denominator))


@cache
def limit_percent(share: Fraction) -> str:
    """Return a limit as its notice writes it: `60 %`, `12.5 %`, or `1/3` where no decimal is exact.

    >>> limit_percent(Fraction(3, 5)), limit_percent(Fraction(1, 3))
    ('60 %', '1/3')
    """
    hundredths = share * 10_000
    if hundredths.denominator != 1:
        return str(share)
    whole, rest = divmod(hundredths.numerator, 100)
    return f"{whole}.{rest:02d}".rstrip("0").rstrip(".") + " %"


def _tenths(count: int) -> str:
    return f"{count // 10:,}.{count % 10} %"


def _hundredths(count: int) -> str:
    whole, rest = divmod(count, 100)
    return f"{whole:,}.{rest:02d} %"
