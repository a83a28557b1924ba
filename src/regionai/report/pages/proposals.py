"""Several proposals as one short table: that of a check of several, and that of a portfolio."""

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from regionai.budget.ledger import Sum
from regionai.messages import message
from regionai.model.finding import WonRange
from regionai.model.money import NOTHING, Won
from regionai.report.page.page import Column, Table, Value
from regionai.report.page.units import in_unit, unit_name
from regionai.report.pages.summary import ProposalSummary
from regionai.source.problem import Location

_COLUMNS = (
    Column("outcome", message("summary.outcome"), is_text=True),
    Column("region", message("summary.region"), is_text=True),
    Column("total", message("summary.total")),
    Column("national", message("summary.national-money"), is_detail=True),
    Column("national_share", message("summary.national-share")),
    Column("local_share", message("summary.local-share")),
    Column("binding_rule", message("summary.tightest"), is_text=True, may_break=True),
    Column("margin", message("summary.margin")),
    Column("file", message("summary.file"), is_text=True, is_detail=True),
)
LEGEND = message("summary.legend")


def proposals_table(
    summaries: Sequence[ProposalSummary],
    unreadable: Iterable[Location],
    unit: int,
    *,
    has_sums: bool = False,
) -> Table:
    """Return a row for each file that could not be read, then for each proposal, then perhaps their sums.

    `unreadable` are the places where such files first fail; a file stands once.
    """
    places = {place.file: place for place in reversed(tuple(unreadable))}
    rows = [_unreadable(place) for place in reversed(places.values())]
    rows += [_row(summary, unit) for summary in summaries]
    if has_sums and summaries:
        rows.append(_sums(summaries, unit))
    title = message("summary.unit", count=len(summaries), unit=unit_name(unit))
    return Table("proposals", title, _COLUMNS, tuple(rows))


def _row(summary: ProposalSummary, unit: int) -> tuple[Value, ...]:
    return (
        summary.outcome,
        summary.region,
        amount_in(summary.total, unit),
        amount_in(summary.national, unit),
        summary.national_share,
        summary.local_share,
        summary.rule,
        None if summary.margin is None else _margin(summary.margin, unit),
        summary.file,
    )


def _unreadable(place: Location) -> tuple[Value, ...]:
    words = message("summary.unreadable-at", file=PurePath(place.file).name, place=place.span.named)
    return (message("summary.unreadable"), *(None,) * 5, words, None, place.file)


def _sums(summaries: Sequence[ProposalSummary], unit: int) -> tuple[Value, ...]:
    sums = (added([getattr(each, name) for each in summaries]) for name in ("total", "national"))
    return (message("budget.sum"), None, *(amount_in(each, unit) for each in sums), *(None,) * 5)


def added(sums: Sequence[Sum]) -> Sum:
    """Return amounts of several proposals together, as printed if each is."""
    least = sum(each.bounds.least.amount for each in sums)
    greatest = sum(each.bounds.greatest.amount for each in sums)
    printed = [each.printed.amount for each in sums if each.printed is not None]
    is_known = len(printed) == len(sums)
    return Sum(WonRange(Won(least), Won(greatest)), Won(sum(printed)) if is_known else None)


def amount_in(found: Sum, unit: int) -> str:
    """Return an amount in a unit; one that is a range as printed, with a sign that it may be off."""
    if found.bounds.is_exact or found.printed is None:
        return in_unit(found.bounds, unit)
    return f"~{in_unit(WonRange(found.printed, found.printed), unit)}"


def _margin(margin: WonRange, unit: int) -> str:
    """Return a margin; of a range what is sure of it, or a sign that it may be either."""
    if margin.is_exact:
        return in_unit(margin, unit)
    if margin.least < NOTHING <= margin.greatest:
        return "±"
    sure = margin.greatest if margin.least < NOTHING else margin.least
    return f"~{in_unit(WonRange(sure, sure), unit)}"
