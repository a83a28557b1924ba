"""Settings for all tests: laws are judged by what they find, not by how long they take; one language."""

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("regionai", deadline=None, derandomize=True)
settings.load_profile("regionai")

# Nobody's own language gets into what is printed; without one it is Korean. Tests are collected
# by calls too, so a fixture would come late.
for variable in ("REGIONAI_LANG", "LC_ALL", "LC_MESSAGES"):
    os.environ.pop(variable, None)
os.environ["LANG"] = "C.UTF-8"


@pytest.fixture
def several(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several processes share the work however few the files are, as they do where it pays."""
    monkeypatch.setattr("regionai.run.run.WORTH", 1)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Note no lines in what is slow, which takes two thirds of its time: the others reach all lines.

    `no_cover` does not stop the first of two collectors that pytest-cov has in a process of pytest-xdist.
    """
    if item.get_closest_marker("slow") is None:
        return (yield)
    noting = sys.gettrace()
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(noting)
