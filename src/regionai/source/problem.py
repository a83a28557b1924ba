"""Why a file cannot be read, with its place."""

from dataclasses import dataclass

from regionai.errors import RegionaiError
from regionai.messages import Message


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one line of a file; lines and columns from 1, in code points, end excluded."""

    line: int
    column: int
    end_line: int
    end_column: int


START = Span(1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Location:
    """A stretch of a file; as text it is what editors and terminals jump to.

    >>> str(Location("proposal.yaml", Span(3, 5, 3, 9)))
    'proposal.yaml:3:5'
    """

    file: str
    span: Span

    def __str__(self) -> str:
        """Return the file with the line and column of the first character."""
        return f"{self.file}:{self.span.line}:{self.span.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why a file cannot be read; `code` is stable and may be cited."""

    file: str
    span: Span
    code: str
    message: Message

    @property
    def location(self) -> Location:
        """Where in the file."""
        return Location(self.file, self.span)


class UnreadableError(RegionaiError):
    """A file cannot be read; `problems` holds every reason, in the file's order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep all reasons, the first place first."""
        super().__init__(*(f"{p.file}:{p.span.line}: {p.code}" for p in problems))
        self.problems = tuple(sorted(problems, key=lambda p: (p.span.line, p.span.column)))


def refusal(file: str, span: Span, message: Message) -> UnreadableError:
    """Return the error for one problem."""
    return UnreadableError((problem(file, span, message),))


def problem(file: str, span: Span, message: Message) -> Problem:
    """Return one problem; its code is the id of its sentence."""
    return Problem(file, span, message.id, message)
