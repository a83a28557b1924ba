"""The declared figures of a file, and whether they would agree if some of its amounts were others."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from itertools import groupby
from typing import NamedTuple

from regionai.budget.agreement import compared_with, share_outcome
from regionai.budget.cell import Cell, Membership
from regionai.budget.ledger import Ledger
from regionai.budget.quantity import FUNDING
from regionai.budget.share import share_range
from regionai.model.amount import KEYS, Amount, Source
from regionai.model.finding import Outcome
from regionai.model.money import MAX_WON, Won
from regionai.model.notation import written_like
from regionai.model.proposal import Proposal
from regionai.model.ratio import PrintedShare
from regionai.remedy.moved import Moved, summed
from regionai.source.tree import Tree

_DECIMALS = r"(?<=[0-9])\.[0-9]+"


class WrittenCell(NamedTuple):
    """An amount of a line, and its text."""

    cell: Cell
    text: str

    @property
    def key(self) -> str:
        """What the amount stands under."""
        return str(self.cell.path[-1])

    @property
    def line(self) -> int:
        """The position of its line."""
        return int(self.cell.path[1])


class Figures:
    """What a file declares, what its lines come to, and the text of both.

    Declared figures speak of sources alone, so that the lines are summed by
    source once: a change of some amounts costs no more in a long file.
    """

    def __init__(self, proposal: Proposal, ledger: Ledger, tree: Tree) -> None:
        """Look every text up once."""
        self.scale = proposal.amounts.unit
        self.rounded_to = proposal.rounding().unit
        self.cells = tuple(WrittenCell(cell, tree.text_at(cell.path)) for cell in ledger.cells)
        self.totals = dict(proposal.totals.declared()) if proposal.totals else {}
        self.shares = dict(proposal.shares.declared()) if proposal.shares else {}
        self.total_texts = {key: tree.text_at(("totals", key)) for key in self.totals}
        self.share_texts = {key: tree.text_at(("shares", key)) for key in self.shares}
        amounts = tree.data.get("amounts")
        self.unit_text = str(amounts.get("unit", "")) if isinstance(amounts, dict) else ""
        self.summed = summed(ledger.cells)
        self.sums = {key: self.summed.sum(FUNDING[key]) for key in {*self.totals, *self.shares, "total"}}
        self.off = {
            key
            for key, total in self.totals.items()
            if compared_with(total, self.sums[key]) is Outcome.BROKEN
        }
        self.shares_off = {
            key for key, share in self.shares.items() if not self.share_agrees(key, share, self.summed)
        }
        self._needed: dict[tuple[Source, ...], tuple[int, int] | None] = {}
        self._transfers: dict[tuple[str, str], tuple[int, int] | None] = {}

    @property
    def is_off(self) -> bool:
        """Whether some declared figure disagrees with the lines."""
        return bool(self.off or self.shares_off)

    @cached_property
    def lines(self) -> tuple[tuple[WrittenCell, ...], ...]:
        """The amounts of each line."""
        return tuple(tuple(cells) for _, cells in groupby(self.cells, key=lambda cell: cell.line))

    @cached_property
    def grouping(self) -> str:
        """The sign with which the file groups its amounts; nothing if none does."""
        texts = [*(cell.text for cell in self.cells), *self.total_texts.values()]
        return next((sign for text in texts for sign in ",_" if sign in text), "")

    def like(self, text: str, amount: Won) -> str:
        """Return an amount as `text` writes its own, in its unit and with the grouping of the file."""
        return written_like(text, amount, self.scale, self.grouping)

    def scaled_like(self, text: str, amount: Won) -> str:
        """Return a multiple of an amount so, with no more decimals than it needs."""
        return self.like(re.sub(_DECIMALS, "", text, count=1), amount)

    def needed(self, sources: tuple[Source, ...]) -> tuple[int, int] | None:
        """Return by how many won an amount of some sources must move for all totals to agree.

        Both ends included; None if it cannot.
        """
        if sources not in self._needed:
            self._needed[sources] = self._within(dict.fromkeys(self.totals, (sources, ())), -MAX_WON)
        return self._needed[sources]

    def transfer(self, source: str, to: str) -> tuple[int, int] | None:
        """Return how many won must go from one key to another for all totals to agree.

        Both ends included, above 0; None if none would do.
        """
        pair = source, to
        if pair not in self._transfers:
            ends = KEYS[to], KEYS[source]
            self._transfers[pair] = self._within(dict.fromkeys(self.totals, ends), 1)
        return self._transfers[pair]

    def _within(
        self, ends: dict[str, tuple[tuple[Source, ...], tuple[Source, ...]]], least: int
    ) -> tuple[int, int] | None:
        greatest = MAX_WON
        for key, (to, source) in ends.items():
            sign = _surely(key, to) - (_surely(key, source) if source else 0)
            declared, bounds = self.totals[key], self.sums[key].bounds
            low = declared.least.amount - bounds.greatest.amount
            high = declared.greatest.amount - bounds.least.amount
            if sign == 0 and key in self.off:
                return None
            if sign:
                low, high = (low, high) if sign > 0 else (-high, -low)
                least, greatest = max(least, low), min(greatest, high)
        return (least, greatest) if least <= greatest else None

    def agree_after(self, moves: Sequence[Moved]) -> bool:
        """Return whether all declared figures would agree if some amounts moved."""
        return (
            all(self._total_may_agree(key, total, moves) for key, total in self.totals.items())
            and all(self._share_may_agree(key, share, moves) for key, share in self.shares.items())
            and self.agree(self._after(moves))
        )

    def _total_may_agree(self, key: str, total: Amount, moves: Sequence[Moved]) -> bool:
        least, greatest = self._ends(key, moves)
        return least <= total.greatest.amount and total.least.amount <= greatest

    def _share_may_agree(self, key: str, share: PrintedShare, moves: Sequence[Moved]) -> bool:
        """Return false where part and whole are too far off even if each lies at its own best end."""
        least, greatest = self._ends(key, moves)
        whole_least, whole_greatest = self._ends("total", moves)
        low, high = share.share - share.slack, share.share + share.slack
        return (
            greatest * low.denominator >= low.numerator * whole_least
            and least * high.denominator <= high.numerator * whole_greatest
        )

    def _ends(self, key: str, moves: Sequence[Moved]) -> tuple[int, int]:
        bounds = self.sums[key].bounds
        least, greatest = bounds.least.amount, bounds.greatest.amount
        for move in moves:
            membership = _membership(key, move.sources)
            if membership is Membership.YES:
                least += move.least
            if membership is not Membership.NO:
                greatest += move.greatest
        return least, greatest

    def agree(self, ledger: Ledger, totals: Mapping[str, Amount] | None = None) -> bool:
        """Return whether lines agree with the declared shares, and with the declared totals or others.

        What was off has to agree surely: money that is not split explains nothing.
        """
        compared = self.totals if totals is None else totals
        outcomes = [
            (key in self.off, compared_with(total, ledger.sum(FUNDING[key])))
            for key, total in compared.items()
        ]
        outcomes += [
            (
                key in self.shares_off,
                share_outcome(share, share_range(FUNDING[key], FUNDING["total"], ledger)),
            )
            for key, share in self.shares.items()
        ]
        return all(
            outcome is Outcome.MET or (outcome is Outcome.UNDECIDED and not was_off)
            for was_off, outcome in outcomes
        )

    @staticmethod
    def share_agrees(key: str, share: PrintedShare, ledger: Ledger) -> bool:
        """Return whether a declared share does not disagree with lines."""
        found = share_range(FUNDING[key], FUNDING["total"], ledger)
        return share_outcome(share, found) is not Outcome.BROKEN

    def _after(self, moves: Sequence[Moved]) -> Ledger:
        cells = {cell.shape.sources: cell for cell in self.summed.cells}
        for sources, printed, least, greatest in moves:
            before = cells.get(sources)
            if before is None:
                shape = self.summed.cells[0].shape._replace(sources=sources)
                cells[sources] = Cell(shape, printed, least, greatest, ())
            else:
                cells[sources] = before._replace(
                    printed=before.printed + printed,
                    least=before.least + least,
                    greatest=before.greatest + greatest,
                )
        return Ledger(cells.values())


def _surely(key: str, sources: tuple[Source, ...]) -> bool:
    return _membership(key, sources) is Membership.YES


@cache
def _membership(key: str, sources: tuple[Source, ...]) -> Membership:
    chosen = FUNDING[key].sources
    if chosen is None:
        return Membership.YES
    inside = [source in chosen for source in sources]
    return Membership.YES if all(inside) else Membership.MAYBE if any(inside) else Membership.NO
