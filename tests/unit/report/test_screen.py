"""A line of a file, however long, is shown in a line of the screen."""

from io import StringIO

import pytest
from rich.cells import cell_len

from regionai.report.page import screen
from regionai.report.page.screen import Screen, around, cut, draw_beside
from regionai.report.page.style import Style


@pytest.mark.parametrize("room", [20, 40])
@pytest.mark.parametrize("column", [1, 2_000_000, 4_000_000])
def test_of_a_line_of_megabytes_only_what_has_room_is_measured(
    column: int, room: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured = []

    def noted(text: str) -> int:
        measured.append(len(text))
        return cell_len(text)

    monkeypatch.setattr(screen, "cell_len", noted)
    shown = around("가" * 4_000_000, column, room)
    assert cell_len(shown) <= room
    assert shown.strip("…가") == ""
    assert max(measured) <= 4 * room


def test_what_has_room_is_whole_and_one_cell_more_is_cut() -> None:
    assert cut("가나다", 6) == "가나다"
    assert cut("가나다", 5) == "가나…"
    assert around("  가나다", 3, 6) == "가나다"
    assert around("  가나다라마바사", 3, 13) == "가나다라마바…"
    assert around("  가나다라마바사", 9, 13) == "…가나다라마…"


def test_signs_without_a_width_of_their_own_have_room_beside_the_others() -> None:
    accented = "e\u0301\u0302\u0323"
    assert cut(accented * 10, 10) == accented * 10
    assert cut(accented * 11, 10) == f"{accented * 9}…"


def test_where_nothing_has_room_a_sign_says_that_something_is_left_out() -> None:
    assert [cut("가나다", width) for width in (2, 1, 0, -5)] == ["…", "…", "…", "…"]
    assert cut("", 0) == ""


@pytest.mark.parametrize(
    ("wide", "rest"),
    [
        (16, "  가나다라마바사아자…\n"),
        (17, "\n     가나다라마바사아자차카타파하\n"),
        (90, "\n     가나다라마바사아자차카타파하\n"),
    ],
)
def test_a_line_stands_below_a_place_that_leaves_it_too_little_room(wide: int, rest: str) -> None:
    out, where = StringIO(), "a" * wide
    draw_beside(Screen(out, Style("en", 41, colour=False)), where, "가나다라마바사아자차카타파하", 1, 3)
    assert out.getvalue().endswith(rest)
    assert "".join(out.getvalue().removesuffix(rest).split()) == where
