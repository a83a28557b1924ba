"""What the check of a workbook costs beside reading it with openpyxl, as a ratio of processor time.

`python benchmarks/workbook.py [ROUNDS]`. The workbook has 2,000 lines, once
with numbers alone and once with the formula of a sum in each. What is read
with openpyxl is every value of it, once. Whole processes, as whoever types the
command meets them, begin with nothing loaded; in one process the modules of
both are loaded.
"""

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from io import BytesIO, StringIO
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory

from openpyxl import Workbook, load_workbook

from regionai.cli.app import run

LINES = 2_000
CHECK = ["check", "--region", "경북", "--edition", "2026", "--format", "json"]
READING = """\
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
for row in book.worksheets[0].iter_rows(values_only=True):
    list(row)
"""


def workbook(*, has_formulas: bool) -> bytes:
    """Return a workbook of so many lines; its formulas have no saved results, and stand beside amounts."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["(단위: 백만원)"])
    sheet.append(["분야", "세부사업", "국비", "지방비", "민간부담금", "비고"])
    for number in range(LINES):
        sum_of_line = f"=SUM(C{number + 3}:E{number + 3})" if has_formulas else ""
        sheet.append(["솔루션", f"공정 {number}", 6, 2, 2, sum_of_line])
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def read(path: Path) -> None:
    """Read all values of a workbook, as `READING` does in a process of its own."""
    book = load_workbook(path, data_only=True)
    for row in book.worksheets[0].iter_rows(values_only=True):
        list(row)


def check(path: Path) -> None:
    """Check a workbook and write a report."""
    with redirect_stdout(StringIO()):
        run([*CHECK, str(path)])


def seconds_within(task: Callable[[Path], None], path: Path) -> float:
    """Return the time of a task in this process, which collects no garbage, as the command does not."""
    gc.collect()
    start = time.process_time()
    task(path)
    return time.process_time() - start


def seconds_of(arguments: list[str], path: Path) -> float:
    """Return the time of a whole process of Python."""
    start = getrusage(RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments, str(path)], stdout=subprocess.DEVNULL, check=False)
    end = getrusage(RUSAGE_CHILDREN)
    return end.ru_utime - start.ru_utime + end.ru_stime - start.ru_stime


def main() -> None:
    """Print each check as a ratio to reading the same workbook."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    gc.disable()
    with TemporaryDirectory() as folder:
        for name, has_formulas in (("numbers", False), ("a formula in each line", True)):
            path = Path(folder) / "budget.xlsx"
            path.write_bytes(workbook(has_formulas=has_formulas))
            whole, within = [], []
            for _ in range(rounds + 1):
                whole.append(
                    seconds_of(["-m", "regionai", *CHECK], path) / seconds_of(["-c", READING], path)
                )
                within.append(seconds_within(check, path) / seconds_within(read, path))
            for kind, found in (("whole processes", whole[1:]), ("in one process", within[1:])):
                middle = statistics.median(found)
                print(f"{name}, {kind}: {middle:.2f} ({min(found):.2f} to {max(found):.2f})")


if __name__ == "__main__":
    main()
