"""Reading a command line that leaves no doubt; any other is left to Typer, which says what is wrong."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from regionai.cli.declared import Option, Parameter, Part


class Words(NamedTuple):
    """What follows a command: the values of its options as they are written, and all other words.

    A flag has no values. What is `unclear` was not read, nor what follows it.
    """

    options: dict[str, list[str]]
    others: list[str]
    unclear: list[str]


class Call(NamedTuple):
    """A command that is called: its name from the program's on, and the value of each parameter."""

    name: str
    part: Part
    values: dict[str, object]


def clear_call(program: str, tree: Part, words: Sequence[str]) -> Call | None:
    """Return what a command line calls; None if Typer has to say, as it does of all that is wrong."""
    name, part, left = program, tree, list(words)
    while left and left[0] in part.parts:
        name, part, left = f"{name} {left[0]}", part.parts[left[0]], left[1:]
    if part.parts:
        return None
    parameters = part.parameters
    sorted_out = sort_words(left, parameters)
    written = by_parameter(sorted_out, parameters)
    if sorted_out.unclear or written is None:
        return None
    try:
        values = {each.name: _value(each, written.get(each.name)) for each in parameters}
    except ValueError:
        return None
    return Call(name, part, values)


def sort_words(words: Sequence[str], parameters: Sequence[Parameter], *, of_group: bool = False) -> Words:
    """Return the words behind a command by what they are; behind a group, options end with the first other.

    An option is written in full, its value behind it or, behind a long name, behind `=`.
    """
    options = {name: each for each in parameters for name in each.names}
    found, others, left = dict[str, list[str]](), list[str](), list(words)
    while left:
        word = left.pop(0)
        if word == "--" or (of_group and not _is_option(word)):
            return Words(found, [*others, *([] if word == "--" else [word]), *left], [])
        if not _is_option(word):
            others.append(word)
            continue
        name, equals, value = word.partition("=") if word.startswith("--") else (word, "", "")
        option = options.get(name)
        if option is None or (bool(equals) if option.is_flag else not (equals or left)):
            return Words(found, others, [word, *left])
        given = found.setdefault(option.name, [])
        if not option.is_flag:
            given.append(value if equals else left.pop(0))
    return Words(found, others, [])


def by_parameter(words: Words, parameters: Sequence[Parameter]) -> Mapping[str, list[str]] | None:
    """Return the values of options and arguments as they are written; None if there are too many."""
    found, left = dict(words.options), list(words.others)
    for each in parameters:
        if each.names or not left:
            continue
        found[each.name], left = (left, []) if each.is_many else (left[:1], left[1:])
    return None if left else found


def _is_option(word: str) -> bool:
    return word.startswith("-") and word != "-"


def _value(parameter: Parameter, written: Sequence[str] | None) -> object:
    """Return what a parameter is given; raises `ValueError` for what is none of its values."""
    if written is None:
        if parameter.is_required:
            raise ValueError
        return parameter.default
    if parameter.is_flag:
        return True
    values = [_read(parameter, each) for each in written]
    # Whoever says it again means the last.
    return values if parameter.is_many else values[-1]


def _read(parameter: Parameter, text: str) -> str | int | object:
    value = parameter.kind(text)
    least = parameter.declared.least if isinstance(parameter.declared, Option) else None
    if isinstance(value, int) and least is not None and value < least:
        raise ValueError
    return value
