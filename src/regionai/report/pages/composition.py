"""What a budget is made of: sums by source and fiscal year, and by source and category."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise

from regionai.ask.composition import FundingSide
from regionai.budget.cell import Shape
from regionai.judge.assess import Assessment
from regionai.messages import Message, Text, message
from regionai.model.amount import KEYS, key_of
from regionai.model.money import EXACT, Won
from regionai.model.ratio import percent
from regionai.report.page.drawing.chart import Chart, Stretch, Strip
from regionai.report.page.page import Beyond, Column, Notes, Page, ShareSpan, Table, Value
from regionai.report.page.units import unit_name

_ROWS = tuple(KEYS)


def composition_page(assessment: Assessment) -> Page:
    """Return printed sums; an amount that is not split stands in a row of its own key."""
    amounts = [amount for line in assessment.proposal.budget for _, amount in line.amounts()]
    rounding = assessment.proposal.rounding()
    notes = [message("budget.shares-add-up")]
    if any(amount.is_own for amount in amounts):
        notes.insert(0, message("budget.approximate"))
    if rounding != EXACT and not all(amount.is_own for amount in amounts):
        below, above = rounding.ends
        said = message(f"budget.{rounding.way}", unit=Won(rounding.unit), slack=Won(max(below, above)))
        notes.insert(0, said)
    return Page(
        "composition",
        assessment.proposal.title,
        (
            _table(assessment, "year", _year_of),
            _table(assessment, "category", _category_of),
            Notes("about", tuple(notes), "dim"),
        ),
    )


def adding_up(parts: Sequence[int]) -> tuple[str, ...]:
    """Return shares in hundredths of a percent that add up to 100.00%, by largest remainder.

    Of equal remainders, the first in the order of the parts is rounded up.
    Without any parts above 0, each share is `-`.

    >>> adding_up((1, 1, 1))
    ('33.34%', '33.33%', '33.33%')
    """
    whole = sum(parts)
    if whole == 0:
        return tuple("-" for _ in parts)
    exact = [Fraction(part * 10_000, whole) for part in parts]
    down = [int(share) for share in exact]
    missing = 10_000 - sum(down)
    rounded_up = sorted(range(len(parts)), key=lambda n: down[n] - exact[n])[:missing]
    return tuple(percent(Fraction(down[n] + (n in rounded_up), 10_000)) for n in range(len(parts)))


def share_of(side: FundingSide) -> Value:
    """Return a side's share of the total, marked if it could look as if it kept a limit that it breaks."""
    share = side.share
    if share is None:
        return None
    beside = side.beside(share)
    if share.is_exact:
        return share.least if beside is None else Beyond(share.least, beside)
    return ShareSpan(share.least, share.greatest, beside)


def _table(assessment: Assessment, name: str, column_of: Callable[[Shape], str | None]) -> Table:
    sums: dict[tuple[str, str | None], int] = {}
    for cell in assessment.ledger.cells:
        place = (key_of(cell.shape.sources), column_of(cell.shape))
        sums[place] = sums.get(place, 0) + cell.printed
    # What is not known comes last.
    columns = sorted({column for _, column in sums}, key=lambda column: (column is None, column))
    keys = [key for key in _ROWS if any(row == key for row, _ in sums)]
    by_row = [[sums.get((row, column), 0) for column in columns] for row in keys]
    shares = adding_up([sum(amounts) for amounts in by_row])
    rows: list[tuple[Value, ...]] = [
        (message(f"funding.{key}"), *map(Won, amounts), Won(sum(amounts)), share)
        for key, amounts, share in zip(keys, by_row, shares, strict=True)
    ]
    totals = [sum(amounts) for amounts in zip(*by_row, strict=True)]
    whole = sum(totals)
    rows.append((message("budget.sum"), *map(Won, totals), Won(whole), "100.00%" if whole else "-"))
    if len(columns) > 1:
        rows.append((message("budget.share"), *adding_up(totals), None, None))
    heads = [_column(name, column, assessment.category_words) for column in columns]
    return Table(
        f"by_{name}",
        message(f"budget.by-{name}", unit=unit_name(1)),
        (
            Column("source", message("page.source"), is_text=True),
            *heads,
            Column("sum", message("budget.sum")),
            Column("share", message("budget.share")),
        ),
        tuple(rows),
        chart=_chart(name, keys, [head.label for head in heads], by_row),
    )


def _chart(
    name: str, keys: Sequence[str], columns: Sequence[Message], by_row: Sequence[Sequence[int]]
) -> Chart | None:
    """Return a bar for each year or category, made of what each source pays; None without any money."""
    strips = []
    for label, amounts in zip(columns, zip(*by_row, strict=True), strict=True):
        ends = list(accumulate(amounts, initial=0))
        stretches = (
            Stretch(Fraction(first), Fraction(last), key, _paid(key, Won(last - first)), _source(key))
            for key, (first, last) in zip(keys, pairwise(ends), strict=True)
        )
        strips.append(Strip(label, tuple(stretches), figure=Won(ends[-1])))
    most = max((sum(amounts) for amounts in zip(*by_row, strict=True)), default=0)
    title = message(f"budget.by-{name}", unit=unit_name(1))
    return Chart(title, tuple(strips), Fraction(0), Fraction(most)) if most else None


def _source(key: str) -> Message:
    return message(f"funding.{key}")


def _paid(key: str, won: Won) -> Message:
    return message("chart.money", name=_source(key), won=won)


def _column(name: str, column: str | None, categories: Mapping[str, str]) -> Column:
    if column is None:
        return Column("unknown", message(f"budget.unknown-{name}"))
    return Column(column, message("text", text=Text(categories.get(column, column), column)))


def _year_of(shape: Shape) -> str | None:
    return str(shape.years[0]) if shape.years and len(shape.years) == 1 else None


def _category_of(shape: Shape) -> str | None:
    return shape.categories[0] if len(shape.categories) == 1 else None
