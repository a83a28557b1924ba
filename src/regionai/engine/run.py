"""A run: from paths to a verdict on every proposal that they lead to."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from regionai.engine.assess import Assessment
from regionai.engine.desk import Order, Seen
from regionai.engine.files import Problems, Shard, discover, keyed
from regionai.engine.opening import Options
from regionai.engine.portfolio import Beside, beside
from regionai.engine.settings import Setting, Surroundings
from regionai.engine.team import Progress, Teller, Told, team
from regionai.engine.verdict import Ending, Verdict, exit_code
from regionai.messages import Lang
from regionai.source.problem import Problem, UnreadableError

T = TypeVar("T")

_NOTHING_BESIDE = Ending()


class Workload(NamedTuple):
    """Which files a run is about, and how many processes work on them."""

    paths: Sequence[Path]
    share: Shard | None = None
    jobs: int = 1


class Run(NamedTuple, Generic[T]):
    """What was told of each proposal, what is said beside, and in which language."""

    told: list[Told[T]]
    ending: Ending
    lang: Lang


@dataclass(frozen=True)
class Report:
    """All verdicts of one run, and what is said beside them."""

    verdicts: tuple[Verdict, ...]
    ending: Ending = _NOTHING_BESIDE
    lang: Lang = "ko"

    @property
    def assessments(self) -> tuple[Assessment, ...]:
        """What was judged."""
        return tuple(verdict.assessment for verdict in self.verdicts)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why other files could not be judged."""
        return self.ending.problems


# For a number of files, what is called now and then with how many are done.
Begin = Callable[[int], Progress]


def check(
    paths: Iterable[Path],
    surroundings: Surroundings,
    options: Options,
    progress: Begin = lambda _files: _unwatched,
) -> Report:
    """Return the report on all proposals that `paths` lead to: files, folders, or `-`."""
    work, order = Workload(tuple(paths)), Order(options)
    found = run(work, surroundings, order, lambda _: _itself, progress=progress)
    return Report(tuple(told.piece for told in found.told), found.ending, found.lang)


def run(
    work: Workload,
    surroundings: Surroundings,
    order: Order,
    teller_in: Callable[[Lang], Teller[T]],
    *,
    on_change: bool = False,
    progress: Begin = lambda _files: _unwatched,
) -> Run[T]:
    """Judge all proposals and return what is told of each.

    `teller_in` gives what tells of a verdict in the language that the first
    proposal's settings ask for; it goes to other processes, so it must be
    able to. `on_change` is as `exit_code` takes it.
    """
    problems: Problems = {}
    files = list(discover(work.paths, problems, work.share))
    shown = progress(len(files))
    with team(work.jobs, files, surroundings, order) as workers:
        seen = workers.judge(files, shown)
        for each in seen:
            # A bad rule file would be told again with every proposal.
            problems |= keyed(each.problems)
        settings = [_setting(surroundings, path) for path in files]
        asked = (s.lang for s, each in zip(settings, seen, strict=True) if s is not None and each.names)
        lang: Lang = next((lang for lang in asked if lang is not None), "ko")
        told = workers.tell(_compared(seen, work.share), teller_in(lang), shown)
    ending = Ending(
        tuple(problems.values()),
        tuple(
            finding
            for setting in surroundings.all()
            if setting.waivers is not None
            for finding in setting.waivers.without_proposal(files)
        ),
        () if order.baseline is None else order.baseline.stale({each.file: each.findings for each in told}),
        work.share,
    )
    code = exit_code([each.weight for each in told], ending, on_change=on_change)
    return Run(told, ending._replace(exit_code=code), lang)


def _setting(surroundings: Surroundings, path: Path) -> Setting | None:
    """Return what applies to a file; None if that cannot be read, which was told with the file."""
    try:
        return surroundings.of(path)
    except UnreadableError:
        return None


def _compared(seen: Sequence[Seen], share: Shard | None) -> list[tuple[Beside | None, ...]]:
    """Return for each proposal where others name what it names, under each edition.

    One alone is compared with nothing. Of a share that names nothing twice it
    is not known that no other file does, so that must not count as compared.
    """
    judged = [each.names for each in seen if each.names]
    if len(judged) < 2:  # noqa: PLR2004 - one has no other
        return [(None,) * len(names) for names in judged]
    columns = (beside(column) for column in zip(*judged, strict=True))
    found = list(zip(*columns, strict=True))
    if share is None:
        return [tuple(each) for each in found]
    return [tuple(there or None for there in each) for each in found]


def _unwatched(_step: object, _done: int) -> None:
    """Show nobody how far the work is."""


def _itself(verdict: Verdict) -> Verdict:
    return verdict
