"""What is nearly the same as one thing of a rule file: one value of it changed, as its field declares."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from typing import Any, Literal, NamedTuple, TypeVar, cast, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from regionai.messages import Message, Text, Value, message
from regionai.model.fields import ONLY_WHETHER, Purpose, fields_of, purpose_of
from regionai.model.money import Won
from regionai.model.ratio import limit_percent
from regionai.source.plain import KeyPath, Plain

M = TypeVar("M", bound=BaseModel)

# What a limit turns into where the other side of it is meant, and where its own value counts otherwise.
_OTHER_SIDE = {
    Purpose.FLOOR: Purpose.CAP,
    Purpose.CAP: Purpose.FLOOR,
    Purpose.ABOVE: Purpose.BELOW,
    Purpose.BELOW: Purpose.ABOVE,
}
_SAME_SIDE = {
    Purpose.FLOOR: Purpose.ABOVE,
    Purpose.CAP: Purpose.BELOW,
    Purpose.ABOVE: Purpose.FLOOR,
    Purpose.BELOW: Purpose.CAP,
}

# One won in 1억: no notice tells shares apart more finely, and a case of a usual size does.
LITTLE = Fraction(1, 100_000_000)


class Change(NamedTuple):
    """One value changed: where, in words, and the whole with it as its author would write it."""

    at: KeyPath
    said: Message
    whole: Plain | None


def variations(model: M, *more: Change) -> Iterator[tuple[KeyPath, Message, M]]:
    """Yield a model of a rule file with one value changed, at any depth, and with each of `more`.

    What its reader refuses is left out.
    """
    for at, said, whole in (*_of_model(model), *more):
        try:
            changed = type(model).model_validate(whole)
        except ValidationError:
            continue
        yield at, said, changed


def added(model: BaseModel, at: KeyPath, item: str) -> Change:
    """Return a list of words in a model with one more."""
    listed = cast("tuple[Plain, ...]", _at(_written(model), at))
    whole = _with(_written(model), at, (*listed, item))
    return Change(at, message("mutant.added", key=str(at[-1]), value=item), whole)


def changed(model: BaseModel, at: KeyPath, before: Fraction, after: Fraction) -> Change:
    """Return a share in a model with another value."""
    whole = _with(_written(model), at, _plain(after))
    return Change(at, _said(".".join(map(str, at[-2:])), before, after), whole)


def _at(whole: Any, at: KeyPath) -> object:  # noqa: ANN401 - plain data at any depth
    for key in at:
        whole = whole[key]
    return cast("object", whole)


def _with(whole: Any, at: KeyPath, value: Plain | None) -> Any:  # noqa: ANN401 - plain data at any depth
    """Return plain data with another value at a path."""
    if not at:
        return value
    key, *rest = at
    inner = _with(whole[key], tuple(rest), value)
    if isinstance(whole, tuple):
        return tuple(inner if n == key else item for n, item in enumerate(whole))
    return {**whole, key: inner}


def _of_model(model: BaseModel) -> Iterator[Change]:
    whole = _written(model)
    keys: dict[Purpose, str] = {}
    for key, field, value in fields_of(model):
        purpose = purpose_of(field)
        keys[purpose] = key
        for at, said, plain in _of_field(key, field, value) if purpose.is_varied else ():
            yield Change((key, *at), said, _without_nothing({**whole, key: plain}))
    for others, how in ((_OTHER_SIDE, "mutant.swapped"), (_SAME_SIDE, "mutant.limit-itself")):
        for purpose, other in others.items():
            if keys.get(purpose) in whole and other in keys:
                renamed = {**whole, keys[purpose]: None, keys[other]: whole[keys[purpose]]}
                yield Change((keys[purpose],), message(how), _without_nothing(renamed))


def _of_field(key: str, field: FieldInfo, value: object) -> Iterator[Change]:
    match value:
        case None:
            return
        case Mapping():
            yield from _of_mapping(key, field, value)
        case tuple():
            yield from _of_list(key, field, value)
        case BaseModel():
            yield from _of_model(value)
        case _:
            for near in _near(field, value):
                yield Change((), _said(key, value, near), _plain(near))
    if field.default is None:
        yield Change((), message("mutant.without", key=key), None)


def _near(field: FieldInfo, value: object) -> tuple[object, ...]:
    """Return the values that a slip would put in the place of this one."""
    near: Iterable[object]
    match value:
        case Enum():
            near = type(value)
        case Won():
            near = (value - Won(1), value + Won(1))
        case Fraction():
            near = (value - LITTLE, value + LITTLE)
        case date():
            near = (value - timedelta(days=1), value + timedelta(days=1))
        case bool():
            near = (not value,)
        case int() if ONLY_WHETHER in field.metadata:
            near = (0 if value else 1,)
        case int():
            near = (value - 1, value + 1, 0, 1)
        case _:
            near = _choices(field.annotation)
    return tuple(dict.fromkeys(other for other in near if other != value))


def _choices(annotation: Any) -> tuple[str, ...]:  # noqa: ANN401 - any annotation
    """Return the words that a field takes; none if it takes any."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(word for inner in get_args(annotation) for word in _choices(inner))


def _of_mapping(key: str, field: FieldInfo, value: Mapping[str, object]) -> Iterator[Change]:
    whole = {name: _plain(inner) for name, inner in value.items()}
    for name, inner in value.items():
        for near in _near(field, inner):
            yield Change(
                (name,),
                _said(f"{key}.{name}", inner, near),
                _without_nothing({**whole, name: _plain(near)}),
            )
        said = message("mutant.dropped", key=key, value=name)
        yield Change((name,), said, _without_nothing({**whole, name: None}))


def _of_list(key: str, field: FieldInfo, value: tuple[Any, ...]) -> Iterator[Change]:
    whole = cast("tuple[Plain, ...]", _plain(value))
    for n, item in enumerate(value):
        before, after = whole[:n], whole[n + 1 :]
        if isinstance(item, BaseModel):
            for at, said, plain in _of_model(item):
                yield Change((n, *at), said, (*before, cast("Plain", plain), *after))
        # A list that may be left out is left out where its only entry is.
        if before or after or field.default is not None:
            name = whole[n] if isinstance(item, str | tuple) else f"{n + 1}"
            yield Change((n,), message("mutant.dropped", key=key, value=str(name)), (*before, *after))
        if len(value) == 1:
            for other in _choices(field.annotation):
                if other != item:
                    yield Change((n,), _said(key, item, other), (other,))


def _written(model: BaseModel) -> dict[str, Any]:
    """Return a model as its author would write it."""
    return _without_nothing({key: _plain(value) for key, _, value in fields_of(model)})


def _without_nothing(whole: Mapping[str, Plain | None]) -> dict[str, Any]:
    """Return what is written of a mapping: nobody writes what is not there."""
    return {key: value for key, value in whole.items() if value not in (None, ())}


def _plain(value: object) -> Plain | None:
    plain: Plain | None
    match value:
        case None:
            plain = None
        case BaseModel():
            plain = _written(value)
        case Text():
            plain = {"ko": value.ko, "en": value.en}
        case Mapping():
            plain = _without_nothing({key: _plain(inner) for key, inner in value.items()})
        case tuple():
            # A path is written as one word.
            items = (".".join(item) if isinstance(item, tuple) else _plain(item) for item in value)
            plain = tuple(cast("Plain", item) for item in items)
        case bool():
            plain = "yes" if value else "no"
        case Won():
            plain = str(value.amount)
        case Fraction():
            # All of the whole is no bare number.
            plain = f"{value.numerator}/{value.denominator}"
        case _:
            plain = str(value)
    return plain


def _said(key: str, before: object, after: object) -> Message:
    return message("mutant.changed", key=key, before=_shown(before), after=_shown(after))


def _shown(value: object) -> Value:
    return limit_percent(value) if isinstance(value, Fraction) else cast("Value", value)
