"""On what a rule, or a part of one, depends: the region, the bodies, or an amount of the budget."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, Field, model_validator

from regionai.budget.cell import Membership
from regionai.budget.form import Limit
from regionai.budget.ledger import Ledger
from regionai.messages import Listing, Message, Value, message
from regionai.model.fields import Money, Purpose, SeveralWords, YesOrNo, fields_of
from regionai.model.finding import WonRange
from regionai.model.money import Won
from regionai.model.proposal import Proposal
from regionai.model.ratio import limit_percent
from regionai.model.region import Region
from regionai.rules.bodies import SomeKinds, answers, any_answers
from regionai.rules.conditions.ends import Ends, ShareEnds, ends_said, given_ends
from regionai.rules.conditions.found import Found
from regionai.rules.terms import Terms
from regionai.source.plain import KeyPath
from regionai.source.shape import Refused, Words, Written

# The keys of a condition that select regions.
REGION_KEYS = ("region", "capital_region", "fiscal_independence", "fiscal_autonomy")
# Marks a list in whose place one entry alone may stand.
ONE_OR_SEVERAL = "one-or-several"


class Condition(Written):
    """What must be so: all that is written of an amount, of the applicant's region, and of the bodies.

    `of` is a quantity, from `at_least` or `above` up to `at_most` or `below`.
    A figure of the region is that of the table of regions, and of its year.
    Some body is in the `role` and of one of the `kinds`.
    """

    of: Annotated[Words | None, Purpose.QUANTITY] = None
    at_least: Annotated[Money | None, Purpose.FIGURE] = None
    above: Annotated[Money | None, Purpose.FIGURE] = None
    at_most: Annotated[Money | None, Purpose.FIGURE] = None
    below: Annotated[Money | None, Purpose.FIGURE] = None
    region: Annotated[SeveralWords | None, Purpose.FIGURE] = None
    capital_region: Annotated[YesOrNo | None, Purpose.FIGURE] = None
    fiscal_independence: Annotated[ShareEnds | None, Purpose.FIGURE] = None
    fiscal_autonomy: Annotated[ShareEnds | None, Purpose.FIGURE] = None
    kinds: Annotated[SomeKinds | None, Purpose.FIGURE] = None
    role: Annotated[Literal["lead", "partner", "supplier"] | None, Purpose.FIGURE] = None

    @model_validator(mode="after")
    def _asks_for_something(self) -> Self:
        if (self.of is None) == bool(given_ends(self)):
            raise Refused(message("rules.ends-of-nothing"))
        if all(value is None for value in vars(self).values()):
            raise Refused(message("rules.no-condition"))
        return self

    @cached_property
    def ends(self) -> Ends:
        """From which amount and up to which, by key."""
        return given_ends(self)

    @cached_property
    def _allowed(self) -> tuple[Won | None, Won | None]:
        """The least and the greatest amount that will do; None where there is none."""
        low = self.at_least if self.above is None else self.above + Won(1)
        high = self.at_most if self.below is None else self.below - Won(1)
        return low, high

    @cached_property
    def figures(self) -> dict[str, ShareEnds]:
        """The figures of the region that it looks at."""
        named = {
            "fiscal_independence": self.fiscal_independence,
            "fiscal_autonomy": self.fiscal_autonomy,
        }
        return {key: ends for key, ends in named.items() if ends is not None}

    @property
    def is_about_bodies(self) -> bool:
        """Whether it asks for a body."""
        return self.kinds is not None or self.role is not None

    def asked(self, terms: Terms) -> Iterator[Message]:
        """Yield in words each thing that must be so."""
        if self.of is not None:
            yield _asked(terms.named(self.of), ends_said(self.ends))
        if self.region is not None:
            yield _asked(message("subject.region"), self._regions(terms))
        if self.capital_region is not None:
            yield _asked(message("subject.region"), self._side)
        for key, ends in self.figures.items():
            yield _asked(figure_named(terms, key), ends_said(ends.ends))
        if self.is_about_bodies:
            yield _asked(self._role, self._kinds)

    def holds(self, terms: Terms, proposal: Proposal, ledger: Ledger) -> Membership:
        """Return whether all that must be so is so, without a word on what there is of it."""
        elsewhere = self.holds_elsewhere(proposal)
        if self.of is None:
            return elsewhere
        return min(elsewhere, self._of_amount(ledger.sum(terms.quantity(self.of)).bounds))

    def holds_elsewhere(self, proposal: Proposal) -> Membership:
        """Return whether all that must be so is so, the budget aside."""
        here = self.of_region(proposal.applicant.region)
        return (
            min(here, any_answers(proposal.consortium, self.kinds, self.role))
            if self.is_about_bodies
            else here
        )

    def found(self, terms: Terms, proposal: Proposal, ledger: Ledger) -> Iterator[Found]:
        """Yield what there is of each thing that must be so."""
        if self.of is not None:
            yield self._found_amount(terms, ledger, self.of)
        yield from self.found_elsewhere(terms, proposal)

    def found_elsewhere(self, terms: Terms, proposal: Proposal) -> Iterator[Found]:
        """Yield what there is of each thing that must be so, the budget aside."""
        region, at = proposal.applicant.region, ("applicant", "region")
        here = message("subject.region")
        holds = self._of_region(region)
        if self.region is not None:
            yield Found(holds["region"], here, self._regions(terms), region.short, at)
        if self.capital_region is not None:
            yield Found(holds["capital_region"], here, self._side, region.short, at)
        for key, ends in self.figures.items():
            share: Fraction | None = vars(region)[key]
            what = message("when.of-region", region=region.short, figure=figure_named(terms, key))
            figure: Value = message("when.not-known") if share is None else limit_percent(share)
            yield Found(holds[key], what, ends_said(ends.ends), figure, at)
        if self.is_about_bodies:
            yield self._found_bodies(proposal)

    def of_region(self, region: Region) -> Membership:
        """Return whether a region is one that it asks for."""
        return min(self._of_region(region).values(), default=Membership.YES)

    def _of_region(self, region: Region) -> dict[str, Membership]:
        """Return for each key that it gives of the region whether this one is so."""
        holds: dict[str, Membership] = {}
        if self.region is not None:
            holds["region"] = _yes(region.slug in self.region)
        if self.capital_region is not None:
            holds["capital_region"] = _yes(region.capital_region == self.capital_region)
        for key, ends in self.figures.items():
            share: Fraction | None = vars(region)[key]
            holds[key] = Membership.MAYBE if share is None else _yes(ends.hold(share))
        return holds

    def limits(self, terms: Terms) -> Iterator[Limit]:
        """Yield what must be kept for its amount to lie where it must; nothing if it asks for none."""
        if self.of is None:
            return
        of = terms.quantity(self.of)
        low, high = self._allowed
        if low is not None:
            yield Limit(of, is_floor=True, amount=low)
        if high is not None:
            yield Limit(of, is_floor=False, amount=high)

    def _of_amount(self, found: WonRange) -> Membership:
        """Return whether an amount lies where it must."""
        low, high = self._allowed
        if (low is not None and found.greatest < low) or (high is not None and found.least > high):
            return Membership.NO
        is_low_enough = high is None or found.greatest <= high
        return Membership.YES if is_low_enough and (low is None or low <= found.least) else Membership.MAYBE

    def _found_amount(self, terms: Terms, ledger: Ledger, of: str) -> Found:
        bounds, named = ledger.sum(terms.quantity(of)).bounds, terms.named(of)
        holds = self._of_amount(bounds)
        figure: Value = bounds.least
        if not bounds.is_exact:
            figure = message("figure.range", least=bounds.least, greatest=bounds.greatest)
        hint = message("when.hint-amount", what=named)
        return Found(holds, named, ends_said(self.ends), figure, ("budget",), hint)

    def _found_bodies(self, proposal: Proposal) -> Found:
        members = proposal.consortium
        holds = any_answers(members, self.kinds, self.role)
        named = tuple(
            message("when.body", name=member.name, kind=message(f"member.{member.kind}"))
            for member in members or ()
            if answers(member, None if holds is Membership.NO else self.kinds, self.role)
            is not Membership.NO
        )
        figure = Listing(named) if named else message("when.no-body")
        if members is None:
            figure = message("when.not-known")
        hint = message("when.hint-body")
        return Found(holds, self._role, self._kinds, figure, ("consortium",), hint)

    def _regions(self, terms: Terms) -> Value:
        known = (terms.regions.by_slug(slug) for slug in self.region or ())
        return _one_of(tuple(region.short for region in known if region is not None))

    @property
    def _side(self) -> Message:
        return message("when.capital-region" if self.capital_region else "when.outside-capital-region")

    @property
    def _role(self) -> Message:
        return message(f"role.{self.role}") if self.role else message("when.member")

    @property
    def _kinds(self) -> Value:
        if self.kinds is None:
            return message("when.any-kind")
        return _one_of(tuple(message(f"member.{kind}") for kind in self.kinds))


def _one_of(values: tuple[Value, ...]) -> Value:
    return values[0] if len(values) == 1 else message("when.one-of", values=Listing(values))


def _asked(what: Value, asked: Value) -> Message:
    return message("when.asked", what=what, asked=asked)


def figure_named(terms: Terms, key: str) -> Message:
    """Return how a figure of the regions is called, with its year."""
    return message(f"when.{key.replace('_', '-')}", year=str(terms.regions.year_of(key)))


def _yes(is_so: bool) -> Membership:  # noqa: FBT001 - what a comparison says
    return Membership.YES if is_so else Membership.NO


def conditions_in(model: BaseModel, at: KeyPath = ()) -> Iterator[tuple[KeyPath, Condition]]:
    """Yield every condition within a model, at any depth, with its key path."""
    for key, _, value in fields_of(model):
        for number, item in enumerate(value if isinstance(value, tuple) else ()):
            path = (*at, key, number)
            if isinstance(item, Condition):
                yield path, item
            elif isinstance(item, BaseModel):
                yield from conditions_in(item, path)


# One condition, or several that must all hold.
Conditions = Annotated[
    tuple[Condition, ...],
    BeforeValidator(lambda value: (value,) if isinstance(value, dict) else value),
    Field(json_schema_extra={ONE_OR_SEVERAL: True}),
]
