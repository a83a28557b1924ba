"""The README is true: its commands run, its output is what they print, its picture is current."""

import re
import shlex
import shutil
import sys
import tomllib
from pathlib import Path

import pytest

from regionai import __version__
from regionai.cli.app import run

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.compile(r"```console\n\$ (regionai [^\n]*)\n(.*?)```", re.DOTALL)
LINK = re.compile(r"\]\(([^)#h][^)#]*)\)")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the shipped proposals, in which the commands of the README follow each other."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "proposals", folder / "proposals")
    return folder


@pytest.mark.parametrize(("command", "printed"), CONSOLE.findall(README))
def test_a_command_prints_what_the_readme_shows(
    command: str,
    printed: str,
    copy: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(copy)
    monkeypatch.setenv("COLUMNS", "80")
    run(shlex.split(command)[1:])
    assert capsys.readouterr().out == printed


def test_the_readme_shows_some_output() -> None:
    assert len(CONSOLE.findall(README)) >= 2


def test_the_picture_is_what_the_report_looks_like(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    import picture

    assert picture.drawn() == picture.PICTURE.read_text(encoding="utf-8")
    sys.modules.pop("picture")


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


def test_every_option_is_described() -> None:
    from typer.main import get_command

    from regionai.cli.app import app

    commands = [*get_command(app).commands.values()]  # type: ignore[attr-defined]
    commands += [inner for command in commands for inner in getattr(command, "commands", {}).values()]
    options = {option for command in commands for parameter in command.params for option in parameter.opts}
    named = {option for option in options if option.startswith("-")} - {"--output"}
    assert {option for option in named if f"`{option}" not in README} == set()


def test_the_version_is_said_once() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__
