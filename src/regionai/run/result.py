"""The results of a run: each proposal with its assessment, a summary, and the exit code."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from regionai.judge.assess import Assessment
from regionai.judge.compare import Compared, compared
from regionai.judge.waiver import WaiverFinding
from regionai.model.finding import FailPolicy, Outcome, Severity
from regionai.run.baseline import Stale
from regionai.run.files import LeftOut, Shard
from regionai.source.problem import Problem


class ProposalResult(NamedTuple):
    """One proposal with its assessment, or two if a run compares editions.

    `against` is the same under the edition that the caller compares with;
    with `fails_on_change` an outcome fails that is another there. `policy` says
    what else does. `is_alone` tells the only proposal of a run from one of
    several.
    """

    assessment: Assessment
    against: Assessment | None = None
    policy: FailPolicy = FailPolicy()
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
        assessment, policy = self.assessment, self.policy
        heeds_warnings = policy.heeds(Severity.WARNING)
        heeded = [r.outcome for r in assessment.judged_rules if assessment.heeds(r, policy)]
        undecided = heeded.count(Outcome.UNDECIDED)
        passed = undecided if policy.passes(Outcome.UNDECIDED) else 0
        grounds = Grounds(
            broken=heeded.count(Outcome.BROKEN),
            undecided=undecided - passed,
            waivers=len(assessment.waiver_findings) if heeds_warnings else 0,
            changes=len(self.failing_changes),
            passed=passed,
        )
        return Weight(grounds, heeds_warnings)


class Grounds(NamedTuple):
    """What an exit code rests on, counted.

    Rules that are `broken` or `undecided`, what is wrong with `waivers`, and
    outcomes that are another under the edition compared with (`changes`) each
    make it 1. `passed` are the undecided rules that would, did they not pass.
    """

    broken: int = 0
    undecided: int = 0
    waivers: int = 0
    changes: int = 0
    passed: int = 0

    @property
    def fail(self) -> bool:
        """Whether anything makes the exit code 1."""
        return bool(self.broken or self.undecided or self.waivers or self.changes)


class Weight(NamedTuple):
    """What a proposal does to the exit code, and whether it heeds warnings."""

    grounds: Grounds
    heeds_warnings: bool


class RunSummary(NamedTuple):
    """What a run reports that belongs to no proposal, and its exit code.

    `waiver_findings` are about waivers that are meant for no file, `stale`
    what a baseline knows and no longer occurs. `shard` is the part of the
    files that was looked at, None for all. `heeds_warnings` says whether any
    proposal does, so that what is wrong with a waiver fails. `grounds` are
    those of all proposals and of such waivers together. `as_of` is the day of
    submission that the caller names, and `today` the day that waivers are
    held against. `left_out` are the files of folders that were not judged.
    """

    problems: tuple[Problem, ...] = ()
    waiver_findings: tuple[WaiverFinding, ...] = ()
    stale: tuple[Stale, ...] = ()
    shard: Shard | None = None
    heeds_warnings: bool = False
    grounds: Grounds = Grounds()
    exit_code: int = 0
    as_of: date | None = None
    today: date | None = None
    left_out: tuple[LeftOut, ...] = ()


def concluded(summary: RunSummary, weights: Sequence[Weight]) -> RunSummary:
    """Return a summary with its exit code, and what that rests on.

    It is 2 if anything was not judged, 1 if anything fails, else 0. A shard
    that has no file of those there are leaves nothing unjudged.
    """
    heeds_warnings = any(weight.heeds_warnings for weight in weights)
    of_none = Grounds(waivers=len(summary.waiver_findings) if heeds_warnings else 0)
    grounds = Grounds(*map(sum, zip(of_none, *(weight.grounds for weight in weights), strict=True)))
    code = 1 if grounds.fail else 0
    if summary.problems or not (weights or summary.shard):
        code = 2
    return summary._replace(heeds_warnings=heeds_warnings, grounds=grounds, exit_code=code)
