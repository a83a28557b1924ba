"""A portfolio as an Arrow table and as Parquet, a row for each proposal (needs the extra `arrow`)."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from regionai import __version__
from regionai.ask.composition import FundingSide
from regionai.ask.portfolio import PortfolioRow
from regionai.errors import CannotError
from regionai.messages import Lang, message
from regionai.model.finding import WonRange
from regionai.rules.indicator import IndicatorValue
from regionai.source.problem import Problem

_UNREADABLE = "unreadable"
_SIDES = ("total", "national", "local", "private")
_SHARES = ("national", "local")


def portfolio_parquet(shown: Sequence[PortfolioRow], problems: Sequence[Problem], lang: Lang) -> bytes:
    """Return the table as a Parquet file; raises as `portfolio_table` does."""
    table = portfolio_table(shown, problems, lang)
    import pyarrow.parquet as pq

    out = BytesIO()
    pq.write_table(table, out)
    return out.getvalue()


def portfolio_table(shown: Sequence[PortfolioRow], problems: Sequence[Problem], lang: Lang) -> Any:  # noqa: ANN401 - pyarrow is optional and has no types
    """Return an Arrow table of the proposals that are shown and then the files that could not be judged.

    Amounts are whole won in 64 bits, with their least and greatest possible
    value; shares are exact fractions as text, so that nothing is rounded.
    Raises `CannotError` if pyarrow is not installed, and for an amount over 64
    bits.
    """
    try:
        import pyarrow as pa
    except ImportError:
        raise CannotError(message("parquet.needs-arrow")) from None
    text, won, count = pa.string(), pa.int64(), pa.int32()
    indicator = pa.struct([("id", text), ("unit", text), ("least", text), ("greatest", text)])
    schema = pa.schema(
        [
            pa.field("file", text, nullable=False),
            pa.field("outcome", text, nullable=False),
            *((name, text) for name in ("region", "title", "sha256")),
            ("rule_sets", pa.list_(text)),
            *((f"{side}_{end}", won) for side in _SIDES for end in ("least", "greatest")),
            *((f"{side}_share_{end}", text) for side in _SHARES for end in ("least", "greatest")),
            ("binding_rule", text),
            ("margin", won),
            *((name, count) for name in ("broken", "undecided", "waived")),
            ("indicators", pa.list_(indicator)),
            ("problems", pa.list_(text)),
        ],
        metadata={"regionai": f"portfolio 1, regionai {__version__}"},
    )
    rows = [dict(_row(row)) for row in shown]
    for file in dict.fromkeys(problem.file for problem in problems):
        said = [f"{p.span.say(lang)} {p.message.say(lang)}" for p in problems if p.file == file]
        rows.append({"file": file, "outcome": _UNREADABLE, "problems": said})
    try:
        return pa.Table.from_pylist(rows, schema)
    except (OverflowError, pa.ArrowInvalid):
        raise CannotError(message("parquet.too-large")) from None


def _row(row: PortfolioRow) -> Iterator[tuple[str, object]]:
    assessment, keys = row.assessment, row.keys
    yield "file", assessment.file
    yield "outcome", assessment.worst.value
    yield "region", assessment.region.slug
    yield "title", assessment.proposal.title
    yield "sha256", assessment.submission.sha256
    yield "rule_sets", [chosen.rules.name for chosen in assessment.applied]
    sides = (row.national, row.local, row.private)
    for side, bounds in zip(_SIDES, (row.total, *(part.sum.bounds for part in sides)), strict=True):
        yield from _ends(side, bounds)
    for side, part in zip(_SHARES, sides, strict=False):
        yield from _share(f"{side}_share", part)
    yield "binding_rule", row.binding
    yield "margin", row.margin
    for key in ("broken", "undecided", "waived"):
        yield key, keys[key]
    yield "indicators", [_indicator(key, reading) for key, reading in assessment.indicators]


def _ends(name: str, bounds: WonRange) -> Iterator[tuple[str, int]]:
    yield f"{name}_least", bounds.least.amount
    yield f"{name}_greatest", bounds.greatest.amount


def _share(name: str, part: FundingSide) -> Iterator[tuple[str, str]]:
    if part.share is not None:
        yield f"{name}_least", str(part.share.least)
        yield f"{name}_greatest", str(part.share.greatest)


def _indicator(key: str, reading: IndicatorValue) -> dict[str, str | None]:
    ends = (None, None) if reading.figure is None else reading.figure[1:]
    least, greatest = (None if end is None else str(end) for end in ends)
    return {"id": key, "unit": reading.unit, "least": least, "greatest": greatest}
