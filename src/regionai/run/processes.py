"""Several processes that judge proposals and render them.

Only what is rendered is sent back. Each has a pipe to this one and nothing
else in common with it, so that whichever of the two is killed, at whatever
moment, the other finds the pipe at its end.
"""

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import TypeVar, cast

from regionai.errors import CannotError
from regionai.messages import Message, message
from regionai.run.settings import Surroundings
from regionai.run.worker import BLOCK, JudgedFile, Progress, Renderer, Request, Task, Worker

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
        with _interrupted_later():
            for process in self._processes:
                process.start()
        for _, theirs in pipes:
            # Held by its process alone, a pipe ends with that.
            theirs.close()

    def judge(
        self, tasks: Sequence[Task], renderer: Renderer[T], progress: Progress
    ) -> Iterator[JudgedFile[T]]:
        """Judge and render the files, dealt out to the processes in blocks."""
        done = 0
        for block in self._each(_judge, [(block, renderer) for block in _blocks(tasks)]):
            yield from block
            done += len(block)
            progress(done)

    def close(self) -> None:
        """End all processes, whatever they are doing."""
        for process in self._processes:
            process.kill()
            process.join()

    def _each(self, task: Callable[..., list[T]], work: Sequence[tuple[object, ...]]) -> Iterator[list[T]]:
        """Yield the results of each block of work, in order; raises `CannotError` if a process dies."""
        results: dict[int, list[T]] = {}
        asked: dict[Connection, int] = {}
        rest = enumerate(work)

        def ask(connection: Connection) -> None:
            for number, arguments in rest:
                connection.send((task, arguments))
                asked[connection] = number
                return

        try:
            for connection in self._connections:
                ask(connection)
            for number in range(len(work)):
                while number not in results:
                    for connection in cast("list[Connection]", wait(list(asked))):
                        answer = connection.recv()
                        if isinstance(answer, Message):
                            raise CannotError(answer)
                        results[asked.pop(connection)] = answer
                        # Only now: of two that both write, neither reads.
                        ask(connection)
                yield results.pop(number)
        except (EOFError, OSError):
            raise CannotError(message("jobs.died")) from None


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


def _judge(worker: Worker, tasks: Sequence[Task], renderer: Renderer[T]) -> list[JudgedFile[T]]:
    return [worker.judge_one(task, renderer) for task in tasks]


def _blocks(tasks: Sequence[Task]) -> Iterator[Sequence[Task]]:
    for first in range(0, len(tasks), BLOCK):
        yield tasks[first : first + BLOCK]
