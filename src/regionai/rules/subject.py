"""What a list of a rule can speak of: the categories of the lines, or the applicant's region."""

from typing import Annotated, Literal, NamedTuple

from pydantic import PlainValidator

from regionai.budget.quantity import words
from regionai.messages import Listing, Value
from regionai.model.proposal import Proposal
from regionai.rules.base import Case
from regionai.source.tree import KeyPath

Subject = Literal["category", "region"]
WrittenWords = Annotated[tuple[str, ...], PlainValidator(words)]


class Named(NamedTuple):
    """A value that a proposal names, and where; None where it names nothing."""

    value: str | None
    at: KeyPath


def named_by(subject: Subject, proposal: Proposal) -> tuple[Named, ...]:
    """Return the values of a subject, one for each place."""
    if subject == "region":
        return (Named(proposal.applicant.region.slug, ("applicant", "region")),)
    return tuple(
        Named(line.category, ("budget", number, "category")) for number, line in enumerate(proposal.budget)
    )


def spoken(case: Case, subject: Subject, value: str | None) -> Value:
    """Return a value of a rule file's list as a person calls it."""
    if value is None:
        return "-"
    if subject == "region":
        return case.regions.by_slug(value) or value
    return f"`{value}`"


def listed(case: Case, subject: Subject, values: tuple[str, ...]) -> Listing:
    """Return a rule file's list as a person reads it."""
    if subject == "region":
        regions = (case.regions.by_slug(value) for value in values)
        return Listing(tuple(region.short for region in regions if region is not None))
    return Listing(tuple(f"`{value}`" for value in values))
