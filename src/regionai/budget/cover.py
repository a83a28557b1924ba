"""What a cover page declares of a budget, and whether its lines allow that."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from math import comb
from typing import NamedTuple

from regionai.budget.cell import Membership
from regionai.budget.ledger import Ledger
from regionai.budget.possible.relation import Counted, Relation
from regionai.budget.quantity import FUNDING, Filter
from regionai.budget.share import ShareRange, share_range
from regionai.model.amount import Amount
from regionai.model.finding import WonRange
from regionai.model.proposal import Proposal
from regionai.model.ratio import PrintedShare
from regionai.source.plain import KeyPath

_WHOLE = FUNDING["total"]
# So many sets of figures are tried for the smallest that cannot be true; beyond, a smallest one will do.
_MOST_SETS = 200


class Declared(NamedTuple):
    """One figure of the cover page: of which money it speaks, and what it says of it.

    `key` is the source, or `total`. A share is one of the whole budget.
    """

    at: KeyPath
    key: str
    of: Filter
    figure: Amount | PrintedShare
    year: int | None = None
    category: str | None = None

    @property
    def relations(self) -> tuple[Relation, ...]:
        """What it says, as relations that a budget keeps if it is true."""
        if isinstance(self.figure, Amount):
            ends = self.figure.least.amount, self.figure.greatest.amount
            return (Relation(Counted(self.of, self.year, 1, 0), *ends),)
        return tuple(_of_share(self.of, self.figure))


def declared(proposal: Proposal) -> Iterator[Declared]:
    """Yield every figure of the cover page, sums before shares."""
    for path, key, amount, year, category in proposal.totals.sums() if proposal.totals else ():
        of = FUNDING[key]
        if category is not None:
            of = of._replace(categories=frozenset((category,)))
        yield Declared(("totals", *path), key, of, amount, year, category)
    for key, share in proposal.shares.declared() if proposal.shares else ():
        yield Declared(("shares", key), key, FUNDING[key], share)


def _of_share(of: Filter, share: PrintedShare) -> Iterator[Relation]:
    """Yield that part is at least, and less than, a share of the whole: each times its own denominator."""
    least, greatest = share.least, share.greatest
    # An end that is not a share itself is passed by 1: all is in whole won. In lowest terms that is most.
    yield Relation(_beside(of, least), 0 if share.holds_least else 1, None)
    yield Relation(_beside(of, greatest), None, 0 if share.holds_greatest else -1)


def _beside(of: Filter, share: Fraction) -> Counted:
    return Counted(of, None, share.denominator, -share.numerator)


def agreement(figure: Declared, lines: Ledger) -> Membership:
    """Return whether a figure is surely, possibly, or never true of some lines by itself.

    A share of what may be nothing says nothing: it counts as true.
    """
    if isinstance(figure.figure, Amount):
        bounds = lines.sum(figure.of, figure.year).bounds
        least, greatest = figure.figure.least.amount, figure.figure.greatest.amount
        low, high = bounds.least.amount, bounds.greatest.amount
        if greatest < low or least > high:
            return Membership.NO
        return Membership.YES if least <= low and high <= greatest else Membership.MAYBE
    share = share_of(figure, lines)
    if share is None:
        return Membership.YES
    if not figure.figure.agrees(share.least, share.greatest):
        return Membership.NO
    if share.is_exact:
        return Membership.YES
    is_sure = all(figure.figure.agrees(end, end) for end in (share.least, share.greatest))
    return Membership.YES if is_sure else Membership.MAYBE


def share_of(figure: Declared, ledger: Ledger) -> ShareRange | None:
    """Return the share of the whole that a figure speaks of; None if the whole may be 0."""
    return share_range(figure.of, _WHOLE, ledger)


def told(lines: Ledger, figures: Sequence[Declared]) -> Ledger | None:
    """Return the ledger of lines and of what figures tell beyond them; None if not all can be true.

    Where too many of them cross, those of each year and category are laid side by side, and the ledger
    is told of those of the whole budget.
    """
    more = _more_than(lines, figures)
    if not more:
        return None if more is None else lines
    found = lines.beside(_relations(more))
    is_possible = found.is_possible
    if is_possible is not Membership.MAYBE:
        return found if is_possible is Membership.YES else None
    # Each of these has a few figures at most, which tell little money apart.
    scopes = _scopes(more)
    if not all(allow(lines, alike) for alike in scopes.values()):
        return None
    return lines.beside(_relations(scopes.get((None, None), ())), is_unchecked=True)


def allow(lines: Ledger, figures: Sequence[Declared]) -> bool:
    """Return whether lines allow all of some figures together."""
    return told(lines, figures) is not None


def _more_than(lines: Ledger, figures: Sequence[Declared]) -> list[Declared] | None:
    """Return the figures that lines do not imply; None if one of them cannot be true by itself."""
    found = [(figure, agreement(figure, lines)) for figure in figures]
    if any(is_true is Membership.NO for _, is_true in found):
        return None
    return [figure for figure, is_true in found if is_true is Membership.MAYBE]


def contradictions(lines: Ledger, figures: Sequence[Declared]) -> tuple[tuple[Declared, ...], ...]:
    """Return the smallest sets of figures that the lines do not allow together, each figure once."""
    left = [figure for figure in figures if agreement(figure, lines) is not Membership.YES]
    found: list[tuple[Declared, ...]] = [(figure,) for figure in left if not allow(lines, (figure,))]
    named = {figure.at for (figure,) in found}
    left = [figure for figure in left if figure.at not in named]
    # Of very many, those of one year or category are laid side by side first.
    apart = _scopes(left).values() if comb(len(left), 2) > _MOST_SETS else ()
    for some in (*apart, left):
        rest = [figure for figure in some if figure.at not in named]
        while not allow(lines, rest):
            smallest = _smallest(lines, rest)
            found.append(smallest)
            named.update(figure.at for figure in smallest)
            rest = [figure for figure in rest if figure.at not in named]
    return tuple(found)


def _scopes(figures: Sequence[Declared]) -> dict[tuple[int | None, str | None], list[Declared]]:
    """Return the figures of each year and category, and of the whole budget."""
    scopes: dict[tuple[int | None, str | None], list[Declared]] = {}
    for figure in figures:
        scopes.setdefault((figure.year, figure.category), []).append(figure)
    return scopes


def _smallest(lines: Ledger, figures: Sequence[Declared]) -> tuple[Declared, ...]:
    """Return the fewest figures that cannot all be true; of very many, some of which none can be spared."""
    for size in range(2, len(figures)):
        if comb(len(figures), size) > _MOST_SETS:
            break
        for some in combinations(figures, size):
            if not allow(lines, some):
                return some
    return tuple(_needed(lines, figures, ()))


def _needed(lines: Ledger, figures: Sequence[Declared], others: Sequence[Declared]) -> Sequence[Declared]:
    """Return which of some figures are needed so that these and others cannot all be true.

    The last ones are kept where either would do; halves are spared at once.
    """
    if not allow(lines, others):
        return ()
    if len(figures) == 1:
        return figures
    middle = len(figures) // 2
    first = _needed(lines, figures[:middle], (*figures[middle:], *others))
    return (*first, *_needed(lines, figures[middle:], (*first, *others)))


def _relations(figures: Sequence[Declared]) -> tuple[Relation, ...]:
    return tuple(relation for figure in figures for relation in figure.relations)


def would_be(figure: Declared, others: Sequence[Declared], lines: Ledger) -> WonRange | ShareRange:
    """Return what a figure would have to be if others and the lines are true: an amount, or a share."""
    if figure.category is not None and all(each.category == figure.category for each in others):
        # The money of other categories changes nothing.
        lines = Ledger(lines.cells_about(figure.of))
    ledger = lines.beside(_relations(others))
    if isinstance(figure.figure, Amount):
        return ledger.sum(figure.of, figure.year).bounds
    share = share_of(figure, ledger)
    if share is None:
        raise AssertionError  # pragma: no cover - a share of what may be nothing contradicts nothing
    return share
