"""Several proposals: what stands in their report, and in which order."""

from collections import Counter

from regionai.judge.assess import Assessment
from regionai.model.finding import Outcome, Severity


def has_findings(assessment: Assessment) -> bool:
    """Return whether any rule is broken, undecided or waived, or a waiver is wrong."""
    shown = (Outcome.BROKEN, Outcome.UNDECIDED, Outcome.WAIVED)
    return bool(assessment.remarks) or any(map(assessment.with_outcome, shown))


def badness(assessment: Assessment) -> tuple[int, ...]:
    """Return what puts proposals with broken errors first."""
    outcomes = (Outcome.BROKEN, Outcome.UNDECIDED)
    found = [Counter(judged.rule.severity for judged in assessment.with_outcome(each)) for each in outcomes]
    return tuple(-of_outcome[severity] for severity in Severity for of_outcome in found)
