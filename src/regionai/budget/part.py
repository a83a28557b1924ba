"""The parts of a budget that money rules can tell apart, with their coefficients in each rule."""

from collections.abc import Sequence
from typing import NamedTuple

from regionai.budget.cell import Cell, Group, Shape, telling
from regionai.budget.form import Limit
from regionai.budget.ledger import Ledger
from regionai.budget.quantity import FUNDING, Filter, looked_at
from regionai.budget.split import told_apart
from regionai.model.amount import KEYS, key_of

# The three sides that pay. Money of which it is not known whether it is local or private is `matching`.
SIDES: dict[str, tuple[str, ...]] = {
    "national": ("national",),
    "local": ("province", "municipality"),
    "private": ("private_cash", "private_in_kind"),
}
_SIDE_OF = {key: side for side, keys in SIDES.items() for key in (side, *keys)} | {"matching": "matching"}

# The least and greatest possible coefficient in the form of each limit.
Coefficients = tuple[tuple[int, int], ...]


class Part(NamedTuple):
    """The money of one source that has the same coefficients in all limits.

    `source` is a side, or one of its keys if some limit tells these apart. A
    part may be empty: money that a line could get and does not have yet.
    """

    side: str
    source: str
    shapes: tuple[Shape, ...]
    coefficients: Coefficients
    least: int
    greatest: int


def parts(ledger: Ledger, limits: Sequence[Limit]) -> tuple[Part, ...]:
    """Return all parts of a budget in the order of the sources, those of written amounts first.

    Money of any side may be added to any line; it gets the category, the year
    and the place of the line's other money. Money that only the cover page
    splits counts as split; `matching: 0` is nothing that is not split.
    """
    groups = _groups(_told(ledger, limits), limits)
    sources = {side: _sources(side, limits) for side in SIDES}
    found: dict[tuple[str, Coefficients], Part] = {}
    known: dict[Shape, Coefficients] = {}

    def add(side: str, source: str, shape: Shape, least: int, greatest: int) -> None:
        worth = known.get(shape)
        if worth is None:
            worth = known[shape] = _coefficients(shape, limits)
        before = found.get((source, worth))
        if before is None:
            found[source, worth] = Part(side, source, (shape,), worth, least, greatest)
        elif shape not in before.shapes:
            ends = before.least + least, before.greatest + greatest
            found[source, worth] = Part(side, source, (*before.shapes, shape), worth, *ends)

    for group in groups:
        key = key_of(group.shape.sources)
        side = _SIDE_OF[key]
        if side == "matching" and not group.greatest:
            continue
        add(side, key if key in sources.get(side, ()) else side, group.shape, group.least, group.greatest)
    for lines in dict.fromkeys(group.shape[1:] for group in groups):
        for side, named in sources.items():
            for source in named:
                add(side, source, Shape(KEYS[source], *lines), 0, 0)
    order = [*(source for named in sources.values() for source in named), *SIDES, "matching"]
    return tuple(sorted(found.values(), key=lambda part: order.index(part.source)))


def cells_of(
    ledger: Ledger, parts: Sequence[Part], limits: Sequence[Limit]
) -> tuple[tuple[Cell, ...], ...]:
    """Return the cells of each part in the order of the file; every cell belongs to exactly one.

    What the cover page splits is cut into its parts, and what is nothing has none, as in `parts`.
    """
    positions = {(part.source, part.coefficients): n for n, part in enumerate(parts)}
    found: list[list[Cell]] = [[] for _ in parts]
    known: dict[object, int | None] = {}
    filters, by_year = _asked(limits)
    told_by = telling(looked_at(filters, by_year))
    for cell in told_apart(ledger, limits):
        told = told_by(cell.shape)
        if told not in known:
            key, worth = key_of(cell.shape.sources), _coefficients(cell.shape, limits)
            # By its own key if some limit tells the keys of its side apart, else by its side.
            source = key if (key, worth) in positions else _SIDE_OF[key]
            known[told] = positions.get((source, worth))
        position = known[told]
        if position is not None:
            found[position].append(cell)
    return tuple(map(tuple, found))


def could_hold(part: Part, cell: Cell, limits: Sequence[Limit]) -> bool:
    """Return whether money of a part's source that is added to the line of `cell` belongs to the part."""
    shape = cell.shape._replace(sources=KEYS[part.source])
    return _coefficients(shape, limits) == part.coefficients


def merged(parts: Sequence[Part], positions: Sequence[int]) -> tuple[Part, ...]:
    """Return the parts, merged where none of the limits at these positions tells them apart."""
    found: dict[tuple[str, Coefficients], Part] = {}
    for part in parts:
        worth = tuple(part.coefficients[position] for position in positions)
        before = found.get((part.source, worth))
        shapes, least, greatest = part.shapes, part.least, part.greatest
        if before is not None:
            shapes = (*before.shapes, *shapes)
            least, greatest = before.least + least, before.greatest + greatest
        found[part.source, worth] = Part(part.side, part.source, shapes, worth, least, greatest)
    return tuple(found.values())


def _told(ledger: Ledger, limits: Sequence[Limit]) -> Ledger:
    """Return the ledger with what the cover page splits cut into its parts."""
    return Ledger(told_apart(ledger, limits)) if ledger.relations else ledger


def _groups(ledger: Ledger, limits: Sequence[Limit]) -> tuple[Group, ...]:
    """Return the cells summed by source and what limits look at, equal in all other coordinates."""
    filters, by_year = _asked(limits)
    names = {Shape._fields[position] for position in looked_at(filters, by_year)}
    found = ledger.along(*filters, by_year=by_year)

    def alike(shape: Shape) -> Shape:
        return found[0].shape._replace(**{name: getattr(shape, name) for name in names})

    return tuple(group._replace(shape=alike(group.shape)) for group in found)


def _asked(limits: Sequence[Limit]) -> tuple[tuple[Filter, ...], bool]:
    """Return what tells apart the money of sources and of limits, and whether its year does."""
    filters = dict.fromkeys(of for limit in limits for of in (limit.of, limit.whole))
    return (FUNDING["national"], *filters), any(limit.years is not None for limit in limits)


def _sources(side: str, limits: Sequence[Limit]) -> tuple[str, ...]:
    """Return the side itself, or the keys within it if some limit tells them apart."""
    keys = SIDES[side]
    for limit in limits:
        for chosen in (limit.of.sources, limit.whole.sources):
            if chosen is not None and 0 < len(chosen.intersection(keys)) < len(keys):
                return keys
    return (side,)


def _coefficients(shape: Shape, limits: Sequence[Limit]) -> Coefficients:
    return tuple(limit.coefficients(shape) for limit in limits)
