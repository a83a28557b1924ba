"""The least change of a budget over several sources at once, as new amounts of its lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from regionai.ask.corrections.constraint import Constraint
from regionai.ask.remembered import remembered
from regionai.ask.scenario import Amounts, Moves, amounts_after, unwritten
from regionai.budget.cell import Cell
from regionai.budget.demand import Conflict, Demand, DemandGroup, Mover
from regionai.budget.lever import least_conceivable
from regionai.budget.part import Part, cells_of, could_hold, parts
from regionai.errors import CannotError
from regionai.frozen import frozen
from regionai.judge.assess import Assessment
from regionai.messages import message
from regionai.model.amount import KEYS
from regionai.model.money import Won
from regionai.remedy.naming import line_name
from regionai.remedy.placing import bearings, rewritten
from regionai.remedy.steps import Lever
from regionai.remedy.task import BINDING, Mending, demands_of, sources_of
from regionai.rules.judged import JudgedRule


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a user asks of a correction: constraints, whole units of `unit` won, and what it mends.

    `line` is the position of the one line that bears the change; None for any.
    """

    constraints: tuple[Constraint, ...] = ()
    unit: int = 1
    mending: Mending = BINDING
    line: int | None = None


# What is asked where nobody says anything.
NO_WISHES = Wishes()


@frozen
class NewAmounts:
    """The total change in won, which is the least possible, and the figures that bear it."""

    change: Won
    moves: Moves

    @cached_property
    def amounts(self) -> Amounts:
        """The new amounts by line and key."""
        return amounts_after(self.moves)


class Contradiction(NamedTuple):
    """A smallest set of rules and user's constraints that no budget can fulfil together.

    `in_units` is true if there is a solution in whole won, but none in whole
    units.
    """

    members: tuple[JudgedRule | Constraint, ...]
    in_units: bool

    @property
    def rules(self) -> tuple[JudgedRule, ...]:
        """The rules among them."""
        return tuple(member for member in self.members if isinstance(member, JudgedRule))


def least_amounts(assessment: Assessment, wishes: Wishes = NO_WISHES) -> NewAmounts | Contradiction:
    """Return the least change that mends all that is to be mended and breaks nothing, or why there is none.

    Every change is a multiple of the unit. Raises `CannotError` if
    that is too much work, and if money would have to be added that no line can
    name.
    """
    last = _last(assessment)
    if wishes not in last:
        found = _least_amounts(assessment, wishes)
        last.clear()
        last[wishes] = found
    return last[wishes]


@remembered
def _last(_: Assessment) -> dict[Wishes, NewAmounts | Contradiction]:
    """Return what was found last: who shows a correction asks again to find one that makes nothing due."""
    return {}


def _least_amounts(assessment: Assessment, wishes: Wishes) -> NewAmounts | Contradiction:
    if not wishes.constraints and not any(map(wishes.mending.mends, assessment.judged_rules)):
        return NewAmounts(Won(0), ())
    search = Search(assessment, wishes)
    is_free = wishes == Wishes(unit=wishes.unit)
    single = single_step(assessment, wishes.unit) if is_free else None
    if single is not None:
        changes: tuple[int, ...] | Conflict = search.alone(*single)
    else:
        from regionai.budget.solver import least_change

        changes = least_change(search.movers, search.groups, wishes.unit)
    if isinstance(changes, Conflict):
        return Contradiction(tuple(search.members[n] for n in changes.groups), changes.in_units)
    moves = [move for number, won in enumerate(changes) for move in search.moves(number, won)]
    return NewAmounts(Won(sum(abs(won) for won in changes)), moves)


def step_amounts(assessment: Assessment, lever: Lever, wishes: Wishes) -> NewAmounts | Contradiction:
    """Return the amounts after a single step that works, or that it is none in whole units.

    The step is the least that is a multiple of the unit.
    """
    search, (added, taken) = Search(assessment, wishes), lever.movement
    won = -(-lever.reach.least // wishes.unit) * wishes.unit
    is_beyond = lever.reach.greatest is not None and won > lever.reach.greatest
    if is_beyond or (taken is not None and won > search.movers[taken].available):
        return Contradiction((), in_units=True)
    given = () if taken is None else search.moves(taken, -won)
    received = () if added is None else search.moves(added, won)
    return NewAmounts(Won(won * lever.movement.weight), (*given, *received))


def single_step(assessment: Assessment, unit: int = 1) -> tuple[int, int] | None:
    """Return the part and the change in won of a single step that no correction can undercut, if any.

    The change is a multiple of `unit` won.
    """
    best = next(iter(assessment.levers), None)
    if best is None or not best.works or best.movement.only is None:
        return None
    if best.change.amount > least_conceivable(assessment.task.demands):
        return None
    part, won = best.movement.only, -(-best.reach.least // unit) * unit
    if best.reach.greatest is not None and won > best.reach.greatest:
        return None
    if best.movement.taken is None:
        return part, won
    there = sum(cell.least // unit * unit for cell in assessment.task.cells[part])
    return (part, -won) if won <= there else None


class Search:
    """The parts of a budget that rules and constraints tell apart, and the demands of each of these."""

    def __init__(self, assessment: Assessment, wishes: Wishes) -> None:
        """Tell the parts apart, and take what is demanded of them."""
        self.ledger = assessment.ledger
        self.unit, self.line, constraints = wishes.unit, wishes.line, wishes.constraints
        sources = sources_of(assessment.judged_rules, wishes.mending)
        by_user = [limit for constraint in constraints for limit in constraint.limits]
        self.limits = [*(form.limit for _, form in sources), *by_user]
        self.parts = parts(self.ledger, self.limits)
        self.everywhere = cells_of(self.ledger, self.parts, self.limits)
        self.cells = self.everywhere
        if self.line is not None:
            self.cells = tuple(tuple(filter(self._bears, cells)) for cells in self.everywhere)
        by_rule: dict[int, list[Demand]] = {}
        judged_rules: dict[int, JudgedRule] = {}
        self.anew = rewritten(self.cells, assessment.proposal.rounding())
        demands = demands_of(sources, self.parts, wishes.mending, self.anew)
        for (judged, _), demand in zip(sources, demands, strict=True):
            judged_rules[id(judged)] = judged
            by_rule.setdefault(id(judged), []).append(demand)
        rules = (DemandGroup(tuple(demands)) for demands in by_rule.values())
        groups = (*rules, *self._constraint_groups(constraints, len(sources)))
        self.members: tuple[JudgedRule | Constraint, ...] = (*judged_rules.values(), *constraints)
        self.groups: tuple[DemandGroup, ...] = groups
        if self.line is not None:
            said = f"--into {line_name(assessment.proposal, self.line)}"
            self.members = (*self.members, Constraint(said, ()))
            self.groups = (*groups, self._on_the_line())

    def _constraint_groups(self, constraints: Sequence[Constraint], position: int) -> Iterator[DemandGroup]:
        for constraint in constraints:
            yield constraint.group(position, self.ledger, self.parts, self.anew)
            position += len(constraint.limits)

    def _on_the_line(self) -> DemandGroup:
        """Return that no part loses more than the one line has, and what it cannot hold stays."""
        every = range(len(self.parts))
        fixed = (n for n in every if not any(self._holds(self.parts[n], c) for c in self.ledger.cells))
        losses = (
            Demand(self._whole(self.cells[n]), tuple(int(n == other) for other in every)) for n in every
        )
        return DemandGroup(tuple(losses), frozenset(n for n in fixed if not self.cells[n]))

    def _bears(self, cell: Cell) -> bool:
        """Return whether the line of an amount may bear the change."""
        return self.line is None or cell.path[1] == self.line

    @property
    def movers(self) -> tuple[Mover, ...]:
        """The parts as movers; each amount can give the whole units that it surely has."""
        return tuple(
            Mover(part.source, part.side == "local", self._whole(cells))
            for part, cells in zip(self.parts, self.everywhere, strict=True)
        )

    def alone(self, part: int, won: int) -> tuple[int, ...]:
        """Return the change of every part if only the one at `part` changes by `won`."""
        return tuple(won if n == part else 0 for n in range(len(self.parts)))

    def moves(self, number: int, won: int) -> Moves:
        """Return what a part's change moves: each line bears its share of the part."""
        if won > 0 and not self.cells[number]:
            return [(self._new_cell(self.parts[number]), won)]
        return bearings(self.cells[number], won, self.unit)

    def _whole(self, cells: Sequence[Cell]) -> int:
        """Return how many won cells surely have in whole units, each by itself."""
        return sum(cell.least // self.unit * self.unit for cell in cells)

    def _new_cell(self, part: Part) -> Cell:
        """Return an amount of the part's source on the first line on which money of it belongs to the part.

        Raises `CannotError` where each such line has an amount that includes it.
        """
        including = {key for key in KEYS if {*KEYS[key]} & {*KEYS[part.source]}}
        taken = {cell.path[1] for cell in self.ledger.cells if cell.path[2] in including}
        for cell in self.ledger.cells:
            if cell.path[1] not in taken and self._holds(part, cell):
                return unwritten(cell.shape, (int(cell.path[1]), part.source))
        raise CannotError(message("solve.no-line", key=part.source))

    def _holds(self, part: Part, cell: Cell) -> bool:
        return self._bears(cell) and could_hold(part, cell, self.limits)
