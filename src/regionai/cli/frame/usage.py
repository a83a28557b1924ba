"""What is wrong with a command line, in our own words: what stands there, and what would be right."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path

# Typer's own names for misuse are private; the version is held within one minor release.
from typer._click.core import Command, Context, Parameter
from typer._click.exceptions import BadOptionUsage, BadParameter, MissingParameter, NoSuchOption, UsageError
from typer._types import TyperChoice
from typer.core import TyperGroup, TyperOption

from regionai.cli.frame.help import written
from regionai.cli.misuse import MisuseError
from regionai.cli.options import described
from regionai.messages import Listing, Message, Text, message

# Those that word processors make of two hyphens, too.
_DASHES = "-‐‑–—−"

# What other linters change files with, and show how; here a command of its own moves money.
_OF_LINTERS = {"--fix": "misuse.fix", "--diff": "misuse.diff"}


def usage_of(
    error: UsageError, command: Command, context: Context, arguments: Sequence[str]
) -> MisuseError:
    """Return what speaks against the arguments of a command, of which Typer says the kind."""
    return MisuseError(_said(error, command, context, arguments), context.command_path)


def no_command(group: TyperGroup, context: Context) -> MisuseError:
    """Return that a command is missing behind the name of a group, with what each of its commands needs."""
    known = Listing(
        tuple(
            Text(*(f"`{' '.join((context.command_path, name, *each))}`" for each in _needed(command)))
            for name, command in group.commands.items()
        )
    )
    said = message("misuse.no-command", command=context.command_path, known=known)
    return MisuseError(said, context.command_path)


def unknown_command(name: str, group: TyperGroup, context: Context) -> MisuseError:
    """Return that a group has no such command, with what was meant as far as that can be told."""
    near = _near(name, group.commands)
    if near is not None:
        said = message("misuse.command-meant", name=name, meant=near)
    elif Path(name).suffix or Path(name).exists():
        said = message("misuse.command-file", name=name)
    else:
        said = message("misuse.command", name=name, known=_quoted(group.commands))
    return MisuseError(said, context.command_path)


def _said(error: UsageError, command: Command, context: Context, arguments: Sequence[str]) -> Message:
    parameters = command.get_params(context)
    match error:
        case NoSuchOption(option_name=name):
            of_linters = name in _OF_LINTERS and command.name == "check"
            named = _of_a_linter if of_linters else _no_option
            return named(name, command, context, arguments)
        case MissingParameter(param=Parameter() as missing):
            return message("misuse.missing", parameter=written(missing), what=_what(missing))
        case BadParameter(param=Parameter(name=str() as name) as wrong):
            value = _parsed(command, context, arguments)[0][name]
            expected = message("misuse.number", what=_what(wrong))
            if isinstance(wrong.type, TyperChoice):
                expected = message("misuse.choice", known=_quoted(wrong.type.choices))
            of = wrong.opts[-1] if isinstance(wrong, TyperOption) else written(wrong)
            return message("misuse.value", option=of, value=value, expected=expected)
        case BadOptionUsage(option_name=option):
            (used,) = (each for each in parameters if option in each.opts)
            if isinstance(used, TyperOption) and used.is_flag:
                return message("misuse.no-value", option=option)
            return message("misuse.value-missing", option=option, written=written(used), what=_what(used))
        case _:
            # The only misuse that has no class of its own: more arguments than the command takes.
            return _no_argument(_parsed(command, context, arguments)[1][0], parameters)


def _no_argument(argument: str, parameters: Sequence[Parameter]) -> Message:
    near = _near_option(argument, parameters)
    if near is None:
        return message("misuse.argument", argument=argument)
    return message("misuse.argument-meant", argument=argument, meant=near)


def _no_option(name: str, command: Command, context: Context, arguments: Sequence[str]) -> Message:
    if not name.startswith("--"):
        # Of `-lang`, Typer names the first letter only.
        name = next((each for each in arguments if each.startswith(name)), name).partition("=")[0]
    near = _near_option(name, command.get_params(context))
    if near is None:
        return message("misuse.option", name=name)
    return message("misuse.option-meant", name=name, meant=near)


def _of_a_linter(name: str, command: Command, context: Context, arguments: Sequence[str]) -> Message:
    """Return which call does what an option of other linters does, for the first file that is named."""
    rest = [each for each in arguments if each.partition("=")[0] != name]
    file = "proposal.yaml"
    # What else is wrong with the call is told when this is right.
    with suppress(UsageError):
        file = next(iter(_parsed(command, context, rest)[0].get("paths") or (file,)))
    return message(_OF_LINTERS[name], option=name, file=file)


def _parsed(
    command: Command, context: Context, arguments: Sequence[str]
) -> tuple[dict[str, str], list[str]]:
    """Return the values as they are written, by parameter, and the arguments that are too many."""
    values, left, _ = command.make_parser(context).parse_args(list(arguments))
    return values, left


def _needed(command: Command) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a command cannot do without, in Korean and in English."""
    needed = [written(each) for each in command.params if each.required]
    return tuple(each.ko for each in needed), tuple(each.en for each in needed)


def _what(parameter: Parameter) -> Message:
    return described(parameter.opts[-1], getattr(parameter, "help", None))


def _quoted(words: Iterable[str]) -> Listing:
    return Listing(tuple(f"`{word}`" for word in words))


def _near_option(word: str, parameters: Sequence[Parameter]) -> str | None:
    """Return the option that a word was meant to be, dashes apart: they make any two options alike."""
    options = {name.strip("-"): name for each in parameters for name in each.opts if name.startswith("--")}
    near = _near(word.strip(_DASHES), options)
    return None if near is None else options[near]


def _near(word: str, known: Iterable[str]) -> str | None:
    return next(iter(get_close_matches(word, known, n=1)), None)
