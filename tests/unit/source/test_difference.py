"""A diff of a text of which some values were replaced, and lines added."""

import difflib
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionai.source import difference
from regionai.source.difference import LineMatcher, unified_diff

NAMES = ("a.yaml", "b.yaml")


def applied(diff: Sequence[str], before: Sequence[str]) -> Iterator[str]:
    """Yield the lines that a diff makes of those before, which it must have as they are."""
    old = 0
    for line in diff[2:]:
        if line.startswith("@@"):
            start, _, count = line.split()[1].removeprefix("-").partition(",")
            first = int(start) - (count != "0")
            yield from before[old:first]
            old = first
        elif line.startswith("+"):
            yield line[1:]
        else:
            assert before[old] == line[1:]
            yield from [line[1:]][: line.startswith(" ")]
            old += 1
    yield from before[old:]


@st.composite
def texts(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """The lines of a budget of which no two are alike, and the same with other amounts and added ones."""
    before, after = ["title: t", "budget:"], ["title: t", "budget:"]
    for number in range(draw(st.integers(1, 12))):
        line = f"  - national: {number}"
        before.append(line)
        after.append(draw(st.sampled_from([line, f"  - national: 9{number}"])))
        after += draw(st.sampled_from([[], [], [f"    local: {number}"]]))
    end = draw(st.sampled_from([[], ["plans:", "  staffing: x"]]))
    return before + end, after + end


@given(texts())
def test_a_short_text_is_told_as_difflib_tells_it(lines: tuple[list[str], list[str]]) -> None:
    before, after = lines
    expected = difflib.unified_diff(before, after, *NAMES, n=1, lineterm="")
    assert [*unified_diff("\n".join(before), "\n".join(after), NAMES)] == [*expected]


@given(texts())
def test_a_long_text_is_told_as_a_short_one(lines: tuple[list[str], list[str]]) -> None:
    before, after = lines
    head = [f"# {n}" for n in range(difference._MOST_SEARCHED)]
    told = [*unified_diff("\n".join(head + before), "\n".join(head + after), NAMES)]
    expected = difflib.unified_diff(head + before, head + after, *NAMES, n=1, lineterm="")
    assert told == [*expected]


@pytest.mark.parametrize("is_long", [False, True])
@given(
    before=st.lists(st.sampled_from(["a: 1", "b: 1", "a: 2"]), max_size=9),
    after=st.lists(st.sampled_from(["a: 1", "b: 1", "c: 3"]), max_size=9),
)
def test_a_diff_makes_any_text_of_any_other(before: list[str], after: list[str], *, is_long: bool) -> None:
    head = [f"# {n}" for n in range(difference._MOST_SEARCHED)] * is_long
    diff = [*unified_diff("\n".join(head + before), "\n".join(head + after), NAMES)]
    assert [*applied(diff, head + before)] == head + after


def test_lines_that_are_alike_are_not_taken_for_one_another_in_a_long_text() -> None:
    before = ["  - national: 1", "    local: 1"] * 1_000
    after = ["  - national: 1", "    local: 5"] * 1_000
    tags = {tag for tag, *_ in LineMatcher(None, before, after).get_opcodes()}
    assert tags == {"equal", "replace"}
