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
    given = [value for value in (at_least, at_most, above, below) if value is not None]
    if len(given) != 1:
        raise Refused(message("rules.one-limit"))
    is_floor = at_most is None and below is None
    return Bound(is_floor, given[0], is_strict=at_least is None and at_most is None)
