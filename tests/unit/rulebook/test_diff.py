"""What differs between editions, in words: every type of value that a rule file may have."""

from datetime import date
from fractions import Fraction
from pathlib import PurePosixPath

import pytest

from regionai.budget.quantity import Quantity
from regionai.messages import Lang, Text, said
from regionai.model.finding import Severity
from regionai.model.money import Won
from regionai.rulebook.diff import _differences, _words


@pytest.mark.parametrize(
    ("value", "lang", "words"),
    [
        (True, "en", "yes"),
        (False, "ko", "아니오"),
        ("press", "en", "press"),
        (Severity.ERROR, "en", "error"),
        (1_234, "en", "1,234"),
        (date(2026, 3, 5), "ko", "2026-03-05"),
        (Text(ko="국비", en="national money"), "en", "national money"),
        (Won(1_000), "ko", "1,000원"),
        (Fraction(1, 8), "en", "12.5%"),
        (("a", Fraction(1, 5)), "ko", "a, 20%"),
        ({"sme": Fraction(1, 5), "large": None}, "en", "sme 20%"),
        (Quantity(source=("national",), category=None), "en", "national"),
        ((Quantity(category=("solution", "training")),), "en", "solution, training"),
        # What no rule file has yet.
        (PurePosixPath("a/b"), "en", "a/b"),
    ],
)
def test_a_value_is_said_as_people_write_it(value: object, lang: Lang, words: str) -> None:
    found = _words(value)
    assert found is not None
    assert said(found, lang) == words


@pytest.mark.parametrize("value", [None, ()])
def test_what_is_not_there_has_no_words(value: object) -> None:
    assert _words(value) is None


def test_words_that_differ_in_one_language_alone_are_shown_in_both() -> None:
    old, new = Text(ko="도", en="province"), Text(ko="도", en="the province")
    (found,) = _differences("other", "agency", ("agency",), old, new)
    assert found.before is not None
    assert found.after is not None
    assert [said(side, "ko") for side in (found.before, found.after)] == [
        "도, province",
        "도, the province",
    ]
    (found,) = _differences("other", "agency", ("agency",), old, Text(ko="시", en="city"))
    assert (found.before, found.after) == (old, Text(ko="시", en="city"))
