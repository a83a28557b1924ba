"""Which fiscal years a limit counts together: each year by itself, or all of them on average."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from regionai.budget.cell import Group, Membership
from regionai.budget.form import Form, Limit, form
from regionai.budget.ledger import Ledger
from regionai.budget.possible.relation import corners
from regionai.budget.quantity import Filter
from regionai.messages import Message, message
from regionai.model.finding import WonRange
from regionai.model.money import Won
from regionai.rules.case import Case

# The year of money that may fall in one that nobody names.
SOME_YEAR = 0

# Of more years than this not every set is looked at.
_MOST_YEARS = 5


class Span(NamedTuple):
    """Fiscal years whose money together keeps the limit of one year `times` times.

    `years` is None for all money, whatever its year. It is empty where
    nobody names a year: the money may then fall in any number of them.
    """

    years: tuple[int, ...] | None = None
    times: int = 1

    @property
    def is_unnamed(self) -> bool:
        """Whether nobody names a year."""
        return self.years == ()

    @property
    def listed(self) -> str:
        """The years, one after the other; empty for all money."""
        return ", ".join(map(str, self.years or ()))

    def average(self, limit: Won) -> Message:
        """Return a limit on an average in words, with what all of the years come to."""
        if self.times == 1:
            return message("amount.average", limit=limit)
        allowed = Won(limit.amount * self.times)
        return message("amount.average-times", limit=limit, count=str(self.times), allowed=allowed)


def each_year(ledger: Ledger, of: Filter) -> tuple[Span, ...]:
    """Return the spans that all must keep a limit on each fiscal year of a quantity.

    By Hall's theorem money without a year can be placed exactly if, for every
    set of years, what surely falls within the set is at most the limit times
    its size. A line names one year or may fall in any of the work period, so
    single years and the whole period are the only sets that can fail first.
    Money of which not even the period is known may fall in a year that no
    other money does. A cover page may date money so that any set fails first.
    Years are those of the quantity's own money; where none
    of it has one, those of the other money.
    """
    groups = [group for group in ledger.along(of, by_year=True) if group.greatest]
    own = [group for group in groups if of.membership(group.shape) is not Membership.NO]
    every = bool(ledger.relations)
    return _spans(own, every=every) or _spans(groups, every=every) or (Span(()),)


def _spans(groups: Iterable[Group], *, every: bool) -> tuple[Span, ...]:
    periods = {group.shape.years for group in groups if group.shape.years is not None}
    single = sorted({year for years in periods for year in years})
    if every and len(single) <= _MOST_YEARS:
        periods = {some for size in range(2, len(single) + 1) for some in combinations(single, size)}
    longer = sorted(years for years in periods if len(years) > 1)
    return tuple(Span(years, len(years)) for years in (*((year,) for year in single), *longer))


def margin_of_years(ledger: Ledger, of: Filter, limit: Won, years: tuple[int, ...]) -> WonRange:
    """Return by how much a quantity may rise in any of some years, each of which keeps the same limit."""

    def room(some: tuple[int, ...]) -> Form:
        cap = Won(limit.amount * len(some))
        return form(Limit(of, is_floor=False, amount=cap, years=some), ledger)

    single = {year: room((year,)) for year in years}
    sets = _sets(years, lambda year: single[year].least)
    return margin_of_forms([*single.values()], [room(some) for some in sets])


def _sets(years: tuple[int, ...], room: Callable[[int], int]) -> Iterator[tuple[int, ...]]:
    """Yield the sets of several years that may fail first; of many years those with least room."""
    if len(years) <= _MOST_YEARS:
        for size in range(2, len(years) + 1):
            yield from combinations(years, size)
        return
    fullest = sorted(years, key=room)
    for size in range(2, len(years) + 1):
        yield tuple(sorted(fullest[:size]))


def margin_of_forms(single: Sequence[Form], sets: Sequence[Form]) -> WonRange:
    """Return by how many won a quantity may move in any year, from the forms of years and of sets of them.

    Below 0 it is what is off in all of them. At best money of no known year is
    spread so that the least is off, or that the fullest year has most room: by
    the max-flow min-cut theorem the set of years decides that has least room
    for what must fall in it. Without such money there need be no sets: what is
    off in each year adds up.
    """
    margins = [found.margin for found in single]
    least, greatest = ([end.amount for end in ends] for ends in zip(*margins, strict=True))
    if not sets:
        return WonRange(Won(_in_all(least)), Won(_in_all(greatest)))
    over = min(*least, *(found.margin.least.amount for found in sets))
    least_over = min(*greatest, *(found.margin.greatest.amount for found in sets))
    counts = (len(found.limit.years or single) for found in sets)
    shared = (found.margin.greatest.amount // count for found, count in zip(sets, counts, strict=True))
    return WonRange(
        Won(over if over < 0 else min(least)),
        Won(least_over if least_over < 0 else min(*greatest, *shared)),
    )


def _in_all(margins: Sequence[int]) -> int:
    """Return what is off in all years together, else the least that is to spare in one."""
    return sum(margin for margin in margins if margin < 0) or min(margins)


def each_year_of_share(
    case: Case, of: Filter, whole: Filter, room: Callable[[int], int]
) -> tuple[Span, ...]:
    """Return the spans that all must keep a share in each fiscal year: single years, then sets of them.

    Sets matter where money may fall in several years, or a cover page tells of
    several: whoever keeps the share in each year keeps it in any of them
    together, and in all. `room` is how much a year has at worst. Money of
    which not even the period is known may be all that there is in some year
    that nobody names.
    """
    shapes = [
        group.shape
        for group in case.ledger.along(of, whole, by_year=True)
        if group.greatest and max(of.membership(group.shape), whole.membership(group.shape))
    ]
    named = tuple(sorted({year for shape in shapes for year in shape.years or ()}))
    years = (*named, SOME_YEAR) if any(shape.years is None for shape in shapes) else named
    single = tuple(Span((year,)) for year in years)
    is_dated = all(shape.years is not None and len(shape.years) == 1 for shape in shapes)
    if is_dated and not case.ledger.relations:
        return single or (Span(),)
    sets = (Span(some) for some in _sets(years, room) if len(some) < len(years))
    return (*single, *sets, Span())


def may_share(ledger: Ledger, of: Filter, whole: Filter, years: tuple[int, ...]) -> bool:
    """Return whether some money of these years may be of both quantities: alone it is all of either."""
    return any(
        group.greatest
        and group.shape.falls_in(years) is not Membership.NO
        and (True, True) in corners(group.shape, of, whole)
        for group in ledger.along(of, whole, by_year=True)
    )


def on_average(case: Case) -> Span:
    """Return the span that keeps a limit on the average of the fiscal years.

    These are the years of the work period, over which all money counts.
    Without a period they are the years that lines name, whatever their money:
    what is surely dated counts in them, and money without a year may.
    """
    period = case.proposal.fiscal_years()
    if period is not None:
        return Span(None, len(period))
    named = tuple(sorted({line.year for line in case.proposal.budget if line.year is not None}))
    return Span(named, max(len(named), 1))
