"""The declared figures of a file, and whether they would agree if some of its amounts were others."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain, groupby
from typing import NamedTuple

from regionai.budget.agreement import compared_with, share_outcome
from regionai.budget.cell import Cell, Membership, Shape
from regionai.budget.cover import allow, contradictions, declared, share_of, would_be
from regionai.budget.ledger import Ledger
from regionai.budget.quantity import FUNDING
from regionai.budget.share import ShareRange
from regionai.model.amount import Amount
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import MAX_WON, Won
from regionai.model.notation import Written, like, read
from regionai.model.proposal import Proposal
from regionai.model.ratio import PrintedShare
from regionai.remedy.moved import Moved, summed
from regionai.source.plain import KeyPath
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

    The lines are summed once by what declared figures speak of, mostly by
    source alone: a change of some amounts costs no more in a long file.
    """

    def __init__(self, proposal: Proposal, ledger: Ledger, tree: Tree) -> None:
        """Look every text up once."""
        self.scale = proposal.amounts.unit
        self.rounded_to = proposal.rounding().unit
        self.cells = tuple(WrittenCell(cell, tree.text_at(cell.path)) for cell in ledger.cells)
        self.declared = {each.at: each for each in declared(proposal)}
        figures = {at: each.figure for at, each in self.declared.items()}
        self.totals = {at: figure for at, figure in figures.items() if isinstance(figure, Amount)}
        self.shares = {at: figure for at, figure in figures.items() if isinstance(figure, PrintedShare)}
        self.texts = {at: tree.text_at(at) for at in self.declared}
        amounts = tree.data.get("amounts")
        self.unit_text = str(amounts.get("unit", "")) if isinstance(amounts, dict) else ""
        self.by_year = any(each.year is not None for each in self.declared.values())
        self.by_category = any(each.category is not None for each in self.declared.values())
        self._asked: dict[Shape, Shape] = {}
        self.summed = summed(ledger.cells, self.asked)
        self.sums = {at: self.summed.sum(each.of, each.year) for at, each in self.declared.items()}
        self.whole = self.summed.sum(FUNDING["total"])
        self.off = {
            at for at, total in self.totals.items() if compared_with(total, self.sums[at]) is Outcome.BROKEN
        }
        self.shares_off = {
            at for at, share in self.shares.items() if not self.share_agrees(at, share, self.summed)
        }
        self._written: dict[str, Written] = {}
        self._needed: dict[Shape, tuple[int, int] | None] = {}
        self._transfers: dict[tuple[Shape, Shape], tuple[int, int] | None] = {}
        self._agreed: dict[tuple[Moved, ...], bool] = {}
        self._together: dict[tuple[Shape, ...], tuple[int, int] | None] = {}

    @property
    def is_off(self) -> bool:
        """Whether some declared figure disagrees with the lines."""
        return bool(self.off or self.shares_off)

    @cached_property
    def lines(self) -> tuple[tuple[WrittenCell, ...], ...]:
        """The amounts of each line."""
        return tuple(tuple(cells) for _, cells in groupby(self.cells, key=lambda cell: cell.line))

    def written(self, text: str) -> Written:
        """Return an amount in its parts; those of a long file are looked at several times."""
        if text not in self._written:
            self._written[text] = read(text, self.scale)
        return self._written[text]

    @cached_property
    def amount_texts(self) -> tuple[str, ...]:
        """The texts of all amounts, of lines and of declared sums."""
        return (*(cell.text for cell in self.cells), *(self.texts[at] for at in self.totals))

    @cached_property
    def would_be(self) -> Mapping[KeyPath, WonRange]:
        """What each declared sum would have to be, of those that cannot all be true of the lines."""
        every = tuple(self.declared.values())
        found: dict[KeyPath, WonRange] = {}
        sets = contradictions(self.summed, every)
        # None has a figure of another: where there are several, no one figure explains them all.
        for figure in sets[0] if len(sets) == 1 else ():
            others = [other for other in every if other is not figure]
            if figure.at in self.totals and allow(self.summed, others):
                bounds = would_be(figure, others, self.summed)
                found |= {figure.at: bounds} if isinstance(bounds, WonRange) else {}
        return found

    @cached_property
    def grouping(self) -> str:
        """The sign with which the file groups its amounts; nothing if none does."""
        return next((sign for text in self.amount_texts for sign in ",_" if sign in text), "")

    def like(self, text: str, amount: Won) -> str:
        """Return an amount as `text` writes its own, in its unit and with the grouping of the file."""
        return like(self.written(text), text, amount, self.grouping)

    def scaled_like(self, text: str, amount: Won) -> str:
        """Return a multiple of an amount so, with no more decimals than it needs."""
        return self.like(re.sub(_DECIMALS, "", text, count=1), amount)

    def asked(self, shape: Shape) -> Shape:
        """Return a shape with what declared figures look at, and equal in all else."""
        found = self._asked.get(shape)
        if found is None:
            categories = shape.categories if self.by_category else shape.categories[:1]
            years = shape.years if self.by_year else None
            self._asked[shape] = found = Shape(shape.sources, categories, shape.places[:1], years)
        return found

    def needed(self, shape: Shape) -> tuple[int, int] | None:
        """Return by how many won an amount must move for all totals to agree.

        Both ends included; None if it cannot.
        """
        shape = self.asked(shape)
        if shape not in self._needed:
            self._needed[shape] = self._within(shape, None, -MAX_WON)
        return self._needed[shape]

    def together(self, cells: Sequence[Cell]) -> tuple[int, int] | None:
        """Return by how many won some amounts, all as printed, may move together for the totals to agree.

        Both ends included; None if they cannot. Other moves explain nothing, and of these not all.
        """
        shapes = tuple(self.asked(cell.shape) for cell in cells)
        if shapes not in self._together:
            self._together[shapes] = self._of_all(shapes)
        needed = self._together[shapes]
        # An end at nothing was cut there, and moves by less.
        return needed and (needed[0], needed[1] + sum(cell.greatest - cell.printed for cell in cells))

    def _of_all(self, shapes: Sequence[Shape]) -> tuple[int, int] | None:
        least, greatest = -MAX_WON * len(shapes), MAX_WON * len(shapes)
        for at, total in self.totals.items():
            memberships = {self._membership(at, shape) for shape in shapes}
            if memberships == {Membership.NO} and at in self.off:
                return None
            if memberships == {Membership.YES}:
                bounds = self.sums[at].bounds
                least = max(least, total.least.amount - bounds.greatest.amount)
                greatest = min(greatest, total.greatest.amount - bounds.least.amount)
        return least, greatest

    def transfer(self, source: Shape, to: Shape) -> tuple[int, int] | None:
        """Return how many won must go from one amount to another for all totals to agree.

        Both ends included, above 0; None if none would do.
        """
        pair = self.asked(source), self.asked(to)
        if pair not in self._transfers:
            self._transfers[pair] = self._within(pair[1], pair[0], 1)
        return self._transfers[pair]

    def _within(self, to: Shape, source: Shape | None, least: int) -> tuple[int, int] | None:
        greatest = MAX_WON
        for at, declared_sum in self.totals.items():
            sign = self._surely(at, to) - (0 if source is None else self._surely(at, source))
            bounds = self.sums[at].bounds
            low = declared_sum.least.amount - bounds.greatest.amount
            high = declared_sum.greatest.amount - bounds.least.amount
            if sign == 0 and at in self.off:
                return None
            if sign:
                low, high = (low, high) if sign > 0 else (-high, -low)
                least, greatest = max(least, low), min(greatest, high)
        return (least, greatest) if least <= greatest else None

    def _surely(self, at: KeyPath, shape: Shape) -> bool:
        return self._membership(at, shape) is Membership.YES

    def _membership(self, at: KeyPath, shape: Shape) -> Membership:
        figure = self.declared[at]
        falls_in = Membership.YES if figure.year is None else shape.falls_in((figure.year,))
        return min(figure.of.membership(shape), falls_in)

    def agree_after(self, moves: Sequence[Moved]) -> bool:
        """Return whether all declared figures would agree if some amounts moved."""
        return (
            all(self._total_may_agree(at, total, moves) for at, total in self.totals.items())
            and all(self._share_may_agree(at, share, moves) for at, share in self.shares.items())
            and self._surely_agree(tuple(move._replace(shape=self.asked(move.shape)) for move in moves))
        )

    def _surely_agree(self, moves: tuple[Moved, ...]) -> bool:
        # A table has the same amount in many lines.
        if moves not in self._agreed:
            self._agreed[moves] = self.agree(self.after(moves))
        return self._agreed[moves]

    def _total_may_agree(self, at: KeyPath, total: Amount, moves: Sequence[Moved]) -> bool:
        least, greatest = self._ends(at, moves)
        return least <= total.greatest.amount and total.least.amount <= greatest

    def _share_may_agree(self, at: KeyPath, share: PrintedShare, moves: Sequence[Moved]) -> bool:
        """Return false where part and whole are too far off even if each lies at its own best end."""
        least, greatest = self._ends(at, moves)
        whole_least = self.whole.bounds.least.amount + sum(move.least for move in moves)
        whole_greatest = self.whole.bounds.greatest.amount + sum(move.greatest for move in moves)
        low, high = share.least, share.greatest
        return (
            greatest * low.denominator >= low.numerator * whole_least
            and least * high.denominator <= high.numerator * whole_greatest
        )

    def _ends(self, at: KeyPath, moves: Sequence[Moved]) -> tuple[int, int]:
        bounds = self.sums[at].bounds
        least, greatest = bounds.least.amount, bounds.greatest.amount
        for move in moves:
            membership = self._membership(at, self.asked(move.shape))
            if membership is Membership.YES:
                least += move.least
            if membership is not Membership.NO:
                greatest += move.greatest
        return least, greatest

    def agree(self, ledger: Ledger, totals: Mapping[KeyPath, Amount] | None = None) -> bool:
        """Return whether lines agree with the declared shares, and with the declared totals or others.

        What was off has to agree surely: money that is not split explains nothing.
        """
        outcomes = [
            (at in self.off, compared_with(total, ledger.sum(self.declared[at].of, self.declared[at].year)))
            for at, total in (self.totals if totals is None else totals).items()
        ]
        outcomes += [
            (at in self.shares_off, share_outcome(share, self._share(at, ledger)))
            for at, share in self.shares.items()
        ]
        return all(
            outcome is Outcome.MET or (outcome is Outcome.UNDECIDED and not was_off)
            for was_off, outcome in outcomes
        ) and self.allowed(ledger, totals or {})

    def allowed(self, ledger: Ledger, totals: Mapping[KeyPath, Amount]) -> bool:
        """Return whether lines allow all that is declared, with some totals in place of their own."""
        return allow(
            ledger,
            [
                each._replace(figure=totals[at]) if at in totals else each
                for at, each in self.declared.items()
            ],
        )

    def share_agrees(self, at: KeyPath, share: PrintedShare, ledger: Ledger) -> bool:
        """Return whether a declared share does not disagree with lines."""
        return share_outcome(share, self._share(at, ledger)) is not Outcome.BROKEN

    def _share(self, at: KeyPath, ledger: Ledger) -> ShareRange | None:
        return share_of(self.declared[at], ledger)

    def after(self, moves: Iterable[Moved]) -> Ledger:
        """Return what the lines come to if some amounts moved."""
        return summed(chain(self.summed.cells, moves), self.asked)
