"""Whether a row is the sum that its name says, or one that no name says, by the amounts of the others."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, product
from typing import NamedTuple

from regionai.messages import Message, message
from regionai.source.grid import Cell

# So many rows that come to an amount are no coincidence.
_SEVERAL = 2
# What a row is of: a category and a year, None where it says none.
Kind = tuple[str | None, int | None]
_ALL: Kind = (None, None)


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
    total = next((row.won for row in rows if row.is_sum and row.is_placed and row.kinds == {_ALL}), None)
    for cell, count in _parents(lines, total):
        yield cell, message("table.sum-by-total", count=count)
    # How many lines there are of each kind, and what they come to; of any category or year under None.
    of_kind: dict[Kind, tuple[int, int]] = {}
    for row in lines:
        for kind in _wider(row.kinds):
            count, won = of_kind.get(kind, (0, 0))
            of_kind[kind] = count + 1, won + (row.won or 0)
    # What the lines come to up to each row, how many they are, and where they first and last come to that.
    ends = [0, *accumulate(0 if row.is_sum else row.won or 0 for row in rows)]
    counts = [0, *accumulate(not row.is_sum for row in rows)]
    first = {end: at for at, end in reversed([*enumerate(ends)])}
    last = {end: at for at, end in enumerate(ends)}
    for at, row in enumerate(rows):
        if row.won is not None and row.won > 0:
            above = counts[at] - counts[first.get(ends[at] - row.won, at)]
            below = counts[last.get(ends[at + 1] + row.won, at + 1)] - counts[at + 1]
            said = _doubt(row, row.won, (above, below), of_kind)
            if said is not None:
                yield row.cell, said


def _doubt(
    row: Told, amount: int, beside: tuple[int, int], of_kind: Mapping[Kind, tuple[int, int]]
) -> Message | None:
    """Return what is said of a row whose amount so many lines above and below come to, if it is unclear."""
    own = [of_kind.get(kind, (0, 0)) for kind in row.kinds]
    if not row.is_sum:
        # It is one of its kind itself.
        (count, won), *others = own
        of_its_kind = count - 1 if won == 2 * amount and not others else 0
        several = beside[0] if row.kinds == {_ALL} else of_its_kind
        is_doubtful = row.is_plain and several >= _SEVERAL
        return message("table.unnamed-sum", count=several) if is_doubtful else None
    text = " ".join(row.cell.text.split())
    if row.is_placed and row.is_plain:
        # A line that does not say its category, or its year, may be of any.
        has_lines = any(each in of_kind for kind in row.kinds for each in _possible(kind))
        is_sum = has_lines or max(beside) >= _SEVERAL or not of_kind
        return None if is_sum else message("table.sum-of-nothing", text=text)
    is_sum = any(beside) or amount in [won for _, won in own]
    return None if is_sum else message("table.sum-or-line", text=text)


def _parents(lines: Sequence[Told], total: int | None) -> tuple[tuple[Cell, int], ...]:
    """Return the lines that sum those below them, and how many, if the sum of all is without them.

    One of the same amount may follow by chance, so that one of them sums several.
    """
    ends = [0, *accumulate(line.won or 0 for line in lines)]
    last = {end: at for at, end in enumerate(ends)}
    found, at = list[tuple[Told, int]](), 0
    while at < len(lines):
        won = lines[at].won or 0
        below = last.get(ends[at + 1] + won, 0) - at - 1 if won else 0
        found += [(lines[at], below)] if below > 0 else []
        at += 1 + max(below, 0)
    rest = ends[-1] - sum(line.won or 0 for line, _ in found)
    if rest != total or all(below < _SEVERAL for _, below in found):
        return ()
    return tuple((line.cell, below) for line, below in found)


# Most lines of a table are of few kinds.
@lru_cache(maxsize=64)
def _wider(kinds: frozenset[Kind]) -> frozenset[Kind]:
    """Return the kinds that a line is counted for; what it does not say is no category, and no year."""
    return frozenset(
        wider for category, year in kinds for wider in product((category or "", None), (year or 0, None))
    )


def _possible(kind: Kind) -> Iterator[Kind]:
    """Yield the kinds of the lines that a sum of a kind may sum."""
    category, year = kind
    yield from product((category, "") if category else (None,), (year, 0) if year else (None,))
