"""How a report is drawn on a terminal; kept apart so that machine formats need not load rich."""

from typing import NamedTuple

from regionai.messages import Lang
from regionai.model.finding import Outcome

# Who a workbook says that it was written by.
AUTHOR = "regionai"

# What stands before the words of an outcome, and before a row that is marked.
SIGNS = {
    Outcome.MET: "○",
    Outcome.BROKEN: "×",
    Outcome.UNDECIDED: "△",
    Outcome.NOT_APPLICABLE: "·",
    Outcome.WAIVED: "※",
}
MARKED = "▶"


class Style(NamedTuple):
    """The language, the width in cells, and whether to use colour and the signs of a modern terminal.

    `has_blocks` says that the output can show frames and bars made of blocks.
    """

    lang: Lang
    width: int
    colour: bool
    has_blocks: bool = False
