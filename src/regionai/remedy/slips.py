"""Single typing errors that would explain why declared totals and lines disagree."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from regionai.budget.cell import Membership, Shape
from regionai.budget.ledger import Ledger, Sum
from regionai.budget.quantity import FUNDING
from regionai.budget.share import share_range
from regionai.messages import Message, message
from regionai.model.amount import Amount
from regionai.model.finding import Outcome
from regionai.model.money import MAX_WON, Won, unit_of, unit_text, won, written_like
from regionai.model.proposal import Proposal
from regionai.model.ratio import PrintedShare, printed_share, share_like
from regionai.model.slip import Slip, meant_by
from regionai.rules.judged import JudgedRule
from regionai.rules.kinds.totals import compared_with, share_outcome
from regionai.source.problem import Span, UnreadableError
from regionai.source.shape import Refused
from regionai.source.tree import KeyPath, Tree

_THOUSAND = 1_000
_NEGATIVE = "money.negative"
_SIGN = "(?<=^['\"])[-−△▲] *|^[-−△▲] *"
_ORDER = list(Slip)


class Suspect(NamedTuple):
    """A number of the file that may be a typing error; with `meant` all declared figures would agree."""

    slip: Slip
    at: KeyPath
    span: Span
    written: str
    meant: str
    said: Message


def suspects(proposal: Proposal, ledger: Ledger, tree: Tree) -> tuple[Suspect, ...]:
    """Return every number where a single slip explains all disagreements, the most plausible first.

    Of equally plausible ones, lines come before figures of the cover page.
    Empty if all declared totals and shares agree with the lines.
    """
    figures = _Figures(proposal, ledger, tree)
    if figures.agree():
        return ()
    # Of several slips that lead to the same number, the most plausible comes last and wins.
    least_plausible_first = sorted(figures.meant(), key=lambda each: _ORDER.index(each[0]), reverse=True)
    by_meaning = {(at, meant): (slip, at, meant) for slip, at, meant in least_plausible_first}
    ordered = sorted(by_meaning.values(), key=lambda each: (_ORDER.index(each[0]), each[1][0] != "budget"))
    return tuple(_suspect(tree, *each) for each in ordered)


def _suspect(tree: Tree, slip: Slip, at: KeyPath, meant: str) -> Suspect:
    span, written = tree.span(at), tree.text_at(at)
    said = message(
        "slip.share" if at[0] == "shares" else "slip.amount",
        key=str(at[-1]),
        line=str(span.line),
        written=written,
        meant=meant,
        slip=message(f"slip.{slip}"),
    )
    return Suspect(slip, at, span, written, meant, said)


class _Figures:
    """The declared figures of a file, and whether they would agree with one number changed."""

    def __init__(self, proposal: Proposal, ledger: Ledger, tree: Tree) -> None:
        self.proposal = proposal
        self.ledger = ledger
        self.tree = tree
        self.scale = proposal.amounts.unit
        self.totals = dict(proposal.totals.declared()) if proposal.totals else {}
        self.shares = dict(proposal.shares.declared()) if proposal.shares else {}
        self.sums = {key: ledger.sum(FUNDING[key]) for key in self.totals}
        self.off = {key for key, total in self.totals.items() if _is_off(total, self.sums[key])}
        self.shares_off = {
            key for key, share in self.shares.items() if self._share_is_off(key, share, ledger)
        }

    def agree(self) -> bool:
        """Return whether no declared figure disagrees with the lines."""
        return not self.off and not self.shares_off

    def meant(self) -> Iterator[tuple[Slip, KeyPath, str]]:
        """Yield every slip that explains all disagreements, with its place and the number meant."""
        yield from self._lines()
        if len(self.off) == 1 and not self.shares_off:
            (key,) = self.off
            yield from self._total(key)
        if len(self.shares_off) == 1 and not self.off:
            (key,) = self.shares_off
            yield from self._share(key)

    def _lines(self) -> Iterator[tuple[Slip, KeyPath, str]]:
        for position, cell in enumerate(self.ledger.cells):
            needed = self._needed(cell.shape)
            if needed is None:
                continue
            text = self.tree.text_at(cell.path)
            for slip, amount, meant in self._amounts(text):
                moved = amount.amount - cell.printed
                if needed[0] <= moved <= needed[1] and self._shares_agree(position, moved):
                    yield slip, cell.path, meant

    def _needed(self, shape: Shape) -> tuple[int, int] | None:
        """Return the range in won of the change with which all totals agree; None if there is none."""
        least, greatest = -(10**18), 10**18
        for key, total in self.totals.items():
            found = self.sums[key]
            if FUNDING[key].membership(shape) is Membership.YES:
                least = max(least, total.least.amount - found.bounds.greatest.amount)
                greatest = min(greatest, total.greatest.amount - found.bounds.least.amount)
            elif key in self.off:
                return None
        return (least, greatest) if least <= greatest else None

    def _shares_agree(self, position: int, moved: int) -> bool:
        if not self.shares:
            return True
        cells = list(self.ledger.cells)
        cell = cells[position]
        cells[position] = cell._replace(
            printed=cell.printed + moved,
            least=max(cell.least + moved, 0),
            greatest=cell.greatest + moved,
        )
        after = Ledger(cells)
        return not any(self._share_is_off(key, share, after) for key, share in self.shares.items())

    def _share_is_off(self, key: str, declared: PrintedShare, ledger: Ledger) -> bool:
        found = share_range(FUNDING[key], FUNDING["total"], ledger)
        return share_outcome(declared, found) is Outcome.BROKEN

    def _total(self, key: str) -> Iterator[tuple[Slip, KeyPath, str]]:
        at = ("totals", key)
        text = self.tree.text_at(at)
        slack = self.totals[key].slack
        for slip, amount, meant in self._amounts(text):
            if not _is_off(Amount(amount, slack), self.sums[key]):
                yield slip, at, meant

    def _share(self, key: str) -> Iterator[tuple[Slip, KeyPath, str]]:
        at = ("shares", key)
        text = self.tree.text_at(at)
        for slip, meant in meant_by(text):
            try:
                share = printed_share(meant)
            except Refused:
                continue
            if not self._share_is_off(key, share, self.ledger):
                yield slip, at, share_like(meant, share.share)

    @cached_property
    def _units(self) -> dict[int, str]:
        """Every unit that an amount of the file is written in, by its value in won."""
        paths = [cell.path for cell in self.ledger.cells] + [("totals", key) for key in self.totals]
        texts = [self.tree.text_at(path) for path in paths]
        return {unit_of(text, self.scale): unit_text(text) for text in texts}

    def _amounts(self, text: str) -> Iterator[tuple[Slip, Won, str]]:
        """Yield the amounts that `text` may stand for by a slip, and how they would be written."""
        own = unit_of(text, self.scale)
        written = won(text, self.scale).amount
        for slip, meant in meant_by(text):
            try:
                amount = won(meant, self.scale)
            except Refused:
                continue
            yield slip, amount, written_like(text, amount, self.scale)
        for factor in (Fraction(_THOUSAND), Fraction(1, _THOUSAND)):
            found = _whole(written * factor)
            if found is not None:
                yield Slip.THOUSANDS, found, written_like(text, found, self.scale)
        number = text.removesuffix(unit_text(text))
        for scale, unit in self._units.items():
            found = _whole(Fraction(written * scale, own))
            if scale != own and found is not None:
                yield Slip.UNIT, found, number + unit


def _whole(amount: Fraction) -> Won | None:
    return Won(amount.numerator) if amount.denominator == 1 and amount <= MAX_WON else None


def _is_off(declared: Amount, found: Sum) -> bool:
    return compared_with(declared, found) is Outcome.BROKEN


def sign_slip(
    content: bytes, error: UnreadableError, judged: Callable[[bytes], Sequence[JudgedRule]]
) -> UnreadableError:
    """Return the error, with another message if all declared figures agree without an amount's sign.

    `judged` judges changed bytes of the file. Only a file whose only problem
    is one negative amount can be tried like this.
    """
    if [each.code for each in error.problems] != [_NEGATIVE]:
        return error
    (negative,) = error.problems
    lines = content.decode("utf-8-sig").split("\n")
    line = lines[negative.span.line - 1]
    before, rest = line[: negative.span.column - 1], line[negative.span.column - 1 :]
    unsigned = re.sub(_SIGN, "", rest, count=1)
    lines[negative.span.line - 1] = before + unsigned
    try:
        judged_rules = judged("\n".join(lines).encode())
    except UnreadableError:
        return error
    totals = [judged.outcome for judged in judged_rules if judged.rule.compares_declared]
    if totals != [Outcome.MET]:
        return error
    width = negative.span.end_column - negative.span.column
    text, plain = rest[:width], re.sub(_SIGN, "", rest[:width], count=1)
    said = message("money.negative-slip", text=text.strip("'\""), plain=plain.strip("'\""))
    return UnreadableError((replace(negative, message=said),))
