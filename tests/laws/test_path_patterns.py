"""A pattern of paths: `*` is any text, and nothing else is special."""

import re

import pytest
from hypothesis import example, given
from hypothesis.strategies import text

from regionai.run.patterns import matches

SIGNS = text(alphabet="ab*[]?/.", max_size=8)


@given(SIGNS, SIGNS)
@example("aa", "a*a*a")
@example("ba", "a*a")
@example("b[1].yaml", "b[1].yaml")
def test_a_star_is_any_text_and_every_other_sign_is_itself(name: str, pattern: str) -> None:
    meant = ".*".join(map(re.escape, pattern.split("*")))
    assert matches(name, pattern) is bool(re.fullmatch(meant, name, re.DOTALL))


@pytest.mark.parametrize("name", ["b1.yaml", "b?.yaml", "b.yaml"])
def test_brackets_name_no_other_file(name: str) -> None:
    assert not matches(name, "b[1].yaml")


def test_many_stars_take_no_longer_than_few() -> None:
    assert not matches("a" * 5_000, "*a" * 2_000 + "b")
