"""`just corrections N`: N drawn problems worked out by the program and by z3, and how they compare."""

import sys
from argparse import ArgumentParser
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from os import cpu_count

from solver.trial import Outcome, tried

SHOWN = 20


def main() -> int:
    """Write how many were equal, given up by either, or differ, and which ones do; 1 if any does."""
    parser = ArgumentParser(prog="solver", description=__doc__)
    parser.add_argument("problems", type=int, nargs="?", default=10_000)
    parser.add_argument("--from", type=int, default=0, dest="first", help="the number of the first one")
    parser.add_argument("--jobs", type=int, default=cpu_count(), help="processes")
    asked = parser.parse_args()
    numbers = range(asked.first, asked.first + asked.problems)
    with ProcessPoolExecutor(asked.jobs) as pool:
        outcomes: dict[int, Outcome] = dict(
            zip(numbers, pool.map(tried, numbers, chunksize=50), strict=True)
        )
    for outcome, count in Counter(outcomes.values()).items():
        sys.stdout.write(f"{outcome}: {count:,}\n")
    others = [number for number, outcome in outcomes.items() if outcome == "other"]
    sys.stdout.write("".join(f"differs: {number}\n" for number in others[:SHOWN]))
    return 1 if others else 0


if __name__ == "__main__":
    sys.exit(main())
