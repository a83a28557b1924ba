"""Small budgets: every possible one is listed, won by won."""

from collections.abc import Callable, Iterator, Sequence
from math import comb

from oracle.cover import bands, cover_sums
from oracle.meaning import Ruling, limits, relation, ruling, sums
from oracle.verdict import Verdict, verdict
from oracle.wording import TOTAL, Atom, Figure, Paper, Rule, Sum

MOST_STEPS = 400_000


class TooManyError(Exception):
    """There are more possible budgets than one would list."""


class Budgets:
    """What some sums come to in every possible budget of a paper's lines, each combination once.

    A combination is packed into one number, so that two budgets that come
    together are an addition.
    """

    def __init__(self, paper: Paper, looked_at: Sequence[Sum]) -> None:
        self.sums = tuple(dict.fromkeys(looked_at))
        cells = list(paper.cells())
        self._bits = max(1, sum(figure.greatest for figure, _ in cells)).bit_length()
        self.packed = {0}
        steps = 0
        for figure, atoms in cells:
            ways = self._ways(figure, atoms)
            steps += len(self.packed) * len(ways)
            if steps > MOST_STEPS:
                raise TooManyError
            self.packed = {one + other for one in self.packed for other in ways}

    def _ways(self, figure: Figure, atoms: Sequence[Atom]) -> set[int]:
        marks = sorted({self._mark(atom) for atom in atoms})
        many = (figure.greatest - figure.least + 1) * comb(figure.greatest + len(marks) - 1, len(marks) - 1)
        if many > MOST_STEPS:
            raise TooManyError
        return {
            sum(won * mark for won, mark in zip(split, marks, strict=True))
            for amount in range(figure.least, figure.greatest + 1)
            for split in splits(amount, len(marks))
        }

    def _mark(self, atom: Atom) -> int:
        return sum(1 << (self._bits * n) for n, each in enumerate(self.sums) if each.holds(atom))

    def reader(self, of: Sum) -> Callable[[int], int]:
        """Return what unpacks one sum."""
        shift, mask = self._bits * self.sums.index(of), (1 << self._bits) - 1
        return lambda packed: packed >> shift & mask


def splits(amount: int, count: int) -> Iterator[tuple[int, ...]]:
    """Yield every way to split whole won among some places."""
    if count == 1:
        yield (amount,)
        return
    for first in range(amount + 1):
        for rest in splits(amount - first, count - 1):
            yield (first, *rest)


def judged(paper: Paper, rules: Sequence[Rule]) -> dict[str, Verdict]:
    """Return the verdict of each rule; raises `TooManyError`."""
    covered = cover_sums(paper)
    if not covered:
        return {rule.id: _judged(rule, paper, Budgets(paper, sums(rule, paper))) for rule in rules}
    looked_at = (*covered, *(each for rule in rules for each in sums(rule, paper)))
    budgets = Budgets(paper, looked_at)
    allowed = set(filter(_allowing(paper, budgets), budgets.packed))
    agree = bool(allowed)
    if agree:
        budgets.packed = allowed
    return {
        rule.id: Verdict("met" if agree else "broken", None)
        if rule.kind == "totals"
        else _judged(rule, paper, budgets)
        for rule in rules
    }


def _allowing(paper: Paper, budgets: Budgets) -> Callable[[int], bool]:
    """Return what tells whether the cover page allows a budget."""
    figures = [(budgets.reader(declared.of), declared.figure) for declared in paper.totals]
    shares = [(budgets.reader(band.of), budgets.reader(TOTAL), band) for band in bands(paper)]

    def allows(packed: int) -> bool:
        return all(figure.least <= read(packed) <= figure.greatest for read, figure in figures) and all(
            band.allows(part(packed), total(packed)) for part, total, band in shares
        )

    return allows


def _judged(rule: Rule, paper: Paper, budgets: Budgets) -> Verdict:
    if rule.kind == "totals":
        return Verdict("not-applicable", None)
    readers = [budgets.reader(each) for each in sums(rule, paper)]
    values = {tuple(read(packed) for read in readers) for packed in budgets.packed}
    related = relation(rule, paper)
    rulings: set[Ruling] = {
        ruling(rule, limit, each, related) for limit in limits(rule, paper) for each in values
    }
    return verdict(rulings, len(limits(rule, paper)))
