"""What an edition has from the one that it was copied from, and should not have."""

import re
from collections.abc import Iterator
from datetime import date

from regionai.messages import message
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.envelope import Envelope, envelope_of
from regionai.rules.editions.library import Library
from regionai.rules.numbering import Numbered, numbered
from regionai.rules.ruleset import RuleSet
from regionai.source.shape import Contradiction

# A year as titles and names of editions say it.
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")


def are_of_one_original(one: Edition, other: Edition) -> bool:
    """Return whether two editions are an original and its correction, or two corrections of it."""
    first, second = ((each.rules.programme, numbered(each.rules.edition).original) for each in (one, other))
    return first == second


def copied(edition: Edition, library: Library) -> Iterator[Contradiction]:
    """Yield each earlier edition, of any programme, from which only its name tells this one."""
    for other in library.all():
        is_earlier = other.is_published or _order(other) < _order(edition)
        if other.rules.name != edition.rules.name and is_earlier and _says_the_same(edition, other):
            yield ("edition",), message("lint.same-but-for-its-name", name=other.rules.name)


def _says_the_same(edition: Edition, other: Edition) -> bool:
    names = ["programme", "edition", "corrects", "why"]
    # What a correction corrects may be just these, or what is sealed with the edition.
    is_correction = are_of_one_original(edition, other)
    names += [] if is_correction else ["title", "applies"]
    renamed = {name: getattr(other.rules, name) for name in names}
    is_same = edition.rules.model_copy(update=renamed) == other.rules
    return is_same and not (is_correction and _money(edition) != _money(other))


def _money(edition: Edition) -> Envelope | None:
    """Return the envelope of an edition as it would be of any other."""
    found = envelope_of(edition)
    return None if found is None else found.model_copy(update={"edition": ""})


def _order(edition: Edition) -> tuple[date, Numbered]:
    return edition.rules.applies.first, numbered(edition.rules.edition)


def of_another_year(rules: RuleSet) -> Iterator[Contradiction]:
    """Yield the title where it speaks of other years than the edition's, in either language.

    Those are the years that its name says, else those in which it applies.
    """
    applies, own = rules.applies, {int(year) for year in _YEAR.findall(rules.edition)}
    last = applies.last or date.max
    for lang in ("ko", "en"):
        years = {int(year) for year in _YEAR.findall(getattr(rules.title, lang))}
        fits = years & own if own else any(applies.first.year <= year <= last.year for year in years)
        if years and not fits:
            listed = ", ".join(map(str, sorted(years)))
            said = message("lint.title-of-another-year", years=listed, edition=rules.edition)
            yield ("title", lang), said
