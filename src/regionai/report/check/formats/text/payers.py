"""Who pays what, as a table: the amount, the share, its limit, the margin, and a bar."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from regionai.ask.composition import FundingSide, composition
from regionai.budget.quantity import FUNDING
from regionai.judge.assess import Assessment
from regionai.messages import message
from regionai.model.finding import Outcome
from regionai.model.ratio import limit_percent
from regionai.report.check.formats.text.bar import bar, most_limits
from regionai.report.page.screen import Screen, mark, padded, spaces
from regionai.report.page.units import UNITS, USUAL, in_unit, unit_name

# What stands between the columns and before a bar.
_AROUND = 10
_BEFORE_BAR = 3
# A bar below this tells nothing.
_SHORTEST = 8


class _Row(NamedTuple):
    """The cells of one line of the table; `outcome` is that of its limit, None where there is none."""

    name: str
    amount: str
    share: str
    limit: str
    outcome: Outcome | None
    margin: str


def unit_of(assessment: Assessment) -> int:
    """Return the unit that the author's table uses, in won; a million where it is written in won."""
    unit = assessment.proposal.amounts.unit
    return unit if unit > 1 and unit in UNITS else USUAL


def draw_payers(screen: Screen, assessment: Assessment, unit: int) -> None:
    """Draw a line for each side and each further limit of it, and one for the total."""
    parts = composition(assessment)
    rows = [(part, row) for part in parts for row in _rows(screen, part, unit)]
    whole = assessment.ledger.sum(FUNDING["total"]).bounds
    total = _Row(screen.say(message("funding.total")), in_unit(whole, unit), "", "", None, "")
    heads = _Row(
        screen.say(message("payers.source")),
        screen.say(message("payers.amount", unit=unit_name(unit))),
        screen.say(message("payers.share")),
        screen.say(message("payers.limit")),
        None,
        screen.say(message("payers.margin")),
    )
    every = [heads, *(row for _, row in rows), total]
    columns = zip(*((row.name, row.amount, row.share, row.limit, row.margin) for row in every), strict=True)
    widths = [max(map(cell_len, column)) for column in columns]
    room = screen.width - sum(widths) - _AROUND
    screen.draw(Text())
    if room < 0:
        _draw_narrow(screen, [heads, *(row for _, row in rows), total])
        return
    screen.draw(Text.assemble((_line(heads, widths), "dim")))
    limits = most_limits(parts)
    cells = room - _BEFORE_BAR - limits
    seen = None
    for part, row in rows:
        text = Text(_line(row, widths), style="red" if row.outcome is Outcome.BROKEN else "")
        if part is not seen and cells >= max(_SHORTEST, limits + 1):
            text.append(spaces(_BEFORE_BAR))
            text.append_text(bar(part, cells, has_blocks=screen.has_blocks))
        text.rstrip()
        screen.draw(text)
        seen = part
    screen.draw(Text(_line(total, widths).rstrip(), style="bold"))


def _draw_narrow(screen: Screen, rows: Sequence[_Row]) -> None:
    """Draw the cells of each row one after the other, where the table is wider than the screen."""
    heads, *others = rows
    screen.line((heads.amount, "dim"), indent=1)
    for row in others:
        cells = (row.name, row.amount, row.share, row.limit, _sign(row), row.margin)
        screen.line("  ".join(cell for cell in cells if cell.strip()), indent=1, hanging=2)


def _rows(screen: Screen, part: FundingSide, unit: int) -> Iterator[_Row]:
    name, amount, share = screen.say(part.name), in_unit(part.sum.bounds, unit), part.share_words
    if not part.limits:
        yield _Row(name, amount, share, "", None, "")
    for limit in part.limits:
        words = message(f"funding.{limit.words}", share=limit_percent(limit.share))
        yield _Row(name, amount, share, screen.say(words), part.outcome(limit), in_unit(limit.margin, unit))
        name = amount = share = ""


def _sign(row: _Row) -> str:
    return "" if row.outcome is None else mark(row.outcome)[0]


def _line(row: _Row, widths: list[int]) -> str:
    name, amount, share, limit, margin = widths
    return (
        f" {padded(row.name, name)}  {_right(row.amount, amount)}  {_right(row.share, share)}"
        f"  {padded(row.limit, limit)} {padded(_sign(row), 2)}{_right(row.margin, margin)}"
    )


def _right(text: str, width: int) -> str:
    return spaces(width - cell_len(text)) + text
