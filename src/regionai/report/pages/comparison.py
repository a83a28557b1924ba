"""Outcomes and amounts before and after a change, or under two editions."""

from collections.abc import Sequence

from regionai.budget.quantity import FUNDING
from regionai.judge.assess import Assessment
from regionai.judge.compare import Compared, compared
from regionai.messages import Listing, message
from regionai.model.finding import WonRange
from regionai.remedy.margins import SourceRoom
from regionai.report.page.page import Block, Changes, Column, Difference, Notes, Page, Table, Value
from regionai.report.page.units import unit_name
from regionai.rules.judged import JudgedRule

_SIDES = ("national", "local", "private")


def against_page(before: Assessment, after: Assessment) -> Page:
    """Return the page of one budget under two editions."""
    names = [assessment.applied[0].rules.name for assessment in (before, after)]
    title = message("against.title", title=before.proposal.title, before=names[0], after=names[1])
    found = compared(before, after)
    return Page(
        "against", title, (outcomes_table(found, every=True), rooms_table(before, after), changed(found))
    )


def outcomes_table(found: Sequence[Compared], *, every: bool = False) -> Table:
    """Return the money rules, and others whose outcome changes, before and after; all with `every`."""
    rows = [c for c in found if every or c.is_money or c.has_changed]
    return Table(
        "rules",
        message("page.outcomes", unit=unit_name(1)),
        (
            Column("rule", message("page.rule"), is_text=True),
            Column("before", message("page.before"), is_text=True),
            Column("after", message("page.after"), is_text=True),
            Column("margin_before", message("page.margin-before")),
            Column("margin_after", message("page.margin-after")),
            Column("margin_change", message("page.difference"), is_detail=True),
        ),
        tuple(outcomes_row(c) for c in rows),
        frozenset(n for n, c in enumerate(rows) if c.has_changed),
    )


def sources_table(before: Assessment, after: Assessment) -> Table:
    """Return what each side pays before and after."""
    rows: list[tuple[Value, ...]] = []
    for key in ("total", *_SIDES):
        ends = [assessment.ledger.sum(FUNDING[key]).bounds for assessment in (before, after)]
        rows.append((message(f"funding.{key}"), *ends, _difference(ends[0], ends[1])))
    columns = (
        Column("source", message("page.source"), is_text=True),
        Column("before", message("page.before")),
        Column("after", message("page.after")),
        Column("change", message("page.difference")),
    )
    return Table("sources", message("page.sources", unit=unit_name(1)), columns, tuple(rows))


def rooms_table(before: Assessment, after: Assessment) -> Table:
    """Return how far each source alone may change under all money rules, before and after."""
    rooms = [{room.name.say("en"): room for room in a.rooms} for a in (before, after)]
    rows: list[tuple[Value, ...]] = []
    for key in rooms[0] | rooms[1]:
        pair = [rooms[n].get(key) for n in (0, 1)]
        name = next(room.name for room in pair if room is not None)
        rows.append((name, *(_room(room) for room in pair)))
    columns = (
        Column("source", message("page.source"), is_text=True),
        Column("before", message("page.before"), is_text=True),
        Column("after", message("page.after"), is_text=True),
    )
    return Table("rooms", message("section.rooms"), columns, tuple(rows))


def changed(found: Sequence[Compared]) -> Block:
    """Return a note on how many outcomes change, and of which rules."""
    others = [c for c in found if c.has_changed]
    if not others:
        return Notes("summary", (message("page.nothing-changes"),), "bold")
    rules = Listing(tuple(f"`{c.rule_id}`" for c in others))
    return Notes("summary", (message("page.changes", count=len(others), rules=rules),), "bold")


def outcomes_row(c: Compared) -> tuple[Value, ...]:
    """Return a rule with its outcomes and margins before and after."""
    margins = [None if judged is None else judged.judgement.margin for judged in (c.before, c.after)]
    before, after = margins
    difference = None if before is None or after is None else _difference(before, after)
    return (c.rule_id, _outcome(c.before), _outcome(c.after), before, after, difference)


def _outcome(judged: JudgedRule | None) -> Value:
    return message("page.no-rule") if judged is None else judged.outcome


def _difference(before: WonRange, after: WonRange) -> Difference:
    return Difference((after.least - before.least).amount, (after.greatest - before.greatest).amount)


def _room(room: SourceRoom | None) -> Value:
    return None if room is None else Changes(room.interval)
