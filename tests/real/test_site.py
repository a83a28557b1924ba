"""The site of the documents: both builders build it, refuse a broken link, and search in Korean."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from golden import ROOT

MISSING = [name for name in ("mkdocs", "zensical", "node") if shutil.which(name) is None]
# Where everything is installed, a missing builder is a mistake and no reason to look away.
if MISSING and not os.environ.get("REGIONAI_REAL_PARTS"):
    pytest.skip(f"{', '.join(MISSING)}: not on the PATH", allow_module_level=True)

pytestmark = pytest.mark.slow


def built(builder: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [builder, "build", "--strict"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(request.param)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs", folder / "docs")
    done = built(request.param, folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def test_every_page_is_there_and_no_script(site: Path) -> None:
    pages = [path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.md")]
    for page in pages:
        place = page.parent if page.stem in {"index", "README"} else page.with_suffix("")
        assert (site / place / "index.html").is_file(), page
    assert [*site.rglob("*.py")] == []


@pytest.mark.parametrize(
    ("word", "page"), [("절사", "ko/amounts/"), ("면제", "ko/settings/"), ("기준선", "ko/ci/")]
)
def test_a_korean_word_is_found(word: str, page: str, site: Path) -> None:
    command = ["node", str(Path(__file__).with_name("site_search.cjs")), str(site), word]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    places = {place.partition("#")[0] for place in found}
    assert any(place.startswith(page) for place in places), places
    assert "en/speed/" not in places


def small(folder: Path, target: str) -> Path:
    """A site of two pages under the same settings, one with a link to `target`."""
    settings, _ = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:\n")
    (folder / "mkdocs.yml").write_text(settings + "\n", encoding="utf-8")
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text(f"# 처음\n\n[여기]({target})\n", encoding="utf-8")
    (folder / "docs" / "other.md").write_text("# 다른 것\n\n## 금액의 단위\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
def test_a_korean_heading_can_be_linked(builder: str, tmp_path: Path) -> None:
    assert built(builder, small(tmp_path, "other.md#금액의-단위")).returncode == 0


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
@pytest.mark.parametrize("target", ["nowhere.md", "../README.md", "other.md#금액의-단위들"])
def test_a_link_that_leads_nowhere_is_refused(target: str, builder: str, tmp_path: Path) -> None:
    assert built(builder, small(tmp_path, target)).returncode == 1
