"""Makes proposals to order: budgets whose sums are exactly those that a rule turns on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, product
from typing import TypeVar

from regionai.budget.cell import Place, Shape
from regionai.budget.demand import Conflict
from regionai.budget.form import Limit
from regionai.budget.proposed import ledger
from regionai.budget.quantity import FUNDING
from regionai.budget.witness import Wanted, witness
from regionai.model.amount import SOURCES, Source
from regionai.model.bodies import APPLICANT
from regionai.model.money import Won
from regionai.model.proposal import Proposal, read_proposal
from regionai.model.region import Region
from regionai.rulebook.effort import Effort
from regionai.rules.case import Case
from regionai.rules.draft import Draft
from regionai.rules.terms import Terms
from regionai.source.plain import Plain
from regionai.source.tree import bare

T = TypeVar("T")

# A budget of a size that people know, where nothing else asks for another.
USUAL = 10_000_000_000

_BODIES = {
    Place(outside_region=True, capital_region=False): "elsewhere",
    Place(outside_region=True, capital_region=True): "capital",
    Place(outside_region=True, capital_region=False, abroad=True): "abroad",
}


@dataclass(frozen=True)
class Drafter:
    """Makes drafts in the terms of a rule set, with the effort that is left.

    `sources`, `categories`, `places`, `items` and `bodies`, the kinds of those
    who execute it, are in the order in which money is laid where no rule can
    tell; `day` and `region` are those of the proposals.
    """

    terms: Terms
    effort: Effort
    day: date
    region: Region
    sources: tuple[Source, ...] = SOURCES
    categories: tuple[str, ...] = ("other",)
    places: tuple[str, ...] = ("home", *_BODIES.values())
    items: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()

    def preferring(self, *names: str) -> Iterator["Drafter"]:
        """Yield a drafter for each source that could come first.

        And for each category, place, item and kind of body, if one of the named
        quantities looks at them.
        """
        filters = [self.terms.quantity(name) for name in names]

        def looked_at(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
            return known if any(getattr(of, name) is not None for of in filters) else known[:1]

        for source, category, place, item, body in product(
            self.sources,
            looked_at("categories", self.categories),
            looked_at("places", self.places),
            looked_at("items", self.items) or ("",),
            looked_at("bodies", self.bodies) or ("",),
        ):
            yield replace(
                self,
                sources=_first(self.sources, source),
                categories=_first(self.categories, category),
                places=_first(self.places, place),
                items=_first(self.items, item) if item else (),
                bodies=_first(self.bodies, body) if body else (),
            )

    def base(self) -> Draft:
        """Return the small proposal that stands for all."""
        return {
            "schema": "1",
            "programme": "x",
            "title": "x",
            "submitted": str(self.day),
            "applicant": {"region": self.region.slug},
            "budget": ({"national": "60", "province": "20", "private_cash": "20"},),
        }

    def proposal(self, draft: Draft) -> Proposal:
        """Return a draft as a proposal."""
        whole = {**self.base(), **draft}
        self.effort.read(sum(len(each) for each in whole.values() if isinstance(each, tuple)))
        data = {key: value for key, value in whole.items() if value is not None}
        return read_proposal(bare(data), self.terms.regions)

    def case(self, proposal: Proposal) -> Case:
        """Return a proposal laid before the rules."""
        terms, table = self.terms, ledger(proposal, self.categories)
        return Case(terms.regions, terms.quantities, terms.categories, proposal, table, proposal.submitted)

    @property
    def count_of_lines(self) -> int:
        """How many lines `everything` has."""
        return len(self.categories) * len(self._executors) * len(self._years) * (len(self.items) or 1)

    @property
    def _years(self) -> tuple[int, ...]:
        return (self.day.year, self.day.year + 1)

    @property
    def _executors(self) -> list[str]:
        return [APPLICANT, *_BODIES.values(), *(each for each in self.bodies if each != APPLICANT)]

    def everything(self) -> Draft:
        """Return a budget with an amount of every source, category, place and of two years."""
        amounts: dict[str, Plain] = dict.fromkeys(SOURCES, "1")
        lines: list[Plain] = [
            {"category": category, "executed_by": body, "year": str(year), **item, **amounts}
            for category, body, year, item in product(
                self.categories,
                self._executors,
                self._years,
                [{"item": each} for each in self.items] or [{}],
            )
        ]
        at_home = Place(outside_region=False, capital_region=self.region.capital_region)
        bodies = [self._body(at_home, each) for each in self.bodies if each != APPLICANT]
        return {"budget": tuple(lines), "consortium": (*self._bodies(), *bodies)}

    def budget(self, *groups: Sequence[Wanted], explains: bool = False) -> Draft | Conflict:
        """Return a budget that gives all groups what they want; raises as `witness` does.

        A conflict says with `explains` which groups contradict each other.

        It has the usual total unless something asks for another, and names
        places and years only where a limit looks at them: then all of these
        years are its work period, so that no limit counts fewer.
        """
        limits = [wanted.limit for group in groups for wanted in group]
        self.effort.make_budget(len(limits))
        is_placed = any(of.places is not None for limit in limits for of in (limit.of, limit.whole))
        shapes = tuple(self._shapes(limits, is_placed=is_placed))
        total = Limit(FUNDING["total"], is_floor=True, amount=Won(USUAL))
        found = witness([*groups, (Wanted(total, 0, 0),)], shapes, self.effort, explains=False)
        if isinstance(found, Conflict):
            some = Limit(FUNDING["total"], is_floor=True, amount=Won(1))
            found = witness([*groups, (Wanted(some),)], shapes, self.effort, explains=explains)
        if isinstance(found, Conflict):
            return found
        years = _years_of(limits)
        draft = self._draft(found, is_placed=is_placed)
        if years:
            draft["period"] = {"from": f"{years[0]}-01-01", "to": f"{years[-1]}-12-31"}
        return draft

    def _shapes(self, limits: Sequence[Limit], *, is_placed: bool) -> Iterator[Shape]:
        home = Place(outside_region=False, capital_region=self.region.capital_region)
        meant = {"home": home, **{body: place for place, body in _BODIES.items()}}
        filters = [of for limit in limits for of in (limit.of, limit.whole)]
        # Where no limit looks at places, the place that comes first stands for all.
        places = [meant[name] for name in (self.places if is_placed else self.places[:1])]
        years: list[tuple[int, ...] | None] = [(year,) for year in _years_of(limits)]
        items = [(item,) for item in self.items] if any(of.items is not None for of in filters) else [None]
        bodies = (
            [(body,) for body in self.bodies] if any(of.bodies is not None for of in filters) else [None]
        )
        for source, category, place, year, item, body in product(
            self.sources, self.categories, places, years or [None], items, bodies
        ):
            # The regional government is in its region.
            if body != (APPLICANT,) or place == home:
                yield Shape((source,), (category,), (place,), year, item, body)

    def _draft(self, found: dict[Shape, int], *, is_placed: bool) -> Draft:
        lines: list[Plain] = []
        order = sorted(found, key=lambda shape: (str(shape.years), str(shape[4:]), *shape[1:3]))
        executors: dict[str, Plain] = {}
        for (categories, places, years, items, bodies), shapes in groupby(
            order, key=lambda shape: shape[1:]
        ):
            line: dict[str, Plain] = {"category": categories[0]} if self.terms.categories else {}
            if items is not None:
                line["item"] = items[0]
            if bodies is not None:
                body = self._body(places[0], bodies[0])
                line["executed_by"] = body["id"]
                executors |= {str(body["id"]): body} if bodies[0] != APPLICANT else {}
            elif places[0].outside_region:
                line["executed_by"] = _BODIES[places[0]]
            elif is_placed:
                # Money of which nobody says who spends it may be spent anywhere.
                line["executed_by"] = APPLICANT
            if years is not None:
                line["year"] = str(years[0])
            amounts = {shape.sources[0]: found[shape] for shape in shapes}
            lines.append(line | {key: f"{amounts[key]:,}" for key in SOURCES if key in amounts})
        draft: Draft = {"budget": tuple(lines)}
        if executors:
            draft["consortium"] = tuple(executors.values())
        elif any(shape.places[0].outside_region for shape in found):
            draft["consortium"] = tuple(self._bodies())
        return draft

    def _bodies(self) -> Iterator[Plain]:
        for place, body in _BODIES.items():
            # What a rule asks by the kind of firm is asked of none of these.
            yield self._body(place, "institute") | {"id": body, "name": body}

    def _body(self, place: Place, kind: str) -> dict[str, Plain]:
        """Return a body of a kind at a place, or what stands for the regional government."""
        name = _BODIES.get(place)
        named = kind if name is None else f"{name}-{kind}"
        where: dict[str, Plain] = {"country": "JP"} if place.abroad else {"region": self._at(place).slug}
        return {"id": named, "name": named, "kind": kind, "role": "supplier", **where}

    def _at(self, place: Place) -> Region:
        """Return a region at a place: the applicant's, or the first one elsewhere."""
        if not place.outside_region:
            return self.region
        return next(
            region
            for region in self.terms.regions.regions
            if region is not self.region
            and region.capital_region is place.capital_region
            and region.exists_on(self.day)
        )


def with_another(known: tuple[str, ...], *others: str) -> tuple[str, ...]:
    """Return some words and the first of others that is not among them, if any is; nothing for none."""
    return (*known, *[other for other in others if other not in known][:1]) if known else ()


def _years_of(limits: Sequence[Limit]) -> tuple[int, ...]:
    """Return every fiscal year that a limit looks at, in order."""
    return tuple(sorted({year for limit in limits for year in limit.years or ()}))


def _first(items: tuple[T, ...], item: T) -> tuple[T, ...]:
    return (item, *(other for other in items if other != item))
