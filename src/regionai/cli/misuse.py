"""A call that makes no sense: said in one sentence, exit code 2."""

from regionai.errors import RegionaiError
from regionai.messages import Message


class OutputClosedError(RegionaiError):
    """Whoever read the report went away before it was whole: there is nobody to tell."""


class MisuseError(RegionaiError):
    """The command cannot do what it was asked; says what it would take."""

    def __init__(self, said: Message) -> None:
        """Keep the sentence."""
        super().__init__(said.id)
        self.message = said
