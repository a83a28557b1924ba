"""The mistake in a text that no parser can read: the line that it is on, and what to write there.

A parser says where it could not go on, which is often lines after the
mistake, in words that help nobody. So the lines are read once more, as the
author sees them: columns, dashes, keys and values.
"""

import re
from typing import NamedTuple, NoReturn

from regionai.messages import message
from regionai.source.syntax.quoting import Written, named, without_comment
from regionai.source.syntax.value_text import end_of_value

# Possessive throughout: a long line is read once.
_KEY = re.compile(
    "(?P<key>\"(?>(?:[^\"\\\\]|\\\\.)*)\"|'(?>(?:[^']|'')*)'|"
    "[^\\s\"'\\[{](?>(?:(?! #)[^:\\[{]|:(?! |$))*)) *:(?: +|$)"
)
_FULL_WIDTH_COLON = re.compile("[^:\"'：]++(：)")
_NO_SPACE = re.compile("([^:\"']*[^:\"'\\s]):(?! |$)(.+)")
_NO_COLON = re.compile("([^\\s=;；:]+)(?: *[=;；:] *| +)(.+)")
_DASH_WITHOUT_SPACE = re.compile("-+(?=[^\\s\\-0-9.,:])(?=[^:]*:(?: |$))")
_NO_CONTENT = re.compile("//|/\\*|※|```|[-=*~_]{3}")
# What no key begins with, nor a list.
_MEANS_SOMETHING = "@`%*&!,]}|>"
# More of a line need not be shown.
_LONGEST = 60


class _Level(NamedTuple):
    """A list or a mapping that is open: its column, the line and key it began with, the keys so far."""

    column: int
    line: int
    word: str
    is_list: bool
    keys: set[str]


class _Entry(NamedTuple):
    """What begins at a column of a line: a dash, a key with or without a value, or text without a key.

    `opens` says that what is below may go deeper; `left` are the levels that
    ended here, the outermost last; `is_under_open` says that the line before
    opened something at the same column.
    """

    line: int
    column: int
    word: str
    is_bare: bool = False
    opens: bool = False
    left: tuple[_Level, ...] = ()
    is_under_open: bool = False


def refuse_mistake(text: str, file: str, last: int) -> None:
    """Raise `UnreadableError` for the first mistake on lines 1 to `last`, if one is recognised."""
    _Search([line.removesuffix("\r") for line in text.split("\n")], file).to(last)


class _Search:
    """Goes through the lines of a text, and raises at the first mistake."""

    def __init__(self, lines: list[str], file: str) -> None:
        self.lines = lines
        self.written = Written(lines, file)
        self.levels: list[_Level] = []
        self.before = _Entry(-1, -1, "", opens=True)
        # The keys that each column has had: a line at a wrong one belongs where its key was before.
        self.keys_at: dict[int, set[str]] = {}

    def to(self, last: int) -> None:
        number = 0
        while number < min(last, len(self.lines)):
            plain = self.lines[number].strip(" ")
            if plain and not plain.startswith("#") and plain not in ("---", "..."):
                number = self.end_of(number, _column(self.lines[number]))
            number += 1

    def end_of(self, number: int, column: int) -> int:
        """Return the last line of what begins on a line."""
        line = self.lines[number]
        if _NO_CONTENT.match(line, column):
            self.written.refuse(number, column, message("source.no-content"))
        if line[column] in _MEANS_SOMETHING:
            said = message("source.stray-sign", sign=named(line[column]))
            self.written.refuse(number, column, said)
        dash = _DASH_WITHOUT_SPACE.match(line, column)
        if dash:
            meant = f"- {line[dash.end() :].strip()}"[:_LONGEST]
            self.written.refuse(number, column, message("source.no-space-after-dash", meant=meant))
        indent = column
        while line.startswith("- ", column) or line[column:] == "-":
            self.begin(_Entry(number, column, "-", opens=True), is_list=True)
            rest = line[column + 1 :]
            if re.fullmatch(" *(?:#.*)?", rest):
                return number
            column += 1 + _column(rest)
        key = _KEY.match(line, column)
        if key is None:
            word = without_comment(line[column:])
            is_bare = not word.startswith(("[", "{", "'", '"'))
            self.begin(_Entry(number, column, word, is_bare=is_bare), is_list=False)
            return end_of_value(self.written, number, column, indent)
        opens = re.fullmatch("(?:#.*)?", line[key.end() :]) is not None
        self.begin(_Entry(number, column, key["key"].strip(), opens=opens), is_list=False)
        return number if opens else end_of_value(self.written, number, key.end(), column)

    def begin(self, entry: _Entry, *, is_list: bool) -> None:
        """Take what begins at a column into the levels; raise if it cannot stand there."""
        before, column = self.before, entry.column
        if before.is_bare and column >= before.column:
            if entry.is_bare:
                return
            self.no_colon(before)
        left: list[_Level] = []
        while self.levels and self.levels[-1].column > column:
            left.append(self.levels.pop())
        is_under_open = before.opens and before.column == column
        self.before = entry = entry._replace(left=tuple(left), is_under_open=is_under_open)
        level = self.levels[-1] if self.levels else None
        if level is not None and level.column == column:
            self.beside(entry, level, is_list=is_list)
        elif left or not before.opens:
            self.deeper(entry, before, is_list=is_list)
        elif not entry.is_bare:
            self.levels.append(_Level(column, entry.line, entry.word, is_list, set()))
            self.has_key(entry)

    def beside(self, entry: _Entry, level: _Level, *, is_list: bool) -> None:
        """Take what stands at the column of the innermost level."""
        if is_list:
            if not level.is_list:
                if entry.left or not entry.is_under_open:
                    self.stray_dash(entry, level)
                self.levels.append(_Level(entry.column, entry.line, "-", is_list, set()))
            return
        if level.is_list:
            if len(self.levels) == 1:
                self.written.refuse(level.line, level.column, message("source.stray-dash"))
            if self.levels[-2].column != entry.column:
                self.amid_list(entry)
            self.before = entry._replace(left=(*entry.left, self.levels.pop()))
        if entry.is_bare:
            self.no_colon(entry)
        self.has_key(entry)

    def has_key(self, entry: _Entry) -> None:
        """Add a key to the innermost level."""
        self.levels[-1].keys.add(entry.word)
        self.keys_at.setdefault(entry.column, set()).add(entry.word)

    def deeper(self, entry: _Entry, before: _Entry, *, is_list: bool) -> None:
        """Judge what is deeper than the innermost level though nothing is open: only text may go on."""
        left = entry.left
        if not self.levels:
            self.too_deep(before, entry)
        if left:
            if is_list and not any(level.is_list for level in (*left, *self.levels)):
                self.no_dash(left[-1])
            self.between(entry, is_list=is_list)
        if entry.is_bare or is_list:
            self.before = before
            return
        outer = next(
            (each for each in before.left if each.column == entry.column and not each.is_list), None
        )
        level = self.levels[-1]
        if outer is not None and before.word in outer.keys:
            self.no_dash(before)
        if outer is not None:
            self.indentation(before, outer)
        if before.is_under_open:
            self.indentation(before, entry)
        if level.line == before.line and len(self.levels) > 1 and self.is_next_too(entry):
            self.first_of_item(entry, before)
        if self.is_next_too(entry):
            said = message("source.value-and-more", key=before.word)
            self.written.refuse(before.line, before.column, said, len(before.word))
        self.indentation(entry, level)

    def too_deep(self, before: _Entry, entry: _Entry) -> NoReturn:
        """Refuse what stands deeper than the outermost key below it: keys, or text that is none."""
        if entry.left:
            self.indentation(_Entry(entry.left[-1].line, entry.left[-1].column, ""), entry)
        self.no_colon(before)

    def first_of_item(self, entry: _Entry, before: _Entry) -> NoReturn:
        """Refuse the first key of a mapping below which the others stand deeper."""
        line = self.lines[before.line]
        dash = _column(line)
        if line.startswith("-", dash):
            like = entry._replace(column=dash + entry.column - before.column)
            self.indentation(_Entry(before.line, dash, ""), like)
        self.no_dash(before)

    def is_next_too(self, entry: _Entry) -> bool:
        """Return whether the next line stands at the same column."""
        after = self.lines[entry.line + 1 : entry.line + 2]
        return any(line.strip(" ") != "" and _column(line) == entry.column for line in after)

    def between(self, entry: _Entry, *, is_list: bool) -> NoReturn:
        """Refuse what stands at a column between those that are open or just were."""
        near = [level for level in (*entry.left, *self.levels[-1:]) if level.is_list == is_list]

        def distance(level: _Level) -> tuple[bool, int]:
            is_new = entry.word not in self.keys_at.get(level.column, ())
            return is_new, abs(level.column - entry.column)

        self.indentation(entry, min(near or entry.left[-1:], key=distance))

    def amid_list(self, entry: _Entry) -> NoReturn:
        """Refuse a key where a list goes on: a new item without its dash, or a key of the item above."""
        inner = entry.left[-1] if entry.left else None
        if inner is not None and entry.word not in inner.keys:
            self.indentation(entry, inner)
        self.no_dash(entry)

    def stray_dash(self, entry: _Entry, level: _Level) -> NoReturn:
        """Refuse a dash among keys: at a wrong column, or the first of those keys lacks one."""
        outer = self.levels[-2] if len(self.levels) > 1 else None
        meant = next((each for each in (*entry.left, outer) if each is not None and each.is_list), None)
        if meant is not None:
            self.indentation(entry, meant)
        if outer is None:
            self.written.refuse(entry.line, entry.column, message("source.stray-dash"))
        self.no_dash(level)

    def no_colon(self, entry: _Entry) -> NoReturn:
        """Refuse a line that should have a key."""
        wide = _FULL_WIDTH_COLON.match(entry.word)
        if wide:
            place = entry.column + wide.start(1)
            self.written.refuse(entry.line, place, message("source.full-width-colon"))
        close = _NO_SPACE.fullmatch(entry.word)
        if close:
            said = message("source.no-space", meant=f"{close[1]}: {close[2]}"[:_LONGEST])
            self.written.refuse(entry.line, entry.column + len(close[1]), said)
        parts = _NO_COLON.fullmatch(entry.word)
        meant = f"{parts[1]}: {parts[2]}" if parts else f"{entry.word}:"
        said = message("source.no-colon", meant=meant[:_LONGEST])
        self.written.refuse(entry.line, entry.column, said, len(entry.word))

    def no_dash(self, at: _Entry | _Level) -> NoReturn:
        """Refuse a key that a new item begins with."""
        self.written.refuse(at.line, at.column, message("source.no-dash", key=at.word), len(at.word))

    def indentation(self, at: _Entry, like: _Entry | _Level) -> NoReturn:
        """Refuse a line that begins at a wrong column, with another that begins at the right one."""
        line, spaces = str(like.line + 1), like.column
        said = message("source.indentation", spaces=spaces, found=at.column, word=like.word, line=line)
        self.written.refuse(at.line, at.column, said)


def _column(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))
