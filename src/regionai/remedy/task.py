"""What a correction of a budget must achieve: mend what is broken, and break nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from regionai.budget.cell import Cell
from regionai.budget.demand import Demand, not_broken, surely_kept
from regionai.budget.form import Form
from regionai.budget.ledger import Ledger
from regionai.budget.part import Part, cells_of, parts
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.rules.judged import JudgedRule


@dataclass(frozen=True)
class Task:
    """The parts that may move, and every demand with the judged rule and the form that it comes from.

    A broken rule must become surely met, a met one stay so, and an undecided
    one not become broken: more cannot be promised while figures are open.
    """

    ledger: Ledger
    parts: tuple[Part, ...]
    demands: tuple[Demand, ...]
    sources: tuple[tuple[JudgedRule, Form], ...]

    @cached_property
    def cells(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells of each part, in the order of the file."""
        return cells_of(self.ledger, self.parts, [form.limit for _, form in self.sources])

    @property
    def has_ranges(self) -> bool:
        """Whether some figure is not exact, so that results hold for the worst case."""
        return any(form.least != form.greatest for _, form in self.sources)

    @cached_property
    def needs(self) -> tuple[int, ...]:
        """The positions of the demands that the budget does not fulfil yet."""
        return tuple(n for n, demand in enumerate(self.demands) if demand.value < 0)

    def off(self, positions: Sequence[int]) -> Won:
        """Return by how many won the forms behind some broken demands are off, all together."""
        return Won(-sum(self.sources[position][1].margin.least.amount for position in positions))


def task(ledger: Ledger, judged_rules: Sequence[JudgedRule]) -> Task:
    """Return what the money rules demand of a correction."""
    sources = sources_of(judged_rules)
    found = parts(ledger, [form.limit for _, form in sources])
    return Task(ledger, found, demands_of(sources, found), sources)


def sources_of(judged_rules: Sequence[JudgedRule]) -> tuple[tuple[JudgedRule, Form], ...]:
    """Return the forms of all money rules, each with its judged rule."""
    return tuple(
        (judged, form)
        for judged in judged_rules
        if judged.is_money
        for form in judged.rule.forms(judged.case)
    )


def demands_of(sources: Sequence[tuple[JudgedRule, Form]], found: tuple[Part, ...]) -> tuple[Demand, ...]:
    """Return the demand of each form; the parts' coefficients begin with the forms' limits, in order."""
    return tuple(
        not_broken(form, position, found)
        if judged.outcome is Outcome.UNDECIDED
        else surely_kept(form, position, found)
        for position, (judged, form) in enumerate(sources)
    )
