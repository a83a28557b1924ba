"""Field types for the models: each reads its own text, and refuses in its own words."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Annotated, TypeVar

from pydantic import PlainValidator

from regionai.messages import Text, message
from regionai.model.day import count, day, year, yes_or_no
from regionai.model.money import Won, won
from regionai.model.ratio import ratio
from regionai.source.shape import Refused

T = TypeVar("T")


def from_text(read: Callable[[str], T]) -> Callable[[object], T]:
    """Return a validator that takes text only and leaves its reading to `read`."""

    def validate(value: object) -> T:
        if not isinstance(value, str):
            raise Refused(message("field.not-a-single-value"))
        return read(value)

    return validate


def words(value: object) -> tuple[str, ...]:
    """Return one word or a list of words as a tuple; raises `Refused` for anything else."""
    listed = (value,) if isinstance(value, str) else value
    if isinstance(listed, tuple) and listed and all(isinstance(word, str) for word in listed):
        return listed
    raise Refused(message("field.not-words"))


def _both_languages(value: object) -> Text:
    match value:
        case {"ko": str(ko), "en": str(en), **rest} if ko.strip() and en.strip() and not rest:
            return Text(ko=ko.strip(), en=en.strip())
        case _:
            raise Refused(message("field.not-both-languages"))


SeveralWords = Annotated[tuple[str, ...], PlainValidator(words)]
Day = Annotated[date, PlainValidator(from_text(day))]
Count = Annotated[int, PlainValidator(from_text(count))]
Year = Annotated[int, PlainValidator(from_text(year))]
YesOrNo = Annotated[bool, PlainValidator(from_text(yes_or_no))]
Ratio = Annotated[Fraction, PlainValidator(from_text(ratio))]
Money = Annotated[Won, PlainValidator(from_text(won))]
BothLanguages = Annotated[Text, PlainValidator(_both_languages)]
