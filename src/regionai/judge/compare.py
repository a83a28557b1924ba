"""Two judgements of one budget side by side: before and after a change, or under two editions."""

from typing import NamedTuple

from regionai.judge.assess import Assessment
from regionai.model.finding import Outcome
from regionai.rules.judged import JudgedRule


class Compared(NamedTuple):
    """One rule in two assessments; None where one of them does not have it."""

    rule_id: str
    before: JudgedRule | None
    after: JudgedRule | None

    @property
    def outcomes(self) -> tuple[Outcome | None, Outcome | None]:
        """The outcome before and after."""
        return self.before and self.before.outcome, self.after and self.after.outcome

    @property
    def has_changed(self) -> bool:
        """Whether the outcome is another, or the rule is in one assessment only."""
        before, after = self.outcomes
        return before is not after

    @property
    def is_money(self) -> bool:
        """Whether the rule is about money on either side."""
        return any(judged is not None and judged.is_money for judged in (self.before, self.after))


def compared(before: Assessment, after: Assessment) -> tuple[Compared, ...]:
    """Return every rule of either assessment, by programme and id, those of the first in their order."""
    first = {(r.rules.programme, r.rule.id): r for r in before.judged_rules}
    second = {(r.rules.programme, r.rule.id): r for r in after.judged_rules}
    return tuple(Compared(key[1], first.get(key), second.get(key)) for key in first | second)
