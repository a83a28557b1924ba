"""Text that is too short and too shallow to pass a limit is composed without counting."""

from itertools import chain, product

import pytest

from regionai.source import composer
from regionai.source.composer import FastLoader, PureLoader, compose
from regionai.source.problem import UnreadableError

# A mapping and a list at each of the first nine columns, then lists of a pair in six brackets.
COLUMNS = "".join(f"{' ' * column}k:\n{' ' * column}-\n" for column in range(9))
DEEPEST = f"{COLUMNS}{' ' * 9}{'[k: ' * 6}v{']' * 6}\n"
DEPTH = 2 * 9 + 2 * 6 + 1


def answer(text: str, loader: object) -> str:
    """The id of what is said of a text, empty for one that is read."""
    try:
        compose(text, "x.yaml", loader)  # type: ignore[arg-type]
    except UnreadableError as error:
        return error.problems[0].code
    return ""


@pytest.mark.parametrize("loader", [FastLoader, PureLoader])
@pytest.mark.parametrize(("limit", "said"), [(DEPTH, ""), (DEPTH - 1, "source.too-deep")])
def test_the_deepest_text_that_is_not_counted_keeps_the_limit(
    monkeypatch: pytest.MonkeyPatch, loader: object, limit: int, said: str
) -> None:
    monkeypatch.setattr(composer, "MAX_DEPTH", limit)
    assert answer(DEEPEST, loader) == said


def test_a_text_begun_far_to_the_right_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composer, "MAX_DEPTH", 20)
    nested = "- " * 20
    assert answer(f"{nested}a", FastLoader) == "source.too-deep"
    assert answer(f"{nested}a", PureLoader) == "source.too-deep"


def test_no_text_begins_more_than_three_nodes_with_a_character(monkeypatch: pytest.MonkeyPatch) -> None:
    """With this limit the fast parser counts no nodes, and the other one does."""
    for signs in chain.from_iterable(product("-?:[]{},a \n", repeat=size) for size in (1, 2, 3)):
        text = "".join(signs)
        monkeypatch.setattr(composer, "MAX_NODES", 3 * len(text))
        assert answer(text, FastLoader) == answer(text, PureLoader)


def test_a_long_text_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composer, "MAX_NODES", 5)
    assert answer("[a, b, c, d, e]", FastLoader) == "source.too-many-nodes"
