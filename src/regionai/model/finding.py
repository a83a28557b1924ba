"""The results of judging: outcomes, severities, facts and findings."""

from enum import StrEnum
from fractions import Fraction
from typing import Literal, NamedTuple

from regionai.messages import Message, Text, Value
from regionai.model.money import Won
from regionai.source.plain import KeyPath


class Outcome(StrEnum):
    """The result of one rule for one proposal; members run from worst to best."""

    BROKEN = "broken"
    UNDECIDED = "undecided"
    WAIVED = "waived"
    MET = "met"
    NOT_APPLICABLE = "not-applicable"

    @property
    def is_open(self) -> bool:
        """Whether somebody has to act: the rule is broken or undecided."""
        return self in (Outcome.BROKEN, Outcome.UNDECIDED)


class Severity(StrEnum):
    """How serious it is to break a rule; members run from most to least serious."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """The position among all severities, 0 for the most serious."""
        return _SEVERITIES.index(self)

    def reaches(self, limit: "Severity") -> bool:
        """Return whether it is at least as serious as `limit`."""
        return self.rank <= limit.rank


_SEVERITIES = tuple(Severity)

NEVER: Literal["never"] = "never"
# The least serious severity that makes a run fail, or `never`.
FailOn = Severity | Literal["never"]


class Undecided(StrEnum):
    """Whether an undecided rule fails a run as a broken one does, or passes."""

    FAILS = "fail"
    PASSES = "pass"


class FailPolicy(NamedTuple):
    """What makes a run fail: rules of at least the severity `limit`, None for none of any severity."""

    limit: Severity | None = Severity.ERROR
    undecided: Undecided = Undecided.FAILS

    def heeds(self, severity: Severity) -> bool:
        """Return whether what is this serious can fail a run."""
        return self.limit is not None and severity.reaches(self.limit)

    def passes(self, outcome: Outcome) -> bool:
        """Return whether an outcome fails nothing however serious its rule is."""
        return outcome is Outcome.UNDECIDED and self.undecided is Undecided.PASSES


class WonRange(NamedTuple):
    """The least and the greatest possible value of an amount, both included."""

    least: Won
    greatest: Won

    @property
    def is_exact(self) -> bool:
        """Whether only one amount is possible."""
        return self.least.amount == self.greatest.amount


class Fact(NamedTuple):
    """One step of the arithmetic, kept for the reader even when the rule is met.

    `value` is an amount, an exact share, or words.
    """

    label: Message | Text
    value: Won | Fraction | Value


class RelatedPlace(NamedTuple):
    """A further place that a finding is about, with words of its own."""

    at: KeyPath
    message: Message


class Finding(NamedTuple):
    """What is broken or undecided, at which key path, and what would put it right.

    `margin` is by how many won this finding alone is off, below zero; None
    where it has no size of its own. Rules know no lines: a report looks them up.
    """

    message: Message
    hint: Message
    at: KeyPath
    related: tuple[RelatedPlace, ...] = ()
    margin: Won | None = None


class Judgement(NamedTuple):
    """One rule's outcome, with its findings.

    `margin` is the number of won by which the rule's quantity alone may still
    move before the outcome changes; a negative one is the number by which it
    must move. `figure` is the judged figure and its limit in a few words.
    """

    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    margin: WonRange | None = None
    figure: Message | None = None
