"""A worker judges proposals one by one, keeps them, and renders each when all are judged.

What is rendered is no more than what a report writes of a proposal: with
several processes that alone goes from one to the other.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Generic, Literal, NamedTuple, Protocol, TypeVar

from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import Options
from regionai.model.finding import NEVER, FailOn, Severity
from regionai.run.baseline import Baseline, Findings, findings_of
from regionai.run.opening import opened
from regionai.run.overlap import Names, Overlap, names, with_overlap
from regionai.run.result import ProposalResult, Weight
from regionai.run.settings import Setting, Surroundings
from regionai.source.file import read_file
from regionai.source.problem import Problem, UnreadableError

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

# How many files are done between two reports of progress; processes take them in such blocks.
BLOCK = 50

Step = Literal["judging", "rendering"]
# What is called now and then with how many files are done.
Progress = Callable[[Step, int], None]
# What a report makes of one proposal; it goes to other processes.
Renderer = Callable[[ProposalResult], T]
# For each edition that a proposal is judged under, where others name what it names; None where it
# is compared with no other.
Overlaps = Sequence[Overlap | None]


class Request(NamedTuple):
    """What is asked of every proposal of a run.

    `against` names an edition under which each is judged as well; `fail_on`
    is None where the settings decide. With `fails_on_change` an outcome fails
    that is another there.
    """

    options: Options = Options()
    against: str | None = None
    fail_on: FailOn | None = None
    baseline: Baseline | None = None
    fails_on_change: bool = False


class JudgedFile(NamedTuple):
    """What a run needs of a file at once: why it cannot be judged, or what the proposal names.

    `names` has one for each edition that the proposal is judged under.
    """

    problems: tuple[Problem, ...] = ()
    names: tuple[Names, ...] = ()


class Rendered(NamedTuple, Generic[T_co]):
    """What a report has of one proposal; `findings` are those that a baseline may know."""

    file: str
    content: T_co
    weight: Weight
    findings: Findings


class Workers(Protocol):
    """Whoever judges files and then renders them, both in the order given."""

    def judge(self, files: Sequence[Path], progress: Progress) -> list[JudgedFile]:
        """Judge each file; called once."""
        ...

    def render(
        self, overlaps: Sequence[Overlaps], renderer: Renderer[T], progress: Progress
    ) -> list[Rendered[T]]:
        """Render each proposal that could be judged."""
        ...


class Worker:
    """Judges proposals, in the order in which they come, within this process."""

    def __init__(self, surroundings: Surroundings, request: Request) -> None:
        """Take what applies to proposals where they lie, and what is asked of each."""
        self._surroundings = surroundings
        self._request = request
        self._kept: deque[tuple[tuple[Assessment, ...], Setting]] = deque()

    def judge(self, files: Sequence[Path], progress: Progress) -> list[JudgedFile]:
        """Judge each file and keep it."""
        return list(_counted(map(self.judge_one, files), "judging", progress))

    def render(
        self, overlaps: Sequence[Overlaps], renderer: Renderer[T], progress: Progress
    ) -> list[Rendered[T]]:
        """Render each proposal that was kept."""
        is_alone = len(overlaps) == 1
        rendered = (self.render_next(each, renderer, is_alone=is_alone) for each in overlaps)
        return list(_counted(rendered, "rendering", progress))

    def judge_one(self, path: Path) -> JudgedFile:
        """Judge one proposal and keep it."""
        options, against = self._request.options, self._request.against
        try:
            setting = self._surroundings.of(path)
            content, file = read_file(path)
            found = [assess(opened(path, content, file, setting, options))]
            if against is not None:
                other = Options(against, options.as_of)
                found.append(assess(opened(path, content, file, setting, other)))
        except UnreadableError as error:
            return JudgedFile(problems=error.problems)
        self._kept.append((tuple(found), setting))
        named = tuple(names(assessment) for assessment in found)
        for assessment in found:
            assessment.tree.forget()
        return JudgedFile(names=named)

    def render_next(self, overlaps: Overlaps, renderer: Renderer[T], *, is_alone: bool) -> Rendered[T]:
        """Render the first proposal that is still kept, and let it go."""
        found, setting = self._kept.popleft()
        first, *rest = (
            assessment if there is None else with_overlap(assessment, there)
            for assessment, there in zip(found, overlaps, strict=True)
        )
        if self._request.baseline is not None:
            first = self._request.baseline.applied(first)
        limit = self._request.fail_on or setting.fail_on or Severity.ERROR
        result = ProposalResult(
            first,
            rest[0] if rest else None,
            None if limit == NEVER else Severity(limit),
            is_alone,
            self._request.fails_on_change,
        )
        return Rendered(first.file, renderer(result), result.weight, findings_of(first))


def _counted(done: Iterator[T], step: Step, progress: Progress) -> Iterator[T]:
    for number, each in enumerate(done, 1):
        yield each
        if number % BLOCK == 0:
            progress(step, number)
