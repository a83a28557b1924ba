"""`just mutants PACKAGE`: every small change that no test notices, beside the list of those known."""

import json
import sys
import tomllib
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from mutation.change import SOURCE, Name
from mutation.measured import seconds_spent
from mutation.trial import ARGUMENTS, Trial

SURVIVORS = Path(__file__).parent / "survivors.toml"
PACKAGES = ("model", "judge", "rules/kinds", "budget")
TESTS = ("src/regionai", "tests/unit", "tests/laws", "tests/oracle", "tests/solver", "tests/golden")


def main() -> int:
    """Try what is asked for; 1 if the list is not right."""
    parser = ArgumentParser(prog="mutation", description=__doc__)
    parser.add_argument(
        "what", nargs="*", default=PACKAGES, help="packages and modules within src/regionai"
    )
    parser.add_argument("--tests", nargs="+", default=TESTS, help="files and folders of tests")
    parser.add_argument("--seconds", type=float, default=8, help="of tests for one change")
    asked = parser.parse_args()
    modules = [module for each in asked.what for module in modules_of(each)]
    tried: dict[str, _Tried] = {}

    def survived(name: Name) -> None:
        if name not in listed_survivors():
            sys.stdout.write(_entry(name))
            sys.stdout.flush()

    def told(module: str, number: int, survivors: Sequence[Name]) -> None:
        listed = [name for name in listed_survivors() if name.module == module]
        new = [name for name in survivors if name not in listed]
        gone = [name for name in listed if name not in survivors]
        tried[module] = _Tried(number, len(survivors), len(new), len(gone))
        sys.stdout.write("".join(f"is noticed, or is no more: {name}\n" for name in gone))
        sys.stdout.write(f"{module}: {tried[module].line}; {seconds_spent():.0f} s\n")
        sys.stdout.flush()

    trial = Trial(modules, asked.seconds, survived, told)
    pytest.main([*ARGUMENTS, *asked.tests], plugins=[trial])
    sys.stdout.write("".join(f"{module}: not run\n" for module in modules if module not in tried))
    whole = _Tried(*map(sum, zip(*tried.values(), strict=True))) if tried else _Tried(0, 0, 0, 0)
    sys.stdout.write(f"{len(tried)} of {len(modules)} modules: {whole.line}\n")
    return 1 if len(tried) < len(modules) or whole.new or whole.gone else 0


class _Tried(NamedTuple):
    """How many changes were tried, how many survived, were not listed, and were listed in vain."""

    changes: int
    survivors: int
    new: int
    gone: int

    @property
    def line(self) -> str:
        return (
            f"{self.changes} changes, {self.changes - self.survivors} noticed, {self.survivors} not: "
            f"{self.new} of them not listed, {self.gone} listed in vain"
        )


def _entry(name: Name) -> str:
    """Return a survivor as the list holds it, but for the reason."""
    told = ((key, value) for key, value in name._asdict().items() if value != 1)
    keys = (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in told)
    return "\n".join(("[[survivor]]", *keys, "", ""))


def listed_survivors() -> dict[Name, str]:
    """Return the changes that are known to survive, and why each is none."""
    entries = tomllib.loads(SURVIVORS.read_text("utf-8"))["survivor"]
    return {Name(**entry): reason for entry in entries for reason in [entry.pop("reason")]}


def modules_of(what: str) -> list[str]:
    """Return the modules of a package and of the packages within it, or the one module."""
    path = SOURCE / what
    return (
        [what] if path.is_file() else sorted(str(each.relative_to(SOURCE)) for each in path.rglob("*.py"))
    )


if __name__ == "__main__":
    sys.exit(main())
