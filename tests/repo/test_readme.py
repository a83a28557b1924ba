"""The README is true: its commands run, and its output is what they print."""

import re
import sys
import tomllib
from pathlib import Path

import pytest

from builders import assessed
from regionai import __version__
from regionai.model.finding import Outcome

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\(([^)#h][^)#]*)\)")


@pytest.mark.parametrize(
    "path",
    [
        ROOT / "README.md",
        pytest.param(ROOT / "rules" / "README.md", marks=pytest.mark.slow),
        pytest.param(ROOT / "rules" / "README.ko.md", marks=pytest.mark.slow),
        *sorted((ROOT / "docs" / "ko").glob("*.md")),
        *sorted((ROOT / "docs" / "en").glob("*.md")),
    ],
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_a_page_shows_what_its_commands_print(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    import readme

    text = path.read_text(encoding="utf-8")
    assert readme.filled(text, readme.PAGES[path]) == text
    sys.modules.pop("readme")


@pytest.mark.slow
def test_the_pages_of_kinds_and_rules_are_what_explain_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    import kinds

    pages = kinds.pages()
    assert {path: path.read_text(encoding="utf-8") for path in pages} == pages
    assert set((ROOT / "docs" / "rules").glob("*.md")) == {p for p in pages if p.parent.name == "rules"}
    sys.modules.pop("kinds")


@pytest.mark.parametrize("target", sorted(set(LINK.findall(README))))
def test_a_link_leads_somewhere(target: str) -> None:
    assert (ROOT / target).exists()


def test_the_proposal_of_the_readme_breaks_nothing() -> None:
    _, block = README.split("```yaml\n", 1)
    found = assessed(block.split("```")[0])
    outcomes = {each.rule.id: each.outcome for each in found.judged_rules}
    assert outcomes["national-share"] is outcomes["local-share"] is Outcome.MET
    assert Outcome.BROKEN not in outcomes.values()


def test_the_version_is_said_once() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__
