"""A sentence as an id and its values, said in a language only when it is printed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from typing import Literal, NamedTuple, Protocol

from regionai.messages.particles import with_particle

Lang = Literal["ko", "en"]

# The modules of sentences, those first that every check says something of: each is loaded
# only when a sentence stands in none before it.
_MODULES = (
    "reports.check",
    "files.proposal",
    "reports.obligation",
    "reports.verdict",
    "reports.run",
    "reports.page",
    "reports.arithmetic",
    "rules.library",
    "kinds",
    "commands.cli",
    "rules.rule_file",
    "rules.condition",
    "reports.format",
    "rules.obligation_file",
    "rules.rulebook",
    "reports.mending",
    "files.slip",
    "reports.solve",
    "reports.receipt",
    "files.source",
    "files.yaml",
    "files.field",
    "files.values",
    "reports.budget",
    "reports.spent",
    "reports.portfolio",
    "reports.check_options",
    "commands.api",
    "rules.lint",
    "rules.cases",
    "files.table",
    "files.sheets",
    "files.office",
    "files.workbook",
    "commands.choice",
    "reports.lsp",
    "commands.help",
    "commands.check_help",
    "commands.budget_help",
    "commands.metavars",
    "files.proposal_keys",
    "rules.rule_file_keys",
)
_BY_FAMILY = {module.rpartition(".")[2]: module for module in _MODULES}

# `{name}` is the value, `{name|은}` the value and its particle; a backtick before the
# particle closes the quotes around the value first: "`{name|`은}".
_PLACEHOLDER = re.compile(r"\{(\w+)(?:\|(`?)(\w+))?\}")


class Sayable(Protocol):
    """Anything that knows how to be said in both languages."""

    def say(self, lang: Lang) -> str:
        """Return the words in `lang`."""
        ...


Value = Sayable | str | int | date


# No named tuple: a tuple among the values of a rule is a list.
@dataclass(frozen=True, slots=True)
class Text:
    """The same words in both languages, as a rule file gives them.

    >>> Text(ko="국비", en="national money").say("en")
    'national money'
    """

    ko: str
    en: str

    def say(self, lang: Lang) -> str:
        """Return the words in `lang`."""
        return self.ko if lang == "ko" else self.en


# A sentence that lists more is read by nobody, and a file may have one of them on each line.
_LISTED = 50


class Listing(NamedTuple):
    """Several values said one after the other, separated by commas; beyond 50 only how many more.

    >>> Listing(("a", Text(ko="나", en="b"))).say("ko")
    'a, 나'
    >>> Listing(("a",) * 51).say("ko")[-9:], Listing(("a",) * 52).say("en")[-12:]
    ('a, a 외 1개', 'a and 2 more')
    """

    items: tuple[Value, ...]

    def say(self, lang: Lang) -> str:
        """Return the items in `lang`, in their own order."""
        listed = ", ".join(said(item, lang) for item in self.items[:_LISTED])
        more = len(self.items) - _LISTED
        if more > 0:
            listed += f" 외 {more:,}개" if lang == "ko" else f" and {more:,} more"
        return listed


class Message(NamedTuple):
    """A sentence of the catalogue and the values that go into it.

    Raises `KeyError` when said if the catalogue lacks the id or a value; a
    test says every message in both languages.
    """

    id: str
    values: Mapping[str, Value]

    def say(self, lang: Lang) -> str:
        """Return the sentence in `lang`, Korean particles following their words."""
        ko, en = _words(self.id)
        sentence = ko if lang == "ko" else en
        if not self.values:
            return sentence
        text, pieces = _pieces(sentence)
        for name, quote, particle, after in pieces:
            word = said(self.values[name], lang)
            text += (with_particle(word + quote, particle) if particle else word) + after
        return text


def in_both(sentence: Sayable) -> Text:
    """Return a sentence as plain words in both languages, which are the same wherever they are equal."""
    return Text(sentence.say("ko"), sentence.say("en"))


def message(id: str, /, **values: Value) -> Message:  # noqa: A002 - the catalogue's word
    """Return the sentence `id` of the catalogue with its values."""
    return Message(id, values)


@cache
def sentences() -> Mapping[str, tuple[str, str]]:
    """Return every sentence by id, Korean and English."""
    return {key: words for module in _MODULES for key, words in _sentences(module).items()}


@cache
def _words(key: str) -> tuple[str, str]:
    """Return one sentence, loading no module after the one that has it; a module of its own name comes first."""
    family = key.partition(".")[0]
    for module in (_BY_FAMILY[family], *_MODULES) if family in _BY_FAMILY else _MODULES:
        if key in _sentences(module):
            return _sentences(module)[key]
    raise KeyError(key)


@cache
def _pieces(sentence: str) -> tuple[str, tuple[tuple[str, str, str, str], ...]]:
    """Return what stands before the first value; of each its name, the end of its quotes, its particle, and what follows."""
    first, *rest = _PLACEHOLDER.split(sentence)
    return first, tuple(zip(*(rest[n::4] for n in range(4)), strict=True))


@cache
def _sentences(module: str) -> Mapping[str, tuple[str, str]]:
    loaded: Mapping[str, tuple[str, str]] = import_module(f"regionai.messages.{module}").SENTENCES
    return loaded


def said(value: Value, lang: Lang) -> str:
    """Return any value as it is said in a sentence."""
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, date):
        return value.isoformat()
    return value.say(lang)
