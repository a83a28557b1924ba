"""Amounts in the unit of a table, exact to the won."""

from regionai.messages import Message, message
from regionai.model.finding import WonRange
from regionai.model.money import Won

UNITS = {
    1: "won",
    1_000: "thousand",
    10_000: "ten-thousand",
    1_000_000: "million",
    100_000_000: "100-million",
}
USUAL = 1_000_000


def unit_name(unit: int) -> Message:
    """Return the name of a unit that amounts are shown in."""
    return message(f"payers.unit-{UNITS[unit]}")


def in_unit(bounds: WonRange, unit: int) -> str:
    """Return an amount in a unit, exact to the won, or from its least to its greatest."""
    if bounds.is_exact:
        return _decimal(bounds.least, unit)
    return f"{_decimal(bounds.least, unit)}~{_decimal(bounds.greatest, unit)}"


def _decimal(won: Won, unit: int) -> str:
    sign = "-" if won.amount < 0 else ""
    whole, rest = divmod(abs(won.amount), unit)
    decimals = str(rest).zfill(len(str(unit)) - 1).rstrip("0") if rest else ""
    return f"{sign}{whole:,}.{decimals}" if decimals else f"{sign}{whole:,}"
