"""What a check of 1,000 proposals costs beside a plain loop, as ratios in one process.

`python benchmarks/many_files.py [FILES]`. The plain loop is what a program
of one page does: PyYAML's `CSafeLoader`, one model, four rules, a line for
each file; no limits, no places, no law. Reading is the hardened reading that
every file gets: bytes, text, tree, plain data. Both reports begin with the
paths and end with the last line. Collection of garbage is off, as it is in the
command. Rounds are interleaved, and medians compared.
"""

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path

os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"

import yaml
from pydantic import BaseModel

from proposals import lay
from regionai.judge.reading import Options
from regionai.report.check.diagnosis import run_diagnostics
from regionai.report.check.format import Format, Look, Renderers, erased
from regionai.report.check.formats.as_json import Json
from regionai.report.check.formats.as_text import ForPeople
from regionai.report.page.style import Style
from regionai.run.run import Workload, check, run
from regionai.run.settings import Surroundings
from regionai.run.spool import Column, Spool
from regionai.run.worker import Request
from regionai.source.file import read_bytes
from regionai.source.tree import read_tree

ROUNDS = 5
SOURCES = ("national", "province", "municipality", "private_cash", "private_in_kind")
CATEGORIES = ("solution", "infrastructure", "training")


class Line(BaseModel):
    """A line of the budget."""

    category: str
    national: str | int = 0
    province: str | int = 0
    municipality: str | int = 0
    private_cash: str | int = 0
    private_in_kind: str | int = 0


class Plan(BaseModel):
    """A proposal as the plain loop sees it."""

    title: str
    submitted: date
    consortium: list[dict[str, str]]
    budget: list[Line]


def plain(path: Path) -> str:
    """Return one line on a proposal, by four rules."""
    with path.open("rb") as file:
        plan = Plan.model_validate(yaml.load(file, yaml.CSafeLoader))
    sums = dict.fromkeys(SOURCES, 0)
    for line in plan.budget:
        for source in SOURCES:
            sums[source] += int(str(getattr(line, source)).replace(",", ""))
    total = sum(sums.values())
    kept = (
        sums["national"] * 5 <= total * 3,
        (sums["province"] + sums["municipality"]) * 5 >= total,
        all(line.category in CATEGORIES for line in plan.budget),
        any(member["kind"] == "technopark" for member in plan.consortium),
    )
    return f"{path}: {kept.count(False)} of 4 broken, {total:,}"


def seconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def reported(folder: Path, library: Surroundings, each: Format[object]) -> str:
    """Return the report on all proposals of a folder, as the command writes it."""
    contents, out = Spool[tuple[object, ...]](), StringIO()
    found = run(Workload((folder,)), library, Request(), Renderers((each,)), contents)
    each.write(Column(contents, 0), run_diagnostics(found.summary), out)
    return out.getvalue()


def main() -> None:
    """Print the loop, reading, judging and both reports, and their ratios to the loop."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    gc.disable()
    look = Look(Style("ko", 100, colour=False))
    library = Surroundings((), date(2026, 3, 5))
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        files = lay(folder, count)
        # Each piece of work, and the most that it may cost beside the plain loop.
        works: dict[str, tuple[Callable[[], object], float]] = {
            "plain loop": (lambda: [plain(path) for path in files], 1.0),
            "hardened reading": (lambda: [read_tree(read_bytes(path), path.name) for path in files], 0.6),
            "reading and judging": (lambda: check([folder], library, Options()), 1.5),
            "report as text": (lambda: reported(folder, library, erased(ForPeople(look))), 1.5),
            "report as JSON": (lambda: reported(folder, library, erased(Json(look))), 4.0),
        }
        taken: dict[str, list[float]] = {name: [] for name in works}
        for work, _ in works.values():
            work()
        for _ in range(ROUNDS):
            for name, (work, _) in works.items():
                taken[name].append(seconds(work))
    base = statistics.median(taken["plain loop"])
    print(f"{'':22} {'ms a file':>9} {'ratio':>6} {'at most':>8}")
    for name, (_, most) in works.items():
        each = statistics.median(taken[name])
        print(f"{name:22} {each * 1000 / count:9.3f} {each / base:6.2f} {most:8.1f}")


if __name__ == "__main__":
    main()
