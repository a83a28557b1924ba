"""Where a key path stands in its file."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from builders import LIBRARY
from golden import ROOT
from regionai.model.proposal import Proposal, read_proposal
from regionai.rules.ruleset import RuleSet
from regionai.source.composer import FastLoader, LoaderOf, PureLoader
from regionai.source.known import known_keys
from regionai.source.plain import KeyPath, Plain
from regionai.source.problem import Span, UnreadableError
from regionai.source.tree import Tree, read_tree

TEXT = """\ufeffschema: 1
title: 경북
budget:
  - id: a
    national: 1,000
  - {id: b, national: "2"}
note: |
  긴 글
  둘째 줄
empty:
"""


def span(*path: str | int) -> Span:
    return read_tree(TEXT.encode(), "x").span(path)


def test_a_scalar_stands_where_it_is_written_in_code_points() -> None:
    assert span("title") == Span(2, 8, 2, 10)
    assert span("budget", 0, "national") == Span(5, 15, 5, 20)
    assert span("budget", 1, "national") == Span(6, 23, 6, 26)


def test_a_byte_order_mark_moves_no_column() -> None:
    assert span("schema") == Span(1, 9, 1, 10)


def test_a_section_stands_at_the_key_that_opens_it() -> None:
    assert span("budget") == Span(3, 1, 3, 7)


def test_an_item_of_a_list_stands_at_its_first_key() -> None:
    assert span("budget", 0) == Span(4, 5, 4, 7)
    assert span("budget", 1) == Span(6, 5, 6, 6)


def test_what_is_missing_stands_at_its_nearest_written_ancestor() -> None:
    assert span("budget", 0, "province") == span("budget", 0)
    assert span("plans", "staffing") == Span(1, 1, 1, 7)
    assert span("budget", 7, "national") == span("budget")


def test_a_key_that_is_no_text_hides_no_other() -> None:
    text = "? [a]\n: 1\nb: 2\n"
    node = yaml.compose(text, yaml.CSafeLoader)
    assert isinstance(node, yaml.MappingNode)
    tree = Tree("x.yaml", text, [node], {"b": "2"})
    assert tree.span(("b",)) == Span(3, 4, 3, 5)


def test_a_block_of_text_is_pointed_at_on_its_first_line() -> None:
    assert span("note") == Span(7, 7, 7, 8)


def test_a_value_of_which_nothing_is_written_is_shown_by_its_key() -> None:
    assert span("empty") == Span(10, 1, 10, 6)
    assert read_tree(b'a: ""', "x").span(("a",)) == Span(1, 4, 1, 5)


@pytest.mark.parametrize("loader", [FastLoader, PureLoader])
def test_a_question_mark_within_brackets_is_text(loader: LoaderOf) -> None:
    tree = read_tree("a: [왜?, 가 ? 나, b?c]\n".encode(), "x", loader)
    assert tree.data == {"a": ("왜?", "가 ? 나", "b?c")}


def test_decomposed_text_is_the_same_text() -> None:
    decomposed = unicodedata.normalize("NFD", "제목: 경북\n")
    tree = read_tree(decomposed.encode(), "x")
    assert tree.data == {"제목": "경북"}
    # Columns count what is in the file: five letters, the colon, a space.
    assert tree.span(("제목",)) == Span(1, 8, 1, 8 + len(decomposed) - 8)


def test_the_keys_that_may_stand_somewhere_are_known() -> None:
    assert "submitted" in known_keys(Proposal, ())
    assert "executed_by" in known_keys(Proposal, ("budget", 3))
    assert "baseline" in known_keys(Proposal, ("targets", "ai_use"))
    assert "at_most" in known_keys(RuleSet, ("rules", 0, "share"))
    assert "subject" not in known_keys(RuleSet, ("rules", 0, "share"))
    assert "publisher" in known_keys(RuleSet, ("documents", "press"))


def problems(text: str) -> list[str]:
    from regionai.source.problem import UnreadableError

    try:
        return [problem.code for problem in read_tree(text.encode(), "x").problems]
    except UnreadableError as error:
        return [problem.code for problem in error.problems]


def test_the_depth_of_a_file_is_32_and_no_more() -> None:
    assert problems("a: " + "[" * 30 + "b" + "]" * 30) == []
    assert problems("a: " + "[" * 31 + "b" + "]" * 31) == ["source.too-deep"]


def test_a_scalar_holds_64_kib_and_no_more() -> None:
    assert problems("a: " + "x" * 65_536) == []
    assert problems("a: " + "x" * 65_537) == ["source.scalar-too-long"]
    assert problems("a: " + "가" * 21_845) == []
    assert problems("a: " + "가" * 21_846) == ["source.scalar-too-long"]


def test_a_file_holds_50_000_values_and_no_more() -> None:
    # The mapping, its key and the list are values as well.
    assert problems("a: [" + "1, " * 49_997 + "]") == []
    assert problems("a: [" + "1, " * 49_998 + "]") == ["source.too-many-nodes"]


def test_of_repeated_keys_the_first_is_named_whatever_stands_before_it() -> None:
    text = "? [a]\n: 1\n? \n: 2\n'': 3\nb: 4\n'': 5\nb: 6\n"
    found = read_tree(text.encode(), "x").problems
    assert [each.code for each in found] == ["source.key-not-text"] * 2 + ["source.repeated-key"] * 2
    assert [each.message.values["line"] for each in found[2:]] == ["5", "6"]


def test_what_stands_below_a_repeated_key_has_the_names_of_the_models_too() -> None:
    """Whoever asks for a place in it finds it, though it is no part of the data."""
    from regionai.model.spelling import proposal_names

    text = "budget:\n- national: 1\n예산:\n- 국비: 2\n"
    tree = read_tree(text.encode(), "x", names=proposal_names(of_a_city=False))
    assert [each.code for each in tree.problems] == ["source.repeated-key-as"]
    assert tree.data == {"budget": ({"national": "1"},)}
    assert tree.is_renamed
    (_, _), (key, value) = tree.root.value
    assert (key.value, value.value[0].value[0][0].value) == ("budget", "national")


def test_a_file_full_of_mistakes_is_not_searched_anew_for_each() -> None:
    """Twice the keys take about twice the steps: each place is looked up, not searched for."""
    tree = read_tree("".join(f"key{n}: {n}\n" for n in range(20_000)).encode(), "x")
    assert tree.span(("key19999",), of_key=True) == Span(20_000, 1, 20_000, 9)
    steps = 0

    class Counting(str):
        __slots__ = ()

        def __eq__(self, other: object) -> bool:
            nonlocal steps
            steps += 1
            return str.__eq__(self, other)

        __hash__ = str.__hash__

    for number in range(0, 20_000, 100):
        tree.span((Counting(f"key{number}"),))
    assert steps <= 2_000


def test_a_line_of_a_megabyte_comes_to_an_end() -> None:
    """Searched anew from each of its characters, such a line would take an hour."""
    dashes = "-" * 500_000
    assert problems(f"a: b\n{dashes}\n: ]") == ["source.no-content"]
    assert problems(f"a: b\n{dashes}x\nc: x\u00a0y\n") == ["source.no-content"]
    assert problems(f"a: b\nx{dashes}：\nc: d") == ["source.full-width-colon"]
    assert problems(f"x{dashes}:\u00a0b\n") == ["source.wide-space"]


def paths(data: Plain, at: KeyPath = ()) -> Iterator[KeyPath]:
    yield at
    if isinstance(data, dict):
        for key, inner in data.items():
            yield from paths(inner, (*at, key))
    elif isinstance(data, tuple):
        for number, inner in enumerate(data):
            yield from paths(inner, (*at, number))


@pytest.mark.parametrize("file", sorted((ROOT / "proposals").glob("*.yaml")), ids=lambda path: path.name)
def test_what_was_forgotten_stands_where_it_stood(file: Path) -> None:
    tree = read_tree(file.read_bytes(), file.name)
    every = list(paths(tree.data))
    before = [(tree.span(at), tree.span(at, of_key=True), tree.is_flow(at)) for at in every]
    assert len(every) > 20
    tree.forget()
    assert tree.nodes == []
    assert [(tree.span(at), tree.span(at, of_key=True), tree.is_flow(at)) for at in every] == before


@pytest.mark.parametrize("section", [pytest.param("", marks=pytest.mark.slow), "budget:\n"])
def test_of_one_file_five_thousand_problems_are_told_and_that_there_are_more(section: str) -> None:
    """Unknown keys one by one, and lines that say nothing."""
    item = "  -\n" if section else "k{}: 1\n"
    whole = "schema: 1\nprogramme: region-led-ai\ntitle: t\napplicant: {region: 경북}\n"
    for count, more in ((5_000, 0), (5_001, 1), (6_000, 1)):
        text = (
            whole + (section or "budget: [{national: 1}]\n") + "".join(item.format(n) for n in range(count))
        )
        with pytest.raises(UnreadableError) as caught:
            read_proposal(read_tree(text.encode(), "p.yaml"), LIBRARY.regions)
        codes = [each.code for each in caught.value.problems]
        assert len(codes) == 5_000 + more
        assert codes.count("source.too-many-problems") == more
        assert caught.value.problems[-1].span.line == 5 + min(count, 5_001)
