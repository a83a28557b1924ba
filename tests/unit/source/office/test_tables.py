"""Tables of any file: how much of them is read."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from regionai.source.grid import MOST_PLACES
from regionai.source.office.tables import MOST_COLUMNS, read_tables
from regionai.source.problem import UnreadableError
from tables import At, archive, docx, hwpx


@pytest.mark.parametrize(
    ("within", "beyond"),
    [
        ([At(1000, 1, "가"), At(1, MOST_PLACES // 1000, "나")], [At(1001, 1, "가")]),
        ([At(1, 1, "가", 1000, MOST_PLACES // 1000)], [At(2, 2, "가")]),
    ],
    ids=["an empty rectangle", "cells over each other"],
)
def test_more_places_than_the_limit_are_refused(within: list[At], beyond: list[At], tmp_path: Path) -> None:
    file = tmp_path / "표.hwpx"
    file.write_bytes(hwpx([within]))
    (grid,) = read_tables(file).grids
    assert grid.places == MOST_PLACES
    file.write_bytes(hwpx([[*within, *beyond]]))
    with pytest.raises(UnreadableError) as found:
        read_tables(file)
    assert [problem.code for problem in found.value.problems] == ["office.too-many-places"]


def test_more_columns_than_the_limit_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "표.csv"
    file.write_text("국비," * (MOST_COLUMNS - 1) + "국비", encoding="utf-8")
    (grid,) = read_tables(file).grids
    assert grid.width == MOST_COLUMNS
    file.write_text("국비," * MOST_COLUMNS + "국비", encoding="utf-8")
    with pytest.raises(UnreadableError) as found:
        read_tables(file)
    assert [problem.code for problem in found.value.problems] == ["office.too-wide"]


def test_a_document_that_holds_a_workbook_is_a_document(tmp_path: Path) -> None:
    file = tmp_path / "계획.docx"
    inside = archive({"xl/workbook.xml": "<workbook/>"}, stored="xl/workbook.xml")
    whole = BytesIO(docx([[At(1, 1, "국비")]]))
    with ZipFile(whole, "a") as parts:
        parts.writestr("word/embeddings/1.xlsx", inside)
    file.write_bytes(whole.getvalue())
    assert [cell.text for grid in read_tables(file).grids for cell in grid.cells] == ["국비"]
