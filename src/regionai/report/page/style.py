"""How a report is drawn on a terminal; kept apart so that machine formats need not load rich."""

from dataclasses import dataclass

from regionai.messages import Lang


@dataclass(frozen=True, slots=True)
class Style:
    """The language, the width in cells, and whether to use colour."""

    lang: Lang
    width: int
    colour: bool
