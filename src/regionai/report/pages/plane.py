"""Where proposals stand by their shares of national and of local money, with what is allowed."""

from collections.abc import Iterable, Sequence

from regionai.ask.composition import FundingSide
from regionai.ask.portfolio import PortfolioRow
from regionai.messages import message
from regionai.model.finding import WonRange
from regionai.model.ratio import limit_percent
from regionai.report.page.drawing.chart import Mark, Plane, Point
from regionai.report.page.values import plain


def plane(rows: Iterable[PortfolioRow]) -> Plane | None:
    """Return the plane of the proposals whose total cannot be 0; None if there are none."""
    found = [(row, _point(row)) for row in rows]
    points = tuple(point for _, point in found if point is not None)
    if not points:
        return None
    return Plane(
        message("chart.plane"),
        points,
        message("funding.national"),
        message("funding.local"),
        _limit([row.national for row, _ in found], is_floor=False),
        _limit([row.local for row, _ in found], is_floor=True),
    )


def _point(row: PortfolioRow) -> Point | None:
    national, local = row.national.share, row.local.share
    if national is None or local is None:
        return None
    said = message(
        "chart.point",
        name=row.assessment.region,
        national=_won(row.national.sum.bounds),
        national_share=row.national.share_words,
        local=_won(row.local.sum.bounds),
        local_share=row.local.share_words,
        file=row.assessment.file,
    )
    ends = (national.least, national.greatest), (local.least, local.greatest)
    return Point(*ends, row.assessment.worst, row.assessment.region.short, said)


def _won(bounds: WonRange) -> str:
    # An amount is written the same in both languages.
    return plain(bounds, "ko")


def _limit(sides: Sequence[FundingSide], *, is_floor: bool) -> Mark | None:
    """Return the one limit that all of them have; None if they have different ones, or one has none."""
    limits = {
        frozenset(
            (limit.share, limit.words, limit.is_strict)
            for limit in side.limits
            if limit.is_floor is is_floor
        )
        for side in sides
    }
    match [tuple(each) for each in limits]:
        case [((share, words, is_strict),)]:
            beyond = (-1 if is_floor else 1) if is_strict else 0
            return Mark(share, message(f"funding.{words}", share=limit_percent(share)), beyond=beyond)
        case _:
            return None
