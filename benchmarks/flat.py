"""What a file, a budget line and a rule cost, the more there are of them: flat where the cost of one stays.

`python benchmarks/flat.py [MOST]`, where regionai is installed; sizes above
MOST are left out. It is processor time in this process: what each of so many
adds to one. Files are those of a call of the command without its start; lines
and rules those of one proposal, judged and rendered, its rules read before. It
fails nothing and shows the slope: what one costs where there are most, in times
of what it costs where there are fewest.
"""

import gc
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from functools import partial
from pathlib import Path

os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"

import yaml

from figures import keep
from proposals import PROPOSAL, lay
from regionai.cli.app import run
from regionai.judge.reading import Options, check_bytes
from regionai.report.check.format import Look, Renderers, format_of
from regionai.report.page.style import Style
from regionai.rules.editions.folders import SHIPPED
from regionai.rules.editions.library import Library
from regionai.run.result import ProposalResult

FILES = (10, 1_000, 10_000)
# A file may have 50,000 nodes, and these lines have nine each. That is what a stranger's file may take of
# memory and time; a budget has a hundred lines at most, so the limit stays.
LINES = (10, 100, 1_000, 5_000)
# A rule file has 200 rules at most.
RULES = (25, 100, 200)
# Short pieces of work are done again until so much of them is measured.
ENOUGH_S = 1.0

HEAD = """\
schema: 1
programme: region-led-ai
submitted: 2026-03-05
title: 시험
applicant: {region: 경북}
period: {from: 2026-05-01, to: 2026-12-31}
amounts: {unit: 천원}
budget:
"""
LINE = """\
  - category: solution
    national: 60,000
    province: 20,000
    private_cash: 20,000
"""


Work = Callable[[], object]


def taken(work: Work) -> float:
    """Return the processor time of some work, in seconds."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def added(one: Work, many: Work) -> float:
    """Return what one piece of work takes beyond another, in seconds: the median of rounds of both."""
    rounds: list[tuple[float, float]] = []
    while sum(map(sum, rounds)) < ENOUGH_S:
        rounds.append((taken(one), taken(many)))
    return statistics.median(more - less for less, more in rounds)


def command(*arguments: str) -> None:
    """Call the command, with nobody who reads what it prints."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        if run(["check", *arguments]) not in (0, 1):
            raise SystemExit("the proposals of the benchmark cannot be judged")


def rendered(text: str, library: Library, form: str) -> None:
    """Judge a proposal and render it, as a command with one proposal does."""
    assessment = check_bytes(text.encode(), "p.yaml", library, Options())
    look = Look(Style("ko", 100, colour=False))
    Renderers((format_of(form)(look),))(ProposalResult(assessment, is_alone=True))


def lined(lines: int, *, is_broken: bool) -> str:
    """Return a proposal with a number of lines; a broken one has too little local money."""
    return HEAD + (LINE.replace("20,000", "19,000", 1) if is_broken else LINE) * lines


def ruled(folder: Path, rules: int) -> None:
    """Write the rules of 2026 as edition 9, each again under other names until there are so many."""
    text = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    # As text, for a rule has a key `on`.
    edition = yaml.load(text, yaml.BaseLoader) | {"edition": "9"}  # noqa: S506 - it makes text alone
    shipped = edition["rules"]
    edition["rules"] = [
        shipped[number % len(shipped)] | {"id": f"{shipped[number % len(shipped)]['id']}-{number}"}
        for number in range(rules)
    ]
    # JSON is YAML without anchors, which a rule file may not have.
    written = json.dumps(edition, ensure_ascii=False, indent=0)
    (folder / "house.yaml").write_text(written, encoding="utf-8")


def row(name: str, sizes: Sequence[int], work: Callable[[int], Work]) -> list[tuple[int, float]]:
    """Print what one more costs at each size, in microseconds, and the slope; return sizes and costs."""
    one = work(1)
    costs = [added(one, work(size)) / (size - 1) * 1e6 for size in sizes]
    print(f"{name:34}" + "".join(f"{value:10.1f}" for value in costs) + f"{costs[-1] / costs[0]:8.2f}")
    sys.stdout.flush()
    return list(zip(sizes, costs, strict=True))


def heading(what: str, sizes: Sequence[int]) -> None:
    """Print what stands in the columns below."""
    print(f"{f'µs of processor time a {what}':34}" + "".join(f"{n:10,}" for n in sizes) + f"{'slope':>8}")


def by_files(most: int, folder: Path) -> dict[str, list[tuple[int, float]]]:
    """Print what a file costs."""
    sizes = [size for size in FILES if size <= most]
    heading("file", sizes)
    for count in (1, *sizes):
        (folder / str(count)).mkdir()
        lay(folder / str(count), count)

    def of(form: str, count: int) -> Work:
        return partial(command, str(folder / str(count)), "--format", form)

    return {form: row(form, sizes, partial(of, form)) for form in ("text", "json")}


def by_lines(most: int) -> dict[str, list[tuple[int, float]]]:
    """Print what a budget line costs."""
    sizes = [size for size in LINES if size <= most]
    heading("line", sizes)
    library = Library()

    def of(form: str, is_broken: bool, count: int) -> Work:  # noqa: FBT001 - of four, one by one
        return partial(rendered, lined(count, is_broken=is_broken), library, form)

    return {
        name: row(name, sizes, partial(of, form, is_broken))
        for name, form, is_broken in (
            ("text", "text", False),
            ("json", "json", False),
            ("text, broken", "text", True),
            ("json, broken", "json", True),
        )
    }


def by_rules(most: int, folder: Path) -> dict[str, list[tuple[int, float]]]:
    """Print what reading a rule costs, and judging by it."""
    sizes = [size for size in RULES if size <= most]
    heading("rule", sizes)
    text = PROPOSAL.read_text(encoding="utf-8").replace("\nschema: 1\n", '\nschema: 1\nedition: "9"\n')
    for count in (1, *sizes):
        (folder / f"rules-{count}").mkdir()
        ruled(folder / f"rules-{count}", count)

    def reading(count: int) -> Work:
        # A library reads its files when the first proposal is judged by it.
        return lambda: rendered(text, Library((folder / f"rules-{count}",)), "json")

    def judging(count: int) -> Work:
        return partial(rendered, text, Library((folder / f"rules-{count}",)), "json")

    return {
        "reading and judging": row("reading and judging", sizes, reading),
        "judging": row("judging", sizes, judging),
    }


def main() -> None:
    """Print what each costs."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else max(FILES)
    gc.disable()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = {"file": by_files(most, folder), "line": by_lines(most)}
        found["rule"] = by_rules(most, folder)
    keep("flat", found)


if __name__ == "__main__":
    main()
