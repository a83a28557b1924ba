"""What is said of files with a mistake, in both languages.

What stands in `broken/` cannot be read; what stands in `mistakes/` is what people write.

`expected.txt` in each folder holds it: a file and whether it is read, then
each thing that is said of it, with its place and code.
"""

from collections.abc import Iterator
from contextlib import chdir
from datetime import date
from pathlib import Path

from regionai.judge.reading import Options
from regionai.model.finding import Outcome
from regionai.report.check.diagnosis import diagnostics, run_diagnostics
from regionai.report.check.diagnostic import Diagnostic
from regionai.run.result import ProposalResult
from regionai.run.run import Run, check
from regionai.run.settings import Surroundings

FOLDERS = tuple(Path(__file__).parent / name for name in ("broken", "mistakes"))
# Reading the rule files takes ten times as long as judging.
SURROUNDINGS = Surroundings((), date(2026, 3, 5))
FILES = tuple(path for folder in FOLDERS for path in sorted(folder.glob("*.yaml")))


def judged(path: Path) -> Run:
    """The report on one file, named as within its folder."""
    with chdir(path.parent):
        return check([Path(path.name)], SURROUNDINGS, Options())


def heard(path: Path) -> str:
    """What is said of one file."""
    report = judged(path)
    lines = [f"{path.name}: {''.join(map(_read, report.contents)) or 'not read'}"]
    found = [*run_diagnostics(report.summary).found]
    found += [each for result in report.contents for each in diagnostics(result) if _is_mistake(each)]
    lines += (line for each in found for line in _said(each))
    return "".join(f"{line}\n" for line in lines)


def expected(folder: Path) -> str:
    """What `expected.txt` of a folder must hold."""
    return "\n".join(heard(path) for path in FILES if path.parent == folder)


def _read(result: ProposalResult) -> str:
    proposal = result.assessment.proposal
    amounts: dict[str, int] = {}
    for line in proposal.budget:
        for key, amount in line.amounts():
            amounts[key] = amounts.get(key, 0) + amount.printed.amount
    sums = ", ".join(f"{key} {won:,}" for key, won in amounts.items())
    return f"read as {proposal.title!r} of {proposal.applicant.region.slug}, {proposal.submitted}: {sums}"


def _is_mistake(found: Diagnostic) -> bool:
    return found.is_slip or found.is_rounding or found.outcome is Outcome.BROKEN


def _said(found: Diagnostic) -> Iterator[str]:
    yield f"  {found.location.span.line}:{found.location.span.column} {found.code}"
    yield f"    {found.say('ko')}"
    yield f"    {found.say('en')}"
