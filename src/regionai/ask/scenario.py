"""The same proposal with other amounts, and every number of the file that changes with them."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from regionai.budget.agreement import compared_with, share_outcome
from regionai.budget.ledger import Ledger
from regionai.budget.quantity import FUNDING
from regionai.budget.share import share_range
from regionai.judge.submission import Submission
from regionai.model.amount import KEYS, SOURCES
from regionai.model.finding import Outcome
from regionai.model.money import NOTHING, Won
from regionai.model.proposal import Proposal
from regionai.source.plain import KeyPath

# New amounts by line and key.
Amounts = Mapping[tuple[int, str], Won]


class NumberChange(NamedTuple):
    """One number of the file and what it becomes; `before` is None if the file does not have it yet.

    Amounts are won; declared shares are fractions, rounded as they are printed.
    """

    at: KeyPath
    before: Won | Fraction | None
    after: Won | Fraction


class _Moved(NamedTuple):
    """A key of a line, and by how many won its amount changed."""

    key: str
    won: int


def with_amounts(
    submission: Submission, ledger: Ledger, amounts: Amounts
) -> tuple[Submission, tuple[NumberChange, ...]]:
    """Return a proposal with other amounts, and every number of the file that changes.

    Declared totals and shares that agree with the lines follow them; those
    that disagree stay as they are.
    """
    proposal = submission.proposal
    written = {(int(c.path[1]), str(c.path[2])): Won(c.printed) for c in ledger.cells}
    other = {place: won for place, won in amounts.items() if written.get(place, NOTHING) != won}
    moved = [_Moved(place[1], (won - written.get(place, NOTHING)).amount) for place, won in other.items()]
    totals = dict(_totals(proposal, ledger, moved))
    shares = dict(_shares(proposal, ledger, moved))
    changes = [
        *(NumberChange(("budget", *place), written.get(place), won) for place, won in other.items()),
        *(NumberChange(("totals", key), before, after) for key, (before, after) in totals.items()),
        *(NumberChange(("shares", key), before, after) for key, (before, after) in shares.items()),
    ]
    changed = proposal.with_amounts(other)
    if proposal.totals and totals:
        sums = {key: after for key, (_, after) in totals.items()}
        named_sums = proposal.totals.with_sums(sums, proposal.rounding())
        changed = changed.model_copy(update={"totals": named_sums})
    if proposal.shares and shares:
        printed = dict(proposal.shares.declared())
        named = {key: printed[key].rounded(after) for key, (_, after) in shares.items()}
        changed = changed.model_copy(update={"shares": proposal.shares.model_copy(update=named)})
    return submission.with_proposal(changed), tuple(changes)


def _totals(
    proposal: Proposal, ledger: Ledger, moved: Sequence[_Moved]
) -> Iterator[tuple[str, tuple[Won, Won]]]:
    """Yield the declared totals that change, by key, before and after."""
    for key, declared in proposal.totals.declared() if proposal.totals else ():
        by = _inside(key, moved)
        if by and compared_with(declared, ledger.sum(FUNDING[key])) is Outcome.MET:
            yield key, (declared.printed, declared.printed + Won(by))


def _shares(
    proposal: Proposal, ledger: Ledger, moved: Sequence[_Moved]
) -> Iterator[tuple[str, tuple[Fraction, Fraction]]]:
    """Yield the declared shares that change, by key, before and after, rounded as they are printed."""
    whole = ledger.sum(FUNDING["total"]).printed
    everything = (whole or NOTHING).amount + sum(won for _, won in moved)
    for key, declared in proposal.shares.declared() if proposal.shares else ():
        of = FUNDING[key]
        part = ledger.sum(of).printed
        agrees = share_outcome(declared, share_range(of, FUNDING["total"], ledger)) is Outcome.MET
        if part is None or not agrees or everything <= 0:
            continue
        after = declared.rounded(Fraction(part.amount + _inside(key, moved), everything)).share
        if after != declared.share:
            yield key, (declared.share, after)


def _inside(key: str, moved: Sequence[_Moved]) -> int:
    """Return by how many won the money of a key changed; any other word than a key means all money."""
    sources = frozenset(KEYS.get(key, SOURCES))
    return sum(won for source, won in moved if sources.issuperset(KEYS[source]))
