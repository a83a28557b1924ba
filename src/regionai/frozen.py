"""Values that keep what they work out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")

_made: Callable[[type[T]], type[T]] = dataclass(eq=False, repr=False)


@dataclass_transform(frozen_default=True, eq_default=False, field_specifiers=(field,))
def frozen(values: type[T]) -> type[T]:
    """Return a class as that of values which nothing changes, and which are never compared.

    It is a dataclass that the type checker alone holds frozen: to have Python
    refuse it too, and to compare values, takes four times as long when the
    class is created, at every start (ADR 0034).

    >>> @frozen
    ... class Place:
    ...     row: int
    ...     column: int = 1
    >>> Place(3).column, Place(3) == Place(3)
    (1, False)
    """
    return _made(values)
