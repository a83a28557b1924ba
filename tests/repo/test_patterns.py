"""What no pattern may hold, for it means another thing in a Python that we support."""

import re
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "src" / "regionai"


def test_no_group_is_repeated_possessively() -> None:
    """CPython 3.11.0 to 3.11.4 match too much by it (gh-106052); an atomic group says the same."""
    wrong = re.compile(r"\)(?:[*+?]|\{[0-9,]+\})\+(?!=)")
    found = {
        f"{path.name}:{number}"
        for path in SOURCES.rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if wrong.search(line)
    }
    assert found == set()
