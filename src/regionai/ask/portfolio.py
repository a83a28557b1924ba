"""One row for each proposal of a portfolio: its money, its shares, its tightest rule, its outcome."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from regionai.ask.composition import FundingSide, composition
from regionai.budget.quantity import FUNDING
from regionai.errors import CannotError
from regionai.judge.assess import Assessment
from regionai.messages import Listing, Text, message
from regionai.model.fields import word_of
from regionai.model.figure import won
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.model.spelling import meant, quoted
from regionai.model.words import OUTCOMES, PORTFOLIO
from regionai.rules.edition import Edition
from regionai.rules.envelope import Envelope, envelope_of
from regionai.rules.kinds.apart import named_in
from regionai.source.shape import Refused

# A value that conditions can compare with `<` and `>`.
_Number = int | Fraction


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
    def keys(self) -> Mapping[str, str | _Number | None]:
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


def selected(
    rows: Sequence[PortfolioRow], conditions: Sequence[str], sort: str | None
) -> list[PortfolioRow]:
    """Return the rows that meet all conditions, sorted; equal rows keep their order.

    A condition is `KEY=VALUE`, `KEY!=VALUE`, `KEY<NUMBER` or `KEY>NUMBER`; a
    share is written in percent, an amount as in a proposal, and keys, outcomes
    and regions in either language. `-KEY` sorts in descending order; rows
    without a figure come last. Raises `CannotError` for an unknown key,
    outcome or region, a malformed condition or a malformed number.
    """
    kept = [row for row in rows if all(_meets(row, condition) for condition in conditions)]
    if sort is None:
        return kept
    key = _key(sort.removeprefix("-"))
    with_figure = [row for row in kept if row.keys[key] is not None]
    with_figure.sort(key=lambda row: _sortable(row, key), reverse=sort.startswith("-"))
    return with_figure + [row for row in kept if row.keys[key] is None]


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


_SIGNS: tuple[tuple[str, Callable[[_Number, _Number], bool]], ...] = (
    ("<", lambda found, limit: found < limit),
    (">", lambda found, limit: found > limit),
)


def _meets(row: PortfolioRow, condition: str) -> bool:
    for sign, holds in _SIGNS:
        key, found, text = condition.partition(sign)
        if found:
            value = row.keys[_key(key)]
            limit = _number(text.strip())
            return not isinstance(value, str) and value is not None and holds(value, limit)
    key, found, text = condition.partition("=")
    if not found:
        raise CannotError(message("portfolio.no-condition", condition=condition))
    name = _key(key.removesuffix("!"))
    value = row.keys[name]
    same = value == (
        _word(row, name, text.strip()) if isinstance(value, str | None) else _number(text.strip())
    )
    return same is not key.endswith("!")


def _key(word: str) -> str:
    found = meant(PORTFOLIO, word.strip())
    if found is None:
        known = Listing(tuple(quoted(PORTFOLIO, key) for key in PORTFOLIO))
        raise CannotError(message("portfolio.no-key", key=word.strip(), known=known))
    return found


def _word(row: PortfolioRow, key: str, text: str) -> str:
    """Return a value as the rows have it: an outcome and a region by any of their names."""
    try:
        if key == "outcome":
            return word_of(OUTCOMES)(text)
        return row.assessment.submission.regions.find(text).slug if key == "region" else text
    except Refused as refused:
        raise CannotError(refused.message) from None


def _number(text: str) -> _Number:
    digits = text.replace(",", "").removesuffix("%")
    try:
        number = Fraction(digits)
    except (ValueError, ZeroDivisionError):
        return _won(text)
    return number / 100 if text.endswith("%") else number


def _won(text: str) -> int:
    try:
        return won(text).amount
    except Refused:
        raise CannotError(message("portfolio.no-number", text=text)) from None


def _sortable(row: PortfolioRow, key: str) -> tuple[str, _Number]:
    value = row.keys[key]
    return (value, 0) if isinstance(value, str) else ("", value or 0)
