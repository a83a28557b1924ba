"""A workbook that was corrected keeps the rules, and its sums are those of its amounts."""

from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from regionai.cli.app import run
from worked_example import SHEET, table, written

AMOUNTS = st.lists(st.integers(1, 9_999), min_size=3, max_size=3)


@contextmanager
def corrected(lines: list[list[int]]) -> Iterator[bytes]:
    """Correct the budget of a workbook, which one step or another always can."""
    with TemporaryDirectory() as folder, redirect_stdout(StringIO()), redirect_stderr(StringIO()) as said:
        book, new = Path(folder, "예산.xlsx"), Path(folder, "수정.xlsx")
        book.write_bytes(written(table(lines)))
        call = [
            "budget",
            str(book),
            "--region",
            "경북",
            "--edition",
            "2026",
            "--solve",
            "--write",
            str(new),
        ]
        assert run(call) == 0, said.getvalue()
        yield (new if new.exists() else book).read_bytes()


@pytest.mark.slow
@settings(max_examples=30)
@given(st.lists(AMOUNTS, min_size=3, max_size=3))
def test_what_is_written_keeps_the_rules_and_adds_up(lines: list[list[int]]) -> None:
    with corrected(lines) as content:
        sheet = load_workbook(BytesIO(content), data_only=True)[SHEET]
    after = [[int(str(sheet.cell(row, column).value)) for column in (3, 4, 5)] for row in (3, 4, 5)]
    sums = [sum(column) for column in zip(*after, strict=True)]
    national, local, total = sums[0], sums[1], sum(sums)
    assert 5 * national <= 3 * total
    assert 5 * local >= total
    assert [sheet.cell(row, 6).value for row in (3, 4, 5)] == [sum(line) for line in after]
    assert [sheet.cell(6, column).value for column in (3, 4, 5, 6)] == [*sums, total]
    shares = [sheet.cell(7, column).value for column in (3, 4, 5)]
    assert shares == [pytest.approx(each / total, rel=1e-14) for each in sums]
