"""Excel workbooks: a grid for each sheet that is shown."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from warnings import catch_warnings, simplefilter

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.cell import MergedCell
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from regionai.messages import Message, Text, message
from regionai.source.file import printable
from regionai.source.grid import MOST_PLACES, MOST_SPANNED, Cell, Grid, Tables, in_letters
from regionai.source.office.archive import opened, xml_parts
from regionai.source.office.xml import name_of, root_of
from regionai.source.problem import START, refusal

MOST_SHEETS = 100
# In bytes; as much of one sheet takes about five seconds.
MOST_XML = 6 << 20
# The elements of a sheet that stand for a range of cells.
_WITH_CELLS = ("mergeCell", "hyperlink")
# Excel itself keeps no more digits of a number, and shows none.
_DIGITS = ".15g"
# A greater number is no amount and no share, and is left as its text.
_MOST = 10**20
# A comma behind the last digit of a format divides what is shown by a thousand.
_SCALED = re.compile(r"[0#?],+(?![0#?,])")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_PLACES = re.compile(r"\.([0#?]+)")
_KOREAN = re.compile(r"[\uac00-\ud7a3]+")
# A colour or a condition, and no currency (`[$₩-412]`).
_CONDITION = re.compile(r"\[(?!\$)[^\]]*\]")


def read_workbook(content: bytes, file: str) -> Tables:
    """Return the grids of a workbook; macros and links to other files are not looked at.

    Raises `UnreadableError` for what is no workbook, or too much of one.
    """
    has_formulas = _refuse_wide_ranges(content, file)
    try:
        with catch_warnings():
            # Of parts that are no cells, which are not needed.
            simplefilter("ignore")
            shown = load_workbook(BytesIO(content), data_only=True, keep_links=False)
            written = load_workbook(BytesIO(content), keep_links=False) if has_formulas else shown
    except Exception:  # noqa: BLE001 - the library lets out whatever a broken file makes it meet
        raise refusal(file, START, message("office.not-a-workbook")) from None
    sheets = shown.worksheets
    if len(sheets) > MOST_SHEETS:
        raise refusal(file, START, message("office.too-many-sheets", limit=MOST_SHEETS))
    if sum(each.max_row * each.max_column for each in sheets) > MOST_PLACES:
        raise refusal(file, START, message("office.too-many-places", limit=MOST_PLACES))
    visible = [each for each in sheets if each.sheet_state == "visible"]
    hidden = tuple(printable(each.title) for each in sheets if each.sheet_state != "visible")
    return Tables(tuple(_grid(each, written[each.title]) for each in visible), hidden)


def _refuse_wide_ranges(content: bytes, file: str) -> bool:
    """Refuse ranges of which the library would make cells one by one, before it does.

    Return whether any cell is a formula.
    """
    places, has_formulas = 0, False
    with opened(content, file, MOST_XML) as archive:
        for part in xml_parts(archive):
            elements = [(name_of(each), each) for each in root_of(archive, part.filename, file).iter()]
            has_formulas = has_formulas or any(name == "f" for name, _ in elements)
            ranges = (each.get("ref", "A1") for name, each in elements if name in _WITH_CELLS)
            try:
                places += sum(map(_size, ranges))
            except (ValueError, TypeError):
                raise refusal(file, START, message("office.not-a-workbook")) from None
    if places > MOST_PLACES:
        raise refusal(file, START, message("office.too-many-places", limit=MOST_PLACES))
    return has_formulas


def _size(area: str) -> int:
    """Return how many places an area has, too many if it is whole columns; raises `ValueError` for none."""
    first, top, last, bottom = range_boundaries(area)
    if None in (first, top, last, bottom):
        return MOST_PLACES + 1
    return (int(last or 0) - int(first or 0) + 1) * (int(bottom or 0) - int(top or 0) + 1)


def _grid(sheet: Worksheet, written: Worksheet) -> Grid:
    spans = {
        (span.min_row, span.min_col): (span.size["rows"], span.size["columns"])
        for span in sheet.merged_cells.ranges
    }
    cells = []
    for row in sheet.iter_rows():
        for found in row:
            if isinstance(found, MergedCell):
                continue
            formula = written.cell(found.row, found.column)
            cell = _cell(found, is_formula=formula.data_type == "f")
            if cell is not None:
                rows, columns = spans.get((cell.row, cell.column), (1, 1))
                cells.append(
                    cell._replace(rows=min(rows, MOST_SPANNED), columns=min(columns, MOST_SPANNED))
                )
    title = printable(sheet.title)
    return Grid(Text(title, title), tuple(cells), hidden=tuple(_hidden(sheet, cells)), joint="!")


def _hidden(sheet: Worksheet, cells: Sequence[Cell]) -> Iterator[str]:
    """Yield the rows and columns with text that are not shown."""
    for row in sorted({cell.row for cell in cells}):
        if sheet.row_dimensions[row].hidden:
            yield str(row)
    spans = [(shape.min or 0, shape.max or 0) for shape in sheet.column_dimensions.values() if shape.hidden]
    for column in sorted({cell.column for cell in cells}):
        if any(first <= column <= last for first, last in spans):
            yield get_column_letter(column)


def _cell(found: SheetCell, *, is_formula: bool) -> Cell | None:
    """Return a cell as it is shown; None for one that is empty."""
    place = in_letters(found.row, found.column)
    value, trouble, suffix = found.value, None, ""
    if value is None and is_formula:
        text, trouble = "", message("table.no-value")
    elif value is None:
        return None
    elif found.data_type == "e":
        text = str(value)
        trouble = message("table.error-value", text=text)
    elif isinstance(value, datetime) and value.time() == time():
        text = str(value.date())
    elif isinstance(value, (bool, date, time, timedelta)):
        text = str(value)
    elif isinstance(value, (int, float)) and abs(value) < _MOST:
        text, trouble = _number(Decimal(format(value, _DIGITS)), str(found.number_format))
        suffix = _unit_shown(str(found.number_format))
    else:
        text = str(value).strip()
    is_italic = bool(found.font.i)
    cell = Cell(text, found.row, found.column, place, trouble=trouble, is_formula=is_formula)
    return cell._replace(is_italic=is_italic, suffix=suffix)


def _unit_shown(shown_as: str) -> str:
    """Return the Korean that a number format shows with a number, else the sign of won if it shows that."""
    shown = _CONDITION.sub("", shown_as.split(";", maxsplit=1)[0])
    return "".join(_KOREAN.findall(shown)) or ("₩" if "₩" in shown else "")


def _number(number: Decimal, shown_as: str) -> tuple[str, Message | None]:
    """Return a number as text: a percentage as it is displayed, any other to its last digit."""
    plain = _QUOTED.sub("", shown_as.split(";", maxsplit=1)[0])
    if "%" in plain:
        places = _PLACES.search(plain)
        step = Decimal(1).scaleb(-(len(places[1]) if places else 0))
        return f"{(number * 100).quantize(step, 'ROUND_HALF_UP'):f}%", None
    text = f"{number.normalize():f}"
    if _SCALED.search(plain):
        return text, message("table.scaled", format=shown_as)
    return text, None
