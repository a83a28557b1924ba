"""Slips between the amounts of one line: money in the wrong column, two sources swapped."""

from collections.abc import Collection, Iterator
from itertools import combinations

from regionai.budget.cell import Shape
from regionai.model.amount import KEYS
from regionai.model.money import NOTHING, Won
from regionai.model.slip import Slip
from regionai.remedy.doubt import Change, Doubt
from regionai.remedy.figures import Figures, WrittenCell
from regionai.remedy.moved import added, moved


class Columns:
    """Every move within one line that would explain all that disagrees in a file."""

    def __init__(self, figures: Figures) -> None:
        """Take what the file declares and writes."""
        self.figures = figures
        # Money that no line has may stand under what the cover page speaks of.
        used = {cell.key for cell in figures.cells}
        self.keys = [
            key
            for key in KEYS
            if key in used or (_is_apart(key, used) and ("totals", key) in figures.totals)
        ]

    def doubts(self) -> Iterator[Doubt]:
        """Yield the moves of each line."""
        for cells in self.figures.lines:
            by_key = {cell.key: cell for cell in cells}
            for first, second in combinations(cells, 2):
                yield from self._swapped(first, second)
            for cell in cells:
                for key in self.keys:
                    if not set(KEYS[key]) & set(KEYS[cell.key]):
                        yield from self._moved(cell, key, by_key)

    def _swapped(self, first: WrittenCell, second: WrittenCell) -> Iterator[Doubt]:
        one, other = first.cell.printed, second.cell.printed
        less, more = (second, first) if one > other else (first, second)
        if self._explains(more.cell.shape, less.cell.shape, abs(one - other)) and self.figures.agree_after(
            [moved(first.cell, other), moved(second.cell, one)]
        ):
            changes = (
                Change(first.cell.path, first.text, second.text, Won(other)),
                Change(second.cell.path, second.text, first.text, Won(one)),
            )
            yield Doubt(Slip.SOURCES, changes)

    def _moved(self, cell: WrittenCell, key: str, line: dict[str, WrittenCell]) -> Iterator[Doubt]:
        """Yield that an amount stands under the wrong key, or some of it that stands nowhere else."""
        there = line.get(key)
        if there is None and not _is_apart(key, line):
            return
        all_of_it = cell.cell.printed
        to = cell.cell.shape._replace(sources=KEYS[key])
        if self._explains(cell.cell.shape, to, all_of_it):
            yield from self._put(Slip.COLUMN, cell, key, there, all_of_it)
        part = self._missing(cell.cell.shape, to)
        is_empty = there is None or there.cell.printed == 0
        if is_empty and part is not None and 0 < part < all_of_it:
            yield from self._put(Slip.PART_OF_COLUMN, cell, key, there, part)

    def _put(
        self, slip: Slip, cell: WrittenCell, key: str, there: WrittenCell | None, won_moved: int
    ) -> Iterator[Doubt]:
        rest, held = cell.cell.printed - won_moved, there.cell.printed if there else 0
        moves = [
            moved(cell.cell, rest),
            moved(there.cell, held + won_moved)
            if there
            else added(cell.cell.shape._replace(sources=KEYS[key]), won_moved),
        ]
        if not self.figures.agree_after(moves):
            return
        at = (*cell.cell.path[:-1], key)
        goes = "" if rest == 0 and there is None else self.figures.like(cell.text, Won(rest))
        # An amount that moves whole is written as it was.
        comes = cell.text if rest == held == 0 else self.figures.like(cell.text, Won(held + won_moved))
        if there and held:
            comes = self.figures.like(there.text, Won(held + won_moved))
        yield Doubt(
            slip,
            (
                Change(cell.cell.path, cell.text, goes, Won(rest)),
                Change(at, there.text if there else "", comes, Won(held + won_moved)),
            ),
        )

    def _explains(self, source: Shape, to: Shape, amount: int) -> bool:
        needed = self.figures.transfer(source, to)
        return needed is not None and needed[0] <= amount <= needed[1]

    def _missing(self, source: Shape, to: Shape) -> int | None:
        """Return how many won one source has too many and another too few; None if not both."""
        needed = self.figures.transfer(source, to)
        if needed is None:
            return None
        found = {
            (total.printed - (self.figures.sums[at].printed or NOTHING)).amount
            for at, total in self.figures.totals.items()
            if at in self.figures.off
        }
        amounts = {abs(won_off) for won_off in found}
        if len(found) < 2 or len(amounts) != 1:  # noqa: PLR2004 - one too many, one too few
            return None
        (amount,) = amounts
        return amount if needed[0] <= amount <= needed[1] else None


def _is_apart(key: str, keys: Collection[str]) -> bool:
    """Return whether a line with some keys may have another: no source is said twice."""
    return not any(set(KEYS[key]) & set(KEYS[other]) for other in keys)
