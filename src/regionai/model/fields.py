"""Field types for the models: each parses its own text and refuses with its own message."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum, auto
from fractions import Fraction
from typing import Annotated, NamedTuple, TypeVar

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, core_schema

from regionai.messages import Listing, Message, Text, message
from regionai.model.country import country_code
from regionai.model.day import count, day, measured, year, yes_or_no
from regionai.model.figure import won
from regionai.model.money import Won
from regionai.model.ratio import multiple, ratio
from regionai.model.spelling import meant, quoted
from regionai.model.words import COUNTRIES, Words
from regionai.source.shape import Nearest, Refused

T = TypeVar("T")

# A value, and what people put before a remark where there should be a `#`.
_WITH_REMARK = r"(?s)\s*+([^(（/※*;]*[^(（/※*;\s])\s*(?:[(（※;]|//|/\*|\*)\s*(.*?)\s*"

# A longer text is prose; no remark is looked for in it.
_LONGEST = 120
# Why a text is refused where it is known already what was meant by all of it.
_SAYS_ALL = ("day.other-form", "field.remark", "field.superfluous")

# The key under which the schema generator finds what kind of text a field takes.
TAKES = "takes"


class ReadBy(NamedTuple):
    """Declares that a field is read by a function of ours, and which kind of text it takes.

    `takes` is empty in a file that has no JSON Schema. With `in_context` the
    function gets pydantic's `ValidationInfo` as well. `PlainValidator` would
    also build a validator of the field's type, which nothing calls.
    """

    read: Callable[..., object]
    takes: str = ""
    in_context: bool = False

    def __get_pydantic_core_schema__(self, _type: object, _handler: object) -> CoreSchema:
        """Return the function as the whole validator."""
        if self.in_context:
            return core_schema.with_info_plain_validator_function(self.read)
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, _schema: object, _handler: object) -> dict[str, object]:
        """Return a JSON Schema that only names the kind of text, to be resolved later."""
        return {TAKES: self.takes}


def from_text(read: Callable[[str], T]) -> Callable[[object], T]:
    """Return a validator that parses text with `read` and refuses whatever is not text."""

    def validate(value: object) -> T:
        if not isinstance(value, str):
            raise Refused(message("field.not-a-single-value"))
        try:
            return read(value)
        except Refused as refused:
            if refused.id in _SAYS_ALL or refused.id.startswith("money."):
                raise
            raise _remark(read, value) or refused from None

    return validate


def _remark(read: Callable[[str], object], text: str) -> Refused | None:
    """Return that a text is a value with a remark behind it (`2026 // 올해`), or what else was meant."""
    parts = re.fullmatch(_WITH_REMARK, text) if len(text) <= _LONGEST else None
    if parts is None:
        return None
    try:
        read(parts[1])
    except Refused as refused:
        return refused if "meant" in refused.message.values else None
    more = re.sub(r"[ )）/*]+$", "", parts[2])
    return Refused(message("field.remark", meant=parts[1], more=more))


def words(value: object) -> tuple[str, ...]:
    """Return one word or a list of at least one as a tuple; raises `Refused` for anything else."""
    listed = (value,) if isinstance(value, str) else value
    if isinstance(listed, tuple) and listed and all(isinstance(word, str) for word in listed):
        return listed
    raise Refused(message("field.not-words"))


def word_of(words: Words) -> Callable[[str], str]:
    """Return a reader of the words of a closed list, in either language; it refuses any other."""

    def read(text: str) -> str:
        found = meant(words, text.strip())
        if found is not None:
            return found
        known = Listing(tuple(quoted(words, key) for key in words))
        spellings = (*words,) if text.isascii() else tuple(word for own in words.values() for word in own)

        def said(nearest: Nearest) -> Message:
            near = nearest.to(text.strip(), spellings)
            if near is None:
                return message("field.not-one-of-these", text=text[:40], expected=known)
            return message("field.word-meant", text=text[:40], meant=near, expected=known)

        raise Refused(said)

    return read


def country(text: str) -> str:
    """Return the code of a country, which a text names by that or by its Korean name; raises `Refused`."""
    return meant(COUNTRIES, text.strip()) or country_code(text)


def both_languages(value: object) -> Text:
    """Return `{ko: …, en: …}` as a text; raises `Refused` for anything else."""
    match value:
        case {"ko": str(ko), "en": str(en), **rest} if ko.strip() and en.strip() and not rest:
            return Text(ko=ko.strip(), en=en.strip())
        case _:
            raise Refused(message("field.not-both-languages"))


class Purpose(Enum):
    """What a field of a rule file is for; each has one, beside its type.

    A rule keeps its subject in all editions, and its figures may change.
    What is nearly the same rule has another value in one of either.
    """

    # What a rule says of itself, and of no proposal.
    ITSELF = auto()
    # What a rule speaks of.
    SUBJECT = auto()
    # The name of a quantity that it speaks of.
    QUANTITY = auto()
    # How much, how many, or which ones.
    FIGURE = auto()
    # A figure of which only one is given: what must be reached, or must not be passed.
    FLOOR = auto()
    CAP = auto()
    # The same of which the figure itself is not enough, or already too much.
    ABOVE = auto()
    BELOW = auto()

    @property
    def is_floor(self) -> bool:
        """Whether it is what must be reached or passed."""
        return self in (Purpose.FLOOR, Purpose.ABOVE)

    @property
    def is_cap(self) -> bool:
        """Whether it is what must not be passed or reached."""
        return self in (Purpose.CAP, Purpose.BELOW)

    @property
    def is_varied(self) -> bool:
        """Whether another value makes another rule."""
        return self not in (Purpose.ITSELF, Purpose.QUANTITY)


def purpose_of(field: FieldInfo) -> Purpose:
    """Return what a field is declared to be for; raises `ValueError` if it is not."""
    (purpose,) = (mark for mark in field.metadata if isinstance(mark, Purpose))
    return purpose


def fields_of(model: BaseModel) -> Iterator[tuple[str, FieldInfo, object]]:
    """Yield each field of a model: its key in the file, its declaration, and its value."""
    for name, field in type(model).model_fields.items():
        yield field.alias or name, field, vars(model)[name]


def quantities_of(model: BaseModel, *but: str) -> Iterator[str]:
    """Yield the quantities that a model names, at any depth, in the order of its fields but some."""
    for key, field, value in fields_of(model):
        if key in but:
            continue
        if isinstance(value, str) and purpose_of(field) is Purpose.QUANTITY:
            yield value
        elif isinstance(value, tuple):
            yield from (
                name for item in value if isinstance(item, BaseModel) for name in quantities_of(item)
            )


# Declares a count of which only matters whether it is 0.
ONLY_WHETHER = object()

SeveralWords = Annotated[tuple[str, ...], ReadBy(words, "words")]
Day = Annotated[date, ReadBy(from_text(day), "day")]
Count = Annotated[int, ReadBy(from_text(count), "count")]
Country = Annotated[str, ReadBy(from_text(country), "country")]
Measure = Annotated[Fraction, ReadBy(from_text(measured), "measure")]
Year = Annotated[int, ReadBy(from_text(year), "year")]
YesOrNo = Annotated[bool, ReadBy(from_text(yes_or_no), "yes-or-no")]
Ratio = Annotated[Fraction, ReadBy(from_text(ratio), "ratio")]
Multiple = Annotated[Fraction, ReadBy(from_text(multiple), "multiple")]
Money = Annotated[Won, ReadBy(from_text(won), "money")]
BothLanguages = Annotated[Text, ReadBy(both_languages, "both-languages")]
