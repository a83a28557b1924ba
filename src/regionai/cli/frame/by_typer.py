"""The command line as Typer reads it, for help and for all that is wrong with a call."""

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from inspect import signature
from typing import Annotated, get_args

import typer

# Typer's own names are private; the version is held within one minor release.
from typer._click.core import Command as AnyCommand
from typer.main import get_command

from regionai.cli.declared import HELP, Argument, Option, Part
from regionai.cli.frame.command import Command, Group
from regionai.cli.language import Language


def called(program: str, tree: Part, arguments: Sequence[str], wanted: Language | None) -> int:
    """Do what a command line asks for, and return the exit code; raises `MisuseError`."""
    command = command_line(tree._replace(parts=_needed(tree.parts, arguments[0])))
    code = command.main(args=list(arguments), prog_name=program, standalone_mode=False, obj=wanted)
    return int(code or 0)


def _needed(parts: Mapping[str, Part], first: str) -> Mapping[str, Part]:
    """Return the parts that a call has to do with; of those that help only lists no function is loaded."""
    if first in HELP.names:
        return {name: Part(each.help) for name, each in parts.items()}
    return {first: parts[first]} if first in parts else parts


def command_line(tree: Part) -> AnyCommand:
    """Return a group of commands as Typer reads it."""
    return get_command(_group(tree))


def _group(part: Part) -> typer.Typer:
    group = typer.Typer(cls=Group, help=part.help, add_completion=False, pretty_exceptions_enable=False)
    group.callback()(_declared(part.function))
    for name, each in part.parts.items():
        if each.parts:
            group.add_typer(_group(each), name=name)
        else:
            group.command(name, cls=Command, help=each.help, epilog=each.epilog)(_declared(each.function))
    return group


def _declared(function: Callable[..., int]) -> Callable[..., int]:
    """Return a function whose parameters are declared in Typer's own way."""

    @wraps(function)
    def taking(**given: object) -> int:
        return function(**given)

    whole = signature(function)
    parameters = [
        each.replace(annotation=_annotation(*get_args(each.annotation)))
        for each in whole.parameters.values()
    ]
    # `inspect.signature`, and with it Typer, looks here first.
    vars(taking)["__signature__"] = whole.replace(parameters=parameters)
    return taking


def _annotation(kind: object, declared: Argument | Option) -> object:
    if isinstance(declared, Argument):
        return Annotated[kind, typer.Argument(metavar=declared.metavar, help=declared.help)]
    said = typer.Option(
        *declared.names,
        metavar=declared.metavar,
        help=declared.help,
        rich_help_panel=declared.panel,
        min=declared.least,
    )
    return Annotated[kind, said]
