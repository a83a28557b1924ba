"""A check beside linters of other fields: from cold, and of many files, as ratios in one run.

`python benchmarks/linters.py TOOLS [FILES] [ROUNDS]`: TOOLS is the folder of
the commands `check-jsonschema`, `cfn-lint` and `yamllint`, each of which gets
what it is for: the proposals under their own JSON Schema, CloudFormation
templates of like size, the proposals as YAML. They do different things, so
the figures say what a user waits for and not which is written better.
"""

import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

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


def main() -> None:
    """Print each tool beside regionai."""
    tools, count, rounds = (*sys.argv[1:], *("", "1000", "5")[len(sys.argv) - 1 :])
    with tempfile.TemporaryDirectory() as proposals, tempfile.TemporaryDirectory() as stacks:
        ours, theirs = lay(Path(proposals), int(count)), templates(Path(stacks), int(count))
        calls = {
            "regionai check": ([REGIONAI, "check"], ours),
            "regionai check --jobs 2": ([REGIONAI, "check", "--jobs", "2"], ours),
            "yamllint": ([f"{tools}/yamllint", "-d", "relaxed", "--no-warnings"], ours),
            "check-jsonschema": ([f"{tools}/check-jsonschema", "--schemafile", SCHEMA], ours),
            "cfn-lint": ([f"{tools}/cfn-lint", "--non-zero-exit-code", "error"], theirs),
        }
        print(f"{'':24} {'cold ms':>8} {'ratio':>6}   {count + ' files s':>13} {'ratio':>6}")
        first: tuple[float, float] | None = None
        for name, (command, files) in calls.items():
            cold = statistics.median(seconds(command, files[:1]) for _ in range(int(rounds)))
            many = seconds(command, files)
            first = first or (cold, many)
            print(
                f"{name:24} {cold * 1000:8.0f} {cold / first[0]:6.2f}   {many:13.2f} {many / first[1]:6.2f}"
            )


if __name__ == "__main__":
    main()
