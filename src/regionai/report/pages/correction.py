"""How to mend a budget: likely slips, single steps, then the least change or why there is none."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from regionai.ask.corrections.constraint import Constraint
from regionai.ask.corrections.correction import Correction, Cost, steps
from regionai.ask.corrections.duty import sparing
from regionai.ask.corrections.least import NO_WISHES, Contradiction, NewAmounts, Wishes
from regionai.ask.scenario import NumberChange, number_changes
from regionai.judge.assess import Assessment
from regionai.judge.compare import compared
from regionai.messages import Listing, Message, message
from regionai.model.finding import Outcome
from regionai.model.money import NOTHING, Won
from regionai.remedy.steps import figures_named
from regionai.remedy.task import Mending
from regionai.report.page.page import Block, Column, Difference, Lines, Notes, Page, Table, Value
from regionai.report.page.wording import duties_named
from regionai.report.pages.comparison import changed, outcomes_table, sources_table
from regionai.report.pages.remedies import costs_table, place_words, slip_table, slips_noted, steps_tables
from regionai.rules.judged import JudgedRule
from regionai.source.plain import dotted


def correction_page(
    assessment: Assessment,
    found: Correction | Contradiction,
    wishes: Sequence[str],
    diff: Sequence[str] = (),
    written: str | None = None,
    asked: Wishes = NO_WISHES,
    costs: Iterable[Cost] = (),
) -> Page:
    """Return the page of a correction under the user's wishes, given as they were written.

    `diff` are the lines of a diff of the file, `written` the file that the
    correction was written to, `costs` the broken rules that it leaves. Single
    steps ignore constraints, so they are left out if there are any; they are to
    the won.
    """
    start = found.start if isinstance(found, Correction) else assessment
    blocks = list(slips_noted(assessment))
    if isinstance(found, Correction) and found.slip is not None:
        blocks.append(slip_table(found.slip, assessment))
    blocks.append(_state(start, asked.mending, wishes, is_mended=start is not assessment))
    if not asked.constraints and asked.line is None:
        blocks += steps_tables(steps(start, asked.mending), start.category_words)
    blocks += _correction(found, asked) if isinstance(found, Correction) else _contradiction(found)
    blocks += costs_table(costs)
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


def _state(assessment: Assessment, mending: Mending, wishes: Sequence[str], *, is_mended: bool) -> Block:
    """Return a note on what is broken and undecided, and on the worst case if something is corrected."""
    heeded = list(filter(mending.heeds, assessment.judged_rules))
    broken, left = list(filter(mending.mends, heeded)), list(filter(mending.leaves, heeded))
    undecided = [r for r in heeded if r.outcome is Outcome.UNDECIDED]
    is_corrected = bool(broken or wishes)
    nothing = message("solve.nothing-broken-then" if is_mended else "solve.nothing-broken")
    if left:
        nothing = message("solve.nothing-to-mend")
    said = [message("solve.broken", rules=_ids(broken)) if broken else nothing]
    if left:
        least = max((judged.rule.severity for judged in left), key=lambda severity: severity.rank)
        said.append(message("solve.left", rules=_ids(left), severity=least.value))
    if undecided:
        kind = "solve.undecided" if is_corrected else "solve.undecided-only"
        said.append(message(kind, rules=_ids(undecided)))
    if is_corrected and assessment.task.has_ranges:
        said.append(message("page.worst-case"))
    return Notes("state", tuple(said))


def _ids(judged_rules: Sequence[JudgedRule]) -> Listing:
    return Listing(tuple(f"`{judged.rule.id}`" for judged in judged_rules))


def _correction(found: Correction, asked: Wishes) -> Iterator[Block]:
    if found.is_nothing:
        return
    if found.changes:
        yield _changes("changes", _heading(found), found, found.changes)
        keys = [change.at[2] for change in found.changes if change.at[0] == "budget"]
        if len(keys) > len(set(keys)) and found.step is None:
            yield Notes("spread", (message("solve.spread"),), "dim")
    yield from _duties(found, asked)
    yield sources_table(found.before, found.after)
    yield from _declared(found)
    unit = found.before.proposal.amounts.unit
    amounts = [change.after for change in found.changes if isinstance(change.after, Won)]
    if any(won.amount % unit for won in amounts):
        yield Notes("units", (message("solve.units", unit=Won(unit)),), "dim")
    outcomes = compared(found.before, found.after)
    yield outcomes_table(outcomes)
    yield changed(outcomes)


def _changes(key: str, heading: Message, found: Correction, changes: Sequence[NumberChange]) -> Table:
    columns = (
        Column("where", message("page.where"), is_text=True),
        Column("at", message("page.where"), is_text=True, is_for_programs=True),
        Column("line", message("page.line")),
        Column("before", message("page.before")),
        Column("after", message("page.after")),
        Column("change", message("page.difference")),
    )
    return Table(key, heading, columns, tuple(_change(found, change) for change in changes))


def _duties(found: Correction, asked: Wishes) -> Iterator[Block]:
    """Yield what a correction makes due or leaves undecided, and the least that makes nothing due."""
    said = []
    if found.opens:
        said.append(message("duty.opens", duties=duties_named(found.opens)))
    if found.leaves_open:
        said.append(message("solve.leaves-open", rules=_ids(found.leaves_open)))
    other = sparing(found.start, asked) if found.opens else None
    if isinstance(other, Message):
        said.append(other)
    if said:
        yield Notes("duties", tuple(said), "bold")
    if isinstance(other, NewAmounts):
        changes = number_changes(found.start.submission, found.start.ledger, other.amounts)
        yield _changes("without_duty", message("duty.section", change=other.change), found, changes)


def _heading(found: Correction) -> Message:
    """Return what the changed numbers are: a step, what mends all, the rest after a slip, or the cover."""
    if found.step is not None:
        return message("solve.correction-step", step=found.step.name, change=found.change)
    if found.after.disagreeing:
        return message("solve.correction-of-lines", change=found.change)
    if found.change == NOTHING:
        return message("solve.correction-of-cover")
    return message(
        "solve.correction" if found.slip is None else "solve.correction-after", change=found.change
    )


def _declared(found: Correction) -> Iterator[Block]:
    """Yield which declared figures did not agree with the lines and are set to them, or still do not."""
    still, words = found.after.disagreeing, found.start.category_words
    changed = [figure for figure in found.start.disagreeing if figure not in still]
    said = []
    if changed:
        said.append(message("solve.declared-set", figures=figures_named(changed, words)))
    if still:
        said.append(message("solve.declared-off", figures=figures_named(still, words)))
    if said:
        yield Notes("declared", tuple(said))


def _change(found: Correction, change: NumberChange) -> tuple[Value, ...]:
    tree = found.submission.tree
    where = place_words(change.at, found.submission.proposal, tree)
    at = dotted(change.at)
    place = None if change.before is None else tree.location(change.at).span.line_or_cell
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
