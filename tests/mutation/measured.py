"""Which tests reach which lines, and how long each takes: the tests that a change needs."""

import gc
import os
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import _lru_cache_wrapper
from hashlib import sha256
from math import inf
from pathlib import Path
from typing import NamedTuple

import pytest
from coverage import Coverage, CoverageData

from mutation.change import ROOT, SOURCE, Change
from mutation.process import failed, said_by

# What was measured stays here.
_KEPT = ROOT / ".cache" / "mutation"
# So many seconds of the processor a test takes at least, with all around it, and may take.
_LEAST_OF_ONE = 0.01
_MOST_OF_ONE = 5
# A test is worth its seconds by how often it noticed, above all in the same definition; and first of
# all by where it stands.
_IN_DEFINITION, _IN_MODULE, _AT_FIRST, _OF_MODULE = 8, 1, 0.2, 2


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
        folder, _, file = change.name.module.rpartition("/")
        at_first = _OF_MODULE if test.startswith(f"tests/unit/{folder}/test_{file}::") else _AT_FIRST
        return at_first + _IN_MODULE * self.in_module[test] + _IN_DEFINITION * in_definition


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
    """Run every test once, without any change; those that fail here, or take seconds, are left out.

    A test is not run again while its file, and all else that it may read, is as it was.
    """
    _KEPT.mkdir(parents=True, exist_ok=True)
    reached, times = _KEPT / f"{_digest()}.lines", _KEPT / f"{_digest()}.seconds"
    for other in {*_KEPT.iterdir()} - {reached, times}:
        other.unlink()
    files = {item.nodeid: sha256(item.path.read_bytes()).hexdigest() for item in items}
    known = _seconds_kept(times, files)
    unknown = [item for item in items if item.nodeid not in known]
    if unknown and said_by(lambda: _measure(unknown, files, reached, times)) is not None:
        raise pytest.UsageError("the process that runs the tests without any change does not end")
    seconds = _seconds_kept(times, files)
    for test in (test for test, spent in seconds.items() if spent == inf):
        sys.stdout.write(f"left out, as it fails without any change: {test}\n")
    data = CoverageData(str(reached))
    data.read()
    lines = {module: data.contexts_by_lineno(str(SOURCE / module)) for module in modules}
    return Measured(lines, {test: spent for test, spent in seconds.items() if spent <= _MOST_OF_ONE})


def seconds_spent() -> float:
    """Return the seconds of the processor that this process took, and those it started and waited for."""
    return sum(os.times()[:4])


def _digest() -> str:
    """Return a sign of all that tests read, but for files of tests themselves."""
    whole = sha256()
    for path in sorted(each for folder in (SOURCE, ROOT / "tests") for each in folder.rglob("*.*")):
        is_read = path.is_file() and path.suffix != ".pyc" and "mutation" not in path.parts
        if is_read and not path.name.startswith("test_"):
            whole.update(f"{path} {path.stat().st_size} ".encode() + path.read_bytes())
    return whole.hexdigest()


def _seconds_kept(times: Path, files: Mapping[str, str]) -> dict[str, float]:
    """Return the seconds of each test whose file is as it was."""
    kept = [line.split(" ", 2) for line in times.read_text("utf-8").splitlines()] if times.exists() else []
    return {test: float(spent) for spent, file, test in kept if files.get(test) == file}


def _measure(items: Sequence[pytest.Item], files: Mapping[str, str], reached: Path, times: Path) -> None:
    # A test that finds an answer in a cache reaches the lines behind it none the less.
    caches = [each for each in gc.get_objects() if isinstance(each, _lru_cache_wrapper)]
    coverage = Coverage(str(reached), include=[f"{SOURCE}/*"], config_file=False)
    coverage.load()
    coverage.start()
    lines = []
    for item in items:
        for cache in caches:
            cache.cache_clear()
        coverage.switch_context(item.nodeid)
        start = seconds_spent()
        spent = inf if failed(item) else max(seconds_spent() - start, _LEAST_OF_ONE)
        lines.append(f"{spent} {files[item.nodeid]} {item.nodeid}\n")
    coverage.stop()
    coverage.save()
    with times.open("a", encoding="utf-8") as written:
        written.writelines(lines)
