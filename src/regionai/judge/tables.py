"""The words that the headings of a budget table may have under an edition."""

from regionai.model.proposal import MAX_YEARS
from regionai.model.region import Region
from regionai.rules.ruleset import RuleSet
from regionai.table.headings import Vocabulary


def vocabulary_of(rules: RuleSet, region: Region) -> Vocabulary:
    """Return the words of headings: categories and years of an edition, `시비` and places of a region."""
    first = rules.applies.first.year
    years = range(first, first + MAX_YEARS + 1)
    places = (region.name.ko, region.short.ko, *(region.municipalities or "").split())
    return Vocabulary(rules.category_words, of_a_city=region.is_city, years=years, places=places)
