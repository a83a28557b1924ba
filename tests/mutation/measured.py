"""Which tests reach which lines, and how long each takes: the tests that a change needs."""

import gc
from collections import Counter
from collections.abc import Sequence
from functools import _lru_cache_wrapper
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import NamedTuple

import pytest
from coverage import Coverage, CoverageData

from mutation.change import SOURCE, Change
from mutation.process import failed, said_by

# So many seconds of the processor may the tests of one change take together.
MOST_SECONDS = 15


class Tests(NamedTuple):
    """The tests that reach a change, first those that noticed most, then the quick; how long they take."""

    ids: tuple[str, ...]
    seconds: float


class Measured(NamedTuple):
    """The ids of the tests that reach each line of some modules, and the seconds that each test takes."""

    lines: dict[str, dict[int, list[str]]]
    seconds: dict[str, float]

    def of(self, change: Change, noticed: Counter[str]) -> Tests:
        """Return the tests of one change: no more than fit into `MOST_SECONDS`, but at least one."""
        by_line = self.lines[change.name.module]
        lines = change.lines if change.in_function else by_line
        # Coverage calls what runs at import "".
        near = {test for line in lines for test in by_line.get(line, ()) if test}
        spent, chosen = 0.0, list[str]()
        for test in sorted(near, key=lambda test: (-noticed[test], self.seconds[test])):
            if chosen and spent + self.seconds[test] > MOST_SECONDS:
                break
            spent += self.seconds[test]
            chosen.append(test)
        return Tests(tuple(chosen), spent)


def measured(items: Sequence[pytest.Item], modules: Sequence[str]) -> Measured:
    """Run every test once, without any change; raises `UsageError` if one fails."""
    paths = {module: str(SOURCE / module) for module in modules}
    with TemporaryDirectory() as folder:
        data, times = Path(folder, "reached"), Path(folder, "seconds")
        failing = said_by(lambda: _measure(items, [*paths.values()], data, times), None)
        if failing is not None:
            raise pytest.UsageError(f"without any change, {failing} fails")
        reached = CoverageData(str(data))
        reached.read()
        lines = {module: reached.contexts_by_lineno(path) for module, path in paths.items()}
        taken = (line.split(" ", 1) for line in times.read_text("utf-8").splitlines())
        return Measured(lines, {test: float(seconds) for seconds, test in taken})


def _measure(items: Sequence[pytest.Item], paths: list[str], data: Path, times: Path) -> str | None:
    # A test that finds an answer in a cache reaches the lines behind it none the less.
    caches = [each for each in gc.get_objects() if isinstance(each, _lru_cache_wrapper)]
    coverage = Coverage(str(data), include=paths, config_file=False)
    coverage.start()
    with times.open("w", encoding="utf-8") as written:
        for item in items:
            for cache in caches:
                cache.cache_clear()
            coverage.switch_context(item.nodeid)
            start = process_time()
            if failed(item):
                return item.nodeid
            written.write(f"{process_time() - start} {item.nodeid}\n")
    coverage.stop()
    coverage.save()
    return None
