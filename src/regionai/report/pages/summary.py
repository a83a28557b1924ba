"""What a table of several proposals has of one of them."""

from typing import NamedTuple

from regionai.ask.composition import FundingSide, composition
from regionai.budget.ledger import Sum
from regionai.budget.quantity import FUNDING
from regionai.judge.assess import Assessment
from regionai.messages import Text
from regionai.model.finding import Outcome, WonRange
from regionai.model.ratio import percent, percent_beyond


class ProposalSummary(NamedTuple):
    """What the table has of one proposal; it goes from process to process."""

    outcome: Outcome
    region: Text
    total: Sum
    national: Sum
    national_share: str
    local_share: str
    rule: Text | None
    margin: WonRange | None
    file: str


def summary_of(assessment: Assessment) -> ProposalSummary:
    """Return what the table has of a proposal."""
    tightest = assessment.binding
    national, local, _ = composition(assessment)
    return ProposalSummary(
        assessment.worst,
        assessment.region.short,
        assessment.ledger.sum(FUNDING["total"]),
        national.sum,
        _share(national),
        _share(local),
        None if tightest is None else tightest.rule.title,
        None if tightest is None else tightest.judgement.margin,
        assessment.file,
    )


def _share(part: FundingSide) -> str:
    """Return a share in percent; one that is a range as printed, but never like a limit that it breaks."""
    if part.share is None:
        return ""
    printed = part.share.printed
    if part.share.is_exact or printed is None:
        return part.share_words.replace("%", "")
    beside = part.beside(part.share)
    said = percent(printed) if beside is None else percent_beyond(printed, beside)
    return f"~{said.replace('%', '')}"
