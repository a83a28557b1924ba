"""A pile of proposals as a reviewer looks at it: one row each, what several share, how shares lie."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from regionai.engine.composition import Part
from regionai.engine.run import Report
from regionai.engine.standing import Standing, requested, twice
from regionai.messages import Listing, message
from regionai.model.money import Won
from regionai.model.ratio import percent_down, percent_up
from regionai.report.page import Beyond, Block, Column, Drawing, Notes, Page, Table, Value, figures

# How wide a bar is drawn at most, and how many percent it stands for.
_WIDEST = 40
_BIN = 5


def portfolio_page(report: Report, standings: Sequence[Standing], shown: Sequence[Standing]) -> Page:
    """Return the page of a portfolio; `shown` are the standings that the caller asked for, in order."""
    blocks: tuple[Block | None, ...] = (
        _sums(standings, shown),
        _proposals(shown) if standings else None,
        _distribution("national-share", [s.national for s in standings]),
        _distribution("local-share", [s.local for s in standings]),
        _twice(report),
        _unread(report),
        Notes("not_checked", (message("portfolio.envelope"),), "dim"),
    )
    title = message("portfolio.title", count=len(standings))
    applied = {(c.rules.name, c.because.say("en")): c for a in report.assessments for c in a.applied}
    shown_blocks = tuple(block for block in blocks if block is not None)
    return Page("portfolio", title, shown_blocks, applied=tuple(applied.values()))


def _sums(standings: Sequence[Standing], shown: Sequence[Standing]) -> Block:
    return figures(
        "sums",
        (
            ("proposals", message("portfolio.proposals"), len(standings)),
            ("shown", message("portfolio.shown"), len(shown)),
            ("requested", message("portfolio.requested"), requested(standings)),
            ("requested_shown", message("portfolio.requested-shown"), requested(shown)),
        ),
    )


def _proposals(shown: Sequence[Standing]) -> Block:
    columns = (
        Column("outcome", message("summary.outcome"), is_text=True),
        Column("region", message("summary.region"), is_text=True),
        Column("total", message("summary.total")),
        Column("national", message("funding.national"), is_detail=True),
        Column("national_share", message("summary.national")),
        Column("local_share", message("summary.local")),
        Column("binding_rule", message("portfolio.binding"), is_text=True, is_detail=True),
        Column("margin", message("portfolio.margin")),
        Column("broken", message("summary.broken"), is_detail=True),
        Column("undecided", message("summary.undecided"), is_detail=True),
        Column("waived", message("outcome.waived"), is_detail=True),
        Column("indicators", message("rules-show.indicators"), is_text=True, is_for_programs=True),
        Column("file", message("summary.file"), is_text=True),
    )
    rows = tuple(_row(standing) for standing in shown)
    if not rows:
        return Notes("portfolio", (message("portfolio.nothing"),), "bold")
    return Table("portfolio", message("tables.proposals"), columns, rows)


def _row(standing: Standing) -> tuple[Value, ...]:
    a, keys = standing.assessment, standing.keys
    read = [f"{key} {_indicator(reading.share, reading.won)}" for key, reading in a.indicators]
    return (
        a.worst,
        a.region.short,
        standing.total,
        standing.national.sum.bounds,
        _share(standing.national),
        _share(standing.local),
        standing.binding,
        None if standing.margin is None else Won(standing.margin),
        *(_count(keys[key]) for key in ("broken", "undecided", "waived")),
        Listing(tuple(read)),
        a.file,
    )


def _count(value: object) -> int:
    return value if isinstance(value, int) else 0


def _indicator(share: tuple[Fraction, Fraction] | None, won: object) -> str:
    if share is not None:
        return str(share[0]) if share[0] == share[1] else f"{share[0]}~{share[1]}"
    return "-" if won is None else str(won)


def _share(part: Part) -> Value:
    share = part.share
    if share is None:
        return None
    if share.is_exact:
        return share.least if part.passed is None else Beyond(share.least, part.passed)
    return message("figure.range", least=percent_down(share.least), greatest=percent_up(share.greatest))


def _distribution(key: str, parts: Sequence[Part]) -> Block | None:
    """Return how many proposals lie in each five percent, drawn; a range counts by its least end."""
    counts = Counter(int(part.share.least * 100) // _BIN for part in parts if part.share is not None)
    if not counts:
        return None
    most = max(counts.values())
    rows: list[tuple[Value, ...]] = []
    for step in range(min(counts), max(counts) + 1):
        bar = "=" * -(-counts[step] * _WIDEST // most)
        rows.append((f"{step * _BIN} % ~", bar, counts[step]))
    return Drawing(message(f"portfolio.{key}"), tuple(rows))


def _twice(report: Report) -> Block | None:
    columns = (
        Column("what", message("rules-lint.remark"), is_text=True),
        Column("name", message("rules-list.name"), is_text=True),
        Column("files", message("summary.file"), is_text=True),
    )
    rows = tuple(
        (message(f"twice.{what}"), name, Listing(files)) for what, name, files in twice(report.assessments)
    )
    return Table("twice", message("portfolio.twice"), columns, rows) if rows else None


def _unread(report: Report) -> Block | None:
    columns = (
        Column("place", message("rules-lint.place"), is_text=True),
        Column("message", message("rules-lint.remark"), is_text=True),
    )
    rows = tuple((f"{p.file}:{p.span.line}:{p.span.column}", p.message) for p in report.problems)
    return Table("problems", message("section.problems"), columns, rows) if rows else None
