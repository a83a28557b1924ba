"""One rule of one rule set, and its judgement."""

from typing import NamedTuple

from regionai.model.finding import Fact, Judgement, Outcome
from regionai.rules.base import Case, Rule
from regionai.rules.ruleset import RuleSet


class Ruling(NamedTuple):
    """One rule of one rule set, and its judgement."""

    rules: RuleSet
    rule: Rule
    case: Case
    judgement: Judgement

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
