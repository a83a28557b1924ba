"""What a condition asks for, beside what there is."""

from typing import NamedTuple

from regionai.budget.cell import Membership
from regionai.messages import Message, Value, message
from regionai.source.plain import KeyPath


class Found(NamedTuple):
    """What a condition asks for, what there is, and whether that will do.

    `at` is where the proposal says it, and `hint` what to write there if it
    is not known; None if only the body in charge can tell.
    """

    holds: Membership
    what: Value
    asked: Value
    figure: Value
    at: KeyPath
    hint: Message | None = None

    @property
    def said(self) -> Message:
        """What there is, beside what is asked for."""
        return message("when.found", what=self.what, figure=self.figure, asked=self.asked)
