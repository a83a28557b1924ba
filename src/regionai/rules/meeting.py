"""Small proposals that meet conditions, and others that only just do not."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from regionai.budget.cell import Membership
from regionai.messages import message
from regionai.model.ratio import limit_percent
from regionai.model.region import Region, Regions
from regionai.rules.bodies import EVERY_KIND
from regionai.rules.conditions.condition import REGION_KEYS, Condition, figure_named
from regionai.rules.draft import Boundary, Draft, Step, merged, of_region
from regionai.rules.terms import Terms
from regionai.source.plain import Plain

_ROLES = ("lead", "partner", "supplier")


def meeting(conditions: Sequence[Condition], terms: Terms) -> Draft:
    """Return what a proposal says to meet conditions, amounts aside; as far as it can."""
    draft: Draft = {}
    if any(map(_looks_at_regions, conditions)):
        # A region of all days and of no capital is the least special one.
        usual = sorted(terms.regions.regions, key=lambda each: (_has_days(each), each.capital_region))
        fitting = [region for region in usual if _holds(conditions, region) is Membership.YES]
        draft = of_region(fitting[0]) if fitting else {}
    asking = [condition for condition in conditions if condition.is_about_bodies]
    bodies = (
        _body(f"asked-{n}", (condition.kinds or EVERY_KIND)[0], condition.role or "partner")
        for n, condition in enumerate(asking, 1)
    )
    return merged(draft, {"consortium": tuple(bodies)}) if asking else draft


def near(conditions: Sequence[Condition], terms: Terms) -> Iterator[Draft]:
    """Yield what proposals say that tell conditions from others nearly the same, amounts aside."""
    met = meeting(conditions, terms)
    if any(map(_looks_at_regions, conditions)):
        yield from (merged(met, of_region(region)) for region in _telling(conditions, terms))
    for condition in conditions:
        if condition.is_about_bodies:
            others = {key: value for key, value in met.items() if key != "consortium"}
            yield {**others, "consortium": None}
            for kind in EVERY_KIND:
                yield {**others, "consortium": (_body("asked-1", kind, condition.role or "partner"),)}
            for role in _ROLES:
                kind = (condition.kinds or EVERY_KIND)[0]
                yield {**others, "consortium": (_body("asked-1", kind, role),)}


def turning(conditions: Sequence[Condition], terms: Terms) -> Iterator[Boundary]:
    """Yield, for each end of a figure that is looked at, the regions on either side of it."""
    met = meeting(conditions, terms)
    for condition in conditions:
        for key, ends in condition.figures.items():
            for end in ends.ends.values():
                steps = tuple(
                    Step(
                        f"{region.slug} {limit_percent(vars(region)[key])}", merged(met, of_region(region))
                    )
                    for region in beside(terms.regions, key, end)
                )
                yield Boundary(message("boundary.amount", what=figure_named(terms, key)), steps)


def beside(regions: Regions, key: str, end: Fraction) -> Iterator[Region]:
    """Yield the regions whose figure is next below an end, the end itself, and next above it."""
    known = [region for region in regions.regions if vars(region)[key] is not None]
    ordered = sorted(known, key=lambda region: vars(region)[key])
    yield from [region for region in ordered if vars(region)[key] < end][-1:]
    yield from [region for region in ordered if vars(region)[key] == end][:1]
    yield from [region for region in ordered if vars(region)[key] > end][:1]


def _telling(conditions: Sequence[Condition], terms: Terms) -> Iterator[Region]:
    """Yield the regions that tell: all where any is named, else those next to where a figure turns."""
    regions = terms.regions.regions
    if any(each.region is not None or each.capital_region is not None for each in conditions):
        yield from regions
        return
    for condition in conditions:
        for key, ends in condition.figures.items():
            for end in ends.ends.values():
                yield from beside(terms.regions, key, end)
            yield from (region for region in regions if vars(region)[key] is None)


def _holds(conditions: Sequence[Condition], region: Region) -> Membership:
    return min(condition.of_region(region) for condition in conditions)


def _looks_at_regions(condition: Condition) -> bool:
    return any(vars(condition)[key] is not None for key in REGION_KEYS)


def _has_days(region: Region) -> bool:
    return region.since is not None or region.until is not None


def _body(own: str, kind: str, role: str) -> Plain:
    return {"id": own, "name": own, "kind": kind, "role": role}
