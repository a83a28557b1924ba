"""Which of several proposals comes first."""

from collections.abc import Iterable

from regionai.engine.assess import Assessment
from regionai.model.finding import Outcome, Severity


def worst_first(assessments: Iterable[Assessment]) -> tuple[Assessment, ...]:
    """Return the assessments, broken errors first, equals in the order of their files."""
    return tuple(sorted(assessments, key=_badness))


def has_findings(assessment: Assessment) -> bool:
    """Return whether any rule is broken, undecided or waived, or a waiver is wrong."""
    shown = (Outcome.BROKEN, Outcome.UNDECIDED, Outcome.WAIVED)
    return bool(assessment.waiver_findings) or any(r.outcome in shown for r in assessment.rulings)


def _badness(assessment: Assessment) -> tuple[int, ...]:
    return tuple(
        -sum(r.rule.severity is severity for r in assessment.with_outcome(outcome))
        for severity in Severity
        for outcome in (Outcome.BROKEN, Outcome.UNDECIDED)
    )
