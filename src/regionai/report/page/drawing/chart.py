"""A chart before it is drawn: exact values, and what is said of each."""

from fractions import Fraction
from typing import NamedTuple

from regionai.messages import Message, Value
from regionai.model.finding import Outcome


class Stretch(NamedTuple):
    """What is drawn from one value to another; `look` is a source of money, an outcome, or `perhaps`.

    `sign` stands in it where there is room.
    """

    least: Fraction
    greatest: Fraction
    look: str
    said: Value
    sign: Value = ""


class Mark(NamedTuple):
    """A value that is marked, such as a limit.

    What is exactly there is drawn at it, or on the side that `beyond` says:
    below it for -1, above it for 1.
    """

    at: Fraction
    said: Value
    look: str = ""
    beyond: int = 0


class Strip(NamedTuple):
    """A row of a chart; `figure` is said at its end."""

    label: Value
    stretches: tuple[Stretch, ...]
    marks: tuple[Mark, ...] = ()
    figure: Value = ""


class Chart(NamedTuple):
    """Rows on one scale from `least` to `greatest`; `note` says what is not seen."""

    title: Message
    strips: tuple[Strip, ...]
    least: Fraction
    greatest: Fraction
    note: Value = ""


class Point(NamedTuple):
    """A share of national and one of local money, each from its least to its greatest."""

    national: tuple[Fraction, Fraction]
    local: tuple[Fraction, Fraction]
    outcome: Outcome
    name: Value
    said: Value


class Plane(NamedTuple):
    """Points by their shares of national money (across) and of local money (up).

    What is allowed is at most `cap` of the one and at least `floor` of the
    other; None where the points have no one limit.
    """

    title: Message
    points: tuple[Point, ...]
    across: Message
    up: Message
    cap: Mark | None
    floor: Mark | None
