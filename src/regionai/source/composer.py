"""YAML text into a tree of nodes: one plain document, or the reason why it is refused.

PyYAML composes the nodes, with libyaml where it is installed and in Python
elsewhere, but without its resolver: no scalar gets a type from its look. Hooks
that both parsers call for each node enforce the limits before nesting can
exhaust the stack; text that is too short and too shallow to pass one goes
without. Text that may hold an anchor, an alias or a tag is walked
event by event first; other text cannot hold one.
"""

import operator
import re
from collections.abc import Callable
from typing import Protocol, cast

import yaml
from yaml.composer import Composer, ComposerError
from yaml.error import MarkedYAMLError
from yaml.nodes import Node, ScalarNode
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken

from regionai.messages import Message, message
from regionai.source.problem import START, Span, UnreadableError, refusal

MAX_DEPTH = 32
MAX_NODES = 50_000
MAX_SCALAR_BYTES = 64 << 10

_MAY_HOLD_PROPERTIES = r"(?:^|[\s,\[\]{}:?-])[&*!]"


class AnyMark(Protocol):
    """A position as either parser reports it; lines and columns count from 0."""

    line: int
    column: int


class _LimitError(Exception):
    """A limit is exceeded; walking the events finds out which one and where."""


# A code point takes at most four bytes, so most scalars need not be encoded to be measured.
_SURELY_SHORT = MAX_SCALAR_BYTES // 4


class _Limits:
    """The hooks that both parsers call while they compose: thrice for each node, so they do little."""

    _depth: int
    _nodes: int

    def descend_resolver(self, _parent: object, _index: object) -> None:
        self._depth = depth = self._depth + 1
        self._nodes = nodes = self._nodes + 1
        if depth > MAX_DEPTH or nodes > MAX_NODES:
            raise _LimitError

    def ascend_resolver(self) -> None:
        self._depth -= 1

    def resolve(self, _kind: object, value: str | None, _implicit: object) -> str:
        if (
            value
            and len(value) > _SURELY_SHORT
            and len(value.encode("utf-8", "replace")) > MAX_SCALAR_BYTES
        ):
            raise _LimitError
        return ""


# Where so many spaces and signs stand at the beginning of a line, blocks may be nested deeper than this.
_MOST_COLUMNS = 9
_FAR_TO_THE_RIGHT = re.compile(rf"\n[ \t?:-]{{{_MOST_COLUMNS}}}")


def _surely_keeps_limits(text: str) -> bool:
    """Return whether no node of a text can pass a limit, however it is read.

    One character begins three nodes at most: `?` a mapping, its key and its
    value. Blocks within each other begin at columns further and further to the
    right, with nothing but spaces and signs before them in their line, and two
    at most at one: a mapping, and a list as one of its values. A bracket holds
    two at most: a list, and a pair in it. The innermost node may be a scalar.
    Only a line feed ends a line: text with another sign for that is not read.
    """
    return (
        3 * len(text) <= MAX_NODES
        and len(text) <= _SURELY_SHORT
        and 2 * (_MOST_COLUMNS + sum(text.count(sign) for sign in "[{" if sign in text)) < MAX_DEPTH
        and not _FAR_TO_THE_RIGHT.search(f"\n{text}")
    )


# Begins to read a text, given as itself and in UTF-8.
LoaderOf = Callable[[str, bytes], object]

# From libyaml's message about its own nesting limit, which it has since 0.2.6.
_LIBYAML_LIMIT = "maximum nesting depth"


class _Loader(Protocol):
    def get_single_node(self) -> Node | None: ...
    def check_event(self) -> bool: ...
    def get_event(self) -> yaml.Event: ...


# Without a space behind the colon libyaml reads none of these within brackets, whatever YAML 1.2 says.
_VALUE_WITHOUT_SPACE = r":[,\[\]{}?]"


class PureLoader(_Limits, Reader, Scanner, Parser, Composer):
    """PyYAML's own parser in Python, which reads and refuses what libyaml does."""

    def __init__(self, text: str, _written: bytes) -> None:
        """Start at the beginning of `text`."""
        self._is_in_plain_scalar = False
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)
        self._depth = self._nodes = 0

    def peek(self, index: int = 0) -> str:
        """Return a character further on; within a scalar a `?` is one that, like `-`, does not end it."""
        found: str = super().peek(index)
        return "-" if found == "?" and self._is_in_plain_scalar else found

    def scan_plain(self) -> ScalarToken:
        """Return the scalar without quotes that begins here; raises `ScannerError` where libyaml does."""
        self._is_in_plain_scalar = True
        token: ScalarToken = super().scan_plain()
        self._is_in_plain_scalar = False
        written = self.buffer[token.start_mark.index : self.index + 2]
        if self.flow_level and re.search(_VALUE_WITHOUT_SPACE, written):
            raise ScannerError(None, None, "found unexpected ':'", self.get_mark())
        return token


try:
    from yaml._yaml import CParser
except ImportError:  # pragma: no cover - wheels of some platforms lack libyaml
    FastLoader: LoaderOf = PureLoader
else:

    class _CLoader(_Limits, CParser):
        """The same parser in C."""

        # To count in attributes of a class in C without slots takes a third of all its work.
        __slots__ = ("_depth", "_nodes")

        def __init__(self, written: bytes) -> None:
            """Start at the beginning of a text in UTF-8."""
            super().__init__(written)
            self._depth = self._nodes = 0

    class _UnwatchedLoader(CParser):
        """The parser in C without hooks of ours, for text that keeps every limit."""

        __slots__ = ()

        # What is in C and does next to nothing with two values, with none, and with three: to call one of
        # ours thrice for each node takes a sixth of all the work.
        descend_resolver = operator.is_
        ascend_resolver = tuple
        resolve = staticmethod("".format)

    def _c_loader(text: str, written: bytes) -> object:
        return _UnwatchedLoader(written) if _surely_keeps_limits(text) else _CLoader(written)

    FastLoader = _c_loader


def compose(text: str, file: str, loader: LoaderOf | None = None, written: bytes | None = None) -> Node:
    """Return the root node of the one document in `text`.

    `loader` is `FastLoader` unless a test names `PureLoader`; both give the
    same tree. `written` is the text in UTF-8, with or without a byte order mark,
    where it is at hand: to encode it again takes as long as to look for a
    strange character in it. Raises `UnreadableError` and nothing else, whatever
    the text.
    """
    # Looked for as a whole text, for the patterns are tried at each of its characters.
    if text.startswith("%") or "\n%" in text:
        line = 1 if text.startswith("%") else text.count("\n", 0, text.index("\n%")) + 2
        raise refusal(file, Span(line, 1, line, 2), message("source.directive"))
    factory = FastLoader if loader is None else loader
    try:
        written = text.encode() if written is None else written
        if any(mark in text for mark in "&*!") and re.search(_MAY_HOLD_PROPERTIES, text, re.MULTILINE):
            _refuse_properties(_loader_of(factory, text, written), file)
        try:
            node = _loader_of(factory, text, written).get_single_node()
        except _LimitError:
            _refuse_properties(_loader_of(factory, text, written), file)
            raise AssertionError from None  # pragma: no cover - the walk keeps the same limits
    except ComposerError as error:
        raise refusal(file, span_at(error.problem_mark), message("source.second-document")) from None
    except MarkedYAMLError as error:
        # libyaml looks ahead and can reach its own nesting limit before our hooks see ours.
        if factory is not PureLoader and _LIBYAML_LIMIT in (error.problem or ""):
            return compose(text, file, PureLoader)
        raise unread(text, file, span_at(error.problem_mark or error.context_mark)) from None
    except (yaml.YAMLError, ValueError, OverflowError):
        # An escape that names no character: the parser in Python reports no position for it.
        end = text.count("\n") + 1
        raise unread(text, file, Span(end, 1, end, 1)) from None
    if node is None or is_unwritten(node):
        raise refusal(file, START, message("source.empty-file"))
    return node


def is_unwritten(node: Node) -> bool:
    """Return whether nothing is written of a value: no quotes, and no sign of a text of several lines."""
    return isinstance(node, ScalarNode) and node.value == "" and not node.style


def span_at(mark: AnyMark | None, end: AnyMark | None = None) -> Span:
    """Return PyYAML's marks, which count from 0, as a span, which counts from 1.

    The span is one character wide if `end` is None, and `START` if `mark` is.
    """
    if mark is None:
        return START
    if end is None:
        return Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
    return Span(mark.line + 1, mark.column + 1, end.line + 1, end.column + 1)


def unread(text: str, file: str, place: Span) -> UnreadableError:
    """Return the error for text that no parser can read: its mistake, or where the parser stopped."""
    # Such text is rare, and to look for its mistake takes time to load.
    from regionai.source.syntax.mistake import refuse_mistake

    try:
        refuse_mistake(text, file, place.line)
    except UnreadableError as found:
        return found
    lines = text.split("\n")
    if place.line > len(lines):
        # libyaml stops on a line of its own where the last one does not end.
        place = Span(len(lines), len(lines[-1]) + 1, len(lines), len(lines[-1]) + 2)
    return refusal(file, place, message("source.syntax"))


def _loader_of(factory: LoaderOf, text: str, written: bytes) -> _Loader:
    return cast("_Loader", factory(text, written))


def _refuse_properties(loader: _Loader, file: str) -> None:
    """Walk the events; raises `UnreadableError` at the first anchor, alias, tag or exceeded limit."""
    depth = nodes = 0
    while loader.check_event():
        event = loader.get_event()
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if not isinstance(event, yaml.NodeEvent):
            continue
        nodes += 1
        is_collection = isinstance(event, yaml.CollectionStartEvent)
        refused = _refused_property(event, depth + 1, nodes)
        if refused is not None:
            raise refusal(file, span_at(event.start_mark), refused)
        depth += is_collection


def _refused_property(event: yaml.NodeEvent, depth: int, nodes: int) -> Message | None:
    if isinstance(event, yaml.AliasEvent):
        return message("source.alias", name=f"*{event.anchor}")
    if event.anchor is not None:
        return message("source.anchor", name=f"&{event.anchor}")
    tag = getattr(event, "tag", None)
    if tag is not None:
        return message("source.tag", tag=tag)
    return _exceeded_limit(event, depth, nodes)


def _exceeded_limit(event: yaml.NodeEvent, depth: int, nodes: int) -> Message | None:
    if depth > MAX_DEPTH:
        return message("source.too-deep", limit=MAX_DEPTH)
    if nodes > MAX_NODES:
        return message("source.too-many-nodes", limit=MAX_NODES)
    size = len(event.value.encode("utf-8", "replace")) if isinstance(event, yaml.ScalarEvent) else 0
    if size > MAX_SCALAR_BYTES:
        return message("source.scalar-too-long", limit=MAX_SCALAR_BYTES)
    return None
