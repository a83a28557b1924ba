"""No exception but the reader's own, whatever the bytes; both parsers give the same answer."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import CLEAN, LIBRARY
from regionai.judge.reading import Options, check_bytes
from regionai.source.composer import FastLoader, LoaderOf, PureLoader
from regionai.source.plain import Plain
from regionai.source.problem import Span, UnreadableError
from regionai.source.tree import read_tree

LOADERS: list[LoaderOf] = [FastLoader, PureLoader]
ROOT = Path(__file__).parents[2]
CORPUS = [
    CLEAN,
    (ROOT / "proposals" / "gyeongbuk-2026.yaml").read_text(encoding="utf-8"),
    (ROOT / "proposals" / "short-match-2026.yaml").read_text(encoding="utf-8"),
    (ROOT / "rules" / "subsidy-law" / "2026.yaml").read_text(encoding="utf-8"),
]
PIECES = [
    *("a: b\n", "- ", "  ", "\n", ": ", "? ", "[", "]", "{", "}", ",", "1,000", "&a ", "*a", "!t ", "|\n"),
    *(">-\n", "'", '"', "\\n", "\\ud800", "\\UFFFFFFFF", "#", "---\n", "...\n", "%YAML 9.9\n", "<<: ", "~"),
    *("：", "\u3000", "\u00a0", "\t", "\ufeff", "\u202e", "\u200b", "\r", "\x85", "억", "가", "😀", "\x00"),
]

# What the two parsers have taken for different things.
SIGNS = ["[", "{", "]", "}", "a", "b: ", "?", "? ", ":", ",", "\n  ", " #", "#", "'q'", "-", "|", ">1"]

yaml_like = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A real file with a few pieces cut out and a few strange ones put in."""
    text = draw(st.sampled_from(CORPUS))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(start + draw(st.integers(0, 12)), len(text))
        text = text[:start] + draw(st.sampled_from([*PIECES, ""])) + text[end:]
    return text


def read(content: bytes, loader: LoaderOf) -> tuple[dict[str, Plain], list[Span]] | None:
    """The data and the place of each value; None with at least one problem, a place and a sentence."""
    try:
        tree = read_tree(content, "x.yaml", loader)
    except UnreadableError as error:
        assert error.problems
        for problem in error.problems:
            assert problem.span.line >= 1
            assert problem.span.column >= 1
            assert problem.message.say("ko")
            assert problem.message.say("en")
        return None
    return None if tree.problems else (tree.data, [tree.span((key,)) for key in tree.data])


@given(st.binary(max_size=300))
def test_any_bytes_are_read_the_same_by_both_parsers_or_refused(content: bytes) -> None:
    fast, pure = (read(content, loader) for loader in LOADERS)
    assert fast == pure


@pytest.mark.slow
@given(st.text(max_size=300))
def test_any_text_is_read_the_same_by_both_parsers(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    fast, pure = (read(content, loader) for loader in LOADERS)
    assert fast == pure


@given(yaml_like)
@settings(max_examples=400)
def test_text_full_of_signs_is_read_the_same_by_both_parsers(text: str) -> None:
    fast, pure = (read(text.encode(), loader) for loader in LOADERS)
    assert fast == pure


@given(st.lists(st.sampled_from(SIGNS), max_size=12).map("".join))
@settings(max_examples=400)
def test_signs_within_brackets_are_read_the_same_by_both_parsers(text: str) -> None:
    fast, pure = (read(f"k: {text}".encode(), loader) for loader in LOADERS)
    assert fast == pure


@pytest.mark.slow
@given(mutated())
@settings(max_examples=150)
def test_a_damaged_file_is_judged_or_refused(text: str) -> None:
    fast, pure = (read(text.encode(), loader) for loader in LOADERS)
    assert fast == pure
    try:
        check_bytes(text.encode(), "x.yaml", LIBRARY, Options())
    except UnreadableError as error:
        assert error.problems


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("70:30", "70:30"),
        ("010", "010"),
        ("1e9", "1e9"),
        ("2026-02-30", "2026-02-30"),
        ("~", "~"),
        ("null", "null"),
        ("0x1F", "0x1F"),
        (".inf", ".inf"),
        ("'no'", "no"),
        ("1_000", "1_000"),
        ("R&D 사업", "R&D 사업"),
        ("경북!", "경북!"),
    ],
)
def test_a_scalar_is_text_until_its_field_says_what_it_is(loader: LoaderOf, text: str, value: str) -> None:
    assert read_tree(f"title: {text}\n".encode(), "x", loader).data == {"title": value}
