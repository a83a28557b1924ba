"""What stands in brackets, in a text that no parser can read: where it ends, or what it lacks."""

import re

from regionai.messages import message
from regionai.source.syntax.quoting import Written

CLOSES = {"]": "[", "}": "{"}
_MEANS_SOMETHING = tuple("@`%*&!|>")
# Spaces, a bracket, a comma, a quote, a colon that ends a key, and text.
_TOKEN = re.compile("( ++)|([\\[{])|([\\]}])|(,)|([\"'])|(:(?=[ ,\\]}]|$))|(:|[^ \\[{\\]},:\"']++)")
_TEXT = re.compile("[^,\\]}]*+")


def end_of_brackets(written: Written, number: int, column: int, indent: int) -> tuple[int, int]:
    """Return the line and the column behind the bracket that closes the one at a place.

    `indent` is the column of the key or item that has the value. Raises
    `UnreadableError` for the first mistake within.
    """
    return _Brackets(written, number, column).end(indent)


class _Brackets:
    """Reads from an opening bracket to the one that closes it.

    `is_start` says that a key or a value begins here, `is_whole` that one has
    just ended with a quote or bracket, `has_colon` that a key has its value.
    """

    def __init__(self, written: Written, number: int, column: int) -> None:
        self.written = written
        self.opened = [(written.lines[number][column], number, column)]
        self.number, self.column = number, column + 1
        self.is_start, self.is_whole, self.has_colon = True, False, False

    def end(self, indent: int) -> tuple[int, int]:
        while self.opened:
            line = self.written.lines[self.number]
            token = _TOKEN.match(line, self.column)
            if token is None or (line[self.column] == "#" and line[self.column - 1] == " "):
                self.number, self.column = self.number + 1, 0
                if self.written.is_past(self.number, indent):
                    self.refuse_open()
                continue
            self.take(token, indent)
        return self.number, self.column

    def take(self, token: re.Match[str], indent: int) -> None:
        space, opening, closing, comma, quote, colon, _text = token.groups()
        place = self.number, self.column
        if quote and self.is_start:
            self.number, self.column = self.written.end_of_quotes(*place, indent)
            self.is_start, self.is_whole = False, True
            return
        self.column = token.end()
        if closing:
            self.close(closing)
        elif comma:
            self.separate(place)
        elif colon and (not self.is_start or self.is_whole):
            self.end_key(place)
        elif not space:
            self.begin(place, opening)

    def close(self, closing: str) -> None:
        if self.opened[-1][0] != CLOSES[closing]:
            self.refuse_open()
        self.opened.pop()
        self.is_start, self.is_whole, self.has_colon = False, True, True

    def separate(self, place: tuple[int, int]) -> None:
        if self.is_start:
            self.written.refuse(*place, message("source.extra-comma"))
        self.is_start, self.is_whole, self.has_colon = True, False, False

    def end_key(self, place: tuple[int, int]) -> None:
        if self.has_colon:
            number, column = place
            before = self.written.lines[number][:column].rstrip()
            word = re.split("[ ,{\\[]", before)[-1]
            said = message("source.no-comma", word=word)
            self.written.refuse(number, len(before) - len(word), said, len(word))
        self.is_start, self.is_whole, self.has_colon = True, False, True

    def begin(self, place: tuple[int, int], opening: str | None) -> None:
        number, column = place
        rest = self.written.lines[number][column:]
        if self.is_whole:
            word = re.split("[ ,\\]}:]", rest)[0]
            self.written.refuse(*place, message("source.no-comma", word=word), max(len(word), 1))
        if opening:
            self.opened.append((opening, number, column))
            if not self.is_start:
                self.refuse_amid_text(*place)
            self.has_colon = False
            return
        if self.is_start and re.match("-(?: |$)", rest):
            self.written.refuse(*place, message("source.dash"))
        if self.is_start and rest.startswith(_MEANS_SOMETHING):
            text = _TEXT.match(rest)
            self.written.refuse_unquoted(*place, text[0].strip() if text else rest)
        self.is_start = False

    def refuse_amid_text(self, number: int, column: int) -> None:
        before = self.written.lines[number][:column]
        if before.endswith(":"):
            word = re.split("[ ,{\\[]", before)[-1]
            said = message("source.no-space", meant=f"{word} {self.opened[-1][0]}…")
            self.written.refuse(number, column - 1, said)
        self.refuse_open()

    def refuse_open(self) -> None:
        bracket, number, column = self.opened[-1]
        self.written.refuse(number, column, message("source.open-bracket", bracket=bracket))
