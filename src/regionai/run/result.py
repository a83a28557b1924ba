"""The results of a run: each proposal with its assessment, a summary, and the exit code."""

from collections.abc import Sequence
from typing import NamedTuple

from regionai.judge.assess import Assessment
from regionai.judge.compare import Compared, compared
from regionai.judge.waiver import WaiverFinding
from regionai.model.finding import Severity
from regionai.run.baseline import Stale
from regionai.run.files import Shard
from regionai.source.problem import Problem


class ProposalResult(NamedTuple):
    """One proposal with its assessment, or two if a run compares editions.

    `against` is the same under the edition that the caller compares with;
    with `fails_on_change` an outcome fails that is another there. `limit` is
    the severity from which on it fails, None for never. `is_alone` tells the
    only proposal of a run from one of several.
    """

    assessment: Assessment
    against: Assessment | None = None
    limit: Severity | None = Severity.ERROR
    is_alone: bool = False
    fails_on_change: bool = False

    @property
    def failing_changes(self) -> tuple[Compared, ...]:
        """The rules whose outcome is another under the edition compared with, where that fails."""
        if self.against is None or not self.fails_on_change:
            return ()
        return tuple(c for c in compared(self.assessment, self.against) if c.has_changed)

    @property
    def weight(self) -> "Weight":
        """How the proposal affects the exit code."""
        fails = self.limit is not None and self.assessment.fails_on(self.limit)
        heeds_warnings = self.limit is not None and Severity.WARNING.reaches(self.limit)
        return Weight(fails or bool(self.failing_changes), heeds_warnings)


class Weight(NamedTuple):
    """What a proposal does to the exit code: it fails, or heeds warnings."""

    fails: bool
    heeds_warnings: bool


class RunSummary(NamedTuple):
    """What a run reports that belongs to no proposal, and its exit code.

    `waiver_findings` are about waivers that are meant for no file, `stale`
    what a baseline knows and no longer occurs. `shard` is the part of the
    files that was looked at, None for all. `heeds_warnings` says whether any
    proposal does, so that what is wrong with a waiver fails.
    """

    problems: tuple[Problem, ...] = ()
    waiver_findings: tuple[WaiverFinding, ...] = ()
    stale: tuple[Stale, ...] = ()
    shard: Shard | None = None
    heeds_warnings: bool = False
    exit_code: int = 0


def exit_code(weights: Sequence[Weight], summary: RunSummary) -> int:
    """Return 2 if anything was not judged, 1 if anything fails, else 0.

    A shard that has no file of those there are leaves nothing unjudged.
    """
    if summary.problems or not (weights or summary.shard):
        return 2
    heeded = summary.waiver_findings and summary.heeds_warnings
    return 1 if heeded or any(weight.fails for weight in weights) else 0
