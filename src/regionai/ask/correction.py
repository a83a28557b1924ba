"""The least change of a budget over several sources at once, line by line."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from regionai.ask.constraint import Constraint
from regionai.ask.scenario import Amounts, NumberChange, with_amounts
from regionai.budget.cell import Cell
from regionai.budget.demand import Demand
from regionai.budget.ledger import Ledger
from regionai.budget.lever import least_conceivable
from regionai.budget.part import Part, cells_of, could_hold, parts
from regionai.budget.solver import Conflict, DemandGroup, Mover, least_change
from regionai.errors import CannotError
from regionai.judge.assess import Assessment, assess
from regionai.judge.submission import Submission
from regionai.messages import message
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.remedy.task import demands_of, sources_of
from regionai.rules.judged import JudgedRule
from regionai.source.plain import KeyPath


class NewAmounts(NamedTuple):
    """The total change in won, which is the least possible, and the new amounts by line and key."""

    change: Won
    amounts: Amounts


class Contradiction(NamedTuple):
    """A smallest set of rules and user's constraints that no budget can fulfil together.

    `in_units` is true if there is a solution in whole won, but none in whole
    units.
    """

    members: tuple[JudgedRule | Constraint, ...]
    in_units: bool


class Correction(NamedTuple):
    """The least change that mends every broken money rule, and the assessment after it.

    `change` is the total change of the lines in won; `changes` are all numbers
    of the file that change, declared totals and shares included.
    """

    change: Won
    changes: tuple[NumberChange, ...]
    before: Assessment
    after: Assessment
    submission: Submission


def least_amounts(
    assessment: Assessment, constraints: Sequence[Constraint] = (), unit: int = 1
) -> NewAmounts | Contradiction:
    """Return the least change that mends every broken money rule and breaks none, or why there is none.

    Every change is a multiple of `unit` won. Raises `CannotError` if the
    optional solver is needed and not installed.
    """
    if not constraints and not assessment.task.needs:
        return NewAmounts(Won(0), {})
    search = _Search(assessment, constraints)
    single = None if constraints or unit != 1 else _single(assessment)
    changes = search.alone(*single) if single else least_change(search.movers(unit), search.groups, unit)
    if isinstance(changes, Conflict):
        return Contradiction(tuple(search.members[n] for n in changes.groups), changes.in_units)
    amounts: dict[tuple[int, str], Won] = {}
    for number, won in enumerate(changes):
        amounts |= search.placed(number, won, unit)
    return NewAmounts(Won(sum(abs(won) for won in changes)), amounts)


def correction(
    submission: Submission,
    assessment: Assessment,
    constraints: Sequence[Constraint] = (),
    unit: int = 1,
) -> Correction | Contradiction:
    """Return the least correction with the assessment after it, or why there is none.

    Raises `CannotError` as `least_amounts` does, and if the corrected amounts
    cannot be expressed at the rounding of the file.
    """
    found = least_amounts(assessment, constraints, unit)
    if isinstance(found, Contradiction):
        return found
    changed, changes = with_amounts(submission, assessment.ledger, found.amounts)
    after = assess(changed)
    # An amount smaller than half the rounding unit has a lower bound of 0: written, it may not suffice.
    if not all(_keeps(*pair) for pair in zip(assessment.judged_rules, after.judged_rules, strict=True)):
        raise CannotError(message("solve.too-rounded"))
    return Correction(found.change, changes, assessment, after, changed)


def _keeps(before: JudgedRule, after: JudgedRule) -> bool:
    """Return whether a money rule is met after the change, or undecided as it was before."""
    if not before.is_money:
        return True
    return after.outcome is Outcome.MET or (before.outcome is Outcome.UNDECIDED is after.outcome)


def several(assessment: Assessment) -> NewAmounts | Contradiction | None:
    """Return the least change over several sources, if it is less than any single step.

    None if no money rule is broken, or if a single step is as good. Raises
    `CannotError` as `least_amounts` does.
    """
    if not assessment.levers or _single(assessment) is not None:
        return None
    found = least_amounts(assessment)
    best = assessment.levers[0]
    if isinstance(found, NewAmounts) and best.works and found.change >= best.change:
        return None
    return found


def _single(assessment: Assessment) -> tuple[int, int] | None:
    """Return the part and the change in won of a single step that no correction can undercut, if any."""
    best = next(iter(assessment.levers), None)
    if best is None or not best.works or best.movement.only is None:
        return None
    if best.change.amount > least_conceivable(assessment.task.demands):
        return None
    won = best.reach.least
    return best.movement.only, won if best.movement.taken is None else -won


def single_amount(assessment: Assessment) -> tuple[KeyPath, Won] | None:
    """Return the place and new value of the one amount whose change is a least correction.

    None if no money rule is broken, if several amounts must change, if some
    figure is not exact, or if the file declares totals or shares.
    """
    single = _single(assessment)
    proposal = assessment.proposal
    if single is None or assessment.task.has_ranges or proposal.totals or proposal.shares:
        return None
    amounts = _Search(assessment, ()).placed(*single, 1)
    places = [cell.path for cell in assessment.ledger.cells if cell.path[1:] in amounts]
    if len(amounts) != 1 or len(places) != 1:
        return None
    (won,) = amounts.values()
    return places[0], won


class _Search:
    """The parts of a budget that rules and constraints tell apart, and the demands of each of these."""

    def __init__(self, assessment: Assessment, constraints: Sequence[Constraint]) -> None:
        self.ledger = assessment.ledger
        sources = sources_of(assessment.judged_rules)
        by_user = [limit for constraint in constraints for limit in constraint.limits]
        self.limits = [*(form.limit for _, form in sources), *by_user]
        self.parts = parts(self.ledger, self.limits)
        self.cells = cells_of(self.ledger, self.parts, self.limits)
        by_rule: dict[int, list[Demand]] = {}
        judged_rules: dict[int, JudgedRule] = {}
        for (judged, _), demand in zip(sources, demands_of(sources, self.parts), strict=True):
            judged_rules[id(judged)] = judged
            by_rule.setdefault(id(judged), []).append(demand)
        self.members: tuple[JudgedRule | Constraint, ...] = (*judged_rules.values(), *constraints)
        rules = (DemandGroup(tuple(demands)) for demands in by_rule.values())
        self.groups = (*rules, *self._constraint_groups(constraints, len(sources)))

    def _constraint_groups(self, constraints: Sequence[Constraint], position: int) -> Iterator[DemandGroup]:
        as_printed = Ledger(
            cell._replace(least=cell.printed, greatest=cell.printed) for cell in self.ledger.cells
        )
        for constraint in constraints:
            yield constraint.group(position, as_printed, self.parts)
            position += len(constraint.limits)

    def movers(self, unit: int) -> tuple[Mover, ...]:
        """Return the parts as movers; each amount can give the whole units that it surely has."""
        return tuple(
            Mover(part.source, part.side == "local", sum(cell.least // unit * unit for cell in cells))
            for part, cells in zip(self.parts, self.cells, strict=True)
        )

    def alone(self, part: int, won: int) -> tuple[int, ...]:
        """Return the change of every part if only the one at `part` changes by `won`."""
        return tuple(won if n == part else 0 for n in range(len(self.parts)))

    def placed(self, number: int, won: int, unit: int) -> dict[tuple[int, str], Won]:
        """Return new amounts for a part's change: the greatest amount gains, and is the first to lose."""
        greatest_first = sorted(self.cells[number], key=lambda cell: -cell.printed)
        if won > 0 and not greatest_first:
            return {self._new_place(self.parts[number]): Won(won)}
        if won > 0:
            return {_place(greatest_first[0]): Won(greatest_first[0].printed + won)}
        amounts = {}
        remaining = -won
        for cell in greatest_first:
            taken = min(remaining, cell.least // unit * unit)
            if taken:
                amounts[_place(cell)] = Won(cell.printed - taken)
            remaining -= taken
        return amounts

    def _new_place(self, part: Part) -> tuple[int, str]:
        """Return the first line on which added money belongs to the part, and the key of its source."""
        return next(
            (int(cell.path[1]), part.source)
            for cell in self.ledger.cells
            if could_hold(part, cell, self.limits)
        )


def _place(cell: Cell) -> tuple[int, str]:
    return int(cell.path[1]), str(cell.path[2])
