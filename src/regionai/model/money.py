"""Money in whole won, the units it is written in, and how a figure may have been rounded."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, pairwise
from math import ceil, floor
from typing import Literal, NamedTuple

from regionai.messages import Lang, message
from regionai.source.shape import Refused

MAX_WON = 10**15
# A longer text is no amount; its digits stand alone or in groups of three.
MAX_CHARACTERS = 40
GROUPED = re.compile(r"(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?:_[0-9]{3})+)")


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


class Spoken(NamedTuple):
    """An amount as people speak of it, exact to the won."""

    won: Won

    def say(self, lang: Lang = "ko") -> str:
        """Return it in 조, 억 and 만, in English in millions where it has no more than two decimals of one.

        >>> Spoken(Won(150_000_000)).say(), Spoken(Won(-2_333_333_334)).say()
        ('1억 5,000만원', '-23억 3,333만 3,334원')
        >>> Spoken(Won(150_000_000)).say("en"), Spoken(Won(2_333_333_334)).say("en")
        ('150 million won', '2,333,333,334 won')
        """
        sign, won = "-" if self.won.amount < 0 else "", abs(self.won.amount)
        if lang == "en":
            millions, rest = divmod(won, 10**6)
            if not won or rest % 10**4:
                return f"{sign}{won:,} won"
            decimals = f".{rest // 10**4:02}".rstrip("0") if rest else ""
            return f"{sign}{millions:,}{decimals} million won"
        # 조 is left to 억, as in the tables of offices: 12,000억.
        parts = ((won // 10**8, "억"), (won // 10**4 % 10**4, "만"), (won % 10**4, ""))
        said = [f"{number:,}{name}" for number, name in parts if number]
        return f"{sign}{' '.join(said) or '0'}원"


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


def unit(text: str) -> int:
    """Return how many won a unit stands for: `백만원` is 1,000,000.

    The closing `원` may be left out. Raises `Refused` for any other word.
    """
    won = UNITS.get(text) or UNITS.get(f"{text}원")
    if won is None or text == "":
        raise Refused(message("money.unknown-unit", unit=text, known=", ".join(UNITS)))
    return won


# The units that tables of budgets are drawn up in.
SHOWN = ("원", "천원", "만원", "백만원", "억원")


def shown_unit(text: str) -> int:
    """Return how many won a unit stands for that a table can be in; raises `Refused` for another word."""
    won = UNITS.get(text) or UNITS.get(f"{text}원")
    if won is None or text == "" or won not in map(UNITS.get, SHOWN):
        raise Refused(message("money.unknown-unit", unit=text, known=", ".join(SHOWN)))
    return won


Way = Literal["rounded_to", "cut_to", "raised_to"]


class Rounding(NamedTuple):
    """How a figure was brought to a unit, in won: to the nearest, down, or up."""

    way: Way
    unit: int

    @property
    def ends(self) -> tuple[int, int]:
        """How far the true amount may lie below a figure, and how far above it, both included.

        What was cut off is less than a unit, and so is what was added.

        >>> Rounding("rounded_to", 100).ends, Rounding("cut_to", 100).ends, Rounding("raised_to", 100).ends
        ((50, 50), (0, 99), (99, 0))
        """
        if self.way == "rounded_to":
            return self.unit // 2, self.unit // 2
        return (0, self.unit - 1) if self.way == "cut_to" else (self.unit - 1, 0)


# A figure that was written to the won.
EXACT = Rounding("rounded_to", 1)


def least_won(amount: Fraction, *, is_strict: bool = False) -> Won:
    """Return the least whole won that come to an amount, or with `is_strict` to more.

    >>> least_won(Fraction(5, 2)), least_won(Fraction(3), is_strict=True)
    (Won(amount=3), Won(amount=4))
    """
    return Won(floor(amount) + 1 if is_strict else ceil(amount))


def in_proportion(won: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Return `won` split in proportion to `weights`, in whole won that add up to it exactly.

    The fraction cut off one part carries over to the next. At least one
    weight must be above 0.

    >>> in_proportion(100, (1, 1, 1))
    (33, 33, 34)
    """
    whole = sum(weights)
    ends = [won * reached // whole for reached in accumulate(weights, initial=0)]
    return tuple(high - low for low, high in pairwise(ends))
