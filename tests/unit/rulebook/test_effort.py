"""What may be looked at of an edition: the last of it, and one more."""

import pytest

from regionai.errors import CannotError
from regionai.rulebook.effort import MOST_EFFORT, Effort


def test_an_edition_may_take_all_of_it_and_not_one_more() -> None:
    effort = Effort("house@1")
    effort.spend(MOST_EFFORT)
    with pytest.raises(CannotError, match="house@1"):
        effort.spend(1)
