"""`just oracle N`: N drawn proposals judged by the oracle and by the program, and what they differ in."""

import sys
from argparse import ArgumentParser, BooleanOptionalAction
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from os import cpu_count
from pathlib import Path
from tempfile import TemporaryDirectory

from oracle.drawn import COVERS, PAPERS_IN_A_BATCH
from oracle.trial import Tried, tried

SHOWN = 3


def one(seed: int, covers: bool) -> Tried:
    """Return the trial of one batch, with a folder of its own."""
    with TemporaryDirectory() as folder:
        return tried(seed, Path(folder), covers=covers)


def main() -> int:
    """Write how many were judged and how many differ, the first of these as YAML; 1 if one is not known."""
    parser = ArgumentParser(prog="oracle", description=__doc__)
    parser.add_argument("proposals", type=int, nargs="?", default=50_000)
    parser.add_argument("--from", type=int, default=0, dest="first", help="the number of the first batch")
    parser.add_argument("--jobs", type=int, default=cpu_count(), help="processes")
    parser.add_argument("--covers", action=BooleanOptionalAction, default=COVERS, help="cover pages too")
    asked = parser.parse_args()
    seeds = range(asked.first, asked.first - (-asked.proposals // PAPERS_IN_A_BATCH))
    counted: Counter[str] = Counter()
    shown = 0
    with ProcessPoolExecutor(asked.jobs) as pool:
        for done, future in enumerate(
            as_completed([pool.submit(one, seed, asked.covers) for seed in seeds]), 1
        ):
            found = future.result()
            others = [each for each in found.disagreements if each.known is None]
            counted.update(each.known for each in found.disagreements if each.known is not None)
            counted.update(
                {
                    "proposals": found.proposals,
                    "outcomes": found.outcomes,
                    "unanswered": found.unanswered,
                    "disagreements": len(others),
                }
            )
            for each in others[: SHOWN - shown]:
                sys.stdout.write(each.as_yaml())
                shown += 1
            sys.stderr.write(f"\r{done}/{len(seeds)} batches, {counted['disagreements']} disagreements")
    sys.stderr.write("\n")
    for name, number in counted.items():
        sys.stdout.write(f"{name}: {number:,}\n")
    return 1 if counted["disagreements"] else 0


if __name__ == "__main__":
    sys.exit(main())
