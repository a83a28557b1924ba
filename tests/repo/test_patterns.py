"""What no pattern may hold: another meaning in some Python, or work that grows with a text squared."""

import re
from pathlib import Path

import pytest

from patterns import dangers, uses

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


# Patterns that are asked of at most 120 characters, which the module itself counts (`_LONGEST`).
SHORT = ("regionai.model.fields", "regionai.model.misread")


@pytest.mark.slow
def test_no_pattern_goes_back_over_a_long_text() -> None:
    found = {
        (use.module, use.pattern, *sorted(dangers(use.pattern, use.flags, is_searched=use.is_searched)))
        for use in uses()
        if use.module not in SHORT and dangers(use.pattern, use.flags, is_searched=use.is_searched)
    }
    assert found == set()


@pytest.mark.parametrize("module", SHORT)
def test_what_is_asked_of_short_texts_counts_them(module: str) -> None:
    source = (SOURCES.parent / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8")
    assert "_LONGEST = 120\n" in source
    assert re.search(r"len\((?:text|plain)\) (?:<=|>) _LONGEST", source)


@pytest.mark.parametrize(
    ("pattern", "is_searched", "found"),
    [
        ("(a+)+b", False, {"nested"}),
        ("(?:a|b+)*c", False, {"nested"}),
        ("(?:a+,)*", False, set()),
        ("a*a*b", False, {"adjacent"}),
        (r"\s*:?\s*b", False, {"adjacent"}),
        (r"\s*:\s*b", False, set()),
        ("a*+a*+b", False, set()),
        ("a*a*+b", False, {"adjacent"}),
        ("a*(?:x)?(?:[Ta]*b)?", False, {"adjacent"}),
        ("a*(?:xa*|a*b)", False, {"adjacent"}),
        ("a*(?:xa*)?b", False, set()),
        ("(?>a+)b", False, set()),
        (" *,", True, {"start"}),
        (" *,", False, set()),
        (" +", True, set()),
        ("^ *,", True, set()),
        ("(?<=x) *,", True, set()),
        ("(?:b|a*)c", True, {"start"}),
        ("a{0,9}b", True, set()),
        ("[0-9]+$", True, {"start"}),
    ],
)
def test_what_is_dangerous_about_a_pattern(pattern: str, is_searched: bool, found: set[str]) -> None:
    assert dangers(pattern, is_searched=is_searched) == found
