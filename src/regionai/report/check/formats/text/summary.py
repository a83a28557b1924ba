"""Several proposals: what stands in their report, and in which order."""

from collections import Counter

from regionai.judge.assess import Assessment
from regionai.model.finding import Outcome, Severity


def has_findings(assessment: Assessment) -> bool:
    """Return whether any rule is broken, undecided or waived, or a waiver is wrong."""
    shown = (Outcome.BROKEN, Outcome.UNDECIDED, Outcome.WAIVED)
    return bool(assessment.remarks) or any(r.outcome in shown for r in assessment.judged_rules)


def badness(assessment: Assessment) -> tuple[int, ...]:
    """Return what puts proposals with broken errors first."""
    found = Counter((judged.rule.severity, judged.outcome) for judged in assessment.judged_rules)
    return tuple(
        -found[severity, outcome]
        for severity in Severity
        for outcome in (Outcome.BROKEN, Outcome.UNDECIDED)
    )
