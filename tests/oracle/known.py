"""Where manual and program are known to differ: each has a name, and a trial counts it."""

from oracle.verdict import Verdict
from oracle.wording import Paper, Rule


def known(rule: Rule, paper: Paper, right: Verdict, said: Verdict) -> str | None:
    """Return the name of a known difference; nothing for any other."""
    # docs/kinds.md: a yearly share is broken where parts of a won fit in no way either.
    if rule.kind == "share" and rule.yearly and (right.outcome, said.outcome) == ("broken", "undecided"):
        return "whole-won-that-fit-in-no-year"
    # docs/adr/0013: outwards, where amounts are wide, by no more than the whole that shows a percentage.
    most = max((int(2 / each.unit) for each in paper.shares), default=0)
    if rule.kind != "totals" and most and _is_wider(right, said, most):
        return "fractions-of-a-won-under-declared-percents"
    return None


def _is_wider(right: Verdict, said: Verdict, most: int) -> bool:
    """Return whether the program leaves open what the oracle leaves open, and not much more."""
    if right.margin is None or said.margin is None:
        return False
    (least, greatest), (said_least, said_greatest) = right.margin, said.margin
    return (
        0 <= least - said_least <= most
        and 0 <= said_greatest - greatest <= most
        and said.outcome in {right.outcome, "undecided"}
    )
