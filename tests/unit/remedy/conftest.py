"""Rules that tests of remedies share."""

from pathlib import Path

import pytest

from regionai.rules.folders import SHIPPED
from regionai.rules.library import Library


@pytest.fixture
def strict(tmp_path: Path) -> Library:
    """The rules of 2026 as edition 9, in which the average of 70억 is no warning but an error."""
    rules = (SHIPPED / "region-led-ai" / "2026.yaml").read_text(encoding="utf-8")
    before, after = rules.replace("    on: average\n", "").split("  - id: national-average")
    after = after.replace("severity: warning", "severity: error", 1)
    house = f"{before}  - id: national-average{after}".replace('edition: "2026"', 'edition: "9"')
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "house.yaml").write_text(house, encoding="utf-8")
    return Library((folder,))
