"""What the check of a workbook costs beside reading it with openpyxl, as a ratio in one process.

`python benchmarks/workbook.py [ROUNDS]`. The workbook has 2,000 lines, once
with numbers alone and once with the formula of a sum in each. What is read
with openpyxl is every value of it, once.
"""

import statistics
import sys
import time
from contextlib import redirect_stdout
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook, load_workbook

from regionai.cli.app import run

LINES = 2_000


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


def seconds_to_read(path: Path) -> float:
    """Return how long openpyxl takes for all values of a workbook."""
    start = time.process_time()
    book = load_workbook(path, data_only=True)
    for row in book.worksheets[0].iter_rows(values_only=True):
        list(row)
    return time.process_time() - start


def seconds_to_check(path: Path) -> float:
    """Return how long a check takes, its report included."""
    start = time.process_time()
    with redirect_stdout(StringIO()):
        run(["check", str(path), "--region", "경북", "--edition", "2026", "--format", "json"])
    return time.process_time() - start


def main() -> None:
    """Print each check as a ratio to reading the same workbook, the modules of both being loaded."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with TemporaryDirectory() as folder:
        for name, has_formulas in (("numbers", False), ("a formula in each line", True)):
            path = Path(folder) / "budget.xlsx"
            path.write_bytes(workbook(has_formulas=has_formulas))
            found = [seconds_to_check(path) / seconds_to_read(path) for _ in range(rounds + 1)][1:]
            print(f"{name}: {statistics.median(found):.2f} ({min(found):.2f} to {max(found):.2f})")


if __name__ == "__main__":
    main()
