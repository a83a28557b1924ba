"""Several proposals in one table, the worst first."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from regionai.ask.composition import FundingSide, composition
from regionai.budget.ledger import Sum
from regionai.budget.quantity import FUNDING
from regionai.judge.assess import Assessment
from regionai.messages import message
from regionai.model.finding import Outcome, Severity, WonRange
from regionai.model.money import NOTHING
from regionai.model.ratio import percent
from regionai.report.check.text.payers import in_unit, unit_name
from regionai.report.page.screen import Screen, cut, mark, padded, spaces

# The unit of the table: proposals of several authors share it.
UNIT = 1_000_000
_GAP = "  "
# The columns of words, which are cut where the screen is too narrow; the others hold figures.
_WORDS = (0, 1, 5)
_RULE, _FILE = 5, 7


class Summary(NamedTuple):
    """The cells of a proposal's row."""

    outcome: str
    region: str
    total: str
    national: str
    local: str
    rule: str
    margin: str
    file: str


def draw_summary(screen: Screen, rows: Sequence[Summary], unit: int) -> None:
    """Draw one row for each proposal; files only where the screen is wide enough for them."""
    said = message("summary.unit", count=len(rows), unit=unit_name(unit))
    screen.line((screen.say(said), "bold"), indent=1)
    screen.line((screen.say(message("summary.legend")), "dim"), indent=1)
    screen.draw(Text())
    names = ("outcome", "region", "total", "national-share", "local-share", "tightest", "margin", "file")
    heads = Summary(*(screen.say(message(f"summary.{name}")) for name in names))
    widths = [max(cell_len(row[n]) for row in (heads, *rows)) for n in range(len(names))]
    room = screen.width - 1 - sum(widths[:_FILE]) - len(_GAP) * (_FILE - 1)
    if room < 0:
        widths[_RULE] = max(widths[_RULE] + room, cell_len(heads.rule))
    if sum(widths[:_FILE]) + len(_GAP) * (_FILE - 1) >= screen.width:
        for row in rows:
            screen.line(_GAP.join(cell for cell in row if cell), indent=1, hanging=2)
        return
    shown = len(names) if room >= widths[_FILE] + len(_GAP) else _FILE
    for row in (heads, *rows):
        cells = [_cell(n, row[n], widths[n]) for n in range(shown)]
        screen.draw(Text(f" {_GAP.join(cells)}".rstrip(), style="dim" if row is heads else ""))


def _cell(number: int, text: str, width: int) -> str:
    if number in _WORDS or number == _FILE:
        return padded(cut(text, width), width)
    return spaces(width - cell_len(text)) + text


def summary_row(screen: Screen, assessment: Assessment, unit: int) -> Summary:
    """Return the cells of a proposal."""
    worst, tightest = assessment.worst, assessment.binding
    national, local, _ = composition(assessment)
    margin = None if tightest is None else tightest.judgement.margin
    return Summary(
        f"{mark(worst)[0]} {screen.say(message(f'outcome.{worst}'))}",
        assessment.region.short.say(screen.lang),
        _total(assessment.ledger.sum(FUNDING["total"]), unit),
        _share(national),
        _share(local),
        "" if tightest is None else tightest.rule.title.say(screen.lang),
        "" if margin is None else _margin(margin, unit),
        assessment.file,
    )


def _total(found: Sum, unit: int) -> str:
    if found.bounds.is_exact or found.printed is None:
        return in_unit(found.bounds, unit)
    return f"~{in_unit(WonRange(found.printed, found.printed), unit)}"


def _share(part: FundingSide) -> str:
    """Return a share in percent; one that is a range as printed, with a sign that it may be off."""
    if part.share is None:
        return ""
    if part.share.is_exact or part.share.printed is None:
        return part.share_words.removesuffix("%")
    return f"~{percent(part.share.printed).removesuffix('%')}"


def _margin(margin: WonRange, unit: int) -> str:
    """Return a margin; of a range what is sure of it, or a sign that it may be either."""
    if margin.is_exact:
        return in_unit(margin, unit)
    if margin.least < NOTHING <= margin.greatest:
        return "±"
    sure = margin.greatest if margin.least < NOTHING else margin.least
    return f"~{in_unit(WonRange(sure, sure), unit)}"


def has_findings(assessment: Assessment) -> bool:
    """Return whether any rule is broken, undecided or waived, or a waiver is wrong."""
    shown = (Outcome.BROKEN, Outcome.UNDECIDED, Outcome.WAIVED)
    return bool(assessment.waiver_findings) or any(r.outcome in shown for r in assessment.judged_rules)


def badness(assessment: Assessment) -> tuple[int, ...]:
    """Return what puts proposals with broken errors first."""
    return tuple(
        -sum(r.rule.severity is severity for r in assessment.with_outcome(outcome))
        for severity in Severity
        for outcome in (Outcome.BROKEN, Outcome.UNDECIDED)
    )
