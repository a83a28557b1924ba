"""The READMEs of the rules, followed word by word: from an empty folder to a sealed edition, and on."""

import re
import shlex
from pathlib import Path
from typing import NamedTuple

import pytest

from regionai.cli import arguments
from regionai.cli.app import run
from regionai.model.day import day
from regionai.rulebook.lint import lint
from regionai.rulebook.testing import run_cases
from regionai.rules.editions.edition import Edition
from regionai.rules.editions.library import Library
from regionai.rules.editions.published import read_record, sum_of

FOLDER = Path(__file__).parents[2] / "rules"
PAGES = {"en": FOLDER / "README.md", "ko": FOLDER / "README.ko.md"}
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?( \+)?\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)#h][^)#]*)\)")
CHANGE = re.compile(r"((?:^-.*\n)+)((?:^\+.*\n)+)", re.MULTILINE)


class Block(NamedTuple):
    """A block of a page: what it is, the file it names, whether it goes to its end, and its text."""

    kind: str
    file: str
    is_added: bool
    text: str

    @property
    def command(self) -> str:
        return self.text.partition("\n")[0].removeprefix("$ ")


class Followed(NamedTuple):
    """A command of a page, the exit code, what it printed, and what the page shows."""

    command: str
    code: int
    printed: str
    shown: str


def blocks(lang: str) -> list[Block]:
    """The blocks that a reader acts on: commands, and files to write or to change."""
    found = BLOCK.findall(PAGES[lang].read_text(encoding="utf-8"))
    every = [Block(kind, file, bool(added), text) for kind, file, added, text in found]
    return [block for block in every if block.kind == "console" or block.file]


def change(path: Path, text: str) -> None:
    """Replace the lines with a minus by those with a plus that follow them."""
    whole = path.read_text(encoding="utf-8")
    for old, new in CHANGE.findall(text):
        before, after = (re.sub(r"(?m)^[-+]", "", side) for side in (old, new))
        assert whole.count(before) == 1
        whole = whole.replace(before, after)
    path.write_text(whole, encoding="utf-8")


def follow(lang: str, capsys: pytest.CaptureFixture[str]) -> list[Followed]:
    done: list[Followed] = []
    for block in blocks(lang):
        if block.kind == "diff":
            change(Path(block.file), block.text)
        elif block.kind == "yaml":
            with Path(block.file).open("a" if block.is_added else "w", encoding="utf-8") as stream:
                stream.write(block.text)
        else:
            code = run(shlex.split(block.command)[1:])
            out, err = capsys.readouterr()
            assert err == ""
            done.append(Followed(block.command, code, out, block.text.partition("\n")[2]))
    return done


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which one works, on a day on which the call is out."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(arguments, "today", lambda: day("2026-12-01"))
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_from_an_empty_folder_to_a_sealed_edition(
    lang: str, empty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert list(empty.iterdir()) == []
    done = follow(lang, capsys)
    for step in done:
        assert step.printed == step.shown, step.command
    said = [(step.command.removesuffix(" --lang en").split()[1:3], step.code) for step in done]
    assert said == [
        (["rules", "new"], 0),
        (["rules", "lint"], 0),
        # A change that no case notices, and then one that does.
        (["rules", "test"], 1),
        (["rules", "publish"], 0),
        # Too late by the day that was copied wrong, and in time once it is corrected.
        (["check", "proposal.yaml"], 1),
        (["rules", "new"], 0),
        (["rules", "publish"], 0),
        (["rules", "diff"], 0),
        (["check", "proposal.yaml"], 0),
    ]
    library = Library((Path("rules"),))
    first, corrected = library.find("orchard-ai@2027.0"), library.find("orchard-ai@2027")
    assert [each.rules.edition for each in (first, corrected)] == ["2027", "2027.1"]
    record = read_record(Path("rules/published.sha256"))
    assert {name: entry.sha256 for name, entry in record.items()} == {
        f"orchard-ai/{each.path.name}": sum_of(each.path.read_bytes()) for each in (first, corrected)
    }
    for each in (first, corrected):
        assert each.is_published
        assert asked(each) == {
            ("share", "national", None),
            ("share-by-kind", "own", None),
            ("share", "own-cash", None),
            ("amount", "national", "fiscal-year"),
            ("window", None, None),
        }
        assert lint(each, library, day("2026-12-01"), 365).remarks == ()
        tested = run_cases(library, each, mutate=True)
        assert tested.is_clean
        assert tested.survivors == ()
    # Sealed is sealed.
    text = first.path.read_text(encoding="utf-8")
    first.path.write_text(text.replace("at_most: 60%", "at_most: 61%"), encoding="utf-8")
    assert run(["check", "proposal.yaml", "--rules", "rules"]) == 2
    assert "library.changed" in capsys.readouterr().out


def asked(edition: Edition) -> set[tuple[str, object, object]]:
    """The kinds of rules, what each looks at, and by which period."""
    return {(rule.kind, vars(rule).get("of"), vars(rule).get("per")) for rule in edition.rules.rules}


def test_both_languages_have_the_same_commands_and_files() -> None:
    english, korean = ([(b.kind, b.file, b.is_added) for b in blocks(lang)] for lang in ("en", "ko"))
    assert english == korean
    commands = [[b.command for b in blocks(lang) if b.kind == "console"] for lang in ("en", "ko")]
    assert commands[0] == [f"{command} --lang en" for command in commands[1]]
    texts = [[b.text for b in blocks(lang) if b.file] for lang in ("en", "ko")]
    assert texts[0] == texts[1]
    headings = [len(re.findall(r"(?m)^## ", page.read_text(encoding="utf-8"))) for page in PAGES.values()]
    assert headings[0] == headings[1]


@pytest.mark.parametrize("page", PAGES.values(), ids=lambda page: page.name)
def test_a_link_leads_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert len(targets) >= 5
    assert [target for target in targets if not (FOLDER / target).exists()] == []
