"""A run: from paths to the rendered result of every proposal that they lead to."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from regionai.judge.reading import Options
from regionai.judge.submission import DecidingFile
from regionai.messages import message
from regionai.run.baseline import Baseline, Findings
from regionai.run.decided import Decided, Selected
from regionai.run.files import Problems, Shard, discover, keyed, listed
from regionai.run.overlap import Names, overlaps
from regionai.run.result import ProposalResult, RunSummary, concluded
from regionai.run.settings import Setting, Surroundings
from regionai.run.spool import Contents
from regionai.run.worker import (
    Beside,
    JudgedFile,
    Progress,
    Renderer,
    Request,
    Standing,
    Task,
    Worker,
    Workers,
)
from regionai.source.file import STANDARD_INPUT, shown
from regionai.source.problem import START, Location, Problem

T = TypeVar("T")

# A process takes so many files at least: to start one costs as much as to judge a hundred, and two
# must never take longer than one.
WORTH = 200


class Workload(NamedTuple):
    """Which files a run judges, and by how many processes."""

    paths: Sequence[Path]
    shard: Shard | None = None
    jobs: int = 1


class Run(NamedTuple):
    """The results of all proposals, and the summary."""

    contents: list[ProposalResult]
    summary: RunSummary


class Conclusion(NamedTuple):
    """What a baseline may hold of each proposal, where one is asked for, and the summary."""

    findings: Sequence[Findings]
    summary: RunSummary


# Takes the number of files, and returns the function to report progress to.
Begin = Callable[[int], Progress]


def check(
    paths: Iterable[Path],
    surroundings: Surroundings,
    options: Options,
    progress: Begin = lambda _files: _unwatched,
    given: tuple[bytes, str] | None = None,
) -> Run:
    """Return the results for all proposals that `paths` lead to: files, folders, or `-`.

    `given` are the bytes that are judged in the place of the only one of them, with their name.
    """
    work, request = Workload(tuple(paths)), Request(options, given=given)
    contents = list[ProposalResult]()
    renderer = _kept if given is None else _whole
    return Run(contents, run(work, surroundings, request, renderer, contents, progress=progress).summary)


def run(
    work: Workload,
    surroundings: Surroundings,
    request: Request,
    renderer: Renderer[T],
    contents: Contents[T],
    *,
    progress: Begin = lambda _files: _unwatched,
) -> Conclusion:
    """Judge all proposals, and keep what is rendered of each in `contents`, which is empty at first.

    `renderer` goes to other processes, so it must be able to.
    """
    problems: Problems = {}
    # Other processes start while this one looks for the files.
    with _workers(work, surroundings, request) as workers:
        files, left_out = discover(work.paths, problems, work.shard, surroundings.exclude)
        shown = progress(len(files))
        # What most have: nothing that another names too.
        usual = Beside(
            (None if work.shard or len(files) == 1 else {},) * (1 if request.against is None else 2),
            is_alone=len(files) == 1,
        )
        kept = _Kept(list[Path](), list[Standing](), contents)
        tasks = [Task(path, usual) for path in files]
        for path, (rendered, wrong) in zip(files, workers.judge(tasks, renderer, shown), strict=True):
            # Keyed, as a bad rule file would be reported again with every proposal.
            problems |= keyed(wrong)
            if rendered is not None:
                kept.files.append(path)
                kept.standings.append(rendered.standing)
                contents.append(rendered.content)
        places = [request.place_of(path) for path in files]
        besides = _besides([each.names for each in kept.standings], work.shard)
        again = {number: beside for number, beside in enumerate(besides) if beside != usual}
        tasks = [Task(kept.files[number], beside) for number, beside in again.items()]
        problems |= _put(kept, again, workers.judge(tasks, renderer, _unwatched))
    standings = kept.standings
    decided = _decided([each.decided for each in standings], surroundings.applied(places), request.baseline)
    summary = RunSummary(
        tuple(problems.values()),
        (*surroundings.findings([request.name_of(path) for path in files]), *decided.findings),
        # Of rules that were not judged nobody knows whether they are still broken.
        ()
        if request.baseline is None or request.options.selection.named
        else request.baseline.stale({each.names[0].file: each.findings for each in standings}),
        work.shard,
        as_of=request.options.as_of,
        today=surroundings.today,
        left_out=left_out,
        decided=decided,
    )
    weights = [each.weight for each in standings]
    summary = concluded(summary, weights, exits_zero=request.exits_zero)
    return Conclusion([each.findings for each in standings], summary)


class _Kept(NamedTuple, Generic[T]):
    """The files that could be judged, what is kept of each, and what is rendered."""

    files: list[Path]
    standings: list[Standing]
    contents: Contents[T]


def _put(kept: _Kept[T], again: Mapping[int, Beside], judged: Iterator[JudgedFile[T]]) -> Problems:
    """Put what is judged again in the place of what was; return why some could not be."""
    problems: Problems = {}
    gone = []
    for (number, beside), (rendered, wrong) in zip(again.items(), judged, strict=True):
        before = kept.standings[number].names
        # Of one that is left alone the names are not asked for.
        if rendered is None or (not beside.is_alone and rendered.standing.names != before):
            problems |= keyed(wrong or [_changed(kept.files[number])])
            gone.append(number)
        else:
            kept.contents[number] = rendered.content
            kept.standings[number] = rendered.standing
    for number in reversed(gone):
        del kept.contents[number], kept.standings[number]
    return problems


@contextmanager
def _workers(work: Workload, surroundings: Surroundings, request: Request) -> Iterator[Workers]:
    """Yield this process or several, but no more than have files enough to be worth their start."""
    share = WORTH * (work.shard.of if work.shard else 1)
    # Only this process can read standard input.
    is_one = work.jobs == 1 or Path(STANDARD_INPUT) in work.paths
    size = 1 if is_one else listed(work.paths, work.jobs * share) // share
    if size < 2:  # noqa: PLR2004 - one other process would only cost
        yield Worker(surroundings, request)
        return
    # Loading what talks to other processes takes time.
    from regionai.run.processes import Processes

    processes = Processes(size, surroundings, request)
    try:
        yield processes
    finally:
        processes.close()


def _decided(
    proposals: Sequence[Decided], settings: Sequence[Setting], baseline: Baseline | None
) -> Decided:
    """Return all that decided on some proposals, each once."""
    waived: Counter[Location] = Counter()
    for granted, count in (waiver for each in proposals for waiver in each.waivers):
        waived[granted.location] += count
    # Of the files of a setting those above it are settings of their own.
    waivers = (granted for each in settings for own in each.waivers[-1:] for granted in own.granted())
    return Decided(
        # By file, as an edition may be applied for several reasons.
        tuple({rules.file: rules for each in proposals for rules in each.rule_files}.values()),
        tuple(dict.fromkeys(limits for each in proposals for limits in each.limits)),
        tuple((granted, waived[granted.location]) for granted in waivers),
        tuple(file for each in settings for file in each.files[-1:]),
        None if baseline is None else DecidingFile(baseline.tree.file, baseline.sha256),
        tuple(dict.fromkeys(file for each in proposals for file in each.budget_files)),
        _selected([each.selected for each in proposals if each.selected is not None]),
    )


def _selected(proposals: Sequence[Selected]) -> Selected | None:
    """Return the rules that were judged and left out, each once; None where every rule is wanted."""
    if not proposals:
        return None
    return Selected(
        *(tuple(dict.fromkeys(name for each in proposals for name in each[n])) for n in range(2))
    )


def _besides(named: Sequence[tuple[Names, ...]], shard: Shard | None) -> list[Beside]:
    """Return for each proposal beside what it is judged, given the names in each under each edition.

    One that is alone is not compared, nor one of a shard without such names, as
    files outside the shard may have them.
    """
    if len(named) < 2:  # noqa: PLR2004 - one has no other
        return [Beside((None,) * len(names), is_alone=True) for names in named]
    columns = (overlaps(column) for column in zip(*named, strict=True))
    return [
        Beside(tuple(each or None for each in shared) if shard else shared, is_alone=False)
        for shared in zip(*columns, strict=True)
    ]


def _changed(path: Path) -> Problem:
    return Problem(shown(path), START, "source.changed", message("source.changed"))


def _unwatched(_done: int) -> None:
    """Ignore the progress of the work."""


def _whole(result: ProposalResult) -> ProposalResult:
    """Keep all of the only result: places are looked up in it next."""
    return result


def _kept(result: ProposalResult) -> ProposalResult:
    """Keep a whole result, but for what takes most of its memory and can be made again."""
    result.assessment.tree.forget()
    return result
