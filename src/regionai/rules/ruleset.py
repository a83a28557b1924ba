"""A rule set: all that one edition of a programme, or of the law, requires."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from regionai.budget.cover import Declared
from regionai.budget.ledger import Ledger
from regionai.budget.quantity import Quantity
from regionai.messages import Message, message
from regionai.model.fields import BothLanguages, ReadBy, SeveralWords, both_languages, words
from regionai.model.finding import Severity
from regionai.model.proposal import Proposal
from regionai.model.region import Regions
from regionai.model.spelling import by_word
from regionai.model.words import CATEGORIES
from regionai.rules.base import Rule
from regionai.rules.case import Case
from regionai.rules.documents import Applies, Document, Unchanged, Unknown
from regionai.rules.kinds import AnyRule
from regionai.rules.numbering import numbered
from regionai.rules.source import Grade
from regionai.rules.subject import COUNTRIES
from regionai.rules.terms import Category, Terms
from regionai.source.names import compared
from regionai.source.shape import Contradiction, Nearest, Refused, Words, Written, repeated_ids

# What a line is of that belongs to no category of its edition.
OTHER = "other"


def _category(value: object) -> Category:
    """Return `{ko: …, en: …, also: […]}`, of which `also` may be missing; raises `Refused`."""
    also: tuple[str, ...] = ()
    match value:
        case {"also": short, **value}:
            also = words(short)
    title = both_languages(value)
    return Category(title.ko, title.en, also)


WrittenCategory = Annotated[Category, ReadBy(_category, "category")]


class RuleSet(Written):
    """One edition, whole.

    `beside` names the rule sets of general law that are applied with it.
    `adds_to` names the programmes to which it adds rules of its own, as a
    province does; `corrects` the published edition in whose place it stands,
    with the reason, `why`. `agency` is whom to ask about what the edition
    leaves open, and `unchanged` since when the texts that it cites have read
    the same.
    """

    format: Literal["1"] = Field(alias="schema")
    programme: Words
    edition: Words
    corrects: Words | None = None
    why: BothLanguages | None = None
    title: BothLanguages
    applies: Applies
    agency: BothLanguages | None = None
    unchanged: Unchanged | None = None
    beside: SeveralWords = ()
    adds_to: SeveralWords = ()
    documents: dict[str, Document]
    categories: dict[str, WrittenCategory] = Field(default_factory=dict)
    quantities: dict[str, Quantity]
    rules: tuple[AnyRule, ...]
    unknowns: tuple[Unknown, ...]

    @model_validator(mode="before")
    @classmethod
    def _has_no_companions(cls, written: object) -> object:
        for key in ("indicators", "obligations"):
            if isinstance(written, dict) and key in written:
                raise Refused(message(f"rules.{key}-inside"), (key,))
        return written

    @model_validator(mode="after")
    def _is_named_by_what_it_corrects(self) -> Self:
        original, number = numbered(self.edition)
        if (self.edition != original) != (number > 0):
            said = message("rules.pinning-name", edition=self.edition, original=original)
            raise Refused(said, ("edition",))
        if self.corrects != (original if number else None):
            if self.corrects is None:
                said = message("rules.correction-of", edition=self.edition, original=original)
                raise Refused(said, ("edition",))
            said = message("rules.correction-name", edition=self.edition, corrects=self.corrects)
            raise Refused(said, ("corrects",))
        if (self.corrects is None) != (self.why is None):
            raise Refused(message("rules.correction-why"), ("corrects" if self.corrects else "why",))
        return self

    @property
    def name(self) -> str:
        """The name that people cite: `region-led-ai@2026`."""
        return f"{self.programme}@{self.edition}"

    @property
    def line_categories(self) -> tuple[str, ...]:
        """What a line may be of that names no category: one of the edition's own, or another."""
        return (*self.categories, OTHER)

    @cached_property
    def category_titles(self) -> Mapping[str, str]:
        """What a line may be of that names no category, each with its Korean word."""
        return {**{key: title.word for key, title in self.categories.items()}, OTHER: CATEGORIES[OTHER][0]}

    @cached_property
    def category_words(self) -> Mapping[str, str]:
        """The category that each word means: its key, a title, or a short form that the edition gives."""
        own = {
            compared(word): key
            for key, title in self.categories.items()
            for word in (key, title.ko, title.en, *title.also)
        }
        return {OTHER: OTHER, **by_word(CATEGORIES), **own}

    def category(self, word: str) -> str:
        """Return the category that a word means, by its key or otherwise; any other word is its own."""
        if word in self.categories or word == OTHER:
            return word
        return self.category_words.get(compared(word), word)

    def grade(self, rule: Rule) -> Grade:
        """Return how well a rule is known: its own grade, else its document's."""
        return rule.source.grade or self.documents[rule.source.document].grade

    def weakest_grade(self) -> Grade:
        """Return the weakest grade of any rule."""
        order = list(Grade)
        return max((self.grade(rule) for rule in self.rules), key=order.index)

    def nearest_to(self, on: date) -> Message:
        """Return why this edition of a law is applied on a day on which it is not in force."""
        first, known = self.applies.first, self.unchanged
        if known is None or on >= first:
            return message("library.law-nearest", day=on, first=first)
        said = "library.law-unchanged" if known.since <= on else "library.law-unchanged-later"
        return message(said, day=on, first=first, says=known.says)

    def terms(self, regions: Regions) -> Terms:
        """Return what the words of the file mean."""
        return Terms(regions, self.quantities, self.categories)

    def case(
        self,
        regions: Regions,
        proposal: Proposal,
        ledger: Ledger,
        submitted: date | None,
        figures: tuple[Declared, ...] | None = None,
    ) -> Case:
        """Return a proposal laid before this rule set; `figures` of its cover page where they are read."""
        terms = regions, self.quantities, self.categories
        return Case(*terms, proposal, ledger, submitted, agency=self.agency, figures=figures)

    def contradictions(self, regions: Regions) -> Iterator[Contradiction]:
        """Yield what the parts of the file say against each other, and names that mean nothing."""
        nearest = Nearest()
        yield from repeated_ids("rules", enumerate(rule.id for rule in self.rules))
        for number, rule in enumerate(self.rules):
            yield from self._source_contradictions(number, rule, nearest)
        yield from self._dangling_names(nearest)
        yield from self._dangling_values(regions, nearest)
        terms = self.terms(regions)
        for number, rule in enumerate(self.rules):
            if all(name in self.quantities for name in rule.quantity_names()):
                for path, said in rule.contradictions(terms):
                    yield ("rules", number, *path), said

    def _dangling_names(self, nearest: Nearest) -> Iterator[Contradiction]:
        """Yield names of quantities and documents that the file does not define."""
        for number, rule in enumerate(self.rules):
            for name in rule.quantity_names():
                if name not in self.quantities:
                    said = unknown_name("rules.unknown-quantity", name, self.quantities, nearest)
                    yield ("rules", number), said
        for number, unknown in enumerate(self.unknowns):
            for name in unknown.looked_in:
                if name not in self.documents:
                    place = ("unknowns", number, "looked_in")
                    yield place, unknown_name("rules.unknown-document", name, self.documents, nearest)

    def _dangling_values(self, regions: Regions, nearest: Nearest) -> Iterator[Contradiction]:
        """Yield regions, categories and rules that a list names and nobody knows."""
        slugs = tuple(region.slug for region in regions.regions)
        categories = self.line_categories
        rules = {rule.id: rule for rule in self.rules}
        for number, rule in enumerate(self.rules):
            for path, subject, value in rule.listed_values():
                known = {"region": slugs, "country": COUNTRIES}.get(subject, categories)
                if value not in known:
                    said = unknown_name(f"rules.unknown-{subject}", value, known, nearest)
                    yield ("rules", number, *path), said
            for item, value in enumerate(rule.implied_by):
                if value not in rules or value == rule.id:
                    said = unknown_name("rules.unknown-rule", value, rules, nearest)
                    yield ("rules", number, "implied_by", item), said
        yield from self.unknown_categories(self.quantities, nearest)

    def redefined(
        self, quantities: Mapping[str, Quantity], documents: Mapping[str, Document]
    ) -> Iterator[Contradiction]:
        """Yield what a file beside the edition defines again; a quantity only if it means another."""
        for name in documents:
            if name in self.documents:
                yield ("documents", name), message("rules.repeated-document", name=name)
        for name, quantity in quantities.items():
            if name in self.quantities and self.quantities[name].filter != quantity.filter:
                yield (
                    ("quantities", name),
                    message("library.redefined-quantity", name=name, other=self.name),
                )

    def unknown_categories(
        self, quantities: Mapping[str, Quantity], nearest: Nearest
    ) -> Iterator[Contradiction]:
        """Yield the categories that quantities name and the edition does not know."""
        known = self.line_categories
        for name, quantity in quantities.items():
            for value in quantity.category or ():
                if value not in known:
                    at = ("quantities", name, "category")
                    yield at, unknown_name("rules.unknown-category", value, known, nearest)

    def _source_contradictions(self, number: int, rule: Rule, nearest: Nearest) -> Iterator[Contradiction]:
        at = ("rules", number, "source", "document")
        document = self.documents.get(rule.source.document)
        if document is None:
            yield at, unknown_name("rules.unknown-document", rule.source.document, self.documents, nearest)
            return
        order = list(Grade)
        if order.index(self.grade(rule)) < order.index(document.grade):
            yield (
                ("rules", number, "source", "grade"),
                message("rules.better-grade", grade=self.grade(rule), document=document.grade),
            )
        if self.grade(rule).is_weak and rule.severity is Severity.ERROR:
            yield ("rules", number, "severity"), message("rules.inferred-error", id=rule.id)


def unknown_name(
    said: str, name: str, known: Mapping[str, object] | tuple[str, ...], nearest: Nearest
) -> Message:
    """Return a sentence about a name that nobody knows, with those there are and the nearest of them.

    Once `nearest` has looked for enough of a file, neither is said again.
    """
    there_are = "…" if nearest.is_done else ", ".join(known)
    return message(said, name=name, known=there_are, meant=nearest.to(name, known) or "-")
