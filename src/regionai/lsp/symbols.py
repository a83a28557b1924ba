"""The outline of an open file: its sections, and what each item of a list is called."""

from collections.abc import Iterator

from lsprotocol import types
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from regionai.lsp.place import Lines
from regionai.source.composer import span_at
from regionai.source.place import written_span, written_word
from regionai.source.problem import Span
from regionai.source.tree import Tree

# The keys by which an item of a list is called, the first of them that it has.
_NAMES = ("title", "name", "id", "category", "kind", "question")
_MOST = 80


def symbols(tree: Tree, lines: Lines) -> list[types.DocumentSymbol]:
    """Return the parts of a file down to single values, in the order of the file."""
    return list(_below(tree.root, lines))


def _below(node: Node, lines: Lines) -> Iterator[types.DocumentSymbol]:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode) and key.value:
                yield _symbol(written_word(key, lines.all), key, value, lines)
    elif isinstance(node, SequenceNode):
        for number, item in enumerate(node.value, 1):
            yield _symbol(_name(item) or str(number), item, item, lines)


def _symbol(name: str, begins: Node, value: Node, lines: Lines) -> types.DocumentSymbol:
    first, last = written_span(begins), end_of(value)
    is_text = isinstance(value, ScalarNode)
    return types.DocumentSymbol(
        name=name[:_MOST],
        detail=value.value[:_MOST] if is_text and begins is not value else None,
        kind=types.SymbolKind.Field if is_text else types.SymbolKind.Object,
        range=lines.range(Span(first.line, first.column, last.end_line, last.end_column)),
        selection_range=lines.range(first),
        children=list(_below(value, lines)) or None,
    )


def _name(item: Node) -> str:
    """Return what an item is called: a text itself, or the first of the keys that name it."""
    if isinstance(item, ScalarNode):
        return str(item.value)
    named = {
        key.value: value.value
        for key, value in (item.value if isinstance(item, MappingNode) else ())
        if isinstance(key, ScalarNode) and isinstance(value, ScalarNode)
    }
    return next((str(named[key]) for key in _NAMES if named.get(key)), "")


def end_of(node: Node) -> Span:
    """Return the last thing that is written of a node: a mapping in block form ends at the next key."""
    while isinstance(node, (MappingNode, SequenceNode)) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return span_at(node.start_mark, node.end_mark)
