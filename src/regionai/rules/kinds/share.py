"""`share`: one quantity is at least, or at most, a share of another."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from regionai.budget.form import Form, Limit, form
from regionai.budget.share import ShareRange
from regionai.messages import Message, Text, message
from regionai.model.bound import Bound, one_bound
from regionai.model.fields import Money, Multiple, Purpose
from regionai.model.finding import Fact, Finding, Judgement, Outcome, WonRange
from regionai.model.money import NOTHING, Won
from regionai.model.ratio import limit_percent
from regionai.rules.base import Example, Rule, undecided
from regionai.rules.case import Case, Threshold
from regionai.rules.draft import Draft
from regionai.rules.kinds.amount import AmountRule
from regionai.rules.money.arithmetic import decided_by, outcome_of, together
from regionai.rules.money.taken import Taken
from regionai.rules.money.years import Span, each_year_of_share, margin_of_forms, may_share
from regionai.rules.terms import Terms
from regionai.source.plain import Plain
from regionai.source.shape import Contradiction, Refused, Words

_TWO_YEARS: Plain = (
    {"year": "2026", "national": "60"},
    {"year": "2027", "province": "30", "private_cash": "30"},
)


class ShareRule(Rule):
    """One quantity is at least, or at most, a share of another; or it is above or below one.

    The comparison is exact, by multiplication: a share of one won less than
    the limit is short. Where figures are rounded or not split, the share is a
    range; the rule is met only if all of it lies on the right side. Of money
    beside it a quantity may be more than the whole: 100% of the national
    money is as much as that. With `per: fiscal-year` each year keeps the limit
    by itself; money of no known year may fall in any. With `amount_at_most` a
    cap is the lesser of the share and that amount.
    """

    kind: Annotated[Literal["share"], Purpose.ITSELF]
    of: Annotated[Words, Purpose.QUANTITY]
    whole: Annotated[Words, Purpose.QUANTITY] = Field(alias="in")
    at_least: Annotated[Multiple | None, Purpose.FLOOR] = None
    at_most: Annotated[Multiple | None, Purpose.CAP] = None
    above: Annotated[Multiple | None, Purpose.ABOVE] = None
    below: Annotated[Multiple | None, Purpose.BELOW] = None
    per: Annotated[Literal["fiscal-year"] | None, Purpose.FIGURE] = None
    amount_at_most: Annotated[Money | None, Purpose.FIGURE] = None

    limits_shares: ClassVar[bool] = True

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            Text(ko="딱 20%이면 충족", en="exactly 20% is met"),
            "{of: local, in: total, at_least: 20%}",
            "budget: [{national: 60, local: 20, private: 20}]",
            Outcome.MET,
        ),
        Example(
            Text(ko="1원이라도 모자라면 위반", en="one won short is broken"),
            "{of: local, in: total, at_least: 20%}",
            "budget: [{national: 61, local: 19, private: 20}]",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="지방비가 나뉘어 있지 않으면 판단 불가", en="money that is not split is undecided"),
            "{of: local, in: total, at_least: 20%}",
            "budget: [{national: 60, matching: 40}]",
            Outcome.UNDECIDED,
        ),
        Example(
            Text(ko="60% 미만이면 딱 60%는 위반", en="below 60%, exactly 60% is broken"),
            "{of: national, in: total, below: 60%}",
            "budget: [{national: 60, local: 20, private: 20}]",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="20% 초과면 1원만 넘어도 충족", en="above 20%, one won more is met"),
            "{of: local, in: total, above: 20%}",
            "budget: [{national: 79, local: 21}]",
            Outcome.MET,
        ),
        Example(
            Text(ko="다른 금액의 1.5배면 충족", en="one and a half times another amount is met"),
            "{of: local, in: national, at_least: 150%}",
            "budget: [{national: 40, local: 60}]",
            Outcome.MET,
        ),
        Example(
            Text(
                ko="합계로는 20%여도 한 해가 모자라면 위반",
                en="20% of all, one year short of it is broken",
            ),
            "{of: local, in: total, at_least: 20%, per: fiscal-year}",
            "budget: [{year: 2026, national: 80}, {year: 2027, national: 60, local: 40}]",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="어느 해의 금액인지 모르면 판단 불가", en="money of no known year is undecided"),
            "{of: local, in: total, at_least: 20%, per: fiscal-year}",
            "{period: {from: 2026-05-01, to: 2027-12-31}, budget: [{national: 80, local: 20}]}",
            Outcome.UNDECIDED,
        ),
        Example(
            Text(ko="50%와 60억 가운데 작은 금액까지", en="up to the lesser of 50% and 60억"),
            "{of: national, in: total, at_most: 50%, amount_at_most: 60억}",
            "budget: [{national: 60억, local: 60억}]",
            Outcome.MET,
        ),
        Example(
            Text(
                ko="비율은 지켜도 금액을 1원 넘으면 위반",
                en="one won over the amount is broken whatever the share",
            ),
            "{of: national, in: total, at_most: 50%, amount_at_most: 60억}",
            "budget: [{national: '6,000,000,001', local: 90억}]",
            Outcome.BROKEN,
        ),
        Example(
            Text(
                ko="금액은 지켜도 비율을 넘으면 위반", en="over the share it is broken whatever the amount"
            ),
            "{of: national, in: total, at_most: 50%, amount_at_most: 60억}",
            "budget: [{national: '5,000,000,001', local: 50억}]",
            Outcome.BROKEN,
        ),
        Example(
            Text(
                ko="재정자립도 30% 이하인 지역에만 적용(경북 24.3%)",
                en="only where fiscal independence is at most 30% (Gyeongbuk 24.3%)",
            ),
            "{of: local, in: total, at_least: 20%, when: {fiscal_independence: {at_most: 30%}}}",
            "{applicant: {region: 경북}, budget: [{national: 61, local: 19, private: 20}]}",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="조건에 해당하지 않으면 해당 없음(경남 34.3%)", en="elsewhere it does not apply"),
            "{of: local, in: total, at_least: 20%, when: {fiscal_independence: {at_most: 30%}}}",
            "{applicant: {region: 경남}, budget: [{national: 61, local: 19, private: 20}]}",
            Outcome.NOT_APPLICABLE,
        ),
        Example(
            Text(
                ko="값이 알려지지 않은 지역은 판단 불가", en="a region without a known figure is undecided"
            ),
            "{of: local, in: total, at_least: 20%, when: {fiscal_independence: {at_most: 30%}}}",
            "{submitted: 2026-07-01, applicant: {region: 전남광주},"
            " budget: [{national: 60, local: 20, private: 20}]}",
            Outcome.UNDECIDED,
        ),
        Example(
            Text(ko="총사업비 100억부터 적용", en="only from a total of 100억 on"),
            "{of: local, in: total, at_least: 20%, when: {of: total, at_least: 100억}}",
            "budget: [{national: 90억, local: '999,999,999'}]",
            Outcome.NOT_APPLICABLE,
        ),
    )

    @model_validator(mode="after")
    def _has_one_limit(self) -> Self:
        if self.bound.is_floor and self.amount_at_most is not None:
            raise Refused(message("rules.amount-beside-floor"), ("amount_at_most",))
        return self

    def contradictions(self, terms: Terms) -> Iterator[Contradiction]:
        """Yield a share that every budget keeps, or none: of a part of the whole there is never more."""
        of, whole = terms.quantity(self.of), terms.quantity(self.whole)
        found = idle_share(self.bound, is_inside=of.within(whole))
        if found is not None:
            limit = limit_percent(self.bound.value)
            said = message(found, what=terms.named(self.of), whole=terms.named(self.whole), limit=limit)
            yield (self.bound.key,), said
        elif self.per is not None and self.bound.is_strict and self.bound.value == 1 and of.within(whole):
            yield ("per",), message("share.all-per-year", whole=terms.named(self.whole))

    @property
    def bound(self) -> Bound[Fraction]:
        """The share that must be reached or not be passed."""
        return one_bound(self.at_least, self.at_most, self.above, self.below)

    def _requires(self, terms: Terms) -> Message:
        """Return the share that is asked for, and the amount beside it."""
        words = self.bound.words
        share = message(
            f"requires.share-{words}-per-year" if self.per else f"requires.share-{words}",
            what=terms.named(self.of),
            whole=terms.named(self.whole),
            limit=limit_percent(self.bound.value),
        )
        if self.amount_at_most is None:
            return share
        return message("requires.share-and-amount", share=share, limit=self.amount_at_most)

    def _limits(self, case: Case) -> tuple[Limit, ...]:
        """Return the amount beside the share, the share, of each year if asked, and a whole."""
        whole = case.quantity(self.whole)
        shares = (self._limit(case, span.years) for span in self._spans(case))
        amounts = (limit for amount in self._amounts for limit in amount.limits(case))
        return (*amounts, *shares, Limit(whole, is_floor=True, amount=Won(1)))

    def _spans(self, case: Case) -> tuple[Span, ...]:
        if self.per is None:
            return (Span(),)

        def room(year: int) -> int:
            return form(self._limit(case, (year,)), case.ledger).least

        return each_year_of_share(case, case.quantity(self.of), case.quantity(self.whole), room)

    def _limit(self, case: Case, years: tuple[int, ...] | None) -> Limit:
        """Return the limit in some years; a year that may have no money misses no strict one by that."""
        of, whole, bound = case.quantity(self.of), case.quantity(self.whole), self.bound
        is_strict = bound.is_strict and (
            years is None
            or any(
                case.ledger.sum(each, year).bounds.least > NOTHING for each in (of, whole) for year in years
            )
        )
        return Limit(of, bound.is_floor, NOTHING, whole, bound.value, years, is_strict)

    def _thresholds(self, case: Case) -> tuple[Threshold, ...]:
        """Return the share and the amount, each while the other is kept, and as a guard the whole."""
        *limits, whole = self._limits(case)
        amounts, shares = tuple(limits[: len(self._amounts)]), tuple(limits[len(self._amounts) :])
        return (
            *(Threshold(share, amounts) for share in shares),
            Threshold(whole, is_guard=True),
            *(Threshold(amount, shares) for amount in amounts),
        )

    def _probes(self, terms: Terms) -> Iterator[Draft]:
        """Yield proposals at the share, and two years of which all money together has another share."""
        yield from super()._probes(terms)
        if self.per is not None:
            yield {"budget": _TWO_YEARS}

    def _judge(self, case: Case) -> Judgement:
        """Return whether the share and the amount keep their limits, and by how many won."""
        return together(self._judge_share(case), *(amount.judge(case) for amount in self._amounts))

    @property
    def _amounts(self) -> tuple[AmountRule, ...]:
        """The amount beside the share as a rule, if there is one."""
        if self.amount_at_most is None:
            return ()
        # Its limits are not those of the whole rule, so they are kept under a name of their own.
        amount = AmountRule.model_construct(
            id=self.part_id("amount"),
            title=self.title,
            severity=self.severity,
            source=self.source,
            of=self.of,
            at_most=self.amount_at_most,
        )
        return (amount,)

    def _share_forms(self, case: Case) -> tuple[Form, ...]:
        return self.forms(case)[len(self._amounts) : -1]

    def _judge_share(self, case: Case) -> Judgement:
        forms, whole = self._share_forms(case), self.forms(case)[-1]
        taken = Taken(case, self.of, self.whole, self.bound, forms[-1])
        if taken.share is None:
            return undecided(self._of_nothing(case, whole))
        outcome = outcome_of(forms)
        if self.per is not None:
            if outcome is Outcome.MET and any(self._may_be_alone(each, case) for each in forms):
                outcome = Outcome.UNDECIDED
            return self._judge_years(case, outcome, (taken, taken.share))
        findings = {Outcome.BROKEN: taken.missed, Outcome.UNDECIDED: taken.undecided}
        found = (findings[outcome](),) if outcome in findings else ()
        return Judgement(outcome, found, taken.form.margin, taken.figure(taken.share, outcome))

    def _may_be_alone(self, form: Form, case: Case) -> bool:
        """Return whether all money of a year may be of part and whole, so that its share is 100%.

        It is the one way in which a year that may have no money can miss a
        strict limit that all its budgets keep otherwise.
        """
        of, whole, years = case.quantity(self.of), case.quantity(self.whole), form.limit.years
        is_in_doubt = self.bound.is_strict and not form.limit.is_strict and self.bound.value == 1
        return is_in_doubt and years is not None and may_share(case.ledger, of, whole, years)

    def _of_nothing(self, case: Case, whole: Form) -> Finding:
        said = message("share.of-nothing", whole=case.named(self.whole))
        unknowns = tuple(whole.unknowns())
        if not unknowns:
            return Finding(said, message("share.of-nothing-hint"), ("budget",))
        return Finding(said, decided_by(unknowns), unknowns[0][1])

    def _judge_years(self, case: Case, outcome: Outcome, of_all: tuple[Taken, ShareRange]) -> Judgement:
        """Judge each year; money without a year breaks the rule if it fits nowhere."""
        each, sets = self._years(case)
        margin = margin_of_forms([year.form for year in each], sets)
        worst = min(each, key=lambda year: year.form.least)
        known = [(year, share) for year in each if (share := year.share) is not None]
        shown, share = min(known, key=lambda found: found[0].form.least, default=of_all)
        figure = shown.figure(share, outcome)
        missed = [year for year in each if year.form.greatest < 0]
        match outcome:
            case Outcome.BROKEN if missed:
                findings = tuple(year.missed() for year in missed)
            case Outcome.BROKEN:
                findings = (self._fits_nowhere(case, margin),)
            case Outcome.UNDECIDED:
                findings = (worst.undecided(),)
            case _:
                findings = ()
        return Judgement(outcome, findings, margin, figure)

    def _years(self, case: Case) -> tuple[list[Taken], list[Form]]:
        """Return the share in each fiscal year, and the forms of sets of years."""
        single, sets = list[Taken](), list[Form]()
        for each in self._share_forms(case):
            match each.limit.years:
                case (year,):
                    single.append(Taken(case, self.of, self.whole, self.bound, each, year))
                case _:
                    sets.append(each)
        return single, sets

    def _fits_nowhere(self, case: Case, margin: WonRange) -> Finding:
        said = message(
            "share.fits-nowhere",
            what=case.named(self.of),
            whole=case.named(self.whole),
            limit=limit_percent(self.bound.value),
            gap=-margin.greatest,
        )
        hint = "share.short-hint" if self.bound.is_floor else "share.over-hint"
        return Finding(said, message(hint, what=case.named(self.of), gap=-margin.greatest), ("budget",))

    def _facts(self, case: Case) -> tuple[Fact, ...]:
        """Return the part, the whole, the share and the limit."""
        if self.per is None:
            (form,) = self._share_forms(case)
            each = [Taken(case, self.of, self.whole, self.bound, form)]
            limit = f"fact.{self.bound.words}"
        else:
            each, limit = self._years(case)[0], f"fact.{self.bound.words}-per-year"
        facts = (fact for taken in each for fact in taken.facts())
        asked = [Fact(message(limit), self.bound.value)]
        if self.amount_at_most is not None:
            asked.append(Fact(message("fact.at-most"), self.amount_at_most))
        return (*facts, *asked)


def idle_share(bound: Bound[Fraction], *, is_inside: bool) -> str | None:
    """Return the sentence on a share that every budget keeps, or none; None of one that can be missed.

    `is_inside` is whether the quantity lies within the whole.
    """
    if bound.value == 0 and bound.is_floor is not bound.is_strict:
        return "share.always-kept" if bound.is_floor else "share.never-kept"
    # All of the whole may be asked for, and less than all of it.
    is_all = bound.value == 1 and bound.is_floor is not bound.is_strict
    if not is_inside or bound.value < 1 or is_all:
        return None
    return "share.never-kept" if bound.is_floor else "share.always-kept"
