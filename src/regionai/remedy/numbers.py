"""Slips in one number: digits, zeros, units, a percent written as a factor."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from regionai.model.money import MAX_WON, UNITS, Won
from regionai.model.notation import Written, half_width, read, with_unit
from regionai.model.ratio import printed_share, share_like
from regionai.model.slip import Slip, hundredfold, meant_by, numbers_meant
from regionai.remedy.doubt import RANKS, Change, Doubt
from regionai.remedy.figures import Figures
from regionai.remedy.moved import moved
from regionai.source.plain import KeyPath
from regionai.source.shape import Refused

# By how many decimal places an amount in another unit is off: from 십만원 in 백만원 to 원 in 억원.
_PLACES = (1, 2, 3, 4, 5, 6, 8)
_THOUSAND = 3
# Every factor between two units, up and down, with the slip that it is.
FACTORS = tuple(
    (Slip.THOUSANDS if places == _THOUSAND else Slip.CELL_UNIT, factor)
    for places in _PLACES
    for factor in (Fraction(10**places), Fraction(1, 10**places))
)
_NAMES = {Fraction(won): name for name, won in UNITS.items()}


def said_factor(factor: Fraction) -> str:
    """Return a factor as people write it: `×100`, `÷100`."""
    return f"×{factor.numerator:,}" if factor > 1 else f"÷{factor.denominator:,}"


def times(amount: int, factor: Fraction) -> int | None:
    """Return a multiple of an amount in whole won; None for one that cannot be written."""
    up, down = factor.as_integer_ratio()
    multiple, rest = divmod(amount * up, down)
    return None if rest or multiple > MAX_WON else multiple


class Meaning(NamedTuple):
    """What an amount may have been meant as in won, a factor of units, and the text if it has a mark."""

    slip: Slip
    amount: int
    factor: Fraction = Fraction(1)
    text: str | None = None


class SingleNumbers:
    """Every slip in one number that would explain all that disagrees in a file."""

    def __init__(self, figures: Figures) -> None:
        """Take what the file declares and writes."""
        self.figures = figures
        self.scale = figures.scale

    def doubts(self) -> Iterator[Doubt]:
        """Yield slips in lines, then in what the cover page says."""
        yield from self._lines()
        off, shares_off = self.figures.off, self.figures.shares_off
        if len(off) == 1 and not shares_off:
            yield from self._total(*off)
        if len(shares_off) == 1 and not off:
            yield from self._share(*shares_off)
        if shares_off and not off:
            yield from self._factors(sorted(shares_off, key=list(self.figures.shares).index))

    def together(self) -> Iterator[Doubt]:
        """Yield slips in one of several declared sums that could be true each by itself."""
        for at, bounds in self.figures.would_be.items():
            text, total = self.figures.texts[at], self.figures.totals[at]
            for meaning in self._meanings(text):
                meant = replace(total, printed=Won(meaning.amount))
                if meant.least <= bounds.greatest and bounds.least <= meant.greatest:
                    yield self._doubt(meaning, at, text)

    def _lines(self) -> Iterator[Doubt]:
        for cell, text in self.figures.cells:
            needed = self.figures.needed(cell.shape)
            if needed is None:
                continue
            least, greatest = (cell.printed + won_off for won_off in needed)
            meanings = self._meanings(text, least, greatest) if greatest >= 0 else ()
            for meaning in _most_plausible(meanings):
                if self.figures.agree_after([moved(cell, meaning.amount)]):
                    yield self._doubt(meaning, cell.path, text)

    def _total(self, at: KeyPath) -> Iterator[Doubt]:
        text, total = self.figures.texts[at], self.figures.totals[at]
        for meaning in self._meanings(text):
            meant = replace(total, printed=Won(meaning.amount))
            if self.figures.allowed(self.figures.summed, {at: meant}):
                yield self._doubt(meaning, at, text)

    def _share(self, at: KeyPath) -> Iterator[Doubt]:
        text = self.figures.texts[at]
        for slip, meant in meant_by(text):
            found = self._agreeing(at, meant)
            if found is not None:
                yield Doubt(slip, (Change(at, text, share_like(meant, found), found),))

    def _factors(self, places: list[KeyPath]) -> Iterator[Doubt]:
        """Yield all shares that are off as percents that stand there as factors, if all of them may."""
        changes = []
        for at in places:
            text = self.figures.texts[at]
            meant = hundredfold(text)
            found = self._agreeing(at, meant)
            if found is None:
                return
            changes.append(Change(at, text, meant, found))
        yield Doubt(Slip.FACTOR, tuple(changes))

    def _agreeing(self, at: KeyPath, meant: str) -> Fraction | None:
        try:
            share = printed_share(meant)
        except Refused:
            return None
        agrees = self.figures.share_agrees(at, share, self.figures.summed)
        return share.share if agrees else None

    @cached_property
    def _units(self) -> dict[int, str]:
        """Every unit that an amount of the file is written in: its won, and how it is written."""
        written = map(self.figures.written, self.figures.amount_texts)
        return {each.scales[-1]: each.unit for each in written}

    def _meanings(self, text: str, least: int = 0, greatest: int = MAX_WON) -> Iterator[Meaning]:
        """Yield what an amount may have been meant as, of what lies between two others, in won."""
        written = self.figures.written(text)
        for meaning in mistyped(half_width(text), written, self.scale):
            if least <= meaning.amount <= greatest:
                yield meaning
        for slip, factor in FACTORS:
            scaled = times(written.amount, factor)
            if scaled is not None and least <= scaled <= greatest:
                yield Meaning(slip, scaled, factor)
        if len(self._units) > 1:
            for scale in self._units:
                factor = Fraction(scale, written.scales[-1])
                other = times(written.amount, factor)
                if factor != 1 and other is not None and least <= other <= greatest:
                    yield Meaning(Slip.UNIT, other, factor)

    def _doubt(self, meaning: Meaning, at: KeyPath, text: str) -> Doubt:
        slip, won, factor, as_meant = meaning
        amount, written = Won(won), self.figures.written(text)
        scale = written.scales[-1]
        how = ""
        if slip is Slip.UNIT:
            unit = self._units[int(scale * factor)]
            meant = with_unit(text, unit, written)
        elif factor != 1:
            meant = self.figures.scaled_like(text, amount)
        else:
            meant = as_meant or self.figures.like(text, amount)
        if slip is Slip.CELL_UNIT:
            # The unit in which the number is right; only the factor where that unit has no name.
            name = _NAMES.get(scale * factor)
            how = said_factor(factor) if name is None else with_unit(text, name, written)
        return Doubt(slip, (Change(at, text, meant, amount),), how)


def mistyped(text: str, written: Written, scale: int) -> Iterator[Meaning]:
    """Yield what an amount is without one slip of the hand; a bare number is in `scale` won.

    `text` is what was read, with half-width signs. What says that a figure is
    not exact (`약`, `여`) is no part of the slip: it stays.
    """
    if len(written.parts) == 1 and written.rounding is None:
        # Only the number is another: a long file has many, and nearly none was meant.
        for slip, number in numbers_meant(written.parts[0].number):
            whole, _, decimals = number.partition(".")
            amount, rest = divmod(int(whole + decimals) * written.scales[0], 10 ** len(decimals))
            if not rest and amount <= MAX_WON:
                yield Meaning(slip, amount)
        return
    for slip, meant in meant_by(text):
        with suppress(Refused):
            found = read(meant, scale)
            yield Meaning(slip, found.amount, text=meant if found.rounding else None)


def _most_plausible(meanings: Iterable[Meaning]) -> Iterable[Meaning]:
    """Return of those that mean the same amount the most plausible one: the others say no more."""
    found: dict[int, Meaning] = {}
    for meaning in meanings:
        other = found.get(meaning.amount)
        if other is None or RANKS[meaning.slip] < RANKS[other.slip]:
            found.pop(meaning.amount, None)
            found[meaning.amount] = meaning
    return found.values()
