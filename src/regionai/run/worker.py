"""A worker judges proposals one by one, keeps them, and renders each when all are judged.

With several processes only the rendered part of a report is sent back, and
not the assessment.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Generic, Literal, NamedTuple, Protocol, TypeVar

from regionai.errors import RegionaiError
from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import Options
from regionai.model.finding import NEVER, FailOn, FailPolicy, Severity, Undecided
from regionai.run.baseline import Baseline, Findings, findings_of
from regionai.run.decided import Decided, Limit, Limits
from regionai.run.opening import opened
from regionai.run.overlap import Names, Overlap, names, with_overlap
from regionai.run.result import ProposalResult, Weight
from regionai.run.settings import Setting, Surroundings
from regionai.source.file import read_file, shown
from regionai.source.problem import Problem, UnreadableError, fault

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

# The number of files between two reports of progress, and in a block that a process takes.
BLOCK = 50

Step = Literal["judging", "rendering"]
# Called from time to time with the number of files that are done.
Progress = Callable[[Step, int], None]
# Renders the part of a report about one proposal; picklable, as it goes to other processes.
Renderer = Callable[[ProposalResult], T]
# For each edition that a proposal is judged under, the names that others have too; None if it is
# compared with no other.
Overlaps = Sequence[Overlap | None]


class Request(NamedTuple):
    """How a run judges every proposal.

    `against` names an edition under which each is judged as well; `fail_on`
    and `undecided` are None where the settings decide. With `fails_on_change`
    an outcome fails that is another there.
    """

    options: Options = Options()
    against: str | None = None
    fail_on: FailOn | None = None
    baseline: Baseline | None = None
    fails_on_change: bool = False
    undecided: Undecided | None = None


class JudgedFile(NamedTuple):
    """What a run needs of a judged file before rendering: its problems, or the names in the proposal.

    `names` has one item for each edition that the proposal is judged under; it
    is empty if the file could not be judged.
    """

    problems: tuple[Problem, ...] = ()
    names: tuple[Names, ...] = ()


class Rendered(NamedTuple, Generic[T_co]):
    """The rendered part of a report about one proposal; `findings` are those that a baseline may hold."""

    file: str
    content: T_co
    weight: Weight
    findings: Findings
    decided: Decided


class Workers(Protocol):
    """One or several processes that judge files and then render them, both in the order given."""

    def judge(self, files: Sequence[Path], progress: Progress) -> list[JudgedFile]:
        """Judge each file; called once."""
        ...

    def render(
        self, overlaps: Sequence[Overlaps], renderer: Renderer[T], progress: Progress
    ) -> list[Rendered[T] | Problem]:
        """Render each proposal that could be judged."""
        ...


class Worker:
    """Judges proposals, in the order in which they come, within this process."""

    def __init__(self, surroundings: Surroundings, request: Request) -> None:
        """Take the source of each proposal's settings, and how the run judges proposals."""
        self._surroundings = surroundings
        self._request = request
        self._kept: deque[tuple[tuple[Assessment, ...], Setting]] = deque()

    def judge(self, files: Sequence[Path], progress: Progress) -> list[JudgedFile]:
        """Judge each file and keep it."""
        is_alone = len(files) == 1
        judged = (self.judge_one(path, is_alone=is_alone) for path in files)
        return list(_counted(judged, "judging", progress))

    def render(
        self, overlaps: Sequence[Overlaps], renderer: Renderer[T], progress: Progress
    ) -> list[Rendered[T] | Problem]:
        """Render each proposal that was kept."""
        is_alone = len(overlaps) == 1
        rendered = (self.render_next(each, renderer, is_alone=is_alone) for each in overlaps)
        return list(_counted(rendered, "rendering", progress))

    def judge_one(self, path: Path, *, is_alone: bool = False) -> JudgedFile:
        """Judge one proposal and keep it; the names in one that is alone are compared with no other."""
        options, against = self._request.options, self._request.against
        try:
            setting = self._surroundings.of(path)
            content, file = read_file(path)
            assessments = [assess(opened(path, content, file, setting, options))]
            if against is not None:
                other = options._replace(edition=against)
                assessments.append(assess(opened(path, content, file, setting, other)))
        except UnreadableError as error:
            return JudgedFile(problems=error.problems)
        except RegionaiError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the other files are judged
            return JudgedFile(problems=(fault(shown(path), error),))
        self._kept.append((tuple(assessments), setting))
        named = tuple(Names(each.file, ()) if is_alone else names(each) for each in assessments)
        for assessment in assessments:
            assessment.tree.forget()
        return JudgedFile(names=named)

    def render_next(
        self, overlaps: Overlaps, renderer: Renderer[T], *, is_alone: bool
    ) -> Rendered[T] | Problem:
        """Render the first proposal that is still kept, and drop it; or return why that failed."""
        kept = self._kept.popleft()
        try:
            return self._rendered(*kept, overlaps, renderer, is_alone=is_alone)
        except RegionaiError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the other files are rendered
            return fault(kept[0][0].file, error)

    def _rendered(
        self,
        assessments: Sequence[Assessment],
        setting: Setting,
        overlaps: Overlaps,
        renderer: Renderer[T],
        *,
        is_alone: bool,
    ) -> Rendered[T]:
        first, *rest = (
            assessment if overlap is None else with_overlap(assessment, overlap)
            for assessment, overlap in zip(assessments, overlaps, strict=True)
        )
        if self._request.baseline is not None:
            first = self._request.baseline.applied(first)
        limits = self._limits(setting)
        limit = limits.fail_on.value
        result = ProposalResult(
            first,
            rest[0] if rest else None,
            FailPolicy(None if limit == NEVER else Severity(limit), Undecided(limits.undecided.value)),
            is_alone,
            self._request.fails_on_change,
            limits,
        )
        return Rendered(first.file, renderer(result), result.weight, findings_of(first), result.decided)

    def _limits(self, setting: Setting) -> Limits:
        """Return what the caller wants to fail, else what the settings say, else what is usual."""
        fail_on, undecided = Limits()
        if setting.fail_on is not None:
            fail_on = Limit(setting.fail_on, location=setting.fail_on_at)
        if setting.undecided is not None:
            undecided = Limit(setting.undecided, location=setting.undecided_at)
        if self._request.fail_on is not None:
            fail_on = Limit(self._request.fail_on, "--fail-on")
        if self._request.undecided is not None:
            undecided = Limit(self._request.undecided, "--undecided")
        return Limits(fail_on, undecided)


def _counted(done: Iterator[T], step: Step, progress: Progress) -> Iterator[T]:
    for number, each in enumerate(done, 1):
        yield each
        if number % BLOCK == 0:
            progress(step, number)
