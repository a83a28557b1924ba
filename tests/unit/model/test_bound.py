"""A floor or a cap, and whether the value itself is allowed."""

import pytest

from regionai.model.bound import one_bound
from regionai.source.shape import Refused


@pytest.mark.parametrize(
    ("key", "of_four"),
    [
        ("at_least", (True, 3, False, "floor", "floor", "at-least", "at_least")),
        ("at_most", (False, 3, False, "cap", "cap", "at-most", "at_most")),
        ("above", (True, 3, True, "floor", "above", "above", "above")),
        ("below", (False, 3, True, "cap", "below", "below", "below")),
    ],
)
def test_a_bound_is_one_of_four(key: str, of_four: tuple[object, ...]) -> None:
    bound = one_bound(**{"at_least": None, "at_most": None, key: 3})
    assert (*bound, bound.side, bound.sort, bound.words, bound.key) == of_four


def test_no_bound_is_none_and_two_are_one_too_many() -> None:
    for given in ((None, None), (1, 2)):
        with pytest.raises(Refused) as refused:
            one_bound(*given)
        assert refused.value.message.id == "rules.one-limit"
