"""A value as its author wrote it, in a text that no parser can read: where it ends, or what it lacks."""

import re

from regionai.messages import message
from regionai.source.syntax.brackets import CLOSES, end_of_brackets
from regionai.source.syntax.quoting import Written, quoted, without_comment

_BLOCK = re.compile("[|>](?:[+-]?[1-9]?|[1-9][+-])(?: +#.*| *)")
_MEANS_SOMETHING = re.compile("[@`%*&!,\\]}|>]|[-?:](?: |$)")
_COLON = re.compile(":(?: |$)")
_KEY = re.compile("[a-z_]+")


def end_of_value(written: Written, number: int, column: int, indent: int) -> int:
    """Return the line on which the value at a place ends; `indent` is the column of what has it.

    Raises `UnreadableError` for the first mistake in the value.
    """
    value = written.lines[number][column:]
    text = without_comment(value)
    if value.startswith(("'", '"')):
        last, behind = written.end_of_quotes(number, column, indent)
        if not written.is_over(last, behind):
            written.refuse_unquoted(number, column, text)
        return last
    if value.startswith(("[", "{")):
        last, behind = end_of_brackets(written, number, column, indent)
        if not written.is_over(last, behind):
            _refuse_more(written, number, column, last, behind)
        return last
    if _BLOCK.fullmatch(value):
        return _end_of_block(written, number, indent)
    if text == "-":
        written.refuse(number, column, message("source.dash"))
    if _MEANS_SOMETHING.match(value):
        written.refuse_unquoted(number, column, text)
    _refuse_second_colon(written, number, column, text)
    return number


def _refuse_more(written: Written, number: int, column: int, last: int, behind: int) -> None:
    rest = written.lines[last][behind:]
    more = rest.lstrip(" ")
    if more[0] in CLOSES:
        said = message("source.extra-bracket", bracket=more[0])
        written.refuse(last, behind + len(rest) - len(more), said)
    if last != number:
        written.refuse(last, behind, message("source.after-bracket", text=without_comment(more)))
    written.refuse_unquoted(number, column, without_comment(written.lines[number][column:]))


def _refuse_second_colon(written: Written, number: int, column: int, text: str) -> None:
    colon = _COLON.search(text)
    if colon is None:
        return
    opening = CLOSES.get(text[-1])
    if opening is not None and opening not in text:
        said = message("source.extra-bracket", bracket=text[-1])
        written.refuse(number, column + len(text) - 1, said)
    before, _, word = text[: colon.start()].rpartition(" ")
    if before and (before[0].isdigit() or _KEY.fullmatch(word)):
        said = message("source.two-keys", word=word)
        written.refuse(number, column + colon.start() - len(word), said, len(word))
    written.refuse(number, column + colon.start(), message("source.second-colon", meant=quoted(text)))


def _end_of_block(written: Written, number: int, indent: int) -> int:
    lines = written.lines
    while number + 1 < len(lines):
        line = lines[number + 1]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
            break
        number += 1
    return number
