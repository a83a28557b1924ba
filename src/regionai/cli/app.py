"""The `regionai` command: its parts, and the one place where a run ends.

What is heavy is imported within the commands: `--version`, `--help` and
completion need neither pydantic nor yaml.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from typing import Annotated

import typer
from typer.main import get_command

from regionai import __version__
from regionai.cli.frame.command import Command, Group
from regionai.cli.language import asked, spoken
from regionai.cli.options import LangOption


def _version(context: typer.Context, wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted and not context.resilient_parsing:
        typer.echo(f"regionai {__version__}")
        raise typer.Exit


def _complete(context: typer.Context, parameter: typer.CallbackParam, wanted: bool) -> None:  # noqa: FBT001 - likewise
    if wanted and not context.resilient_parsing:
        from regionai.cli.frame.completion import complete

        complete(context, is_shown=parameter.name == "show_completion")


def _callback(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="help.version")
    ] = False,
    install_completion: Annotated[
        bool,
        typer.Option("--install-completion", callback=_complete, help="help.install-completion"),
    ] = False,
    show_completion: Annotated[
        bool, typer.Option("--show-completion", callback=_complete, help="help.show-completion")
    ] = False,
    lang: LangOption = None,
) -> None:
    """Take the options of `regionai` itself."""


# What follows `regionai` on the command line.
PARTS = (
    "check", "verify", "budget", "calendar", "portfolio", "explain", "schema", "init", "new", "rules", "lsp",
)  # fmt: skip


def command_line(*parts: str) -> typer.Typer:
    """Return the command with the named parts: what a call does not ask for is not loaded."""
    app = typer.Typer(cls=Group, add_completion=False, pretty_exceptions_enable=False)
    app.callback(help="help.app")(_callback)
    for part in parts:
        _add(app, part)
    return app


def _add(app: typer.Typer, part: str) -> None:
    match part:
        case "check":
            from regionai.cli.check import check

            app.command(cls=Command, help="help.check", epilog="help.check-exit")(check)
        case "verify":
            from regionai.cli.receipts.verify import verify

            app.command(cls=Command, help="help.verify", epilog="help.verify-exit")(verify)
        case "budget":
            from regionai.cli.budget.command import budget

            app.command(cls=Command, help="help.budget")(budget)
        case "calendar":
            from regionai.cli.calendar import calendar

            app.command(cls=Command, help="help.calendar")(calendar)
        case "portfolio":
            from regionai.cli.portfolio import portfolio

            app.command(cls=Command, help="help.portfolio")(portfolio)
        case "explain":
            from regionai.cli.rules.explain import explain

            app.command(cls=Command, help="help.explain")(explain)
        case "schema":
            from regionai.cli.schema import schema

            app.command(cls=Command, help="help.schema")(schema)
        case "init":
            from regionai.cli.begin.init import init

            app.command(cls=Command, help="help.init")(init)
        case "lsp":
            from regionai.cli.lsp import lsp

            app.command(cls=Command, help="help.lsp")(lsp)
        case "new":
            from regionai.cli.begin.new import new_app

            app.add_typer(new_app, name="new", help="help.new-app")
        case _:
            from regionai.cli.rules.app import rules_app

            app.add_typer(rules_app, name="rules", help="help.rules-app")


def run(arguments: Sequence[str]) -> int:
    """Return the exit code of a call; whatever goes wrong is one sentence on stderr and 2."""
    if os.environ.get("_REGIONAI_COMPLETE"):
        _answer_the_shell()
        return 0
    first = arguments[0] if arguments else ""
    known = first in PARTS or first == "--version"
    wanted = None
    try:
        wanted = asked(arguments)
        app = command_line(*(part for part in PARTS if part == first or not known))
        code = app(
            args=list(arguments or ["--help"]), prog_name="regionai", standalone_mode=False, obj=wanted
        )
    except SystemExit:
        # The reader of our help went away, for which typer's 1 would be a verdict.
        return 2
    except Exception as error:  # noqa: BLE001 - whatever it is, it must not look like a verdict
        from regionai.cli.failure import tell

        return tell(error, spoken(wanted))
    # A bare call shows the help, and nothing was judged.
    return int(code or 0) if arguments else 2


def _answer_the_shell() -> None:
    """Print what may follow on the command line that a shell asks about; nothing where that is unclear."""
    from regionai.cli.frame.completion import answer, words_typed

    words = words_typed()
    known = words[1:-1] and words[1] in PARTS
    # Whatever goes wrong, a shell in the middle of a line has no place for a sentence.
    with suppress(Exception):
        offered = answer(get_command(command_line(*(words[1:2] if known else PARTS))), words)
        if offered:
            typer.echo(offered)
