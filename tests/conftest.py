"""Settings for all tests: laws are judged by what they find, not by how long they take; one language."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("regionai", deadline=None, derandomize=True)
settings.load_profile("regionai")


@pytest.fixture(autouse=True, scope="session")
def no_language() -> Iterator[None]:
    """Let nobody's own language into what is printed: without one it is Korean."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("REGIONAI_LANG", "LC_ALL", "LC_MESSAGES"):
            patch.delenv(name, raising=False)
        patch.setenv("LANG", "C.UTF-8")
        yield
