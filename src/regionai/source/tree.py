"""A file as plain data, with the line and column of every part."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import field
from typing import cast

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from regionai.frozen import frozen
from regionai.messages import message
from regionai.source.composer import LoaderOf, compose, is_unwritten, span_at
from regionai.source.names import NOTHING, Names
from regionai.source.place import opening_span, written_span, written_word
from regionai.source.plain import (
    KeyPath,
    Plain,
    plain,
    rename,
)
from regionai.source.problem import Location, Problem, Span, refusal
from regionai.source.text import decode

# A key that may be the number of an item; `str.isdigit` takes `²` too.
_NUMBER = "[0-9]{1,9}"

# An index of no more keys, as a line of a budget has, costs more than to look for one; but every path
# begins at the root.
_FEW_KEYS = 8

# A key and its value.
_Pair = tuple[Node, Node]

# A plain one: a tree goes from process to process.
NO_CELLS: Mapping[int, Location] = {}


@frozen
class Tree:
    """A file as mappings, lists and text, with the place of every key path.

    `nodes` holds the root node; it is empty after `forget`. `names` are the
    other words that its keys may have; with `is_renamed` one has. `cells` has
    the place of each line that was taken from a table.
    """

    file: str
    text: str
    nodes: list[MappingNode]
    data: dict[str, Plain]
    problems: tuple[Problem, ...] = ()
    names: Names = NOTHING
    is_renamed: bool = False
    cells: Mapping[int, Location] = field(default_factory=dict)
    # An index of the keys of each mapping but the small ones, built on first use: a
    # file full of mistakes would otherwise be searched from its start for each of them.
    _keys: dict[int, dict[str | None, _Pair]] = field(default_factory=dict)
    # The lines of the text, split on first use for the same reason.
    _lines: list[str] = field(default_factory=list)

    @property
    def root(self) -> MappingNode:
        """The root node, composed again from the text after `forget`."""
        if not self.nodes:
            root = cast("MappingNode", compose(self.text, self.file))
            rename(root, self.names)
            self.nodes.append(root)
        return self.nodes[0]

    def forget(self) -> None:
        """Drop the nodes, which take most of the memory; asking for a place composes them again.

        Only for a tree whose text is its whole content, as `read_tree` returns it.
        """
        self.nodes.clear()
        self._keys.clear()
        self._lines.clear()

    def lines(self, first: int, last: int) -> tuple[str, ...]:
        """Return lines `first` to `last`, counted from 1 and both included, without line ends."""
        return tuple(line.removesuffix("\r") for line in self._split()[first - 1 : last])

    def location(self, path: KeyPath) -> Location:
        """Return where `path` is written, with the file."""
        return self.located(self.span(path))

    def located(self, span: Span) -> Location:
        """Return where a stretch of the text is written, or the cell that it was taken from."""
        return self.cells.get(span.line) or Location(self.file, span)

    def span(self, path: KeyPath, *, of_key: bool = False) -> Span:
        """Return where `path` is written: the span of a scalar, or of the key of a mapping or list.

        A value of which nothing is written is shown by its key: where it would
        stand, the parsers do not agree. Segments that the file does not have
        are skipped, so that what is missing is reported at its nearest ancestor
        in the file. With `of_key` the span is that of the last key.
        """
        last: tuple[Node | None, Node] | None = None
        for segment in path:
            last = self._step(self.root if last is None else last[1], segment) or last
        if last is None:
            return opening_span(self.root)
        key, node = last
        shows_key = of_key or not isinstance(node, ScalarNode) or is_unwritten(node)
        return written_span(key if key is not None and shows_key else node)

    def word(self, path: KeyPath) -> str:
        """Return what the author calls the last key of a path, which no item number ends.

        A key that the file does not have is written as the keys beside it, or
        as those of the file where there are none.
        """
        *above, key = path
        if not self.is_renamed:
            return str(key)
        node: Node | None = self.root
        for segment in above:
            step = None if node is None else self._step(node, segment)
            node = None if step is None else step[1]
        beside = node.value if isinstance(node, MappingNode) else []
        lines = self._split()
        for each, _ in reversed(beside):
            if each.value == key:
                return written_word(each, lines)
        last = {str(each.value): each for each, _ in beside}
        if beside and all(written_word(each, lines) == name for name, each in last.items()):
            return str(key)
        return self.names_at(tuple(above)).first.get(str(key), str(key))

    def names_at(self, path: KeyPath) -> Names:
        """Return the other words for the keys of the mapping at `path`."""
        names = self.names
        for segment in path:
            names = names if isinstance(segment, int) else names.below(segment) or NOTHING
        return names

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
            # What follows a key that was repeated may be left out of the data, though it is written.
            if step is None or (isinstance(found, dict) and segment not in found):
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

    def _split(self) -> list[str]:
        if not self._lines:
            self._lines.extend(self.text.split("\n"))
        return self._lines

    def _step(self, node: Node, segment: str | int) -> tuple[Node | None, Node] | None:
        """Return the key and the value at `segment`; the key of a list item is None."""
        if isinstance(node, MappingNode):
            # The first of repeated keys counts, as it does in the data.
            if len(node.value) <= _FEW_KEYS and node is not self.nodes[0]:
                name = str(segment)
                for pair in node.value:
                    if _name(pair[0]) == name:
                        return cast("_Pair", pair)
                return None
            if id(node) not in self._keys:
                self._keys[id(node)] = {_name(pair[0]): pair for pair in reversed(node.value)}
            return self._keys[id(node)].get(str(segment))
        if isinstance(node, SequenceNode) and isinstance(segment, int) and segment < len(node.value):
            return None, node.value[segment]
        return None


def _name(key: Node) -> str | None:
    """Return the text of a key; None of one that is a mapping or a list."""
    if not isinstance(key, ScalarNode):
        return None
    name: str = key.value
    return name if name.isascii() else unicodedata.normalize("NFC", name)


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


def placed(tree: Tree, path: tuple[str, ...], source: Tree, at: KeyPath) -> Tree:
    """Return `tree` with the value at `path` replaced by that at `at` in `source`, with its place there.

    A number in `path` is the item of a list, or a key that a mapping has; any other key is added
    where it is missing. Raises `LookupError` for an item or a number that is not there.
    """
    node, value = source.at(at)
    root, data = _placed(tree.root, tree.data, path, node, value)
    return Tree(tree.file, tree.text, [cast("MappingNode", root)], cast("dict[str, Plain]", data))


def _placed(node: Node, data: Plain, path: tuple[str, ...], put: Node, value: Plain) -> tuple[Node, Plain]:
    if not path:
        return put, value
    segment, *rest = path
    is_number = re.fullmatch(_NUMBER, segment) is not None
    if isinstance(node, SequenceNode) and isinstance(data, tuple) and is_number:
        items = list(zip(node.value, data, strict=True))
        number = int(segment)
        items[number] = _placed(*items[number], tuple(rest), put, value)
        nodes, values = [item for item, _ in items], tuple(found for _, found in items)
        return SequenceNode(node.tag, nodes, node.start_mark, node.end_mark, node.flow_style), values
    keys = node.value if isinstance(node, MappingNode) else []
    inside = data if isinstance(data, dict) else {}
    found = next(((key, inner) for key, inner in keys if key.value == segment), None)
    if found is None and is_number:
        raise LookupError(segment)
    ends = put.start_mark, put.end_mark
    key, inner = found or (ScalarNode(node.tag, segment, *ends), MappingNode(node.tag, [], *ends))
    below, content = _placed(inner, inside.get(segment, {}), tuple(rest), put, value)
    others = [pair for pair in keys if pair[0] is not key]
    whole = MappingNode(node.tag, [*others, (key, below)], node.start_mark, node.end_mark)
    return whole, {**inside, segment: content}


def read_tree(
    content: bytes,
    file: str,
    loader: LoaderOf | None = None,
    names: Names = NOTHING,
    cells: Mapping[int, Location] = NO_CELLS,
) -> Tree:
    """Return the tree of a file's bytes; raises `UnreadableError` and nothing else.

    Problems with single keys and scalars are left in `Tree.problems`, so that
    they can be reported together with those of the fields. `names` are other
    words that the keys may have, `cells` the places of lines that were taken from
    a table.
    """
    text = decode(content, file)
    root = compose(text, file, loader, content)
    if not isinstance(root, MappingNode):
        raise refusal(file, span_at(root.start_mark), message("source.not-a-mapping"))
    data, problems, is_renamed = plain(root, file, text, names)
    return Tree(file, text, [root], data, problems, names, is_renamed, cells)
