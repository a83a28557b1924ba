"""One rule of one rule set, and its judgement."""

from datetime import date
from typing import NamedTuple

from regionai.model.finding import Fact, Judgement, Outcome
from regionai.rules.base import Rule
from regionai.rules.case import Case
from regionai.rules.ruleset import RuleSet


class Waiver(NamedTuple):
    """One proposal, or several, let off one rule until a day, that day included.

    `proposal` is a path as seen from the settings' folder, in which `*`
    stands for any text. `letter` is the agency's, where only the agency lets
    off. Days are Korean days.
    """

    rule: str
    proposal: str
    reason: str
    approver: str
    expires: date
    letter: str | None = None

    @property
    def granted_by(self) -> str:
        """Who lets off, and by which letter."""
        return self.approver if self.letter is None else f"{self.approver}, {self.letter}"


class JudgedRule(NamedTuple):
    """One rule of one rule set, its judgement, and the waiver that lets the proposal off it."""

    rules: RuleSet
    rule: Rule
    case: Case
    judgement: Judgement
    waiver: Waiver | None = None

    @property
    def key(self) -> str:
        """What tells the rule from others in all editions of its programme: `programme/id`."""
        return f"{self.rules.programme}/{self.rule.id}"

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The arithmetic step by step, worked out when it is asked for."""
        return self.rule.facts(self.case)

    @property
    def outcome(self) -> Outcome:
        """The outcome of the judgement."""
        return self.judgement.outcome

    @property
    def is_money(self) -> bool:
        """Whether the rule is about money, so that it has a margin."""
        return self.judgement.margin is not None
