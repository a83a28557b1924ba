"""How a report is drawn on a terminal; kept apart so that machine formats need not load rich."""

from typing import NamedTuple

from regionai.messages import Lang

# Who a workbook says that it was written by.
AUTHOR = "regionai"

# In narrower columns no report can be drawn, and wider ones nobody reads.
NARROWEST, WIDEST = 40, 160
# Wider than any table: a log has no edge.
NO_EDGE = 10_000


class Style(NamedTuple):
    """The language, the width in cells, and whether to use colour and the signs of a modern terminal.

    `has_blocks` says that the output can show frames and bars made of blocks.
    """

    lang: Lang
    width: int
    colour: bool
    has_blocks: bool = False
