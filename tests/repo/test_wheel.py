"""The wheel carries the rule files: installed elsewhere, with no checkout around, it works."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", str(ROOT), "--no-deps", "-w", str(folder)], check=True)
    (wheel,) = folder.glob("regionai-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "regionai/_rules/region-led-ai/2026.yaml" in names
    assert "regionai/_rules/regions.yaml" in names
    # What `tests/unit/rules/test_compiled.py` holds against the rule files.
    assert len([name for name in names if name.startswith("regionai/_compiled/")]) > 10
    assert {"regionai/py.typed", "regionai/__init__.pyi"} <= {*names}
    target = folder / "site"
    subprocess.run([*pip, "install", "--no-deps", "--target", str(target), str(wheel)], check=True)
    return target


@pytest.mark.slow
def test_an_installed_regionai_needs_no_checkout(site: Path, tmp_path: Path) -> None:
    proposal = tmp_path / "proposal.yaml"
    proposal.write_bytes((ROOT / "proposals" / "gyeongbuk-2026.yaml").read_bytes())
    env = {key: value for key, value in os.environ.items() if not key.startswith(("COV_", "PYTEST"))}
    done = subprocess.run(
        [sys.executable, "-m", "regionai", "check", "--format", "json"],
        cwd=tmp_path,
        env=env | {"PYTHONPATH": str(site)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    (assessment,) = json.loads(done.stdout)["assessments"]
    assert [s["programme"] for s in assessment["rule_sets"]] == ["region-led-ai", "subsidy-law"]
    where = "import regionai.rules.editions.library as library; print(library.SHIPPED)"
    shipped = subprocess.run(
        [sys.executable, "-c", where],
        cwd=tmp_path,
        env=env | {"PYTHONPATH": str(site)},
        capture_output=True,
        check=True,
    )
    assert Path(shipped.stdout.decode().strip()) == site / "regionai" / "_rules"
