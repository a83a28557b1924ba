"""A floor or a cap, its value, and whether the value itself is allowed."""

from typing import Generic, Literal, NamedTuple, TypeVar

from regionai.messages import message
from regionai.source.shape import Refused

V = TypeVar("V")

# How a bound is said before its value.
BoundWords = Literal["at-least", "at-most", "above", "below"]


class Bound(NamedTuple, Generic[V]):
    """A value that must be reached, or one that must not be passed; itself it is allowed unless strict."""

    is_floor: bool
    value: V
    is_strict: bool

    @property
    def side(self) -> Literal["floor", "cap"]:
        """Which of the two it is."""
        return "floor" if self.is_floor else "cap"

    @property
    def sort(self) -> Literal["floor", "cap", "above", "below"]:
        """Which of the four it is: the first two allow their value."""
        if self.is_strict:
            return "above" if self.is_floor else "below"
        return self.side

    @property
    def words(self) -> BoundWords:
        """How it is said before its value."""
        if self.is_strict:
            return "above" if self.is_floor else "below"
        return "at-least" if self.is_floor else "at-most"

    @property
    def key(self) -> str:
        """The key of a rule file under which it is written."""
        return self.words.replace("-", "_")


def one_bound(
    at_least: V | None, at_most: V | None, above: V | None = None, below: V | None = None
) -> Bound[V]:
    """Return the one that is given; raises `Refused` for none and for several.

    >>> one_bound(None, 3).words, one_bound(None, None, below=3).words
    ('at-most', 'below')
    """
    written = ((True, at_least, False), (False, at_most, False), (True, above, True), (False, below, True))
    found = [
        Bound(is_floor, value, is_strict) for is_floor, value, is_strict in written if value is not None
    ]
    if len(found) != 1:
        raise Refused(message("rules.one-limit"))
    (bound,) = found
    return bound
