"""`regionai.editions`: the editions there are, as `regionai rules list` lists them."""

from datetime import date
from pathlib import Path

import pytest

import regionai
from builders import LIBRARY
from calls import Printed, page, rows
from golden import ROOT
from house_rules import BOTH, house


def test_the_editions_are_those_of_the_command(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    listed = rows(page(capsys, "rules", "list"), "editions")
    keys = ("name", "programme", "edition", "sha256", "file")
    assert [tuple(getattr(each, key) for key in keys) for each in regionai.editions()] == [
        tuple(row[key] for key in keys) for row in listed
    ]
    assert len(listed) == len([*LIBRARY.all()])


def test_an_edition_says_when_it_applies_and_what_it_rests_on() -> None:
    (found,) = (each for each in regionai.editions() if each.name == "region-led-ai@2026")
    assert (found.first, found.last, found.grade) == (date(2026, 2, 4), date(2026, 12, 31), "inferred")
    assert found.is_published
    assert found.title.en == "Region-Led AI Transformation 2026"
    (law,) = (each for each in regionai.editions() if each.name == "subsidy-law@2026")
    assert law.last is None


def test_own_rules_are_among_them(tmp_path: Path) -> None:
    own = [
        each for each in regionai.editions(rules=house(tmp_path, *BOTH).parent) if each.programme == "house"
    ]
    assert [(each.name, each.is_published) for each in own] == [("house@1", False)]
    with pytest.raises(regionai.UnreadableError):
        regionai.editions(rules=tmp_path / "nowhere", lang="en")
