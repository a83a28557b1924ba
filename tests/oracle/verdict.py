"""From what a rule says of each possible budget to what it says of the proposal."""

from collections.abc import Collection
from typing import NamedTuple

from oracle.meaning import Ruling


class Verdict(NamedTuple):
    """The outcome, and the least and greatest margin in won; no margin where it is not compared."""

    outcome: str
    margin: tuple[int, int] | None


def verdict(rulings: Collection[Ruling], limits: int) -> Verdict:
    """Return the verdict: met in all is met, broken in all is broken; no share of nothing can be told.

    The manual does not say what the margin is where several limits may be the one.
    """
    if not rulings:
        return Verdict("not-applicable", None)
    kept = {each.is_kept for each in rulings}
    if None in kept:
        return Verdict("undecided", None)
    outcome = "undecided" if len(kept) == 2 else "met" if True in kept else "broken"
    margins = [each.margin for each in rulings if each.margin is not None]
    return Verdict(
        outcome, (min(margins), max(margins)) if len(margins) == len(rulings) and limits == 1 else None
    )
