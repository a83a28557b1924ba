"""What all rules share: how much it weighs, who may let off, what it is judged on."""

from abc import abstractmethod
from collections.abc import Container, Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar, NamedTuple

from regionai.budget.cell import Membership
from regionai.budget.form import Form, Limit, form
from regionai.budget.quantity import Filter
from regionai.messages import Listing, Message, Text, message
from regionai.model.fields import (
    BothLanguages,
    Purpose,
    ReadBy,
    SeveralWords,
    from_text,
    quantities_of,
)
from regionai.model.finding import Fact, Finding, Judgement, Outcome, Severity
from regionai.rules.case import Case, ConditionalLimits, Threshold
from regionai.rules.conditions.applies import (
    asked_amounts,
    asked_facts,
    conditional,
    found_in,
    holding,
    holding_elsewhere,
    not_applicable,
    where_it_applies,
)
from regionai.rules.conditions.condition import Conditions, conditions_in
from regionai.rules.draft import Boundary, Draft, Step, Variant, merged
from regionai.rules.meeting import meeting, near, turning
from regionai.rules.source import RuleSource, one_of
from regionai.rules.terms import Terms
from regionai.source.plain import KeyPath
from regionai.source.shape import Contradiction, Words, Written


class Waivable(StrEnum):
    """Who may let a proposal off a rule: whoever answers for it, the agency by a letter, or nobody.

    Only the agency may for what its call requires, and nobody for what the law
    requires.
    """

    YES = "yes"
    BY_AGENCY = "by-agency"
    NO = "no"


WrittenSeverity = Annotated[Severity, ReadBy(from_text(one_of(Severity)), "severity")]


def _waivable(text: str) -> Waivable:
    return one_of(Waivable)({"true": "yes", "false": "no"}.get(text, text))


WrittenWaivable = Annotated[Waivable, ReadBy(from_text(_waivable), "waivable")]


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
    only the agency lets off. Where a condition of `when` does not hold it does
    not apply, and where one may hold or not it is undecided. A kind says by
    the methods with an underscore what it means where it applies.
    """

    id: Annotated[Words, Purpose.ITSELF]
    kind: Annotated[str, Purpose.ITSELF]
    title: Annotated[BothLanguages, Purpose.ITSELF]
    severity: Annotated[WrittenSeverity, Purpose.FIGURE]
    source: Annotated[RuleSource, Purpose.ITSELF]
    implied_by: Annotated[SeveralWords, Purpose.ITSELF] = ()
    waivable: Annotated[WrittenWaivable, Purpose.ITSELF] = Waivable.YES
    when: Annotated[Conditions, Purpose.FIGURE] = ()

    # Whether the rule compares the proposals of one run with each other.
    compares_proposals: ClassVar[bool] = False
    # Whether the rule compares what a proposal declares with its lines, so that a slip may explain it.
    compares_declared: ClassVar[bool] = False
    # Whether the rule may limit the share of some money in other money.
    limits_shares: ClassVar[bool] = False
    examples: ClassVar[tuple[Example, ...]]

    def judge(self, case: Case) -> Judgement:
        """Return the outcome for a case, with the arithmetic and what would make it right."""
        if not self.when:
            return self._judge(case)
        found = found_in(case, self.when)
        if holding(case, self.when) is Membership.NO:
            return not_applicable(found)
        return where_it_applies(self._judge(case), found, case)

    def facts(self, case: Case) -> tuple[Fact, ...]:
        """Return the arithmetic step by step, for the reader who asks for it."""
        if not self.when:
            return self._facts(case)
        own = () if holding(case, self.when) is Membership.NO else self._facts(case)
        return (*asked_facts(found_in(case, self.when)), *own)

    def requires(self, terms: Terms) -> Message:
        """Return in one sentence what is required, as a person would say it."""
        asked = tuple(each for condition in self.when for each in condition.asked(terms))
        requires = self._requires(terms)
        return message("when.requires", asked=Listing(asked), requires=requires) if asked else requires

    def limits(self, case: Case) -> tuple[Limit, ...]:
        """Return what the rule asks of the budget, as limits that all must be kept.

        None unless it is about money and may apply. If it surely applies, it is
        met exactly if all are surely kept.
        """
        return () if holding(case, self.when) is Membership.NO else self._limits(case)

    def conditional_limits(self, case: Case) -> ConditionalLimits:
        """Return what the rule asks of a budget of this proposal, and of which budgets it asks it."""
        if holding_elsewhere(case, self.when) is Membership.NO:
            return ConditionalLimits((), ())
        return ConditionalLimits(self._limits(case), asked_amounts(case, self.when))

    def thresholds(self, case: Case) -> tuple[Threshold, ...]:
        """Return where the outcome may turn, and where the rule begins or ceases to apply."""
        own = self._thresholds(case)
        return tuple(conditional(own, case, self.when)) if self.when else own

    def share_limits(self, case: Case, parts: Container[Filter], whole: Filter) -> Iterator[Limit]:
        """Yield the limits that may be set to the share of some quantities in another, each by itself.

        What each year must keep, all of them keep together.
        """
        if not self.limits_shares:
            return
        yield from dict.fromkeys(
            limit if limit.years is None else limit._replace(years=None)
            for limit, held, *_ in self.thresholds(case)
            if limit.share
            and limit.whole == whole
            and limit.of in parts
            and all(form(each, case.ledger).greatest >= 0 for each in held)
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

    def part_id(self, part: str) -> str:
        """Return an id for a part that is a rule itself: no written rule has it, and no part of another.

        The forms of all of them are kept under their ids.
        """
        # What is written has no space at its ends.
        return f" {self.id!r}.{part}"

    def boundaries(self, terms: Terms) -> Iterator[Boundary]:
        """Yield the thresholds that are no money, with proposals just below, at and just above them."""
        met = meeting(self.when, terms)
        for named, steps in self._boundaries():
            yield Boundary(named, tuple(Step(step.value, merged(met, step.draft)) for step in steps))
        yield from turning(self.when, terms)

    def variants(self, terms: Terms) -> Iterator[Variant]:
        """Yield what else a proposal must say for the rule to limit its budget; mostly nothing."""
        met = meeting(self.when, terms)
        for variant in self._variants(terms):
            yield Variant(merged(met, variant.draft), variant.named)

    def probes(self, terms: Terms) -> Iterator[Draft]:
        """Yield what proposals say by which the rule can be told from one that is nearly the same.

        Of a rule about money each is laid over budgets at its thresholds.
        """
        met = meeting(self.when, terms)
        for draft in self._probes(terms):
            yield merged(met, draft)
        usual = next(self._variants(terms)).draft
        yield from (merged(draft, usual) for draft in near(self.when, terms))

    def listed_values(self) -> Iterator[tuple[KeyPath, str, str]]:
        """Yield the regions and categories that the rule names: where, which of the two, and the word."""
        yield from self._listed_values()
        for at, condition in conditions_in(self):
            for item, slug in enumerate(condition.region or ()):
                yield (*at, "region", item), "region", slug

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

    @abstractmethod
    def _judge(self, case: Case) -> Judgement: ...

    @abstractmethod
    def _facts(self, case: Case) -> tuple[Fact, ...]: ...

    @abstractmethod
    def _requires(self, terms: Terms) -> Message: ...

    def _limits(self, _case: Case) -> tuple[Limit, ...]:
        return ()

    def _thresholds(self, case: Case) -> tuple[Threshold, ...]:
        """Return where the outcome may turn: at the limits that must be kept, or at a kind's own."""
        return tuple(map(Threshold, self._limits(case)))

    def _boundaries(self) -> Iterator[Boundary]:
        yield from ()

    def _variants(self, _terms: Terms) -> Iterator[Variant]:
        yield Variant({})

    def _probes(self, terms: Terms) -> Iterator[Draft]:
        yield from (variant.draft for variant in self._variants(terms))

    def _listed_values(self) -> Iterator[tuple[KeyPath, str, str]]:
        yield from ()


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
