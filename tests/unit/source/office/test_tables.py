"""Tables of any file: how much of them is read."""

from pathlib import Path

import pytest

from regionai.source.grid import MOST_PLACES
from regionai.source.office.tables import read_tables
from regionai.source.problem import UnreadableError
from tables import At, hwpx


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
