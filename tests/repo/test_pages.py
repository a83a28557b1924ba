"""The pages for users: Korean and English say the same in the same files, and the site has them all."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from golden import ROOT

DOCS = ROOT / "docs"
LANGUAGES = ("ko", "en")
TEXTS = {
    lang: {path.name: path.read_text(encoding="utf-8") for path in sorted((DOCS / lang).glob("*.md"))}
    for lang in LANGUAGES
}
FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# The first line of a list or a table.
ITEM = re.compile(r"^(?:- |\d+\. |\|)", re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")


def everywhere() -> list[Path]:
    return sorted(DOCS.rglob("*.md"))


def outside_blocks(text: str) -> str:
    return FENCE.sub("", text)


def shape(text: str) -> tuple[list[str], list[str], list[int]]:
    """The levels of a page's headings, its blocks, and the rows of its tables."""
    prose = outside_blocks(text)
    blocks = [kind for kind, _ in FENCE.findall(text)]
    return re.findall(r"^(#+) ", prose, re.MULTILINE), blocks, [*rows(prose)]


def rows(prose: str) -> Iterator[int]:
    for table in re.findall(r"(?:^\|.*\n)+", prose, re.MULTILINE):
        yield table.count("\n")


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 150


def test_both_languages_have_the_same_pages() -> None:
    assert set(TEXTS["ko"]) == set(TEXTS["en"])


@pytest.mark.parametrize("name", sorted(TEXTS["ko"]))
def test_both_languages_of_a_page_have_the_same_parts(name: str) -> None:
    assert shape(TEXTS["ko"][name]) == shape(TEXTS["en"][name])


@pytest.mark.parametrize("name", sorted(TEXTS["ko"]))
def test_both_languages_of_a_page_ask_as_many_commands(name: str) -> None:
    asked = [len(re.findall(r"^\$ regionai ", TEXTS[lang][name], re.MULTILINE)) for lang in LANGUAGES]
    assert asked[0] == asked[1]


def test_the_site_has_every_page_once() -> None:
    _, nav = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:\n")
    named = re.findall(r"- (\S+\.md)$", nav, re.MULTILINE)
    assert sorted(named) == sorted(path.relative_to(DOCS).as_posix() for path in everywhere())


@pytest.mark.parametrize("path", everywhere(), ids=lambda path: path.relative_to(DOCS).as_posix())
def test_a_page_is_drawn_alike_by_every_reader(path: Path) -> None:
    """Builders read otherwise: a fence of two words, a list below a paragraph, a shallow inner list."""
    text = path.read_text(encoding="utf-8")
    assert [kind for kind, _ in FENCE.findall(text) if not re.fullmatch(r"[\w-]*", kind)] == []
    paragraphs = [part for part in re.split(r"\n\s*\n", outside_blocks(text)) if part.strip()]
    assert [part for part in paragraphs if not ITEM.match(part) and re.search(ITEM, part)] == []
    assert re.findall(r"^ {1,3}(?:- |\d+\. ).*", outside_blocks(text), re.MULTILINE) == []


@pytest.mark.parametrize("path", everywhere(), ids=lambda path: path.relative_to(DOCS).as_posix())
def test_a_link_of_a_page_leads_to_a_file_of_the_site(path: Path) -> None:
    """Pages are read in the repository and on the site: a link out of docs is broken on one of them."""
    targets = LINK.findall(outside_blocks(path.read_text(encoding="utf-8")))
    files = {target.partition("#")[0] for target in targets if not target.startswith(("https://", "#"))}
    assert {name for name in files if not (path.parent / name).is_file()} == set()
    assert {name for name in files if not (path.parent / name).resolve().is_relative_to(DOCS)} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_option_is_described(lang: str) -> None:
    from regionai.cli.commands import REGIONAI

    commands = [*REGIONAI.parts.values()]
    commands += [inner for command in commands for inner in command.parts.values()]
    options = {
        option for command in commands for parameter in command.parameters for option in parameter.names
    }
    named = options - {"--output"}
    text = "".join(TEXTS[lang].values())
    assert {option for option in named if not re.search(rf"`[^`\n]*{option}(?![\w-])", text)} == set()
