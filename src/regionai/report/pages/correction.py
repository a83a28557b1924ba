"""How to mend a budget: likely slips, single steps, then the least change or why there is none."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from regionai.ask.constraint import Constraint
from regionai.ask.correction import Contradiction, Correction
from regionai.ask.scenario import NumberChange
from regionai.judge.assess import Assessment
from regionai.judge.compare import compared
from regionai.messages import Listing, message
from regionai.model.finding import Outcome
from regionai.model.money import NOTHING, Won
from regionai.remedy.naming import line_name
from regionai.report.page.page import Block, Column, Difference, Lines, Notes, Page, Table, Value
from regionai.report.pages.comparison import changed, outcomes_table, sources_table
from regionai.rules.judged import JudgedRule
from regionai.source.plain import dotted


def correction_page(
    assessment: Assessment,
    found: Correction | Contradiction,
    wishes: Sequence[str],
    diff: Sequence[str] = (),
    written: str | None = None,
) -> Page:
    """Return the page of a correction under the user's constraints, given as they were written.

    `diff` are the lines of a diff of the file, `written` the file that the
    correction was written to. Single steps ignore constraints, so they are left
    out if there are any.
    """
    blocks = [*_slips(assessment), _state(assessment, wishes)]
    if not wishes:
        blocks += _steps(assessment)
    blocks += _correction(found) if isinstance(found, Correction) else _contradiction(found)
    if diff:
        blocks.append(Lines("diff", message("solve.diff"), tuple(diff)))
    if written is not None:
        blocks.append(Notes("written", (message("solve.written", file=written),), "bold"))
    title = assessment.proposal.title
    heading = message("solve.title", title=title)
    if wishes:
        listed = Listing(tuple(f"`{wish}`" for wish in wishes))
        heading = message("solve.title-with", title=title, wishes=listed)
    return Page("correction", heading, tuple(blocks))


def _slips(assessment: Assessment) -> Iterator[Block]:
    if assessment.suspects:
        said = tuple(suspect.said for suspect in assessment.suspects)
        yield Notes("slips", said, "bold", message("section.slips"))


def _state(assessment: Assessment, wishes: Sequence[str]) -> Block:
    """Return a note on what is broken and undecided, and on the worst case if something is corrected."""
    broken = [r for r in assessment.judged_rules if r.is_money and r.outcome is Outcome.BROKEN]
    undecided = [r for r in assessment.judged_rules if r.is_money and r.outcome is Outcome.UNDECIDED]
    is_corrected = bool(broken or wishes)
    said = [message("solve.broken", rules=_ids(broken)) if broken else message("solve.nothing-broken")]
    if undecided:
        kind = "solve.undecided" if is_corrected else "solve.undecided-only"
        said.append(message(kind, rules=_ids(undecided)))
    if is_corrected and assessment.task.has_ranges:
        said.append(message("page.worst-case"))
    return Notes("state", tuple(said))


def _ids(judged_rules: Sequence[JudgedRule]) -> Listing:
    return Listing(tuple(f"`{judged.rule.id}`" for judged in judged_rules))


def _steps(assessment: Assessment) -> Iterator[Block]:
    if not assessment.levers:
        return
    columns = (
        Column("step", message("solve.step"), is_text=True),
        Column("won", message("solve.won")),
        Column("total_change", message("solve.total-change")),
        Column("becomes", message("solve.becomes")),
        Column("lines", message("page.lines"), is_text=True),
    )
    working = [lever for lever in assessment.levers if lever.works]
    rows = tuple((v.name, Won(v.reach.least), v.change, v.to, v.lines) for v in working)
    cannot = tuple(
        message("lever.cannot", lever=lever.name, why=lever.cannot)
        for lever in assessment.levers
        if lever.cannot is not None
    )
    yield from (Table("steps", message("solve.steps"), columns, rows),) if rows else ()
    yield from (Notes("cannot", cannot, "dim"),) if cannot else ()


def _correction(found: Correction) -> Iterator[Block]:
    if not found.changes:
        return
    columns = (
        Column("where", message("page.where"), is_text=True),
        Column("at", message("page.where"), is_text=True, is_for_programs=True),
        Column("line", message("page.line")),
        Column("before", message("page.before")),
        Column("after", message("page.after")),
        Column("change", message("page.difference")),
    )
    rows = tuple(_change(found, change) for change in found.changes)
    yield Table("changes", message("solve.correction", change=found.change), columns, rows)
    yield sources_table(found.before, found.after)
    unit = found.before.proposal.amounts.unit
    amounts = [change.after for change in found.changes if isinstance(change.after, Won)]
    if any(won.amount % unit for won in amounts):
        yield Notes("units", (message("solve.units", unit=Won(unit)),), "dim")
    outcomes = compared(found.before, found.after)
    yield outcomes_table(outcomes)
    yield changed(outcomes)


def _change(found: Correction, change: NumberChange) -> tuple[Value, ...]:
    tree = found.submission.tree
    key = str(change.at[-1])
    if change.at[0] == "budget":
        line = line_name(found.submission.proposal, int(change.at[1]))
        where = message("solve.line", line=line, key=key)
    else:
        where = message(f"solve.{change.at[0]}", key=dotted(change.at[1:]))
    at = dotted(change.at)
    place = None if change.before is None else tree.span(change.at).line
    if isinstance(change.after, Fraction):
        return where, at, place, change.before, change.after, None
    before = change.before if isinstance(change.before, Won) else NOTHING
    moved = (change.after - before).amount
    return where, at, place, before, change.after, Difference(moved, moved)


def _contradiction(found: Contradiction) -> Iterator[Block]:
    columns = (
        Column("member", message("solve.member"), is_text=True),
        Column("title", message("solve.asks"), is_text=True),
        Column("document", message("solve.document"), is_text=True),
        Column("grade", message("solve.grade"), is_text=True),
    )
    rows = tuple(_member(member) for member in found.members)
    title = message("solve.impossible-in-units" if found.in_units else "solve.impossible")
    yield Table("contradiction", title, columns, rows)


def _member(member: JudgedRule | Constraint) -> tuple[Value, ...]:
    if isinstance(member, Constraint):
        return member.said, message("solve.wish"), None, None
    source = member.rule.source
    return (
        member.rule.id,
        member.rule.title,
        source.document,
        message(f"grade.{member.rules.grade(member.rule)}"),
    )
