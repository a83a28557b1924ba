"""The differences between two editions, and the proposals whose outcome changes."""

from collections.abc import Sequence

from regionai.messages import message
from regionai.report.page.page import Block, Column, Notes, Page, Table, Value, figures
from regionai.report.pages.comparison import outcomes_row
from regionai.rulebook.diff import EditionChange, OutcomeChange

FAMILY = "rules"


def rules_diff_page(
    names: tuple[str, str],
    found: Sequence[EditionChange],
    outcomes: Sequence[OutcomeChange] | None,
    proposals: int,
) -> Page:
    """Return the page of differences between two editions; without proposals, `outcomes` is None."""
    title = message("rules-diff.title", before=names[0], after=names[1])
    blocks: list[Block] = [
        _table("rules", [change for change in found if change.what == "rule"]),
        _table("others", [change for change in found if change.what != "rule"]),
    ]
    if outcomes is not None:
        blocks += [_counts(outcomes, proposals), _outcomes(outcomes, proposals)]
    return Page("rules-diff", title, tuple(blocks), FAMILY)


def _table(key: str, found: Sequence[EditionChange]) -> Block:
    if not found:
        return Notes(key, (message("rules-diff.same"),), title=message(f"rules-diff.{key}"))
    columns = (
        Column("id", message(f"rules-diff.id-{key}"), is_text=True),
        Column("change", message("rules-diff.change"), is_text=True),
        Column("aspect", message("rules-diff.aspect"), is_text=True),
        Column("before", message("page.before"), is_text=True),
        Column("after", message("page.after"), is_text=True),
    )
    rows = tuple(_row(change) for change in found)
    return Table(key, message(f"rules-diff.{key}"), columns, rows)


def _row(change: EditionChange) -> tuple[Value, ...]:
    how = "added" if change.before is None else "removed" if change.after is None else "changed"
    sides = [None if side is None else message("text", text=side) for side in (change.before, change.after)]
    return (change.id, message(f"rules-diff.{how}"), change.aspect, *sides)


def _counts(outcomes: Sequence[OutcomeChange], proposals: int) -> Block:
    changed = {outcome.file for outcome in outcomes if outcome.compared.has_changed}
    moved = {outcome.file for outcome in outcomes} - changed
    return figures(
        "counts",
        (
            ("compared", message("rules-diff.compared"), proposals),
            ("other_outcome", message("rules-diff.other-outcome"), len(changed)),
            ("other_margin", message("rules-diff.other-margin"), len(moved)),
        ),
    )


def _outcomes(outcomes: Sequence[OutcomeChange], proposals: int) -> Block:
    if not outcomes:
        said = message("rules-diff.no-outcome-changes", count=proposals)
        return Notes("proposals", (said,), "bold", title=message("rules-diff.proposals"))
    columns = (
        Column("file", message("summary.file"), is_text=True),
        Column("rule", message("page.rule"), is_text=True),
        Column("before", message("page.before"), is_text=True),
        Column("after", message("page.after"), is_text=True),
        Column("margin_before", message("page.margin-before"), is_detail=True),
        Column("margin_after", message("page.margin-after"), is_detail=True),
        Column("margin_change", message("page.difference")),
    )
    rows = tuple((outcome.file, *outcomes_row(outcome.compared)) for outcome in outcomes)
    return Table("proposals", message("rules-diff.proposals"), columns, rows)
