"""The texts that an edition rests on: what they are, when they apply, and what they leave open."""

from datetime import date
from typing import Self

from pydantic import Field, model_validator

from regionai.messages import message
from regionai.model.fields import BothLanguages, Day, SeveralWords
from regionai.rules.source import WrittenGrade
from regionai.source.shape import Refused, Words, Written


class Applies(Written):
    """The days on which an edition is the one in force, both included."""

    first: Day = Field(alias="from")
    last: Day | None = Field(alias="to", default=None)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last is not None and self.last < self.first:
            raise Refused(message("proposal.period-reversed", first=self.first, last=self.last), ("to",))
        return self

    def covers(self, on: date) -> bool:
        """Return whether the edition is in force on a day."""
        return self.first <= on and (self.last is None or on <= self.last)


class Document(Written):
    """A text that rules rest on; `locator` says where it was found, as far as known.

    Of a law, `published` is the day of promulgation and `in_force` the first
    day of this text.
    """

    title: Words
    publisher: Words
    locator: Words | None = None
    url: Words | None = None
    published: Day | None = None
    in_force: Day | None = None
    retrieved: Day | None = None
    grade: WrittenGrade


class Unchanged(Written):
    """Since when, before it applies, what the edition cites has read the same, as far as it was compared.

    `since` is included; `says` tells what was compared.
    """

    since: Day
    says: BothLanguages


class Unknown(Written):
    """A question that the edition leaves open: it is listed as not checked."""

    id: Words
    question: BothLanguages
    looked_in: SeveralWords
