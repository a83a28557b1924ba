"""Figures without a verdict: what a reviewer would work out on the back of the proposal."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, Self

from pydantic import Field, model_validator

from regionai.budget.share import share_range
from regionai.messages import Message, Text, message
from regionai.model.fields import BothLanguages
from regionai.model.finding import WonRange
from regionai.model.money import Won
from regionai.rules.base import Case
from regionai.source.shape import Refused, Words, Written


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """An indicator's value: a share or an amount, with its two ends, or why there is none."""

    title: Text
    why: Text
    is_share: bool
    share: tuple[Fraction, Fraction] | None = None
    won: WonRange | None = None
    beside: tuple[Message, Fraction] | None = None
    missing: Message | None = None


class Indicator(Written):
    """A quantity in another, for each of a target, or beside a figure of the region.

    `in` makes it a share; `per` an amount for each SME or trainee, rounded
    down to the won; `beside` shows the region's own figure next to the share.
    """

    title: BothLanguages
    why: BothLanguages
    of: Words
    whole: Words | None = Field(alias="in", default=None)
    per: Literal["sme_adopters", "trainees"] | None = None
    beside: Literal["fiscal_independence"] | None = None

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        if (self.whole is None) == (self.per is None):
            raise Refused(message("rules.in-or-per"))
        return self

    def quantity_names(self) -> Iterator[str]:
        """Yield the quantities that are looked at."""
        yield self.of
        if self.whole is not None:
            yield self.whole

    def read(self, case: Case) -> IndicatorValue:
        """Return the value for a case."""
        return self._share(case) if self.whole is not None else self._per_target(case)

    def _share(self, case: Case) -> IndicatorValue:
        found = share_range(case.quantity(self.of), case.quantity(self.whole or ""), case.ledger)
        if found is None:
            return IndicatorValue(
                self.title, self.why, self.whole is not None, missing=message("indicator.nothing")
            )
        share = (found.least, found.greatest)
        independence = case.proposal.applicant.region.fiscal_independence
        beside = None
        if self.beside is not None and independence is not None:
            beside = (message("indicator.fiscal-independence"), independence)
        return IndicatorValue(self.title, self.why, self.whole is not None, share=share, beside=beside)

    def _per_target(self, case: Case) -> IndicatorValue:
        targets = case.proposal.targets
        reached = None if targets is None else getattr(targets, self.per or "")
        if not reached:
            missing = message("indicator.no-target", path=f"targets.{self.per}")
            return IndicatorValue(self.title, self.why, self.whole is not None, missing=missing)
        bounds = case.ledger.sum(case.quantity(self.of)).bounds
        each = WonRange(Won(bounds.least.amount // reached), Won(bounds.greatest.amount // reached))
        return IndicatorValue(self.title, self.why, self.whole is not None, won=each)
