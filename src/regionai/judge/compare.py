"""Two assessments compared rule by rule: before and after a change, or under two editions."""

from typing import NamedTuple

from regionai.judge.assess import Assessment
from regionai.model.finding import Outcome
from regionai.rules.judged import JudgedRule


class Compared(NamedTuple):
    """One rule in two assessments; None for one that does not have it."""

    rule_id: str
    before: JudgedRule | None
    after: JudgedRule | None

    @property
    def outcomes(self) -> tuple[Outcome | None, Outcome | None]:
        """The outcomes before and after; None where the rule does not exist."""
        return self.before and self.before.outcome, self.after and self.after.outcome

    @property
    def has_changed(self) -> bool:
        """Whether the outcome differs, or only one assessment has the rule."""
        before, after = self.outcomes
        return before is not after

    @property
    def is_money(self) -> bool:
        """Whether the rule is about money on either side."""
        return any(judged is not None and judged.is_money for judged in (self.before, self.after))


def compared(before: Assessment, after: Assessment) -> tuple[Compared, ...]:
    """Return every rule of either assessment, matched by programme and id, those of `before` first."""
    first = {(r.rules.programme, r.rule.id): r for r in before.judged_rules}
    second = {(r.rules.programme, r.rule.id): r for r in after.judged_rules}
    return tuple(Compared(key[1], first.get(key), second.get(key)) for key in first | second)
