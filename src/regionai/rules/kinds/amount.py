"""`amount`: a quantity is at least, or at most, an amount of money."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import model_validator

from regionai.budget.form import Form, Limit
from regionai.messages import Listing, Message, Text, Value, message
from regionai.model.bound import Bound, one_bound
from regionai.model.fields import Money, Purpose
from regionai.model.finding import Fact, Finding, Judgement, Outcome, WonRange
from regionai.model.money import NOTHING, Won
from regionai.rules.base import Example, Rule
from regionai.rules.case import Case
from regionai.rules.money.arithmetic import (
    amount_figure,
    counted,
    decided_by,
    figure_with_bound,
    first_place,
    outcome_of,
    range_facts,
    reached,
    sum_facts,
)
from regionai.rules.money.years import Span, each_year, margin_of_years, on_average
from regionai.rules.terms import Terms
from regionai.source.shape import Refused, Words


class AmountRule(Rule):
    """A quantity is at least, or at most, an amount of money; or it is above or below one.

    With `per: fiscal-year` each year of the work period keeps the limit by
    itself. Money whose year is not known may fall in any of them; it breaks
    the rule only if no way to place it would keep it. With `on: average` as
    well the years keep it together: their sum is compared with the limit times
    their number.
    """

    kind: Annotated[Literal["amount"], Purpose.ITSELF]
    of: Annotated[Words, Purpose.QUANTITY]
    at_least: Annotated[Money | None, Purpose.FLOOR] = None
    at_most: Annotated[Money | None, Purpose.CAP] = None
    above: Annotated[Money | None, Purpose.ABOVE] = None
    below: Annotated[Money | None, Purpose.BELOW] = None
    per: Annotated[Literal["fiscal-year"] | None, Purpose.FIGURE] = None
    on: Annotated[Literal["average"] | None, Purpose.FIGURE] = None

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
            Text(ko="70억 미만이면 딱 70억은 위반", en="below 70억, exactly 70억 is broken"),
            "{of: national, below: 70억}",
            "budget: [{national: 70억, local: 50억}]",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="20억 초과면 1원만 넘어도 충족", en="above 20억, one won more is met"),
            "{of: local, above: 20억}",
            "budget: [{national: 70억, local: '2,000,000,001'}]",
            Outcome.MET,
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
        Example(
            Text(
                ko="두 해에 80억과 60억이면 평균 70억이라 충족",
                en="80억 and 60억 in two years are 70억 on average: met",
            ),
            "{of: national, at_most: 70억, per: fiscal-year, on: average}",
            "budget: [{year: 2026, national: 80억}, {year: 2027, national: 60억}]",
            Outcome.MET,
        ),
        Example(
            Text(ko="한 해뿐인 100억은 평균 초과", en="100억 in a single year is over the average"),
            "{of: national, at_most: 70억, per: fiscal-year, on: average}",
            "budget: [{year: 2026, national: 100억, local: 70억}]",
            Outcome.BROKEN,
        ),
        Example(
            Text(
                ko="평균 하한은 한 해가 모자라도 다른 해가 채우면 충족",
                en="a floor on average is met where one year makes up for another",
            ),
            "{of: local, at_least: 20억, per: fiscal-year, on: average}",
            "budget: [{year: 2026, local: 10억}, {year: 2027, local: 30억}]",
            Outcome.MET,
        ),
        Example(
            Text(ko="중소기업이 거점기관일 때만 적용", en="only where an SME is the lead"),
            "{of: national, at_most: 3억, when: {role: lead, kinds: [sme]}}",
            "{consortium: [{id: a, name: a, kind: large, role: lead}],"
            " budget: [{national: 4억, private: 4억}]}",
            Outcome.NOT_APPLICABLE,
        ),
    )

    @model_validator(mode="after")
    def _says_what_of_a_year(self) -> Self:
        if self.on is not None and self.per is None:
            raise Refused(message("rules.average-of-nothing"), ("on",))
        if self.bound.is_floor and self.per is not None and self.on is None:
            raise Refused(message("rules.floor-per-year"), ("per",))
        return self

    @property
    def bound(self) -> Bound[Won]:
        """The amount that must be reached or not be passed."""
        return one_bound(self.at_least, self.at_most, self.above, self.below)

    @property
    def _allowed(self) -> Won:
        """The amount nearest to the limit that keeps it."""
        return _allowed(self.bound)

    def _requires(self, terms: Terms) -> Message:
        """Return the amount that is asked for."""
        way, words = self._way, self.bound.words
        key = f"requires.amount-{words}-{way}" if way else f"requires.amount-{words}"
        return message(key, what=terms.named(self.of), limit=self.bound.value)

    def _limits(self, case: Case) -> tuple[Limit, ...]:
        """Return the limit, of each year or of all years together where it counts by years."""
        return tuple(self._limit(case, span) for span in self._spans(case))

    def _spans(self, case: Case) -> tuple[Span, ...]:
        if self.per is None:
            return (Span(),)
        return (on_average(case),) if self.on else each_year(case.ledger, case.quantity(self.of))

    def _limit(self, case: Case, span: Span) -> Limit:
        times, bound = span.times, self.bound
        allowed = _allowed(bound)
        # Of an average only the sum is compared, so that no more than one won is lacking in it.
        others = (bound.value if self.on else allowed).amount * (times - 1)
        return Limit(case.quantity(self.of), bound.is_floor, allowed + Won(others), years=span.years)

    def _judge(self, case: Case) -> Judgement:
        """Return whether the amount keeps its limit, and by how many won."""
        spans = self._spans(case)
        if spans[0].is_unnamed:
            return self._judge_unnamed_years(case)
        is_each = self.per is not None and self.on is None
        return self._judge_years(case, spans) if is_each else self._judge_together(case, spans[0])

    def _judge_together(self, case: Case, span: Span) -> Judgement:
        (whole,) = self.forms(case)
        outcome = outcome_of([whole])
        figure = self._figure(amount_figure(reached(whole)), span)
        if outcome is Outcome.MET:
            return Judgement(outcome, margin=whole.margin, figure=figure)
        finding = self._finding(case, whole, outcome, f"amount.{self.bound.sort}", whole.margin, span)
        return Judgement(outcome, (finding,), whole.margin, figure)

    def _judge_years(self, case: Case, spans: tuple[Span, ...]) -> Judgement:
        """Judge each year; money without a year breaks the rule if it fits nowhere."""
        forms = self.forms(case)
        each = {span: found for span, found in zip(spans, forms, strict=True) if span.times == 1}
        over = [span for span in each if each[span].greatest < 0]
        years = tuple(span.years[0] for span in each if span.years)
        margin = margin_of_years(case.ledger, case.quantity(self.of), self._allowed, years)
        worst = min(each, key=lambda span: each[span].least)
        figures = Listing(tuple(_of_year(span, each[span]) for span in over or [worst]))
        figure = self._figure(figures, worst)
        if margin.least >= NOTHING:
            return Judgement(Outcome.MET, margin=margin, figure=figure)
        outcome = Outcome.BROKEN if margin.greatest < NOTHING else Outcome.UNDECIDED
        if over and sum(each[span].greatest for span in over) == margin.greatest.amount:
            of_year = f"amount.{self.bound.sort}-year"
            found = ((each[span], outcome, of_year, each[span].margin, span) for span in over)
            return Judgement(outcome, tuple(self._finding(case, *one) for one in found), margin, figure)
        per_year = f"amount.{self.bound.sort}-per-year"
        finding = self._finding(case, each[worst], outcome, per_year, margin, worst, figures)
        return Judgement(outcome, (finding,), margin, figure)

    def _judge_unnamed_years(self, case: Case) -> Judgement:
        """Judge money of no known year: sure is only what holds even if all of it is for one year."""
        outcome, limit = outcome_of(self.forms(case)), self._allowed
        found = case.ledger.sum(case.quantity(self.of)).bounds
        figure = self._figure(amount_figure(found), Span())
        room = WonRange(limit - found.greatest, limit - found.least)
        margin = WonRange(-room.greatest, -room.least) if self.bound.is_floor else room
        if outcome is Outcome.MET:
            return Judgement(outcome, margin=margin, figure=figure)
        said = message(
            f"amount.no-years-{outcome}",
            what=case.named(self.of),
            greatest=found.greatest,
            limit=self._limit_in_words,
            gap=-margin.greatest,
        )
        finding = Finding(said, message("amount.no-years-hint"), ("budget",), margin=margin.least)
        return Judgement(outcome, (finding,), margin if outcome is Outcome.BROKEN else None, figure)

    def _figure(self, found: Value, span: Span) -> Message:
        bound = self.bound
        limit: Value = bound.value
        if span.times > 1:
            limit = message("figure.times", count=str(span.times), limit=limit)
        return figure_with_bound(found, bound.words, limit)

    def _finding(
        self,
        case: Case,
        broken: Form,
        outcome: Outcome,
        family: str,
        margin: WonRange,
        span: Span,
        figures: Value = "",
    ) -> Finding:
        named, gap, found = case.named(self.of), -margin.greatest, reached(broken)
        told: Literal["broken-range"] | Outcome = outcome
        if outcome is Outcome.BROKEN and not figures and not found.is_exact:
            told = "broken-range"
        said = message(
            f"{family}-{told}",
            what=named,
            year=span.listed,
            least=found.least,
            greatest=found.greatest,
            limit=span.average(self.bound.value) if self.on else self.bound.value,
            gap=gap,
            figures=figures,
        )
        unknowns = tuple(broken.unknowns()) if outcome is Outcome.UNDECIDED else ()
        years = span.years or ()
        at = first_place(case, self.of, unknowns, years)
        hint = message(f"amount.{self.bound.side}-hint", what=named, gap=gap)
        if outcome is Outcome.UNDECIDED:
            hint = decided_by(unknowns)
        related = counted(case, case.quantity(self.of), at, named, years)
        return Finding(said, hint, at, related=related, margin=margin.least)

    def _facts(self, case: Case) -> tuple[Fact, ...]:
        """Return the amount, of each year or of how many years it counts by, and the limit."""
        named, spans, forms = case.named(self.of), self._spans(case), self.forms(case)
        way, words = self._way, self.bound.words
        limit = f"fact.{words}-{way}" if way else f"fact.{words}"
        if self.per is None or spans[0].is_unnamed:
            sums = sum_facts(named, case.ledger.sum(case.quantity(self.of)))
        elif self.on:
            years = Fact(message("fact.fiscal-years"), str(spans[0].times))
            sums = [*range_facts(named, reached(forms[0])), years]
        else:
            sums = [
                fact
                for span, found in zip(spans, forms, strict=True)
                if span.times == 1
                for fact in range_facts(
                    message("fact.in-year", what=named, year=span.listed), reached(found)
                )
            ]
        return (*sums, Fact(message(limit), self.bound.value))

    @property
    def _limit_in_words(self) -> Value:
        value = self.bound.value
        return message(f"amount.{self.bound.words}-limit", limit=value) if self.bound.is_strict else value

    @property
    def _way(self) -> Literal["average", "per-year"] | None:
        """How it counts by years, as the ids of its sentences end."""
        return "average" if self.on else "per-year" if self.per else None


def _allowed(bound: Bound[Won]) -> Won:
    """Return the amount nearest to a limit that keeps it: of below 70억 it is one won less."""
    strictly = Won(int(bound.is_strict))
    return bound.value + strictly if bound.is_floor else bound.value - strictly


def _of_year(span: Span, found: Form) -> Message:
    return message("figure.year", figure=amount_figure(reached(found)), year=span.listed)
