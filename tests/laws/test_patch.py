"""A workbook with other values in some cells holds these and nothing else that is new."""

import re
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from regionai.source.grid import in_letters
from regionai.source.office.area import Area
from regionai.source.office.patch.book import patched
from regionai.source.office.patch.calculation import result
from regionai.source.office.patch.formula import At, areas, moved
from regionai.source.office.patch.writing import Value

SHEET = "xl/worksheets/sheet1.xml"
_CELL = re.compile(r'<c r="([A-Z]+[0-9]+)"[^>]*?(?:/>|>.*?</c>)', re.DOTALL)
NUMBERS = st.decimals(0, 10**9, places=2).map(lambda number: number.normalize())
TEXTS = st.text("국비 <&>\"'\n0,1.원\r", min_size=1, max_size=8)
PLACES = st.tuples(st.integers(1, 6), st.integers(1, 4))


class Drawn(NamedTuple):
    """A sheet: what its cells hold, and new values for some, and for some places that are empty."""

    held: dict[tuple[int, int], Decimal | str]
    formulas: dict[tuple[int, int], str]
    values: dict[tuple[int, int], Value]
    merged: bool


@st.composite
def drawn(draw: st.DrawFn) -> Drawn:
    held = draw(st.dictionaries(PLACES, st.one_of(NUMBERS, NUMBERS, TEXTS), min_size=4, max_size=16))
    free = PLACES.filter(lambda place: place not in held)
    formulas = draw(st.dictionaries(free, sums(), min_size=1, max_size=4))
    values = draw(
        st.dictionaries(
            PLACES.filter(lambda place: place not in formulas),
            st.builds(Value, NUMBERS, TEXTS),
            min_size=1,
            max_size=8,
        )
    )
    return Drawn(held, formulas, values, draw(st.booleans()))


@st.composite
def sums(draw: st.DrawFn) -> str:
    (top, left), (bottom, right), (row, column) = draw(st.tuples(PLACES, PLACES, PLACES))
    first, last = in_letters(top, left).ko, in_letters(bottom, right).ko
    single = in_letters(row, column).ko
    return draw(
        st.sampled_from((f"SUM({first}:{last})", f"{first}+{single}", f"{single}/4", f"ROUND({single},0)"))
    )


def saved(sheet_of: Drawn) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "사업비"
    for (row, column), value in sheet_of.held.items():
        cell = sheet.cell(row, column, value)
        cell.number_format = "#,##0.00" if row % 2 else "General"
        if column == 1:
            cell.comment = Comment("근거", "담당자")
    for (row, column), formula in sheet_of.formulas.items():
        sheet.cell(row, column, f"={formula}")
    if sheet_of.merged:
        sheet.merge_cells("J1:K2")
    other = book.create_sheet("참고")
    other["A1"] = "그대로"
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def patched_as(sheet_of: Drawn) -> tuple[bytes, bytes]:
    old = saved(sheet_of)
    values = {At("사업비", *place): value for place, value in sheet_of.values.items()}
    return old, patched(old, values, {}, "예산.xlsx")


def number_or_text(value: Decimal | str) -> object:
    return float(value) if isinstance(value, Decimal) else value


def after(sheet_of: Drawn) -> dict[tuple[int, int], Decimal | str]:
    """Return what the cells without a formula are to hold: text where a text stood, else the number."""
    new = {
        place: str(value.text) if isinstance(sheet_of.held.get(place), str) else value.number
        for place, value in sheet_of.values.items()
    }
    return {**sheet_of.held, **new}


@pytest.mark.slow
@given(drawn())
def test_a_reader_finds_the_new_values_and_everything_else_as_it_was(sheet_of: Drawn) -> None:
    old, new = (load_workbook(BytesIO(content)) for content in patched_as(sheet_of))
    before, sheet = old["사업비"], new["사업비"]
    held = {
        (cell.row, cell.column): cell.value
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    formulas = {place: f"={formula}" for place, formula in sheet_of.formulas.items()}
    assert held == {place: number_or_text(value) for place, value in after(sheet_of).items()} | formulas
    for row in before.iter_rows():
        for cell in row:
            found = sheet[cell.coordinate]
            assert (found.number_format, found.comment is None) == (
                cell.number_format,
                cell.comment is None,
            )
    assert sheet.merged_cells.ranges == before.merged_cells.ranges
    assert (new.calculation.fullCalcOnLoad, new["참고"]["A1"].value) == (True, "그대로")


@pytest.mark.slow
@given(drawn())
def test_every_byte_of_other_cells_and_parts_stays(sheet_of: Drawn) -> None:
    before, now = (ZipFile(BytesIO(content)) for content in patched_as(sheet_of))
    with before, now:
        assert before.namelist() == now.namelist()
        for name in before.namelist():
            if name == SHEET:
                touched = {in_letters(*place).ko for place in (*sheet_of.values, *sheet_of.formulas)}
                assert without(now.read(name).decode(), touched) == without(
                    before.read(name).decode(), touched
                )
            elif name != "xl/workbook.xml":
                assert before.read(name) == now.read(name)


def without(sheet: str, cells: set[str]) -> str:
    """Return the XML of a sheet without some cells, and without rows that then hold none."""
    kept = _CELL.sub(lambda cell: "" if cell[1] in cells else cell[0], sheet)
    return re.sub(r'<row r="[0-9]+"(/>|></row>)', "", kept)


@pytest.mark.slow
@given(drawn())
def test_results_are_those_of_the_new_values(sheet_of: Drawn) -> None:
    """Those that no new value reaches stay, here without a result."""
    _, new = patched_as(sheet_of)
    sheet = load_workbook(BytesIO(new), data_only=True)["사업비"]
    for place, formula in sheet_of.formulas.items():
        expected = None
        if reaches(sheet_of, place, frozenset()):
            expected = worked_out(sheet_of, place, frozenset())
        found = sheet.cell(*place).value
        assert (found is None) == (expected is None), formula
        if expected is not None:
            assert isinstance(found, int | float)
            assert found == pytest.approx(float(expected), rel=1e-14)


def read_by(sheet_of: Drawn, place: tuple[int, int]) -> list[tuple[int, int]]:
    found = re.findall(
        r"([A-Z])([0-9]+)(?::([A-Z])([0-9]+))?", sheet_of.formulas[place].replace("ROUND", "")
    )
    cells = []
    for left, top, right, bottom in found:
        columns = sorted((ord(left) - 64, ord(right or left) - 64))
        rows = sorted((int(top), int(bottom or top)))
        cells += [
            (row, column)
            for row in range(rows[0], rows[1] + 1)
            for column in range(columns[0], columns[1] + 1)
        ]
    return cells


def reaches(sheet_of: Drawn, place: tuple[int, int], seen: frozenset[tuple[int, int]]) -> bool:
    """Return whether a formula depends on a new value, or on one that depends on itself."""
    if place in seen:
        return True
    within = seen | {place}
    return any(
        cell in sheet_of.values or (cell in sheet_of.formulas and reaches(sheet_of, cell, within))
        for cell in read_by(sheet_of, place)
    )


def worked_out(
    sheet_of: Drawn, place: tuple[int, int], seen: frozenset[tuple[int, int]]
) -> Fraction | None:
    """Return the result of a formula by its four shapes; None where it rounds, and where it reads none."""
    formula = sheet_of.formulas[place]
    if place in seen or formula.startswith("ROUND"):
        return None
    cells = after(sheet_of)
    terms: list[Fraction] = []
    for cell in read_by(sheet_of, place):
        if cell in sheet_of.formulas:
            inner = worked_out(sheet_of, cell, seen | {place})
            if inner is None:
                return None
            terms.append(inner)
        else:
            value = cells.get(cell, Decimal(0))
            if isinstance(value, Decimal):
                terms.append(Fraction(value))
            elif not formula.startswith("SUM"):
                return None
    return sum(terms, start=Fraction()) / (4 if formula.endswith("/4") else 1)


class Expression(NamedTuple):
    """A formula and what it comes to."""

    text: str
    value: Fraction


LEAVES = st.one_of(
    st.decimals(0, 10**6, places=2).map(lambda n: Expression(f"{n:f}", Fraction(n))),
    st.sampled_from([Expression("B2", Fraction(7)), Expression("SUM(A1:C3,$B$2)", Fraction(14))]),
)


def larger(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    return st.one_of(
        st.builds(lambda a, b: Expression(f"({a.text}+{b.text})", a.value + b.value), inner, inner),
        st.builds(lambda a, b: Expression(f"({a.text} - {b.text})", a.value - b.value), inner, inner),
        st.builds(lambda a, b: Expression(f"{a.text}*{b.text}", a.value * b.value), inner, inner),
        st.builds(lambda a: Expression(f"(-{a.text})", -a.value), inner),
        st.builds(lambda a: Expression(f"({a.text})%", a.value / 100), inner),
        st.builds(
            lambda a, b: Expression(f"({a.text})/({b.text})", a.value / b.value),
            inner,
            inner.filter(lambda b: b.value != 0),
        ),
        st.builds(lambda a, b: Expression(f"SUM({a.text},{b.text})", a.value + b.value), inner, inner),
    )


@given(st.recursive(LEAVES, larger, max_leaves=8))
def test_a_formula_comes_to_what_arithmetic_says(drawn_as: Expression) -> None:
    def look(area: Area) -> list[Fraction | None]:
        is_in = area.top <= 2 <= area.bottom and area.left <= 2 <= area.right
        return [Fraction(7)] if is_in else []

    assert result(drawn_as.text, "s", look) == drawn_as.value


@given(PLACES, PLACES, st.integers(0, 30), st.integers(0, 30))
def test_a_formula_that_is_moved_names_cells_as_far_away(
    first: tuple[int, int], last: tuple[int, int], rows: int, columns: int
) -> None:
    formula = f"SUM({in_letters(*first).ko}:{in_letters(*last).ko})"
    (before,), (now,) = areas(formula, "s"), areas(moved(formula, rows, columns), "s")
    shift = ("", rows, columns, rows, columns)
    assert now == Area("s", *(a + b for a, b in zip(before[1:], shift[1:], strict=True)))
