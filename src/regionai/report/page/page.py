"""A page of answers about one budget, before it has a format: tables, figures and notes.

A page owns its keys: they are the names in JSON and do not change within a
version. What people read is a `Message` until a format says it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from regionai.budget.room import Interval
from regionai.messages import Listing, Message, Text
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.rules.library import Chosen


class Rounded(NamedTuple):
    """A share that was published to so many decimals of a percent."""

    share: Fraction
    places: int


class Beyond(NamedTuple):
    """A share that breaks a limit: it is never shown as if it kept it."""

    share: Fraction
    limit: Fraction


class ShareSpan(NamedTuple):
    """The least and the greatest that a share can be, and a limit that neither keeps."""

    least: Fraction
    greatest: Fraction
    limit: Fraction | None = None


class Files(NamedTuple):
    """Several files, of which people are shown the first few and how many more there are."""

    names: tuple[str, ...]


class Bar(NamedTuple):
    """A number drawn as long as it is, beside the most of its kind."""

    number: int
    most: int


class Difference(NamedTuple):
    """By how many won an amount moves; two ends where they move apart."""

    least: int
    greatest: int


class Changes(NamedTuple):
    """What a source alone may change; None where no change will do."""

    interval: Interval | None


# What a cell may hold; None is nothing to be said.
Value = (
    Rounded
    | Beyond
    | ShareSpan
    | Files
    | Difference
    | Changes
    | Won
    | WonRange
    | Fraction
    | Outcome
    | Message
    | Text
    | Listing
    | str
    | int
    | None
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One value under a name."""

    key: str
    label: Message
    value: Value


@dataclass(frozen=True, slots=True)
class Figures:
    """Values one below the other."""

    key: str
    title: Message | None
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `is_text` tells words from numbers.

    A detail is left out where the terminal is too narrow for the whole table,
    what is for files in every terminal; what is for programs, a key path for
    one, stands in JSON alone.
    """

    key: str
    label: Message
    is_text: bool = False
    is_detail: bool = False
    is_for_files: bool = False
    is_for_programs: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of values; `marked` are the positions of rows to look at.

    `drawn` are rows that show people the same better than the table does.
    """

    key: str
    title: Message
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    marked: frozenset[int] = frozenset()
    drawn: tuple[tuple[Value, ...], ...] = ()

    @property
    def for_people(self) -> tuple[int, ...]:
        """The positions of the columns that people are shown."""
        return tuple(n for n, column in enumerate(self.columns) if not column.is_for_programs)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Rows that are drawn for people and hold nothing that a table of the page does not."""

    title: Message
    rows: tuple[tuple[Value | Bar, ...], ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Text that is shown as it is, line by line."""

    key: str
    title: Message
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """Sentences; `weight` is how loud they are: plain, `dim` or `bold`."""

    key: str
    sentences: tuple[Message, ...]
    weight: str = ""
    title: Message | None = None


Block = Figures | Table | Drawing | Lines | Notes


@dataclass(frozen=True, slots=True)
class Page:
    """A whole page: which question it answers, for what, and its blocks in their order.

    `family` is what the question is about: a budget, or rules. `applied` are
    the rule sets that the answers rest on.
    """

    key: str
    title: Message | str
    blocks: tuple[Block, ...]
    family: str = "budget"
    applied: tuple[Chosen, ...] = ()


def figures(key: str, rows: Sequence[tuple[str, Message, Value]], title: Message | None = None) -> Figures:
    """Return figures from their keys, labels and values."""
    return Figures(key, title, tuple(Figure(*row) for row in rows))
