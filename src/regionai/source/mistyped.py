"""What was meant by a key that is none, and by a value of the wrong shape."""

import re
from collections.abc import Iterable
from typing import cast

from pydantic import BaseModel
from yaml.nodes import CollectionNode, Node, ScalarNode

from regionai.messages import Listing, Message, Value, message
from regionai.source.known import known_keys, models_at, needed_keys, only_value, sections
from regionai.source.plain import KeyPath
from regionai.source.tree import Tree

# Compiled on first use, as few files have such a mistake.
_CLOSE_TO_VALUE = "(?s)(?P<key>(?>[^:：]*[^:： ])) *+(?P<colon>[:：]) *+(?P<value>.*)"
_NO_COLON = "(?P<key>[^ ]+)(?P<colon>) ++(?P<value>.+)"
_RANGE = "[~∼～]"
# Pydantic's types of the errors that say that a value is no list or no mapping.
_COLLECTIONS = ("tuple_type", "model_type", "model_attributes_type")
# More of a value need not be shown.
_LONGEST = 40


def unseparated(tree: Tree, path: KeyPath, text: str, known: Iterable[str]) -> tuple[str, Message] | None:
    """Return the key that a text begins with, and that no `: ` follows it; None if it begins with none.

    `path` is that of the mapping that the text stands in or in place of. A
    cell has no sign between keys and values.
    """
    if tree.location(path).span.cell is not None:
        return None
    for form in (_CLOSE_TO_VALUE, _NO_COLON):
        found = re.fullmatch(form, text)
        key = found and (tree.names_at(path).meant(found["key"]) or found["key"])
        if found is None or key is None or key not in known:
            continue
        if found["colon"] == "：":
            return key, message("source.full-width-colon")
        # What stands on further lines belongs to other keys.
        first = re.split(r" (?=[^ ]+[:：])", found["value"])[0]
        meant = f"{found['key']}: {first[:_LONGEST]}"
        return key, message("source.no-space" if found["colon"] else "source.no-colon", meant=meant)
    return None


def elsewhere(model: type[BaseModel], tree: Tree, path: KeyPath) -> Message | None:
    """Return that the unknown key at `path` is one of another mapping; None if it is one of none."""
    key = str(path[-1])
    homes = sections_of(model, tree, key)
    if homes:
        names: tuple[Value, ...] = tuple(f"`{tree.word((home,))}`" for home in homes)
        return message("field.key-of-section", key=key, sections=Listing(names))
    outermost = tree.names.meant(key) or key
    if len(path) > 1 and outermost in known_keys(model, ()):
        return message("field.key-of-top", key=key)
    return None


def sections_of(model: type[BaseModel], tree: Tree, key: str) -> tuple[str, ...]:
    """Return the outermost keys of a file whose mappings accept a key."""
    return tuple(
        section
        for section, known in sections(model)
        if (tree.names_at((section,)).meant(key) or key) in known
    )


def is_left_empty(tree: Tree, path: KeyPath) -> bool:
    """Return whether nothing is written at `path`, or nothing but its key."""
    return tree.at(path)[1] in ("", {})


def wrong_shape(model: type[BaseModel], tree: Tree, path: KeyPath, kind: str) -> Message | None:
    """Return what is said of a value that is no text, mapping or list where it should be one; else None.

    `kind` is pydantic's type of the error.
    """
    node, value = tree.at(path)
    field = tree.word(path) if isinstance(path[-1], str) else ""
    if kind == "string_too_short":
        return _only_comment(tree, path, node, field)
    if kind == "string_type" and not isinstance(value, str):
        return _several(tree, node, field)
    if kind in ("missing", "literal_error"):
        return _only_value(model, tree, path, kind)
    # Nothing may be written, or not where pydantic says.
    if value not in ("", {}) and kind in _COLLECTIONS:
        is_list = kind == "tuple_type"
        return _no_list(field, value) if is_list else _no_mapping(model, tree, path, value)
    return None


def _no_list(field: str, value: object) -> Message:
    said = "field.mapping-for-list" if isinstance(value, dict) else "field.text-for-list"
    return message(said, field=field)


def _only_value(model: type[BaseModel], tree: Tree, path: KeyPath, kind: str) -> Message | None:
    """Return the one value that a key takes, where it takes no other; else None."""
    values = {only_value(found, str(path[-1])) for found in models_at(model, path[:-1])}
    value = values.pop() if len(values) == 1 else None
    if value is None:
        return None
    field = tree.word(path)
    said = "field.missing-value" if kind == "missing" else "field.other-value"
    return message(said, field=field, meant=f"{field}: {value}", value=value)


def _no_mapping(model: type[BaseModel], tree: Tree, path: KeyPath, value: object) -> Message:
    field = tree.word(path) if isinstance(path[-1], str) else "-"
    if not isinstance(value, str):
        return message("field.list-for-mapping", field=field)
    (found, *_) = models_at(model, path)
    known = known_keys(model, path)
    begun = unseparated(tree, path, value, known)
    if begun is not None:
        return begun[1]
    main = getattr(found, "main_key", "")
    keys = tuple(dict.fromkeys((*needed_keys(found), *filter(None, (main,))))) or known[:1]
    parts = [part.strip() for part in re.split(_RANGE, value)]
    texts = parts if len(parts) == len(keys) else [value[:_LONGEST] if key == main else "…" for key in keys]
    words = [tree.word((*path, key)) for key in keys]
    pairs = ", ".join(f"{word}: {text}" for word, text in zip(words, texts, strict=True))
    meant = f"{field}: {{{pairs}}}" if field != "-" else f"- {{{pairs}}}"
    of_cell = Listing(tuple(f"`{word}`" for word in words))
    return message("field.as-mapping", meant=meant, field=field, keys=of_cell)


def _several(tree: Tree, node: Node, field: str) -> Message | None:
    from regionai.source.syntax.quoting import quoted

    start, end = node.start_mark, node.end_mark
    if not cast("CollectionNode", node).flow_style or start.line != end.line:
        return None
    text = tree.lines(start.line + 1, start.line + 1)[0][start.column : end.column]
    return message("field.not-text-quoted", field=field, meant=quoted(text))


def _only_comment(tree: Tree, path: KeyPath, node: Node, field: str) -> Message | None:
    """Return that all of a value is read as a comment, as in `title: #1`; None if there is none."""
    from regionai.source.syntax.quoting import quoted

    line = tree.span(path).line
    text = tree.lines(line, line)[0].rstrip()
    comment = re.search(r": +(#[^#]+)$", text) if isinstance(node, ScalarNode) and not node.style else None
    if comment is None:
        return None
    return message("field.only-comment", field=field, meant=quoted(comment[1]))
