"""Of which kinds the arguments of a call are: what is declared of them is what is held."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import wraps
from inspect import formatannotation, signature
from reprlib import repr as shortened
from types import UnionType
from typing import Literal, ParamSpec, SupportsIndex, TypeVar, Union, get_args, get_origin, get_type_hints

from regionai.errors import CannotError
from regionai.messages import message
from regionai.source.file import printable

P = ParamSpec("P")
R = TypeVar("R")


def held(function: Callable[P, R]) -> Callable[P, R]:
    """Return a function that raises `CannotError` for an argument that is not what it declares."""
    declared = get_type_hints(function)
    names = signature(function)

    @wraps(function)
    def holding(*args: P.args, **kwargs: P.kwargs) -> R:
        for name, value in names.bind(*args, **kwargs).arguments.items():
            refuse_other(name, value, declared[name])
        return function(*args, **kwargs)

    return holding


def refuse_other(name: str, value: object, kind: object) -> None:
    """Raise `CannotError` for an argument that is of another kind than its annotation says."""
    if not _is_of(value, kind):
        # As who calls writes it: without the modules.
        kinds = re.sub(r"\b(?:\w+\.)+", "", formatannotation(kind))
        raise CannotError(
            message("api.kind", argument=name, kinds=kinds, value=printable(shortened(value)))
        )


def _is_of(value: object, kind: object) -> bool:
    within = get_args(kind)
    match get_origin(kind) or kind:
        case origin if origin in (Union, UnionType):
            return any(_is_of(value, each) for each in within)
        case origin if origin is Literal:
            return value in within
        case origin if origin is int:
            # Those of NumPy are whole as well; that a bool is an int is Python's history.
            return isinstance(value, SupportsIndex) and not isinstance(value, bool)
        case type() as origin if isinstance(value, origin):
            return _holds(value, origin, within)
    return False


def _holds(value: object, origin: type, within: tuple[object, ...]) -> bool:
    """Return whether what is in a value is of the kinds that are declared."""
    if isinstance(value, Mapping) and issubclass(origin, Mapping):
        of_key, of_value = within
        return all(_is_of(key, of_key) and _is_of(each, of_value) for key, each in value.items())
    # An iterator would be used up.
    if origin is Iterable and isinstance(value, Collection):
        return all(_is_of(each, within[0]) for each in value)
    return True
