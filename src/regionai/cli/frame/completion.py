"""Completion of the shell in use: installed or shown, and said in our own words."""

import typer

# Typer's own names are private; the version is held within one minor release.
from typer._completion_shared import Shells, _get_shell_name, get_completion_script, install

from regionai.cli.language import Language, spoken
from regionai.cli.misuse import MisuseError
from regionai.messages import Listing, message

_PROGRAM, _VARIABLE = "regionai", "_REGIONAI_COMPLETE"


def complete(context: typer.Context, *, is_shown: bool) -> None:
    """Install completion, or show its script, and end the call; raises `MisuseError` for another shell."""
    shell, known = _get_shell_name() or "-", tuple(each.value for each in Shells)
    if shell not in known:
        raise MisuseError(message("misuse.shell", shell=shell, known=Listing(known)))
    if is_shown:
        said = get_completion_script(prog_name=_PROGRAM, complete_var=_VARIABLE, shell=shell)
    else:
        _, path = install(shell, _PROGRAM, _VARIABLE)
        wanted: Language | None = context.obj
        said = message("completion.installed", shell=shell, file=str(path)).say(spoken(wanted))
    typer.echo(said)
    raise typer.Exit
