"""A page of answers before it is rendered in a format: tables, figures and notes.

The keys are the names in JSON and do not change within a version. What people
read is a `Message` until a format renders it in a language.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from regionai.budget.room import Interval
from regionai.messages import Listing, Message, Text
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.report.page.drawing.chart import Chart, Plane
from regionai.rules.editions.library import Chosen


class Rounded(NamedTuple):
    """A share that was published in percent with `places` decimals."""

    share: Fraction
    places: int


class Beyond(NamedTuple):
    """A share that breaks a limit, and must never be shown as if it kept it."""

    share: Fraction
    limit: Fraction


class ShareSpan(NamedTuple):
    """The least and greatest possible value of a share, and a limit that the whole range breaks, if any."""

    least: Fraction
    greatest: Fraction
    limit: Fraction | None = None


class Files(NamedTuple):
    """Several files; people are shown the first few, and the number of the others."""

    names: tuple[str, ...]


class Bar(NamedTuple):
    """A number drawn as a bar; `most` is the number that has the longest bar."""

    number: int
    most: int


class Difference(NamedTuple):
    """By how many won an amount changes; the two ends of a range may change by different amounts."""

    least: int
    greatest: int


class Changes(NamedTuple):
    """How far a source alone may change; None if no change works."""

    interval: Interval | None


# What a cell may hold; None is an empty cell.
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


class Figure(NamedTuple):
    """One value with its label; one that `is_for_programs` is in JSON only."""

    key: str
    label: Message
    value: Value
    is_for_programs: bool = False


class Figures(NamedTuple):
    """A list of labelled values."""

    key: str
    title: Message | None
    figures: tuple[Figure, ...]

    @property
    def for_people(self) -> Iterator[Figure]:
        """The values that are not for programs only."""
        return (each for each in self.figures if not each.is_for_programs)


class Column(NamedTuple):
    """A column of a table; `is_text` aligns it to the left, as words and not numbers.

    A terminal omits a column that `is_detail` if the table is too wide for it,
    and always one that `is_for_files`. A column that `is_for_programs`, such as
    a key path, is in JSON only. Words of a column that `may_break` are broken
    where no table would fit else. One that `is_for_workbooks` says by itself
    what the others say in words, to sort and filter by; `leads_to` is the key
    of the table that has a row for each of its values, under the same key.
    """

    key: str
    label: Message
    is_text: bool = False
    is_detail: bool = False
    is_for_files: bool = False
    is_for_programs: bool = False
    may_break: bool = False
    is_for_workbooks: bool = False
    leads_to: str = ""


class Table(NamedTuple):
    """Rows of values; `marked` are the positions of the rows to highlight.

    `drawn` are rows that a terminal shows in place of the table, if there are any,
    and `chart` is what is drawn above it where there are pictures.
    """

    key: str
    title: Message
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    marked: frozenset[int] = frozenset()
    drawn: tuple[tuple[Value, ...], ...] = ()
    chart: Chart | Plane | None = None

    @property
    def for_people(self) -> tuple[int, ...]:
        """The positions of the columns that are for neither programs nor workbooks only."""
        return tuple(n for n in self.for_workbooks if not self.columns[n].is_for_workbooks)

    @property
    def for_workbooks(self) -> tuple[int, ...]:
        """The positions of the columns that are not for programs only."""
        return tuple(n for n, column in enumerate(self.columns) if not column.is_for_programs)


class Drawing(NamedTuple):
    """Rows drawn on a terminal only; they repeat what a table of the page says, and so does the `chart`.

    `legend` says what the signs of the rows mean.
    """

    title: Message
    rows: tuple[tuple[Value | Bar, ...], ...]
    chart: Chart | None = None
    legend: Message | None = None


class Lines(NamedTuple):
    """Preformatted text, line by line."""

    key: str
    title: Message
    lines: tuple[str, ...]


class Notes(NamedTuple):
    """Sentences; `weight` is their emphasis on a terminal: empty for none, `dim` or `bold`."""

    key: str
    sentences: tuple[Message, ...]
    weight: str = ""
    title: Message | None = None


Block = Figures | Table | Drawing | Lines | Notes


class Page(NamedTuple):
    """A whole page: `key` names the question that it answers, `blocks` are the answers in order.

    `family` is what the question is about, `budget` or `rules`, and part of the
    format name in JSON. `applied` are the rule sets that the answers rest on.
    """

    key: str
    title: Message | str
    blocks: tuple[Block, ...]
    family: str = "budget"
    applied: tuple[Chosen, ...] = ()


def figures(key: str, rows: Sequence[tuple[str, Message, Value]], title: Message | None = None) -> Figures:
    """Return figures from rows of key, label and value."""
    return Figures(key, title, tuple(Figure(*row) for row in rows))
