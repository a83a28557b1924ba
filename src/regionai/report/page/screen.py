"""A terminal to draw a report on: its width, colours and language, and how lines wrap."""

from collections.abc import Iterator
from functools import cached_property
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from regionai.messages import Value, said
from regionai.model.finding import Outcome, Severity
from regionai.report.page.foreign_text import one_line
from regionai.report.page.signs import SIGNS
from regionai.report.page.style import Style

_STYLES = {
    Outcome.MET: "green",
    Outcome.BROKEN: "bold red",
    Outcome.UNDECIDED: "yellow",
    Outcome.NOT_APPLICABLE: "dim",
    Outcome.WAIVED: "magenta",
}
SEVERITIES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}

# How many characters may stand in a cell: signs without a width of their own come in addition.
_SPARE = 4
# How much of a long line is shown before what it is about.
_IN_FRONT = 12
# In less room a line of a file stands below its place.
_LEAST_BESIDE = 20


class Screen:
    """Draws a report in one language, in colour or as plain text."""

    def __init__(self, out: TextIO, style: Style) -> None:
        """Draw to `out`; nothing is read from the environment."""
        self.lang = style.lang
        self.width = style.width
        self.has_blocks = style.has_blocks
        self._out = out
        self._colour = style.colour

    @cached_property
    def _console(self) -> Console:
        # Of one of many proposals mostly nothing is drawn.
        return Console(
            file=self._out,
            width=self.width,
            force_terminal=self._colour,
            color_system="standard" if self._colour else None,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
            _environ={},
        )

    def say(self, value: Value) -> str:
        """Return a value in the screen's language, on one line."""
        return one_line(said(value, self.lang))

    def line(self, *parts: tuple[str, str] | str, indent: int = 0, hanging: int = 0) -> None:
        """Draw a paragraph of parts, each text or (text, style), wrapped to the width.

        It is indented by `indent` cells, and lines after the first by `hanging` more.
        """
        text = _joined(" " * indent, *parts)
        text.rstrip()
        if cell_len(text.plain) <= self.width:
            self.draw(text)
            return
        for number, wrapped in enumerate(self._wrapped(_joined(*parts), self.width - indent - hanging)):
            self.draw(Text(" " * (indent + (hanging if number else 0))).append_text(wrapped))

    def wrapped(self, text: str, width: int) -> list[str]:
        """Return a paragraph as lines of at most `width` cells."""
        # Of a table of thousands of rows most cells are short.
        if text and text.isprintable() and cell_len(text) <= width:
            return [one_line(text).rstrip()]
        return [line.plain for line in self._wrapped(_joined(text), width)]

    def _wrapped(self, text: Text, width: int) -> Iterator[Text]:
        for wrapped in text.wrap(self._console, width):
            wrapped.rstrip()
            yield wrapped

    def heading(self, title: Value) -> None:
        """Draw the heading of a section, with a blank line before it."""
        self.draw(Text())
        self.line((f"■ {self.say(title)}", "bold"))

    def draw(self, text: Text) -> None:
        """Draw one line as it is, however wide."""
        if self._colour:
            self._console.print(text, soft_wrap=True)
        else:
            # What rich would print without styles, at a tenth of the cost.
            self._out.write(f"{text.plain}\n")


def _joined(*parts: tuple[str, str] | str) -> Text:
    """Return the parts as one line."""
    text = Text.assemble(*parts)
    text.plain = one_line(text.plain)
    return text


def mark(outcome: Outcome) -> tuple[str, str]:
    """Return the sign of an outcome, and its style."""
    return SIGNS[outcome], _STYLES[outcome]


def cut(text: str, width: int) -> str:
    """Return `text` in at most `width` cells, with a sign at its end if something is left out."""
    if _fits(text, width):
        return text
    kept = text[: max(width, 0) * _SPARE]
    while kept and cell_len(kept) > width - 1:
        kept = kept[:-1]
    return f"{kept}…"


def _fits(text: str, width: int) -> bool:
    """Return whether a text has at most `width` cells; one of far more characters is not measured."""
    return len(text) <= width * _SPARE and cell_len(text) <= width


def around(line: str, column: int, width: int) -> str:
    """Return a line without its indentation in at most `width` cells, what begins at `column` in sight."""
    text = line.strip()
    if not (_fits(line[: column - 1].lstrip(), width // 2) or _fits(text, width)):
        text = f"…{line[max(column - 1 - _IN_FRONT, 0) :].strip()}"
    return cut(text, width)


def spaces(width: int) -> str:
    """Return as many spaces, none for a negative width."""
    return " " * max(width, 0)


def padded(text: str, width: int) -> str:
    """Return `text` filled with spaces to `width` cells; Hangul takes two each."""
    return text + spaces(width - cell_len(text))


def draw_beside(screen: Screen, where: str, line: str, column: int, indent: int) -> None:
    """Draw what of a line of a file has room beside its place, `column` among it; else below a long one."""
    room = screen.width - indent - cell_len(where) - 2
    if room < _LEAST_BESIDE:
        screen.line((where, "dim"), indent=indent)
        where, room = "", screen.width - indent - 2
    screen.line((f"{where}  {around(line, column, room)}", "dim"), indent=indent)
