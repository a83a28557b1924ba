"""What the words of a rule file mean."""

from collections.abc import Mapping
from dataclasses import dataclass

from regionai.budget.quantity import Filter, Quantity
from regionai.frozen import frozen
from regionai.messages import Text
from regionai.model.region import Regions
from regionai.model.spelling import spelt
from regionai.model.words import CATEGORIES


@dataclass(frozen=True, slots=True)
class Category(Text):
    """The title of a category of work, and the short forms that proposals may write for it."""

    also: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        """The Korean word that a proposal writes for it: the first short form, else the title."""
        return self.also[0] if self.also else self.ko


@frozen
class Terms:
    """What the words of a rule file mean: regions, quantities, categories."""

    regions: Regions
    quantities: Mapping[str, Quantity]
    categories: Mapping[str, Category]

    def quantity(self, name: str) -> Filter:
        """Return what a quantity of the rule set selects; the rule set saw to it that it is there."""
        return self.quantities[name].filter

    def category(self, word: str) -> Text:
        """Return a category as a proposal writes it in each language; any other word is its own."""
        own = self.categories.get(word)
        return spelt(CATEGORIES, word) if own is None else Text(ko=own.word, en=word)

    def named(self, name: str) -> Text:
        """Return how a quantity is called."""
        return self.quantities[name].title or Text(ko=name, en=name)
