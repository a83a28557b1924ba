"""Money in whole won, and the notations in which officials write it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from regionai.messages import Lang, Message, message
from regionai.source.shape import Refused

MAX_WON = 10**15
_MAX_CHARACTERS = 40
_GROUP = 3


@dataclass(frozen=True, slots=True, order=True)
class Won:
    """An amount of money in won, a whole number, possibly negative.

    Only like adds to like. There is no division: a share is a `Fraction`,
    compared by multiplication and never rounded.

    >>> Won(70_000_000) + Won(30_000_000)
    Won(amount=100000000)
    """

    amount: int

    def __add__(self, other: "Won") -> "Won":
        """Return the sum."""
        return Won(self.amount + other.amount)

    def __sub__(self, other: "Won") -> "Won":
        """Return the difference, negative when `other` is more."""
        return Won(self.amount - other.amount)

    def __neg__(self) -> "Won":
        """Return the amount with the opposite sign."""
        return Won(-self.amount)

    def say(self, _lang: Lang = "ko") -> str:
        """Return the amount to the won, with thousands separators; the same in both languages.

        >>> Won(2_333_333_334).say()
        '2,333,333,334원'
        """
        return f"{self.amount:,}원"


NOTHING = Won(0)

UNITS = {
    "원": 1,
    "천원": 10**3,
    "만원": 10**4,
    "십만원": 10**5,
    "백만원": 10**6,
    "천만원": 10**7,
    "억원": 10**8,
    "십억원": 10**9,
    "백억원": 10**10,
    "조원": 10**12,
}

_AMOUNT = re.compile(r"(?P<sign>[-−△▲]?) *(?P<number>[0-9][0-9,_]*(?:\.[0-9]+)?) *(?P<unit>[가-힣]*)")
_GROUPED = re.compile(r"(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?:_[0-9]{3})+)")


def unit(text: str) -> int:
    """Return how many won a unit stands for: `백만원` is 1,000,000.

    The closing `원` may be left out. Raises `Refused` for any other word.
    """
    won = UNITS.get(text) or UNITS.get(f"{text}원")
    if won is None or text == "":
        raise Refused(message("money.unknown-unit", unit=text, known=", ".join(UNITS)))
    return won


def won(text: str, default_unit: int = 1) -> Won:
    """Return the amount written in `text`; a bare number counts in `default_unit` won.

    Accepts `7000000000`, `7,000,000,000`, `7_000_000_000`, `70억`, `23.33억원`,
    `1,234백만원`. Raises `Refused` for a negative amount, one over 10^15 won,
    a fraction of a won, and anything else.

    >>> won("23.33억원").say()
    '2,333,000,000원'
    """
    written = _parts(text)
    if written["sign"]:
        raise Refused(message("money.negative", text=text))
    whole, _, decimals = written["number"].partition(".")
    if not _GROUPED.fullmatch(whole):
        raise Refused(_badly_grouped(text, whole))
    scale = _scale(written, default_unit)
    digits = int(whole.replace(",", "").replace("_", "") + decimals)
    amount, rest = divmod(digits * scale, 10 ** len(decimals))
    if rest:
        raise Refused(message("money.fraction", text=text))
    if amount > MAX_WON:
        raise Refused(message("money.too-much", text=text, limit=Won(MAX_WON)))
    return Won(amount)


def in_proportion(won: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Return `won` split in proportion to `weights`, in whole won that add up to it exactly.

    The fraction cut off one part carries over to the next. At least one
    weight must be above 0.

    >>> in_proportion(100, (1, 1, 1))
    (33, 33, 34)
    """
    ends = [won * reached // sum(weights) for reached in accumulate(weights, initial=0)]
    return tuple(high - low for low, high in pairwise(ends))


def unit_of(text: str, default_unit: int = 1) -> int:
    """Return the unit of a written amount in won; `text` must be one that `won` accepts."""
    return _scale(_parts(text), default_unit)


def unit_text(text: str) -> str:
    """Return the unit of a written amount as it is written; empty for a bare number."""
    return _parts(text)["unit"]


def written_like(text: str, amount: Won, default_unit: int = 1, grouping: str = "") -> str:
    """Return `amount` in the notation of `text`: its unit, its separators, and at least its decimals.

    `text` must be one that `won` accepts. `grouping` is the thousands
    separator where the number in `text` is too short to show one. `won` reads
    the result as exactly `amount`.

    >>> written_like("23.30억", Won(2_350_000_000)), written_like("4,000", Won(4_120_000_001), 10**6)
    ('23.50억', '4,120.000001')
    """
    written = _parts(text)
    scale = _scale(written, default_unit)
    old, _, decimals = written["number"].partition(".")
    whole, rest = divmod(amount.amount, scale)
    exact = str(scale + rest)[1:].rstrip("0").ljust(len(decimals), "0")
    mark = next((sign for sign in ",_" if sign in old), grouping if len(old) <= _GROUP else "")
    number = f"{whole:,}".replace(",", mark) + (f".{exact}" if exact else "")
    return number + text.strip()[written.end("number") :]


def _parts(text: str) -> re.Match[str]:
    written = _AMOUNT.fullmatch(text.strip())
    if len(text) > _MAX_CHARACTERS or written is None:
        raise Refused(_not_an_amount(text))
    return written


def _scale(written: re.Match[str], default_unit: int) -> int:
    return unit(written["unit"]) if written["unit"] else default_unit


def _not_an_amount(text: str) -> Message:
    if text.strip() == "":
        return message("money.empty")
    return message("money.not-an-amount", text=text[:_MAX_CHARACTERS])


def _badly_grouped(text: str, whole: str) -> Message:
    digits = whole.replace(",", "").replace("_", "").lstrip("0") or "0"
    if whole.startswith("0"):
        return message("money.leading-zero", text=text, plain=digits)
    return message("money.grouping", text=text, plain=f"{int(digits):,}")
