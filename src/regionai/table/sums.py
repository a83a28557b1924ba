"""Whether a row is the sum that its name says, or one that no name says, by the amounts of the others."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, product
from typing import NamedTuple

from regionai.messages import Message, message
from regionai.source.grid import Cell

# So many rows that come to an amount are no coincidence.
_SEVERAL = 2
# What a row is of: a category and a year, None where it says none.
Kind = tuple[str | None, int | None]


class Told(NamedTuple):
    """A row of the table with all its money in won, None if that is not exact, and its kinds.

    `cell` names it. Of a sum `is_placed` says that its name, or the rows above,
    say what it sums; `is_plain` that nothing else names the row.
    """

    cell: Cell
    won: int | None
    kinds: frozenset[Kind]
    is_plain: bool
    is_sum: bool = False
    is_placed: bool = False


def doubts(rows: Sequence[Told]) -> Iterator[tuple[Cell, Message]]:
    """Yield the name of each row that may be a sum or a line, with what is said of it."""
    lines = [row for row in rows if not row.is_sum]
    # How many lines there are of each kind, and what they come to; of any category or year under None.
    of_kind: dict[Kind, tuple[int, int]] = {}
    for row in lines:
        for kind in {wider for own in row.kinds for wider in _wider(own)}:
            count, won = of_kind.get(kind, (0, 0))
            of_kind[kind] = count + 1, won + (row.won or 0)
    counts = [0, *accumulate(not row.is_sum for row in rows)]
    # What the lines come to up to each row, and the first and the last row where they come to so much.
    ends = [0, *accumulate(0 if row.is_sum else row.won or 0 for row in rows)]
    first = {end: at for at, end in reversed([*enumerate(ends)])}
    last = {end: at for at, end in enumerate(ends)}
    for at, row in enumerate(rows):
        if not row.won:
            continue
        above = counts[at] - counts[first.get(ends[at] - row.won, at)]
        below = counts[last.get(ends[at + 1] + row.won, at + 1)] - counts[at + 1]
        own = [of_kind.get(kind, (0, 0)) for kind in row.kinds]
        text = " ".join(row.cell.text.split())
        if not row.is_sum:
            # It is one of its kind itself.
            (count, won), *others = own
            is_of_all = row.kinds == {(None, None)}
            several = above if is_of_all else count - 1 if won == 2 * row.won and not others else 0
            if row.is_plain and several >= _SEVERAL:
                yield row.cell, message("table.unnamed-sum", count=several)
        elif row.is_placed and row.is_plain:
            # A line that does not say its category, or its year, may be of any.
            if lines and not any(each in of_kind for kind in row.kinds for each in _possible(kind)):
                yield row.cell, message("table.sum-of-nothing", text=text)
        elif not above and not below and row.won not in [won for _, won in own]:
            yield row.cell, message("table.sum-or-line", text=text)


def _wider(kind: Kind) -> Iterator[Kind]:
    """Yield the kinds that a line is counted for; what it does not say is no category, and no year."""
    category, year = kind
    yield from product((category or "", None), (year or 0, None))


def _possible(kind: Kind) -> Iterator[Kind]:
    """Yield the kinds of the lines that a sum of a kind may sum."""
    category, year = kind
    yield from product((category, "") if category else (None,), (year, 0) if year else (None,))
