"""The mistake in a text that no parser can read: what is recognised, and that looking for it ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionai.source.composer import PureLoader, compose
from regionai.source.problem import UnreadableError
from regionai.source.syntax.mistake import refuse_mistake

# What the lines of a file are made of, where people mistype them.
PIECES = (
    "a",
    "나",
    "1",
    ":",
    ": ",
    "-",
    "- ",
    " ",
    "\u3000",
    "\xa0",
    "\n",
    "\n  ",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    ",",
    "#",
    "\\",
    "|",
)


def found(text: str) -> str | None:
    """The mistake in a text with its place, whether or not a parser can read it."""
    try:
        refuse_mistake(text, "p.yaml", text.count("\n") + 1)
    except UnreadableError as error:
        (problem,) = error.problems
        return f"{problem.span.line}:{problem.span.column} {problem.code}"
    return None


def is_within(text: str, mistake: str | None) -> bool:
    """Whether a mistake, if one was found, lies in its text or at the end of a line."""
    if mistake is None:
        return True
    lines = text.split("\n")
    line, column = map(int, mistake.split()[0].split(":"))
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("a: b\n- c: d", "2:1 source.stray-dash"),
        ("- a: b\nc: d", "1:1 source.stray-dash"),
        ("a:\n  b: c\n  - d: e", "2:3 source.no-dash"),
        ("a:\n    b: c\n  - d: e", "2:5 source.no-dash"),
        ("a:\n- b: c\n  d: e\nb: f\n  d: g", "4:1 source.no-dash"),
        ("a:\n- b: c\n  d: e\nf: g\n  d: h", "4:1 source.indentation"),
        ("a:\n  b: c\n      d: e\n      f: g", "2:3 source.no-dash"),
        ("a:\n - b: c\n     d: e\n     f: g", "2:2 source.indentation"),
        ("a: b\n  c: d\n  e: f", "1:1 source.value-and-more"),
        ("a: b\n  c: d\ne: f", "2:3 source.indentation"),
        ("a:\nb: c\n  d: e\n", "2:1 source.indentation"),
        ("a:\n  b: c\n     d: e\n", "3:6 source.indentation"),
        ("a:\n  - b: c\n    d:\n      e: f\n     g: h", "5:6 source.indentation"),
        ("a:\n  - b\n c: d", "3:2 source.indentation"),
        ("a:\n    - b: c\n   - d: e", "3:4 source.indentation"),
        ("a:\n  - b: c\n  d: e", "3:3 source.indentation"),
        ("a:\n  - b\n  c: d", "3:3 source.no-dash"),
        ("a: [b\n  c: d: e]", "2:6 source.no-comma"),
        ("a: {b: [c] d}", "1:12 source.no-comma"),
        ('a: {b: "c"d}', "1:11 source.no-comma"),
        ("a: {b:{c: d}}", "1:6 source.no-space"),
        ("a: [- b]", "1:5 source.dash"),
        ("a: [b\n  c] d", "2:5 source.after-bracket"),
        ("a: [b, # c]\n  d\ne: f", "1:4 source.open-bracket"),
        ("a: b\n[c", "2:1 source.open-bracket"),
        ('a: "b\\', "1:4 source.open-quote"),
        ('a: "\\x1"', "1:5 source.escape"),
        ('a: "b\n  c\\q"', "2:4 source.escape"),
        ("  a\nb: c", "1:3 source.no-colon"),
        ("a: b c: d", "1:6 source.two-keys"),
        ("a: 1 나: d", "1:6 source.two-keys"),
        ("a: 나: d", "1:5 source.second-colon"),
    ],
)
def test_a_mistake_is_recognised(text: str, mistake: str) -> None:
    assert found(text) == mistake


@pytest.mark.parametrize(
    "text",
    [
        "a: [b, {c: d}]\ne: f *g",
        "a: b\n  c\n  - d\ne: f",
        "a:\n  b\n  c",
        "a:\n- b: c\n- d: e\nf: g",
        "a:\n  - - b\n    - c\n  -\n    d: e\n  - {f: g}",
        "a: |2 # b\n   c: d: e\n\n  [f\ng: >-\n  'h\n",
        "a: {b: 'c''d', e: \"f\\\"g\", h: [i, {j: k}], # l\n  m: n:o,}\np: q # r: s: t",
        '---\n# a\n\'b: c\': d\n"e\\" f": g\nh i: j\n...\n',
        'a: "b\n\n  c \\\n  d: e"\nf: g',
    ],
)
def test_no_mistake_is_seen_in_what_a_parser_reads(text: str) -> None:
    compose(text, "p.yaml")
    compose(text, "p.yaml", PureLoader)
    assert found(text) is None


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_whatever_the_text_the_search_ends_without_another_error(text: str) -> None:
    assert is_within(text, found(text))


@pytest.mark.slow
@pytest.mark.parametrize("piece", [*PIECES, "[{", "a: ", "- a", "\n- a:", '"a', "a#", "``", "{a", "\\\\"])
def test_much_of_anything_is_searched_in_time(piece: str) -> None:
    """Searched anew from each of its characters, such a text would take an hour."""
    much = piece * (100_000 // len(piece))
    for text in (f"a: b\nc{much}\n: ]", f"a: b\nc: {much}\n: ]"):
        assert is_within(text, found(text))


@pytest.mark.slow
@pytest.mark.parametrize(
    "line",
    ["k{n}:\n", "k{n}: |\n", "- k{n}: a\n", "k{n}: [\n", "k{n}: 'a\n", "k{n}: {{a: [b]}}\n", "{n}k\n"],
)
def test_many_lines_are_searched_in_time(line: str) -> None:
    text = "\n".join(line.format(n=n) for n in range(20_000)) + "\n: ]"
    assert is_within(text, found(text))
