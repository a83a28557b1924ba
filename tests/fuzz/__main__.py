"""`just fuzz N`: N calls on damaged files, and what is wrong with how they are answered."""

import sys
import time
from argparse import ArgumentParser
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from fuzz.drawn import drawn
from fuzz.found import Found, kept, smallest
from fuzz.garbage import collect, without_garbage
from fuzz.trial import WITHOUT_LIBYAML, Case, wrong

CALLS = 100
BY_BOTH_EVERY = 50


class Tried(NamedTuple):
    """How many files and command lines were tried, and the first case of each thing that is wrong."""

    cases: int
    wrong: dict[str, tuple[int, Case]]


def tried(numbers: range) -> Tried:
    """Return what the calls of some numbers show."""
    found: dict[str, tuple[int, Case]] = {}
    cases = 0
    with TemporaryDirectory() as folder, without_garbage():
        for number in numbers:
            collect()
            case = drawn(number)
            cases += len(case.contents)
            for fault in wrong(case, Path(folder), by_both=number % BY_BOTH_EVERY == 0):
                found.setdefault(fault, (number, case))
    return Tried(cases, found)


def keep(fault: str, number: int, case: Case) -> Path:
    """Write the smallest case of a fault and return its file."""
    with TemporaryDirectory() as folder:
        by_both = fault == WITHOUT_LIBYAML
        least = smallest(case, lambda less: fault in wrong(less, Path(folder), by_both=by_both))
    return kept(Found(least, fault, None), f"call-{number}")


def main() -> int:
    """Write how many cases were tried, and keep the smallest of each fault; 1 if there is one."""
    parser = ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("calls", type=int, nargs="?", default=10_000)
    parser.add_argument("--seed", type=int, default=0, help="the number of the first call")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    asked = parser.parse_args()
    began = time.monotonic()
    counted: Counter[str] = Counter()
    with ProcessPoolExecutor(asked.jobs) as pool:
        numbers = range(asked.seed, asked.seed + asked.calls)
        batches = [numbers[n : n + CALLS] for n in range(0, len(numbers), CALLS)]
        for done, future in enumerate(as_completed([pool.submit(tried, each) for each in batches]), 1):
            found = future.result()
            counted["cases"] += found.cases
            for fault, (number, case) in found.wrong.items():
                counted[fault] += 1
                if counted[fault] == 1:
                    sys.stdout.write(f"{keep(fault, number, case)}: {fault}\n")
                    sys.stdout.flush()
            cases, passed = counted["cases"], time.monotonic() - began
            sys.stderr.write(f"\r{done * CALLS:,} calls, {cases:,} cases, {cases / passed:.0f} a second")
    sys.stderr.write("\n")
    for name, number in counted.items():
        sys.stdout.write(f"{name}: {number:,}\n")
    return 1 if len(counted) > 1 else 0


if __name__ == "__main__":
    sys.exit(main())
