"""How much faster two processes check many proposals than one does, as a ratio in one run.

Run in an environment where regionai is installed from its wheel, on a machine
with two free cores: `python benchmarks/jobs.py [FILES...]`. Rounds are
interleaved, and medians compared.
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

# At least so many times as fast. Of few files two would cost more than they spare, and are not started.
AT_LEAST = {200: 1.0, 400: 1.0, 10_000: 1.85}
ROUNDS = 3


def seconds(folder: str, output_format: str, jobs: int) -> float:
    """Return how long a check of a folder takes from start to end."""
    start = time.perf_counter()
    command = [REGIONAI, "check", folder, "--format", output_format, "--jobs", str(jobs)]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main() -> None:
    """Print one process beside two."""
    counts = [int(word) for word in sys.argv[1:]] or list(AT_LEAST)
    print(f"{len(os.sched_getaffinity(0))} cores, medians of {ROUNDS}")
    print(f"{'files':>7} {'format':8} {'1 job s':>8} {'2 jobs s':>9} {'ratio':>6} {'at least':>9}")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            lay(Path(folder), count)
            for output_format in ("text", "json"):
                taken: dict[int, list[float]] = {1: [], 2: []}
                for _ in range(ROUNDS):
                    for jobs, times in taken.items():
                        times.append(seconds(folder, output_format, jobs))
                one, two = (statistics.median(times) for times in taken.values())
                least = AT_LEAST.get(count, "-")
                print(
                    f"{count:7,} {output_format:8} {one:8.2f} {two:9.2f} {one / two:6.2f} {least:>9}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
