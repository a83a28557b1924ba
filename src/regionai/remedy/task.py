"""What a correction of a budget must achieve: mend what binds, and break nothing else."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from regionai.budget.cell import Cell
from regionai.budget.demand import Demand, Rewritten, not_broken, surely_kept
from regionai.budget.form import Form, Limit
from regionai.budget.ledger import Ledger
from regionai.budget.part import Part, cells_of, parts
from regionai.frozen import frozen
from regionai.model.finding import Outcome, Severity
from regionai.model.money import EXACT, Rounding, Won
from regionai.remedy.placing import rewritten
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


@frozen
class Task:
    """The parts that may move, and every demand with the judged rule and the form that it comes from.

    A rule to be mended must become surely met, a met one stay so, and an
    undecided one not become broken: more cannot be promised while figures are
    open. What is broken and not to be mended demands nothing. `rounding` is how
    figures are rounded that are written anew; None where nothing is written.
    """

    ledger: Ledger
    parts: tuple[Part, ...]
    demands: tuple[Demand, ...]
    sources: tuple[tuple[JudgedRule, Form], ...]
    judged_rules: tuple[JudgedRule, ...]
    rounding: Rounding | None = None

    @cached_property
    def categories(self) -> Mapping[str, str]:
        """The Korean word of each category that a rule set knows."""
        return {
            key: word
            for judged in self.judged_rules[:1]
            for key, word in judged.rules.category_titles.items()
        }

    @cached_property
    def cells(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells of each part, in the order of the file."""
        return cells_of(self.ledger, self.parts, [form.limit for _, form in self.sources])

    @cached_property
    def anew(self) -> Rewritten | None:
        """How the parts are rounded where they are written anew; None where nothing changes by that."""
        return self.rewritten(self.parts, [form.limit for _, form in self.sources])

    def rewritten(self, found: tuple[Part, ...], limits: Sequence[Limit]) -> Rewritten | None:
        """Return how parts that limits tell apart are rounded where they are written anew."""
        return _rewritten(self.ledger, found, limits, self.rounding)

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


def task(
    ledger: Ledger,
    judged_rules: Sequence[JudgedRule],
    mending: Mending = BINDING,
    rounding: Rounding | None = None,
) -> Task:
    """Return what the money rules demand of a correction.

    It is written in a table with `rounding`; None where it is paid, and not written.
    """
    sources = sources_of(judged_rules, mending)
    limits = [form.limit for _, form in sources]
    found = parts(ledger, limits)
    anew = _rewritten(ledger, found, limits, rounding)
    demands = demands_of(sources, found, mending, anew)
    return Task(ledger, found, demands, sources, tuple(judged_rules), rounding)


def _rewritten(
    ledger: Ledger, found: tuple[Part, ...], limits: Sequence[Limit], rounding: Rounding | None
) -> Rewritten | None:
    # Most budgets are exact: then the cells need not be sorted into parts.
    is_exact = rounding == EXACT and all(part.least == part.greatest for part in found)
    if rounding is None or is_exact:
        return None
    return rewritten(cells_of(ledger, found, limits), rounding)


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
    sources: Sequence[tuple[JudgedRule, Form]],
    found: tuple[Part, ...],
    mending: Mending = BINDING,
    anew: Rewritten | None = None,
) -> tuple[Demand, ...]:
    """Return the demand of each form; the parts' coefficients begin with the forms' limits, in order."""

    def demand(judged: JudgedRule, form: Form, position: int) -> Demand:
        if judged.outcome is Outcome.UNDECIDED:
            return not_broken(form, position, found)
        if judged.outcome is Outcome.MET or mending.mends(judged):
            return surely_kept(form, position, found, anew)
        return Demand(0, (0,) * len(found))

    return tuple(demand(judged, form, position) for position, (judged, form) in enumerate(sources))
