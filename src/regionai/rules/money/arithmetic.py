"""What every money kind says in the same words: outcome, place, and what would decide."""

from collections.abc import Iterator, Sequence
from itertools import islice

from regionai.budget.cell import Membership
from regionai.budget.cover import Declared
from regionai.budget.form import Form, Undetermined
from regionai.budget.ledger import Sum
from regionai.budget.quantity import Filter
from regionai.messages import Listing, Message, Text, Value, message
from regionai.model.bound import BoundWords
from regionai.model.finding import Fact, Judgement, Outcome, RelatedPlace, WonRange
from regionai.model.money import Won
from regionai.model.spelling import quoted
from regionai.model.words import SUBTOTAL
from regionai.rules.base import worst
from regionai.rules.case import Case
from regionai.source.plain import KeyPath

# A finding names no more further places than these.
_MOST_RELATED = 20


def outcome_of(forms: Sequence[Form]) -> Outcome:
    """Return met if every form is surely 0 or more, broken if one surely is not."""
    if any(form.greatest < 0 for form in forms):
        return Outcome.BROKEN
    if all(form.least >= 0 for form in forms):
        return Outcome.MET
    return Outcome.UNDECIDED


def together(first: Judgement, *others: Judgement) -> Judgement:
    """Return the judgement of a rule with several parts that must all be kept.

    Its quantity may move as far as every part allows, and what is wrong with
    any part is said.
    """
    parts = (first, *others)
    if not others:
        return first
    margins = [part.margin for part in parts]
    margin = None
    if None not in margins:
        known = [each for each in margins if each is not None]
        margin = WonRange(min(each.least for each in known), min(each.greatest for each in known))
    figures = tuple(part.figure for part in parts if part.figure is not None)
    return Judgement(
        worst([part.outcome for part in parts]),
        tuple(finding for part in parts for finding in part.findings),
        margin,
        message("text", text=Listing(figures)) if figures else None,
    )


def decided_by(unknowns: Sequence[tuple[Undetermined, KeyPath]]) -> Message:
    """Return the sentence that names the figures which would decide."""
    kinds = dict.fromkeys(unknown for unknown, _ in unknowns)
    named = tuple(message(f"decide.{kind}", keys=_keys(kind, unknowns)) for kind in kinds)
    return message("decide.by", figures=Listing(named))


def first_place(
    case: Case,
    name: str,
    unknowns: Sequence[tuple[Undetermined, KeyPath]] = (),
    years: tuple[int, ...] = (),
) -> KeyPath:
    """Return where to look first: what is unknown, else the greatest amount of the quantity."""
    if unknowns:
        return unknowns[0][1]
    held = (
        cell.path
        for cell, _ in case.ledger.held(case.quantity(name))
        if not years or cell.shape.falls_in(years) is not Membership.NO
    )
    return next(held, ("budget",))


def counted(
    case: Case, of: Filter, at: KeyPath, what: Value, years: tuple[int, ...] = ()
) -> tuple[RelatedPlace, ...]:
    """Return the further amounts that a quantity sums, or may sum, the greatest first.

    `at` is where the finding itself stands; with `years` only what falls in
    them counts.
    """
    # Only so many are made: a budget has thousands of lines, which many rules count.
    places = islice(_counted(case, of, at, what, years), _MOST_RELATED)
    return (*places, *(_told_by_cover(case, of, at) if case.ledger.relations else ()))


def _counted(
    case: Case, of: Filter, at: KeyPath, what: Value, years: tuple[int, ...]
) -> Iterator[RelatedPlace]:
    for cell, selected in case.ledger.held(of):
        belongs = min(selected, cell.shape.falls_in(years)) if years else selected
        if belongs is not Membership.NO and cell.greatest and cell.path != at:
            said = "related.counted" if belongs is Membership.YES else "related.may-count"
            yield RelatedPlace(cell.path, message(said, won=Won(cell.printed), what=what))


def _told_by_cover(case: Case, of: Filter, at: KeyPath) -> Iterator[RelatedPlace]:
    """Yield the declared figures that narrow a quantity beyond what its lines say."""
    for figure in case.declared:
        if figure.of == of and figure.at != at:
            said = message("totals.figure", what=named_figure(figure, case), declared=figure.figure)
            yield RelatedPlace(figure.at, message("related.declared", figure=said))


def named_figure(figure: Declared, case: Case) -> Message:
    """Return what money a figure speaks of: of which source, and of which year or category."""
    what = message(f"funding.{figure.key}")
    if figure.year is not None:
        return message("fact.in-year", what=what, year=str(figure.year))
    if figure.category is not None:
        title = case.categories.get(figure.category, figure.category)
        return message("totals.of-category", what=what, category=title)
    return what


def reached(form: Form) -> WonRange:
    """Return what the quantity of a limit on an amount comes to: the money that the limit counts."""
    amount = form.limit.amount.amount
    if form.limit.is_floor:
        return WonRange(Won(amount + form.least), Won(amount + form.greatest))
    return WonRange(Won(amount - form.greatest), Won(amount - form.least))


def amount_figure(found: WonRange) -> Won | Message:
    """Return a sum as one amount, or from its least to its greatest."""
    if found.is_exact:
        return found.least
    return message("figure.range", least=found.least, greatest=found.greatest)


def figure_with_bound(figure: Value, words: BoundWords, value: Value) -> Message:
    """Return a figure with the bound that it must keep."""
    return message(f"figure.{words}", figure=figure, limit=value)


def sum_facts(named: Text | Message, found: Sum) -> list[Fact]:
    """Return a sum as one fact, or as its two ends."""
    return range_facts(named, found.bounds)


def range_facts(named: Text | Message, found: WonRange) -> list[Fact]:
    """Return an amount as one fact, or as its two ends."""
    if found.is_exact:
        return [Fact(named, found.least)]
    return [
        Fact(message("fact.least", what=named), found.least),
        Fact(message("fact.greatest", what=named), found.greatest),
    ]


def _keys(kind: Undetermined, unknowns: Sequence[tuple[Undetermined, KeyPath]]) -> Listing:
    found = dict.fromkeys(str(path[-1]) for unknown, path in unknowns if unknown is kind)
    return Listing(tuple(quoted(SUBTOTAL, key) for key in found))
