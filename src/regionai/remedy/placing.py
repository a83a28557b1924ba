"""Which figures of a budget bear a change, and how each is rounded once it is written there."""

from collections.abc import Sequence

from regionai.budget.cell import Cell
from regionai.budget.demand import Ends, Rewritten
from regionai.model.money import Rounding, in_proportion


def bearings(cells: Sequence[Cell], won: int, unit: int = 1) -> list[tuple[Cell, int]]:
    """Return how a change of `won` is spread: each figure bears its share of what all come to.

    Each comes with the won by which it moves. Shares are whole units of `unit`
    won; none takes more from a figure than it surely has. Where all are nothing
    the first bears what is added; without figures there is nothing to bear it.
    """
    if won < 0:
        weights = tuple(cell.least // unit for cell in cells)
    else:
        weights = tuple(cell.printed for cell in cells)
    if not any(weights):
        return [(cell, won) for cell in cells[:1] if won]
    parts = in_proportion(abs(won) // unit, weights)
    sign = unit if won > 0 else -unit
    return [(cell, part * sign) for cell, part in zip(cells, parts, strict=True) if part]


def rewritten(cells: Sequence[Sequence[Cell]], rounding: Rounding) -> Rewritten:
    """Return how the ends of each part move beyond a change, once this is written where `bearings` says.

    A figure that is written anew is rounded as its section says, whatever it
    said itself, and so is one that was not there. Only what is lost by that
    counts: a figure is not known better for being written again.
    """
    below, above = rounding.ends
    anew = Ends(-below, above)
    if not any(anew) and all(cell.least == cell.greatest for each in cells for cell in each):
        return Rewritten((anew,) * len(cells), (anew,) * len(cells))
    gains = (_moved([c for c in each if c.printed] or each[:1], anew) if each else anew for each in cells)
    losses = (_moved([c for c in each if c.least], anew) for each in cells)
    return Rewritten(tuple(gains), tuple(losses))


def _moved(cells: Sequence[Cell], anew: Ends) -> Ends:
    below, above = anew
    least = sum(won for cell in cells if (won := cell.printed + below - cell.least) < 0)
    return Ends(least, sum(won for cell in cells if (won := cell.printed + above - cell.greatest) > 0))
