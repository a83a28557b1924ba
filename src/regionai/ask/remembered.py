"""What was worked out of an object, for as long as the object lives."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

_Of = TypeVar("_Of")
_Found = TypeVar("_Found")


def remembered(function: Callable[[_Of], _Found]) -> Callable[[_Of], _Found]:
    """Let a function work out its answer on an object once; no long budget is kept for its sake."""
    known: WeakKeyDictionary[_Of, _Found] = WeakKeyDictionary()

    @wraps(function)
    def answer(of: _Of) -> _Found:
        if of not in known:
            known[of] = function(of)
        return known[of]

    return answer
