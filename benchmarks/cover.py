"""What a cover page costs a check, as ratios in one process.

`python benchmarks/cover.py [ROUNDS]`. Each proposal is checked without its
cover page and with the sums of all sources on it: exact, rounded as the
table, exact over a rounded table, and over lines that are not split.
"""

import gc
import os
import re
import statistics
import sys
import time

os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"

from proposals import PROPOSAL
from regionai.budget.quantity import FUNDING
from regionai.judge.reading import Options, check_bytes
from regionai.rules.editions.library import Library

LIBRARY = Library()
CHECKS = 20


def lines() -> str:
    """Return the teaching proposal without its cover page."""
    text = PROPOSAL.read_text(encoding="utf-8")
    return re.sub(r"(?ms)^(?:totals|shares):.*?(?=^\S|\Z)", "", text)


def rounded(text: str) -> str:
    """Return a proposal whose table says that it was rounded to its unit."""
    return text.replace("  unit: 백만원", "  rounded_to: 백만원\n  unit: 백만원", 1)


def unsplit(text: str) -> str:
    """Return a proposal whose lines do not split what is not national money."""
    text = re.sub(r"(?m)^ +(?:municipality|private_cash|private_in_kind): .*\n", "", text)
    return re.sub(r"(?m)^( +)province:", r"\1matching:", text)


def covered(text: str, more: str = "") -> str:
    """Return a proposal with the sum of each source on its cover page; half of what is open is local."""
    ledger = check_bytes(text.encode(), "", LIBRARY, Options()).ledger
    sums = {key: ledger.sum(of) for key, of in FUNDING.items()}
    won = {
        key: (found.bounds.greatest.amount // 2 if found.printed is None else found.printed.amount)
        for key, found in sums.items()
        if found.printed is not None or key in ("local", "private")
    }
    return text + f"\ntotals: {{{more}{', '.join(f'{key}: {amount}원' for key, amount in won.items())}}}\n"


def milliseconds(text: str) -> float:
    """Return how long one check of a proposal takes, of several in a row."""
    content = text.encode()
    start = time.process_time()
    for _ in range(CHECKS):
        check_bytes(content, "", LIBRARY, Options())
    return (time.process_time() - start) / CHECKS * 1_000


def main() -> None:
    """Print each check with a cover page as a ratio to the one without."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    exact = lines()
    table, open_lines = rounded(exact), unsplit(exact)
    pairs = {
        "exact": (exact, covered(exact)),
        "rounded as the table": (table, covered(table)),
        "exact over a rounded table": (table, covered(table, "rounded_to: 원, ")),
        "split over lines that are not": (open_lines, covered(open_lines)),
    }
    gc.disable()
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in pairs}
    for _ in range(rounds + 1):
        for name, (without, with_cover) in pairs.items():
            taken[name].append((milliseconds(without), milliseconds(with_cover)))
    for name, found in taken.items():
        # The first round fills the caches.
        ratio = statistics.median(after / before for before, after in found[1:])
        before = statistics.median(before for before, _ in found[1:])
        print(f"{name:32} {before:6.2f} ms  x {ratio:.2f}")


if __name__ == "__main__":
    main()
