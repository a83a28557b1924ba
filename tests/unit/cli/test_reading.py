"""Which command lines are read without Typer, and what they mean; that Typer agrees is a law."""

from pathlib import Path

import pytest

from regionai.cli.commands import REGIONAI
from regionai.cli.frame.reading import clear_call
from regionai.cli.options import Color


def values(line: str) -> dict[str, object] | None:
    """What a line gives beyond what is given anyway; None if the line is not clear."""
    found = clear_call("regionai", REGIONAI, line.split())
    if found is None:
        return None
    usual = {each.name: each.default for each in found.part.parameters}
    return {name: value for name, value in found.values.items() if value != usual[name]}


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("check", {}),
        ("check a.yaml b.yaml", {"paths": [Path("a.yaml"), Path("b.yaml")]}),
        ("check - --quiet", {"paths": [Path("-")], "quiet": True}),
        ("check -q -o out.txt", {"quiet": True, "output": Path("out.txt")}),
        ("check -- --quiet", {"paths": [Path("--quiet")]}),
        ("check --rule a --rule=b", {"rule": ["a", "b"]}),
        ("check --unit 원 --unit=", {"unit": ""}),
        ("check --color always --jobs 0", {"color": Color.ALWAYS, "jobs": 0}),
        ("rules show a b", {"edition": "a", "rule": "b"}),
    ],
)
def test_a_clear_line_is_read(line: str, given: dict[str, object]) -> None:
    assert values(line) == given


@pytest.mark.parametrize(
    "line",
    [
        # No command, or more or less than one takes.
        "",
        "rules",
        "rules --lang en show a",
        "chek a.yaml",
        "portfolio",
        "rules show a b c",
        # Options that Typer explains, takes apart, or answers.
        "check --edit 2026",
        "check -qo out.txt",
        "check -oout.txt",
        "check --quiet=yes",
        "check --edition",
        "check --help",
        # Values that are none.
        "check --color red",
        "check --jobs two",
        "check --jobs -1",
    ],
)
def test_any_other_is_left_to_typer(line: str) -> None:
    assert values(line) is None


def test_a_command_is_named_as_it_is_called() -> None:
    found = clear_call("regionai", REGIONAI, ["rules", "list"])
    assert found is not None
    assert found.name == "regionai rules list"
