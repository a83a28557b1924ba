"""Several processes that judge proposals and render them.

A proposal is rendered in the process that judged it, so each process has an
executor of its own: a shared executor does not say which process takes a task.
"""

import gc
import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TypeVar

from regionai.errors import CannotError
from regionai.messages import message
from regionai.run.settings import Surroundings
from regionai.run.worker import (
    BLOCK,
    JudgedFile,
    Overlaps,
    Progress,
    Rendered,
    Renderer,
    Request,
    Step,
    Worker,
)
from regionai.source.problem import Problem

T = TypeVar("T")


class Processes:
    """Several processes, each spawned and not forked, as on Windows."""

    def __init__(self, size: int, surroundings: Surroundings, request: Request) -> None:
        """Prepare the processes; each starts when it gets its first block of files."""
        context = multiprocessing.get_context("spawn")
        self._executors = [
            ProcessPoolExecutor(1, context, initializer=_begin, initargs=(surroundings, request))
            for _ in range(size)
        ]
        self._judged: list[int] = []

    def judge(self, files: Sequence[Path], progress: Progress) -> list[JudgedFile]:
        """Judge the files, dealt out to the processes in blocks."""
        blocks = self._each(_judge, [(block,) for block in _blocks(files)], "judging", progress)
        self._judged = [sum(bool(each.names) for each in block) for block in blocks]
        return [each for block in blocks for each in block]

    def render(
        self, overlaps: Sequence[Overlaps], renderer: Renderer[T], progress: Progress
    ) -> list[Rendered[T] | Problem]:
        """Render each proposal in the process that judged it."""
        rest = iter(overlaps)
        is_alone = len(overlaps) == 1
        work = [([next(rest) for _ in range(count)], renderer, is_alone) for count in self._judged]
        return [each for block in self._each(_render, work, "rendering", progress) for each in block]

    def close(self) -> None:
        """End all processes, cancelling the tasks that have not started."""
        for executor in self._executors:
            executor.shutdown(cancel_futures=True)

    def _each(
        self,
        task: Callable[..., list[T]],
        work: Sequence[tuple[object, ...]],
        step: Step,
        progress: Progress,
    ) -> list[list[T]]:
        """Return the results of each block of work, in order; raises `CannotError` if a process dies."""
        futures: list[Future[list[T]]] = []
        done = 0
        try:
            for number, arguments in enumerate(work):
                futures.append(self._executors[number % len(self._executors)].submit(task, *arguments))
            for future in as_completed(futures):
                done += len(future.result())
                progress(step, done)
        except BrokenProcessPool as died:
            # Its traceback leads here, to the futures that hold it: what is in such a circle is freed in no
            # order, also what was being sent.
            died.__traceback__ = None
            raise CannotError(message("jobs.died")) from None
        return [future.result() for future in futures]


# The worker of this process, if it is one of several: a task can reach it only as a global.
_WORKERS: list[Worker] = []


def _begin(surroundings: Surroundings, request: Request) -> None:
    gc.disable()
    # Ctrl+C reaches all processes; the main one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _WORKERS.append(Worker(surroundings, request))


def _judge(files: Sequence[Path]) -> list[JudgedFile]:
    return [_WORKERS[0].judge_one(file) for file in files]


def _render(
    overlaps: Sequence[Overlaps],
    renderer: Renderer[T],
    is_alone: bool,  # noqa: FBT001 - an executor passes by position
) -> list[Rendered[T] | Problem]:
    return [_WORKERS[0].render_next(each, renderer, is_alone=is_alone) for each in overlaps]


def _blocks(files: Sequence[Path]) -> Iterator[Sequence[Path]]:
    for first in range(0, len(files), BLOCK):
        yield files[first : first + BLOCK]
