"""How much faster two processes check many proposals than one does, as a ratio in one run.

Run in an environment where regionai is installed from its wheel, on a machine
with two free cores: `python benchmarks/jobs.py [FILES] [ROUNDS]`.
"""

import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

from proposals import lay

REGIONAI = str(Path(sysconfig.get_path("scripts"), "regionai"))

# At least so many times as fast; of JSON nothing is asked.
AT_LEAST = {"text": 1.7, "json": None}


def seconds(folder: str, output_format: str, jobs: int) -> float:
    """Return how long a check of a folder takes from start to end."""
    start = time.perf_counter()
    command = [REGIONAI, "check", folder, "--format", output_format, "--jobs", str(jobs)]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main() -> None:
    """Print one process beside two."""
    count, rounds = (int(word) for word in (*sys.argv[1:], *("10000", "3")[len(sys.argv) - 1 :]))
    print(f"{count:,} files, {len(os.sched_getaffinity(0))} cores, medians of {rounds}")
    print(f"{'format':8} {'1 job s':>8} {'2 jobs s':>9} {'ratio':>6} {'at least':>9}")
    with tempfile.TemporaryDirectory() as folder:
        lay(Path(folder), count)
        for output_format, least in AT_LEAST.items():
            taken: dict[int, list[float]] = {1: [], 2: []}
            for _ in range(rounds):
                for jobs, times in taken.items():
                    times.append(seconds(folder, output_format, jobs))
            one, two = (statistics.median(times) for times in taken.values())
            print(f"{output_format:8} {one:8.2f} {two:9.2f} {one / two:6.2f} {least or '-':>9}")


if __name__ == "__main__":
    main()
