"""A page of answers as one file of HTML that runs nothing and loads nothing: docs/adr/0027."""

from collections.abc import Iterable
from typing import TextIO, assert_never

from regionai.messages import Lang, Sayable, said
from regionai.model.finding import Outcome
from regionai.report.page.drawing.chart import Chart, Plane
from regionai.report.page.drawing.svg import chart_markup, plane_markup
from regionai.report.page.markup import NOTHING, Markup, document, element, joined
from regionai.report.page.page import Block, Drawing, Figures, Lines, Notes, Page, Table, Value
from regionai.report.page.provenance import sentences
from regionai.report.page.signs import MARKED, SIGNS
from regionai.report.page.style import Style
from regionai.report.page.values import plain
from regionai.rules.editions.library import Chosen

# Whether programs read its bytes as they are, in UTF-8 and with its own line ends.
IS_EXACT = True

# More columns than this are too many for A4.
_COLUMNS = 8
# More rows or sentences than this are folded; paper has them all.
_MOST = 50
_END = Markup("\n")


def write_page(page: Page, out: TextIO, style: Style) -> None:
    """Write a page as a document."""
    lang = style.lang
    title = said(page.title, lang)
    blocks = (block_markup(block, lang) for block in page.blocks)
    content = (element("h1", title), *blocks, provenance_markup(page.applied, lang))
    out.write(document(lang, title, content))


def block_markup(block: Block, lang: Lang, level: int = 2) -> Markup:
    """Return one block of a page; its title is a heading of a level."""
    match block:
        case Figures():
            pairs = (
                joined((element("dt", each.label.say(lang)), element("dd", _shown(each.value, lang)), _END))
                for each in block.for_people
            )
            return joined((_heading(block.title, lang, level), element("dl", *pairs)))
        case Table():
            return _table(block, lang, level)
        case Lines():
            lines = (joined((line, _END)) for line in block.lines)
            pre = element("pre", *lines, data_block=block.key)
            return joined((_heading(block.title, lang, level), pre))
        case Notes():
            return _notes(block, lang, level)
        case Drawing():
            # A table of the page says the same.
            return _drawn(block.chart, lang)
        case _:
            assert_never(block)


def provenance_markup(applied: Iterable[Chosen], lang: Lang) -> Markup:
    """Return the rule sets that a page rests on, one of a few lines each."""
    found = tuple(
        joined((element("p", each.say(lang)), element("p", grade.say(lang), class_="dim")))
        for each, grade in sentences(tuple(applied))
    )
    return element("footer", *found) if found else NOTHING


def outcome_markup(outcome: Outcome, words: str) -> Markup:
    """Return the sign of an outcome and its words; the sign says it without colour."""
    return element("span", f"{SIGNS[outcome]} {words}", class_=f"sign-{outcome}")


def folded(title: Markup, content: Markup, *, is_open: bool = False) -> Markup:
    """Return a content that is seen once its title is opened, and on paper."""
    summary = element("summary", title)
    return element("details", summary, content, **({"open": ""} if is_open else {}))


def _heading(title: Sayable | None, lang: Lang, level: int) -> Markup:
    return NOTHING if title is None else element(f"h{level}", title.say(lang))


def _shown(value: Value, lang: Lang) -> Markup:
    words = plain(value, lang)
    return outcome_markup(value, words) if isinstance(value, Outcome) else joined((words,))


def _table(block: Table, lang: Lang, level: int) -> Markup:
    label, heading = block.title.say(lang), _heading(block.title, lang, level)
    is_long = len(block.rows) > _MOST
    drawn = _drawn(block.chart, lang, label)
    caption = element("caption", label) if is_long else element("caption", heading, drawn)
    kept = _kept(block)
    columns = [block.columns[n] for n in kept]
    heads = (_cell("th", column.label.say(lang), scope="col", is_text=column.is_text) for column in columns)
    aligned = [column.is_text for column in columns]
    rows = (
        _row([_shown(row[n], lang) for n in kept], aligned, is_marked=number in block.marked)
        for number, row in enumerate(block.rows)
    )
    table = element("table", caption, element("thead", element("tr", *heads)), element("tbody", *rows))
    # What is wider than the window is moved by keys too.
    moved = {"tabindex": "0", "role": "group", "aria_label": label, "data_block": block.key}
    wide = element("div", table, class_="wide", **moved)
    return joined((drawn, folded(heading, wide))) if is_long else wide


def _drawn(chart: Chart | Plane | None, lang: Lang, heading: str = "") -> Markup:
    """Return a picture, with its title where that is not the heading above it."""
    match chart:
        case Chart():
            return chart_markup(chart, lang, heading)
        case Plane():
            return plane_markup(chart, lang)
        case None:
            return NOTHING
        case _:
            assert_never(chart)


def _kept(block: Table) -> list[int]:
    """Return the columns that paper has room for: those that are details are left out, the last first."""
    shown = [n for n in block.for_people if not block.columns[n].is_for_files]
    details = [n for n in shown if block.columns[n].is_detail]
    left_out = details[::-1][: max(len(shown) - _COLUMNS, 0)]
    return [n for n in shown if n not in left_out]


def _row(cells: list[Markup], aligned: list[bool], *, is_marked: bool) -> Markup:
    """Return a row that its first cell names."""
    first, *others = cells
    if is_marked:
        first = joined((f"{MARKED} ", first))
    head = _cell("th", first, scope="row", is_text=aligned[0])
    rest = (_cell("td", cell, is_text=is_text) for cell, is_text in zip(others, aligned[1:], strict=True))
    row = element("tr", head, *rest, **({"class_": "marked"} if is_marked else {}))
    return joined((row, _END))


def _cell(name: str, content: str | Markup, *, is_text: bool, **attributes: str) -> Markup:
    return element(name, content, **attributes, **({} if is_text else {"class_": "n"}))


def _notes(block: Notes, lang: Lang, level: int) -> Markup:
    weight = {"class_": block.weight} if block.weight else {}
    found = [each.say(lang) for each in block.sentences]
    heading = _heading(block.title, lang, level)
    if len(found) == 1:
        return joined((heading, element("p", found[0], **weight)))
    items = element("ul", *(joined((element("li", each), _END)) for each in found), **weight)
    return folded(heading, items) if len(found) > _MOST else joined((heading, items))
