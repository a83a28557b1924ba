"""The site of the documents: both builders build it without a warning, find a broken link, and search in Korean."""

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


def copied(folder: Path) -> Path:
    """Return a folder with what the site is made of."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs", folder / "docs")
    return folder


def built(builder: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [builder, "build", "--strict"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copied(tmp_path_factory.mktemp(request.param))
    done = built(request.param, folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def test_every_page_is_there_and_no_script(site: Path) -> None:
    pages = [path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.md")]
    for page in pages:
        place = page.parent if page.stem in {"index", "README"} else page.with_suffix("")
        assert (site / place / "index.html").is_file(), page
    assert [*site.rglob("*.py")] == []


@pytest.mark.parametrize(("word", "page"), [("절사", "ko/amounts/"), ("면제", "ko/settings/"), ("국비", "ko/")])
def test_a_korean_word_is_found(word: str, page: str, site: Path) -> None:
    command = ["node", str(Path(__file__).with_name("site_search.cjs")), str(site), word]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    places = {place.partition("#")[0] for place in found}
    assert any(place.startswith(page) for place in places), places
    assert "en/speed/" not in places


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
@pytest.mark.parametrize("target", ["nowhere.md", "../../README.md", "amounts.md#없는-제목"])
def test_a_link_that_leads_nowhere_is_refused(target: str, builder: str, tmp_path: Path) -> None:
    page = copied(tmp_path) / "docs" / "ko" / "index.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\n[여기]({target})\n", encoding="utf-8")
    assert built(builder, tmp_path).returncode == 1
