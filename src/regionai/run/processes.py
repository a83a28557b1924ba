"""Several processes that judge proposals and render them.

A proposal is rendered in the process that judged it. Each has a pipe to this
one and nothing else in common with it, so that whichever of the two is killed,
at whatever moment, the other finds the pipe at its end.
"""

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path
from threading import Thread
from typing import TypeVar, cast

from regionai.errors import CannotError
from regionai.messages import Message, message
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
        """Start the processes."""
        context = multiprocessing.get_context("spawn")
        pipes = [context.Pipe() for _ in range(size)]
        self._connections: list[Connection] = [ours for ours, _ in pipes]
        self._processes = [
            context.Process(target=_begin, args=(theirs, surroundings, request)) for _, theirs in pipes
        ]
        self._judged: list[int] = []
        with _interrupted_later():
            for process in self._processes:
                process.start()
        for _, theirs in pipes:
            # Held by its process alone, a pipe ends with that.
            theirs.close()

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
        """End all processes, whatever they are doing."""
        for process in self._processes:
            process.kill()
            process.join()

    def _each(
        self,
        task: Callable[..., list[T]],
        work: Sequence[tuple[object, ...]],
        step: Step,
        progress: Progress,
    ) -> list[list[T]]:
        """Return the results of each block of work, in order; raises `CannotError` if a process dies."""
        results: dict[int, list[T]] = {}
        asked: dict[Connection, int] = {}

        def ask(connection: Connection, number: int) -> None:
            if number < len(work):
                connection.send((task, work[number]))
                asked[connection] = number

        try:
            for number, connection in enumerate(self._connections):
                ask(connection, number)
            while asked:
                for connection in cast("list[Connection]", wait(list(asked))):
                    answer = connection.recv()
                    if isinstance(answer, Message):
                        raise CannotError(answer)
                    number = asked.pop(connection)
                    results[number] = answer
                    # Only now: of two that both write, neither reads.
                    ask(connection, number + len(self._connections))
                progress(step, sum(map(len, results.values())))
        except (EOFError, OSError):
            raise CannotError(message("jobs.died")) from None
        return [results[number] for number in range(len(work))]


@contextmanager
def _interrupted_later() -> Iterator[None]:
    """Hold Ctrl+C back from this process, and forever from those that it starts meanwhile."""
    # Windows cannot; there they ignore it once they have begun.
    with suppress(AttributeError, ImportError):
        # Begun together with the first process, it would let Ctrl+C through again.
        from multiprocessing.resource_tracker import ensure_running

        ensure_running()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        with suppress(AttributeError):
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _begin(  # pragma: no cover - runs in another process; tests kill it
    connection: Connection, surroundings: Surroundings, request: Request
) -> None:
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    serve(connection, Worker(surroundings, request))


def _end_with_parent() -> None:  # pragma: no cover - likewise
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
    os._exit(2)


def serve(connection: Connection, worker: Worker) -> None:
    """Do with a worker what the other end of a pipe asks for, until that is closed."""
    with suppress(EOFError, OSError):
        while True:
            task, arguments = connection.recv()
            try:
                answer = task(worker, *arguments)
            except CannotError as error:
                answer = error.message
            connection.send(answer)


def _judge(worker: Worker, files: Sequence[Path]) -> list[JudgedFile]:
    return [worker.judge_one(file) for file in files]


def _render(
    worker: Worker,
    overlaps: Sequence[Overlaps],
    renderer: Renderer[T],
    is_alone: bool,  # noqa: FBT001 - a task takes its arguments by position
) -> list[Rendered[T] | Problem]:
    return [worker.render_next(each, renderer, is_alone=is_alone) for each in overlaps]


def _blocks(files: Sequence[Path]) -> Iterator[Sequence[Path]]:
    for first in range(0, len(files), BLOCK):
        yield files[first : first + BLOCK]
