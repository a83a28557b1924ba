"""What is said of declared figures that cannot all be true of the lines."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil

from regionai.budget.cover import Declared, would_be
from regionai.budget.quantity import FUNDING
from regionai.budget.share import ShareRange
from regionai.messages import Listing, Value, message
from regionai.model.amount import Amount
from regionai.model.finding import Finding, RelatedPlace, WonRange
from regionai.model.money import NOTHING, Won
from regionai.model.ratio import PrintedShare, percent, percent_down, percent_up
from regionai.rules.case import Case
from regionai.rules.money.arithmetic import counted, named_figure


def summed(figure: Declared, case: Case) -> Won:
    """Return what the lines come to where a sum is declared: as printed, or the most it can be."""
    found = case.ledger.lines.sum(figure.of, figure.year)
    return found.bounds.greatest if found.printed is None else found.printed


def disagreement(some: Sequence[Declared], case: Case) -> Finding:
    """Return what figures that cannot all be true come to, with the amounts that they should agree with."""
    first, *others = some
    if others:
        found = _together(some, case)
    elif isinstance(first.figure, Amount):
        found = _sum_finding(first, first.figure, case)
    else:
        found = _share_finding(first, case)
    years = () if first.year is None else (first.year,)
    lines = counted(case, first.of, found.at, named_figure(first, case), years)
    return found._replace(related=(*found.related, *lines))


def _sum_finding(figure: Declared, amount: Amount, case: Case) -> Finding:
    what, middle = named_figure(figure, case), summed(figure, case)
    difference = amount.printed - middle
    too_much = difference > NOTHING
    said = message(
        "totals.more" if too_much else "totals.less",
        what=what,
        declared=amount,
        sum=middle,
        difference=difference if too_much else -difference,
    )
    off = -difference if too_much else difference
    return Finding(said, message("totals.hint", what=what, sum=middle), figure.at, margin=off)


def _share_finding(figure: Declared, case: Case) -> Finding:
    found = would_be(figure, (), case.ledger.lines)
    what, share = named_figure(figure, case), _said(found)
    said = message("totals.share", what=what, declared=figure.figure, share=share)
    hint = message("totals.share-hint", what=what, share=share)
    return Finding(said, hint, figure.at, margin=-_gap(figure, found, case))


def _together(some: Sequence[Declared], case: Case) -> Finding:
    """Return the finding on several figures, each of which could be true but for the others."""
    named = [message("totals.figure", what=named_figure(each, case), declared=each.figure) for each in some]
    meant = [
        would_be(each, [other for other in some if other is not each], case.ledger.lines) for each in some
    ]
    would = Listing(
        tuple(
            message("totals.would-be", what=named_figure(each, case), figure=_said(found))
            for each, found in zip(some, meant, strict=True)
        )
    )
    related = tuple(
        RelatedPlace(each.at, message("related.declared", figure=name))
        for each, name in zip(some[1:], named[1:], strict=True)
    )
    gap = min(_gap(each, found, case) for each, found in zip(some, meant, strict=True))
    return Finding(
        message("totals.together", figures=Listing(tuple(named))),
        message("totals.together-hint", would=would),
        some[0].at,
        related=related,
        margin=-gap,
    )


def _said(found: WonRange | ShareRange) -> Value:
    """Return what a figure would have to be: one value, or the ends of a range."""
    if found.is_exact:
        return found.least if isinstance(found, WonRange) else percent(found.least)
    if isinstance(found, WonRange):
        return message("figure.range", least=found.least, greatest=found.greatest)
    return message("figure.range", least=percent_down(found.least), greatest=percent_up(found.greatest))


def _gap(figure: Declared, found: WonRange | ShareRange, case: Case) -> Won:
    """Return by how many won a declared sum is off what it would have to be, or the part of a share is.

    At least 1: an end that a printed share does not reach itself is off, too.
    """
    says, meant = _in_won(figure.figure, case), _in_won(found, case)
    return Won(max(ceil(max(says[0] - meant[1], meant[0] - says[1])), 1))


def _in_won(found: Amount | PrintedShare | WonRange | ShareRange, case: Case) -> tuple[Fraction, Fraction]:
    """Return the ends of an amount, or of the part that a share is of all that the lines may come to."""
    whole = case.ledger.lines.sum(FUNDING["total"]).bounds.greatest.amount
    least, greatest = (
        Fraction(end.amount) if isinstance(end, Won) else end * whole
        for end in (found.least, found.greatest)
    )
    return least, greatest
