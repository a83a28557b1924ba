"""What stands in a workbook is what another reader of workbooks finds in it."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from io import BytesIO
from typing import NamedTuple

import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell

from regionai.source.office.workbook import read_workbook

# Formats, with the decimals that a percentage has in them.
FORMATS: Mapping[str, int | None] = {
    "General": None,
    "#,##0": None,
    "0.00": None,
    '#,##0"백만원";-0': None,
    "[Red]#,##0_-": None,
    "0%": 0,
    "0.0%": 1,
    "#,##0.00%": 2,
    "yyyy-mm-dd hh:mm:ss": None,
}
START = datetime.fromisoformat("1900-03-01")


class Written(NamedTuple):
    """A value in a cell, and how it is shown."""

    value: str | bool | float | datetime
    shown_as: str
    is_italic: bool
    is_result: bool


def numbers() -> st.SearchStrategy[int | float]:
    amounts = st.decimals(0, 10**12, places=3, allow_nan=False).map(float)
    return st.one_of(st.integers(-(10**14), 10**14), amounts, st.just(0.1 + 0.2))


def written() -> st.SearchStrategy[Written]:
    plain = [shown_as for shown_as in FORMATS if "yy" not in shown_as]
    texts = st.text("국비 7,000%_x\n<&", min_size=1, max_size=6).filter(str.strip)
    moments = st.integers(0, 10**10).map(lambda seconds: START + timedelta(seconds=seconds))
    flags, as_value = st.booleans(), st.sampled_from((False,))
    found = st.one_of(
        st.tuples(numbers(), st.sampled_from(plain), flags, flags),
        st.tuples(texts, st.just("General"), flags, flags),
        st.tuples(flags, st.just("General"), flags, as_value),
        st.tuples(moments, st.just("yyyy-mm-dd hh:mm:ss"), flags, as_value),
    )
    return found.map(Written._make)


PLACES = st.tuples(st.integers(0, 6), st.sampled_from((0, 1, 25, 26, 27)))


@settings(max_examples=20)
@given(st.dictionaries(PLACES, written(), max_size=8), st.booleans(), st.booleans())
def test_a_workbook_is_read_as_another_reads_it(
    cells: dict[tuple[int, int], Written], is_of_1904: bool, is_merged: bool
) -> None:
    content = saved(cells, is_of_1904=is_of_1904, is_merged=is_merged)
    (grid,) = read_workbook(content, "표.xlsx").grids
    found = [(each.place.ko, each.text, each.is_formula, each.is_italic, each.rows) for each in grid.cells]
    assert found == [*by_another(content)]
    assert [each.text for each in grid.cells if each.trouble] == []


def saved(cells: Mapping[tuple[int, int], Written], *, is_of_1904: bool, is_merged: bool) -> bytes:
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"date_1904": is_of_1904}) as book:
        sheet = book.add_worksheet()
        for place, (value, shown_as, is_italic, is_result) in cells.items():
            form = book.add_format({"num_format": shown_as, "italic": is_italic})
            if is_result:
                sheet.write_formula(*place, "=A1", form, value)
            elif isinstance(value, str):
                sheet.write_string(*place, value, form)
            else:
                sheet.write(*place, value, form)
        if is_merged:
            sheet.merge_range(8, 0, 9, 1, "합계")
    return content.getvalue()


def by_another(content: bytes) -> Iterator[tuple[str, str, bool, bool, int]]:
    shown, written = (load_workbook(BytesIO(content), data_only=only)["Sheet1"] for only in (True, False))
    merged = [str(area).partition(":")[0] for area in shown.merged_cells]
    for row in shown.iter_rows():
        for cell in row:
            if isinstance(cell, MergedCell) or cell.value is None:
                continue
            is_formula = written[cell.coordinate].data_type == "f"
            rows = 2 if cell.coordinate in merged else 1
            yield cell.coordinate, text_of(cell), is_formula, bool(cell.font.i), rows


def text_of(cell: Cell) -> str:
    value, places = cell.value, FORMATS.get(cell.number_format)
    if isinstance(value, datetime):
        return str(value).removesuffix(" 00:00:00")
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value).strip()
    number = Decimal(f"{value:.15g}")
    return f"{number.normalize():f}" if places is None else f"{_rounded(number * 100, places)}%"


def _rounded(number: Decimal, places: int) -> str:
    return f"{number.quantize(Decimal(1).scaleb(-places), 'ROUND_HALF_UP'):f}"
