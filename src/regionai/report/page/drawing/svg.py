"""Charts as SVG within a page, in whole units; the exact won stand in titles."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import ceil, floor

from regionai.messages import Lang, said
from regionai.report.page.drawing.chart import Chart, Mark, Plane, Point, Stretch, Strip
from regionai.report.page.drawing.scale import Scale
from regionai.report.page.markup import NOTHING, Markup, element
from regionai.report.page.signs import SIGNS

# In units: a row and what it has at its left and right.
_ROW, _BAR = 30, 20
_LABEL, _WIDTH, _FIGURE = 190, 540, 230
# A stretch of less than a unit is seen all the same.
_LEAST = 2
# About how many units a digit or a letter takes, and Hangul.
_NARROW, _BROAD = 8, 13
# The plane, the room for its axes and names, and where its scales may begin and end.
_SIDE, _AXIS = 400, 70
_STEP = Fraction(1, 20)


def chart_markup(chart: Chart, lang: Lang, heading: str = "") -> Markup:
    """Return a chart of strips as a picture; its title is above it where the heading there is another."""
    rows = (
        piece for number, strip in enumerate(chart.strips) for piece in _strip(strip, number, chart, lang)
    )
    size = _LABEL + _WIDTH + _FIGURE, _ROW * len(chart.strips)
    title, note = chart.title.say(lang), said(chart.note, lang)
    caption = " · ".join(filter(None, ("" if title == heading else title, note)))
    return _picture(title, caption, size, *rows)


def plane_markup(plane: Plane, lang: Lang) -> Markup:
    """Return where proposals stand, with the region of what is allowed shaded where it is one."""
    across = _axis([share for point in plane.points for share in point.national], plane.cap)
    up = _axis([share for point in plane.points for share in point.local], plane.floor)
    parts = [*_frame(plane, across, up, lang)]
    named: list[tuple[int, int]] = []
    for point in plane.points:
        parts += _point(point, across, up, lang, named)
    title = plane.title.say(lang)
    return _picture(title, title, (_SIDE + 3 * _AXIS, _SIDE + _AXIS), *parts)


def _picture(title: str, caption: str, size: tuple[int, int], *content: Markup) -> Markup:
    width, height = map(str, size)
    box = {"viewBox": f"0 0 {width} {height}", "width": width, "height": height}
    drawn = element("svg", element("title", title), *content, **box, role="img", aria_label=title)
    words = element("figcaption", caption) if caption else NOTHING
    # What is wider than the window is moved by keys too.
    return element("figure", words, drawn, class_="wide", tabindex="0")


def _strip(strip: Strip, number: int, chart: Chart, lang: Lang) -> Iterator[Markup]:
    top = number * _ROW
    scale = Scale(chart.least, chart.greatest, strip.marks, _WIDTH)
    middle = top + _BAR
    yield _words(_LABEL - 10, middle, said(strip.label, lang), "end")
    yield _rect(_LABEL, top + 5, _WIDTH, _BAR, "empty")
    for stretch in strip.stretches:
        yield from _stretch(stretch, scale, top + 5, lang)
    for mark in strip.marks:
        x = _LABEL + scale.mark(mark.at)
        yield _line(x, top + 2, x, top + _BAR + 8, mark.look, said(mark.said, lang))
    yield _words(_LABEL + _WIDTH + 10, middle, said(strip.figure, lang), "start")


def _stretch(stretch: Stretch, scale: Scale, top: int, lang: Lang) -> Iterator[Markup]:
    start, end = scale.at(stretch.least), scale.at(stretch.greatest)
    if stretch.least == stretch.greatest:
        return
    width = max(end - start, _LEAST)
    yield _rect(_LABEL + start, top, width, _BAR, stretch.look, said(stretch.said, lang))
    words = said(stretch.sign, lang)
    if words and width >= _long(words):
        yield _words(_LABEL + start + width // 2, top + 15, words, "middle", "within")


def _axis(shares: Iterable[Fraction], mark: Mark | None) -> Scale:
    """Return the scale of an axis that holds all shares and its limit, with some room around them."""
    found = [*shares, *(() if mark is None else (mark.at,))]
    least = max(floor(min(found) / _STEP) * _STEP - _STEP, Fraction(0))
    greatest = min(ceil(max(found) / _STEP) * _STEP + _STEP, Fraction(1))
    return Scale(least, greatest, () if mark is None else (mark,), _SIDE)


def _frame(plane: Plane, across: Scale, up: Scale, lang: Lang) -> Iterator[Markup]:
    """Yield the field, what of it is allowed, the limits with their words, and what the axes are."""
    yield _rect(_AXIS, 0, _SIDE, _SIDE, "empty")
    if plane.cap is not None and plane.floor is not None:
        yield _rect(_AXIS, 0, across.mark(plane.cap.at), _SIDE - up.mark(plane.floor.at), "allowed")
    if plane.cap is not None:
        x = _AXIS + across.mark(plane.cap.at)
        yield _line(x, 0, x, _SIDE)
        yield _words(x, _SIDE + 18, said(plane.cap.said, lang), "middle")
    if plane.floor is not None:
        y = _SIDE - up.mark(plane.floor.at)
        yield _line(_AXIS, y, _AXIS + _SIDE, y)
        yield _words(_AXIS - 4, y + 5, said(plane.floor.said, lang), "end")
    yield _words(_AXIS + _SIDE, _SIDE + 40, f"{plane.across.say(lang)} →", "end")
    yield _words(_AXIS + 6, 16, f"↑ {plane.up.say(lang)}", "start")


def _point(
    point: Point, across: Scale, up: Scale, lang: Lang, named: list[tuple[int, int]]
) -> Iterator[Markup]:
    """Yield a dot in the middle of where a proposal may stand, its sign, and its name if that fits."""
    left, right = (_AXIS + across.at(share) for share in point.national)
    bottom, top = (_SIDE - up.at(share) for share in point.local)
    words = said(point.said, lang)
    if (left, bottom) != (right, top):
        size = max(right - left, _LEAST), max(bottom - top, _LEAST)
        yield _rect(left, top, *size, "range", words)
    x, y = (left + right) // 2, (bottom + top) // 2
    title = element("title", words)
    yield element("circle", title, cx=str(x), cy=str(y), r="3", class_=f"look-{point.outcome}")
    is_free = all(abs(x - other) > _AXIS or abs(y - beside) > _BROAD for other, beside in named)
    words = f"{SIGNS[point.outcome]}{f' {said(point.name, lang)}' if is_free else ''}"
    yield _words(x + 6, y + 4, words, "start", f"sign-{point.outcome}")
    named.append((x, y))


def _rect(x: int, y: int, width: int, height: int, look: str, title: str = "") -> Markup:
    said_of = element("title", title) if title else NOTHING
    box = {"x": str(x), "y": str(y), "width": str(width), "height": str(height)}
    return element("rect", said_of, **box, class_=f"look-{look}")


def _line(x1: int, y1: int, x2: int, y2: int, look: str = "", title: str = "") -> Markup:
    said_of = element("title", title) if title else NOTHING
    ends = {"x1": str(x1), "y1": str(y1), "x2": str(x2), "y2": str(y2)}
    return element("line", said_of, **ends, class_=f"mark {look}".rstrip())


def _words(x: int, y: int, words: str, anchor: str, look: str = "") -> Markup:
    more = {"class_": look} if look else {}
    return element("text", words, x=str(x), y=str(y), text_anchor=anchor, **more)


def _long(words: str) -> int:
    """Return about how many units words take."""
    return sum(_NARROW if letter.isascii() else _BROAD for letter in words)
