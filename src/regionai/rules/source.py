"""Who says what a rule file says, and how well that is known."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import BaseModel

from regionai.messages import Listing, message
from regionai.model.fields import BothLanguages, ReadBy, fields_of, from_text
from regionai.source.shape import Refused, Words, Written

E = TypeVar("E", bound=StrEnum)


class Grade(StrEnum):
    """How well a statement is known; best first. `unknown` was looked for and not found."""

    OFFICIAL = "official"
    PRESS = "press"
    INFERRED = "inferred"
    UNKNOWN = "unknown"

    @property
    def is_weak(self) -> bool:
        """Whether nobody states it: such a rule is never an error."""
        return self in (Grade.INFERRED, Grade.UNKNOWN)


def one_of(enum: type[E]) -> Callable[[str], E]:
    """Return a reader of the values of `enum`; it refuses any other word with the list."""

    def read(text: str) -> E:
        try:
            return enum(text)
        except ValueError:
            known = Listing(tuple(f"`{value}`" for value in enum))
            raise Refused(message("field.not-one-of-these", text=text, expected=known)) from None

    return read


WrittenGrade = Annotated[Grade, ReadBy(from_text(one_of(Grade)), "grade")]


class RuleSource(Written):
    """Which document says so, and what it says in our own words.

    `grade` is given only where the statement is known less well than its
    document: what we infer from a press text is `inferred`.
    """

    document: Words
    article: Words | None = None
    says: BothLanguages
    grade: WrittenGrade | None = None


def documents_of(value: object) -> Iterator[str]:
    """Yield the documents that a value of a rule file rests on, at any depth."""
    match value:
        case RuleSource():
            yield value.document
        case BaseModel():
            for _, _, inner in fields_of(value):
                yield from documents_of(inner)
        case Mapping():
            yield from documents_of(tuple(value.values()))
        case tuple():
            for item in value:
                yield from documents_of(item)
