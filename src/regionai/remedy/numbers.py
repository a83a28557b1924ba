"""Slips in one number: digits, zeros, units, a percent written as a factor."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from regionai.model.figure import figure
from regionai.model.money import MAX_WON, UNITS, Won
from regionai.model.notation import half_width, read, unit_of, with_unit
from regionai.model.ratio import printed_share, share_like
from regionai.model.slip import Slip, hundredfold, meant_by
from regionai.remedy.doubt import Change, Doubt
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


class _Meaning(NamedTuple):
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
            for meaning in self._meanings(text, least, greatest) if greatest >= 0 else ():
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
        written = (read(text, self.scale) for text in dict.fromkeys(self.figures.amount_texts))
        return {each.scales[-1]: each.unit for each in written}

    def _meanings(self, text: str, least: int = 0, greatest: int = MAX_WON) -> Iterator[_Meaning]:
        """Yield what an amount may have been meant as, of what lies between two others, in won."""
        written = figure(text, self.scale).amount.amount
        for slip, meant in meant_by(half_width(text)):
            try:
                found, rounding = figure(meant, self.scale)
            except Refused:
                continue
            if least <= found.amount <= greatest:
                # What says that a figure is not exact (`약`, `여`) is no part of the slip: it stays.
                yield _Meaning(slip, found.amount, text=meant if rounding else None)
        for slip, factor in FACTORS:
            scaled = times(written, factor)
            if scaled is not None and least <= scaled <= greatest:
                yield _Meaning(slip, scaled, factor)
        if len(self._units) > 1:
            own = unit_of(text, self.scale)
            for scale in self._units:
                factor = Fraction(scale, own)
                other = times(written, factor)
                if factor != 1 and other is not None and least <= other <= greatest:
                    yield _Meaning(Slip.UNIT, other, factor)

    def _doubt(self, meaning: _Meaning, at: KeyPath, text: str) -> Doubt:
        slip, won, factor, as_meant = meaning
        amount = Won(won)
        how = ""
        if slip is Slip.UNIT:
            unit = self._units[int(unit_of(text, self.scale) * factor)]
            meant = with_unit(text, unit, self.scale)
        elif factor != 1:
            meant = self.figures.scaled_like(text, amount)
        else:
            meant = as_meant or self.figures.like(text, amount)
        if slip is Slip.CELL_UNIT:
            # The unit in which the number is right; only the factor where that unit has no name.
            name = _NAMES.get(unit_of(text, self.scale) * factor)
            how = said_factor(factor) if name is None else with_unit(text, name, self.scale)
        return Doubt(slip, (Change(at, text, meant, amount),), how)
