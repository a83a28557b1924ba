"""The options that commands share; their help and its headings are ids of sentences, said when it is shown.

Nothing here imports pydantic or yaml: `--help` and completion stay quick.
"""

from enum import StrEnum
from inspect import signature
from pathlib import Path
from typing import Annotated

from regionai.cli.declared import Option
from regionai.cli.language import Language
from regionai.cli.signature import with_options
from regionai.frozen import frozen
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


# Under which headings help lists options.
BEGUN, JUDGED = "help.panel-begin", "help.panel-judge"
REPORTED, FAILS = "help.panel-report", "help.panel-fail"

EditionOption = Annotated[str | None, Option("--edition", "help.edition", "EDITION", panel=JUDGED)]
AsOfOption = Annotated[
    str | None,
    Option("--as-of", "help.as-of", "YYYY-MM-DD", panel=JUDGED),
]
TodayOption = Annotated[
    str | None,
    Option("--today", "help.today", "YYYY-MM-DD", panel=JUDGED),
]
RulesOption = Annotated[
    list[Path] | None,
    Option("--rules", "help.rules", "DIR", panel=JUDGED),
]
ConfigOption = Annotated[
    Path | None,
    Option("--config", "help.config", "FILE", panel=JUDGED),
]
NoConfigOption = Annotated[bool, Option("--no-config", "help.no-config", panel=JUDGED)]
RegionOption = Annotated[str | None, Option("--region", "help.region", "REGION", panel=JUDGED)]
TableOption = Annotated[int | None, Option("--table", "help.table", "N", panel=JUDGED)]
LockedOption = Annotated[bool, Option("--locked", "help.locked", panel=JUDGED)]
LangOption = Annotated[Language | None, Option("--lang", "help.lang", panel=REPORTED)]
ColorOption = Annotated[Color, Option("--color", "help.color", panel=REPORTED)]
PageFormatOption = Annotated[PageFormat, Option("--format", "help.page-format", panel=REPORTED)]
OutputOption = Annotated[
    Path | None,
    Option("--output", "help.output", "FILE", panel=REPORTED, short="-o"),
]
OpenOption = Annotated[bool, Option("--open", "help.open", panel=REPORTED)]


@frozen
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


def take_language(lang: LangOption = None) -> int:  # noqa: ARG001 - the whole call is in it
    """Take the language that a group is asked for."""
    return 0


def take_what_is_asked_of_all(
    version: Annotated[bool, Option("--version", "help.version")] = False,  # noqa: ARG001 - answered before
    install_completion: Annotated[bool, Option("--install-completion", "help.install-completion")] = False,  # noqa: ARG001 - likewise
    show_completion: Annotated[bool, Option("--show-completion", "help.show-completion")] = False,  # noqa: ARG001 - likewise
    lang: LangOption = None,  # noqa: ARG001 - the whole call is in it
) -> int:
    """Take the options of `regionai` itself."""
    return 0
