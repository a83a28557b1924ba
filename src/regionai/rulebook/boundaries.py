"""Where the outcomes of a rule turn, and proposals made to order at each of these places."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from regionai.budget.demand import Conflict
from regionai.budget.form import Limit
from regionai.budget.witness import Wanted
from regionai.messages import Message, message
from regionai.model.money import Won
from regionai.rulebook.drafter import USUAL, Drafter
from regionai.rules.base import Rule
from regionai.rules.case import Threshold
from regionai.rules.draft import Boundary, Draft, Step, Variant, merged
from regionai.source.plain import KeyPath


def boundaries(rule: Rule, drafter: Drafter) -> Iterator[Boundary]:
    """Yield every threshold of a rule, with proposals just below, at and just above it."""
    yield from rule.boundaries(drafter.terms)
    for variant in rule.variants(drafter.terms):
        for threshold in _thresholds(rule, variant, drafter):
            named, steps = _budgets(rule, threshold, drafter)
            if variant.named is not None:
                named = message("boundary.variant", what=named, variant=variant.named)
            yield Boundary(
                named, tuple(Step(step.value, merged(step.draft, variant.draft)) for step in steps)
            )


def probes(rule: Rule, drafter: Drafter) -> Iterator[Draft]:
    """Yield proposals that tell a rule from one that is nearly the same.

    Among them are one that meets it, one that breaks it, and one that leaves
    it undecided, as far as there can be such proposals.
    """
    probed = tuple(rule.probes(drafter.terms))
    yield from (step.draft for boundary in rule.boundaries(drafter.terms) for step in boundary.steps)
    thresholds = {
        t: None for variant in rule.variants(drafter.terms) for t in _thresholds(rule, variant, drafter)
    }
    if not thresholds:
        yield from probed
        return
    for each in drafter.preferring(*rule.quantity_names()):
        for threshold in thresholds:
            for step in _budgets(rule, threshold, each)[1]:
                for more in probed:
                    draft = merged(step.draft, more)
                    yield draft
                    # Rounded figures close to a threshold leave it open.
                    yield {**draft, "amounts": {"rounded_to": "억원"}}


def idle_parts(rule: Rule, drafter: Drafter) -> Iterator[KeyPath]:
    """Yield the parts of a rule in which something is due that no budget can bring to bear."""
    for variant in rule.variants(drafter.terms):
        for at, part in groupby(_thresholds(rule, variant, drafter), key=lambda threshold: threshold.at):
            due = [
                Wanted(threshold.limit) if threshold.begins else Wanted(threshold.limit, None, -1)
                for threshold in part
            ]
            if at and isinstance(drafter.budget(due), Conflict):
                yield at


def _thresholds(rule: Rule, variant: Variant, drafter: Drafter) -> tuple[Threshold, ...]:
    """Return where the outcome turns on a budget that has every kind of line; of years the first."""
    case = drafter.case(drafter.proposal(merged(drafter.everything(), variant.draft)))
    first: dict[Threshold, Threshold] = {}
    for threshold in rule.thresholds(case):
        if not threshold.is_guard:
            of_any_year = threshold._replace(limit=threshold.limit._replace(years=None))
            first.setdefault(of_any_year, threshold)
    return tuple(first.values())


def _budgets(rule: Rule, threshold: Threshold, drafter: Drafter) -> tuple[Message, tuple[Step, ...]]:
    """Return what a threshold is of, and budgets one won below, at, and one won above it.

    As far as there are such budgets. A share is taken of a usual whole.
    """
    limit, case = threshold.limit, drafter.case(drafter.proposal(drafter.base()))
    names = {case.quantity(name): case.named(name) for name in reversed(tuple(rule.quantity_names()))}
    at, held = limit.amount, list(map(Wanted, threshold.held))
    named = message("boundary.amount", what=names[limit.of])
    if limit.share:
        everything = _whole(limit, held, drafter) if held else _divisible(USUAL, limit)
        at = Won(everything.amount // limit.share.denominator * limit.share.numerator)
        whole = Limit(limit.whole, is_floor=True, amount=everything, years=limit.years)
        held = [_exactly(whole), *held]
        named = message(
            "boundary.share", what=names[limit.of], whole=names[limit.whole], everything=everything
        )
    steps: list[Step] = []
    for won in (at - Won(1), at, at + Won(1)):
        exact = _exactly(Limit(limit.of, is_floor=True, amount=won, years=limit.years))
        draft = drafter.budget((exact, *held))
        if not isinstance(draft, Conflict):
            steps.append(Step(won, draft))
    return named, tuple(steps)


def _whole(limit: Limit, held: Sequence[Wanted], drafter: Drafter) -> Won:
    """Return a whole as near to the usual one as `held` allows, of which a share is taken."""
    for power in (0, 1, -1, 2, -2, 3, -3):
        everything = _divisible(int(USUAL * Fraction(10) ** power), limit)
        at = Won(everything.amount // limit.share.denominator * limit.share.numerator)
        whole = _exactly(Limit(limit.whole, is_floor=True, amount=everything, years=limit.years))
        ends = (
            _exactly(Limit(limit.of, is_floor=True, amount=won, years=limit.years))
            for won in (at - Won(1), at + Won(1))
        )
        if not any(isinstance(drafter.budget((whole, end, *held)), Conflict) for end in ends):
            return everything
    return _divisible(USUAL, limit)


def _divisible(won: int, limit: Limit) -> Won:
    """Return an amount of which a limit's share is whole."""
    return Won(won - won % limit.share.denominator)


def _exactly(limit: Limit) -> Wanted:
    return Wanted(limit, 0, 0)
