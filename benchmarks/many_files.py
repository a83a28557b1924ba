"""What judging 1,000 proposals costs beyond reading them, as ratios in one process.

`python benchmarks/many_files.py [FILES]`. Reading is the hardened reading that
every file gets: bytes, text, tree, plain data. Collection of garbage is off,
as it is in the command.
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

from proposals import lay
from regionai.judge.reading import Options
from regionai.report.check.format import Look, write_report
from regionai.report.check.formats.as_json import Json
from regionai.report.check.formats.as_text import ForPeople
from regionai.report.page.style import Style
from regionai.run.run import Run, check
from regionai.run.settings import Surroundings
from regionai.source.file import read_bytes
from regionai.source.tree import read_tree

ROUNDS = 5


def seconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Print reading, judging and both reports, and their ratios to reading."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        files = lay(Path(folder), count)
        library = Surroundings((), date(2026, 3, 5))
        reports: list[Run] = []

        def read() -> None:
            for path in files:
                read_tree(read_bytes(path), path.name)

        def judge() -> None:
            reports[:] = [check([Path(folder)], library, Options())]

        judge()
        reading, judging = [], []
        for _ in range(ROUNDS):
            # A command never takes its report down: that is not part of the work.
            reports.clear()
            reading.append(seconds(read))
            judging.append(seconds(judge))
        (report,) = reports
        look = Look(Style("ko", 100, colour=False))
        as_json = [
            seconds(lambda: write_report(report.contents, report.summary, Json(look), StringIO()))
            for _ in range(ROUNDS)
        ]
        as_text = seconds(
            lambda: write_report(report.contents, report.summary, ForPeople(look), StringIO())
        )
    base = statistics.median(reading)
    rows = {
        "hardened reading": base,
        "reading and judging": statistics.median(judging),
        "JSON report, on top": statistics.median(as_json),
        "text report of all, on top": as_text,
    }
    for name, taken in rows.items():
        print(f"{name:28} {taken * 1000 / count:8.3f} ms a file {taken / base:6.2f} x reading")


if __name__ == "__main__":
    main()
