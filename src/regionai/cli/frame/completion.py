"""Completion of the shell in use: installed, shown, and answered, in our own words."""

import os
import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

import typer

# Typer's own names are private; the version is held within one minor release.
from typer._click.core import Command, Parameter
from typer._click.shell_completion import _resolve_context, _resolve_incomplete, split_arg_string
from typer._completion_shared import (
    Shells,
    _completion_scripts,
    _get_shell_name,
    get_completion_script,
    install,
)

from regionai.cli.frame.offers import Offer, offers
from regionai.cli.frame.scripts import SCRIPTS
from regionai.cli.language import Language, asked, spoken
from regionai.cli.misuse import MisuseError
from regionai.messages import Listing, message

PROGRAM, VARIABLE = "regionai", "_REGIONAI_COMPLETE"
_COMPLETE = "complete_"
# What bash calls a tab that goes from one candidate to the next.
_CYCLING = ("37", "42")

# What Typer writes for a shell is what follows: its own scripts cut words at `@` and `=`, and words of help
# that a shell understands are lost.
_completion_scripts.update(SCRIPTS)


def complete(context: typer.Context, *, is_shown: bool) -> None:
    """Install completion, or show its script, and end the call; raises `MisuseError` for another shell."""
    known = tuple(each.value for each in Shells)
    # A program between the shell and this one hides the shell, which is usually that of the user.
    found = (_get_shell_name() or "-", Path(os.environ.get("SHELL", "")).name)
    shell = next((each for each in found if each in known), None)
    if shell is None:
        raise MisuseError(message("misuse.shell", shell=found[0], known=Listing(known)))
    if is_shown:
        said = get_completion_script(prog_name=PROGRAM, complete_var=VARIABLE, shell=shell)
    else:
        _, path = install(shell, PROGRAM, VARIABLE)
        wanted: Language | None = context.obj
        said = message("completion.installed", shell=shell, file=str(path)).say(spoken(wanted))
    typer.echo(said)
    raise typer.Exit


def words_typed() -> list[str]:
    """Return the words up to the cursor, the last one empty where a new one begins."""
    line = os.environ.get("_TYPER_COMPLETE_ARGS") or os.environ.get("COMP_WORDS", "")
    words = split_arg_string(line)
    return [*words, ""] if not line or line[-1].isspace() else words


def answer(command: Command, words: Sequence[str]) -> str:
    """Return what the shell that asks is offered for the last of some words, in its own notation."""
    shell = os.environ[VARIABLE].removeprefix(_COMPLETE)
    wanted = asked(words)
    *before, last = words[1:]
    context = _resolve_context(command, {"obj": wanted}, PROGRAM, before)
    asked_for, typed = _resolve_incomplete(context, before, last)
    if isinstance(asked_for, Parameter):
        if before and before[-1] in asked_for.opts:
            # Of a call that ends with an option without its value nothing is parsed.
            context = _resolve_context(command, {"obj": wanted}, PROGRAM, before[:-1])
        found = offers(asked_for, context, typed, spoken(wanted))
    else:
        found = [Offer(each.value, each.help or "") for each in asked_for.shell_complete(context, typed)]
    # Of `--edition=20` a shell wants the whole word, bash that behind the sign at which it cuts words.
    whole = [each._replace(value=f"{last.removesuffix(typed)}{each.value}") for each in found]
    return "\n".join(_of_bash(whole, last) if shell == "bash" else _NOTATIONS[shell](whole))


def _of_bash(found: Sequence[Offer], last: str) -> Iterable[str]:
    word = os.environ.get("_REGIONAI_WORD", last)
    cut = len(last) - len("" if re.fullmatch(r"\W", word) else word)
    # Behind `@` bash completes the names of hosts, with the sign.
    cut -= last[:cut].endswith("@")
    values = [each.value[cut:] for each in found]
    if len(found) == 1 or os.environ.get("COMP_TYPE") in _CYCLING:
        return values
    widest = max(map(_width, values), default=0)
    return (
        f"{value}{' ' * (widest - _width(value))}  ({each.title})" if each.title else value
        for value, each in zip(values, found, strict=True)
    )


def _width(text: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)


def _of_zsh(found: Sequence[Offer]) -> Iterable[str]:
    """Yield what zsh describes, behind a sign that says whether a space may follow the word."""
    for each in found:
        value = re.sub(r"([\\:])", r"\\\1", each.value)
        yield f"{'+' if each.value.endswith(('=', '.')) else '-'}{value}:{each.title}"


def _of_fish(found: Sequence[Offer]) -> Iterable[str]:
    return (f"{each.value}\t{each.title}" for each in found)


def _of_power_shell(found: Sequence[Offer]) -> Iterable[str]:
    # What PowerShell shows beside a value may not be empty.
    return (f"{each.value}:::{each.title or each.value}" for each in found)


_NOTATIONS = {"zsh": _of_zsh, "fish": _of_fish, "powershell": _of_power_shell, "pwsh": _of_power_shell}
