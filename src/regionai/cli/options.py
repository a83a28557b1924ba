"""The options that commands share, and how their help is worded.

Nothing here imports pydantic or yaml: `--help` and completion stay quick.
"""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from regionai.messages import message


class Language(StrEnum):
    """The languages of a report."""

    KO = "ko"
    EN = "en"


class Color(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class PageFormat(StrEnum):
    """The formats of a page on a budget."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"


class PortfolioFormat(StrEnum):
    """The formats of a portfolio: those of a page, and one for whoever works on with it."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"
    PARQUET = "parquet"


class CalendarFormat(StrEnum):
    """The formats of a calendar: those of a page, and one that calendars take."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"
    ICS = "ics"


class Mend(StrEnum):
    """The least severity of what a correction mends."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class FailOn(StrEnum):
    """The least severity that makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    NEVER = "never"


class OnUndecided(StrEnum):
    """Whether an undecided rule makes the exit code 1."""

    FAILS = "fail"
    PASSES = "pass"


def both(key: str, **values: str) -> str:
    """Return a help text in both languages: help is read before a language can be asked for."""
    words = message(f"help.{key}", **values)
    return f"{words.say('ko')} / {words.say('en')}"


def source_words(incomplete: str) -> list[str]:
    """Return the words for sources that the shell offers, for what is typed so far."""
    from regionai.model.words import SUBTOTAL

    return _offered(SUBTOTAL, incomplete)


def portfolio_words(incomplete: str) -> list[str]:
    """Return the words for what a portfolio is sorted and filtered by that the shell offers."""
    from regionai.model.words import PORTFOLIO

    return _offered(PORTFOLIO, incomplete)


def _offered(words: Mapping[str, tuple[str, ...]], incomplete: str) -> list[str]:
    # A shell would cut a word at its space.
    spelt = (word.replace(" ", "") for key, own in words.items() for word in (own[0], key))
    return [word for word in spelt if word.startswith(incomplete)]


EditionOption = Annotated[str | None, typer.Option(help=both("edition"))]
AsOfOption = Annotated[str | None, typer.Option("--as-of", metavar="YYYY-MM-DD", help=both("as-of"))]
TodayOption = Annotated[str | None, typer.Option("--today", metavar="YYYY-MM-DD", help=both("today"))]
RulesOption = Annotated[list[Path] | None, typer.Option("--rules", metavar="DIR", help=both("rules"))]
LangOption = Annotated[Language, typer.Option(help=both("lang"))]
ColorOption = Annotated[Color, typer.Option(help=both("color"))]
PageFormatOption = Annotated[PageFormat, typer.Option("--format", help=both("page-format"))]
OutputOption = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help=both("output"))]
