"""The amounts of one source at which rules change their outcome: a table, and a strip for each rule."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from regionai.ask.sweep import Strip, Sweep
from regionai.messages import Listing, Message, message
from regionai.model.finding import Outcome
from regionai.model.money import Won
from regionai.report.page.drawing.chart import Chart, Mark, Stretch
from regionai.report.page.drawing.chart import Strip as DrawnStrip
from regionai.report.page.page import Block, Column, Drawing, Notes, Page, Table, Value

# The outcomes as they are drawn, in ASCII, which every console can show.
SIGNS = {
    Outcome.BROKEN: "x",
    Outcome.UNDECIDED: "?",
    Outcome.WAIVED: "*",
    Outcome.MET: "=",
    Outcome.NOT_APPLICABLE: ".",
}


def sweep_page(title: str, found: Sweep, said: str) -> Page:
    """Return the page of a sweep's strips and breakpoints; `said` is the source as the user named it."""
    heading = message(
        "sweep.title",
        title=title,
        source=f"`{said}`",
        least=found.steps[0],
        greatest=found.steps[-1],
        there=found.current,
    )
    return Page("sweep", heading, (_strips(found), _breakpoints(found), *_deviations(found)))


def _strips(found: Sweep) -> Block:
    rows: list[tuple[Value, ...]] = [(_strip(strip), strip.judged.rule.id) for strip in found.strips]
    if found.steps[0] <= found.current <= found.steps[-1]:
        here = sum(won < found.current for won in found.steps)
        rows.append(("-" * here + "^", message("sweep.here")))
    return Drawing(message("sweep.strips"), tuple(rows), _chart(found), message("sweep.legend"))


def _chart(found: Sweep) -> Chart:
    """Return for each rule its outcomes over the whole sweep, with its breakpoints and the amount today."""
    # An outcome is drawn to the next won, so that the last one alone is seen too.
    least, end = Fraction(found.steps[0].amount), Fraction(found.steps[-1].amount + 1)
    strips = tuple(_drawn(strip, found, least, end) for strip in found.strips)
    return Chart(message("sweep.strips"), strips, least, end, message("chart.dashed"))


def _drawn(strip: Strip, found: Sweep, least: Fraction, end: Fraction) -> DrawnStrip:
    own = [each for each in found.breakpoints if each.judged.rule is strip.judged.rule]
    ends = [least, *(Fraction(each.first.amount) for each in own), end]
    lasts = [*(each.last for each in own), found.steps[-1]]
    outcomes = [strip.outcomes[0], *(each.after for each in own)]
    stretches = (
        Stretch(first, last, outcome, _said(strip, first, won, outcome), message(f"outcome.{outcome}"))
        for (first, last), won, outcome in zip(pairwise(ends), lasts, outcomes, strict=True)
    )
    marks = [Mark(Fraction(each.first.amount), message("text", text=each.first)) for each in own]
    if least <= found.current.amount < end and found.current not in [each.first for each in own]:
        marks.append(Mark(Fraction(found.current.amount), message("sweep.here"), "now"))
    turns = Listing(tuple(each.first for each in own))
    return DrawnStrip(strip.judged.rule.id, tuple(stretches), tuple(marks), turns)


def _said(strip: Strip, first: Fraction, last: Won, outcome: Outcome) -> Message:
    return message(
        "chart.from-to",
        rule=strip.judged.rule.id,
        least=Won(int(first)),
        greatest=last,
        outcome=message(f"outcome.{outcome}"),
    )


def _strip(strip: Strip) -> str:
    return "".join(SIGNS[outcome] for outcome in strip.outcomes)


def _breakpoints(found: Sweep) -> Block:
    if not found.breakpoints:
        return Notes("breakpoints", (message("sweep.nothing"),), "bold")
    columns = (
        Column("last", message("sweep.last"), is_detail=True),
        Column("first", message("sweep.first")),
        Column("rule", message("page.rule"), is_text=True),
        Column("before", message("page.before"), is_text=True),
        Column("after", message("page.after"), is_text=True),
    )
    rows = tuple((b.last, b.first, b.judged.rule.id, b.before, b.after) for b in found.breakpoints)
    return Table("breakpoints", message("sweep.breakpoints"), columns, rows)


def _deviations(found: Sweep) -> Iterator[Block]:
    """Yield where whole won change an outcome, if they do."""
    columns = (
        Column("won", message("sweep.won")),
        Column("rule", message("page.rule"), is_text=True),
        Column("exact", message("sweep.exact"), is_text=True),
        Column("written", message("sweep.written"), is_text=True),
    )
    rows = tuple((each.won, each.judged.rule.id, each.exact, each.written) for each in found.deviations)
    if rows:
        yield Table("deviations", message("sweep.deviations"), columns, rows)
