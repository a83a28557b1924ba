"""Plain data out of the nodes of a file, by the names of its keys, and every problem on the way."""

import re
import unicodedata
from functools import cache
from typing import cast

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from regionai.messages import Message, message
from regionai.source.composer import span_at, unread
from regionai.source.names import NOTHING, Names
from regionai.source.place import written_span, written_word
from regionai.source.problem import Problem, Span, problem
from regionai.source.text import character, invisible

KeyPath = tuple[str | int, ...]
Plain = str | tuple["Plain", ...] | dict[str, "Plain"]

# What may follow a comma within a number: decimals and a unit at its end.
_THREE_DIGITS = r"[0-9]{3}(?:\.[0-9]+)?(?:(?: ?[^\W\d_]{1,4}){0,2}|%)"
# What may stand before its first digits: a short word, a sign, greater units (`123억 7,500만원`).
_SHORT_WORD = r"[\uac00-\ud7a3]{1,2} ?"
# A comment right behind the sign of a text of several lines, which libyaml reads and YAML does not allow.
_COMMENT_BEHIND_SIGN = re.compile(r"[|>][-+0-9]*#")


@cache
def _head_of_number() -> re.Pattern[str]:
    """Return what a number begins with that a comma may split; compiled on first use, within brackets."""
    return re.compile(
        rf"(?:{_SHORT_WORD})?[+-]?[\u20a9\uffe6]? ?(?>(?:[0-9]++ ?{_SHORT_WORD})*)[0-9]{{1,3}}"
    )


def dotted(at: KeyPath) -> str:
    """Return a key path as people read it, with dots."""
    return ".".join(map(str, at))


def plain(
    root: MappingNode, file: str, text: str, names: Names
) -> tuple[dict[str, Plain], tuple[Problem, ...], bool]:
    """Return the data of a file's outermost node, its problems, and whether a key was another word.

    The problems are those of single keys and scalars. Keys get the names that
    the models know, in the nodes too, where `names` has their word. `text` is
    that of the file: without a backslash no scalar holds an escape.
    """
    builder = _Builder(file, text)
    data = builder.mapping(root, names)
    if builder.problems:
        # What stands behind a key that is refused has not been looked at.
        builder.is_renamed |= rename(root, names)
    return data, tuple(builder.problems), builder.is_renamed


def rename(node: Node, names: Names) -> bool:
    """Give the keys of a node, and of all below it, the names that the models know.

    Returns whether one of them was another word. Places stay those of the file.
    """
    if isinstance(node, SequenceNode):
        return sum(rename(item, names) for item in node.value) > 0
    is_renamed = False
    for key, value in node.value if isinstance(node, MappingNode) else ():
        if not isinstance(key, ScalarNode):
            continue
        is_renamed |= _rename_key(key, names)
        if isinstance(value, ScalarNode):
            continue
        below = names.below(key.value)
        if below is not None:
            is_renamed = rename(value, below) or is_renamed
    return is_renamed


def _rename_key(key: ScalarNode, names: Names) -> bool:
    """Give one key the name that the models know; returns whether it was another word."""
    meant = None if key.value.isascii() else names.meant(key.value)
    if meant is None:
        return False
    key.value = meant
    return True


class _Builder:
    """Turns nodes into plain data, and collects the problems found on the way."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.may_hold_escapes = "\\" in text
        # Split only for what is written more than once.
        self.lines: list[str] = []
        self.problems: list[Problem] = []
        self.is_renamed = False
        # What is read otherwise than its node has it, by the id of that: a number that was split, in
        # one piece by its first node, and a text without what nobody sees.
        self.read_as: dict[int, str] = {}

    def plain(self, node: Node, names: Names) -> Plain:
        if isinstance(node, ScalarNode):
            return self.scalar(node)
        if isinstance(node, MappingNode):
            return self.mapping(node, names)
        items = cast("SequenceNode", node)
        if items.flow_style:
            self.refuse_split_numbers(items.value)
            return tuple(self.plain(item, names) for item in items.value)
        return tuple(
            self.mapping(item, names, is_item=True)
            if isinstance(item, MappingNode)
            else self.plain(item, names)
            for item in items.value
        )

    def scalar(self, node: ScalarNode) -> str:
        value: str = node.value
        if self.read_as:
            value = self.read_as.get(id(node), value)
        if node.style:
            value = self.marked(node, value)
        # macOS may type Hangul decomposed (NFD); it is the same text.
        return value if value.isascii() else unicodedata.normalize("NFC", value)

    def marked(self, node: ScalarNode, value: str) -> str:
        """Return the text of a scalar in quotes or of several lines, without what nobody sees."""
        if node.style in ("|", ">"):
            self.refuse_comment_behind_sign(node)
        if not self.may_hold_escapes:
            return value
        found = invisible().search(value)
        if found is None:
            return value
        said = message("source.invisible", character=character(found[0]), times=1)
        self.problems.append(problem(self.file, written_span(node), said))
        # Dropped, so that the rest of the file can still be checked.
        self.read_as[id(node)] = invisible().sub("", value)
        return self.read_as[id(node)]

    def refuse_comment_behind_sign(self, node: ScalarNode) -> None:
        found = _COMMENT_BEHIND_SIGN.match(self.text, node.start_mark.index)
        if found:
            line, column = node.start_mark.line + 1, node.start_mark.column + len(found[0])
            raise unread(self.text, self.file, Span(line, column, line, column + 1))

    def refuse_question_mark(self, key: ScalarNode) -> None:
        """Report `{?a: b}`, whose sign is part of the text for YAML 1.2, and for no parser that we have."""
        from regionai.source.syntax.quoting import named, quoted

        said = message("source.needs-quotes", sign=named("?"), meant=quoted(f"?{key.value}"))
        self.problems.append(problem(self.file, written_span(key), said))

    def key(self, node: ScalarNode, names: Names) -> str:
        self.is_renamed |= _rename_key(node, names)
        return self.scalar(node)

    def mapping(self, node: MappingNode, names: Names, *, is_item: bool = False) -> dict[str, Plain]:
        """Return the data of a mapping; with `is_item` its first key again is one of the next item."""
        data: dict[str, Plain] = {}
        places: dict[str, Node] | None = None
        is_flow = node.flow_style
        split: set[int] = self.refuse_split_keys(node, names) if is_flow else set()
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode) or not (key_node.value or key_node.style):
                # Where a key of which nothing is written would stand, the parsers do not agree.
                begun = node if isinstance(key_node, ScalarNode) else key_node
                said = message("source.key-not-text")
                self.problems.append(problem(self.file, span_at(begun.start_mark), said))
                continue
            if is_flow and self.text[key_node.start_mark.index - 1] == "?":
                self.refuse_question_mark(key_node)
            key = key_node.value
            # Most scalars are in ASCII and without quotes, and to call a function for each takes its time.
            if key_node.style or self.read_as or not key.isascii():
                key = self.key(key_node, names)
            if split and id(key_node) in split:
                continue
            if key == "<<" and not key_node.style:
                said = message("source.merge-key")
                self.problems.append(problem(self.file, written_span(key_node), said))
            elif key in data:
                places = places or self.first_of_each(node)
                if is_item and key == next(iter(data)):
                    first = str(places[key].start_mark.line + 1)
                    said = message("source.repeated-item", key=key, line=first)
                    self.problems.append(problem(self.file, written_span(key_node), said))
                    return data
                said = self.repeated(key_node, places[key])
                self.problems.append(problem(self.file, written_span(key_node), said))
            elif isinstance(value_node, ScalarNode):
                value = value_node.value
                is_as_written = value.isascii() and not (value_node.style or self.read_as)
                data[key] = value if is_as_written else self.scalar(value_node)
            else:
                data[key] = self.plain(value_node, names.below(key_node.value) or NOTHING)
        return data

    def first_of_each(self, node: MappingNode) -> dict[str, Node]:
        """Return where each key of a mapping is written first, as far as keys have been read."""
        found: dict[str, Node] = {}
        for key, _ in reversed(node.value):
            if isinstance(key, ScalarNode) and (key.value or key.style):
                value: str = key.value
                found[unicodedata.normalize("NFC", self.read_as.get(id(key), value))] = key
        return found

    def repeated(self, again: Node, first: Node) -> Message:
        line = str(first.start_mark.line + 1)
        self.lines = self.lines or self.text.split("\n")
        word, before = (written_word(node, self.lines) for node in (again, first))
        if word == before:
            return message("source.repeated-key", key=word, line=line)
        return message("source.repeated-key-as", key=word, line=line, first=before)

    def refuse_split_keys(self, node: MappingNode, names: Names) -> set[int]:
        """Report what `refuse_split_numbers` does among the keys and values of a mapping."""
        # Their words as the models know them: one may look like a part of a number.
        self.is_renamed |= rename(node, names)
        return self.refuse_split_numbers(_flat(node))

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
                self.read_as[id(run[0])] = plain
                said = message("source.split-number", number=number, plain=plain)
                span = span_at(run[0].start_mark, run[-1].end_mark)
                self.problems.append(problem(self.file, span, said))
            starts = isinstance(node, ScalarNode) and _head_of_number().fullmatch(node.value)
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
