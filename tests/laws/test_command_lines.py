"""A command line that is read without Typer means what Typer says it means."""

from collections.abc import Callable, Iterator
from functools import cache, wraps
from importlib import import_module
from inspect import signature

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer._click.core import Command

from regionai.cli.commands import REGIONAI
from regionai.cli.declared import Parameter, Part
from regionai.cli.frame.by_typer import command_line
from regionai.cli.frame.reading import clear_call

# Values of every kind, and what is near one.
VALUES = (
    "",
    "-",
    "--",
    "=",
    "a",
    "a=b",
    "-1",
    "0",
    "7",
    " 7",
    "1_0",
    "٣",
    "+2",
    "7.0",
    "x y",
    "경북",
    "ERROR",
    "error",
)
# Options that there are nowhere, and what is near one.
ODD = (
    "--help",
    "--nonsense",
    "--nonsense=1",
    "---",
    "-x",
    "-q",
    "-qo",
    "-oq",
    "-o",
    "-o=a",
    "–lang",
    "-lang",
)


def commands(group: Part, *before: str) -> Iterator[tuple[str, ...]]:
    for name, part in group.parts.items():
        if part.parts:
            yield from commands(part, *before, name)
        else:
            yield (*before, name)


COMMANDS = list(commands(REGIONAI))


def part_of(command: tuple[str, ...]) -> Part:
    part = REGIONAI
    for name in command:
        part = part.parts[name]
    return part


@pytest.fixture(scope="module")
def called() -> Iterator[list[dict[str, object]]]:
    """What the functions of all commands were called with, which do nothing else."""
    calls: list[dict[str, object]] = []

    def recording(function: Callable[..., int]) -> Callable[..., int]:
        @wraps(function)
        def recorded(**values: object) -> int:
            calls.append(values)
            return 0

        vars(recorded)["__signature__"] = signature(function)
        return recorded

    with pytest.MonkeyPatch.context() as patch:
        for command in COMMANDS:
            module, _, name = part_of(command).place.partition(":")
            path = f"regionai.cli.{module}"
            patch.setattr(f"{path}.{name}", recording(vars(import_module(path))[name]))
        yield calls


@cache
def by_typer(first: str) -> Command:
    return command_line(REGIONAI._replace(parts={first: REGIONAI.parts[first]}))


def values_of(parameter: Parameter) -> st.SearchStrategy[str]:
    return st.sampled_from((*parameter.choices, *VALUES))


def written(parameter: Parameter) -> st.SearchStrategy[list[str]]:
    """Ways to write a parameter, right ones and others."""
    names, values = st.sampled_from(misspelt(parameter)), st.sampled_from((*parameter.choices, *VALUES))
    pairs = st.tuples(names, values)
    return st.one_of(
        st.just(example(parameter)),
        st.one_of(names, pairs.map("=".join), pairs.map("".join), values).map(alone),
        pairs.map(list),
    )


def alone(word: str) -> list[str]:
    return [word]


def misspelt(parameter: Parameter) -> tuple[str, ...]:
    """The names of a parameter, which an argument has none of, and what is near them."""
    name = "".join(parameter.names[-1:])
    return (*parameter.names, *parameter.names, *parameter.names, name[:-1], f"{name}s", name.upper())


def example(parameter: Parameter) -> list[str]:
    value = parameter.choices[0] if parameter.choices else "7"
    return [*parameter.names[-1:], *([] if parameter.is_flag else [value])]


@st.composite
def lines(draw: st.DrawFn, command: tuple[str, ...]) -> list[str]:
    """Some of the parameters of a command in any order, those that it needs among them, and odd words."""
    parameters = part_of(command).parameters
    needed = [example(each) for each in parameters if each.is_required]
    right = st.sampled_from([example(each) for each in parameters])
    any_way = st.sampled_from(parameters).flatmap(written)
    odd = st.sampled_from((*ODD, *VALUES)).map(alone)
    drawn = draw(st.lists(st.one_of(right, any_way, any_way, odd), max_size=4))
    return [word for piece in draw(st.permutations([*needed, *drawn])) for word in piece]


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_is_read_without_typer_is_what_typer_reads(
    command: tuple[str, ...], called: list[dict[str, object]]
) -> None:
    clear = 0

    @settings(max_examples=150)
    @given(words=lines(command))
    def is_the_same(words: list[str]) -> None:
        nonlocal clear
        found = clear_call("regionai", REGIONAI, [*command, *words])
        if found is not None:
            called.clear()
            by_typer(command[0]).main(args=[*command, *words], prog_name="regionai", standalone_mode=False)
            assert called == [found.values]
            assert list(map(type, called[0].values())) == list(map(type, found.values.values()))
            assert found.name == f"regionai {' '.join(command)}"
            clear += 1

    is_the_same()
    assert clear > 10


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_line_in_which_all_is_right_needs_no_typer(command: tuple[str, ...]) -> None:
    """Each parameter in its turn, its value behind it and behind `=`."""
    parameters = part_of(command).parameters
    needed = [word for each in parameters if each.is_required and each.names for word in example(each)]
    arguments = [word for each in parameters if not each.names for word in example(each)]
    for each in parameters:
        for joined in (example(each), ["=".join(example(each))] if each.names else []):
            words = [*needed, *(joined if each.names else []), *arguments]
            assert clear_call("regionai", REGIONAI, [*command, *words]) is not None, words
