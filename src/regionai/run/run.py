"""A run: from paths to the rendered result of every proposal that they lead to."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from regionai.judge.reading import Options
from regionai.judge.submission import DecidingFile
from regionai.run.baseline import Baseline
from regionai.run.decided import Decided
from regionai.run.files import Problems, Shard, discover, keyed
from regionai.run.overlap import overlaps
from regionai.run.result import ProposalResult, RunSummary, concluded
from regionai.run.settings import Setting, Surroundings
from regionai.run.worker import (
    BLOCK,
    JudgedFile,
    Overlaps,
    Progress,
    Rendered,
    Renderer,
    Request,
    Worker,
    Workers,
)
from regionai.source.file import STANDARD_INPUT
from regionai.source.problem import Location, Problem, UnreadableError

T = TypeVar("T")


class Workload(NamedTuple):
    """Which files a run judges, and by how many processes."""

    paths: Sequence[Path]
    shard: Shard | None = None
    jobs: int = 1


class Run(NamedTuple, Generic[T]):
    """The rendered proposals, and the summary."""

    proposals: list[Rendered[T]]
    summary: RunSummary

    @property
    def contents(self) -> list[T]:
        """The rendered content of each proposal."""
        return [each.content for each in self.proposals]


# Takes the number of files, and returns the function to report progress to.
Begin = Callable[[int], Progress]


def check(
    paths: Iterable[Path],
    surroundings: Surroundings,
    options: Options,
    progress: Begin = lambda _files: _unwatched,
) -> Run[ProposalResult]:
    """Return the results for all proposals that `paths` lead to: files, folders, or `-`."""
    work, request = Workload(tuple(paths)), Request(options)
    return run(work, surroundings, request, _itself, progress=progress)


def run(
    work: Workload,
    surroundings: Surroundings,
    request: Request,
    renderer: Renderer[T],
    *,
    progress: Begin = lambda _files: _unwatched,
) -> Run[T]:
    """Judge all proposals and return the rendered result of each.

    `renderer` goes to other processes, so it must be able to.
    """
    problems: Problems = {}
    files, left_out = discover(work.paths, problems, work.shard, surroundings.exclude)
    shown = progress(len(files))
    with _workers(work.jobs, files, surroundings, request) as workers:
        judged = workers.judge(files, shown)
        for each in judged:
            # Keyed, as a bad rule file would be reported again with every proposal.
            problems |= keyed(each.problems)
        for path in files:
            # Those that cannot be read are reported with the file.
            with suppress(UnreadableError):
                surroundings.of(path)
        rendered: list[Rendered[T]] = []
        for one in workers.render(_overlaps(judged, work.shard), renderer, shown):
            if isinstance(one, Problem):
                problems |= keyed([one])
            else:
                rendered.append(one)
    decided = _decided([each.decided for each in rendered], surroundings.all(), request.baseline)
    summary = RunSummary(
        tuple(problems.values()),
        (*surroundings.findings(files), *decided.findings),
        ()
        if request.baseline is None
        else request.baseline.stale({each.file: each.findings for each in rendered}),
        work.shard,
        as_of=request.options.as_of,
        today=surroundings.today,
        left_out=left_out,
        decided=decided,
    )
    return Run(rendered, concluded(summary, [each.weight for each in rendered]))


@contextmanager
def _workers(
    jobs: int, files: Sequence[Path], surroundings: Surroundings, request: Request
) -> Iterator[Workers]:
    """Yield this process or several, but no more than there are blocks of files."""
    # Only this process can read standard input.
    size = 1 if Path(STANDARD_INPUT) in files else min(jobs, -(-len(files) // BLOCK))
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
    )


def _overlaps(judged: Sequence[JudgedFile], shard: Shard | None) -> list[Overlaps]:
    """Return for each proposal, under each edition, the names that others have too.

    None means not compared: for a proposal that is alone, and for one of a
    shard without such names, as files outside the shard may have them.
    """
    named = [each.names for each in judged if each.names]
    if len(named) < 2:  # noqa: PLR2004 - one has no other
        return [(None,) * len(names) for names in named]
    columns = (overlaps(column) for column in zip(*named, strict=True))
    by_proposal = list(zip(*columns, strict=True))
    if shard is None:
        return [tuple(by_edition) for by_edition in by_proposal]
    return [tuple(overlap or None for overlap in by_edition) for by_edition in by_proposal]


def _unwatched(_step: object, _done: int) -> None:
    """Ignore the progress of the work."""


def _itself(result: ProposalResult) -> ProposalResult:
    return result
