"""The names of editions: which one is meant, and which stand."""

from hypothesis import given
from hypothesis import strategies as st

from regionai.rules.numbering import Numbered, edition_meant, numbered, pinned, standing

names = st.builds(
    lambda original, number: original if number == 0 else f"{original}.{number}",
    st.sampled_from(("2025", "2026", "spring")),
    st.integers(0, 12),
)


@given(known=st.sets(names))
def test_the_original_means_the_correction_with_the_greatest_number(known: set[str]) -> None:
    for original in ("2025", "2026", "spring"):
        numbers = [
            int(rest or 0)
            for first, _, rest in (name.partition(".") for name in known)
            if first == original
        ]
        greatest = max(numbers, default=None)
        expected = original if greatest == 0 else None if greatest is None else f"{original}.{greatest}"
        assert edition_meant(original, known) == expected
        assert (expected is None) == (original not in {name.partition(".")[0] for name in standing(known)})
        assert expected is None or expected in standing(known)


@given(known=st.sets(names), name=names)
def test_a_pinned_name_means_one_edition_whatever_corrects_it(known: set[str], name: str) -> None:
    assert edition_meant(pinned(name), known) == (name if name in known else None)
    assert pinned(pinned(name)) == pinned(name)


@given(known=st.sets(names))
def test_one_edition_of_each_original_stands(known: set[str]) -> None:
    found = standing(known)
    assert {numbered(name).original for name in found} == {numbered(name).original for name in known}
    assert len({numbered(name).original for name in found}) == len(found)
    assert list(found) == sorted(found, key=numbered, reverse=True)


def test_a_number_has_no_zero_in_front_and_four_digits_at_most() -> None:
    assert numbered("2026.9999") == Numbered("2026", 9999)
    assert numbered("2026.10000") == Numbered("2026.10000", 0)
    assert numbered("2026.03") == Numbered("2026.03", 0)
    # A correction of a correction corrects the original.
    assert numbered("2026.1.2") == Numbered("2026.1.2", 0)
