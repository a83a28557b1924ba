"""How much of a number format counts."""

import pytest

from regionai.source.office.number_format import number_format


@pytest.mark.parametrize(("zeros", "is_percentage"), [(253, True), (254, True), (255, False)])
def test_a_format_counts_as_far_as_excel_takes_one(zeros: int, is_percentage: bool) -> None:
    assert (number_format("0" * zeros + "%").step is not None) is is_percentage
