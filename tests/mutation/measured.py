"""Which tests reach which lines, and how long each takes: the tests that a change needs."""

import gc
import os
import sys
from collections import Counter
from collections.abc import Sequence
from functools import _lru_cache_wrapper
from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from coverage import Coverage, CoverageData

from mutation.change import SOURCE, Change
from mutation.process import failed, said_by

# So many seconds of the processor a test takes at least, with all around it, and may take.
_LEAST_OF_ONE = 0.01
_MOST_OF_ONE = 2
# A test is worth its seconds by how often it noticed: above all in the same definition.
_IN_DEFINITION, _IN_MODULE, _AT_FIRST = 8, 1, 0.2


class Noticed(NamedTuple):
    """How often each test was the first to notice a change, in a module and in each definition of it."""

    in_module: Counter[str]
    in_definition: Counter[tuple[str, str]]

    def by(self, test: str, change: Change) -> None:
        """Count that a test noticed a change."""
        self.in_module[test] += 1
        self.in_definition[test, change.name.within] += 1

    def weight(self, test: str, change: Change) -> float:
        """Return how likely a test notices a change, beside others."""
        in_definition = self.in_definition[test, change.name.within]
        return _AT_FIRST + _IN_MODULE * self.in_module[test] + _IN_DEFINITION * in_definition


class Measured(NamedTuple):
    """The ids of the tests that reach each line of some modules, and the seconds that each test takes."""

    lines: dict[str, dict[int, list[str]]]
    seconds: dict[str, float]

    def of(self, change: Change, noticed: Noticed, most_seconds: float) -> list[str]:
        """Return the tests of one change, first those that most likely notice it soon.

        There are no more than fit into `most_seconds`, but at least one if any reaches the change.
        """
        by_line = self.lines[change.name.module]
        lines = change.lines if change.in_function else by_line
        # Coverage calls what runs at import "".
        near = {test for line in lines for test in by_line.get(line, ()) if test in self.seconds}
        spent, chosen = 0.0, list[str]()
        for test in sorted(near, key=lambda test: self.seconds[test] / noticed.weight(test, change)):
            if chosen and spent + self.seconds[test] > most_seconds:
                break
            spent += self.seconds[test]
            chosen.append(test)
        return chosen


def measured(items: Sequence[pytest.Item], modules: Sequence[str]) -> Measured:
    """Run every test once, without any change; those that fail here, or take seconds, are left out."""
    paths = {module: str(SOURCE / module) for module in modules}
    with TemporaryDirectory() as folder:
        data, times = Path(folder, "reached"), Path(folder, "seconds")
        if said_by(lambda: _measure(items, [*paths.values()], data, times)) is not None:
            raise pytest.UsageError("the process that runs the tests without any change does not end")
        reached = CoverageData(str(data))
        reached.read()
        lines = {module: reached.contexts_by_lineno(path) for module, path in paths.items()}
        taken = [line.split(" ", 1) for line in times.read_text("utf-8").splitlines()]
        seconds = {test: float(spent) for spent, test in taken}
        for test in (test for test, spent in seconds.items() if spent == inf):
            sys.stdout.write(f"left out, as it fails without any change: {test}\n")
        return Measured(lines, {test: spent for test, spent in seconds.items() if spent <= _MOST_OF_ONE})


def _measure(items: Sequence[pytest.Item], paths: list[str], data: Path, times: Path) -> None:
    # A test that finds an answer in a cache reaches the lines behind it none the less.
    caches = [each for each in gc.get_objects() if isinstance(each, _lru_cache_wrapper)]
    coverage = Coverage(str(data), include=paths, config_file=False)
    coverage.start()
    with times.open("w", encoding="utf-8") as written:
        for item in items:
            for cache in caches:
                cache.cache_clear()
            coverage.switch_context(item.nodeid)
            start = _seconds()
            spent = inf if failed(item) else max(_seconds() - start, _LEAST_OF_ONE)
            written.write(f"{spent} {item.nodeid}\n")
    coverage.stop()
    coverage.save()


def _seconds() -> float:
    """Return what this process, and those it started and waited for, took of the processor."""
    return sum(os.times()[:4])
