"""Money that lines do not split, as the cover page splits it."""

from collections.abc import Iterator, Sequence

from regionai.budget.cell import Cell
from regionai.budget.form import Limit
from regionai.budget.ledger import Ledger
from regionai.budget.quantity import Filter
from regionai.model.amount import KEYS, SOURCES, Source
from regionai.model.money import in_proportion

_NAMED = frozenset(KEYS.values())


def told_apart(ledger: Ledger, limits: Sequence[Limit] = ()) -> tuple[Cell, ...]:
    """Return the cells of a budget, those that the cover page splits to the won cut into its parts.

    Every line then bears its share of each part. Amounts stay whole that are
    not exact, or that the cover page leaves open, and where some limit tells
    apart on which line a part lies: the cover page does not say that.
    """
    if not ledger.relations or any(cell.least != cell.greatest for cell in ledger.cells):
        return ledger.cells
    wide: dict[tuple[Source, ...], list[Cell]] = {}
    for cell in ledger.cells:
        if len(cell.shape.sources) > 1:
            wide.setdefault(cell.shape.sources, []).append(cell)
    wide = {sources: cells for sources, cells in wide.items() if any(cell.least for cell in cells)}
    cut: dict[Cell, tuple[Cell, ...]] = {}
    for sources, cells in wide.items():
        is_apart = not any(set(sources) & set(other) for other in wide if other != sources)
        held = _held(sources, cells, ledger) if is_apart else {}
        if held and _is_alike(cells, held, limits):
            cut |= zip(cells, _cut(cells, held), strict=True)
    return tuple(part for cell in ledger.cells for part in cut.get(cell, (cell,)))


def _held(
    sources: tuple[Source, ...], cells: Sequence[Cell], ledger: Ledger
) -> dict[tuple[Source, ...], int]:
    """Return how many won of each part that the cover page names lie in some cells; empty if it is open."""
    parts: dict[tuple[bool, ...], tuple[Source, ...]] = {}
    for source in sources:
        named = tuple(source in (each.counted.of.sources or SOURCES) for each in ledger.relations)
        parts[named] = (*parts.get(named, ()), source)
    found = {}
    for part in parts.values():
        of = Filter(frozenset(part), None, None)
        if part not in _NAMED:
            return {}
        least, own = (each.sum(of).bounds.least for each in (ledger, ledger.lines))
        found[part] = (least - own).amount
    # Of a part that is open there is less at least, so that the parts come to less than the cells.
    return found if sum(found.values()) == sum(cell.least for cell in cells) else {}


def _is_alike(cells: Sequence[Cell], parts: dict[tuple[Source, ...], int], limits: Sequence[Limit]) -> bool:
    """Return whether no limit asks on which of some lines a part lies."""
    shapes = {cell.shape for cell in cells}
    return all(
        len({limit.coefficients(shape._replace(sources=part)) for shape in shapes}) == 1
        for limit in limits
        for part in parts
    )


def _cut(cells: Sequence[Cell], held: dict[tuple[Source, ...], int]) -> Iterator[tuple[Cell, ...]]:
    """Yield the parts of each cell; all come to what is held of them, and those of a cell to its amount."""
    left = [cell.least for cell in cells]
    columns = []
    for part, won in held.items():
        column = in_proportion(won, left) if won else (0,) * len(left)
        left = [before - each for before, each in zip(left, column, strict=True)]
        columns.append((part, column))
    for number, cell in enumerate(cells):
        yield tuple(
            Cell(cell.shape._replace(sources=part), *(column[number],) * 3, cell.path)
            for part, column in columns
        )
