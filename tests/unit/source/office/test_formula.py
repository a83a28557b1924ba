"""Formulas: the cells that they name, and results that are worked out."""

from collections.abc import Iterator
from fractions import Fraction

import pytest

from regionai.source.office.area import Area
from regionai.source.office.patch.calculation import UnknownResultError, result
from regionai.source.office.patch.formula import areas, moved

# By place: a number, None for a text; no other cell holds anything.
HELD = {
    ("s", 1, 1): Fraction(7),
    ("s", 1, 2): Fraction(1, 4),
    ("s", 2, 1): None,
    ("남의 것", 1, 1): Fraction(3),
}


def look(area: Area) -> Iterator[Fraction | None]:
    for (sheet, row, column), value in HELD.items():
        if sheet == area.sheet and area.top <= row <= area.bottom and area.left <= column <= area.right:
            yield value


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("A1", "7"),
        ("$A$1+B1", "29/4"),
        ("s!A1", "7"),
        ("'남의 것'!A1*2", "6"),
        (" A1 + 1 ", "8"),
        ("1-2-3", "-4"),
        ("12/2/3", "2"),
        ("1+2*3", "7"),
        ("(1+2)*3", "9"),
        ("-A1+--1", "-6"),
        ("+2", "2"),
        ("-2*-3", "6"),
        ("50%", "1/2"),
        ("200%%*2", "1/25"),
        ("1.25", "5/4"),
        ("C9", "0"),
        ("SUM(A1:B2)", "29/4"),
        ("SUM(B2:A1,1,A1*2)", "89/4"),
        ("SUM(A2,A1)", "7"),
        ("SUM((A1))+SUM(C1:XFD1048576)", "7"),
        ("SUM(A1:B1)/SUM(A1:A1)", "29/28"),
    ],
)
def test_a_result_is_worked_out(formula: str, value: str) -> None:
    assert result(formula, "s", look) == Fraction(value)


@pytest.mark.parametrize(
    "formula",
    [
        "",
        "1+",
        "A2",
        "A2+1",
        "A1:B1",
        "A1/C9",
        "A1/0",
        "2^3",
        'A1&"원"',
        "A1=7",
        "(1",
        "1)",
        "SUM(1",
        "SUM()",
        "SUM(",
        "SUM(A1:B1,)",
        "SUM(A1:B1*2)",
        "ROUND(A1,0)",
        "sum(A1)",
        "총사업비",
        "TAX",
        "A1 B1",
        "A1A2",
        "A1.5",
        "5A1",
        "1E5",
        "A:A",
        "1:1",
        "A1:B1:C1",
        "A1#",
        "Sheet1:Sheet3!A1",
        "[1]s!A1",
        "#REF!",
        "{1,2}",
        "XFE1",
        "A1048577",
        "1" + "*99999999999999999999" * 16,
    ],
)
def test_a_result_that_takes_more_is_not_known(formula: str) -> None:
    with pytest.raises(UnknownResultError):
        result(formula, "s", look)


def test_the_cells_that_a_formula_names_are_told_once_each() -> None:
    formula = "IF(A1>0,SUM($B$2:C3,B2:$C$3),'남''의 것'!D4)&\"E5\"&Sheet2!F6&LOG10(G7)&XFE1"
    assert areas(formula, "s") == (
        Area("s", 1, 1, 1, 1),
        Area("s", 2, 2, 3, 3),
        Area("남'의 것", 4, 4, 4, 4),
        Area("Sheet2", 6, 6, 6, 6),
        Area("s", 7, 7, 7, 7),
    )
    assert [area.place for area in areas(formula, "s")] == ["A1", "B2:C3", "D4", "F6", "G7"]


@pytest.mark.parametrize(
    ("formula", "rows", "columns", "after"),
    [
        ("A1+$A1+A$1+$A$1", 1, 2, "C2+$A2+C$1+$A$1"),
        ("Z9:AA10", 0, 1, "AA9:AB10"),
        ("'A1 것'!B2&\"B2\"", 1, 1, "'A1 것'!C3&\"B2\""),
        ("B2+A1", -1, -1, "A1+#REF!"),
        ("B2+A2", 0, -3, "#REF!+#REF!"),
        ("XFD1+A1048576", 1, 0, "XFD2+#REF!"),
        ("XFD1+A1048576", 0, 1, "#REF!+B1048576"),
        ("LOG10(A1)+B2C", 1, 1, "LOG10(B2)+B2C"),
    ],
)
def test_a_shared_formula_is_moved(formula: str, rows: int, columns: int, after: str) -> None:
    assert moved(formula, rows, columns) == after
