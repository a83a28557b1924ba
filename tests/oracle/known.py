"""Where manual and program are known to differ: each has a name, and a trial counts it."""

from oracle.verdict import Verdict
from oracle.wording import Paper, Rule

A_FEW_WON = 10


def known(rule: Rule, paper: Paper, right: Verdict, said: Verdict) -> str | None:
    """Return the name of a known difference; nothing for any other."""
    if rule.yearly and (paper.totals or paper.shares) and _is_wider(right, said):
        # 22 without a year, at most 10 in each of three, and the cover page says nothing in the third:
        # broken, for the two others hold 20. The program leaves it undecided, as it does where the
        # cover page says that two years together hold too much, and either may hold it.
        return "yearly-cap-beside-a-cover"
    if right.outcome != said.outcome or right.margin is None or said.margin is None:
        return None
    if rule.yearly and _is_open(paper):
        # 8 without a year, at most 10 in each of two: 2 to 6 are left in the fuller one. The program
        # says 2 to 10, for it looks at each year by itself.
        return "margin-of-a-yearly-cap-over-open-amounts"
    if paper.shares and _is_wider(right, said) and _is_within_a_few_won(right.margin, said.margin):
        # docs/adr/0013: "rounded outwards, at most a few won".
        return "fractions-of-a-won-under-declared-percents"
    if rule.kind.startswith("share") and _may_lie_outside(rule):
        # 67 of 100 where 20 % is the limit: 59 must go, for the whole falls too. The program says 47,
        # as if the whole stayed, where the part could lie outside it in a line that is not there.
        return "part-whose-lines-lie-in-the-whole"
    return None


def _is_open(paper: Paper) -> bool:
    """Return whether more than one budget is possible on the lines."""
    return any(figure.least != figure.greatest or len(atoms) > 1 for figure, atoms in paper.cells())


def _is_wider(right: Verdict, said: Verdict) -> bool:
    """Return whether the program leaves open what the oracle leaves open, and more."""
    if right.margin is None or said.margin is None:
        return False
    encloses = said.margin[0] <= right.margin[0] and right.margin[1] <= said.margin[1]
    return encloses and said.outcome in {right.outcome, "undecided"}


def _is_within_a_few_won(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return all(abs(a - b) <= A_FEW_WON for a, b in zip(one, other, strict=True))


def _may_lie_outside(rule: Rule) -> bool:
    """Return whether the words of the two quantities alone do not say that the part lies in the whole."""
    return any(
        of_whole is not None and not (of_part is not None and set(of_part) <= set(of_whole))
        for of_part, of_whole in (
            (rule.of.sources, rule.whole.sources),
            (rule.of.categories, rule.whole.categories),
        )
    ) or (rule.whole.places is not None and rule.of.places != rule.whole.places)
