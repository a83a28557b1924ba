"""`amount`: a quantity is at least, or at most, an amount of money."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import model_validator

from regionai.budget.cell import Membership
from regionai.budget.form import Form, Limit
from regionai.budget.ledger import Sum
from regionai.messages import Message, Text, message
from regionai.model.bound import Bound, one_bound
from regionai.model.fields import Money, Purpose
from regionai.model.finding import Fact, Finding, Judgement, Outcome, WonRange
from regionai.model.money import NOTHING, Won
from regionai.rules.arithmetic import (
    amount_figure,
    counted,
    decided_by,
    figure_with_bound,
    first_place,
    outcome_of,
    sum_facts,
)
from regionai.rules.base import Case, Example, Rule
from regionai.rules.terms import Terms
from regionai.source.shape import Refused, Words


class AmountRule(Rule):
    """A quantity is at least, or at most, an amount of money.

    With `per: fiscal-year` each year of the work period keeps the limit by
    itself. Money whose year is not known may fall in any of them; it breaks
    the rule only if no way to place it would keep it.
    """

    kind: Annotated[Literal["amount"], Purpose.ITSELF]
    of: Annotated[Words, Purpose.QUANTITY]
    at_least: Annotated[Money | None, Purpose.FLOOR] = None
    at_most: Annotated[Money | None, Purpose.CAP] = None
    per: Annotated[Literal["fiscal-year"] | None, Purpose.FIGURE] = None

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            Text(ko="딱 70억이면 충족", en="exactly the limit is met"),
            "{of: national, at_most: 70억}",
            "budget: [{national: 70억, local: 50억}]",
            Outcome.MET,
        ),
        Example(
            Text(ko="1원이라도 넘으면 위반", en="one won over is broken"),
            "{of: national, at_most: 70억}",
            "budget: [{national: '7,000,000,001', local: 50억}]",
            Outcome.BROKEN,
        ),
        Example(
            Text(
                ko="연도를 모르는 두 해 치 140억은 판단 불가",
                en="two years' money without years is undecided",
            ),
            "{of: national, at_most: 70억, per: fiscal-year}",
            "{period: {from: 2025-10-01, to: 2026-12-31}, budget: [{national: 140억, local: 94억}]}",
            Outcome.UNDECIDED,
        ),
    )

    @model_validator(mode="after")
    def _only_a_cap_is_of_a_year(self) -> Self:
        if self.bound.is_floor and self.per is not None:
            raise Refused(message("rules.floor-per-year"), ("per",))
        return self

    @property
    def bound(self) -> Bound[Won]:
        """The amount that must be reached or not be passed."""
        return one_bound(self.at_least, self.at_most)

    def requires(self, terms: Terms) -> Message:
        """Return the amount that is asked for."""
        of_year = "requires.amount-cap-per-year"
        of_all = f"requires.amount-{self.bound.side}"
        return message(of_year if self.per else of_all, what=terms.named(self.of), limit=self.bound.value)

    def limits(self, case: Case) -> tuple[Limit, ...]:
        """Return the limit, or with `per: fiscal-year` one for each year.

        By Hall's theorem money without a year can be placed exactly if, for
        every set of years, what surely falls within the set is at most the
        limit times its size. A line names one year or may fall in any of the
        work period, so single years and the whole period are the only sets
        that can fail first. Money of which not even the period is known may
        fall in a year that no other money does. If no year is known at all, one
        limit asks that all of the money fits into a single year.
        """
        years = self._years(case)
        if not years:
            return (self._limit(case, None),)
        single = tuple((year,) for year in years)
        periods = sorted(set(self._periods(case)) - {*single, None}, key=str)
        return tuple(self._limit(case, period) for period in (*single, *periods))

    def _periods(self, case: Case) -> tuple[tuple[int, ...] | None, ...]:
        """Return the years that money of the quantity may fall in, None where that is not known."""
        of = case.quantity(self.of)
        groups = case.ledger.along(of, by_year=True)
        return tuple(
            group.shape.years
            for group in groups
            if group.greatest and of.membership(group.shape) is not Membership.NO
        )

    def _years(self, case: Case) -> tuple[int, ...]:
        """Return every fiscal year that some money is known to fall in; nothing if years do not count."""
        periods = self._periods(case) if self.per else ()
        return tuple(sorted({year for years in periods for year in years or ()}))

    def _limit(self, case: Case, years: tuple[int, ...] | None) -> Limit:
        amount = Won(self.bound.value.amount * len(years or (0,)))
        return Limit(case.quantity(self.of), self.bound.is_floor, amount, years=years)

    def judge(self, case: Case) -> Judgement:
        """Return whether the amount keeps its limit, and by how many won."""
        years = self._years(case)
        if years:
            return self._judge_years(case, years)
        return self._judge_unknown_years(case) if self.per else self._judge_whole(case)

    def _judge_whole(self, case: Case) -> Judgement:
        (whole,) = self.forms(case)
        found = case.ledger.sum(case.quantity(self.of))
        outcome = outcome_of([whole])
        figure = figure_with_bound(amount_figure(found), self.bound.words, self.bound.value)
        if outcome is Outcome.MET:
            return Judgement(outcome, margin=whole.margin, figure=figure)
        finding = self._finding(case, whole, outcome, f"amount.{self.bound.side}", found, whole.margin)
        return Judgement(outcome, (finding,), whole.margin, figure)

    def _judge_years(self, case: Case, years: tuple[int, ...]) -> Judgement:
        """Judge each year; money without a year breaks the rule if it fits nowhere.

        What is over in several years adds up, as far as it surely falls there.
        """
        sums = {year: case.ledger.sum(case.quantity(self.of), year) for year in years}
        forms = self.forms(case)
        each = dict(zip(years, forms, strict=False))
        over = [year for year in years if each[year].greatest < 0]
        best = min(found.margin.greatest for found in forms)
        if over:
            best = min(best, Won(sum(each[year].margin.greatest.amount for year in over)))
        worst = min(years, key=lambda year: each[year].least)
        margin = WonRange(min(each[worst].margin.least, best), best)
        of_worst = message("figure.year", figure=amount_figure(sums[worst]), year=str(worst))
        figure = figure_with_bound(of_worst, self.bound.words, self.bound.value)
        if margin.least >= NOTHING:
            return Judgement(Outcome.MET, margin=margin, figure=figure)
        outcome = Outcome.BROKEN if best < NOTHING else Outcome.UNDECIDED
        placed = [year for year in over if sums[year].bounds.is_exact]
        if placed and placed == over:
            findings = tuple(
                self._finding(case, each[y], outcome, "amount.cap-year", sums[y], each[y].margin)
                for y in over
            )
            return Judgement(outcome, findings, margin, figure)
        finding = self._finding(case, each[worst], outcome, "amount.cap-per-year", sums[worst], margin)
        return Judgement(outcome, (finding,), margin, figure)

    def _judge_unknown_years(self, case: Case) -> Judgement:
        """Without a work period no year is known: met only if all of it fits into one."""
        (whole,) = self.forms(case)
        named = case.named(self.of)
        found = case.ledger.sum(case.quantity(self.of))
        figure = figure_with_bound(amount_figure(found), self.bound.words, self.bound.value)
        if whole.least >= 0:
            return Judgement(Outcome.MET, margin=whole.margin, figure=figure)
        greatest = found.bounds.greatest
        said = message("amount.no-years", what=named, greatest=greatest, limit=self.bound.value)
        finding = Finding(said, message("amount.no-years-hint"), ("budget",))
        return Judgement(Outcome.UNDECIDED, (finding,), figure=figure)

    def _finding(
        self, case: Case, broken: Form, outcome: Outcome, family: str, found: Sum, margin: WonRange
    ) -> Finding:
        named = case.named(self.of)
        gap = -margin.greatest
        years = broken.limit.years or ()
        said = message(
            f"{family}-{outcome}",
            what=named,
            year=", ".join(str(year) for year in years),
            least=found.bounds.least,
            greatest=found.bounds.greatest,
            limit=self.bound.value,
            gap=gap,
        )
        unknowns = tuple(broken.unknowns()) if outcome is Outcome.UNDECIDED else ()
        at = first_place(case, self.of, unknowns, years)
        hint = message(f"amount.{self.bound.side}-hint", what=named, gap=gap)
        if outcome is Outcome.UNDECIDED:
            hint = decided_by(unknowns)
        related = counted(case, case.quantity(self.of), at, named, years)
        return Finding(said, hint, at, related=related, margin=margin.least)

    def facts(self, case: Case) -> tuple[Fact, ...]:
        """Return the amount, of each year if it counts by years, and the limit."""
        of, named = case.quantity(self.of), case.named(self.of)
        years = self._years(case)
        limit = "fact.at-most-per-year" if self.per else f"fact.{self.bound.words}"
        of_years = (
            fact
            for year in years
            for fact in sum_facts(
                message("fact.in-year", what=named, year=str(year)), case.ledger.sum(of, year)
            )
        )
        sums = of_years if years else sum_facts(named, case.ledger.sum(of))
        return (*sums, Fact(message(limit), self.bound.value))
