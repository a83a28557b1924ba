"""Tables of any file: how much of them is read."""

import codecs
import io
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from regionai.messages import Text
from regionai.source.grid import MOST_PLACES
from regionai.source.office.tables import MOST_COLUMNS, read_tables
from regionai.source.problem import UnreadableError
from regionai.source.text import decode
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


PASTED = '구분\t국비\t"지방비\n(도비+시군비)"\n솔루션\t4,000\t"""1,300"""\n'


@pytest.mark.parametrize(
    "content",
    [
        PASTED.encode("utf-8"),
        PASTED.encode("utf-8-sig"),
        PASTED.encode("utf-16"),
        PASTED.encode("utf-16-le"),
        PASTED.encode("utf-16-be"),
        codecs.BOM_UTF16_BE + PASTED.encode("utf-16-be"),
        PASTED.replace("\n", "\r\n").encode("cp949"),
    ],
    ids=["UTF-8", "its mark", "UTF-16", "little end first", "big end first", "big with its mark", "CP949"],
)
def test_what_is_pasted_is_a_table(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    (grid,) = read_tables(Path("-")).grids
    cells = [(cell.place.ko, " ".join(cell.text.split())) for cell in grid.cells]
    assert grid.name == Text("붙여 넣은 표", "pasted table")
    assert cells == [
        ("A1", "구분"),
        ("B1", "국비"),
        ("C1", "지방비 (도비+시군비)"),
        ("A2", "솔루션"),
        ("B2", "4,000"),
        ("C2", '"1,300"'),
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("가".encode("utf-16-le") + b"\0", "office.not-text"),
        (b"??\t??\n???\t4,000\n", "office.question-marks"),
        (b"a" * (1 << 20) + b"b", "source.too-large"),
    ],
)
def test_what_is_pasted_and_is_no_table_is_refused(
    content: bytes, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    with pytest.raises(UnreadableError) as found:
        read_tables(Path("-"))
    assert [problem.code for problem in found.value.problems] == [code]


def test_a_table_of_letters_and_of_questions_has_lost_nothing(tmp_path: Path) -> None:
    file = tmp_path / "표.csv"
    file.write_bytes("가,why??\n".encode())
    (grid,) = read_tables(file).grids
    assert [cell.text for cell in grid.cells] == ["가", "why??"]
    file.write_bytes(b"a,why?\n")
    (grid,) = read_tables(file).grids
    assert [cell.text for cell in grid.cells] == ["a", "why?"]


def test_a_document_of_hangul_97_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "계획.hwp"
    file.write_bytes(b"HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05" + bytes(200))
    with pytest.raises(UnreadableError) as found:
        read_tables(file)
    assert [problem.code for problem in found.value.problems] == ["office.old"]
    with pytest.raises(UnreadableError) as found:
        decode(file.read_bytes(), "계획.hwp")
    assert [problem.code for problem in found.value.problems] == ["source.hwp"]
