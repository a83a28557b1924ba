"""How often each rule is broken or undecided, and by how many won: `--statistics` in place of a report."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from regionai.judge.submission import cited
from regionai.messages import Message, Text, message
from regionai.model.finding import Outcome, Severity, WonRange
from regionai.model.money import NOTHING
from regionai.report.check.closing import exit_words
from regionai.report.check.diagnosis import run_diagnostics
from regionai.report.check.tables import problems_table
from regionai.report.page.notes import decided_notes
from regionai.report.page.page import Block, Column, Notes, Page, Table
from regionai.run.result import ProposalResult, RunSummary


class OpenRule(NamedTuple):
    """A rule that one proposal breaks, or that is undecided of it; it goes from process to process.

    `missing` is by how much it is broken, None where money does not tell.
    """

    name: str
    title: Text
    severity: Severity
    outcome: Outcome
    missing: WonRange | None


def counted(result: ProposalResult) -> tuple[OpenRule, ...]:
    """Return the rules that a proposal breaks, and those that are undecided of it."""
    return tuple(
        OpenRule(
            cited(judged.rules, judged.rule),
            judged.rule.title,
            judged.rule.severity,
            judged.outcome,
            _missing(judged.judgement.margin) if judged.outcome is Outcome.BROKEN else None,
        )
        for judged in result.assessment.judged_rules
        if judged.outcome.is_open
    )


def statistics_page(proposals: Sequence[tuple[OpenRule, ...]], summary: RunSummary) -> Page:
    """Return the rules that are broken or undecided, the most often broken first."""
    run = run_diagnostics(summary)
    by_rule: dict[str, list[OpenRule]] = defaultdict(list)
    for each in (rule for rules in proposals for rule in rules):
        by_rule[each.name].append(each)
    blocks = (
        problems_table([each for each in run.found if each.is_problem]),
        _rules(list(by_rule.values())),
        decided_notes(summary.decided),
        Notes("closing", tuple(_closing(proposals, summary)), "bold"),
    )
    title = message("section.summary", count=len(proposals))
    return Page("statistics", title, tuple(block for block in blocks if block is not None), "check")


def _rules(rules: Sequence[Sequence[OpenRule]]) -> Block:
    columns = (
        Column("rule", message("page.rule"), is_text=True),
        Column("title", message("statistics.rule-title"), is_text=True, is_detail=True),
        Column("severity", message("rules-show.severity"), is_text=True),
        Column("broken", message("summary.broken")),
        Column("undecided", message("summary.undecided")),
        Column("missing", message("statistics.missing")),
        Column("severity_id", message("rules-show.severity"), is_text=True, is_for_programs=True),
    )
    rows = [
        (
            each.name,
            each.title,
            message(f"severity.{each.severity}"),
            sum(rule.outcome is Outcome.BROKEN for rule in of_one),
            sum(rule.outcome is Outcome.UNDECIDED for rule in of_one),
            _sum([rule.missing for rule in of_one if rule.missing is not None]),
            each.severity.value,
        )
        for of_one in rules
        for each in of_one[:1]
    ]
    rows.sort(key=lambda row: (-row[3], -row[4], row[0]))
    return Table("rules", message("statistics.title"), columns, tuple(rows))


def _closing(proposals: Sequence[tuple[OpenRule, ...]], summary: RunSummary) -> Iterator[Message]:
    """Yield how many proposals there are, the shard, and how the run ends."""
    outcomes = [
        {rule.outcome for rule in rules if rule.severity is not Severity.ADVICE} for rules in proposals
    ]
    yield message(
        "statistics.closing",
        count=len(outcomes),
        broken=sum(Outcome.BROKEN in each for each in outcomes),
        undecided=sum(Outcome.UNDECIDED in each for each in outcomes),
    )
    if summary.shard is not None:
        yield message("closing.shard", shard=str(summary.shard))
    yield from exit_words(summary)


def _missing(margin: WonRange | None) -> WonRange | None:
    """Return by how much a broken rule is off, which is what its margin lacks of nothing."""
    if margin is None:
        return None
    return WonRange(-margin.greatest, -margin.least)


def _sum(found: Sequence[WonRange]) -> WonRange | None:
    """Return amounts together, None where there is none."""
    if not found:
        return None
    least, greatest = (sum((each[n] for each in found), NOTHING) for n in range(2))
    return WonRange(least, greatest)
