"""Tables of a page on a screen: within its width, no word lost, and records where they do not fit."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from regionai.messages import Message, message
from regionai.model.money import Won
from regionai.report.page.as_text import draw_block
from regionai.report.page.grid import table_lines
from regionai.report.page.page import Column, Difference, Drawing, Lines, Table
from regionai.report.page.screen import Screen
from regionai.report.page.style import Style
from regionai.report.page.units import unit_name

WORDS = st.lists(st.text("가나다abc`-", min_size=1, max_size=12), max_size=12).map(" ".join)


def screen(width: int) -> Screen:
    return Screen(StringIO(), Style("ko", width, colour=False))


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[str]], list[bool]]:
    columns = draw(st.integers(1, 5))
    row = st.lists(WORDS, min_size=columns, max_size=columns)
    is_text = draw(st.lists(st.booleans(), min_size=columns, max_size=columns))
    return draw(st.lists(row, min_size=2, max_size=5)), is_text


@pytest.mark.slow
@given(table=tables(), width=st.integers(40, 120))
def test_a_table_fits_the_screen_and_says_every_word_once(
    table: tuple[list[list[str]], list[bool]], width: int
) -> None:
    (heads, *rows), is_text = table
    lines = table_lines(screen(width), heads, rows, is_text)
    if lines is None:
        natural = sum(max(cell_len(row[n]) for row in (heads, *rows)) for n in range(len(heads)))
        assert natural > width - len(heads) + 1
        return
    assert max(map(cell_len, lines)) <= width
    said = sorted(word for line in lines for word in line.split() if set(word) != {"-"})
    there = (word for row in (heads, *rows) for cell in row for word in cell.split())
    assert said == sorted(word for word in there if set(word) != {"-"})


def test_the_widest_words_wrap_and_figures_stay_to_the_right() -> None:
    heads = ["rule", "amount in won", "what"]
    rows = [["a", "1,000", "one two three four five six seven eight"], ["b", "20", "one"]]
    assert table_lines(screen(40), heads, rows, [True, False, True]) == [
        "rule  amount in won  what",
        "----  -------------  -------------------",
        "a             1,000  one two three four",
        "                     five six seven",
        "                     eight",
        "b                20  one",
    ]


def test_where_two_cells_between_columns_are_too_many_one_stands() -> None:
    heads = ["a" * 19, "b" * 20]
    assert table_lines(screen(40), heads, [], [True, True]) == [
        " ".join(heads),
        " ".join(("-" * 19, "-" * 20)),
    ]
    assert table_lines(screen(40), ["a" * 20, "b" * 20], [], [True, True]) is None


def test_a_cell_of_more_than_four_lines_makes_no_table() -> None:
    for words, fits in ((4, True), (5, False)):
        cell = " ".join(["b" * 20] * words)
        assert (table_lines(screen(40), ["a" * 15, "b"], [["", cell]], [True, True]) is not None) is fits


def drawn(width: int, rows: tuple[tuple[str | Won | None, ...], ...], *, is_detail: bool) -> str:
    out = StringIO()
    columns = (
        Column("rule", message("page.rule"), is_text=True),
        Column("what", message("page.what"), is_text=True, is_detail=is_detail),
        Column("margin", message("portfolio.margin")),
    )
    table = Table("rows", message("page.rule"), columns, rows, frozenset({1}))
    draw_block(Screen(out, Style("en", width, colour=False)), table)
    return out.getvalue()


def test_rows_that_fit_no_table_are_records_of_a_value_a_line() -> None:
    rows = (("first", " ".join(["word"] * 30), Won(1_000)), ("second", "b", None))
    assert drawn(40, rows, is_detail=False) == (
        "\n■ rule\n"
        "first\n"
        "  what    word word word word word word\n"
        "          word word word word word word\n"
        "          word word word word word word\n"
        "          word word word word word word\n"
        "          word word word word word word\n"
        "  margin  1,000\n"
        "▶ second\n"
        "  what    b\n"
    )


def test_what_is_a_detail_is_left_out_before_the_table_is_given_up() -> None:
    rows = (("first", " ".join(["word"] * 30), Won(1_000)), ("second", "b", None))
    assert drawn(40, rows, is_detail=True) == (
        "\n■ rule\n   rule    margin\n-  ------  ------\n   first    1,000\n▶  second\n"
    )


def test_words_are_broken_only_where_no_table_would_fit_else() -> None:
    columns = (
        Column("rule", message("page.rule"), is_text=True),
        Column("what", message("page.what"), is_text=True, may_break=True),
        Column("margin", message("portfolio.margin"), is_detail=True),
    )
    rows = (("a" * 20, "b" * 18, Won(1)),)

    def shown(*kept: int) -> str:
        out = StringIO()
        table = Table(
            "rows",
            message("page.rule"),
            tuple(columns[n] for n in kept),
            tuple(tuple(row[n] for n in kept) for row in rows),
        )
        draw_block(Screen(out, Style("en", 40, colour=False)), table)
        return out.getvalue()

    # The detail goes first, and then nothing has to be broken.
    assert shown(0, 1, 2) == shown(0, 1)
    assert "b" * 18 in shown(0, 1)
    columns = (columns[0], columns[1], columns[2]._replace(is_detail=False))
    assert shown(0, 1, 2) == (
        "\n■ rule\n"
        f"rule{' ' * 16}  what{' ' * 6}  margin\n"
        f"{'-' * 20}  {'-' * 10}  {'-' * 6}\n"
        f"{'a' * 20}  {'b' * 10}       1\n"
        f"{' ' * 20}  {'b' * 8}\n"
    )


def amounts(title: Message, *rows: tuple[str, Won, Difference], width: int = 40) -> str:
    out = StringIO()
    columns = (
        Column("what", message("page.what"), is_text=True),
        Column("amount", message("portfolio.envelope")),
        Column("change", message("page.difference"), is_detail=True),
    )
    draw_block(Screen(out, Style("en", width, colour=False)), Table("rows", title, columns, rows))
    return out.getvalue()


BILLION = 1_000_000_000
ROW = ("x" * 12, Won(7 * BILLION), Difference(-BILLION, -BILLION))
TITLE = message("page.sources", unit=unit_name(1))


def test_a_table_too_wide_in_won_is_in_millions_and_says_so() -> None:
    assert amounts(TITLE, ROW) == (
        "\n■ sources (M won)\n"
        "what                envelope  difference\n"
        "                  (national)\n"
        "------------  --------------  ----------\n"
        "xxxxxxxxxxxx           7,000      -1,000\n"
    )


def test_no_won_is_lost_for_the_width() -> None:
    for lost in (
        (ROW[0], Won(7 * BILLION + 1), ROW[2]),
        (ROW[0], ROW[1], Difference(BILLION, BILLION + 1)),
    ):
        shown = amounts(TITLE, ROW, lost)
        assert "■ sources (won)" in shown
        assert "7,000,000,000" in shown


def test_a_table_whose_title_does_not_say_its_unit_stays_in_won() -> None:
    assert "7,000,000,000" in amounts(message("page.rule"), ROW)


def test_a_table_that_is_too_wide_in_millions_too_leaves_out_its_details_in_won() -> None:
    shown = amounts(TITLE, ("x" * 23, *ROW[1:]))
    assert "■ sources (won)" in shown
    assert "7,000,000,000" in shown
    assert "difference" not in shown


def test_a_range_of_changes_has_both_ends_with_their_signs() -> None:
    shown = amounts(TITLE, ("x", Won(0), Difference(-1, 2)), width=80)
    assert shown.splitlines()[-1].split() == ["x", "0", "-1", "~", "+2"]


def test_a_preformatted_line_that_is_too_wide_goes_on_below_itself() -> None:
    out = StringIO()
    line = "  - {" + ", ".join(f"key{n}: 1" for n in range(6)) + "}"
    draw_block(
        Screen(out, Style("en", 40, colour=False)), Lines("lines", message("page.what"), (line, "  short"))
    )
    assert out.getvalue() == (
        "\n■ what\n  - {key0: 1, key1: 1, key2: 1,\n      key3: 1, key4: 1, key5: 1}\n  short\n"
    )


def test_a_strip_that_is_too_wide_has_its_name_below() -> None:
    out = StringIO()
    rows = (("=" * 38, "local-share"), ("-" * 10 + "^", "now"))
    draw_block(Screen(out, Style("en", 40, colour=False)), Drawing(message("sweep.strips"), rows))
    assert out.getvalue().splitlines()[2:] == ["=" * 38, "local-share", "-" * 10 + "^", "now"]


def test_a_long_table_is_drawn_to_its_thousandth_row_and_says_how_many_more() -> None:
    columns = (Column("number", message("page.line"), is_text=True),)
    for count, more in ((1_000, []), (1_001, ["1줄이 더 있습니다. 전체는 `--format csv`에 있습니다."])):
        on = StringIO()
        table = Table("t", message("page.what"), columns, tuple((f"{n}",) for n in range(count)))
        draw_block(Screen(on, Style("ko", 80, colour=False)), table)
        _, _, _, _, *lines = on.getvalue().splitlines()
        assert lines == [*(f"{n}" for n in range(1_000)), *more]
