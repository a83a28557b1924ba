"""What the JSON report says of money and how to mend it, version 1; changed only with the version."""

from typing import NotRequired, TypedDict


class PlaceV1(TypedDict):
    """Where it is written; of a table they are the row and the column of `cell`, as `예산!F5`."""

    line: int
    column: int
    cell: NotRequired[str]


class StretchV1(PlaceV1):
    """From where to where it is written, the end excluded."""

    end_line: int
    end_column: int


class RangeV1(TypedDict):
    """Two ends in won, both included."""

    least: int
    greatest: int


class ChangeV1(TypedDict):
    """Changes of one source in won, both ends included; null where there is no end."""

    least: int | None
    greatest: int | None


class SourceMarginV1(TypedDict):
    """What one source alone may change before the outcome of a rule does."""

    source: str
    name: str
    met: ChangeV1 | None
    not_broken: ChangeV1 | None


class SourceRoomV1(TypedDict):
    """What one source alone may change under all money rules together, and which rules set the ends."""

    source: str
    name: str
    won: RangeV1
    change: ChangeV1 | None
    least_by: str | None
    greatest_by: str | None


class LeverV1(TypedDict):
    """One movement of money: what it takes in won to mend all, or why it cannot.

    `declared` are the key paths of the declared figures that have to follow,
    `makes_due` the rules whose document would become due.
    """

    name: str
    works: bool
    won: int | None
    total_change: int | None
    to: int | None
    lines: str | None
    declared: list[str]
    makes_due: list[str]
    cannot: str | None


class AmountV1(TypedDict):
    """What the amount at a key path comes to in won."""

    at: str
    to: int


class CorrectionV1(TypedDict):
    """The least change over several sources, where it is less than any single step.

    Or the least that makes no document due, where the least of all does.
    `amounts` and `total_change` are null where rules contradict each other,
    or the optional solver is not installed; `cannot` then says which.
    """

    total_change: int | None
    amounts: list[AmountV1] | None
    makes_due: list[str]
    contradicting: list[str]
    cannot: str | None


class EditV1(PlaceV1):
    """One place of the file that a slip has changed; nothing is written where a key is lacking."""

    at: str
    written: str
    meant: str


class SlipV1(PlaceV1):
    """One slip of the hand, and the edits that together would make all declared figures agree.

    Its own place and texts are those of the first edit.
    """

    slip: str
    at: str
    written: str
    meant: str
    edits: list[EditV1]
    message: str
