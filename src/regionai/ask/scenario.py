"""The same proposal with other amounts, and every number of the file that changes with them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain
from typing import NamedTuple

from regionai.ask.remembered import remembered
from regionai.budget.cell import Cell, Membership, Shape
from regionai.budget.cover import Declared, agreement, declared
from regionai.budget.ledger import Ledger
from regionai.budget.proposed import with_cover
from regionai.budget.quantity import FUNDING
from regionai.budget.split import told_apart
from regionai.judge.submission import Submission
from regionai.model.amount import KEYS, Amount, key_of
from regionai.model.money import NOTHING, Won, in_proportion
from regionai.model.proposal import Proposal
from regionai.model.ratio import PrintedShare
from regionai.remedy.moved import by_shape
from regionai.source.plain import KeyPath

# A line and the key of an amount on it.
Place = tuple[int, str]

# New amounts; what only the cover page splits has a place for each part, too.
Amounts = Mapping[Place, Won]

# Amounts of a file, or parts of them, and by how many won each moves.
Moves = Sequence[tuple[Cell, int]]


class NumberChange(NamedTuple):
    """One number of the file and what it becomes; `before` is None if the file does not have it yet.

    Amounts are won; declared shares are fractions, rounded as they are printed.
    """

    at: KeyPath
    before: Won | Fraction | None
    after: Won | Fraction


class _Changes(NamedTuple):
    """The amounts of a file that change, each before and its new won, and how many won of a shape move."""

    amounts: Mapping[Place, tuple[Cell, int]]
    moved: Sequence[tuple[Shape, int]]


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
    other, cover, changes = _anew(submission.proposal, ledger, amounts, agreeing=agreeing)
    changed = cover.put_in(submission.proposal.with_amounts(other), as_written=as_written)
    return submission.with_proposal(changed), changes


def number_changes(submission: Submission, ledger: Ledger, amounts: Amounts) -> tuple[NumberChange, ...]:
    """Return every number of the file that changes with amounts, as `with_amounts` does."""
    _, _, changes = _anew(submission.proposal, ledger, amounts, agreeing=False)
    return changes


def _anew(
    proposal: Proposal, ledger: Ledger, amounts: Amounts, *, agreeing: bool
) -> tuple[dict[Place, Won], "_Cover", tuple[NumberChange, ...]]:
    """Return the new amounts of the file, the changed figures of its cover page, and both as changes."""
    written, (anew, moved) = _places(ledger).written, _changes(ledger, amounts)
    other = {place: Won(won) for place, (_, won) in anew.items()}
    cover = _cover(proposal, ledger, moved, agreeing=agreeing)
    changes = [
        *(
            NumberChange(("budget", *place), Won(cell.printed) if place in written else None, other[place])
            for place, (cell, _) in anew.items()
        ),
        *(NumberChange(("totals", *path), before, after) for path, (before, after) in cover.totals.items()),
        *(NumberChange(("shares", key), before, after) for key, (before, after) in cover.shares.items()),
    ]
    return other, cover, tuple(changes)


def ledger_with(submission: Submission, ledger: Ledger, amounts: Amounts) -> Ledger:
    """Return the ledger of the proposal that `with_amounts` returns, for whom only sums matter.

    Its cells are those sums: a long budget is not made anew for it.
    """
    anew, moved = _changes(ledger, amounts)
    return _ledger_after(submission.proposal, ledger, anew.values(), moved)


def ledger_moved(submission: Submission, ledger: Ledger, moves: Moves) -> Ledger:
    """Return the ledger after some moves, that of `ledger_with` with the amounts after them."""
    if ledger.relations:
        # Which of what the cover page splits moves with an amount is told by its place.
        return ledger_with(submission, ledger, amounts_after(moves))
    anew = ((cell, cell.printed + won) for cell, won in moves)
    return _ledger_after(submission.proposal, ledger, anew, ((cell.shape, won) for cell, won in moves))


def amounts_after(moves: Moves) -> dict[Place, Won]:
    """Return the new amounts by place after some moves."""
    return {place_of(cell): Won(cell.printed + won) for cell, won in moves}


def _ledger_after(
    proposal: Proposal,
    ledger: Ledger,
    anew: Iterable[tuple[Cell, int]],
    moved: Iterable[tuple[Shape, int]],
) -> Ledger:
    below, above = proposal.rounding().ends
    moves = (
        (shape, won - printed, max(won - below, 0) - least, won + above - greatest)
        for (shape, printed, least, greatest, _), won in anew
    )
    cells = tuple(by_shape(chain(ledger.alike, moves)))
    cover = _cover(proposal, ledger, moved, agreeing=False)
    return with_cover(cells, tuple(declared(cover.put_in(proposal, as_written=True))))


class _Cover(NamedTuple):
    """The figures of a cover page that change, each before and after: sums by path, shares by key."""

    totals: dict[KeyPath, tuple[Won, Won]]
    shares: dict[str, tuple[Fraction, Fraction]]

    def put_in(self, proposal: Proposal, *, as_written: bool) -> Proposal:
        """Return a proposal with the figures as they are after."""
        if proposal.totals and self.totals:
            sums = {tuple(map(str, path)): after for path, (_, after) in self.totals.items()}
            totals = proposal.totals
            named_sums = totals.with_sums(sums, proposal.rounding()) if as_written else totals.moved(sums)
            proposal = proposal.model_copy(update={"totals": named_sums})
        if proposal.shares and self.shares:
            printed = dict(proposal.shares.declared())
            named = {key: printed[key].rounded(after) for key, (_, after) in self.shares.items()}
            shares = proposal.shares.model_copy(update=named)
            proposal = proposal.model_copy(update={"shares": shares})
        return proposal


def _cover(
    proposal: Proposal, ledger: Ledger, moves: Iterable[tuple[Shape, int]], *, agreeing: bool
) -> _Cover:
    figures = [
        (each, is_true)
        for each in declared(proposal)
        if (is_true := agreement(each, ledger.lines)) is not Membership.NO or agreeing
    ]
    is_cut = any(_is_cut(each, ledger) for each, _ in figures)
    moved: dict[Shape, int] = {}
    for shape, won in moves if figures else ():
        moved[shape] = moved.get(shape, 0) + won
    return _Cover(
        {
            each.at[1:]: change
            for each, is_true in figures
            for change in _total(each, is_true, ledger, moved)
        },
        {each.key: change for each, _ in figures for change in _share(each, ledger, moved, is_cut=is_cut)},
    )


def place_of(cell: Cell) -> Place:
    """Return the line of a cell and the key that covers its sources; of a part, that is not the file's."""
    return int(cell.path[1]), key_of(cell.shape.sources)


def unwritten(line: Shape, place: Place) -> Cell:
    """Return an amount that a line does not have yet; `line` is the shape of another one of it."""
    return Cell(line._replace(sources=KEYS[place[1]]), 0, 0, 0, ("budget", *place))


class _Places(NamedTuple):
    """The amounts of a file by place, the parts of what its cover page splits, and a shape of each line.

    Parts stand at their own place and at that of the amount.
    """

    written: Mapping[Place, Cell]
    parts: Mapping[Place, Sequence[Cell]]
    shapes: Mapping[int, Shape]


@remembered
def _places(ledger: Ledger) -> _Places:
    """Return the places of a ledger, beside which many amounts are tried."""
    written = {place_of(cell): cell for cell in ledger.cells}
    parts: dict[Place, list[Cell]] = {}
    for cell in told_apart(ledger) if ledger.relations else ():
        own, place = place_of(cell), _written_at(cell)
        if own != place:
            parts.setdefault(own, []).append(cell)
            parts.setdefault(place, []).append(cell)
    return _Places(written, parts, {line: cell.shape for (line, _), cell in written.items()})


def _written_at(cell: Cell) -> Place:
    return int(cell.path[1]), str(cell.path[2])


def _changes(ledger: Ledger, amounts: Amounts) -> _Changes:
    """Return what amounts change in the file; what only the cover page splits moves in its proportion."""
    written, parts, shapes = _places(ledger)
    anew: dict[Place, tuple[Cell, int]] = {}
    moved: list[tuple[Shape, int]] = []
    for place, won in amounts.items():
        if place not in parts:
            cell = written.get(place) or unwritten(shapes[place[0]], place)
            more = won.amount - cell.printed
            if more:
                anew[place] = cell, won.amount
                moved.append((cell.shape, more))
            continue
        there = [cell.printed for cell in parts[place]]
        more = won.amount - sum(there)
        if more:
            at = _written_at(parts[place][0])
            cell, before = anew.get(at) or (written[at], written[at].printed)
            anew[at] = cell, before + more
            split = zip(parts[place], _parts(more, there), strict=True)
            moved += ((part.shape, of_part) for part, of_part in split)
    return _Changes(anew, moved)


def _parts(won: int, weights: Sequence[int]) -> Sequence[int]:
    """Return a change split in proportion to what is there; in equal parts where nothing is."""
    parts = in_proportion(abs(won), weights if any(weights) else [1] * len(weights))
    return parts if won > 0 else [-part for part in parts]


def _total(
    figure: Declared, is_true: Membership, ledger: Ledger, moved: Mapping[Shape, int]
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


def _is_cut(figure: Declared, ledger: Ledger) -> bool:
    """Return whether a declared share is what cutting off leaves of the exact one, and not rounding."""
    printed, part = figure.figure, ledger.sum(figure.of).printed
    whole = ledger.sum(FUNDING["total"]).printed
    if isinstance(printed, Amount) or part is None or whole is None or whole == NOTHING:
        return False
    share = Fraction(part.amount, whole.amount)
    return printed.rounded(share).share != printed.share == _cut(printed).rounded(share).share


def _cut(printed: PrintedShare) -> PrintedShare:
    """Return a share as one that was cut off, unless it says itself how it was made."""
    return printed._replace(made="cut_to") if printed.made == "rounded-or-cut" else printed


def _share(
    figure: Declared, ledger: Ledger, moved: Mapping[Shape, int], *, is_cut: bool
) -> Iterator[tuple[Fraction, Fraction]]:
    """Yield a declared share before and after, rounded or cut off as it is printed, if it changes."""
    part, whole = ledger.sum(figure.of).printed, ledger.sum(FUNDING["total"]).printed
    everything = (whole or NOTHING).amount + sum(moved.values())
    if isinstance(figure.figure, Amount) or part is None or everything <= 0:
        return
    printed = _cut(figure.figure) if is_cut else figure.figure
    after = printed.rounded(Fraction(part.amount + _inside(figure, moved), everything)).share
    if after != figure.figure.share:
        yield figure.figure.share, after


def _inside(figure: Declared, moved: Mapping[Shape, int]) -> int:
    """Return by how many won the money changed of which a figure surely speaks."""
    years = None if figure.year is None else (figure.year,)
    return sum(
        won
        for shape, won in moved.items()
        if figure.of.membership(shape) is Membership.YES
        and (years is None or shape.falls_in(years) is Membership.YES)
    )
