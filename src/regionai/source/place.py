"""Where a node is written."""

import unicodedata
from collections.abc import Sequence

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from regionai.source.composer import span_at
from regionai.source.problem import Span


def written_word(key: Node, lines: Sequence[str]) -> str:
    """Return a key as the lines of its file have it, without quotes; Hangul is composed (NFC)."""
    if key.value == "":
        return ""
    span = written_span(key)
    raw = lines[span.line - 1][span.column - 1 : span.end_column - 1]
    return unicodedata.normalize("NFC", raw.strip("'\""))


def written_span(node: Node) -> Span:
    """Return the span of a scalar, or of what a mapping or list begins with."""
    if isinstance(node, ScalarNode) and node.value != "":
        return _trimmed(span_at(node.start_mark, node.end_mark))
    return opening_span(node)


def opening_span(node: Node) -> Span:
    """Return where a node begins: of a mapping or list in block form, where its first scalar stands."""
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
