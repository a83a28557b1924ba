"""What a run judged, as a receipt, and a receipt as a file has it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from regionai import __version__
from regionai.judge.assess import Assessment
from regionai.judge.submission import DecidingFile
from regionai.messages import message
from regionai.model.finding import NEVER, Outcome
from regionai.receipt.receipt import (
    FORMAT,
    VERSION,
    Asked,
    JudgedProposal,
    Outcomes,
    Receipt,
    RuleFile,
    SummedFile,
    Tool,
)
from regionai.rules.ruleset import RuleSet
from regionai.run.result import ProposalResult, RunSummary
from regionai.source.file import read_bytes, shown
from regionai.source.problem import START, refusal
from regionai.source.shape import validated
from regionai.source.tree import read_tree


@dataclass(frozen=True)
class Recording:
    """Renders a result, and records it."""

    render: Callable[[ProposalResult], tuple[object, ...]]

    def __call__(self, result: ProposalResult) -> tuple[object, ...]:
        """Return what is rendered of a proposal, and behind it what a receipt has of it."""
        return (*self.render(result), judged_proposal(result))


def judged_proposal(result: ProposalResult) -> JudgedProposal:
    """Return what a receipt has of a proposal."""
    submission, policy = result.assessment.submission, result.policy
    return JudgedProposal(
        file=result.assessment.file,
        sha256=submission.sha256,
        budget_file=_summed(submission.budget_file),
        submitted=_day(submission.submitted),
        fail_on=NEVER if policy.limit is None else policy.limit.value,
        undecided=policy.undecided.value,
        outcomes=tuple(_outcomes(result.assessment, chosen.rules) for chosen in result.assessment.applied),
    )


def receipt_of(
    asked: Asked, today: date, proposals: Iterable[JudgedProposal], summary: RunSummary
) -> Receipt:
    """Return the receipt of a run that judged every proposal, on a day."""
    decided = summary.decided
    return Receipt(
        format=FORMAT,
        version=VERSION,
        tool=Tool(name="regionai", version=__version__),
        today=today.isoformat(),
        asked=asked,
        rule_files=tuple(
            RuleFile(rule_set=each.name, sha256=each.sha256, file=None if each.is_shipped else each.file)
            for each in decided.rule_files
        ),
        settings=tuple(SummedFile(file=each.file, sha256=each.sha256) for each in decided.settings),
        baseline=_summed(decided.baseline),
        proposals=tuple(proposals),
        exit_code=summary.exit_code,
    )


def read_receipt(path: Path) -> Receipt:
    """Return the receipt in a file; raises `UnreadableError` with every problem of one that is none."""
    return receipt_in(read_bytes(path), shown(path))


def receipt_in(content: bytes, file: str) -> Receipt:
    """Return the receipt in the content of a file; raises as `read_receipt` does."""
    tree = read_tree(content, file)
    if tree.data.get("format") != FORMAT:
        raise refusal(tree.file, START, message("receipt.none"))
    return validated(Receipt, tree)


def _outcomes(assessment: Assessment, rules: RuleSet) -> Outcomes:
    def ended(outcome: Outcome) -> tuple[str, ...]:
        found = assessment.with_outcome(outcome)
        return tuple(judged.rule.id for judged in found if judged.rules is rules)

    return Outcomes(
        rule_set=rules.name,
        broken=ended(Outcome.BROKEN),
        undecided=ended(Outcome.UNDECIDED),
        waived=ended(Outcome.WAIVED),
        met=ended(Outcome.MET),
        not_applicable=ended(Outcome.NOT_APPLICABLE),
    )


def _summed(file: DecidingFile | None) -> SummedFile | None:
    return None if file is None else SummedFile(file=file.file, sha256=file.sha256)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
