"""Parts of a budget that differ in their place are told apart by words that only one of them has."""

from pathlib import Path

import pytest

from builders import assessed, make_proposal
from house_rules import HOUSE, share
from regionai.remedy.naming import part_name
from regionai.rules.editions.library import Library

BODIES = """
consortium:
  - {id: home, name: a, kind: firm, region: 경북}
  - {id: away, name: b, kind: firm, region: 부산}
  - {id: capital, name: c, kind: firm, region: 서울}
  - {id: abroad, name: d, kind: firm, country: JP}
"""
LINES = "budget: [" + ", ".join(
    f"{{category: solution, year: 2026, executed_by: {body}, national: 60, local: 20, private: 20}}"
    for body in ("home", "away", "capital", "abroad")
)


@pytest.mark.parametrize(
    ("executed_in", "expected"),
    [
        ("outside-region", ("in the region", "outside the region")),
        ("capital-region", ("outside the capital region", "in the capital region")),
        ("abroad", ("in Korea", "abroad")),
    ],
)
def test_the_place_that_a_rule_speaks_of_names_both_parts(
    executed_in: str, expected: tuple[str, str], tmp_path: Path
) -> None:
    quantity = f"  there: {{executed_in: {executed_in}}}\n"
    text = HOUSE.replace("RULES", share("little", "there", "at_most: 10%"))
    house = text.replace("quantities:\n", f"adds_to: region-led-ai\nquantities:\n{quantity}")
    (tmp_path / "1.yaml").write_text(house, encoding="utf-8")
    parts = assessed(make_proposal(BODIES + LINES + "]"), Library((tmp_path,))).task.parts
    national = [part for part in parts if part.source == "national"]
    named = tuple(part_name(part, parts, {}).say("en") for part in national)
    assert named == tuple(f"national money ({place})" for place in expected)


def test_the_category_that_a_rule_speaks_of_is_called_by_its_word(tmp_path: Path) -> None:
    text = HOUSE.replace("RULES", share("little", "there", "at_most: 90%"))
    quantity = "  there: {category: training}\n"
    own = "adds_to: region-led-ai\ncategories: {training: {ko: 교육, en: training}}\nquantities:\n"
    (tmp_path / "1.yaml").write_text(text.replace("quantities:\n", own + quantity), encoding="utf-8")
    lines = "[{category: training, national: 6}, {category: solution, national: 4}]"
    task = assessed(make_proposal(f"budget: {lines}"), Library((tmp_path,))).task
    national = [part for part in task.parts if part.source == "national"]
    named = [part_name(part, task.parts, task.categories) for part in national]
    assert [(each.say("ko"), each.say("en")) for each in named] == [
        ("`인력양성` 국비", "national money (`training`)"),
        ("`솔루션` 국비", "national money (`solution`)"),
    ]
