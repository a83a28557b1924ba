"""`share`: one quantity is at least, or at most, a share of another."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from regionai.budget.form import Form, Limit
from regionai.budget.ledger import Sum
from regionai.budget.share import ShareRange, share_range
from regionai.messages import Message, Text, Value, message
from regionai.model.bound import Bound, BoundWords, one_bound
from regionai.model.fields import Multiple, Purpose
from regionai.model.finding import Fact, Finding, Judgement, Outcome
from regionai.model.money import Won
from regionai.model.ratio import (
    limit_percent,
    percent,
    percent_beyond,
    percent_down,
    percent_range,
    percent_up,
)
from regionai.rules.arithmetic import (
    counted,
    decided_by,
    figure_with_bound,
    first_place,
    outcome_of,
    sum_facts,
)
from regionai.rules.base import Case, Example, Rule, Threshold, undecided
from regionai.rules.terms import Terms
from regionai.source.plain import KeyPath
from regionai.source.shape import Contradiction, Words

# How a limit is missed, as the ids of the sentences on it begin.
_MISSED: dict[BoundWords, str] = {
    "at-least": "short",
    "at-most": "over",
    "above": "not-above",
    "below": "not-below",
}


class ShareRule(Rule):
    """One quantity is at least, or at most, a share of another; or it is above or below one.

    The comparison is exact, by multiplication: a share of one won less than
    the limit is short. Where figures are rounded or not split, the share is a
    range; the rule is met only if all of it lies on the right side. Of money
    beside it a quantity may be more than the whole: 100 % of the national
    money is as much as that.
    """

    kind: Annotated[Literal["share"], Purpose.ITSELF]
    of: Annotated[Words, Purpose.QUANTITY]
    whole: Annotated[Words, Purpose.QUANTITY] = Field(alias="in")
    at_least: Annotated[Multiple | None, Purpose.FLOOR] = None
    at_most: Annotated[Multiple | None, Purpose.CAP] = None
    above: Annotated[Multiple | None, Purpose.ABOVE] = None
    below: Annotated[Multiple | None, Purpose.BELOW] = None

    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            Text(ko="딱 20 %이면 충족", en="exactly 20 % is met"),
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
            Text(ko="60 % 미만이면 딱 60 %는 위반", en="below 60 %, exactly 60 % is broken"),
            "{of: national, in: total, below: 60%}",
            "budget: [{national: 60, local: 20, private: 20}]",
            Outcome.BROKEN,
        ),
        Example(
            Text(ko="20 % 초과면 1원만 넘어도 충족", en="above 20 %, one won more is met"),
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
    )

    @model_validator(mode="after")
    def _has_one_limit(self) -> Self:
        one_bound(self.at_least, self.at_most, self.above, self.below)
        return self

    def contradictions(self, terms: Terms) -> Iterator[Contradiction]:
        """Yield a share that every budget keeps, or none: of a part of the whole there is never more."""
        of, whole = terms.quantity(self.of), terms.quantity(self.whole)
        found = idle_share(self.bound, is_inside=of.within(whole))
        if found is not None:
            limit = limit_percent(self.bound.value)
            said = message(found, what=terms.named(self.of), whole=terms.named(self.whole), limit=limit)
            yield (self.bound.key,), said

    @property
    def bound(self) -> Bound[Fraction]:
        """The share that must be reached or not be passed."""
        return one_bound(self.at_least, self.at_most, self.above, self.below)

    def requires(self, terms: Terms) -> Message:
        """Return the share that is asked for."""
        return message(
            f"requires.share-{self.bound.words}",
            what=terms.named(self.of),
            whole=terms.named(self.whole),
            limit=limit_percent(self.bound.value),
        )

    def limits(self, case: Case) -> tuple[Limit, ...]:
        """Return the share, and that there is a whole to take it of."""
        of, whole = case.quantity(self.of), case.quantity(self.whole)
        is_floor, value, is_strict = self.bound
        share = Limit(of, is_floor, whole=whole, share=value, is_strict=is_strict)
        return (share, Limit(whole, is_floor=True, amount=Won(1)))

    def thresholds(self, case: Case) -> tuple[Threshold, ...]:
        """Return the share, and as a guard the whole it is taken of."""
        share, whole = self.limits(case)
        return (Threshold(share), Threshold(whole, is_guard=True))

    def judge(self, case: Case) -> Judgement:
        """Return whether the share keeps its limit, and by how many won."""
        of, whole = case.quantity(self.of), case.quantity(self.whole)
        share = share_range(of, whole, case.ledger)
        if share is None:
            nothing = message("share.of-nothing", whole=case.named(self.whole))
            return undecided(Finding(nothing, message("share.of-nothing-hint"), ("budget",)))
        share_form, _ = self.forms(case)
        part, everything = case.ledger.sum(of), case.ledger.sum(whole)
        outcome = outcome_of([share_form])
        return Judgement(
            outcome,
            self._findings(case, share_form, outcome, part, everything, share),
            share_form.margin,
            self._figure(share, outcome),
        )

    def _figure(self, share: ShareRange, outcome: Outcome) -> Message:
        figure: Value
        if not share.is_exact:
            apart = self.bound.value if outcome is Outcome.BROKEN or self.bound.is_strict else None
            least, greatest = percent_range(share.least, share.greatest, apart)
            figure = message("figure.range", least=least, greatest=greatest)
        elif outcome is Outcome.BROKEN or self.bound.is_strict:
            figure = percent_beyond(share.least, self.bound.value)
        else:
            figure = percent(share.least)
        return figure_with_bound(figure, self.bound.words, limit_percent(self.bound.value))

    def facts(self, case: Case) -> tuple[Fact, ...]:
        """Return the part, the whole, the share and the limit."""
        of, whole = case.quantity(self.of), case.quantity(self.whole)
        named = case.named(self.of)
        amounts = [
            *sum_facts(named, case.ledger.sum(of)),
            *sum_facts(case.named(self.whole), case.ledger.sum(whole)),
        ]
        share = share_range(of, whole, case.ledger)
        if share is None:
            shares = []
        elif share.is_exact:
            shares = [Fact(message("fact.share", what=named), share.least)]
        else:
            shares = [
                Fact(message("fact.share-least", what=named), share.least),
                Fact(message("fact.share-greatest", what=named), share.greatest),
            ]
            if share.printed is not None:
                shares.append(Fact(message("fact.share-printed", what=named), share.printed))
        return (*amounts, *shares, Fact(message(f"fact.{self.bound.words}"), self.bound.value))

    def _findings(
        self,
        case: Case,
        line: Form,
        outcome: Outcome,
        part: Sum,
        everything: Sum,
        share: ShareRange,
    ) -> tuple[Finding, ...]:
        if outcome is Outcome.MET:
            return ()
        values: dict[str, Value] = {
            "what": case.named(self.of),
            "whole": case.named(self.whole),
            "limit": limit_percent(self.bound.value),
        }
        if outcome is Outcome.UNDECIDED:
            said = message(
                "share.undecided" if share.printed is not None else "share.undecided-split",
                **values,
                least=percent_down(share.least),
                greatest=percent_up(share.greatest),
                printed=percent(share.printed) if share.printed is not None else "",
                margin_least=line.margin.least,
                margin_greatest=line.margin.greatest,
            )
            unknowns = tuple(line.unknowns())
            return (self._at(first_place(case, self.of, unknowns), said, decided_by(unknowns), case),)
        direction, sort = _MISSED[self.bound.words], "short" if self.bound.is_floor else "over"
        if line.limit.worth(case.ledger) <= 0:
            direction = sort = "short-inside" if self.bound.is_floor else "not-below-inside"
        said = self._broken(values, direction, line, part, everything, share)
        hint = message(f"share.{sort}-hint", **values, gap=-line.margin.greatest)
        return (self._at(first_place(case, self.of), said, hint, case),)

    def _at(self, at: KeyPath, said: Message, hint: Message, case: Case) -> Finding:
        related = counted(case, case.quantity(self.of), at, case.named(self.of))
        return Finding(said, hint, at, related=related)

    def _broken(
        self,
        values: dict[str, Value],
        direction: str,
        line: Form,
        part: Sum,
        everything: Sum,
        share: ShareRange,
    ) -> Message:
        gap = -line.margin.greatest
        if not share.is_exact:
            least, greatest = percent_range(share.least, share.greatest, self.bound.value)
            return message(f"share.{direction}-range", **values, least=least, greatest=greatest, gap=gap)
        found = percent_beyond(share.least, self.bound.value)
        if not (part.bounds.is_exact and everything.bounds.is_exact):
            # Nothing, or all of it, is the same share of any amount.
            return message(f"share.{direction}-of-range", **values, share=found, gap=gap)
        return message(
            f"share.{direction}",
            **values,
            part=part.bounds.least,
            everything=everything.bounds.least,
            share=found,
            gap=gap,
        )


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
