"""A budget as one flat table of amounts, summed by the coordinates that a rule looks at."""

from collections.abc import Iterable
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from regionai.budget.cell import Cell, Membership, Place, Shape, cell
from regionai.budget.quantity import Filter
from regionai.model.amount import KEYS
from regionai.model.finding import WonRange
from regionai.model.money import Won
from regionai.model.proposal import APPLICANT, Proposal
from regionai.model.sums import Line

# Whether money belongs to a part, and whether to the whole that the part is a share of.
Corner = tuple[bool, bool]


class Group(NamedTuple):
    """The sum of cells that agree in all coordinates asked about; `shape` is that of the first."""

    shape: Shape
    printed: int
    least: int
    greatest: int


class Sum(NamedTuple):
    """The exact bounds of a quantity, and its printed sum; None if it is unclear which cells belong."""

    bounds: WonRange
    printed: Won | None


class Ledger:
    """The cells of one budget.

    A rule looks at few coordinates: for each choice of them the cells are
    summed once, and rules read the few groups that remain.
    """

    def __init__(self, cells: Iterable[Cell]) -> None:
        """Keep the cells in their order."""
        self.cells = tuple(cells)
        self._groups: dict[tuple[int, ...], tuple[Group, ...]] = {}
        self._sums: dict[tuple[Filter, int | None], Sum] = {}

    def along(self, *filters: Filter, by_year: bool = False) -> tuple[Group, ...]:
        """Return the cells summed by the coordinates that the filters look at, and by year if asked."""
        positions = _positions(filters, by_year)
        found = self._groups.get(positions)
        if found is None:
            found = self._groups[positions] = self._grouped(positions)
        return found

    def _grouped(self, positions: tuple[int, ...]) -> tuple[Group, ...]:
        key_of = itemgetter(*positions) if positions else lambda _: None
        shapes: dict[object, Shape] = {}
        sums: dict[object, list[int]] = {}
        for shape, printed, least, greatest, _ in self.cells:
            key = key_of(shape)
            before = sums.get(key)
            if before is None:
                shapes[key] = shape
                sums[key] = [printed, least, greatest]
            else:
                before[0] += printed
                before[1] += least
                before[2] += greatest
        return tuple(Group(shapes[key], *ends) for key, ends in sums.items())

    def sum(self, of: Filter, year: int | None = None) -> Sum:
        """Return the sum of a quantity, in one fiscal year if `year` is given."""
        found = self._sums.get((of, year))
        if found is None:
            found = self._sums[of, year] = self._summed(of, year)
        return found

    def _summed(self, of: Filter, year: int | None) -> Sum:
        least = greatest = printed = 0
        is_known = True
        for group in self.along(of, by_year=year is not None):
            membership = of.membership(group.shape)
            if year is not None:
                membership = min(membership, group.shape.falls_in((year,)))
            if membership is Membership.YES:
                least += group.least
                greatest += group.greatest
                printed += group.printed
            elif membership is Membership.MAYBE and group.greatest:
                greatest += group.greatest
                is_known = False
        return Sum(WonRange(Won(least), Won(greatest)), Won(printed) if is_known else None)

    def with_more(self, shape: Shape, amount: Won) -> "Ledger":
        """Return the ledger with one more amount, which may be negative."""
        extra = Cell(shape, amount.amount, amount.amount, amount.amount, ())
        return Ledger((*self.cells, extra))


@lru_cache(maxsize=4096)
def _positions(filters: tuple[Filter, ...], by_year: bool) -> tuple[int, ...]:  # noqa: FBT001
    """Return which coordinates of a shape the filters look at."""
    asked = {position for of in filters for position, chosen in enumerate(of) if chosen is not None}
    return tuple(sorted(asked | {Shape._fields.index("years")} if by_year else asked))


@lru_cache(maxsize=4096)
def corners(shape: Shape, part: Filter, whole: Filter) -> tuple[Corner, ...]:
    """Return all possible pairs of whether money of a shape belongs to a part, and to its whole."""
    in_part, in_whole = part.membership(shape), whole.membership(shape)
    if Membership.MAYBE not in (in_part, in_whole):
        return ((in_part is Membership.YES, in_whole is Membership.YES),)
    found = {(part.holds(reading), whole.holds(reading)) for reading in shape.readings()}
    return tuple(sorted(found))


def ledger(proposal: Proposal, categories: tuple[str, ...]) -> Ledger:
    """Return the cells of a proposal's budget.

    A line without a category may belong to any of `categories`, and a line
    without a year to any year of the work period. Where the executing body or
    its region is unknown, the money may be spent anywhere.
    """
    anywhere = places(proposal)
    years = proposal.fiscal_years()
    cells = []
    for number, line in enumerate(proposal.budget):
        of_line = (
            categories if line.category is None else (line.category,),
            _places_of(proposal, line, anywhere),
            years if line.year is None else (line.year,),
        )
        cells += [
            cell(Shape(KEYS[key], *of_line), amount, ("budget", number, key))
            for key, amount in line.amounts()
        ]
    return Ledger(cells)


def places(proposal: Proposal) -> tuple[Place, ...]:
    """Return every place where money may be spent, the applicant's region first."""
    home = Place(outside_region=False, capital_region=proposal.applicant.region.capital_region)
    return (
        home,
        Place(outside_region=True, capital_region=False),
        Place(outside_region=True, capital_region=True),
    )


def _places_of(proposal: Proposal, line: Line, anywhere: tuple[Place, ...]) -> tuple[Place, ...]:
    if line.executed_by == APPLICANT:
        return anywhere[:1]
    member = None if line.executed_by is None else proposal.member(line.executed_by)
    if member is None or member.region is None:
        return anywhere
    home = proposal.applicant.region
    return (Place(member.region is not home, member.region.capital_region),)
