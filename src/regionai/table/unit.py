"""The unit that the amounts of a budget table are in, wherever the table says it."""

import re
from collections.abc import Iterator

from regionai.messages import Listing, message
from regionai.model.money import UNITS
from regionai.source.grid import Cell
from regionai.source.problem import UnreadableError
from regionai.table.figures import WON_SIGN, Figures
from regionai.table.headings import unit_called, units_in, units_with
from regionai.table.layout import Layout
from regionai.table.rows import is_number

_MORE_THAN_NOTHING = re.compile("[1-9]")


def unit_of(layout: Layout, figures: Figures) -> int:
    """Return the unit of a table in won; where every amount says its own, the smallest of these.

    Raises `UnreadableError` where the table says none, or several.
    """
    own = [column.meaning.unit for column in layout.money]
    # Headings that all say the same need nothing else.
    said = () if None not in own and len(set(own)) == 1 else units_in(layout.around)
    cells = tuple(_amounts(layout))
    shown = (
        *own,
        *(row.meaning.unit for row in layout.rows),
        *(unit_called(cell.suffix) for cell in cells),
    )
    found = tuple(dict.fromkeys((*said, *(unit for unit in shown if unit is not None))))
    if len(found) == 1:
        return found[0]
    place, wrong = layout.money[0].headings[-1], message("table.no-unit")
    in_won = next((cell for cell in cells if cell.suffix == WON_SIGN), None)
    if in_won is not None and found[1:] == (1,):
        # A button of Excel shows numbers in won, whatever unit the table says.
        place, wrong = in_won, message("table.won-sign", text=f"{WON_SIGN}{in_won.text}")
    elif found:
        names = {won: name for name, won in UNITS.items()}
        wrong = message("table.two-units", units=Listing(tuple(f"`{names[won]}`" for won in found)))
    else:
        units = [unit for cell in cells for unit in units_with(cell.text)]
        bare = [cell for cell in cells if is_number(cell.text) and _MORE_THAN_NOTHING.search(cell.text)]
        if units and not bare:
            return min(units)
        place = bare[0] if units else place
    figures.refuse(place, wrong)
    raise UnreadableError(tuple(figures.problems))


def _amounts(layout: Layout) -> Iterator[Cell]:
    """Yield the cells where amounts stand, and no shares."""
    for row in layout.rows:
        for column in layout.money:
            cell = layout.grid.at(row.number, column.number)
            if cell is not None and not row.meaning.is_share and not column.meaning.is_share:
                yield cell
