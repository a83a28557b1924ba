"""The options that commands share; their help and its headings are ids of sentences, said when it is shown.

Nothing here imports pydantic or yaml: `--help` and completion stay quick.
"""

from dataclasses import dataclass
from enum import StrEnum
from inspect import signature
from pathlib import Path
from typing import Annotated

import typer

from regionai.cli.language import Language
from regionai.cli.signature import with_options
from regionai.messages import Message, message
from regionai.report.check.formats import format_names


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
    XLSX = "xlsx"
    HTML = "html"


class PortfolioFormat(StrEnum):
    """The formats of a portfolio: those of a page, and one for whoever works on with it."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
    PARQUET = "parquet"


class CalendarFormat(StrEnum):
    """The formats of a calendar: those of a page, and one that calendars take."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
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


def described(name: str, help_id: str | None) -> Message:
    """Return what help says of an option or a command; `--help` itself typer describes in English."""
    return message("help.help" if name == "--help" else help_id or "", names=", ".join(format_names()))


def _wanted(context: typer.Context, value: Language | None) -> Language | None:
    """Return the language that the call asks for, as its context knows it, wherever it was asked."""
    known: Language | None = context.obj
    return value or known


# Under which headings help lists options.
BEGUN, JUDGED = "help.panel-begin", "help.panel-judge"
REPORTED, FAILS = "help.panel-report", "help.panel-fail"

EditionOption = Annotated[
    str | None, typer.Option(metavar="EDITION", help="help.edition", rich_help_panel=JUDGED)
]
AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="YYYY-MM-DD", help="help.as-of", rich_help_panel=JUDGED),
]
TodayOption = Annotated[
    str | None,
    typer.Option("--today", metavar="YYYY-MM-DD", help="help.today", rich_help_panel=JUDGED),
]
RulesOption = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="DIR", help="help.rules", rich_help_panel=JUDGED),
]
ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="help.config", rich_help_panel=JUDGED),
]
NoConfigOption = Annotated[bool, typer.Option("--no-config", help="help.no-config", rich_help_panel=JUDGED)]
RegionOption = Annotated[
    str | None, typer.Option("--region", metavar="REGION", help="help.region", rich_help_panel=JUDGED)
]
TableOption = Annotated[
    int | None, typer.Option("--table", metavar="N", help="help.table", rich_help_panel=JUDGED)
]
LockedOption = Annotated[bool, typer.Option("--locked", help="help.locked", rich_help_panel=JUDGED)]
LangOption = Annotated[
    Language | None, typer.Option(help="help.lang", callback=_wanted, rich_help_panel=REPORTED)
]
ColorOption = Annotated[Color, typer.Option(help="help.color", rich_help_panel=REPORTED)]
PageFormatOption = Annotated[
    PageFormat, typer.Option("--format", help="help.page-format", rich_help_panel=REPORTED)
]
OutputOption = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="help.output", rich_help_panel=REPORTED),
]
OpenOption = Annotated[bool, typer.Option("--open", help="help.open", rich_help_panel=REPORTED)]


@dataclass(frozen=True)
class Deciding:
    """What the caller says of the files that decide: further rules, and which settings."""

    rules: RulesOption = None
    config: ConfigOption = None
    no_config: NoConfigOption = False

    @property
    def files(self) -> tuple[Path, ...]:
        """What nothing may be written over."""
        return (*(self.rules or ()), *(() if self.config is None else (self.config,)))


# A command that takes these options as its `deciding`.
deciding_command = with_options("deciding", signature(Deciding).parameters.values(), Deciding)
