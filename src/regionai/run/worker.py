"""A worker judges proposals one by one, and keeps of each only what is rendered of it.

What others name decides on few of them; these are judged again when all are known.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Generic, NamedTuple, Protocol, TypeVar

from regionai.errors import RegionaiError
from regionai.judge.assess import Assessment, assess
from regionai.judge.reading import Options
from regionai.model.finding import NEVER, FailOn, FailPolicy, Severity, Undecided
from regionai.run.baseline import Baseline, Findings, findings_of
from regionai.run.decided import Decided, Limit, Limits
from regionai.run.opening import opened_under
from regionai.run.overlap import Names, Overlap, names, with_overlap
from regionai.run.result import ProposalResult, Weight
from regionai.run.settings import Setting, Surroundings
from regionai.source.file import STANDARD_INPUT, read_file, shown
from regionai.source.problem import Problem, UnreadableError, fault

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

# The number of files between two reports of progress, and in a block that a process takes.
BLOCK = 50

# Called from time to time with the number of files that are done.
Progress = Callable[[int], None]
# Renders the part of a report about one proposal; picklable, as it goes to other processes.
Renderer = Callable[[ProposalResult], T]


class Request(NamedTuple):
    """How a run judges every proposal.

    `against` names an edition under which each is judged as well; `fail_on`
    and `undecided` are None where the settings decide. With `fails_on_change`
    an outcome fails that is another there. With `exits_zero` nothing that fails
    makes the exit code 1. `stdin_filename` is the file whose content comes from
    standard input, None where that has no name. `given` are the bytes that are
    judged in the place of the one file, with their name; no other file is opened
    for them. With `writes_baseline` it is kept what one may hold.
    """

    options: Options = Options()
    against: str | None = None
    fail_on: FailOn | None = None
    baseline: Baseline | None = None
    fails_on_change: bool = False
    undecided: Undecided | None = None
    exits_zero: bool = False
    stdin_filename: Path | None = None
    given: tuple[bytes, str] | None = None
    writes_baseline: bool = False

    def place_of(self, path: Path) -> Path:
        """Return the file that a path stands for, which is reported and by whose place settings go."""
        return self.stdin_filename or path if str(path) == STANDARD_INPUT else path

    def name_of(self, path: Path) -> Path:
        """Return what waivers and problems call the file that a path stands for."""
        return self.place_of(path) if self.given is None else Path(self.given[1])


class Beside(NamedTuple):
    """What a proposal is judged beside.

    For each edition the names that others have too, None if it is compared with
    no other; and whether no other of the run could be judged.
    """

    overlaps: tuple[Overlap | None, ...]
    is_alone: bool


class Task(NamedTuple):
    """A file to judge, and beside what."""

    path: Path
    beside: Beside


class Standing(NamedTuple):
    """What a run keeps of a proposal: what a summary needs, and the names in it under each edition.

    `findings` are those that a baseline may hold, none where nobody asks for them.
    """

    names: tuple[Names, ...]
    weight: Weight
    findings: Findings
    decided: Decided


class Rendered(NamedTuple, Generic[T_co]):
    """The rendered part of a report about one proposal."""

    content: T_co
    standing: Standing


class JudgedFile(NamedTuple, Generic[T_co]):
    """A proposal as it is rendered, or why it could not be judged."""

    rendered: Rendered[T_co] | None
    problems: tuple[Problem, ...] = ()


class Workers(Protocol):
    """One or several processes that judge files and render them, in the order given."""

    def judge(
        self, tasks: Sequence[Task], renderer: Renderer[T], progress: Progress
    ) -> Iterator[JudgedFile[T]]:
        """Judge and render each file."""
        ...


class Worker:
    """Judges proposals, in the order in which they come, within this process."""

    def __init__(self, surroundings: Surroundings, request: Request) -> None:
        """Take the source of each proposal's settings, and how the run judges proposals."""
        self._surroundings = surroundings
        self._request = request
        # It can be read only once.
        self._standard_input: bytes | None = None

    def judge(
        self, tasks: Sequence[Task], renderer: Renderer[T], progress: Progress
    ) -> Iterator[JudgedFile[T]]:
        """Judge and render each file."""
        for number, task in enumerate(tasks, 1):
            yield self.judge_one(task, renderer)
            if number % BLOCK == 0:
                progress(number)

    def judge_one(self, task: Task, renderer: Renderer[T]) -> JudgedFile[T]:
        """Judge one proposal and render it."""
        path, (options, against, *_), given = task.path, self._request, self._request.given
        try:
            place = self._request.place_of(path)
            setting = self._surroundings.of(place)
            content, file = (self._read(path), shown(place)) if given is None else given
            lies = place if given is None else Path(file)
            asked = [options] if against is None else [options, options._replace(edition=against)]
            submissions = opened_under(asked, lies, content, file, setting, opens_others=given is None)
            assessments = [assess(each) for each in submissions]
            return JudgedFile(self._rendered(assessments, setting, task.beside, renderer))
        except UnreadableError as error:
            return JudgedFile(None, error.problems)
        except RegionaiError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the other files are judged
            return JudgedFile(None, (fault(shown(self._request.name_of(path)), error),))

    def _read(self, path: Path) -> bytes:
        if str(path) != STANDARD_INPUT:
            return read_file(path)[0]
        if self._standard_input is None:
            self._standard_input = read_file(path)[0]
        return self._standard_input

    def _rendered(
        self,
        assessments: Sequence[Assessment],
        setting: Setting,
        beside: Beside,
        renderer: Renderer[T],
    ) -> Rendered[T]:
        name = self._surroundings.root.name(assessments[0].file)
        # Of one that is alone nobody asks, and a long one names much.
        named = tuple(Names(name, ()) if beside.is_alone else names(each, name) for each in assessments)
        first, *rest = (
            assessment if overlap is None else with_overlap(assessment, overlap)
            for assessment, overlap in zip(assessments, beside.overlaps, strict=True)
        )
        if self._request.baseline is not None:
            first = self._request.baseline.applied(first, name)
        limits = self._limits(setting)
        limit = limits.fail_on.value
        result = ProposalResult(
            first,
            rest[0] if rest else None,
            FailPolicy(None if limit == NEVER else Severity(limit), Undecided(limits.undecided.value)),
            beside.is_alone,
            self._request.fails_on_change,
            limits,
        )
        is_asked = self._request.writes_baseline or self._request.baseline is not None
        findings = findings_of(first, name) if is_asked else {}
        standing = Standing(named, result.weight, findings, result.decided)
        return Rendered(renderer(result), standing)

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
