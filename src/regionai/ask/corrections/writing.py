"""A proposal's file with corrected numbers, everything else as its author left it."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from regionai.ask.corrections.correction import Correction, correction, single_amount
from regionai.ask.corrections.least import Contradiction, Wishes
from regionai.ask.scenario import NumberChange
from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import reread
from regionai.judge.submission import Submission
from regionai.model.finding import Outcome
from regionai.model.money import NOTHING, Won
from regionai.model.notation import unit_text, written_like
from regionai.model.ratio import share_like
from regionai.source.edit import Added, edited
from regionai.source.problem import Span

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def correction_to_write(
    assessment: Assessment, wishes: Wishes, unit: int | None, step: int | None = None
) -> tuple[Correction | Contradiction, Wishes]:
    """Return the least correction in whole units of `unit` won, or why there is none, and what was asked.

    Without a unit it is in that of the author's figures, or in won where only that does.
    Raises as `correction` does.
    """
    asked = replace(wishes, unit=unit or shown_unit(assessment))
    found = correction(assessment.submission, assessment, asked, step)
    if unit is None and isinstance(found, Contradiction) and found.in_units:
        asked = replace(wishes, unit=1)
        found = correction(assessment.submission, assessment, asked, step)
    return found, asked


def corrected(found: Correction, content: bytes) -> str:
    """Return the text of a proposal with the numbers of a correction in place of its own.

    `content` is the file's bytes. The new text is read again before it is
    returned and, if it reads otherwise than what was judged, judged by the same
    rules and waivers. An amount that the file does not have is added to its
    line. Raises `UnreadableError` for a value that cannot be replaced.
    """
    submission = found.submission
    grouping = _grouping(found)
    there = [change for change in found.changes if change.before is not None]
    text = edited(
        submission.tree,
        {change.at: _rewriting(submission, change, grouping) for change in there},
        [_added(found, change, grouping) for change in found.changes if change.before is None],
    )
    again = reread(submission, text)
    # What reads as what was judged is not judged again.
    if again.proposal != found.after.proposal and _outcomes(assess(again)) != _outcomes(found.after):
        raise AssertionError  # pragma: no cover - what is written says what was judged
    return _BYTE_ORDER_MARK.decode() + text if content.startswith(_BYTE_ORDER_MARK) else text


def _outcomes(assessment: Assessment) -> list[Outcome]:
    return [judged.outcome for judged in assessment.judged_rules]


def single_value(assessment: Assessment) -> tuple[Span, str] | None:
    """Return the span of the one number whose change mends all broken money rules, and its new text.

    None if `single_amount` is None.
    """
    found = single_amount(assessment, shown_unit(assessment))
    if found is None:
        return None
    at, won = found
    tree = assessment.tree
    span, old = tree.span(at), tree.text_at(at)
    (line,) = tree.lines(span.line, span.line)
    new = written_like(old, won, assessment.proposal.amounts.unit, "" if tree.is_flow(at) else ",")
    # Quotes around a number stay where they are.
    return span, line[span.column - 1 : span.end_column - 1].replace(old, new, 1)


def shown_unit(assessment: Assessment) -> int:
    """Return the unit in won that a table shows: that of its bare numbers, down to their last decimal.

    One won if the file names no unit.
    """
    unit = assessment.proposal.amounts.unit
    texts = {assessment.tree.text_at(cell.path) for cell in assessment.ledger.cells}
    bare = (text for text in texts if "." in text and not unit_text(text, unit))
    decimals = max((len(text.partition(".")[2]) for text in bare), default=0)
    steps: int = 10**decimals
    return max(unit // steps, 1)


def _added(found: Correction, change: NumberChange, grouping: str) -> Added:
    """Return an amount that a line lacks, written as the last amount of the line, and behind it."""
    tree, unit = found.submission.tree, found.submission.proposal.amounts.unit
    own = [cell.path for cell in found.start.ledger.cells if cell.path[1] == change.at[1]]
    won = change.after if isinstance(change.after, Won) else NOTHING
    return Added(change.at, written_like(tree.text_at(own[-1]), won, unit, grouping), str(own[-1][-1]))


def _rewriting(submission: Submission, change: NumberChange, grouping: str) -> Callable[[str], str]:
    """Return a function from the text of a number to that of its new value, in the author's notation."""
    after = change.after
    if isinstance(after, Fraction):
        return lambda text: share_like(text, after)
    # Within brackets a comma would end the number.
    sign = "" if submission.tree.is_flow(change.at) else grouping
    return lambda text: written_like(text, after, submission.proposal.amounts.unit, sign)


def _grouping(found: Correction) -> str:
    """Return the thousands separator that the lines of a file use, `,` or `_`; empty if they use none."""
    tree = found.submission.tree
    texts = [tree.text_at(cell.path) for cell in found.start.ledger.cells]
    return next((sign for text in texts for sign in ",_" if sign in text), "")
