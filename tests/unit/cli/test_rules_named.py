"""Editions and rules as the caller names them."""

from builders import LIBRARY
from regionai.cli.options import Deciding
from regionai.cli.rules.named_editions import named_editions, rule_of


def test_without_a_name_all_editions_are_meant() -> None:
    found = [edition.rules.name for _, edition in named_editions((), Deciding())]
    assert found == [edition.rules.name for edition in LIBRARY.all()]


def test_a_rule_is_found_by_its_id() -> None:
    assert rule_of(LIBRARY.find("region-led-ai@2026"), "local-share").id == "local-share"
