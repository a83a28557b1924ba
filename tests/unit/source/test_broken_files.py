"""One file for each mistake: what is said of it, with its place and stable code, in both languages.

`tests/golden/regenerate.py` writes `expected.txt` of both folders anew.
"""

import re
import sys
from codecs import BOM_UTF8
from pathlib import Path

import pytest
from yaml.scanner import ScannerError

from mistaken import FILES, FOLDERS, heard, judged
from regionai.source import composer
from regionai.source.composer import PureLoader, compose
from regionai.source.problem import Span, UnreadableError
from regionai.source.text import decode, invisible

EXPECTED = {
    folder / part.partition(":")[0]: part.strip("\n")
    for folder in FOLDERS
    for part in (folder / "expected.txt").read_text(encoding="utf-8").split("\n\n")
}
# What these escapes stand for is refused by the parser in C and by our own reader otherwise.
DIFFERENT_WITHOUT_LIBYAML = {"surrogate.yaml"}

# Takes seconds without libyaml.
LONG = {"too-many-values.yaml"}


def each_id(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


each_file = pytest.mark.parametrize("path", FILES, ids=each_id)


def test_every_file_is_expected() -> None:
    assert sorted(EXPECTED) == sorted(FILES)


@each_file
def test_a_mistake_is_named_at_its_place(path: Path) -> None:
    assert heard(path).strip("\n") == EXPECTED[path]


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=each_id(path), marks=[pytest.mark.slow] * (path.name in LONG))
        for path in FILES
    ],
)
def test_a_mistake_is_named_without_libyaml_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composer, "FastLoader", PureLoader)
    found = heard(path).strip("\n")
    if path.name in DIFFERENT_WITHOUT_LIBYAML:
        assert ": not read\n" in found
    else:
        assert found == EXPECTED[path]


@each_file
def test_every_sentence_is_said_in_both_languages(path: Path) -> None:
    said = [re.sub("`[^`]*`", "", line) for line in EXPECTED[path].splitlines() if line.startswith("    ")]
    for korean, english in zip(said[::2], said[1::2], strict=True):
        assert korean != english
        assert "{" not in (korean + english).replace("{ko:", "")


@each_file
def test_no_sentence_is_in_the_words_of_the_parser(path: Path) -> None:
    parsers = "while (scanning|parsing)|block (end|mapping|collection)|expected '|simple key|found "
    assert not re.search(parsers, EXPECTED[path])


def test_what_is_broken_is_not_judged() -> None:
    report = judged(FOLDERS[0] / "at-sign.yaml")
    assert report.contents == []
    assert report.summary.exit_code == 2
    assert all(": not read" in EXPECTED[path] for path in FILES if path.parent == FOLDERS[0])


def test_what_is_too_deep_for_libyaml_is_told_as_too_deep_for_us() -> None:
    def looking_ahead(_text: str, _written: bytes) -> object:
        # As libyaml 0.2.6 does, whichever version is installed.
        raise ScannerError("while increasing flow level", None, "exceeded maximum nesting depth", None)

    with pytest.raises(UnreadableError) as refused:
        compose("[" * 1200, "p.yaml", looking_ahead)
    (problem,) = refused.value.problems
    assert (problem.code, problem.span.line, problem.span.column) == ("source.too-deep", 1, 33)


@pytest.mark.parametrize(
    ("text", "line"), [("%YAML 1.2\n---\na: b\n", 1), ("# b\n\n%TAG ! x\n---\na: b\n", 3)]
)
def test_a_directive_is_named_on_its_line(text: str, line: int) -> None:
    with pytest.raises(UnreadableError) as refused:
        compose(text, "p.yaml")
    (problem,) = refused.value.problems
    assert (problem.code, problem.span) == ("source.directive", Span(line, 1, line, 2))


@pytest.mark.parametrize(
    ("text", "found"), [("a: b\r\n\r\n", []), ("a: \rb\r\n", [(1, 4)]), ("a\r", [(1, 2)])]
)
def test_a_carriage_return_is_invisible_where_no_line_ends(text: str, found: list[tuple[int, int]]) -> None:
    try:
        assert decode(text.encode(), "p.yaml") == text
        places = []
    except UnreadableError as refused:
        places = [(problem.span.line, problem.span.column) for problem in refused.problems]
    assert places == found


def test_every_character_that_is_refused_is_found_alone() -> None:
    """Most files have none, which is seen without compiling the set of them: no other may be missed."""
    every = (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF)
    refused = {each for each in every if invisible().match(each)}
    assert len(refused) > 4_000
    for each in sorted(refused):
        with pytest.raises(UnreadableError):
            decode(f"한글: {each}".encode(), "p.yaml")


@pytest.mark.parametrize("space", ["\xa0", "\u1680", "\u2000", "\u200a", "\u202f", "\u205f", "\u3000"])
def test_a_wide_space_is_refused_where_a_line_begins_and_read_within_it(space: str) -> None:
    assert decode(f"a: b{space}c\n".encode(), "p.yaml") == f"a: b{space}c\n"
    with pytest.raises(UnreadableError):
        decode(f"{space}a: b\n".encode(), "p.yaml")


def test_a_byte_that_is_no_utf_8_is_shown_where_it_stands_behind_a_byte_order_mark_too() -> None:
    for mark in (b"", BOM_UTF8):
        with pytest.raises(UnreadableError) as refused:
            decode(mark + "가: a\n나: ".encode() + b"\xff\n", "p.yaml")
        (problem,) = refused.value.problems
        assert problem.span == Span(2, 4, 2, 5)
