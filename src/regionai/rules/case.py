"""A proposal laid before a rule set, and where the outcome of a rule may turn on it."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from regionai.budget.cover import Declared, declared
from regionai.budget.form import Form, Limit
from regionai.budget.ledger import Ledger
from regionai.budget.proposed import places
from regionai.budget.quantity import Filter
from regionai.frozen import frozen
from regionai.messages import Message, Text, message
from regionai.model.proposal import Proposal
from regionai.rules.terms import Terms
from regionai.source.plain import KeyPath


class Threshold(NamedTuple):
    """A limit at which the outcome of a rule may turn.

    It turns there if the budget keeps all limits of `held` as well. `at` is
    the key path within the rule that states it, and `begins` the document
    that is due from there on, where it is one.
    """

    limit: Limit
    held: tuple[Limit, ...] = ()
    at: KeyPath = ()
    begins: str | None = None
    is_guard: bool = False


class ConditionalLimits(NamedTuple):
    """What a rule asks of a budget; of one that does not keep all of `within` it asks nothing."""

    limits: tuple[Limit, ...]
    within: tuple[Limit, ...]


class Named(NamedTuple):
    """What a line of a budget names: a site, a piece of equipment, or itself, as it is compared."""

    what: str
    name: str


class Elsewhere(NamedTuple):
    """Where other proposals of a run name the same: some of the places, and how many there are."""

    places: tuple[str, ...]
    number: int


@frozen
class Case(Terms):
    """A proposal laid before a rule set: all that a rule may look at.

    `submitted` is the day that the proposal is judged for; None if no one
    said it.
    """

    proposal: Proposal
    ledger: Ledger
    submitted: date | None
    # What other proposals of the same run name, and where; None if nothing is compared with.
    elsewhere: Mapping[Named, Elsewhere] | None = None
    # Whom to ask about what is left open; None if the edition does not say.
    agency: Text | None = None
    # The figures of the cover page, where the caller has read them.
    figures: tuple[Declared, ...] | None = None
    # The forms of each rule by its id: judging, margins and corrections ask for the same ones.
    forms: dict[str, tuple[Form, ...]] = field(default_factory=dict)

    @cached_property
    def declared(self) -> tuple[Declared, ...]:
        """Every figure of the cover page, sums before shares."""
        return tuple(declared(self.proposal)) if self.figures is None else self.figures

    def quantity(self, name: str) -> Filter:
        """Return what a quantity selects; of places those that there are, seen from the applicant."""
        found = super().quantity(name)
        if found.places is None:
            return found
        return found._replace(places=found.places & frozenset(places(self.proposal)))

    @property
    def whom_to_ask(self) -> Text | Message:
        """The edition's agency, or in general whoever is in charge."""
        return self.agency or message("ask.in-charge")

    def ask(self, hint: str) -> Message:
        """Return a hint to ask, with whom."""
        return message(hint, agency=self.whom_to_ask)
