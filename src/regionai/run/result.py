"""What a run comes to: each proposal with its assessment, and what belongs to none of them."""

from collections.abc import Sequence
from typing import NamedTuple

from regionai.judge.assess import Assessment
from regionai.judge.compare import compared
from regionai.judge.waiver import WaiverFinding
from regionai.model.finding import Severity
from regionai.run.baseline import Stale
from regionai.run.files import Shard
from regionai.source.problem import Problem


class ProposalResult(NamedTuple):
    """One proposal, judged under everything that a run asks for.

    `against` is the same under the edition that the caller compares with.
    `limit` is the severity from which on it fails, None for never. `is_alone`
    tells the only proposal of a run from one of several.
    """

    assessment: Assessment
    against: Assessment | None = None
    limit: Severity | None = Severity.ERROR
    is_alone: bool = False

    @property
    def weight(self) -> "Weight":
        """What the proposal does to the exit code."""
        fails = self.limit is not None and self.assessment.fails_on(self.limit)
        changes = self.against is not None and any(
            c.has_changed for c in compared(self.assessment, self.against)
        )
        heeds_warnings = self.limit is not None and Severity.WARNING.reaches(self.limit)
        return Weight(fails, heeds_warnings, changes)


class Weight(NamedTuple):
    """What a proposal does to the exit code: it fails, heeds warnings, or changes an outcome."""

    fails: bool
    heeds_warnings: bool
    changes: bool


class RunSummary(NamedTuple):
    """What a run has to tell that belongs to no proposal, and its exit code.

    `waiver_findings` are about waivers that are meant for no file, `stale`
    what a baseline knows and no longer occurs. `shard` is the part of the
    files that was looked at, None for all.
    """

    problems: tuple[Problem, ...] = ()
    waiver_findings: tuple[WaiverFinding, ...] = ()
    stale: tuple[Stale, ...] = ()
    shard: Shard | None = None
    exit_code: int = 0


def exit_code(weights: Sequence[Weight], summary: RunSummary, *, on_change: bool) -> int:
    """Return 2 if anything was not judged, 1 if anything fails, else 0.

    With `on_change` an outcome fails too that is another under the edition
    compared with. A shard that has no file of those there are leaves nothing
    unjudged.
    """
    if summary.problems or not (weights or summary.shard):
        return 2
    heeded = summary.waiver_findings and any(weight.heeds_warnings for weight in weights)
    fails = any(weight.fails or (on_change and weight.changes) for weight in weights)
    return 1 if fails or heeded else 0
