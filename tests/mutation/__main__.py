"""`just mutants PACKAGE`: every small change that no test notices, beside the list of those known."""

import json
import sys
import tomllib
from argparse import ArgumentParser
from pathlib import Path
from time import perf_counter

import pytest

from mutation.change import SOURCE, Name
from mutation.trial import ARGUMENTS, Trial

SURVIVORS = Path(__file__).parent / "survivors.toml"
PACKAGES = ("rules/kinds", "judge", "model", "budget")
TESTS = ("src/regionai", "tests/unit", "tests/laws", "tests/oracle", "tests/golden")


def main() -> int:
    """Try what is asked for; 1 if the list is not right."""
    parser = ArgumentParser(prog="mutation", description=__doc__)
    parser.add_argument(
        "what", nargs="*", default=PACKAGES, help="packages and modules within src/regionai"
    )
    parser.add_argument("--tests", nargs="+", default=TESTS, help="files and folders of tests")
    asked = parser.parse_args()
    modules = [module for each in asked.what for module in _modules(each)]
    trial = Trial(modules)
    start = perf_counter()
    if pytest.main([*ARGUMENTS, *asked.tests], plugins=[trial]) not in {0, 5}:
        return 2
    listed = {name: reason for name, reason in listed_survivors().items() if name.module in modules}
    new = [name for name in trial.survivors if name not in listed]
    gone = [name for name in listed if name not in trial.survivors]
    for name in new:
        told = ((key, value) for key, value in name._asdict().items() if value != 1)
        keys = (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in told)
        sys.stdout.write("\n".join(("\n[[survivor]]", *keys, "")))
    for name in gone:
        sys.stdout.write(f"is noticed, or is no more: {name}\n")
    sys.stdout.write(
        f"{trial.tried} changes, {trial.tried - len(trial.survivors)} noticed, {len(trial.survivors)} not: "
        f"{len(new)} of them not listed, {len(gone)} listed in vain; {perf_counter() - start:.0f} s\n"
    )
    return 1 if new or gone else 0


def listed_survivors() -> dict[Name, str]:
    """Return the changes that are known to survive, and why each is none."""
    entries = tomllib.loads(SURVIVORS.read_text("utf-8"))["survivor"]
    return {Name(**entry): reason for entry in entries for reason in [entry.pop("reason")]}


def _modules(what: str) -> list[str]:
    path = SOURCE / what
    return [what] if path.is_file() else sorted(str(each.relative_to(SOURCE)) for each in path.glob("*.py"))


if __name__ == "__main__":
    sys.exit(main())
