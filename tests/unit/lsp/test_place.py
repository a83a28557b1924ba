"""Places: lines and columns of ours, and lines and units of UTF-16 of an editor."""

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, Range

from regionai.lsp.place import Lines
from regionai.source.problem import Span

# What takes one unit, and what takes two.
TEXT = "🏛 국비: 3\r\n둘째 🏛"


def test_an_emoji_takes_two_units_and_hangul_one() -> None:
    assert Lines(TEXT).range(Span(1, 3, 1, 5)) == Range(Position(0, 3), Position(0, 5))
    assert Lines(TEXT).range(Span(2, 4, 2, 5)) == Range(Position(1, 3), Position(1, 5))


def test_units_may_be_those_of_another_encoding() -> None:
    in_bytes = Lines(TEXT, lambda text: len(text.encode()))
    assert in_bytes.range(Span(1, 3, 1, 5)) == Range(Position(0, 5), Position(0, 11))
    assert in_bytes.column_of(Position(0, 5)) == 3


def test_a_place_far_in_a_line_is_counted_from_its_beginning() -> None:
    lines = Lines("🏛국" * 100)
    for column in (1, 32, 33, 65, 200, 201):
        assert lines.range(Span(1, column, 1, 999)) == Range(
            Position(0, len(("🏛국" * 100)[: column - 1].encode("utf-16-le")) // 2), Position(0, 300)
        )


def test_a_place_within_a_letter_is_that_of_the_letter() -> None:
    assert Lines(TEXT).column_of(Position(0, 1)) == 1


def test_what_is_past_the_text_is_at_its_end() -> None:
    lines = Lines(TEXT)
    assert lines.range(Span(3, 1, 9, 9)) == Range(Position(1, 5), Position(1, 5))
    assert lines.line_of(Position(7, 0)) == 2
    assert lines.column_of(Position(0, 99)) == len("🏛 국비: 3") + 1


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n")), st.data())
def test_a_place_leads_back_to_its_column(line: str, data: st.DataObject) -> None:
    lines = Lines(line)
    column = data.draw(st.integers(1, len(line) + 1))
    assert lines.column_of(lines.range(Span(1, column, 1, column)).start) == column
