"""What a region must pay to match a planned amount of national money."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from regionai.budget.form import Limit
from regionai.budget.proposed import ledger
from regionai.budget.quantity import FUNDING, Filter
from regionai.judge.reading import Options
from regionai.messages import message
from regionai.model.money import Won, in_proportion, least_won
from regionai.model.proposal import read_proposal
from regionai.model.region import Regions
from regionai.rules.base import Rule
from regionai.rules.case import Case
from regionai.rules.editions.files import NoEditionError
from regionai.rules.editions.folders import MAIN_PROGRAMME
from regionai.rules.editions.library import Chosen, Library
from regionai.rules.ruleset import RuleSet
from regionai.source.plain import Plain
from regionai.source.problem import START, refusal
from regionai.source.tree import bare

# A share that every budget reaches.
_NO_FLOOR = Fraction(0), False
_WHOLE = FUNDING["total"]


class PlannedDuty(NamedTuple):
    """A document that becomes due once local money reaches `local`, at the least total of a plan.

    `share` is the share of that amount in the total. `is_due` is whether the
    plan's least local money reaches it, `is_in_reach` whether it would if the
    region paid everything but the national money.
    """

    rules: RuleSet
    rule: Rule
    document: str
    local: Won
    share: Fraction
    is_due: bool
    is_in_reach: bool


class PlannedYear(NamedTuple):
    """The money of one fiscal year, in proportion to its national money; the years add up to the plan.

    `municipality` is the municipalities' part of the local money.
    """

    year: str
    national: Won
    local: Won
    municipality: Won
    private: Won

    @property
    def total(self) -> Won:
        """All money of the year."""
        return self.national + self.local + self.private


class Planned(NamedTuple):
    """The least money that an amount of national money requires, to the won.

    `municipality` is the municipalities' part of the local money, rounded
    down. `most_private` is the most private money with which the least local
    money is still enough; None if there is no floor under the local share.
    """

    national: Won
    least_total: Won
    least_local: Won
    municipality: Won
    least_private: Won
    most_private: Won | None
    years: tuple[PlannedYear, ...]
    duties: tuple[PlannedDuty, ...]
    rules: tuple[tuple[RuleSet, Rule], ...]

    @property
    def local_share(self) -> Fraction:
        """The share of the least local money in the least total."""
        return Fraction(self.least_local.amount, self.least_total.amount)


def plan_edition(library: Library, options: Options) -> Chosen:
    """Return the edition for a plan: as `options` name it, else by their day, else the newest.

    Raises `UnreadableError` if there is none.
    """
    try:
        if options.edition is None and options.as_of is None:
            newest = next(library.editions(MAIN_PROGRAMME))
            return library.chosen(newest, message("chosen.newest"))
        because = "chosen.by-as-of" if options.edition is None else "chosen.by-option"
        return library.choose(MAIN_PROGRAMME, options.edition, options.as_of, because)
    except NoEditionError as error:
        raise refusal(MAIN_PROGRAMME, START, error.message) from None


def planned(
    years: Mapping[str, Won],
    applied: Sequence[Chosen],
    regions: Regions,
    municipal: Fraction = Fraction(0),
) -> Planned:
    """Return the least total, local and private money that the national money of some years requires.

    Only limits on shares of the total are considered: caps on national money,
    floors under local money, private money, and both together. Where a floor
    depends on what the plan does not say, the highest one counts. The first of
    `applied` is the programme's. `municipal` is the municipalities' share of
    the local money. The national money of all years must be above 0.
    """
    cases = _cases(years, applied, regions)
    shares = {
        key: tuple(_shares(cases, FUNDING[key])) for key in ("national", "local", "matching", "private")
    }
    national = sum((won.amount for won in years.values()), 0)
    caps = [(limit.share, limit.is_strict) for _, _, limit in shares["national"] if not limit.is_floor]
    caps += [(1 - limit.share, limit.is_strict) for _, _, limit in shares["matching"] if limit.is_floor]
    (share, is_above), (private_share, is_private_above) = (
        max(((at.share, at.is_strict) for _, _, at in shares[key] if at.is_floor), default=_NO_FLOOR)
        for key in ("local", "private")
    )
    caps.append((1 - share - private_share, False))
    least_total = max(least_won(national / cap, is_strict=is_below).amount for cap, is_below in caps)
    while True:
        least_local = least_won(share * least_total, is_strict=is_above).amount
        least_private = least_won(private_share * least_total, is_strict=is_private_above).amount
        # Less private money only raises the local share, so it is just what the total still lacks.
        least_private = max(least_total - national - least_local, least_private)
        if national + least_local + least_private == least_total:
            break
        least_total += 1
    # The most total in which the least local money is still enough.
    most_total = -least_won(-least_local / share, is_strict=is_above).amount if share else None
    most_private = None if most_total is None else most_total - national - least_local
    municipality = int(least_local * municipal)
    return Planned(
        Won(national),
        Won(least_total),
        Won(least_local),
        Won(municipality),
        Won(least_private),
        None if most_private is None else Won(most_private),
        tuple(_by_year(years, least_local, municipality, least_private)),
        tuple(_duties(cases, Won(least_total), Won(national), Won(least_local))),
        tuple({id(rule): (rules, rule) for found in shares.values() for rules, rule, _ in found}.values()),
    )


def stated_national(edition: Chosen, regions: Regions) -> Won | None:
    """Return the most national money for a region that an edition states; None if it states none."""
    caps = (
        limit.amount
        for _, rule, case in _rules(_cases({}, (edition,), regions))
        for limit, *_ in rule.thresholds(case)
        if not limit.is_floor and not limit.share and limit.of == FUNDING["national"]
    )
    return next(caps, None)


# The rule sets of a plan, each with the plan as the case to judge.
_Cases = Sequence[tuple[RuleSet, Case]]


def _cases(years: Mapping[str, Won], applied: Sequence[Chosen], regions: Regions) -> _Cases:
    """Return a plan as a case for each rule set: national money by year, and nothing else."""
    lines: list[Plain] = [
        {"national": str(won.amount), **({"year": year} if year else {})} for year, won in years.items()
    ]
    rules = applied[0].rules
    data: dict[str, Plain] = {
        "schema": "1",
        "programme": rules.programme,
        "title": rules.programme,
        "applicant": {"region": regions.regions[0].slug},
        "budget": tuple(lines) or ({"national": "0"},),
    }
    proposal = read_proposal(bare(data), regions)
    table = ledger(proposal, rules.line_categories)
    return [(each.rules, each.rules.case(regions, proposal, table, None)) for each in applied]


def _rules(cases: _Cases) -> Iterator[tuple[RuleSet, Rule, Case]]:
    for rules, case in cases:
        for rule in rules.rules:
            yield rules, rule, case


def _shares(cases: _Cases, of: Filter) -> Iterator[tuple[RuleSet, Rule, Limit]]:
    """Yield the limits on a quantity's share of the total, each with its rule."""
    for rules, rule, case in _rules(cases):
        for limit in rule.share_limits(case, (of,), _WHOLE):
            # A floor of all the money leaves nothing to plan.
            if limit.share < 1:
                yield rules, rule, limit


def _by_year(years: Mapping[str, Won], *amounts: int) -> Iterator[PlannedYear]:
    weights = tuple(won.amount for won in years.values())
    parts = zip(*(in_proportion(amount, weights) for amount in amounts), strict=True)
    for (year, national), of_year in zip(years.items(), parts, strict=True):
        yield PlannedYear(year, national, *(Won(amount) for amount in of_year))


def _duties(cases: _Cases, total: Won, national: Won, local: Won) -> Iterator[PlannedDuty]:
    """Yield the documents that become due at some amount of local money."""
    for rules, rule, case in _rules(cases):
        for threshold in rule.thresholds(case):
            limit = threshold.limit
            if threshold.begins is None or limit.of != FUNDING["local"]:
                continue
            from_total = [held.amount for held in threshold.held if held.of == _WHOLE and held.is_floor]
            reached = all(total >= least for least in from_total)
            yield PlannedDuty(
                rules,
                rule,
                threshold.begins,
                limit.amount,
                Fraction(limit.amount.amount, total.amount),
                is_due=reached and local >= limit.amount,
                is_in_reach=reached and total - national >= limit.amount,
            )
