"""A frame around what is most important, and the colour of a verdict."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from regionai.judge.assess import Assessment
from regionai.messages import Value
from regionai.model.finding import Outcome
from regionai.report.page.screen import Screen, padded

# What stands around a paragraph, with signs that every console has, and without.
_ROUND = ("╭", "╮", "╰", "╯", "─", "│")
_PLAIN = ("+", "+", "+", "+", "-", "|")

_STYLES = {Outcome.BROKEN: "bold red", Outcome.UNDECIDED: "yellow", Outcome.MET: "green"}


def draw_panel(screen: Screen, title: str, paragraphs: Sequence[Value], style: str) -> None:
    """Draw paragraphs in a frame as wide as the screen, the title in its upper edge where it has room."""
    corners = _ROUND if screen.has_blocks else _PLAIN
    left, right, low_left, low_right, along, side = corners
    width = screen.width - 4
    has_room = cell_len(title) <= width - 2
    shown = f" {title} " if has_room else along
    screen.draw(
        Text.assemble(
            (f"{left}{along}", style),
            (shown, f"bold {style}"),
            (f"{along * (screen.width - 3 - cell_len(shown))}{right}", style),
        )
    )
    for paragraph in paragraphs if has_room else (title, *paragraphs):
        for line in screen.wrapped(screen.say(paragraph), width):
            screen.draw(Text.assemble((f"{side} ", style), padded(line, width), (f" {side}", style)))
    screen.draw(Text(f"{low_left}{along * (screen.width - 2)}{low_right}", style=style))


def verdict_style(assessment: Assessment) -> str:
    """Return the style of the worst outcome that is more than advice."""
    return _STYLES[assessment.worst]
