"""A mistake put as it should stand: what a sentence says was meant, where the file is better with it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from regionai.lsp.opened import Checked
from regionai.messages import Lang
from regionai.messages.message import said
from regionai.source.edit import replaced
from regionai.source.problem import Problem, Span

# Under which names sentences have what was meant.
_NAMES = ("meant", "plain")

# Returns what a check says of another text of the file.
Check = Callable[[str], Checked]


class Mended(NamedTuple):
    """What was meant, and the text that puts it in a place of one line."""

    meant: str
    span: Span
    text: str


def mended(checked: Checked, problem: Problem, check: Check, lang: Lang) -> Mended | None:
    """Return what has to be written for a problem to be gone; None where its sentence does not say it.

    Each way of writing it is tried: one after which there are not fewer
    problems is not returned.
    """
    lines = checked.open_file.text.split("\n")
    is_elsewhere = problem.file != checked.open_file.file or problem.span.cell is not None
    if is_elsewhere or problem.span.line != problem.span.end_line:
        return None
    for meant in _meant(problem, lang):
        for span, text in _ways(problem, meant, lines[problem.span.line - 1].rstrip("\r")):
            then = check(replaced(checked.open_file.text, [(span, text)]))
            if _count(then) < _count(checked):
                return Mended(meant, span, text)
    return None


def _count(checked: Checked) -> int:
    return sum(each.is_problem for each in checked.found)


def _meant(problem: Problem, lang: Lang) -> Iterator[str]:
    values = problem.message.values
    found = (said(values[name], lang).strip("`") for name in _NAMES if name in values)
    # An ellipsis stands for what only the author knows.
    yield from (meant for meant in found if meant not in ("", "-") and "…" not in meant)


def _ways(problem: Problem, meant: str, line: str) -> Iterator[tuple[Span, str]]:
    """Yield places of a line with what could stand there."""
    span, rest = problem.span, line[problem.span.end_column - 1 :]
    more = problem.message.values.get("more")
    if isinstance(more, str) and more and not rest.strip():
        # What an author remarks is kept, as a comment.
        yield span, f"{meant}  # {more}"
    yield span, meant
    yield from _in_other_spacing(span.line, meant, line)
    # With the key before it, where that is meant too.
    body = line.lstrip(" -")
    key, colon, _ = meant.partition(":")
    if colon and body.startswith(key):
        yield Span(span.line, len(line) - len(body) + 1, span.line, span.end_column), meant


def _in_other_spacing(number: int, meant: str, line: str) -> Iterator[tuple[Span, str]]:
    """Yield the place in a line that says what is meant but for its spaces, if one does."""
    columns = [column for column, letter in enumerate(line, 1) if letter != " "]
    bare = meant.replace(" ", "")
    start = line.replace(" ", "").find(bare)
    if start >= 0:
        yield Span(number, columns[start], number, columns[start + len(bare) - 1] + 1), meant
