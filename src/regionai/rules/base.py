"""What all rules share: who says so, how much it weighs, what it is judged on."""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar, NamedTuple, TypeVar

from pydantic import BaseModel

from regionai.budget.form import Form, Limit, form
from regionai.budget.ledger import Ledger
from regionai.budget.proposed import places
from regionai.budget.quantity import Filter
from regionai.messages import Listing, Message, Text, message
from regionai.model.fields import (
    BothLanguages,
    Purpose,
    ReadBy,
    SeveralWords,
    fields_of,
    from_text,
    quantities_of,
)
from regionai.model.finding import Fact, Finding, Judgement, Outcome, Severity
from regionai.model.proposal import Proposal
from regionai.rules.draft import Boundary, Draft, Variant
from regionai.rules.terms import Terms
from regionai.source.plain import KeyPath
from regionai.source.shape import Contradiction, Refused, Words, Written

E = TypeVar("E", bound=StrEnum)


class Grade(StrEnum):
    """How well a statement is known; best first. `unknown` was looked for and not found."""

    OFFICIAL = "official"
    PRESS = "press"
    INFERRED = "inferred"
    UNKNOWN = "unknown"

    @property
    def is_weak(self) -> bool:
        """Whether nobody states it: such a rule is never an error."""
        return self in (Grade.INFERRED, Grade.UNKNOWN)


class Waivable(StrEnum):
    """Who may let a proposal off a rule: whoever answers for it, the agency by a letter, or nobody.

    Only the agency may for what its call requires, and nobody for what the law
    requires.
    """

    YES = "yes"
    BY_AGENCY = "by-agency"
    NO = "no"


def one_of(enum: type[E]) -> Callable[[str], E]:
    """Return a reader of the values of `enum`; it refuses any other word with the list."""

    def read(text: str) -> E:
        try:
            return enum(text)
        except ValueError:
            known = Listing(tuple(f"`{value}`" for value in enum))
            raise Refused(message("field.not-one-of-these", text=text, expected=known)) from None

    return read


WrittenGrade = Annotated[Grade, ReadBy(from_text(one_of(Grade)), "grade")]
WrittenSeverity = Annotated[Severity, ReadBy(from_text(one_of(Severity)), "severity")]


def _waivable(text: str) -> Waivable:
    return one_of(Waivable)({"true": "yes", "false": "no"}.get(text, text))


WrittenWaivable = Annotated[Waivable, ReadBy(from_text(_waivable), "waivable")]


class RuleSource(Written):
    """Which document says so, and what it says in our own words.

    `grade` is given only where the statement is known less well than its
    document: what we infer from a press text is `inferred`.
    """

    document: Words
    article: Words | None = None
    says: BothLanguages
    grade: WrittenGrade | None = None


def documents_of(value: object) -> Iterator[str]:
    """Yield the documents that a value of a rule file rests on, at any depth."""
    match value:
        case RuleSource():
            yield value.document
        case BaseModel():
            for _, _, inner in fields_of(value):
                yield from documents_of(inner)
        case Mapping():
            yield from documents_of(tuple(value.values()))
        case tuple():
            for item in value:
                yield from documents_of(item)


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


class Named(NamedTuple):
    """What a line of a budget names: a site, a piece of equipment, or itself, as it is compared."""

    what: str
    name: str


class Elsewhere(NamedTuple):
    """Where other proposals of a run name the same: some of the places, and how many there are."""

    places: tuple[str, ...]
    number: int


@dataclass(frozen=True)
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
    # The forms of each rule by its id: judging, margins and corrections ask for the same ones.
    forms: dict[str, tuple[Form, ...]] = field(default_factory=dict, repr=False, compare=False)

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


class Example(NamedTuple):
    """A rule and a proposal as a person writes them, and what comes out: test and page at once.

    `rule` holds the parameters of the kind, `proposal` what differs from a
    small clean proposal, `elsewhere` likewise of another one in the same run;
    all are YAML.
    """

    title: Text
    rule: str
    proposal: str
    outcome: Outcome
    elsewhere: str | None = None


class Rule(Written):
    """What one notice requires; a kind adds its parameters and its meaning.

    `implied_by` names the rules that are never kept without this one;
    `waivable: no` is a rule that nobody may be let off, `by-agency` one that
    only the agency lets off.
    """

    id: Annotated[Words, Purpose.ITSELF]
    kind: Annotated[str, Purpose.ITSELF]
    title: Annotated[BothLanguages, Purpose.ITSELF]
    severity: Annotated[WrittenSeverity, Purpose.FIGURE]
    source: Annotated[RuleSource, Purpose.ITSELF]
    implied_by: Annotated[SeveralWords, Purpose.ITSELF] = ()
    waivable: Annotated[WrittenWaivable, Purpose.ITSELF] = Waivable.YES

    # Whether the rule compares the proposals of one run with each other.
    compares_proposals: ClassVar[bool] = False
    # Whether the rule compares what a proposal declares with its lines, so that a slip may explain it.
    compares_declared: ClassVar[bool] = False
    examples: ClassVar[tuple[Example, ...]]

    @abstractmethod
    def judge(self, case: Case) -> Judgement:
        """Return the outcome for a case, with the arithmetic and what would make it right."""

    @abstractmethod
    def facts(self, case: Case) -> tuple[Fact, ...]:
        """Return the arithmetic step by step, for the reader who asks for it."""

    @abstractmethod
    def requires(self, terms: Terms) -> Message:
        """Return in one sentence what is required, as a person would say it."""

    def limits(self, _case: Case) -> tuple[Limit, ...]:
        """Return what the rule asks of the budget, as limits that all must be kept.

        None unless it is about money. The rule is met exactly if all are
        surely kept.
        """
        return ()

    def thresholds(self, case: Case) -> tuple[Threshold, ...]:
        """Return where the outcome may turn: at the limits that must be kept, or at a kind's own."""
        return tuple(map(Threshold, self.limits(case)))

    def share_limits(self, case: Case, of: Filter, whole: Filter) -> Iterator[Limit]:
        """Yield the limits that may be set to the share of one quantity in another.

        What each year must keep, all of them keep together.
        """
        limits = (threshold.limit for threshold in self.thresholds(case))
        yield from dict.fromkeys(
            replace(limit, years=None)
            for limit in limits
            if limit.share and (limit.of, limit.whole) == (of, whole)
        )

    def contradictions(self, _terms: Terms) -> Iterator[Contradiction]:
        """Yield what is required that every budget keeps, or none; where in the rule, and why."""
        yield from ()

    def forms(self, case: Case) -> tuple[Form, ...]:
        """Return the limits over the budget, worked out once for a case."""
        found = case.forms.get(self.id)
        if found is None:
            found = case.forms[self.id] = tuple(form(limit, case.ledger) for limit in self.limits(case))
        return found

    def boundaries(self) -> Iterator[Boundary]:
        """Yield the thresholds that are no money, with proposals just below, at and just above them."""
        yield from ()

    def variants(self) -> Iterator[Variant]:
        """Yield what else a proposal must say for the rule to limit its budget; mostly nothing."""
        yield Variant({})

    def probes(self, _terms: Terms) -> Iterator[Draft]:
        """Yield what proposals say by which the rule can be told from one that is nearly the same.

        Of a rule about money each is laid over budgets at its thresholds.
        """
        yield from (variant.draft for variant in self.variants())

    def listed_values(self) -> Iterator[tuple[KeyPath, str, str]]:
        """Yield the regions and categories that the rule names: where, which of the two, and the word."""
        yield from ()

    @property
    def judges_submission(self) -> bool:
        """Whether the rule looks at the day of submission."""
        return False

    def days_outside(self, _first: date, _last: date) -> Iterator[tuple[KeyPath, date]]:
        """Yield the days that the rule names and that belong to no call of these days of submission."""
        yield from ()

    def remedies(self) -> Iterator[Text]:
        """Yield what the rule file itself says to do."""
        yield from ()

    def quantity_names(self) -> Iterator[str]:
        """Yield the quantities that the rule looks at, as its fields declare."""
        yield from quantities_of(self)


def worst(outcomes: list[Outcome]) -> Outcome:
    """Return the outcome that decides for all: broken, else undecided, else met.

    Not applicable only if nothing else is there.
    """
    for outcome in (Outcome.BROKEN, Outcome.UNDECIDED, Outcome.MET):
        if outcome in outcomes:
            return outcome
    return Outcome.NOT_APPLICABLE


def undecided(*findings: Finding) -> Judgement:
    """Return a judgement that only says what is missing."""
    return Judgement(Outcome.UNDECIDED, findings=findings)
