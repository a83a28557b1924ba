"""The Korean words of a proposal in its JSON Schema."""

import re
from collections.abc import Iterable
from typing import cast

from regionai.messages import Lang, Listing, message
from regionai.model.spelling import quoted
from regionai.model.words import CITY_MONEY, TABLES, Words

Schema = dict[str, object]

# What may stand between the letters of a Korean word.
_BETWEEN = "[ ·ㆍ・‧∙]*"


def in_words(name: str, model: Schema, definitions: str, lang: Lang) -> Schema:
    """Return what a model takes by Korean words for its keys, of which an editor offers the first.

    Takes away what the model requires: instead one of the words for each of
    these keys has to be there.
    """
    words = TABLES[name]
    here = "#" if name == "Proposal" else f"#/{definitions}/{name}"
    same: dict[str, Schema] = {key: {"$ref": f"{here}/properties/{key}"} for key in words}
    patterns = {_any_of(own): same[key] for key, own in words.items()}
    if "province" in words:
        patterns[_any_of((CITY_MONEY,))] = same["province"]
    found: Schema = {
        "properties": cast("Schema", model["properties"])
        | {own[0]: same[key] for key, own in words.items()},
        "patternProperties": cast("Schema", model.get("patternProperties", {})) | patterns,
    }
    required = cast("list[str]", model.pop("required", []))
    if required:
        found["allOf"] = [_needs(key, words, lang) for key in required]
    return found


def one_word(words: Words, lang: Lang) -> Schema:
    """Return a closed list of words in either language, however they are spaced."""
    firsts = [own[0] for own in words.values()]
    pattern = _any_of([*words, *(word for own in words.values() for word in own)])
    known = Listing(tuple(quoted(words, key) for key in words))
    said = message("expects.enum", known=known).say(lang)
    return {
        "anyOf": [{"enum": [*words, *firsts]}, {"type": "string", "pattern": pattern}],
        "errorMessage": said,
    }


def in_any_case(name: str) -> str:
    """Return a pattern of a name in capital or small letters."""
    return "".join(
        f"[{letter.upper()}{letter.lower()}]"
        if letter.isascii() and letter.isalpha()
        # No escape where none is needed: JSON Schema's patterns are ECMAScript's, which refuse `\\-`.
        else letter
        if letter.isalnum() or letter == "-"
        else re.escape(letter)
        for letter in name
    )


def _needs(key: str, words: Words, lang: Lang) -> Schema:
    other = {"not": {"pattern": _any_of((key, *words[key]))}}
    said = message("field.missing", field=words[key][0] if lang == "ko" else key)
    return {"not": {"propertyNames": other}, "errorMessage": said.say(lang)}


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern of some words; in Korean ones case, spaces and middle dots do not matter."""
    spellings = (
        word if word.isascii() else _BETWEEN.join(map(in_any_case, word.replace(" ", ""))) for word in words
    )
    return f"^(?:{'|'.join(spellings)})$"
