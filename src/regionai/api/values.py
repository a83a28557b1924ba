"""What is found, in values of its own: those within may change, these are promised."""

from fractions import Fraction
from typing import Generic, NamedTuple, TypeVar

from regionai.budget.share import ShareRange
from regionai.messages import Text, in_both
from regionai.model.finding import Outcome, Severity, WonRange
from regionai.report.check.diagnostic import Diagnostic

N = TypeVar("N", int, Fraction)


class Range(NamedTuple, Generic[N]):
    """The least and the greatest that a figure may be, both included.

    They differ where figures are rounded, or money is not split. Amounts are
    whole won; shares are exact.
    """

    least: N
    greatest: N

    @property
    def exact(self) -> N | None:
        """The one value that the figure has; None if several are possible."""
        return self.least if self.least == self.greatest else None


class Place(NamedTuple):
    """Where something stands: lines and columns count from 1, columns in code points, the end excluded.

    In a workbook `cell` names the cell, and lines and columns are its rows and
    columns. `at` is the key path, as `budget.0.national`; empty for a whole file.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    cell: Text | None
    at: str


class Finding(NamedTuple):
    """One thing that a check has to say, at a place.

    `rule` is what people cite, `region-led-ai@2026/local-share`, or the kind of
    remark, `slip/unit`. `outcome` is None where nothing is judged. `margin` is
    by how many won the rule's quantity alone may still move, below zero where
    it must; None where the rule is not about money. `hint` is what would put it
    right. With `fails` it alone makes the exit code 1. `fingerprint` stays the
    same when lines are put in above.
    """

    rule: str
    severity: Severity
    outcome: Outcome | None
    place: Place
    title: Text
    message: Text
    hint: Text | None
    margin: Range[int] | None
    fails: bool
    fingerprint: str


def finding(each: Diagnostic) -> Finding:
    """Return a diagnostic as it is promised."""
    file, span = each.location
    return Finding(
        each.code,
        each.severity,
        each.outcome,
        Place(file, *span, each.at),
        in_both(each.title),
        in_both(each.message),
        None if each.hint is None else in_both(each.hint),
        None if each.judged is None else won_range(each.judged.judgement.margin),
        each.fails,
        each.fingerprint(),
    )


def won_range(found: WonRange | None) -> Range[int] | None:
    """Return a range of won as one of numbers."""
    return None if found is None else Range(found.least.amount, found.greatest.amount)


def share_range(found: ShareRange | None) -> Range[Fraction] | None:
    """Return a range of shares; None where the whole may be 0."""
    return None if found is None else Range(found.least, found.greatest)
