"""A floor or a cap, and its value."""

from typing import Generic, Literal, NamedTuple, TypeVar

from regionai.messages import message
from regionai.source.shape import Refused

V = TypeVar("V")


class Bound(NamedTuple, Generic[V]):
    """A value that must be reached, or one that must not be passed; itself it is allowed."""

    is_floor: bool
    value: V

    @property
    def side(self) -> Literal["floor", "cap"]:
        """Which of the two it is."""
        return "floor" if self.is_floor else "cap"

    @property
    def words(self) -> Literal["at-least", "at-most"]:
        """How it is said before its value."""
        return "at-least" if self.is_floor else "at-most"

    @property
    def key(self) -> str:
        """The key of a rule file under which it is written."""
        return self.words.replace("-", "_")


def one_bound(at_least: V | None, at_most: V | None) -> Bound[V]:
    """Return the one that is given; raises `Refused` for none and for both.

    >>> one_bound(None, 3)
    Bound(is_floor=False, value=3)
    """
    if at_least is not None and at_most is None:
        return Bound(True, at_least)  # noqa: FBT003 - a floor
    if at_most is not None and at_least is None:
        return Bound(False, at_most)  # noqa: FBT003 - a cap
    raise Refused(message("rules.one-limit"))
