"""The `regionai` command: its parts, and the one place where a run ends.

What is heavy is imported within the commands: `--version`, `--help` and
completion need neither pydantic nor yaml.
"""

import errno
import os
import sys
from collections.abc import Sequence
from io import UnsupportedOperation
from itertools import pairwise
from typing import Annotated

import typer

# Typer's own names for misuse are private; the version is held within one minor release.
from typer._click.exceptions import BadParameter, NoSuchOption, UsageError

from regionai import __version__
from regionai.cli.misuse import bad_value
from regionai.cli.options import both
from regionai.messages import Lang, Message, message


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        typer.echo(f"regionai {__version__}")
        raise typer.Exit


def _callback(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help=both("version"))
    ] = False,
) -> None:
    """Take the options of `regionai` itself."""


# What follows `regionai` on the command line.
PARTS = ("check", "budget", "calendar", "portfolio", "explain", "schema", "init", "new", "rules")


def command_line(*parts: str) -> typer.Typer:
    """Return the command with the named parts: what a call does not ask for is not loaded."""
    app = typer.Typer(pretty_exceptions_enable=False)
    app.callback(help=both("app"))(_callback)
    for part in parts:
        _add(app, part)
    return app


def _add(app: typer.Typer, part: str) -> None:
    match part:
        case "check":
            from regionai.cli.check import check

            app.command(help=both("check"), epilog=both("check-exit"))(check)
        case "budget":
            from regionai.cli.budget.command import budget

            app.command(help=both("budget"))(budget)
        case "calendar":
            from regionai.cli.calendar import calendar

            app.command(help=both("calendar"))(calendar)
        case "portfolio":
            from regionai.cli.portfolio import portfolio

            app.command(help=both("portfolio"))(portfolio)
        case "explain":
            from regionai.cli.rules.explain import explain

            app.command(help=both("explain"))(explain)
        case "schema":
            from regionai.cli.schema import schema

            app.command(help=both("schema"))(schema)
        case "init":
            from regionai.cli.begin.init import init

            app.command(help=both("init"))(init)
        case "new":
            from regionai.cli.begin.new import new_app

            app.add_typer(new_app, name="new", help=both("new-app"))
        case _:
            from regionai.cli.rules.app import rules_app

            app.add_typer(rules_app, name="rules", help=both("rules-app"))


def run(arguments: Sequence[str]) -> int:
    """Return the exit code of a call; whatever goes wrong is one sentence on stderr and 2."""
    lang = _language(arguments)
    first = arguments[0] if arguments else ""
    known = first in PARTS or first == "--version"
    app = command_line(*(part for part in PARTS if part == first or not known))
    try:
        code = app(args=list(arguments or ["--help"]), prog_name="regionai", standalone_mode=False)
    except SystemExit:
        # Typer's answer to a reader of its help that went away; 1 would be a verdict.
        return 2
    except UsageError as error:
        return _refused(_usage(error, arguments), lang, error.ctx.command_path if error.ctx else "regionai")
    except Exception as error:  # noqa: BLE001 - whatever it is, it must not look like a verdict
        return _failed(error, lang)
    # A bare call shows the help, and nothing was judged.
    return int(code or 0) if arguments else 2


def _failed(error: Exception, lang: Lang) -> int:
    from regionai.cli.misuse import MisuseError, OutputClosedError
    from regionai.errors import CannotError
    from regionai.source.problem import UnreadableError

    match error:
        case OutputClosedError():
            pass
        case UnsupportedOperation():
            # What stands in for a closed standard output cannot be written to.
            reason = os.strerror(errno.EBADF)
            _complain(message("misuse.cannot-write", file="-", reason=reason), lang)
        case MisuseError():
            return _refused(error.message, lang, "regionai")
        case CannotError():
            _complain(error.message, lang)
        case UnreadableError():
            for problem in error.problems:
                _complain(message("text", text=f"{problem.location} {problem.message.say(lang)}"), lang)
        case _:
            _complain(message("misuse.internal", error=f"{type(error).__name__}: {error}"), lang)
    return 2


def _refused(said: Message, lang: Lang, command: str) -> int:
    _complain(said, lang)
    _complain(message("misuse.help", command=command), lang)
    return 2


def _complain(said: Message, lang: Lang) -> None:
    sys.stderr.write(f"{said.say(lang)}\n")


def _usage(error: UsageError, arguments: Sequence[str]) -> Message:
    """Return typer's complaint in our own words, as far as its kind is known."""
    match error:
        case NoSuchOption():
            if error.possibilities:
                meant = ", ".join(f"`{name}`" for name in error.possibilities)
                return message("misuse.option-meant", name=error.option_name, meant=meant)
            return message("misuse.option", name=error.option_name)
        case BadParameter() if error.param is not None and error.param.name == "jobs":
            return bad_value("--jobs", _value(arguments, "--jobs"), message("misuse.jobs")).message
        case _:
            return message("misuse.other", said=error.format_message())


def _language(arguments: Sequence[str]) -> Lang:
    """Return the language asked for, before typer has read the arguments: misuse needs one too."""
    return "en" if _value(arguments, "--lang") == "en" else "ko"


def _value(arguments: Sequence[str], option: str) -> str:
    """Return the first value that is given for an option; empty if there is none."""
    words = [word for argument in arguments for word in argument.split("=", 1)]
    return next((after for word, after in pairwise(words) if word == option), "")
