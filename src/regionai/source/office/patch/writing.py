"""The edits of a sheet's XML that give cells other values, and leave everything around them."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple
from xml.sax.saxutils import escape

from regionai.source.grid import in_letters
from regionai.source.office.area import Place
from regionai.source.office.patch.markup import Edit, Element, Part
from regionai.source.office.patch.sheet import Sheet, SheetCell

# What kind of value a cell holds, and what is shown in its stead; both end with the value.
_OF_VALUE = (b"t", b"vm")


class Value(NamedTuple):
    """A new value of a cell: a number, and the text that a cell of text gets in its place, if any."""

    number: Decimal
    text: str | None = None


def edits(
    sheet: Sheet, values: Mapping[Place, Value], results: Mapping[Place, Decimal | None]
) -> Iterator[Edit]:
    """Yield the edits for new values, and for new results of computed cells, None if not known.

    A cell that is missing is put in where it belongs, in the style of its row
    or column.
    """
    for place, result in results.items():
        yield _computed(sheet.part, sheet.cells[place].element, result)
    missing = []
    for place, value in sorted(values.items()):
        cell = sheet.cells.get(place)
        if cell is None:
            missing.append((place, value))
        else:
            yield _written(sheet.part, cell, value)
    rows = []
    for number, group in groupby(missing, key=lambda pair: pair[0][0]):
        row = sheet.rows.get(number)
        cells = [(place[1], _new_cell(sheet, place, value)) for place, value in group]
        if row is None:
            name = sheet.part.name(sheet.data, "row")
            tag = b'<%b r="%d">' % (name, number)
            rows.append((number, tag + b"".join(cell for _, cell in cells) + b"</" + name + b">"))
        else:
            beside = {cell.column: cell.element for cell in sheet.cells.values() if cell.row == number}
            yield from _inserted(sheet.part, row, beside, cells)
    yield from _inserted(sheet.part, sheet.data, sheet.rows, rows)


def _written(part: Part, cell: SheetCell, value: Value) -> Edit:
    """Return the edit that gives a cell a value of the kind that it holds, a number if it holds none."""
    element = cell.element
    if cell.is_text and value.text is not None:
        kind, content = b' t="inlineStr"', _text(part, element, value.text)
    else:
        kind, content = b"", _number(part, element, value.number)
    tag = part.tag(element, _OF_VALUE, kind)
    others = (child for child in element.children if child.name not in ("v", "is"))
    return part.whole(element, tag, content + b"".join(map(part.raw, others)))


def _computed(part: Part, element: Element, result: Decimal | None) -> Edit:
    """Return the edit that gives a computed cell another result, or none, and keeps its formula."""
    pieces = [part.raw(child) for child in element.children if child.name not in ("v", "is")]
    if result is not None:
        # Behind the formula, which a cell that another fills does not have.
        pieces.insert(next(element.named("f"), None) is not None, _number(part, element, result))
    return part.whole(element, part.tag(element, _OF_VALUE), b"".join(pieces))


def _new_cell(sheet: Sheet, place: Place, value: Value) -> bytes:
    name = sheet.part.name(sheet.data, "c")
    style = b' s="%d"' % sheet.style(place) if sheet.style(place) else b""
    tag = b'<%b r="%b"%b>' % (name, in_letters(*place).ko.encode(), style)
    return tag + _number(sheet.part, sheet.data, value.number) + b"</" + name + b">"


def _number(part: Part, beside: Element, number: Decimal) -> bytes:
    name = part.name(beside, "v")
    text = f"{number:f}"
    plain = text.rstrip("0").rstrip(".") if "." in text else text
    return b"<%b>%b</%b>" % (name, plain.encode(), name)


def _text(part: Part, beside: Element, text: str) -> bytes:
    outer, inner = part.name(beside, "is"), part.name(beside, "t")
    # A bare carriage return would be read as the end of a line.
    plain = escape(text, {"\r": "&#13;"}).encode()
    return b'<%b><%b xml:space="preserve">%b</%b></%b>' % (outer, inner, plain, inner, outer)


def _inserted(
    part: Part, parent: Element, children: Mapping[int, Element], new: Iterable[tuple[int, bytes]]
) -> Iterator[Edit]:
    """Yield the edits that put children by their number in front of the first with a greater one."""
    last = b""
    for number, content in new:
        behind = next((child for other, child in children.items() if other > number), None)
        if behind is None:
            last += content
        else:
            yield Edit(behind.start, behind.start, content)
    if last:
        yield part.appended(parent, last)
