"""Amounts of money as texts: the one number with one unit that nearly every one is, read at once."""

import re
from typing import NamedTuple

from regionai.messages import message
from regionai.model.money import GROUPED, MAX_CHARACTERS, MAX_WON, UNITS, Rounding, Won
from regionai.source.shape import Refused

# Possessive: a text is read once, from its start. Behind the number stands any word, which is a unit if it
# is known as one: a set of Hangul takes as long to compile as ten patterns without.
_PLAIN = re.compile(r"([0-9][0-9,_]*+)(?>(?:\.([0-9]++))?) *+(\D*+)")
_LEAST_BARE = 10_000_000


class Figure(NamedTuple):
    """An amount, and how it was rounded where its text says so itself (`78억여원`, `약 70억원`)."""

    amount: Won
    rounding: Rounding | None


def won(text: str, default_unit: int = 1) -> Won:
    """Return the amount that `text` writes; a bare number is in `default_unit`.

    Takes `7000000000`, `7,000,000,000`, `7_000_000_000`, `70억`, `23.33억원`,
    `1,234백만원`, `123억 7,500만원`, `1천408억원`, `￦4,200,000,000`,
    `금 42억원정`. Raises `Refused` for a negative amount, one over 10^15 won, a
    fraction of a won, one that says it is not exact, and anything else.

    >>> won("23.33억원").say(), won("1천408억 5,000만원").say()
    ('2,333,000,000원', '140,850,000,000원')
    """
    try:
        found = figure(text, default_unit)
    except Refused as refused:
        raise explained(text, default_unit, refused) from None
    if found.rounding is not None:
        from regionai.model.notation import spelled

        raise Refused(message("money.not-exact", text=text, plain=spelled(found.amount.amount)))
    return found.amount


def unmistakable(text: str) -> Won:
    """Return an amount in won that cannot be meant in another unit; raises `Refused`.

    A bare number below 10,000,000 is more likely in 억원 than in won.

    >>> unmistakable("25억"), unmistakable("10,000,000")
    (Won(amount=2500000000), Won(amount=10000000))
    """
    from regionai.model.notation import unit_text

    written = text.strip()
    read_as = won(written)
    if 0 < read_as.amount < _LEAST_BARE and not unit_text(written):
        raise Refused(message("local.bare", number=written))
    return read_as


def figure(text: str, default_unit: int = 1) -> Figure:
    """Return the amount that `text` writes as `won` does, or one that it says is not exact.

    `78억여원` was cut off, `약 70억원` and `70억원 내외` were rounded, each to
    the unit of its last written digit: 억 in `78억`, 천만 in `23.3억`. Zeros at
    the end count as written: `약 70억` is rounded to 억, `약 1천억` to 천억.

    >>> figure("23.3억여원").rounding
    Rounding(way='cut_to', unit=10000000)
    """
    plain = _plain_amount(text, default_unit)
    if plain is not None:
        return Figure(Won(plain), None)
    # What is written otherwise is rare, and its notation takes time to load.
    from regionai.model.notation import read

    found = read(text, default_unit)
    return Figure(Won(found.amount), found.rounding)


def explained(text: str, default_unit: int, refused: Refused) -> Refused:
    """Return why a text is no amount, with what was likely meant by it."""
    from regionai.model.misread import amount_meant

    return Refused(amount_meant(text, default_unit, refused.message), refused.at)


def _plain_amount(text: str, default_unit: int) -> int | None:
    """Return one number with one unit, as nearly every amount is; nothing for all else."""
    if len(text) > MAX_CHARACTERS:
        return None
    # Digits alone, as in most cells of a table, need no pattern.
    if text.isdecimal() and text.isascii() and not text.startswith("0"):
        amount = int(text) * default_unit
        return None if amount > MAX_WON else amount
    found = _PLAIN.fullmatch(text)
    if found is None or not GROUPED.fullmatch(found[1]):
        return None
    whole, decimals, unit = found[1], found[2] or "", found[3]
    if unit == "천" and default_unit > 1:
        return None
    scale = (UNITS.get(unit) or UNITS.get(f"{unit}원")) if unit else default_unit
    if scale is None:
        return None
    # `int` reads 7_000 by itself.
    digits = int(whole.replace(",", "") + decimals)
    amount, rest = divmod(digits * scale, 10 ** len(decimals))
    return None if rest or amount > MAX_WON else amount
