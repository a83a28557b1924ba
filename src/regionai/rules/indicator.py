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
from regionai.model.fields import BothLanguages, SeveralWords
from regionai.model.region import Region
from regionai.model.spelling import in_words
from regionai.rules.case import Case
from regionai.rules.companion import INDICATORS, companion
from regionai.rules.companion_file import Companion, read_companion
from regionai.rules.documents import Document
from regionai.rules.ruleset import RuleSet, unknown_name
from regionai.rules.terms import Terms
from regionai.source.file import read_bytes
from regionai.source.problem import UnreadableError, problem
from regionai.source.shape import Contradiction, Nearest, Refused, Words, Written

FigureUnit = Literal["ratio", "won", "count"]
TargetName = Literal["sme_adopters", "trainees"]


class IndicatorFigure(NamedTuple):
    """A share, an amount in won or a count, as its two ends: the same where it is exact."""

    unit: FigureUnit
    least: Fraction | int
    greatest: Fraction | int


# What stands beside an indicator: how it is called, and its figure.
_Beside = tuple[Message | Text, IndicatorFigure]


class IndicatorValue(NamedTuple):
    """What an indicator comes to and what stands beside it, or why it comes to nothing."""

    title: Text | Message
    why: Text
    unit: FigureUnit
    figure: IndicatorFigure | None = None
    beside: _Beside | None = None
    missing: Message | None = None


def _fiscal_independence(region: Region) -> IndicatorFigure | None:
    share = region.fiscal_independence
    return None if share is None else IndicatorFigure("ratio", share, share)


def _smes(region: Region) -> IndicatorFigure | None:
    return None if region.smes is None else IndicatorFigure("count", region.smes, region.smes)


# The figures of the applicant's region that may stand beside an indicator.
_OF_REGION = {"fiscal_independence": _fiscal_independence, "smes": _smes}


class Indicator(Written):
    """A quantity in another, for each of a target or by fiscal year; or a target by itself.

    `in` makes it a share, `per` an amount for each SME or trainee, rounded
    down to the won, `by` an amount for each fiscal year; `reached` is a target
    alone. `beside` is a figure of the region, or a quantity, whose share in
    the same money is shown. `rests_on` names documents that say why, or
    unknowns of the edition.
    """

    title: BothLanguages
    why: BothLanguages
    rests_on: SeveralWords = ()
    of: Words | None = None
    whole: Words | None = Field(alias="in", default=None)
    per: TargetName | None = None
    by: Literal["fiscal-year"] | None = None
    reached: TargetName | None = None
    beside: Words | None = None

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        asked = [key for key in (self.whole, self.per, self.by, self.reached) if key is not None]
        if len(asked) != 1 or (self.of is None) == (self.reached is None):
            raise Refused(message("rules.one-indicator"))
        if self.beside is not None and self.per is not None:
            raise Refused(message("rules.beside-nothing"), ("beside",))
        if self.reached is not None and self.beside not in (None, *_OF_REGION):
            raise Refused(message("rules.beside-target", known=", ".join(_OF_REGION)), ("beside",))
        if self.by is not None and self.beside in _OF_REGION:
            raise Refused(message("rules.beside-year"), ("beside",))
        return self

    def quantity_names(self) -> Iterator[str]:
        """Yield the quantities that are looked at."""
        beside = None if self.beside in _OF_REGION else self.beside
        yield from (name for name in (self.of, self.whole, beside) if name is not None)

    def looks_at(self, terms: Terms) -> Iterator[Text | str]:
        """Yield what is looked at: quantities by name, then targets, years and figures of the region."""
        yield from map(terms.named, self.quantity_names())
        of_region = self.beside if self.beside in _OF_REGION else None
        yield from (f"`{key}`" for key in (self.per, self.by, self.reached, of_region) if key is not None)

    def values(self, key: str, case: Case) -> Iterator[tuple[str, IndicatorValue]]:
        """Yield the value for a case under its key, or one for each fiscal year, under `key-2026`."""
        match self:
            case Indicator(reached="sme_adopters" | "trainees" as target):
                yield key, self._reached(case, target)
            case Indicator(of=str() as of, whole=str() as whole):
                yield key, self._share(case, of, whole)
            case Indicator(of=str() as of, per="sme_adopters" | "trainees" as target):
                yield key, self._per_target(case, of, target)
            case Indicator(of=str() as of):
                yield from self._by_year(key, case, of)
            case _:  # pragma: no cover - an indicator is one of these
                raise AssertionError

    def _share(self, case: Case, of: str, whole: str) -> IndicatorValue:
        figure = _share_of(case, of, whole)
        if figure is None:
            missing = message("indicator.nothing", whole=case.named(whole))
            return IndicatorValue(self.title, self.why, "ratio", missing=missing)
        return IndicatorValue(self.title, self.why, "ratio", figure, self._beside(case, whole))

    def _beside(self, case: Case, whole: str, year: int | None = None) -> _Beside | None:
        name = self.beside
        if name is None:
            return None
        if name in _OF_REGION:
            figure = _OF_REGION[name](case.proposal.applicant.region)
            return None if figure is None else (message(f"indicator.{name}"), figure)
        figure = _share_of(case, name, whole, year)
        return None if figure is None else (case.named(name), figure)

    def _reached(self, case: Case, target: TargetName) -> IndicatorValue:
        count = _target(case, target)
        if count is None:
            return IndicatorValue(self.title, self.why, "count", missing=_no_target(target))
        figure = IndicatorFigure("count", count, count)
        return IndicatorValue(self.title, self.why, "count", figure, self._beside(case, ""))

    def _per_target(self, case: Case, of: str, target: TargetName) -> IndicatorValue:
        reached = _target(case, target)
        if not reached:
            return IndicatorValue(self.title, self.why, "won", missing=_no_target(target))
        least, greatest = case.ledger.sum(case.quantity(of)).bounds
        figure = IndicatorFigure("won", least.amount // reached, greatest.amount // reached)
        return IndicatorValue(self.title, self.why, "won", figure)

    def _by_year(self, key: str, case: Case, of: str) -> Iterator[tuple[str, IndicatorValue]]:
        sums = {year: case.ledger.sum(case.quantity(of), year).bounds for year in _years(case)}
        if not any(bounds.least.amount for bounds in sums.values()):
            missing = message("indicator.no-year")
            yield key, IndicatorValue(self.title, self.why, "won", missing=missing)
            return
        for year, (least, greatest) in sums.items():
            title = message("indicator.of-year", year=str(year), title=self.title)
            figure = IndicatorFigure("won", least.amount, greatest.amount)
            yield (
                f"{key}-{year}",
                IndicatorValue(title, self.why, "won", figure, self._beside(case, of, year)),
            )


def _share_of(case: Case, of: str, whole: str, year: int | None = None) -> IndicatorFigure | None:
    found = share_range(case.quantity(of), case.quantity(whole), case.ledger, year)
    return None if found is None else IndicatorFigure("ratio", found.least, found.greatest)


def _target(case: Case, name: TargetName) -> int | None:
    targets = case.proposal.targets
    return None if targets is None else dict(targets).get(name)


def _no_target(name: TargetName) -> Message:
    return message("indicator.no-target", path=in_words(("targets", name)))


def _years(case: Case) -> tuple[int, ...]:
    """Return the fiscal years of the work period, and those that a line or the cover page names."""
    proposal = case.proposal
    named = [line.year for line in proposal.budget if line.year is not None]
    named += [int(year) for year in (proposal.totals.years if proposal.totals else ())]
    return tuple(sorted({*named, *(proposal.fiscal_years() or ())}))


class IndicatorFile(Companion):
    """The indicators of one edition, with the quantities and documents that it has no need of itself."""

    documents: dict[str, Document] = Field(default_factory=dict)
    quantities: dict[str, Quantity] = Field(default_factory=dict)
    indicators: dict[str, Indicator]

    def contradictions(self, rules: RuleSet) -> Iterator[Contradiction]:
        """Yield names that neither the file nor its edition knows, or that both do, otherwise."""
        nearest = Nearest()
        yield from rules.redefined(self.quantities, self.documents)
        yield from rules.unknown_categories(self.quantities, nearest)
        known = {**rules.quantities, **self.quantities}
        sources = (*rules.documents, *self.documents, *(unknown.id for unknown in rules.unknowns))
        for key, indicator in self.indicators.items():
            for name in indicator.quantity_names():
                if name not in known:
                    yield ("indicators", key), unknown_name("rules.unknown-quantity", name, known, nearest)
            for name in indicator.rests_on:
                if name not in sources:
                    at = ("indicators", key, "rests_on")
                    yield at, unknown_name("rules.unknown-ground", name, sources, nearest)


class Indicators(NamedTuple):
    """The indicators of an edition by id, with the quantities and documents of both files."""

    by_id: Mapping[str, Indicator]
    quantities: Mapping[str, Quantity]
    documents: Mapping[str, Document]

    def values(self, case: Case) -> Iterator[tuple[str, IndicatorValue]]:
        """Yield the value of each for a case."""
        widened = replace(case, quantities=self.quantities)
        for key, indicator in self.by_id.items():
            yield from indicator.values(key, widened)


def read_indicators(rules: RuleSet, path: Path, file: str) -> Indicators:
    """Return what lies next to the edition at `path`, shown as `file`; no indicators if nothing does.

    Raises `UnreadableError` for a file that is none, or that speaks of another
    edition or of a quantity that nobody knows.
    """
    path = companion(path, INDICATORS)
    if not path.is_file():
        return Indicators({}, rules.quantities, rules.documents)
    file = file.removesuffix(".yaml") + INDICATORS
    found, tree = read_companion(IndicatorFile, read_bytes(path), file, rules.name)
    problems = tuple(problem(file, tree.span(at), said) for at, said in found.contradictions(rules))
    if problems:
        raise UnreadableError(problems)
    quantities = {**rules.quantities, **found.quantities}
    return Indicators(found.indicators, quantities, {**rules.documents, **found.documents})
