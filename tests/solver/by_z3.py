"""The least change by z3, a second implementation that shares nothing with the program's but its types."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from math import ceil
from typing import Any

import z3

from regionai.budget.demand import Conflict, Demand, DemandGroup, Mover
from regionai.model.money import MAX_WON

# What z3 may spend on one question, in its own units: about a second, and the same each time.
MOST_SPENT = 500_000


class TooHardError(Exception):
    """z3 gives no answer within what it may spend."""


def by_z3(movers: Sequence[Mover], groups: Sequence[DemandGroup], unit: int) -> tuple[int, ...] | Conflict:
    """Return the change of each mover in won, the least in total that fulfils all demands.

    Changes are multiples of `unit` won. Of equal totals it is the one that
    changes the fewest sources, then the one that raises local money least,
    then the one that leaves the first movers as they are: the same input gives
    the same answer. Of several smallest conflicts it is any. Raises `TooHardError`.
    """
    programme = _Programme(movers, groups, unit)
    if programme.is_feasible():
        return programme.solution()
    in_won = _Programme(movers, groups, 1)
    if in_won.is_feasible():
        return Conflict(programme.contradicting(), in_units=True)
    return Conflict(in_won.contradicting(), in_units=False)


class _Programme:
    """The integer programme, with two variables per mover: the units added and the units taken.

    The demands of a group hold only while its switch is assumed.
    """

    def __init__(self, movers: Sequence[Mover], groups: Sequence[DemandGroup], unit: int) -> None:
        self.movers = movers
        self.groups = groups
        self.unit = unit
        self.context = z3.Context()
        self.solver = z3.Solver(ctx=self.context)
        self.solver.set("rlimit", MOST_SPENT)
        self.added, self.taken = self._numbers(z3.Int, self.context)
        self.switches = [z3.Bool(f"g{n}", self.context) for n in range(len(groups))]
        self.solver.add(list(self._bounds(self.added, self.taken)))
        by_group = self._constraints(self.added, self.taken)
        for switch, constraints in zip(self.switches, by_group, strict=True):
            self.solver.add([z3.Implies(switch, constraint) for constraint in constraints])
        self.total = z3.Sum([*self.added, *self.taken])

    def is_feasible(self, groups: Sequence[int] | None = None) -> bool:
        """Return whether the groups at these positions, all by default, can be fulfilled together."""
        return self._check(*(self.switches if groups is None else (self.switches[n] for n in groups)))

    def contradicting(self) -> tuple[int, ...]:
        """Return a smallest set of groups that cannot be fulfilled together; there must be one."""
        self.solver.set("core.minimize", True)  # noqa: FBT003 - z3's own word
        self.is_feasible()
        names = {str(switch) for switch in self.solver.unsat_core()}
        core = tuple(n for n, switch in enumerate(self.switches) if str(switch) in names)
        smaller = (
            groups
            for size in range(1, len(core))
            for groups in combinations(range(len(self.groups)), size)
            if not self.is_feasible(groups)
        )
        return next(smaller, core)

    def solution(self) -> tuple[int, ...]:
        """Return the changes in won that `least_change` promises; the programme must be feasible."""
        self.solver.add(self.switches)
        total = self._minimised(self.total, self._least_total())
        self.solver.add(self.total == total)
        raised = self._sum([int(mover.is_local) for mover in self.movers], self.added, self.taken)
        choices = [(self._minimised(raised, -total, *kept), kept) for kept in self._fewest_sources()]
        least, kept = min(choices, key=lambda choice: choice[0])
        self.solver.add(raised == least, *kept)
        return self._first()

    def _numbers(self, make: Callable[[str, Any], Any], context: Any) -> tuple[list[Any], list[Any]]:  # noqa: ANN401
        every = range(len(self.movers))
        return [make(f"a{n}", context) for n in every], [make(f"t{n}", context) for n in every]

    def _bounds(self, added: Sequence[Any], taken: Sequence[Any]) -> Iterator[Any]:
        for mover, more, less in zip(self.movers, added, taken, strict=True):
            yield more >= 0
            yield more <= MAX_WON // self.unit
            yield less >= 0
            yield less <= mover.available // self.unit

    def _constraints(
        self, added: Sequence[Any], taken: Sequence[Any], *, is_relaxed: bool = False
    ) -> Iterator[list[Any]]:
        """Yield for each group that its demands are fulfilled and its fixed parts do not change.

        Relaxed, figures that are written anew lose nothing by it.
        """
        for group in self.groups:
            fulfilled = [
                self._sum([worth * self.unit for worth in demand.worth], added, taken)
                + (0 if is_relaxed else self._once(demand, added, taken))
                + demand.value
                >= 0
                for demand in group.demands
            ]
            yield [*fulfilled, *(added[n] + taken[n] == 0 for n in sorted(group.fixed))]

    def _once(self, demand: Demand, added: Sequence[Any], taken: Sequence[Any]) -> Any:  # noqa: ANN401
        """Return what a demand gains or loses by the figures that are written anew."""
        terms = [
            z3.If(number > 0, won, 0)
            for numbers, once in ((added, demand.gained), (taken, demand.lost))
            for number, won in zip(numbers, once, strict=bool(once))
            if won
        ]
        return z3.Sum(terms) if terms else 0

    def _least_total(self) -> int:
        """Return a lower bound on the total change in units: the least if units could be split.

        It is exact, and close to the least in whole units, so that the search
        for that is short.
        """
        context = z3.Context()
        added, taken = self._numbers(z3.Real, context)
        relaxed = z3.Optimize(ctx=context)
        relaxed.set("rlimit", MOST_SPENT)
        relaxed.add(list(self._bounds(added, taken)))
        for constraints in self._constraints(added, taken, is_relaxed=True):
            relaxed.add(constraints)
        objective = relaxed.minimize(z3.Sum([*added, *taken]))
        if relaxed.check() == z3.unknown:
            raise TooHardError
        return ceil(Fraction(str(relaxed.lower(objective))))

    def _fewest_sources(self) -> list[tuple[Any, ...]]:
        """Return for each smallest set of sources that suffices the constraints that keep all others."""
        # The last sources come first: national money is the last to move.
        sources = tuple(dict.fromkeys(mover.source for mover in reversed(self.movers)))
        by_size = (
            [kept for moved in combinations(sources, size) if self._check(*(kept := self._kept(moved)))]
            for size in range(len(sources) + 1)
        )
        return next(filter(None, by_size))

    def _kept(self, moved: tuple[str, ...]) -> tuple[Any, ...]:
        """Return the constraints that no source changes but those in `moved`."""
        return tuple(
            added + taken == 0
            for mover, added, taken in zip(self.movers, self.added, self.taken, strict=True)
            if mover.source not in moved
        )

    def _minimised(self, number: Any, least: int, *given: Any) -> int:  # noqa: ANN401
        """Return the least value of `number` under the constraints `given`; `least` is a lower bound."""
        self.solver.push()
        self.solver.add(*given)
        self._check()
        best = self._value(number)
        stride = 0
        while least < best:
            probe = min(least + stride, (least + best) // 2)
            if self._check(number <= probe):
                best = self._value(number)
            else:
                least = probe + 1
                stride = 2 * stride + 1
        self.solver.pop()
        return best

    def _first(self) -> tuple[int, ...]:
        """Return the changes in won of the solution that comes first in the order of the movers."""
        self._check()
        numbers = [number for pair in zip(self.added, self.taken, strict=True) for number in pair]
        values = [self._value(number) for number in numbers]
        others = [number != value for number, value in zip(numbers, values, strict=True)]
        if self._check(z3.Or(others)):
            for n, number in enumerate(numbers):
                values[n] = self._minimised(number, 0)
                self.solver.add(number == values[n])
        return tuple(
            self.unit * (more - less) for more, less in zip(values[::2], values[1::2], strict=True)
        )

    def _value(self, number: Any) -> int:  # noqa: ANN401
        return int(self.solver.model().eval(number, model_completion=True).as_long())

    def _check(self, *assumed: Any) -> bool:  # noqa: ANN401
        answer = self.solver.check(*assumed)
        if answer == z3.unknown:
            raise TooHardError
        return bool(answer == z3.sat)

    def _sum(self, worths: Sequence[int], added: Sequence[Any], taken: Sequence[Any]) -> Any:  # noqa: ANN401
        """Return the sum of all changes, each times the worth of its mover."""
        terms = [
            worth * (more - less) for worth, more, less in zip(worths, added, taken, strict=True) if worth
        ]
        return z3.Sum(terms) if terms else z3.IntVal(0, added[0].ctx)
