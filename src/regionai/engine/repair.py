"""By which single movement of money, and by how many won, all broken money rules are mended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from regionai.budget.cell import Shape
from regionai.budget.form import Form
from regionai.budget.ledger import Ledger, places
from regionai.budget.lever import Movement, Reach, helps, reach
from regionai.budget.quantity import FUNDING
from regionai.budget.share import share_range
from regionai.messages import Listing, Message, message
from regionai.model.amount import KEYS
from regionai.model.finding import Finding, Judgement, Outcome
from regionai.model.money import Won
from regionai.model.proposal import Proposal
from regionai.model.ratio import percent_down
from regionai.rules.base import Rule

_SIDES = ("national", "local", "private")


@dataclass(frozen=True, slots=True)
class Lever:
    """One movement: what it is, the least won that mends all, or why it cannot."""

    name: Message
    reach: Reach
    to: Won | None
    cannot: Message | None

    @property
    def works(self) -> bool:
        """Whether the movement mends every broken money rule without breaking a met one."""
        return self.cannot is None


@dataclass(frozen=True, slots=True)
class _Moved:
    """A movement with its words: `added` and `taken` are sides, or None."""

    movement: Movement
    added: str | None
    taken: str | None
    year: int | None

    def name(self) -> Message:
        if self.added and self.taken:
            said = message("lever.move", source=_side(self.taken), to=_side(self.added))
        elif self.added:
            said = message("lever.raise", what=_side(self.added))
        else:
            said = message("lever.cut", what=_side(self.taken or ""))
        return said if self.year is None else message("lever.in-year", lever=said, year=str(self.year))


def levers(
    ledger: Ledger,
    proposal: Proposal,
    judged: Sequence[tuple[Rule, Judgement, tuple[Form, ...]]],
) -> tuple[Lever, ...]:
    """Return every single movement that helps a broken rule, the cheapest that works first.

    Nothing if no money rule is broken. Rules that are undecided cannot be
    promised anything and are left out.
    """
    kept = [
        (rule, form)
        for rule, judgement, forms in judged
        if judgement.outcome in (Outcome.MET, Outcome.BROKEN)
        for form in forms
    ]
    broken = [
        form
        for _, judgement, forms in judged
        if judgement.outcome is Outcome.BROKEN
        for form in forms
        if form.least < 0
    ]
    movements = _movements(ledger, proposal, broken)
    found = [_lever(moved, kept, ledger) for moved in movements if helps(moved.movement, broken)]
    return tuple(sorted(found, key=lambda lever: (not lever.works, lever.reach.least)))


def _side(side: str) -> Message:
    return message(f"funding.{side}")


def with_best_lever(finding: Finding, found: tuple[Lever, ...]) -> Finding:
    """Return a finding whose hint is the cheapest movement that mends all broken money rules."""
    working = [lever for lever in found if lever.works]
    if not working:
        return replace(finding, hint=message("lever.none"))
    best = working[0]
    hint = message("lever.best", lever=best.name, won=Won(best.reach.least))
    return replace(finding, hint=hint)


def _movements(ledger: Ledger, proposal: Proposal, broken: Sequence[Form]) -> Iterator[_Moved]:
    every = tuple(sorted({y for cell in ledger.cells for y in cell.shape.years or ()}))
    by_year = len(every) > 1 and any(form.limit.years is not None for form in broken)
    for year in every if by_year else (None,):
        years = every if year is None else (year,)
        shapes = {side: _shape(ledger, proposal, side, years) for side in _SIDES}
        there = {side: _available(ledger, side, year) for side in _SIDES}
        for side in _SIDES:
            yield _Moved(Movement(shapes[side], None, None), side, None, year)
        for side in _SIDES:
            yield _Moved(Movement(None, shapes[side], there[side]), None, side, year)
        for taken, added in permutations(_SIDES, 2):
            movement = Movement(shapes[added], shapes[taken], there[taken])
            yield _Moved(movement, added, taken, year)


def _shape(ledger: Ledger, proposal: Proposal, side: str, years: tuple[int, ...]) -> Shape:
    """Return money of a side of which no more is said than the budget itself says."""
    categories = dict.fromkeys(c for cell in ledger.cells for c in cell.shape.categories)
    return Shape(KEYS[side], tuple(categories), places(proposal), years)


def _available(ledger: Ledger, side: str, year: int | None) -> int:
    return ledger.sum(FUNDING[side], year).bounds.least.amount


def _lever(moved: _Moved, kept: list[tuple[Rule, Form]], ledger: Ledger) -> Lever:
    found = reach(moved.movement, [form for _, form in kept])
    if found.works:
        return Lever(moved.name(), found, _result(moved, found, ledger), None)
    against = [kept[position] for position in found.against]
    return Lever(moved.name(), found, None, _reason(moved, found, against, kept, ledger))


def _result(moved: _Moved, found: Reach, ledger: Ledger) -> Won | None:
    """Return what the side that is moved comes to; None where it is not known to the won."""
    if moved.added and moved.taken:
        return None
    side = moved.added or moved.taken or ""
    there = ledger.sum(FUNDING[side], moved.year).bounds
    if not there.is_exact:
        return None
    return there.least + Won(found.least if moved.added else -found.least)


def _reason(
    moved: _Moved,
    found: Reach,
    against: list[tuple[Rule, Form]],
    kept: list[tuple[Rule, Form]],
    ledger: Ledger,
) -> Message:
    if len(against) == 1 and found.greatest == 0 and found.least == 0:
        return _stays_broken(moved, against[0], kept, ledger)
    rules = Listing(tuple(f"`{rule.id}`" for rule in dict.fromkeys(rule for rule, _ in against[:1])))
    least, greatest = Won(found.least), Won(found.greatest or 0)
    if len(against) == 1:
        return message("lever.not-enough", rules=rules, least=least, available=greatest)
    other = f"`{against[1][0].id}`"
    return message("lever.conflict", rules=rules, least=least, other=other, greatest=greatest)


def _stays_broken(
    moved: _Moved, stubborn: tuple[Rule, Form], kept: list[tuple[Rule, Form]], ledger: Ledger
) -> Message:
    """Say what becomes of the rule that the movement cannot mend when the others hold."""
    rule, form = stubborn
    limit = form.limit
    others = reach(moved.movement, [f for _, f in kept if f.least < 0 and f is not form])
    amount = others.least if others.works else 0
    after = ledger
    if moved.movement.added is not None:
        after = after.with_more(moved.movement.added, Won(amount))
    if moved.movement.taken is not None:
        after = after.with_more(moved.movement.taken, Won(-amount))
    share = share_range(limit.of, limit.whole, after)
    # Of a rule on an amount there is no share to tell.
    if share is None or amount == 0 or not limit.share:
        return message("lever.no-help", rule=f"`{rule.id}`")
    return message(
        "lever.still-broken", rule=f"`{rule.id}`", won=Won(amount), share=percent_down(share.least)
    )
