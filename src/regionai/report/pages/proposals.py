"""Several proposals as one short table: that of a check of several, and that of a portfolio."""

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import NamedTuple

from regionai.ask.composition import FundingSide, composition
from regionai.budget.ledger import Sum
from regionai.budget.quantity import FUNDING
from regionai.judge.assess import Assessment
from regionai.messages import Text, message
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import NOTHING, Won
from regionai.model.ratio import percent, percent_beyond
from regionai.report.page.page import Column, Table, Value
from regionai.report.page.units import in_unit, unit_name
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


class ProposalSummary(NamedTuple):
    """What the table has of one proposal; it goes from process to process."""

    outcome: Outcome
    region: Text
    total: Sum
    national: Sum
    national_share: str
    local_share: str
    rule: Text | None
    margin: WonRange | None
    file: str


def summary_of(assessment: Assessment) -> ProposalSummary:
    """Return what the table has of a proposal."""
    tightest = assessment.binding
    national, local, _ = composition(assessment)
    return ProposalSummary(
        assessment.worst,
        assessment.region.short,
        assessment.ledger.sum(FUNDING["total"]),
        national.sum,
        _share(national),
        _share(local),
        None if tightest is None else tightest.rule.title,
        None if tightest is None else tightest.judgement.margin,
        assessment.file,
    )


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


def _share(part: FundingSide) -> str:
    """Return a share in percent; one that is a range as printed, but never like a limit that it breaks."""
    if part.share is None:
        return ""
    printed = part.share.printed
    if part.share.is_exact or printed is None:
        return part.share_words.replace("%", "")
    beside = part.beside(part.share)
    said = percent(printed) if beside is None else percent_beyond(printed, beside)
    return f"~{said.replace('%', '')}"


def _margin(margin: WonRange, unit: int) -> str:
    """Return a margin; of a range what is sure of it, or a sign that it may be either."""
    if margin.is_exact:
        return in_unit(margin, unit)
    if margin.least < NOTHING <= margin.greatest:
        return "±"
    sure = margin.greatest if margin.least < NOTHING else margin.least
    return f"~{in_unit(WonRange(sure, sure), unit)}"
