"""The help of a command in one language: its usage, its arguments, and its options by what they are for."""

import re
from collections.abc import Iterator
from itertools import groupby

import typer
from rich.cells import cell_len, chop_cells

# Typer's own names for what it parses are private; the version is held within one minor release.
from typer._click.core import Command, Context, Parameter
from typer._types import TyperChoice
from typer.core import TyperArgument, TyperGroup, TyperOption

from regionai.cli.options import described
from regionai.messages import Lang, Message, Text, message
from regionai.report.page.style import Style

# What may stand for a value.
_METAVARS = (
    "AFTER", "BEFORE", "DAYS", "DD", "DIR", "EDITION", "FILE", "KEY", "KIND", "LINE", "MM", "NAME", "PATH",
    "PROGRAMME", "PROPOSAL", "RECEIPT", "REGION", "REQUIREMENT", "RULE", "SEVERITY", "SHARE", "SOURCE",
    "UNIT", "VALUE", "VERSION", "WON", "YEAR", "YYYY",
)  # fmt: skip
_METAVAR = re.compile("|".join(sorted(_METAVARS, key=len, reverse=True)))

# The headings in their order: what a command does, how it answers, and the rest.
_HEADINGS = (
    "help.arguments",
    "help.panel-begin",
    "help.panel-judge",
    "help.panel-plan",
    "help.panel-solve",
    "help.panel-what-if",
    "help.panel-report",
    "help.panel-fail",
    "help.panel-options",
)

_WIDEST = 100
_INDENT = 2
# The widest column of names; on a narrow terminal it has two fifths.
_NAMES = 28


def written(parameter: Parameter) -> Text:
    """Return an argument, or an option with its value, as it is written on a command line."""
    return Text(_written(parameter, "ko"), _written(parameter, "en"))


def help_text(command: Command, context: Context, style: Style) -> str:
    """Return the help of a command in the language and at the width of a style."""
    return "\n".join(_Help(style).lines(command, context))


def _written(parameter: Parameter, lang: Lang) -> str:
    if isinstance(parameter, TyperArgument):
        return _value(parameter, lang)
    names = ", ".join(parameter.opts)
    is_flag = isinstance(parameter, TyperOption) and parameter.is_flag
    return names if is_flag else f"{names} {_value(parameter, lang)}"


def _value(parameter: Parameter, lang: Lang) -> str:
    """Return what stands for the value of a parameter: its words, or what they are of."""
    if parameter.metavar is None and isinstance(parameter.type, TyperChoice):
        return "|".join(parameter.type.choices)
    return _METAVAR.sub(lambda word: message(f"metavar.{word[0]}").say(lang), parameter.metavar or "")


class _Help:
    def __init__(self, style: Style) -> None:
        self._lang = style.lang
        self._width = min(style.width, _WIDEST)
        self._is_coloured = style.colour

    def lines(self, command: Command, context: Context) -> Iterator[str]:
        parameters = command.get_params(context)
        yield from self._wrapped(self._usage(command, context, parameters), hanging=_INDENT)
        yield ""
        yield from self._wrapped(self._say(message(command.help or "")))
        for heading, rows in self._sections(command, parameters):
            yield ""
            yield self._styled(heading)
            for name, what in rows:
                yield from self._row(name, what)
        if command.epilog:
            yield ""
            yield from self._wrapped(self._say(message(command.epilog)))

    def _usage(self, command: Command, context: Context, parameters: list[Parameter]) -> str:
        arguments = [each for each in parameters if isinstance(each, TyperArgument)]
        parts = [self._say(message("help.options"))]
        parts += [self._value_in_usage(each) for each in arguments]
        if isinstance(command, TyperGroup):
            parts.append(self._say(message("help.command")))
        return self._say(message("help.usage", command=context.command_path, parameters=" ".join(parts)))

    def _value_in_usage(self, argument: TyperArgument) -> str:
        value = _value(argument, self._lang)
        return value if argument.required else f"[{value}]"

    def _sections(
        self, command: Command, parameters: list[Parameter]
    ) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """Yield each heading with its rows."""
        if isinstance(command, TyperGroup):
            yield (
                self._say(message("help.commands")),
                [(name, self._say(message(each.help or ""))) for name, each in command.commands.items()],
            )
        ordered = sorted(parameters, key=lambda each: _HEADINGS.index(_heading(each)))
        for heading, listed in groupby(ordered, key=_heading):
            yield self._say(message(heading)), [self._described(each) for each in listed]

    def _described(self, parameter: Parameter) -> tuple[str, str]:
        help_id = getattr(parameter, "help", None)
        what = self._say(described(parameter.opts[-1], help_id))
        if parameter.required:
            what += f" {self._say(message('help.required'))}"
        elif parameter.default not in (None, False):
            what += f" {self._say(message('help.default', value=str(parameter.default)))}"
        return _written(parameter, self._lang), what

    def _row(self, name: str, what: str) -> Iterator[str]:
        """Yield a name with what it is beside it, from the next line on where the name is long."""
        column = min(_NAMES, self._width * 2 // 5)
        room = column - _INDENT - cell_len(name)
        lines = self._wrapped(what, indent=column)
        names = [
            self._styled(each, "cyan") for each in self._wrapped(name, indent=_INDENT, hanging=_INDENT)
        ]
        if room >= _INDENT:
            yield names.pop() + " " * room + next(lines).lstrip()
        yield from names
        yield from lines

    def _wrapped(self, text: str, *, indent: int = 0, hanging: int = 0) -> Iterator[str]:
        """Yield a paragraph as lines of the width, those after the first indented by `hanging` more."""
        margin, line = " " * indent, ""
        for word in text.split():
            for part in chop_cells(word, self._width - indent - hanging):
                longer = f"{line} {part}" if line else part
                if cell_len(margin + longer) > self._width:
                    yield margin + line
                    margin, longer = " " * (indent + hanging), part
                line = longer
        yield margin + line

    def _say(self, said: Message) -> str:
        return said.say(self._lang)

    def _styled(self, text: str, fg: str | None = None) -> str:
        return typer.style(text, fg=fg, bold=True) if self._is_coloured else text


def _heading(parameter: Parameter) -> str:
    """Return the id of the heading that a parameter is listed under."""
    if isinstance(parameter, TyperArgument):
        return "help.arguments"
    heading: str | None = getattr(parameter, "rich_help_panel", None)
    return heading or "help.panel-options"
