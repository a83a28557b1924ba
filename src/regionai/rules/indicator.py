"""Figures without a verdict: what a reviewer would work out on the back of the proposal.

They judge nothing, so they lie in a file of their own next to the edition,
which stays as it was published when one is added.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Literal, NamedTuple, Self

from pydantic import Field, model_validator

from regionai.budget.quantity import Quantity
from regionai.budget.share import share_range
from regionai.messages import Message, Text, message
from regionai.model.fields import BothLanguages
from regionai.model.finding import WonRange
from regionai.model.money import Won
from regionai.model.spelling import in_words
from regionai.rules.base import Case
from regionai.rules.companion import INDICATORS, Companion, companion, read_companion
from regionai.rules.ruleset import RuleSet, unknown_name
from regionai.source.file import read_bytes
from regionai.source.problem import UnreadableError, problem
from regionai.source.shape import Contradiction, Refused, Words, Written


class IndicatorValue(NamedTuple):
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

    def value(self, case: Case) -> IndicatorValue:
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
        reached = None if targets is None else dict(targets).get(self.per or "")
        if not reached:
            missing = message("indicator.no-target", path=in_words(("targets", str(self.per))))
            return IndicatorValue(self.title, self.why, self.whole is not None, missing=missing)
        bounds = case.ledger.sum(case.quantity(self.of)).bounds
        each = WonRange(Won(bounds.least.amount // reached), Won(bounds.greatest.amount // reached))
        return IndicatorValue(self.title, self.why, self.whole is not None, won=each)


class IndicatorFile(Companion):
    """The indicators of one edition, and the quantities that the edition itself has no need of."""

    quantities: dict[str, Quantity] = Field(default_factory=dict)
    indicators: dict[str, Indicator]

    def contradictions(self, rules: RuleSet) -> Iterator[Contradiction]:
        """Yield names that neither the file nor its edition knows, or that both do, otherwise."""
        for name, quantity in self.quantities.items():
            if name in rules.quantities and rules.quantities[name].filter != quantity.filter:
                said = message("library.redefined-quantity", name=name, other=rules.name)
                yield ("quantities", name), said
        yield from rules.unknown_categories(self.quantities)
        known = {**rules.quantities, **self.quantities}
        for key, indicator in self.indicators.items():
            for name in indicator.quantity_names():
                if name not in known:
                    yield ("indicators", key), unknown_name("rules.unknown-quantity", name, known)


class Indicators(NamedTuple):
    """The indicators of an edition by id, with all quantities that they may look at."""

    by_id: Mapping[str, Indicator]
    quantities: Mapping[str, Quantity]

    def values(self, case: Case) -> Iterator[tuple[str, IndicatorValue]]:
        """Yield the value of each for a case."""
        widened = replace(case, quantities=self.quantities)
        for key, indicator in self.by_id.items():
            yield key, indicator.value(widened)


def read_indicators(rules: RuleSet, path: Path, file: str) -> Indicators:
    """Return what lies next to the edition at `path`, shown as `file`; no indicators if nothing does.

    Raises `UnreadableError` for a file that is none, or that speaks of another
    edition or of a quantity that nobody knows.
    """
    path = companion(path, INDICATORS)
    if not path.is_file():
        return Indicators({}, rules.quantities)
    file = file.removesuffix(".yaml") + INDICATORS
    found, tree = read_companion(IndicatorFile, read_bytes(path), file, rules.name)
    problems = tuple(problem(file, tree.span(at), said) for at, said in found.contradictions(rules))
    if problems:
        raise UnreadableError(problems)
    return Indicators(found.indicators, {**rules.quantities, **found.quantities})
