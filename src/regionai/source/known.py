"""The keys that a model accepts at a path of its file."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from regionai.source.plain import KeyPath


def known_keys(model: type[BaseModel], path: KeyPath) -> tuple[str, ...]:
    """Return the keys that `model` accepts in the mapping at `path`."""
    return _keys_below(model, _without_numbers(path))


@lru_cache(maxsize=256)
def sections(model: type[BaseModel]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the outermost keys of a file that hold mappings, each with the keys that these accept."""
    outermost = known_keys(model, ())
    return tuple(
        (key, known_keys(model, (key,))) for key in outermost if models_at(model, (key,)) != (model,)
    )


def models_at(model: type[BaseModel], path: KeyPath) -> tuple[type[BaseModel], ...]:
    """Return the models that the mapping at `path` may be."""
    return _models_below(model, _without_numbers(path))


def _without_numbers(path: KeyPath) -> tuple[str, ...]:
    return tuple(segment for segment in path if isinstance(segment, str))


# A file full of unknown keys asks for the same mappings again and again.
@lru_cache(maxsize=256)
def _keys_below(model: type[BaseModel], keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for found in _models_below(model, keys) for name, _ in _fields(found))


@lru_cache(maxsize=256)
def _models_below(model: type[BaseModel], keys: tuple[str, ...]) -> tuple[type[BaseModel], ...]:
    models: tuple[type[BaseModel], ...] = (model,)
    for segment in keys:
        tagged = tuple(found for found in models if segment in _tags(found))
        stepped = tuple(
            inner
            for found in models
            for name, annotation in _fields(found)
            if name == segment
            for inner in _models_in(annotation)
        )
        # A key of a mapping of models (`documents:`) leads to the model itself.
        models = tagged or stepped or models
    return models


def needed_keys(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys that a mapping of a model cannot do without."""
    return tuple(info.alias or name for name, info in model.model_fields.items() if info.is_required())


def only_value(model: type[BaseModel], key: str) -> str | None:
    """Return the one text that a key of a model takes; None where it takes others, or is no key."""
    taken = next((get_args(annotation) for name, annotation in _fields(model) if name == key), ())
    return taken[0] if len(taken) == 1 and isinstance(taken[0], str) else None


def _fields(model: type[BaseModel]) -> Iterator[tuple[str, Any]]:
    for name, info in model.model_fields.items():
        # What is excluded does not stand under its name in a file.
        if not info.exclude:
            yield info.alias or name, info.annotation


def _tags(model: type[BaseModel]) -> tuple[object, ...]:
    kind = model.model_fields.get("kind")
    is_tag = kind is not None and get_origin(kind.annotation) is Literal
    return get_args(kind.annotation) if kind is not None and is_tag else ()


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - any annotation
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)
