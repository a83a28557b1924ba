"""How a report is drawn on a terminal; kept apart so that machine formats need not load rich."""

from typing import NamedTuple

from regionai.messages import Lang


class Style(NamedTuple):
    """The language, the width in cells, and whether to use colour."""

    lang: Lang
    width: int
    colour: bool
