"""A check as tables, for logs and merge requests."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from regionai.ask.composition import composition
from regionai.budget.quantity import FUNDING
from regionai.judge.assess import Assessment
from regionai.messages import Lang, Message, message
from regionai.model.finding import Outcome
from regionai.model.ratio import limit_percent
from regionai.report.check.closing import exit_words
from regionai.report.check.diagnosis import RunDiagnostics
from regionai.report.check.diagnostic import Diagnostic
from regionai.report.check.folding import MOST_OF_A_KIND, folded
from regionai.report.check.format import Format
from regionai.report.check.obligations import obligation_lines
from regionai.report.check.verdict import counts, first_of_all, head, open_advice
from regionai.report.page.notes import decided_notes
from regionai.report.page.page import Block, Column, Notes, Page, Table, Value
from regionai.report.page.wording import lever_words
from regionai.run.result import ProposalResult, RunSummary

# A line of a table.
Row = tuple[Value, ...]


class Rows(NamedTuple):
    """What the tables say of one proposal, and what it was not checked for, by its name.

    `verdict` is what the only proposal comes to, and what to do first; its
    `payers`, `steps` and `obligations` are told too, of several they are not.
    """

    verdict: tuple[str, ...]
    payers: list[Row]
    proposal: Row
    findings: list[Row]
    steps: tuple[str, ...]
    obligations: tuple[Message, ...]
    unknowns: dict[str, Message]
    is_broken: bool
    is_undecided: bool


class TablesFormat(Format[Rows]):
    """A format that writes the tables, in its own way; `most_of_a_kind` is how many it says one by one."""

    most_of_a_kind: ClassVar[int] = MOST_OF_A_KIND

    def render(self, result: ProposalResult, found: Sequence[Diagnostic]) -> Rows:
        """Return the rows of one proposal, and of what is found in it."""
        findings = [each for each in found if not each.is_step]
        file = result.assessment.file
        shown, more = folded(findings, self.most_of_a_kind)
        return rows_of(result, found, self.lang)._replace(
            findings=[
                *(_finding(each, file, self.lang) for each in shown),
                *((None, None, each.code, file, each.file, each.said, None, None) for each in more),
            ]
        )


def tables(rendered: Sequence[Rows], run: RunDiagnostics, lang: Lang, most: int = MOST_OF_A_KIND) -> Page:
    """Return the tables of all proposals, and of what is said of none of them."""
    # Held: they are looked at several times, and most are read from the disk each time.
    rendered = [*rendered]
    unknowns = {name: said for render in rendered for name, said in render.unknowns.items()}
    findings = [row for render in rendered for row in render.findings]
    findings += [_finding(each, each.location.file, lang) for each in run.found if not each.is_problem]
    blocks = (
        _verdicts(rendered, run.summary),
        _payers(rendered),
        problems_table([each for each in run.found if each.is_problem], most),
        _proposals(rendered),
        _findings(findings),
        _steps(rendered),
        _obligations(rendered),
        _unknowns(tuple(unknowns.values())),
        decided_notes(run.summary.decided),
        _closing(rendered, run.summary, len(unknowns)),
    )
    title = message("section.summary", count=len(rendered))
    return Page("check", title, tuple(block for block in blocks if block is not None))


def _verdict(assessment: Assessment, found: Sequence[Diagnostic], lang: Lang) -> tuple[str, ...]:
    """Return how many rules have which outcome, which proposal it is, and what to do first."""
    counted = " · ".join(each.say(lang) for each in counts(assessment, found))
    said = (*head(assessment), *first_of_all(assessment, found))
    return (counted, *(each.say(lang) for each in said))


def _payer_rows(assessment: Assessment) -> Iterator[Row]:
    """Yield a row for each side and each further limit of it, and one for the total."""
    for part in composition(assessment):
        name, amount, share = part.name, part.sum.bounds, part.share_words
        if not part.limits:
            yield (name, amount, share, None, None, None)
        for limit in part.limits:
            words = message(f"funding.{limit.words}", share=limit_percent(limit.share))
            yield (name, amount, share, words, part.outcome(limit), limit.margin)
    yield (message("funding.total"), assessment.ledger.sum(FUNDING["total"]).bounds, None, None, None, None)


def rows_of(result: ProposalResult, found: Sequence[Diagnostic], lang: Lang) -> Rows:
    """Return the rows of one proposal, without those of its findings."""
    assessment = result.assessment
    outcomes = (Outcome.BROKEN, Outcome.UNDECIDED, Outcome.WAIVED)
    broken, undecided, waived = map(assessment.counted, outcomes)
    words = assessment.category_words
    steps = (lever_words(lever, words).say(lang) for lever in assessment.levers if lever.works)
    return Rows(
        _verdict(assessment, found, lang) if result.is_alone else (),
        list(_payer_rows(assessment)) if result.is_alone else [],
        (
            assessment.worst,
            assessment.region.short,
            assessment.ledger.sum(FUNDING["total"]).bounds,
            broken,
            undecided,
            open_advice(assessment),
            waived,
            assessment.file,
        ),
        [],
        tuple(steps) if result.is_alone else (),
        tuple(obligation_lines(assessment)) if result.is_alone else (),
        {
            f"{rules.name} {unknown.id}": message(
                "rules-show.unknown", id=rules.name, question=unknown.question
            )
            for rules, unknown in assessment.unknowns
        },
        bool(broken),
        bool(undecided),
    )


def _finding(each: Diagnostic, file: str, lang: Lang) -> Row:
    # What goes from process to process is words, not what they are made of.
    hint = None if each.hint is None else each.hint.say(lang)
    severity = message(f"severity.{each.severity}")
    margin = None if each.judged is None else each.judged.judgement.margin
    where, said = each.location.say(lang), each.message.say(lang)
    return (each.outcome, severity, each.code, file, where, said, margin, hint)


def _verdicts(rendered: Sequence[Rows], summary: RunSummary) -> Block | None:
    """Return what the only proposal comes to, and why the exit code is what it is."""
    said = tuple(message("text", text=each) for render in rendered for each in render.verdict)
    return Notes("verdict", (*said, *exit_words(summary)), "bold") if said else None


def _payers(rendered: Sequence[Rows]) -> Block | None:
    columns = (
        Column("source", message("payers.source"), is_text=True),
        Column("amount", message("payers.amount", unit=message("payers.unit-won"))),
        Column("share", message("payers.share")),
        Column("limit", message("payers.limit"), is_text=True),
        Column("outcome", message("summary.outcome"), is_text=True),
        Column("margin", message("payers.margin")),
    )
    rows = tuple(row for render in rendered for row in render.payers)
    return Table("payers", message("payers.title"), columns, rows) if rows else None


def problems_table(found: Sequence[Diagnostic], most: int = MOST_OF_A_KIND) -> Block | None:
    """Return why files could not be judged, None where all were."""
    columns = (
        Column("place", message("page.where"), is_text=True),
        Column("message", message("page.what"), is_text=True),
        Column("code", message("page.code"), is_text=True),
    )
    shown, more = folded(found, most)
    rows: list[Row] = [(message("text", text=each.location), each.message, each.code) for each in shown]
    rows += [(each.file, each.said, each.code) for each in more]
    return Table("problems", message("section.problems"), columns, tuple(rows)) if rows else None


def _proposals(rendered: Sequence[Rows]) -> Block | None:
    columns = (
        Column("outcome", message("summary.outcome"), is_text=True),
        Column("region", message("summary.region"), is_text=True),
        Column("total", message("summary.total")),
        Column("broken", message("summary.broken")),
        Column("undecided", message("summary.undecided")),
        Column("advice", message("severity.advice")),
        Column("waived", message("outcome.waived")),
        Column("file", message("summary.file"), is_text=True),
    )
    rows = tuple(render.proposal for render in rendered)
    return Table("proposals", message("tables.proposals"), columns, rows) if rows else None


def _findings(rows: Sequence[Row]) -> Block | None:
    columns = (
        Column("outcome", message("summary.outcome"), is_text=True),
        Column("severity", message("rules-show.severity"), is_text=True),
        Column("rule", message("page.rule"), is_text=True),
        Column("file", message("summary.file"), is_text=True, is_for_workbooks=True, leads_to="proposals"),
        Column("place", message("page.where"), is_text=True),
        Column("message", message("page.what"), is_text=True),
        Column("margin", message("payers.margin"), is_for_workbooks=True),
        Column("hint", message("explain.do"), is_text=True),
    )
    return Table("findings", message("section.findings"), columns, tuple(rows)) if rows else None


def _steps(rendered: Sequence[Rows]) -> Block | None:
    """Return each step that mends the money of the one proposal by itself."""
    said = tuple(message("text", text=each) for render in rendered for each in render.steps)
    return Notes("steps", said, title=message("section.levers")) if said else None


def _obligations(rendered: Sequence[Rows]) -> Block | None:
    """Return what comes after the one proposal; of several there is none."""
    sentences = tuple(said for render in rendered for said in render.obligations)
    return Notes("obligations", sentences, title=message("section.obligations")) if sentences else None


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
    said += exit_words(summary)
    return Notes("closing", tuple(said), "bold")
