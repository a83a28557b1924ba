"""What the tests of commands set up: no terminal but their own, a wide one, a proposal to correct."""

from pathlib import Path

import pytest

from calls import SHORT


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TERM", "REGIONAI_COMPLETE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")


@pytest.fixture
def short(tmp_path: Path) -> Path:
    path = tmp_path / "short.yaml"
    path.write_bytes(Path(SHORT).read_bytes())
    return path
