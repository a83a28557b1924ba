"""Where in a file a key or a value is being typed, whatever else of the file cannot be parsed yet."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from regionai.source.composer import span_at
from regionai.source.plain import KeyPath
from regionai.source.problem import Span
from regionai.source.tree import Tree

# Stands in for what is being typed.
_MARK = "regionai-is-typed-here"
# What stands before a key or a value: indentation and dashes, a colon or a comma, a bracket.
_BEFORE = re.compile(r"^ *(?:- +)*|[:,] +|[\[{] *")
_WORD = re.compile(r"[^\s,\[\]{}:#\"']*")

# Returns the parts of a text, None for one that cannot be parsed.
Parse = Callable[[str], Tree | None]


class Cursor(NamedTuple):
    """A key, or a value, that is being typed.

    `at` is the key path of the mapping that the key is of, or that of the value.
    `span` is what is written of it so far, and `has_colon` whether one follows.
    """

    at: KeyPath
    is_key: bool
    span: Span
    has_colon: bool
    tree: Tree


def cursors(lines: Sequence[str], line: int, column: int, parse: Parse) -> Iterator[Cursor]:
    """Yield what a place may be that of: first of a key, then of a value; nothing within a comment.

    `line` and `column` count from 1. Where the whole text cannot be parsed, only the
    lines are that lead to the place.
    """
    text = lines[line - 1]
    before, after = text[: column - 1], text[column - 1 :]
    if re.search(r"(?:^|\s)#", before):
        return
    *_, opening = _BEFORE.finditer(before)
    start = opening.end() + before.startswith(('"', "'"), opening.end())
    rest = _WORD.match(after)
    end = column - 1 + (rest.end() if rest else 0)
    span, tail = Span(line, start + 1, line, end + 1), text[end:]
    has_colon = tail.startswith(":")
    follows_colon = opening[0].startswith(":")
    for is_key in (False,) if follows_colon else (True,) if has_colon else (True, False):
        typed = f"{text[:start]}{_MARK}{': x' if is_key and not has_colon else ''}{tail}"
        for attempt in (_whole, _leading):
            tree = parse("\n".join(attempt(lines, line, typed)))
            at = None if tree is None else _marked(tree.root, is_key=is_key)
            if tree is not None and at is not None:
                yield Cursor(at, is_key, span, has_colon, tree)
                break


def path_at(tree: Tree, line: int, column: int) -> KeyPath | None:
    """Return the key path of the key or value at a place; None where there is none."""
    path: list[str | int] = []
    node: Node = tree.root
    while True:
        # A block ends where the next part begins, so of two that hold a place the second is meant.
        *_, step = (None, *(each for each in _parts(node) if _holds(each, line, column)))
        if step is None:
            return tuple(path) if isinstance(node, ScalarNode) and path else None
        segment, key, value = step
        path.append(segment)
        if key is not None and _is_within(key, line, column):
            return tuple(path)
        node = value


def _parts(node: Node) -> Iterator[tuple[str | int, Node | None, Node]]:
    if isinstance(node, MappingNode):
        yield from ((key.value, key, value) for key, value in node.value if isinstance(key, ScalarNode))
    elif isinstance(node, SequenceNode):
        yield from ((number, None, value) for number, value in enumerate(node.value))


def _holds(part: tuple[str | int, Node | None, Node], line: int, column: int) -> bool:
    _, key, value = part
    return _is_within(value, line, column) or (key is not None and _is_within(key, line, column))


def _is_within(node: Node, line: int, column: int) -> bool:
    span = span_at(node.start_mark, node.end_mark)
    return (span.line, span.column) <= (line, column) <= (span.end_line, span.end_column)


def _whole(lines: Sequence[str], line: int, typed: str) -> list[str]:
    return [*lines[: line - 1], typed, *lines[line:]]


def _leading(lines: Sequence[str], line: int, typed: str) -> list[str]:
    """Return the line that is being typed, below those that it lies in by their indentation."""
    kept, indentation, is_item = [typed], _indentation(typed), typed.lstrip().startswith("-")
    for above in reversed(lines[: line - 1]):
        begins_item = above.lstrip().startswith("-")
        # The items of a list may stand as far left as its key.
        is_outer = _indentation(above) < indentation + (is_item and not begins_item)
        if above.strip() and not above.lstrip().startswith("#") and is_outer:
            kept.insert(0, above)
            indentation, is_item = _indentation(above), begins_item
    kept[-1] += _closing(typed)
    return kept


def _closing(typed: str) -> str:
    """Return the brackets that a line leaves open, closed."""
    missing = ""
    for letter in typed:
        if letter in "{[":
            missing = ("}" if letter == "{" else "]") + missing
        elif missing.startswith(letter):
            missing = missing[1:]
    return missing


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _marked(node: Node, *, is_key: bool) -> KeyPath | None:
    """Return the key path of the mapping whose key is the mark, or of the value that it is."""
    for segment, key, value in _parts(node):
        if is_key and key is not None and _MARK in key.value:
            return ()
        if not is_key and isinstance(value, ScalarNode) and _MARK in value.value:
            return (segment,)
        below = _marked(value, is_key=is_key)
        if below is not None:
            return (segment, *below)
    return None
