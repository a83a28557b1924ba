"""A check as tables for logs and merge requests: plain text, or Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, TextIO

from regionai.budget.quantity import FUNDING
from regionai.judge.assess import Assessment
from regionai.messages import Lang, Message, message
from regionai.model.finding import Outcome
from regionai.report.check.entries import Entry, entries, run_entries
from regionai.report.page.as_markdown import write_markdown
from regionai.report.page.as_text import write_page
from regionai.report.page.page import Block, Column, Notes, Page, Table, Value
from regionai.report.page.style import Style
from regionai.run.result import ProposalResult, RunSummary

# Wider than any table: a log has no edge.
_NO_EDGE = 10_000


# A line of a table.
Row = tuple[Value, ...]


class Rows(NamedTuple):
    """What the tables say of one proposal, and what it was not checked for, by its name."""

    proposal: Row
    findings: list[Row]
    unknowns: dict[str, Message]
    is_broken: bool
    is_undecided: bool


@dataclass(frozen=True)
class _Tables:
    lang: Lang

    def render(self, result: ProposalResult) -> Rows:
        """Return the rows of one proposal."""
        return _rows(result.assessment, self.lang)


class PlainTables(_Tables):
    """Plain tables, without colour and however wide."""

    def write(self, rendered: Sequence[Rows], summary: RunSummary, out: TextIO) -> None:
        """Write the rows of all."""
        write_page(_page(rendered, summary, self.lang), out, Style(self.lang, _NO_EDGE, colour=False))


class MarkdownTables(_Tables):
    """Markdown; nothing that a proposal says is taken for a sign of it."""

    def write(self, rendered: Sequence[Rows], summary: RunSummary, out: TextIO) -> None:
        """Write the rows of all."""
        write_markdown(_page(rendered, summary, self.lang), out, self.lang)


def _rows(assessment: Assessment, lang: Lang) -> Rows:
    broken, undecided, waived = (
        len(assessment.with_outcome(o)) for o in (Outcome.BROKEN, Outcome.UNDECIDED, Outcome.WAIVED)
    )
    return Rows(
        (
            assessment.worst,
            assessment.region.short,
            assessment.ledger.sum(FUNDING["total"]).bounds,
            broken,
            undecided,
            waived,
            assessment.file,
        ),
        [_finding(entry) for entry in entries(assessment, lang)],
        {
            f"{rules.name} {unknown.id}": message(
                "rules-show.unknown", id=rules.name, question=unknown.question
            )
            for rules, unknown in assessment.unknowns
        },
        bool(broken),
        bool(undecided),
    )


def _finding(entry: Entry) -> Row:
    return (
        entry.outcome,
        message(f"severity.{entry.severity}"),
        entry.code,
        f"{entry.file}:{entry.span.line}:{entry.span.column}",
        entry.message,
        entry.hint,
    )


def _page(rendered: Sequence[Rows], summary: RunSummary, lang: Lang) -> Page:
    unknowns = {name: said for render in rendered for name, said in render.unknowns.items()}
    blocks = (
        _problems(summary),
        _proposals(rendered),
        _findings([row for render in rendered for row in render.findings], summary, lang),
        _unknowns(tuple(unknowns.values())),
        _closing(rendered, summary, len(unknowns)),
    )
    title = message("section.summary", count=len(rendered))
    return Page("check", title, tuple(block for block in blocks if block is not None))


def _problems(summary: RunSummary) -> Block | None:
    columns = (
        Column("place", message("rules-lint.place"), is_text=True),
        Column("message", message("rules-lint.remark"), is_text=True),
        Column("code", message("rules-lint.code"), is_text=True),
    )
    rows = tuple((f"{p.file}:{p.span.line}:{p.span.column}", p.message, p.code) for p in summary.problems)
    return Table("problems", message("section.problems"), columns, rows) if rows else None


def _proposals(rendered: Sequence[Rows]) -> Block | None:
    columns = (
        Column("outcome", message("summary.outcome"), is_text=True),
        Column("region", message("summary.region"), is_text=True),
        Column("total", message("summary.total")),
        Column("broken", message("summary.broken")),
        Column("undecided", message("summary.undecided")),
        Column("waived", message("outcome.waived")),
        Column("file", message("summary.file"), is_text=True),
    )
    rows = tuple(render.proposal for render in rendered)
    return Table("proposals", message("tables.proposals"), columns, rows) if rows else None


def _findings(found: Sequence[Row], summary: RunSummary, lang: Lang) -> Block | None:
    columns = (
        Column("outcome", message("summary.outcome"), is_text=True),
        Column("severity", message("rules-show.severity"), is_text=True),
        Column("rule", message("page.rule"), is_text=True),
        Column("place", message("rules-lint.place"), is_text=True),
        Column("message", message("rules-lint.remark"), is_text=True),
        Column("hint", message("explain.do"), is_text=True),
    )
    rows = (*found, *(_finding(entry) for entry in run_entries(summary, lang)))
    return Table("findings", message("section.findings"), columns, rows) if rows else None


def _unknowns(sentences: tuple[Message, ...]) -> Block | None:
    title = message("section.unknowns", count=len(sentences))
    return Notes("unknowns", sentences, title=title) if sentences else None


def _closing(rendered: Sequence[Rows], summary: RunSummary, unknowns: int) -> Block:
    said = [message("closing.nothing")]
    if rendered:
        broken = sum(render.is_broken for render in rendered)
        undecided = sum(render.is_undecided for render in rendered)
        counts = {"broken": broken, "undecided": undecided, "unknowns": unknowns}
        said = [message("closing.several", count=len(rendered), **counts)]
    if summary.shard is not None:
        said.append(message("closing.shard", shard=str(summary.shard)))
    return Notes("closing", tuple(said), "bold")
