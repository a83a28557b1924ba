"""The values that a key takes, with what they mean: regions, categories, editions and names of the file."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import NamedTuple

from pydantic import BaseModel

from regionai.budget.quantity import Quantity
from regionai.lsp.meaning import Key
from regionai.messages import Lang, message
from regionai.model.bodies import APPLICANT
from regionai.model.day import day
from regionai.model.finding import Severity
from regionai.model.money import UNITS
from regionai.model.proposal import Proposal
from regionai.model.spelling import without_year
from regionai.model.sums import Line
from regionai.model.words import (
    BODIES,
    CATEGORIES,
    COUNTRIES,
    DOCUMENT_KINDS,
    FUNDING,
    MEMBER_KINDS,
    ROLES,
    Words,
)
from regionai.rules.base import Rule, Waivable
from regionai.rules.documents import Unknown
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.folders import MAIN_PROGRAMME
from regionai.rules.editions.library import Library
from regionai.rules.kinds import KINDS, kind_name
from regionai.rules.ruleset import OTHER, RuleSet
from regionai.rules.source import Grade, RuleSource
from regionai.source.plain import Plain
from regionai.source.shape import Refused
from regionai.source.tree import Tree


class Offer(NamedTuple):
    """A word to be written, with what it is called beside it, and a sentence on it."""

    word: str
    beside: str = ""
    sentence: str = ""


class Around(NamedTuple):
    """What the values of a file are looked up in: its parts, the rule files, and the language asked for.

    `is_korean` says whether its author writes Korean words.
    """

    tree: Tree
    library: Library
    lang: Lang
    is_korean: bool

    def edition(self) -> Edition | None:
        """Return the edition that the file names, else that of its day, else the newest; None for none."""
        data = self.tree.data
        programme = self.library.programme(str(data.get("programme") or MAIN_PROGRAMME))
        editions = tuple(self.library.editions(programme))
        named, on = data.get("edition"), _day(data.get("submitted"))
        by_name = (each for each in editions if named and self.library.is_meant(each, str(named)))
        by_day = (each for each in editions if on is not None and each.rules.applies.covers(on))
        return next(chain(by_name, by_day, editions), None)


def values_of(key: Key, around: Around) -> tuple[Offer, ...]:
    """Return the values that are offered for a key; none for free text, amounts and days."""
    model = Rule if issubclass(key.model, Rule) else key.model
    if (model, key.name) in _OF_KEYS:
        return tuple(_OF_KEYS[model, key.name](around))
    if key.names_quantity:
        return tuple(_named("quantities")(around))
    if key.takes in _OF_TEXT:
        return tuple(_OF_TEXT[key.takes](around))
    return tuple(Offer(str(choice)) for choice in key.choices)


def categories(around: Around) -> Iterator[Offer]:
    """Yield the categories of the edition of a proposal, and that of any other line."""
    edition = around.edition()
    for name, title in edition.rules.categories.items() if edition else ():
        yield either(around, name, title.word, title.say(around.lang))
    yield either(around, OTHER, CATEGORIES[OTHER][0], "")


def either(around: Around, name: str, korean: str, beside: str) -> Offer:
    """Return a word in the language of the file, with the other one beside it."""
    word, other = (korean, name) if around.is_korean else (name, korean)
    return Offer(
        word, " · ".join(dict.fromkeys(each for each in (other, beside) if each not in ("", word)))
    )


def _regions(around: Around) -> Iterator[Offer]:
    for region in around.library.regions.regions:
        yield either(around, region.slug, region.short.ko, region.say(around.lang))


def _programmes(around: Around) -> Iterator[Offer]:
    for name in around.library.programmes():
        title = next(iter(around.library.editions(name))).rules.title
        yield either(around, name, without_year(title.ko), title.say(around.lang))


def _editions(around: Around) -> Iterator[Offer]:
    programme = around.library.programme(str(around.tree.data.get("programme") or MAIN_PROGRAMME))
    for edition in around.library.editions(programme):
        rules = edition.rules
        period = f"{rules.applies.first} ~ {rules.applies.last or ''}".strip()
        yield Offer(f'"{rules.edition}"', rules.title.say(around.lang), period)


def _bodies(around: Around) -> Iterator[Offer]:
    """Yield the members of the consortium by their ids, and the applicant."""
    members = around.tree.data.get("consortium")
    for member in members if isinstance(members, tuple) else ():
        if isinstance(member, dict) and isinstance(member.get("id"), str):
            yield Offer(str(member["id"]), str(member.get("name", "")))
    yield either(around, APPLICANT, BODIES[APPLICANT][0], "")


def _kinds(around: Around) -> Iterator[Offer]:
    for kind in map(kind_name, KINDS):
        yield Offer(kind, "", message(f"kind.{kind}.what").say(around.lang))


def _named(section: str) -> Callable[[Around], Iterator[Offer]]:
    """Return what offers the names that a section of a rule file defines, with their titles."""

    def offers(around: Around) -> Iterator[Offer]:
        found = around.tree.data.get(section)
        for name, value in found.items() if isinstance(found, dict) else ():
            yield Offer(name, _title(value, around.lang))

    return offers


def _rules(around: Around) -> Iterator[Offer]:
    found = around.tree.data.get("rules")
    for rule in found if isinstance(found, tuple) else ():
        if isinstance(rule, dict) and isinstance(rule.get("id"), str):
            yield Offer(str(rule["id"]), _title(rule, around.lang))


def _title(value: Plain, lang: Lang) -> str:
    """Return the title that a part of a rule file has, or is."""
    title = value.get("title", value) if isinstance(value, dict) else value
    return str(title.get(lang, "")) if isinstance(title, dict) else str(title)


def _words(words: Words) -> Callable[[Around], Iterator[Offer]]:
    def offers(around: Around) -> Iterator[Offer]:
        for key, own in words.items():
            yield either(around, key, own[0], "")

    return offers


def _choices(choices: Iterable[str]) -> Callable[[Around], Iterator[Offer]]:
    return lambda _around: map(Offer, map(str, choices))


def _severities(around: Around) -> Iterator[Offer]:
    for severity in Severity:
        yield Offer(severity.value, message(f"severity.{severity}").say(around.lang))


def _grades(around: Around) -> Iterator[Offer]:
    for grade in Grade:
        yield Offer(grade.value, message(f"grade.{grade}").say(around.lang))


def _day(written: Plain | None) -> date | None:
    try:
        return day(written) if isinstance(written, str) else None
    except Refused:
        return None


_OF_KEYS: Mapping[tuple[type[BaseModel], str], Callable[[Around], Iterator[Offer]]] = {
    (Proposal, "programme"): _programmes,
    (Proposal, "edition"): _editions,
    (Line, "category"): categories,
    (Line, "executed_by"): _bodies,
    (RuleSet, "beside"): _programmes,
    (RuleSet, "adds_to"): _programmes,
    (Quantity, "category"): _named("categories"),
    (RuleSource, "document"): _named("documents"),
    (Unknown, "looked_in"): _named("documents"),
    (Rule, "kind"): _kinds,
    (Rule, "implied_by"): _rules,
}
_OF_TEXT: Mapping[str, Callable[[Around], Iterator[Offer]]] = {
    "region": _regions,
    "country": _words(COUNTRIES),
    "member-kind": _words(MEMBER_KINDS),
    "role": _words(ROLES),
    "document-kind": _words(DOCUMENT_KINDS),
    "sources": _words(FUNDING),
    "severity": _severities,
    "grade": _grades,
    "waivable": _choices(Waivable),
    "yes-or-no": _choices(("yes", "no")),
    "unit": _choices(UNITS),
}
