"""Several proposals as a reviewer sees them: a row each, shared names, the distribution of shares."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from regionai.ask.composition import FundingSide
from regionai.ask.portfolio import PortfolioRow, Round, requested, rounds, shared_names
from regionai.messages import Listing, Message, message
from regionai.model.finding import WonRange
from regionai.model.money import NOTHING, Spoken, Won
from regionai.report.page.page import (
    Bar,
    Block,
    Column,
    Drawing,
    Files,
    Notes,
    Page,
    ShareSpan,
    Table,
    Value,
    figures,
)
from regionai.report.page.units import unit_name
from regionai.report.pages.composition import share_of
from regionai.report.pages.plane import plane
from regionai.report.pages.proposals import proposals_table
from regionai.report.pages.summary import summary_of
from regionai.rules.editions.envelope import Envelope, source_of
from regionai.rules.editions.library import Chosen
from regionai.rules.indicator import IndicatorFigure, IndicatorValue
from regionai.source.problem import Problem

# The width of a bar of the distribution, in percentage points.
_BIN = 5

# A round with its envelope.
Known = tuple[Round, Envelope]

_SIDES = ("national", "local", "private")


def portfolio_page(
    rows: Sequence[PortfolioRow], shown: Sequence[PortfolioRow], problems: Sequence[Problem]
) -> Page:
    """Return the page of a portfolio.

    `rows` are all proposals, `shown` those that the caller asked for, in order;
    `problems` say why other files could not be judged.
    """
    found = tuple(rounds(rows))
    known = [(each, each.envelope) for each in found if each.envelope is not None]
    blocks: tuple[Block | None, ...] = (
        _sums(rows, shown),
        _envelopes(known),
        _proposals(shown) if rows else None,
        _distribution("national-share", [row.national for row in rows]),
        _distribution("local-share", [row.local for row in rows]),
        _twice(rows),
        _unread(problems),
        *_envelope_notes(known, found),
    )
    title = message("portfolio.title", count=len(rows))
    shown_blocks = tuple(block for block in blocks if block is not None)
    return Page("portfolio", title, shown_blocks, applied=tuple(_applied(rows)))


def portfolio_screen(
    rows: Sequence[PortfolioRow], shown: Sequence[PortfolioRow], problems: Sequence[Problem], unit: int
) -> Page:
    """Return what one screen has of a portfolio: a short table with its sums, and what several share."""
    summaries = [summary_of(row.assessment) for row in shown]
    table = proposals_table(summaries, [p.location for p in problems], unit, has_sums=True)
    notes = (message("summary.legend"), message("portfolio.more"))
    blocks = (
        Notes("envelopes", tuple(_asked(rows))),
        table if table.rows else None,
        None if shown or not rows else Notes("portfolio", (message("portfolio.nothing"),), "bold"),
        _twice(rows),
        _unread(problems),
        Notes("about", notes, "dim"),
    )
    title = message("portfolio.title", count=len(rows))
    return Page("portfolio", title, tuple(block for block in blocks if block is not None))


def _asked(rows: Sequence[PortfolioRow]) -> Iterator[Message]:
    """Yield for each round the money requested and available, as they are spoken of."""
    for each in rounds(rows):
        asked = {
            "name": each.edition.rules.name,
            "requested": _spoken(each.requested),
            "regions": each.regions,
        }
        if each.envelope is None:
            yield message("portfolio.asked", **asked)
            continue
        whole = each.envelope.national
        over = each.requested.least - whole
        yield message(
            "portfolio.asked-over" if over > NOTHING else "portfolio.asked-of",
            **asked,
            envelope=Spoken(whole),
            picked=each.envelope.regions,
            over=Spoken(over),
        )


def _spoken(bounds: WonRange) -> Message | Spoken:
    least, greatest = Spoken(bounds.least), Spoken(bounds.greatest)
    return least if bounds.is_exact else message("figure.range", least=least, greatest=greatest)


def _applied(rows: Sequence[PortfolioRow]) -> Iterator[Chosen]:
    """Yield each edition once, with its reason only if it is the same for all proposals."""
    by_edition: dict[str, dict[str, Chosen]] = {}
    for chosen in (chosen for row in rows for chosen in row.assessment.applied):
        by_edition.setdefault(chosen.rules.name, {}).setdefault(chosen.because.say("en"), chosen)
    for reasons in by_edition.values():
        first = next(iter(reasons.values()))
        yield first if len(reasons) == 1 else Chosen(first.edition, message("portfolio.reasons"))


def _sums(rows: Sequence[PortfolioRow], shown: Sequence[PortfolioRow]) -> Block:
    return figures(
        "sums",
        (
            ("proposals", message("portfolio.proposals"), len(rows)),
            ("shown", message("portfolio.shown"), len(shown)),
            ("requested", message("portfolio.requested"), requested(rows)),
            ("requested_shown", message("portfolio.requested-shown"), requested(shown)),
        ),
    )


def _envelopes(known: Sequence[Known]) -> Block | None:
    """Return for each round the money available and requested, and the regions to be picked and asking."""
    columns = (
        Column("edition", message("rules-list.edition"), is_text=True),
        Column("envelope", message("portfolio.envelope")),
        Column("requested", message("portfolio.requested")),
        Column("left", message("portfolio.left")),
        Column("regions_picked", message("portfolio.picked")),
        Column("regions", message("portfolio.asking")),
    )
    rows: list[tuple[Value, ...]] = []
    over = set()
    for each, envelope in known:
        whole, (least, greatest) = envelope.national, each.requested
        if whole < least:
            over.add(len(rows))
        left = WonRange(whole - greatest, whole - least)
        name = each.edition.rules.name
        rows.append((name, whole, each.requested, left, envelope.regions, each.regions))
    title = message("portfolio.envelopes", unit=unit_name(1))
    return Table("envelopes", title, columns, tuple(rows), frozenset(over)) if rows else None


def _envelope_notes(known: Sequence[Known], found: Sequence[Round]) -> Iterator[Block]:
    """Yield the sources of the envelopes, and the editions whose envelope is not known."""
    said = tuple(source_of(envelope, each.edition) for each, envelope in known)
    if said:
        yield Notes("envelope_sources", said, "dim")
    names = tuple(each.edition.rules.name for each in found if each.envelope is None)
    if names:
        yield Notes("not_checked", (message("portfolio.no-envelope", names=Listing(names)),), "dim")


def _proposals(shown: Sequence[PortfolioRow]) -> Block:
    titles = {key: reading.title for row in shown for key, reading in row.assessment.indicators}
    columns = (
        Column("outcome", message("summary.outcome"), is_text=True),
        Column("region", message("summary.region"), is_text=True),
        Column("total", message("summary.total")),
        *(Column(key, message(f"funding.{key}"), is_detail=True) for key in _SIDES),
        Column("national_share", message("summary.national")),
        Column("local_share", message("summary.local")),
        Column("binding_rule", message("portfolio.binding"), is_text=True, is_detail=True),
        Column("margin", message("portfolio.margin")),
        Column("broken", message("summary.broken"), is_detail=True),
        Column("undecided", message("summary.undecided"), is_detail=True),
        Column("waived", message("outcome.waived"), is_detail=True),
        *(Column(key, message("text", text=title), is_for_files=True) for key, title in titles.items()),
        Column("file", message("summary.file"), is_text=True),
    )
    rows = tuple(_row(row, titles) for row in shown)
    if not rows:
        return Notes("portfolio", (message("portfolio.nothing"),), "bold")
    return Table("portfolio", message("tables.proposals"), columns, rows, chart=plane(shown))


def _row(row: PortfolioRow, indicators: Iterable[str]) -> tuple[Value, ...]:
    a, keys = row.assessment, row.keys
    read = dict(a.indicators)
    return (
        a.worst,
        a.region.short,
        row.total,
        *(part.sum.bounds for part in (row.national, row.local, row.private)),
        share_of(row.national),
        share_of(row.local),
        row.binding,
        None if row.margin is None else Won(row.margin),
        *(_count(keys[key]) for key in ("broken", "undecided", "waived")),
        *(_indicator(read.get(key)) for key in indicators),
        a.file,
    )


def _count(value: object) -> int:
    return value if isinstance(value, int) else 0


def _indicator(reading: IndicatorValue | None) -> Value:
    """Return the figure of an indicator; None if the proposal or its edition does not have it."""
    match None if reading is None else reading.figure:
        case IndicatorFigure("ratio", Fraction() as low, Fraction() as high):
            return low if low == high else ShareSpan(low, high)
        case IndicatorFigure("won", int() as least, int() as greatest):
            return WonRange(Won(least), Won(greatest))
        case IndicatorFigure(least=count):
            return count
        case _:
            return None


def _distribution(key: str, parts: Sequence[FundingSide]) -> Block | None:
    """Return a chart of how many proposals have which share; a range counts by its least end."""
    counts = Counter(int(part.share.least * 100) // _BIN for part in parts if part.share is not None)
    if not counts:
        return None
    most = max(counts.values())
    rows = tuple(
        (f"{step * _BIN}% ~", Bar(counts[step], most), counts[step])
        for step in range(min(counts), max(counts) + 1)
    )
    return Drawing(message(f"portfolio.{key}"), rows)


def _twice(found: Sequence[PortfolioRow]) -> Block | None:
    columns = (
        Column("what", message("page.what"), is_text=True),
        Column("name", message("rules-list.name"), is_text=True),
        Column("files", message("summary.file"), is_text=True),
    )
    rows = tuple(
        (message(f"twice.{what}"), name, Files(files))
        for what, name, files in shared_names([row.assessment for row in found])
    )
    return Table("twice", message("portfolio.twice"), columns, rows) if rows else None


def _unread(problems: Sequence[Problem]) -> Block | None:
    columns = (
        Column("place", message("page.where"), is_text=True),
        Column("message", message("page.what"), is_text=True),
    )
    rows = tuple((message("text", text=p.location), p.message) for p in problems)
    return Table("problems", message("section.problems"), columns, rows) if rows else None
