"""Rules that tests of remedies share."""

from pathlib import Path

import pytest

from regionai.rules.editions.folders import SHIPPED
from regionai.rules.editions.library import Library


def _strict(folder: Path, way: str) -> Library:
    text = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    before, after = text.replace("    on: average\n", way).split("  - id: national-average")
    after = after.replace("severity: warning", "severity: error", 1)
    house = f"{before}  - id: national-average{after}".replace('edition: "2026"', 'edition: "9"')
    (folder / "rules").mkdir()
    (folder / "rules" / "house.yaml").write_text(house, encoding="utf-8")
    return Library((folder / "rules",))


@pytest.fixture
def strict(tmp_path: Path) -> Library:
    """The rules of 2026 as edition 9, in which each year over 70억 is an error."""
    return _strict(tmp_path, "")


@pytest.fixture
def strict_average(tmp_path: Path) -> Library:
    """The rules of 2026 as edition 9, in which an average over 70억 is an error."""
    return _strict(tmp_path, "    on: average\n")
