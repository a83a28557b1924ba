"""The same proposal with other amounts, and every number of the file that changes with them."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from regionai.budget.cell import Membership, Shape
from regionai.budget.cover import Declared, agreement, declared
from regionai.budget.ledger import Ledger
from regionai.budget.quantity import FUNDING, Filter
from regionai.judge.submission import Submission
from regionai.model.amount import KEYS, SOURCES, Amount, Source
from regionai.model.money import NOTHING, Won, in_proportion
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
    """An amount by what is known of it, and by how many won it changed."""

    shape: Shape
    won: int


def with_amounts(
    submission: Submission,
    ledger: Ledger,
    amounts: Amounts,
    *,
    agreeing: bool = False,
    as_written: bool = True,
) -> tuple[Submission, tuple[NumberChange, ...]]:
    """Return a proposal with other amounts, and every number of the file that changes.

    Declared totals and shares that agree with the lines follow them; those
    that disagree stay as they are, or with `agreeing` become what the lines
    come to where these say it. They are as exact as they are read once they
    are written, or without `as_written` as exact as they were: a sum that only
    moves with what is supposed says no more than before.
    """
    proposal = submission.proposal
    written = {(int(c.path[1]), str(c.path[2])): Won(c.printed) for c in ledger.cells}
    other = {place: won for place, won in amounts.items() if written.get(place, NOTHING) != won}
    shapes = {cell.path[1]: cell.shape for cell in ledger.cells}
    moved = [
        part
        for place, won in other.items()
        for part in _split(
            _Moved(
                shapes[place[0]]._replace(sources=KEYS[place[1]]),
                (won - written.get(place, NOTHING)).amount,
            ),
            ledger,
            proposal,
        )
    ]
    figures = [
        (each, is_true)
        for each in declared(proposal)
        if (is_true := agreement(each, ledger.lines)) is not Membership.NO or agreeing
    ]
    totals = {
        each.at[1:]: change for each, is_true in figures for change in _total(each, is_true, ledger, moved)
    }
    shares = {each.key: change for each, _ in figures for change in _share(each, ledger, moved)}
    changes = [
        *(NumberChange(("budget", *place), written.get(place), won) for place, won in other.items()),
        *(NumberChange(("totals", *path), before, after) for path, (before, after) in totals.items()),
        *(NumberChange(("shares", key), before, after) for key, (before, after) in shares.items()),
    ]
    changed = proposal.with_amounts(other)
    if proposal.totals and totals:
        sums = {tuple(map(str, path)): after for path, (_, after) in totals.items()}
        named_sums = (
            proposal.totals.with_sums(sums, proposal.rounding())
            if as_written
            else proposal.totals.moved(sums)
        )
        changed = changed.model_copy(update={"totals": named_sums})
    if proposal.shares and shares:
        printed = dict(proposal.shares.declared())
        named = {key: printed[key].rounded(after) for key, (_, after) in shares.items()}
        changed = changed.model_copy(update={"shares": proposal.shares.model_copy(update=named)})
    return submission.with_proposal(changed), tuple(changes)


def _split(move: _Moved, ledger: Ledger, proposal: Proposal) -> Iterator[_Moved]:
    """Yield money that is not split as the cover page splits it, in proportion; whole where it does not."""
    parts: dict[tuple[bool, ...], tuple[Source, ...]] = {}
    for source in move.shape.sources if ledger.relations else ():
        named = tuple(source in (each.of.sources or SOURCES) for each in declared(proposal))
        parts[named] = (*parts.get(named, ()), source)
    sums = [Filter(frozenset(part), None, None) for part in parts.values()]
    held = [ledger.sum(of).bounds.least - ledger.lines.sum(of).bounds.least for of in sums]
    if not all(ledger.sum(of).bounds.is_exact for of in sums) or not any(map(_won, held)):
        yield move
        return
    sign = 1 if move.won > 0 else -1
    wons = in_proportion(abs(move.won), [*map(_won, held)])
    for part, won in zip(parts.values(), wons, strict=True):
        yield _Moved(move.shape._replace(sources=part), sign * won)


def _won(won: Won) -> int:
    return won.amount


def _total(
    figure: Declared, is_true: Membership, ledger: Ledger, moved: Sequence[_Moved]
) -> Iterator[tuple[Won, Won]]:
    """Yield a declared sum before and after, if it changes; a wrong one becomes that of the lines."""
    by, summed = Won(_inside(figure, moved)), ledger.lines.sum(figure.of, figure.year).printed
    if not isinstance(figure.figure, Amount):
        return
    before = figure.figure.printed
    if is_true is not Membership.NO and by != NOTHING:
        yield before, before + by
    if is_true is Membership.NO and summed is not None:
        yield before, summed + by


def _share(
    figure: Declared, ledger: Ledger, moved: Sequence[_Moved]
) -> Iterator[tuple[Fraction, Fraction]]:
    """Yield a declared share before and after, rounded as it is printed, if it changes."""
    part, whole = ledger.sum(figure.of).printed, ledger.sum(FUNDING["total"]).printed
    everything = (whole or NOTHING).amount + sum(won for _, won in moved)
    if isinstance(figure.figure, Amount) or part is None or everything <= 0:
        return
    after = figure.figure.rounded(Fraction(part.amount + _inside(figure, moved), everything)).share
    if after != figure.figure.share:
        yield figure.figure.share, after


def _inside(figure: Declared, moved: Sequence[_Moved]) -> int:
    """Return by how many won the money changed of which a figure surely speaks."""
    years = None if figure.year is None else (figure.year,)
    return sum(
        won
        for shape, won in moved
        if figure.of.membership(shape) is Membership.YES
        and (years is None or shape.falls_in(years) is Membership.YES)
    )
