"""Whatever a caller from Python gives is a proposal or a sentence, and what is exact stays so."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import regionai
from builders import CLEAN, plain

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(st.characters(), max_size=12)
    | st.floats()
    | st.fractions()
    | st.decimals()
    | st.dates()
    | st.binary(max_size=4)
)
KEYS = st.sampled_from([*plain(CLEAN), "국비", "national", "title", ""]) | st.text(max_size=4)
ANY = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=12)


@pytest.mark.slow
@given(key=KEYS, value=ANY, given_as_whole=st.booleans())
def test_any_data_is_judged_or_answered_in_a_sentence(
    key: str, value: object, *, given_as_whole: bool
) -> None:
    data = value if given_as_whole and isinstance(value, dict) else {**plain(CLEAN), key: value}
    try:
        found = regionai.check(data, settings=False)
    except regionai.UnreadableError as error:
        codes = {problem.code for problem in error.problems}
        assert "source.fault" not in codes
        # What the reader says is another law's.
        ours = [problem for problem in error.problems if problem.code.startswith("api.")]
        assert all(problem.say("en").isprintable() for problem in ours)
    else:
        assert found.outcome in {"met", "undecided", "broken"}


@settings(max_examples=30)
@given(st.integers(1, 10**15 - 1), st.integers(0, 10**15), st.booleans())
def test_an_int_is_won_and_a_decimal_exact(national: int, local: int, as_decimal: bool) -> None:
    line = {
        "category": "solution",
        "national": Decimal(national) if as_decimal else national,
        "local": local,
    }
    data = {**plain(CLEAN), "submitted": date(2026, 3, 5), "budget": [line]}
    found = regionai.check(data, settings=False)
    assert found.amounts["total"].exact == national + local
    assert found.shares["local"].exact == Fraction(local, national + local)
