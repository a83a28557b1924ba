"""What is said of figures that look rounded although their file does not say so."""

from typing import NamedTuple

from regionai.messages import Message
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.rules.judged import JudgedRule
from regionai.source.plain import KeyPath
from regionai.source.problem import Location


class Reconsidered(NamedTuple):
    """A rule, its outcome, and what it would be if the figures were rounded."""

    judged: JudgedRule
    after: Outcome


class UnsaidRounding(NamedTuple):
    """To which unit figures look rounded, where that shows first, and what would follow if they were.

    `rounded_to` is the unit as a file says it, `outcomes` are those that
    change and those that stay broken.
    """

    rounded_to: str
    won: Won
    at: KeyPath
    location: Location
    outcomes: tuple[Reconsidered, ...]
    said: Message
