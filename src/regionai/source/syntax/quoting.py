"""Text that no parser can read, by lines: quotes, where they close, and what has to stand in them."""

import re
from collections.abc import Sequence
from typing import NamedTuple, NoReturn

from regionai.messages import Message, Value, message
from regionai.source.problem import Span, refusal

# More of a value is not needed to find it again.
_LONGEST = 60
# What follows a backslash within double quotes and names no character.
_NO_ESCAPE = re.compile(
    r'\\(?:[^0abt\tnvfre "/\\N_LPxuU]|x(?![0-9a-fA-F]{2})|u(?![0-9a-fA-F]{4})|u[dD][89a-fA-F]'
    "|U(?!00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}))"
)
# Possessive throughout: a long line is read once.
_CLOSING = {"'": re.compile("(?>(?:[^']|'')*)'"), '"': re.compile(r'(?>(?:[^"\\]|\\.?)*)"')}
_ENTRY = re.compile("( *)(?:- |[^\\s#\"'{}\\[\\],:][^:]*+:(?: |$))")
_SHORT_YEAR = re.compile("'([0-9]{2})(?![0-9])")


class Written(NamedTuple):
    """The lines of a file without their ends; lines and columns count from 0 here.

    Every method that finds a mistake raises `UnreadableError`.
    """

    lines: Sequence[str]
    file: str

    def refuse(self, number: int, column: int, said: Message, length: int = 1) -> NoReturn:
        """Raise for a mistake at a place."""
        raise refusal(self.file, Span(number + 1, column + 1, number + 1, column + 1 + length), said)

    def refuse_unquoted(self, number: int, column: int, text: str) -> NoReturn:
        """Raise for a value that has to stand in quotes."""
        said = message("source.needs-quotes", sign=named(text[0]), meant=quoted(text))
        self.refuse(number, column, said, len(text))

    def end_of_quotes(self, number: int, column: int, indent: int) -> tuple[int, int]:
        """Return the line and the column behind the quote that closes the one at a place.

        `indent` is the column of the key or item that has the value.
        """
        line = self.lines[number]
        quote, last, start = line[column], number, column + 1
        while True:
            line = self.lines[last]
            closing = _CLOSING[quote].match(line, start)
            behind = closing.end() if closing else len(line)
            if quote == '"':
                self._refuse_escape(last, start, behind)
            if closing:
                return last, behind
            last, start = last + 1, 0
            if self.is_past(last, indent):
                self._refuse_open(number, column)

    def is_past(self, number: int, indent: int) -> bool:
        """Return whether a line begins something else than what stands at `indent`."""
        if number >= len(self.lines):
            return True
        entry = _ENTRY.match(self.lines[number])
        return entry is not None and len(entry[1]) <= indent

    def is_over(self, number: int, column: int) -> bool:
        """Return whether nothing but a comment stands behind a column."""
        return re.match(" *$| +#", self.lines[number][column:]) is not None

    def _refuse_open(self, number: int, column: int) -> NoReturn:
        line = self.lines[number]
        year = _SHORT_YEAR.match(line, column)
        if year:
            said = message("source.short-year", text=year[0], meant=f"20{year[1]}")
        else:
            said = message("source.open-quote", quote=line[column])
        self.refuse(number, column, said)

    def _refuse_escape(self, number: int, start: int, behind: int) -> None:
        line = self.lines[number]
        for found in re.finditer(r"\\.?", line[start:behind]):
            at = start + found.start()
            if _NO_ESCAPE.match(line, at):
                meant = quoted(line[start - 1 : behind]) if start else "'…'"
                self.refuse(number, at, message("source.escape", meant=meant))


def named(sign: str) -> Value:
    """Return a character as it is named in a sentence: a backtick cannot stand within backticks."""
    return message("source.backtick") if sign == "`" else f"`{sign}`"


def without_comment(text: str) -> str:
    """Return a text up to a comment, without the spaces around it."""
    return text.partition(" #")[0].strip()


def quoted(text: str) -> str:
    r"""Return a text in quotes, those that it does not hold itself if there are any; long text is cut.

    >>> quoted("[a] b"), quoted("'AI's'")
    ("'[a] b'", '"AI\'s"')
    """
    inner = text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" else text
    shown = inner if len(inner) <= _LONGEST else f"{inner[:_LONGEST]}…"
    if "'" in shown and not {'"', "\\"} & {*shown}:
        return f'"{shown}"'
    return "'" + shown.replace("'", "''") + "'"
