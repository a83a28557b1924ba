"""Amounts that may stand in another unit than the table says, though its sums follow them."""

from collections.abc import Iterator, Sequence

from regionai.messages import Message, message
from regionai.model.money import UNITS, Won
from regionai.table.figures import Amount

# In one table no amount is so many times the next one: rules ask for shares of every source.
_MUCH = 300
# No proposal of a region comes near it, in won.
_TOO_MUCH = 10**12
_FEWEST = 3


def out_of_scale(amounts: Sequence[Amount], unit: int) -> Iterator[Message]:
    """Yield what is to be looked at again: one amount, or the unit of all of them."""
    if len(amounts) < _FEWEST:
        return
    *_, next_one, greatest = sorted(amounts, key=lambda each: each.won.amount)
    total = sum(each.won.amount for each in amounts)
    if greatest.won.amount >= _MUCH * next_one.won.amount > 0:
        place = greatest.cells[0].place
        yield message("table.out-of-scale", place=place, won=greatest.won, next=next_one.won, times=_MUCH)
    elif unit > 1 and total >= _TOO_MUCH:
        name = next(name for name, won in UNITS.items() if won == unit)
        yield message("table.large", total=Won(total), unit=name)
