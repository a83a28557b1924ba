"""Several proposals in one table, the worst first."""

from collections.abc import Sequence

from rich.text import Text
from tabulate import tabulate

from regionai.budget.quantity import FUNDING
from regionai.judge.assess import Assessment
from regionai.messages import message
from regionai.model.finding import Outcome, Severity
from regionai.report.check.text.funding import won_range
from regionai.report.page.screen import Screen, mark


def draw_summary(screen: Screen, rows: Sequence[tuple[str, ...]]) -> None:
    """Draw one row for each proposal."""
    screen.line((f"■ {screen.say(message('section.summary', count=len(rows)))}", "bold"))
    names = ("outcome", "region", "total", "broken", "undecided", "file")
    table = tabulate(
        rows,
        headers=[screen.say(message(f"summary.{name}")) for name in names],
        tablefmt="simple",
        colalign=("left", "left", "right", "right", "right", "left"),
        disable_numparse=True,
    )
    for line in table.splitlines():
        screen.draw(Text(line))


def summary_row(screen: Screen, assessment: Assessment) -> tuple[str, ...]:
    """Return the cells of a proposal."""
    worst = assessment.worst
    bounds = assessment.ledger.sum(FUNDING["total"]).bounds
    return (
        f"{mark(worst)[0]} {screen.say(message(f'outcome.{worst}'))}",
        assessment.region.short.say(screen.lang),
        screen.say(won_range(bounds)),
        str(len(assessment.with_outcome(Outcome.BROKEN))),
        str(len(assessment.with_outcome(Outcome.UNDECIDED))),
        assessment.file,
    )


def has_findings(assessment: Assessment) -> bool:
    """Return whether any rule is broken, undecided or waived, or a waiver is wrong."""
    shown = (Outcome.BROKEN, Outcome.UNDECIDED, Outcome.WAIVED)
    return bool(assessment.waiver_findings) or any(r.outcome in shown for r in assessment.judged_rules)


def badness(assessment: Assessment) -> tuple[int, ...]:
    """Return what puts proposals with broken errors first."""
    return tuple(
        -sum(r.rule.severity is severity for r in assessment.with_outcome(outcome))
        for severity in Severity
        for outcome in (Outcome.BROKEN, Outcome.UNDECIDED)
    )
