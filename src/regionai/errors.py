"""The one small family of exceptions.

A proposal that breaks a rule is a result and raises nothing. These are for
what stops the work: a file that cannot be read, a call that makes no sense.
"""

from regionai.messages import Message


class RegionaiError(Exception):
    """Something stops the work; the command ends with exit code 2."""


class CannotError(RegionaiError):
    """What was asked cannot be done; the message says why, and what it would take."""

    def __init__(self, said: Message) -> None:
        """Keep the sentence."""
        super().__init__(said.id)
        self.message = said
