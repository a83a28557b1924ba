"""Under which key a city's own money is read."""

import pytest

from builders import LIBRARY
from regionai.model.proposal_tree import proposal_tree


@pytest.mark.parametrize(
    ("region", "key"), [("대구", "province"), ("경북", "municipality"), ("평양", "municipality")]
)
def test_the_money_of_a_city_is_that_of_the_upper_tier_only_where_it_is_one(region: str, key: str) -> None:
    """Of a region that cannot be read nothing is assumed."""
    content = f"신청: {{지역: {region}}}\n예산: [{{시비: 1}}]\n".encode()
    assert proposal_tree(content, "p.yaml", LIBRARY.regions).data["budget"] == ({key: "1"},)
