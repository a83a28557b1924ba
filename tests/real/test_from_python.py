"""regionai as it is installed: Jupyter runs the notebook, and mypy reads the program of a user."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from golden import ROOT

# The Python of an environment that has regionai, Jupyter's kernel, pandas and mypy.
PYTHON = os.environ.get("NOTEBOOK_PYTHON", "")
if not os.environ.get("REGIONAI_REAL_PARTS") and not PYTHON:
    pytest.skip("$NOTEBOOK_PYTHON: not there", allow_module_level=True)

PROGRAM = '''\
from fractions import Fraction
from pathlib import Path
from typing import Literal, assert_type

import regionai
from regionai import Assessment, Finding, Range, Text, UnreadableError


def worst(paths: list[Path], lang: Literal["ko", "en"]) -> dict[str, Fraction | None]:
    """The local share of what is broken."""
    found: dict[str, Fraction | None] = {}
    for path in paths:
        try:
            each = regionai.check(path, as_of="2026-03-05", lang=lang)
        except UnreadableError as error:
            assert_type(str(error), str)
            continue
        assert_type(each, Assessment)
        if each.outcome is regionai.Outcome.BROKEN:
            found[each.file] = each.shares["local"].exact
    return found


def first(found: Assessment) -> tuple[Finding, Text, Range[int] | None]:
    finding = found.findings[0]
    return finding, finding.message, finding.margin


assert_type(regionai.check({"title": "a"}).amounts["total"].exact, int | None)
assert_type(regionai.check(b"").correct(keep="local", at_most={"national": "70억"}).change, int)
assert_type(regionai.local_share({2026: 7_000_000_000}).share, Fraction)
assert_type([each.title.ko for each in regionai.editions()], list[str])
assert_type(regionai.portfolio("proposals").assessments, tuple[Assessment, ...])
'''

# Each line is a mistake; nothing else is told.
MISTAKES = {
    "regionai.check(7)": "arg-type",
    "regionai.check('p.yaml', lang='fr')": "arg-type",
    "regionai.check('p.yaml', on='2026-03-05')": "call-arg",
    "regionai.check('p.yaml').verdict": "attr-defined",
    "regionai.check('p.yaml').correct(total=1.5)": "arg-type",
    "regionai.run": "attr-defined",
}


def mypy(folder: Path, program: str) -> list[str]:
    (folder / "program.py").write_text(program, encoding="utf-8")
    asked = [PYTHON, "-m", "mypy", "--strict", "--no-error-summary", "program.py"]
    # Outside the project, whose settings are not theirs.
    kept = {key: value for key, value in os.environ.items() if key not in ("MYPYPATH", "PYTHONPATH")}
    done = subprocess.run(asked, cwd=folder, env=kept, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_the_notebook_shows_what_it_shows_when_it_is_run(tmp_path: Path) -> None:
    again = tmp_path / "again.ipynb"
    asked = [PYTHON, str(ROOT / "docs" / "notebook.py"), str(again)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert again.read_bytes() == (ROOT / "docs" / "from-python.ipynb").read_bytes()


def test_a_program_of_a_user_is_typed_and_its_mistakes_are_found(tmp_path: Path) -> None:
    wrong = "".join(f"{line}\n" for line in MISTAKES)
    first = PROGRAM.count("\n") + 1
    told = (
        re.match(r"program\.py:(\d+): error: .*\[([a-z-]+)\]$", line)
        for line in mypy(tmp_path, PROGRAM + wrong)
    )
    found = [(int(each[1]) - first, each[2]) for each in told if each]
    assert found == [*enumerate(MISTAKES.values())]
