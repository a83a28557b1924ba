"""The `regionai` command: its parts, and the one place where a run ends.

What is heavy is imported within the commands: `--version`, `--help` and
completion need neither pydantic nor yaml.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Annotated, NamedTuple

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


class _Part(NamedTuple):
    """What follows `regionai` on the command line: where it stands, and its help."""

    place: str
    help: str
    epilog: str | None = None


PARTS = {
    "check": _Part("check.command:check", "help.check", "help.check-exit"),
    "verify": _Part("receipts.verify:verify", "help.verify", "help.verify-exit"),
    "budget": _Part("budget.command:budget", "help.budget"),
    "calendar": _Part("calendar:calendar", "help.calendar"),
    "portfolio": _Part("portfolio:portfolio", "help.portfolio"),
    "explain": _Part("rules.explain:explain", "help.explain"),
    "schema": _Part("schema:schema", "help.schema"),
    "init": _Part("begin.init:init", "help.init"),
    "new": _Part("begin.new:new_app", "help.new-app"),
    "rules": _Part("rules.app:rules_app", "help.rules-app"),
    "lsp": _Part("lsp:lsp", "help.lsp"),
}


def command_line(*parts: str) -> typer.Typer:
    """Return the command with the named parts: what a call does not ask for is not loaded."""
    app = typer.Typer(cls=Group, add_completion=False, pretty_exceptions_enable=False)
    app.callback(help="help.app")(_callback)
    for part in parts:
        _add(app, part)
    return app


def _add(app: typer.Typer, part: str) -> None:
    place, help_id, epilog = PARTS[part]
    module, _, name = place.partition(":")
    found = vars(import_module(f"regionai.cli.{module}"))[name]
    if isinstance(found, typer.Typer):
        app.add_typer(found, name=part, help=help_id)
    else:
        app.command(cls=Command, help=help_id, epilog=epilog)(found)


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
