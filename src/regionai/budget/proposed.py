"""The ledger of a proposal, from its lines and its cover page."""

from functools import cache

from regionai.budget.cell import ABROAD, AWAY, CAPITAL, CAPITAL_HOME, HOME, Cell, Place, Shape, cell
from regionai.budget.cover import Declared, declared, told
from regionai.budget.ledger import Ledger
from regionai.model.amount import KEYS
from regionai.model.bodies import APPLICANT
from regionai.model.proposal import SIZES, Member, Proposal
from regionai.model.region import Region


def ledger(
    proposal: Proposal, categories: tuple[str, ...], figures: tuple[Declared, ...] | None = None
) -> Ledger:
    """Return the ledger of a proposal: the cells of its lines, and what its cover page tells beyond them.

    A line without a category may belong to any of `categories`, and a line
    without a year to any year of the work period. Where the executing body or
    its region is unknown, the money may be spent anywhere, and where its kind
    is, by any. A line without an item may be of any. Where lines and cover
    page contradict each other, the lines alone count. `figures` are those of
    the cover page where the caller has read them.
    """
    anywhere = places(proposal)
    members: dict[str | None, Member] = {member.id: member for member in proposal.consortium or ()}
    years = proposal.fiscal_years()

    @cache
    def shape(
        key: str, category: str | None, year: int | None, item: str | None, executed_by: str | None
    ) -> Shape:
        member = members.get(executed_by)
        by_applicant = executed_by == APPLICANT
        return Shape(
            KEYS[key],
            categories if category is None else (category,),
            anywhere[:1] if by_applicant else _places_of(member, proposal.applicant.region, anywhere),
            years if year is None else (year,),
            None if item is None else (item,),
            (APPLICANT,) if by_applicant else _bodies_of(member),
        )

    cells = []
    for number, line in enumerate(proposal.budget):
        of_line = line.category, line.year, line.item, line.executed_by
        cells += [
            cell(shape(key, *of_line), amount, ("budget", number, key)) for key, amount in line.amounts()
        ]
    return with_cover(tuple(cells), tuple(declared(proposal)) if figures is None else figures)


def with_cover(cells: tuple[Cell, ...], figures: tuple[Declared, ...]) -> Ledger:
    """Return the ledger of lines and what a cover page tells; of lines alone where they contradict it."""
    found = told(Ledger(cells), figures)
    return Ledger(cells, is_contradicted=True) if found is None else found


def places(proposal: Proposal) -> tuple[Place, ...]:
    """Return every place where money may be spent, the applicant's region first."""
    home = CAPITAL_HOME if proposal.applicant.region.capital_region else HOME
    return (home, AWAY, CAPITAL, ABROAD)


def _places_of(member: Member | None, home: Region, anywhere: tuple[Place, ...]) -> tuple[Place, ...]:
    if member is None:
        return anywhere
    if member.is_abroad:
        return (ABROAD,)
    if member.region is None:
        return tuple(place for place in anywhere if member.country is None or not place.abroad)
    return (Place(member.region is not home, member.region.capital_region),)


def _bodies_of(member: Member | None) -> tuple[str, ...] | None:
    """Return the kinds that the executing body may be of; None if that may be any."""
    if member is None or member.kind == "other":
        return None
    return SIZES.get(member.kind, (member.kind,))
