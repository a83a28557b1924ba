"""Whether the figures of a table look rounded although the file does not say so."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from math import gcd
from typing import NamedTuple

from regionai.budget.cell import Cell
from regionai.budget.cover import allow, declared
from regionai.budget.ledger import Ledger
from regionai.messages import Listing, Message, message
from regionai.model.finding import Outcome
from regionai.model.money import UNITS, Won
from regionai.model.notation import read
from regionai.model.proposal import Proposal
from regionai.remedy.unsaid import Reconsidered, UnsaidRounding
from regionai.rules.base import Rule
from regionai.rules.case import Case
from regionai.rules.judged import JudgedRule
from regionai.source.tree import Tree

# A figure that is whole in so many steps is one that somebody set, not one that came out of a division.
_WHOLE = 100
# Amounts in 억 without decimals are how people speak of money, and no table: a step is below 억.
_DIGITS = len(str(UNITS["억원"])) - 1
_NAMES = {won: name for name, won in UNITS.items()}


class _Step(NamedTuple):
    """How many won one of the last written digit is, and the unit and decimals of its figure."""

    won: int
    decimals: int
    unit: str


def unsaid_rounding(
    proposal: Proposal,
    ledger: Ledger,
    tree: Tree,
    judged_rules: Sequence[JudgedRule],
    judged: Callable[[Proposal], Sequence[JudgedRule]],
) -> UnsaidRounding | None:
    """Return the rounding that would explain a broken rule about money or declared figures, if one does.

    All figures share the unit of the last digit that any of them shows. Not
    exact by their nature are those of at least three digits that are whole in
    no hundred of it: 70억 is what somebody set, and 23.33억 beside it came out
    of a division. A rule must turn by these alone. `judged` judges another
    proposal by the same rules.
    """
    amounts = [amount for line in proposal.budget for _, amount in line.amounts()]
    if proposal.amounts.rounding() is not None or any(amount.is_own for amount in amounts):
        return None
    # Nothing is nothing in any unit.
    cells = [cell for cell in ledger.cells if cell.printed]
    off = [each for each in judged_rules if _counts(each)]
    # No step is greater than what all figures are whole in: most files are too far off even for that.
    common = gcd(*(cell.printed for cell in cells))
    most = max(10**n for n in range(_DIGITS) if common % 10**n == 0)
    if most == 1 or not _mends(off, proposal, ledger, cells, most):
        return None
    finest = min(_step(tree.text_at(cell.path), proposal.amounts.unit) for cell in cells)
    step, name = finest.won, _NAMES.get(finest.won)
    divided = [cell for cell in cells if _looks_divided(cell.printed, step)]
    if name is None or not 1 < step <= most or not _mends(off, proposal, ledger, divided, step):
        return None
    whole = _as_rounded(proposal, ledger, step)
    outcomes = tuple(_reconsidered(judged_rules, judged(whole)))
    said = message(
        "rounding.unsaid",
        step=_words(finest, proposal.amounts.unit),
        won=Won(step),
        how=_how(tree, name),
        outcomes=Listing(tuple(map(_outcome, outcomes))),
    )
    at = divided[0].path
    return UnsaidRounding(name, Won(step), at, tree.location(at), outcomes, said)


def _step(text: str, default_unit: int) -> _Step:
    """Return the step of a written amount: `0.01억` in `23.33억`; zeros at the end count as written."""
    written = read(text, default_unit)
    decimals = len(written.parts[-1].number.partition(".")[2])
    return _Step(max(written.scales[-1] // 10**decimals, 1), decimals, written.unit)


def _looks_divided(won: int, step: int) -> bool:
    return won >= _WHOLE * step and won % (_WHOLE * step) != 0


def _counts(judged: JudgedRule) -> bool:
    return judged.outcome is Outcome.BROKEN and (judged.is_money or judged.rule.compares_declared)


def _mends(
    off: Sequence[JudgedRule], proposal: Proposal, ledger: Ledger, cells: Sequence[Cell], step: int
) -> bool:
    """Return whether some rule would not be broken if the figures of some cells were rounded to a step."""
    paths = {cell.path for cell in cells}
    half = step // 2
    lines = Ledger(
        Cell(cell.shape, cell.printed, max(cell.least - half, 0), cell.greatest + half, cell.path)
        if cell.path in paths
        else cell
        for cell in ledger.cells
    )
    widened = Ledger(lines.cells, is_contradicted=not allow(lines, tuple(declared(proposal))))
    cases = ((each.rule, replace(each.case, ledger=widened, forms={})) for each in off)
    return any(not _is_broken(rule, case) for rule, case in cases)


def _is_broken(rule: Rule, case: Case) -> bool:
    """Return whether a rule is broken, without what would be said of it."""
    forms = rule.forms(case)
    return (
        any(found.greatest < 0 for found in forms) if forms else rule.judge(case).outcome is Outcome.BROKEN
    )


def _as_rounded(proposal: Proposal, ledger: Ledger, step: int) -> Proposal:
    """Return a proposal as it would be read if its file said that figures were rounded to a step."""
    amounts = proposal.amounts.model_copy(update={"rounded_to": step})
    figures = {(int(cell.path[1]), str(cell.path[2])): Won(cell.printed) for cell in ledger.cells}
    whole = proposal.model_copy(update={"amounts": amounts}).with_amounts(figures)
    if whole.totals is None:
        return whole
    totals = whole.totals.as_exact_as(whole.rounding())
    return whole.model_copy(update={"totals": totals})


def _reconsidered(before: Sequence[JudgedRule], after: Sequence[JudgedRule]) -> Iterator[Reconsidered]:
    for now, then in zip(before, after, strict=True):
        if _counts(now) or now.outcome is not then.outcome:
            yield Reconsidered(now, then.outcome)


def _outcome(each: Reconsidered) -> Message:
    before, after = (message(f"outcome.{outcome}") for outcome in (each.judged.outcome, each.after))
    said = "rounding.stays" if each.after is each.judged.outcome else "rounding.turns"
    return message(said, rule=f"`{each.judged.rule.id}`", before=before, after=after)


def _words(step: _Step, default_unit: int) -> str:
    unit = step.unit or _NAMES[default_unit]
    return f"0.{'1'.zfill(step.decimals)}{unit}" if step.decimals else unit


def _how(tree: Tree, name: str) -> str:
    """Return the section `amounts` as it should stand, with what it says already."""
    there = tree.data.get("amounts")
    said = {**(there if isinstance(there, dict) else {}), "rounded_to": name}
    pairs = (f"{tree.word(('amounts', key))}: {value}" for key, value in said.items())
    return f"`{tree.word(('amounts',))}: {{{', '.join(pairs)}}}`"
