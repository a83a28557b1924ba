"""Where manual and program are known to differ: each has a name, and a trial counts it."""

from oracle.verdict import Verdict
from oracle.wording import Rule


def known(rule: Rule, right: Verdict, said: Verdict) -> str | None:
    """Return the name of a known difference; nothing for any other."""
    if right.outcome != said.outcome or right.margin is None or said.margin is None:
        return None
    if rule.yearly and any(least != greatest for least, greatest in (right.margin, said.margin)):
        return "range-of-a-yearly-cap"
    if rule.kind.startswith("share") and _may_lie_outside(rule):
        return "part-whose-lines-lie-in-the-whole"
    return None


def _may_lie_outside(rule: Rule) -> bool:
    """Return whether the words of the two quantities alone do not say that the part lies in the whole."""
    return any(
        of_whole is not None and not (of_part is not None and set(of_part) <= set(of_whole))
        for of_part, of_whole in (
            (rule.of.sources, rule.whole.sources),
            (rule.of.categories, rule.whole.categories),
        )
    ) or (rule.whole.places is not None and rule.of.places != rule.whole.places)
