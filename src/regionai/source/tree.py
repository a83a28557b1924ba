"""A file as plain data, with the line and column of every part."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from regionai.messages import message
from regionai.source.composer import compose, span_at
from regionai.source.problem import Location, Problem, Span, problem, refusal
from regionai.source.text import INVISIBLE, character, decode

KeyPath = tuple[str | int, ...]
Plain = str | tuple["Plain", ...] | dict[str, "Plain"]

# What may follow a comma within a number: decimals and a unit at its end.
_THREE_DIGITS = r"[0-9]{3}(?:\.[0-9]+)?(?:(?: ?[^\W\d_]{1,4}){0,2}|%)"
# What may stand before its first digits: a short word, a sign, greater units (`123억 7,500만원`).
_SHORT_WORD = r"[\uac00-\ud7a3]{1,2} ?"
_HEAD_OF_NUMBER = re.compile(
    rf"(?:{_SHORT_WORD})?[+-]?[\u20a9\uffe6]? ?(?:[0-9]++ ?{_SHORT_WORD})*+[0-9]{{1,3}}"
)


@dataclass(frozen=True)
class Tree:
    """A file as mappings, lists and text, with the place of every key path.

    `nodes` holds the root node; it is empty after `forget`.
    """

    file: str
    text: str
    nodes: list[MappingNode] = field(repr=False, compare=False)
    data: dict[str, Plain]
    problems: tuple[Problem, ...] = ()
    # An index of the keys of each mapping, built on first use: a file full of
    # mistakes would otherwise be searched from its start for each of them.
    _keys: dict[int, dict[str, tuple[Node, Node]]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def root(self) -> MappingNode:
        """The root node, composed again from the text after `forget`."""
        if not self.nodes:
            self.nodes.append(cast("MappingNode", compose(self.text, self.file)))
        return self.nodes[0]

    def forget(self) -> None:
        """Drop the nodes, which take most of the memory; asking for a place composes them again.

        Only for a tree whose text is its whole content, as `read_tree` returns it.
        """
        self.nodes.clear()
        self._keys.clear()

    def lines(self, first: int, last: int) -> tuple[str, ...]:
        """Return lines `first` to `last`, counted from 1 and both included, without line ends."""
        lines = self.text.split("\n", last)[first - 1 : last]
        return tuple(line.removesuffix("\r") for line in lines)

    def location(self, path: KeyPath) -> Location:
        """Return where `path` is written, with the file."""
        return Location(self.file, self.span(path))

    def span(self, path: KeyPath, *, of_key: bool = False) -> Span:
        """Return where `path` is written: the span of a scalar, or of the key of a mapping or list.

        Segments that the file does not have are skipped, so that what is
        missing is reported at its nearest ancestor in the file. With `of_key`
        the span is that of the last key.
        """
        last: tuple[Node | None, Node] | None = None
        for segment in path:
            last = self._step(self.root if last is None else last[1], segment) or last
        if last is None:
            return _opening(self.root)
        key, node = last
        shows_key = of_key or not isinstance(node, ScalarNode)
        return _written(key if key is not None and shows_key else node)

    def text_at(self, path: KeyPath) -> str:
        """Return the text of the value at `path`; raises `LookupError` if the file does not have it."""
        found: Plain = self.data
        for segment in path:
            found = found[segment]  # type: ignore[index]
        return str(found)

    def at(self, path: KeyPath) -> tuple[Node, Plain]:
        """Return the node and the data at `path`: an empty mapping if the file does not have it."""
        node: Node = self.root
        found: Plain = self.data
        for segment in path:
            step = self._step(node, segment)
            if step is None:
                return MappingNode(node.tag, [], node.start_mark, node.end_mark), {}
            node = step[1]
            found = found[segment]  # type: ignore[index]
        return node, found

    def is_flow(self, path: KeyPath) -> bool:
        """Return whether `path` lies within `{}` or `[]`, where a comma ends a value."""
        node: Node = self.root
        within = bool(self.root.flow_style)
        for segment in path:
            step = self._step(node, segment)
            node = node if step is None else step[1]
            within = within or bool(getattr(node, "flow_style", False))
        return within

    def _step(self, node: Node, segment: str | int) -> tuple[Node | None, Node] | None:
        """Return the key and the value at `segment`; the key of a list item is None."""
        if isinstance(node, MappingNode):
            if id(node) not in self._keys:
                # The first of repeated keys counts, as it does in the data.
                self._keys[id(node)] = {
                    key.value if key.value.isascii() else unicodedata.normalize("NFC", key.value): (
                        key,
                        value,
                    )
                    for key, value in reversed(node.value)
                }
            return self._keys[id(node)].get(str(segment))
        if isinstance(node, SequenceNode) and isinstance(segment, int) and segment < len(node.value):
            return None, node.value[segment]
        return None


def bare(data: dict[str, Plain]) -> Tree:
    """Return a tree of data that comes from no file; its places mean nothing."""
    return Tree("-", "", [MappingNode("tag:yaml.org,2002:map", [])], data)


def overlaid(tree: Tree, file_keys: dict[str, str], *parts: KeyPath, without: tuple[str, ...] = ()) -> Tree:
    """Return a tree of the mappings at some key paths of a file merged into one, later ones winning.

    `file_keys` are merged first, and the keys in `without` are removed last.
    Places stay those of the file. A path in `parts` leads to a mapping, or to
    nothing and then adds nothing.
    """
    pairs: dict[str, tuple[Node, Node]] = {}
    data: dict[str, Plain] = dict(file_keys)
    opening = tree.root
    for part in parts:
        node, found = tree.at(part)
        opening = cast("MappingNode", node)
        pairs |= {str(key.value): (key, value) for key, value in opening.value}
        data |= cast("dict[str, Plain]", found)
    for key in without:
        pairs.pop(key, None)
        data.pop(key, None)
    root = MappingNode(opening.tag, list(pairs.values()), opening.start_mark, opening.end_mark)
    return Tree(tree.file, tree.text, [root], data)


def placed(tree: Tree, path: KeyPath, source: Tree, at: KeyPath) -> Tree:
    """Return `tree` with the value at `path` replaced by that at `at` in `source`, with its place there."""
    node, value = source.at(at)
    root, data = _placed(tree.root, tree.data, path, node, value)
    return Tree(tree.file, tree.text, [cast("MappingNode", root)], cast("dict[str, Plain]", data))


def _placed(node: Node, data: Plain, path: KeyPath, put: Node, value: Plain) -> tuple[Node, Plain]:
    if not path:
        return put, value
    segment, *rest = path
    if isinstance(node, SequenceNode) and isinstance(data, tuple) and isinstance(segment, int):
        items = list(zip(node.value, data, strict=True))
        if segment < len(items):
            items[segment] = _placed(*items[segment], tuple(rest), put, value)
        nodes, values = [item for item, _ in items], tuple(found for _, found in items)
        return SequenceNode(node.tag, nodes, node.start_mark, node.end_mark, node.flow_style), values
    keys = node.value if isinstance(node, MappingNode) else []
    inside = data if isinstance(data, dict) else {}
    found = next(((key, inner) for key, inner in keys if key.value == segment), None)
    ends = put.start_mark, put.end_mark
    key, inner = found or (ScalarNode(node.tag, str(segment), *ends), MappingNode(node.tag, [], *ends))
    below, content = _placed(inner, inside.get(str(segment), {}), tuple(rest), put, value)
    others = [pair for pair in keys if pair[0] is not key]
    whole = MappingNode(node.tag, [*others, (key, below)], node.start_mark, node.end_mark)
    return whole, {**inside, str(segment): content}


def read_tree(content: bytes, file: str, loader: Callable[[str], object] | None = None) -> Tree:
    """Return the tree of a file's bytes; raises `UnreadableError` and nothing else.

    Problems with single keys and scalars are left in `Tree.problems`, so that
    they can be reported together with those of the fields.
    """
    text = decode(content, file)
    root = compose(text, file, loader)
    if not isinstance(root, MappingNode):
        raise refusal(file, span_at(root.start_mark), message("source.not-a-mapping"))
    builder = _Builder(file, "\\" in text)
    data = builder.mapping(root)
    return Tree(file, text, [root], data, tuple(builder.problems))


class _Builder:
    """Turns nodes into plain data, and collects the problems found on the way."""

    def __init__(self, file: str, may_hold_escapes: bool) -> None:  # noqa: FBT001 - private
        self.file = file
        self.may_hold_escapes = may_hold_escapes
        self.problems: list[Problem] = []
        # What a number that was split is in one piece, by the id of its first node.
        self.joined: dict[int, str] = {}

    def plain(self, node: Node) -> Plain:
        if isinstance(node, ScalarNode):
            return self.scalar(node)
        if isinstance(node, MappingNode):
            return self.mapping(node)
        items = cast("SequenceNode", node)
        if items.flow_style:
            self.refuse_split_numbers(items.value)
        return tuple(self.plain(item) for item in items.value)

    def scalar(self, node: ScalarNode) -> str:
        value = self.joined.get(id(node)) or str(node.value)
        if self.may_hold_escapes:
            found = INVISIBLE.search(value)
            if found:
                said = message("source.invisible", character=character(found[0]), times=1)
                self.problems.append(problem(self.file, _written(node), said))
                # Dropped, so that the rest of the file can still be checked.
                value = INVISIBLE.sub("", value)
        # macOS may type Hangul decomposed (NFD); it is the same text.
        return value if value.isascii() else unicodedata.normalize("NFC", value)

    def mapping(self, node: MappingNode) -> dict[str, Plain]:
        data: dict[str, Plain] = {}
        places: dict[str, Node] = {}
        split = self.refuse_split_numbers(_flat(node)) if node.flow_style else set()
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                said = message("source.key-not-text")
                self.problems.append(problem(self.file, span_at(key_node.start_mark), said))
                continue
            key = self.scalar(key_node)
            if id(key_node) in split:
                continue
            if key == "<<" and not key_node.style:
                said = message("source.merge-key")
                self.problems.append(problem(self.file, _written(key_node), said))
            elif key in data:
                line = places[key].start_mark.line + 1
                said = message("source.repeated-key", key=key, line=str(line))
                self.problems.append(problem(self.file, _written(key_node), said))
            else:
                places[key] = key_node
                data[key] = self.plain(value_node)
        return data

    def refuse_split_numbers(self, nodes: list[Node]) -> set[int]:
        """Report `{total: 1,000}` and `[1,000]`, which YAML reads as 1 and 000.

        Returns the `id()` of each node that continues a number. `1, 000` with
        a space may be meant as two values: it is left to the field.
        """
        split: set[int] = set()
        run: list[ScalarNode] = []
        for node in [*nodes, None]:
            if run and isinstance(node, ScalarNode) and _continues(run[-1], node):
                run.append(node)
                continue
            if len(run) > 1:
                split.update(id(part) for part in run[1:])
                number = ",".join(part.value for part in run)
                plain = number.replace(",", "")
                self.joined[id(run[0])] = plain
                said = message("source.split-number", number=number, plain=plain)
                span = span_at(run[0].start_mark, run[-1].end_mark)
                self.problems.append(problem(self.file, span, said))
            starts = isinstance(node, ScalarNode) and _HEAD_OF_NUMBER.fullmatch(node.value)
            run = [node] if starts and isinstance(node, ScalarNode) else []
        return split


def _flat(node: MappingNode) -> list[Node]:
    """Return the values in order, with the key in place of a value that is empty."""
    return [
        key if isinstance(value, ScalarNode) and value.value == "" else value for key, value in node.value
    ]


def _continues(before: ScalarNode, node: ScalarNode) -> bool:
    adjacent: bool = node.start_mark.index == before.end_mark.index + 1
    return adjacent and re.fullmatch(_THREE_DIGITS, node.value) is not None


def _written(node: Node) -> Span:
    """Return the span of a scalar, or of what a mapping or list begins with."""
    if isinstance(node, ScalarNode) and node.value != "":
        return _trimmed(span_at(node.start_mark, node.end_mark))
    return _opening(node)


def _opening(node: Node) -> Span:
    while isinstance(node, (MappingNode, SequenceNode)) and not node.flow_style and node.value:
        first = node.value[0]
        node = first[0] if isinstance(first, tuple) else first
    if isinstance(node, ScalarNode) and node.value != "":
        return _trimmed(span_at(node.start_mark, node.end_mark))
    return span_at(node.start_mark)


def _trimmed(span: Span) -> Span:
    """Return a span of several lines as its first character: that is enough to point at."""
    if span.end_line == span.line:
        return span
    return Span(span.line, span.column, span.line, span.column + 1)
