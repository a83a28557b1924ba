"""What a money rule asks of any budget of a region, as limits that a sheet of numbers can hold."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import product
from typing import NamedTuple

from regionai.budget.cell import Membership
from regionai.budget.form import Limit
from regionai.model.amount import SOURCES
from regionai.model.money import Won
from regionai.model.proposal import MAX_YEARS, Period
from regionai.model.region import Region, Regions
from regionai.rulebook.drafter import Drafter, with_another
from regionai.rulebook.effort import Effort
from regionai.rules.base import Rule
from regionai.rules.case import Case
from regionai.rules.conditions.applies import holding_elsewhere
from regionai.rules.draft import Draft, Variant
from regionai.rules.ruleset import RuleSet
from regionai.source.plain import Plain


class Asked(NamedTuple):
    """A limit, with its amount for a work period of one fiscal year, of two, and so on.

    `step` is by how much its value moves with one won of its quantity alone.
    """

    limit: Limit
    amounts: tuple[Won, ...]
    step: int

    @property
    def counts_years(self) -> bool:
        """Whether it is another for a longer work period."""
        return len(set(self.amounts)) > 1


class Body(NamedTuple):
    """A kind of body in a role of the consortium."""

    role: str
    kind: str


class Version(NamedTuple):
    """What a rule asks where each body in a role of `bodies` is of that kind, and there is one.

    Of a budget that does not keep all of `within` it asks nothing; one that
    does not keep all `guards` has no outcome. `applies` is whether it asks
    anything of the region at all.
    """

    bodies: tuple[Body, ...]
    asked: tuple[Asked, ...]
    guards: tuple[Limit, ...]
    within: tuple[Limit, ...]
    applies: Membership


def versions_of(
    rule: Rule, rules: RuleSet, regions: Regions, region: Region, years: Sequence[int]
) -> tuple[Version, ...]:
    """Return what a rule asks of budgets of a region over some fiscal years, one for each kind of body.

    Empty for a rule that is not about money. Each line of these budgets says
    its year and its category: what a rule asks of one that does not is not
    among the limits.
    """
    terms = rules.terms(regions)
    effort, day = Effort(rules.name), rules.applies.first
    drafter = Drafter(terms, effort, day, region, categories=rules.line_categories)
    budget: Draft = {"budget": tuple(_lines(rules, years))}
    found = (_version(rule, variant, drafter, budget) for variant in rule.variants(terms))
    return tuple(version for version in found if version is not None)


def _lines(rules: RuleSet, years: Sequence[int]) -> Iterator[Plain]:
    """Yield a line with money of every source for each category, year and cost item."""
    named = (item for quantity in rules.quantities.values() for item in quantity.item or ())
    items = with_another(tuple(dict.fromkeys(named)), "x")
    amounts: dict[str, Plain] = dict.fromkeys(SOURCES, "1")
    for category, year, item in product(rules.line_categories, years, items or (None,)):
        of_item: dict[str, Plain] = {} if item is None else {"item": item}
        yield {"category": category, "year": str(year), **of_item, **amounts}


def _version(rule: Rule, variant: Variant, drafter: Drafter, budget: Draft) -> Version | None:
    """Return what a rule asks of a proposal that says what a variant does; None if it is of no money."""
    draft = {**variant.draft, **budget}
    if not rule.conditional_limits(drafter.case(drafter.proposal(draft))).limits:
        return None
    case = drafter.case(drafter.proposal({**draft, "applicant": {"region": drafter.region.slug}}))
    over = [rule.conditional_limits(_over(case, count)) for count in range(1, MAX_YEARS + 2)]
    guards = tuple(threshold.limit for threshold in rule.thresholds(case) if threshold.is_guard)
    asked = (
        Asked(limits[0], tuple(limit.amount for limit in limits), limits[0].step(case.ledger))
        for limits in zip(*(each.limits for each in over), strict=True)
    )
    return Version(
        _bodies(variant.draft),
        tuple(each for each in asked if each.limit not in guards),
        guards,
        over[0].within,
        holding_elsewhere(case, rule.when),
    )


def _over(case: Case, count: int) -> Case:
    """Return a case whose work period is so many fiscal years."""
    first = case.proposal.budget[0].year or 0
    period = Period.model_construct(first=date(first, 1, 1), last=date(first + count - 1, 12, 31))
    return replace(case, proposal=case.proposal.model_copy(update={"period": period}), forms={})


def _bodies(draft: Draft) -> tuple[Body, ...]:
    consortium = draft.get("consortium")
    bodies = consortium if isinstance(consortium, tuple) else ()
    return tuple(
        Body(str(body.get("role", "partner")), str(body["kind"]))
        for body in bodies
        if isinstance(body, dict)
    )
