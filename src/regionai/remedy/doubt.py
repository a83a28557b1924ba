"""What may have been meant by numbers of a file, before their places are looked up."""

from fractions import Fraction
from typing import NamedTuple

from regionai.model.money import Won
from regionai.model.slip import Slip
from regionai.source.plain import KeyPath

# Where a file says in which unit its bare numbers stand.
UNIT: KeyPath = ("amounts", "unit")

RANKS = {slip: rank for rank, slip in enumerate(Slip)}


class Change(NamedTuple):
    """One value of a file that was meant otherwise, as text.

    Nothing is written where the file lacks the value, and nothing meant
    where it should. `value` is what it comes to, where it is a number.
    """

    at: KeyPath
    written: str
    meant: str
    value: Won | Fraction | None = None


class Doubt(NamedTuple):
    """One slip that explains all that disagrees: every value to change, the main one first.

    `how` is the other unit or factor, where there is one.
    """

    slip: Slip
    changes: tuple[Change, ...]
    how: str = ""

    @property
    def rank(self) -> tuple[int, int, bool]:
        """Where it stands among others: by its kind, how much it changes, lines before the cover page."""
        return RANKS[self.slip], len(self.changes), self.changes[0].at[0] != "budget"

    @property
    def outcome(self) -> frozenset[tuple[KeyPath, Won | Fraction | str]]:
        """What the file would say then: two slips that come to the same are one."""
        return frozenset(
            (change.at, change.meant if change.value is None else change.value) for change in self.changes
        )
