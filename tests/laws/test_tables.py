"""A budget laid out as a table, in whatever shape offices draw, is read back as it was."""

from itertools import combinations
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionai.messages import Text
from regionai.source.grid import Cell, Grid, in_letters
from regionai.source.office.docx import read_docx
from regionai.source.office.hwp import read_hwp
from regionai.source.office.hwpx import read_hwpx
from regionai.source.office.workbook import read_workbook
from regionai.table.budget import Budget, budget_of
from regionai.table.headings import Vocabulary
from regionai.table.layout import layouts
from tables import At, docx, hwp, hwpx, workbook

CATEGORIES = {"솔루션": "solution", "인프라": "infrastructure", "인력양성": "training"}
VOCABULARY = Vocabulary(CATEGORIES, of_a_city=False)
WORDS = {key: word for word, key in CATEGORIES.items()}
UNITS = {"원": 1, "천원": 10**3, "백만원": 10**6, "억원": 10**8}
# How the sources of a table stand side by side: the key of each, its words, and those above it.
SPLITS = (
    (("national", "국비", ""), ("local", "지방비", ""), ("private", "민간부담금", "")),
    (
        ("national", "국비", ""),
        ("province", "도비", "지방비"),
        ("municipality", "시군비", "지방비"),
        ("private_cash", "현금", "민간부담금"),
        ("private_in_kind", "현물", "민간부담금"),
    ),
    (("national", "정부지원금(A)", ""), ("matching", "대응투자\n(B)", "")),
    (("national", "국고보조금", ""), ("local", "지방비", ""), ("private", "자부담", "")),
)


OF_SCALE = ("table.out-of-scale", "table.large")
# The unit, each line with its category and year, and the sums.
Told = tuple[int, list[tuple[str | None, int | None, dict[str, int]]], object]


class Drawn(NamedTuple):
    """A budget: the category, year and amounts by source of each line; amounts are in the unit."""

    unit: str
    split: tuple[tuple[str, str, str], ...]
    lines: tuple[tuple[str, int, tuple[int, ...]], ...]


class Shape(NamedTuple):
    """How a table is drawn: where its unit stands, and what it sums."""

    has_title: bool
    has_sums: bool
    has_subtotals: bool
    has_total: bool
    is_turned: bool
    has_remarks: bool


def _has_no_sums(lines: list[tuple[str, int, tuple[int, ...]]]) -> bool:
    """Return whether no line comes to what several others do: without a name it may then be their sum."""
    amounts = [sum(each) for _, _, each in lines]
    return not any(
        amount and amount == sum(others)
        for at, amount in enumerate(amounts)
        for size in range(2, len(amounts))
        for others in combinations((*amounts[:at], *amounts[at + 1 :]), size)
    )


@st.composite
def budgets(draw: st.DrawFn) -> Drawn:
    split = draw(st.sampled_from(SPLITS))
    amount = st.integers(0, 99_999)
    lines = draw(
        st.lists(
            st.tuples(
                st.sampled_from(sorted(WORDS)), st.integers(2025, 2028), st.tuples(*(amount for _ in split))
            ),
            min_size=1,
            max_size=5,
        ).filter(_has_no_sums)
    )
    return Drawn(
        draw(st.sampled_from(sorted(UNITS))), split, tuple(sorted(lines, key=lambda line: line[0]))
    )


def told(budget: Budget) -> list[str]:
    """Return what is told of a table, but that its drawn amounts keep to no scale."""
    return [each.id for each in budget.remarks if each.id not in OF_SCALE]


def laid(drawn: Drawn, shape: Shape) -> list[At]:
    """Return the cells of a table: headings in one row or two, lines, and the sums that the shape has."""
    cells = [At(1, 1, f"(단위 : {drawn.unit})"), *_headings(drawn, shape)]
    row = max(cell.row + cell.rows for cell in cells)
    for number, (category, year, amounts) in enumerate(drawn.lines):
        cells += _row(row, WORDS[category], f"{year}년", amounts, shape)
        if shape.has_remarks:
            cells.append(At(row, len(amounts) + 4, "12명"))
        row += 1
        is_last = number + 1 == len(drawn.lines) or drawn.lines[number + 1][0] != category
        if shape.has_subtotals and is_last:
            cells += _row(row, "소계", "", _sum(drawn, category), shape)
            row += 1
    if shape.has_total:
        cells += _row(row, "합 계", "", _sum(drawn), shape)
    return cells


def _headings(drawn: Drawn, shape: Shape) -> list[At]:
    depth = 2 if any(above for _, _, above in drawn.split) else 1
    cells = [At(1, 2, "사업비 총괄표")] if shape.has_title else []
    cells += [At(2, 1, "구분", depth), At(2, 2, "연도", depth)]
    for column, (key, word, above) in enumerate(drawn.split, 3):
        siblings = [each for each, _, other in drawn.split if other == above]
        if above and siblings[0] == key:
            cells.append(At(2, column, above, 1, len(siblings)))
        cells.append(At(3, column, word) if above else At(2, column, word, depth))
    end = len(drawn.split) + 3
    if shape.has_sums:
        cells.append(At(2, end, "합계", depth))
    if shape.has_remarks:
        cells.append(At(2, end + 1, "비고", depth))
    return cells


def _row(row: int, label: str, year: str, amounts: tuple[int, ...], shape: Shape) -> list[At]:
    figures = [*amounts, *([sum(amounts)] if shape.has_sums else [])]
    found = [At(row, column, f"{amount:,}") for column, amount in enumerate(figures, 3)]
    return [At(row, 1, label), *([At(row, 2, year)] if year else []), *found]


def _sum(drawn: Drawn, category: str | None = None) -> tuple[int, ...]:
    amounts = [line[2] for line in drawn.lines if category in (None, line[0])]
    return tuple(map(sum, zip(*amounts, strict=True)))


def wanted(drawn: Drawn, shape: Shape) -> Told:
    """Return what a proposal must hold, worked out from the budget alone."""
    keys = [key for key, _, _ in drawn.split]
    lines: list[tuple[str | None, int | None, dict[str, int]]] = [
        (category, year, dict(zip(keys, amounts, strict=True))) for category, year, amounts in drawn.lines
    ]
    totals: dict[tuple[str, ...], int] = {}
    if shape.has_subtotals:
        for category in dict.fromkeys(line[0] for line in drawn.lines):
            totals |= _totals((category,), keys, _sum(drawn, category), shape)
    if shape.has_total:
        totals |= _totals((), keys, _sum(drawn), shape)
    return UNITS[drawn.unit], lines, totals


def _totals(
    of: tuple[str, ...], keys: list[str], amounts: tuple[int, ...], shape: Shape
) -> dict[tuple[str, ...], int]:
    found = {("totals", *of, key): amount for key, amount in zip(keys, amounts, strict=True)}
    return found | ({("totals", *of, "total"): sum(amounts)} if shape.has_sums else {})


def as_grid(cells: list[At], *, is_turned: bool) -> Grid:
    found = [
        Cell(
            cell.text, cell.row, cell.column, (cell.row, cell.column), rows=cell.rows, columns=cell.columns
        )
        for cell in cells
    ]
    grid = Grid(Text("표", "table"), tuple(found))
    return grid.transposed() if is_turned else grid


def taken(grid: Grid) -> Budget:
    (layout,) = layouts(grid, VOCABULARY)
    return budget_of(layout, "표")


def plain(budget: Budget) -> Told:
    def amount(text: str) -> int:
        return int(text.replace(",", ""))

    lines = [
        (line.category, line.year, {str(each.at[-1]): amount(each.written) for each in line.figures})
        for line in budget.lines
    ]
    return budget.unit, lines, {each.at: amount(each.written) for each in budget.totals}


shapes = st.builds(Shape, *(st.booleans() for _ in Shape._fields))


@given(budgets(), shapes)
def test_a_budget_is_read_as_it_was_laid_out(drawn: Drawn, shape: Shape) -> None:
    grid = as_grid(laid(drawn, shape), is_turned=shape.is_turned)
    budget = taken(grid)
    assert plain(budget) == wanted(drawn, shape)
    assert told(budget) == []


@given(budgets(), shapes)
def test_every_figure_stands_in_the_cell_that_it_names(drawn: Drawn, shape: Shape) -> None:
    grid = as_grid(laid(drawn, shape), is_turned=shape.is_turned)
    texts = {cell.place: cell.text for cell in grid.cells}
    budget = taken(grid)
    for figure in (*(each for line in budget.lines for each in line.figures), *budget.totals):
        (cell,) = figure.cells
        assert texts[cell.place] == figure.written


@pytest.mark.slow
@given(budgets(), shapes)
def test_every_kind_of_file_tells_the_same(drawn: Drawn, shape: Shape) -> None:
    cells = laid(drawn, shape)
    unit, rest = [cells[0].text], [cell for cell in cells if cell.row > 1]
    shifted = [cell._replace(row=cell.row - 1) for cell in rest]
    (sheet,) = read_workbook(workbook(cells), "표.xlsx").grids
    (word,) = read_docx(docx([shifted], unit), "표.docx")
    (packed,) = read_hwpx(hwpx([shifted], unit), "표.hwpx")
    (binary,) = read_hwp(hwp([shifted], unit), "표.hwp")
    assert {str(plain(taken(grid))) for grid in (sheet, word, packed, binary)} == {
        str(wanted(drawn, shape))
    }


@given(budgets(), shapes, st.integers(1, 10**6))
def test_a_sum_that_is_off_is_told_with_its_place(drawn: Drawn, shape: Shape, off: int) -> None:
    cells = laid(drawn, shape._replace(has_sums=True))
    first = next(
        n
        for n, cell in enumerate(cells)
        if cell.text == f"{sum(drawn.lines[0][2]):,}" and cell.column == 3 + len(drawn.split)
    )
    said = sum(drawn.lines[0][2]) + off
    cells[first] = cells[first]._replace(text=f"{said:,}")
    budget = taken(as_grid(cells, is_turned=shape.is_turned))
    (remark,) = (each for each in budget.remarks if each.id not in OF_SCALE)
    place = in_letters(cells[first].row, cells[first].column)
    assert remark.id == "table.sum-differs"
    assert (remark.values["place"], str(remark.values["said"])) == (
        place,
        f"Won(amount={said * budget.unit})",
    )


def unmerged(cells: list[At]) -> list[At]:
    """Return cells as a file without merged ones has them, a category in the first row of a group alone."""
    said: set[str] = set()
    found = []
    for cell in cells:
        if cell.text not in said or cell.column > 1:
            found.append(cell._replace(rows=1, columns=1))
        said |= {cell.text} & set(WORDS.values())
    return found


@given(budgets(), shapes)
def test_a_table_that_lost_its_merged_cells_is_read_as_before_or_told(drawn: Drawn, shape: Shape) -> None:
    plain_shape = shape._replace(is_turned=False)
    budget = taken(as_grid(unmerged(laid(drawn, plain_shape)), is_turned=False))
    unit, lines, totals = plain(budget)
    _, whole, sums = wanted(drawn, plain_shape)
    first = [n == 0 or line[0] != whole[n - 1][0] for n, line in enumerate(whole)]
    knows_all = shape.has_subtotals or all(first)
    assert (unit, totals) == (UNITS[drawn.unit], sums)
    assert lines == [
        line if knows_all or is_first else (None, *line[1:])
        for line, is_first in zip(whole, first, strict=True)
    ]
    assert told(budget) == ([] if knows_all else ["table.open"])


@given(budgets(), shapes)
def test_amounts_that_say_their_unit_are_those_of_a_table_that_says_it(drawn: Drawn, shape: Shape) -> None:
    _, *cells = laid(drawn, shape)
    said = [
        cell._replace(text=f"{cell.text}{drawn.unit}") if cell.text.replace(",", "").isdigit() else cell
        for cell in cells
    ]
    assert plain(taken(as_grid(said, is_turned=shape.is_turned))) == wanted(drawn, shape)
