"""Names of equipment in one cell, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionai.table.listed import in_one_cell, names_in
from tables import at_rows
from taken import taken

NAMES = st.lists(st.text("가A1,. ()[]", min_size=1).map(str.strip).filter(bool), min_size=1, max_size=4)


@given(NAMES)
def test_names_in_one_cell_are_read_again(names: list[str]) -> None:
    assert names_in(in_one_cell(names)) == tuple(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("서버, 로봇", ("서버", "로봇")),
        ("서버 1,000대,로봇", ("서버 1,000대", "로봇")),
        ("모델 12,34", ("모델 12", "34")),
        ("분석기(1대, 중고), 서버[보조, 예비]", ("분석기(1대, 중고)", "서버[보조, 예비]")),
        ("서버, 보조; 로봇；", ("서버, 보조", "로봇")),
        ("(서버, 로봇", ("(서버", "로봇")),
        (" , ", ()),
    ],
)
def test_the_names_in_a_cell(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


def test_line_ends_part_names_as_well() -> None:
    rows = [["(단위: 원)"], ["장비", "국비", "지방비"], ["서버, 보조\n로봇", "6", "4"]]
    (line,) = taken(at_rows(rows)).lines
    assert names_in(line.words["equipment"]) == ("서버, 보조", "로봇")
