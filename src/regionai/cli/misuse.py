"""A call that makes no sense: said in one sentence, exit code 2."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from regionai.errors import CannotError, RegionaiError, reason_of
from regionai.messages import Message, message


class OutputClosedError(RegionaiError):
    """Whoever read the report went away before it was whole: there is nobody to tell."""


class MisuseError(CannotError):
    """A command cannot do what it was asked; says what it would take."""

    def __init__(self, said: Message, command: str = "regionai") -> None:
        """Keep the sentence, and the command whose help says more."""
        super().__init__(said)
        self.command = command


@contextmanager
def misuse_of(command: str) -> Iterator[None]:
    """Name the command in a `MisuseError` that its function raises."""
    try:
        yield
    except MisuseError as error:
        error.command = command
        raise


def cannot_write(file: str, error: OSError) -> MisuseError:
    """Return that a file, or `-` for standard output, cannot be written, with the system's reason."""
    return MisuseError(message("misuse.cannot-write", file=file, reason=reason_of(error)))


def refuse_printing(name: str, output: Path | None) -> None:
    """Raise `MisuseError` if a format whose bytes are no text has no file to go to."""
    if output is None:
        raise MisuseError(message("misuse.needs-file", format=name))


def bad_value(option: str, value: str, expected: Message) -> MisuseError:
    """Return that an option does not take a value, with what it would take."""
    return MisuseError(message("misuse.value", option=option, value=value, expected=expected))
