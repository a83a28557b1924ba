"""A check beside linters of other fields: from cold, and of many files, as ratios in one run.

`python benchmarks/linters.py TOOLS [FILES] [ROUNDS]`: TOOLS is the folder of
the commands `check-jsonschema`, `cfn-lint`, `grantkit` and `yamllint`, each of
which gets what it is for: the proposals under their own JSON Schema,
CloudFormation templates of like size, a grant proposal of its own form of like
size, the proposals as YAML. GrantKit takes one proposal a call. They do different
things, so the figures say what a user waits for and not which is written better.
"""

import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

from figures import keep
from proposals import PROPOSAL, lay

REGIONAI = str(Path(sysconfig.get_path("scripts"), "regionai"))
SCHEMA = str(PROPOSAL.parent / "schema.json")

_BUCKET = """
  Bucket{number}:
    Type: AWS::S3::Bucket
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      VersioningConfiguration:
        Status: Enabled
      Tags:
        - Key: purpose
          Value: a bucket of template {template} that makes it as long as a proposal
"""


_GRANT = """\
title: A testbed for materials data
funder: National Science Foundation
pack: nsf-pappg
budget: budget.yaml
sections:
- {id: project_description, title: Project Description, required: true, file: description.md}
"""
_DESCRIPTION = """\
# Overview

The testbed finds defects in materials before they reach a furnace.

# Intellectual Merit

It asks how few measurements are enough.

# Broader Impacts

Firms of the region learn to use it.
"""
_BUDGET = """\
years_in_budget: 1
equipment:
"""


def grant(folder: Path) -> Path:
    """Write a proposal in the form of GrantKit, about as long as one of ours, and return its folder."""
    (folder / "grant.yaml").write_text(_GRANT, encoding="utf-8")
    (folder / "description.md").write_text(_DESCRIPTION, encoding="utf-8")
    lines = [_BUDGET]
    while sum(map(len, (_GRANT, _DESCRIPTION, *lines))) < PROPOSAL.stat().st_size:
        lines.append(f"- description: Sensor {len(lines)} of the testbed\n  year_1: {1_000 * len(lines)}\n")
    (folder / "budget.yaml").write_text("".join(lines), encoding="utf-8")
    return folder


def templates(folder: Path, count: int) -> list[Path]:
    """Write CloudFormation templates that are about as long as a proposal, and return them."""
    files = [folder / f"{number:05}.template.yaml" for number in range(count)]
    size = PROPOSAL.stat().st_size
    for template, path in enumerate(files):
        text = 'AWSTemplateFormatVersion: "2010-09-09"\nResources:'
        number = 0
        while len(text) < size:
            text += _BUCKET.format(number=number, template=template)
            number += 1
        path.write_text(text, encoding="utf-8")
    return files


def seconds(command: list[str], files: list[Path]) -> float:
    """Return how long a command takes on files; raises if it finds something, which would cost more."""
    start = time.perf_counter()
    subprocess.run([*command, *map(str, files)], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def versions(tools: str) -> dict[str, str]:
    """Return the version of each of the other tools."""
    names = ("cfn-lint", "check-jsonschema", "grantkit", "yamllint")
    ask = f"from importlib.metadata import version; print(*map(version, {names}))"
    found = subprocess.run([f"{tools}/python", "-c", ask], capture_output=True, check=True, text=True)
    return dict(zip(names, found.stdout.split(), strict=True))


def main() -> None:
    """Print each tool beside regionai."""
    tools, count, rounds = (*sys.argv[1:], *("", "1000", "5")[len(sys.argv) - 1 :])
    with (
        tempfile.TemporaryDirectory() as proposals,
        tempfile.TemporaryDirectory() as stacks,
        tempfile.TemporaryDirectory() as grants,
    ):
        ours, theirs = lay(Path(proposals), int(count)), templates(Path(stacks), int(count))
        calls = {
            "regionai check": ([REGIONAI, "check"], ours),
            "regionai check --jobs 2": ([REGIONAI, "check", "--jobs", "2"], ours),
            "yamllint": ([f"{tools}/yamllint", "-d", "relaxed", "--no-warnings"], ours),
            "check-jsonschema": ([f"{tools}/check-jsonschema", "--schemafile", SCHEMA], ours),
            "cfn-lint": ([f"{tools}/cfn-lint", "--non-zero-exit-code", "error"], theirs),
            "GrantKit": ([f"{tools}/grantkit", "check"], [grant(Path(grants))]),
        }
        # Rounds are interleaved: a machine that slows down slows all of them.
        cold: dict[str, list[float]] = {name: [] for name in calls}
        for _ in range(int(rounds)):
            for name, (command, files) in calls.items():
                cold[name].append(seconds(command, files[:1]))
        many = {name: seconds(*call) for name, call in calls.items() if len(call[1]) > 1}
    one = {name: statistics.median(taken) for name, taken in cold.items()}
    print(f"{'':24} {'cold ms':>8} {'ratio':>6}   {count + ' files s':>13} {'ratio':>6}")
    first = "regionai check"
    for name, taken in one.items():
        print(f"{name:24} {taken * 1000:8.0f} {taken / one[first]:6.2f}", end="   ")
        print(f"{many[name]:13.2f} {many[name] / many[first]:6.2f}" if name in many else f"{'-':>13}")
    figures = {
        name: {"one": one[name] / one[first], "many": many[name] / many[first] if name in many else None}
        for name in calls
    }
    keep("linters", {"files": int(count), "times": figures}, **versions(tools))


if __name__ == "__main__":
    main()
