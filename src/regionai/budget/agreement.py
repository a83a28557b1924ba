"""Whether what the cover page declares agrees with what the lines come to."""

from regionai.budget.ledger import Sum
from regionai.budget.share import ShareRange
from regionai.model.amount import Amount
from regionai.model.finding import Outcome
from regionai.model.ratio import PrintedShare


def compared_with(declared: Amount, found: Sum) -> Outcome:
    """Return whether a declared sum agrees with its lines; undecided where they are not split."""
    if declared.greatest < found.bounds.least or declared.least > found.bounds.greatest:
        return Outcome.BROKEN
    return Outcome.UNDECIDED if found.printed is None else Outcome.MET


def share_outcome(declared: PrintedShare, found: ShareRange | None) -> Outcome:
    """Return whether a declared share agrees with its lines; undecided where they do not say."""
    if found is None:
        return Outcome.UNDECIDED
    if not declared.agrees(found.least, found.greatest):
        return Outcome.BROKEN
    return Outcome.UNDECIDED if found.printed is None else Outcome.MET
