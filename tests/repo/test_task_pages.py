"""The pages of `docs/ko` and `docs/en`: one a task, the same in both languages, leading nowhere else."""

import re
import runpy
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {lang: sorted((DOCS / lang).glob("*.md")) for lang in ("ko", "en")}
EVERY = [page for pages in PAGES.values() for page in pages]
COMMAND = re.compile(r"^\$ (.*)$", re.MULTILINE)
BLOCK = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
HEADING = re.compile(r"^(#+) ", re.MULTILINE)
LINK = re.compile(r"\]\((?!http|#)([^)#\s]+)")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


def name(page: Path) -> str:
    return page.relative_to(DOCS).as_posix()


def prose(page: Path) -> str:
    """A page without its blocks, in which a `#` is a comment."""
    return BLOCK.sub("", page.read_text(encoding="utf-8"))


def test_each_page_is_there_in_both_languages() -> None:
    names = {lang: [page.name for page in pages] for lang, pages in PAGES.items()}
    assert names["ko"] == names["en"]


@pytest.mark.parametrize("page", PAGES["ko"], ids=name)
def test_both_languages_have_the_same_parts(page: Path) -> None:
    other = DOCS / "en" / page.name
    assert HEADING.findall(prose(page)) == HEADING.findall(prose(other))
    commands = [COMMAND.findall(each.read_text(encoding="utf-8")) for each in (page, other)]
    assert commands[0] == commands[1]
    assert set(OPTION.findall(prose(page))) == set(OPTION.findall(prose(other)))
    # What is written into a file or a program is not translated.
    blocks = [BLOCK.findall(each.read_text(encoding="utf-8")) for each in (page, other)]
    written = [[block for block in each if " " in block[0]] for each in blocks]
    assert written[0] == written[1]


@pytest.mark.parametrize("page", EVERY, ids=name)
def test_a_link_leads_to_a_page(page: Path) -> None:
    targets = [(page.parent / target).resolve() for target in LINK.findall(prose(page))]
    assert [target for target in targets if not target.is_file()] == []
    assert [target for target in targets if not target.is_relative_to(DOCS)] == []


def test_a_block_that_ends_in_an_ellipsis_keeps_as_many_paragraphs() -> None:
    filled = runpy.run_path(str(DOCS / "readme.py"))["filled"]
    command = "```console\n$ regionai explain local-share"
    page = filled(f"{command}\n.\n\n.\n\n…\n```\n")
    assert page.startswith(f"{command}\n지방비 20% 이상")
    assert page.endswith("\n\n…\n```\n")
    assert page.count("\n\n") == 2
    assert filled(page) == page
    whole = filled(f"{command}\n```\n")
    assert whole.startswith(page.removesuffix("…\n```\n"))
    assert whole.count("\n\n") > 2
