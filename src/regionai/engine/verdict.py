"""What a run ends with: a verdict on each proposal, and what is said beside them."""

from collections.abc import Sequence
from typing import NamedTuple

from regionai.engine.assess import Assessment
from regionai.engine.baseline import Stale
from regionai.engine.compare import compared
from regionai.engine.files import Shard
from regionai.engine.waiver import WaiverFinding
from regionai.model.finding import Severity
from regionai.source.problem import Problem


class Verdict(NamedTuple):
    """One proposal, judged to its end.

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
        """What the verdict does to the exit code."""
        fails = self.limit is not None and self.assessment.fails_on(self.limit)
        changes = self.against is not None and any(
            c.has_changed for c in compared(self.assessment, self.against)
        )
        return Weight(fails, self.limit not in (None, Severity.ERROR), changes)


class Weight(NamedTuple):
    """What a verdict does to the exit code: whether it fails, heeds warnings, or changes an outcome."""

    fails: bool
    heeds_warnings: bool
    changes: bool


class Ending(NamedTuple):
    """What a run says beside its verdicts.

    `waiver_findings` are about waivers that no proposal answers to, `stale`
    what a baseline knows and no longer occurs. `shard` is the share of the
    files that was looked at, None for all.
    """

    problems: tuple[Problem, ...] = ()
    waiver_findings: tuple[WaiverFinding, ...] = ()
    stale: tuple[Stale, ...] = ()
    shard: Shard | None = None
    exit_code: int = 0


def exit_code(weights: Sequence[Weight], ending: Ending, *, on_change: bool) -> int:
    """Return 2 if anything was not judged, 1 if anything fails, else 0.

    With `on_change` an outcome fails too that is another under the edition
    compared with. A share that has no file of those there are leaves nothing
    unjudged.
    """
    if ending.problems or not (weights or ending.shard):
        return 2
    heeded = ending.waiver_findings and any(weight.heeds_warnings for weight in weights)
    fails = any(weight.fails or (on_change and weight.changes) for weight in weights)
    return 1 if fails or heeded else 0
