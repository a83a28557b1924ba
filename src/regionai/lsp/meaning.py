"""What the keys of a file mean, and which text each takes."""

from collections.abc import Iterator
from typing import Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from regionai.messages import Lang, message
from regionai.model.fields import Purpose, ReadBy
from regionai.report.schema.files import described_as, model_word
from regionai.rules.base import Rule
from regionai.rules.kinds import KINDS, kind_name
from regionai.source.known import models_at
from regionai.source.plain import KeyPath
from regionai.source.tree import Tree


class Meaning(NamedTuple):
    """What a key is called in full, and a sentence on it."""

    title: str
    sentence: str


class Key(NamedTuple):
    """A key of a mapping, with what it means.

    `model` is that of the mapping.
    """

    name: str
    model: type[BaseModel]
    field: FieldInfo

    @property
    def takes(self) -> str:
        """The kind of text that it takes, empty for what no function of ours reads."""
        return next((mark.takes for mark in _marks(self.field) if isinstance(mark, ReadBy)), "")

    @property
    def choices(self) -> tuple[str, ...]:
        """All that it may be, where that is a closed list."""
        return next((get_args(mark) for mark in _marks(self.field) if get_origin(mark) is Literal), ())

    @property
    def names_quantity(self) -> bool:
        """Whether it takes the name of a quantity of its rule file."""
        return Purpose.QUANTITY in self.field.metadata

    @property
    def has_keys(self) -> bool:
        """Whether its value is a mapping, or a list of mappings."""
        return not self.takes and any(
            isinstance(mark, type) and issubclass(mark, BaseModel) for mark in _marks(self.field)
        )

    @property
    def is_list(self) -> bool:
        """Whether its value is a list."""
        return any(get_origin(mark) is tuple for mark in _marks(self.field)) and not self.takes

    def meaning(self, lang: Lang) -> Meaning:
        """Return what it means in a language."""
        described = described_as(model_word(self.model.__name__), self.name)
        title, _, sentence = message(described).say(lang).partition(": ")
        return Meaning(title, sentence)


def keys_at(model: type[BaseModel], tree: Tree, at: KeyPath) -> tuple[Key, ...]:
    """Return the keys that the mapping at a path takes, in the order of the models, each once.

    Of a rule they are those of its kind, of all kinds where it has none yet.
    """
    last = key_at(model, tree, at)
    # The names that a file itself gives, as to its documents, are below a key of ours.
    above = last or key_at(model, tree, at[:-1])
    if at and (above is None or not above.has_keys):
        return ()
    found: dict[str, Key] = {}
    for each in _models(model, tree, at):
        for name, field in each.model_fields.items():
            if not field.exclude:
                found.setdefault(field.alias or name, Key(field.alias or name, each, field))
    return tuple(found.values())


def key_at(model: type[BaseModel], tree: Tree, at: KeyPath) -> Key | None:
    """Return the key that a path ends with, or that of the list that it is an item of; None for another."""
    while at and isinstance(at[-1], int):
        at = at[:-1]
    if not at:
        return None
    for each in _models(model, tree, at[:-1]):
        for name, field in each.model_fields.items():
            if (field.alias or name) == at[-1] and not field.exclude:
                return Key(str(at[-1]), each, field)
    return None


def _models(model: type[BaseModel], tree: Tree, at: KeyPath) -> tuple[type[BaseModel], ...]:
    found = tuple(dict.fromkeys(models_at(model, at)))
    kinds = [each for each in found if issubclass(each, Rule)]
    if not kinds:
        return found
    data = tree.at(at)[1]
    kind = data.get("kind") if isinstance(data, dict) else None
    return tuple(each for each in KINDS if kind_name(each) == kind) or found


def _marks(field: FieldInfo) -> Iterator[object]:
    yield from field.metadata
    yield from _inside(field.annotation)


def _inside(annotation: object) -> Iterator[object]:
    yield annotation
    if get_origin(annotation) is not Literal:
        for argument in get_args(annotation):
            yield from _inside(argument)
