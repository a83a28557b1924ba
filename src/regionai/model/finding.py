"""What judging says: outcomes, facts, findings."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Literal, NamedTuple

from regionai.messages import Message, Text, Value
from regionai.model.money import Won
from regionai.source.problem import START, Span
from regionai.source.tree import KeyPath


class Outcome(StrEnum):
    """What one rule says of one proposal; worst first."""

    BROKEN = "broken"
    UNDECIDED = "undecided"
    WAIVED = "waived"
    MET = "met"
    NOT_APPLICABLE = "not-applicable"

    @property
    def is_open(self) -> bool:
        """Whether somebody has to act: it is broken, or cannot be decided."""
        return self in (Outcome.BROKEN, Outcome.UNDECIDED)


class Severity(StrEnum):
    """How much a rule weighs; heaviest first."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """The place among all severities, 0 for the heaviest."""
        return list(Severity).index(self)

    def reaches(self, limit: "Severity") -> bool:
        """Return whether it weighs as much as `limit`, or more."""
        return self.rank <= limit.rank


NEVER: Literal["never"] = "never"
# From which severity on a run fails.
FailOn = Severity | Literal["never"]


class WonRange(NamedTuple):
    """The least and the greatest that an amount can be, both included."""

    least: Won
    greatest: Won

    @property
    def is_exact(self) -> bool:
        """Whether only one amount is possible."""
        return self.least.amount == self.greatest.amount


@dataclass(frozen=True, slots=True)
class Fact:
    """One step of the arithmetic, kept for the reader even when the rule is met.

    `value` is an amount, an exact share, or words.
    """

    label: Message | Text
    value: Won | Fraction | Value


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Where a finding stands in the file, with the lines to show."""

    span: Span
    first_line: int
    lines: tuple[str, ...]


class RelatedPlace(NamedTuple):
    """A further place that a finding is about, with words of its own."""

    at: KeyPath
    message: Message
    span: Span = START


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong or undecided, at a key path, with what would make it right.

    `excerpt` and the spans of related places are filled in once, when judging
    is over: rules know no lines.
    """

    message: Message
    hint: Message
    at: KeyPath
    excerpt: Excerpt | None = None
    related: tuple[RelatedPlace, ...] = ()

    @property
    def place(self) -> Excerpt:
        """The excerpt of a finding that was judged to its end, as every writer gets it."""
        if self.excerpt is None:
            raise AssertionError  # pragma: no cover - judging gives every finding its place
        return self.excerpt


class Judgement(NamedTuple):
    """One rule's outcome.

    `margin` says by how many won what the rule looks at may still move alone
    before the outcome changes; below zero, by how many it must. `figure` is
    the figure beside its limit, in few words.
    """

    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    margin: WonRange | None = None
    figure: Message | None = None
