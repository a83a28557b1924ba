"""What a region must pay beside a planned amount of national money."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from regionai.budget.quantity import FUNDING
from regionai.judge.reading import Options
from regionai.messages import message
from regionai.model.money import Won, in_proportion
from regionai.rules.kinds.amount import AmountRule
from regionai.rules.kinds.document import DocumentRule
from regionai.rules.kinds.share import ShareRule
from regionai.rules.library import MAIN_PROGRAMME, Chosen, Library, NoEditionError
from regionai.rules.ruleset import RuleSet
from regionai.source.problem import START, refusal

_WHOLE = FUNDING["total"]


class PlannedDuty(NamedTuple):
    """From which local money on a document is due at the least total of a plan.

    `share` is that money's share of the total. `total` is the total from
    which the duty is looked at, None if from any. `is_in_reach` tells whether
    all money beside the national comes to as much.
    """

    rules: RuleSet
    rule: DocumentRule
    document: str
    local: Won
    total: Won | None
    share: Fraction
    is_due: bool
    is_in_reach: bool


class PlannedYear(NamedTuple):
    """What falls to one fiscal year, in the proportion of its national money; the years add up.

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


@dataclass(frozen=True, slots=True)
class Planned:
    """The least that goes with an amount of national money, to the won.

    `municipality` is the municipalities' part of the local money, in whole
    won, the province bearing what rounding leaves. `most_private` is the most
    that the least local money bears; a region that pays more bears more.
    """

    national: Won
    least_total: Won
    least_local: Won
    municipality: Won
    least_private: Won
    most_private: Won | None
    years: tuple[PlannedYear, ...]
    duties: tuple[PlannedDuty, ...]
    rules: tuple[ShareRule, ...]

    @property
    def local_share(self) -> Fraction:
        """The share of the least local money in the least total."""
        return Fraction(self.least_local.amount, self.least_total.amount)


def plan_edition(library: Library, options: Options) -> Chosen:
    """Return the edition for a plan without a proposal: named, of a day, else the newest.

    Raises `UnreadableError` if there is none.
    """
    try:
        if options.edition is None and options.as_of is None:
            newest = next(library.editions(MAIN_PROGRAMME))
            return Chosen(newest, message("chosen.newest"))
        because = "chosen.by-as-of" if options.edition is None else "chosen.by-option"
        return library.choose(MAIN_PROGRAMME, options.edition, options.as_of, because)
    except NoEditionError as error:
        raise refusal(MAIN_PROGRAMME, START, error.message) from None


def planned(
    years: Mapping[str, Won], applied: Sequence[Chosen], municipal: Fraction = Fraction(0)
) -> Planned:
    """Return the least total, local and private money that goes with the national money of some years.

    Only rules on shares of the total are looked at: caps on national money,
    floors under local money and under local and private money together. The
    first of `applied` is the programme's, the others are of general law.
    `municipal` is the municipalities' share of the local money. All national
    money together is above 0.
    """
    rules = applied[0].rules
    national = sum((won.amount for won in years.values()), 0)
    national_rules = rules.shares(FUNDING["national"], _WHOLE)
    local_rules = rules.shares(FUNDING["local"], _WHOLE)
    matching_rules = rules.shares(FUNDING["matching"], _WHOLE)
    caps = [rule.at_most for rule in national_rules if rule.at_most]
    caps += [1 - rule.at_least for rule in matching_rules if rule.at_least]
    floors = [rule.at_least for rule in local_rules if rule.at_least]
    share = max(floors, default=Fraction(0))
    least_total = max(ceil(national / cap) for cap in (*caps, 1 - share))
    least_local = ceil(share * least_total)
    # With less private money the local share only grows: the least is what the total still lacks.
    least_private = max(least_total - national - least_local, 0)
    most_private = floor(least_local / share) - national - least_local if share else None
    total = Won(national + least_local + least_private)
    municipality = int(least_local * municipal)
    return Planned(
        Won(national),
        total,
        Won(least_local),
        Won(municipality),
        Won(least_private),
        None if most_private is None else Won(most_private),
        tuple(_by_year(years, least_local, municipality, least_private)),
        tuple(_duties(applied, total, Won(national), Won(least_local))),
        (*national_rules, *local_rules, *matching_rules),
    )


def _by_year(years: Mapping[str, Won], *amounts: int) -> Iterator[PlannedYear]:
    weights = tuple(won.amount for won in years.values())
    parts = zip(*(in_proportion(amount, weights) for amount in amounts), strict=True)
    for (year, national), of_year in zip(years.items(), parts, strict=True):
        yield PlannedYear(year, national, *(Won(amount) for amount in of_year))


def _duties(applied: Sequence[Chosen], total: Won, national: Won, local: Won) -> Iterator[PlannedDuty]:
    """Yield the documents that are due from an amount of local money on."""
    documents = (
        (chosen.rules, rule)
        for chosen in applied
        for rule in chosen.rules.rules
        if isinstance(rule, DocumentRule)
    )
    for rules, rule in documents:
        for duty in rule.duties:
            at_least = {rules.quantities[c.of].filter: c.at_least for c in duty.when}
            due = at_least.get(FUNDING["local"])
            if due is None:
                continue
            from_total = at_least.get(_WHOLE)
            reached = from_total is None or total >= from_total
            yield PlannedDuty(
                rules,
                rule,
                duty.document,
                due,
                from_total,
                Fraction(due.amount, total.amount),
                is_due=reached and local >= due,
                is_in_reach=reached and total - national >= due,
            )


def stated_national(rules: RuleSet) -> Won | None:
    """Return the national money for a region that an edition states, if it does."""
    return next(
        (
            rule.at_most
            for rule in rules.rules
            if isinstance(rule, AmountRule)
            and rule.at_most is not None
            and rules.quantities[rule.of].filter == FUNDING["national"]
        ),
        None,
    )
