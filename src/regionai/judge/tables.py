"""The words that the headings of a budget table may have under an edition."""

from regionai.model.proposal import MAX_YEARS
from regionai.model.region import Region
from regionai.rules.ruleset import RuleSet
from regionai.table.headings import Vocabulary


def vocabulary_of(rules: RuleSet, region: Region) -> Vocabulary:
    """Return the words of headings: categories and years of an edition, and what `시비` is of a region."""
    first = rules.applies.first.year
    years = range(first, first + MAX_YEARS + 1)
    return Vocabulary(rules.category_words, of_a_city=region.is_city, years=years)
