"""One thing that a check has to say, at a place in a file."""

import hashlib
from collections.abc import Callable, Iterable
from typing import NamedTuple

from regionai.judge.compare import Compared
from regionai.judge.waiver import TABLE, DecidingFinding
from regionai.messages import Lang, Message, Sayable
from regionai.model.finding import Outcome, Severity
from regionai.remedy.steps import Lever
from regionai.remedy.suspect import Suspect
from regionai.remedy.unsaid import UnsaidRounding
from regionai.rules.judged import JudgedRule
from regionai.run.baseline import Stale
from regionai.source.problem import Location, Problem, Span
from regionai.source.tree import Tree

# Thousands of diagnostics are put in order by them.
_OUTCOMES = tuple(Outcome)


class Edit(NamedTuple):
    """A text that would stand better in the place of another; `location` is of a file or a cell."""

    location: Location
    text: str


class RelatedLocation(NamedTuple):
    """A further place that a diagnostic is about, with its key path and words of its own."""

    location: Location
    at: str
    message: Message


class Excerpt(NamedTuple):
    """Where a finding stands, and where in the text beside it; `tree` is None where none is shown."""

    location: Location
    span: Span
    tree: Tree | None

    @property
    def first_line(self) -> int:
        """The first line to show, counted from 1."""
        return max(self.span.line - 1, 1)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines to show; few of very many findings are."""
        return () if self.tree is None else self.tree.lines(self.first_line, self.span.line)


class Diagnostic(NamedTuple):
    """One thing that a check has to say, at a place.

    `origin` is what it was made of. `code` is what people cite: the rule with
    its rule set, or the kind of mistake. `at` is the key path. `fails` says
    whether it alone makes the exit code 1, `is_known` whether a baseline has
    it. `identity` is its file and what tells it from others there, and stays
    the same when lines are put in above.
    """

    origin: JudgedRule | Suspect | UnsaidRounding | Lever | DecidingFinding | Compared | Stale | Problem
    location: Location
    code: str
    severity: Severity
    title: Sayable
    message: Message
    identity: tuple[str, ...]
    hint: Message | None = None
    at: str = ""
    outcome: Outcome | None = None
    excerpt: Excerpt | None = None
    related: tuple[RelatedLocation, ...] = ()
    edits: tuple[Edit, ...] = ()
    is_known: bool = False
    fails: bool = False

    @property
    def judged(self) -> JudgedRule | None:
        """The rule that found it, if one did."""
        return self.origin if isinstance(self.origin, JudgedRule) else None

    @property
    def is_slip(self) -> bool:
        """Whether it is a typing error that would explain what disagrees: that is looked at first."""
        return isinstance(self.origin, Suspect)

    @property
    def is_rounding(self) -> bool:
        """Whether it is that the figures look rounded although the file does not say so."""
        return isinstance(self.origin, UnsaidRounding)

    @property
    def is_step(self) -> bool:
        """Whether it is a way to mend what others find, and finds nothing itself."""
        return isinstance(self.origin, Lever)

    @property
    def is_problem(self) -> bool:
        """Whether a file could not be judged."""
        return isinstance(self.origin, Problem)

    @property
    def is_of_table(self) -> bool:
        """Whether it is to be told of the table that the budget stands in."""
        return isinstance(self.origin, DecidingFinding) and self.origin.of == TABLE

    @property
    def is_open(self) -> bool:
        """Whether somebody has to act: it is neither waived nor known to a baseline, and no mere remedy."""
        return not (self.outcome is Outcome.WAIVED or self.is_known or self.is_step)

    @property
    def rank(self) -> tuple[int, ...]:
        """The place among others: files that could not be judged, slips, then errors and what is broken."""
        outcome = -1 if self.outcome is None else _OUTCOMES.index(self.outcome)
        return (not self.is_problem, not self.is_slip, self.severity.rank, outcome)

    def fingerprint(self, seen: Callable[[str], str] = str) -> str:
        """Return what code hosts tell it by, as hexadecimal digits; `seen` says what they call a file."""
        file, *others = self.identity
        return hashlib.sha256("\0".join((seen(file), *others)).encode()).hexdigest()

    def say(self, lang: Lang) -> str:
        """Return the message and, if there is one, the hint."""
        said = self.message.say(lang)
        return said if self.hint is None else f"{said} {self.hint.say(lang)}"

    def say_where(self, lang: Lang) -> str:
        """Return the same with the cell before it, for what knows only lines."""
        cell = self.location.span.cell
        return self.say(lang) if cell is None else f"{cell.say(lang)}: {self.say(lang)}"


def of_rule(found: Iterable[Diagnostic], judged: JudgedRule) -> tuple[Diagnostic, ...]:
    """Return the diagnostics that one judged rule is the origin of."""
    # Most rules find nothing, and one may find something on every line.
    if not judged.judgement.findings:
        return ()
    return tuple(each for each in found if each.origin is judged)
