"""The reasons why a file cannot be read, each with its place."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from regionai.errors import RegionaiError
from regionai.messages import Lang, Message, Text, message


class Span(NamedTuple):
    """A range of a file, its end excluded; lines and columns count from 1, columns in code points.

    In a table they are rows and columns of cells, and `cell` is what its reader
    calls the place: `예산!F5`.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    cell: Text | None = None

    def say(self, lang: Lang) -> str:
        """Return the line and column of the first character, or the cell."""
        return f"{self.line}:{self.column}" if self.cell is None else self.cell.say(lang)

    @property
    def line_or_cell(self) -> int | Text:
        """The number of the line, or the cell."""
        return self.line if self.cell is None else self.cell

    @property
    def named(self) -> Message | Text:
        """What people call the place within its file: a line, or a cell."""
        return self.cell or message("place.line", line=str(self.line))


START = Span(1, 1, 1, 1)

# What is said of a key or a value in a text, and what is said of it in a cell: a sheet has no colon, no
# indentation and no line that could be deleted.
_IN_CELLS = {
    "field.as-mapping": "table.as-mapping",
    "field.key-of-section": "table.key-of-section",
    "field.key-of-top": "table.key-of-top",
    "field.list-for-mapping": "table.numbered-for-parts",
    "field.mapping-for-list": "table.not-numbered",
    "field.not-text": "table.parts-for-text",
    "field.other-value": "table.other-value",
    "field.remark": "table.with-remark",
    "field.text-for-list": "table.not-numbered",
    "money.by-source": "table.several-sources",
    "money.open": "table.open-amount",
}


class Location(NamedTuple):
    """A stretch of a file; said, it is what editors and terminals jump to, or a cell.

    >>> Location("proposal.yaml", Span(3, 5, 3, 9)).say("en")
    'proposal.yaml:3:5'
    """

    file: str
    span: Span

    def say(self, lang: Lang) -> str:
        """Return the file with the line and column of the first character, or with the cell."""
        return f"{self.file}:{self.span.say(lang)}"


class Problem(NamedTuple):
    """One reason why a file cannot be read; `code` is stable and may be cited."""

    file: str
    span: Span
    code: str
    message: Message

    @property
    def location(self) -> Location:
        """Where in the file."""
        return Location(self.file, self.span)

    def say(self, lang: Lang) -> str:
        """Return the sentence behind its place."""
        return f"{self.location.say(lang)} {self.message.say(lang)}"


# So many problems of one file are told: nobody mends more at once, and each takes its time in every format.
MOST_PROBLEMS = 5_000


class UnreadableError(RegionaiError):
    """A file cannot be read; `problems` holds every reason, in the file's order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems, sorted by line and column."""
        self.problems = tuple(sorted(problems, key=_in_file))
        super().__init__(self.problems)

    def __str__(self) -> str:
        """Return each problem behind its place, on a line of its own."""
        return self.say(self.lang)

    def say(self, lang: Lang) -> str:
        """Return the same in a language."""
        return "\n".join(problem.say(lang) for problem in self.problems)


def first_of(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the first `MOST_PROBLEMS` problems of a file, and where the next is that there are more."""
    ordered = sorted(problems, key=_in_file)
    if len(ordered) > MOST_PROBLEMS:
        said = message("source.too-many-problems", limit=MOST_PROBLEMS)
        ordered[MOST_PROBLEMS:] = [problem(ordered[0].file, ordered[MOST_PROBLEMS].span, said)]
    return tuple(ordered)


def _in_file(problem: Problem) -> tuple[int, int]:
    return problem.span.line, problem.span.column


def in_cells(error: UnreadableError, cells: Mapping[int, Location]) -> UnreadableError:
    """Return an error with the cells of lines that were taken from a table, in the place of these."""
    return UnreadableError(tuple(_in_cell(each, cells) for each in error.problems)) if cells else error


def _in_cell(problem: Problem, cells: Mapping[int, Location]) -> Problem:
    found = cells.get(problem.span.line) if problem.span.cell is None else None
    return problem if found is None else _problem(*found, problem.code, problem.message)


def fault(file: str, error: Exception) -> Problem:
    """Return the problem of a file that regionai itself fails on: a fault of its own, with what finds it.

    The id names the kind of exception and the place in the code that raised it.
    """
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = "" if frame is None else f" {Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}"
    return problem(file, START, message("source.fault", id=f"{type(error).__name__}{place}"))


def refusal(file: str, span: Span, message: Message) -> UnreadableError:
    """Return the error that reports a single problem, for the caller to raise."""
    return UnreadableError((problem(file, span, message),))


def problem(file: str, span: Span, message: Message) -> Problem:
    """Return a problem whose code is the id of its message."""
    return _problem(file, span, message.id, message)


def _problem(file: str, span: Span, code: str, said: Message) -> Problem:
    """Return a problem in the words of its place: those of a text, or of a table."""
    of_cell = None if span.cell is None else _IN_CELLS.get(code)
    return Problem(file, span, code, said if of_cell is None else Message(of_cell, said.values))
