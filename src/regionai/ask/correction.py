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
from regionai.source.tree import KeyPath


class NewAmounts(NamedTuple):
    """The least change in total won, and what the amounts of lines come to, by line and key."""

    change: Won
    amounts: Amounts


class Contradiction(NamedTuple):
    """The smallest set of rules and wishes that no budget can keep together.

    `in_units` is true where whole won would do, and whole units will not.
    """

    members: tuple[JudgedRule | Constraint, ...]
    in_units: bool


class Correction(NamedTuple):
    """The least change that mends every broken money rule, and what is judged then.

    `change` is the total change of the lines in won; `changes` are all
    numbers that become others, declared figures that follow included.
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

    Every amount changes by whole units; `unit` is in won. Raises `CannotError`
    where the optional solver is needed and not there.
    """
    if not constraints and not assessment.task.needs:
        return NewAmounts(Won(0), {})
    work = _Work(assessment, constraints)
    lone = None if constraints or unit != 1 else _single(assessment)
    found = work.alone(*lone) if lone else least_change(work.movers(unit), work.groups, unit)
    if isinstance(found, Conflict):
        return Contradiction(tuple(work.members[n] for n in found.groups), found.in_units)
    amounts: dict[tuple[int, str], Won] = {}
    for number, won in enumerate(found):
        amounts |= work.placed(number, won, unit)
    return NewAmounts(Won(sum(abs(won) for won in found)), amounts)


def correction(
    submission: Submission,
    assessment: Assessment,
    constraints: Sequence[Constraint] = (),
    unit: int = 1,
) -> Correction | Contradiction:
    """Return the least correction with what would then be judged.

    Raises as `least_amounts` does, and where the rounding of the file does
    not let it say what is meant.
    """
    found = least_amounts(assessment, constraints, unit)
    if isinstance(found, Contradiction):
        return found
    changed, changes = with_amounts(submission, assessment.ledger, found.amounts)
    after = assess(changed)
    # An amount below half of what it is rounded to says less when it is written than it is worth.
    if not all(_keeps(*pair) for pair in zip(assessment.judged_rules, after.judged_rules, strict=True)):
        raise CannotError(message("solve.too-rounded"))
    return Correction(found.change, changes, assessment, after, changed)


def _keeps(before: JudgedRule, after: JudgedRule) -> bool:
    """Return whether a money rule comes out met, or undecided where it was so before."""
    if not before.is_money:
        return True
    return after.outcome is Outcome.MET or (before.outcome is Outcome.UNDECIDED is after.outcome)


def several(assessment: Assessment) -> NewAmounts | Contradiction | None:
    """Return the least change over several sources where it is less than any single step.

    Nothing if no money rule is broken or a single step is the least there is.
    Raises as `least_amounts` does.
    """
    if not assessment.levers or _single(assessment) is not None:
        return None
    found = least_amounts(assessment)
    best = assessment.levers[0]
    if isinstance(found, NewAmounts) and best.works and found.change >= best.change:
        return None
    return found


def _single(assessment: Assessment) -> tuple[int, int] | None:
    """Return the part and the change of a single step that no correction can undercut, if there is one."""
    best = next(iter(assessment.levers), None)
    if best is None or not best.works or best.movement.only is None:
        return None
    if best.change.amount > least_conceivable(assessment.task.demands):
        return None
    won = best.reach.least
    return best.movement.only, won if best.movement.taken is None else -won


def single_amount(assessment: Assessment) -> tuple[KeyPath, Won] | None:
    """Return the one amount of the file that mends all as cheaply as anything can, and what it becomes.

    Nothing where no money rule is broken, where several amounts must change,
    where figures are open, and where declared totals or shares would follow.
    """
    lone = _single(assessment)
    proposal = assessment.proposal
    if lone is None or assessment.task.has_ranges or proposal.totals or proposal.shares:
        return None
    found = _Work(assessment, ()).placed(*lone, 1)
    places = [cell.path for cell in assessment.ledger.cells if cell.path[1:] in found]
    if len(found) != 1 or len(places) != 1:
        return None
    (won,) = found.values()
    return places[0], won


class _Work:
    """The parts of a budget as rules and wishes tell them apart, and what each of these asks."""

    def __init__(self, assessment: Assessment, constraints: Sequence[Constraint]) -> None:
        self.ledger = assessment.ledger
        sources = sources_of(assessment.judged_rules)
        wished = [limit for constraint in constraints for limit in constraint.limits]
        self.limits = [*(form.limit for _, form in sources), *wished]
        self.parts = parts(self.ledger, self.limits)
        self.cells = cells_of(self.ledger, self.parts, self.limits)
        by_rule: dict[int, list[Demand]] = {}
        judged_rules: dict[int, JudgedRule] = {}
        for (judged, _), demand in zip(sources, demands_of(sources, self.parts), strict=True):
            judged_rules[id(judged)] = judged
            by_rule.setdefault(id(judged), []).append(demand)
        self.members: tuple[JudgedRule | Constraint, ...] = (*judged_rules.values(), *constraints)
        rules = (DemandGroup(tuple(demands)) for demands in by_rule.values())
        self.groups = (*rules, *self._wished(constraints, len(sources)))

    def _wished(self, constraints: Sequence[Constraint], position: int) -> Iterator[DemandGroup]:
        written = Ledger(
            cell._replace(least=cell.printed, greatest=cell.printed) for cell in self.ledger.cells
        )
        for constraint in constraints:
            yield constraint.group(position, written, self.parts)
            position += len(constraint.limits)

    def movers(self, unit: int) -> tuple[Mover, ...]:
        """Return the parts as what may move; each amount can give what it has in whole units."""
        return tuple(
            Mover(part.source, part.side == "local", sum(cell.least // unit * unit for cell in cells))
            for part, cells in zip(self.parts, self.cells, strict=True)
        )

    def alone(self, part: int, won: int) -> tuple[int, ...]:
        """Return the change of one part alone as one of all parts."""
        return tuple(won if n == part else 0 for n in range(len(self.parts)))

    def placed(self, number: int, won: int, unit: int) -> dict[tuple[int, str], Won]:
        """Return the new amounts: what is added goes to the greatest, what is taken comes from it first."""
        greatest_first = sorted(self.cells[number], key=lambda cell: -cell.printed)
        if won > 0 and not greatest_first:
            return {self._new_place(self.parts[number]): Won(won)}
        if won > 0:
            return {_place(greatest_first[0]): Won(greatest_first[0].printed + won)}
        amounts = {}
        left = -won
        for cell in greatest_first:
            taken = min(left, cell.least // unit * unit)
            if taken:
                amounts[_place(cell)] = Won(cell.printed - taken)
            left -= taken
        return amounts

    def _new_place(self, part: Part) -> tuple[int, str]:
        """Return the first line that takes money as the part does, and the key of its source."""
        return next(
            (int(cell.path[1]), part.source)
            for cell in self.ledger.cells
            if could_hold(part, cell, self.limits)
        )


def _place(cell: Cell) -> tuple[int, str]:
    return int(cell.path[1]), str(cell.path[2])
