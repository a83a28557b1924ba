"""A process for one change, forked after all is imported: what a test spoils is gone with it."""

import os
import resource
import signal
from collections.abc import Callable

import pytest
from _pytest.runner import runtestprotocol

# A change that makes a loop endless is noticed by the clock, or by the memory it fills.
_AT_LEAST_S = 1
_TIMES = 5
# What waits uses no processor.
_MOST_WAITING_S = 300
_MOST_BYTES = 4 << 30


def said_by(asked: Callable[[], str | None]) -> str | None:
    """Return what a function returns in a process of its own; what ends without an answer says so."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _silence()
            resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))
            said = asked()
            os.write(writing, b"nothing" if said is None else b"said " + said.encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        kind, _, said = pipe.read().decode().partition(" ")
    os.waitpid(child, 0)
    return None if kind == "nothing" else said or "no answer"


def end_after(seconds: float) -> None:
    """End this process if what follows takes far longer than these seconds of the processor."""
    signal.setitimer(signal.ITIMER_PROF, _AT_LEAST_S + _TIMES * seconds)
    signal.setitimer(signal.ITIMER_REAL, _MOST_WAITING_S)


def failed(item: pytest.Item) -> bool:
    """Run one test and return whether it failed."""
    return any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))


def _silence() -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
