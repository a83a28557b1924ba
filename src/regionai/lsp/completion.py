"""What may be written at a place: keys, and values with what they mean, in the language of the file."""

import re
from collections.abc import Iterator

from lsprotocol import types
from pydantic import BaseModel

from regionai.lsp.cursor import Cursor, cursors
from regionai.lsp.meaning import key_at, keys_at
from regionai.lsp.opened import OpenFile
from regionai.lsp.place import Lines
from regionai.lsp.values import Around, Offer, categories, either, values_of
from regionai.messages import Lang
from regionai.rules.editions.library import Library
from regionai.run.contents import FileKind

_KEY = re.compile(r"^ *(?:- +)?(\w[^:#\n]*):", re.MULTILINE)


def completions(
    open_file: OpenFile, lines: Lines, at: types.Position, library: Library, lang: Lang
) -> list[types.CompletionItem]:
    """Return what is offered at a place; nothing in a foreign file, and within a comment.

    An offer is found by its word in either language.
    """
    if open_file.kind not in (None, FileKind.RULES):
        return []
    line, column = lines.line_of(at), lines.column_of(at)
    for cursor in cursors(lines.all, line, column, open_file.tree_of):
        around = Around(cursor.tree, library, lang, is_korean=_is_korean(open_file, lang))
        offers = tuple((_keys if cursor.is_key else _values)(cursor, around, open_file.model))
        if offers:
            return [_item(offer, number, cursor, lines) for number, offer in enumerate(offers)]
    return []


def _is_korean(open_file: OpenFile, lang: Lang) -> bool:
    """Return whether a file has Korean words for keys; one without keys is in its author's language."""
    keys = _KEY.findall(open_file.text)
    return any(not key.isascii() for key in keys) if keys else lang == "ko"


def _keys(cursor: Cursor, around: Around, model: type[BaseModel]) -> Iterator[Offer]:
    """Yield the keys that the mapping does not have yet, and on a cover page the categories."""
    tree = cursor.tree
    _, data = tree.at(cursor.at)
    there = data.keys() if isinstance(data, dict) else ()
    words = tree.names_at(cursor.at).first
    for key in keys_at(model, tree, cursor.at):
        if key.name not in there:
            meaning = key.meaning(around.lang)
            offer = either(around, key.name, words.get(key.name, key.name), meaning.title)
            yield offer._replace(sentence=meaning.sentence)
    if cursor.at == ("totals",):
        yield from categories(around)


def _values(cursor: Cursor, around: Around, model: type[BaseModel]) -> Iterator[Offer]:
    key = key_at(model, cursor.tree, cursor.at)
    yield from () if key is None else values_of(key, around)


def _item(offer: Offer, number: int, cursor: Cursor, lines: Lines) -> types.CompletionItem:
    line = lines.all[cursor.span.line - 1]
    is_quoted = line[: cursor.span.column - 1].endswith(('"', "'"))
    word = offer.word.strip('"') if is_quoted else offer.word
    colon = ": " if cursor.is_key and not cursor.has_colon else ""
    return types.CompletionItem(
        label=offer.word,
        kind=types.CompletionItemKind.Property if cursor.is_key else types.CompletionItemKind.Value,
        detail=offer.beside or None,
        documentation=types.MarkupContent(types.MarkupKind.Markdown, offer.sentence)
        if offer.sentence
        else None,
        # In the order of the models, which is that of a form.
        sort_text=f"{number:03}",
        filter_text=f"{word} {offer.beside}".strip(),
        text_edit=types.TextEdit(lines.range(cursor.span), f"{word}{colon}"),
    )
