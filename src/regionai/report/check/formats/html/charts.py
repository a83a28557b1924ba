"""What is drawn of one proposal: who pays what with the limits, and how far each source may move."""

from collections.abc import Iterator
from fractions import Fraction

from regionai.ask.composition import FundingSide, LimitMark, composition
from regionai.budget.quantity import FUNDING
from regionai.judge.assess import Assessment
from regionai.messages import Listing, message
from regionai.model.finding import Outcome
from regionai.model.ratio import limit_percent
from regionai.remedy.margins import SourceRoom
from regionai.report.check.formats.text.funding import won_range
from regionai.report.check.formats.text.margins import room_words
from regionai.report.page.drawing.chart import Chart, Mark, Stretch, Strip
from regionai.report.page.signs import SIGNS
from regionai.report.page.wording import change_words

_NOTHING, _WHOLE = Fraction(0), Fraction(1)
# How far a scale of changes goes beyond the last end of a room.
_AROUND = Fraction(5, 4)


def payers_chart(assessment: Assessment) -> Chart:
    """Return a bar for each side, as long as its share of the whole, with the limits that it has."""
    whole = won_range(assessment.ledger.sum(FUNDING["total"]).bounds)
    title = message("section.funding", total=whole)
    return Chart(title, tuple(map(_side, composition(assessment))), _NOTHING, _WHOLE)


def rooms_chart(assessment: Assessment) -> Chart:
    """Return for each source by how much it alone may change, from what it is now."""
    rooms = assessment.rooms
    ends = [abs(end.won.amount) for room in rooms for end in (room.least, room.greatest) if end is not None]
    extent = max(*ends, 1) * _AROUND if ends else _WHOLE
    strips = tuple(_room(room, extent) for room in rooms)
    return Chart(message("section.rooms"), strips, -extent, extent, message("chart.dashed"))


def _side(part: FundingSide) -> Strip:
    marks = tuple(_mark(part, limit) for limit in part.limits)
    limits = (message("chart.limit", limit=mark.said, sign=SIGNS[Outcome(mark.look)]) for mark in marks)
    figure = Listing((part.share_words, *limits))
    return Strip(part.name, tuple(_stretches(part)), marks, figure)


def _stretches(part: FundingSide) -> Iterator[Stretch]:
    """Yield what is surely paid, and what may be beyond that."""
    if part.share is not None:
        won, share = won_range(part.sum.bounds), part.share_words
        said = message("chart.share", name=part.name, won=won, share=share)
        yield Stretch(_NOTHING, part.share.least, part.key, said)
        perhaps = message("chart.perhaps", name=said)
        yield Stretch(part.share.least, part.share.greatest, "perhaps", perhaps)


def _mark(part: FundingSide, limit: LimitMark) -> Mark:
    words = message(f"funding.{limit.words}", share=limit_percent(limit.share))
    # What is exactly at a strict limit breaks it.
    beyond = (-1 if limit.is_floor else 1) if limit.is_strict else 0
    return Mark(limit.share, words, part.outcome(limit), beyond)


def _room(room: SourceRoom, extent: Fraction) -> Strip:
    least = -extent if room.least is None else Fraction(room.least.won.amount)
    greatest = extent if room.greatest is None else Fraction(room.greatest.won.amount)
    stretch = Stretch(least, greatest, "room", Listing(tuple(room_words(room))))
    now = Mark(_NOTHING, message("sweep.here"), "now")
    return Strip(room.name, (stretch,) if room.works else (), (now,), change_words(room.interval))
