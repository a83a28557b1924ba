"""What a correction of a budget must achieve: mend what binds, and break nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from regionai.budget.cell import Cell
from regionai.budget.demand import Demand, not_broken, surely_kept
from regionai.budget.form import Form
from regionai.budget.ledger import Ledger
from regionai.budget.part import Part, cells_of, parts
from regionai.model.finding import Outcome, Severity
from regionai.model.money import Won
from regionai.rules.base import Rule
from regionai.rules.judged import JudgedRule


class Mending(NamedTuple):
    """Which broken rules a correction mends: those as serious as `least` at least, and `also`.

    The rules with an id in `without` are left out of account altogether.
    """

    least: Severity = Severity.ERROR
    without: frozenset[str] = frozenset()
    also: Rule | None = None

    def mends(self, judged: JudgedRule) -> bool:
        """Return whether a judged rule is broken, about money, and to be mended."""
        return self._is_broken(judged) and (
            judged.rule.severity.reaches(self.least) or judged.rule is self.also
        )

    def mends_declared(self, judged: JudgedRule) -> bool:
        """Return whether a judged rule finds that declared figures disagree, and is to be mended."""
        rule = judged.rule
        return (
            rule.compares_declared
            and judged.outcome is Outcome.BROKEN
            and rule.id not in self.without
            and rule.severity.reaches(self.least)
        )

    def leaves(self, judged: JudgedRule) -> bool:
        """Return whether a judged rule is broken and about money, and stays so unless it is asked for."""
        return self._is_broken(judged) and not self.mends(judged)

    def heeds(self, judged: JudgedRule) -> bool:
        """Return whether a judged rule is about money and taken into account."""
        return judged.is_money and judged.rule.id not in self.without

    def _is_broken(self, judged: JudgedRule) -> bool:
        return judged.outcome is Outcome.BROKEN and self.heeds(judged)


# What binds by default: what the notice or the law says, and nobody's average.
BINDING = Mending()


@dataclass(frozen=True)
class Task:
    """The parts that may move, and every demand with the judged rule and the form that it comes from.

    A rule to be mended must become surely met, a met one stay so, and an
    undecided one not become broken: more cannot be promised while figures are
    open. What is broken and not to be mended demands nothing.
    """

    ledger: Ledger
    parts: tuple[Part, ...]
    demands: tuple[Demand, ...]
    sources: tuple[tuple[JudgedRule, Form], ...]
    judged_rules: tuple[JudgedRule, ...]

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


def task(ledger: Ledger, judged_rules: Sequence[JudgedRule], mending: Mending = BINDING) -> Task:
    """Return what the money rules demand of a correction."""
    sources = sources_of(judged_rules, mending)
    found = parts(ledger, [form.limit for _, form in sources])
    return Task(ledger, found, demands_of(sources, found, mending), sources, tuple(judged_rules))


def sources_of(
    judged_rules: Sequence[JudgedRule], mending: Mending = BINDING
) -> tuple[tuple[JudgedRule, Form], ...]:
    """Return the forms of all money rules that are heeded, each with its judged rule."""
    return tuple(
        (judged, form)
        for judged in judged_rules
        if mending.heeds(judged)
        for form in judged.rule.forms(judged.case)
    )


def demands_of(
    sources: Sequence[tuple[JudgedRule, Form]], found: tuple[Part, ...], mending: Mending = BINDING
) -> tuple[Demand, ...]:
    """Return the demand of each form; the parts' coefficients begin with the forms' limits, in order."""
    return tuple(
        _demand(judged, form, position, found, mending) for position, (judged, form) in enumerate(sources)
    )


def _demand(
    judged: JudgedRule, form: Form, position: int, found: tuple[Part, ...], mending: Mending
) -> Demand:
    if judged.outcome is Outcome.UNDECIDED:
        return not_broken(form, position, found)
    if judged.outcome is Outcome.MET or mending.mends(judged):
        return surely_kept(form, position, found)
    return Demand(0, (0,) * len(found))
