"""One obligation as a rule maker writes it."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from regionai.messages import message
from regionai.model.fields import BothLanguages, Money, ReadBy, from_text
from regionai.model.money import Won
from regionai.model.proposal import MEMBER_KINDS
from regionai.model.term import Term, term
from regionai.rules.source import RuleSource, WrittenGrade
from regionai.source.shape import Refused, Words, Written

# When in the life of a work something has to be done, in this order.
PHASES = Literal["before-applying", "when-granted", "during", "at-end", "after"]

# Who has to act: the region, whoever gets the money, the lead of a consortium, or the ministry.
ACTORS = Literal["local-government", "recipient", "lead", "ministry"]

# What the applicant is among the kinds of bodies.
LOCAL_GOVERNMENT: Literal["local-government"] = "local-government"
BODY_KINDS = Literal[MEMBER_KINDS, "local-government"]

# The least that is any money at all.
_ANY = Won(1)

WrittenTerm = Annotated[Term, ReadBy(from_text(term), "term")]


class AmountCondition(Written):
    """A quantity reaches `at_least`: in one fiscal year with `per`, in the hands of some bodies with `by`.

    Without `at_least` there is any money of it at all.
    """

    of: Words
    at_least: Money | None = None
    per: Literal["fiscal-year"] | None = None
    by: Annotated[tuple[BODY_KINDS, ...] | None, Field(min_length=1)] = None

    @property
    def threshold(self) -> Won:
        """The least amount for which it holds."""
        return self.at_least or _ANY


class Deadline(Written):
    """How long there is, and after which day; local governments may have longer.

    `grade` is given only where the day is known less well than the duty.
    """

    within: WrittenTerm
    local_government: WrittenTerm | None = None
    after: Literal["work-end", "fiscal-year-end", "event"]
    grade: WrittenGrade | None = None


class Obligation(Written):
    """Something that has to be done later, and judges no proposal.

    It is due if all of `when` holds; without any, whatever the amounts are.
    `exempt` are the kinds of bodies that it does not bind. `event` says upon
    what it has to be done, if that is no day of the work. `question` is what
    must be asked before it is certain: with it, it only may be due.
    """

    id: Words
    title: BothLanguages
    phase: PHASES
    who: ACTORS
    when: tuple[AmountCondition, ...] = ()
    exempt: tuple[BODY_KINDS, ...] = ()
    event: BothLanguages | None = None
    due: Deadline | None = None
    question: BothLanguages | None = None
    source: RuleSource

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.due is not None and self.due.after == "event" and self.event is None:
            raise Refused(message("obligation.no-event"), ("due", "after"))
        is_longer = self.due is not None and self.due.local_government is not None
        if is_longer and LOCAL_GOVERNMENT in self.exempt:
            raise Refused(message("obligation.exempt-with-time"), ("due", "local_government"))
        if sum(condition.per is not None for condition in self.when) > 1:
            raise Refused(message("obligation.several-yearly"), ("when",))
        return self

    @property
    def is_yearly(self) -> bool:
        """Whether it comes again each fiscal year."""
        by_year = self.due is not None and self.due.after == "fiscal-year-end"
        return by_year or any(condition.per is not None for condition in self.when)

    def quantity_names(self) -> Iterator[str]:
        """Yield the quantities that are looked at."""
        yield from (condition.of for condition in self.when)
