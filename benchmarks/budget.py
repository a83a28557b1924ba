"""What margins, single steps and corrections cost beside a check, as ratios in one run.

`python benchmarks/budget.py [ROUNDS]`, where regionai is installed. Margins and
steps are timed alone, in this process, and laid beside the check that they are
part of: as a command, and in this process without start-up. The correction is
that of a budget of 200 lines under 12 and under 40 money rules which no single
step can be shown to mend; it is laid beside a plain check of the same budget,
in this process.
"""

import gc
import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"

from regionai.ask.corrections.least import Contradiction, least_amounts
from regionai.judge.assess import Assessment
from regionai.judge.reading import Options, check_bytes
from regionai.remedy.margins import margins, rooms
from regionai.remedy.steps import levers
from regionai.remedy.task import task
from regionai.report.check.diagnosis import diagnostics
from regionai.report.check.format import Look
from regionai.report.check.formats.as_json import Json
from regionai.report.page.style import Style
from regionai.rules.editions.folders import SHIPPED
from regionai.rules.editions.library import Library
from regionai.run.result import ProposalResult

REGIONAI = str(Path(sysconfig.get_path("scripts"), "regionai"))
ROOT = Path(__file__).parents[1]
RULES = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
LINES = 200
CATEGORIES = ("solution", "infrastructure", "training")

# Nine money rules beside the three of the edition, all of which a budget can keep.
MORE = {
    "private-floor": "kind: share\n    of: private\n    in: total\n    at_least: 10%",
    "private-cap": "kind: share\n    of: private\n    in: total\n    at_most: 30%",
    "cash-floor": "kind: share\n    of: cash\n    in: total\n    at_least: 6%",
    "training-floor": "kind: share\n    of: training\n    in: total\n    at_least: 20%",
    "training-cap": "kind: share\n    of: training\n    in: total\n    at_most: 50%",
    "solution-floor": "kind: share\n    of: solution\n    in: total\n    at_least: 20%",
    "local-cap": "kind: share\n    of: local\n    in: total\n    at_most: 40%",
    "total-cap": "kind: amount\n    of: total\n    at_most: 300억",
    "in-kind-cap": "kind: share\n    of: in-kind\n    in: total\n    at_most: 15%",
}
SOURCES = {
    "national": "national",
    "local": "[province, municipality]",
    "cash": "private_cash",
    "in-kind": "private_in_kind",
}
# Twenty-eight rules more: on each source, and on its money in each category.
SHARE = "kind: share\n    of: {}\n    in: total\n    {}"
OF_EACH = {f"{source}-least": SHARE.format(source, "at_least: 1%") for source in SOURCES} | {
    f"{source}-{category}-{number}": SHARE.format(f"{source}-{category}", limit)
    for source in SOURCES
    for category in CATEGORIES
    for number, limit in enumerate(("at_least: 1/300", "at_most: 45.7%"))
}
RULE = """
  - id: {id}
    title: {{ko: "{id}", en: "{id}"}}
    {what}
    severity: error
    source: {{document: press-20260204, says: {{ko: 시험, en: test}}}}
"""
QUANTITIES = """
  private: {source: [private_cash, private_in_kind]}
  cash: {source: private_cash}
  in-kind: {source: private_in_kind}
  solution: {category: solution}
  training: {category: training}
""" + "".join(
    f"  {source}-{category}: {{source: {keys}, category: {category}}}\n"
    for source, keys in SOURCES.items()
    for category in CATEGORIES
)


def library(folder: Path, rules: dict[str, str]) -> Library:
    """Return the rules of 2026 with more money rules, as edition 9."""
    more = "".join(RULE.format(id=key, what=what) for key, what in rules.items())
    text = RULES.replace('edition: "2026"', 'edition: "9"')
    text = text.replace("\nrules:\n", f"{QUANTITIES}\nrules:{more}\n", 1)
    (folder / "house.yaml").write_text(text, encoding="utf-8")
    return Library((folder,))


def proposal() -> bytes:
    """Return a budget of 200 lines in which national money, cash and training are all off."""
    rows = [
        "schema: 1",
        "programme: region-led-ai",
        'edition: "9"',
        "title: 시험",
        "applicant: {region: 경북}",
    ]
    rows += ["period: {from: 2026-05-01, to: 2026-12-31}", "amounts: {unit: 천원}", "budget:"]
    for number in range(LINES):
        rows += [f"  - category: {CATEGORIES[number % 7 % 3]}", "    year: 2026"]
        rows += [f"    national: {30_000 + 17 * number}", f"    province: {6_000 + 3 * number}"]
        rows += [f"    municipality: {4_000 + number}", f"    private_cash: {2_000 + number}"]
        rows += [f"    private_in_kind: {5_000 + 2 * number}"]
    return "\n".join(rows).encode()


def seconds(work: Callable[[], object], rounds: int) -> float:
    """Return the median of how long a piece of work takes."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def command(*arguments: str) -> Callable[[], object]:
    """Return a call of the command, from start to end."""
    return lambda: subprocess.run([REGIONAI, *arguments], stdout=subprocess.DEVNULL, check=False)


def checked(content: bytes, rules: Library) -> Assessment:
    """Return what a check comes to, its JSON report written."""
    assessment = check_bytes(content, "p.yaml", rules, Options())
    result = ProposalResult(assessment)
    Json(Look(Style("ko", 80, colour=False))).render(result, diagnostics(result))
    return assessment


def asked(assessment: Assessment) -> None:
    """Work out all margins and single steps, from the forms on."""
    found = task(assessment.ledger, assessment.judged_rules)
    for judged in assessment.judged_rules:
        margins(found, judged)
    rooms(found)
    if found.needs:
        levers(found, assessment.proposal)


def main() -> None:
    """Print what margins, steps and a correction add to a check."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    gc.disable()
    shipped = Library()
    print("margins and single steps beside a check")
    for name in ("gyeongbuk-2026.yaml", "short-match-2026.yaml"):
        path = ROOT / "proposals" / name
        content = path.read_bytes()
        assessment = checked(content, shipped)
        more = seconds(lambda found=assessment: asked(found), rounds)  # type: ignore[misc]
        cold = seconds(command("check", str(path)), rounds)
        warm = seconds(lambda text=content: checked(text, shipped), rounds)  # type: ignore[misc]
        print(f"  {name:22} {more * 1000:6.2f} ms", end="")
        print(f"  {more / cold:6.1%} of the command, {more / warm:5.1%} of reading, judging and JSON")
    for rules in (MORE, MORE | OF_EACH):
        with tempfile.TemporaryDirectory() as folder:
            correction(library(Path(folder), rules), rounds)


def correction(house: Library, rounds: int) -> None:
    """Print what the correction of the large budget takes beside a check of it."""
    content = proposal()
    assessment = checked(content, house)
    found = least_amounts(assessment)
    if isinstance(found, Contradiction):
        raise SystemExit("the budget of the benchmark cannot be mended")
    money = [judged for judged in assessment.judged_rules if judged.is_money]
    broken = sum(judged.outcome == "broken" for judged in money)
    print(f"correction of {LINES} lines, {len(money)} money rules, {broken} broken, beside a plain check")
    warm = seconds(lambda: check_bytes(content, "p.yaml", house, Options()), rounds)
    solved = seconds(lambda: least_amounts(assessment), rounds)
    print(f"  {solved * 1000:.1f} ms and {warm * 1000:.1f} ms: {solved / warm:.1f} x")


if __name__ == "__main__":
    main()
