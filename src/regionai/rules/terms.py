"""What the words of a rule file mean."""

from collections.abc import Mapping
from dataclasses import dataclass

from regionai.budget.quantity import Filter, Quantity
from regionai.messages import Text
from regionai.model.region import Regions


@dataclass(frozen=True, slots=True)
class Category(Text):
    """The title of a category of work, and the short forms that proposals may write for it."""

    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Terms:
    """What the words of a rule file mean: regions, quantities, categories."""

    regions: Regions
    quantities: Mapping[str, Quantity]
    categories: Mapping[str, Category]

    def quantity(self, name: str) -> Filter:
        """Return what a quantity of the rule set selects; the rule set saw to it that it is there."""
        return self.quantities[name].filter

    def named(self, name: str) -> Text:
        """Return how a quantity is called."""
        return self.quantities[name].title or Text(ko=name, en=name)
