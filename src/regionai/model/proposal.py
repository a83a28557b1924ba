"""A proposal as its author writes it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, ValidationInfo, model_validator

from regionai.messages import message
from regionai.model import words
from regionai.model.amount import Amount, Reading, Rounded, Unit, reading
from regionai.model.bodies import Bodies, contradictions
from regionai.model.country import KOREA
from regionai.model.fields import Count, Country, Day, ReadBy, from_text, word_of
from regionai.model.money import EXACT, Rounding, Won
from regionai.model.plans import Plans, Targets
from regionai.model.region import Region, Regions
from regionai.model.sums import Line, Shares, Totals
from regionai.source.plain import KeyPath
from regionai.source.problem import Problem, problem
from regionai.source.shape import (
    Nearest,
    Refused,
    Words,
    Written,
    unknown_key,
    validated,
)
from regionai.source.tree import Tree

MEMBER_KINDS = Literal[
    "technopark",
    "promotion-agency",
    "university",
    "institute",
    "association",
    "firm",
    "sme",
    "mid-size",
    "large",
    "other",
]

# The kinds that a body of kind `firm` may be of: its size is not said.
SIZES = {"firm": ("sme", "mid-size", "large")}
ROLES = Literal["lead", "partner", "supplier"]

DOCUMENT_KINDS = Literal[
    "local-funding-commitment",
    "fiscal-impact-assessment",
    "investment-review",
    "central-investment-review",
    "feasibility-study",
    "other",
]

# A work period whose last year is further than this from its first is taken for a typing error.
MAX_YEARS = 10


def _read_region(value: object, info: ValidationInfo[Reading]) -> Region:
    context = info.context
    return from_text(context.regions.find)(value)


RegionName = Annotated[Region, ReadBy(_read_region, "region", in_context=True)]


class Applicant(Written):
    """The regional government that applies."""

    main_key: ClassVar[str] = "region"

    region: RegionName
    department: Words | None = None


class Member(Written):
    """A member of the consortium; budget lines refer to it by `id`.

    A body abroad has a country in place of a region. That a body is in Korea may be said beside its
    region, and without one tells that it is not abroad.
    """

    main_key: ClassVar[str] = "name"

    id: Words
    name: Words
    kind: Annotated[MEMBER_KINDS, ReadBy(from_text(word_of(words.MEMBER_KINDS)), "member-kind")]
    role: Annotated[ROLES, ReadBy(from_text(word_of(words.ROLES)), "role")] = "partner"
    region: RegionName | None = None
    country: Country | None = None

    @model_validator(mode="after")
    def _is_in_one_place(self) -> Self:
        if self.is_abroad and self.region is not None:
            raise Refused(message("proposal.region-and-country"), ("country",))
        return self

    @property
    def is_abroad(self) -> bool:
        """Whether it says a country other than Korea."""
        return self.country not in (KOREA, None)


class Period(Written):
    """The work period, first and last day included."""

    first: Day = Field(alias="from")
    last: Day = Field(alias="to")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise Refused(message("proposal.period-reversed", first=self.first, last=self.last), ("to",))
        if self.last.year - self.first.year > MAX_YEARS:
            said = message("proposal.period-too-long", limit=MAX_YEARS, last=self.last)
            raise Refused(said, ("to",))
        return self


class Amounts(Rounded):
    """How amounts are written: the unit of bare numbers, and how they were rounded."""

    main_key: ClassVar[str] = "unit"

    unit: Unit = 1


class BudgetFile(Written):
    """Which file the budget stands in, beside the proposal or below its folder, and where in it."""

    workbook: Words
    sheet: Words | None = None
    table: Count | None = None


class Attachment(Written):
    """A document that is submitted with the proposal."""

    main_key: ClassVar[str] = "title"

    kind: Annotated[DOCUMENT_KINDS, ReadBy(from_text(word_of(words.DOCUMENT_KINDS)), "document-kind")]
    title: Words | None = None
    file: Words | None = None
    dated: Day | None = None


class Proposal(Written):
    """A whole proposal; only schema, programme, title, applicant and budget are required.

    A section that is None is missing from the file: rules about it are
    undecided.
    """

    format: Literal["1"] = Field(alias="schema")
    programme: Words
    edition: Words | None = None
    submitted: Day | None = None
    title: Words
    applicant: Applicant
    consortium: tuple[Member, ...] | None = None
    period: Period | None = None
    amounts: Amounts = Amounts()
    budget: Annotated[tuple[Line, ...], Field(min_length=1)]
    totals: Totals | None = None
    shares: Shares | None = None
    targets: Targets | None = None
    plans: Plans | None = None
    documents: tuple[Attachment, ...] | None = None

    def fiscal_years(self) -> tuple[int, ...] | None:
        """Return the fiscal years of the work period, which are calendar years; None if unknown."""
        if self.period is None:
            return None
        return tuple(range(self.period.first.year, self.period.last.year + 1))

    def rounding(self) -> Rounding:
        """Return how the amounts of the lines were rounded, where they do not say so themselves."""
        return self.amounts.rounding() or EXACT

    def with_amounts(self, changes: Mapping[tuple[int, str], Won]) -> "Proposal":
        """Return the proposal with other amounts, by line and key; how they were rounded stays."""
        below, above = map(Won, self.rounding().ends)
        of_lines: dict[int, dict[str, Amount]] = {}
        for (number, key), won in changes.items():
            of_lines.setdefault(number, {})[key] = Amount(won, below, above)
        lines = list(self.budget)
        for number, amounts in of_lines.items():
            lines[number] = lines[number].model_copy(update=amounts)
        return self.model_copy(update={"budget": tuple(lines)})

    def with_words(self, key: Literal["executed_by", "category"], read: Callable[[str], str]) -> "Proposal":
        """Return the proposal with other words under a key of its lines, where they have it."""
        distinct: dict[str | None, None] = dict.fromkeys(getattr(line, key) for line in self.budget)
        written = {word: read(word) for word in distinct if word is not None}
        if all(word == meant for word, meant in written.items()):
            return self
        lines = (line.model_copy(update={key: written.get(getattr(line, key))}) for line in self.budget)
        return self.model_copy(update={"budget": tuple(lines)})

    def member(self, member_id: str) -> Member | None:
        """Return the consortium member with this id; None if there is none."""
        return next((m for m in self.consortium or () if m.id == member_id), None)

    def regions(self) -> Iterator[tuple[KeyPath, Region]]:
        """Yield every region that the proposal names, with its key path."""
        yield ("applicant", "region"), self.applicant.region
        for number, member in enumerate(self.consortium or ()):
            if member.region is not None:
                yield ("consortium", number, "region"), member.region


def read_proposal(tree: Tree, regions: Regions) -> Proposal:
    """Return the proposal of a file; raises `UnreadableError` with every problem at once."""
    context = reading(tree.data, regions)
    found = validated(Proposal, tree, context, contradictions(tree.data))
    bodies = Bodies({member.id: member.name for member in found.consortium or ()})
    return found.with_words("executed_by", lambda body: bodies.meant(body) or body)


def regions_not_in_force(proposal: Proposal, tree: Tree, regions: Regions, day: date) -> Iterator[Problem]:
    """Yield a problem for each region of a proposal that does not exist on `day`."""
    for at, region in proposal.regions():
        if region.since is not None and day < region.since:
            said = message("region.not-yet", region=region, since=region.since, day=day)
        elif region.until is not None and region.until < day:
            successor = next((each for each in regions.regions if each.slug == region.succeeded_by), "-")
            said = message(
                "region.no-more", region=region, until=region.until, day=day, successor=successor
            )
        else:
            continue
        yield problem(tree.file, tree.span(at), said)


def unknown_subtotals(proposal: Proposal, tree: Tree, categories: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a problem for each subtotal of a category that neither the edition nor a line knows.

    `categories` are those of the edition, each with its Korean word.
    """
    subtotals = proposal.totals.categories if proposal.totals else ()
    if not subtotals:
        return
    titles = {line.category: line.category for line in proposal.budget if line.category} | {**categories}
    nearest = Nearest()
    for category in subtotals:
        if category not in titles:
            at = ("totals", category)
            said = unknown_key(Proposal, tree, at, nearest, titles)
            yield problem(tree.file, tree.span(at, of_key=True), said)
