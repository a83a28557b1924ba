"""Where each proposal of a portfolio stands: its money, its shares, its tightest rule, its outcome."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from regionai.ask.composition import FundingSide, composition
from regionai.budget.quantity import FUNDING
from regionai.errors import CannotError
from regionai.judge.assess import Assessment
from regionai.messages import Text, message
from regionai.model.finding import Outcome, WonRange
from regionai.model.money import Won
from regionai.rules.envelope import Envelope, envelope_of
from regionai.rules.kinds.apart import named_in
from regionai.rules.library import Edition

# What may be compared with less or more.
_Number = int | Fraction


class PortfolioRow(NamedTuple):
    """One proposal of a portfolio."""

    assessment: Assessment
    total: WonRange
    national: FundingSide
    local: FundingSide
    private: FundingSide
    binding: str | None
    margin: int | None

    @property
    def keys(self) -> Mapping[str, str | _Number | None]:
        """What a portfolio may be sorted and filtered by: the least that a figure can be."""
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
    """The proposals under one edition beside its envelope; None if that is not known.

    `requested` is what they ask for in national money, `regions` how many
    regions ask.
    """

    edition: Edition
    envelope: Envelope | None
    requested: WonRange
    regions: int


class SharedName(NamedTuple):
    """A name that several proposals of a portfolio have, as the first spells it, and their files."""

    what: str
    name: str | Text
    files: tuple[str, ...]


def row_of(assessment: Assessment) -> PortfolioRow:
    """Return where a proposal stands."""
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


def wanted(rows: Sequence[PortfolioRow], conditions: Sequence[str], sort: str | None) -> list[PortfolioRow]:
    """Return the rows that answer to all conditions, sorted; equals stay in their order.

    A condition is `KEY=VALUE`, `KEY!=VALUE`, `KEY<NUMBER` or `KEY>NUMBER`; a
    share is written in percent. `-KEY` sorts the other way round; what has
    no figure comes last. Raises `CannotError` for a key or a number that is
    none.
    """
    kept = [s for s in rows if all(_answers(s, condition) for condition in conditions)]
    if sort is None:
        return kept
    key = sort.removeprefix("-")
    if rows and key not in rows[0].keys:
        raise CannotError(message("portfolio.no-key", key=key, known=_known(rows[0])))
    there = [s for s in kept if s.keys[key] is not None]
    there.sort(key=lambda s: _sortable(s, key), reverse=sort.startswith("-"))
    return there + [s for s in kept if s.keys[key] is None]


def twice(assessments: Sequence[Assessment]) -> Iterator[SharedName]:
    """Yield regions, bodies in the lead or supplying, sites and equipment that several proposals have."""
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    spelt: dict[tuple[str, str], str | Text] = {}
    for assessment in assessments:
        for what, compared, name in _names(assessment):
            found[what, compared][assessment.file] = None
            spelt.setdefault((what, compared), name)
    for (what, compared), files in found.items():
        if len(files) > 1:
            yield SharedName(what, spelt[what, compared], tuple(files))


def rounds(rows: Sequence[PortfolioRow]) -> Iterator[Round]:
    """Yield the rounds of a portfolio by the names of their editions; raises `UnreadableError`."""
    by_name: dict[str, list[PortfolioRow]] = defaultdict(list)
    for each in rows:
        by_name[each.assessment.applied[0].rules.name].append(each)
    for _, held in sorted(by_name.items()):
        edition = held[0].assessment.applied[0].edition
        regions = {each.assessment.region.slug for each in held}
        yield Round(edition, envelope_of(edition), requested(held), len(regions))


def requested(rows: Sequence[PortfolioRow]) -> WonRange:
    """Return what all ask for in national money."""
    bounds = [s.national.sum.bounds for s in rows]
    least = sum(each.least.amount for each in bounds)
    greatest = sum(each.greatest.amount for each in bounds)
    return WonRange(Won(least), Won(greatest))


def _least(part: FundingSide) -> Fraction | None:
    return None if part.share is None else part.share.least


def _names(assessment: Assessment) -> Iterator[tuple[str, str, str | Text]]:
    """Yield what is named: what it is, the name as it is compared, and as it is spelt."""
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


def _answers(row: PortfolioRow, condition: str) -> bool:
    for sign, holds in _SIGNS:
        key, found, text = condition.partition(sign)
        if found:
            value = _value(row, key.strip())
            limit = _number(text.strip())
            return not isinstance(value, str) and value is not None and holds(value, limit)
    key, found, text = condition.partition("=")
    if not found:
        raise CannotError(message("portfolio.no-condition", condition=condition))
    is_not = key.endswith("!")
    value = _value(row, key.removesuffix("!").strip())
    same = value == text.strip() if isinstance(value, str | None) else value == _number(text.strip())
    return same is not is_not


def _value(row: PortfolioRow, key: str) -> str | _Number | None:
    if key not in row.keys:
        raise CannotError(message("portfolio.no-key", key=key, known=_known(row)))
    return row.keys[key]


def _number(text: str) -> _Number:
    digits = text.replace(",", "").removesuffix("%")
    try:
        number = Fraction(digits)
    except (ValueError, ZeroDivisionError):
        raise CannotError(message("portfolio.no-number", text=text)) from None
    return number / 100 if text.endswith("%") else number


def _sortable(row: PortfolioRow, key: str) -> tuple[str, _Number]:
    value = row.keys[key]
    return (value, 0) if isinstance(value, str) else ("", value or 0)


def _known(row: PortfolioRow) -> str:
    return ", ".join(f"`{key}`" for key in row.keys)
