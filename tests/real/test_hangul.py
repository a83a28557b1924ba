"""Hangul documents that others made: each is read whole."""

import os
from pathlib import Path

import pytest

from regionai.source.grid import Grid
from regionai.source.office.tables import read_tables

FOLDER = os.environ.get("HANGUL_DOCUMENTS")
if not FOLDER and not os.environ.get("REGIONAI_REAL_PARTS"):
    pytest.skip("HANGUL_DOCUMENTS names no folder of documents", allow_module_level=True)

pytestmark = pytest.mark.slow


def grids(name: str) -> tuple[Grid, ...]:
    (path,) = Path(str(FOLDER)).rglob(name)
    return read_tables(path).grids


def test_every_document_is_read() -> None:
    documents = [path for kind in ("hwp", "hwpx") for path in sorted(Path(str(FOLDER)).rglob(f"*.{kind}"))]
    assert (len(documents), sum(len(read_tables(path).grids) for path in documents)) == (61, 426)


def test_the_cells_of_a_table_are_where_they_stand() -> None:
    (table,) = grids("sample-2.hwp")
    assert [(cell.row, cell.column, cell.text) for cell in table.cells if cell.row < 3] == [
        *enumerated(1, ["구분", "권장량", "기준치", "저함량", "비고"]),
        *enumerated(2, ["비타민 A", "700", "700", "150"]),
    ]


def enumerated(row: int, texts: list[str]) -> list[tuple[int, int, str]]:
    return [(row, column, text) for column, text in enumerate(texts, 1)]


def test_merged_cells_span_what_they_span() -> None:
    first, *_ = grids("year_end_settlement.hwp")
    assert [(cell.row, cell.columns, cell.text) for cell in first.cells if cell.columns > 1] == [
        (1, 4, "1. 총수입금액"),
        (8, 2, "수입금액 합계"),
    ]


def test_a_packed_document_has_its_cells() -> None:
    first, *_ = grids("간이기안문_서식.hwpx")
    assert [cell.text for cell in first.cells] == ["생산등록번호", "등록일", "결재일", "공개구분"]
