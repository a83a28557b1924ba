"""A check as tables for logs and merge requests: plain text, or Markdown."""

from typing import TextIO

from regionai.budget.quantity import FUNDING
from regionai.engine.run import Report
from regionai.messages import Lang, message
from regionai.model.finding import Outcome
from regionai.report.formats.entries import entries
from regionai.report.markdown import write_markdown
from regionai.report.page import Block, Column, Notes, Page, Table, Value
from regionai.report.style import Style
from regionai.report.text.page import write_page

# Wider than any table: a log has no edge.
_NO_EDGE = 10_000


def write_plain(report: Report, out: TextIO, lang: Lang) -> None:
    """Write a report as plain tables, without colour and however wide."""
    write_page(_page(report, lang), out, Style(lang, _NO_EDGE, colour=False))


def write_markdown_report(report: Report, out: TextIO, lang: Lang) -> None:
    """Write a report as Markdown; nothing that a proposal says is taken for a sign of it."""
    write_markdown(_page(report, lang), out, lang)


def _page(report: Report, lang: Lang) -> Page:
    blocks = (
        _problems(report),
        _proposals(report),
        _findings(report, lang),
        _unknowns(report),
        _closing(report),
    )
    title = message("section.summary", count=len(report.assessments))
    return Page("check", title, tuple(block for block in blocks if block is not None))


def _problems(report: Report) -> Block | None:
    columns = (
        Column("place", message("rules-lint.place"), is_text=True),
        Column("message", message("rules-lint.remark"), is_text=True),
        Column("code", message("rules-lint.code"), is_text=True),
    )
    rows = tuple((f"{p.file}:{p.span.line}:{p.span.column}", p.message, p.code) for p in report.problems)
    return Table("problems", message("section.problems"), columns, rows) if rows else None


def _proposals(report: Report) -> Block | None:
    columns = (
        Column("outcome", message("summary.outcome"), is_text=True),
        Column("region", message("summary.region"), is_text=True),
        Column("total", message("summary.total")),
        Column("broken", message("summary.broken")),
        Column("undecided", message("summary.undecided")),
        Column("waived", message("outcome.waived")),
        Column("file", message("summary.file"), is_text=True),
    )
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (
            assessment.worst,
            assessment.region.short,
            assessment.ledger.sum(FUNDING["total"]).bounds,
            *(len(assessment.with_outcome(o)) for o in (Outcome.BROKEN, Outcome.UNDECIDED, Outcome.WAIVED)),
            assessment.file,
        )
        for assessment in report.assessments
    )
    return Table("proposals", message("tables.proposals"), columns, rows) if rows else None


def _findings(report: Report, lang: Lang) -> Block | None:
    columns = (
        Column("outcome", message("summary.outcome"), is_text=True),
        Column("severity", message("rules-show.severity"), is_text=True),
        Column("rule", message("page.rule"), is_text=True),
        Column("place", message("rules-lint.place"), is_text=True),
        Column("message", message("rules-lint.remark"), is_text=True),
        Column("hint", message("explain.do"), is_text=True),
    )
    rows = tuple(
        (
            entry.outcome,
            message(f"severity.{entry.severity}"),
            entry.code,
            f"{entry.file}:{entry.span.line}:{entry.span.column}",
            entry.message,
            entry.hint,
        )
        for entry in entries(report, lang)
    )
    return Table("findings", message("section.findings"), columns, rows) if rows else None


def _unknowns(report: Report) -> Block | None:
    found = {(rules.name, unknown.id): unknown for a in report.assessments for rules, unknown in a.unknowns}
    sentences = tuple(
        message("rules-show.unknown", id=name, question=unknown.question)
        for (name, _), unknown in found.items()
    )
    title = message("section.unknowns", count=len(sentences))
    return Notes("unknowns", sentences, title=title) if sentences else None


def _closing(report: Report) -> Block:
    assessments = report.assessments
    if not assessments:
        return Notes("closing", (message("closing.nothing"),), "bold")
    broken, undecided = (
        sum(bool(a.with_outcome(outcome)) for a in assessments)
        for outcome in (Outcome.BROKEN, Outcome.UNDECIDED)
    )
    unknowns = len({(rules.name, u.id) for a in assessments for rules, u in a.unknowns})
    said = message(
        "closing.several", count=len(assessments), broken=broken, undecided=undecided, unknowns=unknowns
    )
    return Notes("closing", (said,), "bold")
