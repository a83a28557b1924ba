"""Budgets of any size: a solver over whole numbers is asked for the least and the greatest."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from fractions import Fraction

import z3

from oracle.cover import bands, cover_sums
from oracle.meaning import Relation, Ruling, limits, relation, ruling, sums
from oracle.verdict import Verdict, verdict
from oracle.wording import TOTAL, Paper, Rule, Sum

# What the solver may spend on one question, in its own units: some seconds, and the same each time.
MOST_SPENT = 20_000_000


class TooHardError(Exception):
    """The solver gives no answer within what it may spend."""


class Budgets:
    """The possible budgets as unknown whole numbers: the won of each amount by what the sums tell apart."""

    def __init__(self, paper: Paper, looked_at: Sequence[Sum]) -> None:
        summed: dict[Sum, list[z3.ArithRef | int]] = {each: [] for each in looked_at}
        self.lines: list[z3.BoolRef] = []
        for n, (figure, atoms) in enumerate(paper.cells()):
            marks = sorted({tuple(each.holds(atom) for each in summed) for atom in atoms})
            split = [z3.Int(f"{n}.{m}") for m in range(len(marks))]
            if len(split) == 1 and figure.least == figure.greatest:
                split = [figure.least]
            else:
                self.lines += [won >= 0 for won in split]
                self.lines += [z3.Sum(split) >= figure.least, z3.Sum(split) <= figure.greatest]
            for won, mark in zip(split, marks, strict=True):
                for each in (each for each, is_in in zip(summed, mark, strict=True) if is_in):
                    summed[each].append(won)
        self._of = {each: z3.Sum([z3.IntVal(0), *won]) for each, won in summed.items()}
        self._search = z3.Optimize()
        self._search.set("rlimit", MOST_SPENT)
        self._search.add(*self.lines)

    def __getitem__(self, of: Sum) -> z3.ArithRef:
        return self._of[of]

    def narrowed(self, paper: Paper) -> bool:
        """Let the cover page narrow the budgets if any is left, and return whether one is."""
        said = [
            bound
            for declared in paper.totals
            for bound in (
                self[declared.of] >= declared.figure.least,
                self[declared.of] <= declared.figure.greatest,
            )
        ]
        for band in bands(paper):
            part, total = self[band.of], self[TOTAL]
            above = _compared(part, band.least, total)
            said.append(above >= 0 if band.holds_least else above > 0)
            said.append(_compared(part, band.end, total) < 0)
        solver = z3.Solver()
        solver.set("rlimit", MOST_SPENT)
        solver.add(*self.lines, *said)
        answer = solver.check()
        if answer == z3.unknown:
            raise TooHardError
        agree: bool = answer == z3.sat
        if agree:
            self._search.add(*said)
        return agree

    def ends(self, of: z3.ArithRef) -> Iterator[z3.ModelRef]:
        """Yield a budget in which an expression is least, and one in which it is greatest."""
        for towards in (z3.Optimize.minimize, z3.Optimize.maximize):
            self._search.push()
            towards(self._search, of)
            answer = self._search.check()
            if answer == z3.unknown:
                self._search.pop()
                raise TooHardError
            if answer != z3.sat:
                raise ArithmeticError(str(self._search))
            model = self._search.model()
            self._search.pop()
            yield model


def judged(paper: Paper, rules: Sequence[Rule]) -> dict[str, Verdict]:
    """Return the verdict of each rule that the solver can answer."""
    covered = cover_sums(paper)
    budgets = Budgets(paper, (*covered, *(each for rule in rules for each in sums(rule, paper))))
    found: dict[str, Verdict] = {}
    try:
        agree = budgets.narrowed(paper)
    except TooHardError:
        return found
    for rule in rules:
        if rule.kind == "totals":
            outcome = "not-applicable" if not covered else "met" if agree else "broken"
            found[rule.id] = Verdict(outcome, None)
            continue
        # Whole numbers over several years can be too much for any solver.
        with suppress(TooHardError):
            found[rule.id] = verdict([*_ends(rule, paper, budgets)], len(limits(rule, paper)))
    return found


def _ends(rule: Rule, paper: Paper, budgets: Budgets) -> Iterator[Ruling]:
    """Yield the rulings on the budgets that are worst and best for a rule, and where its whole is least."""
    looked_at = [budgets[each] for each in sums(rule, paper)]
    related: Relation = "apart" if rule.kind == "amount" else relation(rule, paper)
    models = [] if rule.kind == "amount" else [next(budgets.ends(z3.Sum(looked_at[1::2])))]
    for limit in limits(rule, paper):
        for model in (*models, *budgets.ends(_slack(rule, limit, looked_at))):
            values = [model.eval(each, model_completion=True).as_long() for each in looked_at]
            yield ruling(rule, limit, values, related)


def _slack(rule: Rule, limit: Fraction, looked_at: Sequence[z3.ArithRef]) -> z3.ArithRef:
    """Return what a rule's margin rises and falls with."""
    if rule.kind != "amount":
        sign = 1 if rule.is_floor else -1
        pairs = list(zip(looked_at[::2], looked_at[1::2], strict=True))
        slacks = [sign * _compared(part, limit, whole) for part, whole in pairs]
        if rule.yearly:
            # A year without money is not asked: it is never the worst.
            most = sum(whole + part for part, whole in pairs) * limit.denominator * limit.numerator + 1
            slacks = [
                z3.If(part + whole == 0, most, slack)
                for (part, whole), slack in zip(pairs, slacks, strict=True)
            ]
        return _least(slacks)
    at = int(limit)
    rooms = [each - at if rule.is_floor else at - each for each in looked_at]
    over = z3.Sum([z3.If(room < 0, room, 0) for room in rooms])
    return z3.If(over < 0, over, _least(rooms))


def _least(values: Sequence[z3.ArithRef]) -> z3.ArithRef:
    least = values[0]
    for value in values[1:]:
        least = z3.If(value < least, value, least)
    return least


def _compared(part: z3.ArithRef, share: Fraction, whole: z3.ArithRef) -> z3.ArithRef:
    """Return the part less its share of the whole, times the share's denominator: a whole number."""
    return share.denominator * part - share.numerator * whole
