"""The `regionai` command: its parts, and the one place where a run ends.

What is heavy is imported within the commands: `--version`, `--help` and
completion need neither pydantic nor yaml.
"""

import gc
import os
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import IO, Annotated, NoReturn

import typer

# Typer's own names for misuse are private; the version is held within one minor release.
from typer._click.exceptions import NoSuchOption, UsageError

from regionai import __version__
from regionai.cli.budget import budget
from regionai.cli.check import check
from regionai.cli.explain import explain
from regionai.cli.init import init
from regionai.cli.new import new_app
from regionai.cli.options import both
from regionai.cli.portfolio import portfolio
from regionai.cli.rules import rules_app
from regionai.cli.schema import schema
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


app = typer.Typer(pretty_exceptions_enable=False)
app.callback(help=both("app"))(_callback)
app.command(help=both("check"), epilog=both("check-exit"))(check)
app.command(help=both("budget"))(budget)
app.command(help=both("portfolio"))(portfolio)
app.command(help=both("explain"))(explain)
app.command(help=both("schema"))(schema)
app.command(help=both("init"))(init)
app.add_typer(new_app, name="new", help=both("new-app"))
app.add_typer(rules_app, name="rules", help=both("rules-app"))


def main() -> NoReturn:  # pragma: no cover - ends the process; tests run it as one
    """Run the command and end the process with its exit code."""
    # A short run leaves no garbage worth collecting, and taking the process
    # down object by object costs more than the check of a small proposal.
    gc.disable()
    # No plugin of another package may change what our models accept, and looking
    # for one reads the metadata of all that is installed.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    _stand_in_for_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        code = code or 2
    os._exit(code)


def _stand_in_for_closed_streams() -> None:  # pragma: no cover - tests run it as a process
    """Let a report to a closed standard output fail like one to a full disk, and complaints go nowhere.

    Python has None for them, and the next file opened would get their descriptor.
    """
    streams: dict[str, IO[str] | None] = {"stdout": sys.stdout, "stderr": sys.stderr}
    for name, mode in (("stdout", "r"), ("stderr", "w")):
        if streams[name] is None:
            # Open to the end of the process.
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115


def run(arguments: Sequence[str]) -> int:
    """Return the exit code of a call; whatever goes wrong is one sentence on stderr and 2."""
    lang = _language(arguments)
    try:
        code = app(args=list(arguments or ["--help"]), prog_name="regionai", standalone_mode=False)
    except UsageError as error:
        return _refused(_usage(error), lang, error.ctx.command_path if error.ctx else "regionai")
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
        case MisuseError():
            return _refused(error.message, lang, "regionai")
        case CannotError():
            _complain(error.message, lang)
        case UnreadableError():
            for problem in error.problems:
                place = f"{problem.file}:{problem.span.line}:{problem.span.column}"
                _complain(message("text", text=f"{place} {problem.message.say(lang)}"), lang)
        case _:
            _complain(message("misuse.internal", error=f"{type(error).__name__}: {error}"), lang)
    return 2


def _refused(said: Message, lang: Lang, command: str) -> int:
    _complain(said, lang)
    _complain(message("misuse.help", command=command), lang)
    return 2


def _complain(said: Message, lang: Lang) -> None:
    sys.stderr.write(f"{said.say(lang)}\n")


def _usage(error: UsageError) -> Message:
    """Return typer's complaint in our own words, as far as its kind is known."""
    match error:
        case NoSuchOption():
            if error.possibilities:
                meant = ", ".join(f"`{name}`" for name in error.possibilities)
                return message("misuse.option-meant", name=error.option_name, meant=meant)
            return message("misuse.option", name=error.option_name)
        case _:
            return message("misuse.other", said=error.format_message())


def _language(arguments: Sequence[str]) -> Lang:
    """Return the language asked for, before typer has read the arguments: misuse needs one too."""
    words = [word for argument in arguments for word in argument.split("=", 1)]
    asked = (after for word, after in pairwise(words) if word == "--lang")
    return "en" if next(asked, "ko") == "en" else "ko"
