"""The programs of docs/en/clusters.md on real clusters of two workers, beside the loop."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from builders import make_proposal
from golden import ROOT
from regionai.batch import OUTCOMES, PROPOSALS, check_batch

# The Python of an environment that has all three of them.
PYTHON = os.environ.get("CLUSTERS_PYTHON", "")
if not os.environ.get("REGIONAI_REAL_PARTS") and not PYTHON:
    pytest.skip("$CLUSTERS_PYTHON: not there", allow_module_level=True)

pytestmark = pytest.mark.slow

PAGE = (ROOT / "docs" / "en" / "clusters.md").read_text(encoding="utf-8")
PROGRAMS = dict(re.findall(r"<!-- program: (\w+) -->\n```python\n(.*?)```", PAGE, re.DOTALL))


@pytest.fixture(scope="module")
def proposals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("모음") / "제안서"
    shutil.copytree(ROOT / "proposals", folder, ignore=shutil.ignore_patterns("*.json"))
    shutil.copytree(ROOT / "tests" / "broken", folder / "broken", ignore=shutil.ignore_patterns("*.txt"))
    for number in range(120):
        local = 20 if number % 2 else 10
        budget = f"[{{category: solution, national: 60, local: {local}, private: {40 - local}}}]"
        text = make_proposal(f"{{title: 제안 {number}, budget: {budget}}}")
        (folder / f"{number:03}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_the_page_has_a_program_for_each() -> None:
    assert set(PROGRAMS) == {"dask", "spark", "ray"}
    for program in PROGRAMS.values():
        body = program.split("\n\n\n" if "def " in program else "if __name__", 1)[1]
        assert len([line for line in body.splitlines() if line.strip()]) <= 12


@pytest.mark.parametrize("name", ["dask", "spark", "ray"])
def test_two_workers_find_what_the_loop_finds(name: str, proposals: Path, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAMS[name], encoding="utf-8")
    out = tmp_path / "out"
    command = [PYTHON, str(program), str(proposals), str(out)]
    more = os.environ | {"PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=tmp_path, env=more, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    found = pq.read_table(out).select(OUTCOMES.names).cast(OUTCOMES).sort_by("uri").to_pylist()
    names = {path.relative_to(proposals).as_posix() for path in proposals.rglob("*.yaml")}
    # The page says so of Spark.
    left_out = {"broken/empty.yaml"} if name == "spark" else set()
    assert sorted(row["uri"].rpartition("제안서/")[2] for row in found) == sorted(names - left_out)
    assert {row["outcome"] for row in found} == {"broken", "undecided", "met", "unreadable"}
    assert found == [looped(row["uri"], proposals) for row in found]


def looped(uri: str, proposals: Path) -> object:
    """What the function says of one file in this process, under the name that the cluster has for it."""
    content = (proposals / uri.rpartition("제안서/")[2]).read_bytes()
    (row,) = check_batch(
        pa.RecordBatch.from_pylist([{"uri": uri, "bytes": content}], PROPOSALS)
    ).to_pylist()
    return row
