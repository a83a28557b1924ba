"""How much money may fail to arrive, and what would be paid back."""

from collections.abc import Iterable, Iterator, Sequence

from regionai.ask.settlement import Fall, Shortfall, ShortfallBound
from regionai.judge.assess import Assessment
from regionai.messages import Listing, Message, message
from regionai.model.finding import Outcome
from regionai.report.page.page import Block, Column, Notes, Page, Table, Value
from regionai.report.pages.composition import share_of
from regionai.rules.source import Grade


def settlement_page(assessment: Assessment, falls: Sequence[Fall]) -> Page:
    """Return the page of how much of each kind of money may be missing, and what follows at some steps."""
    blocks: list[Block] = []
    for fall in falls:
        blocks += _fall(fall)
    if not falls:
        blocks.append(Notes("falls", (message("settle.nothing"),), "bold"))
    notes = [message("settle.unknown"), *law_notes()]
    if assessment.task.has_ranges:
        notes.append(message("page.worst-case"))
    return Page(
        "settlement",
        message("settle.title", title=assessment.proposal.title),
        (*blocks, Notes("about", tuple(notes), "dim")),
    )


def law_notes() -> tuple[Message, Message]:
    """Return what the guidelines say of own money that does not come, and of money that is left."""
    grade = message(f"grade.{Grade.OFFICIAL}")
    return message("settle.unsecured", grade=grade), message("settle.left", grade=grade)


def _fall(fall: Fall) -> Iterable[Block]:
    columns = (
        Column("missing", message("settle.missing")),
        Column("total", message("settle.total"), is_detail=True),
        Column("national_share", message("settle.share")),
        Column("returned", message("settle.returned")),
        Column("borne", message("settle.borne")),
        Column("broken", message("settle.broken"), is_text=True, is_detail=True),
    )
    rows = tuple(_row(row) for row in fall.rows)
    yield Table(fall.key, message(f"settle.{fall.key}", there=fall.current), columns, rows)
    yield Notes(f"{fall.key}_allowed", tuple(_allowed(fall)), "bold")


def _allowed(fall: Fall) -> Iterator[Message]:
    failing = Listing(tuple(f"`{judged.rule.id}`" for judged in fall.failing))
    if fall.failing:
        yield message("settle.failing", rules=failing)
    elif fall.met is None:
        yield message("settle.any")
    else:
        yield _until("settle.met", fall, fall.met)
    broken = any(judged.outcome is Outcome.BROKEN for judged in fall.failing)
    if fall.kept is not None and not broken and (fall.failing or fall.kept != fall.met):
        yield _until("settle.kept", fall, fall.kept)


def _until(said: str, fall: Fall, bound: ShortfallBound) -> Message:
    left = fall.current - bound.missing
    return message(said, missing=bound.missing, left=left, rule=f"`{bound.judged.rule.id}`")


def _row(row: Shortfall) -> tuple[Value, ...]:
    rules = Listing(tuple(judged.rule.id for judged in row.broken))
    returned, borne = (
        message("settle.cannot") if won is None else won for won in (row.returned, row.borne)
    )
    return (row.missing, row.total, share_of(row.national), returned, borne, rules if rules.items else None)
