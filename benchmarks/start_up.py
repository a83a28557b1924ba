"""How long a cold call takes, as ratios to bare Python programs in the same run.

Run in an environment where regionai is installed from its wheel, on a quiet
machine: `python benchmarks/start_up.py [ROUNDS]`. Rounds are interleaved, and
medians compared, so that a machine that slows down slows everything down.
"""

import os
import statistics
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROPOSAL = str(ROOT / "proposals" / "gyeongbuk-2026.yaml")
REGIONAI = str(Path(sysconfig.get_path("scripts"), "regionai"))

MODEL = "import yaml, pydantic; type('M', (pydantic.BaseModel,), {'__annotations__': {'x': int}})"
LINE = (
    "import argparse; p = argparse.ArgumentParser();"
    "p.add_argument('--version', action='store_true'); p.parse_args([]); print('1')"
)

# What programs read costs less than what is drawn for people.
FORMATS = {
    **dict.fromkeys(("json", "sarif", "junit", "github", "gitlab", "rdjson", "csv"), 1.6),
    **dict.fromkeys(("text", "plain", "markdown", "html"), 1.9),
}

# Each call, the bare program that it is compared with, and the most that it may cost.
CALLS: dict[str, tuple[list[str], str, float]] = {
    **{
        f"check --format {name}": ([REGIONAI, "check", PROPOSAL, "--format", name], MODEL, most)
        for name, most in FORMATS.items()
    },
    "--version": ([REGIONAI, "--version"], LINE, 1.5),
    "completion": ([REGIONAI], LINE, 2.0),
    "--help": ([REGIONAI, "--help"], LINE, 4.0),
}
COMPLETION = {"_REGIONAI_COMPLETE": "complete_bash", "COMP_WORDS": "regionai ch", "COMP_CWORD": "1"}


def seconds(command: list[str], extra: dict[str, str] | None = None) -> float:
    """Return how long a command takes from start to end."""
    start = time.perf_counter()
    subprocess.run(command, env=os.environ | (extra or {}), stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main() -> None:
    """Print each call beside its bare program."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    bare: dict[str, list[float]] = {MODEL: [], LINE: []}
    taken: dict[str, list[float]] = {name: [] for name in CALLS}
    for _ in range(rounds):
        for program, times in bare.items():
            times.append(seconds([sys.executable, "-c", program]))
        for name, (command, _, _) in CALLS.items():
            taken[name].append(seconds(command, COMPLETION if name == "completion" else None))
    print(f"{'call':22} {'ms':>7} {'bare ms':>8} {'ratio':>6} {'at most':>8}")
    for name, (_, program, most) in CALLS.items():
        call, base = statistics.median(taken[name]), statistics.median(bare[program])
        print(f"{name:22} {call * 1000:7.1f} {base * 1000:8.1f} {call / base:6.2f} {most:8.1f}")


if __name__ == "__main__":
    main()
