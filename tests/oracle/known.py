"""Where manual and program are known to differ: each has a name, and a trial counts it."""

from oracle.verdict import Verdict
from oracle.wording import Paper, Rule

A_FEW_WON = 10


def known(rule: Rule, paper: Paper, right: Verdict, said: Verdict) -> str | None:
    """Return the name of a known difference; nothing for any other."""
    if rule.kind != "totals" and paper.shares and _is_wider_by_a_few_won(right, said):
        # docs/adr/0013: "rounded outwards, at most a few won" where amounts are wide.
        return "fractions-of-a-won-under-declared-percents"
    return None


def _is_wider_by_a_few_won(right: Verdict, said: Verdict) -> bool:
    """Return whether the program leaves open what the oracle leaves open, and a few won more."""
    if right.margin is None or said.margin is None:
        return False
    (least, greatest), (said_least, said_greatest) = right.margin, said.margin
    return (
        0 <= least - said_least <= A_FEW_WON
        and 0 <= said_greatest - greatest <= A_FEW_WON
        and said.outcome in {right.outcome, "undecided"}
    )
