"""What a list of a rule can speak of: categories of lines, the applicant's region, where bodies are."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from regionai.messages import Listing, Text, Value, message
from regionai.model.proposal import Proposal
from regionai.rules.draft import Draft, of_region
from regionai.rules.terms import Terms
from regionai.source.plain import KeyPath, Plain

Subject = Literal["category", "region", "country"]

# What a body is that says where it is: a region of Korea, or another country.
COUNTRIES = ("korea", "abroad")


class NamedValue(NamedTuple):
    """A value that a proposal names, and where; None where it names nothing."""

    value: str | None
    at: KeyPath


def named_by(subject: Subject, proposal: Proposal) -> tuple[NamedValue, ...]:
    """Return the values of a subject, one for each place; a body that says no place names none."""
    if subject == "region":
        return (NamedValue(proposal.applicant.region.slug, ("applicant", "region")),)
    if subject == "country":
        return tuple(_countries(proposal))
    return tuple(
        NamedValue(line.category, ("budget", number, "category"))
        for number, line in enumerate(proposal.budget)
    )


def _countries(proposal: Proposal) -> Iterator[NamedValue]:
    korea, abroad = COUNTRIES
    for number, member in enumerate(proposal.consortium or ()):
        place = "country" if member.region is None else "region"
        if member.country is not None or member.region is not None:
            yield NamedValue(abroad if member.is_abroad else korea, ("consortium", number, place))


def naming(terms: Terms, subject: Subject, known: tuple[str, ...]) -> Iterator[Draft]:
    """Yield small proposals that name each value of a subject in turn."""
    if subject == "region":
        yield from map(of_region, terms.regions.regions)
        return
    if subject == "country":
        body: dict[str, Plain] = {"id": "x", "name": "x", "kind": "other"}
        for place in ({"country": "JP"}, {"region": terms.regions.regions[0].slug}, {}):
            yield {"consortium": ({**body, **place},)}
        return
    for value in dict.fromkeys((*known, *terms.categories, "other", "x")):
        yield {"budget": ({"category": value, "national": "1"},)}
    yield {"budget": ({"national": "1"},)}


def spoken(terms: Terms, subject: Subject, value: str | None) -> Value:
    """Return a value of a rule file's list as a person calls it."""
    if value is None:
        return "-"
    if subject == "region":
        return terms.regions.by_slug(value) or value
    if subject == "country" and value in COUNTRIES:
        return message(f"country.body.{value}")
    found = terms.category(value)
    return Text(ko=f"`{found.ko}`", en=f"`{found.en}`")


def listed(terms: Terms, subject: Subject, values: tuple[str, ...]) -> Listing:
    """Return a rule file's list as a person reads it."""
    if subject == "region":
        regions = (terms.regions.by_slug(value) for value in values)
        return Listing(tuple(region.short for region in regions if region is not None))
    return Listing(tuple(spoken(terms, subject, value) for value in values))
