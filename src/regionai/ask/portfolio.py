"""One row for each proposal of a portfolio: its money, its shares, its tightest rule, its outcome."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from regionai.ask.composition import FundingSide, composition
from regionai.budget.quantity import FUNDING
from regionai.judge.assess import Assessment
from regionai.messages import Text
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.envelope import Envelope, envelope_of
from regionai.rules.kinds.apart import named_in

# A value that conditions can compare with `<` and `>`.
Number = int | Fraction


class PortfolioRow(NamedTuple):
    """One proposal of a portfolio; `binding` is the id of its rule with the least margin in won."""

    assessment: Assessment
    total: WonRange
    national: FundingSide
    local: FundingSide
    private: FundingSide
    binding: str | None
    margin: int | None

    @property
    def keys(self) -> Mapping[str, str | Number | None]:
        """The values to sort and filter by; of a range the least, and None if there is no figure."""
        a = self.assessment
        return {
            "file": a.file,
            "region": a.region.slug,
            "outcome": a.worst.value,
            "total": self.total.least.amount,
            "national": self.national.sum.bounds.least.amount,
            "national-share": _least(self.national),
            "local-share": _least(self.local),
            "margin": self.margin,
            "broken": len(a.with_outcome(Outcome.BROKEN)),
            "undecided": len(a.with_outcome(Outcome.UNDECIDED)),
            "waived": len(a.with_outcome(Outcome.WAIVED)),
        }


class Round(NamedTuple):
    """The proposals under one edition, and the edition's envelope; None if that is not known.

    `requested` is the national money that they request together, `regions` the
    number of regions that they come from.
    """

    edition: Edition
    envelope: Envelope | None
    requested: WonRange
    regions: int


class SharedName(NamedTuple):
    """A name that occurs in several proposals of a portfolio, as the first spells it, and their files."""

    what: str
    name: str | Text
    files: tuple[str, ...]


def row_of(assessment: Assessment) -> PortfolioRow:
    """Return the row of a proposal."""
    table = assessment.ledger
    national, local, private = composition(assessment)
    binding = assessment.binding
    margin = None if binding is None else binding.judgement.margin
    return PortfolioRow(
        assessment,
        table.sum(FUNDING["total"]).bounds,
        national,
        local,
        private,
        None if binding is None else binding.rule.id,
        None if margin is None else margin.least.amount,
    )


def shared_names(assessments: Sequence[Assessment]) -> Iterator[SharedName]:
    """Yield regions, leads, suppliers, sites and equipment that several proposals name."""
    files_of: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    spellings: dict[tuple[str, str], str | Text] = {}
    for assessment in assessments:
        for what, compared, name in _names(assessment):
            files_of[what, compared][assessment.file] = None
            spellings.setdefault((what, compared), name)
    for (what, compared), files in files_of.items():
        if len(files) > 1:
            yield SharedName(what, spellings[what, compared], tuple(files))


def rounds(rows: Sequence[PortfolioRow]) -> Iterator[Round]:
    """Yield the rounds of a portfolio, sorted by edition; raises `UnreadableError` for a bad envelope."""
    by_edition: dict[str, list[PortfolioRow]] = defaultdict(list)
    for row in rows:
        by_edition[row.assessment.applied[0].rules.name].append(row)
    for _, members in sorted(by_edition.items()):
        edition = members[0].assessment.applied[0].edition
        regions = {row.assessment.region.slug for row in members}
        yield Round(edition, envelope_of(edition), requested(members), len(regions))


def requested(rows: Sequence[PortfolioRow]) -> WonRange:
    """Return the national money that all rows request together."""
    bounds = [row.national.sum.bounds for row in rows]
    least = sum(each.least.amount for each in bounds)
    greatest = sum(each.greatest.amount for each in bounds)
    return WonRange(Won(least), Won(greatest))


def _least(part: FundingSide) -> Fraction | None:
    return None if part.share is None else part.share.least


def _names(assessment: Assessment) -> Iterator[tuple[str, str, str | Text]]:
    """Yield what a proposal names: the kind of thing, the name as it is compared, and as it is spelt."""
    yield "region", assessment.region.slug, assessment.region.short
    for member in assessment.proposal.consortium or ():
        if member.role in ("lead", "supplier"):
            yield member.role, member.name, member.name
    rules, _ = assessment.cases[0]
    for named, name, _ in named_in(assessment.proposal, rules.categories):
        if named.what != "title":
            yield named.what, named.name, name
