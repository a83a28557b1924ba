"""A crew: several processes that judge proposals and tell of them, each its share."""

import gc
import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import TypeVar, cast

from regionai.engine.desk import Desk, Order, Seen
from regionai.engine.portfolio import Beside
from regionai.engine.settings import Surroundings
from regionai.engine.team import BLOCK, Progress, Step, Teller, Told, told_by
from regionai.errors import CannotError
from regionai.messages import message

T = TypeVar("T")


class Crew:
    """Several processes, each of them started anew, as it has to be on Windows."""

    def __init__(self, size: int, surroundings: Surroundings, order: Order) -> None:
        """Start the processes."""
        context = multiprocessing.get_context("spawn")
        self._size = size
        self._ends: list[Connection] = []
        self._processes: list[SpawnProcess] = []
        self._judged_by: list[int] = []
        for _ in range(size):
            here, there = context.Pipe()
            process = context.Process(target=_member, args=(there, surroundings, order), daemon=True)
            process.start()
            there.close()
            self._ends.append(here)
            self._processes.append(process)

    def judge(self, files: Sequence[Path], progress: Progress) -> list[Seen]:
        """Deal the files out in blocks."""
        dealt = [n // BLOCK % self._size for n in range(len(files))]
        for member, end in enumerate(self._ends):
            _give(end, [file for file, dealt_to in zip(files, dealt, strict=True) if dealt_to == member])
        seen = self._gathered(dealt, Seen(), "judging", progress)
        self._judged_by = [member for member, each in zip(dealt, seen, strict=True) if each.names]
        return seen

    def tell(
        self, others: Sequence[Sequence[Beside | None]], teller: Teller[T], progress: Progress
    ) -> list[Told[T]]:
        """Let each member tell of what it judged."""
        for member, end in enumerate(self._ends):
            own = [o for o, judged_by in zip(others, self._judged_by, strict=True) if judged_by == member]
            _give(end, (own, len(others) == 1, teller))
        nothing = cast("Told[T]", None)
        return self._gathered(self._judged_by, nothing, "telling", progress)

    def dismiss(self) -> None:
        """End all processes."""
        for end in self._ends:
            end.close()
        for process in self._processes:
            process.terminate()
            process.join()

    def _gathered(self, done_by: Sequence[int], nothing: T, step: Step, progress: Progress) -> list[T]:
        """Return what the members send, each thing in the place of what it is about."""
        # The places that each member still has to fill; one that has filled all is not waited for.
        places = {end: deque[int]() for end in self._ends}
        for place, member in enumerate(done_by):
            places[self._ends[member]].append(place)
        found = [nothing] * len(done_by)
        done = 0
        while done < len(done_by):
            for ready in wait([end for end, left in places.items() if left]):
                end = cast("Connection", ready)
                for each in _received(end):
                    found[places[end].popleft()] = cast("T", each)
                    done += 1
            progress(step, done)
        return found


def serve(end: Connection, surroundings: Surroundings, order: Order) -> None:
    """Do the work of one member of a crew: judge what is sent, then tell of it, block by block."""
    desk = Desk(surroundings, order)
    _send(end, (desk.judge(file) for file in end.recv()))
    others, is_alone, teller = end.recv()
    _send(end, told_by(desk, others, teller, is_alone=is_alone))


def _member(end: Connection, surroundings: Surroundings, order: Order) -> None:  # pragma: no cover
    # A process of its own, which coverage does not see; tests compare what comes out of it.
    gc.disable()
    # Ctrl+C goes to all processes; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        serve(end, surroundings, order)
    except (EOFError, BrokenPipeError):
        # The first one has gone.
        return
    except Exception as error:  # noqa: BLE001 - told by the first process
        end.send(f"{type(error).__name__}: {error}")


def _send(end: Connection, done: Iterator[object]) -> None:
    while block := list(islice(done, BLOCK)):
        end.send(block)


def _give(end: Connection, work: object) -> None:
    """Hand work to a member; raises `CannotError` if it is not there any more."""
    try:
        end.send(work)
    except ConnectionError:
        raise CannotError(message("jobs.died")) from None


def _received(end: Connection) -> list[object]:
    """Return a block; raises `CannotError` if there will be none."""
    try:
        block = end.recv()
    except (EOFError, ConnectionError):
        raise CannotError(message("jobs.died")) from None
    if isinstance(block, str):
        raise CannotError(message("misuse.internal", error=block))
    return cast("list[object]", block)
