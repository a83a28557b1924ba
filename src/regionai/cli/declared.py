"""What may stand on a command line: its parts, and what each takes, declared beside the parameters.

Whoever reads a command line goes by these declarations, be it ourselves or
Typer; help and completion follow from them too. Nothing here loads a command
before its parameters are asked for.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from importlib import import_module
from inspect import Parameter as Given
from inspect import signature
from pathlib import Path
from types import UnionType
from typing import NamedTuple, get_args, get_origin


class Argument(NamedTuple):
    """A value that is known by its position; `help` is the id of a sentence."""

    metavar: str
    help: str

    @property
    def names(self) -> tuple[str, ...]:
        """None."""
        return ()


class Option(NamedTuple):
    """A value that is known by a name; `help` is the id of a sentence, listed under the heading `panel`.

    A choice and a flag have no `metavar`. A number is not below the `least` one.
    """

    name: str
    help: str
    metavar: str | None = None
    panel: str | None = None
    short: str | None = None
    least: int | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, the short one first."""
        return (self.name,) if self.short is None else (self.short, self.name)


class Parameter(NamedTuple):
    """A parameter of a command's function: of which kind its values are, whether it takes several."""

    name: str
    kind: type[str | int | Path | StrEnum]
    is_many: bool
    default: object
    declared: Argument | Option

    @property
    def is_required(self) -> bool:
        """Whether there is no call without it."""
        return self.default is Given.empty

    @property
    def is_flag(self) -> bool:
        """Whether it takes no value."""
        return self.kind is bool

    @property
    def names(self) -> tuple[str, ...]:
        """The names of an option, the long one last; an argument has none."""
        return self.declared.names

    @property
    def choices(self) -> tuple[str, ...]:
        """The values that there are, where only some are."""
        return tuple(str(each.value) for each in self.kind) if issubclass(self.kind, StrEnum) else ()


# What Typer adds to every command.
HELP = Parameter("help", bool, is_many=False, default=False, declared=Option("--help", "help.help"))


class Part(NamedTuple):
    """A command, or a group of `parts`: where its function stands below this package, and ids of its help.

    The function of a group takes the options that stand before the name of a part.
    """

    help: str
    place: str = "options:take_language"
    epilog: str | None = None
    parts: Mapping[str, "Part"] = {}

    @property
    def function(self) -> Callable[..., int]:
        """What is called."""
        module, _, name = self.place.partition(":")
        found: Callable[..., int] = vars(import_module(f"regionai.cli.{module}"))[name]
        return found

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """What it takes, in the order of its function."""
        return tuple(map(_parameter, signature(self.function).parameters.values()))


def _parameter(given: Given) -> Parameter:
    annotation, declared = get_args(given.annotation)
    kind = get_args(annotation)[0] if get_origin(annotation) is UnionType else annotation
    is_many = get_origin(kind) is list
    return Parameter(given.name, get_args(kind)[0] if is_many else kind, is_many, given.default, declared)
