"""A share that is taken of a whole, of all money or of one fiscal year's: what is said of it."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property

from regionai.budget.form import Form
from regionai.budget.ledger import Sum
from regionai.budget.share import ShareRange, share_range
from regionai.frozen import frozen
from regionai.messages import Message, Text, Value, message
from regionai.model.bound import Bound, BoundWords
from regionai.model.finding import Fact, Finding, Outcome
from regionai.model.ratio import (
    limit_percent,
    percent,
    percent_beyond,
    percent_down,
    percent_range,
    percent_up,
)
from regionai.rules.case import Case
from regionai.rules.money.arithmetic import counted, decided_by, figure_with_bound, first_place, sum_facts
from regionai.rules.money.years import SOME_YEAR

# How a limit is missed, as the ids of the sentences on it begin.
_MISSED: dict[BoundWords, str] = {
    "at-least": "short",
    "at-most": "over",
    "above": "not-above",
    "below": "not-below",
}


@frozen
class Taken:
    """A quantity as a share of another beside the limit that it must keep, whose form is `form`.

    `of` and `whole` are names of quantities; with `year` only the money of
    that fiscal year counts.
    """

    case: Case
    of: str
    whole: str
    bound: Bound[Fraction]
    form: Form
    year: int | None = None

    @cached_property
    def share(self) -> ShareRange | None:
        """The ends of the share; None if the whole may be nothing."""
        case = self.case
        return share_range(case.quantity(self.of), case.quantity(self.whole), case.ledger, self.year)

    @property
    def part(self) -> Sum:
        """What the quantity comes to."""
        return self.case.ledger.sum(self.case.quantity(self.of), self.year)

    @property
    def everything(self) -> Sum:
        """What the whole comes to."""
        return self.case.ledger.sum(self.case.quantity(self.whole), self.year)

    @property
    def named(self) -> Text | Message:
        """How the quantity is called, with its year."""
        return self._in_year(self.case.named(self.of))

    def _in_year(self, what: Text) -> Text | Message:
        if self.year is None:
            return what
        if self.year == SOME_YEAR:
            return message("share.in-some-year", what=what)
        return message("fact.in-year", what=what, year=str(self.year))

    def figure(self, share: ShareRange, outcome: Outcome) -> Message:
        """Return the share, as it is and never as if it kept or missed the limit, and the limit."""
        figure: Value
        if not share.is_exact:
            apart = self.bound.value if outcome is Outcome.BROKEN or self.bound.is_strict else None
            least, greatest = percent_range(share.least, share.greatest, apart)
            figure = message("figure.range", least=least, greatest=greatest)
        elif outcome is Outcome.BROKEN or self.bound.is_strict:
            figure = percent_beyond(share.least, self.bound.value)
        else:
            figure = percent(share.least)
        if self.year:
            figure = message("figure.year", figure=figure, year=str(self.year))
        return figure_with_bound(figure, self.bound.words, limit_percent(self.bound.value))

    def facts(self) -> Iterator[Fact]:
        """Yield the part, the whole and the share."""
        named, share = self.named, self.share
        yield from sum_facts(named, self.part)
        yield from sum_facts(self._in_year(self.case.named(self.whole)), self.everything)
        if share is None:
            return
        if share.is_exact:
            yield Fact(message("fact.share", what=named), share.least)
            return
        yield Fact(message("fact.share-least", what=named), share.least)
        yield Fact(message("fact.share-greatest", what=named), share.greatest)
        if share.printed is not None:
            yield Fact(message("fact.share-printed", what=named), share.printed)

    @property
    def _values(self) -> dict[str, Value]:
        return {
            "what": self.named,
            "whole": self.case.named(self.whole),
            "limit": limit_percent(self.bound.value),
        }

    def undecided(self) -> Finding:
        """Return that the limit lies within what is possible, and what would decide."""
        margin, share = self.form.margin, self.share
        ends: dict[str, Value] = {"margin_least": margin.least, "margin_greatest": margin.greatest}
        if share is None:
            said = message("share.undecided-year", **self._values, **ends)
        else:
            said = message(
                "share.undecided" if share.printed is not None else "share.undecided-split",
                **self._values,
                **ends,
                least=percent_down(share.least),
                greatest=percent_up(share.greatest),
                printed=percent(share.printed) if share.printed is not None else "",
            )
        unknowns = tuple(self.form.unknowns())
        at = first_place(self.case, self.of, unknowns)
        related = counted(self.case, self.case.quantity(self.of), at, self.case.named(self.of))
        return Finding(said, decided_by(unknowns), at, related=related)

    def missed(self) -> Finding:
        """Return by how much the limit is missed, and what would mend it."""
        direction, sort = _MISSED[self.bound.words], "short" if self.bound.is_floor else "over"
        if self.form.limit.worth(self.case.ledger) <= 0:
            direction = sort = "short-inside" if self.bound.is_floor else "not-below-inside"
        gap = -self.form.margin.greatest
        hint = message(f"share.{sort}-hint", **self._values, gap=gap)
        years = () if self.year is None else (self.year,)
        at = first_place(self.case, self.of, years=years)
        if years and at == ("budget",):
            at = first_place(self.case, self.whole, years=years)
        related = counted(self.case, self.case.quantity(self.of), at, self.named, years)
        return Finding(self._said(direction, gap), hint, at, related=related)

    def _said(self, direction: str, gap: Value) -> Message:
        share, part, everything = self.share, self.part.bounds, self.everything.bounds
        if share is None:
            return message("share.missed-in-year", **self._values, gap=gap)
        if not share.is_exact:
            least, greatest = percent_range(share.least, share.greatest, self.bound.value)
            return message(
                f"share.{direction}-range", **self._values, least=least, greatest=greatest, gap=gap
            )
        found = percent_beyond(share.least, self.bound.value)
        if not (part.is_exact and everything.is_exact):
            # Nothing, or all of it, is the same share of any amount.
            return message(f"share.{direction}-of-range", **self._values, share=found, gap=gap)
        return message(
            f"share.{direction}",
            **self._values,
            part=part.least,
            everything=everything.least,
            share=found,
            gap=gap,
        )
