"""The results of a run: each proposal with its assessment, a summary, and the exit code."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from regionai.judge.assess import Assessment
from regionai.judge.compare import Compared, compared
from regionai.judge.submission import cited
from regionai.judge.waiver import DecidingFinding
from regionai.model.finding import FailPolicy, Outcome, Severity
from regionai.run.baseline import Stale
from regionai.run.decided import Decided, Limits, Selected, rule_files
from regionai.run.files import LeftOut, Shard
from regionai.source.problem import Problem


class ProposalResult(NamedTuple):
    """One proposal with its assessment, or two if a run compares editions.

    `against` is the same under the edition that the caller compares with;
    with `fails_on_change` an outcome fails that is another there. `policy` says
    what else does, and `limits` where that was set. `is_alone` tells the only
    proposal of a run from one of several.
    """

    assessment: Assessment
    against: Assessment | None = None
    policy: FailPolicy = FailPolicy()
    is_alone: bool = False
    fails_on_change: bool = False
    limits: Limits = Limits()

    @property
    def decided(self) -> Decided:
        """What decided on the proposal."""
        grants = self.assessment.submission.grants
        budget_file = self.assessment.submission.budget_file
        # The waiver of a rule is the very one that was granted.
        used = Counter(id(judged.waiver) for judged in self.assessment.judged_rules) if grants else {}
        return Decided(
            rule_files((*self.assessment.applied, *(() if self.against is None else self.against.applied))),
            (self.limits,),
            tuple((each, used[id(each.waiver)]) for each in grants if id(each.waiver) in used),
            budget_files=() if budget_file is None else (budget_file,),
            selected=self._selected if self.assessment.submission.selection.named else None,
        )

    @property
    def _selected(self) -> Selected:
        sides = (self.assessment, *(() if self.against is None else (self.against,)))
        return Selected(
            tuple(cited(r.rules, r.rule) for side in sides for r in side.judged_rules),
            tuple(name for side in sides for name in side.left_out),
        )

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
        broken, undecided = (
            sum(assessment.heeds(judged, policy) for judged in assessment.with_outcome(outcome))
            for outcome in (Outcome.BROKEN, Outcome.UNDECIDED)
        )
        passed = undecided if policy.passes(Outcome.UNDECIDED) else 0
        grounds = Grounds(
            broken=broken,
            undecided=undecided - passed,
            deciding=_heeded(assessment.remarks, policy),
            changes=len(self.failing_changes),
            passed=passed,
        )
        return Weight(grounds, policy.limit)


class Grounds(NamedTuple):
    """What an exit code rests on, counted.

    Rules that are `broken` or `undecided`, what is wrong with waivers and other
    files that decide (`deciding`), and outcomes that are another under the
    edition compared with (`changes`) each make it 1. `passed` are the undecided
    rules that would, did they not pass.
    """

    broken: int = 0
    undecided: int = 0
    deciding: int = 0
    changes: int = 0
    passed: int = 0

    @property
    def fail(self) -> bool:
        """Whether anything makes the exit code 1."""
        return bool(self.broken or self.undecided or self.deciding or self.changes)


class Weight(NamedTuple):
    """What a proposal does to the exit code, and from which severity on: None for none of any."""

    grounds: Grounds
    limit: Severity | None


class RunSummary(NamedTuple):
    """What a run reports that belongs to no proposal, and its exit code.

    `deciding` is what is wrong with the files that decide the run, such as a
    waiver that is meant for no proposal; `stale` is what a baseline knows and
    no longer occurs. `shard` is the part of the files that was looked at, None
    for all. `policy` is the strictest of any proposal, by which `deciding`
    fails. `grounds` are those of all proposals and of `deciding` together. `as_of` is the day of
    submission that the caller names, and `today` the day that waivers are
    held against. `left_out` are the files of folders that were not judged,
    `decided` is all that decided.
    """

    problems: tuple[Problem, ...] = ()
    deciding: tuple[DecidingFinding, ...] = ()
    stale: tuple[Stale, ...] = ()
    shard: Shard | None = None
    policy: FailPolicy = FailPolicy(None)
    grounds: Grounds = Grounds()
    exit_code: int = 0
    as_of: date | None = None
    today: date | None = None
    left_out: tuple[LeftOut, ...] = ()
    decided: Decided = Decided()


def concluded(summary: RunSummary, weights: Sequence[Weight], *, exits_zero: bool = False) -> RunSummary:
    """Return a summary with its exit code, and what that rests on.

    It is 2 if anything was not judged, 1 if anything fails unless the run
    `exits_zero`, else 0. A shard that has no file of those there are leaves
    nothing unjudged.
    """
    limits = [weight.limit for weight in weights if weight.limit is not None]
    policy = FailPolicy(max(limits, key=lambda limit: limit.rank, default=None))
    of_none = Grounds(deciding=_heeded(summary.deciding, policy))
    grounds = Grounds(*map(sum, zip(of_none, *(weight.grounds for weight in weights), strict=True)))
    code = 1 if grounds.fail and not exits_zero else 0
    if summary.problems or not (weights or summary.shard):
        code = 2
    return summary._replace(policy=policy, grounds=grounds, exit_code=code)


def _heeded(found: Sequence[DecidingFinding], policy: FailPolicy) -> int:
    return sum(policy.heeds(each.severity) for each in found)
